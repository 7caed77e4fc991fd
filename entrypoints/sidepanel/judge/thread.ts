// First: what could reach out is gone before anything else runs.
import './shut.ts';
import { loadModel } from '../../../lib/assess/model/load.ts';
import { createAnswering } from '../../../lib/judging/answering.ts';
import type { ToJudge } from '../../../lib/judging/question.ts';

// Without its second layer the judgement still stands on cues and rules.
const answer = createAnswering(
  loadModel().catch(() => undefined),
  (message) => postMessage(message),
  import('virtual:ready-lexicon').then(
    ({ ready }) => ready,
    () => undefined,
  ),
);
addEventListener('message', ({ data }: MessageEvent<ToJudge>) => void answer(data));
