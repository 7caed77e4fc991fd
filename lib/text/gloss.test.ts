import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadGlosses } from './gloss/load.ts';
import { gloss } from './gloss.ts';
import { scan } from './scan.ts';
import { hashWord } from './tokens.ts';

const english = (text: string, sentence?: string): number[] => {
  const tokens = scan(text);
  gloss(text, tokens, sentence);
  return [...tokens.english.subarray(0, tokens.count)];
};
const hashes = (words: string): number[] =>
  words.split(' ').map((word) => (word === '-' ? 0 : hashWord(word)));

test('no word is known until the glosses are loaded', async () => {
  expect(english('Wir haben kein Geld')).toEqual(hashes('- - - -'));
  await loadGlosses();
});

test('words of German, French and Spanish are known by the English word for them', () => {
  expect(english('Wir haben kein Geld')).toEqual(hashes('we have no money'));
  expect(english('nous ne pouvons pas signer').slice(2)).toEqual(hashes('can not sign'));
  expect(english('no tenemos presupuesto')).toEqual(hashes('not have budget'));
});

test('an “es” that is drawn to a German word leaves it what it is', () => {
  expect(english('Da gibt’s kein Geld')).toEqual(english('Da gibt kein Geld'));
  expect(english("Wenn's Geld wäre")[0]).toBe(english('Wenn Geld wäre')[0]);
  expect(english("It's the budget's owner").every((hash) => hash === 0)).toBe(true);
});

test('names and words that nobody put down stay what they are', () => {
  expect(english('Frau Xylander hat das nicht')[1]).toBe(0);
});

test('English stays as it is, also where it has words that are words elsewhere', () => {
  for (const text of ['The man will die in an old hat', 'We need a demo in Spain', 'No once in one'])
    expect(english(text).every((hash) => hash === 0)).toBe(true);
});

test('a piece of a sentence is in the language of the whole', () => {
  const sentence = 'das ist so, was will man mehr';
  expect(english('was will', sentence)).toEqual(english(sentence).slice(3, 5));
});

test('every file is lower case, without a head or a form twice', () => {
  for (const language of ['de', 'es', 'fr']) {
    const lines: string[] = JSON.parse(
      readFileSync(new URL(`gloss/${language}.json`, import.meta.url), 'utf8'),
    );
    expect(lines.length).toBeGreaterThan(1000);
    const heads = lines.map((line) => line.split(' ')[0]);
    expect(new Set(heads).size).toBe(heads.length);
    const forms = lines.flatMap((line) =>
      line
        .split(' ')
        .slice(1)
        .flatMap((written) => {
          const [stem = '', ...endings] = written.split('+');
          return [stem, ...endings.map((ending) => stem + ending)];
        }),
    );
    expect(forms.filter((form) => !/^\p{Ll}+$/u.test(form))).toEqual([]);
    expect(forms.filter((form, at) => forms.indexOf(form) !== at)).toEqual([]);
  }
});
