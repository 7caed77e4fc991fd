/** Time as handed in: the page's own clock in the browser, a counted one in tests. */
export interface Clock {
  now(): number;
  /** Calls back once after `ms`; returns how to cancel. */
  after(ms: number, run: () => void): () => void;
}

/** Quiet that is waited for, and the longest a storm of changes may put a reading off (ms). */
export const quietMs = 250;
export const maxWaitMs = 2000;

/** After so many readings that were dropped, one after the other, the next is taken in one piece. */
const mostDropped = 2;

/** What a reading cost the page's thread (ms), and whether it was dropped because the page changed under it. */
export interface Taken {
  cost: number;
  dropped: boolean;
}

/**
 * Takes a reading and says how it ended, now or later.
 * @param whole in one piece: quiet was waited for in vain, or the page changes under every reading
 */
export type TakeReading = (whole: boolean, ended: (taken: Taken) => void) => void;

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
 * and one reading at a time; aborting `signal` ends it.
 */
export const whenQuiet = (clock: Clock, read: TakeReading, signal: AbortSignal): Quiet => {
  let lastMark = clock.now();
  let firstMark: number | undefined;
  let wanted: number | undefined;
  let cost = 0;
  let lastEnd = Number.NEGATIVE_INFINITY;
  let timer: { at: number; cancel(): void } | undefined;
  let isReading = false;
  let dropped = 0;

  /**
   * When the next reading is due; undefined when none is. A reading of c ms is followed by at least 10 c of rest, and
   * within a storm by 60 c: under 2% of the page's thread.
   */
  const due = (): number | undefined => {
    if (firstMark === undefined) return wanted;
    const storm = Math.max(firstMark + maxWaitMs, lastEnd + cost * 60);
    return Math.max(Math.min(lastMark + quietMs, storm), lastEnd + cost * 10);
  };

  const arm = () => {
    if (isReading) return;
    const at = due();
    // A timer that fires too early sets itself again: a mark need not move it.
    if (at === undefined || signal.aborted || (timer !== undefined && timer.at <= at)) return;
    timer?.cancel();
    timer = { at, cancel: clock.after(Math.max(0, at - clock.now()), fire) };
  };

  const fire = () => {
    timer = undefined;
    const at = due();
    if (at === undefined || at > clock.now()) {
      arm();
      return;
    }
    const since = firstMark;
    const whole = dropped >= mostDropped || (since !== undefined && clock.now() < lastMark + quietMs);
    firstMark = undefined;
    wanted = undefined;
    isReading = true;
    read(whole, (taken) => {
      isReading = false;
      lastEnd = clock.now();
      cost = taken.cost;
      // What a dropped reading was taken for is still to be read: the wait goes on from there.
      if (taken.dropped) firstMark = since ?? firstMark ?? lastEnd;
      dropped = taken.dropped ? dropped + 1 : whole && dropped > 0 ? dropped - 1 : 0;
      arm();
    });
  };

  signal.addEventListener('abort', () => timer?.cancel());
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
