import { describe, expect, it } from 'vitest';
import { fitLogistic, type LogisticRow } from './logistic.ts';

const row = (holds: boolean, ...signals: [string, number][]): LogisticRow => ({
  signals: new Map(signals),
  holds,
});
const many = (count: number, one: LogisticRow): LogisticRow[] => Array.from({ length: count }, () => one);

describe('logistic regression', () => {
  it('finds the odds that counts have: 3 of 4 with the signal, 1 of 5 without', () => {
    const { weights, bias } = fitLogistic([
      ...many(300, row(true, ['said', 1])),
      ...many(100, row(false, ['said', 1])),
      ...many(100, row(true, ['said', 0])),
      ...many(400, row(false, ['said', 0])),
    ]);
    expect(bias).toBeCloseTo(Math.log(100 / 400), 2);
    expect((weights.said ?? 0) + bias).toBeCloseTo(Math.log(300 / 100), 2);
  });

  it('tells apart by what two signals that go up together differ in', () => {
    const rows = Array.from({ length: 400 }, (_, at) => {
      const sum = (at % 20) - 10;
      const off = ((at * 7) % 11) / 10 - 0.5;
      // One row in ten says the other class, so that the odds are finite.
      return row(off > 0 !== (at % 10 === 0), ['sum', sum], ['held', sum + off]);
    });
    const { weights } = fitLogistic(rows);
    expect(weights.held).toBeGreaterThan(3);
    expect((weights.sum ?? 0) / (weights.held ?? 1)).toBeCloseTo(-1, 1);
  });

  it('stays finite where all is of one class or nothing is there, and gives the same twice', () => {
    const rows = [...many(20, row(true, ['said', 2])), ...many(5, row(true, ['said', -1]))];
    const model = fitLogistic(rows);
    expect([model.bias, model.weights.said].every(Number.isFinite)).toBe(true);
    expect(fitLogistic(rows)).toEqual(model);
    expect(fitLogistic([])).toEqual({ weights: {}, bias: 0 });
  });
});
