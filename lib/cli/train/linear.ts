import type { LinearPart } from '../../assess/judge-model.ts';
import { sigmoid } from '../../assess/sides.ts';

/** One example of a part: named signals, word buckets each worth `each`, and how much each class is wanted. */
export interface Row {
  dense: ReadonlyMap<string, number>;
  words: Iterable<number>;
  each: number;
  /** Classes that count as right, and how much each is wanted. */
  target: number[];
  /** For how many rows it counts; one where nothing is said. */
  weight?: number;
}

export interface Fit {
  classes: readonly string[];
  rows: Row[];
  /** How many buckets the part holds, a power of two; those of the rows are folded onto them. */
  buckets: number;
  l2: number;
  wordL2: number;
  /** Steps at most. */
  rounds: number;
  /** Whether each class is told by itself (several may be right); else one of them is, and they share what is likely. */
  apart?: boolean;
  /** Named signals whose weights must not fall from class to class, in the order given. */
  rising?: { order: readonly number[]; has: (name: string) => boolean };
}

/** Pools neighbours until the sequence does not fall. */
const rise = (values: number[]): number[] => {
  const blocks: { sum: number; n: number }[] = [];
  for (const value of values) {
    blocks.push({ sum: value, n: 1 });
    for (;;) {
      const last = blocks[blocks.length - 1];
      const before = blocks[blocks.length - 2];
      if (!last || !before || before.sum / before.n <= last.sum / last.n) break;
      blocks.splice(-2, 2, { sum: before.sum + last.sum, n: before.n + last.n });
    }
  }
  return blocks.flatMap((block) => Array<number>(block.n).fill(block.sum / block.n));
};

/** Where a step went further than the bound allows, the next is so much shorter; else the bound is eased a little. */
const shorter = 1.5;
const eased = 0.97;
/** A round that gains a smaller share of what is lost is the last one. */
const leastGain = 1e-6;
/** Sums of so many numbers are no more exact than this share of them. */
const leastLoss = 1e-9;

/** What sums of which one is right lose; leaves how much too high each of them is. */
const lossTogether = (sums: Float64Array, target: readonly number[]): number => {
  let top = sums[0] as number;
  for (let k = 1; k < sums.length; k++) top = Math.max(top, sums[k] as number);
  let all = 0;
  for (let k = 0; k < sums.length; k++) all += Math.exp((sums[k] as number) - top);
  const least = top + Math.log(all);
  let loss = 0;
  for (let k = 0; k < sums.length; k++) {
    const wanted = target[k] as number;
    const odds = (sums[k] as number) - least;
    loss -= wanted * odds;
    sums[k] = Math.exp(odds) - wanted;
  }
  return loss;
};

/** The same of sums each of which may be right. */
const lossApart = (sums: Float64Array, target: readonly number[]): number => {
  let loss = 0;
  for (let k = 0; k < sums.length; k++) {
    const sum = sums[k] as number;
    const wanted = target[k] as number;
    // log(1 + e^sum), which must not grow past what a number holds.
    loss += Math.max(0, sum) + Math.log1p(Math.exp(-Math.abs(sum))) - wanted * sum;
    sums[k] = sigmoid(sum) - wanted;
  }
  return loss;
};

/**
 * Softmax regression, or a logistic one for each class where they are `apart`: the weights with the least log loss plus half of `l2` (of words: `wordL2`) times their squares. Each weight
 * steps by how much its signal stands for, with a momentum that is given up where it overshoots (O'Donoghue and Candès, "Adaptive
 * restart for accelerated gradient schemes", 2015); starts from nothing, so that it is the same every time.
 */
