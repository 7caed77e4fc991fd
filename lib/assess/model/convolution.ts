import { bucketOf, buckets, hashOf, mostTokens } from './features.ts';
import { damaged, packedBytes } from './packed-bytes.ts';

/**
 * The part of the model that is not linear: each word is a point (an embedding), filters read runs of three points, the strongest
 * answer of each filter and the mean of the points go into the outputs. It reads sentences whole; their clauses are told apart by the
 * linear part.
 */
export interface Convolution {
  /** How much of a score is this part's; the rest is the linear part's. */
  share: number;
  dimensions: number;
  filters: number;
  /** So many groups of filters, each with dimensions of its own: `dimensions` and `filters` count them all. */
  groups: number;
  /** Row of a word's bucket among the points, or -1 for a word that was hardly ever seen. */
  rowOf: Int16Array;
  /** Points by row; the last row stands for every word that has none of its own. */
  points: Float64Array;
  /** By filter: what it weighs of the word before, the word and the word after. */
  kernel: Float64Array;
  kernelBias: Float32Array;
  /** By input (filters first, then the mean of the points): its weight towards each output. */
  out: Float64Array;
  outBias: Float32Array;
  /** By bucket of what stands around the words: its weight towards each output. */
  around: ReadonlyMap<number, Float64Array>;
  /**
   * What each row gives each filter at each of its three places, in steps of 1/`one`, and what its point adds to each output; worked
   * out when a word first comes. The last row gives nothing.
   */
  given: Int32Array;
  told: Float32Array;
  isGiven: Uint8Array;
}

/** How many words a filter reads. */
export const span = 3;

/** Row of a word (as `known` or `nameWord` have it). */
const rowOfWord = ({ rowOf, points, dimensions }: Convolution, word: number): number => {
  const row = rowOf[bucketOf(hashOf.word(word))] as number;
  return row < 0 ? points.length / dimensions - 1 : row;
};

/**
 * What a filter answers is a whole number of such steps: whole numbers are added and compared in half the time, and finer than the
 * weights are by far. Three words give 11 at most, there is room for 128.
 */
const one = 1 << 24;

/** So many of these numbers come from memory in one piece. */
const line = 16;

/** So many filters go over a sentence at a time. */
const abreast = 4;

/** Works out what a row gives, when it is first asked for; gives back where that begins in `given`. */
const giveFrom = (model: Convolution, row: number): number => {
  const { groups, filters, points, kernel, kernelBias, given, told, isGiven, out, outBias } = model;
  const from = row * span * filters;
  if (isGiven[row] === 1) return from;
  isGiven[row] = 1;
  const all = model.dimensions;
  const dimensions = all / groups;
  const perGroup = filters / groups;
  const each = span * dimensions;
  for (let filter = 0; filter < filters; filter += abreast) {
    const point = row * all + Math.floor(filter / perGroup) * dimensions;
    for (let place = 0; place < span; place++) {
      const weights = (filter * span + place) * dimensions;
      // A filter's own bias goes with the word in the middle.
      const own = place === 1 ? 1 : 0;
      let a = own * (kernelBias[filter] as number);
      let b = own * (kernelBias[filter + 1] as number);
      let c = own * (kernelBias[filter + 2] as number);
      let d = own * (kernelBias[filter + 3] as number);
      for (let i = 0; i < dimensions; i++) {
        const value = points[point + i] as number;
        a += (kernel[weights + i] as number) * value;
        b += (kernel[weights + each + i] as number) * value;
        c += (kernel[weights + 2 * each + i] as number) * value;
        d += (kernel[weights + 3 * each + i] as number) * value;
      }
      const into = from + place * filters + filter;
      given[into] = Math.round(a * one);
      given[into + 1] = Math.round(b * one);
      given[into + 2] = Math.round(c * one);
      given[into + 3] = Math.round(d * one);
    }
  }
  const width = outBias.length;
  for (let k = 0; k < width; k++) {
    let sum = 0;
    for (let i = 0; i < all; i++)
      sum += (points[row * all + i] as number) * (out[(filters + i) * width + k] as number);
    told[row * width + k] = sum;
  }
  return from;
};

