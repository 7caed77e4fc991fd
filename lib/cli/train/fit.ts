import { buckets, featuresOf, newFeatures } from '../../assess/model/features.ts';
import { sigmoid } from '../../assess/sides.ts';
import { type Example, elements } from './labelled.ts';

/** Sparse rows: features of example i are `index[offset[i] .. offset[i+1])`. */
export interface Rows {
  offset: Int32Array;
  index: Int32Array;
}

export const rowsOf = (examples: readonly Example[]): Rows => {
  const offset = new Int32Array(examples.length + 1);
  let index = new Int32Array(1 << 20);
  let used = 0;
  const list = newFeatures();
  examples.forEach((example, i) => {
    featuresOf(example.unit, list, example.window);
    if (used + list.count > index.length) {
      const wider = new Int32Array(index.length * 2);
      wider.set(index);
      index = wider;
    }
    index.set(list.index.subarray(0, list.count), used);
    used += list.count;
    offset[i + 1] = used;
  });
  return { offset, index: index.slice(0, used) };
};

/** Leaves out buckets that occur in fewer than `least` examples: they only remember single texts. */
export const frequent = (rows: Rows, least = 2): Rows => {
  const seen = new Int32Array(buckets);
  for (const bucket of rows.index) seen[bucket] = (seen[bucket] ?? 0) + 1;
  const offset = new Int32Array(rows.offset.length);
  const index = new Int32Array(rows.index.length);
  let used = 0;
  for (let row = 0; row + 1 < rows.offset.length; row++) {
    const end = rows.offset[row + 1] ?? 0;
    for (let f = rows.offset[row] ?? 0; f < end; f++) {
      const bucket = rows.index[f] ?? 0;
      if ((seen[bucket] ?? 0) >= least) index[used++] = bucket;
    }
    offset[row + 1] = used;
  }
  return { offset, index: index.slice(0, used) };
};

const countSeen = (rows: Rows, use: readonly number[]): Int32Array => {
  const seen = new Int32Array(buckets);
  for (const row of use)
    for (let f = rows.offset[row] ?? 0; f < (rows.offset[row + 1] ?? 0); f++) {
      const bucket = rows.index[f] ?? 0;
      seen[bucket] = (seen[bucket] ?? 0) + 1;
    }
  return seen;
};

/** What the model puts out, in order. */
export const outputNames: readonly string[] = [
  ...elements.flatMap((element) => [`${element}:for`, `${element}:against`]),
  'backed',
  'denies',
  'purchase',
];

export interface Fitted {
  /** How many outputs there are; see `outputNames`. Row-major by bucket. */
  outputs: number;
  weights: Float32Array;
  bias: Float32Array;
  /** By bucket: in how many of the examples it stands. */
  seen: Int32Array;
}

export interface FitOptions {
  epochs?: number;
  rate?: number;
  decay?: number;
  positive?: number;
  seed?: number;
}

/** A small linear congruential generator: the same order of examples on every machine. */
export const random = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
};

/** Puts the numbers in another order, in place; `next` gives even chances (`random`). */
export const shuffle = (order: Int32Array, next: () => number): void => {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    const a = order[i] as number;
    order[i] = order[j] as number;
    order[j] = a;
  }
};

/** Buckets that occur, numbered densely: the weights of a small set stay in the processor's cache. */
const dense = (rows: Rows): { index: Int32Array; bucketOf: Int32Array } => {
  const slot = new Int32Array(buckets).fill(-1);
  const bucketOf: number[] = [];
  const index = rows.index.map((bucket) => {
    let at = slot[bucket] ?? -1;
    if (at < 0) {
      at = bucketOf.length;
      slot[bucket] = at;
      bucketOf.push(bucket);
    }
    return at;
  });
  return { index, bucketOf: Int32Array.from(bucketOf) };
};

/** An example whose outputs are all this near to their targets rests for the next two rounds. */
const settled = 0.02;

