import type { AboutModel } from '../../assess/about.ts';

/** One row of a regression with two classes. */
export interface LogisticRow {
  signals: ReadonlyMap<string, number>;
  /** Whether it is of the class whose odds are learned. */
  holds: boolean;
}

/** Pull of every weight towards 0, in steps of its signal's spread: no more than keeps the equations of like signals solvable. */
const ridge = 0.01;
/** Steps until nothing moves; Newton's method takes about ten. */
const mostSteps = 60;
const still = 1e-7;

/** Solves `matrix · x = right` (square, positive definite) by elimination, in place. */
const solve = (matrix: Float64Array[], right: Float64Array): Float64Array => {
  const size = right.length;
  for (let pivot = 0; pivot < size; pivot++) {
    const row = matrix[pivot] as Float64Array;
    for (let below = pivot + 1; below < size; below++) {
      const other = matrix[below] as Float64Array;
      const times = (other[pivot] as number) / (row[pivot] as number);
      for (let k = pivot; k < size; k++) other[k] = (other[k] as number) - times * (row[k] as number);
      right[below] = (right[below] as number) - times * (right[pivot] as number);
    }
  }
  const x = new Float64Array(size);
  for (let at = size - 1; at >= 0; at--) {
    const row = matrix[at] as Float64Array;
    let sum = right[at] as number;
    for (let k = at + 1; k < size; k++) sum -= (row[k] as number) * (x[k] as number);
    x[at] = sum / (row[at] as number);
  }
  return x;
};

const round = (value: number): number => Math.round(value * 1e4) / 1e4;

/**
 * Logistic regression by Newton's method: few signals that lean on each other (sums, means and lengths of the same sentences), whose
 * weights pull hard in both directions; a descent of some hundred steps stays far from them. The same rows give the same weights.
 */
export const fitLogistic = (rows: readonly LogisticRow[]): AboutModel => {
  const names = [...new Set(rows.flatMap(({ signals }) => [...signals.keys()]))].sort();
  const size = names.length + 1;
  const values = rows.map(({ signals }) =>
    Float64Array.from([...names.map((name) => signals.get(name) ?? 0), 1]),
  );
  const count = Math.max(1, rows.length);
  // In steps of each signal's spread around its mean; the last one is 1 in every row.
  const means = Float64Array.from({ length: size }, (_, k) =>
    k === names.length ? 0 : values.reduce((sum, row) => sum + (row[k] as number), 0) / count,
  );
  const spreads = Float64Array.from({ length: size }, (_, k) => {
    if (k === names.length) return 1;
    const squares = values.reduce((sum, row) => sum + ((row[k] as number) - (means[k] as number)) ** 2, 0);
    return Math.sqrt(squares / count) || 1;
  });
  for (const row of values)
    for (let k = 0; k < size; k++)
      row[k] = ((row[k] as number) - (means[k] as number)) / (spreads[k] as number);
  const weights = new Float64Array(size);
  for (let step = 0; step < mostSteps; step++) {
    const slope = Float64Array.from(weights, (weight) => -ridge * weight);
    const bend = Array.from({ length: size }, (_, k) =>
      Float64Array.from({ length: size }, (_, j) => (k === j ? ridge : 0)),
    );
    rows.forEach(({ holds }, at) => {
      const row = values[at] as Float64Array;
      let odds = 0;
      for (let k = 0; k < size; k++) odds += (weights[k] as number) * (row[k] as number);
      const likely = 1 / (1 + Math.exp(-odds));
      const miss = (holds ? 1 : 0) - likely;
      const sway = likely * (1 - likely);
      for (let k = 0; k < size; k++) {
        const value = row[k] as number;
        slope[k] = (slope[k] as number) + miss * value;
        const line = bend[k] as Float64Array;
        for (let j = 0; j < size; j++) line[j] = (line[j] as number) + sway * value * (row[j] as number);
      }
    });
    const moves = solve(bend, slope);
    for (let k = 0; k < size; k++) weights[k] = (weights[k] as number) + (moves[k] as number);
    if (moves.every((move) => Math.abs(move) < still)) break;
  }
  const each = names.map((name, k): [string, number] => [
    name,
    (weights[k] as number) / (spreads[k] as number),
  ]);
  const bias =
    (weights[names.length] as number) -
    each.reduce((sum, [, weight], k) => sum + weight * (means[k] as number), 0);
  return {
    weights: Object.fromEntries(each.map(([name, weight]) => [name, round(weight)])),
    bias: round(bias),
  };
};
