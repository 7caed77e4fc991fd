import { partsOf, spanOf, type TokenRange, windows } from '../../text/clauses.ts';
import { scan } from '../../text/scan.ts';
import type { Span } from '../../text/sentences.ts';
import { Gap, newTokens, Shape } from '../../text/tokens.ts';
import type { CueHit } from '../cues.ts';
import type { Unit } from '../units.ts';
import {
  askedOf,
  bucketOf,
  buckets,
  contextOf,
  cueOf,
  featuresOf,
  hashOf,
  isName,
  kept,
  known,
  lengthOf,
  mostRuns,
  mostTokens,
  nameWord,
  newFeatures,
  runsOf,
} from './features.ts';
import type { Model } from './model.ts';
import { add, clear, tell } from './window-sums.ts';

/**
 * The scores of one unit, of all its windows. Its features are found once and numbered; a window is a range of tokens whose numbers
 * count once each, and one that begins where another does goes on from its sums. Sums are whole numbers, so that the way to
 * them changes nothing: `scoreWindow` reads a window by itself, and is what the test compares with.
 */

/** What the model says of one unit: log-odds of the whole sentence, and of its best window, with that window. */
export interface Scores {
  whole: Float64Array;
  best: Float64Array;
  window: Span[];
}

export const newScores = (model: Model): Scores => ({
  whole: new Float64Array(model.outputs.length),
  best: new Float64Array(model.outputs.length),
  window: [],
});

const list = newFeatures();

/** Scores one window of a unit by itself, from nothing. */
export const scoreWindow = (
  model: Model,
  unit: Unit,
  window: Span,
  cues: readonly CueHit[],
  into: Float64Array,
): void => {
  featuresOf(unit, list, { ...window, cues });
  clear(model);
  const width = model.stride >> 2;
  for (let f = 0; f < list.count; f++) {
    const row = model.rowOf[list.index[f] as number] as number;
    add(row < 0 ? -1 : row * width);
  }
  tell(model, 0, -1, into);
};

/** Each bucket of the unit that is read has a number: its stamp above, the number below. */
const numberBits = 12;
const mostNumbers = 1 << numberBits;
const mostStamps = 1 << (31 - numberBits);
const numbers = new Int32Array(buckets);
let stamp = 0;
let used = 0;
/** By number: where its row begins, or -1, and the last range that counted it. */
const rowAt = new Int32Array(mostNumbers);
const countedIn = new Int32Array(mostNumbers);
let range = 0;

const numberOf = ({ rowOf, stride }: Model, bucket: number): number => {
  const at = numbers[bucket] as number;
  if (at >> numberBits === stamp) return at & (mostNumbers - 1);
  const number = used++;
  numbers[bucket] = (stamp << numberBits) | number;
  const row = rowOf[bucket] as number;
  rowAt[number] = row < 0 ? -1 : row * (stride >> 2);
  return number;
};

const count = (number: number): void => {
  if (countedIn[number] === range) return;
  countedIn[number] = range;
  add(rowAt[number] as number);
};

/** A unit of more tokens, or with more features than there are numbers for, is read window by window. */
const mostRead = 600;
/** A token makes at most so many features, its runs of characters left out; so many are kept free for what stands around the words. */
const perToken = 9;
const spare = 400;
const tokens = newTokens(mostRead);
/** Numbers of what a token is by itself, one token's after another's, and where those of each token begin. */
const singles = new Int32Array(mostNumbers);
const begins = new Int32Array(mostRead + 1);
/** By token: what it is known as, alone and beside others; -1 or the number of "a name". */
const alone = new Int32Array(mostRead);
const beside = new Int32Array(mostRead);
const named = new Int32Array(mostRead);
/** By token: numbers of what it makes with the tokens before it. */
const pairs = new Int32Array(mostRead);
const skips = new Int32Array(mostRead);
const thirds = new Int32Array(mostRead);
const farSkips = new Int32Array(mostRead);
/** Numbers of what stands around the words of a unit, in whatever window. */
let around: number[] = [];
/** Numbers of the cue phrases, by where they stand. */
let cued: (Span & { numbers: number[] })[] = [];

