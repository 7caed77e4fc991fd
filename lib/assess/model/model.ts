import { asRead } from '../brief.ts';
import type { JudgeModel, LinearPart } from '../judge-model.ts';
import type { Unit } from '../units.ts';
import type { StatusModel } from '../weigh.ts';
import {
  addGains,
  type Convolution,
  newWords,
  type PackedConvolution,
  readWords,
  unpackConvolution,
} from './convolution.ts';
import { buckets, type FeatureList, featuresOf, newFeatures, room, wordAt } from './features.ts';
import { damaged, packedBytes } from './packed-bytes.ts';

/**
 * The trained second layer: linear scores over hashed features, one "for" and one "against" output for each element,
 * and further outputs named in `outputs` ("backed": a buyer stands behind a told sentence; "stage:…"; "stall").
 */
export interface Model {
  outputs: readonly string[];
  bias: Float32Array;
  /** Row of each bucket in `rows`, or `none`. In numbers as small as will do: it is asked at random, and what is smaller stays at hand. */
  rowOf: Uint16Array | Uint32Array;
  /** What `rowOf` has for a bucket without a row: how many there are. */
  none: number;
  /** Quantised weights plus `bias8`, a row `stride` bytes long: so many as there are outputs, filled up to whole groups of eight. */
  rows: Uint8Array;
  stride: number;
  /** The same bytes, four at a time. */
  words: Int32Array;
  /** What one step of each output's weights is worth. */
  scale: Float32Array;
  /** The part that is not linear; without it the linear part speaks alone. */
  convolution?: Convolution;
  /** The weights of stage, call and move (`lib/assess/judge-model.ts`), trained by the same command. */
  judge?: JudgeModel;
  /** From all candidates of one criterion to its status (`lib/assess/weigh.ts`). */
  status?: StatusModel;
  /** Whether the words of a whole record talk about a purchase (`lib/assess/talk.ts`). */
  talk?: LinearPart;
  /** Criteria beside the fifteen (`lib/assess/derived.ts`); its classes are their ids, each with odds of its own. */
  derived?: LinearPart;
}

const list: FeatureList = newFeatures();
const words = newWords();

/** Added to every stored weight, so that none is negative and four of them can be summed in one go. */
export const bias8 = 128;

/** Rows of the features in `list`: looked up all at once, for memory answers many such questions together. */
const rows = new Int32Array(room);

/** The places with the highest gains over 0, in their order, at most `most`. */
const highest = (gain: Float64Array, most: number): number[] => {
  const picked: number[] = [];
  for (let i = 0; i < gain.length; i++) {
    const mine = gain[i] as number;
    if (mine <= 0 || (picked.length === most && mine <= (gain[picked[most - 1] as number] as number)))
      continue;
    const at = picked.findIndex((other) => (gain[other] as number) < mine);
    picked.splice(at < 0 ? picked.length : at, 0, i);
    if (picked.length > most) picked.pop();
  }
  return picked.sort((a, b) => a - b);
};

/** The pieces of the unit's text that speak most for one output, in reading order, at most `most`. */
export const explainUnit = (model: Model, said: Unit, output: number, most = 3): string[] => {
  const unit = asRead(said);
  const tokens = featuresOf(unit, list, { start: 0, end: unit.text.length, cues: [] });
  const { count, index, from, to } = list;
  const { stride, rowOf, none, rows: weights, scale, convolution } = model;
  const gain = new Float64Array(tokens.count);
  // What one step of a weight is worth in the score that is blended.
  const step = ((scale[output] as number) * (1 - (convolution?.share ?? 0))) / Math.sqrt(count || 1);
  for (let f = 0; f < count; f++) rows[f] = rowOf[index[f] as number] as number;
  for (let f = 0; f < count; f++) {
    const first = from[f] as number;
    const row = rows[f] as number;
    if (first < 0 || row === none) continue;
    const last = to[f] as number;
    const share = (((weights[row * stride + output] as number) - bias8) * step) / (last - first + 1);
    for (let i = first; i <= last; i++) gain[i] = (gain[i] as number) + share;
  }
  if (convolution) {
    readWords(convolution, tokens.count, (i) => wordAt(tokens, i), words);
    addGains(convolution, words, output, gain);
  }
  const picked = highest(gain, most);
  const pieces: string[] = [];
  for (const [at, i] of picked.entries()) {
    const word = unit.text.slice(tokens.start[i], tokens.end[i]);
    if (at > 0 && picked[at - 1] === i - 1)
      pieces[pieces.length - 1] = `${pieces[pieces.length - 1] ?? ''} ${word}`;
    else pieces.push(word);
  }
  return pieces;
};

/** Where an output stands, or -1. */
export const outputOf = (model: Model, name: string): number => model.outputs.indexOf(name);

/** The packed form: JSON head, then rows; see `pack` in `lib/cli/train`. */
export interface Packed {
  outputs: string[];
  bias: number[];
  scale: number[];
  /** Base64 of: bucket gaps as variable-length numbers, then for each row a 64-bit mask of non-zero outputs and their weights. */
  data: string;
  convolution?: PackedConvolution;
  status?: StatusModel;
  talk?: LinearPart;
  derived?: LinearPart;
  judge?: JudgeModel;
}

/**
 * A row with so many weights or more is of a feature that is often met. These stand together: of the rows that 2,000 sentences ask for, 0.66
 * are among the 8,000 that have 16 of 33 weights, and those stay at hand.
 */
const isOften = (weights: number, outputs: number): boolean => weights * 2 >= outputs - 1;

/** By byte: how many of its bits are set. */
const bitsIn = new Uint8Array(256);
for (let byte = 1; byte < 256; byte++) bitsIn[byte] = (bitsIn[byte >> 1] as number) + (byte & 1);

/** Unpacks a model. Throws when the data does not fit the head: a model is used whole or not at all. */
export const unpack = (packed: Packed): Model => {
  const { number, byte, isAtEnd } = packedBytes(packed.data);
  const width = packed.outputs.length;
  const masks = new Uint8Array(Math.ceil(width / 8));
  const count = number();
  const rowOf = (count < 1 << 16 ? new Uint16Array(buckets) : new Uint32Array(buckets)).fill(count);
  const stride = (width + 7) & ~7;
  const rows = new Uint8Array(count * stride).fill(bias8);
  let bucket = -1;
  let often = 0;
  let seldom = count;
  while (often < seldom) {
    bucket += number();
    if (bucket >= buckets) throw new Error(damaged);
    let weights = 0;
    for (let m = 0; m < masks.length; m++) {
      masks[m] = byte();
      weights += bitsIn[masks[m] as number] as number;
    }
    const row = isOften(weights, width) ? often++ : --seldom;
    rowOf[bucket] = row;
    for (let m = 0; m < masks.length; m++)
      for (let rest = masks[m] as number; rest !== 0; rest &= rest - 1) {
        const k = m * 8 + 31 - Math.clz32(rest & -rest);
        rows[row * stride + k] = byte() + bias8;
      }
  }
  if (!isAtEnd()) throw new Error(damaged);
  return {
    outputs: packed.outputs,
    bias: Float32Array.from(packed.bias),
    scale: Float32Array.from(packed.scale),
    rowOf,
    none: count,
    rows,
    stride,
    words: new Int32Array(rows.buffer),
    ...(packed.convolution ? { convolution: unpackConvolution(packed.convolution) } : {}),
    ...(packed.status ? { status: packed.status } : {}),
    ...(packed.talk ? { talk: packed.talk } : {}),
    ...(packed.derived ? { derived: packed.derived } : {}),
    ...(packed.judge ? { judge: packed.judge } : {}),
  };
};
