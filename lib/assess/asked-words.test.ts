import { describe, expect, it } from 'vitest';
import type { CrmRecord } from '../record.ts';
import { readAsked } from './asked-words.ts';
import type { Evidence } from './assessment.ts';

/** A question inside a text, asked by `speaker`, as a step would say it. */
const asked = (text: string, quote: string, speaker = 'Tomasz Wierzbowski'): string => {
  const start = text.indexOf(quote);
  const question: Evidence = {
    quote,
    source: 'call',
    speaker,
    side: 'buyer',
    polarity: 'for',
    grade: 3,
    weakens: [],
    place: { in: 'activity', index: 0, start, end: start + quote.length },
    why: [],
  };
  const record: CrmRecord = {
    crm: 'any',
    object: 'opportunity',
    id: '1',
    url: 'https://x.example/1',
    title: 'x',
    fields: [],
    people: [{ name: 'Alice Renner', side: 'buyer' }],
    activities: [{ kind: 'call', text }],
    readAt: '2026-11-21',
  };
  return readAsked(question, record);
};
const alone = (quote: string, speaker?: string): string => asked(quote, quote, speaker);

describe('a question as a step quotes it', () => {
  it('goes without what a log wrote before the turn, whoever is said to speak', () => {
    const words = 'Does anybody else get invoices that never match?';
    for (const head of [
      '[00:41] T. Wierzbowski: ',
      'Q (Alice Renner, 10:41): ',
      'Q from A. Renner: ',
      'TW: ',
      '[16/7 18:02] Tom: ',
    ])
      expect(alone(head + words)).toBe(words);
  });
  it('keeps a beginning that is nobody’s name', () => {
    expect(alone('One question from our side: does it write back?')).toBe(
      'One question from our side: does it write back?',
    );
    expect(alone('C3: How many were admitted to the tender?')).toBe(
      'C3: How many were admitted to the tender?',
    );
  });
  it('goes without what counts more than the one that is quoted', () => {
    expect(alone('Dos cosas: ¿el transporte va dentro o aparte?')).toBe('¿El transporte va dentro o aparte?');
    expect(alone('Zwei kurze Fragen: Läuft es ohne Netz?')).toBe('Läuft es ohne Netz?');
  });
  it('goes without the greeting', () =>
    expect(alone('Hello Ms Nair, does it write back as well?')).toBe('Does it write back as well?'));
  it('brings the sentence before it where the question alone says nothing', () => {
    const text = 'Thanks.\nPilots ask if trips can be traded after award. Can they? Alice';
    expect(asked(text, 'Can they?')).toBe('Pilots ask if trips can be traded after award. Can they?');
    expect(asked('Alice: I would not know what to look at. What is it?', 'What is it?', 'Alice Renner')).toBe(
      'I would not know what to look at. What is it?',
    );
  });
  it('brings none from the line before, and none that makes it long', () => {
    expect(asked('The old one stays.\nCan they?', 'Can they?')).toBe('Can they?');
    expect(asked(`${'It runs and runs '.repeat(12)}now. Can they?`, 'Can they?')).toBe('Can they?');
  });
  it('drops a quotation mark without its other half', () =>
    expect(alone('"procurement path, and who owns it?')).toBe('procurement path, and who owns it?'));
  it('is cut to the part that asks, which mostly stands at the end', () => {
    const asks = 'but I’d be grateful if you told me how other labs do it';
    const lead = 'There is no date on it whatsoever, it is at the bottom of my heap to be frank';
    const last = 'and nothing bad happens if it sits another year';
    expect(alone(`${lead}, ${last}, ${asks}.`)).toBe(`…${last}, ${asks}`);
    const waits =
      'One thing still bothers the leads and nobody gave them a straight answer on the day it came up';
    const open = 'what happens to a pick that is half finished when the line drops?';
    expect(alone(`${waits}: ${open}`)).toBe(`…${open}`);
    expect(alone(`${lead}. It may well sit ${'another year and '.repeat(3)}more. ${open}`)).toBe(
      `It may well sit ${'another year and '.repeat(3)}more. ${open}`,
    );
    const need =
      'Accounts want their new supplier form filled in and your bank letter before they give out a number';
    expect(alone(`${need}, takes them about a week so please send today`)).toMatch(
      /^…want their new supplier form .* please send today$/,
    );
    expect(alone(`Could you send ${'the list of all of them and '.repeat(6)}the prices?`)).toMatch(
      /^Could you send the .*…$/,
    );
  });
  it('is cut at a word, and without a mark behind a whole sentence', () => {
    const [first, next] = [`Could you send us${' each of them'.repeat(8)} now.`, 'x'.repeat(40)];
    expect(alone(`${first} ${next}`)).toBe(first);
    expect(alone(`${'word '.repeat(40)}end?`)).toMatch(/word…$/);
  });
});
