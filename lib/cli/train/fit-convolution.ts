import { bucketOf, contextOf, hashOf, mostTokens, wordAt } from '../../assess/model/features.ts';
import { gloss } from '../../text/gloss.ts';
import { scan } from '../../text/scan.ts';
import { newTokens } from '../../text/tokens.ts';
import { outputNames } from './fit.ts';
import { dimensions, type FittedConvolution, filters, fitGroup, type Words } from './fit-group.ts';
import type { Example } from './labelled.ts';

/** So many groups are trained from other beginnings and make one: what each has by chance evens out. */
const groups = 3;

const tokens = newTokens(256);

export const wordsOf = (examples: readonly Example[]): Words => {
  const words: Int32Array[] = [];
  const around: number[][] = [];
  for (const { unit, window } of examples) {
    if (window.end - window.start < unit.text.length) {
      words.push(new Int32Array(0));
      around.push([]);
      continue;
    }
    gloss(unit.text, scan(unit.text, tokens));
    const count = Math.min(tokens.count, mostTokens);
    words.push(Int32Array.from({ length: count }, (_, i) => bucketOf(hashOf.word(wordAt(tokens, i)))));
    around.push(contextOf(unit, count).map(bucketOf));
  }
  return { words, around };
};

/** The rows of several tables side by side. */
const besideEachOther = (tables: readonly Float64Array[], width: number): Float64Array => {
  const rows = (tables[0]?.length ?? 0) / width;
  const joined = new Float64Array(rows * width * tables.length);
  tables.forEach((table, n) => {
    for (let row = 0; row < rows; row++)
      joined.set(table.subarray(row * width, (row + 1) * width), (row * tables.length + n) * width);
  });
  return joined;
};

const oneAfterAnother = (tables: readonly Float64Array[]): Float64Array =>
  Float64Array.from(tables.flatMap((table) => [...table]));

const meanOf = (tables: readonly Float64Array[]): Float64Array =>
  Float64Array.from(
    tables[0] ?? [],
    (_, i) => tables.reduce((sum, table) => sum + (table[i] as number), 0) / tables.length,
  );

/** Trains on the sentences among the examples that `use` picks; the same examples give the same numbers. */
export const fitConvolution = (
  examples: readonly Example[],
  words: Words,
  use: readonly number[],
): FittedConvolution => {
  const sentences = use.filter((at) => (words.words[at] as Int32Array).length > 0);
  const all = Array.from({ length: groups }, (_, group) => fitGroup(examples, words, sentences, 11 + group));
  const first = all[0] as FittedConvolution;
  const split = filters * outputNames.length;
  // Each group's outputs count for its share of the mean.
  const shares = all.map(({ out }) => out.map((weight) => weight / groups));
  return {
    ...first,
    groups,
    points: besideEachOther(
      all.map(({ points }) => points),
      dimensions,
    ),
    kernel: oneAfterAnother(all.map(({ kernel }) => kernel)),
    kernelBias: oneAfterAnother(all.map(({ kernelBias }) => kernelBias)),
    out: oneAfterAnother([
      ...shares.map((out) => out.subarray(0, split)),
      ...shares.map((out) => out.subarray(split)),
    ]),
    outBias: meanOf(all.map(({ outBias }) => outBias)),
    around: meanOf(all.map(({ around }) => around)),
  };
};
