import { describe, expect, it } from 'vitest';
import { type Clock, maxWaitMs, quietMs, whenQuiet } from './quiet.ts';

/** A clock that is moved by hand; timers fire in order. */
const counted = () => {
  let now = 1000;
  let timers: { at: number; run: () => void }[] = [];
  const clock: Clock = {
    now: () => now,
    after: (ms, run) => {
      const timer = { at: now + ms, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
  };
  const pass = (ms: number) => {
    const end = now + ms;
    for (;;) {
      const next = timers.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0];
      if (next === undefined) break;
      timers = timers.filter((timer) => timer !== next);
      now = Math.max(now, next.at);
      next.run();
    }
    now = end;
  };
  return {
    clock,
    pass,
    spend: (ms: number) => {
      now += ms;
    },
    timers: () => timers.length,
  };
};

/** @param drops whether the page changes under a reading (of those that are not in one piece) */
const start = (cost = 0, drops: () => boolean = () => false) => {
  const time = counted();
  const end = new AbortController();
  const reads: number[] = [];
  const pieces: boolean[] = [];
  const quiet = whenQuiet(
    time.clock,
    (whole, ended) => {
      reads.push(time.clock.now() - 1000);
      pieces.push(whole);
      time.spend(cost);
      ended({ cost, dropped: !whole && drops() });
    },
    end.signal,
  );
  return { ...time, end, reads, pieces, quiet };
};

describe('whenQuiet', () => {
  it('reads nothing while nothing changes', () => {
    const { pass, reads, timers } = start();
    pass(60_000);
    expect(reads).toEqual([]);
    expect(timers()).toBe(0);
  });

  it('reads once, the wait for quiet after the last change', () => {
    const { quiet, pass, reads } = start();
    for (let key = 0; key < 10; key += 1) {
      quiet.mark();
      pass(100);
    }
    pass(5000);
    expect(reads).toEqual([900 + quietMs]);
  });

  it('reads in a storm too, but no sooner than the longest wait', () => {
    const { quiet, pass, reads } = start();
    for (let ms = 0; ms < 10_000; ms += 10) {
      quiet.mark();
      pass(10);
    }
    expect(reads[0]).toBe(maxWaitMs);
    expect(reads.length).toBeLessThanOrEqual(10_000 / maxWaitMs);
    expect(reads.length).toBeGreaterThanOrEqual(4);
  });

  it('rests after a dear reading: under two per cent of a storm', () => {
    const { quiet, pass, reads } = start(100);
    for (let ms = 0; ms < 60_000; ms += 10) {
      quiet.mark();
      pass(10);
    }
    expect((reads.length * 100) / 60_000).toBeLessThanOrEqual(0.02);
    expect(reads.length).toBeGreaterThanOrEqual(5);
  });

  it('reads when a reading is wanted, without any change', () => {
    const { quiet, pass, reads } = start();
    quiet.within(300);
    pass(299);
    expect(reads).toEqual([]);
    pass(1);
    expect(reads).toEqual([300]);
    pass(10_000);
    expect(reads).toHaveLength(1);
  });

  it('takes the sooner of two wishes, and waits for quiet when something changes meanwhile', () => {
    const { quiet, pass, reads } = start();
    quiet.within(2000);
    quiet.within(100);
    pass(50);
    quiet.mark();
    pass(5000);
    expect(reads).toEqual([50 + quietMs]);
  });

  it('a change is not made to wait for a later wish', () => {
    const { quiet, pass, reads } = start();
    quiet.within(5000);
    quiet.mark();
    pass(quietMs);
    expect(reads).toEqual([quietMs]);
  });

  it('takes a reading in slices where the page is quiet, in one piece where it never is', () => {
    const { quiet, pass, pieces } = start();
    quiet.mark();
    pass(5000);
    expect(pieces).toEqual([false]);
    for (let ms = 0; ms <= maxWaitMs; ms += 10) {
      quiet.mark();
      pass(10);
    }
    expect(pieces).toEqual([false, true]);
  });

  it('reads again after a reading that was dropped, and in one piece when that goes on', () => {
    const { quiet, pass, pieces, reads } = start(5, () => true);
    quiet.mark();
    pass(5000);
    expect(pieces).toEqual([false, false, true]);
    // The next is tried in slices again: the page may have come to rest.
    quiet.mark();
    pass(5000);
    expect(pieces).toEqual([false, false, true, false, true]);
    expect(reads.slice(0, 3).at(-1)).toBeLessThan(1000);
  });

  it('does not put off for ever what is dropped again and again', () => {
    const { quiet, pass, pieces, reads } = start(5, () => true);
    for (let ms = 0; ms <= maxWaitMs + 500; ms += 10) {
      if (ms % 300 === 0) quiet.mark();
      pass(10);
    }
    expect(pieces).toContain(true);
    expect(reads.at(pieces.indexOf(true))).toBeLessThanOrEqual(maxWaitMs);
  });

  it('takes one reading at a time', () => {
    const { clock, pass, spend } = counted();
    const ends: (() => void)[] = [];
    const quiet = whenQuiet(
      clock,
      (_whole, ended) => {
        ends.push(() => ended({ cost: 1, dropped: false }));
      },
      new AbortController().signal,
    );
    quiet.mark();
    pass(1000);
    quiet.mark();
    pass(5000);
    expect(ends).toHaveLength(1);
    spend(1);
    ends[0]?.();
    pass(1000);
    expect(ends).toHaveLength(2);
  });

  it('ends with its signal, whatever was due', () => {
    const { quiet, pass, reads, end, timers } = start();
    quiet.mark();
    end.abort();
    pass(10_000);
    quiet.mark();
    quiet.within(0);
    pass(10_000);
    expect(reads).toEqual([]);
    expect(timers()).toBe(0);
  });

  it('tells how long nothing has changed', () => {
    const { quiet, pass } = start();
    quiet.mark();
    pass(120);
    expect(quiet.lasting()).toBe(120);
  });
});
