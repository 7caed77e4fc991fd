import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPackagedCriteria } from '../cli/packaged.ts';
import { fillUnnamed } from './unnamed.ts';
import { wordsIn } from './words.ts';

const criteria = readPackagedCriteria();
const wordsOf = (language: string) =>
  wordsIn(
    criteria,
    language,
    JSON.parse(readFileSync(new URL(`../texts/${language}/judge.json`, import.meta.url), 'utf8')),
  );
const templatesIn = (language: string): string[] =>
  criteria.nextSteps
    .flatMap(({ text, why, doneWhen }) => [text, why, doneWhen])
    .map((text) => wordsOf(language).of(text))
    .filter((text) => text.includes('{buyer}'));

describe('a buyer without a name', () => {
  it.each([
    ['de', '{buyer} antwortet bis {day}.', 'der Kunde antwortet bis {day}.'],
    [
      'de',
      'Bis {day} ist es zu und {buyer} steht auf keiner Liste.',
      'Bis {day} ist es zu und der Kunde steht',
    ],
    ['de', 'Fragen Sie {buyer}, was zählt.', 'Fragen Sie den Kunden, was zählt.'],
    ['de', 'Legen Sie es weg und fragen Sie {buyer}.', 'Legen Sie es weg und fragen Sie den Kunden.'],
    ['de', 'Antworten Sie {buyer} zuerst.', 'Antworten Sie dem Kunden zuerst.'],
    ['de', 'Die Einladung von {buyer} gilt.', 'Die Einladung vom Kunden gilt.'],
    ['es', 'Responda a {buyer} primero.', 'Responda al comprador primero.'],
    ['es', 'La invitación de {buyer} vale.', 'La invitación del comprador vale.'],
    ['fr', 'Répondez à {buyer}.', 'Répondez à l’acheteur.'],
    ['en', '{buyer} replies.', 'the buyer replies.'],
  ])('%s: %s', (language, template, said) =>
    expect(fillUnnamed(template, wordsOf(language)).startsWith(said)).toBe(true),
  );

  it('never stands in a form that its sentence does not take', () => {
    for (const template of templatesIn('de')) {
      const said = fillUnnamed(template, wordsOf('de'));
      expect(said).not.toMatch(
        /^dem Kunden|(?:Bitten|[Ff]ragen) Sie (?:dem|der)|(?:mit|von) de(?:n|r) Kunde/,
      );
    }
    for (const template of templatesIn('es'))
      expect(fillUnnamed(template, wordsOf('es'))).not.toMatch(/(?:^| )(?:a|de) el /i);
  });
});
