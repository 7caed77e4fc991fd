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
  if ((first?.kind !== 'quoted' && first?.kind !== 'forwarded') || !first.who) return undefined;
  const isSame = author === '' || author === first.who || known.find(author) === known.find(first.who);
  return isSame && (author !== '' || known.find(first.who)) ? first : undefined;
};

/** Mails: what its writer says, what is quoted or forwarded; no signatures, no boilerplate. What stands before `from` in the text is no part of it. */
export const readMail = (frame: Frame, told: Side, speaker: string, from = 0): void => {
  const { activity, known } = frame;
  const auto = isAutoReply(activity.subject, activity.text);
  const parts = mailParts(activity.text, activity.author).filter(({ start }) => start >= from);
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

/** Such a line may begin a mail's head, or stand over a mail that is quoted. */
const headLine =
  /^[ \t]*\*?(?:(?:from|von|de|van|expéditeur)\s?:|.{2,160}(?:wrote|a écrit|schrieb|escribió|schreef|ha scritto|escreveu|skrev)(?!\p{L}).{0,80}$)/imu;

/**
 * Reads a mail of somebody of the record that was pasted into a note with its head, as the mail that it is.
 *
 * @returns How many characters of the note stand before it and are still to be read: all, where no mail was pasted.
 */
export const readPasted = (frame: Frame): number => {
  const { activity, known } = frame;
  const { text, author: _, ...rest } = activity;
  if (!headLine.test(text)) return text.length;
  const parts = mailParts(text);
  const at = parts.findIndex(({ kind, who }) => (kind === 'quoted' || kind === 'forwarded') && who);
  const side = known.find(parts[at]?.who ?? '')?.side ?? 'unknown';
  // Below lines that are marked as quoted the note may go on.
  if (side === 'unknown' || parts.slice(at).some(({ kind }) => kind === 'own')) return text.length;
  let head = at;
  while (parts[head - 1]?.kind === 'boilerplate') head--;
  const from = parts[head]?.start ?? 0;
  readMail({ ...frame, activity: { ...rest, text, kind: 'email' } }, 'unknown', side, from);
  return from;
};

/** Takes the salutation ("Members,") and the names under a mail ("Gail") away: they are nobody's word on anything. */
const dropNames = (units: Unit[], first: number): void => {
  const opening = units[first];
  if (opening && units.length > first + 1 && opening.text.endsWith(',') && isNameLine(opening.text))
    units.splice(first, 1);
  while (units.length > first + 1 && isNameLine(units[units.length - 1]?.text ?? '')) units.pop();
};
