import { describe, expect, it } from 'vitest';
import { type Fit, fitPart } from './linear.ts';

const row = (dense: Record<string, number>, target: number[]): Fit['rows'][number] => ({
  dense: new Map(Object.entries(dense)),
  words: [],
  each: 1,
  target,
});
const weightsOf = (more: Partial<Fit>) =>
  fitPart({ classes: ['no', 'yes'], rows: [], buckets: 2, l2: 1, wordL2: 1, rounds: 500, ...more });

describe('fitPart', () => {
  it('finds the weights at which what is lost and what holds them back are even', () => {
    const rows = [
      ...Array.from({ length: 30 }, () => row({ a: 1 }, [0, 1])),
      ...Array.from({ length: 10 }, () => row({ a: 1 }, [1, 0])),
      ...Array.from({ length: 20 }, () => row({ b: 2 }, [1, 0])),
    ];
    const { bias, dense } = weightsOf({ rows });
    for (const [name, value, many, yes] of [
      ['a', 1, 40, 30],
      ['b', 2, 20, 0],
    ] as const) {
      const [no = 0, weight = 0] = dense[name] ?? [];
      const odds = (bias[1] ?? 0) - (bias[0] ?? 0) + value * (weight - no);
      const p = 1 / (1 + Math.exp(-odds));
      // Slope of the loss towards "yes", plus the pull of the weight itself (l2 is 1): nothing where it is least.
      expect((p * many - yes) * value + weight).toBeCloseTo(0, 1);
    }
  });

  it('tells classes of which several may be right each by itself', () => {
    const rows = [
      ...Array.from({ length: 30 }, () => row({ a: 1 }, [1, 1])),
      ...Array.from({ length: 10 }, () => row({ a: 1 }, [0, 1])),
    ];
    const { bias, dense } = weightsOf({ rows, apart: true });
    const odds = [0, 1].map((k) => 1 / (1 + Math.exp(-(bias[k] ?? 0) - (dense.a?.[k] ?? 0))));
    expect(odds[0]).toBeCloseTo(0.75, 1);
    expect(odds[1]).toBeGreaterThan(0.95);
  });

  it('lets no weight fall from class to class that must not', () => {
    const rows = [
      row({ a: 1 }, [0, 0, 1]),
      row({ a: 1 }, [1, 0, 0]),
      row({ a: 1 }, [1, 0, 0]),
      row({}, [0, 1, 0]),
    ];
    const part = weightsOf({
      classes: ['low', 'mid', 'high'],
      rows,
      rising: { order: [0, 1, 2], has: (name) => name === 'a' },
    });
    const [low = 0, mid = 0, high = 0] = part.dense.a ?? [];
    expect(low).toBeLessThanOrEqual(mid);
    expect(mid).toBeLessThanOrEqual(high);
    expect(weightsOf({ classes: ['low', 'mid', 'high'], rows }).dense.a?.[0]).toBeGreaterThan(0);
  });

  it('counts a row for as many as its weight says', () => {
    const yes = row({ a: 1 }, [0, 1]);
    const no = row({ a: 1 }, [1, 0]);
    const once = weightsOf({ rows: [{ ...yes, weight: 3 }, no] });
    const thrice = weightsOf({ rows: [yes, yes, yes, no] });
    expect(once.dense.a?.[1]).toBeCloseTo(thrice.dense.a?.[1] ?? 0, 2);
    expect(once.bias[1]).toBeCloseTo(thrice.bias[1] ?? 0, 2);
    expect(once.bias[1]).toBeGreaterThan(weightsOf({ rows: [yes, no] }).bias[1] ?? 0);
  });

  it('gives the same numbers every time', () => {
    const rows = [row({ a: 1, b: 0.5 }, [0, 1]), row({ b: 1 }, [1, 0]), row({ a: 0.2 }, [1, 0])];
    expect(weightsOf({ rows })).toEqual(weightsOf({ rows: [...rows] }));
  });
});
