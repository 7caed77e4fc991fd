import type { CrmRecord, RecordActivity } from '../record.ts';
import { isCourtesy, isNameLine } from '../text/courtesy.ts';
import { leavingAt } from '../text/departure.ts';
import { hearsayIn, isSecondHand, outsidersIn } from '../text/hearsay.ts';
import { isHunch } from '../text/hunch.ts';
import { isAutoReply, isMachine, mailParts } from '../text/mail.ts';
import { endsAsking, sentences } from '../text/sentences.ts';
import {
  isPersonal,
  type Known,
  legendOf,
  type People,
  people,
  type Turn,
  turnOf,
} from '../text/speakers.ts';
import type { Place, Side, Weakness } from './assessment.ts';

/**
 * One sentence of a record with all that decides whose words it is: the smallest thing that is judged. `said`: the
 * speaker's own words. `told`: written down by the seller's side about the buyer (notes, minutes, call logs).
 */
export interface Unit {
  text: string;
  place: Place;
  how: 'said' | 'told';
  side: Side;
  /** The speaker, or for `told` the buyer whom the sentence reports, where one is named. */
  speaker: string;
  /** For `told`: how the report is tied to a buyer: named in this sentence, earlier in this text, in the subject, or not at all. */
  tie: 'none' | 'here' | 'earlier' | 'subject';
  /** For `told`: why no buyer stands behind it. The writer guesses, or has it from somebody who is none of theirs. */
  unbacked?: 'guess' | 'hearsay';
  kind: RecordActivity['kind'];
  at?: string;
  weakens: Weakness[];
  /** Of whom at the buyer's it says that they have left. */
  leaves?: string;
  /** It ends in a question mark. */
  asks: boolean;
  /** The unit before it in the same text. */
  before?: Unit;
  /** The other side's question that this unit (or the turn that it is in) answers. */
  answers?: Unit;
}

/** Everybody who can be told by name in a record, with the side that the record gives them. */
export const peopleOf = (record: CrmRecord): People => {
  const more: Known[] = [];
  const seen = { buyer: new Set<string>(), seller: new Set<string>() };
  const add = (name: string, side: 'buyer' | 'seller'): void => {
    if (!seen[side].has(name)) more.push({ name, side });
    seen[side].add(name);
  };
  const legend: { short: string; name: string }[] = [];
  for (const activity of record.activities) {
    if (activity.author) {
      const isMail = activity.kind === 'email' || activity.kind === 'other';
      if (isMail && activity.direction === 'inbound') add(activity.author, 'buyer');
      else if (activity.direction === 'outbound') add(activity.author, 'seller');
      else if (activity.kind !== 'email' && activity.kind !== 'other') add(activity.author, 'seller');
    }
    if (activity.kind === 'meeting' || activity.kind === 'call' || activity.kind === 'note')
      legend.push(...legendOf(activity.text));
  }
  for (const field of record.fields) {
    if (/owner|propri|besitzer|inhaber|verantwortlich/i.test(field.label) && field.value.length < 60)
      add(field.value, 'seller');
    else if (
      /contact|kontakt|decision maker|ansprechpartner/i.test(field.label) &&
      /^\p{Lu}/u.test(field.value) &&
      field.value.length < 60
    )
      add(field.value, 'buyer');
  }
  // Where a record gives people their sides, one without is on neither; where it gives none, nothing follows.
  const hasSides = record.people.some(({ side }) => side === 'buyer');
  const listed = record.people.map((person) => {
    if (person.side) return person;
    const author = record.activities.find((activity) => activity.author === person.name);
    if (author?.direction === 'inbound') return { ...person, side: 'buyer' as const };
    return hasSides ? { ...person, outside: true as const } : person;
  });
  return knownAs(listed, more, legend);
};

/** Whom the records read last knew: the record, and the note beside it. */
let lately: { names: string; known: People }[] = [];

/** The same people for the same names: what is remembered about texts is compared with them. */
const knownAs = (...all: Parameters<typeof people>): People => {
  const names = JSON.stringify(all);
  const last = lately.find((one) => one.names === names) ?? { names, known: people(...all) };
  lately = [last, ...lately.filter((one) => one !== last)].slice(0, 2);
  return last.known;
};

interface Frame {
  activity: RecordActivity;
  index: number;
  known: People;
  units: Unit[];
  /** How many of its lines begin like a turn of each name; counted when it is first asked for. */
  begin?: Map<string, number>;
  /** Whether what its writer tells comes from outside the buyer's firm; looked up when it is first asked for. */
  outside?: { whole: boolean; names: ReadonlySet<string> };
}

