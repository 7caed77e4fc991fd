import { readFileSync, writeFileSync } from 'node:fs';
import { type Packed, unpack } from '../assess/model/model.ts';
import { fitModel, frequent, rowsOf } from './train/fit.ts';
import { pack } from './train/pack.ts';
import { allExamples } from './train/sets.ts';

/**
 * `npm run train`: fits the second layer to the labelled passages and records in `test/records` and writes
 * `lib/assess/model/weights.json`. The same sets give the same file, byte for byte.
 */
const target = new URL('../assess/model/weights.json', import.meta.url);
/** The whole file, with its base64, stays under two megabytes. */
const most = 2_000_000;

const started = performance.now();
const examples = allExamples();
const rows = frequent(rowsOf(examples));
console.log(`${examples.length} sentences, ${Math.round(rows.index.length / examples.length)} features each`);
const model = fitModel(examples, rows, [...examples.keys()]);
let keep = 3;
let packed: Packed = pack(model, keep);
while (packed.data.length > most - 10_000) packed = pack(model, ++keep);
unpack(packed);
const text = `${JSON.stringify(packed)}\n`;
const before = ((): string => {
  try {
    return readFileSync(target, 'utf8');
  } catch {
    return '';
  }
})();
writeFileSync(target, text);
console.log(
  `${(text.length / 1e6).toFixed(2)} MB, weights under ${keep} steps of 127 dropped, ${Math.round((performance.now() - started) / 1000)} s, ${before === text ? 'unchanged' : 'changed'}`,
);
