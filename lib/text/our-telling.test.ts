import { expect, test } from 'vitest';
import { isOurTelling } from './our-telling.ts';

const isOurs = (name: string): boolean => ['Joel', 'Joel Finch', 'Speaker 1'].includes(name);

test.each([
  'I stated that the client has 20k available.',
  'Joel stated that the client has marketing budget available.',
  'Speaker 1 (Joel) then explained that they lose a day a week.',
  'Joel Finch explained that they need a budget.',
  'I told her that they need to set 20k aside.',
  'Told them that a third of patients never turns up.',
  'I told her it pays back in a year.',
  'Le dije que el 30 % de los pacientes no llega.',
  'Ich habe ihnen gesagt, dass 20 % Einsparung drin sind.',
  'Je leur ai dit que ça coûte 800 euros par mois.',
])('our side told it: %s', (text) => expect(isOurTelling(text, isOurs)).toBe(true));

test.each([
  'Bella said that they have it.',
  'I told her 20k, she says it is set aside.',
  'Told her the price, she said the board will never sign that.',
  'Le dije el precio y dijo que no hay dinero.',
  'I explained the pilot; “we would want that in March”.',
  'Joel asked who signs and Bella said she does.',
  'We showed them the dashboard, they loved it.',
  'Told us the budget is 20k.',
  'I was told the budget is approved.',
  'I heard Anna said yes.',
  'On nous a dit que le budget est voté.',
  'Je crois qu’il a dit oui.',
  'Wir haben es gesagt bekommen.',
])('a buyer may have said it: %s', (text) => expect(isOurTelling(text, isOurs)).toBe(false));
