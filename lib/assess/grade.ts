import type { Compiled } from '../criteria/compile.ts';
import type { CrmRecord } from '../record.ts';
import type { Evidence, Heard, Status } from './assessment.ts';

/** What was made of one criterion's candidates; the judgement adds `need` and `note`. */
export interface Graded {
  status: Status;
  /** Newest and strongest first: only what carries the status. */
  evidence: Evidence[];
  /** Weaker hints, never counted. */
  possible: Evidence[];
  /** Age in days of the newest carrying evidence, counted back from `readAt`. */
  ageDays?: number;
}

/** How sure both layers must be before a buyer's words carry a status. */
export const sureFrom = 0.14;
export const deniedFrom = 0.3;

const day = 86_400_000;

const carries = (evidence: Evidence): boolean =>
  evidence.grade >= 2 &&
  !evidence.weakens.includes('auto-reply') &&
  (evidence.sure ?? 1) >= (evidence.polarity === 'for' ? sureFrom : deniedFrom);

const newestFirst = (a: Evidence, b: Evidence): number => {
  const x = a.at ?? '';
  const y = b.at ?? '';
  if (x !== y) return x < y ? 1 : -1;
  return (
    b.grade - a.grade || (b.sure ?? 0) - (a.sure ?? 0) || (a.quote < b.quote ? -1 : a.quote > b.quote ? 1 : 0)
  );
};

/** Whether a part of the page in which this criterion usually stands was not read whole. */
const isUnseen = (record: CrmRecord, parts: readonly string[]): boolean =>
  (record.parts ?? []).some(
    (part) => parts.includes(part.part) && part.state !== 'open' && part.state !== 'absent',
  );

const gradeOne = (all: readonly Evidence[], record: CrmRecord, standsIn: readonly string[]): Graded => {
  const buyer = all.filter(carries).sort(newestFirst);
  const top = buyer[0];
  const claims = all.filter(
    (one) => one.grade === 1 && one.polarity === 'for' && (one.sure === undefined || one.sure >= sureFrom),
  );
  const finish = (status: Status, evidence: Evidence[]): Graded => {
    const possible = all.filter((one) => !evidence.includes(one)).slice(0, 8);
    const newest = evidence.find((one) => one.at !== undefined)?.at;
    const age = newest === undefined ? Number.NaN : (Date.parse(record.readAt) - Date.parse(newest)) / day;
    return {
      status,
      evidence,
      possible,
      ...(Number.isFinite(age) ? { ageDays: Math.max(0, Math.floor(age)) } : {}),
    };
  };
  if (top) {
    const status = top.polarity === 'for' ? 'evidenced' : 'contradicted';
    return finish(
      status,
      buyer.filter((one) => one.polarity === top.polarity),
    );
  }
  if (claims.length > 0) return finish('asserted', claims);
  return finish(isUnseen(record, standsIn) ? 'unseen' : 'missing', []);
};

/** Status of every criterion from its candidates, as formats define it. Pure. */
export const gradeElements = (
  heard: Heard,
  record: CrmRecord,
  compiled: Compiled,
): Record<string, Graded> => {
  const graded: Record<string, Graded> = {};
  for (const id of compiled.ids)
    graded[id] = gradeOne(heard.candidates[id] ?? [], record, compiled.criteria.criteria[id]?.standsIn ?? []);
  return graded;
};
