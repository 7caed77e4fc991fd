import { fields, flag, list, maybe, number, oneOf, type Shaped, text } from './shape.ts';

/**
 * The record: what one CRM page says, and nothing else. The shape is the contract between the readers (`lib/sites`),
 * the judgement (`lib/assess`), the command line and the evaluation sets; every key that is not optional here is in
 * every labelled set. Readers import the types only (no parser reaches the content script); whoever receives a record
 * from outside parses it with `CrmRecord` at the door.
 */

/** Kinds of record; a HubSpot deal, a Pipedrive deal and a Zoho potential are all `opportunity`. */
export const objectKinds = ['opportunity', 'lead', 'contact', 'account'] as const;
export const activityKinds = ['email', 'call', 'meeting', 'note', 'task', 'other'] as const;
/** Parts of a record page whose being shut or unread makes an absence prove nothing. */
export const recordParts = ['header', 'fields', 'people', 'activities', 'composer'] as const;
/**
 * `open` read whole · `shut` a tab, section or panel that was not open · `loading` still arriving when read ·
 * `virtualised` only the rows on screen exist · `counted` the page says how many there are but shows fewer ·
 * `limited` the reader stopped at its own bound · `absent` the page has no such part.
 */
export const partStates = ['open', 'shut', 'loading', 'virtualised', 'counted', 'limited', 'absent'] as const;

/** A key into the anchors that the reader kept on the page side; "show me" follows it. Opaque to everyone else. */
const Pointer = text(200);

/** A date or an amount, parsed by the page's language beside the page's own wording. */
const Parsed = fields({
  kind: oneOf(['date', 'amount']),
  /** ISO 8601 date or date-time for `date`; a plain decimal number as text for `amount`. */
  value: text(),
  /** ISO 4217 code or the symbol as shown, for amounts that carry one. */
  currency: maybe(text()),
  /** True when the wording can be read in two ways (03/04/2026, 1.234). */
  ambiguous: maybe(flag),
});

export const RecordField = fields({
  /** The label as displayed. */
  label: text(),
  /** The CRM's internal name where the page gives it. */
  name: maybe(text()),
  /** The value as displayed (for a live input: its current value). */
  value: text(),
  /** The whole text where the page cuts what it shows. */
  whole: maybe(text()),
  /** True for an edit that the page has not saved yet. */
  unsaved: maybe(flag),
  parsed: maybe(Parsed),
  /** The section heading above it, as displayed. */
  section: maybe(text()),
  where: maybe(Pointer),
});

export const RecordPerson = fields({
  name: text(),
  title: maybe(text()),
  /** The CRM's contact role, as displayed. */
  role: maybe(text()),
  side: maybe(oneOf(['buyer', 'seller'])),
  email: maybe(text()),
  where: maybe(Pointer),
});

export const RecordActivity = fields({
  kind: oneOf(activityKinds),
  /** `inbound` comes from the buyer. Absent when the page does not say. */
  direction: maybe(oneOf(['inbound', 'outbound'])),
  author: maybe(text()),
  /** ISO 8601 date or date-time. */
  at: maybe(text()),
  /** The date as the page words it, kept beside `at`. */
  atText: maybe(text()),
  subject: maybe(text()),
  text: text(),
  /** False when the page lists the activity but does not show its text. Absent means the text is all there. */
  bodyShown: maybe(flag),
  /** True for a note or mail that is being written and is not saved or sent. */
  unsaved: maybe(flag),
  where: maybe(Pointer),
});

export const RecordPart = fields({
  part: oneOf(recordParts),
  state: oneOf(partStates),
  /** The part's own name as displayed ("Contact Roles", "Timeline"). */
  label: maybe(text()),
  /** How many items the page says there are. */
  listed: maybe(number()),
  /** How many of them were read. */
  read: maybe(number()),
});

export const CrmRecord = fields({
  crm: text(),
  object: oneOf(objectKinds),
  id: text(),
  url: text(),
  title: text(),
  stage: maybe(text()),
  fields: list(RecordField),
  people: list(RecordPerson),
  activities: list(RecordActivity),
  readAt: text(),
  /** Which parts of the page were open. Absent (as in labelled sets) means that everything was seen. */
  parts: maybe(list(RecordPart)),
  /** BCP 47 tag of the page's interface, from the page itself; the language of the texts is found by the judgement. */
  locale: maybe(text()),
});

export type ObjectKind = (typeof objectKinds)[number];
export type ActivityKind = (typeof activityKinds)[number];
export type RecordField = Shaped<typeof RecordField>;
export type RecordPerson = Shaped<typeof RecordPerson>;
export type RecordActivity = Shaped<typeof RecordActivity>;
export type RecordPart = Shaped<typeof RecordPart>;
export type CrmRecord = Shaped<typeof CrmRecord>;

// Apart from the schemas, so that the page side can name a record without carrying a parser.
export { recordKey } from './record-key.ts';
