import { expect, test } from 'vitest';
import type { Evidence } from './assessment.ts';
import { sidesOf } from './sides.ts';
import { besideOf, signalsOf, weigh } from './weigh.ts';

const said = (quote: string, sure: number, index: number, more: Partial<Evidence> = {}): Evidence => ({
  quote,
  source: 'Email',
  speaker: 'Denise Farrow',
  side: 'buyer',
  polarity: 'for',
  grade: 3,
  weakens: [],
  place: { in: 'activity', index, start: 0, end: quote.length },
  why: [],
  sure,
  ...more,
});

const signals = (candidates: Record<string, Evidence[]>, id: string): Map<string, number> => {
  const beside = besideOf({ candidates })[id];
  if (!beside) throw new Error(`"${id}" is no criterion of this test.`);
  return signalsOf(id, sidesOf(candidates[id] ?? []).all, 4, beside);
};

test('a sentence that stands in the record again is no second word', () => {
  const once = [said('Everything is on track.', 0.2, 0), said('We type it twice.', 0.4, 1)];
  const again = [...once, said('Everything is on track.', 0.2, 2), said('Everything is on track.', 0.2, 3)];
  expect(signals({ pain: again }, 'pain')).toEqual(signals({ pain: once }, 'pain'));
});

test('a sentence that says another thing more surely is known for it', () => {
  const quote = 'The board approved 74k for it in June.';
  const told = { pain: [said(quote, 0.2, 0)], budget: [said(quote, 0.9, 0)] };
  expect(signals(told, 'pain').get('top rival')).toBeCloseTo(0.9);
  expect(signals(told, 'budget').get('top over rival')).toBeCloseTo(0.7);
  expect(signals(told, 'pain').get('top shared')).toBe(1);
});

test('doubt takes from what the buyer says, for and against, and never from a claim', () => {
  const model = {
    weights: { field: [0, 2, 0, 0], top: [0, 0, 1, 1] },
    bias: [0, 0, 3, 2],
    evidencedFrom: 0.6,
    claimCost: 4,
    contradictedFrom: 0.3,
    assertedFrom: 0.4,
  };
  const given = new Map([
    ['field', 1],
    ['top', 0.5],
  ]);
  const plain = weigh(model, given, 0);
  const doubted = weigh(model, given, -3);
  expect(doubted.evidenced).toBeLessThan(plain.evidenced);
  expect(doubted.contradicted).toBeLessThan(plain.contradicted);
  expect(doubted.asserted).toBeGreaterThan(plain.asserted);
  expect(Object.values(doubted).reduce((a, b) => a + b)).toBeCloseTo(1);
});
