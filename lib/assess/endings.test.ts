import { beforeAll, describe, expect, it } from 'vitest';
import { readPackagedCriteria } from '../cli/packaged.ts';
import { type Compiled, compile } from '../criteria/compile.ts';
import type { CrmRecord, RecordActivity } from '../record.ts';
import { lastEnding, saysItIsOver } from './endings.ts';
import { findEvidence } from './evidence.ts';

let compiled: Compiled;
beforeAll(() => {
  compiled = compile(readPackagedCriteria());
});

const mail = (text: string, at = '2026-11-02'): RecordActivity => ({
  kind: 'email',
  direction: 'inbound',
  author: 'Dana Okafor',
  at,
  text,
});

const heardIn = (...activities: RecordActivity[]) => {
  const record: CrmRecord = {
    crm: 'hubspot',
    object: 'opportunity',
    id: '1',
    url: 'https://x.example/1',
    title: 'Harwick',
    fields: [],
    people: [{ name: 'Dana Okafor', side: 'buyer' }],
    activities,
    readAt: '2026-11-21',
  };
  return findEvidence(record, compiled);
};

const endingIn = (text: string, over: Partial<RecordActivity> = {}): string | undefined =>
  lastEnding(heardIn({ ...mail(text), ...over }))?.event;

// Sentences that stand in none of the labelled sets.
describe('how it ended', () => {
  it.each([
    ['chose-other', 'Last week we signed with a different firm, so this can rest.'],
    ['chose-other', 'The contract went to another bidder on Monday.'],
    ['chose-other', 'We are staying with our present system after all.'],
    ['cancelled', 'The tender was withdrawn by the council.'],
    ['cancelled', 'Das Projekt wurde gestern eingestellt.'],
    ['cancelled', 'El proyecto ha sido cancelado por la dirección.'],
    ['declined', 'We talked about it and we are not interested.'],
    ['declined', 'Gracias por todo, damos por cerrado el proceso de nuestra parte.'],
    ['declined', 'Bitte schließen Sie unsere Akte.'],
    ['stop-contact', 'Please close our file and do not contact us again.'],
    ['stop-contact', 'Kindly take me off this mailing.'],
    ['stop-contact', 'Merci de ne plus nous contacter.'],
    ['no-need', 'It turned out that the problem has solved itself.'],
    ['company-gone', 'The firm filed for bankruptcy in the spring.'],
    ['not-a-buyer', "I'm only a student and need it for my thesis."],
    ['too-small', 'There are just the two of us, we are far too small for that.'],
  ])('hears %s: %s', (event, text) => {
    expect(endingIn(text)).toBe(event);
  });

  it.each([
    'Our students complain that the portal is slow.',
    'The plant is shut for maintenance every August.',
    'We do not expect any further delays on our side.',
    'The administrator will set up the test accounts.',
    'We lost two weeks to the migration.',
    'I counted every duplicate in the list.',
    'Should we close the file on the old contract?',
    'We will not be ready before May.',
    'Das Formular existiert nicht auf Französisch.',
    'El almacén cierra a las ocho.',
  ])('hears none in: %s', (text) => {
    expect(endingIn(text)).toBeUndefined();
  });

  it('does not listen to what our own mail offers or says of itself', () => {
    const ours = { direction: 'outbound' as const, author: 'Priya Nair' };
    expect(
      endingIn('Please unsubscribe me is all you need to say. We closed the file.', ours),
    ).toBeUndefined();
    expect(endingIn('Disqualified, far too small for us.', { kind: 'note', author: 'Priya Nair' })).toBe(
      'too-small',
    );
  });
});

it('their newest word says that it is over, unless they went on after it or only said who they are', () => {
  const signed = mail('Last week we signed with a different firm, so this can rest.');
  expect(saysItIsOver(heardIn(signed))?.quote).toContain('a different firm');
  expect(
    saysItIsOver(heardIn(signed, mail('Could you send us the terms again?', '2026-11-09'))),
  ).toBeUndefined();
  expect(saysItIsOver(heardIn(mail('I am a student and write my thesis on this.')))).toBeUndefined();
});
