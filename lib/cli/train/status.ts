import { type StatusModel, statuses } from '../../assess/weigh.ts';
import { fitLogistic, type LogisticRow } from './logistic.ts';

/** One criterion of one record: its signals and what the label says. */
export interface StatusRow {
  signals: ReadonlyMap<string, number>;
  status: (typeof statuses)[number];
  /** For how many rows it counts. */
  weight: number;
}

/** Odds from which a status is said, and what a claim of the seller's costs, chosen on held-out records. */
const thresholds = { evidencedFrom: 0.57, claimCost: 2.5, contradictedFrom: 0.45, assertedFrom: 0.4 };

interface Row {
  signals: ReadonlyMap<string, number>;
  /** Place among the classes. */
  target: number;
  weight: number;
}

const countOf = (rows: readonly Row[]): number => rows.reduce((sum, { weight }) => sum + weight, 0);

/** Standard deviation of each signal over all rows, where it is absent counted as 0: what one step of it is worth. */
const spreadsOf = (rows: readonly Row[]): Map<string, number> => {
  const sums = new Map<string, { sum: number; squares: number }>();
  for (const { signals, weight } of rows)
    for (const [name, value] of signals) {
      const one = sums.get(name) ?? { sum: 0, squares: 0 };
      one.sum += weight * value;
      one.squares += weight * value * value;
      sums.set(name, one);
    }
  const n = Math.max(1, countOf(rows));
  return new Map(
    [...sums].map(([name, { sum, squares }]) => [
      name,
      Math.sqrt(Math.max(0, squares / n - (sum / n) ** 2)) || 1,
    ]),
  );
};

/**
 * Softmax regression over named signals, full batch; starts from nothing, so that it is the same every time. Gives each
 * signal's weights and, under the empty name, the sums without any.
 */
const fitSoftmax = (
  rows: readonly Row[],
  size: number,
  l2: number,
  epochs: number,
): Map<string, number[]> => {
  const names = [...new Set(rows.flatMap((row) => [...row.signals.keys()]))].sort();
  const spread = spreadsOf(rows);
  const at = new Map(names.map((name, i) => [name, i]));
  const width = names.length + 1;
  const weights = new Float64Array(width * size);
  const squares = new Float64Array(width * size).fill(1e-3);
  const slope = new Float64Array(width * size);
  const count = countOf(rows);
  const data = rows.map(({ signals, target, weight }) => ({
    index: Int32Array.from([...[...signals.keys()].map((name) => at.get(name) ?? 0), names.length]),
    value: Float64Array.from([...[...signals].map(([name, value]) => value / (spread.get(name) ?? 1)), 1]),
    target,
    weight,
  }));
  const odds = new Float64Array(size);
  for (let epoch = 0; epoch < epochs; epoch++) {
    slope.fill(0);
    for (const { index, value, target, weight } of data) {
      odds.fill(0);
      for (let j = 0; j < index.length; j++)
        for (let k = 0; k < size; k++)
          odds[k] =
            (odds[k] as number) + (weights[(index[j] as number) * size + k] as number) * (value[j] as number);
      let top = odds[0] as number;
      for (let k = 1; k < size; k++) top = Math.max(top, odds[k] as number);
      let total = 0;
      for (let k = 0; k < size; k++) {
        odds[k] = Math.exp((odds[k] as number) - top);
        total += odds[k] as number;
      }
      for (let k = 0; k < size; k++) {
        const g = weight * ((odds[k] as number) / total - (k === target ? 1 : 0));
        for (let j = 0; j < index.length; j++) {
          const w = (index[j] as number) * size + k;
          slope[w] = (slope[w] as number) + g * (value[j] as number);
        }
      }
    }
    const rate = 0.03 * (1 - epoch / epochs);
    for (let w = 0; w < weights.length; w++) {
      const pull = w < names.length * size ? l2 * (weights[w] as number) : 0;
      const g = (slope[w] as number) / count + pull;
      squares[w] = 0.97 * (squares[w] as number) + 0.03 * g * g;
      weights[w] = (weights[w] as number) - (rate * g) / Math.sqrt((squares[w] as number) + 1e-10);
    }
  }
  const row = (i: number, unit: number): number[] =>
    Array.from(
      { length: size },
      (_, k) => Math.round(((weights[i * size + k] as number) / unit) * 1e4) / 1e4,
    );
  return new Map([
    ...names.map((name, i): [string, number[]] => [name, row(i, spread.get(name) ?? 1)]),
    ['', row(names.length, 1)],
  ]);
};

/** The second step: statuses from records alone, and apart from them whether a record, or a mail, is about a purchase at all. */
export const fitStatus = (rows: readonly StatusRow[], about: readonly LogisticRow[]): StatusModel => {
  const fitted = fitSoftmax(
    rows.map(({ signals, status, weight }) => ({ signals, target: statuses.indexOf(status), weight })),
    statuses.length,
    0.003,
    400,
  );
  const { '': bias = [], ...weights } = Object.fromEntries(fitted);
  return { weights, bias, ...thresholds, about: fitLogistic(about) };
};
