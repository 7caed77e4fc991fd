import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isAutoReply, isMachine, mailParts } from './mail.ts';

const parts = (text: string): [string, string, string?][] =>
  mailParts(text).map((part) => {
    const piece = text.slice(part.start, part.end).trim();
    return part.who === undefined ? [part.kind, piece] : [part.kind, piece, part.who];
  });

test('what stands below "On … wrote:" belongs to whoever wrote it', () => {
  const text =
    'OK for the 18th.\n\nLe 8 juin 2026 à 10:02, Baptiste Gourvenec a écrit :\n> Would the 18th suit you?\n> Regards';
  expect(parts(text)).toEqual([
    ['own', 'OK for the 18th.'],
    ['boilerplate', 'Le 8 juin 2026 à 10:02, Baptiste Gourvenec a écrit :'],
    ['quoted', '> Would the 18th suit you?\n> Regards', 'Baptiste Gourvenec'],
  ]);
});

test('a German quote names its writer behind the verb', () => {
  expect(parts('Ja.\nAm 3. Mai 2026 um 10:00 schrieb Petra Kehl:\nPasst der 5.?').pop()).toEqual([
    'quoted',
    'Passt der 5.?',
    'Petra Kehl',
  ]);
});

test('answers between quoted lines stay the sender’s', () => {
  const text = 'On 3 May, Ann Lee wrote:\n> Who signs?\nI do.\n> And when?\nIn June.';
  expect(parts(text).filter(([kind]) => kind === 'own')).toEqual([
    ['own', 'I do.'],
    ['own', 'In June.'],
  ]);
});

test('forwarded mails carry their sender', () => {
  const text =
    'FYI\n\n---------- Forwarded message ----------\nFrom: Saskia Moor <s@x.example>\nTo: all\n415k released.';
  expect(parts(text).pop()).toEqual(['forwarded', '415k released.', 'Saskia Moor']);
});

test('signatures and small print are nobody’s evidence', () => {
  const text =
    'We need it by May.\n\nKind regards\nAyse Tunalioglu\nStrategic Purchasing\nThis e-mail may contain confidential information.';
  expect(parts(text).filter(([kind]) => kind === 'own')).toEqual([['own', 'We need it by May.']]);
});

test('closing words of every judged language open a signature', () => {
  for (const words of [
    'Bonne journée,',
    'Take care,',
    'Danke im Voraus',
    'Un abrazo',
    'Freundliche Grüße',
    'BR',
  ])
    expect(parts(`We need it by May.\n\n${words}\nClaire Dumas\nOperations`)[1]).toEqual([
      'signature',
      `${words}\nClaire Dumas\nOperations`,
    ]);
});

test('a thank-you that opens a mail is no signature', () => {
  expect(parts('Thanks\nWe decide on Monday.')[1]?.[0] ?? parts('Thanks\nWe decide on Monday.')[0]?.[0]).toBe(
    'own',
  );
});

test('out-of-office replies and receipts are told by subject or text', () => {
  expect(isAutoReply('Automatic reply: demo', 'hello')).toBe(true);
  expect(isAutoReply('Abwesenheitsnotiz', 'Ich bin am 4. Mai zurück.')).toBe(true);
  expect(isAutoReply('Re: demo', 'I am out of the office until Monday.')).toBe(true);
  expect(isAutoReply('Re: demo', 'We need it by Monday.')).toBe(false);
});

test.each([
  'Thanks for your mail. I am on holiday until the 9th. For anything urgent please write to Bo Lind.',
  'Bin bis 12. Juni im Urlaub, in dringenden Fällen hilft Frau Koch.',
  'En congés jusqu’au 12 octobre. En cas d’urgence, contacter le standard.',
  'Estoy de vacaciones hasta el lunes. En mi ausencia responde Luis Prats.',
])('who is away and whom to turn to, in a short mail, is what a machine sends: %s', (text) => {
  expect(isAutoReply('Re: demo', text)).toBe(true);
});

