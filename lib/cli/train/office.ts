import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import type { RecordActivity } from '../../record.ts';
import { activityOf, isMail, isOffice, type LabelledRecord, type Passage } from './labelled.ts';

/** One mail of `test/records/office-mail.jsonl`: it is a passage that holds nothing, with a subject. */
const OfficeMail = z.strictObject({
  /** `OM-<author letter>-<number>`. */
  id: z.string().check(z.regex(/^OM-[A-Za-z]-\d{3}$/)),
  /** Where it would stand in a CRM record. */
  context: z.enum(['email-buyer', 'email-seller', 'note']),
  /** Empty where the mail has none. */
  subject: z.string(),
  /** The whole mail as sent, greeting and sign-off included. */
  text: z.string().check(z.minLength(1)),
  labels: z.array(z.never()).check(z.maxLength(0)),
});
export type OfficeMail = z.infer<typeof OfficeMail>;

const mailsOf = (file: string): OfficeMail[] =>
  readFileSync(new URL(`../../../test/records/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => OfficeMail.parse(JSON.parse(line)));

/** Every mail of the corpus in file order; throws on a line that is no such mail. */
export const officeMails = (): OfficeMail[] => mailsOf('office-mail.jsonl');

/** Mail that nothing is trained on, by other hands. */
export const heldBackMails = (): OfficeMail[] => mailsOf('held-back-office-mail.jsonl');

/** The letter of the persona who wrote a mail: mails of one author are held out together. */
export const mailAuthor = (id: string): string => id.slice(3, 4);

/** A record in which nothing is to be found. */
const emptyRecord = (id: string, ...activities: readonly RecordActivity[]): LabelledRecord => ({
  id,
  record: {
    crm: 'office',
    object: 'opportunity',
    id,
    url: 'https://office.example/',
    title: 'Office mail',
    fields: [],
    people: [],
    activities: activities.map((activity, at) => ({ at: `2026-05-${String(20 - at)}`, ...activity })),
    readAt: '2026-05-21T00:00:00Z',
  },
  labels: { stage: 'unknown', call: 'enable', moves: ['nurture'], elements: {} },
});

const mailActivity = ({ subject, ...passage }: OfficeMail): RecordActivity => {
  const activity = activityOf(passage);
  if (!activity) throw new Error(`${passage.id}: no activity for ${passage.context}`);
  return { ...activity, subject };
};

/** A mail as the only activity of a record without any label. */
export const mailRecord = (mail: OfficeMail): LabelledRecord => emptyRecord(mail.id, mailActivity(mail));

/** So many mails make a record, in turn. */
const threads = [2, 4, 8];

/**
 * Mails of one persona, several in a record. Mail alone is short and records are long: with mails alone whatever is long was taken for
 * a purchase, and thirty sentences of real office mail in one mail held 87 false findings in 1,000, five sentences 6.
 */
const threadRecords = (mails: readonly OfficeMail[]): LabelledRecord[] =>
  [...new Set(mails.map(({ id }) => mailAuthor(id)))].flatMap((author) => {
    const mine = mails.filter(({ id }) => mailAuthor(id) === author);
    const records: LabelledRecord[] = [];
    for (let at = 0, turn = 0; at < mine.length; turn++) {
      const some = mine.slice(at, at + (threads[turn % threads.length] ?? 1));
      records.push(emptyRecord(`thread ${author}-${at}`, ...some.map(mailActivity)));
      at += some.length;
    }
    return records;
  });

/** Each mail alone and in threads. */
export const mailRecords = (mails: readonly OfficeMail[]): LabelledRecord[] => [
  ...mails.map(mailRecord),
  ...threadRecords(mails),
];

/** What an office record is made of, by its id. */
export const officeKind = ({ id }: Pick<LabelledRecord, 'id'>): 'mail' | 'thread' | 'passages' =>
  isMail(id) ? 'mail' : id.startsWith('thread ') ? 'thread' : 'passages';

/** Passages of the set of ordinary matter that hold nothing: what office mail looks like when nobody buys. */
const isOrdinary = (passage: Passage): boolean => isOffice(passage) && /-buyer$/.test(passage.context);

/** So many passages make one mail. */
const perMail = 5;

/** Spanish (q) and French (r) mail, of which there is little else to learn from, and one more author. */
const loneAuthors = 'qru';

/**
 * Part that office mail is held out with: all mails of one author together; those of `loneAuthors` and
 * ordinary passages by the last digit of their id.
 */
export const officePart = (id: string, parts: number): number => {
  if (isMail(id) && !loneAuthors.includes(mailAuthor(id))) return mailAuthor(id).charCodeAt(0) % parts;
  return /^(?:OM|S6)-/.test(id) ? Number(id.slice(-1)) % parts : -1;
};

/**
 * Office mails as records without any label, in parts that are held out together: the status of an element must not live on the
 * expectation that a record is about a purchase. Whole mails stand alone and in threads, passages in fives.
 */
export const officeRecords = (
  passages: readonly Passage[],
  whole: readonly OfficeMail[],
  parts: number,
): LabelledRecord[][] =>
  Array.from({ length: parts }, (_, part) => {
    const mine = passages.filter((one) => isOrdinary(one) && officePart(one.id, parts) === part);
    const mails = whole.filter(({ id }) => officePart(id, parts) === part);
    const records = mailRecords(mails);
    for (let at = 0; at < mine.length; at += perMail) {
      const id = `office ${part}-${at}`;
      const text = mine
        .slice(at, at + perMail)
        .map((one) => one.text)
        .join('\n\n');
      records.push(emptyRecord(id, { kind: 'email', direction: 'inbound', author: 'Office Person', text }));
    }
    return records;
  });
