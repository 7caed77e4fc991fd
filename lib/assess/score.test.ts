import { describe, expect, it } from 'vitest';
import { readPackagedCriteria } from '../cli/packaged.ts';
import type { BuyerAct, Finding, Verdict } from './assessment.ts';
import { type Band, scoreLead } from './score.ts';
import { wordsIn } from './words.ts';

const criteria = readPackagedCriteria();
const words = wordsIn(criteria);
const today = '2026-11-21';
const evidence = {
  quote: 'x',
  source: 'Email',
  speaker: 'Dana',
  side: 'buyer' as const,
  polarity: 'for' as const,
  grade: 3 as const,
  weakens: [],
  place: { in: 'activity' as const, index: 0, start: 0, end: 1 },
  why: [],
};
const act = (kind: BuyerAct['kind'], at?: string): BuyerAct => ({ kind, ...(at ? { at } : {}), evidence });
const pain = (status: Finding['status']) => ({
  pain: { status, evidence: [], possible: [], need: 'none' as const },
});
const score = (
  acts: BuyerAct[],
  status: Finding['status'] = 'evidenced',
  previous: Band = 'none',
  verdict: Verdict = 'pursue',
) => scoreLead(acts, undefined, pain(status), verdict, criteria, words, today, previous);

const many = [act('meeting', today), act('reply', today), act('document', today), act('initiated', today)];

describe('lead score', () => {
  it('counts what the buyer did, halves it with age and caps each kind', () => {
    const fresh = score([act('reply', today)]).engagement;
    const old = score([act('reply', '2026-10-22')]).engagement;
    expect(fresh).toBe(15);
    expect(old).toBe(7.5);
    const ten = Array.from({ length: 10 }, () => act('reply', today));
    expect(score(ten).engagement).toBe(45);
  });

  it('is nothing without acts of the buyer', () => {
    expect(score([])).toMatchObject({ engagement: 0, band: 'none', lines: [] });
  });

  it('asks for a problem in their own words before SQL, however high the score', () => {
    expect(score(many).band).toBe('sql');
    expect(score(many, 'asserted').band).toBe('mql');
    expect(score(many, 'evidenced', 'none', 'release').band).toBe('none');
  });

  it('leaves a band lower than it enters it', () => {
    const between = [act('reply', today), act('meeting', today)];
    expect(score(between).engagement).toBe(35);
    expect(score(between).band).toBe('none');
    expect(score(between, 'evidenced', 'mql').band).toBe('mql');
  });
});