export const fitPart = ({ classes, rows, buckets, l2, wordL2, rounds, apart, rising }: Fit): LinearPart => {
  const size = classes.length;
  const names = [...new Set(rows.flatMap((row) => [...row.dense.keys()]))].sort();
  const column = new Map(names.map((name, i) => [name, i]));
  const mask = buckets - 1;
  const used = [...new Set(rows.flatMap((row) => Array.from(row.words, (bucket) => bucket & mask)))].sort(
    (a, b) => a - b,
  );
  const slot = new Map(used.map((bucket, i) => [bucket, names.length + i]));
  const width = names.length + used.length + 1;
  const data = rows.map((row) => {
    const at: number[] = [];
    const value: number[] = [];
    for (const [name, v] of row.dense) {
      at.push(column.get(name) ?? 0);
      value.push(v);
    }
    for (const bucket of row.words) {
      at.push(slot.get(bucket & mask) ?? 0);
      value.push(row.each);
    }
    at.push(width - 1);
    value.push(1);
    return {
      at: Int32Array.from(at),
      value: Float64Array.from(value),
      target: row.target,
      weight: row.weight ?? 1,
    };
  });
  const pulls = Float64Array.from({ length: width * size }, (_, q) => {
    const of = Math.floor(q / size);
    return of === width - 1 ? 0 : of < names.length ? l2 : wordL2;
  });
  // How much the slope of a weight changes at most when it moves alone.
  const bends = pulls.map((pull) => pull + 1e-9);
  for (const { at, value, weight } of data)
    for (let j = 0; j < at.length; j++)
      for (let k = 0; k < size; k++) {
        const q = (at[j] as number) * size + k;
        bends[q] = (bends[q] as number) + (weight * (value[j] as number) ** 2) / 2;
      }

  const p = new Float64Array(size);
  const slope = new Float64Array(width * size);
  /** What some weights lose; their slopes go into `slope` where they are wanted. */
  const lossOf = (weights: Float64Array, withSlope: boolean): number => {
    let loss = 0;
    for (let q = 0; q < weights.length; q++) {
      const weight = weights[q] as number;
      const pulled = (pulls[q] as number) * weight;
      loss += (pulled * weight) / 2;
      if (withSlope) slope[q] = pulled;
    }
    for (const { at, value, target, weight } of data) {
      p.fill(0);
      for (let j = 0; j < at.length; j++) {
        const base = (at[j] as number) * size;
        const v = value[j] as number;
        for (let k = 0; k < size; k++) p[k] = (p[k] as number) + (weights[base + k] as number) * v;
      }
      loss += weight * (apart ? lossApart(p, target) : lossTogether(p, target));
      for (let k = 0; k < size; k++) p[k] = weight * (p[k] as number);
      if (!withSlope) continue;
      for (let j = 0; j < at.length; j++) {
        const base = (at[j] as number) * size;
        const v = value[j] as number;
        for (let k = 0; k < size; k++) slope[base + k] = (slope[base + k] as number) + (p[k] as number) * v;
      }
    }
    return loss;
  };

  const held = rising ? names.flatMap((name, i) => (rising.has(name) ? [i * size] : [])) : [];
  const order = rising?.order ?? [];
  /** Steps down from weights whose slopes are known, and back to where no weight falls that must not. */
  const stepFrom = (from: Float64Array, bound: number): Float64Array => {
    const to = new Float64Array(from.length);
    for (let q = 0; q < to.length; q++)
      to[q] = (from[q] as number) - (slope[q] as number) / ((bends[q] as number) * bound);
    for (const base of held) {
      const risen = rise(order.map((k) => to[base + k] as number));
      order.forEach((k, j) => {
        to[base + k] = risen[j] as number;
      });
    }
    return to;
  };
  /** What a step loses at most where the bound holds. */
  const mostAfter = (from: Float64Array, to: Float64Array, loss: number, bound: number): number => {
    let most = loss;
    for (let q = 0; q < to.length; q++) {
      const moved = (to[q] as number) - (from[q] as number);
      most += (slope[q] as number) * moved + ((bends[q] as number) * bound * moved * moved) / 2;
    }
    return most;
  };

  let weights: Float64Array = new Float64Array(width * size);
  let ahead = weights;
  let least = lossOf(weights, false);
  let momentum = 1;
  let bound = 8;
  for (let round = 0; round < rounds; round++) {
    const loss = lossOf(ahead, true);
    let to = stepFrom(ahead, bound);
    let now = lossOf(to, false);
    while (now > mostAfter(ahead, to, loss, bound) + loss * leastLoss) {
      bound *= shorter;
      to = stepFrom(ahead, bound);
      now = lossOf(to, false);
    }
    bound *= eased;
    if (now > least) {
      if (ahead === weights) break;
      momentum = 1;
      ahead = weights;
      continue;
    }
    const then = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
    const further = (momentum - 1) / then;
    ahead = new Float64Array(to.length);
    for (let q = 0; q < to.length; q++)
      ahead[q] = (to[q] as number) + further * ((to[q] as number) - (weights[q] as number));
    const gain = least - now;
    weights = to;
    least = now;
    momentum = then;
    if (gain < now * leastGain) break;
  }
  const rounded = (value: number): number => Math.round(value * 1000) / 1000;
  const dense: Record<string, number[]> = {};
  names.forEach((name, i) => {
    const line = classes.map((_, k) => rounded(weights[i * size + k] ?? 0));
    if (line.some((value) => value !== 0)) dense[name] = line;
  });
  let most = 1e-9;
  for (let q = names.length * size; q < (width - 1) * size; q++)
    most = Math.max(most, Math.abs(weights[q] ?? 0));
  const bytes = Buffer.alloc(used.length > 0 ? buckets * size : 0);
  used.forEach((bucket, i) => {
    for (let k = 0; k < size; k++)
      bytes.writeInt8(
        Math.round(((weights[(names.length + i) * size + k] ?? 0) / most) * 127),
        bucket * size + k,
      );
  });
  return {
    classes,
    bias: classes.map((_, k) => rounded(weights[(width - 1) * size + k] ?? 0)),
    dense,
    words: bytes.toString('base64'),
    scale: most / 127,
  };
};
