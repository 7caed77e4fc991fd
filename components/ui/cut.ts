/**
 * Cuts a text at `limit` UTF-16 units, at a word's end where one is near and never inside a surrogate pair, and marks
 * the cut with "…".
 */
export const cut = (text: string, limit: number): string => {
  if (text.length <= limit) return text;
  const head = text.slice(0, limit - 1);
  const space = head.lastIndexOf(' ');
  const kept = space > limit * 0.7 ? head.slice(0, space) : head.replace(/[\uD800-\uDBFF]$/, '');
  return `${kept.trimEnd()}…`;
};

/** So many characters of a quote are surely seen: two lines of the narrowest sidebar. */
const seen = 70;

/**
 * A quote on one line of text, at most `limit` UTF-16 units: from its beginning where the part that tells (offsets into
 * the quote) is seen from there, else from the word with which that part begins, the cut marked at both ends.
 */
export const cutAround = (
  quote: string,
  telling: { start: number; end: number } | undefined,
  limit: number,
): string => {
  const text = quote.trimEnd();
  let from = 0;
  if (telling !== undefined && telling.end > seen) {
    // Where little follows there is room for what stands before it.
    from = Math.min(telling.start, Math.max(0, text.length - seen));
    from = text.lastIndexOf(' ', from) + 1;
  }
  const rest = text.slice(from).replace(/\s+/g, ' ').trim();
  return from < 12 ? cut(text.replace(/\s+/g, ' ').trim(), limit) : `…${cut(rest, limit - 1)}`;
};
