import { readFileSync } from 'node:fs';
import { assess } from '../assess/index.ts';
import { loadModel } from '../assess/model/load.ts';
import { compile } from '../criteria/compile.ts';
import { CrmRecord } from '../record.ts';
import { interpret } from '../sites/interpret.ts';
import { loadOrFail } from './criteria-check.ts';
import { CliError } from './criteria-load.ts';
import { readPackagedCriteria } from './packaged.ts';

/**
 * `npm run -s assess -- FILE.jsonl [--criteria FILE]`: judges one record a line and prints `{ "id", "assessment" }` a
 * line, in order. A line that cannot be read is named on standard error, the others are still judged, and the exit
 * status is 1.
 */
const help = `Judges CRM records.

  npm run -s assess -- FILE.jsonl [--criteria FILE]

FILE.jsonl        one record a line, or an object with "record"; "-" reads standard input
--criteria FILE   a criteria file laid over the packaged set

Prints { "id", "assessment" } a line, in order. Exit status: 0, 1 when a line could not be read, 2 for wrong usage.`;

/** Where in the record the first problem stands, and what it is. */
const problemOf = (value: unknown): string | CrmRecord => {
  const parsed = CrmRecord.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = issue?.path.map(String).join('.') ?? '';
  return `${path === '' ? 'the record' : `"${path}"`}: ${issue?.message ?? 'not a record'}`;
};

/** Reads one line; a string is what is the matter with it. */
export const readLine = (line: string): { id: unknown; record: CrmRecord } | string => {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return `not JSON (${error instanceof Error ? error.message : 'unreadable'})`;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return 'not an object: give one record a line';
  const outer = value as { id?: unknown; record?: unknown };
  const record = problemOf(outer.record ?? value);
  if (typeof record === 'string') return record;
  return { id: outer.id ?? record.id, record };
};

const main = async (args: string[]): Promise<number> => {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(help);
    return 0;
  }
  const at = args.indexOf('--criteria');
  const criteriaFile = at < 0 ? undefined : args[at + 1];
  const files = args.filter((arg, i) => !arg.startsWith('--') && (at < 0 || i !== at + 1));
  const [file] = files;
  const unknown = args.find((arg) => arg.startsWith('--') && arg !== '--criteria');
  if (!file || files.length > 1 || unknown || (at >= 0 && !criteriaFile)) {
    console.error(`${unknown ? `Unknown option ${unknown}.\n\n` : ''}${help}`);
    return 2;
  }
  let text: string;
  try {
    text = readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    console.error(`Cannot read ${file}: ${error instanceof Error ? error.message : 'unreadable'}`);
    return 1;
  }
  const criteria = criteriaFile ? (await loadOrFail(criteriaFile)).criteria : readPackagedCriteria();
  const compiled = compile(criteria, await loadModel());
  for (const problem of compiled.problems) console.error(`Criteria: phrase left out: ${problem}`);
  let status = 0;
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    const read = readLine(line);
    if (typeof read === 'string') {
      console.error(`Line ${index + 1}: ${read}`);
      status = 1;
      return;
    }
    process.stdout.write(
      `${JSON.stringify({ id: read.id, assessment: assess(interpret(read.record), compiled) })}\n`,
    );
  });
  return status;
};

if (process.argv[1]?.endsWith('assess.ts')) {
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    console.error(error.message);
    process.exitCode = error.code;
  }
}
