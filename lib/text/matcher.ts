import { Bend, type Bits, isDate, type Lexicon, pairHash, Start, State, Word } from './lexicon.ts';
import { Gap, Shape, type Tokens } from './tokens.ts';

/** Longest gap in tokens; a walk never looks further, which keeps hostile text linear. */
const longestGap = 3;
/** At most so many steps from one start: a bound for lexicons with many gaps. */
const mostSteps = 200;

/** One match: the entry and the tokens that it covers, both ends included. */
export type OnMatch = (entry: number, from: number, to: number) => void;

/** Looks each token up once; 0 where no phrase knows the word. */
const look = (lexicon: Lexicon, { count, hash, word }: Tokens): void => {
  const { table } = lexicon;
  const mask = lexicon.tableMask * 2 + 1;
  for (let i = 0; i < count; i++) {
    const sum = hash[i] as number;
    let at = (sum << 1) & mask;
    let found = table[at + 1] as number;
    while (found !== 0 && table[at] !== sum) {
      at = (at + 2) & mask;
      found = table[at + 1] as number;
    }
    word[i] = found;
  }
};

/** The slots that token `i` fits, one bit each, in the order of `slots`. */
const slotsOf = (lexicon: Lexicon, tokens: Tokens, i: number): number => {
  const shape = tokens.shape[i] as number;
  let fits = (shape & Shape.money) !== 0 ? 1 : 0;
  if ((shape & Shape.number) !== 0) fits |= 2;
  if (((lexicon.flags[tokens.word[i] as number] as number) & isDate) !== 0) fits |= 4;
  const isName = (shape & (Shape.capital | Shape.number)) === Shape.capital;
  if (isName && i > 0 && (tokens.gap[i] as number) < Gap.sentence) fits |= 8;
  return fits;
};

const has = ({ bits, mask }: Bits, from: number, word: number): boolean => {
  const at = pairHash(from, word) & mask;
  return (((bits[at >> 5] as number) >> (at & 31)) & 1) !== 0;
};

/** Whether a phrase may go on with token `next` after this start. */
const goesOn = (lexicon: Lexicon, tokens: Tokens, start: number, next: number): boolean => {
  if ((start & Start.open) !== 0) return true;
  if (next >= tokens.count || (tokens.gap[next] as number) >= Gap.clause) return false;
  if (has(lexicon.seconds, start >> Start.number, tokens.word[next] as number)) return true;
  const mask = (start >> Start.slots) & 15;
  return mask !== 0 && (mask & slotsOf(lexicon, tokens, next)) !== 0;
};

/** Whether a phrase may begin with a slot that token `i` fits. */
const slotBegins = (lexicon: Lexicon, tokens: Tokens, i: number): boolean => {
  const fits = lexicon.rootSlots & slotsOf(lexicon, tokens, i);
  for (let slot = 0; fits >> slot !== 0; slot++)
    if (((fits >> slot) & 1) !== 0 && goesOn(lexicon, tokens, lexicon.slotStarts[slot] as number, i + 1))
      return true;
  return false;
};

interface Walk {
  lexicon: Lexicon;
  tokens: Tokens;
  first: number;
  steps: number;
  on: OnMatch;
}

/** The state that a symbol leads to, or 0. */
const follow = ({ states, edges }: Lexicon, state: number, symbol: number): number => {
  const base = state << State.shift;
  let low = (states[base + State.edges] as number) >> 1;
  let high = ((states[base + State.edgesEnd] as number) >> 1) - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[2 * middle] as number) < symbol) low = middle + 1;
    else high = middle;
  }
  return low === high && edges[2 * low] === symbol ? (edges[2 * low + 1] as number) : 0;
};

/** Follows everything that token `i` can be from `state`. */
const step = (walk: Walk, state: number, i: number): void => {
  const { lexicon, tokens } = walk;
  const { words, symbols } = lexicon;
  const word = tokens.word[i] as number;
  if (has(lexicon.nexts, state, word)) {
    const base = word << Word.shift;
    const bits = lexicon.states[(state << State.shift) + State.bits] as number;
    const end = words[base + Word.symbolsEnd] as number;
    for (let at = words[base + Word.symbols] as number; at < end; at++) {
      const symbol = symbols[at] as number;
      if ((bits & (1 << (symbol & 31))) === 0) continue;
      const next = follow(lexicon, state, symbol);
      if (next !== 0) enter(walk, next, i);
    }
  }
  const mask = lexicon.states[(state << State.shift) + State.slots] as number;
  if (mask === 0) return;
  const fits = mask & slotsOf(lexicon, tokens, i);
  for (let slot = 0; fits >> slot !== 0; slot++)
    if (((fits >> slot) & 1) !== 0) enter(walk, follow(lexicon, state, slot), i);
};

