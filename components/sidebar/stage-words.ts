import type { Assessment, StageEstimate, StageEstimateId } from '../../lib/assess/assessment.ts';
import type { Tell } from './props.ts';

/** How sure in words; '' where too little is known to say it of anything. */
export const readSure = ({ estimate, sure }: StageEstimate, tell: Tell): string =>
  estimate === 'unknown' ? '' : tell(`sure.${sure}`);

/** The stage in words: "The buyer is comparing ways"; of whoever is let go, where they were. */
export const readStage = ({ stage, call }: Pick<Assessment, 'stage' | 'call'>, tell: Tell): string =>
  tell(`stage.${call.verdict === 'release' ? 'gone' : 'line'}-${stage.estimate}`);

/** The same and how sure in words: "The buyer is comparing ways, fairly sure". */
export const readStageLine = (assessment: Pick<Assessment, 'stage' | 'call'>, tell: Tell): string =>
  [readStage(assessment, tell), readSure(assessment.stage, tell)].filter((part) => part !== '').join(', ');

/**
 * What is to be known beside the stage, as lines: that the texts are in a language that is not judged, and why whoever is let
 * go is let go, else that what they said last sounds like the end, else what of the CRM's stage differs; that it cannot be
 * compared at all is said where one asks why.
 */
export const readRemarks = (
  { call, mismatch, language }: Pick<Assessment, 'call' | 'mismatch' | 'language'>,
  tell: Tell,
): string[] =>
  [
    language.judged ? '' : tell('glance.language'),
    call.verdict === 'release'
      ? call.why
      : (call.over ?? (mismatch.state === 'unmapped' ? '' : mismatch.text)),
  ].filter((line) => line !== '');

/** Where the buyer stands and what is to be known beside it, as lines. */
export const readStanding = (assessment: Assessment, tell: Tell): string[] => [
  readStageLine(assessment, tell),
  ...readRemarks(assessment, tell),
];

/** That the buyer stands elsewhere than before, in one short line. */
export const readMove = (to: StageEstimateId, tell: Tell): string =>
  to === 'unknown' ? tell('change.stage-unknown') : tell('change.stage', { to: tell(`stage.${to}`) });
