import { describe, expect, it, test } from 'vitest';
import { cut, keepSigns } from './cut.ts';

describe('cut', () => {
  it('leaves a short text alone', () => expect(cut('short', 10)).toBe('short'));
  it('cuts at a word and marks it', () => expect(cut('one two three four', 15)).toBe('one two three…'));
  it('cuts inside a word when there is no other way', () =>
    expect(cut('a'.repeat(30), 10)).toBe(`${'a'.repeat(9)}…`));
  it('never leaves half a pair', () => expect(cut(`${'a'.repeat(8)}😀😀`, 10)).toBe(`${'a'.repeat(8)}…`));
});

test('a sign written apart from its word stays on its line', () => {
  expect(keepSigns('« noir sur blanc ? » Oui !')).toBe('« noir sur blanc\u00a0?\u00a0» Oui\u00a0!');
  expect(keepSigns('who signs? :-) a ;b')).toBe('who signs? :-) a ;b');
});
