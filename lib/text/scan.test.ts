import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scan } from './scan.ts';
import { Gap, hashWord, Shape } from './tokens.ts';

const wordsOf = (text: string): string[] => {
  const tokens = scan(text);
  return Array.from({ length: tokens.count }, (_, i) => text.slice(tokens.start[i], tokens.end[i]));
};

test('words, numbers and signs, with short forms and decimals in one piece', () => {
  expect(wordsOf("We don't pay €1,200.50 (30%) at 08:30.")).toEqual([
    'We',
    "don't",
    'pay',
    '€',
    '1,200.50',
    '30',
    '%',
    'at',
    '08:30',
  ]);
  expect(wordsOf('l’équipe we’re größer')).toEqual(['l', 'équipe', 'we’re', 'größer']);
});

test('what stands between words, and when a stop ends a sentence', () => {
  const tokens = scan('one two, three; four. Five\nsix v1.2 a.b');
  expect([...tokens.gap.slice(0, tokens.count)]).toEqual([
    Gap.line,
    Gap.space,
    Gap.soft,
    Gap.clause,
    Gap.sentence,
    Gap.line,
    Gap.space,
    Gap.space,
    Gap.soft,
  ]);
});

test('money is told by suffix and by what stands beside a number', () => {
  const isMoney = (text: string): boolean[] => {
    const tokens = scan(text);
    return Array.from(tokens.shape.slice(0, tokens.count), (shape) => (shape & Shape.money) !== 0);
  };
  expect(isMoney('€40 and 40k')).toEqual([false, true, false, true]);
  expect(isMoney('40 eur, 40 days, Q3k')).toEqual([true, false, false, false, false]);
});

test('every word hashes as the same word does by itself, wherever it stands', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "don't",
      'we’re',
      'ÉCOLE',
      'größer',
      '中文',
      '😀',
      'CFO',
      '40k',
      '€',
      ', ',
      '. ',
      ' ',
      '\n',
      '…',
    ),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const text = pieces.join('');
      const tokens = scan(text);
      let last = 0;
      for (let i = 0; i < tokens.count; i++) {
        const [start, end] = [tokens.start[i] ?? -1, tokens.end[i] ?? -1];
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
        expect(tokens.hash[i]).toBe(hashWord(text.slice(start, end)));
      }
    }),
  );
});

test('a long text is cut as its words are, wherever one piece of it ends and the next begins', () => {
  for (const one of ['größer ', "don't ", '€', '1,200.50 ', '😀x, ', `${'x'.repeat(5000)} `]) {
    const alone = scan(one);
    for (let shift = 0; shift < Math.min(one.length, 10); shift++) {
      const many = Math.ceil(9000 / one.length);
      const tokens = scan(`${'-'.repeat(shift)}${one.repeat(many)}`);
      const told = Array.from({ length: tokens.count }, (_, i) =>
        [tokens.start[i], tokens.end[i], tokens.hash[i], tokens.shape[i]].join(),
      );
      const expected = Array.from({ length: alone.count * many }, (_, i) => {
        const same = i % alone.count;
        const from = shift + Math.floor(i / alone.count) * one.length;
        const place = [from + (alone.start[same] ?? 0), from + (alone.end[same] ?? 0)];
        return [...place, alone.hash[same], alone.shape[same]].join();
      });
      expect(told.join(' ')).toBe(expected.join(' '));
    }
  }
});
