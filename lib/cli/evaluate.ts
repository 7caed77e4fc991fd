import { readFileSync } from 'node:fs';
import { findEvidence } from '../assess/evidence.ts';
import { assess } from '../assess/index.ts';
import { loadModel } from '../assess/model/load.ts';
import { type Compiled, compile } from '../criteria/compile.ts';
import { interpret } from '../sites/interpret.ts';
import { readPackagedCriteria } from './packaged.ts';
import { bySet, crossValidate, learningCurve, measureOffice, tellOffice } from './train/cross-validate.ts';
import type { LabelledRecord } from './train/labelled.ts';
import { type Measures, measure, tellMeasures } from './train/measure.ts';
import { heldBackMails, mailRecords } from './train/office.ts';
import { heldBackRecords } from './train/sets.ts';
import { shapes } from './train/shapes.ts';

const help = `Scores the judgement against labels.

  npm run -s evaluate -- FILE.jsonl [--json]     the packaged model on labelled records
  npm run -s evaluate [-- --json]                cross-validation on the project's own records, grouped by author
                                                 (the packaged model has seen them; here it is trained without each author)
  npm run -s evaluate -- --held-back [--json]    the packaged model on records and office mail that nothing was trained on
  npm run -s evaluate -- --shapes [--json]       the same records in the shapes in which pages show and people paste them
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

const packaged = async (): Promise<Compiled> => compile(readPackagedCriteria(), await loadModel());

const score = (records: readonly LabelledRecord[], compiled: Compiled): Measures =>
  measure(
    records.map((labelled) => ({ labelled, assessment: assess(interpret(labelled.record), compiled) })),
  );

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
  const measures = score(records, await packaged());
  console.log(json ? JSON.stringify(measures) : tellMeasures(measures).join('\n'));
  return failed ? 1 : 0;
};

const scoreHeldBack = async (json: boolean): Promise<number> => {
  const compiled = await packaged();
  const measures = score(heldBackRecords(), compiled);
  const office = measureOffice(
    mailRecords(heldBackMails()).map((labelled) => ({
      labelled,
      compiled,
      heard: findEvidence(labelled.record, compiled),
    })),
  );
  if (json) {
    console.log(JSON.stringify({ records: measures, office }));
    return 0;
  }
  console.log([...tellMeasures(measures), '', ...tellOffice(office)].join('\n'));
  return 0;
};

/** Scores the held-back records in other shapes, one line each: what is so, and how often the judgement is right then. */
const scoreShapes = async (json: boolean): Promise<number> => {
  const compiled = await packaged();
  const all: Record<string, Measures> = {};
  for (const [name, reshape] of Object.entries(shapes)) {
    const made = heldBackRecords().map((labelled) => ({ ...labelled, record: reshape(labelled.record) }));
    all[name] = score(made, compiled);
  }
  if (json) console.log(JSON.stringify(all));
  else console.log(tellShapes(all).join('\n'));
  return 0;
};

const tellShapes = (all: Record<string, Measures>): string[] => [
  `${'shape'.padEnd(40)}evidenced: precision; recall   claims   stage; too high   call`,
  ...Object.entries(all).map(([name, { statuses, assertedAsEvidenced, stage, call }]) => {
    const percent = (share = 0): string => `${(100 * share).toFixed(1)} %`;
    const { precision, recall } = statuses.evidenced;
    const found = `${precision.toFixed(3)}; ${recall.toFixed(3)}`;
    const put = `${stage?.right.toFixed(3)}; ${percent(stage?.tooHigh)}`;
    return `${name.padEnd(40)}${found.padEnd(31)}${percent(assertedAsEvidenced).padEnd(9)}${put.padEnd(18)}${call?.right.toFixed(3)}`;
  }),
];

const main = async (args: readonly string[]): Promise<number> => {
  const known = ['--json', '--held-back', '--shapes', '--sets', '--curve', '--help', '-h'];
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
  if (file === undefined && args.includes('--held-back')) return scoreHeldBack(json);
  if (file === undefined && args.includes('--shapes')) return scoreShapes(json);
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
