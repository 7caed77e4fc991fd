import { isNameLine } from '../text/courtesy.ts';
import { isAutoReply, type MailPart, mailParts } from '../text/mail.ts';
import type { Side, Weakness } from './assessment.ts';
import { addSentences, type Frame } from './frame.ts';
import type { Unit } from './units.ts';

const other = (side: Side): Side => (side === 'buyer' ? 'seller' : side === 'seller' ? 'buyer' : 'unknown');

/**
 * What stands under a mail's own head ("From: … To: … Subject: …"), where the page shows that in its text: it looks like an older mail
 * pasted in, but nothing stands before it, and it is from whom the mail is from.
 */
const headedBy = (
  parts: readonly MailPart[],
  { activity: { author = '' }, known }: Frame,
): MailPart | undefined => {
  const first = parts.find(({ kind }) => kind !== 'boilerplate');
  if (first?.kind !== 'quoted' || !first.who) return undefined;
  const isSame = author === '' || author === first.who || known.find(author) === known.find(first.who);
  return isSame && (author !== '' || known.find(first.who)) ? first : undefined;
};

/** Mails: what its writer says, what is quoted or forwarded; no signatures, no boilerplate. */
export const readMail = (frame: Frame, told: Side, speaker: string): void => {
  const { activity, known } = frame;
  const auto = isAutoReply(activity.subject, activity.text);
  const parts = mailParts(activity.text);
  const headed = headedBy(parts, frame);
  const head = told === 'unknown' ? known.find(headed?.who ?? '') : undefined;
  const side = head?.side ?? told;
  for (const part of parts) {
    if (part.kind === 'signature' || part.kind === 'boilerplate') continue;
    const weakens: Weakness[] = auto ? ['auto-reply'] : [];
    const first = frame.units.length;
    if (part.kind === 'own' || part === headed) {
      const own = { how: 'said', side, speaker: head?.name ?? speaker, weakens } as const;
      addSentences(frame, part.start, part.end, own, undefined);
      dropNames(frame.units, first);
      continue;
    }
    const writer = part.who ? known.find(part.who) : undefined;
    const assumed = part.kind === 'forwarded' ? side : other(side);
    const partSide = writer && writer.side !== 'unknown' ? writer.side : assumed;
    weakens.push('quoted-mail');
    const name = writer?.name ?? (part.who || partSide);
    addSentences(
      frame,
      part.start,
      part.end,
      { how: 'said', side: partSide, speaker: name, weakens },
      undefined,
    );
  }
};

/** Takes the salutation ("Members,") and the names under a mail ("Gail") away: they are nobody's word on anything. */
const dropNames = (units: Unit[], first: number): void => {
  const opening = units[first];
  if (opening && units.length > first + 1 && opening.text.endsWith(',') && isNameLine(opening.text))
    units.splice(first, 1);
  while (units.length > first + 1 && isNameLine(units[units.length - 1]?.text ?? '')) units.pop();
};
