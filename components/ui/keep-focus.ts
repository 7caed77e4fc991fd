import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

const worthFocus = '.row-head, textarea, button, select, summary, [tabindex]';

/**
 * When what has the focus is taken away by an update or by its own press (a closed form, an undone line), the focus
 * goes to the nearest thing that is still there instead of falling to the page's top. It never takes the focus from
 * another window: a panel that the person is not in stays as it is.
 */
export const useKeptFocus = (root: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const within = root.current;
    if (within === null) return;
    const page = within.ownerDocument;
    let chain: Element[] = [];
    const remember = (event: Event) => {
      chain = [];
      for (let at = event.target; at instanceof Element && at !== within; at = at.parentElement)
        chain.push(at);
    };
    const mend = () => {
      const [lost] = chain;
      if (lost === undefined || lost.isConnected) return;
      const place = chain.find((one) => one.isConnected) ?? within;
      chain = [];
      if (page.activeElement !== page.body || !page.hasFocus()) return;
      const next = place.matches(worthFocus) ? place : place.querySelector(worthFocus);
      if (next instanceof HTMLElement) next.focus({ preventScroll: true });
    };
    const observer = new MutationObserver(mend);
    observer.observe(within, { childList: true, subtree: true });
    within.addEventListener('focusin', remember);
    return () => {
      observer.disconnect();
      within.removeEventListener('focusin', remember);
    };
  }, [root]);
};
