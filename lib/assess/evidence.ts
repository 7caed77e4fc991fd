import type { Compiled } from '../criteria/compile.ts';
import type { CrmRecord, RecordActivity } from '../record.ts';
import { countLanguages, languageOf } from '../text/language.ts';
import { Bend } from '../text/lexicon.ts';
import type { Span } from '../text/sentences.ts';
import { newTokens } from '../text/tokens.ts';
import { actsIn, sortActs } from './acts.ts';
import type { BuyerAct, Evidence, Grade, Heard, Stall, Weakness } from './assessment.ts';
import { fieldEvidence, roleEvidence } from './claims.ts';
import { exchanged, isDenial } from './columns.ts';
import { formUnits } from './forms.ts';
import { findQuestions, isRaised } from './questions.ts';
import { type Judgement, judgeSentence, possibleFrom, type Saying } from './sentence.ts';
import { peopleOf, type Unit, unitsOf } from './units.ts';

const activitySource = (record: CrmRecord, unit: Unit): string => {
  if (unit.place.in === 'field') return `Field ${record.fields[unit.place.index]?.label ?? ''}`;
  const activity = record.activities[unit.place.index];
  const kind = activity?.kind ?? 'other';
  const name = kind.charAt(0).toUpperCase() + kind.slice(1);
  return activity?.subject ? `${name}, ${activity.subject}` : name;
};

/** Grade by who speaks: the buyer's own words E3, a report tied to a buyer E2, the seller's side E1. */
const gradeOf = (unit: Unit, backed: number): Grade => {
  if (unit.how === 'said') {
    if (unit.side !== 'buyer') return 1;
    return unit.weakens.includes('reported') ? 2 : 3;
  }
  return backed >= 0.5 ? 2 : 1;
};

/** What all that is found in one sentence has in common. */
type Source = Pick<Evidence, 'source' | 'speaker' | 'side' | 'grade' | 'weakens' | 'told'>;

const sourceOf = (record: CrmRecord, unit: Unit, grade: Grade): Source => {
  const told = unit.how === 'told';
  return {
    source: activitySource(record, unit),
    speaker: told && grade < 2 ? (record.activities[unit.place.index]?.author ?? 'seller') : unit.speaker,
    side: told ? (grade >= 2 ? 'buyer' : 'seller') : unit.side,
    grade,
    weakens: told && grade >= 2 ? [...unit.weakens, 'reported'] : unit.weakens,
    told: told ? true : undefined,
  };
};

type Said = Pick<Saying, 'polarity' | 'sure' | 'why' | 'bends' | 'window'> & Partial<Saying>;

const weakensOf = (from: readonly Weakness[], said: Said): Weakness[] => {
  const weakens = [...from];
  if ((said.bends & Bend.hedges) !== 0) weakens.push('hedged');
  if ((said.bends & Bend.conditions) !== 0) weakens.push('conditional');
  if (said.cued && said.sure < possibleFrom) weakens.push('layers-disagree');
  return weakens;
};

/** Always with the same keys: there are thousands of these, and what is the same all through is read fastest. */
const evidenceOf = (unit: Unit, from: Source, said: Said): Evidence => ({
  quote: unit.text,
  source: from.source,
  speaker: from.speaker,
  side: from.side,
  at: unit.at,
  polarity: said.polarity,
  grade: from.grade,
  weakens: weakensOf(from.weakens, said),
  place: unit.place,
  why: said.why,
  sure: said.sure,
  told: from.told,
  whole: said.whole,
  broad: said.broad,
  denies: said.denies,
  cued: said.cued ? true : undefined,
  telling: said.window.end - said.window.start < unit.text.length ? said.window : undefined,
});

const shared = newTokens(512);
/** So many characters tell the language of a record. */
const languageEnough = 12_000;

/** Strongest first, then newest, then by place: never by the order of the list that it came from. */
export const byStrength = (a: Evidence, b: Evidence): number =>
  b.grade - a.grade ||
  (b.sure ?? 0) - (a.sure ?? 0) ||
  (a.at === b.at ? 0 : (a.at ?? '') < (b.at ?? '') ? 1 : -1) ||
  (a.quote < b.quote ? -1 : a.quote > b.quote ? 1 : 0) ||
  a.place.start - b.place.start;

/** What one activity adds to what is heard in a record. */
interface Part {
  candidates: Map<string, Evidence[]>;
  acts: BuyerAct[];
  /** Questions and requests of the buyer's. */
  raised: Unit[];
  signals: Pick<Heard, 'stageSignals' | 'stallSignals' | 'events' | 'objections'>;
  /** Buyer sentences, and those of them that deny nothing. */
  sentences: number;
  affirming: number;
  /** Log-odds of each sentence that it stands in talk about a purchase. */
  purchase: number[];
  last?: string;
  people: string[];
}

const isHeard = (unit: Unit): boolean =>
  unit.side === 'buyer' && unit.how === 'said' && !unit.weakens.includes('quoted-mail');