test.each([
  'I am on holiday next week, so let us talk before.',
  'For anything urgent call me.',
  `I am on holiday until the 9th, for anything urgent write to Bo. ${'We lose two hours a day with the old saw. '.repeat(15)}`,
])('one of them alone, or in a long mail, a person writes: %s', (text) => {
  expect(isAutoReply('Re: demo', text)).toBe(false);
});

test('a sender that is no person', () => {
  expect(
    [
      'postmaster',
      'Mail system',
      'Mail Delivery Subsystem',
      'noreply@harl.example',
      'System',
      'Workflow',
      'Marketing automation',
    ].every(isMachine),
  ).toBe(true);
  expect(
    ['Paul Maile', 'Reply Systems Ltd', 'Solar System Installations', 'Anna Talbot', 'Dana Okafor'].some(
      isMachine,
    ),
  ).toBe(false);
});

test.each([
  'Van: Roos Dekker\nVerzonden: woensdag 28 oktober 2026\nOnderwerp: laboratory',
  'Expéditeur : Roos Dekker\nEnvoyé : mercredi 28 octobre 2026\nObjet : laboratoire',
])('comes to an end where a pasted header begins with a word that is no other header’s: %s', (header) => {
  const text = `So far no one did.\n\n${header}\nMay I count on you?`;
  const quoted = mailParts(text).filter(({ kind }) => kind === 'quoted');
  expect(quoted.map(({ start, end, who }) => [text.slice(start, end), who])).toEqual([
    ['May I count on you?', 'Roos Dekker'],
  ]);
});

test('whatever lines come one after another, it ends, with parts in order', () => {
  const line = fc.constantFrom(
    'From: A. Smith',
    'Von: A. Schmidt',
    'Van: A. Smit',
    'De : A. Lefort',
    'Expéditeur : A. Lefort',
    'To: B. Jones',
    'Verzonden: maandag',
    'Objet : devis',
    '-----Original Message-----',
    '---------- Forwarded message ---------',
    'On 8 June 2026, A. Smith wrote:',
    '> quoted',
    '--',
    'Kind regards',
    'We have no date yet.',
    '',
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      let last = 0;
      for (const { start, end } of mailParts(lines.join('\n'))) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['Olaf Brandt', 'Olaf Brandt\nProcurement Manager\nNorth Quarry Ltd\n+44 20 5550 199'],
  ['Brandt, Olaf', 'Olaf\nNorth Quarry, first in stone'.replace('\n', '\nHead of Operations\n')],
  ['Olaf Brandt <o@quarry.example>', 'Olaf Brandt | Budget owner\nNorth Quarry GmbH'],
  ['', 'Olaf Brandt\nBudget owner\nwww.quarry.example'],
])('under the writer’s name stands a signature, with no word to close: %s', (author, signature) => {
  const text = `We decide on Monday.\n\n${signature}`;
  const signed = mailParts(text, author);
  expect(signed.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
    ['own', 'We decide on Monday.'],
    ['signature', signature],
  ]);
});

test.each([
  ['Olaf Brandt', 'Olaf\nOne more thing: the board has approved 40k.'],
  ['Olaf Brandt', 'Ida Voss\nHead of Finance'],
  ['Ida Voss', 'Olaf, can you send it?\nIt is 40k.\nWe sign.'],
])('other names open none: %s', (author, rest) => {
  const text = `We decide on Monday.\n\n${rest}`;
  expect(mailParts(text, author).map(({ kind }) => kind)).toEqual(['own']);
});

test('the head of an older mail is known in the languages of more mail programs', () => {
  const text =
    'Good.\n\n-----Alkuperäinen viesti-----\nLähettäjä: Pekka Hurme\nLähetetty: 3. kesäkuuta\n\nWho signs?';
  expect(mailParts(text).at(-1)).toMatchObject({ kind: 'quoted', who: 'Pekka Hurme' });
});
