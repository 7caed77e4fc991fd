import { readFileSync, writeFileSync } from 'node:fs';
import { unpack } from '../assess/model/model.ts';
import { readPackagedCriteria } from './packaged.ts';
import { stagePassages } from './stage-passages.ts';
import { fitFirst, hearHeldOut, prepare, statusFrom, withStatus } from './train/cross.ts';
import { report } from './train/cross-validate.ts';
import { derivedSentences, fitDerived, furtherLabels } from './train/derived.ts';
import { judgeExamples } from './train/judge.ts';
import { allPassages, allRecords } from './train/sets.ts';
import { trainJudge } from './train-judge.ts';

/**
 * `npm run train [-- --report]`: fits everything that is learned to the labelled sets in `test/records` and writes
 * `lib/assess/model/weights.json` and `judge.json`. The same sets give the same files, byte for byte.
 *
 * `--report` also prints what cross-validation says (`npm run -s evaluate`), from the same held-out models.
 *
 * What works on other parts' output (the status of an element, the judge) is fitted to what those parts say of records whose author
 * they have not seen: trained on their own training records it would trust them too much.
 */
const folder = new URL('../assess/model/', import.meta.url);

const write = (name: string, value: unknown): string => {
  const target = new URL(name, folder);
  const text = `${JSON.stringify(value)}\n`;
  const before = ((): string => {
    try {
      return readFileSync(target, 'utf8');
    } catch {
      return '';
    }
  })();
  writeFileSync(target, text);
  return `${name}: ${(text.length / 1e6).toFixed(2)} MB, ${before === text ? 'unchanged' : 'changed'}`;
};

const started = performance.now();
const seconds = (): string => `${Math.round((performance.now() - started) / 1000)} s`;
const criteria = readPackagedCriteria();
const ground = prepare(allPassages(), allRecords(), criteria);
console.log(
  `${ground.examples.length} sentences and clauses, ${ground.records.length} records (${seconds()})`,
);
const held = hearHeldOut(ground, criteria, {
  onFold: (authors) => console.log(`heard without ${authors.join(' ')} (${seconds()})`),
});
const status = statusFrom(held);
const derived = fitDerived(derivedSentences(held, furtherLabels()));
const packed = { ...fitFirst(ground, () => true), status, derived };
unpack(packed);
console.log(`${write('weights.json', packed)} (${seconds()})`);
const graded = withStatus(held);
const judge = trainJudge(judgeExamples(graded), stagePassages());
console.log(`${write('judge.json', judge)} (${seconds()})`);
if (process.argv.includes('--report')) report(graded, { json: false });
