import type { FieldMap } from './criteria/schema.ts';
import type { CrmRecord } from './record.ts';

/**
 * Every message between the page side (content script) and the sidebar, over one port per tab. The sidebar opens the
 * port; the page side reads only while it is open. Every message about a record carries its key (`recordKey`): an
 * answer for another record is dropped. Plain data only; the sidebar parses what arrives (`lib/door.ts`).
 */

/** The port's name; the number is the protocol version, so that an orphaned older script is never understood by half. */
export const portName = 'fairlead-page-1';

/** Name of the mark that `show` puts on the page (CSS Custom Highlight API). */
export const highlightName = 'fairlead';

/** Page side to sidebar. */
export type PageMessage =
  /** Looking at the page, nothing to say yet; `since` in ms of the page's clock for progress. */
  | { type: 'reading'; url: string; read?: number }
  /** A first look at a record, with which another must agree before it is shown: to be thought about, never to be drawn. */
  | { type: 'ahead'; record: CrmRecord }
  /** A settled reading of one record. `version` grows with every change seen on this page. */
  | { type: 'record'; key: string; version: number; record: CrmRecord }
  /** Looked, and this page shows no record. */
  | { type: 'none'; url: string; reason: NoRecordReason }
  /** Could not look, or could not finish. */
  | { type: 'unready'; url: string; reason: UnreadyReason }
  /** The site's own reader does not know this layout, or no marks of a timeline: may the general reader be put in? */
  | { type: 'lend' }
  /** Answer to `show`: whether the place was still there. */
  | { type: 'shown'; key: string; where: string; found: boolean };

export type NoRecordReason = 'list-page' | 'no-record' | 'new-record';
export type UnreadyReason = 'loading' | 'ambiguous' | 'too-large' | 'failed';

/** Sidebar to page side. */
export type PanelMessage =
  /** First message: the maps that apply (from the criteria). Nothing is read before it. */
  | { type: 'start'; maps: FieldMap[] }
  /** Scroll to a piece of evidence and mark it without changing the page. */
  | { type: 'show'; key: string; where: string; quote?: string }
  /** The tab's address may have changed: look at it. Nothing is read when it has not. */
  | { type: 'look' }
  /** Read again now (the person pressed "read again"). */
  | { type: 'again' };

/** A port of its own for "Teach Fairlead this page"; the script behind it is put in only when a person asks for it. */
export const teachPortName = 'fairlead-teach-1';

/** What a person made of one thing they pointed at. */
export interface TaughtPick {
  /** Number of the pick, as `picked` gave it. */
  id: number;
  as: 'title' | 'stage' | 'field';
  label: string;
  name?: string;
}

/** Page side to sidebar while teaching. */
export type TeachMessage =
  /** Whether a click on the page is a pick now (Esc on the page ends it). */
  | { type: 'pointing'; on: boolean }
  /**
   * Something was pointed at; label, internal name and what it is are the general reader's guess, '' where it has none.
   * The same element has the same id each time.
   */
  | { type: 'picked'; id: number; as: TaughtPick['as']; label: string; name: string; value: string }
  /** A click that is no pick: what may hold a secret is never read, and so many picks are enough. */
  | { type: 'refused'; why: 'secret' | 'full' }
  /** The map that the picks make, what it reads on this page now, and the picks without a steady place. */
  | { type: 'taught'; map: FieldMap; lost: number[]; values: { id: number; value: string }[] };

/** Sidebar to page side while teaching. */
export type TeachCommand =
  | { type: 'point'; on: boolean }
  | { type: 'make'; picks: TaughtPick[]; id: string; name: string; object?: CrmRecord['object'] };
