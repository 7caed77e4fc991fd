import type { Compiled } from '../criteria/compile.ts';
import type { CrmRecord } from '../record.ts';
import { countLanguages, languageOf } from '../text/language.ts';
import { Bend } from '../text/lexicon.ts';
import type { Span } from '../text/sentences.ts';
import { newTokens } from '../text/tokens.ts';
import { findActs } from './acts.ts';
import type { Evidence, Grade, Heard, Stall } from './assessment.ts';
import { fieldEvidence, roleEvidence } from './claims.ts';
import { formUnits } from './forms.ts';
import { findQuestions } from './questions.ts';
import { type Judgement, judgeSentence, possibleFrom, type Saying } from './sentence.ts';
import { peopleOf, type Unit, unitsOf } from './units.ts';
import { isDenial } from './weigh.ts';

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

type Said = Pick<Saying, 'polarity' | 'sure' | 'why' | 'bends'> & Partial<Saying>;

const evidenceOf = (record: CrmRecord, unit: Unit, grade: Grade, said: Said): Evidence => {
  const weakens = [...unit.weakens];
  if (unit.how === 'told' && grade >= 2) weakens.push('reported');
  if ((said.bends & Bend.hedges) !== 0) weakens.push('hedged');
  if ((said.bends & Bend.conditions) !== 0) weakens.push('conditional');
  if (said.cued && said.sure < possibleFrom) weakens.push('layers-disagree');
  const told = unit.how === 'told';
  return {
    quote: unit.text,
    source: activitySource(record, unit),
    speaker: told && grade < 2 ? (record.activities[unit.place.index]?.author ?? 'seller') : unit.speaker,
    side: told ? (grade >= 2 ? 'buyer' : 'seller') : unit.side,
    ...(unit.at !== undefined ? { at: unit.at } : {}),
    polarity: said.polarity,
    grade,
    weakens,
    place: unit.place,
    why: said.why,
    sure: said.sure,
    ...(told ? { told } : {}),
    ...(said.whole !== undefined ? { whole: said.whole } : {}),
    ...(said.broad !== undefined ? { broad: said.broad } : {}),
    ...(said.denies !== undefined ? { denies: said.denies } : {}),
    ...(said.cued ? { cued: true } : {}),
  };
};

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

/**
 * Everything in one record that bears on the criteria: candidates for and against, signals of stage and stall, events,
 * objections, questions and acts of the buyer. Pure in (record, compiled); the order of the activities does not matter.
 */
export const findEvidence = (record: CrmRecord, compiled: Compiled): Heard => {
  const known = peopleOf(record);
  const counts: Record<string, number> = {};
  const candidates: Record<string, Evidence[]> = {};
  for (const id of compiled.ids) candidates[id] = [];
  const heard: Heard = {
    candidates,
    stageSignals: [],
    stallSignals: [],
    events: [],
    objections: [],
    questions: [],
    acts: [],
    language: { code: 'und', judged: false },
    sentences: 0,
    people: [],
  };
  for (const [id, evidence] of [...fieldEvidence(record, compiled), ...roleEvidence(record, compiled)])
    candidates[id]?.push(evidence);

  const { model } = compiled;
  const units: Unit[] = [];
  let affirming = 0;
  const purchase: number[] = [];
  let looked = 0;
  record.activities.forEach((activity, index) => {
    if (looked < languageEnough) {
      const start = activity.text.slice(0, 600);
      looked += start.length;
      countLanguages(start, counts, shared);
    }
    units.push(...unitsOf(activity, index, known));
  });
  units.push(...formUnits(record, known));
  for (const unit of units) {
    const judged = judgeUnit(record, compiled, unit, heard);
    const denied = isDenial(judged);
    // A denial must never be what lifts a status, so it does not tell either what the talk is about.
    if (!denied && unit.side !== 'unknown' && (unit.side === 'buyer' || unit.how === 'told'))
      purchase.push(judged.purchase);
    if (unit.side === 'buyer' && unit.how === 'said' && !unit.weakens.includes('quoted-mail')) {
      heard.sentences++;
      if (!denied) affirming++;
      if (unit.at !== undefined && (heard.last === undefined || unit.at > heard.last)) heard.last = unit.at;
      if (!heard.people.includes(unit.speaker)) heard.people.push(unit.speaker);
    }
  }
  heard.people.sort();
  heard.units = units;
  heard.affirming = affirming;
  heard.purchase = purchase.sort((a, b) => b - a);
  heard.questions = findQuestions(record, units);
  heard.acts = findActs(record, units);
  const code = languageOf(counts);
  heard.language = {
    code,
    judged:
      code === 'und' ||
      compiled.languages.has(code) ||
      (model !== undefined && ['en', 'de', 'fr', 'es'].includes(code)),
  };
  for (const list of Object.values(candidates)) list.sort(byStrength);
  const order = <T extends { evidence: Evidence }>(list: T[]): T[] =>
    list.sort((a, b) => byStrength(a.evidence, b.evidence));
  order(heard.stageSignals);
  order(heard.stallSignals);
  order(heard.events);
  order(heard.objections);
  return heard;
};

/** Sentences longer than this are quoted by the clause that tells. */
const longQuote = 300;

const judgeUnit = (record: CrmRecord, compiled: Compiled, unit: Unit, heard: Heard): Judgement => {
  const judgement = judgeSentence(compiled, unit);
  const { backed, sayings, signals } = judgement;
  const grade = gradeOf(unit, backed);
  for (const saying of sayings) {
    const evidence = evidenceOf(record, unit, grade, saying);
    heard.candidates[saying.id]?.push(
      unit.text.length > longQuote ? narrowed(evidence, unit, saying.window) : evidence,
    );
  }
  for (const cue of signals) {
    const evidence = evidenceOf(record, unit, grade, {
      polarity: 'for',
      why: [unit.text.slice(cue.start, cue.end)],
      sure: signalSure,
      bends: cue.bends,
    });
    const { meaning } = cue;
    if (meaning.of === 'event') heard.events.push({ event: meaning.id, evidence });
    else if (grade < 2) continue;
    else if (meaning.of === 'stage')
      heard.stageSignals.push({ stage: meaning.id as Heard['stageSignals'][number]['stage'], evidence });
    else if (meaning.of === 'stall') heard.stallSignals.push({ kind: meaning.id as Stall['kind'], evidence });
    else if (meaning.of === 'objection') heard.objections.push({ objection: meaning.id, evidence });
  }
  return judgement;
};

/** How sure a cue phrase of a stage, stall, event or objection is by itself. */
const signalSure = 0.6;

const narrowed = (evidence: Evidence, unit: Unit, window: Span): Evidence => ({
  ...evidence,
  quote: unit.text.slice(window.start, window.end),
  place: { ...evidence.place, start: unit.place.start + window.start, end: unit.place.start + window.end },
});
