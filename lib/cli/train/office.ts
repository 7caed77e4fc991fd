import type { LabelledRecord, Passage } from './labelled.ts';

/** Passages of the set of ordinary matter that hold nothing: what office mail looks like when nobody buys. */
const isOrdinary = (passage: Passage): boolean =>
  passage.id.startsWith('S6-') &&
  passage.labels.length === 0 &&
  passage.stage === undefined &&
  /-buyer$/.test(passage.context);

/** So many passages make one mail. */
const perMail = 5;

/** Part that a passage of office mail is held out with: the last digit of its id decides. */
export const officePart = (id: string, parts: number): number =>
  id.startsWith('S6-') ? Number(id.slice(-1)) % parts : -1;

/**
 * Office mails as records without any label, in parts that are held out together: the status of an element must not live on the
 * expectation that a record is about a purchase.
 */
export const officeRecords = (passages: readonly Passage[], parts: number): LabelledRecord[][] =>
  Array.from({ length: parts }, (_, part) => {
    const mine = passages.filter((one) => isOrdinary(one) && officePart(one.id, parts) === part);
    const records: LabelledRecord[] = [];
    for (let at = 0; at < mine.length; at += perMail) {
      const id = `office ${part}-${at}`;
      const text = mine
        .slice(at, at + perMail)
        .map((one) => one.text)
        .join('\n\n');
      records.push({
        id,
        record: {
          crm: 'office',
          object: 'opportunity',
          id,
          url: 'https://office.example/',
          title: 'Office mail',
          fields: [],
          people: [],
          activities: [
            { kind: 'email', direction: 'inbound', author: 'Office Person', at: '2026-05-04', text },
          ],
          readAt: '2026-05-05T00:00:00Z',
        },
        labels: { stage: 'unknown', call: 'enable', moves: ['nurture'], elements: {} },
      });
    }
    return records;
  });
