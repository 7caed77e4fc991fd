import type { Outcome } from '../sync/outcome.ts';
import { isDue, type Occasion, scheduleAfter, scheduleNext } from '../sync/schedule.ts';
import type { SyncState } from '../sync/state.ts';

/** Repeatable chance (mulberry32), so that every run prints the same figures. */
export const createChance = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

export interface Scenario {
  name: string;
  clients: number;
  /** Seconds that are simulated. */
  seconds: number;
  checkHours: number;
  /**
   * How a client enters: when (seconds; 0 for "running since before") and on which occasion of the real scheduler.
   * `checkedAgo` seconds since its last check, `due` seconds until its next one when it is running already.
   */
  enter: (
    chance: () => number,
    seed: number,
  ) => { at: number; occasion?: Occasion; checkedAgo: number; due?: number };
  /** Seconds between which the host answers with errors. */
  outage?: { from: number; to: number };
  /** Second at which another file is published; whoever checks later has it. */
  publishedAt?: number;
  /** Seconds after which clients are shut down (end of the working day). */
  leave?: number;
}

export interface FleetResult {
  /** Requests in each second. */
  perSecond: Uint32Array;
  requests: number;
  fresh: Float64Array;
  /** Of the clients that failed in the outage: seconds from its end to their success, sorted. */
  recovered: Float64Array;
  /** How many failed in the outage and had no success before the end. */
  lost: number;
  failed: number;
  mostPerClient: number;
}

const ms = 1000;

/**
 * Runs the real scheduler for a fleet, second by second: one pending event a client, kept in lists by second. The clock
 * starts at an arbitrary time; nothing of the scheduler knows that it is not real.
 */
export const runFleet = (scenario: Scenario, chanceSeed = 1): FleetResult => {
  const { clients, seconds, checkHours, outage, publishedAt } = scenario;
  const chance = createChance(chanceSeed);
  const epoch = 1_700_000_000_000;
  const seed = new Float64Array(clients);
  const nextAt = new Float64Array(clients);
  const lastCheck = new Float64Array(clients);
  const failures = new Uint8Array(clients);
  const entered = new Float64Array(clients);
  const requestsOf = new Uint16Array(clients);
  const failedIn = new Uint8Array(clients);
  const freshAt = new Float64Array(clients).fill(-1);
  const recoveredAt = new Float64Array(clients).fill(-1);
  const head = new Int32Array(seconds + 1).fill(-1);
  const following = new Int32Array(clients);

  const stateOf = (client: number): SyncState => ({
    seed: seed[client] ?? 0,
    nextAt: nextAt[client] ?? 0,
    lastCheckAt: lastCheck[client] ?? 0,
    failures: failures[client] ?? 0,
    history: [],
  });
  const put = (client: number, at: number) => {
    const second = Math.max(0, Math.floor((at - epoch) / ms));
    if (second >= seconds) return;
    following[client] = head[second] ?? -1;
    head[second] = client;
  };

  for (let client = 0; client < clients; client++) {
    seed[client] = chance();
    const { at, occasion, checkedAgo, due } = scenario.enter(chance, seed[client] ?? 0);
    lastCheck[client] = epoch + (at - checkedAgo) * ms;
    entered[client] = at;
    if (occasion === undefined) nextAt[client] = epoch + (due ?? 0) * ms;
    else {
      // Asleep or not yet told until `at`: the scheduler is asked then, with what it would find stored.
      nextAt[client] = epoch + (at + (due ?? -1)) * ms;
      const state = stateOf(client);
      nextAt[client] = scheduleAfter(occasion, state, epoch + at * ms, chance(), checkHours);
    }
    put(client, nextAt[client] ?? 0);
  }

  const perSecond = new Uint32Array(seconds);
  let requests = 0;
  const end = scenario.leave ?? seconds;
  for (let second = 0; second < Math.min(seconds, end); second++) {
    for (let client = head[second] ?? -1; client !== -1; ) {
      const after = following[client] ?? -1;
      const now = Math.max(epoch + second * ms, nextAt[client] ?? 0);
      const state = stateOf(client);
      if (isDue(state, now, checkHours)) {
        requests += 1;
        perSecond[second] = (perSecond[second] ?? 0) + 1;
        requestsOf[client] = (requestsOf[client] ?? 0) + 1;
        const down = outage !== undefined && second >= outage.from && second < outage.to;
        let outcome: Outcome = 'unchanged';
        if (down) {
          outcome = 'server-error';
          failedIn[client] = 1;
        } else {
          if (publishedAt !== undefined && second >= publishedAt && freshAt[client] === -1) {
            outcome = 'updated';
            freshAt[client] = Math.max(0, second - Math.max(publishedAt, entered[client] ?? 0));
          }
          if (failedIn[client] === 1 && recoveredAt[client] === -1 && outage !== undefined)
            recoveredAt[client] = second - outage.to;
        }
        const next = scheduleNext(state, outcome, now, chance(), checkHours);
        failures[client] = Math.min(255, next.failures);
        lastCheck[client] = now;
        nextAt[client] = next.nextAt ?? 0;
      }
      put(client, Math.max(nextAt[client] ?? 0, epoch + (second + 1) * ms));
      client = after;
    }
  }
  const took = freshAt.filter((at) => at >= 0).sort();
  const recovered = recoveredAt.filter((at) => at >= 0).sort();
  const failed = failedIn.reduce((sum, one) => sum + one, 0);
  return {
    perSecond,
    requests,
    fresh: took,
    recovered,
    lost: failed - recovered.length,
    failed,
    mostPerClient: requestsOf.reduce((most, one) => Math.max(most, one), 0),
  };
};
