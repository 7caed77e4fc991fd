import { beforeAll, expect, test } from 'vitest';
import { readPackagedCriteria } from '../cli/packaged.ts';
import { type Compiled, compile } from '../criteria/compile.ts';
import type { CrmRecord } from '../record.ts';
import { assess } from './index.ts';
import { loadModel } from './model/load.ts';
import { suggestPrep } from './prep.ts';

let compiled: Compiled;
beforeAll(async () => {
  compiled = compile(readPackagedCriteria(), await loadModel());
});

const record = (text: string, pains: string): CrmRecord => ({
  crm: 'salesforce',
  object: 'opportunity',
  id: '1',
  url: 'https://x.example/1',
  title: 'Test',
  fields: [
    { label: 'Pain Points', value: pains },
    { label: 'Economic Buyer', value: 'M. Alder?' },
  ],
  people: [{ name: 'Denise Farrow', title: 'Director', side: 'buyer' }],
  activities: [{ kind: 'email', direction: 'inbound', author: 'Denise Farrow', at: '2026-10-20', text }],
  readAt: '2026-11-01T00:00:00Z',
});

test('a probe holds up only what the buyer said, whole and short enough to say; else it asks plainly', () => {
  const texts = [
    'Hello, thanks for the brochure.',
    'We might have some money left somewhere, and perhaps my boss would sign if I asked him nicely in the week after the fair.',
    'It is a bit slow.',
  ];
  for (const text of texts) {
    const of = record(text, 'Manual lists, 40 hrs/wk (est. by AE)');
    const prep = suggestPrep(of, assess(of, compiled), compiled);
    expect(prep.ask.length).toBeGreaterThan(0);
    for (const { probe } of prep.ask) {
      const held = /“(.*)”/.exec(probe)?.[1];
      if (held === undefined) expect(probe).toMatch(/^\p{Lu}.*\?$/u);
      else expect(text).toContain(held);
      expect(probe).not.toMatch(/…|\{|Manual lists|Alder/);
    }
  }
});

test('a question that the brief wants answered is not among their open questions once more', () => {
  const of = record(
    'We compare two ways, yours and a second scanner. Does it write back into our stock list? Who else in the county uses it?',
    '',
  );
  const assessment = assess(of, compiled);
  expect(assessment.nextStep.text).toContain('Does it write back into our stock list?');
  const { theirQuestions } = suggestPrep(of, assessment, compiled);
  expect(theirQuestions.map(({ text }) => text)).toEqual(['Who else in the county uses it?']);
});
