import { gloss } from '../../text/gloss.ts';
import { scan } from '../../text/scan.ts';
import type { Span } from '../../text/sentences.ts';
import { Gap, hashWord, newTokens, Shape, type Tokens } from '../../text/tokens.ts';
import type { CueHit } from '../cues.ts';
import type { Unit } from '../units.ts';

/**
 * What the model sees of one sentence: a set of numbers, each the hash of a feature (a word, a pair, a stem, a run of characters, and
 * who speaks), never a string. The same function serves training and judging.
 */

/** Buckets that feature hashes fall into. */
export const bits = 18;
export const buckets = 1 << bits;

/** Which words of the sentence a feature came from, for explaining; -1 when it came from the context. */
export interface FeatureList {
  count: number;
  index: Int32Array;
  /** First and last token of each feature; only filled when asked for. */
  from: Int16Array;
  to: Int16Array;
}

/** Most features of one window. */
export const room = 4096;
export const newFeatures = (): FeatureList => ({
  count: 0,
  index: new Int32Array(room),
  from: new Int16Array(room),
  to: new Int16Array(room),
});

const mix = (a: number, b: number): number => {
  let h = Math.imul(a ^ (b + 0x9e3779b9), 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
};

/** Stamps tell which buckets this sentence has already filled, so that each counts once. */
const stamps = new Int32Array(buckets);
let stamp = 0;

/** The bucket that a feature's hash falls into. */
export const bucketOf = (hash: number): number => mix(hash, 0x51ed) >>> (32 - bits);

const fill = (list: FeatureList, bucket: number, from: number, to: number): void => {
  const { count } = list;
  if (stamps[bucket] === stamp || count >= room) return;
  stamps[bucket] = stamp;
  list.index[count] = bucket;
  list.from[count] = from;
  list.to[count] = to;
  list.count = count + 1;
};

const put = (list: FeatureList, hash: number, from: number, to: number): void =>
  fill(list, bucketOf(hash), from, to);

const kinds = {
  word: 11,
  pair: 23,
  skip: 37,
  third: 41,
  grams: 67,
  shape: 71,
  context: 83,
  asked: 97,
  first: 103,
  spoken: 109,
  cue: 113,
} as const;

const numberWord = 0x1111;
const moneyWord = 0x2222;
/** What a name is known as beside other words. */
export const nameWord = 0x3333;

/** Hashes of all kinds of features; `told` is 1 in what the seller's side wrote down, else 0. */
export const hashOf = {
  word: (word: number): number => mix(kinds.word, word),
  spoken: (told: number, word: number): number => mix(kinds.spoken + told, word),
  name: (told: number): number => mix(kinds.shape, nameWord + told),
  number: (shape: number): number => mix(kinds.shape, (shape & Shape.money) !== 0 ? 5 : 6),
  first: (word: number): number => mix(kinds.first, word),
  pair: (a: number, b: number): number => mix(mix(kinds.pair, a), b),
  skip: (a: number, b: number): number => mix(mix(kinds.skip, a), b),
  third: (a: number, b: number, c: number): number => mix(mix(mix(kinds.third, a), b), c),
  context: (what: number): number => mix(kinds.context, what),
} as const;

/** The hash under which a token is known: numbers by their shape, words of other languages as the English word for them. */
export const known = (tokens: Tokens, i: number): number => {
  const shape = tokens.shape[i] ?? 0;
  if ((shape & Shape.money) !== 0) return moneyWord;
  if ((shape & Shape.number) !== 0)
    return numberWord + Math.min(4, (tokens.end[i] ?? 0) - (tokens.start[i] ?? 0));
  return tokens.english[i] || (tokens.hash[i] ?? 0);
};

/** Whether a token is a name: a capital inside a sentence, unless it is a word that has an English one (German nouns). */
export const isName = (tokens: Tokens, i: number): boolean => {
  const shape = tokens.shape[i] ?? 0;
  return (
    (shape & Shape.capital) !== 0 &&
    (shape & (Shape.shout | Shape.number)) === 0 &&
    i > 0 &&
    tokens.english[i] === 0 &&
    (tokens.gap[i] ?? 0) <= Gap.soft
  );
};

/** The hash under which a token is known beside others: every name is one word. */
export const wordAt = (tokens: Tokens, i: number): number =>
  isName(tokens, i) ? nameWord : known(tokens, i);

const own = newTokens(256);
const near = newTokens(256);

/** How the words reached the record: the first thing that decides what they are worth. */
export const groupOf = (unit: Unit): number => {
  if (unit.how === 'told') return 3;
  if (unit.side === 'buyer') return unit.weakens.includes('reported') ? 4 : 1;
  return 2;
};

/** How long a window of so many tokens is. */
export const lengthOf = (count: number): number =>
  400 + (count < 5 ? 0 : count < 10 ? 1 : count < 20 ? 2 : count < 35 ? 3 : 4);

/** Hashes of what stands around the words of a unit, and of its length in tokens where that is given. */
export const contextOf = (unit: Unit, length?: number): number[] => {
  const group = groupOf(unit);
  const all = [group];
  if (unit.asks) all.push(100 + group);
  if (unit.how === 'told') all.push(200 + (unit.tie === 'none' ? 0 : unit.tie === 'here' ? 1 : 2));
  if (unit.answers) all.push(300 + group);
  if (length !== undefined) all.push(lengthOf(length));
  if (unit.weakens.includes('auto-reply')) all.push(500);
  if (unit.weakens.includes('quoted-mail')) all.push(501);
  return all.map(hashOf.context);
};

/** Hashes of the question that a turn answers: its words and pairs, kept apart from the turn's own. */
export const askedOf = (question: string): number[] => {
  const tokens = scan(question, near);
  gloss(question, tokens);
  const count = Math.min(tokens.count, 40);
  const all: number[] = [];
  for (let i = 0; i < count; i++) {
    const word = known(tokens, i);
    all.push(mix(kinds.asked, word));
    if (i > 0) all.push(mix(mix(kinds.asked + 1, known(tokens, i - 1)), word));
  }
  return all;
};

const lowered = (c: number): number => ((c >= 65 && c <= 90) || (c >= 0xc0 && c <= 0xde) ? c + 32 : c);

const shortest = 4;
const longest = 30;
/** A word has fewer runs than this. */
export const mostRuns = 2 * longest;

/** Buckets of the runs of characters of one word, as many as there are places for them. */
const findRuns = (text: string, start: number, end: number, into: Int32Array, at: number): number => {
  let many = 0;
  for (let n = 4; n <= 5; n++) {
    for (let from = start - 1; from + n <= end + 1; from++) {
      let hash = n;
      for (let k = from; k < from + n; k++) {
        const c = k < start ? 94 : k >= end ? 36 : lowered(text.charCodeAt(k));
        hash = Math.imul(hash ^ c, 0x01000193);
      }
      into[at + many++] = bucketOf(mix(kinds.grams, hash));
    }
  }
  return many;
};

/**
 * Runs of words read lately, a place for each by its hash: the same words come again and again. The characters are kept beside them
 * and compared, so that what is remembered is what would be made anew.
 */
const places = 1 << 12;
export const kept = {
  size: new Uint8Array(places),
  many: new Uint8Array(places),
  characters: new Uint16Array(places * longest),
  runs: new Int32Array(places * mostRuns),
};

/** Where the runs of a word stand in `kept`. */
const placeOf = (text: string, start: number, end: number, hash: number): number => {
  const place = (hash ^ (hash >>> 16)) & (places - 1);
  const { size, many, characters, runs } = kept;
  const from = place * longest;
  const length = end - start;
  let same = size[place] === length;
  for (let i = 0; same && i < length; i++)
    same = characters[from + i] === lowered(text.charCodeAt(start + i));
  if (same) return place;
  size[place] = length;
  for (let i = 0; i < length; i++) characters[from + i] = lowered(text.charCodeAt(start + i));
  many[place] = findRuns(text, start, end, runs, place * mostRuns);
  return place;
};

/**
 * Where `kept` has the runs of characters inside one token, with its edges (word forms, compounds, spelling); -1 for a token
 * without any. `kept.many` of that place many stand in `kept.runs` from `mostRuns` times the place on.
 */
export const runsOf = (text: string, tokens: Tokens, i: number): number => {
  const start = tokens.start[i] as number;
  const end = tokens.end[i] as number;
  if (((tokens.shape[i] as number) & Shape.number) !== 0 || end - start < shortest || end - start > longest)
    return -1;
  return placeOf(text, start, end, tokens.hash[i] as number);
};

const grams = (text: string, tokens: Tokens, i: number, list: FeatureList): void => {
  const place = runsOf(text, tokens, i);
  if (place < 0) return;
  const from = place * mostRuns;
  const to = from + (kept.many[place] as number);
  for (let at = from; at < to; at++) fill(list, kept.runs[at] as number, i, i);
};

/** A part of a unit that is read on its own, in the unit's context. */
export interface Window extends Span {
  /** Cue phrases of the whole unit; those inside the window count. */
  cues: readonly CueHit[];
}

/** Hashes of a cue phrase; none for what is no criterion's. */
export const cueOf = ({ meaning, bends }: CueHit): number[] => {
  if (meaning.of !== 'criterion') return [];
  const what = hashWord(`${meaning.id} ${meaning.polarity}`);
  return [mix(kinds.cue, what), mix(kinds.cue + 1 + bends, what)];
};

/** Hashes of the cue phrases inside a window. */
const cuesOf = (window: Window): number[] =>
  window.cues.flatMap((cue) => (cue.start < window.start || cue.end > window.end ? [] : cueOf(cue)));

/** A window of more tokens is read as far as this one. */
export const mostTokens = 120;

/**
 * Fills `list` with the features of a unit, or of one window of it in the unit's context; returns the tokens (reused by
 * the next call).
 */
export const featuresOf = (unit: Unit, list: FeatureList, window: Window): Tokens => {
  const text =
    window.end - window.start === unit.text.length ? unit.text : unit.text.slice(window.start, window.end);
  stamp++;
  list.count = 0;
  const tokens = scan(text, own);
  gloss(text, tokens, unit.text);
  const count = Math.min(tokens.count, mostTokens);
  const told = unit.how === 'told' ? 1 : 0;
  // What the one, two and three tokens before are known as beside others.
  let first = 0;
  let second = 0;
  let third = 0;
  for (let i = 0; i < count; i++) {
    const word = known(tokens, i);
    const name = isName(tokens, i);
    put(list, hashOf.word(word), i, i);
    put(list, hashOf.spoken(told, word), i, i);
    if (name) put(list, hashOf.name(told), i, i);
    const shape = tokens.shape[i] as number;
    if ((shape & Shape.number) !== 0) put(list, hashOf.number(shape), i, i);
    const last = name ? nameWord : word;
    if (i === 0) put(list, hashOf.first(word), 0, 0);
    else put(list, hashOf.pair(first, last), i - 1, i);
    if (i > 1) {
      put(list, hashOf.skip(second, last), i - 2, i);
      put(list, hashOf.third(second, first, last), i - 2, i);
    }
    if (i > 2) put(list, hashOf.skip(third, last), i - 3, i);
    third = second;
    second = first;
    first = last;
    grams(text, tokens, i, list);
  }
  const around = [...contextOf(unit, count), ...cuesOf(window)];
  for (const hash of around) put(list, hash, -1, -1);
  if (unit.answers) for (const hash of askedOf(unit.answers.text)) put(list, hash, -1, -1);
  return tokens;
};
