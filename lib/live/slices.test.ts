import { describe, expect, it } from 'vitest';
import type { Clock } from './quiet.ts';
import { type Ended, inSlices, pauseMs, sliceMs } from './slices.ts';

/** A reading of so many steps of one ms each, and the clock that it takes them by. */
const start = (steps: number, moved?: () => boolean) => {
  let now = 0;
  const slices: number[] = [];
  const waiting: (() => void)[] = [];
  const clock: Clock = {
    now: () => now,
    after: (ms, run) => {
      waiting.push(() => {
        now += ms;
        run();
      });
      return () => {};
    },
  };
  let taken = 0;
  function* reading(): Generator<undefined, string, undefined> {
    for (; taken < steps; taken += 1) {
      now += 1;
      yield;
    }
    return 'read';
  }
  const ends: Ended<string>[] = [];
  const run = (turn: () => void) => {
    const before = taken;
    turn();
    slices.push(taken - before);
  };
  run(() => inSlices(clock, reading(), sliceMs.first, moved, (ended) => ends.push(ended)));
  const next = () => {
    const turn = waiting.shift();
    if (turn) run(turn);
    return turn !== undefined;
  };
  return { ends, next, slices, now: () => now, taken: () => taken };
};

describe('inSlices', () => {
  it('pauses after every slice and tells what the slices cost, not the pauses', () => {
    const { ends, next, slices, now } = start(10, () => false);
    while (next());
    expect(ends).toEqual([{ cost: 10, result: 'read' }]);
    expect(Math.max(...slices)).toBeLessThanOrEqual(sliceMs.first);
    expect(now()).toBe(10 + 3 * pauseMs);
  });

  it('drops the reading when the page has moved since it began', () => {
    let moved = false;
    const { ends, next, taken } = start(10, () => moved);
    next();
    moved = true;
    const before = taken();
    while (next());
    expect(ends).toEqual([{ cost: 2 * sliceMs.first }]);
    expect(taken()).toBe(before);
  });

  it('asks no page that had no turn, and takes one piece where nobody asks', () => {
    expect(start(2, () => true).ends).toEqual([{ cost: 2, result: 'read' }]);
    const { ends, slices } = start(100);
    expect(ends).toEqual([{ cost: 100, result: 'read' }]);
    expect(slices).toEqual([100]);
  });
});
