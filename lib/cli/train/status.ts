import { type StatusModel, statuses } from '../../assess/weigh.ts';

/** One criterion of one record: its signals and what the label says. */
export interface StatusRow {
  signals: ReadonlyMap<string, number>;
  status: (typeof statuses)[number];
  /** How often it counts; 1 when left out. */
  weight?: number;
}

/** Odds from which a status is said, chosen on held-out records: a wrong "evidenced" costs most. */
const thresholds = { evidencedFrom: 0.57, contradictedFrom: 0.3, assertedFrom: 0.4 };

/** Standard deviation of each signal over all rows, where it is absent counted as 0: what one step of it is worth. */
const spreadsOf = (rows: readonly StatusRow[]): Map<string, number> => {
  const sums = new Map<string, { sum: number; squares: number }>();
  for (const { signals } of rows)
    for (const [name, value] of signals) {
      const one = sums.get(name) ?? { sum: 0, squares: 0 };
      one.sum += value;
      one.squares += value * value;
      sums.set(name, one);
    }
  const n = Math.max(1, rows.length);
  return new Map(
    [...sums].map(([name, { sum, squares }]) => [
      name,
      Math.sqrt(Math.max(0, squares / n - (sum / n) ** 2)) || 1,
    ]),
  );
};

/** Softmax regression over the named signals, full batch; starts from nothing, so that it is the same every time. */
export const fitStatus = (rows: readonly StatusRow[], l2 = 0.001, epochs = 400): StatusModel => {
  const names = [...new Set(rows.flatMap((row) => [...row.signals.keys()]))].sort();
  const spread = spreadsOf(rows);
  const at = new Map(names.map((name, i) => [name, i]));
  const size = statuses.length;
  const width = names.length + 1;
  const weights = new Float64Array(width * size);
  const squares = new Float64Array(width * size).fill(1e-3);
  const slope = new Float64Array(width * size);
  const data = rows.map((row) => ({
    index: [...[...row.signals.keys()].map((name) => at.get(name) ?? 0), names.length],
    value: [...[...row.signals].map(([name, value]) => value / (spread.get(name) ?? 1)), 1],
    target: statuses.indexOf(row.status),
    weight: row.weight ?? 1,
  }));
  const all = data.reduce((sum, { weight }) => sum + weight, 0);
  const odds = new Float64Array(size);
  for (let epoch = 0; epoch < epochs; epoch++) {
    slope.fill(0);
    for (const { index, value, target, weight } of data) {
      odds.fill(0);
      for (let j = 0; j < index.length; j++)
        for (let k = 0; k < size; k++)
          odds[k] =
            (odds[k] as number) + (weights[(index[j] as number) * size + k] as number) * (value[j] as number);
      const top = Math.max(...odds);
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
      const g = (slope[w] as number) / all + pull;
      squares[w] = 0.97 * (squares[w] as number) + 0.03 * g * g;
      weights[w] = (weights[w] as number) - (rate * g) / Math.sqrt((squares[w] as number) + 1e-10);
    }
  }
  const round = (value: number): number => Math.round(value * 1e4) / 1e4;
  const row = (i: number, unit: number): number[] =>
    statuses.map((_, k) => round((weights[i * size + k] as number) / unit));
  return {
    weights: Object.fromEntries(names.map((name, i) => [name, row(i, spread.get(name) ?? 1)])),
    bias: row(names.length, 1),
    ...thresholds,
  };
};
