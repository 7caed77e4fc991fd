import { findQuote } from '../../lib/live/find-quote.ts';
import { highlightName } from '../../lib/protocol.ts';
import { shadowOf } from '../../lib/sites/dom.ts';

/** Scrolls to a piece of evidence and marks it; false when it is no longer in the page. */
export const mark = (window: Window, element: Element | undefined, quote: string | undefined): boolean => {
  unmark();
  if (!element?.isConnected) return false;
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: still ? 'auto' : 'smooth' });
  const range = findQuote(element, quote, shadowOf);
  if (range === undefined) return true;
  // The registry belongs to the window and is no node, attribute or style of the page; the look of the mark is put in by
  // the browser itself (`scripts.addStyle` on the sidebar's side). Where it is missing, the selection does.
  try {
    CSS.highlights.set(highlightName, new Highlight(range));
  } catch {
    const selection = window.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
  }
  return true;
};

export const unmark = (): void => {
  try {
    CSS.highlights.delete(highlightName);
  } catch {
    // No highlights here: a selection is the person's to clear.
  }
};
