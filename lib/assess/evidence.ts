import type { Compiled } from '../criteria/compile.ts';
import type { CrmRecord } from '../record.ts';
import { countLanguages, languageOf } from '../text/language.ts';
import { Bend } from '../text/matcher.ts';
import type { Span } from '../text/sentences.ts';
import { newTokens } from '../text/tokens.ts';
import { findActs } from './acts.ts';
import type { Evidence, Grade, Heard, Stall } from './assessment.ts';
import { fieldEvidence, roleEvidence } from './claims.ts';
import { type CueHit, findCues, isStraight } from './cues.ts';
import { explainUnit, newScores, outputOf, type Scores, scoreUnit } from './model/model.ts';
import { findQuestions } from './questions.ts';
import { peopleOf, type Unit, unitsOf } from './units.ts';

/** From here on a finding is shown as "possible"; below it is dropped. */
export const possibleFrom = 0.06;
/** From here on a candidate is kept: many weak hints together may say something. */
const keepFrom = 0.004;

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
    ...(told ? { told } : {}),
  };
};

const shared = newTokens(512);

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
  const scores = model ? newScores(model) : undefined;
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
  heard.units = units;
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
  scores: Scores | undefined,
  heard: Heard,
): void => {
  const { model } = compiled;
  const cues = findCues(compiled, unit.text);
  const words = (cue: CueHit): string => unit.text.slice(cue.start, cue.end);
  let backed = unit.tie === 'none' ? 0 : 1;
  if (model && scores) {
    scoreUnit(model, unit, cues, scores);
    const at = outputOf(model, 'backed');
    if (unit.how === 'told' && at >= 0) backed = sigmoid(scores.whole[at] ?? 0);
  }
  const grade = gradeOf(unit, backed);
  const deny = model ? outputOf(model, 'denies') : -1;
  const denies = scores && deny >= 0 ? sigmoid(scores.best[deny] ?? 0) : 0;
  for (const id of compiled.ids) {
    const list = heard.candidates[id];
    if (!list) continue;
    const mine = cues.filter((cue) => cue.meaning.of === 'criterion' && cue.meaning.id === id);
    const at = model ? outputOf(model, `${id}:for`) : -1;
    if (!model || !scores || at < 0) {
      cueOnly(record, unit, grade, mine, words, list);
      continue;
    }
    const odds = { for: sigmoid(scores.best[at] ?? 0), against: sigmoid(scores.best[at + 1] ?? 0) };
    for (const polarity of ['for', 'against'] as const) {
      const output = polarity === 'for' ? at : at + 1;
      // What the same sentence denies, it does not show.
      const bent = polarity === 'for' ? 1 - odds.against : 1;
      const sure = odds[polarity] * bent;
      // About it, and a denial of whatever it is about: what no denial of this very thing has taught yet.
      const broad = polarity === 'against' ? Math.min(1, odds.for + odds.against) * denies : 0;
      if (Math.max(sure, broad) < keepFrom) continue;
      const hits = mine.filter((cue) => cue.meaning.of === 'criterion' && cue.meaning.polarity === polarity);
      const window = scores.window[output];
      const explain = sure >= possibleFrom ? explainUnit(model, unit, output) : [];
      const why = hits.length > 0 ? hits.map(words) : explain;
      const bends = hits.reduce((flags, cue) => flags | cue.bends, 0);
      const evidence = evidenceOf(record, unit, grade, polarity, why, sure, bends);
      if (polarity === 'against') evidence.broad = broad;
      evidence.denies = denies;
      evidence.whole = sigmoid(scores.whole[output] ?? 0) * bent;
      if (hits.some(isStraight)) evidence.cued = true;
      list.push(window && unit.text.length > longQuote ? narrowed(evidence, unit, window) : evidence);
    }
  }
  for (const cue of cues) {
    if (cue.meaning.of === 'criterion' || !isStraight(cue)) continue;
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

/** Sentences longer than this are quoted by the clause that tells. */
const longQuote = 180;

const narrowed = (evidence: Evidence, unit: Unit, window: Span): Evidence => ({
  ...evidence,
  quote: unit.text.slice(window.start, window.end),
  place: { ...evidence.place, start: unit.place.start + window.start, end: unit.place.start + window.end },
});

/** A criterion that the model does not know (a company's own): its cues judge alone. */
const cueOnly = (
  record: CrmRecord,
  unit: Unit,
  grade: Grade,
  cues: readonly CueHit[],
  words: (cue: CueHit) => string,
  list: Evidence[],
): void => {
  for (const polarity of ['for', 'against'] as const) {
    const hits = cues.filter((cue) => cue.meaning.of === 'criterion' && cue.meaning.polarity === polarity);
    const weak = cues.filter((cue) => cue.meaning.of === 'criterion' && cue.meaning.polarity === 'weak');
    const straight = hits.some(isStraight);
    const used = hits.length > 0 ? hits : polarity === 'for' ? weak : [];
    if (used.length === 0 || unit.asks) continue;
    const bends = used.reduce((flags, cue) => flags | cue.bends, 0);
    const evidence = evidenceOf(
      record,
      unit,
      grade,
      polarity,
      used.map(words),
      hits.length > 0 && straight ? 0.6 : 0.15,
      bends,
    );
    if (straight) evidence.cued = true;
    list.push(evidence);
  }
};
