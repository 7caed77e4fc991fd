import { describe, expect, it } from 'vitest';
import { assessment, heard } from '../../test/shots/fixture.ts';
import { wordsIn } from '../assess/words.ts';
import { readPackagedCriteria } from '../cli/packaged.ts';
import { applyCorrections } from './corrections.ts';
import type { Correction } from './record-memory.ts';

const criteria = readPackagedCriteria();
const words = wordsIn(criteria);
const correct = (...list: Omit<Correction, 'text' | 'at'>[]) =>
  applyCorrections(
    assessment,
    list.map((one) => ({ ...one, text: '', at: '2026-11-18T10:00:00Z' })),
    criteria,
    words,
  );
const cost = 'we lost $412k to spoilage last year';

describe('what the rep corrects', () => {
  it('takes a disputed quote away, and with it what only that quote carried', () => {
    const { assessment: now, setAside } = correct({
      criterion: 'metrics',
      reason: 'not-this',
      quote: cost,
    });
    expect(now.elements.metrics).toMatchObject({ status: 'missing', need: 'needed', evidence: [] });
    expect(now.elements.metrics?.note).toBe(criteria.criteria.metrics?.whenMissing.en);
    expect(setAside.metrics?.map(({ quote }) => quote)).toEqual([cost]);
    const before = correct().assessment.counts;
    expect(now.counts.evidenced).toBe(before.evidenced - 1);
    expect(now.counts.needed).toBe(before.needed + 1);
    // Only this criterion: the same words still stand for another.
    expect(now.elements.consequences?.status).toBe('evidenced');
  });

  it('leaves a verdict that other buyer quotes still carry', () => {
    const { metrics } = assessment.elements;
    if (!metrics) throw new Error('The fixture has no metrics.');
    const second = heard('Our aim is to get spoilage under one percent');
    const two = {
      ...assessment,
      elements: { ...assessment.elements, metrics: { ...metrics, evidence: [...metrics.evidence, second] } },
    };
    const now = applyCorrections(
      two,
      [{ criterion: 'metrics', reason: 'not-this', quote: cost, text: '', at: '' }],
      criteria,
      words,
    ).assessment.elements.metrics;
    expect(now).toMatchObject({ status: 'evidenced', need: 'none', evidence: [second] });
  });

  it('falls to "claimed" when only our own side is left', () => {
    const { metrics } = assessment.elements;
    if (!metrics) throw new Error('The fixture has no metrics.');
    const ours = heard('Tom Reyes', { side: 'seller', grade: 1 });
    const now = applyCorrections(
      {
        ...assessment,
        elements: { ...assessment.elements, metrics: { ...metrics, evidence: [...metrics.evidence, ours] } },
      },
      [{ criterion: 'metrics', reason: 'not-buyer', quote: cost, text: '', at: '' }],
      criteria,
      words,
    ).assessment.elements.metrics;
    expect(now?.status).toBe('asserted');
  });

  it('keeps a buyer’s word that is no longer true in sight, as out of date', () => {
    const now = correct({ criterion: 'metrics', reason: 'outdated', quote: cost }).assessment.elements
      .metrics;
    expect(now).toMatchObject({ status: 'evidenced', need: 'stale' });
    expect(now?.evidence[0]?.weakens).toContain('stale');
  });

  it('counts "it happened elsewhere" as our claim, never as evidence', () => {
    const before = assessment.elements.champion;
    expect(before?.status).toBe('missing');
    const now = correct({ criterion: 'champion', reason: 'happened-elsewhere' }).assessment;
    expect(now.elements.champion).toMatchObject({ status: 'asserted', evidence: [] });
    expect(now.counts.evidenced).toBe(correct().assessment.counts.evidenced);
  });

  it('no correction, of whatever reason, makes anything evidenced', () => {
    for (const [criterion, finding] of Object.entries(assessment.elements)) {
      if (finding.status === 'evidenced') continue;
      for (const reason of ['not-buyer', 'not-this', 'outdated', 'happened-elsewhere', 'other'] as const)
        for (const quote of [
          undefined,
          ...[...finding.evidence, ...finding.possible].map((one) => one.quote),
        ])
          expect(
            correct({ criterion, reason, ...(quote === undefined ? {} : { quote }) }).assessment.elements[
              criterion
            ]?.status,
          ).not.toBe('evidenced');
    }
  });

  it('leaves stage, call and next step to the judgement', () => {
    const now = correct({ criterion: 'metrics', reason: 'not-this', quote: cost }).assessment;
    expect([now.stage, now.call, now.nextStep]).toEqual([
      assessment.stage,
      assessment.call,
      assessment.nextStep,
    ]);
  });
});
