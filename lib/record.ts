import * as z from 'zod/mini';

/**
 * The record: what one CRM page says, and nothing else. The shape is the contract between the readers (`lib/sites`),
 * the judgement (`lib/assess`), the command line and the evaluation sets; every key that is not optional here is in
 * every labelled set. Readers import the types only (no zod reaches the content script); whoever receives a record
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
const Pointer = z.string().check(z.maxLength(200));

/** A date or an amount, parsed by the page's language beside the page's own wording. */
const Parsed = z.object({
  kind: z.enum(['date', 'amount']),
  /** ISO 8601 date or date-time for `date`; a plain decimal number as text for `amount`. */
  value: z.string(),
  /** ISO 4217 code or the symbol as shown, for amounts that carry one. */
  currency: z.optional(z.string()),
  /** True when the wording can be read in two ways (03/04/2026, 1.234). */
  ambiguous: z.optional(z.boolean()),
});

export const RecordField = z.object({
  /** The label as displayed. */
  label: z.string(),
  /** The CRM's internal name where the page gives it. */
  name: z.optional(z.string()),
  /** The value as displayed (for a live input: its current value). */
  value: z.string(),
  /** The whole text where the page cuts what it shows. */
  whole: z.optional(z.string()),
  /** True for an edit that the page has not saved yet. */
  unsaved: z.optional(z.boolean()),
  parsed: z.optional(Parsed),
  /** The section heading above it, as displayed. */
  section: z.optional(z.string()),
  where: z.optional(Pointer),
});

export const RecordPerson = z.object({
  name: z.string(),
  title: z.optional(z.string()),
  /** The CRM's contact role, as displayed. */
  role: z.optional(z.string()),
  side: z.optional(z.enum(['buyer', 'seller'])),
  email: z.optional(z.string()),
  where: z.optional(Pointer),
});

export const RecordActivity = z.object({
  kind: z.enum(activityKinds),
  /** `inbound` comes from the buyer. Absent when the page does not say. */
  direction: z.optional(z.enum(['inbound', 'outbound'])),
  author: z.optional(z.string()),
  /** ISO 8601 date or date-time. */
  at: z.optional(z.string()),
  /** The date as the page words it, kept beside `at`. */
  atText: z.optional(z.string()),
  subject: z.optional(z.string()),
  text: z.string(),
  /** False when the page lists the activity but does not show its text. Absent means the text is all there. */
  bodyShown: z.optional(z.boolean()),
  /** True for a note or mail that is being written and is not saved or sent. */
  unsaved: z.optional(z.boolean()),
  where: z.optional(Pointer),
});

export const RecordPart = z.object({
  part: z.enum(recordParts),
  state: z.enum(partStates),
  /** The part's own name as displayed ("Contact Roles", "Timeline"). */
  label: z.optional(z.string()),
  /** How many items the page says there are. */
  listed: z.optional(z.number()),
  /** How many of them were read. */
  read: z.optional(z.number()),
});

export const CrmRecord = z.object({
  crm: z.string(),
  object: z.enum(objectKinds),
  id: z.string(),
  url: z.string(),
  title: z.string(),
  stage: z.optional(z.string()),
  fields: z.array(RecordField),
  people: z.array(RecordPerson),
  activities: z.array(RecordActivity),
  readAt: z.string(),
  /** Which parts of the page were open. Absent (as in labelled sets) means that everything was seen. */
  parts: z.optional(z.array(RecordPart)),
  /** BCP 47 tag of the page's interface, from the page itself; the language of the texts is found by the judgement. */
  locale: z.optional(z.string()),
});

export type ObjectKind = (typeof objectKinds)[number];
export type ActivityKind = (typeof activityKinds)[number];
export type RecordField = z.infer<typeof RecordField>;
export type RecordPerson = z.infer<typeof RecordPerson>;
export type RecordActivity = z.infer<typeof RecordActivity>;
export type RecordPart = z.infer<typeof RecordPart>;
export type CrmRecord = z.infer<typeof CrmRecord>;

// Apart from the schemas, so that the page side can name a record without carrying zod.
export { recordKey } from './record-key.ts';
