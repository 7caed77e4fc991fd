import { describe, expect, it } from 'vitest';
import { CrmRecord } from '../../record.ts';
import { heldBackMails, mailAuthor, mailRecord, officeMails } from './office.ts';

describe('office mail', () => {
  const mails = officeMails();

  it('has ids of its own and no mail twice', () => {
    const all = [...mails, ...heldBackMails()];
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
  });

  it('is written by several people, none of whom makes up a tenth of it', () => {
    const count = new Map<string, number>();
    for (const { id } of mails) count.set(mailAuthor(id), (count.get(mailAuthor(id)) ?? 0) + 1);
    expect(count.size).toBeGreaterThanOrEqual(10);
    expect(Math.max(...count.values())).toBeLessThan(mails.length / 10);
  });

  it('makes records that the door lets in, with the words of the mail', () => {
    for (const mail of mails) {
      const { record, labels } = mailRecord(mail);
      expect(CrmRecord.safeParse(record).success, mail.id).toBe(true);
      expect(record.activities.map(({ subject, text }) => ({ subject, text }))).toEqual([
        { subject: mail.subject, text: mail.text },
      ]);
      expect(labels.elements).toEqual({});
    }
  });

  it('is said by the side that the context names', () => {
    const sideOf = { 'email-buyer': 'inbound', 'email-seller': 'outbound', note: undefined };
    for (const mail of mails)
      expect(mailRecord(mail).record.activities[0]?.direction, mail.id).toBe(sideOf[mail.context]);
  });
});
