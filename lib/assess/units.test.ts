import { expect, test } from 'vitest';
import type { CrmRecord, RecordActivity } from '../record.ts';
import { peopleOf } from './record-people.ts';
import { type Unit, unitsOf } from './units.ts';

const record = (activities: RecordActivity[]): CrmRecord => ({
  crm: 'salesforce',
  object: 'opportunity',
  id: '1',
  url: 'https://x.example/1',
  title: 'Test',
  fields: [],
  people: [
    { name: 'Denise Farrow', title: 'Director', side: 'buyer' },
    { name: 'Gina Terrazas', side: 'seller' },
  ],
  activities,
  readAt: '2026-11-01T00:00:00Z',
});

const read = (activity: RecordActivity): readonly Unit[] =>
  unitsOf(activity, 0, peopleOf(record([activity])));
const brief = (units: readonly Unit[]): [string, string, string][] =>
  units.map((unit) => [unit.how, unit.side, unit.text]);

test('an inbound mail is the buyer’s, its quoted tail the seller’s', () => {
  const units = read({
    kind: 'email',
    direction: 'inbound',
    author: 'Denise Farrow',
    text: 'The board votes on 18 June.\n\nOn 3 June Gina Terrazas wrote:\n> Is 74k approved?',
  });
  expect(brief(units)).toEqual([
    ['said', 'buyer', 'The board votes on 18 June.'],
    ['said', 'seller', 'Is 74k approved?'],
  ]);
  expect(units[1]?.weakens).toContain('quoted-mail');
});

test('in a transcript every turn has its side, and an answer knows its question', () => {
  const units = read({
    kind: 'call',
    author: 'Gina Terrazas',
    text: 'Gina: Who signs?\nDenise: That would be me. Up to 50k.',
  });
  expect(units.map((unit) => unit.side)).toEqual(['seller', 'buyer', 'buyer']);
  expect(units[1]?.answers?.text).toBe('Who signs?');
  expect(units[2]?.answers?.text).toBe('Who signs?');
});

test('on a scorecard letters are nobody, and a line is our summary unless somebody told it', () => {
  const note = (text: string) =>
    read({ kind: 'note', author: 'Gina Terrazas', text }).map(({ how, tie, unbacked, text: said }) => [
      how,
      tie,
      unbacked,
      said,
    ]);
  const card = 'M: 412k a year\nE: Denise Farrow signs\nD: every five minutes';
  expect(note(card)).toEqual([
    ['told', 'none', 'guess', 'M: 412k a year'],
    ['told', 'none', 'guess', 'E: Denise Farrow signs'],
    ['told', 'none', 'guess', 'D: every five minutes'],
  ]);
  expect(note(`Denise rang today.\n\n${card}`).map(([, tie]) => tie)).toEqual([
    'here',
    'earlier',
    'earlier',
    'earlier',
  ]);
  expect(note('Budget: Denise says 90k\nAuthority: the board\nTimeline: March')).toEqual([
    ['told', 'here', undefined, 'Budget: Denise says 90k'],
    ['told', 'none', 'guess', 'Authority: the board'],
    ['told', 'none', 'guess', 'Timeline: March'],
  ]);
});

test('in talk "NS:" and "AOB:" are headings, unless somebody has these initials or speaks again', () => {
  const call = (text: string) =>
    read({ kind: 'call', author: 'Gina Terrazas', text }).map((unit) => [unit.how, unit.side]);
  expect(call('Spoke with her today.\nNS: a look at it with Tom.')).toEqual([
    ['told', 'seller'],
    ['told', 'seller'],
  ]);
  expect(call('NS: we lose too much.\nGina: since when?\nNS: since March.').map(([how]) => how)).toEqual([
    'said',
    'said',
    'said',
  ]);
});

