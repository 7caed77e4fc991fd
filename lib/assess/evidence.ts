import type { Compiled, Meaning } from '../criteria/compile.ts';
import type { CrmRecord } from '../record.ts';
import { countLanguages, languageOf } from '../text/language.ts';
import { Bend, bendsNear, match } from '../text/matcher.ts';
import { newTokens, scan } from '../text/tokens.ts';
import { findActs } from './acts.ts';
import type { Evidence, Grade, Heard, Stall } from './assessment.ts';
import { fieldEvidence, roleEvidence } from './claims.ts';
import { explainUnit, outputOf, scoreUnit } from './model/model.ts';
import { findQuestions } from './questions.ts';
import { peopleOf, type Unit, unitsOf } from './units.ts';

/** From here on a finding is shown as "possible"; below it is dropped. */
export const possibleFrom = 0.06;

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

const activitySource = (record: CrmRecord, unit: Unit): string => {
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

interface Cue {
  meaning: Meaning;
  from: number;
  to: number;
  bends: number;
}

const shared = newTokens(512);

const cuesIn = (compiled: Compiled, unit: Unit): { cues: Cue[]; words: (cue: Cue) => string } => {
  const tokens = scan(unit.text, shared);
  const cues: Cue[] = [];
  match(compiled.lexicon, tokens, (entry, from, to) => {
    const meaning = compiled.meanings[entry];
    if (meaning) cues.push({ meaning, from, to, bends: 0 });
  });
  for (const cue of cues) cue.bends = bendsNear(compiled.lexicon, tokens, cue.from, cue.to);
  return { cues, words: (cue) => unit.text.slice(tokens.start[cue.from], tokens.end[cue.to]) };
};

const evidenceOf = (
  record: CrmRecord,
  unit: Unit,
  grade: Grade,
  polarity: 'for' | 'against',
  why: string[],
  sure: number,
  bends: number,
): Evidence => {
  const weakens = [...unit.weakens];
  if (unit.how === 'told' && grade >= 2) weakens.push('reported');
  if ((bends & Bend.hedges) !== 0) weakens.push('hedged');
  if ((bends & Bend.conditions) !== 0) weakens.push('conditional');
  const told = unit.how === 'told';
  return {
    quote: unit.text,
    source: activitySource(record, unit),
    speaker: told && grade < 2 ? (record.activities[unit.place.index]?.author ?? 'seller') : unit.speaker,
    side: told ? (grade >= 2 ? 'buyer' : 'seller') : unit.side,
    ...(unit.at !== undefined ? { at: unit.at } : {}),
    polarity,
    grade,
    weakens,
    place: unit.place,
    why,
    sure,
  };
};

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
  const scores = new Float64Array(model?.outputs.length ?? 0);
  const units: Unit[] = [];
  record.activities.forEach((activity, index) => {
    countLanguages(activity.text.slice(0, 4000), counts, shared);
    units.push(...unitsOf(activity, index, known));
  });
  for (const unit of units) {
    judgeUnit(record, compiled, unit, scores, heard);
    if (unit.side === 'buyer' && unit.how === 'said' && !unit.weakens.includes('quoted-mail')) {
      heard.sentences++;
      if (unit.at !== undefined && (heard.last === undefined || unit.at > heard.last)) heard.last = unit.at;
      if (!heard.people.includes(unit.speaker)) heard.people.push(unit.speaker);
    }
  }
  heard.people.sort();
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

const judgeUnit = (
  record: CrmRecord,
  compiled: Compiled,
  unit: Unit,
  scores: Float64Array,
  heard: Heard,
): void => {
  const { model } = compiled;
  const { cues, words } = cuesIn(compiled, unit);
  let backed = unit.tie === 'none' ? 0 : 1;
  if (model) {
    scoreUnit(model, unit, scores);
    const at = outputOf(model, 'backed');
    if (unit.how === 'told' && at >= 0) backed = sigmoid(scores[at] ?? 0);
  }
  const grade = gradeOf(unit, backed);
  for (const id of compiled.ids) {
    const list = heard.candidates[id];
    if (!list) continue;
    const mine = cues.filter((cue) => cue.meaning.of === 'criterion' && cue.meaning.id === id);
    for (const polarity of ['for', 'against'] as const) {
      const at = model ? outputOf(model, `${id}:${polarity}`) : -1;
      const hits = mine.filter((cue) => cue.meaning.of === 'criterion' && cue.meaning.polarity === polarity);
      const weak =
        polarity === 'for' &&
        mine.some((cue) => cue.meaning.of === 'criterion' && cue.meaning.polarity === 'weak');
      let sure = at >= 0 ? sigmoid(scores[at] ?? 0) : 0;
      // Without an output of the model for it (a company's own criterion), cues judge alone.
      if (at < 0 && hits.length > 0)
        sure = hits.some((cue) => (cue.bends & Bend.negates) === 0) || polarity === 'against' ? 0.6 : 0.2;
      if (at < 0 && weak) sure = Math.max(sure, 0.15);
      if (unit.asks && at < 0) sure *= 0.2;
      if (sure < possibleFrom) continue;
      const why = hits.length > 0 ? hits.map(words) : model && at >= 0 ? explainUnit(model, unit, at) : [];
      const bends = hits.reduce((flags, cue) => flags | cue.bends, 0);
      list.push(evidenceOf(record, unit, grade, polarity, why, sure, bends));
    }
  }
  for (const cue of cues) {
    if (cue.meaning.of === 'criterion' || (cue.bends & Bend.negates) !== 0) continue;
    const evidence = evidenceOf(record, unit, grade, 'for', [words(cue)], 0.6, cue.bends);
    if (cue.meaning.of === 'stage') {
      if (grade >= 2)
        heard.stageSignals.push({
          stage: cue.meaning.id as Heard['stageSignals'][number]['stage'],
          evidence,
        });
    } else if (cue.meaning.of === 'stall') {
      if (grade >= 2) heard.stallSignals.push({ kind: cue.meaning.id as Stall['kind'], evidence });
    } else if (cue.meaning.of === 'event') heard.events.push({ event: cue.meaning.id, evidence });
    else if (grade >= 2) heard.objections.push({ objection: cue.meaning.id, evidence });
  }
};
