import { expect, it } from 'vitest';
import type { CrmRecord } from '../record.ts';
import { interpret } from './interpret.ts';

const record: CrmRecord = {
  crm: 'salesforce',
  object: 'opportunity',
  id: '006Aa',
  url: 'https://x.lightning.force.com/lightning/r/Opportunity/006Aa/view',
  title: 'Harwick',
  fields: [
    { label: 'Amount', value: '€84,000' },
    { label: 'Close Date', value: '12/31/2026' },
  ],
  people: [],
  activities: [{ kind: 'note', text: 'x', atText: 'Nov 12, 2026' }],
  readAt: '2026-11-14T10:00:00Z',
  locale: 'en-US',
};

it('puts parsed dates and amounts beside the page’s wording, and doing it twice changes nothing', () => {
  const read = interpret(record);
  expect(read.fields.map(({ parsed }) => parsed)).toEqual([
    { kind: 'amount', value: '84000', currency: '€' },
    { kind: 'date', value: '2026-12-31' },
  ]);
  expect(read.activities[0]?.at).toBe('2026-11-12');
  expect(interpret(read)).toEqual(read);
});

it('has the owner on our side, though a list of people has them, too', () => {
  const people = [
    { name: 'Dana Roy', side: 'buyer' },
    { name: 'Olaf Brandt', side: 'buyer' },
  ] as const;
  const fields = [{ label: 'Verantwortlich', value: 'Dana Roy' }];
  const sides = interpret({ ...record, fields, people: [...people] }).people.map(({ side }) => side);
  expect(sides).toEqual(['seller', 'buyer']);
});
