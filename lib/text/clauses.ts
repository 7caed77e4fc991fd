import { scan } from './scan.ts';
import type { Span } from './sentences.ts';
import { Gap, hashWord, newTokens, type Tokens } from './tokens.ts';

/** Words that open a new clause. */
const openers = new Set(
  (
    'and but or so because since which who while when although though if unless until before after then whereas plus otherwise ' +
    'und aber oder denn weil da wenn während obwohl damit sondern sonst bevor nachdem dann ' +
    'et mais ou car donc parce lorsque quand si sinon avant puis tandis ' +
    'y pero o porque ya cuando si mientras aunque sino antes después luego'
  )
    .split(' ')
    .map(hashWord),
);

/** A clause has at least so many words; of more clauses than this only the first are read by themselves. */
const fewest = 3;
const most = 12;

/**
 * The tokens with which the clauses of a scanned sentence begin: it is cut at commas, dashes, brackets, colons and words that open a
 * clause; short pieces stay with what stands before them.
 */
export const clauseStarts = (sentence: string, tokens: Tokens): number[] => {
  const cuts: number[] = [0];
  for (let i = 1; i < tokens.count; i++) {
    const gap = tokens.gap[i] as number;
    const opens = openers.has(tokens.hash[i] as number);
    const breaks = gap >= Gap.clause || (gap === Gap.soft && breaksAt(sentence, tokens, i));
    if (!opens && !breaks) continue;
    if (i - (cuts[cuts.length - 1] ?? 0) >= fewest) cuts.push(i);
  }
  if (tokens.count - (cuts[cuts.length - 1] ?? 0) < fewest && cuts.length > 1) cuts.pop();
  return cuts;
};

/** A hyphen inside a compound or a slash is no clause break; a comma, a dash between spaces or a bracket is. */
const breaksAt = (text: string, tokens: Tokens, i: number): boolean => {
  for (let at = tokens.end[i - 1] ?? 0; at < (tokens.start[i] ?? 0); at++) {
    const c = text.charCodeAt(at);
    if (c === 44 || c === 40 || c === 41 || c === 0x2013 || c === 0x2014 || c === 34) return true;
    if (c === 45 && text.charCodeAt(at - 1) === 32) return true;
  }
  return false;
};

/** Clauses that are read together, by their numbers: the first and the last of them. */
export type ClauseRange = readonly [first: number, last: number];

/** The parts of a sentence of so many clauses that are read beside the whole: each clause, each two that follow one another. */
export const partsOf = (clauses: number): ClauseRange[] => {
  const parts: ClauseRange[] = [];
  if (clauses < 2) return parts;
  for (let at = 0; at < Math.min(clauses, most); at++) {
    parts.push([at, at]);
    if (at + 1 < clauses && clauses > 2) parts.push([at, at + 1]);
  }
  return parts;
};

/** Where some clauses of a scanned sentence stand in it. */
export const spanOf = (
  { start, end, count }: Tokens,
  starts: readonly number[],
  [first, last]: ClauseRange,
): Span => ({
  start: start[starts[first] as number] as number,
  end: end[(starts[last + 1] ?? count) - 1] as number,
});

const shared: Tokens = newTokens(256);

/** The windows in which a sentence is read: itself, then its parts. */
export const windows = (sentence: string): Span[] => {
  const tokens = scan(sentence, shared);
  const starts = clauseStarts(sentence, tokens);
  const parts = partsOf(starts.length).map((part) => spanOf(tokens, starts, part));
  return [{ start: 0, end: sentence.length }, ...parts];
};
