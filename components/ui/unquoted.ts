const marks = /["“”„«»]/g;

/** What says nothing at the head of a quote: what only closes (a bracket, a smiley), a number in a list, a minute of a recording. */
const head = /^\s*(?:[)\]:;]+\s+|\(?\d{1,2}\)\s+|\[[\d:/., -]+\]\s+)*/;

/**
 * Where the words of a quote begin and end without what says nothing there, quotation marks of their own among it: one whose
 * other half was cut away, or a pair around all of it. Ours stand around it already.
 */
export const findWords = (text: string): { from: number; to: number } => {
  const from = head.exec(text)?.[0].length ?? 0;
  const to = text.replace(/[\s;]+$/, '').length;
  const found = [...text.matchAll(marks)].map(({ index }) => index);
  const opens = found[0] === from;
  const closes = found.at(-1) === to - 1;
  const alone = found.length === 1;
  if (!alone && !(found.length === 2 && opens && closes)) return { from, to };
  const inside = text.slice(opens ? from + 1 : from, closes ? to - 1 : to);
  const start = (opens ? from + 1 : from) + inside.length - inside.trimStart().length;
  return { from: start, to: start + inside.trim().length };
};
