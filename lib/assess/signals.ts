import type { CrmRecord } from '../record.ts';
import type { Finding, Heard } from './assessment.ts';
import { daysBetween, minutesOf } from './days.ts';
import { isEnding, tellsOfThem } from './endings.ts';
import { type JudgeModel, type LinearPart, softmax, sums, wordSums } from './judge-model.ts';
import { kindsOfQuestion } from './question-kinds.ts';
import type { Unit } from './units.ts';
import { bucketsOf } from './word-buckets.ts';

/** One sentence with what the judge makes of its words alone. */
export interface Heeded {
  unit: Unit;
  buckets: Int32Array;
  /** What it sounds like, by the classes of the sentence model; empty for a few words. */
  sound: readonly number[];
  /** How sure it is that it ends the matter, 0 to 1. */
  ends: number;
}

/** What the verdicts are weighed from: named signals, the words of the buyer side, and each sentence's sound. */
export interface Signals {
  dense: Map<string, number>;
  /** Distinct word buckets of the buyer side, and what each is worth. */
  words: Iterable<number>;
  each: number;
  sentences: Heeded[];
  /** The newest time at which the buyer side was heard. */
  last?: string;
  /** Whether any buyer was heard at all, in their own words or by report. */
  heard: boolean;
}

/** Sentences of the buyer side that carry words of theirs: said, or told by ours. */
export const buyerUnits = (units: readonly Unit[]): Unit[] =>
  units.filter(
    (unit) =>
      (unit.side === 'buyer' || unit.how === 'told') &&
      !unit.weakens.includes('auto-reply') &&
      !unit.weakens.includes('quoted-mail') &&
      !unit.weakens.includes('boilerplate'),
  );

const bump = (map: Map<string, number>, key: string, by: number): void => {
  map.set(key, (map.get(key) ?? 0) + by);
};

/** Word buckets make a vector of fixed length, so that long records do not shout. */
export const wordLength = 2;

/** Sentences shorter than this many distinct buckets have no sound of their own. */
const leastBuckets = 5;

const wordsOnly = (part: LinearPart, buckets: Int32Array, each: number): number[] =>
  sums(part, none, wordSums(part, buckets, each));
const none: ReadonlyMap<string, number> = new Map();

/** What one sentence sounds like, by the classes of the sentence model. */
export const soundOf = (model: JudgeModel, buckets: Int32Array): number[] =>
  softmax(wordsOnly(model.sentence, buckets, wordLength / Math.sqrt(Math.max(1, buckets.length))));

/** How sure it is that one sentence ends it, 0 to 1. */
export const endingOf = (ending: LinearPart, buckets: Int32Array): number =>
  softmax(wordsOnly(ending, buckets, sentenceLength / Math.sqrt(buckets.length + shortness)))[1] ?? 0;

/** A sentence of few words says less than its length alone would make of it. */
export const shortness = 8;
export const sentenceLength = 4;

/** Words of these days before the newest ones belong to the same last word. */
const lastDays = 2;

/** Tells whether something was said in the buyer's last days; each date is read once. */
const lastDaysOf = (last: string | undefined): ((at: string | undefined) => boolean) => {
  const from = (minutesOf(last) ?? Number.POSITIVE_INFINITY) - lastDays * 1440;
  const known = new Map<string, boolean>();
  return (at) => {
    if (at === undefined) return false;
    let is = known.get(at);
    if (is === undefined) {
      is = (minutesOf(at) ?? 0) >= from;
      known.set(at, is);
    }
    return is;
  };
};

/** The distinct buckets of all sentences, each once. */
const distinct = (sentences: readonly Heeded[], buckets: number): Int32Array => {
  const seen = new Uint8Array(buckets);
  for (const sentence of sentences) for (const bucket of sentence.buckets) seen[bucket] = 1;
  const list = new Int32Array(buckets);
  let count = 0;
  for (let bucket = 0; bucket < buckets; bucket++) if (seen[bucket] === 1) list[count++] = bucket;
  return list.subarray(0, count);
};

/** Sentences that were heeded last, by model and text: an edit weighs anew what it touches and nothing else. */
const remembered = new WeakMap<JudgeModel, Map<string, Omit<Heeded, 'unit'>>>();
const mostRemembered = 4000;

const heed = (unit: Unit, model: JudgeModel): Heeded => {
  const known = remembered.get(model) ?? new Map<string, Omit<Heeded, 'unit'>>();
  remembered.set(model, known);
  let found = known.get(unit.text);
  if (!found) {
    const buckets = bucketsOf(unit.text, model.buckets - 1);
    const sound = buckets.length >= leastBuckets ? soundOf(model, buckets) : [];
    found = { buckets, sound, ends: model.ending ? endingOf(model.ending, buckets) : 0 };
    if (known.size > mostRemembered) known.clear();
    known.set(unit.text, found);
  }
  return { unit, ...found };
};

