import { isWrapped, wrapWidth } from './wrapped.ts';

/** A piece of a text by UTF-16 offsets; `text.slice(start, end)` is it, verbatim. */
export interface Span {
  start: number;
  end: number;
}

/** Words before a full stop that do not end a sentence; lower case, without the stop. */
const abbreviations = new Set(
  (
    'mr mrs ms dr prof st sr jr inc ltd co corp no nr vs etc approx ca bzw ggf evtl inkl exkl usw abs art hr fr frl ' +
    'dipl ing mme mlle m sra srta dña d av pág núm aprox ej env tél p pp e.g i.e z.b d.h u.a o.ä s.o v.a i.d.r a.m p.m ' +
    'mtg dept mgr dir est min max avg incl excl ref fig tel ext mio tsd str gmbh s.a s.l u.s u.k acc resp ' +
    'lic lcda lcdo dra arq ud uds dpto p.ej lt m.e bzgl zzgl vgl vsl abt mrd stk std ü qté réf c.-à-d cie rev cllr hon kl'
  ).split(' '),
);

const isSpace = (c: number): boolean => c === 32 || c === 9 || c === 0xa0 || c === 0x202f;
const isLine = (c: number): boolean => c === 10 || c === 13;
const isLowerLetter = (c: number): boolean => (c >= 97 && c <= 122) || (c >= 0xdf && c <= 0xff);
const isDigit = (c: number): boolean => c >= 48 && c <= 57;
const isCloser = (c: number): boolean =>
  c === 34 || c === 39 || c === 41 || c === 93 || c === 0x201d || c === 0x2019 || c === 0xbb;

/** The word that ends at `end`, in lower case; at most 8 characters are looked at. */
const wordBefore = (text: string, end: number): string => {
  let start = end;
  while (start > 0 && end - start < 9) {
    const c = text.charCodeAt(start - 1);
    if (isSpace(c) || isLine(c) || c === 40 || c === 44 || c === 34 || c === 58) break;
    start--;
  }
  return text.slice(start, end).toLowerCase();
};

/** How a text begins its sentences: who types without capitals ends them all the same. Read when it is first asked for. */
interface Style {
  from: number;
  to: number;
  begins?: 'lower' | 'upper';
  /** Where it is wrapped. */
  width?: number;
}

/** So many stops before a small letter make a habit: an abbreviation that nobody listed may stand in any text. */
const habit = 2;

const styleOf = (text: string, { from, to }: Style): 'lower' | 'upper' => {
  let lower = 0;
  let upper = 0;
  for (let at = from; at < to; at++) {
    const c = text.charCodeAt(at);
    if ((c !== 46 && c !== 33 && c !== 63) || !isSpace(text.charCodeAt(at + 1))) continue;
    if (c === 46 && abbreviations.has(wordBefore(text, at))) continue;
    let next = at + 1;
    while (next < to && isSpace(text.charCodeAt(next))) next++;
    if (isLowerLetter(text.charCodeAt(next))) lower++;
    // "I" is written large by everybody.
    else if (isUpper(text, next) && !(text[next] === 'I' && isSpace(text.charCodeAt(next + 1)))) upper++;
    at = next - 1;
  }
  return lower >= habit && lower > upper ? 'lower' : 'upper';
};

const endsHere = (text: string, at: number, limit: number, style: Style): boolean => {
  const c = text.charCodeAt(at);
  let after = at + 1;
  while (after < limit && isCloser(text.charCodeAt(after))) after++;
  if (after >= limit) return true;
  const next = text.charCodeAt(after);
  if (!isSpace(next) && !isLine(next)) return false;
  if (c !== 46) return true;
  const word = wordBefore(text, at);
  if (abbreviations.has(word)) return false;
  // An initial ("J. Waldenfels") or a numbered day ("1. März").
  if (word.length === 1 && !isLowerLetter(word.charCodeAt(0)) && !isDigit(word.charCodeAt(0))) return false;
  let peek = after;
  while (peek < limit && isSpace(text.charCodeAt(peek))) peek++;
  const start = text.charCodeAt(peek);
  if (word.length === 1 && isLowerLetter(word.charCodeAt(0)) && word !== 'i' && isUpper(text, at - 1))
    return false;
  if (isDigit(word.charCodeAt(word.length - 1)) && word.length <= 2 && isMonthAhead(text, peek)) return false;
  if (isDigit(start) && shortMonths.has(word)) return false;
  if (!isLowerLetter(start)) return true;
  style.begins ??= styleOf(text, style);
  return style.begins === 'lower' && word.length > 1;
};

