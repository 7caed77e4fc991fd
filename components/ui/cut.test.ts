import { describe, expect, it } from 'vitest';
import { cut } from '../../lib/text/cut.ts';
import { cutAround, cutLong } from './cut.ts';

describe('a quote cut around what tells', () => {
  const long =
    "We've had a look at the clause-library sort of tool and the questionnaire sort, plus just tidying up our Word templates which is free.";
  const part = (words: string) => ({ start: long.indexOf(words), end: long.indexOf(words) + words.length });
  it('begins with it where it would not be seen, and marks the cut', () =>
    expect(cutAround(long, part('plus just tidying up our Word templates which is free.'), 140)).toBe(
      '…plus just tidying up our Word templates which is free.',
    ));
  it('begins with the part of the sentence in which it stands, not in the middle of a thought', () => {
    const told =
      "He denies the match: said he 'nodded along', there is no corporate money in this fiscal year.";
    const at = { start: told.indexOf('there'), end: told.length };
    expect(cutAround(told, at, 140)).toBe('…there is no corporate money in this fiscal year.');
  });
  it('takes words before it along where the part alone is too little', () => {
    const told =
      'The idea of one system for both sites is off the table with the owner, and so is the project.';
    const at = { start: told.indexOf('and so'), end: told.length };
    expect(cutAround(told, at, 140)).toBe(
      '…for both sites is off the table with the owner, and so is the project.',
    );
  });
  it('is cut at both ends where more follows', () =>
    expect(cutAround(`${long} ${long}`, part('plus just tidying up'), 60)).toBe(
      '…plus just tidying up our Word templates which is free.…',
    ));
  it('begins at its beginning where the part is seen from there, or is not known', () => {
    expect(cutAround(long, part('clause-library'), 140)).toBe(long);
    expect(cutAround(long, undefined, 40)).toBe(cut(long, 40));
  });
  it('keeps one line of text, whole where it is short', () =>
    expect(cutAround(' a\n  b ', { start: 1, end: 2 }, 20)).toBe('a b'));
  it('begins with a word even without spaces before it', () =>
    expect(cutAround('x'.repeat(200), { start: 150, end: 160 }, 40)).toBe(`${'x'.repeat(39)}…`));
});

describe('a quote where there is room', () => {
  it('goes without whom it is addressed to', () => {
    for (const [quote, said] of [
      ['Hi Kemal, I put it side by side now.', 'I put it side by side now.'],
      [
        'Lieber Herr Lorenzen, der Träger hat die Mittel gestrichen.',
        'der Träger hat die Mittel gestrichen.',
      ],
      ['Bonjour Mme Roux – il nous faut trois devis.', 'il nous faut trois devis.'],
    ] as const)
      expect(cutLong(quote, undefined, 200)).toBe(said);
  });
  it('keeps what only looks like it, and a greeting that is all there is', () => {
    for (const quote of ['Hit rates, they said, are down.', 'Hello Ann, thanks.'])
      expect(cutLong(quote, undefined, 200)).toBe(quote);
  });
  it('is cut around what tells behind the greeting', () => {
    const quote = `Hello Ann, ${'we looked at this and that, '.repeat(4)}and the board signs in May.`;
    const telling = { start: quote.indexOf('and the board'), end: quote.length };
    expect(cutLong(quote, telling, 60)).toBe('…we looked at this and that, and the board signs in May.');
  });
});
