import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPackagedCriteria } from '../cli/packaged.ts';
import type { Finding, Status } from './assessment.ts';
import { decide, stageOrder } from './decide.ts';
import { noRows } from './heard-rows.ts';
import type { JudgeModel } from './judge-model.ts';
import { loadModel } from './model/load.ts';
import { plainJudge } from './plain-judge.ts';
import { lateElements, type Signals } from './signals.ts';

const ids = Object.keys(readPackagedCriteria().criteria);
const finding = (status: Status): Finding => ({ status, evidence: [], possible: [], need: 'none' });

const statuses = fc.dictionary(
  fc.constantFrom(...ids),
  fc.constantFrom<Status>('evidenced', 'asserted', 'contradicted', 'missing'),
);
const cues = fc.dictionary(
  fc.constantFrom(
    'cue:awareness',
    'cue:consideration',
    'cue:readiness',
    'new:readiness',
    'quiet',
    'said',
    'people',
  ),
  fc.double({ min: 0, max: 3, noNaN: true }),
);
const words = fc.uniqueArray(fc.nat(4095), { maxLength: 60 });

const signalsOf = (dense: Record<string, number>, buckets: readonly number[]): Signals => ({
  dense: new Map(Object.entries(dense)),
  words: new Set(buckets),
  each: 2 / Math.sqrt(Math.max(1, buckets.length)),
  rows: noRows,
  heard: true,
  deserted: false,
});

describe('decide', () => {
  const judges: Record<string, JudgeModel> = { plain: plainJudge };
  beforeAll(async () => {
    const { judge } = await loadModel();
    if (judge) judges.trained = judge;
  });

  it.each(['plain', 'trained'])('never raises the stage when evidence is taken away (%s judge)', (name) => {
    const judge = judges[name];
    if (!judge) throw new Error(`There is no ${name} judge: run "npm run train".`);
    fc.assert(
      fc.property(statuses, cues, words, fc.constantFrom(...ids), (given, dense, buckets, taken) => {
        const findings: Record<string, Finding> = {};
        for (const id of ids) findings[id] = finding(given[id] ?? 'missing');
        findings[taken] = finding('evidenced');
        const signals = signalsOf(dense, buckets);
        const before = decide(signals, findings, judge).stage;
        const after = decide(signals, { ...findings, [taken]: finding('missing') }, judge).stage;
        expect(stageOrder[after]).toBeLessThanOrEqual(stageOrder[before]);
      }),
      { numRuns: 500 },
    );
  });

  it('takes nothing as deciding when no part of a decision was heard, nor one where little else speaks for it', () => {
    fc.assert(
      fc.property(cues, words, fc.constantFrom(...lateElements), (dense, buckets, late) => {
        const findings = { pain: finding('evidenced'), goals: finding('evidenced') };
        const judge = judges.trained ?? plainJudge;
        const signals = signalsOf(dense, buckets);
        expect(decide(signals, findings, judge).stage).not.toBe('readiness');
        const one = decide(signals, { ...findings, [late]: finding('evidenced') }, judge);
        if (one.stage === 'readiness') expect(one.stages.readiness).toBeGreaterThanOrEqual(0.75);
      }),
    );
  });

  it('takes one sentence about two parts of a decision for one', () => {
    const said = (quote: string, start: number): Finding => ({
      ...finding('evidenced'),
      evidence: [
        {
          quote,
          source: 'email',
          speaker: 'Dana Okafor',
          side: 'buyer',
          polarity: 'for',
          grade: 3,
          weakens: [],
          place: { in: 'activity', index: 0, start, end: start + quote.length },
          why: [],
        },
      ],
    });
    /** A judge to whom everything sounds ready, as surely as is said. */
    const ready = (odds: number): JudgeModel => ({
      ...plainJudge,
      stage: {
        classes: ['unknown', 'awareness', 'consideration', 'readiness'],
        bias: [0, 0, 0, odds],
        dense: {},
        words: '',
        scale: 0,
      },
    });
    const signals = signalsOf({}, []);
    const one = {
      budget: said('The CFO approved the budget.', 0),
      authority: said('The CFO approved the budget.', 0),
    };
    const more = { ...one, 'paper-process': said('Legal reads the contract until Friday.', 40) };
    expect(decide(signals, one, ready(1.2))).toMatchObject({ stage: 'consideration', cap: 'not-deciding' });
    expect(decide(signals, more, ready(1.2)).stage).toBe('readiness');
    // Clearly ready by all that was said, one part is enough; none is not.
    expect(decide(signals, one, ready(3)).stage).toBe('readiness');
    expect(decide(signals, {}, ready(3))).toMatchObject({ stage: 'consideration', cap: 'not-deciding' });
  });

  it('says unknown when no buyer was heard', () => {
    const silent = { ...signalsOf({}, []), heard: false };
    const all = Object.fromEntries(ids.map((id) => [id, finding('evidenced')]));
    const decision = decide(silent, all, judges.trained ?? plainJudge);
    expect(decision.stage).toBe('unknown');
  });

  it('does not listen to what the seller claims', () => {
    fc.assert(
      fc.property(statuses, cues, fc.constantFrom(...ids), (given, dense, claimed) => {
        const judge = judges.trained ?? plainJudge;
        const findings: Record<string, Finding> = {};
        for (const id of ids) findings[id] = finding(given[id] ?? 'missing');
        findings[claimed] = finding('missing');
        const before = decide(signalsOf(dense, []), findings, judge);
        const after = decide(signalsOf(dense, []), { ...findings, [claimed]: finding('asserted') }, judge);
        expect([after.stage, after.verdict]).toEqual([before.stage, before.verdict]);
      }),
    );
  });
});
