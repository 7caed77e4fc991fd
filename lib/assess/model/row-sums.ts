import { bias8, type Model } from './model.ts';

/**
 * Sums of rows of weights. A weight is stored as a byte plus `bias8`, so a sum of rows holds `bias8` once for each of them, which
 * `tell` takes off.
 */

/** Room for the sums of so many outputs. */
export const mostOutputs = 64;

/** So many rows can be added up before the largest sum of one output outgrows its 16 bits. */
const block = 256;

/** Adds the rows of a list (where each begins in `words`, in whole numbers of four bytes) to the sums by output, each `sign` times. */
export const addRows = (
  { words, stride }: Model,
  list: Int32Array,
  count: number,
  sign: 1 | -1,
  sums: Int32Array,
): void => {
  const width = stride >> 2;
  for (let from = 0; from < count; from += block) {
    const to = Math.min(count, from + block);
    for (let word = 0; word < width; word += 2) {
      // Each of these holds the sums of two outputs, 16 bits each.
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      for (let f = from; f < to; f++) {
        const at = (list[f] as number) + word;
        const first = words[at] as number;
        const second = words[at + 1] as number;
        a = (a + (first & 0xff00ff)) | 0;
        b = (b + ((first >>> 8) & 0xff00ff)) | 0;
        c = (c + (second & 0xff00ff)) | 0;
        d = (d + ((second >>> 8) & 0xff00ff)) | 0;
      }
      const k = word * 4;
      sums[k] = (sums[k] as number) + sign * (a & 0xffff);
      sums[k + 1] = (sums[k + 1] as number) + sign * (b & 0xffff);
      sums[k + 2] = (sums[k + 2] as number) + sign * (a >>> 16);
      sums[k + 3] = (sums[k + 3] as number) + sign * (b >>> 16);
      sums[k + 4] = (sums[k + 4] as number) + sign * (c & 0xffff);
      sums[k + 5] = (sums[k + 5] as number) + sign * (d & 0xffff);
      sums[k + 6] = (sums[k + 6] as number) + sign * (c >>> 16);
      sums[k + 7] = (sums[k + 7] as number) + sign * (d >>> 16);
    }
  }
};

/**
 * Log-odds of every output from the sums of so many rows, for so many features; `more` is one more row (where it begins in `words`),
 * or -1.
 */
export const tell = (
  model: Model,
  sums: Int32Array,
  rows: number,
  features: number,
  more: number,
  into: Float64Array,
): void => {
  const { bias, scale } = model;
  const added = (rows + (more < 0 ? 0 : 1)) * bias8;
  const value = 1 / Math.sqrt(features || 1);
  for (let k = 0; k < into.length; k++) {
    const sum = more < 0 ? (sums[k] as number) : (sums[k] as number) + (model.rows[more * 4 + k] as number);
    into[k] = (bias[k] as number) + (sum - added) * (scale[k] as number) * value;
  }
};
