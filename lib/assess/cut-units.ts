import type { RecordActivity } from '../record.ts';
import { isMachine } from '../text/mail.ts';
import type { People } from '../text/speakers.ts';
import { metaBefore } from '../text/stamps.ts';
import type { Side } from './assessment.ts';
import type { Frame } from './frame.ts';
import { isTalk, readLog } from './read-log.ts';
import { readMail, readPasted } from './read-mail.ts';
import { unnamedIn } from './told-by.ts';
import type { Unit } from './units.ts';

/**
 * A task of so many characters is no reminder but what was noted when it was done: where calls are logged as tasks, their text is there.
 * The longest reminder of 232 in labelled records has 159.
 */
const leastLogged = 160;

/** What our side wrote down, and the mail that was pasted below it. */
const readNote = (frame: Frame, author: string): void => {
  const length = readPasted(frame);
  const pasted = frame.units.splice(0);
  readLog(frame, author, length);
  frame.units.push(...pasted);
};

/** The activity without what the page shows above its text and was read with it; every place in it stays where it was. */
const withoutMeta = (activity: RecordActivity, known: People): RecordActivity => {
  const { kind, author = '', text } = activity;
  const length = metaBefore(text, author);
  // In talk a name and a time say who speaks.
  if (length === 0 || (kind !== 'email' && isTalk({ activity, index: 0, known, units: [] }))) return activity;
  return { ...activity, text: text.slice(0, length).replace(/[^\n]/g, ' ') + text.slice(length) };
};

/** Cuts one activity into units by what it is: a mail, talk, a note. */
export const cutUnits = (shown: RecordActivity, index: number, known: People): Unit[] => {
  const activity = withoutMeta(shown, known);
  const frame: Frame = { activity, index, known, units: [] };
  if (activity.bodyShown === false && activity.text === '') return frame.units;
  const author = activity.author ?? '';
  // What a system logs ("opened 6 times") is nobody's word; what comes in through one is its writer's.
  if (activity.direction === undefined && isMachine(author)) return frame.units;
  const person = author ? known.find(author) : undefined;
  let side: Side = 'unknown';
  if (activity.direction === 'inbound') side = 'buyer';
  else if (activity.direction === 'outbound') side = 'seller';
  else if (person && person.side !== 'unknown') side = person.side;
  if (activity.kind === 'email') readMail(frame, side, author || side);
  else if (activity.kind === 'other' && (side === 'buyer' || activity.direction === 'outbound')) {
    if (isTalk(frame)) readLog(frame, author);
    else readMail(frame, side, author || side);
  } else if (activity.kind !== 'task') readNote(frame, author || 'seller');
  else if (activity.text.trim().length >= leastLogged) {
    readNote({ ...frame, activity: { ...activity, kind: 'note' } }, author || 'seller');
    for (const unit of frame.units) Object.assign(unit, unnamedIn(unit));
  }
  if (activity.unsaved) for (const unit of frame.units) unit.weakens.push('unsaved');
  return frame.units;
};
