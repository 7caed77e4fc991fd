import type { Criteria } from '../criteria/schema.ts';
import type { Finding, StageEstimateId, Swing } from './assessment.ts';
import { buyerStageIds, type Decision, decide } from './decide.ts';
import type { JudgeModel } from './judge-model.ts';
import type { Signals } from './signals.ts';
import type { Words } from './words.ts';

/** The stage that has become likelier most. */
const likelier = (before: Decision, after: Decision): StageEstimateId => {
  const gain = (stage: StageEstimateId): number => after.stages[stage] - before.stages[stage];
  return buyerStageIds.reduce((best, stage) => (gain(stage) > gain(best) ? stage : best));
};

/**
 * What would change my mind: the gaps whose filling moves stage or call most, found by deciding again with each one
 * filled by the buyer's own words. At most three; those that change a verdict come first.
 */
export const findSwings = (
  decision: Decision,
  signals: Signals,
  findings: Readonly<Record<string, Finding>>,
  model: JudgeModel,
  criteria: Criteria,
  words: Words,
  most = 3,
): Swing[] => {
  // What they ended, no gap of ours opens again.
  const isOver = decision.verdict === 'release';
  const nameOf = (stage: StageEstimateId): string =>
    stage === 'unknown' ? words.say('stage.unknown') : words.of(criteria.stages[stage]?.name);
  const swings = Object.entries(findings)
    // A no that is an answer is in their own words already.
    .filter(
      ([, { status, need }]) => status !== 'evidenced' && !(status === 'contradicted' && need === 'none'),
    )
    .map(([criterion, finding]) => {
      const filled: Finding = {
        ...finding,
        status: 'evidenced',
        need: 'none',
        possible: [],
        odds: { for: 1, against: 0 },
      };
      const after = decide(signals, { ...findings, [criterion]: filled }, model);
      const stageMoved = after.stage !== decision.stage;
      const callMoved = after.verdict !== decision.verdict;
      const shift =
        Math.abs(after.stages.readiness - decision.stages.readiness) +
        Math.abs(after.stages.awareness - decision.stages.awareness) +
        Math.abs(after.verdicts.pursue - decision.verdicts.pursue);
      const text = stageMoved
        ? words.say('swing.stage', { criterion: words.name(criterion), stage: nameOf(after.stage) })
        : callMoved
          ? words.say('swing.call', {
              criterion: words.name(criterion),
              call: words.say(`call.${after.verdict}`),
            })
          : after.stages[decision.stage] >= decision.stages[decision.stage]
            ? words.say('swing.none', { criterion: words.name(criterion) })
            : words.say('swing.less', {
                criterion: words.name(criterion),
                stage: nameOf(likelier(decision, after)),
              });
      const rank = (stageMoved ? 4 : 0) + (callMoved ? 3 : 0) + shift;
      return { swing: { criterion, text, stage: after.stage, verdict: after.verdict }, rank };
    });
  return swings
    .filter(({ swing }) => !isOver || swing.verdict !== 'release')
    .sort((a, b) => b.rank - a.rank || (a.swing.criterion < b.swing.criterion ? -1 : 1))
    .slice(0, most)
    .map(({ swing }) => swing);
};