/** The words of a sentence as they were read last. */
export interface WordsRead {
  count: number;
  rows: Int32Array;
  /** Where what the words give begins, with what gives nothing before the first and after the last one. */
  from: Int32Array;
  /** Strongest answer of each filter, 0 where it has none, in steps of 1/`one`. */
  answers: Int32Array;
  /** Of no meaning: what nobody asks for is not fetched. */
  fetched: number;
}

/** Most filters that there is room for. */
const mostFilters = 256;

export const newWords = (): WordsRead => ({
  count: 0,
  rows: new Int32Array(mostTokens),
  from: new Int32Array(mostTokens + 2),
  answers: new Int32Array(mostFilters),
  fetched: 0,
});

/** The larger of two whole numbers, without a branch that nobody can foretell. */
const larger = (a: number, b: number): number => {
  const more = (b - a) | 0;
  return (a + (more & ~(more >> 31))) | 0;
};

/** Reads the first words of a sentence, as far as a sentence is read; `wordAt` says as what each is known beside others. */
export const readWords = (
  model: Convolution,
  count: number,
  wordAt: (at: number) => number,
  into: WordsRead,
): void => {
  const { filters, given } = model;
  const { rows, from, answers } = into;
  const many = Math.min(count, mostTokens);
  into.count = many;
  const nothing = given.length - span * filters;
  const length = span * filters;
  from[0] = nothing;
  let fetched = 0;
  for (let at = 0; at < many; at++) {
    const row = rowOfWord(model, wordAt(at));
    const begins = giveFrom(model, row);
    rows[at] = row;
    from[at + 1] = begins;
    // Memory brings all of this at once, but piece by piece where it is first asked for in the sums below: a tenth of the whole time.
    for (let i = 0; i < length; i += line) fetched |= given[begins + i] as number;
  }
  into.fetched = fetched;
  from[many + 1] = nothing;
  for (let filter = 0; filter < filters; filter += abreast) {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let before = (from[0] as number) + filter;
    let here = (from[1] as number) + filter;
    for (let next = 2; next <= many + 1; next++) {
      const after = (from[next] as number) + filter;
      const middle = here + filters;
      const last = after + 2 * filters;
      a = larger(a, ((given[before] as number) + (given[middle] as number) + (given[last] as number)) | 0);
      b = larger(
        b,
        ((given[before + 1] as number) + (given[middle + 1] as number) + (given[last + 1] as number)) | 0,
      );
      c = larger(
        c,
        ((given[before + 2] as number) + (given[middle + 2] as number) + (given[last + 2] as number)) | 0,
      );
      d = larger(
        d,
        ((given[before + 3] as number) + (given[middle + 3] as number) + (given[last + 3] as number)) | 0,
      );
      before = here;
      here = after;
    }
    answers[filter] = a;
    answers[filter + 1] = b;
    answers[filter + 2] = c;
    answers[filter + 3] = d;
  }
};

/** Filters that answered at all. */
const active = new Int32Array(mostFilters + abreast);

/** Log-odds of every output for the words read, in a context given by its buckets. */
export const scoreWords = (
  { filters, told, out, outBias, around }: Convolution,
  { count, rows, answers }: WordsRead,
  context: readonly number[],
  into: Float64Array,
): void => {
  const width = into.length;
  into.fill(0);
  for (let at = 0; at < count; at++) {
    const row = (rows[at] as number) * width;
    for (let k = 0; k < width; k++) into[k] = (into[k] as number) + (told[row + k] as number);
  }
  const mean = 1 / Math.sqrt(count || 1);
  for (let k = 0; k < width; k++) into[k] = (outBias[k] as number) + (into[k] as number) * mean;
  let many = 0;
  for (let filter = 0; filter < filters; filter++) if (answers[filter] !== 0) active[many++] = filter;
  // Filled up with one that has no answer: carrying the sums to and fro costs more than the products.
  for (let rest = many; rest % abreast !== 0; rest++) active[rest] = filters;
  answers[filters] = 0;
  const answerOf = (at: number): number => (answers[active[at] as number] as number) / one;
  const weightsOf = (at: number): number => (active[at] as number) * width;
  for (let at = 0; at < many; at += abreast) {
    const a = answerOf(at);
    const b = answerOf(at + 1);
    const c = answerOf(at + 2);
    const d = answerOf(at + 3);
    const i = weightsOf(at);
    const j = weightsOf(at + 1);
    const m = weightsOf(at + 2);
    const n = weightsOf(at + 3);
    for (let k = 0; k < width; k++)
      into[k] =
        (into[k] as number) +
        (a * (out[i + k] as number) + b * (out[j + k] as number)) +
        (c * (out[m + k] as number) + d * (out[n + k] as number));
  }
  for (const bucket of context) {
    const weights = around.get(bucket);
    if (weights) for (let k = 0; k < width; k++) into[k] = (into[k] as number) + (weights[k] as number);
  }
};

