import { batch, effect } from '@preact/signals-core';
import { createAsking } from '../../../lib/judging/asking.ts';
import type { State } from '../state.ts';
import { startThread } from './start.ts';

/**
 * Starts the judgement's thread at once, so that it loads while the page is being read; the function given back ties it
 * to a state: from then on every question of the state is asked and every answer is put into it.
 */
export const warmJudge = (): ((state: State) => void) => {
  let tied: State | undefined;
  const asking = createAsking({
    start: startThread,
    onVerdict: (question, verdict) => batch(() => tied?.take(question, verdict)),
    onFailed: (question, detail) => {
      if (tied) tied.answer.value = { question, detail };
    },
    onRestart: () =>
      batch(() => {
        if (tied === undefined) return;
        tied.answer.value = undefined;
        tied.restarted.value = true;
      }),
  });
  asking.warm();
  return (state) => {
    tied = state;
    effect(() => {
      if (state.criteria.value) asking.judgeBy(state.criteria.value, state.words);
    });
    effect(() => asking.ask(state.question.value));
    effect(() => {
      const { ahead, criteria, today, words } = state;
      if (ahead.value && criteria.value)
        asking.ahead({ record: ahead.value, day: today.value, criteria: criteria.value, words });
    });
  };
};