const place = (frame: Frame, start: number, end: number): Place => ({
  in: 'activity',
  index: frame.index,
  start,
  end,
  ...(frame.activity.where ? { where: frame.activity.where } : {}),
});

interface Voice {
  how: Unit['how'];
  side: Side;
  speaker: string;
  weakens: Weakness[];
}

const addSentences = (
  frame: Frame,
  from: number,
  to: number,
  voice: Voice,
  asked: Unit | undefined,
): void => {
  const { activity, units } = frame;
  for (const span of sentences(activity.text, from, to)) {
    const text = activity.text.slice(span.start, span.end);
    if (isCourtesy(text)) continue;
    const leaving = leavingAt(text);
    const previous = units[units.length - 1];
    const before = previous?.place.index === frame.index ? previous : undefined;
    const unit: Unit = {
      text,
      place: place(frame, span.start, span.end),
      how: voice.how,
      side: voice.side,
      speaker: voice.speaker,
      tie: 'none',
      kind: activity.kind,
      // That somebody has left stands, even where a machine sends it.
      weakens: voice.weakens.filter((one) => one !== 'auto-reply' || leaving < 0),
      asks: endsAsking(text),
    };
    if (activity.at !== undefined) unit.at = activity.at;
    if (before) unit.before = before;
    if (voice.how === 'told') tie(frame, unit, before);
    const leaver = leaving < 0 ? undefined : leaverOf(frame, unit, leaving);
    if (leaver) unit.leaves = leaver;
    const question = asked ?? (before?.asks && before.side !== voice.side ? before : undefined);
    if (question) unit.answers = question;
    units.push(unit);
  }
};

