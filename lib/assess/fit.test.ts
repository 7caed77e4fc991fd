import { describe, expect, it } from 'vitest';
import { readPackagedCriteria } from '../cli/packaged.ts';
import type { Criteria, FitRule } from '../criteria/schema.ts';
import type { CrmRecord } from '../record.ts';
import { judgeFit, numberOf } from './fit.ts';
import { wordsIn } from './words.ts';

const rule = (over: Partial<FitRule>): FitRule => ({
  id: 'rule',
  text: { en: 'Rule' },
  fields: ['industry'],
  operator: 'is-one-of',
  values: ['Retail'],
  gate: false,
  weight: 1,
  ...over,
});
const size = rule({
  id: 'size',
  fields: ['numberofemployees'],
  operator: 'at-least',
  values: [20],
  gate: true,
});

const withRules = (...rules: FitRule[]): Criteria => ({ ...readPackagedCriteria(), fit: { rules } });

const record = (fields: CrmRecord['fields']): CrmRecord => ({
  crm: 'hubspot',
  object: 'lead',
  id: '1',
  url: 'https://x.example/1',
  title: 'x',
  fields,
  people: [],
  activities: [],
  readAt: '2026-11-21',
});

const judge = (criteria: Criteria, fields: CrmRecord['fields']) =>
  judgeFit(record(fields), criteria, wordsIn(criteria));

describe('fit', () => {
  it('is absent without rules', () => {
    expect(judge(withRules(), [])).toBeUndefined();
  });

  it('takes what the page does not say as unknown, never as a no', () => {
    const fit = judge(withRules(rule({}), size), [{ label: 'Industry', value: '--' }]);
    expect(fit).toMatchObject({ verdict: 'unknown', coverage: 0 });
    expect(fit?.lines.map((line) => line.result)).toEqual(['unknown', 'unknown']);
  });

  it('lets no other rule balance a gate that fails', () => {
    const fields = [
      { label: 'Industry', value: 'Retail' },
      { label: 'Number of employees', value: '12' },
    ];
    expect(judge(withRules(rule({ weight: 9 }), size), fields)).toMatchObject({
      verdict: 'outside',
      coverage: 1,
    });
  });

  it('fits when gates hold and most of what is known does', () => {
    const fields = [
      { label: 'Branche', name: 'industry', value: 'retail' },
      { label: 'Number of employees', value: '1,200' },
    ];
    expect(judge(withRules(rule({}), size), fields)?.verdict).toBe('fits');
    expect(judge(withRules(rule({})), [{ label: 'Industry', value: 'Mining' }])?.verdict).toBe('partly');
  });

  it('reads numbers as people write them', () => {
    expect(numberOf('1,200 people')).toBe(1200);
    expect(numberOf('€ 1.250,50')).toBe(1250.5);
    expect(numberOf('51-200')).toBe(51);
    expect(numberOf('25k')).toBe(25_000);
    expect(numberOf('many')).toBeUndefined();
  });
});
