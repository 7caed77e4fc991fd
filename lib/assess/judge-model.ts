import { bytesOf } from './model/model.ts';

/**
 * The judge's weights: linear models with a softmax over them, so that every verdict is a sum that can be taken apart
 * again. `dense` weighs named signals ("says:budget", "quiet"), `words` weighs hashed words and word pairs of what the
 * buyer side said. Trained by `npm run train`, shipped as data.
 */
export interface LinearPart {
  classes: readonly string[];
  bias: readonly number[];
  /** Weight of each named signal, one number a class. */
  dense: Readonly<Record<string, readonly number[]>>;
  /** Base64 of one signed byte a bucket and class (bucket first), to be multiplied by `scale`; empty: no words. */
  words: string;
  scale: number;
}

export interface JudgeModel {
  /** Word buckets, a power of two. */
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

/** Sum of each class: bias, named signals, and words (distinct buckets, each worth `each`). */
export const sums = (
  part: LinearPart,
  dense: ReadonlyMap<string, number>,
  buckets: Iterable<number>,
  each: number,
): number[] => {
  const total = [...part.bias];
  const size = total.length;
  for (const [name, value] of dense) {
    const weights = part.dense[name];
    if (!weights) continue;
    for (let k = 0; k < size; k++) total[k] = (total[k] ?? 0) + (weights[k] ?? 0) * value;
  }
  const bytes = wordsOf(part);
  if (bytes.length > 0) {
    const unit = part.scale * each;
    for (const bucket of buckets)
      for (let k = 0; k < size; k++) total[k] = (total[k] ?? 0) + (bytes[bucket * size + k] ?? 0) * unit;
  }
  return total;
};

/** Sums to probabilities, in the order of the classes. */
export const softmax = (total: readonly number[]): number[] => {
  const top = Math.max(...total);
  const powers = total.map((value) => Math.exp(value - top));
  const all = powers.reduce((a, b) => a + b, 0);
  return powers.map((value) => value / all);
};
