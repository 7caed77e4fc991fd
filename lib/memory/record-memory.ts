import * as z from 'zod/mini';

/**
 * What this browser keeps about one record, and nothing of the record's text beyond the quotes that moved it: the rep's
 * own corrections, marks and note, and how the assessment went over time. Bounded; erasable as a whole or in parts.
 */

const Status = z.enum(['evidenced', 'asserted', 'contradicted', 'missing', 'unseen']);
const Stage = z.enum(['awareness', 'consideration', 'readiness', 'unknown']);

const Correction = z.object({
  criterion: z.string(),
  reason: z.enum(['not-buyer', 'not-this', 'outdated', 'happened-elsewhere', 'other']),
  text: z.string().check(z.maxLength(300)),
  quote: z.optional(z.string()),
  at: z.string(),
});

const Moved = z.object({
  criterion: z.string(),
  from: Status,
  to: Status,
  source: z.optional(z.string()),
  quote: z.optional(z.string()),
});

const TrailPoint = z.object({
  at: z.string(),
  stage: Stage,
  evidenced: z.number(),
  crmStage: z.optional(z.string()),
  moved: z.array(Moved),
});

/** The verdicts in short: what is compared to say what changed. */
const Snapshot = z.object({
  at: z.string(),
  stage: Stage,
  crmStage: z.optional(z.string()),
  statuses: z.record(z.string(), Status),
});

export const RecordMemory = z.object({
  corrections: z.array(Correction),
  /** By the question's own text. */
  marks: z.record(z.string(), z.enum(['asked', 'answered'])),
  note: z.string(),
  trail: z.array(TrailPoint),
  /** As it was when the trail's last point was made. */
  latest: z.optional(Snapshot),
  /** As it was when the person last saw it. */
  seen: z.optional(Snapshot),
  /** When anything here was last written. */
  at: z.string(),
});

export type Snapshot = z.infer<typeof Snapshot>;
export type TrailPoint = z.infer<typeof TrailPoint>;
export type Correction = z.infer<typeof Correction>;
export type RecordMemory = z.infer<typeof RecordMemory>;

export const nothingKept: RecordMemory = { corrections: [], marks: {}, note: '', trail: [], at: '' };

/** Bounds: points of one trail, corrections, characters of a note and of a kept quote, records in all. */
export const most = { points: 60, corrections: 60, note: 20_000, quote: 200, records: 400 } as const;

/** True when nothing is kept, so that the item may be removed. */
export const isEmpty = (memory: RecordMemory): boolean =>
  memory.corrections.length === 0 &&
  Object.keys(memory.marks).length === 0 &&
  memory.note === '' &&
  memory.trail.length === 0;
