/** Whether a key was pressed together with one that makes it the browser's or the system's. */
export const withModifier = (event: KeyboardEvent): boolean => event.ctrlKey || event.metaKey || event.altKey;

/** Whether a key goes into a box that takes it itself. */
export const isTyping = ({ target }: Event): boolean =>
  target instanceof HTMLElement && /^(TEXTAREA|INPUT|SELECT)$/.test(target.tagName);
