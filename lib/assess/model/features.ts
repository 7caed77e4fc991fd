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

const room = 4096;
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

const bucketOf = (hash: number): number => mix(hash, 0x51ed) >>> (32 - bits);

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
const nameWord = 0x3333;

/** The hash under which a token is known: numbers by their shape, names (capitals inside a sentence) as one. */
const known = (tokens: Tokens, i: number): number => {
  const shape = tokens.shape[i] ?? 0;
  if ((shape & Shape.money) !== 0) return moneyWord;
  if ((shape & Shape.number) !== 0)
    return numberWord + Math.min(4, (tokens.end[i] ?? 0) - (tokens.start[i] ?? 0));
  return tokens.hash[i] ?? 0;
};

const isName = (tokens: Tokens, i: number): boolean => {
  const shape = tokens.shape[i] ?? 0;
  return (
    (shape & Shape.capital) !== 0 &&
    (shape & (Shape.shout | Shape.number)) === 0 &&
    i > 0 &&
    (tokens.gap[i] ?? 0) <= Gap.soft
  );
};

const own = newTokens(256);
const near = newTokens(256);

/** How the words reached the record: the first thing that decides what they are worth. */
export const groupOf = (unit: Unit): number => {
  if (unit.how === 'told') return 3;
  if (unit.side === 'buyer') return unit.weakens.includes('reported') ? 4 : 1;
  return 2;
};

const context = (list: FeatureList, unit: Unit, length: number): void => {
  const group = groupOf(unit);
  const say = (what: number): void => put(list, mix(kinds.context, what), -1, -1);
  say(group);
  if (unit.asks) say(100 + group);
  if (unit.how === 'told') say(200 + (unit.tie === 'none' ? 0 : unit.tie === 'here' ? 1 : 2));
  if (unit.answers) say(300 + group);
  say(400 + (length < 5 ? 0 : length < 10 ? 1 : length < 20 ? 2 : length < 35 ? 3 : 4));
  if (unit.weakens.includes('auto-reply')) say(500);
  if (unit.weakens.includes('quoted-mail')) say(501);
};

/** The question that a turn answers: its words and pairs, kept apart from the turn's own. */
const askedFeatures = (list: FeatureList, question: string): void => {
  const tokens = scan(question, near);
  const count = Math.min(tokens.count, 40);
  for (let i = 0; i < count; i++) {
    const word = known(tokens, i);
    put(list, mix(kinds.asked, word), -1, -1);
    if (i > 0) put(list, mix(mix(kinds.asked + 1, known(tokens, i - 1)), word), -1, -1);
  }
};

const lowered = (c: number): number => ((c >= 65 && c <= 90) || (c >= 0xc0 && c <= 0xde) ? c + 32 : c);

const shortest = 4;
const longest = 30;

/** Buckets of the runs of characters of one word, as many as there are places for them. */
const runsOf = (text: string, start: number, end: number, into: Int32Array, at: number): number => {
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
const kept = {
  size: new Uint8Array(places),
  many: new Uint8Array(places),
  characters: new Uint16Array(places * longest),
  runs: new Int32Array(places * 2 * longest),
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
  many[place] = runsOf(text, start, end, runs, from * 2);
  return place;
};

/** Runs of characters inside one word, with its edges: word forms, compounds, spelling. */
const grams = (text: string, tokens: Tokens, i: number, list: FeatureList): void => {
  const start = tokens.start[i] as number;
  const end = tokens.end[i] as number;
  if (((tokens.shape[i] as number) & Shape.number) !== 0 || end - start < shortest || end - start > longest)
    return;
  const place = placeOf(text, start, end, tokens.hash[i] as number);
  const from = place * 2 * longest;
  const to = from + (kept.many[place] as number);
  for (let at = from; at < to; at++) fill(list, kept.runs[at] as number, i, i);
};

/** A part of a unit that is read on its own, in the unit's context. */
export interface Window extends Span {
  /** Cue phrases of the whole unit; those inside the window count. */
  cues: readonly CueHit[];
}

const cueFeatures = (list: FeatureList, window: Window): void => {
  for (const cue of window.cues) {
    if (cue.meaning.of !== 'criterion' || cue.start < window.start || cue.end > window.end) continue;
    const what = hashWord(`${cue.meaning.id} ${cue.meaning.polarity}`);
    put(list, mix(kinds.cue, what), -1, -1);
    put(list, mix(kinds.cue + 1 + cue.bends, what), -1, -1);
  }
};

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
  const count = Math.min(tokens.count, 120);
  const told = unit.how === 'told' ? 1 : 0;
  for (let i = 0; i < count; i++) {
    const word = known(tokens, i);
    put(list, mix(kinds.word, word), i, i);
    put(list, mix(kinds.spoken + told, word), i, i);
    if (isName(tokens, i)) put(list, mix(kinds.shape, nameWord + told), i, i);
    const shape = tokens.shape[i] ?? 0;
    if ((shape & Shape.number) !== 0) put(list, mix(kinds.shape, (shape & Shape.money) !== 0 ? 5 : 6), i, i);
    const last = isName(tokens, i) ? nameWord : word;
    if (i > 0) {
      const previous = isName(tokens, i - 1) ? nameWord : known(tokens, i - 1);
      put(list, mix(mix(kinds.pair, previous), last), i - 1, i);
      if (i > 1) {
        const second = isName(tokens, i - 2) ? nameWord : known(tokens, i - 2);
        put(list, mix(mix(kinds.skip, second), last), i - 2, i);
        put(list, mix(mix(mix(kinds.third, second), previous), last), i - 2, i);
        if (i > 2) {
          const third = isName(tokens, i - 3) ? nameWord : known(tokens, i - 3);
          put(list, mix(mix(kinds.skip, third), last), i - 3, i);
        }
      }
    } else put(list, mix(kinds.first, word), 0, 0);
    grams(text, tokens, i, list);
  }
  context(list, unit, count);
  cueFeatures(list, window);
  if (unit.answers) askedFeatures(list, unit.answers.text);
  return tokens;
};
