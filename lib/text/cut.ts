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
