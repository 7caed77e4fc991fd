import type { Criteria } from '../criteria/schema.ts';
import type { FromJudge, JudgeWords, Question, ToJudge, Verdict } from './question.ts';

/** A thread that judges; `end` lets nothing more come from it. */
export interface JudgeThread {
  post(message: ToJudge): void;
  end(): void;
}

/** How long one answer may take (ms) before the thread counts as dead; a long record's first takes half a second. */
export const longestMs = 20_000;

interface Asked {
  serial: number;
  question: Question;
}

export interface AskingOptions {
  /** Starts a thread. `onDeath` in the browser's words, '' where it has none. */
  start(onAnswer: (answer: FromJudge) => void, onDeath: (why: string) => void): JudgeThread;
  onVerdict(question: Question, verdict: Verdict): void;
  /** The judgement could not answer; `detail` is short and holds no record text. */
  onFailed(question: Question, detail: string): void;
  /** The thread died and another one was started in its place. */
  onRestart(): void;
}

/**
 * The sidebar's side of the conversation with the judgement. One question is under way at a time and only the newest
 * waits behind it, so that a page that changes faster than it can be judged is still judged. An answer is handed on only
 * if it is to the question that is under way and that record is still the one asked about. A dead thread is replaced
 * once; when the next one dies before it has answered anything, that is a failure.
 */
export const createAsking = ({ start, onVerdict, onFailed, onRestart }: AskingOptions) => {
  let thread: JudgeThread | undefined;
  let known: Criteria | undefined;
  let serial = 0;
  /** The record in front as it is now. */
  let wanted: Question | undefined;
  let waiting: Question | undefined;
  let underWay: Asked | undefined;
  let patience: ReturnType<typeof setTimeout> | undefined;
  let restarted = false;

  const open = (): JudgeThread => {
    const mine: JudgeThread = start(
      (answer) => {
        if (thread === mine) hear(answer);
      },
      (why) => {
        if (thread === mine) died(why);
      },
    );
    thread = mine;
    known = undefined;
    return mine;
  };

  const judgeBy = (criteria: Criteria, words: JudgeWords): JudgeThread => {
    const to = thread ?? open();
    if (known !== criteria) to.post({ type: 'criteria', criteria, words });
    known = criteria;
    return to;
  };

  const send = () => {
    if (underWay !== undefined || waiting === undefined) return;
    const question = waiting;
    waiting = undefined;
    serial += 1;
    underWay = { serial, question };
    const { key, criteria, words, ...rest } = question;
    judgeBy(criteria, words).post({ type: 'ask', serial, key, question: rest });
    patience = setTimeout(() => died(`No answer within ${longestMs / 1000} seconds.`), longestMs);
  };

  const settle = (): Asked | undefined => {
    const done = underWay;
    underWay = undefined;
    clearTimeout(patience);
    return done;
  };

  const hear = (answer: FromJudge) => {
    if (answer.serial !== underWay?.serial || answer.key !== underWay.question.key) return;
    const done = settle();
    restarted = false;
    if (done !== undefined && wanted?.key === answer.key) {
      if (answer.type === 'verdict') onVerdict(done.question, answer.verdict);
      else onFailed(done.question, answer.detail);
    }
    send();
  };

  const died = (why: string) => {
    const done = settle();
    thread?.end();
    thread = undefined;
    if (!restarted) {
      restarted = true;
      // Also when it died at rest: what it had said is taken back with it.
      waiting = wanted;
      onRestart();
      open();
      return send();
    }
    // What comes next may fare better; this one is not tried a third time.
    if (done !== undefined && wanted?.key === done.question.key)
      onFailed(done.question, `The judgement stopped twice. ${why}`.trim());
    send();
  };

  return {
    /** Starts the thread ahead of the first question. */
    warm: (): void => {
      thread ??= open();
    },
    /** Hands over the criteria in force before there is a question: making them ready takes longer than an answer. */
    judgeBy: (criteria: Criteria, words: JudgeWords): void => {
      // In between two questions only: what is under way is judged by what it was asked with.
      if (underWay === undefined) judgeBy(criteria, words);
    },
    /** The record in front as it is now; undefined when there is none: what is still under way is then dropped. */
    ask: (question: Question | undefined): void => {
      wanted = question;
      waiting = question;
      send();
    },
    /**
     * A record that is being looked at and may be asked about next: a long record's first answer takes longer than the second look
     * at it, and is then ready.
     */
    ahead: ({
      record,
      day,
      criteria,
      words,
    }: Pick<Question, 'record' | 'day' | 'criteria' | 'words'>): void => {
      if (underWay === undefined) judgeBy(criteria, words).post({ type: 'ahead', record, day });
    },
  };
};
