import { expect, it } from 'vitest';
import type { CrmRecord, RecordActivity } from '../record.ts';
import { withDirections } from './directions.ts';

const mail = (author: string, text: string, more: Partial<RecordActivity> = {}): RecordActivity => ({
  kind: 'email',
  author,
  text,
  ...more,
});

const record = (activities: RecordActivity[], more: Partial<CrmRecord> = {}): CrmRecord => ({
  crm: 'generic',
  object: 'opportunity',
  id: '7',
  url: 'https://crm.example/deals/7',
  title: 'Quarry belt scanners',
  fields: [],
  people: [],
  activities,
  readAt: '2026-11-14T10:00:00Z',
  ...more,
});

const ways = (of: CrmRecord): (string | undefined)[] => withDirections(of).map(({ direction }) => direction);

it.each(['Deal owner', 'Propietario del negocio', 'Zugewiesen an', 'Vendeur', 'Salesperson'])(
  'a mail by whoever “%s” names is ours, and whoever ours greet by name is the buyer',
  (label) => {
    const mails = [
      mail('Olaf Brandt', 'Good morning,\nwe would need it running before the spring season.\nOlaf'),
      mail('Dana Roy', 'Dear Olaf, when do you want to have it running?'),
    ];
    expect(ways(record(mails, { fields: [{ label, value: 'Dana Roy' }] }))).toEqual(['inbound', 'outbound']);
    expect(ways(record(mails))).toEqual([undefined, undefined]);
  },
);

it('whoever greets a buyer by name, or writes our notes, is ours', () => {
  const people: CrmRecord['people'] = [{ name: 'Henrike Voss', side: 'buyer' }];
  expect(ways(record([mail('Dana Roy', 'Liebe Frau Voss,\nzehn Geräte sind frei.')], { people }))).toEqual([
    'outbound',
  ]);
  const noted = { kind: 'note', author: 'Dana Roy', text: 'Rang twice.' } as const;
  expect(
    ways(record([noted, mail('Dana Roy', 'Olaf, ten are free.'), mail('Olaf Brandt', 'Good.')])),
  ).toEqual([undefined, 'outbound', 'inbound']);
});

it('whoever only writes to our side may be a colleague: nothing is told', () => {
  const fields = [{ label: 'Owner', value: 'Dana Roy' }];
  expect(ways(record([mail('Tom Esser', 'Hi Dana, they have 40k approved.')], { fields }))).toEqual([
    undefined,
  ]);
});

it('what the page tells stays, and of other kinds nothing is told', () => {
  const fields = [{ label: 'Owner', value: 'Dana Roy' }];
  const shown = [
    mail('Dana Roy', 'Dear Olaf, thank you.', { direction: 'inbound' }),
    { kind: 'call', author: 'Dana Roy', text: 'Dear Olaf, hello.' } as const,
  ];
  expect(withDirections(record(shown, { fields }))).toBe(shown);
});

it('whoever has a name of ours and is not one of ours is on no side', () => {
  const fields = [{ label: 'Owner', value: 'Dana Roy' }];
  const mails = [
    mail('Dana Roy', 'Hi Olaf, here is the quote.'),
    mail('Olaf Brandt', 'Thanks.'),
    mail('Olaf Fox', 'Thanks.'),
    mail('Dana Brandt', 'We pay in March.'),
  ];
  const [, , , other] = ways(record(mails, { fields }));
  expect(other).toBeUndefined();
});