test('in talk a word before a colon is a speaker only if it is written like one, speaks again, or answers', () => {
  const sidesOf = (kind: RecordActivity['kind'], text: string) =>
    read({ kind, author: 'Gina Terrazas', text }).map((unit) => [unit.how, unit.side]);
  expect(sidesOf('meeting', 'After: I guess 250 from maintenance.\nImpression: they are keen.')).toEqual([
    ['told', 'seller'],
    ['told', 'seller'],
  ]);
  expect(sidesOf('call', 'Herr Dorsch: wir zahlen zu viel.\nYPK: since March.')).toEqual([
    ['said', 'buyer'],
    ['said', 'buyer'],
  ]);
  expect(sidesOf('call', 'Gina: Who signs?\nPat: Tom does.')[1]).toEqual(['said', 'buyer']);
  expect(sidesOf('call', 'Pat: we lose two days a week.\nPat: since March.')[0]).toEqual(['said', 'buyer']);
});

test('the captions of a web form are nobody: what stands in it is its sender’s', () => {
  const units = read({
    kind: 'other',
    direction: 'inbound',
    author: 'Denise Farrow',
    text: 'Interest: the planner.\nMessage: we lose two days a week to manual entry.',
  });
  expect(units.map((unit) => [unit.side, unit.speaker])).toEqual([
    ['buyer', 'Denise Farrow'],
    ['buyer', 'Denise Farrow'],
  ]);
});

test('several turns in one line are told apart', () => {
  const units = read({
    kind: 'meeting',
    author: 'Gina Terrazas',
    text: 'Q (us): is it funded? DF: yes, the board voted it.',
  });
  expect(units.map((unit) => [unit.side, unit.text])).toEqual([
    ['seller', 'is it funded?'],
    ['buyer', 'yes, the board voted it.'],
  ]);
});

test('a note is the seller’s telling, tied to the buyer whom it names', () => {
  const units = read({
    kind: 'note',
    author: 'Gina Terrazas',
    text: 'I think they have money. Denise said 74k is approved. She signs.',
  });
  expect(units.map((unit) => [unit.how, unit.tie, unit.speaker])).toEqual([
    ['told', 'none', 'Gina Terrazas'],
    ['told', 'here', 'Denise Farrow'],
    ['told', 'earlier', 'Denise Farrow'],
  ]);
});

test('a longer task is what was noted when it was done: whom it names may stand behind it, else nobody; a reminder is nothing', () => {
  const logged =
    'Money should not be a problem there. Reached Denise Farrow at last. Denise says the pumps stood still for nine hours in October and that it cost them 14,000. Sending the sheet again on Friday.';
  const units = read({ kind: 'task', author: 'Gina Terrazas', text: logged });
  const stands = units.map(({ text, tie, unbacked }) => [text.slice(0, 6), tie, unbacked]);
  expect(stands.slice(0, 3)).toEqual([
    ['Money ', 'none', 'guess'],
    ['Reache', 'here', undefined],
    ['Denise', 'here', undefined],
  ]);
  expect(units.every(({ how, kind }) => how === 'told' && kind === 'note')).toBe(true);
  for (const unit of units) expect(logged.slice(unit.place.start, unit.place.end)).toBe(unit.text);
  expect(read({ kind: 'task', author: 'Gina Terrazas', text: 'Ask Denise who signs.' })).toEqual([]);
});

const head = (name: string): string =>
  `From: ${name} <office@firm.example>\nTo: Gina Terrazas\nSubject: Pumps\n\nThe board votes on 18 June.\n\nOn 3 June Gina Terrazas wrote:\n> Is 74k approved?`;

test('what stands under a mail’s own head is no older mail: its writer’s own words', () => {
  const text = head('Denise Farrow');
  for (const known of [
    { direction: 'inbound', author: 'Denise Farrow' },
    { direction: 'inbound', author: 'Farrow, Denise' },
    { author: 'Denise Farrow <d.farrow@firm.example>' },
    { author: 'denise.farrow@firm.example' },
    {},
  ] as const) {
    const [vote, asked] = read({ kind: 'email', ...known, text });
    expect(vote).toMatchObject({ side: 'buyer', text: 'The board votes on 18 June.', weakens: [] });
    expect(asked).toMatchObject({ side: 'seller', weakens: ['quoted-mail'] });
  }
});

