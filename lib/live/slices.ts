import type { Clock } from './quiet.ts';

/** Longest that a slice of a reading holds the page's thread before it asks for a pause, and the pause (ms): one a frame. */
export const sliceMs = 3;
export const pauseMs = 12;

/** How a reading ended. */
export interface Ended<T> {
  /** What it cost the page's thread, pauses not counted (ms). */
  cost: number;
  /** Missing when the page changed under it: half of it may be of another record. */
  result?: T;
}

/**
 * Takes the steps of a reading in slices, with a pause after each so that the page keeps its frames. Before it goes on
 * it asks whether the page stands as it stood at the start; a reading that the page moved under is dropped whole.
 *
 * @param moved whether anything has changed since the reading began; without it all steps are taken at once, in one
 *   task, in which nothing can change
 */
export const inSlices = <T>(
  clock: Clock,
  steps: Iterator<unknown, T>,
  moved: (() => boolean) | undefined,
  done: (ended: Ended<T>) => void,
): void => {
  let cost = 0;
  const slice = () => {
    const start = clock.now();
    const spent = () => clock.now() - start;
    if (cost > 0 && moved?.()) {
      done({ cost });
      return;
    }
    for (;;) {
      const step = steps.next();
      if (step.done) {
        done({ cost: cost + spent(), result: step.value });
        return;
      }
      if (moved && spent() >= sliceMs) break;
    }
    cost += spent();
    clock.after(pauseMs, slice);
  };
  slice();
};
