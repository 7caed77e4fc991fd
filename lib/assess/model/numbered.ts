import { glossedTokensOf, lastRead } from '../../text/last-read.ts';
import type { Span } from '../../text/sentences.ts';
import { Shape } from '../../text/tokens.ts';
import type { CueHit } from '../cues.ts';
import type { Unit } from '../units.ts';
import {
  askedOf,
  bucketOf,
  contextOf,
  cueOf,
  hashOf,
  isName,
  kept,
  known,
  lengthOf,
  mostRuns,
  nameWord,
  runsOf,
} from './features.ts';
import type { Model } from './model.ts';

/**
 * The features of one unit, found once for all of its windows and numbered, so that windows are told apart in a few kilobytes.
 * First all buckets are worked out, then all are numbered, then all rows are looked up: memory answers many such questions at
 * once, but not between other work. Everything here holds until the next unit is read.
 */

const numberBits = 12;
export const mostNumbers = 1 << numberBits;

/** Numbers of buckets, by open addressing: the bucket and one above, the number below; 0 is free. */
const table = new Int32Array(mostNumbers * 4);
let mask = 0;
let used = 0;

/** By number: its bucket, and where its row of weights begins in `Model.words`, or -1. */
const bucketAt = new Int32Array(mostNumbers);
export const rowAt = new Int32Array(mostNumbers);

/** A unit of more tokens, or with more features than there are numbers for, is read window by window. */
const mostRead = 600;
/** A token makes at most so many features, its runs of characters left out; so many are kept free for what stands around the words. */
const perToken = 9;
const spare = 400;
/** Those of the unit that was read. */
export const tokens = lastRead;

/** What a token is by itself, one token's after another's, and where those of each token begin. Buckets first, then numbers. */
export const singles = new Int32Array(mostNumbers);
export const begins = new Int32Array(mostRead + 1);
/** What a token makes with those before it, four a token: the pair, the skip of one, the three, the skip of two. */
export const joints = new Int32Array(mostRead * 4);
/** What stands around the words of a unit, in whatever window: so many of these. */
export const around = new Int32Array(spare);
export let aroundCount = 0;
/** The cue phrases of the unit with their numbers. */
export let cued: readonly (Span & { numbers: readonly number[] })[] = [];
/** By token: what it is known as, alone and beside others. */
const alone = new Int32Array(mostRead);
const beside = new Int32Array(mostRead);
/** Number of "a name", or -1. */
export let nameNumber = -1;

/** Turns the buckets of a list into numbers. */
const number = (list: Int32Array, from: number, to: number): void => {
  const last = mask;
  for (let i = from; i < to; i++) {
    const bucket = list[i] as number;
    const key = bucket + 1;
    let at = bucket & last;
    let found = table[at] as number;
    while (found !== 0 && found >> numberBits !== key) {
      at = (at + 1) & last;
      found = table[at] as number;
    }
    if (found === 0) {
      found = (key << numberBits) | used;
      table[at] = found;
      bucketAt[used++] = bucket;
    }
    list[i] = found & (mostNumbers - 1);
  }
};

/** Finds the rows of the numbers given since. */
const findRows = ({ rowOf, none, stride }: Model, from: number): void => {
  const width = stride >> 2;
  for (let i = from; i < used; i++) {
    const row = rowOf[bucketAt[i] as number] as number;
    rowAt[i] = row === none ? -1 : row * width;
  }
};

const one = new Int32Array(1);
const numberOf = (model: Model, hash: number): number => {
  const from = used;
  one[0] = bucketOf(hash);
  number(one, 0, 1);
  if (used > from) findRows(model, from);
  return one[0] as number;
};

