import { readFileSync } from 'node:fs';
import { assess } from '../assess/index.ts';
import { loadModel } from '../assess/model/load.ts';
import { compile } from '../criteria/compile.ts';
import { readPackagedCriteria } from './packaged.ts';
import { bySet, crossValidate, learningCurve } from './train/cross-validate.ts';
import type { LabelledRecord } from './train/labelled.ts';
import { measure, tellMeasures } from './train/measure.ts';

const help = `Scores the judgement against labels.

  npm run -s evaluate -- FILE.jsonl [--json]     the packaged model on labelled records
  npm run -s evaluate [-- --json]                cross-validation on the project's own records, grouped by author
                                                 (the packaged model has seen them; here it is trained without each author)
  npm run -s evaluate -- --sets [--json]         sentences of each set of passages, by models trained without the set
  npm run -s evaluate -- --curve [--json]        what an eighth, a quarter, half and all of the passages teach

FILE.jsonl   one { "id", "record", "labels" } a line
--json       the measures as one JSON object

Exit status: 0, 1 when a line could not be read, 2 for wrong usage.`;

const readLine = (line: string): LabelledRecord | string => {
  try {
    const value = JSON.parse(line) as Partial<LabelledRecord>;
    if (typeof value !== 'object' || value === null) return 'not an object';
    if (!value.record || !Array.isArray(value.record.activities)) return '"record" is missing';
    if (!value.labels?.elements)
      return '"labels" is missing: a labelled record has { "id", "record", "labels" }';
    return value as LabelledRecord;
  } catch (error) {
    return `not JSON (${error instanceof Error ? error.message : 'unreadable'})`;
  }
};

const scoreFile = async (file: string, json: boolean): Promise<number> => {
  let failed = false;
  const records: LabelledRecord[] = [];
  for (const [at, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    if (line.trim() === '') continue;
    const read = readLine(line);
    if (typeof read === 'string') {
      console.error(`${file}, line ${at + 1}: ${read}.`);
      failed = true;
    } else records.push(read);
  }
  const compiled = compile(readPackagedCriteria(), await loadModel());
  const measures = measure(
    records.map((labelled) => ({ labelled, assessment: assess(labelled.record, compiled) })),
  );
  console.log(json ? JSON.stringify(measures) : tellMeasures(measures).join('\n'));
  return failed ? 1 : 0;
};

const main = async (args: readonly string[]): Promise<number> => {
  const known = ['--json', '--sets', '--curve', '--help', '-h'];
  const unknown = args.find((arg) => arg.startsWith('-') && !known.includes(arg));
  const files = args.filter((arg) => !arg.startsWith('-'));
  if (args.includes('--help') || args.includes('-h')) {
    console.log(help);
    return 0;
  }
  if (unknown || files.length > 1) {
    console.error(`${unknown ? `Unknown option ${unknown}.` : 'One file at a time.'}\n\n${help}`);
    return 2;
  }
  const json = args.includes('--json');
  const [file] = files;
  if (file === undefined) {
    const run = args.includes('--sets') ? bySet : args.includes('--curve') ? learningCurve : crossValidate;
    run({ json });
    return 0;
  }
  try {
    return await scoreFile(file, json);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 2;
  }
};

main(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});
