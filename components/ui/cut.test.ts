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
  it('begins behind a bracket, not inside of it', () => {
    const told =
      'typed into the chat by the visitor herself (first question, 10:41): our lorries queue out onto the public road most mondays and everyone blames everyone';
    const at = { start: told.indexOf('10:41'), end: told.length };
    expect(cutAround(told, at, 140)).toBe(
      '…our lorries queue out onto the public road most mondays and everyone blames everyone',
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
  it('goes without the thanks at its head', () => {
    for (const [quote, said] of [
      ['Thanks for the call. We need a decision by May.', 'We need a decision by May.'],
      ['Hi Ines, thank you for the demo! The board signs in June.', 'The board signs in June.'],
      ['Thanks Raj, redlines with our legal, back by Friday.', 'redlines with our legal, back by Friday.'],
      ['Vielen Dank für das Gespräch. Wir brauchen drei Angebote.', 'Wir brauchen drei Angebote.'],
      ["Merci pour l'échange. Il nous faut trois devis.", 'Il nous faut trois devis.'],
      ['Gracias, pero el presupuesto es de otro equipo.', 'pero el presupuesto es de otro equipo.'],
    ] as const)
      expect(cutLong(quote, undefined, 200)).toBe(said);
  });
  it('keeps what only looks like it, what goes on about it, and a courtesy that is all there is', () => {
    for (const quote of [
      'Hit rates, they said, are down.',
      'Hello Ann, thanks.',
      'Thanks to Ines, the pilot ran on time.',
      "Thanks for the options paper, I've shared it with the two team leads.",
      'Merci de prévoir vos équipements, nous n’en prêtons plus.',
      'Thanks for the call. See you.',
    ])
      expect(cutLong(quote, undefined, 200)).toBe(quote);
  });
  it('begins with its thanks where these are what tells', () => {
    const quote = 'Thank you for the signed contract. See you all on Monday.';
    expect(cutLong(quote, { start: 0, end: 34 }, 200)).toBe(quote);
  });
  it('is cut around what tells behind the greeting', () => {
    const quote = `Hello Ann, ${'we looked at this and that, '.repeat(4)}and the board signs in May.`;
    const telling = { start: quote.indexOf('and the board'), end: quote.length };
    expect(cutLong(quote, telling, 60)).toBe('…we looked at this and that, and the board signs in May.');
  });
});