const isUpper = (text: string, at: number): boolean => {
  const c = text.charCodeAt(at);
  return (c >= 65 && c <= 90) || (c >= 0xc0 && c <= 0xde);
};

/** Months cut short, before the year or the time: "15 Dec. 2026". */
const shortMonths = new Set(
  'jan feb mar apr jun jul aug sep sept oct nov dec mär okt dez janv févr avr juil déc ene abr ago dic'.split(
    ' ',
  ),
);

const germanMonths = ['jan', 'feb', 'mär', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez'];
const isMonthAhead = (text: string, at: number): boolean =>
  germanMonths.includes(text.slice(at, at + 3).toLowerCase());

/** A line break ends a sentence unless a mail program wrapped there: a long line, then lower case, or what `isWrapped` tells. */
const wraps = (text: string, lineStart: number, at: number, limit: number, style: Style): boolean => {
  const next = text.charCodeAt(at + 1);
  if (at + 1 >= limit) return false;
  if (at - lineStart >= 55 && (isLowerLetter(next) || isDigit(next))) return true;
  style.width ??= wrapWidth(text, style.from, style.to);
  return isWrapped(text, lineStart, at, limit, style.width);
};

const push = (text: string, start: number, end: number, into: Span[]): void => {
  let from = start;
  let to = end;
  while (from < to && !isWordly(text.charCodeAt(from))) from++;
  while (to > from && (isSpace(text.charCodeAt(to - 1)) || isLine(text.charCodeAt(to - 1)))) to--;
  if (to - from >= 2) into.push({ start: from, end: to });
};

/** Bullets, dashes, spaces and line ends before a sentence are not part of it. */
const isWordly = (c: number): boolean =>
  !(
    isSpace(c) ||
    isLine(c) ||
    c === 45 ||
    c === 42 ||
    c === 0x2022 ||
    c === 0x2013 ||
    c === 0x2014 ||
    c === 62
  );

/** Longest sentence; longer runs without any end are cut so that nothing downstream grows with hostile text. */
const longest = 600;

/**
 * Cuts `text` between two offsets into sentences, trimmed, in order. Stops, question and exclamation marks, semicolons and
 * line ends cut; abbreviations, initials, decimals and wrapped lines do not. Linear.
 *
 * @param width Where the text was wrapped (`wrapWidth`), if that is known of more of it than is cut here.
 */
export const sentences = (text: string, from = 0, to = text.length, width?: number): Span[] => {
  const found: Span[] = [];
  let start = from;
  let lineStart = from;
  const style: Style = { from, to, ...(width === undefined ? {} : { width }) };
  for (let at = from; at < to; at++) {
    const c = text.charCodeAt(at);
    let cut = false;
    if (c === 10 || c === 13) {
      cut = !wraps(text, lineStart, at, to, style);
      lineStart = at + 1;
    } else if (c === 46 || c === 33 || c === 63 || c === 0x2026) cut = endsHere(text, at, to, style);
    else if (c === 59) cut = true;
    else if (at - start >= longest && isSpace(c)) cut = true;
    else if (at - start >= longest * 2) cut = true;
    if (!cut) continue;
    let end = at + 1;
    while (end < to && isCloser(text.charCodeAt(end))) end++;
    push(text, start, end, found);
    start = end;
    if (end > at + 1) at = end - 1;
  }
  push(text, start, to, found);
  return found;
};

/** True for a text that ends as a question, whatever closes behind its mark. */
export const endsAsking = (text: string): boolean => /\?["'”’)\]]*$/.test(text);
