import type { LinearPart } from '../../assess/judge-model.ts';

/** One example of a part: named signals, word buckets each worth `each`, and how much each class is wanted. */
export interface Row {
  dense: ReadonlyMap<string, number>;
  words: Iterable<number>;
  each: number;
  /** Classes that count as right, and how much each is wanted. */
  target: number[];
}

export interface Fit {
  classes: readonly string[];
  rows: Row[];
  /** How many buckets the part holds, a power of two; those of the rows are folded onto them. */
  buckets: number;
  l2: number;
  wordL2: number;
  epochs: number;
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

/** Softmax regression, full batch with a step size per weight; starts from nothing, so that it is the same every time. */
export const fitPart = ({ classes, rows, buckets, l2, wordL2, epochs, rising }: Fit): LinearPart => {
  const size = classes.length;
  const names = [...new Set(rows.flatMap((row) => [...row.dense.keys()]))].sort();
  const column = new Map(names.map((name, i) => [name, i]));
  const mask = buckets - 1;
  const used = [...new Set(rows.flatMap((row) => Array.from(row.words, (bucket) => bucket & mask)))].sort(
    (a, b) => a - b,
  );
  const slot = new Map(used.map((bucket, i) => [bucket, names.length + i]));
  const width = names.length + used.length + 1;
  const weights = new Float64Array(width * size);
  const squares = new Float64Array(width * size).fill(1e-6);
  const slope = new Float64Array(width * size);
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
    return { at: Int32Array.from(at), value: Float64Array.from(value), target: row.target };
  });
  const p = new Float64Array(size);
  for (let epoch = 0; epoch < epochs; epoch++) {
    slope.fill(0);
    for (const { at, value, target } of data) {
      p.fill(0);
      for (let j = 0; j < at.length; j++) {
        const base = (at[j] ?? 0) * size;
        const v = value[j] ?? 0;
        for (let k = 0; k < size; k++) p[k] = (p[k] ?? 0) + (weights[base + k] ?? 0) * v;
      }
      let top = p[0] ?? 0;
      for (let k = 1; k < size; k++) top = Math.max(top, p[k] ?? 0);
      let all = 0;
      for (let k = 0; k < size; k++) {
        p[k] = Math.exp((p[k] ?? 0) - top);
        all += p[k] ?? 0;
      }
      for (let j = 0; j < at.length; j++) {
        const base = (at[j] ?? 0) * size;
        const v = (value[j] ?? 0) / data.length;
        for (let k = 0; k < size; k++)
          slope[base + k] = (slope[base + k] ?? 0) + ((p[k] ?? 0) / all - (target[k] ?? 0)) * v;
      }
    }
    for (let q = 0; q < weights.length; q++) {
      const row = Math.floor(q / size);
      const pull = row === width - 1 ? 0 : row < names.length ? l2 : wordL2;
      const g = (slope[q] ?? 0) + (pull * (weights[q] ?? 0)) / data.length;
      squares[q] = (squares[q] ?? 0) + g * g;
      weights[q] = (weights[q] ?? 0) - (0.3 * g) / Math.sqrt(squares[q] ?? 1);
    }
    if (rising)
      names.forEach((name, i) => {
        if (!rising.has(name)) return;
        const now = rising.order.map((k) => weights[i * size + k] ?? 0);
        const risen = rise(now);
        rising.order.forEach((k, j) => {
          weights[i * size + k] = risen[j] ?? 0;
        });
      });
  }
  const round = (value: number): number => Math.round(value * 1000) / 1000;
  const dense: Record<string, number[]> = {};
  names.forEach((name, i) => {
    const line = classes.map((_, k) => round(weights[i * size + k] ?? 0));
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
    bias: classes.map((_, k) => round(weights[(width - 1) * size + k] ?? 0)),
    dense,
    words: bytes.toString('base64'),
    scale: most / 127,
  };
};