/** A state is reached with token `i`: what ends here is told, what goes on is followed. */
const enter = (walk: Walk, state: number, i: number): void => {
  if (++walk.steps > mostSteps) return;
  const { tokens, lexicon } = walk;
  const { states } = lexicon;
  const base = state << State.shift;
  const next = i + 1;
  const goes = next < tokens.count && (tokens.gap[next] as number) < Gap.clause;
  if (states[base + State.busy] === 0) {
    if (goes) step(walk, state, next);
    return;
  }
  const end = states[base + State.entriesEnd] as number;
  for (let at = states[base + State.entries] as number; at < end; at++)
    walk.on(lexicon.entries[at] as number, walk.first, i);
  if (!goes) return;
  step(walk, state, next);
  const gap = states[base + State.gap] as number;
  if (gap === 0) return;
  for (let at = next; at <= next + longestGap; at++) {
    if (at >= tokens.count || (tokens.gap[at] as number) >= Gap.clause) return;
    step(walk, gap, at);
  }
};

/** Everything that begins with token `i`. */
const begin = (walk: Walk, i: number): void => {
  const { lexicon, tokens } = walk;
  const { states, words, roots } = lexicon;
  const word = (tokens.word[i] as number) << Word.shift;
  walk.first = i;
  walk.steps = 0;
  const second = i + 1 < tokens.count ? (tokens.word[i + 1] as number) : 0;
  const end = words[word + Word.rootsEnd] as number;
  for (let at = words[word + Word.roots] as number; at < end; at++) {
    const state = roots[at] as number;
    // Most states want another second token.
    if (states[(state << State.shift) + State.busy] === 0 && !has(lexicon.nexts, state, second)) walk.steps++;
    else enter(walk, state, i);
  }
  const fits = lexicon.rootSlots & slotsOf(lexicon, tokens, i);
  for (let slot = 0; fits >> slot !== 0; slot++)
    if (((fits >> slot) & 1) !== 0) enter(walk, lexicon.slotRoots[slot] as number, i);
};

/**
 * Finds every phrase of the lexicon in a scanned text, overlaps included, in the order of their first tokens. Leaves in
 * `tokens.word` what the lexicon made of each token.
 */
export const match = (lexicon: Lexicon, tokens: Tokens, on: OnMatch): void => {
  look(lexicon, tokens);
  const walk: Walk = { lexicon, tokens, first: 0, steps: 0, on };
  const { starts, flags, rootSlots } = lexicon;
  const { count, word, shape } = tokens;
  const shapes = Shape.capital | Shape.number;
  for (let i = 0; i < count; i++) {
    // A phrase may begin here: the first two tokens tell, and hardly ever wrongly.
    const known = word[i] as number;
    const start = starts[known] as number;
    if (start !== 0 && goesOn(lexicon, tokens, start, i + 1)) begin(walk, i);
    else if (
      rootSlots !== 0 &&
      (((shape[i] as number) & shapes) | ((flags[known] as number) & isDate)) !== 0 &&
      slotBegins(lexicon, tokens, i)
    )
      begin(walk, i);
  }
};

const allBends = Bend.negates | Bend.hedges | Bend.conditions;

/**
 * Bend flags of the words near a match: up to `before` tokens ahead of it in the same clause, and inside it. For tokens
 * that `match` looked up in the same lexicon.
 */
export const bendsNear = (lexicon: Lexicon, tokens: Tokens, from: number, to: number, before = 5): number => {
  const { flags } = lexicon;
  const { word, gap } = tokens;
  let found = 0;
  for (let i = from; i <= to; i++) found |= (flags[word[i] as number] as number) & ~Bend.negates;
  for (let i = from; i > 0 && from - i < before; i--) {
    if ((gap[i] as number) >= Gap.clause) break;
    found |= flags[word[i - 1] as number] as number;
  }
  return found & allBends;
};
