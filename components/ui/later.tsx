import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/**
 * A view that is loaded when it is first opened. `load` gives its component; until then the place stays empty (a
 * chunk from the extension's own files arrives within a frame or two). A second opening draws at once.
 */
export const later = <P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> => {
  let ready: ComponentType<P> | undefined;
  return function Later(props: P) {
    const [arrived, setArrived] = useState<'not-yet' | 'here' | Error>('not-yet');
    useEffect(() => {
      if (ready !== undefined) return;
      load().then(
        (view) => {
          ready = view;
          setArrived('here');
        },
        (error) => setArrived(error instanceof Error ? error : new Error(String(error))),
      );
    }, []);
    // A file that is gone (the extension was updated underneath): whoever draws this says so and offers a new start.
    if (arrived instanceof Error) throw arrived;
    const View = ready;
    return View === undefined ? <p class="view-loading" aria-busy="true" /> : <View {...props} />;
  };
};
