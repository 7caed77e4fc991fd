import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createChance, runFleet } from '../cli/simulate-fleet.ts';
import { type Outcome, outcomes } from './outcome.ts';
import { isDue, isLocked, lockFor, manualWait, readPeriod, scheduleAfter, scheduleNext } from './schedule.ts';
import { freshState, type SyncState } from './state.ts';

const now = Date.parse('2026-11-21T09:00:00Z');
const minute = 60_000;
const hour = 60 * minute;
const chance = () => fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const state = (more: Partial<SyncState> = {}): SyncState => ({ ...freshState(0.5), ...more });

describe('when to look', () => {
  it('has a period of its own within a fifth of the six hours', () => {
    fc.assert(
      fc.property(chance(), (seed) => {
        const period = readPeriod(seed, 6);
        expect(period).toBeGreaterThanOrEqual(4.8 * hour);
        expect(period).toBeLessThanOrEqual(7.2 * hour);
      }),
    );
  });

  it.each([
    ['install', {}, minute],
    ['policy', {}, 5 * minute],
    ['address', {}, 5 * minute],
    ['start', { lastCheckAt: now - 23 * hour, nextAt: now - hour }, 15 * minute],
    ['start', { lastCheckAt: now - 25 * hour, nextAt: now - hour }, 2 * minute],
    ['start', {}, 2 * minute],
  ] as const)('after %s within its bound, whatever chance says', (occasion, more, most) => {
    fc.assert(
      fc.property(chance(), (drawn) => {
        const at = scheduleAfter(occasion, state(more), now, drawn, 6);
        expect(at).toBeGreaterThanOrEqual(now);
        expect(at).toBeLessThanOrEqual(now + most);
      }),
    );
  });

  it('keeps to a check that is still to come, and counts many missed ones as one', () => {
    const coming = state({ lastCheckAt: now - hour, nextAt: now + 3 * hour });
    expect(scheduleAfter('start', coming, now, 0.9, 6)).toBe(now + 3 * hour);
    const slept = state({ lastCheckAt: now - 20 * hour, nextAt: now - 14 * hour });
    expect(scheduleAfter('start', slept, now, 0.5, 6)).toBe(now + 7.5 * minute);
  });

  it('waits longer with every failure, at most half an hour, then goes back to its period', () => {
    let after = state();
    const waits: number[] = [];
    for (let failure = 0; failure < 15; failure++) {
      after = scheduleNext(after, 'server-error', now, 0.999_999, 6);
      waits.push(Math.round(((after.nextAt ?? 0) - now) / minute));
    }
    expect(waits.slice(0, 6)).toEqual([1, 2, 4, 8, 16, 30]);
    expect(Math.max(...waits.slice(0, 13))).toBe(30);
    expect(waits[13]).toBe(360);
    expect(scheduleNext(after, 'unchanged', now, 0.5, 6).failures).toBe(0);
  });

  it('is never before what the server asked for, and forgets it once the server answers', () => {
    const asked = scheduleNext(state(), 'backed-off', now, 0, 6, 2 * hour);
    expect(asked.nextAt).toBeGreaterThanOrEqual(now + 2 * hour);
    expect(isDue(asked, now + hour, 6)).toBe(false);
    expect(scheduleAfter('policy', asked, now, 0, 6)).toBe(now + 2 * hour);
    expect(scheduleNext(asked, 'updated', now, 0, 6).notBefore).toBeUndefined();
  });

  it('is not put out of reach by a clock that moves ten years either way (T38)', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Outcome>(...outcomes),
        chance(),
        fc.integer({ min: -3650, max: 3650 }),
        (outcome, drawn, days) => {
          const after = scheduleNext(state(), outcome, now, drawn, 6);
          const later = now + days * 24 * hour;
          const at = scheduleAfter('start', after, later, drawn, 6);
          expect(at - later).toBeLessThanOrEqual(14.4 * hour);
          expect(manualWait(after, later)).toBeLessThanOrEqual(10_000);
          expect(isLocked(state({ lockedUntil: now + lockFor }), later)).toBe(days === 0);
        },
      ),
    );
  });

  it('repeats itself: the simulation has the same figures on every machine', () => {
    const enter = (draw: () => number) => ({ at: draw() * 60, occasion: 'policy' as const, checkedAgo: 0 });
    const run = () => runFleet({ name: 'x', clients: 2000, seconds: 600, checkHours: 6, enter }, 7);
    expect(run().perSecond).toEqual(run().perSecond);
    expect(run().requests).toBe(2000);
    expect(createChance(1)()).toBe(createChance(1)());
  });
});
