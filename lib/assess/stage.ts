import type { BuyerStage, Evidence, Finding, Heard, Reason, StageEstimate, Stall } from './assessment.ts';
import { dayOf } from './days.ts';
import { buyerStageIds, type Decision } from './decide.ts';
import { Voice } from './heard-rows.ts';
import type { Heeded } from './heeded.ts';
import type { JudgeModel } from './judge-model.ts';
import { lastWord } from './last-word.ts';
import { isSentence, quoteOf } from './quote-of.ts';
import { lateElements, type Signals } from './signals.ts';
import type { Unit } from './units.ts';
import { sentenceKey } from './weigh.ts';
import type { Words } from './words.ts';

/** How sure, in words: by the margin over the next stage. */
const sureOf = (decision: Decision): StageEstimate['sure'] => {
  if (decision.stage === 'unknown') return 'none';
  if (decision.cap === 'deserted') return 'hint';
  const p = decision.stages[decision.stage];
  return p >= 0.75 ? 'clearly' : p >= 0.5 ? 'fairly' : 'hint';
};

const evidenceOf = (unit: Unit, heard: Heard): Evidence => {
  const key = sentenceKey(unit);
  const cue = heard.stageSignals.find(({ evidence }) => sentenceKey(evidence) === key);
  if (cue) return cue.evidence;
  return {
    ...quoteOf(unit),
    source: unit.kind.charAt(0).toUpperCase() + unit.kind.slice(1),
    grade: unit.how === 'said' ? 3 : unit.tie === 'none' ? 1 : 2,
  };
};

interface Loud {
  unit: Unit;
  score: number;
}

/** Loudest first, then newest, then by their words. */
const byLoudness = (a: Loud, b: Loud): number =>
  b.score - a.score ||
  (dayOf(b.unit.at) ?? 0) - (dayOf(a.unit.at) ?? 0) ||
  (a.unit.text === b.unit.text ? 0 : a.unit.text < b.unit.text ? -1 : 1);

/** A sentence quieter than this is no reason; more cues than this make it no louder. */
const loudFrom = 0.5;
const mostCues = 2;

/** What a buyer at a stage speaks of, by the criteria it is found under; making sense of something is no criterion. */
const spokenOf: Readonly<Record<BuyerStage, readonly string[]>> = {
  awareness: [],
  consideration: ['competition', 'decision-criteria'],
  readiness: ['decision-process', 'paper-process', 'authority', 'budget', 'timeline'],
};

/** How surely each sentence that carries one of these criteria does, by its place. */
const carriedBy = (
  stage: BuyerStage,
  findings: Readonly<Record<string, Finding>>,
): ReadonlyMap<number, number> => {
  const carried = new Map<number, number>();
  for (const id of spokenOf[stage]) {
    const finding = findings[id];
    if (finding?.status !== 'evidenced') continue;
    for (const evidence of finding.evidence) {
      const key = sentenceKey(evidence);
      carried.set(key, Math.max(carried.get(key) ?? 0, evidence.sure ?? 0));
    }
  }
  return carried;
};

/** The sentences that speak loudest for one stage: their words' weights, their sound, the cues in them and what they are evidence of. */
const loudest = (
  stage: BuyerStage,
  signals: Signals,
  heard: Heard,
  findings: Readonly<Record<string, Finding>>,
  model: JudgeModel,
  most: number,
): Evidence[] => {
  const k = model.stage.classes.indexOf(stage);
  const heardCues = new Map<number, number>();
  for (const signal of heard.stageSignals) {
    const key = sentenceKey(signal.evidence);
    if (signal.stage === stage) heardCues.set(key, (heardCues.get(key) ?? 0) + 1);
  }
  const sound = model.sentence.classes.indexOf(stage);
  const foremost: Loud[] = [];
  /** What is quieter comes behind all of them. */
  let least = 0;
  const { sentences, voice, sounds, stage: steps } = signals.rows;
  const [classes, stages] = [model.sentence.classes.length, model.stage.classes.length];
  const carried = carriedBy(stage, findings);
  const mostMore = (heardCues.size === 0 ? 0 : mostCues) + (carried.size === 0 ? 0 : mostCues);
  for (let row = 0; row < sentences.length; row++) {
    if (((voice[row] as number) & Voice.named) === 0) continue;
    const bare =
      (steps[row * stages + k] as number) * model.stage.scale * 0.5 +
      (sound < 0 ? 0 : (sounds[row * classes + sound] as number));
    // Most are told off by their words.
    const loudest = bare + mostMore;
    if (loudest <= loudFrom || loudest < least) continue;
    const { unit } = sentences[row] as Heeded;
    const key = mostMore === 0 ? 0 : sentenceKey(unit);
    const score = bare + Math.min(mostCues, heardCues.get(key) ?? 0) + mostCues * (carried.get(key) ?? 0);
    if (score <= loudFrom) continue;
    const one = { unit, score };
    const full = foremost.length === most;
    // Few come this far, so that few are asked whether they are sentences.
    if ((full && byLoudness(foremost[most - 1] as Loud, one) <= 0) || !isSentence(unit.text)) continue;
    if (full) foremost.pop();
    const at = foremost.findIndex((other) => byLoudness(other, one) > 0);
    foremost.splice(at < 0 ? foremost.length : at, 0, one);
    if (foremost.length === most) least = (foremost[most - 1] as Loud).score;
  }
  return foremost.map(({ unit }) => evidenceOf(unit, heard));
};

