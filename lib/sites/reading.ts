import type { FieldMap } from '../criteria/schema.ts';
import type { NoRecordReason, UnreadyReason } from '../protocol.ts';
import type { CrmRecord, ObjectKind } from '../record.ts';

/** The page as handed in: nothing in `lib/sites` reads a global. */
export interface Page {
  document: Document;
  url: string;
  /** ISO 8601; when absent `readAt` stays empty and the caller fills it in. */
  readAt?: string;
}

/**
 * Three answers: found, looked and found nothing, could not look. `wants`: the general reader could add to it, and was
 * not there.
 */
export type Reading =
  | { status: 'found'; record: CrmRecord; anchors: Anchors; wants?: true }
  | { status: 'none'; reason: NoRecordReason; wants?: true }
  | { status: 'unready'; reason: UnreadyReason };

/** Where each `where` pointer of the record stands, kept on the page side only. */
export type Anchors = Map<string, Element>;

/** How one CRM is read. */
export interface Site {
  id: string;
  name: string;
  /** True when this address belongs to this CRM; pure, on the URL alone. */
  claims(url: URL): boolean;
  /** The record that an address of this site names, where the address alone tells. */
  identify?(url: URL): { object: ObjectKind; id: string } | undefined;
  /** True when timeline and people have no known marks there and are looked for by the generic reader. */
  borrows?: boolean;
  /** Reads the record in front. Never throws for what a page may contain. */
  read(page: Page, maps: readonly FieldMap[]): Reading;
}
