import type { RecordPart } from '../record.ts';
import { bodyOf, contains, rawText } from './dom.ts';
import type { Found, Page, Reading, Steps } from './reading.ts';

/**
 * Adds the timeline that a second reader found to a record whose own reader knows no marks for one; its fields, too, where
 * the page is one that its admin has designed.
 */
const withLent = (own: Found, other: Reading, isDesigned: boolean): Found => {
  if (other.status !== 'found') return own;
  const anchors = new Map(own.anchors);
  const lend = <T extends { where?: string | undefined }>(thing: T): T => {
    const at = other.anchors.get(thing.where ?? '');
    if (!at) return thing;
    const where = `b:${thing.where}`;
    anchors.set(where, at);
    return { ...thing, where };
  };
  const known = own.record.activities.flatMap(({ where = '' }) => own.anchors.get(where) ?? []);
  const fields = isDesigned ? other.record.fields.map(lend) : [];
  const told = other.record.activities.filter(({ unsaved, where = '' }) => {
    const at = other.anchors.get(where);
    // What its own reader knows by its marks is not told twice.
    return !unsaved && !(at && known.some((el) => contains(el, at) || contains(at, el)));
  });
  const activities = told.map(lend);
  if (activities.length + fields.length === 0) return own;
  // Its own "shut" (no known marks) gives way to what the other saw.
  const isLent = ({ part, label }: RecordPart) =>
    label === undefined &&
    ((part === 'activities' && activities.length > 0) || (part === 'fields' && fields.length > 0));
  const record = {
    ...own.record,
    ...(fields.length > 0 && other.record.stage ? { stage: other.record.stage } : {}),
    title: own.record.title || (fields.length > 0 ? other.record.title : ''),
    fields: [...own.record.fields, ...fields],
    activities: [...own.record.activities, ...activities],
    parts: [
      ...(own.record.parts ?? []).filter((part) => !isLent(part)),
      ...(other.record.parts ?? []).filter(isLent),
    ],
  };
  return { ...own, record, anchors };
};

/** What was lent last in each document: read again only when the page's words have changed, not with every keystroke. */
const lent = new WeakMap<Document, { print: string; reading: Reading }>();

/**
 * A site's `borrow`: the timeline of the generic reader, read again only when the page's words have changed; of a page that
 * its admin has designed the fields as well.
 */
export function* borrow(own: Found, page: Page, read: () => Steps, isDesigned = false): Steps {
  const text = rawText(bodyOf(page.document));
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = (hash * 31 + text.charCodeAt(at)) | 0;
  const print = `${page.url} ${text.length} ${hash}`;
  const before = lent.get(page.document);
  if (!isDesigned && before?.print === print) return withLent(own, before.reading, isDesigned);
  const reading = yield* read();
  lent.set(page.document, { print, reading });
  return withLent(own, reading, isDesigned);
}
