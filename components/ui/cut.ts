import { behindGreeting, cut, startsOfParts } from '../../lib/text/cut.ts';

interface Telling {
  start: number;
  end: number;
}

/** The part that tells, in a text that begins only at `from`. */
export const moved = (telling: Telling | undefined, from: number): Telling | undefined =>
  telling && { start: Math.max(0, telling.start - from), end: telling.end - from };

/** A quote without the courtesies at its head, unless these are what tells: what is left, and what of it tells. */
export const behindCourtesies = (
  quote: string,
  telling: Telling | undefined,
): [quote: string, telling: Telling | undefined] => {
  const behind = behindGreeting(quote);
  const from = telling && telling.end <= behind ? 0 : behind;
  return [quote.slice(from), moved(telling, from)];
};

/** A quote without its courtesies where there is room for `limit` characters: whole where it fits, else cut around what tells. */
export const cutLong = (quote: string, telling: Telling | undefined, limit: number): string => {
  const [text, tells] = behindCourtesies(quote, telling);
  return cutAround(text, text.length <= limit ? undefined : tells, limit);
};

/** So many characters of a quote are surely seen: two lines of the narrowest sidebar. */
const seen = 70;

/** Less than this is not worth a mark of being cut away. */
const least = 12;

/** So much at least is shown: a part of a few words says nothing without what stands before it. */
const enough = 40;

/** The rest of a bracket inside of which a quote would begin. */
const restOfBracket = /^[^(]{1,20}\)\S*\s+/;

/** Where a quote begins of which the part that tells would not be seen from its beginning. */
const startOf = (text: string, telling: Telling): number => {
  // Where little follows there is room for what stands before it.
  const fills = Math.min(telling.start, Math.max(0, text.length - seen));
  if (fills < least) return 0;
  const part = startsOfParts(text).find((start) => start <= telling.start && telling.end - start <= seen);
  const from = part !== undefined && text.length - part >= enough ? part : text.lastIndexOf(' ', fills) + 1;
  const behind = from + (restOfBracket.exec(text.slice(from))?.[0].length ?? 0);
  return text.length - behind >= enough ? behind : from;
};

/**
 * A quote on one line of text, at most `limit` UTF-16 units: from its beginning where the part that tells (offsets into
 * the quote) is seen from there, else from the first part of the sentence from which it is, so that it begins in the
 * middle of a thought only where too little would be left. The cut is marked at both ends.
 */
export const cutAround = (quote: string, telling: Telling | undefined, limit: number): string => {
  const text = quote.trimEnd();
  const from = telling === undefined || telling.end <= seen ? 0 : startOf(text, telling);
  const rest = text.slice(from).replace(/\s+/g, ' ').trim();
  return from < least ? cut(text.replace(/\s+/g, ' ').trim(), limit) : `…${cut(rest, limit - 1)}`;
};
