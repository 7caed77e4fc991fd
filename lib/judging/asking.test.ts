import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Criteria } from '../criteria/schema.ts';
import { createAsking, longestMs } from './asking.ts';
import type { FromJudge, Question, ToJudge, Verdict } from './question.ts';

const criteria = {} as Criteria;
const about = (key: string, more: Partial<Question> = {}): Question => ({
  key,
  record: {} as Question['record'],
  day: '2026-11-22',
  criteria,
  words: { language: 'en' },
  corrections: [],
  prep: false,
  ...more,
});

/** An asking with threads that answer only when told to; what came of it, in short. */
const setUp = () => {
  const threads: {
    got: ToJudge[];
    ended: boolean;
    answer(message: FromJudge): void;
    die(why: string): void;
  }[] = [];
  const told: string[] = [];
  const asking = createAsking({
    start: (onAnswer, onDeath) => {
      const thread = { got: [] as ToJudge[], ended: false, answer: onAnswer, die: onDeath };
      threads.push(thread);
      return {
        post: (message) => thread.got.push(message),
        end: () => {
          thread.ended = true;
        },
      };
    },
    onVerdict: (question) => told.push(`verdict ${question.key} ${question.day}`),
    onFailed: (question, detail) => told.push(`failed ${question.key}: ${detail}`),
    onRestart: () => told.push('restart'),
  });
  const asks = (at = threads.length - 1) =>
    threads[at]?.got.flatMap((message) => (message.type === 'ask' ? [message] : [])) ?? [];
  /** Answers the newest question of a thread. */
  const answer = (at = threads.length - 1, change: Partial<FromJudge> = {}) => {
    const { serial = 0, key = '' } = asks(at).at(-1) ?? {};
    threads[at]?.answer({ type: 'verdict', serial, key, verdict: {} as Verdict, ...change } as FromJudge);
  };
  return { asking, threads, told, asks, answer };
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('asking the judgement', () => {
  it('sends the criteria once, and again when others are in force', () => {
    const { asking, threads, answer } = setUp();
    asking.ask(about('a'));
    answer();
    asking.ask(about('b'));
    answer();
    asking.ask(about('b', { criteria: { ...criteria } }));
    expect(threads[0]?.got.map(({ type }) => type)).toEqual(['criteria', 'ask', 'ask', 'criteria', 'ask']);
  });

  it('hands the criteria over ahead of the first question', () => {
    const { asking, threads } = setUp();
    asking.judgeBy(criteria, { language: 'en' });
    expect(threads[0]?.got.map(({ type }) => type)).toEqual(['criteria']);
    asking.ask(about('a'));
    asking.judgeBy({ ...criteria }, { language: 'en' });
    expect(threads[0]?.got.map(({ type }) => type)).toEqual(['criteria', 'ask']);
  });

  it('hands a record ahead while nothing is asked, and tells nothing of it', () => {
    const { asking, threads, told, asks, answer } = setUp();
    asking.ahead(about('a'));
    asking.ask(about('a'));
    asking.ahead(about('b'));
    expect(threads[0]?.got.map(({ type }) => type)).toEqual(['criteria', 'ahead', 'ask']);
    answer();
    expect([told, asks().length]).toEqual([['verdict a 2026-11-22'], 1]);
  });

  it('drops the answer for a record that was left, whatever comes after it', () => {
    const { asking, told, asks, answer } = setUp();
    asking.ask(about('a'));
    asking.ask(about('b'));
    answer();
    expect(told).toEqual([]);
    answer();
    expect(told).toEqual(['verdict b 2026-11-22']);
    expect(asks().map(({ key }) => key)).toEqual(['a', 'b']);
    asking.ask(about('c'));
    asking.ask(undefined);
    answer();
    expect(told).toHaveLength(1);
  });

  it('drops an answer with another serial, another key or from a thread that was replaced', () => {
    const { asking, threads, told, asks, answer } = setUp();
    asking.ask(about('a'));
    answer(0, { serial: 99 });
    answer(0, { key: 'b' });
    expect(told).toEqual([]);
    threads[0]?.die('gone');
    answer(0, { serial: asks(1)[0]?.serial ?? 0 });
    expect(told).toEqual(['restart']);
    answer();
    expect(told).toEqual(['restart', 'verdict a 2026-11-22']);
  });

  it('lets only the newest reading wait behind the one under way', () => {
    const { asking, told, asks, answer } = setUp();
    for (const day of ['2026-11-01', '2026-11-02', '2026-11-03']) asking.ask(about('a', { day }));
    answer();
    answer();
    expect(asks()).toHaveLength(2);
    expect(told).toEqual(['verdict a 2026-11-01', 'verdict a 2026-11-03']);
  });

  it('says in short why it could not judge, and judges on', () => {
    const { asking, told, asks, threads, answer } = setUp();
    asking.ask(about('a'));
    threads[0]?.answer({ type: 'failed', serial: asks()[0]?.serial ?? 0, key: 'a', detail: 'Error: no' });
    asking.ask(about('a', { day: '2026-11-23' }));
    answer();
    expect(told).toEqual(['failed a: Error: no', 'verdict a 2026-11-23']);
  });

  it('starts a dead thread again once, with its criteria and the question it owed', () => {
    const { asking, threads, told, answer } = setUp();
    asking.ask(about('a'));
    threads[0]?.die('Out of memory');
    expect(threads[0]?.ended).toBe(true);
    expect(threads[1]?.got.map(({ type }) => type)).toEqual(['criteria', 'ask']);
    threads[1]?.die('Out of memory');
    expect(threads).toHaveLength(2);
    expect(told).toEqual(['restart', 'failed a: The judgement stopped twice. Out of memory']);
    // The next question gets a thread of its own, and an answer earns the next restart.
    asking.ask(about('b'));
    answer();
    threads[2]?.die('');
    expect(told.slice(2)).toEqual(['verdict b 2026-11-22', 'restart']);
  });

  it('asks again what is in front when the thread died at rest', () => {
    const { asking, threads, told, answer } = setUp();
    asking.ask(about('a'));
    answer();
    threads[0]?.die('');
    answer();
    expect(told).toEqual(['verdict a 2026-11-22', 'restart', 'verdict a 2026-11-22']);
  });

  it('takes silence for death', () => {
    const { asking, threads, told } = setUp();
    asking.ask(about('a'));
    vi.advanceTimersByTime(longestMs - 1);
    expect(told).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(told).toEqual(['restart']);
    expect(threads).toHaveLength(2);
    vi.advanceTimersByTime(longestMs);
    expect(told[1]).toBe('failed a: The judgement stopped twice. No answer within 20 seconds.');
  });
});
