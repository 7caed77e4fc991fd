import type { Clock } from './quiet.ts';

/**
 * After this long (ms) a slice of a reading asks for a pause. The step it is in is finished first, and steps take up to 2 ms: a page
 * whose record already stands in the sidebar loses no more than 4 ms of a frame to it; while somebody waits for the first verdict
 * more is done at once.
 */
export const sliceMs = { first: 3, again: 2 };
/** The pause after a slice (ms): with the slice one frame. */
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
 * @param most after how much a slice ends (ms), one of `sliceMs`
 * @param moved whether anything has changed since the reading began; without it all steps are taken at once, in one
 *   task, in which nothing can change
 */
export const inSlices = <T>(
  clock: Clock,
  steps: Iterator<unknown, T>,
  most: number,
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
      if (moved && spent() >= most) break;
    }
    cost += spent();
    clock.after(pauseMs, slice);
  };
  slice();
};
