import { describe, expect, it } from 'vitest';
import { assess } from '../assess/index.ts';
import { loadModel } from '../assess/model/load.ts';
import type { Model } from '../assess/model/model.ts';
import { readPackagedCriteria } from '../cli/packaged.ts';
import { compile } from '../criteria/compile.ts';
import { type CrmRecord, recordKey } from '../record.ts';
import json from '../sample.json' with { type: 'json' };
import { createAnswering } from './answering.ts';
import type { FromJudge, ToJudge } from './question.ts';

const criteria = readPackagedCriteria();
const sample = json as CrmRecord;
const key = recordKey(sample);
const ask = (
  serial: number,
  more: Partial<Extract<ToJudge, { type: 'ask' }>['question']> = {},
): Extract<ToJudge, { type: 'ask' }> => ({
  type: 'ask',
  serial,
  key,
  question: { record: sample, day: '2026-11-10', corrections: [], prep: false, ...more },
});

/** Judges through copies, as a thread does; gives what was posted. */
const setUp = (model?: Model) => {
  const said: FromJudge[] = [];
  const answer = createAnswering(Promise.resolve(model), (one) => said.push(structuredClone(one)));
  return { said, say: (message: ToJudge) => answer(structuredClone(message)) };
};

const verdictOf = (answer: FromJudge | undefined) => {
  if (answer?.type !== 'verdict') throw new Error(`no verdict but ${JSON.stringify(answer)}`);
  return answer.verdict;
};

describe('answering the sidebar', () => {
  it('answers with the key and serial of the question, and the record parsed', async () => {
    const { said, say } = setUp();
    await say({ type: 'criteria', criteria, words: { language: 'en' } });
    await say(ask(7));
    expect(said.map(({ serial, key }) => [serial, key])).toEqual([[7, key]]);
    const { assessment, record, corrected, heard, prep } = verdictOf(said[0]);
    expect(assessment.record).toBe(key);
    expect(record.fields.find(({ label }) => label === 'Amount')?.parsed).toMatchObject({ value: '96000' });
    expect(corrected).toEqual(assessment);
    expect([heard, prep]).toEqual([[], undefined]);
  });

  it('says what the command says but for the words by which the model found a quote, which nobody is shown', async () => {
    const model = await loadModel();
    const { said, say } = setUp(model);
    await say({ type: 'criteria', criteria, words: { language: 'en' } });
    await say(ask(1));
    const { assessment, record } = verdictOf(said[0]);
    const whole = assess(record, compile(criteria, model), { today: '2026-11-10', language: 'en' });
    const without = (name: string, value: unknown) =>
      name === 'why' && Array.isArray(value) ? undefined : value;
    const quotes = Object.values(whole.elements)
      .flatMap(({ evidence }) => evidence)
      .filter(({ place }) => place.in === 'activity');
    expect(quotes.length).toBeGreaterThan(3);
    expect(quotes.filter(({ why }) => why.length === 0)).toEqual([]);
    expect(JSON.stringify(assessment, without)).toBe(JSON.stringify(whole, without));
  });

  it('says the same of the same, and adds corrections, note and brief where they are asked for', async () => {
    const { said, say } = setUp();
    await say({ type: 'criteria', criteria, words: { language: 'en' } });
    await say(ask(1));
    const first = verdictOf(said[0]);
    const [criterion, finding] = Object.entries(first.assessment.elements).find(
      ([, one]) => one.status === 'evidenced',
    ) ?? ['', undefined];
    const quotes = finding?.evidence.map(({ quote }) => quote) ?? [];
    await say(
      ask(2, {
        corrections: quotes.map((quote) => ({
          criterion,
          reason: 'not-this',
          text: '',
          quote,
          at: '2026-11-10',
        })),
        note: { text: 'Dana: the budget is approved.', at: '2026-11-10T09:00:00Z' },
        prep: true,
      }),
    );
    const second = verdictOf(said[1]);
    expect(quotes.length).toBeGreaterThan(0);
    expect(second.assessment).toEqual(first.assessment);
    expect(second.corrected.elements[criterion]?.status).not.toBe('evidenced');
    expect(Object.keys(second.setAside)).toEqual([criterion]);
    expect(second.heard.map((one) => one.criterion)).toContain('budget');
    expect(second.prep).toBeDefined();
  });

  it('says nothing of a record that it hears ahead, and the same of it when it is asked', async () => {
    const { said, say } = setUp();
    await say({ type: 'criteria', criteria, words: { language: 'en' } });
    await say({ type: 'ahead', record: sample, day: '2026-11-10' });
    expect(said).toEqual([]);
    await say(ask(1));
    const { said: bare, say: sayBare } = setUp();
    await sayBare({ type: 'criteria', criteria, words: { language: 'en' } });
    await sayBare(ask(1));
    expect(said).toEqual(bare);
  });

  it('answers in short words where it cannot judge', async () => {
    const { said, say } = setUp();
    await say({ type: 'ahead', record: sample, day: '2026-11-10' });
    await say(ask(1));
    await say({
      type: 'criteria',
      criteria: { ...criteria, nextSteps: {} } as typeof criteria,
      words: { language: 'en' },
    });
    await say(ask(2));
    expect(said.map(({ type, serial }) => [type, serial])).toEqual([
      ['failed', 1],
      ['failed', 2],
    ]);
    for (const one of said) expect(one).toMatchObject({ detail: expect.stringMatching(/^\w*Error: .{5,}/) });
  });
});
