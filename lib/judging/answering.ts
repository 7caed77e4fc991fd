import type { Model } from '../assess/model/model.ts';
import type { ReadyLexicon } from '../criteria/ready.ts';
import { createJudge, type Judge } from './judge.ts';
import { briefly, type FromJudge, type ToJudge, type Verdict } from './question.ts';

const judged = (judge: Judge, { question }: Extract<ToJudge, { type: 'ask' }>): Verdict => {
  const record = judge.read(question.record);
  const assessment = judge.assess(record, question.day);
  const { assessment: corrected, setAside } =
    question.corrections.length === 0
      ? { assessment, setAside: {} }
      : judge.correct(assessment, question.corrections);
  const { note } = question;
  return {
    record,
    assessment,
    corrected,
    setAside,
    heard: note === undefined ? [] : judge.hearNote(record, note.text, note.at),
    prep: question.prep ? judge.prepare(record, corrected, question.day) : undefined,
  };
};

/**
 * The judgement's side of the conversation: hand it every message; it posts one answer to each question, in their
 * order. It keeps what it knows of unchanged sentences from one question to the next.
 *
 * @param model The second layer; undefined where it could not be loaded: cues and rules then judge alone.
 * @param lexicon That of the packaged criteria; undefined where it could not be loaded: phrases are then read one by one.
 */
export const createAnswering = (
  model: Promise<Model | undefined>,
  post: (answer: FromJudge) => void,
  lexicon: Promise<ReadyLexicon | undefined> = Promise.resolve(undefined),
): ((message: ToJudge) => Promise<void>) => {
  let judge: Promise<Judge> = Promise.reject(new Error('No criteria were given before the first question.'));
  judge.catch(() => undefined);
  return async (message) => {
    if (message.type === 'criteria') {
      judge = Promise.all([model, lexicon]).then(([layer, ready]) =>
        createJudge(message.criteria, layer, message.words, ready),
      );
      // Whoever asks hears of it.
      judge.catch(() => undefined);
      return;
    }
    if (message.type === 'ahead') {
      const { record, day } = message;
      // What went wrong is told when it is asked for.
      await judge.then((ready) => ready.assess(ready.read(record), day)).catch(() => undefined);
      return;
    }
    const { serial, key } = message;
    try {
      post({ type: 'verdict', serial, key, verdict: judged(await judge, message) });
    } catch (error) {
      post({ type: 'failed', serial, key, detail: briefly(error) });
    }
  };
};
