import { expect, it } from 'vitest';
import { readPackagedCriteria } from '../cli/packaged.ts';
import type { Finding, Heard, StageEstimateId, Verdict } from './assessment.ts';
import { tellCall } from './call.ts';
import { wordsIn } from './words.ts';

const words = wordsIn(readPackagedCriteria());
const heard: Heard = {
  candidates: {},
  stageSignals: [],
  stallSignals: [],
  events: [],
  objections: [],
  questions: [],
  acts: [],
  language: { code: 'en', judged: true },
  sentences: 3,
  people: ['Dana Okafor'],
};
const evidenced: Finding = { status: 'evidenced', evidence: [], possible: [], need: 'none' };

const whyOf = (verdict: Verdict, stage: StageEstimateId, ids: readonly string[], people = heard.people) =>
  tellCall(
    { verdict, stage } as Parameters<typeof tellCall>[0],
    { estimate: stage, reasons: [] } as unknown as Parameters<typeof tellCall>[1],
    { ...heard, people },
    Object.fromEntries(ids.map((id) => [id, evidenced])),
    [],
    undefined,
    words,
  ).why;

it('gives no reason that the record does not bear out', () => {
  expect(whyOf('pursue', 'consideration', ['timeline'])).toContain('money or a date behind it');
  expect(whyOf('pursue', 'consideration', [], ['Dana Okafor', 'Stefan Kuhl'])).toContain('people, money');
  expect(whyOf('pursue', 'consideration', ['competition'])).toContain('is still open');
  expect(whyOf('enable', 'consideration', ['competition'])).toContain('without a rank, money or date');
  expect(whyOf('enable', 'consideration', ['budget'])).toContain('still comparing ways');
  expect(whyOf('pursue', 'awareness', ['pain', 'consequences'])).toContain('what hangs on it');
  expect(whyOf('pursue', 'awareness', ['pain'])).toContain('still making sense of it');
});
