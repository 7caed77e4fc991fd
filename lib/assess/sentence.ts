import type { Compiled } from '../criteria/compile.ts';
import { Bend } from '../text/lexicon.ts';
import type { Span } from '../text/sentences.ts';
import { type CueHit, findCues, isStraight } from './cues.ts';
import { explainUnit, type Model, outputOf } from './model/model.ts';
import { newScores, type Scores, scoreUnit } from './model/scoring.ts';
import type { Unit } from './units.ts';

/** What one sentence says about one criterion, by both layers. */
export interface Saying {
  id: string;
  polarity: 'for' | 'against';
  sure: number;
  whole: number;
  broad?: number;
  denies: number;
  cued: boolean;
  bends: number;
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
  sayings: Saying[];
  /** Cues of stages, stalls, events and objections that nothing turns around. */
  signals: CueHit[];
}

/** From here on a finding is shown as "possible"; below it is dropped. */
export const possibleFrom = 0.06;
/** From here on a candidate is kept: many weak hints together may say something. */
const keepFrom = 0.02;
/** Log-odds below which two outputs together do not reach `keepFrom`: nearly all of them end here. */
const noiseBelow = -5;

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

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

const judge = (compiled: Compiled, unit: Unit): Judgement => {
  const { model } = compiled;
  const cues = findCues(compiled, unit.text);
  const sayings: Saying[] = [];
  const outs = model ? outputs(model) : undefined;
  let backed = unit.tie === 'none' ? 0 : 1;
  let denies = 0;
  let purchase = 0;
  if (model && outs) {
    scoreUnit(model, unit, cues, outs.scores);
    if (unit.how === 'told' && outs.backed >= 0)
      backed = unit.guess ? 0 : sigmoid(outs.scores.whole[outs.backed] ?? 0);
    purchase = outs.scores.whole[outs.purchase] ?? 0;
    if (outs.denies >= 0) denies = sigmoid(outs.scores.best[outs.denies] ?? 0);
  }
  const cued = cues.some((cue) => cue.meaning.of === 'criterion');
  for (const id of compiled.ids) {
    const at = outs?.of.get(id) ?? -1;
    if (model && outs && at >= 0) {
      const { best } = outs.scores;
      const isNoise = (best[at] as number) < noiseBelow && (best[at + 1] as number) < noiseBelow;
      if (cued || !isNoise) modelSayings(model, outs.scores, unit, id, at, denies, cues, sayings);
    } else if (cued) cueSayings(unit, id, cues, sayings);
  }
  return {
    backed,
    denies,
    purchase,
    sayings,
    signals: cues.filter((cue) => cue.meaning.of !== 'criterion' && isStraight(cue)),
  };
};

const ofCriterion = (cues: readonly CueHit[], id: string, polarity: string): CueHit[] =>
  cues.filter(
    (cue) => cue.meaning.of === 'criterion' && cue.meaning.id === id && cue.meaning.polarity === polarity,
  );

const bendsOf = (cues: readonly CueHit[]): number => cues.reduce((flags, cue) => flags | cue.bends, 0);

const modelSayings = (
  model: Model,
  scores: Scores,
  unit: Unit,
  id: string,
  at: number,
  denies: number,
  cues: readonly CueHit[],
  found: Saying[],
): void => {
  const odds = { for: sigmoid(scores.best[at] ?? 0), against: sigmoid(scores.best[at + 1] ?? 0) };
  for (const polarity of ['for', 'against'] as const) {
    const output = polarity === 'for' ? at : at + 1;
    // What the same sentence denies, it does not show.
    const bent = polarity === 'for' ? 1 - odds.against : 1;
    const sure = odds[polarity] * bent;
    // About it, and a denial of whatever it is about: what no denial of this very thing has taught yet.
    const broad = polarity === 'against' ? Math.min(1, odds.for + odds.against) * denies : 0;
    const hits = ofCriterion(cues, id, polarity);
    // A cue that the model does not believe is kept too: the two disagree, so a person should look.
    if (Math.max(sure, broad) < keepFrom && !(hits.some(isStraight) && !unit.asks)) continue;
    found.push({
      id,
      polarity,
      sure,
      whole: sigmoid(scores.whole[output] ?? 0) * bent,
      ...(polarity === 'against' ? { broad } : {}),
      denies,
      cued: hits.some(isStraight),
      bends: bendsOf(hits),
      why:
        hits.length > 0
          ? hits.map((cue) => unit.text.slice(cue.start, cue.end))
          : Math.max(sure, broad) >= possibleFrom
            ? owe(() => explainUnit(model, unit, output))
            : [],
      window: scores.window[output] ?? { start: 0, end: unit.text.length },
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

/** Reasons that were not worked out yet: of the many candidates few are ever shown. */
const owed = new WeakMap<string[], () => string[]>();
const owe = (work: () => string[]): string[] => {
  const why: string[] = [];
  owed.set(why, work);
  return why;
};

/** Works out the reasons of a candidate that is shown, where the model gave it: `why` is filled in place, once. */
export const explain = ({ why }: { why: string[] }): void => {
  const work = owed.get(why);
  if (!work) return;
  owed.delete(why);
  why.push(...work());
};

/** Sentences judged lately, in two halves: when the young half is full, the old one is let go. */
interface Memory {
  young: Map<string, Judgement>;
  old: Map<string, Judgement>;
}
const mostRemembered = 4000;
const memories = new WeakMap<Compiled, Memory>();

/** Everything that a judgement depends on, as one text. */
const keyOf = (unit: Unit): string =>
  `${unit.how}|${unit.side}|${unit.tie}|${unit.weakens.join()}|${unit.answers?.text ?? ''}|${unit.text}`;

/**
 * What both layers say of one sentence. Remembered by the sentence and its context, so that a keystroke re-judges the sentence
 * that it changed and no other; the answer is the same with or without the memory.
 */
export const judgeSentence = (compiled: Compiled, unit: Unit): Judgement => {
  let memory = memories.get(compiled);
  if (!memory) {
    memory = { young: new Map(), old: new Map() };
    memories.set(compiled, memory);
  }
  const key = keyOf(unit);
  const known = memory.young.get(key) ?? memory.old.get(key);
  if (known) {
    memory.young.set(key, known);
    return known;
  }
  const fresh = judge(compiled, unit);
  if (memory.young.size >= mostRemembered) {
    memory.old = memory.young;
    memory.young = new Map();
  }
  memory.young.set(key, fresh);
  return fresh;
};
