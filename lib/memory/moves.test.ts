import { describe, expect, it } from 'vitest';
import type { Assessment, Evidence, Status } from '../assess/assessment.ts';
import { addToTrail, findChanges, snapshotOf } from './moves.ts';
import { isEmpty, most, nothingKept, type RecordMemory } from './record-memory.ts';

const quote = (text: string): Evidence => ({
  quote: text,
  source: 'E-mail, Re: pricing',
  speaker: 'Dana',
  side: 'buyer',
  polarity: 'for',
  grade: 3,
  weakens: [],
  place: { in: 'activity', index: 0, start: 0, end: text.length },
  why: [],
});

const assessmentOf = (
  statuses: Record<string, Status>,
  {
    stage = 'awareness',
    crmStage,
    text = 'x',
  }: { stage?: Assessment['stage']['estimate']; crmStage?: string; text?: string } = {},
): Assessment =>
  ({
    record: 'salesforce:opportunity:A',
    stage: { estimate: stage },
    mismatch: { state: 'none', steps: 0, text: '', lacking: [], ...(crmStage ? { crmStage } : {}) },
    elements: Object.fromEntries(
      Object.entries(statuses).map(([id, status]) => [
        id,
        { status, evidence: [quote(text)], possible: [], need: 'none' },
      ]),
    ),
    counts: { evidenced: Object.values(statuses).filter((status) => status === 'evidenced').length },
  }) as unknown as Assessment;

const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T10:00:00Z`;

describe('findChanges', () => {
  it('names stage, CRM stage and elements that moved', () => {
    const before = snapshotOf(
      assessmentOf({ pain: 'missing', budget: 'asserted' }, { crmStage: 'Discovery' }),
      at(1),
    );
    const now = snapshotOf(
      assessmentOf(
        { pain: 'evidenced', budget: 'asserted' },
        { stage: 'consideration', crmStage: 'Proposal' },
      ),
      at(2),
    );
    expect(findChanges(before, now)).toEqual([
      { kind: 'stage', from: 'awareness', to: 'consideration' },
      { kind: 'crm-stage', from: 'Discovery', to: 'Proposal' },
      { kind: 'element', criterion: 'pain', from: 'missing', to: 'evidenced' },
    ]);
  });

  it('a part that was not open is no change, either way', () => {
    const open = snapshotOf(assessmentOf({ pain: 'evidenced' }), at(1));
    const shut = snapshotOf(assessmentOf({ pain: 'unseen' }), at(2));
    expect(findChanges(open, shut)).toEqual([]);
    expect(findChanges(shut, open)).toEqual([]);
  });

  it('a criterion that is new in the criteria is no change', () => {
    const before = snapshotOf(assessmentOf({ pain: 'evidenced' }), at(1));
    expect(
      findChanges(before, snapshotOf(assessmentOf({ pain: 'evidenced', goals: 'missing' }), at(2))),
    ).toEqual([]);
  });
});

describe('addToTrail', () => {
  it('starts with the first assessment, and adds only what moved', () => {
    const first = addToTrail(nothingKept, assessmentOf({ pain: 'missing' }), at(1));
    expect(first.trail).toEqual([{ at: at(1), stage: 'awareness', evidenced: 0, moved: [] }]);
    expect(addToTrail(first, assessmentOf({ pain: 'missing' }), at(2))).toBe(first);
    const second = addToTrail(first, assessmentOf({ pain: 'evidenced' }, { text: 'we lost 412k' }), at(3));
    expect(second.trail[1]).toEqual({
      at: at(3),
      stage: 'awareness',
      evidenced: 1,
      moved: [
        {
          criterion: 'pain',
          from: 'missing',
          to: 'evidenced',
          source: 'E-mail, Re: pricing',
          quote: 'we lost 412k',
        },
      ],
    });
  });

  it('is bounded, in points and in what it keeps of the record', () => {
    let memory: RecordMemory = nothingKept;
    for (let turn = 0; turn < most.points * 2; turn += 1) {
      const status: Status = turn % 2 === 0 ? 'evidenced' : 'missing';
      memory = addToTrail(
        memory,
        assessmentOf({ pain: status }, { text: 'y'.repeat(5000) }),
        at(1 + (turn % 28)),
      );
    }
    expect(memory.trail).toHaveLength(most.points);
    for (const point of memory.trail) {
      for (const moved of point.moved) expect(moved.quote?.length ?? 0).toBeLessThanOrEqual(most.quote);
    }
    expect(JSON.stringify(memory).length).toBeLessThan(40_000);
  });
});

describe('isEmpty', () => {
  it('is true only when nothing of the person or the trail is kept', () => {
    expect(isEmpty({ ...nothingKept, at: at(1) })).toBe(true);
    expect(isEmpty({ ...nothingKept, note: 'x' })).toBe(false);
    expect(isEmpty({ ...nothingKept, marks: { 'Who signs?': 'asked' } })).toBe(false);
  });
});
