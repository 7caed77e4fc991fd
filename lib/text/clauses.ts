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

/** A clause has at least so many words, a window at most so many clauses. */
const fewest = 3;

const shared: Tokens = newTokens(256);

/**
 * Cuts one sentence into clauses at commas, dashes, brackets, colons and words that open one; short pieces stay with what stands
 * before them. In order, trimmed to words; a sentence without a cut gives one.
 */
export const clauses = (sentence: string): Span[] => {
  const tokens = scan(sentence, shared);
  const cuts: number[] = [0];
  for (let i = 1; i < tokens.count; i++) {
    const gap = tokens.gap[i] ?? 0;
    const opens = openers.has(tokens.hash[i] ?? 0);
    const breaks = gap >= Gap.clause || (gap === Gap.soft && breaksAt(sentence, tokens, i));
    if (!opens && !breaks) continue;
    if (i - (cuts[cuts.length - 1] ?? 0) >= fewest) cuts.push(i);
  }
  if (tokens.count - (cuts[cuts.length - 1] ?? 0) < fewest && cuts.length > 1) cuts.pop();
  return cuts.map((from, at) => {
    const to = (cuts[at + 1] ?? tokens.count) - 1;
    return { start: tokens.start[from] ?? 0, end: tokens.end[to] ?? sentence.length };
  });
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

/** The windows in which a sentence is read: itself, each clause, each two clauses that follow one another. */
export const windows = (sentence: string): Span[] => {
  const pieces = clauses(sentence);
  const found: Span[] = [{ start: 0, end: sentence.length }];
  if (pieces.length < 2) return found;
  pieces.slice(0, 12).forEach((piece, at) => {
    found.push(piece);
    const next = pieces[at + 1];
    if (next && pieces.length > 2) found.push({ start: piece.start, end: next.end });
  });
  return found;
};
