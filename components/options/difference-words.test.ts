import { expect, it } from 'vitest';
import type { Difference } from '../../lib/criteria/differences.ts';
import de from '../../lib/texts/de/options.json' with { type: 'json' };
import en from '../../lib/texts/en/options.json' with { type: 'json' };
import fr from '../../lib/texts/fr/options.json' with { type: 'json' };
import { say } from '../../lib/texts/index.ts';
import { readDifference } from './difference-words.ts';

const difference: Difference = {
  part: 'criteria',
  id: 'budget',
  name: 'Budget',
  kind: 'changed',
  details: [{ property: 'questions en', added: ['Who pays?'] }],
};

it.each([
  ['en', en, '“Who pays?”'],
  ['de', de, '„Who pays?“'],
  ['fr', fr, '«\u202fWho pays?\u202f»'],
] as const)('quotes in the marks of the language (%s)', (language, texts, quoted) => {
  const { lines } = readDifference(difference, (key, slots) => say(texts, key, slots, language));
  expect(lines).toHaveLength(1);
  expect(lines[0]?.endsWith(quoted)).toBe(true);
});