test('what stands under the head of somebody else’s mail is theirs and quoted', () => {
  const [vote] = read({
    kind: 'email',
    direction: 'outbound',
    author: 'Gina Terrazas',
    text: head('Denise Farrow'),
  });
  expect(vote).toMatchObject({ side: 'buyer', speaker: 'Denise Farrow', weakens: ['quoted-mail'] });
  const [unknown] = read({ kind: 'email', text: head('Ola Nord') });
  expect(unknown?.weakens).toEqual(['quoted-mail']);
});

test('a mail pasted into a note with its head is read as that mail, and what stands before it as the note', () => {
  const note = { kind: 'note', author: 'Gina Terrazas' } as const;
  const [met, vote, asked] = read({ ...note, text: `Denise wants two quotes.\n\n${head('Denise Farrow')}` });
  expect(met).toMatchObject({ how: 'told', text: 'Denise wants two quotes.' });
  expect(vote).toMatchObject({ how: 'said', side: 'buyer', speaker: 'Denise Farrow', weakens: [] });
  expect(asked).toMatchObject({ side: 'seller', weakens: ['quoted-mail'] });
  const [ours] = read({ ...note, text: head('Gina Terrazas') });
  expect(ours).toMatchObject({ how: 'said', side: 'seller' });
  const [nobodys] = read({ ...note, text: head('Ola Nord') });
  expect(nobodys).toMatchObject({ how: 'told' });
  const [route] = read({ ...note, text: 'From: the quay\nTo: Denise\n\nThe board votes on 18 June.' });
  expect(route).toMatchObject({ how: 'told' });
});

test.each([
  'On 3 Jun 2026 at 10:03, Denise Farrow wrote:\n\nThe board votes on 18 June.',
  'Denise wrote:\n> The board votes on 18 June.',
  'Mail from Denise Farrow, 3 June:\nThe board votes on 18 June.',
  'Nachricht von Denise Farrow:\nThe board votes on 18 June.',
  '[03/06/2026, 10:03:12] Denise Farrow: The board votes on 18 June.',
  '03.06.26, 10:03 - Denise: The board votes on 18 June.',
  'Denise Farrow 10:03 AM\nThe board votes on 18 June.',
  '[10:03] Denise Farrow\n- The board votes on 18 June.',
  'El mar, 3 nov 2026 a las 10:03, Denise Farrow (<d@x.example>) escribió:\n\nThe board votes on 18 June.',
  'Denise Farrow schrieb am 03.06.2026 um 10:03:\nThe board votes on 18 June.',
  '03.06.2026, 10:03 Uhr, Denise Farrow:\nThe board votes on 18 June.',
  '[03.06.26, 10:03:12] ~ Denise Farrow: The board votes on 18 June.',
  'Denise Farrow (Acme) 10:03\nThe board votes on 18 June.',
  'LinkedIn message from Denise Farrow:\nThe board votes on 18 June.',
  'Denise Farrow sent the following message at 10:03 AM\nThe board votes on 18 June.',
  'SMS Denise Farrow 10:03:\nThe board votes on 18 June.',
  'Denise answered by mail:\nThe board votes on 18 June.',
  'Denise a répondu par mail le 3 juin :\nThe board votes on 18 June.',
])('a message copied into a note is in the words of whoever the line over it names: %s', (text) => {
  const note = { kind: 'note', author: 'Gina Terrazas' } as const;
  const unit = read({ ...note, text }).at(-1);
  expect(unit).toMatchObject({ how: 'said', side: 'buyer', speaker: 'Denise Farrow', weakens: [] });
  expect(unit?.text).toContain('The board votes on 18 June.');
  const ours = read({ kind: 'note', text: text.replace(/Denise( Farrow)?/, 'Gina Terrazas') }).at(-1);
  expect(ours).toMatchObject({ how: 'said', side: 'seller' });
});

