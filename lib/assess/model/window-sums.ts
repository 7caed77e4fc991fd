import { room } from './features.ts';
import { bias8, type Model } from './model.ts';

/** So many rows can be added up before the largest sum of one output outgrows its 16 bits. */
const block = 256;

/** The window that is summed: its sums by output, its features, its rows, and where those not added yet begin (in whole numbers of four bytes). */
let sums = new Int32Array(64);
let features = 0;
let rows = 0;
const waiting = new Int32Array(room);
let wait = 0;

/** Begins a window with nothing in it. */
export const clear = ({ stride }: Model): void => {
  if (sums.length < stride) sums = new Int32Array(stride);
  sums.fill(0, 0, stride);
  features = 0;
  rows = 0;
  wait = 0;
};

/** Adds the rows that wait to the sums. */
const addWaiting = ({ words, stride }: Model): void => {
  const width = stride >> 2;
  for (let from = 0; from < wait; from += block) {
    const to = Math.min(wait, from + block);
    for (let word = 0; word < width; word += 2) {
      // Each of these holds the sums of two outputs, 16 bits each.
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      for (let f = from; f < to; f++) {
        const at = (waiting[f] as number) + word;
        const first = words[at] as number;
        const second = words[at + 1] as number;
        a = (a + (first & 0xff00ff)) | 0;
        b = (b + ((first >>> 8) & 0xff00ff)) | 0;
        c = (c + (second & 0xff00ff)) | 0;
        d = (d + ((second >>> 8) & 0xff00ff)) | 0;
      }
      const k = word * 4;
      sums[k] = (sums[k] as number) + (a & 0xffff);
      sums[k + 1] = (sums[k + 1] as number) + (b & 0xffff);
      sums[k + 2] = (sums[k + 2] as number) + (a >>> 16);
      sums[k + 3] = (sums[k + 3] as number) + (b >>> 16);
      sums[k + 4] = (sums[k + 4] as number) + (c & 0xffff);
      sums[k + 5] = (sums[k + 5] as number) + (d & 0xffff);
      sums[k + 6] = (sums[k + 6] as number) + (c >>> 16);
      sums[k + 7] = (sums[k + 7] as number) + (d >>> 16);
    }
  }
  rows += wait;
  wait = 0;
};

/** Counts one feature, whose row begins at `row`, or which has none (-1). */
export const add = (row: number): void => {
  features++;
  if (row >= 0) waiting[wait++] = row;
};

/** Log-odds of every output from the sums, and from one more row (where it begins, or -1) when there is one more feature. */
export const tell = (model: Model, more: number, row: number, into: Float64Array): void => {
  addWaiting(model);
  const { bias, scale } = model;
  const width = model.outputs.length;
  const added = (rows + (row < 0 ? 0 : 1)) * bias8;
  const value = 1 / Math.sqrt(features + more || 1);
  for (let k = 0; k < width; k++) {
    const sum = row < 0 ? (sums[k] as number) : (sums[k] as number) + (model.rows[row * 4 + k] as number);
    into[k] = (bias[k] as number) + (sum - added) * (scale[k] as number) * value;
  }
};
