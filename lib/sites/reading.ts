import type { FieldMap } from '../criteria/schema.ts';
import type { NoRecordReason, UnreadyReason } from '../protocol.ts';
import type { CrmRecord, ObjectKind } from '../record.ts';

/** The page as handed in: nothing in `lib/sites` reads a global. */
export interface Page {
  document: Document;
  url: string;
  /** ISO 8601; '' where nobody knows: "2 days ago" and a day without its year are no dates then. */
  readAt: string;
  /**
   * The one control whose value has changed since the reading before this one, and what it held then, where nothing
   * else in the page has changed.
   */
  edited?: { control: Element; before: string } | undefined;
}

/**
 * Three answers: found, looked and found nothing, could not look. `wants`: the general reader could add to it, and was
 * not there. `again`: only what was edited was read anew; the whole should be, after so many ms.
 */
export type Reading =
  | { status: 'found'; record: CrmRecord; anchors: Anchors; wants?: true; again?: number }
  | { status: 'none'; reason: NoRecordReason; wants?: true; again?: never }
  | { status: 'unready'; reason: UnreadyReason; wants?: never; again?: never };

export type Found = Extract<Reading, { status: 'found' }>;

/**
 * A reading in steps of well under a millisecond or two: at each `yield` whoever drives it may give the page its turn.
 * Nothing that is read may change between two steps; where it does, the reading is dropped (`lib/live/slices.ts`).
 */
export type Steps<T = Reading> = Generator<undefined, T, undefined>;

/** Takes all steps at once. */
export const whole = <T>(steps: Steps<T>): T => {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};

/** Those that pass a test, asked a few in a step. */
export function* sift<T>(all: readonly T[], passes: (one: T) => boolean, stepOf = 4): Steps<T[]> {
  const out: T[] = [];
  for (const [at, one] of all.entries()) {
    if (at % stepOf === stepOf - 1) yield;
    if (passes(one)) out.push(one);
  }
  return out;
}

/** Where each `where` pointer of the record stands, kept on the page side only. */
export type Anchors = Map<string, Element>;

/** How one CRM is read. */
export interface Site {
  id: string;
  /** True when this address belongs to this CRM; pure, on the URL alone. */
  claims(url: URL): boolean;
  /**
   * The record that an address of this site names, where the address alone tells. Null where it may be a record's and
   * does not tell whose: what this site finds nothing on is then read by the next one alone.
   */
  identify?(url: URL): { object: ObjectKind; id: string } | null | undefined;
  /** Where not all of a timeline has known marks: adds what the generic reader, run by `read`, finds of it. */
  borrow?(own: Found, page: Page, read: () => Steps): Steps;
  /** Reads the record in front. Never throws for what a page may contain. */
  read(page: Page, maps: readonly FieldMap[]): Steps;
}
