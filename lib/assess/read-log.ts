import { numberIn } from '../text/numbered-speakers.ts';
import { isShortHeading, scorecardLines } from '../text/scorecard.ts';
import { isPersonal, sideOf, type Turn, turnOf } from '../text/speakers.ts';
import { headingLine, isTimeLine, voiceEnd } from '../text/stamps.ts';
import { isWrapped, wrapWidth } from '../text/wrapped.ts';
import type { Side } from './assessment.ts';
import { addSentences, type Frame, type Voice } from './frame.ts';
import { isWriters, namedIn } from './told-by.ts';
import type { Unit } from './units.ts';

/** Transcripts, minutes, notes: line by line, with turns where lines name their speaker; the first `length` characters of it. */
export const readLog = (frame: Frame, author: string, length = Number.POSITIVE_INFINITY): void => {
  const { activity } = frame;
  const text = activity.text.slice(0, length);
  let voice: Voice | null = null;
  let start = 0;
  let turns = 0;
  const width = wrapWidth(text, 0, text.length);
  frame.width = width;
  const isExport = text.includes(' --> ');
  // Below a heading with the speaker's name, by when it was said or by words.
  let below: 'stamp' | 'words' | undefined;
  let asked: Unit | undefined;
  const card = scorecardLines(text);
  const narration: Voice = { how: 'told', side: 'seller', speaker: author, weakens: [] };
  while (start <= text.length) {
    const end = lineEnd(text, start, width);
    const line = text.slice(start, end);
    if (isTimeLine(line) || (isExport && /^\s*\d{1,5}\s*$/.test(line))) {
      start = end + 1;
      continue;
    }
    const isCard = card.has(start);
    if (isCard) frame.card ??= { before: frame.units[frame.units.length - 1] };
    else if (line.trim() === '') frame.card = undefined;
    const heading = isCard ? undefined : headingOver(frame, line);
    const turn = heading || isCard ? null : turnOf(line);
    const person = turn?.name ? namedIn(frame, turn.name) : undefined;
    const before = frame.units[frame.units.length - 1];
    const answers = turns > 0 && before?.asks === true && before.how === 'said';
    if (heading) {
      turns++;
      asked =
        turns > 1 && before?.asks && before.how === 'said' && before.side !== heading.side
          ? before
          : undefined;
      voice = heading;
      below = heading.by;
    } else if (turn && (answers || speaks(frame, turn))) {
      below = undefined;
      turns++;
      const side: Side =
        turn.side ??
        (person && person.side !== 'unknown'
          ? person.side
          : !person && isStranger(frame, turn, answers)
            ? 'unknown'
            : 'buyer');
      asked = before?.asks && before.side !== side ? before : undefined;
      // In a bulleted list the name says whom the line reports; the words are the seller's.
      const reported = /^\s*(?:[-•–]|\*(?!\*))/.test(line) && activity.kind !== 'call';
      voice = {
        how: 'said',
        side,
        speaker: person?.name ?? (turn.name || side),
        weakens: reported ? ['reported'] : [],
      };
      addSentences(
        frame,
        start + turn.body,
        line.endsWith(voiceEnd) ? end - voiceEnd.length : end,
        voice,
        asked,
      );
    } else if (line.trim() !== '') {
      const bullet = /^\s*[-*•–>]/.test(line);
      // A guess on a line without a name is the writer's aside, not the last speaker going on.
      const carries: boolean =
        !isCard &&
        voice !== null &&
        (below === 'stamp' ||
          ((below || (turns > 1 && !bullet && turn === null)) && !isWriters(frame, line)));
      addSentences(
        frame,
        start,
        end,
        carries && voice ? voice : narration,
        below && carries ? asked : undefined,
      );
      if (!carries && !below) voice = null;
    }
    start = text.charCodeAt(end) === 10 || end >= text.length ? end + 1 : end;
  }
  // One name before a colon is no conversation: the writer goes on in the same breath, and guesses.
  if (turns === 1)
    for (const unit of frame.units)
      if (unit.place.index === frame.index && unit.how === 'said' && isWriters(frame, unit.text))
        Object.assign(unit, { how: 'told', side: 'seller', speaker: author } satisfies Partial<Unit>);
};

