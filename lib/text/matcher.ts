import { Bend, Class, hasPair, isDate, type Lexicon, pairHash, State, Word } from './lexicon.ts';
import { Gap, Shape, type Tokens } from './tokens.ts';

/** Longest gap in tokens; a walk never looks further, which keeps hostile text linear. */
const longestGap = 3;
/** At most so many steps from one start: a bound for lexicons with many gaps. */
const mostSteps = 200;

/** One match: the entry and the tokens that it covers, both ends included. */
export type OnMatch = (entry: number, from: number, to: number) => void;

/** Number of the word that has this hash; 0 where no phrase knows it. */
const wordOf = ({ table, tableMask }: Lexicon, hash: number): number => {
  const mask = tableMask * 2 + 1;
  let at = (hash << 1) & mask;
  let found = table[at + 1] as number;
  while (found !== 0 && table[at] !== hash) {
    at = (at + 2) & mask;
    found = table[at + 1] as number;
  }
  return found;
};

const flagsAt = (lexicon: Lexicon, { hash }: Tokens, i: number): number =>
  lexicon.flags[wordOf(lexicon, hash[i] as number)] as number;

/** By shape of a token. */
const classes = Uint8Array.from({ length: 32 }, (_, shape) => {
  if ((shape & Shape.money) !== 0) return Class.money;
  if ((shape & Shape.number) !== 0) return Class.number;
  return (shape & Shape.capital) !== 0 ? Class.name : Class.none;
});
/** By class: the slots that it fits, one bit each, in the order of `slots`. */
const slotsOfClass = Uint8Array.of(0, 2, 3, 8);
const nameBit = 8;
const dateBit = 4;

/** Those of the `wanted` slots that token `i` fits. */
const slotsOf = (lexicon: Lexicon, tokens: Tokens, i: number, wanted: number): number => {
  const { shape, gap } = tokens;
  let fits = wanted & (slotsOfClass[classes[shape[i] as number] as number] as number);
  const isInside = i > 0 && (gap[i] as number) < Gap.sentence;
  if (!isInside) fits &= ~nameBit;
  if ((wanted & dateBit) === 0) return fits;
  return (flagsAt(lexicon, tokens, i) & isDate) !== 0 ? fits | dateBit : fits;
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
  const word = wordOf(lexicon, tokens.hash[i] as number);
  const { nexts } = lexicon;
  if (hasPair(nexts.bits, nexts.mask, pairHash(state, word)) !== 0) {
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
  const fits = slotsOf(lexicon, tokens, i, mask);
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
  const { states, words, roots, nexts } = lexicon;
  const word = wordOf(lexicon, tokens.hash[i] as number) << Word.shift;
  walk.first = i;
  walk.steps = 0;
  const second = i + 1 < tokens.count ? wordOf(lexicon, tokens.hash[i + 1] as number) : 0;
  const end = words[word + Word.rootsEnd] as number;
  for (let at = words[word + Word.roots] as number; at < end; at++) {
    const state = roots[at] as number;
    // Most states want another second token.
    if (
      states[(state << State.shift) + State.busy] === 0 &&
      hasPair(nexts.bits, nexts.mask, pairHash(state, second)) === 0
    )
      walk.steps++;
    else enter(walk, state, i);
  }
  const fits = slotsOf(lexicon, tokens, i, lexicon.rootSlots);
  for (let slot = 0; fits >> slot !== 0; slot++)
    if (((fits >> slot) & 1) !== 0) enter(walk, lexicon.slotRoots[slot] as number, i);
};

/** So many tokens are sifted at a time. */
const most = 1 << 12;
/** Those of them that a phrase may begin with, and whether its third word does not matter to that. */
const picked = new Int32Array(most);
const isSettled = new Uint8Array(most);

/** 1 where a phrase that begins with `from` may go on with a token of this class, whatever it is; otherwise 0. */
const goesOn = (bits: Int32Array, mask: number, from: number, kind: number): number =>
  hasPair(bits, mask, pairHash(from, Class.none)) | hasPair(bits, mask, pairHash(from, kind));

/**
 * Picks the tokens that a phrase may begin with, as far as two words tell. No branch depends on what they are, for nobody can foretell
 * it, and nothing is called.
 */
const sift = ({ heads, rootSlots }: Lexicon, tokens: Tokens, first: number, end: number): number => {
  const { hash, shape, count } = tokens;
  const { bits, mask } = heads;
  let many = 0;
  let here = hash[first] as number;
  let kind = classes[shape[first] as number] as number;
  for (let i = first; i < end; i++) {
    const isLast = i + 1 >= count;
    const next = isLast ? 0 : (hash[i + 1] as number);
    const after = isLast ? 0 : (classes[shape[i + 1] as number] as number);
    let goes = goesOn(bits, mask, here, after);
    // Few tokens are of a class at all.
    if ((rootSlots & (slotsOfClass[kind] as number)) !== 0)
      goes |= goesOn(bits, mask, kind, after) | hasPair(bits, mask, pairHash(kind, next));
    picked[many] = i;
    isSettled[many] = goes;
    many += goes | hasPair(bits, mask, pairHash(here, next));
    here = next;
    kind = after;
  }
  return many;
};

/** Whether a phrase that begins with token `i` and the next may go on with the third. */
const hasThird = ({ heads }: Lexicon, { hash, shape, count }: Tokens, i: number): boolean => {
  const { bits, mask } = heads;
  const pair = pairHash(hash[i] as number, hash[i + 1] as number);
  const isLast = i + 2 >= count;
  const next = isLast ? 0 : (hash[i + 2] as number);
  const kind = isLast ? Class.none : (classes[shape[i + 2] as number] as number);
  return (goesOn(bits, mask, pair, kind) | hasPair(bits, mask, pairHash(pair, next))) !== 0;
};

/** Finds every phrase of the lexicon in a scanned text, overlaps included, in the order of their first tokens. */
export const match = (lexicon: Lexicon, tokens: Tokens, on: OnMatch): void => {
  const walk: Walk = { lexicon, tokens, first: 0, steps: 0, on };
  for (let first = 0; first < tokens.count; first += most) {
    const many = sift(lexicon, tokens, first, Math.min(first + most, tokens.count));
    for (let at = 0; at < many; at++) {
      const i = picked[at] as number;
      if (isSettled[at] === 1 || hasThird(lexicon, tokens, i)) begin(walk, i);
    }
  }
};

const allBends = Bend.negates | Bend.hedges | Bend.conditions;

/** Bend flags of the words near a match: up to `before` tokens ahead of it in the same clause, and inside it. */
export const bendsNear = (lexicon: Lexicon, tokens: Tokens, from: number, to: number, before = 5): number => {
  let found = 0;
  for (let i = from; i <= to; i++) found |= flagsAt(lexicon, tokens, i) & ~Bend.negates;
  for (let i = from; i > 0 && from - i < before; i--) {
    if ((tokens.gap[i] as number) >= Gap.clause) break;
    found |= flagsAt(lexicon, tokens, i - 1);
  }
  return found & allBends;
};
