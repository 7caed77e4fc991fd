import type { PackedConvolution } from '../../assess/model/convolution.ts';
import type { FittedConvolution } from './fit-group.ts';
import { pushNumber } from './pack.ts';

/** How much of a score is this part's, chosen on records held out by author (`npm run train -- --report`). */
const share = 0.45;

/** Gaps between rising numbers, of variable length. */
const gapsOf = (list: readonly number[]): number[] => {
  const bytes: number[] = [];
  let last = -1;
  for (const one of list) {
    pushNumber(bytes, one - last);
    last = one;
  }
  return bytes;
};

/** One step of some numbers: nearly the largest of them is 127 steps. */
const stepOf = (values: Iterable<number>): number => {
  const sizes = Float32Array.from(values, Math.abs).sort();
  return Number(((sizes[Math.floor(sizes.length * 0.9995)] || 1) / 127).toPrecision(6));
};

const stepsIn = (values: Float64Array, step: (at: number) => number): Uint8Array =>
  Uint8Array.from(values, (value, i) => Math.max(-127, Math.min(127, Math.round(value / step(i)))) & 255);

const rounded = (values: Float64Array): number[] =>
  Array.from(values, (value) => Math.round(value * 1e4) / 1e4);

/** Quantises what was learned to eight bits a number. */
export const packConvolution = (fitted: FittedConvolution): PackedConvolution => {
  const { dimensions, filters, groups, vocabulary, contexts, points, kernel, out, around } = fitted;
  const steps = {
    points: Array.from({ length: dimensions * groups }, (_, i) =>
      stepOf(points.filter((_, at) => at % (dimensions * groups) === i)),
    ),
    kernel: stepOf(kernel),
    out: stepOf(out),
    around: stepOf(around),
  };
  return {
    share,
    dimensions,
    filters,
    groups,
    words: vocabulary.length,
    around: contexts.length,
    steps,
    kernelBias: rounded(fitted.kernelBias),
    outBias: rounded(fitted.outBias),
    data: Buffer.concat([
      Uint8Array.from(gapsOf(vocabulary)),
      Uint8Array.from(gapsOf(contexts)),
      stepsIn(points, (i) => steps.points[i % (dimensions * groups)] as number),
      stepsIn(kernel, () => steps.kernel),
      stepsIn(out, () => steps.out),
      stepsIn(around, () => steps.around),
    ]).toString('base64'),
  };
};