/** What each element adds towards the estimate, strongest first. */
const standing = (
  stage: BuyerStage,
  decision: Decision,
  model: JudgeModel,
  findings: Readonly<Record<string, Finding>>,
) => {
  const k = model.stage.classes.indexOf(stage);
  return Object.entries(findings)
    .filter(([, finding]) => finding.status === 'evidenced')
    .map(([id, finding]) => ({ id, finding, weight: model.stage.dense[`says:${id}`]?.[k] ?? 0 }))
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
    .slice(0, decision.stage === 'awareness' ? 2 : 4);
};

/** Puts the stage into words: the estimate, how sure, the strongest quotes for it and against it. */
export const tellStage = (
  decision: Decision,
  signals: Signals,
  heard: Heard,
  findings: Readonly<Record<string, Finding>>,
  stalls: readonly Stall[],
  model: JudgeModel,
  words: Words,
): StageEstimate => {
  const { stage, stages } = decision;
  const all = buyerStageIds.reduce((sum, id) => sum + stages[id], 0);
  const share = (id: BuyerStage): number => Math.round((all === 0 ? 1 / 3 : stages[id] / all) * 1000) / 1000;
  const probabilities = {
    awareness: share('awareness'),
    consideration: share('consideration'),
    readiness: share('readiness'),
  };
  const reasons: Reason[] = [];
  const against: Reason[] = [];
  const names = (ids: readonly string[]): string => words.list(ids.map((id) => words.name(id)));
  if (stage === 'unknown') {
    reasons.push({ text: words.say('reason.nothing'), evidence: [] });
    // Whoever did something, or is reported by name, is not silent, though nothing of it tells where they stand.
    const isSilent =
      heard.acts.length === 0 && heard.sentences === 0 && lastWord(heard, findings) === undefined;
    if (isSilent && (!signals.heard || signals.dense.has('nothing-said')))
      against.push({ text: words.say('against.no-buyer'), evidence: [] });
    return {
      estimate: stage,
      confidence: Math.round(stages.unknown * 1000) / 1000,
      sure: 'none',
      probabilities,
      reasons,
      against,
    };
  }
  const spoken = loudest(stage, signals, heard, findings, model, 3);
  if (spoken.length > 0) reasons.push({ text: words.say(`reason.words.${stage}`), evidence: spoken });
  const held = standing(stage, decision, model, findings);
  if (held.length > 0)
    reasons.push({
      text: words.say('reason.stands', { n: held.length, names: names(held.map(({ id }) => id)) }),
      evidence: held.flatMap(({ finding }) => finding.evidence.slice(0, 1)),
    });
  if (heard.people.length > 1)
    reasons.push({ text: words.say('reason.people', { n: heard.people.length }), evidence: [] });
  const last = lastWord(heard, findings);
  if (last !== undefined)
    reasons.push({ text: words.say('reason.fresh', { day: words.day(last) }), evidence: [] });
  if (reasons.length === 0) reasons.push({ text: words.say(`reason.words.${stage}`), evidence: [] });

  if (decision.cap === 'not-deciding')
    against.push({ text: words.say('against.not-deciding', { names: names(lateElements) }), evidence: [] });
  const rival = buyerStageIds.filter((id) => id !== stage).sort((a, b) => stages[b] - stages[a])[0];
  if (rival) {
    const taken = new Set(spoken.map((one) => one.quote));
    const other = loudest(rival, signals, heard, findings, model, 6).filter((one) => !taken.has(one.quote));
    if (other.length > 0)
      against.push({ text: words.say(`against.words.${rival}`), evidence: other.slice(0, 3) });
  }
  const denied = Object.entries(findings).filter(([, finding]) => finding.status === 'contradicted');
  if (denied.length > 0 && stage !== 'awareness')
    against.push({
      text: words.say('against.denied', { names: names(denied.map(([id]) => id)) }),
      evidence: denied.flatMap(([, finding]) => finding.evidence.slice(0, 1)).slice(0, 3),
    });
  if (stage !== 'awareness')
    for (const stall of stalls)
      against.push({ text: stall.text.replace(/\.$/, ''), evidence: stall.evidence.slice(0, 1) });
  if (stage !== 'awareness' && findings.pain && findings.pain.status !== 'evidenced')
    against.push({ text: words.say('against.pain'), evidence: [] });
  const confidence = Math.round(stages[stage] * 1000) / 1000;
  return { estimate: stage, confidence, sure: sureOf(decision), probabilities, reasons, against };
};
