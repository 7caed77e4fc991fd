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

/** So many comparisons are made in one step of sorting. */
const comparedOf = 128;
/** In order, as a stable sort; what nearly is so already costs little more than being looked at. */
export function* sorted<T>(all: readonly T[], isBefore: (a: T, b: T) => boolean): Steps<T[]> {
  let asked = 0;
  let runs = all.map((one) => [one]);
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let at = 0; at < runs.length; at += 2) {
      const [a = [], b = []] = runs.slice(at, at + 2);
      const out: T[] = [];
      let [i, j] = [0, 0];
      while (i < a.length && j < b.length) {
        if (++asked % comparedOf === 0) yield;
        // Nothing of the second stands before the end of the first.
        if (i === 0 && j === 0 && !isBefore(b[0] as T, a.at(-1) as T)) break;
        out.push((isBefore(b[j] as T, a[i] as T) ? b[j++] : a[i++]) as T);
      }
      merged.push(out.concat(a.slice(i), b.slice(j)));
    }
    runs = merged;
  }
  return runs[0] ?? [];
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
