import type { Assessment, StageEstimate, StageEstimateId } from '../../lib/assess/assessment.ts';
import type { Tell } from './props.ts';

/** The stage in words and how sure in words: "Comparing ways, fairly sure". */
export const readStageLine = ({ estimate, sure }: StageEstimate, tell: Tell): string => {
  const stage = tell(`stage.line-${estimate}`);
  return estimate === 'unknown' ? stage : tell('stage.with-sure', { stage, sure: tell(`sure.${sure}`) });
};

/** Where the buyer stands and what of the CRM's stage differs, as lines. */
export const readStanding = (
  { stage, mismatch }: Pick<Assessment, 'stage' | 'mismatch'>,
  tell: Tell,
): string[] => [readStageLine(stage, tell), mismatch.text].filter((line) => line !== '');

/** That the buyer stands elsewhere than before, in one short line. */
export const readMove = (to: StageEstimateId, tell: Tell): string =>
  to === 'unknown' ? tell('change.stage-unknown') : tell('change.stage', { to: tell(`stage.${to}`) });
