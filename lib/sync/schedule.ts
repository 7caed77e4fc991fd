import { isPassing, type Outcome } from './outcome.ts';
import type { SyncState } from './state.ts';

/**
 * When to look for new criteria. Pure: the time and chance are handed in, in milliseconds and as numbers from 0 to 1,
 * so that `npm run simulate` drives this very code for a million clients. The constants and why they are so:
 * a fleet behind one static URL must neither wake together (log-in, policy push) nor return together (outage).
 */
const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** Hours between checks unless policy says otherwise; each client has its own period within ± 20 %. */
export const defaultCheckHours = 6;
const spread = 0.2;

/** First install, on packaged criteria: soon, but not at once. */
const installWithin = minute;
/** Start-up when a check is due and the last one is less than a day old: the morning's log-in wave is spread out. */
const startWithin = 15 * minute;
/** Start-up after more than a day away. */
const staleStartWithin = 2 * minute;
/** After a change of policy: a push reaches every client within a minute. */
const policyWithin = 5 * minute;
/** Between two checks that a person asks for. */
export const manualApart = 10 * second;
/** Growing waits after a passing failure: random up to base · 2^n, never over the cap (AWS "full jitter"). */
const backOffBase = minute;
const backOffCap = 30 * minute;
/**
 * After so many waits at the cap the client returns to its usual period: about two and a half hours after an outage
 * began. Fewer would leave clients of a one-hour outage waiting for hours after its end.
 */
const patience = 8;
const capReachedAt = Math.ceil(Math.log2(backOffCap / backOffBase));
/** The longest that a crashed check can keep others out. */
export const lockFor = 3 * minute;

/** This client's own time between checks. */
export const readPeriod = (seed: number, checkHours: number): number =>
  checkHours * hour * (1 - spread + 2 * spread * seed);

const notBefore = (state: SyncState, at: number): number => Math.max(at, state.notBefore ?? 0);

/** A clock that was set back must not put the next check out of reach: no wait is longer than two periods. */
const withinReach = (state: SyncState, now: number, checkHours: number): number | undefined => {
  const { nextAt } = state;
  if (nextAt === undefined || nextAt - now > 2 * readPeriod(1, checkHours)) return undefined;
  return nextAt;
};

export type Occasion = 'install' | 'start' | 'policy' | 'address';

/**
 * When to check after something happened. Missed checks count as one.
 *
 * @returns Milliseconds since 1970, never before what the server asked for.
 */
export const scheduleAfter = (
  occasion: Occasion,
  state: SyncState,
  now: number,
  chance: number,
  checkHours: number,
): number => {
  if (occasion === 'install') return notBefore(state, now + chance * installWithin);
  if (occasion === 'policy' || occasion === 'address') return notBefore(state, now + chance * policyWithin);
  const due = withinReach(state, now, checkHours);
  if (due !== undefined && due > now) return notBefore(state, due);
  const recent = state.lastCheckAt !== undefined && Math.abs(now - state.lastCheckAt) < 24 * hour;
  return notBefore(state, now + chance * (recent ? startWithin : staleStartWithin));
};

/** The state after a check that ended so; `retryAfter` in ms where the server asked for patience. */
export const scheduleNext = (
  state: SyncState,
  outcome: Outcome,
  now: number,
  chance: number,
  checkHours: number,
  retryAfter?: number,
): SyncState => {
  const { notBefore: _, ...rest } = state;
  const asked = retryAfter === undefined ? {} : { notBefore: now + retryAfter };
  if (!isPassing(outcome)) {
    const nextAt = now + readPeriod(state.seed, checkHours);
    return { ...rest, failures: 0, lastCheckAt: now, nextAt };
  }
  const failures = state.failures + 1;
  const wait =
    failures > capReachedAt + patience
      ? readPeriod(state.seed, checkHours)
      : chance * Math.min(backOffCap, backOffBase * 2 ** (failures - 1));
  const nextAt = Math.max(now + wait, now + (retryAfter ?? 0) * (1 + 0.2 * chance));
  return { ...rest, ...asked, failures, lastCheckAt: now, nextAt };
};

/** Whether an alarm that went off now should lead to a check. */
export const isDue = (state: SyncState, now: number, checkHours: number): boolean => {
  if (now < (state.notBefore ?? 0) && (state.notBefore ?? 0) - now < 25 * hour) return false;
  const due = withinReach(state, now, checkHours);
  return due === undefined || due <= now;
};

/** Milliseconds until a person may ask again; 0 when now. A clock set back never locks the button. */
export const manualWait = (state: SyncState, now: number): number => {
  const last = state.lastCheckAt;
  if (last === undefined || last > now) return 0;
  return Math.max(0, last + manualApart - now);
};

/** Whether another check is under way; a lock from the future (a clock set back) does not count. */
export const isLocked = (state: SyncState, now: number): boolean =>
  state.lockedUntil !== undefined && state.lockedUntil > now && state.lockedUntil - now <= lockFor;