const readPart = (
  record: CrmRecord,
  compiled: Compiled,
  units: readonly Unit[],
  activity: RecordActivity | undefined,
): Part => {
  const part: Part = {
    candidates: new Map(),
    acts: activity ? actsIn(activity, units) : [],
    raised: units.filter(isRaised),
    signals: { stageSignals: [], stallSignals: [], events: [], objections: [] },
    sentences: 0,
    affirming: 0,
    purchase: [],
    people: [],
  };
  for (const unit of units) {
    const judged = judgeUnit(record, compiled, unit, part);
    const denied = isDenial(judged);
    // A denial must never be what lifts a status, so it does not tell either what the talk is about.
    if (!denied && unit.side !== 'unknown' && (unit.side === 'buyer' || unit.how === 'told'))
      part.purchase.push(judged.purchase);
    if (!isHeard(unit)) continue;
    part.sentences++;
    if (!denied) part.affirming++;
    if (unit.at !== undefined && (part.last === undefined || unit.at > part.last)) part.last = unit.at;
    if (!part.people.includes(unit.speaker)) part.people.push(unit.speaker);
  }
  return part;
};

/** By criteria, then by the units of an activity: `unitsOf` gives the same ones back where nothing changed. */
const parts = new WeakMap<Compiled, WeakMap<readonly Unit[], Part>>();

const partOf = (record: CrmRecord, compiled: Compiled, units: readonly Unit[], index: number): Part => {
  let known = parts.get(compiled);
  if (!known) {
    known = new WeakMap();
    parts.set(compiled, known);
  }
  let part = known.get(units);
  if (!part) {
    part = readPart(record, compiled, units, record.activities[index]);
    known.set(units, part);
  }
  return part;
};

/**
 * What was heard last, by criteria: a record that is read again with nothing new in it is heard as it was. Fields and people are
 * compared as text, activities by their parts.
 */
interface LastHeard {
  /** One an activity, and one for what buyers typed into forms, whose units are `typed`. */
  parts: readonly Part[];
  typed: readonly Unit[];
  rest: string;
  heard: Heard;
}
const lastHeard = new WeakMap<Compiled, readonly LastHeard[]>();
/** The record, and the note that is being written beside it. */
const mostHeard = 2;

const languageOfRecord = (record: CrmRecord, compiled: Compiled): Heard['language'] => {
  const counts: Record<string, number> = {};
  let looked = 0;
  for (const { text } of record.activities) {
    if (looked >= languageEnough) break;
    const start = text.slice(0, 600);
    looked += start.length;
    countLanguages(start, counts, shared);
  }
  const code = languageOf(counts);
  return {
    code,
    judged:
      code === 'und' ||
      compiled.languages.has(code) ||
      (compiled.model !== undefined && ['en', 'de', 'fr', 'es'].includes(code)),
  };
};

/**
 * Everything in one record that bears on the criteria: candidates for and against, signals of stage and stall, events,
 * objections, questions and acts of the buyer. Pure in (record, compiled); the order of the activities does not matter.
 * What did not change since the last time is remembered; nothing of the answer may be written to.
 */
export const findEvidence = (record: CrmRecord, compiled: Compiled): Heard => {
  const known = peopleOf(record);
  const cut = record.activities.map((activity, index) => unitsOf(activity, index, known));
  const activities = cut.map((units, index) => partOf(record, compiled, units, index));
  const rest = JSON.stringify([known.key, record.fields, record.people]);
  const before = lastHeard.get(compiled) ?? [];
  const alike = before.filter((one) => one.rest === rest);
  const isAsLong = ({ parts }: LastHeard): boolean => parts.length === activities.length + 1;
  const last = alike.find(isAsLong) ?? alike[0];
  if (last && isAsLong(last) && activities.every((part, i) => part === last.parts[i])) return last.heard;
  const typed = last?.typed ?? formUnits(record, known);
  const parts = [...activities, last?.parts.at(-1) ?? readPart(record, compiled, typed, undefined)];
  const heard = gather(record, compiled, parts, [...cut.flat(), ...typed], last);
  const others = before.filter((one) => one !== last);
  lastHeard.set(compiled, [{ parts, typed, rest, heard }, ...others].slice(0, mostHeard));
  return heard;
};

/** By strength, then in the order of the record: the order in which a sort from nothing leaves them. */
const inOrder = (a: Evidence, b: Evidence): number =>
  byStrength(a, b) ||
  Number(a.place.in === 'field') - Number(b.place.in === 'field') ||
  a.place.index - b.place.index;

const candidatesOf = (
  record: CrmRecord,
  compiled: Compiled,
  all: readonly Part[],
): Record<string, Evidence[]> => {
  const candidates: Record<string, Evidence[]> = {};
  for (const id of compiled.ids) candidates[id] = [];
  for (const [id, evidence] of [...fieldEvidence(record, compiled), ...roleEvidence(record, compiled)])
    candidates[id]?.push(evidence);
  for (const part of all)
    for (const [id, list] of part.candidates) for (const one of list) candidates[id]?.push(one);
  for (const list of Object.values(candidates)) list.sort(byStrength);
  return candidates;
};

