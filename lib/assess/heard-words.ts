import type { Piece } from './heard-rows.ts';
import { type JudgeModel, type LinearPart, stepsOf } from './judge-model.ts';

/** The words of some pieces: of how many of their sentences each bucket is, and what those that are there add to each part. */
export interface Words {
  counts: Int32Array;
  steps: ReadonlyMap<LinearPart, Float64Array>;
}

/** The words of no piece. */
export const newWords = (model: JudgeModel): Words => ({
  counts: new Int32Array(model.buckets),
  steps: new Map([model.stage, model.call, model.move].map((part) => [part, stepsOf(part, [])])),
});

let changed = new Int32Array(0);

/** Counts the words of some pieces in (1) or out (-1), in place. Steps are whole numbers: what is taken away again leaves nothing behind. */
export const countWords = (
  { counts, steps }: Words,
  pieces: readonly Pick<Piece, 'sentences'>[],
  by: 1 | -1,
): void => {
  // More than there are buckets cannot change.
  if (changed.length < counts.length) changed = new Int32Array(counts.length);
  let many = 0;
  for (const { buckets } of pieces.flatMap(({ sentences }) => sentences))
    for (let at = 0; at < buckets.length; at++) {
      const bucket = buckets[at] as number;
      const count = (counts[bucket] as number) + by;
      counts[bucket] = count;
      if (count === (by === 1 ? 1 : 0)) changed[many++] = bucket;
    }
  const list = changed.subarray(0, many);
  for (const [part, total] of steps)
    stepsOf(part, list).forEach((step, k) => {
      total[k] = (total[k] as number) + by * step;
    });
};

let present = new Int32Array(0);

/** The buckets that are there, in order. */
export const bucketsIn = (counts: Int32Array): Int32Array => {
  if (present.length < counts.length) present = new Int32Array(counts.length);
  let many = 0;
  // Whether one is there nobody can foretell: without a branch it takes a fourth of the time.
  for (let bucket = 0; bucket < counts.length; bucket++) {
    present[many] = bucket;
    many += -(counts[bucket] as number) >>> 31;
  }
  return present.slice(0, many);
};
