import type { Compiled } from '../criteria/compile.ts';
import { Bend } from '../text/lexicon.ts';
import type { Span } from '../text/sentences.ts';
import type { Evidence, Place } from './assessment.ts';
import { mayDeny } from './brief.ts';
import { isDenial } from './columns.ts';
import { type CueHit, findCues, isStraight } from './cues.ts';
import { explainDerived, mayTell, weighDerived } from './derived.ts';
import { isOurs, type OfWords, weighWords } from './heeded.ts';
import { explainUnit, type Model, outputOf } from './model/model.ts';
import { newScores, type Scores, scoreUnit } from './model/scoring.ts';
import { judgeOf } from './plain-judge.ts';
import { sigmoid } from './sides.ts';
import { addTalk, isTalk, type Talk } from './talk.ts';
import type { Unit } from './units.ts';

/** What one sentence says about one criterion, by both layers. */
export interface Saying {
  id: string;
  polarity: 'for' | 'against';
  sure: number;
  whole: number;
  broad?: number | undefined;
  denies: number;
  cued: boolean;
  bends: number;
  /** Empty where the model found it: `explain` tells of what is shown. */
  why: string[];
  /** The part of the sentence that says it. */
  window: Span;
}

export interface Judgement {
  /** Odds that a buyer stands behind a told sentence. */
  backed: number;
  /** Odds that it denies whatever it is about. */
  denies: number;
  /** Log-odds that it stands in talk about a purchase; 0 without a model. */
  purchase: number;
  /** What its words tell of what the talk is about; absent where they do not count for that. */
  talk?: Talk | undefined;
  /** What the judge makes of its words; absent where they are not the buyer side's. */
  words?: OfWords | undefined;
  sayings: Saying[];
  /** Cues of stages, stalls, events and objections that nothing turns around. */
  signals: CueHit[];
}

/** From here on a finding is shown as "possible"; below it is dropped. */
export const possibleFrom = 0.06;
/** From here on a candidate is kept: many weak hints together may say something. */
const keepFrom = 0.02;
/** Log-odds below which two outputs together do not reach `keepFrom` (twice 0.00995): nearly all of them end here. */
const noiseBelow = -4.6;

/** Where each criterion stands among the outputs; looked up once. */
interface Outputs {
  of: ReadonlyMap<string, number>;
  backed: number;
  denies: number;
  purchase: number;
  scores: Scores;
}

const outputsOf = new WeakMap<Model, Outputs>();
const outputs = (model: Model): Outputs => {
  let known = outputsOf.get(model);
  if (!known) {
    const of = new Map<string, number>();
    model.outputs.forEach((name, at) => {
      if (name.endsWith(':for')) of.set(name.slice(0, -4), at);
    });
    known = {
      of,
      backed: outputOf(model, 'backed'),
      denies: outputOf(model, 'denies'),
      purchase: outputOf(model, 'purchase'),
      scores: newScores(model),
    };
    outputsOf.set(model, known);
  }
  return known;
};

/** By criterion: where its "for" stands among the outputs, and where it stands among the derived ones; -1 where it does not. */
interface Places {
  outputs: readonly number[];
  derived: readonly number[];
}

const placesIn = ({ model, ids }: Compiled): Places => {
  const of = model && outputs(model).of;
  return {
    outputs: ids.map((id) => of?.get(id) ?? -1),
    derived: ids.map((id) => model?.derived?.classes.indexOf(id) ?? -1),
  };
};

const judge = (compiled: Compiled, places: Places, unit: Unit): Judgement => {
  const { model, ids } = compiled;
  const cues = findCues(compiled, unit.text);
  const sayings: Saying[] = [];
  const outs = model ? outputs(model) : undefined;
  let backed = unit.tie === 'none' ? 0 : 1;
  let denies = 0;
  let purchase = 0;
  if (model && outs) {
    scoreUnit(model, unit, cues, outs.scores);
    if (unit.how === 'told' && outs.backed >= 0)
      backed = unit.unbacked ? 0 : sigmoid(outs.scores.whole[outs.backed] ?? 0);
    purchase = outs.scores.whole[outs.purchase] ?? 0;
    if (outs.denies >= 0 && mayDeny(unit)) denies = sigmoid(outs.scores.best[outs.denies] ?? 0);
  }
  const cued = cues.some((cue) => cue.meaning.of === 'criterion');
  const derived =
    model?.derived && outs && mayTell(unit)
      ? weighDerived(model.derived, unit, model.outputs, outs.scores.whole)
      : undefined;
  // What a note asks nobody has said, unless it tells of a buyer: "Is the budget confirmed?" is what the writer wants to know.
  const many = unit.asks && unit.how === 'told' && unit.tie === 'none' ? 0 : ids.length;
  for (let k = 0; k < many; k++) {
    const id = ids[k] as string;
    const at = places.outputs[k] as number;
    const place = places.derived[k] as number;
    if (outs && at >= 0) {
      const { best } = outs.scores;
      const isNoise = (best[at] as number) < noiseBelow && (best[at + 1] as number) < noiseBelow;
      if (cued || !isNoise) modelSayings(outs, unit, id, at, denies, cues, sayings);
    } else if (derived && place >= 0 && ofCriterion(cues, id, 'against').length === 0)
      derivedSaying(unit, id, derived[place] as number, cues, sayings);
    else if (cued) cueSayings(unit, id, cues, sayings);
  }
  return {
    backed,
    denies,
    purchase,
    // What our side writes about tells as much of what the talk is about; a denial does not: it must never be what lifts a status.
    talk: isTalk(unit) && !isDenial({ denies }) ? talkOf(model, unit) : undefined,
    words: isOurs(unit) ? weighWords(unit.text, judgeOf(compiled)) : undefined,
    sayings,
    signals:
      cues.length === 0 ? noCues : cues.filter((cue) => cue.meaning.of !== 'criterion' && isStraight(cue)),
  };
};

