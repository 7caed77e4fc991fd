import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languages } from '../criteria/schema.ts';
import { say } from './index.ts';

const textsOf = (language: string): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`${language}/judge.json`, import.meta.url), 'utf8'));
/** What French sets before and after its double signs never begins or ends a line. */
const loose = / [?!:;»]|« /;
const slots = (text: string): string[] => [...text.matchAll(/\{[a-zA-Z]+\}/g)].map(([slot]) => slot).sort();

describe("the judge's texts", () => {
  const english = textsOf('en');
  it.each(languages)('%s has every key, with the same slots, and neither shouts nor blames', (language) => {
    const texts = textsOf(language);
    expect(Object.keys(texts).sort()).toEqual(Object.keys(english).sort());
    for (const [key, text] of Object.entries(texts)) {
      expect([key, slots(text)]).toEqual([key, slots(english[key] ?? '')]);
      expect(text).not.toMatch(/!|\b(?:bad|fail(?:ed|ure)?|poor)\b/i);
    }
  });
});

it.each(['judge', 'options', 'sidebar', 'sync', 'teach'])(
  'no French sign of %s stands alone on a line',
  (room) => {
    const texts = JSON.parse(readFileSync(new URL(`fr/${room}.json`, import.meta.url), 'utf8'));
    expect(Object.values<string>(texts).filter((text) => loose.test(text))).toEqual([]);
  },
);

const packaged = JSON.parse(
  readFileSync(new URL('../../public/criteria/default.json', import.meta.url), 'utf8'),
);

/** What is written in one language, the words that are looked for left out. */
const writtenIn = (language: string, node: unknown, mine = false): string[] => {
  if (typeof node === 'string') return mine ? [node] : [];
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === 'cues' ? [] : writtenIn(language, value, mine || key === language),
  );
};

it('nor one of the packaged criteria', () => {
  const french = writtenIn('fr', packaged);
  expect(french.length).toBeGreaterThan(200);
  expect(french.filter((text) => loose.test(text))).toEqual([]);
});

it('no German sentence about the buyer begins with "Sie", which a rep would take for herself', () => {
  const { nextSteps, score, events, stalls } = packaged;
  const told = [...writtenIn('de', { nextSteps, score, events, stalls }), ...Object.values(textsOf('de'))];
  expect(told.length).toBeGreaterThan(150);
  expect(told.filter((text) => /(?:^|[.:;?!] )Sie /.test(text))).toEqual([]);
});

it('numbers are written as the language writes them', () => {
  const texts = { read: '{n} parts' };
  expect(say(texts, 'read', { n: 12_400 }, 'en')).toBe('12,400 parts');
  expect(say(texts, 'read', { n: 12_400 }, 'de')).toBe('12.400 parts');
});