/** Numbers all features of a unit; false where there are too many, which only a text made for it has. */
const readUnit = (model: Model, unit: Unit, cues: readonly CueHit[]): boolean => {
  scan(unit.text, tokens);
  const all = tokens.count;
  if (all > mostRead || all * perToken + cues.length * 2 + spare > mostNumbers) return false;
  const left = mostNumbers - all * perToken - cues.length * 2 - spare;
  stamp++;
  if (stamp === mostStamps) {
    numbers.fill(0);
    stamp = 1;
  }
  used = 0;
  const told = unit.how === 'told' ? 1 : 0;
  let at = 0;
  let runs = 0;
  for (let i = 0; i < all; i++) {
    const word = known(tokens, i);
    const name = isName(tokens, i);
    alone[i] = word;
    beside[i] = name ? nameWord : word;
    named[i] = name ? numberOf(model, bucketOf(hashOf.name(told))) : -1;
    begins[i] = at;
    singles[at++] = numberOf(model, bucketOf(hashOf.word(word)));
    singles[at++] = numberOf(model, bucketOf(hashOf.spoken(told, word)));
    const shape = tokens.shape[i] as number;
    if ((shape & Shape.number) !== 0) singles[at++] = numberOf(model, bucketOf(hashOf.number(shape)));
    const place = runsOf(unit.text, tokens, i);
    if (place >= 0) {
      const many = kept.many[place] as number;
      runs += many;
      if (runs > left) return false;
      const from = place * mostRuns;
      for (let run = from; run < from + many; run++)
        singles[at++] = numberOf(model, kept.runs[run] as number);
    }
    if (i > 0) joinBefore(model, i);
  }
  begins[all] = at;
  const numbersOf = (hashes: readonly number[]): number[] =>
    hashes.map((hash) => numberOf(model, bucketOf(hash)));
  cued = cues.map((cue) => ({ start: cue.start, end: cue.end, numbers: numbersOf(cueOf(cue)) }));
  around = [...contextOf(unit), ...(unit.answers ? askedOf(unit.answers.text) : [])].map((hash) =>
    numberOf(model, bucketOf(hash)),
  );
  return true;
};

const joinBefore = (model: Model, i: number): void => {
  const last = beside[i] as number;
  const first = beside[i - 1] as number;
  pairs[i] = numberOf(model, bucketOf(hashOf.pair(first, last)));
  if (i < 2) return;
  const second = beside[i - 2] as number;
  skips[i] = numberOf(model, bucketOf(hashOf.skip(second, last)));
  thirds[i] = numberOf(model, bucketOf(hashOf.third(second, first, last)));
  if (i > 2) farSkips[i] = numberOf(model, bucketOf(hashOf.skip(beside[i - 3] as number, last)));
};

/** Counts the tokens from `from` to `to` of windows that begin with token `first`, which is no name there. */
const countTokens = (model: Model, first: number, from: number, to: number): void => {
  const end = Math.min(to, first + mostTokens);
  const start = alone[first] as number;
  const isOther = start !== beside[first];
  for (let i = from; i < end; i++) {
    const stop = begins[i + 1] as number;
    for (let at = begins[i] as number; at < stop; at++) count(singles[at] as number);
    const ahead = i - first;
    if (ahead === 0) {
      count(numberOf(model, bucketOf(hashOf.first(start))));
      continue;
    }
    if (named[i] !== -1) count(named[i] as number);
    if (ahead > 3 || !isOther) {
      count(pairs[i] as number);
      if (ahead > 1) {
        count(skips[i] as number);
        count(thirds[i] as number);
        if (ahead > 2) count(farSkips[i] as number);
      }
      continue;
    }
    const last = beside[i] as number;
    if (ahead === 1) count(numberOf(model, bucketOf(hashOf.pair(start, last))));
    else {
      const before = beside[i - 1] as number;
      count(pairs[i] as number);
      if (ahead === 2) {
        count(numberOf(model, bucketOf(hashOf.skip(start, last))));
        count(numberOf(model, bucketOf(hashOf.third(start, before, last))));
      } else {
        count(skips[i] as number);
        count(thirds[i] as number);
        count(numberOf(model, bucketOf(hashOf.skip(start, last))));
      }
    }
  }
};

