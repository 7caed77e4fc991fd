import { sentenceLength, shortness } from '../../assess/heeded.ts';
import { type LinearPart, softmax, sums, wordSums } from '../../assess/judge-model.ts';
import { bucketsOf } from '../../assess/word-buckets.ts';
import type { JudgeSettings, StagePassage } from '../train-judge.ts';
import { fitPart, type Row } from './linear.ts';

/** A record as far as its ending goes: its call, and the word buckets of each sentence of the buyer side. */
export interface Told {
  labels: { call: string };
  sentences: Int32Array[];
}

const endingClasses = ['no', 'yes'] as const;

/** Passages that end it are few beside all that does not: they count as if there were more. */
const endingWeight = 3;
/** The surest sentence of a record that was let go is labelled by nobody: it counts for less. */
const surestWeight = 2;

/**
 * The part that hears an ending: passages labelled `ending` against all others and against every sentence of records that
 * go on. Then once more with the surest sentence of each record that was let go.
 */
export const trainEnding = (
  passages: readonly StagePassage[],
  records: readonly Told[],
  settings: JudgeSettings,
): LinearPart => {
  const mask = settings.buckets - 1;
  const row = (words: Int32Array, yes: boolean, weight = 1): Row => ({
    dense: new Map(),
    words,
    each: sentenceLength / Math.sqrt(words.length + shortness),
    target: yes ? [0, 1] : [1, 0],
    weight,
  });
  const labelled = passages.map(({ text, stage }) => {
    const yes = stage === 'ending';
    return row(bucketsOf(text, mask), yes, yes ? endingWeight : 1);
  });
  const going = records
    .filter(({ labels }) => labels.call !== 'release')
    .flatMap(({ sentences }) => sentences.map((words) => row(words, false)));
  const shared = {
    classes: endingClasses,
    buckets: settings.buckets,
    l2: settings.endingL2,
    wordL2: settings.endingL2,
    rounds: 100,
  };
  const first = fitPart({ ...shared, rows: [...labelled, ...going] });
  const surest = records
    .filter(({ labels }) => labels.call === 'release')
    .flatMap(({ sentences }) => {
      const scored = sentences.map((words) => {
        const each = sentenceLength / Math.sqrt(words.length + shortness);
        return { words, p: softmax(sums(first, new Map(), wordSums(first, words, each)))[1] ?? 0 };
      });
      const top = scored.reduce((a, b) => (b.p > a.p ? b : a), { words: new Int32Array(), p: 0 });
      return top.p > 0.1 ? [row(top.words, true, surestWeight)] : [];
    });
  return fitPart({ ...shared, rows: [...labelled, ...going, ...surest] });
};
