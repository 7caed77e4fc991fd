import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/**
 * A view that is loaded when it is first opened. `load` gives its component; until then the place stays empty (a
 * chunk from the extension's own files arrives within a frame or two). A second opening draws at once, and so does the
 * first one after `warm`.
 */
export const later = <P extends object>(
  load: () => Promise<ComponentType<P>>,
): ComponentType<P> & { warm(): void } => {
  let ready: ComponentType<P> | undefined;
  const fetchView = () =>
    load().then((view) => {
      ready = view;
    });
  const Later = (props: P) => {
    const [arrived, setArrived] = useState<'not-yet' | 'here' | Error>('not-yet');
    useEffect(() => {
      // It may have arrived between the drawing and now.
      if (ready !== undefined) return setArrived('here');
      fetchView().then(
        () => setArrived('here'),
        (error) => setArrived(error instanceof Error ? error : new Error(String(error))),
      );
    }, []);
    // A file that is gone (the extension was updated underneath): whoever draws this says so and offers a new start.
    if (arrived instanceof Error) throw arrived;
    const View = ready;
    return View === undefined ? <p class="view-loading" aria-busy="true" /> : <View {...props} />;
  };
  // A failed warming says nothing: the opening itself tries again, and says so.
  return Object.assign(Later, { warm: () => void fetchView().catch(() => undefined) });
};
