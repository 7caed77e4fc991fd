import { describe, expect, it } from 'vitest';
import { readPackagedCriteria } from '../cli/packaged.ts';
import type { CrmRecord } from '../record.ts';
import de from '../texts/de/judge.json' with { type: 'json' };
import type { Evidence, Heard, StageEstimate } from './assessment.ts';
import type { Graded } from './grade.ts';
import { weighNeeds } from './need.ts';
import { wordsIn } from './words.ts';

const criteria = readPackagedCriteria();
const record: CrmRecord = {
  crm: 'dynamics',
  object: 'lead',
  id: '1',
  url: 'https://x.example/1',
  title: 'Birgit Ehlers',
  fields: [],
  people: [],
  activities: [],
  readAt: '2026-11-21T09:00:00Z',
};
const stage: StageEstimate = {
  estimate: 'readiness',
  confidence: 0.9,
  sure: 'clearly',
  probabilities: { awareness: 0, consideration: 0.1, readiness: 0.9 },
  reasons: { for: [], against: [] },
} as unknown as StageEstimate;
const heardIn = (code: string) => ({ events: [], language: { code, judged: true } }) as unknown as Heard;
const graded = (status: Graded['status']): Graded =>
  ({ status, evidence: [], possible: [] }) as unknown as Graded;

const weigh = (
  elements: Record<string, Graded>,
  of: CrmRecord = record,
  words = wordsIn(criteria),
  code = 'en',
) => weighNeeds(elements, criteria, stage, heardIn(code), of, words);

describe('what is needed', () => {
  it('is nothing that was answered with a no, and still the money that they do not have', () => {
    const found = weigh({ pain: graded('contradicted'), budget: graded('contradicted') });
    expect(found.pain?.need).toBe('none');
    expect(found.budget?.need).toBe('needed');
  });

  const hint = (quote: string, sure: number | undefined, more: Partial<Evidence> = {}) =>
    ({
      quote,
      grade: 3,
      weakens: [],
      ...(sure === undefined ? {} : { sure }),
      ...more,
    }) as unknown as Evidence;
  const missing = (...possible: Evidence[]): Graded => ({ ...graded('missing'), possible });
  const quotes = (found: ReturnType<typeof weigh>, id: string) =>
    found[id]?.possible.map(({ quote }) => quote);

  it('offers hints that are worth a look, the surest first, and says of none where nothing else was heard', () => {
    const found = weigh({
      authority: missing(
        hint('he asks before he signs', 0.16),
        hint('we met in the yard', 0.12),
        hint('the rep says that she asked', 0.18, { grade: 2 }),
        hint('she signs this herself', 0.3),
      ),
      'paper-process': missing(hint('I tried.', 0.3)),
      champion: missing(hint('they push for it inside', 0.03, { weakens: ['layers-disagree'] })),
      budget: missing(hint('Gala money.', 0.5), hint('rule', undefined)),
    });
    expect(quotes(found, 'authority')).toEqual(['she signs this herself', 'he asks before he signs']);
    expect(quotes(found, 'paper-process')).toEqual([]);
    expect(found['paper-process']?.note).toBe('The contract steps are not known yet');
    expect(quotes(found, 'champion')).toEqual([]);
    expect(quotes(found, 'budget')).toEqual(['Gala money.', 'rule']);
    expect(found.budget?.note).toBe('Possible: please check');
  });

  it('offers fainter hints of own words in a language of which the model knows less', () => {
    const found = weigh(
      { 'decision-criteria': missing(hint('Miramos dos cosas, el precio y el plazo.', 0.11)) },
      record,
      wordsIn(criteria),
      'es',
    );
    expect(quotes(found, 'decision-criteria')).toHaveLength(1);
  });

  it('names the shut parts of a page in the quotation marks of the language', () => {
    const shut: CrmRecord = {
      ...record,
      parts: [{ part: 'activities', state: 'shut', label: 'Verlauf' }] as unknown as NonNullable<
        CrmRecord['parts']
      >,
    };
    const found = weigh({ pain: graded('unseen') }, shut, wordsIn(criteria, 'de', de));
    expect(found.pain?.note).toBe('Öffnen: „Verlauf“');
  });
});