const talkOf = (model: Model | undefined, unit: Unit): Talk => {
  const talk: Talk = { steps: 0, many: 0 };
  if (model?.talk) addTalk(model.talk, unit, talk);
  return talk;
};

const noCues: CueHit[] = [];
const noWords: string[] = [];

const ofCriterion = (cues: readonly CueHit[], id: string, polarity: string): readonly CueHit[] =>
  cues.length === 0
    ? cues
    : cues.filter(
        (cue) => cue.meaning.of === 'criterion' && cue.meaning.id === id && cue.meaning.polarity === polarity,
      );

const bendsOf = (cues: readonly CueHit[]): number => cues.reduce((flags, cue) => flags | cue.bends, 0);

/**
 * From these odds on that a sentence denies anything a denial in it is believed whole. Recall of denials .479 to .495 at a precision of
 * .851 to .859 with it, evidence the same (473 records, cross-validated by author), and "Finance has set aside 60k for a new system"
 * alone is no denied budget any more.
 */
const deniesFrom = 0.5;

/** By polarity: how far its output stands behind that of "for". */
const polarities = [
  ['for', 0],
  ['against', 1],
] as const;

const modelSayings = (
  { scores, denies: denial }: Outputs,
  unit: Unit,
  id: string,
  at: number,
  denies: number,
  cues: readonly CueHit[],
  found: Saying[],
): void => {
  // Who denies this denies something: where the sentence hardly does, its words were only like those of denials.
  const believed = Math.min(1, denies / deniesFrom);
  const against = sigmoid(scores.best[at + 1] as number) * believed;
  const about = sigmoid(scores.best[at] as number);
  for (const [polarity, further] of polarities) {
    const isFor = polarity === 'for';
    // What the same sentence denies, it does not show.
    const bent = 1 - against;
    const sure = isFor ? about * bent : against;
    // About it, and a denial of whatever it is about: what no denial of this very thing has taught yet.
    const broad = isFor ? 0 : Math.min(1, about + against) * denies;
    const hits = ofCriterion(cues, id, polarity);
    const cued = hits.length > 0 && hits.some(isStraight);
    // A cue that the model does not believe is kept too: the two disagree, so a person should look.
    if (Math.max(sure, broad) < keepFrom && !(cued && !unit.asks)) continue;
    found.push({
      id,
      polarity,
      sure,
      whole: sigmoid(scores.whole[at + further] as number) * (isFor ? bent : believed),
      broad: isFor ? undefined : broad,
      // What is denied beside it in the same sentence does not take it back, what the sentence denies as a whole does.
      denies:
        isFor && denial >= 0 && denies > 0
          ? sigmoid(Math.max(scores.denied[at] as number, scores.whole[denial] as number))
          : denies,
      cued,
      bends: hits.length === 0 ? 0 : bendsOf(hits),
      why: hits.length === 0 ? noWords : hits.map((cue) => unit.text.slice(cue.start, cue.end)),
      window: scores.window[at + further] as Span,
    });
  }
};

/** How sure cues alone are: a straight one, and one that is weak or turned around. */
const cueSure = 0.6;
const cueWeak = 0.1;

/** A criterion that the model does not know (a company's own): its cues judge alone. */
const cueSayings = (unit: Unit, id: string, cues: readonly CueHit[], found: Saying[]): void => {
  if (unit.asks) return;
  for (const polarity of ['for', 'against'] as const) {
    const hits = ofCriterion(cues, id, polarity);
    const used = hits.length > 0 || polarity === 'against' ? hits : ofCriterion(cues, id, 'weak');
    if (used.length === 0) continue;
    const straight = hits.some(isStraight);
    const sure = straight ? cueSure : cueWeak;
    found.push({
      id,
      polarity,
      sure,
      whole: sure,
      denies: (bendsOf(used) & Bend.negates) !== 0 ? 1 : 0,
      cued: straight,
      bends: bendsOf(used),
      why: used.map((cue) => unit.text.slice(cue.start, cue.end)),
      window: { start: 0, end: unit.text.length },
    });
  }
};

