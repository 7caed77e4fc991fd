import { expect, test } from 'vitest';
import { isHunch } from './hunch.ts';

test.each([
  'Feels like there is money left over.',
  'My sense is that Stuart holds the purse.',
  'Must be in by October I’d say.',
  'I reckon they have 40k.',
  'Prospect is hot, I’m sure 74k will go through.',
  'Kilns are old and they must be losing a fortune.',
  'Budget should be fine, the gala made 70k.',
  'Money shouldn’t be the issue.',
  'Must be losing two hours a day.',
  'Suspect the FD signs.',
  'Think they have put money aside for it.',
  'Assume Harriet decides.',
  'Vermute, der Vertreter war auch schon auf dem Hof.',
  'These guys have to be losing stock out the back door.',
  'Budget must be around 5k for this size.',
  'Bet they have seen the others too.',
  'There is apparently about 70k left over.',
  'He is the decision maker surely.',
  'Das Budget dürfte kein Thema sein.',
  'Ohne Lösung verlieren die m.E. den Kunden.',
  'Die haben garantiert Ärger mit den Terminen.',
  'Da geht bestimmt noch was.',
  'Sponsor selon moi.',
  'Elle décide seule à mon avis.',
  'C’est forcément elle qui décide.',
  'Pierden margen, calculo un 3 %.',
  'En mi opinión hay presupuesto.',
])('a guess: %s', (text) => {
  expect(isHunch(text)).toBe(true);
});

test.each([
  'Dale says it must be running by May.',
  'They have to be running by May.',
  'He told me "there must be money, surely".',
  'She is sure that the board approved it.',
  'Er bestimmt das Budget allein.',
  'Das Amt bestimmt den Termin.',
  'Der Preis wird bestimmt durch die Menge.',
  'Must be running by May.',
  'Think about it till March, she said.',
  'Expect 40 to 50 pallets a day in the peak.',
  'Tippe abends alles in ein Word-Dokument ab.',
  'Told her the price, she said the board will never sign that.',
  'Le dije el precio y dijo que no hay dinero.',
  'Ce n’est pas forcément le prix qui compte.',
  'Le cálculo lo hizo su contable.',
  'El seguro le pagó la mitad.',
])('no guess: %s', (text) => {
  expect(isHunch(text)).toBe(false);
});
