import { describe, expect, it } from 'vitest';
import { readPackagedCriteria } from '../cli/packaged.ts';
import type { CrmRecord } from '../record.ts';
import type { Finding, StageEstimate } from './assessment.ts';
import { compareStages, findStageRow } from './mismatch.ts';
import { wordsIn } from './words.ts';

const criteria = readPackagedCriteria();
const words = wordsIn(criteria);

const record = (stage?: string, probability?: string): CrmRecord => ({
  crm: 'salesforce',
  object: 'opportunity',
  id: '1',
  url: 'https://x.example/1',
  title: 'x',
  ...(stage ? { stage } : {}),
  fields: probability ? [{ label: 'Probability (%)', value: probability }] : [],
  people: [],
  activities: [],
  readAt: '2026-11-21',
});

const at = (estimate: StageEstimate['estimate'], sure: StageEstimate['sure'] = 'clearly'): StageEstimate => ({
  estimate,
  confidence: 0.9,
  sure,
  probabilities: { awareness: 0.1, consideration: 0.1, readiness: 0.1 },
  reasons: [],
  against: [],
});

const missing: Finding = { status: 'missing', evidence: [], possible: [], need: 'needed' };
const nothing = Object.fromEntries(Object.keys(criteria.criteria).map((id) => [id, missing]));
const compare = (one: CrmRecord, stage: StageEstimate) => compareStages(one, stage, nothing, criteria, words);

describe('what the CRM stage presumes', () => {
  const defaults: [string, string, string][] = [
    ['salesforce', 'Prospecting', 'awareness'],
    ['salesforce', 'Needs Analysis', 'consideration'],
    ['salesforce', 'Id. Decision Makers', 'consideration'],
    ['salesforce', 'Proposal/Price Quote', 'readiness'],
    ['salesforce', 'Negotiation/Review', 'readiness'],
    ['hubspot', 'Appointment Scheduled', 'awareness'],
    ['hubspot', 'Qualified To Buy', 'awareness'],
    ['hubspot', 'Presentation Scheduled', 'consideration'],
    ['hubspot', 'Decision Maker Bought-In', 'readiness'],
    ['hubspot', 'Contract Sent', 'readiness'],
    ['dynamics', 'Qualify', 'awareness'],
    ['dynamics', '2-Develop', 'consideration'],
    ['dynamics', '3-Propose', 'readiness'],
    ['dynamics', 'Close', 'readiness'],
    ['pipedrive', 'Qualified', 'awareness'],
    ['pipedrive', 'Demo Scheduled', 'consideration'],
    ['pipedrive', 'Proposal Made', 'readiness'],
    ['pipedrive', 'Negotiations Started', 'readiness'],
    ['zoho', 'Value Proposition', 'consideration'],
    ['zoho', 'Perception Analysis', 'consideration'],
    ['zoho', 'Wertangebot', 'consideration'],
    ['zoho', 'Négociation', 'readiness'],
    ['pipedrive', 'Contact Made', 'awareness'],
    ['pipedrive', 'Kontakt aufgenommen', 'awareness'],
    ['pipedrive', 'Contacto realizado', 'awareness'],
    ['pipedrive', 'Démo effectuée', 'consideration'],
    ['salesforce', 'Working', 'awareness'],
    ['hubspot', 'Bedarf geklärt', 'consideration'],
    ['other', 'Offre remise', 'readiness'],
  ];
  it.each(defaults)('%s: %s', (crm, label, presumes) => {
    expect(findStageRow(crm, label, criteria.stageTable)?.presumes).toBe(presumes);
  });

  it('knows won and lost', () => {
    expect(findStageRow('hubspot', 'Closed Won', criteria.stageTable)?.closed).toBe('won');
    expect(findStageRow('zoho', 'Closed Lost to Competition', criteria.stageTable)?.closed).toBe('lost');
  });
});

describe('comparing it with the buyer', () => {
  it('names what has not been heard when the CRM is ahead', () => {
    const result = compare(record('Negotiation/Review'), at('awareness'));
    expect(result).toMatchObject({ state: 'ahead', steps: 2, presumes: 'readiness' });
    expect(result.lacking).toContain('authority');
    expect(result.text).toContain('Authority');
  });

  it('says what they deny before what was not heard, and of that not that it was not heard', () => {
    const denied = { ...nothing, authority: { ...missing, status: 'contradicted' as const } };
    const result = compareStages(record('Negotiation/Review'), at('awareness'), denied, criteria, words);
    expect(result.text).toContain(`Denied by them: ${words.name('authority')}.`);
    expect(result.text).not.toContain('Not heard from them yet');
  });

  it('says so when the buyer is further', () => {
    expect(compare(record('Qualification'), at('readiness'))).toMatchObject({ state: 'behind', steps: 2 });
  });

  it('says what was heard already of a buyer who is further, the weightiest first, at most three', () => {
    const said: Finding = { status: 'evidenced', evidence: [], possible: [], need: 'none' };
    const heard = {
      ...nothing,
      pain: said,
      timeline: said,
      budget: said,
      'paper-process': said,
      authority: said,
    };
    const told = compareStages(record('Qualification'), at('readiness'), heard, criteria, words).text;
    expect(told).toBe(
      'The buyer is further along than the CRM says. Heard from them already: Budget, Authority and Timeline.',
    );
    expect(compare(record('Qualification'), at('readiness')).text).toBe(
      'The buyer is further along than the CRM says.',
    );
  });
  it('names no stage where the CRM says none', () =>
    expect(compare(record(undefined, '90'), at('unknown')).text).toBe(
      'Nothing from the buyer here confirms the CRM’s probability yet.',
    ));
  it('cannot confirm without a buyer, and does not warn on a hint that reaches up', () => {
    expect(compare(record('Proposal/Price Quote'), at('unknown')).state).toBe('cannot-confirm');
    const hint = at('consideration', 'hint');
    hint.probabilities.readiness = 0.4;
    expect(compare(record('Proposal/Price Quote'), hint).state).toBe('cannot-confirm');
  });

  it('says nothing when it agrees or the page shows no stage', () => {
    expect(compare(record('Needs Analysis'), at('consideration'))).toMatchObject({
      state: 'agrees',
      text: '',
    });
    expect(compare(record(), at('consideration'))).toMatchObject({ state: 'none', text: '' });
  });

  it('falls back to the probability for a label that it does not know', () => {
    expect(compare(record('Blue phase', '85%'), at('awareness'))).toMatchObject({ state: 'ahead', steps: 2 });
    expect(compare(record('Blue phase'), at('awareness')).state).toBe('unmapped');
  });
});
