import { beforeAll, expect, it } from 'vitest';
import type { Evidence } from '../assess/assessment.ts';
import { loadModel } from '../assess/model/load.ts';
import { readPackagedCriteria } from '../cli/packaged.ts';
import type { CrmRecord } from '../record.ts';
import { isAnswer } from './guess.ts';
import { createJudge, type Judge } from './judge.ts';

const at = '2026-11-24T10:00:00Z';
const record: CrmRecord = {
  crm: 'hubspot',
  object: 'opportunity',
  id: '1',
  url: 'https://x.example/1',
  title: 'Labels',
  fields: [],
  people: [
    { name: 'Jane Okafor', side: 'buyer' },
    { name: 'Marc Perrin', side: 'buyer' },
    { name: 'Klaus Weber', side: 'buyer' },
    { name: 'Sam Pike', side: 'seller' },
  ],
  activities: [],
  readAt: at,
};

let judge: Judge;
beforeAll(async () => {
  judge = createJudge(readPackagedCriteria(), await loadModel(), { language: 'en' });
});
const signs = (note: string) =>
  judge.hearNote(record, note, at).find(({ criterion }) => criterion === 'authority')?.status;

it.each([
  'c’est sans doute Perrin qui signe',
  'asked Jane who signs - she did not know',
  'wahrscheinlich unterschreibt Weber alles über 20.000',
])('hears no answer in a guess, nor in what they could not say: %s', (note) => {
  expect(signs(note)).not.toBe('evidenced');
});

it('hears one where they said it, guess or no', () => {
  expect(signs('Jane said that Marc Perrin signs everything above 20k')).toBe('evidenced');
  const said = { quote: 'I suppose that I sign that', polarity: 'for', grade: 2 } as Evidence;
  expect([
    isAnswer(said),
    isAnswer({ ...said, grade: 3 }),
    isAnswer({ ...said, polarity: 'against' }),
  ]).toEqual([false, true, true]);
});
