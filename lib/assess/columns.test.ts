import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Evidence, Weakness } from './assessment.ts';
import { columnsOf, exchanged, isDenial, ordered } from './columns.ts';
import { byStrength } from './gather.ts';
import { sidesOf } from './sides.ts';

const odds = fc.integer({ min: 0, max: 20 }).map((n) => n / 20);
const evidence = fc
  .record({
    quote: fc.constantFrom('We lose two days.', 'We lose two days!', 'It is signed.', 'No budget.', ''),
    grade: fc.constantFrom(0, 1, 2, 3),
    polarity: fc.constantFrom('for', 'against'),
    side: fc.constantFrom('buyer', 'seller', 'unknown'),
    weakens: fc.constantFrom<Weakness[]>([], ['auto-reply'], ['hedged']),
    sure: fc.option(odds, { nil: undefined }),
    whole: fc.option(odds, { nil: undefined }),
    broad: fc.option(odds, { nil: undefined }),
    denies: fc.option(odds, { nil: undefined }),
    cued: fc.option(fc.constant(true), { nil: undefined }),
    told: fc.option(fc.constant(true), { nil: undefined }),
    at: fc.constantFrom(undefined, '2026-03-01', '2026-03-01T10:00:00Z', '2026-04-02'),
    start: fc.nat(3),
    index: fc.nat(1000),
  })
  .map(({ start, index, sure, ...one }) => ({
    ...one,
    ...(sure === undefined ? {} : { sure }),
    source: 'Email',
    speaker: 'Denise Farrow',
    place: { in: 'activity', index, start, end: start + one.quote.length },
    why: [],
  })) as fc.Arbitrary<Evidence>;

const order = (a: Evidence, b: Evidence): number => byStrength(a, b) || a.place.index - b.place.index;
const many = fc.array(evidence, { maxLength: 30 });

test('a list in which some were exchanged is the list sorted from nothing, and so are its columns', () => {
  fc.assert(
    fc.property(many, many, fc.array(fc.nat(29), { maxLength: 9 }), (all, more, picks) => {
      const list = [...all].sort(order);
      const left = [...new Set(picks)].flatMap((at) => list[at] ?? []);
      const came = [...more].sort(order);
      const next = exchanged(list, left, came, order);
      const anew = [...list.filter((one) => !left.includes(one)), ...came].sort(order);
      expect(next).toEqual(anew);
      expect(columnsOf(next)).toEqual(columnsOf([...next]));
    }),
  );
});

test('a list put in order by numbers is the one that objects are compared for, how little they differ', () => {
  const close = fc.tuple(evidence, fc.nat(3)).map(([one, n]) => ({ ...one, sure: 0.3 + n * Number.EPSILON }));
  fc.assert(
    fc.property(fc.array(fc.oneof(evidence, close), { maxLength: 40 }), (list) => {
      const next = ordered(list, byStrength);
      const plain = [...list].sort(byStrength);
      expect(next.length).toBe(plain.length);
      expect(next.every((one, at) => one === plain[at])).toBe(true);
      expect(columnsOf(next)).toEqual(columnsOf(plain));
    }),
  );
});

test('without denials a list says what the same list says when they are taken out', () => {
  fc.assert(
    fc.property(many, (list) => {
      const rest = sidesOf(list.filter((one) => !isDenial(one)));
      expect(sidesOf(list).undenied).toEqual(rest.all);
      expect(rest.undenied).toBe(rest.all);
    }),
  );
});

test('each of the buyer’s sentences counts once, by its surest mention', () => {
  fc.assert(
    fc.property(many, (list) => {
      const yes = new Map<string, number>();
      for (const { quote, grade, polarity, sure, weakens, denies = 0 } of list)
        if (
          grade >= 2 &&
          polarity === 'for' &&
          sure !== undefined &&
          denies < 0.6 &&
          weakens[0] !== 'auto-reply'
        )
          yes.set(quote, Math.max(sure, yes.get(quote) ?? 0));
      const sure = [...yes.values()].sort((a, b) => b - a);
      const { all: sides } = sidesOf(list);
      expect(sides.top?.sure).toBe(sure[0]);
      expect(sides.second).toBe(sure[1] ?? 0);
      expect(sides.counts).toEqual(
        [0.05, 0.1, 0.2, 0.4].map((from) => sure.filter((one) => one > from).length),
      );
    }),
  );
});

test('quotes made to be taken for each other are told apart, in no time', () => {
  const one = fc.sample(evidence, { numRuns: 1, seed: 1 })[0] as Evidence;
  // What a quote is known by is a few of its characters: these have them all in common.
  const list = Array.from({ length: 6000 }, (_, n) => ({
    ...one,
    quote: `${'x'.repeat(9)}${String(n).padStart(6, '0')}${'x'.repeat(65)}`,
    grade: 3 as const,
    polarity: 'for' as const,
    weakens: [],
    denies: 0,
    sure: 0.3,
  }));
  expect(new Set(columnsOf(list).quote).size).toBe(1);
  expect(sidesOf(list).all.counts[0]).toBe(list.length);
});
