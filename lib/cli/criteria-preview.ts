import type { Assessment } from '../assess/assessment.ts';
import { assess } from '../assess/index.ts';
import { compile } from '../criteria/compile.ts';
import { CrmRecord } from '../record.ts';
import { loadOrFail } from './criteria-check.ts';
import { loadPackaged, readBytes } from './criteria-load.ts';

/** What a person would notice: stage, call, first move, and each element's status. */
const verdictsOf = (assessment: Assessment): Map<string, string> =>
  new Map([
    ['buyer stage', assessment.stage.estimate],
    ['call', assessment.call.verdict],
    ['next move', assessment.nextStep.move],
    ...Object.entries(assessment.elements).map(([id, finding]): [string, string] => [id, finding.status]),
  ]);

const nothing = new Set(['missing', 'unseen']);

/** `preview FILE RECORDS.jsonl`: which verdicts change on these records. Records stay on this machine. */
export const previewFile = async (
  file: string,
  recordsPath: string,
  against: string | undefined,
): Promise<number> => {
  const before = against === undefined ? await loadPackaged() : await loadOrFail(against);
  const after = await loadOrFail(file);
  const [old, now] = [compile(before.criteria), compile(after.criteria)];
  const lines = new TextDecoder().decode(readBytes(recordsPath)).split('\n');
  let read = 0;
  let changed = 0;
  let wrong = 0;
  const totals = new Map<string, number>();
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    let raw: { id?: unknown; record?: unknown };
    try {
      raw = JSON.parse(line) as typeof raw;
    } catch {
      console.error(`${recordsPath}, line ${index + 1}: no JSON.`);
      wrong += 1;
      continue;
    }
    const parsed = CrmRecord.safeParse(raw?.record ?? raw);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      console.error(`${recordsPath}, line ${index + 1}: no record (${issue?.path.join('.') ?? ''}).`);
      wrong += 1;
      continue;
    }
    read += 1;
    const record = parsed.data;
    const today = record.readAt.slice(0, 10);
    const [was, is] = [old, now].map((compiled) => verdictsOf(assess(record, compiled, { today })));
    const moved = [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])].flatMap((key) => {
      const [from, to] = [was?.get(key) ?? 'not asked', is?.get(key) ?? 'not asked'];
      // A criterion that came or went without anything heard for it changes no verdict.
      const silent = [from, to].includes('not asked') && [from, to].some((one) => nothing.has(one));
      return from === to || silent ? [] : [{ key, from, to }];
    });
    if (moved.length === 0) continue;
    changed += 1;
    console.log(`${String(raw.id ?? record.id)}  ${record.title}`);
    for (const { key, from, to } of moved) {
      console.log(`  ${key}: ${from} becomes ${to}`);
      totals.set(`${key}: ${from} becomes ${to}`, (totals.get(`${key}: ${from} becomes ${to}`) ?? 0) + 1);
    }
  }
  console.log(`\n${changed} of ${read} records change.`);
  const most = [...totals].sort((a, b) => b[1] - a[1]).slice(0, 10);
  for (const [text, count] of most) console.log(`  ${count} × ${text}`);
  return wrong === 0 ? 0 : 1;
};
