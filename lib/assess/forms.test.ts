import { beforeAll, expect, test } from 'vitest';
import { readPackagedCriteria } from '../cli/packaged.ts';
import { type Compiled, compile } from '../criteria/compile.ts';
import type { CrmRecord, RecordField } from '../record.ts';
import { isBuyersText, isOurNote } from './forms.ts';
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

const note =
  'Call with Dana Okafor, head of ops. Dana says they lose about four hours every week because pallets are counted twice by hand. I think budget is there, will check.';

const deal = (fields: RecordField[], activities: CrmRecord['activities'] = []): CrmRecord => ({
  ...lead(fields),
  object: 'opportunity',
  title: 'Pallet counting',
  people: [{ name: 'Dana Okafor', title: 'Head of ops', side: 'buyer' }],
  activities,
});

test('a longer note in a field of the deal is read as any note of ours: what a named buyer said counts, what we guess does not', () => {
  const { elements } = assess(
    deal([
      { label: 'Account Name', value: 'Roy Foods' },
      { label: 'Internal notes', value: note },
    ]),
    compiled,
  );
  expect(elements.pain).toMatchObject({ status: 'evidenced' });
  const [best] = elements.pain?.evidence ?? [];
  expect(best).toMatchObject({
    source: 'Field Internal notes',
    speaker: 'Dana Okafor',
    grade: 2,
    told: true,
  });
  expect(best?.place).toMatchObject({ in: 'field', index: 1 });
  expect(note.slice(best?.place.start, best?.place.end)).toBe(best?.quote);
  expect(elements.budget?.status).not.toBe('evidenced');
});

test('whoever wrote a note in a field is never the author of the activity that stands at the same place of its own list', () => {
  const mail = { kind: 'email', direction: 'inbound', author: 'Dana Okafor', text: 'Thanks.' } as const;
  const guess = `${'Budget is approved for this year, forty thousand, all good and safe. '.repeat(2)}Sure thing.`;
  const { elements } = assess(deal([{ label: 'Notes', value: guess }], [mail]), compiled);
  const { evidence = [], possible = [], status } = elements.budget ?? {};
  expect(status).not.toBe('evidenced');
  const quoted = [...evidence, ...possible].filter(({ place }) => place.in === 'field');
  expect(quoted.length).toBeGreaterThan(0);
  for (const one of quoted) expect(one.speaker).toBe('seller');
});

test('which fields hold a note of ours', () => {
  const of = (label: string, value = note, object: CrmRecord['object'] = 'opportunity') =>
    isOurNote({ object }, { label, value });
  for (const label of ['Description', 'Gesprächsnotizen', 'Next Step', 'Compte-rendu', 'Notas internas'])
    expect(of(label)).toBe(true);
  // A tag, what something else is, what a company is, what the buyer typed.
  expect(of('Description', 'Pallets')).toBe(false);
  for (const label of ['Product description', 'Payment notes', 'Lieferbemerkungen', 'Amount'])
    expect(of(label)).toBe(false);
  expect(of('Description', note, 'account')).toBe(false);
  expect(of('Notes', note, 'account')).toBe(true);
  expect(of('Message')).toBe(false);
});

test('of a record that has nothing but a note in a field its language is told by that', () => {
  const finnish =
    'Soitin Danalle tänään. Hän sanoi, että heidän budjettinsa on hyväksytty ensi vuodelle ja että he haluavat aloittaa heti kun mahdollista, mutta vain jos hinta on oikea.';
  expect(assess(deal([{ label: 'Notes', value: finnish }]), compiled)).not.toEqual(
    assess(deal([{ label: 'Notes', value: note }]), compiled),
  );
});