/** Numbers all features of a unit; false where there are too many, which only a text made for it has. */
export const readUnit = (model: Model, unit: Unit, cues: readonly CueHit[]): boolean => {
  glossedTokensOf(unit.text);
  const all = tokens.count;
  if (all > mostRead || all * perToken + cues.length * 2 + spare > mostNumbers) return false;
  const many = findBuckets(unit, mostNumbers - all * perToken - cues.length * 2 - spare);
  if (many < 0) return false;
  const wanted = (many + all * 6 + cues.length * 2 + 100) * 2;
  mask = Math.min(table.length, 1 << (32 - Math.clz32(wanted))) - 1;
  table.fill(0, 0, mask + 1);
  used = 0;
  number(singles, 0, many);
  number(joints, 4, all * 4);
  number(around, 0, aroundCount);
  findRows(model, 0);
  if (nameNumber !== -1) nameNumber = numberOf(model, hashOf.name(unit.how === 'told' ? 1 : 0));
  cued = cues.map((cue) => ({
    start: cue.start,
    end: cue.end,
    numbers: cueOf(cue).map((hash) => numberOf(model, hash)),
  }));
  return true;
};

/** Fills in all buckets of a unit; gives back how many `singles` there are, or -1 when they are more than `most` and those of the words. */
const findBuckets = (unit: Unit, most: number): number => {
  const all = tokens.count;
  const told = unit.how === 'told' ? 1 : 0;
  let at = 0;
  let runs = 0;
  nameNumber = -1;
  for (let i = 0; i < all; i++) {
    const word = known(tokens, i);
    const name = isName(tokens, i);
    alone[i] = word;
    beside[i] = name ? nameWord : word;
    if (name) nameNumber = 0;
    begins[i] = at;
    singles[at++] = bucketOf(hashOf.word(word));
    singles[at++] = bucketOf(hashOf.spoken(told, word));
    const shape = tokens.shape[i] as number;
    if ((shape & Shape.number) !== 0) singles[at++] = bucketOf(hashOf.number(shape));
    const place = runsOf(unit.text, tokens, i);
    if (place < 0) continue;
    const many = kept.many[place] as number;
    runs += many;
    if (runs > most) return -1;
    const from = place * mostRuns;
    for (let run = from; run < from + many; run++) singles[at++] = kept.runs[run] as number;
  }
  begins[all] = at;
  for (let i = 1; i < all; i++) {
    const last = beside[i] as number;
    const first = beside[i - 1] as number;
    const second = i > 1 ? (beside[i - 2] as number) : 0;
    const third = i > 2 ? (beside[i - 3] as number) : 0;
    joints[i * 4] = bucketOf(hashOf.pair(first, last));
    joints[i * 4 + 1] = bucketOf(hashOf.skip(second, last));
    joints[i * 4 + 2] = bucketOf(hashOf.third(second, first, last));
    joints[i * 4 + 3] = bucketOf(hashOf.skip(third, last));
  }
  aroundCount = 0;
  for (const hash of contextOf(unit)) around[aroundCount++] = bucketOf(hash);
  if (unit.answers) for (const hash of askedOf(unit.answers.text)) around[aroundCount++] = bucketOf(hash);
  return at;
};

/** Whether a token is a name unless a window begins with it. */
export const isOther = (token: number): boolean => alone[token] !== beside[token];

/** Number of "a window begins with this token". */
export const numberOfFirst = (model: Model, token: number): number =>
  numberOf(model, hashOf.first(alone[token] as number));

/** Number of what a token that begins a window, and is no name there, makes with the one so far after it. */
export const numberOfJoint = (model: Model, first: number, far: number): number => {
  const start = alone[first] as number;
  const last = beside[first + far] as number;
  return numberOf(model, far === 1 ? hashOf.pair(start, last) : hashOf.skip(start, last));
};

/** The same with the two after it. */
export const numberOfThird = (model: Model, first: number): number => {
  const middle = beside[first + 1] as number;
  return numberOf(model, hashOf.third(alone[first] as number, middle, beside[first + 2] as number));
};

/** Number of a window's length in tokens. */
export const numberOfLength = (model: Model, many: number): number =>
  numberOf(model, hashOf.context(lengthOf(many)));
