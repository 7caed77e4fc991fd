import type { Assessment, StageEstimate, StageEstimateId } from '../../lib/assess/assessment.ts';
import type { Tell } from './props.ts';

/** The stage in words and how sure in words: "Comparing ways, fairly sure". */
export const readStageLine = ({ estimate, sure }: StageEstimate, tell: Tell): string => {
  const stage = tell(`stage.line-${estimate}`);
  return estimate === 'unknown' ? stage : tell('stage.with-sure', { stage, sure: tell(`sure.${sure}`) });
};

/** What is to be known beside the stage: why whoever is let go is let go, else what of the CRM's stage differs; '' when nothing. */
export const readRemark = ({ call, mismatch }: Pick<Assessment, 'call' | 'mismatch'>): string =>
  call.verdict === 'release' ? call.why : mismatch.text;

/** Where the buyer stands and what is to be known beside it, as lines. */
export const readStanding = (assessment: Assessment, tell: Tell): string[] =>
  [readStageLine(assessment.stage, tell), readRemark(assessment)].filter((line) => line !== '');

/** That the buyer stands elsewhere than before, in one short line. */
export const readMove = (to: StageEstimateId, tell: Tell): string =>
  to === 'unknown' ? tell('change.stage-unknown') : tell('change.stage', { to: tell(`stage.${to}`) });