test('a line that only begins like a heading over a message is none, and a stranger in a chat is on no side', () => {
  const note = { kind: 'note', author: 'Gina Terrazas' } as const;
  for (const text of [
    'Denise 3 June\nThe board votes on 18 June.',
    'Message from the fair:\nThe board votes on 18 June.',
    'Meeting 10:03 AM\nThe board votes on 18 June.',
  ])
    expect(read({ ...note, text }).at(-1)).toMatchObject({ how: 'told' });
  const chat = '[03/06/2026, 10:03] Ola Nord: The board votes on 18 June.';
  expect(read({ ...note, text: chat })).toMatchObject([{ how: 'said', side: 'unknown' }]);
});

const talk = [
  ['Gina Terrazas', 'Who signs above 20k?'],
  ['Denise Farrow', 'The board does, on 18 June.'],
  ['Sana Iqbal', 'We lose 40 hours a month.'],
  ['Gina Terrazas', 'Then I send you a plan.'],
  ['Sana Iqbal', 'The audit wants it gone.'],
] as const;

test.each<[string, (name: string, text: string, at: number) => string]>([
  ['Otter', (name, text, at) => `${name}  0:1${at}\n${text}\n`],
  ['Gong', (name, text, at) => `0:1${at} | ${name}\n${text}\n`],
  ['Fathom', (name, text, at) => `@0:1${at} - ${name}\n${text}\n`],
  ['Zoom chat', (name, text, at) => `10:03:1${at}\t From ${name} to Everyone:\n\t${text}`],
  ['Zoom', (name, text, at) => `${at + 1}\n00:00:1${at}.120 --> 00:00:1${at}.400\n${name}: ${text}\n`],
  ['Teams', (name, text, at) => `00:00:1${at}.120 --> 00:00:1${at}.400\n<v ${name}>${text}</v>\n`],
  ['minutes', (name, text) => `**${name}:** ${text}`],
  ['Otter in a call tool', (name, text, at) => `${name} (Firm) [00:1${at}]: ${text}`],
])('talk as it is written down by %s: who says what, and what answers what', (_, form) => {
  const text = `${talk.map(([name, said], at) => form(name, said, at)).join('\n')}`;
  const units = read({ kind: 'call', author: 'Gina Terrazas', text });
  expect(units.map((unit) => [unit.speaker, unit.side, unit.how, unit.text])).toEqual(
    talk.map(([name, said]) => [name, name.startsWith('Gina') ? 'seller' : 'buyer', 'said', said]),
  );
  expect(units[1]?.answers).toBe(units[0]);
});

test('who and when, read with a text, is no part of it; what is quoted stands where it stood', () => {
  const text = 'Denise Farrow · 3 days ago\nThe board votes on 18 June.';
  const [vote, ...rest] = read({ kind: 'email', direction: 'inbound', author: 'Denise Farrow', text });
  expect(rest).toEqual([]);
  expect(text.slice(vote?.place.start, vote?.place.end)).toBe('The board votes on 18 June.');
});

test('what went out by a way that the page does not name is our own words, no report', () => {
  const text = 'Denise, your board has 74k for this, and the pumps fail every week.';
  const units = read({ kind: 'other', direction: 'outbound', author: 'Gina Terrazas', text });
  expect(units).toMatchObject([{ how: 'said', side: 'seller', tie: 'none' }]);
});

test('times of an agenda are no talk', () => {
  const text = 'Agenda\n10:30 Denise\nBudget is fine.';
  expect(read({ kind: 'meeting', author: 'Gina Terrazas', text }).at(-1)).toMatchObject({ how: 'told' });
});

test('below marked lines a note goes on in its writer’s words', () => {
  const text = 'Denise wrote:\n> The board votes on 18 June.\nAsk her who sits on it.';
  expect(read({ kind: 'note', author: 'Gina Terrazas', text }).at(-1)).toMatchObject({ how: 'told' });
});

test('quotes are verbatim pieces of the activity', () => {
  const text = 'Gina: Hello!\nDenise: We lose 1.5 hrs a day; it hurts.\n\n- follow up';
  for (const unit of read({ kind: 'call', author: 'Gina Terrazas', text }))
    expect(text.slice(unit.place.start, unit.place.end)).toBe(unit.text);
});

