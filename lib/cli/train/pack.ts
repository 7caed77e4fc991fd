import { buckets } from '../../assess/model/features.ts';
import type { Packed } from '../../assess/model/model.ts';
import { type Fitted, outputNames } from './fit.ts';

const pushNumber = (bytes: number[], value: number): void => {
  let rest = value;
  while (rest > 127) {
    bytes.push((rest & 127) | 128);
    rest >>>= 7;
  }
  bytes.push(rest);
};

/**
 * Quantises the weights to eight bits and drops the small ones. Weights smaller than `keep` are dropped.
 */
export const pack = (model: Fitted, keep: number): Packed => {
  const width = model.outputs;
  const scale = new Float32Array(width);
  // The 99.95th percentile, so that one extreme weight does not coarsen all the others.
  for (let k = 0; k < width; k++) {
    const sizes: number[] = [];
    for (let b = 0; b < buckets; b++) {
      const size = Math.abs(model.weights[b * width + k] ?? 0);
      if (size > 1e-3) sizes.push(size);
    }
    sizes.sort((a, b) => a - b);
    scale[k] = (sizes[Math.floor(sizes.length * 0.9995)] ?? 1) / 127;
  }
  const bytes: number[] = [];
  const body: number[] = [];
  const maskBytes = Math.ceil(width / 8);
  let count = 0;
  let previous = -1;
  const values = new Int8Array(width);
  for (let b = 0; b < buckets; b++) {
    let any = false;
    for (let k = 0; k < width; k++) {
      const step = Math.max(
        -127,
        Math.min(127, Math.round((model.weights[b * width + k] ?? 0) / (scale[k] || 1))),
      );
      values[k] = Math.abs(model.weights[b * width + k] ?? 0) < keep ? 0 : step;
      if (values[k] !== 0) any = true;
    }
    if (!any) continue;
    pushNumber(body, b - previous);
    previous = b;
    count++;
    for (let m = 0; m < maskBytes; m++) {
      let mask = 0;
      for (let k = m * 8; k < Math.min(width, m * 8 + 8); k++) if (values[k] !== 0) mask |= 1 << (k & 7);
      body.push(mask);
    }
    for (const value of values) if (value !== 0) body.push(value & 255);
  }
  pushNumber(bytes, count);
  return {
    outputs: [...outputNames],
    bias: [...model.bias].map((value) => Math.round(value * 1e4) / 1e4),
    scale: [...scale].map((value) => Number(value.toPrecision(6))),
    data: Buffer.concat([Uint8Array.from(bytes), Uint8Array.from(body)]).toString('base64'),
  };
};

/** The largest base64 that leaves room for all that ships (weights, judge) under two megabytes. */
const most = 1_780_000;

/** Packs a model, dropping as few weights as the size allows. */
export const packWithin = (model: Fitted): Packed => {
  let low = 0;
  let high = 1;
  while (pack(model, high).data.length > most) {
    low = high;
    high *= 2;
  }
  let best = pack(model, high);
  for (let round = 0; round < 6; round++) {
    const middle = (low + high) / 2;
    const packed = pack(model, middle);
    if (packed.data.length <= most) {
      best = packed;
      high = middle;
    } else low = middle;
  }
  return best;
};
