import type { CrmRecord, RecordActivity } from '../record.ts';
import type { Finding, Heard } from './assessment.ts';
import { daysBetween, minutesOf } from './days.ts';
import { isDerived } from './derived.ts';
import { isEnding, tellsOfThem } from './endings.ts';
import type { Piece, Rows } from './heard-rows.ts';
import { wordLength } from './heeded.ts';
import type { JudgeModel, LinearPart } from './judge-model.ts';
import { isDeserted } from './leavers.ts';
import { lastDaysOf, listen, piecesOf } from './listening.ts';
import { kindsOfQuestion } from './question-kinds.ts';
import type { Unit } from './units.ts';

/** What the verdicts are weighed from: named signals, the words of the buyer side, and each sentence's sound. */
export interface Signals {
  dense: Map<string, number>;
  /** Distinct word buckets of the buyer side, and what each is worth. */
  words: Iterable<number>;
  each: number;
  /** What those words add to each class of a part, in its own steps; worked out from `words` where it is left out. */
  steps?: ReadonlyMap<LinearPart, Float64Array>;
  rows: Rows;
  /** The newest time at which the buyer side was heard. */
  last?: string;
  /** Whether any buyer was heard at all, in their own words or by report. */
  heard: boolean;
  /** Whether everybody who was heard has left. */
  deserted: boolean;
}

const bump = (map: Map<string, number>, key: string, by: number): void => {
  map.set(key, (map.get(key) ?? 0) + by);
};

/** Late elements: what a buyer shows when a decision is being taken. */
export const lateElements = [
  'decision-criteria',
  'decision-process',
  'budget',
  'authority',
  'paper-process',
] as const;

/** Odds below this are noise. */
const least = 0.02;

/** How sure the surest buyer word is that did not carry the status. */
const surest = (finding: Finding, polarity: 'for' | 'against'): number =>
  finding.possible.reduce(
    (most, one) => (one.polarity === polarity && one.grade >= 2 ? Math.max(most, one.sure ?? 0.3) : most),
    0,
  );

/** Signals from the findings alone: they change when a gap is filled (`swings`), the rest does not. */
export const findingSignals = (
  findings: Readonly<Record<string, Finding>>,
  into: Map<string, number>,
): void => {
  let stands = 0;
  let denied = 0;
  let late = 0;
  for (const [id, finding] of Object.entries(findings)) {
    const claimed = finding.status === 'asserted';
    // The judge was taught without what is derived from the fifteen.
    if (isDerived(id)) {
      if (claimed) into.set(`claims:${id}`, 0.5);
      continue;
    }
    // Odds where they were weighed: a verdict should not turn on one element that just missed its mark.
    const yes = finding.odds?.for ?? (finding.status === 'evidenced' ? 1 : surest(finding, 'for') / 2);
    const no =
      finding.odds?.against ?? (finding.status === 'contradicted' ? 1 : surest(finding, 'against') / 2);
    if (yes > least) into.set(`says:${id}`, yes);
    if (no > least) into.set(`denies:${id}`, no);
    if (claimed) into.set(`claims:${id}`, 0.5);
    stands += yes;
    denied += no;
    if ((lateElements as readonly string[]).includes(id)) late += yes;
  }
  into.set('stands', stands / 5);
  into.set('denied', denied / 2);
  into.set('late', late / 2);
};

/** More doubt than this tells no more. */
const mostDoubt = 3;

export interface SignalInput {
  record: CrmRecord;
  heard: Heard;
  units: readonly Unit[];
  /** The same units as the judge hears them, where that is known. */
  pieces?: readonly Piece[] | undefined;
  today: string;
  /** What findings lose because the record may not be about a purchase (`doubtIn`); 0 where it plainly is. */
  doubt: number;
}

/** The newest activity that has a date; of several the first by its text. */
const newestOf = (activities: readonly RecordActivity[]): RecordActivity | undefined => {
  let newest: RecordActivity | undefined;
  let at = Number.NEGATIVE_INFINITY;
  for (const activity of activities) {
    const mine = minutesOf(activity.at) ?? Number.NEGATIVE_INFINITY;
    if (
      mine < at ||
      mine === Number.NEGATIVE_INFINITY ||
      (mine === at && newest && activity.text >= newest.text)
    )
      continue;
    newest = activity;
    at = mine;
  }
  return newest;
};

/** Everything but the findings. Pure; independent of the order of the activities. */
export const readSignals = (
  { record, heard, units, pieces, today, doubt }: SignalInput,
  model: JudgeModel,
): Signals => {
  const dense = new Map<string, number>();
  const { said, speakers, times, rows, words, steps, sounds } = listen(
    pieces ?? piecesOf(units, model),
    model,
  );
  const last = times[times.length - 1];
  if (doubt < 0) dense.set('doubt', Math.min(mostDoubt, -doubt / 4));
  if (said === 0) dense.set('nothing-said', 1);
  if (rows.sentences.length === 0) dense.set('nobody-heard', 1);
  dense.set('said', Math.log1p(said) / 2);
  dense.set('acts', Math.log1p(times.length));
  const silent = daysBetween(last, today);
  if (silent !== undefined) dense.set('quiet', Math.min(3, Math.log1p(silent) / 2));

  const isLast = lastDaysOf(last);
  const totals = new Map<string, number>();
  const count = (name: string, at: string | undefined, side: string): void => {
    const weight = side === 'buyer' ? 1 : 0.5;
    bump(totals, `cue:${name}`, weight);
    if (isLast(at)) bump(totals, `new:${name}`, weight);
  };
  for (const { stage, evidence } of heard.stageSignals) count(stage, evidence.at, evidence.side);
  for (const { kind, evidence } of heard.stallSignals) count(kind, evidence.at, evidence.side);
  for (const { event, evidence } of heard.events) {
    if (!tellsOfThem(evidence)) continue;
    count(event, evidence.at, evidence.side);
    if (isEnding(event)) count('ending', evidence.at, evidence.side);
  }
  for (const { evidence } of heard.objections) count('objection', evidence.at, evidence.side);
  for (const [name, value] of totals) dense.set(name, Math.log1p(value));

  for (const [name, value] of sounds) dense.set(name, value);
  dense.set(`object:${record.object}`, 1);
  const people = record.people.filter((person) => person.side !== 'seller').length;
  dense.set('people', Math.min(4, people) / 2);
  dense.set('speakers', Math.min(4, speakers) / 2);
  const lastActivity = newestOf(record.activities);
  if (lastActivity?.direction) dense.set(`last:${lastActivity.direction}`, 1);

  const open = heard.questions.filter((question) => !question.answered);
  if (open.length > 0) dense.set('asks', 1);
  dense.set('asks-many', Math.log1p(open.length));
  if (open.some((question) => isLast(question.evidence.at))) dense.set('asks-now', 1);
  if (open.some((question) => question.evidence.side === 'seller' || question.evidence.grade < 3))
    dense.set('asks-told', 1);
  for (const [name, is] of kindsOfQuestion) if (open.some(is)) dense.set(name, 1);
  if (heard.questions.length > 0 && open.length === 0) dense.set('asked-and-answered', 1);
  return {
    dense,
    words,
    each: wordLength / Math.sqrt(Math.max(1, words.length)),
    steps,
    rows,
    ...(last === undefined ? {} : { last }),
    heard: rows.sentences.length > 0,
    deserted: isDeserted(heard),
  };
};