test('an out-of-office reply is marked', () => {
  const units = read({
    kind: 'email',
    direction: 'inbound',
    author: 'Denise Farrow',
    subject: 'Automatic reply',
    text: 'Back on 7 May.',
  });
  expect(units[0]?.weakens).toContain('auto-reply');
});

test('that somebody has left stands, though a machine says it', () => {
  const units = read({
    kind: 'email',
    direction: 'inbound',
    author: 'Denise Farrow',
    subject: 'Automatic reply',
    text: 'Denise Farrow is no longer with us. This mailbox is not read.',
  });
  expect(units.map(({ weakens }) => weakens)).toEqual([[], ['auto-reply']]);
});

test('an activity whose text is not shown gives nothing', () => {
  expect(read({ kind: 'email', direction: 'inbound', text: '', bodyShown: false })).toEqual([]);
});

test('what a system logs is nobody’s word; what comes in through one is its writer’s', () => {
  const log = {
    kind: 'other',
    author: 'System',
    text: 'Proposal for Denise Farrow was opened 6 times.',
  } as const;
  expect(read(log)).toEqual([]);
  expect(brief(read({ ...log, direction: 'inbound' }))).toEqual([['said', 'buyer', log.text]]);
});

test('a guess after the one name in a call note is the writer’s own', () => {
  const units = read({
    kind: 'call',
    author: 'Gina Terrazas',
    text: 'Denise: the sheet is wrong by Monday. She showed me. Felt like budget is there.',
  });
  expect(units.map((unit) => [unit.how, unit.side])).toEqual([
    ['said', 'buyer'],
    ['said', 'buyer'],
    ['told', 'seller'],
  ]);
});

test('a guess on a line without a name is the writer’s aside, not the last speaker going on', () => {
  const units = read({
    kind: 'meeting',
    author: 'Gina Terrazas',
    text: 'Gina: Who signs?\nDenise: It goes to the board.\nI reckon there is money left over.',
  });
  expect(units.map((unit) => [unit.how, unit.side, unit.unbacked])).toEqual([
    ['said', 'seller', undefined],
    ['said', 'buyer', undefined],
    ['told', 'seller', 'guess'],
  ]);
});

test('“me:” and “moi :” are the writer of the notes', () => {
  const units = read({
    kind: 'meeting',
    author: 'Gina Terrazas',
    text: 'Denise: it has to be quieter.\nme: she is our champion by now\nmoi : remise possible',
  });
  expect(units.map((unit) => [unit.how, unit.side])).toEqual([
    ['said', 'buyer'],
    ['said', 'seller'],
    ['said', 'seller'],
  ]);
});

test('greetings, sign-offs and the names above and below a mail are nobody’s word', () => {
  const units = read({
    kind: 'email',
    direction: 'inbound',
    author: 'Denise Farrow',
    text: 'Members,\n\nThe pump failed twice. Hello Gina.\n\nDenise\nPlant Director',
  });
  expect(units.map((unit) => unit.text)).toEqual(['The pump failed twice.']);
  const short = read({ kind: 'email', direction: 'inbound', author: 'Denise Farrow', text: 'Treasurer' });
  expect(short.map((unit) => unit.text)).toEqual(['Treasurer']);
});

test.each([
  'I think HQ in Naha decides.',
  'Budget I guess 250 from maintenance.',
  'My assumption: the board signs.',
  'Ich vermute, die Zentrale entscheidet.',
  'Je pense que le siège décide.',
  'Creo que decide la central.',
])('the writer’s own guess in a note is not the buyer’s word: %s', (guess) => {
  const [said, guessed, after] = read({
    kind: 'note',
    author: 'Gina Terrazas',
    text: `Denise Farrow says the pump fails weekly. ${guess} Wants two quotes by March.`,
  });
  expect([said?.tie, guessed?.tie, after?.tie]).toEqual(['here', 'none', 'earlier']);
  expect(after?.speaker).toBe('Denise Farrow');
});

