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
  it('go without what says nothing at either end', () => {
    const said = 'finance wanted to wait';
    for (const text of [') ', ':) ', ': ', '(2) ', '2) ', '[00:41] ', '[16/7 18:15] '].map(
      (start) => `${start}${said}`,
    ))
      expect(words(text)).toBe(said);
    expect(words(`${said} ;`)).toBe(said);
    for (const text of ['(We) wanted to wait', '12 of 40 trucks', '24. Februar', '[sic] wanted to wait'])
      expect(words(text)).toBe(text);
  });
  it('go without a pair around all of them', () => {
    expect(words('“if it floods again we lose the files”')).toBe('if it floods again we lose the files');
    expect(words('„so läuft es nicht“')).toBe('so läuft es nicht');
    expect(words('« on garde tout')).toBe('on garde tout');
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
