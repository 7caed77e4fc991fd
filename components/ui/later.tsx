import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/**
 * A view that is loaded when it is first opened. `load` gives its component; until then the place stays empty (a
 * chunk from the extension's own files arrives within a frame or two). A second opening draws at once.
 */
export const later = <P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> => {
  let ready: ComponentType<P> | undefined;
  return function Later(props: P) {
    const [, redraw] = useState(false);
    useEffect(() => {
      if (ready !== undefined) return;
      load().then((view) => {
        ready = view;
        redraw(true);
      });
    }, []);
    const View = ready;
    return View === undefined ? <p class="view-loading" aria-busy="true" /> : <View {...props} />;
  };
};
