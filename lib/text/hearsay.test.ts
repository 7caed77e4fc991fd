import { expect, test } from 'vitest';
import { hearsayIn, isSecondHand, outsidersIn } from './hearsay.ts';

test.each([
  ['Our distributor rep says there is 40k in the fund.', 'begins'],
  ["Paper merchant's rep told me Des is fed up with plate remakes.", 'begins'],
  ['Our resin supplier says they are short of presses.', 'begins'],
  ['A former colleague who delivers linen there says they have trouble.', 'begins'],
  ['Colleague in Leeds heard they have a project.', 'begins'],
  ['There is money somewhere according to partner.', 'begins'],
  ['Heard at the fair they will close line 2.', 'begins'],
  ['Heard Acme also bid.', 'begins'],
  ['Unser Vertriebspartner meint, das Budget ist da.', 'begins'],
  ['Man hört, dass sie umziehen.', 'begins'],
  ['Notre revendeur dit que le budget est voté.', 'begins'],
  ['Il paraît que le budget est voté.', 'begins'],
  ['Nuestro distribuidor dice que hay presupuesto.', 'begins'],
  ['Dicen que hay presupuesto.', 'begins'],
  ['He says the deputy decides.', 'goes on'],
  ['Procurement joins above 30k, according to him.', 'goes on'],
  ['In her view it has to stand by 2027.', 'goes on'],
  // What the buyer's own people, partners or suppliers say to them is the buyer's to tell.
  ['Their web agency has said they can build it too.', undefined],
  ['She told me a friend offers them an old program.', 'goes on'],
  ['Heard back from Anna, all fine.', undefined],
  ['Never heard vib. monitoring.', undefined],
  ['His words, "heard at the fair that it is a rumour".', undefined],
] as const)('%s', (text, how) => {
  expect(hearsayIn(text)).toBe(how);
});

test('a note says that it is second hand, a firm may trade in it', () => {
  expect(isSecondHand('Second hand, nobody there told me.')).toBe(true);
  expect(isSecondHand('Not heard any of it from Tomasz.')).toBe(true);
  expect(isSecondHand('I have not spoken to anyone at the school myself.')).toBe(true);
  expect(isSecondHand('Nur vom Hörensagen.')).toBe(true);
  expect(isSecondHand('They sell second-hand forklifts.')).toBe(false);
  expect(isSecondHand('She has not heard from us.')).toBe(false);
});

test('a name that comes with a firm of another kind is no buyer', () => {
  expect(outsidersIn('Ran into Lou from the reinsurance brokerage at the airport.')).toEqual(['Lou']);
  expect(outsidersIn('Coffee with our partner (Gil, till reseller).')).toEqual(['Gil']);
  expect(outsidersIn('Our distributor Marta was there; our partnership holds.')).toEqual(['Marta']);
  expect(outsidersIn('Spoke to Anna from finance. Compared with the dealer it is cheap.')).toEqual([]);
});
