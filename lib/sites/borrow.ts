import type { RecordPart } from '../record.ts';
import { bodyOf, contains, rawText } from './dom.ts';
import type { Found, Page, Reading, Steps } from './reading.ts';

/** Adds the timeline that a second reader found to a record whose own reader knows no marks for one. */
const withTimeline = (own: Found, other: Reading): Found => {
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

/** A site's `borrow`: the timeline of the generic reader, read again only when the page's words have changed. */
export function* borrowTimeline(own: Found, page: Page, read: () => Steps): Steps {
  const text = rawText(bodyOf(page.document));
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = (hash * 31 + text.charCodeAt(at)) | 0;
  const print = `${page.url} ${text.length} ${hash}`;
  const before = lent.get(page.document);
  if (before?.print === print) return withTimeline(own, before.reading);
  const reading = yield* read();
  lent.set(page.document, { print, reading });
  return withTimeline(own, reading);
}
