import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languages } from '../criteria/schema.ts';

const textsOf = (language: string): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`${language}/judge.json`, import.meta.url), 'utf8'));
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
