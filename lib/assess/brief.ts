import { countWords } from '../text/count-words.ts';
import { negator } from '../text/negators.ts';
import type { CueHit } from './cues.ts';
import type { Unit } from './units.ts';

/** An answer of more words than this says what it means by itself. */
const mostWords = 8;
/** Of a question of more characters than this nobody knows which part is answered. */
const longestQuestion = 240;

const read = new WeakMap<Unit, Unit>();

/**
 * A unit as the model reads it. "That would be me" is about whatever was asked: of a buyer's short answer the question is read with it,
 * in front of it, and `joinedAt` says where the answer begins. Everything else is read as it stands.
 */
export const asRead = (unit: Unit): Unit => {
  const { answers, side, how, text } = unit;
  if (!answers || side !== 'buyer' || how !== 'said' || unit.joinedAt !== undefined) return unit;
  const known = read.get(unit);
  if (known) return known;
  const isBrief = !unit.asks && answers.text.length <= longestQuestion && countWords(text) <= mostWords;
  const joined: Unit = isBrief
    ? { ...unit, text: `${answers.text} ${text}`, joinedAt: answers.text.length + 1 }
    : unit;
  read.set(unit, joined);
  return joined;
};

/** The cues of a unit where they stand in it as it is read: those of the answer alone, for the question is the other side's. */
export const cuesAsRead = ({ joinedAt: by = 0 }: Unit, cues: readonly CueHit[]): readonly CueHit[] =>
  by === 0 ? cues : cues.map((cue) => ({ ...cue, start: cue.start + by, end: cue.end + by }));

/** "Nope", where no other word of the answer denies. */
const refusal = /^\W*(?:nope|nah|nein|nee?|nö|non)(?!\p{L})/iu;

/**
 * Whether a unit can deny what it is read to be about. "What happens if nothing changes?" "We close the second gym": where the question
 * is read with it, the answer itself has to deny.
 */
export const mayDeny = (unit: Unit): boolean =>
  asRead(unit) === unit || negator.test(unit.text) || refusal.test(unit.text);