const aside = /\([^)]*\)|, [^,]{1,60},/g;
const firstPerson =
  /(?<!\p{L})(?<!(?:before|until|bevor|bis|avant que|antes de que) )(?:I|ich|j['’]|je|yo)(?!\p{L})/iu;
const thirdPerson = /^(?:s?he|er|sie|il|elle|él|ella)(?!\p{L})/iu;
/** So many words may stand between a name and that they left: "Helen has sadly just left us". */
const mostBetween = 3;

/** Who is said to leave, where the words for it begin at `at`: named before it, the speaker, or whom the note goes on about. */
const leaverOf = ({ known }: Frame, unit: Unit, at: number): string | undefined => {
  if (unit.asks || (unit.how === 'said' && unit.side === 'seller')) return undefined;
  const words = unit.text.slice(0, at).replace(aside, ' ').split(/\s+/).filter(Boolean);
  const near = words.slice(-mostBetween - 1).join(' ');
  const named = known.mentioned(near);
  if (named) return named.side === 'seller' || named.outside ? undefined : named.name;
  if (unit.how === 'said') return firstPerson.test(near) ? unit.speaker : undefined;
  return unit.tie === 'earlier' && thirdPerson.test(unit.text) ? unit.speaker : undefined;
};

/** What a note says of where it comes from, beside the sentences that tell it. */
const outsideOf = (frame: Frame): { whole: boolean; names: ReadonlySet<string> } => {
  const { activity, known } = frame;
  return {
    whole: isSecondHand(activity.text) || known.mentioned(activity.subject ?? '')?.outside === true,
    names: new Set([...known.outsiders, ...outsidersIn(activity.text)]),
  };
};

const firstName = /^(?:according to |laut |selon |según )?(\p{Lu}[\p{L}'’-]*?)(?:['’]s)?(?![\p{L}'’-])/iu;

/** Whether a told sentence is what somebody outside the buyer's firm says, or goes on with it. */
const isHearsay = (frame: Frame, unit: Unit, before: Unit | undefined): boolean => {
  frame.outside ??= outsideOf(frame);
  const isNamed = frame.outside.names.has(firstName.exec(unit.text)?.[1] ?? '');
  if (isNamed && unit.tie !== 'here') return true;
  const how = hearsayIn(unit.text);
  if (isNamed || how === 'begins') return true;
  const isNext =
    before?.unbacked === 'hearsay' &&
    !frame.activity.text.slice(before.place.end, unit.place.start).includes('\n');
  if (isNext && (how === 'goes on' || unit.tie === 'none')) return true;
  return frame.outside.whole && (how === 'goes on' || unit.tie !== 'here');
};

/** Ties a told sentence to the buyer whom it reports. */
const tie = (frame: Frame, unit: Unit, before: Unit | undefined): void => {
  if (isHunch(unit.text)) {
    unit.unbacked = 'guess';
    return;
  }
  const reported = reportedIn(frame, unit, before);
  if (reported) Object.assign(unit, reported);
  if (!isHearsay(frame, unit, before)) return;
  unit.unbacked = 'hearsay';
  unit.tie = 'none';
  unit.speaker = frame.activity.author ?? unit.side;
};

const reportedIn = (
  frame: Frame,
  unit: Unit,
  before: Unit | undefined,
): Pick<Unit, 'tie' | 'speaker'> | undefined => {
  const here = frame.known.mentioned(unit.text);
  if (here && here.side !== 'seller' && !here.outside) return { tie: 'here', speaker: here.name };
  // The writer's own guess, or what others say, in between does not end what a buyer is reported to have said.
  let last = before;
  while (last?.how === 'told' && last.tie === 'none' && last.unbacked) last = last.before;
  if (last && last.how === 'told' && last.tie !== 'none')
    return { tie: last.tie === 'subject' ? 'subject' : 'earlier', speaker: last.speaker };
  const inSubject = frame.known.mentioned(frame.activity.subject ?? '');
  if (inSubject && inSubject.side !== 'seller' && !inSubject.outside)
    return { tie: 'subject', speaker: inSubject.name };
  return undefined;
};

const other = (side: Side): Side => (side === 'buyer' ? 'seller' : side === 'seller' ? 'buyer' : 'unknown');

const readMail = (frame: Frame, side: Side, speaker: string): void => {
  const { activity, known } = frame;
  const auto = isAutoReply(activity.subject, activity.text);
  for (const part of mailParts(activity.text)) {
    if (part.kind === 'signature' || part.kind === 'boilerplate') continue;
    const weakens: Weakness[] = auto ? ['auto-reply'] : [];
    const first = frame.units.length;
    if (part.kind === 'own') {
      addSentences(frame, part.start, part.end, { how: 'said', side, speaker, weakens }, undefined);
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

/** Transcripts, minutes, notes: line by line, with turns where lines name their speaker. */
const readLog = (frame: Frame, author: string): void => {
  const { activity, known } = frame;
  const text = activity.text;
  let voice: Voice | null = null;
  let start = 0;
  let turns = 0;
  let asked: Unit | undefined;
  const narration: Voice = { how: 'told', side: 'seller', speaker: author, weakens: [] };
  while (start <= text.length) {
    const end = lineEnd(text, start);
    const line = text.slice(start, end);
    const turn = turnOf(line);
    const person = turn?.name ? known.find(turn.name) : undefined;
    const before = frame.units[frame.units.length - 1];
    const answers = turns > 0 && before?.asks === true && before.how === 'said';
    if (turn && (answers || speaks(frame, turn))) {
      turns++;
      const side: Side =
        turn.side ??
        (person && person.side !== 'unknown'
          ? person.side
          : activity.kind === 'note' && !person
            ? 'unknown'
            : 'buyer');
      asked = before?.asks && before.side !== side ? before : undefined;
      // In a bulleted list the name says whom the line reports; the words are the seller's.
      const reported = /^\s*[-*•–]/.test(line) && activity.kind !== 'call';
      voice = {
        how: 'said',
        side,
        speaker: person?.name ?? (turn.name || side),
        weakens: reported ? ['reported'] : [],
      };
      addSentences(frame, start + turn.body, end, voice, asked);
    } else if (line.trim() !== '') {
      const bullet = /^\s*[-*•–>]/.test(line);
      // A guess on a line without a name is the writer's aside, not the last speaker going on.
      const carries: boolean = voice !== null && turns > 1 && !bullet && turn === null && !isHunch(line);
      addSentences(frame, start, end, carries && voice ? voice : narration, undefined);
      if (!carries) voice = null;
    }
    start = text.charCodeAt(end) === 10 || end >= text.length ? end + 1 : end;
  }
  // One name before a colon is no conversation: the writer goes on in the same breath, and guesses.
  if (turns === 1)
    for (const unit of frame.units)
      if (unit.place.index === frame.index && unit.how === 'said' && isHunch(unit.text))
        Object.assign(unit, { how: 'told', side: 'seller', speaker: author } satisfies Partial<Unit>);
};

/** A turn inside a line: "… is the funding secure? MIK: yes, …", "A: by hand. Q (us): who decides?". */
const inlineTurn = /(?<=[.?!"”]) (?=(?:\p{Lu}{1,4}|Q|A|\p{Lu}\p{Ll}{2,14})(?: \([^()\n]{1,30}\))?: \S)/u;

/** End of the line that starts here, or of the turn, where several stand in one line. */
const lineEnd = (text: string, start: number): number => {
  let end = text.indexOf('\n', start);
  if (end < 0) end = text.length;
  if (end - start > 4000) return end;
  const inside = inlineTurn.exec(text.slice(start, end));
  return inside && inside.index > 0 ? start + inside.index + 1 : end;
};

/**
 * Whether somebody speaks on a line that begins like a turn. An unknown name before a colon may be a heading in notes,
 * and in talk, too ("Compare: …", "Message: …"): there it is a speaker who writes like one or speaks again.
 */
const speaks = (frame: Frame, { name, side, isSmall }: Turn): boolean => {
  const { activity, known } = frame;
  if (isSmall) return known.find(name) !== undefined;
  if (side !== undefined || (name !== '' && known.find(name) !== undefined)) return true;
  if (activity.kind !== 'call' && activity.kind !== 'meeting' && activity.kind !== 'other') return false;
  if (name.split(/\s+/).length > 4) return false;
  if (isPersonal(name)) return true;
  frame.begin ??= countBeginnings(activity.text);
  return (frame.begin.get(name) ?? 0) > 1;
};

/** How many lines begin like a turn of each name. */
const countBeginnings = (text: string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const line of text.split('\n')) {
    const name = turnOf(line)?.name;
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
};

/** What one activity at one place of a record was cut into, among so many people. */
interface Cut {
  activity: RecordActivity;
  index: number;
  key: string;
  units: readonly Unit[];
}

/** Activities cut lately by their text, in two halves: when the young half is full, the old one is let go. */
const mostRemembered = 600;
/** So many of one text: an empty one may stand anywhere. */
const mostAlike = 20;
let young = new Map<string, Cut[]>();
let old = new Map<string, Cut[]>();

/** What was cut last at each place of a record. */
const latest: Cut[] = [];
const mostPlaces = 5000;

/** Whether it is what this activity is cut into. */
const isOf = (cut: Cut, b: RecordActivity, index: number, key: string): boolean => {
  const a = cut.activity;
  return (
    cut.index === index &&
    cut.key === key &&
    (a === b ||
      (a.text === b.text &&
        a.kind === b.kind &&
        a.direction === b.direction &&
        a.author === b.author &&
        a.at === b.at &&
        a.subject === b.subject &&
        a.bodyShown === b.bodyShown &&
        a.unsaved === b.unsaved &&
        a.where === b.where))
  );
};

/**
 * Cuts one activity into units; pure in (activity, index, people). Remembered by all three, so that a keystroke cuts the text that
 * it changed and no other.
 */
export const unitsOf = (activity: RecordActivity, index: number, known: People): readonly Unit[] => {
  const last = latest[index];
  if (last && isOf(last, activity, index, known.key)) return last.units;
  const cut = cutLately(activity, index, known);
  if (index < mostPlaces) latest[index] = cut;
  return cut.units;
};

const cutLately = (activity: RecordActivity, index: number, known: People): Cut => {
  const { text } = activity;
  const { key } = known;
  const isThis = (cut: Cut): boolean => isOf(cut, activity, index, key);
  const mine = young.get(text) ?? [];
  const found = mine.find(isThis);
  if (found) return found;
  const cut = old.get(text)?.find(isThis) ?? {
    activity: { ...activity },
    index,
    key,
    units: cutUnits(activity, index, known),
  };
  if (young.size >= mostRemembered) {
    old = young;
    young = new Map();
  }
  young.set(text, mine.length < mostAlike ? [...mine, cut] : [cut]);
  return cut;
};

const cutUnits = (activity: RecordActivity, index: number, known: People): Unit[] => {
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
  else if (activity.kind === 'other' && side === 'buyer') {
    const turns = activity.text.split('\n').map(turnOf);
    if (turns.filter((turn) => turn !== null && speaks(frame, turn)).length > 1) readLog(frame, author);
    else readMail(frame, side, author || side);
  } else if (activity.kind !== 'task') readLog(frame, author || 'seller');
  if (activity.unsaved) for (const unit of frame.units) unit.weakens.push('unsaved');
  return frame.units;
};
