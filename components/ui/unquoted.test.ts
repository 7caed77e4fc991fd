import { describe, expect, it } from 'vitest';
import { findWords } from './unquoted.ts';

const words = (text: string): string => {
  const { from, to } = findWords(text);
  return text.slice(from, to);
};

describe('the words of a quote', () => {
  it('go without a mark whose other half was cut away', () => {
    expect(words('"In February we had a recall.')).toBe('In February we had a recall.');
    expect(words('Up to 250 is my signature plus the CFO\'s." ')).toBe(
      "Up to 250 is my signature plus the CFO's.",
    );
  });
  it('go without the end of a bracket or of a smiley that stands before them', () => {
    expect(words(') I pushed back when finance wanted to wait.')).toBe(
      'I pushed back when finance wanted to wait.',
    );
  });
  it('go without a pair around all of them', () => {
    expect(words('“if it floods again we lose the files”')).toBe('if it floods again we lose the files');
    expect(words('„so läuft es nicht“')).toBe('so läuft es nicht');
  });
  it('keep what quotes a part of them', () => {
    for (const text of [
      'SH wants it before the winter, otherwise "we relive February"',
      '"Yes" she said, and "no" he said',
      'a 24" screen and more',
    ])
      expect(words(text)).toBe(text);
  });
});