/** At which of the words read a filter answers most. */
const strongestOf = (
  { given, filters }: Convolution,
  { count, from, answers }: WordsRead,
  filter: number,
): number => {
  for (let at = 0; at + 1 < count; at++) {
    let sum = 0;
    for (let place = 0; place < span; place++)
      sum += given[(from[at + place] as number) + place * filters + filter] as number;
    if (sum === answers[filter]) return at;
  }
  return count - 1;
};

/** Adds what each of the words read brings towards one output to `gain`, by word. */
export const addGains = (model: Convolution, words: WordsRead, output: number, gain: Float64Array): void => {
  const { filters, given, told, out, outBias, share } = model;
  const { rows, from, answers, count } = words;
  const width = outBias.length;
  const add = (at: number, value: number): void => {
    if (at >= 0 && at < count) gain[at] = (gain[at] as number) + value * share;
  };
  for (let filter = 0; filter < filters; filter++) {
    if (answers[filter] === 0) continue;
    const where = strongestOf(model, words, filter);
    const weight = (out[filter * width + output] as number) / one;
    for (let place = 0; place < span; place++)
      add(
        where + place - 1,
        (given[(from[where + place] as number) + place * filters + filter] as number) * weight,
      );
  }
  const mean = 1 / Math.sqrt(count || 1);
  for (let at = 0; at < count; at++) add(at, (told[(rows[at] as number) * width + output] as number) * mean);
};

/** The packed form. */
export interface PackedConvolution {
  share: number;
  /** Of each group. */
  dimensions: number;
  filters: number;
  groups: number;
  /** How many words have a point of their own, and how many kinds of context have weights. */
  words: number;
  around: number;
  /** What one step is worth: of each dimension of the points, of the kernel, of the weights towards the outputs, of the context's. */
  steps: { points: number[]; kernel: number; out: number; around: number };
  kernelBias: number[];
  outBias: number[];
  /** Base64 of: gaps of the words' buckets and of the contexts' as variable-length numbers, then points, kernel, weights, a byte each. */
  data: string;
}

/** Unpacks what `npm run train` wrote. Throws when the data does not fit the head. */
export const unpackConvolution = (packed: PackedConvolution): Convolution => {
  const { words, steps, groups } = packed;
  const dimensions = packed.dimensions * groups;
  const filters = packed.filters * groups;
  const width = packed.outBias.length;
  const { number, list, isAtEnd } = packedBytes(packed.data);
  const bucketsOf = (count: number): number[] => {
    let bucket = -1;
    return Array.from({ length: count }, () => {
      bucket += number();
      return bucket;
    });
  };
  const take = (count: number, each: readonly number[]): Float64Array => {
    const taken = new Float64Array(list(count));
    for (let i = 0; i < taken.length; i++)
      taken[i] = (taken[i] as number) * (each[i % each.length] as number);
    return taken;
  };
  const own = bucketsOf(words);
  const contexts = bucketsOf(packed.around);
  const rowOf = new Int16Array(buckets).fill(-1);
  own.forEach((bucket, row) => {
    rowOf[bucket] = row;
  });
  const points = take((words + 1) * dimensions, steps.points);
  const kernel = take(filters * span * packed.dimensions, [steps.kernel]);
  const out = take((filters + dimensions) * width, [steps.out]);
  const around = new Map(contexts.map((bucket) => [bucket, take(width, [steps.around])]));
  if (!isAtEnd() || packed.filters % abreast !== 0 || filters > mostFilters - abreast)
    throw new Error(damaged);
  return {
    share: packed.share,
    dimensions,
    filters,
    groups,
    rowOf,
    points,
    kernel,
    kernelBias: Float32Array.from(packed.kernelBias),
    out,
    outBias: Float32Array.from(packed.outBias),
    around,
    given: new Int32Array((words + 2) * span * filters),
    told: new Float32Array((words + 1) * width),
    isGiven: new Uint8Array(words + 1),
  };
};
