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
  /** What each row gives each filter at each of its three places, worked out when a word first comes; the last row gives nothing. */
  given: Float32Array;
  isGiven: Uint8Array;
}

/** How many words a filter reads. */
export const span = 3;

/** Row of a word (as `known` or `nameWord` have it). */
const rowOfWord = ({ rowOf, points, dimensions }: Convolution, word: number): number => {
  const row = rowOf[bucketOf(hashOf.word(word))] as number;
  return row < 0 ? points.length / dimensions - 1 : row;
};

/** Where what a row gives begins in `given`. */
const giveFrom = (model: Convolution, row: number): number => {
  const { groups, filters, points, kernel, kernelBias, given, isGiven } = model;
  const from = row * span * filters;
  if (isGiven[row] === 1) return from;
  isGiven[row] = 1;
  const dimensions = model.dimensions / groups;
  const perGroup = filters / groups;
  for (let place = 0; place < span; place++)
    for (let filter = 0; filter < filters; filter++) {
      const point = (row * groups + Math.floor(filter / perGroup)) * dimensions;
      const weights = (filter * span + place) * dimensions;
      // The filter's own bias goes with the word in the middle.
      let sum = place === 1 ? (kernelBias[filter] as number) : 0;
      for (let i = 0; i < dimensions; i++)
        sum += (kernel[weights + i] as number) * (points[point + i] as number);
      given[from + place * filters + filter] = sum;
    }
  return from;
};

/** The words of a sentence as they were read last: their rows, and what went from them into the outputs. */
export interface WordsRead {
  count: number;
  rows: Int32Array;
  /** Strongest answer of each filter, then the mean of the points. */
  inputs: Float64Array;
  /** At which word each filter answered most; -1 where none did. */
  strongest: Int32Array;
}

/** Most filters and dimensions that there is room for. */
const mostInputs = 256;

export const newWords = (): WordsRead => ({
  count: 0,
  rows: new Int32Array(mostTokens),
  inputs: new Float64Array(mostInputs),
  strongest: new Int32Array(mostInputs),
});

/** Reads the first words of a sentence, as far as a sentence is read; `wordAt` says as what each is known beside others. */
export const readWords = (
  model: Convolution,
  count: number,
  wordAt: (at: number) => number,
  into: WordsRead,
): void => {
  const { filters, dimensions, points, given } = model;
  const { rows, inputs, strongest } = into;
  const many = Math.min(count, mostTokens);
  into.count = many;
  for (let at = 0; at < many; at++) rows[at] = rowOfWord(model, wordAt(at));
  inputs.fill(0);
  strongest.fill(-1);
  // Before the first word and after the last one stands what gives nothing.
  const nothing = given.length - span * filters;
  let before = nothing;
  let here = many > 0 ? giveFrom(model, rows[0] as number) : nothing;
  for (let at = 0; at < many; at++) {
    const after = at + 1 < many ? giveFrom(model, rows[at + 1] as number) : nothing;
    const middle = here + filters;
    const last = after + 2 * filters;
    for (let filter = 0; filter < filters; filter++) {
      const sum =
        (given[before + filter] as number) +
        (given[middle + filter] as number) +
        (given[last + filter] as number);
      if (sum <= (inputs[filter] as number)) continue;
      inputs[filter] = sum;
      strongest[filter] = at;
    }
    const point = (rows[at] as number) * dimensions;
    for (let i = 0; i < dimensions; i++)
      inputs[filters + i] = (inputs[filters + i] as number) + (points[point + i] as number);
    before = here;
    here = after;
  }
  const mean = 1 / Math.sqrt(many || 1);
  for (let i = filters; i < filters + dimensions; i++) inputs[i] = (inputs[i] as number) * mean;
};

/** Log-odds of every output for the words read, in a context given by its buckets. */
export const scoreWords = (
  { filters, dimensions, out, outBias, around }: Convolution,
  { inputs }: WordsRead,
  context: readonly number[],
  into: Float64Array,
): void => {
  const width = into.length;
  into.set(outBias);
  // Two inputs at a time: carrying the sums to and fro costs more than the products.
  const all = filters + dimensions;
  for (let input = 0; input < all; input++) {
    const first = inputs[input] as number;
    if (first === 0) continue;
    const a = input * width;
    do input++;
    while (input < all && inputs[input] === 0);
    const second = input < all ? (inputs[input] as number) : 0;
    const b = input < all ? input * width : a;
    for (let k = 0; k < width; k++)
      into[k] = (into[k] as number) + first * (out[a + k] as number) + second * (out[b + k] as number);
  }
  for (const bucket of context) {
    const weights = around.get(bucket);
    if (weights) for (let k = 0; k < width; k++) into[k] = (into[k] as number) + (weights[k] as number);
  }
};

/** Adds what each of the words read brings towards one output to `gain`, by word. */
export const addGains = (
  model: Convolution,
  { rows, strongest, count }: WordsRead,
  output: number,
  gain: Float64Array,
): void => {
  const { filters, dimensions, points, given, out, outBias, share } = model;
  const width = outBias.length;
  const add = (at: number, value: number): void => {
    gain[at] = (gain[at] as number) + value * share;
  };
  for (let filter = 0; filter < filters; filter++) {
    const where = strongest[filter] as number;
    const weight = out[filter * width + output] as number;
    for (let place = 0; where >= 0 && place < span; place++) {
      const at = where + place - 1;
      if (at < 0 || at >= count) continue;
      add(at, (given[giveFrom(model, rows[at] as number) + place * filters + filter] as number) * weight);
    }
  }
  const mean = 1 / Math.sqrt(count || 1);
  for (let at = 0; at < count; at++)
    for (let i = 0; i < dimensions; i++) {
      const point = points[(rows[at] as number) * dimensions + i] as number;
      add(at, point * mean * (out[(filters + i) * width + output] as number));
    }
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
  const { number, byte, isAtEnd } = packedBytes(packed.data);
  const list = (count: number): number[] => {
    let bucket = -1;
    return Array.from({ length: count }, () => {
      bucket += number();
      return bucket;
    });
  };
  const take = (count: number, step: (at: number) => number): Float64Array =>
    Float64Array.from({ length: count }, (_, i) => byte() * step(i));
  const own = list(words);
  const contexts = list(packed.around);
  const rowOf = new Int16Array(buckets).fill(-1);
  own.forEach((bucket, row) => {
    rowOf[bucket] = row;
  });
  const points = take((words + 1) * dimensions, (i) => steps.points[i % dimensions] ?? 0);
  const kernel = take(filters * span * packed.dimensions, () => steps.kernel);
  const out = take((filters + dimensions) * width, () => steps.out);
  const around = new Map(contexts.map((bucket) => [bucket, take(width, () => steps.around)]));
  if (!isAtEnd()) throw new Error(damaged);
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
    given: new Float32Array((words + 2) * span * filters),
    isGiven: new Uint8Array(words + 1),
  };
};
