import { bytesOf } from '../text/base64.ts';

/**
 * The judge's weights: linear models, so that every verdict is a sum that can be taken apart again. A softmax goes over each
 * of them but the moves, of which several may be right. `dense` weighs named signals ("says:budget", "quiet"), `words` weighs
 * hashed words and word pairs of what the buyer side said. Trained by `npm run train`, shipped as data.
 */
export interface LinearPart {
  classes: readonly string[];
  bias: readonly number[];
  /** Weight of each named signal, one number a class. */
  dense: Readonly<Record<string, readonly number[]>>;
  /**
   * Base64 of one signed byte a bucket and class (bucket first), to be multiplied by `scale`; empty: no words. A part may
   * hold fewer buckets than the model, a power of two as well: then several share one.
   */
  words: string;
  scale: number;
}

export interface JudgeModel {
  /** Word buckets of a sentence, a power of two. */
  buckets: number;
  /** What one sentence sounds like: awareness, consideration, readiness, stall, regress. */
  sentence: LinearPart;
  /** Whether one sentence ends it: they said no, chose another, are gone. Classes: no, yes. */
  ending?: LinearPart;
  stage: LinearPart;
  call: LinearPart;
  move: LinearPart;
}

const decoded = new WeakMap<LinearPart, Int8Array>();

/** The words of a part as signed bytes; decoded once. */
export const wordsOf = (part: LinearPart): Int8Array => {
  let bytes = decoded.get(part);
  if (!bytes) {
    bytes = new Int8Array(bytesOf(part.words).buffer);
    decoded.set(part, bytes);
  }
  return bytes;
};

/** What folds a bucket of the model onto those that a part holds. */
export const maskOf = (part: LinearPart): number => wordsOf(part).length / part.bias.length - 1;

/**
 * What distinct buckets of words add to each class, in steps of the part's scale: whole numbers.
 *
 * @param total Where they are added, one number a class.
 */
export const stepsOf = (
  part: LinearPart,
  words: Iterable<number>,
  total = new Float64Array(part.bias.length),
): Float64Array => {
  const size = part.bias.length;
  const bytes = wordsOf(part);
  const mask = maskOf(part);
  // Gone through by number: thousands of sentences are told apart by it.
  const buckets = words instanceof Int32Array ? words : Int32Array.from(words);
  if (bytes.length > 0)
    for (let at = 0; at < buckets.length; at++) {
      const base = ((buckets[at] as number) & mask) * size;
      for (let k = 0; k < size; k++) total[k] = (total[k] as number) + (bytes[base + k] as number);
    }
  return total;
};

/** The same as sums, each bucket worth `each`. */
export const scaled = (part: LinearPart, steps: Float64Array, each: number): number[] =>
  Array.from(steps, (value) => value * part.scale * each);

/** What the words add to each class (distinct buckets, each worth `each`). */
export const wordSums = (part: LinearPart, buckets: Iterable<number>, each: number): number[] =>
  scaled(part, stepsOf(part, buckets), each);

/** Adds what named signals weigh to the sum of each class. */
export const addSignals = (
  part: LinearPart,
  dense: ReadonlyMap<string, number>,
  total: number[],
): number[] => {
  for (const [name, value] of dense) {
    const weights = part.dense[name];
    if (!weights) continue;
    for (let k = 0; k < total.length; k++) total[k] = (total[k] ?? 0) + (weights[k] ?? 0) * value;
  }
  return total;
};

/** Sum of each class: bias, named signals, and what the words add. */
export const sums = (
  part: LinearPart,
  dense: ReadonlyMap<string, number>,
  words: readonly number[],
): number[] =>
  addSignals(
    part,
    dense,
    part.bias.map((bias, k) => bias + (words[k] ?? 0)),
  );

/** Sums to probabilities, in the order of the classes. */
export const softmax = (total: readonly number[]): number[] => {
  const powers = total.slice();
  let top = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < powers.length; k++) top = Math.max(top, powers[k] as number);
  let all = 0;
  for (let k = 0; k < powers.length; k++) {
    const power = Math.exp((powers[k] as number) - top);
    powers[k] = power;
    all += power;
  }
  for (let k = 0; k < powers.length; k++) powers[k] = (powers[k] as number) / all;
  return powers;
};

const scratch = new Float64Array(16);

/** Probabilities of each class of a part by words alone: distinct buckets, each worth `each`. */
export const oddsOf = (part: LinearPart, buckets: Int32Array, each: number): number[] => {
  const { bias, scale } = part;
  const steps = stepsOf(part, buckets, scratch.fill(0));
  const total = bias.slice();
  for (let k = 0; k < total.length; k++)
    total[k] = (total[k] as number) + (steps[k] as number) * scale * each;
  return softmax(total);
};
