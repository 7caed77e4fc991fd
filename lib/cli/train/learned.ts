/** A bell around 0 with spread 1, from even chances. */
export const bell = (next: () => number): number =>
  Math.sqrt(-2 * Math.log(next() + 1e-12)) * Math.cos(2 * Math.PI * next());

/** Numbers that are learned, with the running mean of their squared slopes. */
export class Learned {
  readonly values: Float64Array;
  readonly slopes: Float64Array;
  private readonly squares: Float64Array;
  constructor(
    size: number,
    start: () => number,
    private readonly decay: number,
  ) {
    this.values = Float64Array.from({ length: size }, start);
    this.slopes = new Float64Array(size);
    this.squares = new Float64Array(size).fill(1e-6);
  }
  /** RMSProp: a step against the slope, as long as the slope is to what it usually is. */
  step(rate: number): void {
    const { values, slopes, squares, decay } = this;
    for (let i = 0; i < values.length; i++) {
      const slope = (slopes[i] as number) + decay * (values[i] as number);
      squares[i] = 0.999 * (squares[i] as number) + 0.001 * slope * slope;
      values[i] = (values[i] as number) - (rate * slope) / (Math.sqrt(squares[i] as number) + 1e-4);
    }
    slopes.fill(0);
  }
}

/** Numbers of which each example touches few: AdaGrad, a row at a time. */
export class Sparse {
  readonly values: Float64Array;
  private readonly squares: Float64Array;
  constructor(size: number, start: () => number, first: number) {
    this.values = Float64Array.from({ length: size }, start);
    this.squares = new Float64Array(size).fill(first);
  }
  step(at: number, slope: number, rate: number): void {
    if (slope === 0) return;
    const square = (this.squares[at] as number) + slope * slope;
    this.squares[at] = square;
    this.values[at] = (this.values[at] as number) - (rate * slope) / (Math.sqrt(square) + 1e-2);
  }
}
