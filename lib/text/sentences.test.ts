import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentences } from './sentences.ts';

const cut = (text: string): string[] => sentences(text).map(({ start, end }) => text.slice(start, end));

test('stops, question marks and semicolons cut; abbreviations, initials and decimals do not', () => {
  expect(
    cut('We lose 1.5 hrs a day. Who signs? J. Waldenfels does, approx. 3 p.m. on Fridays; then legal.'),
  ).toEqual([
    'We lose 1.5 hrs a day.',
    'Who signs?',
    'J. Waldenfels does, approx. 3 p.m. on Fridays;',
    'then legal.',
  ]);
});

test('who types without capitals ends sentences all the same; one abbreviation that nobody listed ends none', () => {
  expect(cut('hey its leah. ok so I slept on it. its my call. but I wait for the refurb')).toEqual([
    'hey its leah.',
    'ok so I slept on it.',
    'its my call.',
    'but I wait for the refurb',
  ]);
  expect(cut('We met in the conf. room on Monday. They need five of them.')).toEqual([
    'We met in the conf. room on Monday.',
    'They need five of them.',
  ]);
});

test('a German ordinal before a month does not cut', () => {
  expect(cut('Ab 1. März muss es laufen. Sonst nicht.')).toEqual([
    'Ab 1. März muss es laufen.',
    'Sonst nicht.',
  ]);
});

test('lines cut, lines wrapped by a mail program do not, bullets fall away', () => {
  expect(cut('- T: 3 km of shelves\n- B: wet')).toEqual(['T: 3 km of shelves', 'B: wet']);
  const wrapped = 'I suppose that you already compare several suppliers and that\nthe tender is planned.';
  expect(cut(wrapped)).toEqual([wrapped]);
});

test('every piece is verbatim, in order, and pieces do not overlap', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 400 }), (text) => {
      let at = 0;
      for (const { start, end } of sentences(text)) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        at = end;
      }
      expect(at).toBeLessThanOrEqual(text.length);
    }),
  );
});

test('a text without any end is still cut into pieces of bounded length', () => {
  const longest = Math.max(...sentences('word '.repeat(10_000)).map(({ start, end }) => end - start));
  expect(longest).toBeLessThan(1300);
});

test.each([
  'Estimada Lic. Paty firma hasta 10k',
  'Er ist lt. Impressum der Chef und m.E. Entscheider',
  'We sign by 15 Dec. 2026 at the latest',
  'Start am 1. Okt. 2026 im Werk',
])('an abbreviation does not end a sentence: %s', (text) => {
  expect(sentences(text, 0, text.length)).toHaveLength(1);
});

test('a month cut short at the end of a sentence ends it', () => {
  const text = 'We start in Dec. The board agreed.';
  expect(sentences(text, 0, text.length)).toHaveLength(2);
});
