/** Everything a press can fire; while pointing none of it reaches the page, so that a pick opens and changes nothing. */
const presses = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'touchstart',
  'touchend',
];

/**
 * Calls back with each element a person clicks, or has in focus when they press Enter, and once when they press Esc. Only the browser's own events count: a
 * page cannot point for a person. Aborting `signal` ends it.
 */
export const point = (
  window: Window,
  picked: (element: Element) => void,
  ended: () => void,
  signal: AbortSignal,
): void => {
  const options = { capture: true, passive: false, signal };
  const swallow = (event: Event) => {
    if (!event.isTrusted) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const [target] = event.composedPath();
    if (event.type === 'click' && target instanceof Element) picked(target);
  };
  for (const type of presses) window.addEventListener(type, swallow, options);
  window.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || (event.key !== 'Escape' && event.key !== 'Enter')) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const [target] = event.composedPath();
      if (event.key === 'Escape') ended();
      else if (target instanceof Element && target !== window.document.body) picked(target);
    },
    options,
  );
};