/** One-vs-rest logistic regression by AdaGrad with L2; deterministic. `use` picks the examples to train on. */
export const fitModel = (
  examples: readonly Example[],
  rows: Rows,
  use: readonly number[],
  options: FitOptions = {},
): Fitted => {
  const { epochs = 7, rate = 0.5, decay = 1e-6, positive = 1, seed = 7 } = options;
  const outputs = outputNames.length;
  const { index, bucketOf } = dense(rows);
  const local = new Float32Array(bucketOf.length * outputs);
  const squares = new Float32Array(bucketOf.length * outputs).fill(1e-4);
  const bias = new Float32Array(outputs).fill(-3);
  const biasSquares = new Float32Array(outputs).fill(1e-2);
  const order = Int32Array.from(use);
  const rest = new Uint8Array(examples.length);
  const next = random(seed);
  const score = new Float64Array(outputs);
  const active = new Int32Array(outputs);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, next);
    const step = rate * (1 - epoch / epochs);
    for (const at of order) {
      const example = examples[at];
      if (!example) continue;
      if ((rest[at] as number) > 0) {
        rest[at] = (rest[at] as number) - 1;
        continue;
      }
      const from = rows.offset[at] as number;
      const to = rows.offset[at + 1] as number;
      const value = 1 / Math.sqrt(to - from || 1);
      score.fill(0);
      for (let f = from; f < to; f++) {
        const base = (index[f] as number) * outputs;
        for (let k = 0; k < outputs; k++) score[k] = (score[k] as number) + (local[base + k] as number);
      }
      let used = 0;
      let worst = 0;
      for (let k = 0; k < outputs; k++) {
        const target = targetOf(example, k);
        if (target < 0) continue;
        let g = sigmoid((score[k] as number) * value + (bias[k] as number)) - target;
        const size = g < 0 ? -g : g;
        if (size > worst) worst = size;
        if (size < 0.003) continue;
        g *= example.weight * (target === 1 ? positive : 1);
        biasSquares[k] = (biasSquares[k] as number) + g * g;
        bias[k] = (bias[k] as number) - (step * 0.3 * g) / Math.sqrt(biasSquares[k] as number);
        score[k] = g * value;
        active[used++] = k;
      }
      if (worst < settled) rest[at] = 2;
      if (used === 0) continue;
      for (let f = from; f < to; f++) {
        const base = (index[f] as number) * outputs;
        for (let a = 0; a < used; a++) {
          const k = active[a] as number;
          const w = base + k;
          const weight = local[w] as number;
          const grad = (score[k] as number) + decay * weight;
          const sq = (squares[w] as number) + grad * grad;
          squares[w] = sq;
          local[w] = weight - (step * grad) / Math.sqrt(sq);
        }
      }
    }
  }
  const weights = new Float32Array(buckets * outputs);
  bucketOf.forEach((bucket, i) => {
    weights.set(local.subarray(i * outputs, (i + 1) * outputs), bucket * outputs);
  });
  return { outputs, weights, bias, seen: countSeen(rows, use) };
};

/** Whether what is said is a denial, whatever it is about: 1, 0, or -1 where nothing is said or both are. */
const deniesOf = (example: Example): number => {
  let found = -1;
  for (const label of example.labels) {
    if (label <= 0) continue;
    const denies = label === 2 ? 1 : 0;
    if (found >= 0 && found !== denies) return -1;
    found = denies;
  }
  return found;
};

/** 1 or 0, or -1 when this example says nothing about output `k`. */
export const targetOf = (example: Example, k: number): number => {
  const n = elements.length;
  if (k === 2 * n) return example.backed;
  if (k === 2 * n + 1) return deniesOf(example);
  if (k > 2 * n) return example.purchase;
  const label = example.labels[k >> 1] ?? 0;
  if (label < 0) return -1;
  return (k & 1) === 0 ? (label === 1 ? 1 : 0) : label === 2 ? 1 : 0;
};

/** Probabilities of all outputs for one row. */
export const predict = (model: Fitted, rows: Rows, at: number, into: Float64Array): void => {
  const from = rows.offset[at] ?? 0;
  const to = rows.offset[at + 1] ?? 0;
  const value = 1 / Math.sqrt(to - from || 1);
  for (let k = 0; k < model.outputs; k++) into[k] = model.bias[k] ?? 0;
  for (let f = from; f < to; f++) {
    const base = (rows.index[f] ?? 0) * model.outputs;
    for (let k = 0; k < model.outputs; k++) into[k] = (into[k] ?? 0) + (model.weights[base + k] ?? 0) * value;
  }
  for (let k = 0; k < model.outputs; k++) into[k] = sigmoid(into[k] ?? 0);
};
