import { dictionary, fields, list, maybe, number, oneOf, type Shaped, text } from '../shape.ts';

/**
 * What this browser keeps about one record, and nothing of the record's text beyond the quotes that moved it: the rep's
 * own corrections, marks and note, and how the assessment went over time. Bounded; erasable as a whole or in parts.
 */

const Status = oneOf(['evidenced', 'asserted', 'contradicted', 'missing', 'unseen']);
const Stage = oneOf(['awareness', 'consideration', 'readiness', 'unknown']);

const Correction = fields({
  criterion: text(),
  reason: oneOf(['not-buyer', 'not-this', 'outdated', 'happened-elsewhere', 'other']),
  text: text(300),
  quote: maybe(text()),
  at: text(),
});

const Moved = fields({
  criterion: text(),
  from: Status,
  to: Status,
  source: maybe(text()),
  quote: maybe(text()),
});

const TrailPoint = fields({
  at: text(),
  stage: Stage,
  evidenced: number(),
  crmStage: maybe(text()),
  moved: list(Moved),
});

/** The verdicts in short: what is compared to say what changed. */
const Snapshot = fields({
  at: text(),
  stage: Stage,
  crmStage: maybe(text()),
  statuses: dictionary(Status),
});

export const RecordMemory = fields({
  corrections: list(Correction),
  /** By the question's own text. */
  marks: dictionary(oneOf(['asked', 'answered'])),
  note: text(),
  trail: list(TrailPoint),
  /** As it was when the trail's last point was made. */
  latest: maybe(Snapshot),
  /** As it was when the person last saw it. */
  seen: maybe(Snapshot),
  /** When anything here was last written. */
  at: text(),
});

export type Snapshot = Shaped<typeof Snapshot>;
export type TrailPoint = Shaped<typeof TrailPoint>;
export type Correction = Shaped<typeof Correction>;
export type RecordMemory = Shaped<typeof RecordMemory>;

export const nothingKept: RecordMemory = { corrections: [], marks: {}, note: '', trail: [], at: '' };

/** Bounds: points of one trail, corrections, characters of a note and of a kept quote, records in all. */
export const most = { points: 60, corrections: 60, note: 20_000, quote: 200, records: 400 } as const;

/** True when nothing is kept, so that the item may be removed. */
export const isEmpty = (memory: RecordMemory): boolean =>
  memory.corrections.length === 0 &&
  Object.keys(memory.marks).length === 0 &&
  memory.note === '' &&
  memory.trail.length === 0;
