import type { Compiled } from '../criteria/compile.ts';
import { moves } from './assessment.ts';
import type { JudgeModel, LinearPart } from './judge-model.ts';
import { lateElements } from './signals.ts';

/**
 * The judge without training: weights set by hand after the signals that buyers of each stage give. It serves when no
 * trained model was loaded (a broken file, a company that judges by cues alone), so that there is always an answer.
 */
const part = (
  classes: readonly string[],
  bias: readonly number[],
  dense: LinearPart['dense'],
): LinearPart => ({
  classes,
  bias,
  dense,
  words: '',
  scale: 0,
});

const lateWeights = Object.fromEntries(lateElements.map((id) => [`says:${id}`, [-0.6, -0.6, 0.1, 0.7]]));

export const plainJudge: JudgeModel = {
  buckets: 16,
  sentence: part([], [], {}),
  stage: part(['unknown', 'awareness', 'consideration', 'readiness'], [-1, 0.6, 0, -0.6], {
    ...lateWeights,
    'says:pain': [-1, 0.3, 0.3, 0.3],
    'says:competition': [-0.5, -0.4, 0.4, 0.4],
    'nothing-said': [2, 0, 0, 0],
    'nobody-heard': [4, 0, 0, 0],
    'cue:awareness': [0, 0.8, -0.1, -0.5],
    'cue:consideration': [0, -0.3, 0.6, 0],
    'cue:readiness': [0, -0.7, 0, 0.7],
    'new:awareness': [0, 0.6, 0, -0.4],
    'new:readiness': [0, -0.4, 0, 0.5],
    'new:regression': [0, 0.8, 0, -0.8],
    late: [-0.5, -0.8, 0.2, 0.8],
  }),
  call: part(['enable', 'pursue', 'release'], [0.4, 0, -1.4], {
    'says:budget': [-0.3, 0.5, 0],
    'says:authority': [-0.3, 0.5, 0],
    'says:decision-process': [-0.3, 0.5, 0],
    'says:timeline': [-0.2, 0.4, 0],
    'cue:readiness': [-0.4, 0.5, 0],
    'cue:awareness': [0.5, -0.5, 0],
    'new:ending': [-0.4, -0.6, 1.6],
    'cue:ending': [0, -0.4, 0.8],
  }),
  move: part(moves, [0, -0.6, -0.6, 0, -0.5, -1, -0.5, -0.5, -0.2, -2], {
    'stage:unknown': [0.2, 0, -1, -1, 0, -1, -1, -1, 0.8, 0],
    'stage:awareness': [1, 0.3, 0, -1, 0, -1, -1, -1, 0.5, 0],
    'stage:consideration': [-0.5, 0.2, 0.4, 1, 0, 0, 0, -0.6, 0, 0],
    'stage:readiness': [-1, -0.6, 0, 0, 0.2, 0.3, 0.6, 1, -1, 0],
    asks: [0, 0, 0, 0, 1, 0, 0, 0, 0, 0],
    'asks-now': [0, 0, 0, 0, 0.8, 0, 0, 0, 0, 0],
    'call:release': [0, 0, 0, 0, 0, 0, 0, 0, 0, 5],
  }),
};

/** The judge of compiled criteria. */
export const judgeOf = ({ model }: Pick<Compiled, 'model'>): JudgeModel => model?.judge ?? plainJudge;