test('a buyer who thinks is still the buyer: reported and quoted', () => {
  const units = read({
    kind: 'note',
    author: 'Gina Terrazas',
    text: 'Denise Farrow said: “I think the board decides.”',
  });
  expect(units[0]?.tie).toBe('here');
});

test('what people outside the buyer’s firm say is hearsay, whoever goes on with it, until the buyer is named again', () => {
  const told = (text: string, subject = '') =>
    read({ kind: 'note', author: 'Gina Terrazas', subject, text }).map((unit) => [
      unit.unbacked,
      unit.tie,
      unit.speaker,
    ]);
  const hearsay = ['hearsay', 'none', 'Gina Terrazas'];
  const fromDenise = [undefined, 'here', 'Denise Farrow'];
  expect(
    told('Our distributor rep says they have 40k left. He thinks Denise decides. Denise wants a demo.'),
  ).toEqual([hearsay, hearsay, fromDenise]);
  expect(
    told('Met Lou from the brokerage at the airport. Lou told me they set half a million aside.'),
  ).toEqual([[undefined, 'none', 'Gina Terrazas'], hearsay]);
  expect(told('Denise wants it before June. She says the board has approved 40k.').at(-1)).toEqual([
    undefined,
    'earlier',
    'Denise Farrow',
  ]);
  // The note itself says that it is second hand; what they trade in may be.
  expect(told('They still have 40k in the storm fund. Second hand, not from Denise.')[0]).toEqual(hearsay);
  expect(told('They trade in second-hand forklifts and lose 3 a month.')[0]?.[0]).toBeUndefined();
});

test('somebody whom the record puts on neither side reports for nobody, where it gives others their sides', () => {
  const partner = { name: 'Joost Terpstra', title: 'Partner manager' };
  const read = (people: CrmRecord['people']) => {
    const note: RecordActivity = {
      kind: 'call',
      author: 'Gina Terrazas',
      subject: 'Joost about the school',
      text: 'Joost says 40k is put aside. Over 30k it goes to procurement, according to him.',
    };
    return unitsOf(note, 0, peopleOf({ ...record([note]), people })).map((unit) => [unit.unbacked, unit.tie]);
  };
  expect(read([{ name: 'Denise Farrow', side: 'buyer' }, partner])).toEqual([
    ['hearsay', 'none'],
    ['hearsay', 'none'],
  ]);
  expect(read([{ name: 'Denise Farrow' }, partner])).toEqual([
    [undefined, 'here'],
    [undefined, 'earlier'],
  ]);
});

test('numbered speakers are whom the text says they are, and nobody’s side where it does not', () => {
  const named = read({
    kind: 'call',
    author: 'Gina Terrazas',
    text: 'Speaker 1 (Gina): Who signs?\nSpeaker 2 (Denise): That would be me.\nSpeaker 1: The board approved 74k.',
  });
  expect(named.map((unit) => [unit.side, unit.speaker])).toEqual([
    ['seller', 'Gina Terrazas'],
    ['buyer', 'Denise Farrow'],
    ['seller', 'Gina Terrazas'],
  ]);
  const bare = read({
    kind: 'call',
    author: 'Gina Terrazas',
    text: 'Speaker 1: The board approved 74k.\nSpeaker 2: We lose members every month.',
  });
  expect(brief(bare)).toEqual([
    ['said', 'unknown', 'The board approved 74k.'],
    ['said', 'unknown', 'We lose members every month.'],
  ]);
});

test('what our side told the buyer is nobody else’s word, also where the note is about the buyer', () => {
  const told = (text: string): (string | undefined)[] =>
    read({ kind: 'call', author: 'Gina Terrazas', subject: 'Call with Denise', text }).map(
      ({ unbacked }) => unbacked,
    );
  expect(told('Gina stated that they have 20k for it. Denise said the board votes in June.')).toEqual([
    'guess',
    undefined,
  ]);
  expect(told('I stated that they have 20k for it.')).toEqual(['guess']);
  expect(told('Speaker 1 (Gina) spoke of prices. Speaker 1 stated that they have 20k.')[1]).toBe('guess');
  expect(told('Speaker 2 said that they have 20k.')).toEqual(['guess']);
});
