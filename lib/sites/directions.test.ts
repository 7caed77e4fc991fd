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

it.each([
  ['opportunity', 'Quarry belt scanners', 'Customer', 'Quarry North, Olaf Brandt'],
  ['opportunity', 'Quarry belt scanners', 'Ansprechpartner', 'Olaf Brandt'],
  ['contact', 'Olaf Brandt', 'Owner', 'Dana Roy'],
] as const)(
  'whoever the record itself is about is the buyer: %s “%s”, “%s” = “%s”',
  (object, title, label, value) => {
    const mails = [
      mail('Olaf Brandt', 'Morning, it must run before spring.'),
      mail('Jonas North', 'They have 40k.'),
    ];
    expect(ways(record(mails, { object, title, fields: [{ label, value }] }))).toEqual([
      'inbound',
      undefined,
    ]);
  },
);

it('whoever keeps their distance from our side is none of us', () => {
  const fields = [{ label: 'Zuständig', value: 'Arne Lütkens' }];
  const ask = (text: string) => ways(record([mail('Sabine Kratz', text)], { fields }))[0];
  expect(ask('Hallo Herr Lütkens, 3,8 % sind Ausschuss.')).toBe('inbound');
  expect(ask('Hallo Arne, 3,8 % sind Ausschuss.')).toBeUndefined();
});

it('a mail address is on the side of its person, its record or its firm, and of none where both have it', () => {
  const fields = [
    { label: 'E-Mail', value: 'olaf@quarry.example' },
    { label: 'Opportunity owner', value: 'dana@firm.example' },
  ];
  const by = (author: string, more: Partial<CrmRecord> = {}) =>
    ways(record([mail(author, 'Good.')], { fields, ...more }))[0];
  expect(by('olaf@quarry.example')).toBe('inbound');
  expect(by('Accounts <office@quarry.example>')).toBe('inbound');
  expect(by('help@firm.example')).toBe('outbound');
  expect(by('office@other.example')).toBeUndefined();
  const people: CrmRecord['people'] = [{ name: 'Ida Voss', side: 'buyer', email: 'ida@gmail.com' }];
  expect(by('ida@gmail.com', { people })).toBe('inbound');
  expect(by('bo@gmail.com', { people })).toBeUndefined();
  expect(
    by('a@firm.example', { people: [{ name: 'Bo', side: 'buyer', email: 'b@firm.example' }] }),
  ).toBeUndefined();
});

it.each([
  'Last contacted by',
  'Contact owner',
  'Partner',
  'Lead',
  'Zuletzt kontaktiert von',
  'Contacté par',
  'Contactado por',
])('“%s” names nobody of the buyer’s', (label) => {
  const fields = [{ label, value: 'Dana Roy' }];
  expect(ways(record([mail('Dana Roy', 'The board has approved 40k.')], { fields }))[0]).not.toBe('inbound');
});