/** A sentence that is less likely than this to say it is not believed for a cue in it: the two disagree, so a person should look. */
const cueBelieved = 0.03;

/** A criterion beside the fifteen: its sentences deny nothing, "nobody but the works council objects" still tells who has a say. */
const derivedSaying = (
  unit: Unit,
  id: string,
  odds: number,
  cues: readonly CueHit[],
  found: Saying[],
): void => {
  const hits = unit.asks ? noCues : ofCriterion(cues, id, 'for');
  const cued = hits.some(isStraight);
  if (odds < keepFrom && !cued) return;
  const sure = cued && odds >= cueBelieved ? Math.max(odds, cueSure) : odds;
  found.push({
    id,
    polarity: 'for',
    sure,
    whole: sure,
    denies: 0,
    cued,
    bends: hits.length === 0 ? 0 : bendsOf(hits),
    why: hits.length === 0 ? noWords : hits.map((cue) => unit.text.slice(cue.start, cue.end)),
    window: { start: 0, end: unit.text.length },
  });
};

/** Units of a record: one list an activity, and one for what was typed into fields. */
type Pieces = readonly (readonly Unit[])[];

/**
 * Fills in, in place, why the model took what is shown of a criterion for what it is: the words that speak most for it. What was
 * filled in once stays.
 */
export const explain = (model: Model, pieces: Pieces, id: string, shown: readonly Evidence[]): void => {
  const at = outputs(model).of.get(id);
  const part = model.derived?.classes.includes(id) ? model.derived : undefined;
  if (at === undefined && !part) return;
  for (const one of shown) {
    if (one.why.length > 0 || Math.max(one.sure ?? 0, one.broad ?? 0) < possibleFrom) continue;
    const unit = unitAt(pieces, one.place);
    if (!unit) continue;
    if (at !== undefined) one.why = explainUnit(model, unit, one.polarity === 'for' ? at : at + 1);
    else if (part) one.why = explainDerived(part, unit.text, id);
  }
};

/** The sentence in which a quote stands. */
const unitAt = (pieces: Pieces, place: Place): Unit | undefined => {
  const units = (place.in === 'activity' ? pieces[place.index] : pieces.at(-1)) ?? [];
  return (
    units.find((unit) => unit.place === place) ??
    units.find(
      (unit) =>
        unit.place.index === place.index &&
        unit.place.in === place.in &&
        unit.place.start <= place.start &&
        place.end <= unit.place.end,
    )
  );
};

/** One sentence in one context, with what was made of it. */
interface Judged {
  unit: Unit;
  judgement: Judgement;
}

/** Sentences judged lately by their text, in two halves: when the young half is full, the old one is let go. */
interface Memory {
  places: Places;
  young: Map<string, Judged[]>;
  old: Map<string, Judged[]>;
}
const mostRemembered = 4000;
/** So many of one text. */
const mostAlike = 20;
const memories = new WeakMap<Compiled, Memory>();

const areSame = (a: readonly string[], b: readonly string[]): boolean =>
  a === b || (a.length === b.length && a.every((one, i) => one === b[i]));

/** Whether two sentences of the same text are alike in everything that a judgement depends on. */
const isAlike = (a: Unit, b: Unit): boolean =>
  a.how === b.how &&
  a.side === b.side &&
  a.tie === b.tie &&
  a.unbacked === b.unbacked &&
  a.answers?.text === b.answers?.text &&
  areSame(a.weakens, b.weakens);

/**
 * What both layers say of one sentence. Remembered by the sentence and its context, so that a keystroke re-judges the sentence
 * that it changed and no other; the answer is the same with or without the memory.
 */
export const judgeSentence = (compiled: Compiled, unit: Unit): Judgement => {
  let memory = memories.get(compiled);
  if (!memory) {
    memory = { places: placesIn(compiled), young: new Map(), old: new Map() };
    memories.set(compiled, memory);
  }
  const isThis = (one: Judged): boolean => isAlike(one.unit, unit);
  const mine = memory.young.get(unit.text);
  const known = mine?.find(isThis);
  if (known) return known.judgement;
  const judged = memory.old.get(unit.text)?.find(isThis) ?? {
    unit,
    judgement: judge(compiled, memory.places, unit),
  };
  if (mine && mine.length < mostAlike) mine.push(judged);
  else {
    if (memory.young.size >= mostRemembered) {
      memory.old = memory.young;
      memory.young = new Map();
    }
    memory.young.set(unit.text, [judged]);
  }
  return judged.judgement;
};