/** Whose words stand below a line that is a heading over them. */
const headingOver = (frame: Frame, line: string): (Voice & { by: 'stamp' | 'words' }) | undefined => {
  const heading = headingLine(line);
  if (!heading) return undefined;
  const { name } = heading;
  const by = heading.by === 'words' ? 'words' : 'stamp';
  const person = namedIn(frame, name);
  frame.headings ??= countHeadings(frame);
  const { known, times, names } = frame.headings;
  if (heading.by === 'time' && times < 2) return undefined;
  if (person && person.side !== 'unknown')
    return { how: 'said', side: person.side, speaker: person.name, weakens: [], by };
  // A stranger among those whom the record knows: in talk theirs, if they speak again.
  if (by === 'words' || !known) return undefined;
  const isTheirs =
    frame.activity.kind !== 'note' && numberIn(name) === undefined && (names.get(name) ?? 0) > 1;
  const side = sideOf(name) ?? (isTheirs ? 'buyer' : 'unknown');
  return { how: 'said', side, speaker: name, weakens: [], by };
};

const countHeadings = (frame: Frame): NonNullable<Frame['headings']> => {
  const names = new Map<string, number>();
  let times = 0;
  let known = false;
  for (const line of frame.activity.text.split('\n')) {
    const heading = headingLine(line);
    if (!heading) continue;
    names.set(heading.name, (names.get(heading.name) ?? 0) + 1);
    if (heading.by === 'time') times++;
    const side = namedIn(frame, heading.name)?.side ?? sideOf(heading.name) ?? 'unknown';
    known ||= heading.by !== 'words' && side !== 'unknown';
  }
  return { names, times, known };
};

/** Whether more than one line of it says who speaks. */
export const isTalk = (frame: Frame): boolean => {
  const speakers = frame.activity.text.split('\n').filter((line) => {
    const turn = turnOf(line);
    return (turn !== null && speaks(frame, turn)) || headingOver(frame, line) !== undefined;
  });
  return speakers.length > 1;
};

/** A turn inside a line: "… is the funding secure? MIK: yes, …", "A: by hand. Q (us): who decides?". */
const inlineTurn = /(?<=[.?!"”]) (?=(?:\p{Lu}{1,4}|Q|A|\p{Lu}\p{Ll}{2,14})(?: \([^()\n]{1,30}\))?: \S)/u;

/** Whether a line says who speaks on it or below it. */
const names = (line: string): boolean => turnOf(line) !== null || headingLine(line) !== undefined;

/** End of the line that starts here, wherever a program wrapped it, or of the turn, where several stand in one line. */
const lineEnd = (text: string, start: number, width: number): number => {
  const breakAfter = (at: number): number => {
    const end = text.indexOf('\n', at);
    return end < 0 ? text.length : end;
  };
  let end = breakAfter(start);
  for (let line = start; isWrapped(text, line, end, text.length, width); ) {
    const next = breakAfter(end + 1);
    if (names(text.slice(end + 1, next))) break;
    line = end + 1;
    end = next;
  }
  if (end - start > 4000) return end;
  const inside = inlineTurn.exec(text.slice(start, end));
  return inside && inside.index > 0 ? start + inside.index + 1 : end;
};

/**
 * Whether somebody speaks on a line that begins like a turn. An unknown name before a colon may be a heading in notes,
 * and in talk, too ("Compare: …", "Message: …"): there it is a speaker who writes like one or speaks again.
 */
const speaks = (frame: Frame, { name, side, ifKnown, isStamped, number }: Turn): boolean => {
  const { activity, known } = frame;
  if (number || isStamped) return true;
  if (ifKnown) return known.find(name) !== undefined;
  if (side !== undefined || (name !== '' && known.find(name) !== undefined)) return true;
  if (activity.kind !== 'call' && activity.kind !== 'meeting' && activity.kind !== 'other') return false;
  if (name.split(/\s+/).length > 4) return false;
  if (isPersonal(name) && !isShortHeading(name)) return true;
  frame.begin ??= countBeginnings(activity.text);
  return (frame.begin.get(name) ?? 0) > 1;
};

/** Somebody whom the record does not know: theirs in talk, but not where only the time before the name tells that it is one. */
const isStranger = (frame: Frame, { isStamped, ...turn }: Turn, answers: boolean): boolean =>
  frame.activity.kind === 'note' ||
  turn.number !== undefined ||
  (isStamped === true && !answers && !speaks(frame, turn));

/** How many lines begin like a turn of each name. */
const countBeginnings = (text: string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const line of text.split('\n')) {
    const name = turnOf(line)?.name;
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
};
