import type { Piece } from './heard-rows.ts';
import type { Heeded } from './heeded.ts';
import { type JudgeModel, type LinearPart, stepsOf } from './judge-model.ts';

/** By bucket: the piece that it was seen in last. */
let seenIn = new Int32Array(0);
let serial = 0;

/** The distinct buckets of some sentences, of so many that there are. */
export const distinct = (sentences: readonly Heeded[], buckets: number): Int32Array => {
  if (seenIn.length < buckets) seenIn = new Int32Array(buckets);
  serial = (serial + 1) | 0;
  const words = new Int32Array(sentences.reduce((most, one) => most + one.buckets.length, 0));
  let count = 0;
  for (const { buckets: mine } of sentences)
    for (let at = 0; at < mine.length; at++) {
      const bucket = mine[at] as number;
      if (seenIn[bucket] === serial) continue;
      seenIn[bucket] = serial;
      words[count++] = bucket;
    }
  return words.slice(0, count);
};

/** The words of some pieces: of how many of them each bucket is, and what those that are there add to each part. */
export interface Words {
  counts: Int32Array;
  steps: ReadonlyMap<LinearPart, Float64Array>;
}

/** The words of no piece. */
export const newWords = (model: JudgeModel): Words => ({
  counts: new Int32Array(model.buckets),
  steps: new Map([model.stage, model.call, model.move].map((part) => [part, stepsOf(part, [])])),
});

let changed = new Int32Array(1024);

/** Counts the words of some pieces in (1) or out (-1), in place. Steps are whole numbers: what is taken away again leaves nothing behind. */
export const countWords = (
  { counts, steps }: Words,
  pieces: readonly Pick<Piece, 'words'>[],
  by: 1 | -1,
): void => {
  const most = pieces.reduce((sum, { words }) => sum + words.length, 0);
  if (changed.length < most) changed = new Int32Array(most);
  let many = 0;
  for (const { words } of pieces)
    for (let at = 0; at < words.length; at++) {
      const bucket = words[at] as number;
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
