/** No mail program wraps at fewer or more characters (RFC 5322 asks for 78, forms and old clients for less). */
const narrowest = 50;
const widest = 100;
/** So many lines that break where the next word had no room are no accident. */
const leastWrapped = 2;
/** From so many characters on a line that stops at such a word goes on below. */
const leastBeforeSmall = 40;

/** Words with which no sentence of the judged languages ends: articles, "and", forms of address. */
const small = new Set(
  (
    'a an the and or your our my its der den dem ein eine einen einem einer und oder im zum zur wenn dass ob unser unsere ' +
    'le la les des du et ou à au aux un une pour par votre notre el los las y o unos una en con para por del al ' +
    'mr mrs ms mme herr herrn frau sr sra'
  ).split(' '),
);

const isSpace = (c: number): boolean => c === 32 || c === 9 || c === 10 || c === 13 || c === 0xa0;

const endOfWord = (text: string, at: number, limit: number): number => {
  let end = at;
  while (end < limit && end - at < widest && !isSpace(text.charCodeAt(end))) end++;
  return end;
};

const beginningOfWord = (text: string, at: number): number => {
  let start = at;
  while (start > 0 && at - start < 12 && !isSpace(text.charCodeAt(start - 1))) start--;
  return start;
};

/** Whether what stands before and behind a line break allows that the sentence goes on: no full stop before it, no list or empty line behind. */
const mayGoOn = (text: string, at: number, limit: number): boolean =>
  at > 0 &&
  at + 1 < limit &&
  !/[\n.!?:;…]/.test(text[at - 1] ?? '') &&
  /^(?!\d{1,2}[.)]\s)[\p{L}\p{N}\p{Sc}("'“„«%&/]/u.test(text.slice(at + 1, at + 5));

/**
 * At how many characters a text was wrapped by the program that sent it: wherever a line breaks within a sentence the next word had no room.
 * 0 for lines that their writer broke.
 */
export const wrapWidth = (text: string, from: number, to: number): number => {
  const needed: number[] = [];
  let width = 0;
  for (let start = from; start < to; ) {
    let end = text.indexOf('\n', start);
    if (end < 0 || end > to) end = to;
    width = Math.max(width, end - start);
    if (width > widest) return 0;
    const isAddress = text[end - 1] === ',' && end - start < leastBeforeSmall;
    if (!isAddress && mayGoOn(text, end, to)) needed.push(endOfWord(text, end + 1, to) - start);
    start = end + 1;
  }
  const isSo = width >= narrowest && needed.length >= leastWrapped && needed.every((one) => one > width);
  return isSo ? width : 0;
};

/**
 * Whether the line break at `at` is a program's and no end of a sentence: the next word had no room in a text that was wrapped at `width`, or the
 * line, a long one, stops at a word with which no sentence ends.
 */
export const isWrapped = (
  text: string,
  lineStart: number,
  at: number,
  limit: number,
  width: number,
): boolean => {
  if (!mayGoOn(text, at, limit)) return false;
  if (width > 0 && endOfWord(text, at + 1, limit) - lineStart > width) return true;
  return (
    at - lineStart >= leastBeforeSmall && small.has(text.slice(beginningOfWord(text, at), at).toLowerCase())
  );
};