const countCues = ({ start, end }: Span): void => {
  for (const cue of cued)
    if (cue.start >= start && cue.end <= end) for (const number of cue.numbers) count(number);
};

/** Scores the range that was counted, as a window of so many tokens. */
const tellRange = (model: Model, many: number, into: Float64Array): void => {
  const number = numberOf(model, bucketOf(hashOf.context(lengthOf(Math.min(many, mostTokens)))));
  const isNew = countedIn[number] !== range;
  tell(model, isNew ? 1 : 0, isNew ? (rowAt[number] as number) : -1, into);
};

const isMoney = (token: number): boolean => ((tokens.shape[token] as number) & Shape.money) !== 0;
const touches = (token: number): boolean => token > 0 && (tokens.gap[token] as number) <= Gap.space;

/** A window that cuts a number from the currency beside it reads the number otherwise. */
const cutsMoney = ([first, last]: TokenRange): boolean =>
  (touches(first) && isMoney(first)) || (last + 1 < tokens.count && touches(last + 1) && isMoney(last));

/** By window: its scores; the arrays are kept from one unit to the next. */
const found: Float64Array[] = [];
const foundAt = (at: number, width: number): Float64Array => {
  if (found[at]?.length !== width) found[at] = new Float64Array(width);
  return found[at] as Float64Array;
};

/** Scores the whole of the unit that was read, and its windows where `found` has them; gives back those windows. */
const scoreRead = (
  model: Model,
  unit: Unit,
  cues: readonly CueHit[],
  ranges: readonly TokenRange[],
  whole: Float64Array,
): Span[] => {
  const width = model.outputs.length;
  let first = 0;
  let counted = 0;
  const begin = (token: number): void => {
    clear(model);
    range++;
    first = token;
    counted = token;
    for (const number of around) count(number);
  };
  const goOn = (window: Span, to: number, into: Float64Array): void => {
    countTokens(model, first, counted, to);
    counted = to;
    countCues(window);
    tellRange(model, to - first, into);
  };
  const all = { start: 0, end: unit.text.length };
  const windows = ranges.map((one) => spanOf(tokens, one));
  const apart: number[] = [];
  begin(0);
  ranges.forEach((one, at) => {
    // The whole goes on from the windows that begin where it does.
    if (first === 0 && one[0] !== 0) goOn(all, tokens.count, whole);
    if (one[0] !== first) begin(one[0]);
    if (cutsMoney(one)) apart.push(at);
    else goOn(windows[at] as Span, one[1] + 1, foundAt(at, width));
  });
  if (first === 0) goOn(all, tokens.count, whole);
  for (const at of apart) scoreWindow(model, unit, windows[at] as Span, cues, foundAt(at, width));
  return windows;
};

/** Reads a unit whole, then clause by clause: in a long sentence one clause may be all the evidence. */
export const scoreUnit = (model: Model, unit: Unit, cues: readonly CueHit[], into: Scores): void => {
  const width = model.outputs.length;
  // What the seller says of the buyer is a claim at most: the sentence as a whole will do.
  const bySeller = unit.how === 'said' && unit.side !== 'buyer';
  const all = { start: 0, end: unit.text.length };
  let parts: Span[];
  if (readUnit(model, unit, cues))
    parts = scoreRead(model, unit, cues, bySeller ? [] : partsOf(unit.text, tokens), into.whole);
  else {
    parts = bySeller ? [] : windows(unit.text).slice(1);
    scoreWindow(model, unit, all, cues, into.whole);
    parts.forEach((part, at) => {
      scoreWindow(model, unit, part, cues, foundAt(at, width));
    });
  }
  into.best.set(into.whole);
  for (let k = 0; k < width; k++) into.window[k] = all;
  parts.forEach((part, at) => {
    const scores = found[at] as Float64Array;
    for (let k = 0; k < width; k++) {
      if ((scores[k] as number) <= (into.best[k] as number)) continue;
      into.best[k] = scores[k] as number;
      into.window[k] = part;
    }
  });
};
