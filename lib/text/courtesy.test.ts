import { expect, test } from 'vitest';
import { isCourtesy, isNameLine } from './courtesy.ts';

test.each([
  'Hello Roz.',
  'Hi all,',
  'Dear Mr. Vail',
  'Hallo Dieter,',
  'Sehr geehrte Frau Dr. Beck,',
  'Guten Morgen!',
  'Bonjour à tous,',
  'Chère Madame Roux,',
  'Hola a todos:',
  'Buenos días',
  'Best regards, Gail',
  'Thanks again!',
  'Mit freundlichen Grüßen',
  'Viele Grüße, Jana',
  'Bien cordialement,',
  'Un saludo',
])('%s says nothing', (text) => expect(isCourtesy(text)).toBe(true));

test.each([
  'Hi Sam, we have no budget before July.',
  'Thanks for the offer, the board said no.',
  'Best of the three is yours.',
  'Dear is the one word for it; we pay 40k.',
  'Liebe Kollegen, wir haben kein Budget.',
  'Merci de nous envoyer le contrat.',
  'Gracias a eso perdemos dos días.',
  'No.',
])('%s says something', (text) => expect(isCourtesy(text)).toBe(false));

test('a name line is a few large words without an end', () => {
  for (const text of ['Gail', 'El Presidente,', 'Treasurer', '- Anna van der Berg', '/Tom'])
    expect(isNameLine(text), text).toBe(true);
  for (const text of ['Yes.', 'Friday!', 'me', 'Budget approved', 'Who?', 'Board meets Friday at nine'])
    expect(isNameLine(text), text).toBe(false);
});
