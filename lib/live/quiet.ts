/** Time as handed in: the page's own clock in the browser, a counted one in tests. */
export interface Clock {
  now(): number;
  /** Calls back once after `ms`; returns how to cancel. */
  after(ms: number, run: () => void): () => void;
}

/** Quiet that is waited for, and the longest a storm of changes may put a reading off (ms). */
export const quietMs = 250;
export const maxWaitMs = 2000;
/** A reading of c ms is followed by at least 10 c of rest, and within a storm by 60 c: under 2% of the page's thread. */
const restAfter = 10;
const stormRest = 60;

export interface Quiet {
  /** Something changed. Cheap enough for a mutation callback: notes the time, sets at most one timer. */
  mark(): void;
  /** A reading is wanted after `ms`, whether anything changes or not; the usual wait for quiet applies on top. */
  within(ms: number): void;
  /** How long nothing has changed (ms). */
  lasting(): number;
}

/**
 * Runs `read` when the page has been quiet for `quietMs`, or `maxWaitMs` after the first change of a storm. One timer
 * at a time; aborting `signal` ends it.
 */
export const whenQuiet = (clock: Clock, read: () => void, signal: AbortSignal): Quiet => {
  let lastMark = clock.now();
  let firstMark: number | undefined;
  let wanted: number | undefined;
  let cost = 0;
  let lastEnd = Number.NEGATIVE_INFINITY;
  let timer: { at: number; cancel(): void } | undefined;

  /** When the next reading is due; undefined when none is. */
  const due = (): number | undefined => {
    if (firstMark === undefined) return wanted;
    const storm = Math.max(firstMark + maxWaitMs, lastEnd + cost * stormRest);
    return Math.max(Math.min(lastMark + quietMs, storm), lastEnd + cost * restAfter);
  };

  const arm = () => {
    const at = due();
    // A timer that fires too early sets itself again: a mark need not move it.
    if (at === undefined || signal.aborted || (timer !== undefined && timer.at <= at)) return;
    timer?.cancel();
    timer = { at, cancel: clock.after(Math.max(0, at - clock.now()), fire) };
  };

  const fire = () => {
    timer = undefined;
    const at = due();
    if (at !== undefined && at <= clock.now()) {
      firstMark = undefined;
      wanted = undefined;
      const start = clock.now();
      read();
      lastEnd = clock.now();
      cost = lastEnd - start;
    }
    arm();
  };

  signal.addEventListener('abort', () => timer?.cancel(), { once: true });
  return {
    mark: () => {
      lastMark = clock.now();
      firstMark ??= lastMark;
      arm();
    },
    within: (ms) => {
      wanted = Math.min(wanted ?? Number.POSITIVE_INFINITY, clock.now() + ms);
      arm();
    },
    lasting: () => clock.now() - lastMark,
  };
};
