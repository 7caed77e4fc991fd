import { beforeAll, expect, test } from 'vitest';
import { readPackagedCriteria } from '../cli/packaged.ts';
import { type Compiled, compile } from '../criteria/compile.ts';
import type { CrmRecord, RecordField } from '../record.ts';
import { isBuyersText } from './forms.ts';
import { assess } from './index.ts';
import { loadModel } from './model/load.ts';

let compiled: Compiled;
beforeAll(async () => {
  compiled = compile(readPackagedCriteria(), await loadModel());
});

const lead = (fields: RecordField[]): CrmRecord => ({
  crm: 'salesforce',
  object: 'lead',
  id: '1',
  url: 'https://x.example/1',
  title: 'Ada Roy',
  fields,
  people: [],
  activities: [],
  readAt: '2026-11-01T00:00:00Z',
});

const words =
  'We lose about four hours every week because our pallets are counted twice by hand. Could you send me a price for two depots?';

test('what a lead typed into a form is evidence in their own words, quoted from the field', () => {
  for (const label of ['Message', 'Description', 'Nachricht']) {
    const record = lead([{ label, value: words }]);
    const { elements, stage, openQuestions } = assess(record, compiled);
    expect(elements.pain?.status).toBe('evidenced');
    expect(elements.pain?.evidence[0]).toMatchObject({
      side: 'buyer',
      grade: 3,
      source: `Field ${label}`,
      place: { in: 'field', index: 0 },
    });
    const place = elements.pain?.evidence[0]?.place;
    expect(words.slice(place?.start, place?.end)).toBe(elements.pain?.evidence[0]?.quote);
    expect(stage.estimate).not.toBe('unknown');
    expect(openQuestions.map(({ text }) => text)).toContain('Could you send me a price for two depots?');
  }
});

test('what ours type about a lead is not theirs', () => {
  for (const value of [
    'Badge scan by booth hostess. Took brochure and pen.',
    'They lose four hours every week because pallets are counted twice.',
    'Signed up one day before the deadline. Attended 41 of 45 min.',
  ])
    expect(isBuyersText({ object: 'lead' }, { label: 'Description', value })).toBe(false);
  expect(isBuyersText({ object: 'opportunity' }, { label: 'Description', value: words })).toBe(false);
});
