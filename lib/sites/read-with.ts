import type { FieldMap } from '../criteria/schema.ts';
import type { RecordPart } from '../record.ts';
import { bodyOf, budget, contains, forgetHosts, mostNodes, rawText } from './dom.ts';
import { none, unready } from './draft.ts';
import { type Page, type Reading, type Site, type Steps, whole } from './reading.ts';

const parseUrl = (url: string): URL | undefined => {
  try {
    return new URL(url);
  } catch {
    return undefined;
  }
};

function* readOne(site: Site, page: Page, maps: readonly FieldMap[]): Steps {
  forgetHosts();
  budget.nodes = mostNodes;
  try {
    return yield* site.read(page, maps);
  } catch {
    // Nodes can go while they are read (frames, re-renders): the next quiet moment reads again.
    return unready('failed');
  }
}

type Found = Extract<Reading, { status: 'found' }>;

/** Adds the timeline that a second reader found to a record whose own reader knows no marks for one. */
const borrowActivities = (own: Found, other: Reading): Found => {
  if (other.status !== 'found') return own;
  const anchors = new Map(own.anchors);
  const known = own.record.activities.flatMap(({ where = '' }) => own.anchors.get(where) ?? []);
  const lent = other.record.activities.filter(({ unsaved, where = '' }) => {
    const at = other.anchors.get(where);
    // What its own reader knows by its marks is not told twice.
    return !unsaved && !(at && known.some((el) => contains(el, at) || contains(at, el)));
  });
  const activities = lent.map((activity) => {
    const at = other.anchors.get(activity.where ?? '');
    if (!at) return activity;
    const where = `b:${activity.where}`;
    anchors.set(where, at);
    return { ...activity, where };
  });
  if (activities.length === 0) return own;
  const isTimeline = ({ part, label }: RecordPart) => part === 'activities' && label === undefined;
  const record = {
    ...own.record,
    activities: [...own.record.activities, ...activities],
    // Its own "shut" (no known marks) gives way to what the other saw.
    parts: [
      ...(own.record.parts ?? []).filter((part) => !isTimeline(part)),
      ...(other.record.parts ?? []).filter(isTimeline),
    ],
  };
  return { ...own, record, anchors };
};

/** What was lent last in each document: read again only when the page's words have changed, not with every keystroke. */
const lent = new WeakMap<Document, { print: string; reading: Reading }>();

function* readLent(spare: Site, page: Page, maps: readonly FieldMap[]): Steps {
  const text = rawText(bodyOf(page.document));
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = (hash * 31 + text.charCodeAt(at)) | 0;
  const print = `${page.url} ${text.length} ${hash}`;
  const before = lent.get(page.document);
  if (before?.print === print) return before.reading;
  const reading = yield* readOne(spare, page, maps);
  lent.set(page.document, { print, reading });
  return reading;
}

/**
 * Reads the record in front with the first of these sites that claims the address. Where that one recognises the
 * address but not the layout (canvas, native components), the next that claims it (the generic reader) reads the page
 * under the ids of the address.
 * Answers `none` (looked, no record), `unready` (could not look) or `found`; never throws for what a page may contain.
 */
export function* readInSteps(sites: readonly Site[], page: Page, maps: readonly FieldMap[] = []): Steps {
  const url = parseUrl(page.url);
  const [site, spare] = url ? sites.filter((candidate) => candidate.claims(url)) : [];
  if (!site || !url) return none('no-record');
  const reading = yield* readOne(site, page, maps);
  const address = site.identify?.(url);
  const isUnknown = reading.status === 'none' && reading.reason === 'no-record' && address !== undefined;
  if (reading.status === 'found' && site.borrows)
    return spare
      ? borrowActivities(reading, yield* readLent(spare, page, maps))
      : { ...reading, wants: true };
  if (!isUnknown) return reading;
  if (!spare) return { ...reading, wants: true };
  const other = yield* readOne(spare, page, maps);
  if (other.status !== 'found') return reading;
  return { ...other, record: { ...other.record, crm: site.id, ...address } };
}

/** The same in one go. */
export const readWith = (sites: readonly Site[], page: Page, maps: readonly FieldMap[] = []): Reading =>
  whole(readInSteps(sites, page, maps));
