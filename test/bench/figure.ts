/** One line of the benchmark's table: what was measured, beside its goal. */
export interface Figure {
  what: string;
  /** The measured figure as text, with its unit. */
  figure: string;
  goal: string;
  /** undefined: shown for comparison, no goal of its own. */
  holds?: boolean;
}

/** A part of the benchmark; run by `npm run bench [name…]`. */
export interface Bench {
  name: string;
  run(): Promise<Figure[]>;
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};
