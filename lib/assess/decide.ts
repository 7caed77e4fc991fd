import type { BuyerStage, Finding, Move, StageEstimateId, Verdict } from './assessment.ts';
import { addSignals, type JudgeModel, scaled, softmax, stepsOf, sums } from './judge-model.ts';
import { sigmoid } from './sides.ts';
import { findingSignals, lateElements, type Signals } from './signals.ts';
import { sentenceKey } from './weigh.ts';

/** The bare verdicts, before they are put into words. */
export interface Decision {
  stage: StageEstimateId;
  /** The gate that held the stage down, if one did. */
  cap?: 'no-buyer' | 'not-deciding' | 'deserted';
  stages: Record<StageEstimateId, number>;
  verdict: Verdict;
  verdicts: Record<Verdict, number>;
  moves: { move: Move; weight: number }[];
}

/**
 * What it costs to say a stage too high, against too low: the buyer is pushed, the rep is told to. Cross-validated, stages right and too
 * high (all records; first records): .823, .071; .925, .025 with 1.3, .817, .065; .931, .019 with 1.6, .814, .055; .919, .019 with 2.
 */
const tooHigh = 1.6;
const order: readonly StageEstimateId[] = ['unknown', 'awareness', 'consideration', 'readiness'];

/** How much a verdict's probability weighs in what follows from it. */
export const verdictWeight = 2;

/** The stage with the least expected cost; with ordered weights it never rises when evidence is taken away. */
const cheapest = (p: Readonly<Record<StageEstimateId, number>>): StageEstimateId => {
  let best: StageEstimateId = 'unknown';
  let least = Number.POSITIVE_INFINITY;
  order.forEach((said, i) => {
    const cost = order.reduce((sum, truth, j) => sum + (i === j ? 0 : i > j ? tooHigh : 1) * p[truth], 0);
    if (cost < least - 1e-12) {
      least = cost;
      best = said;
    }
  });
  return best;
};

const named = <T extends string>(classes: readonly string[], p: readonly number[]): Record<T, number> =>
  Object.fromEntries(classes.map((name, k) => [name, p[k] ?? 0])) as Record<T, number>;

const keysOn = new WeakMap<Finding, readonly number[]>();

/** Which sentences say what the buyer side was heard to say on an element, firmly or not; undefined where it was not heard on it. */
const heardOn = (finding: Finding | undefined): readonly number[] | undefined => {
  if (!finding) return undefined;
  let keys = keysOn.get(finding);
  if (!keys) {
    const hints = finding.possible.filter((one) => one.grade >= 2 && one.polarity === 'for');
    keys = (finding.status === 'evidenced' ? [...finding.evidence, ...hints] : hints).map(sentenceKey);
    keysOn.set(finding, keys);
  }
  return finding.status === 'evidenced' || keys.length > 0 ? keys : undefined;
};

/**
 * Elements of a decision that the buyer side was heard on, but no more than the sentences that say so: "the CFO approved the budget"
 * is one step towards a decision, not two.
 */
const lateHeard = (findings: Readonly<Record<string, Finding>>): number => {
  const heard = lateElements.flatMap((id) => {
    const said = heardOn(findings[id]);
    return said ? [said] : [];
  });
  const bare = heard.filter((said) => said.length === 0).length;
  const sentences = new Set<number>();
  for (const said of heard)
    for (const key of said) {
      sentences.add(key);
      // Of hundreds of sentences the first few are enough.
      if (sentences.size + bare >= heard.length) return heard.length;
    }
  return sentences.size + bare;
};

/**
 * Interest is not readiness: a buyer who decides was heard on at least two of criteria, process, money, people, paper. On one of them
 * it is enough where all that was said speaks clearly for it, the other was told in words that were not understood: stages right .823
 * instead of .820 (first records .925 for .912), cross-validated, as many too high.
 */
const leastLate = 2;
const clearly = 0.75;

/** What a record weighs whatever gap is filled, its words and all signals but those of the findings: summed once a part. */
const summed = new WeakMap<Signals, Map<JudgeModel['stage'], number[]>>();

const sumsWithout = (part: JudgeModel['stage'], signals: Signals): number[] => {
  const known = summed.get(signals) ?? new Map<JudgeModel['stage'], number[]>();
  summed.set(signals, known);
  let found = known.get(part);
  if (!found) {
    const steps = signals.steps?.get(part) ?? stepsOf(part, signals.words);
    found = sums(part, signals.dense, scaled(part, steps, signals.each));
    known.set(part, found);
  }
  return found;
};

/** Weighs stage, call and move from signals and findings. Pure and cheap: `swings` calls it once a gap. */
export const decide = (
  signals: Signals,
  findings: Readonly<Record<string, Finding>>,
  model: JudgeModel,
): Decision => {
  const found = new Map<string, number>();
  findingSignals(findings, found);
  const sumsOf = (part: JudgeModel['stage']): number[] =>
    addSignals(part, found, [...sumsWithout(part, signals)]);
  const weigh = (part: JudgeModel['stage']): number[] => softmax(sumsOf(part));
  const stages = named<StageEstimateId>(model.stage.classes, weigh(model.stage));
  let stage: StageEstimateId = cheapest(stages);
  let cap: Decision['cap'];
  if (!signals.heard && stage !== 'unknown') {
    stage = 'unknown';
    cap = 'no-buyer';
  } else if (stage === 'readiness' && lateHeard(findings) < (stages.readiness < clearly ? leastLate : 1)) {
    stage = 'consideration';
    cap = 'not-deciding';
  } else if (stage === 'readiness' && signals.deserted) {
    stage = 'consideration';
    cap = 'deserted';
  }
  for (const [name, p] of Object.entries(stages)) found.set(`stage:${name}`, verdictWeight * p);
  const verdicts = named<Verdict>(model.call.classes, weigh(model.call));
  // Nobody is there to pursue it with.
  const open = (model.call.classes as Verdict[]).filter((one) => one !== 'pursue' || !signals.deserted);
  const verdict = open.reduce((a, b) => (verdicts[b] > verdicts[a] ? b : a));
  for (const [name, p] of Object.entries(verdicts)) found.set(`call:${name}`, verdictWeight * p);
  // Each by itself: several may be right.
  const weights = sumsOf(model.move).map(sigmoid);
  const moves = (model.move.classes as Move[])
    .map((move, k) => ({ move, weight: weights[k] ?? 0 }))
    .sort((a, b) => b.weight - a.weight || (a.move < b.move ? -1 : 1));
  return { stage, ...(cap ? { cap } : {}), stages, verdict, verdicts, moves };
};

export const stageOrder: Record<StageEstimateId, number> = {
  unknown: 0,
  awareness: 1,
  consideration: 2,
  readiness: 3,
};
export const buyerStageIds: readonly BuyerStage[] = ['awareness', 'consideration', 'readiness'];
