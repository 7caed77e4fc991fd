const marks = /["“”„«»]/g;

/** What only closes at the head of a quote (the end of a bracket, of a smiley): its other half stands before it. */
const closers = /^\s*(?:[)\]]\s*)*/;

/**
 * Where the words of a quote begin and end without quotation marks of their own that say nothing: one whose other half was
 * cut away, or a pair around all of it. Ours stand around it already.
 */
export const findWords = (text: string): { from: number; to: number } => {
  const from = closers.exec(text)?.[0].length ?? 0;
  const to = text.trimEnd().length;
  const found = [...text.matchAll(marks)].map(({ index }) => index);
  const [first, last] = [found[0], found.at(-1)];
  if (first === undefined || last === undefined) return { from, to };
  if (found.length === 1)
    return { from: first === from ? from + 1 : from, to: last === to - 1 ? to - 1 : to };
  return found.length === 2 && first === from && last === to - 1
    ? { from: from + 1, to: to - 1 }
    : { from, to };
};