/** What some parts have on one criterion. */
const onCriterion = (some: readonly Part[], id: string): Evidence[] =>
  some.flatMap((part) => part.candidates.get(id) ?? []);

/** The same after an edit: lists that it does not touch are kept as they are, so that what was made of them can be kept too. */
const candidatesAfter = (
  came: readonly Part[],
  left: readonly Part[],
  before: Heard['candidates'],
  ids: readonly string[],
): Record<string, Evidence[]> => {
  const candidates: Record<string, Evidence[]> = {};
  for (const id of ids) {
    const list = before[id] ?? [];
    const [lost, mine] = [onCriterion(left, id), onCriterion(came, id)];
    candidates[id] =
      lost.length + mine.length > 0 ? exchanged(list, lost, mine.sort(inOrder), inOrder) : list;
  }
  return candidates;
};

/** Candidates by criterion, from what was gathered last where most of it still stands. */
const candidatesFrom = (
  record: CrmRecord,
  compiled: Compiled,
  all: readonly Part[],
  last: LastHeard | undefined,
): Record<string, Evidence[]> => {
  if (!last) return candidatesOf(record, compiled, all);
  const [was, is] = [new Set(last.parts), new Set(all)];
  const came = all.filter((part) => !was.has(part));
  if (came.length * 2 > all.length) return candidatesOf(record, compiled, all);
  const left = last.parts.filter((part) => !is.has(part));
  return candidatesAfter(came, left, last.heard.candidates, compiled.ids);
};

const gather = (
  record: CrmRecord,
  compiled: Compiled,
  all: readonly Part[],
  units: readonly Unit[],
  last: LastHeard | undefined,
): Heard => {
  const order = <T extends { evidence: Evidence }>(lists: T[][]): T[] =>
    lists.flat().sort((a, b) => byStrength(a.evidence, b.evidence));
  const ends = all.flatMap((part) => part.last ?? []);
  const newest = ends.reduce<string | undefined>(
    (top, at) => (top === undefined || at > top ? at : top),
    undefined,
  );
  const sum = (of: (part: Part) => number): number => all.reduce((total, part) => total + of(part), 0);
  return {
    candidates: candidatesFrom(record, compiled, all, last),
    stageSignals: order(all.map((part) => part.signals.stageSignals)),
    stallSignals: order(all.map((part) => part.signals.stallSignals)),
    events: order(all.map((part) => part.signals.events)),
    objections: order(all.map((part) => part.signals.objections)),
    questions: findQuestions(
      record,
      units,
      all.flatMap((part) => part.raised),
    ),
    acts: sortActs(all.flatMap((part) => part.acts)),
    language: languageOfRecord(record, compiled),
    sentences: sum((part) => part.sentences),
    people: [...new Set(all.flatMap((part) => part.people))].sort(),
    ...(newest === undefined ? {} : { last: newest }),
    units,
    affirming: sum((part) => part.affirming),
    purchase: [
      ...Float64Array.from(all.flatMap((part) => part.purchase))
        .sort()
        .reverse(),
    ],
  };
};

/** Sentences longer than this are quoted by the clause that tells. */
const longQuote = 300;

const judgeUnit = (record: CrmRecord, compiled: Compiled, unit: Unit, part: Part): Judgement => {
  const judgement = judgeSentence(compiled, unit);
  const { backed, sayings, signals } = judgement;
  if (sayings.length + signals.length === 0) return judgement;
  const grade = gradeOf(unit, backed);
  const from = sourceOf(record, unit, grade);
  const isLong = unit.text.length > longQuote;
  for (const saying of sayings) {
    const whole = evidenceOf(unit, from, saying);
    const evidence = isLong ? narrowed(whole, unit, saying.window) : whole;
    const list = part.candidates.get(saying.id);
    if (list) list.push(evidence);
    else part.candidates.set(saying.id, [evidence]);
  }
  for (const cue of signals) {
    const evidence = evidenceOf(unit, from, {
      polarity: 'for',
      why: [unit.text.slice(cue.start, cue.end)],
      sure: signalSure,
      bends: cue.bends,
      window: { start: cue.start, end: cue.end },
    });
    const { meaning } = cue;
    const into = part.signals;
    if (meaning.of === 'event') into.events.push({ event: meaning.id, evidence });
    else if (grade < 2) continue;
    else if (meaning.of === 'stage')
      into.stageSignals.push({ stage: meaning.id as Heard['stageSignals'][number]['stage'], evidence });
    else if (meaning.of === 'stall') into.stallSignals.push({ kind: meaning.id as Stall['kind'], evidence });
    else if (meaning.of === 'objection') into.objections.push({ objection: meaning.id, evidence });
  }
  return judgement;
};

/** How sure a cue phrase of a stage, stall, event or objection is by itself. */
const signalSure = 0.6;

const narrowed = (evidence: Evidence, unit: Unit, window: Span): Evidence => ({
  ...evidence,
  quote: unit.text.slice(window.start, window.end),
  telling: undefined,
  place: { ...evidence.place, start: unit.place.start + window.start, end: unit.place.start + window.end },
});