/** Signals of how it ended: the surest sentence at all, in what came last, and in our own notes. */
export const endingSignals = (
  ends: readonly { unit: Unit; p: number }[],
  last: string | undefined,
  into: Map<string, number>,
): void => {
  const most = (list: readonly { p: number }[]): number => list.reduce((top, { p }) => Math.max(top, p), 0);
  const said = ends.filter(({ unit }) => unit.how === 'said');
  const isLast = lastDaysOf(last);
  const newest = ends.filter(({ unit }) => isLast(unit.at));
  into.set('ends', most(said));
  into.set('ends-now', most(newest));
  into.set('ends-told', most(ends.filter(({ unit }) => unit.how === 'told')));
  into.set('ends-surely', most(newest) > 0.5 ? 1 : 0);
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
    // Odds where they were weighed: a verdict should not turn on one element that just missed its mark.
    const yes = finding.odds?.for ?? (finding.status === 'evidenced' ? 1 : surest(finding, 'for') / 2);
    const no =
      finding.odds?.against ?? (finding.status === 'contradicted' ? 1 : surest(finding, 'against') / 2);
    if (yes > least) into.set(`says:${id}`, yes);
    if (no > least) into.set(`denies:${id}`, no);
    if (finding.status === 'asserted') into.set(`claims:${id}`, 0.5);
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
  today: string;
  /** What findings lose because the record may not be about a purchase (`doubtIn`); 0 where it plainly is. */
  doubt: number;
}

/** What the buyer side's sentences alone say, whatever stands beside them in the record. */
interface Listened {
  /** Sentences of the buyer side, and those of them that they said themselves. */
  ours: readonly Unit[];
  said: readonly Unit[];
  /** When they were heard, each time once, in order. */
  times: readonly string[];
  sentences: Heeded[];
  words: Int32Array;
  /** Named signals of how they sound. */
  sounds: ReadonlyMap<string, number>;
}

/** How the sentences sound together, in what came last, and by report. */
const soundSignals = (
  sentences: readonly Heeded[],
  last: string | undefined,
  classes: readonly string[],
  into: Map<string, number>,
): void => {
  const isLast = lastDaysOf(last);
  const loud = sentences.filter((sentence) => sentence.sound.length > 0);
  const sounding = loud.filter((sentence) => sentence.unit.how === 'said');
  const reported = loud.filter((sentence) => sentence.unit.how === 'told');
  const newest = sounding.filter((sentence) => isLast(sentence.unit.at));
  classes.forEach((name, k) => {
    const mean = (list: typeof sounding): number =>
      list.reduce((sum, sentence) => sum + (sentence.sound[k] ?? 0), 0) / list.length;
    const peak = (list: typeof sounding): number =>
      list.reduce((most, sentence) => Math.max(most, sentence.sound[k] ?? 0), 0);
    if (sounding.length > 0) {
      into.set(`sounds:${name}`, mean(sounding) * 2);
      into.set(`peak:${name}`, peak(sounding));
    }
    if (newest.length > 0) {
      into.set(`sounds-now:${name}`, mean(newest) * 2);
      into.set(`peak-now:${name}`, peak(newest));
    }
    if (reported.length > 0) into.set(`peak-told:${name}`, peak(reported));
  });
};

const listen = (units: readonly Unit[], model: JudgeModel): Listened => {
  const ours = buyerUnits(units);
  // What our side wrote down without naming a buyer is no sign of life from one.
  const theirs = ours.filter((unit) => unit.how === 'said' || unit.tie !== 'none');
  const times = [...new Set(theirs.map((unit) => unit.at).filter((at) => at !== undefined))].sort(
    (a, b) => (minutesOf(a) ?? 0) - (minutesOf(b) ?? 0),
  );
  const last = times[times.length - 1];
  const sentences = ours.map((unit) => heed(unit, model));
  const sounds = new Map<string, number>();
  if (model.ending)
    endingSignals(
      sentences.map(({ unit, ends }) => ({ unit, p: ends })),
      last,
      sounds,
    );
  soundSignals(sentences, last, model.sentence.classes, sounds);
  return {
    ours,
    said: ours.filter((unit) => unit.how === 'said'),
    times,
    sentences,
    words: distinct(sentences, model.buckets),
    sounds,
  };
};

/** What was listened to last: a record that is read again with nothing new in it has the same units. */
const listened = new WeakMap<readonly Unit[], { model: JudgeModel; heard: Listened }>();

const listenOnce = (units: readonly Unit[], model: JudgeModel): Listened => {
  const last = listened.get(units);
  if (last?.model === model) return last.heard;
  const heard = listen(units, model);
  listened.set(units, { model, heard });
  return heard;
};

/** Everything but the findings. Pure; independent of the order of the activities. */
export const readSignals = (
  { record, heard, units, today, doubt }: SignalInput,
  model: JudgeModel,
): Signals => {
  const dense = new Map<string, number>();
  const { ours, said, times, sentences, words, sounds } = listenOnce(units, model);
  const last = times[times.length - 1];
  if (doubt < 0) dense.set('doubt', Math.min(mostDoubt, -doubt / 4));
  if (said.length === 0) dense.set('nothing-said', 1);
  if (ours.length === 0) dense.set('nobody-heard', 1);
  dense.set('said', Math.log1p(said.length) / 2);
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
  dense.set('speakers', Math.min(4, new Set(said.map((unit) => unit.speaker)).size) / 2);
  const lastActivity = [...record.activities]
    .filter((activity) => minutesOf(activity.at) !== undefined)
    .sort((a, b) => (minutesOf(b.at) ?? 0) - (minutesOf(a.at) ?? 0) || (a.text < b.text ? -1 : 1))[0];
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
    sentences,
    ...(last === undefined ? {} : { last }),
    heard: ours.length > 0,
  };
};
