/** The one place where a short answer to a press ("Copied") is said aloud, whoever gives it; every page draws it once. */
export const Said = () => <p class="unseen-text said" role="status" />;

/** Says it aloud in the page that `from` stands in; the function given back takes it away again. */
export const sayAloud = (from: Element | null, text: string): (() => void) => {
  const place = from?.ownerDocument.querySelector('.said');
  if (!place) return () => undefined;
  place.textContent = text;
  return () => {
    if (place.textContent === text) place.textContent = '';
  };
};
