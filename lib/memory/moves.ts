import type { Assessment } from '../assess/assessment.ts';
import { most, type RecordMemory, type Snapshot, type TrailPoint } from './record-memory.ts';

/** One difference between two looks at a record. */
export type Change =
  | { kind: 'stage'; from: Snapshot['stage']; to: Snapshot['stage'] }
  | { kind: 'crm-stage'; from: string; to: string }
  | { kind: 'element'; criterion: string; from: Status; to: Status };
type Status = Assessment['elements'][string]['status'];

/** An assessment in short. `at` is the time of the reading (ISO 8601). */
export const snapshotOf = (assessment: Assessment, at: string): Snapshot => ({
  at,
  stage: assessment.stage.estimate,
  crmStage: assessment.mismatch.crmStage,
  statuses: Object.fromEntries(
    Object.entries(assessment.elements).map(([criterion, finding]) => [criterion, finding.status]),
  ),
});

/**
 * What moved from one snapshot to another. A part that was not open says nothing, so going to or coming from "unseen"
 * is no change.
 */
export const findChanges = (before: Snapshot, now: Snapshot): Change[] => {
  const changes: Change[] = [];
  if (before.stage !== now.stage) changes.push({ kind: 'stage', from: before.stage, to: now.stage });
  if (before.crmStage !== undefined && now.crmStage !== undefined && before.crmStage !== now.crmStage) {
    changes.push({ kind: 'crm-stage', from: before.crmStage, to: now.crmStage });
  }
  for (const [criterion, to] of Object.entries(now.statuses)) {
    const from = before.statuses[criterion];
    if (from === undefined || from === to || from === 'unseen' || to === 'unseen') continue;
    changes.push({ kind: 'element', criterion, from, to });
  }
  return changes;
};

/**
 * The memory with this assessment added to the trail when it moved against the last point; otherwise the same object.
 * The first assessment of a record is its first point.
 */
export const addToTrail = (memory: RecordMemory, assessment: Assessment, at: string): RecordMemory => {
  const now = snapshotOf(assessment, at);
  const changes = memory.latest === undefined ? [] : findChanges(memory.latest, now);
  if (memory.latest !== undefined && changes.length === 0) return memory;
  const moved = changes.flatMap((change) => {
    if (change.kind !== 'element') return [];
    const evidence = assessment.elements[change.criterion]?.evidence[0];
    return {
      criterion: change.criterion,
      from: change.from,
      to: change.to,
      source: evidence?.source,
      quote: evidence?.quote.slice(0, most.quote),
    };
  });
  const point: TrailPoint = {
    at,
    stage: now.stage,
    evidenced: assessment.counts.evidenced,
    crmStage: now.crmStage,
    moved,
  };
  return { ...memory, trail: [...memory.trail, point].slice(-most.points), latest: now, at };
};
