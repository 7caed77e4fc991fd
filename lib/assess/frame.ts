import type { RecordActivity } from '../record.ts';
import { isCourtesy } from '../text/courtesy.ts';
import { leavingAt } from '../text/departure.ts';
import { endsAsking, sentences } from '../text/sentences.ts';
import type { People } from '../text/speakers.ts';
import type { Place, Side, Weakness } from './assessment.ts';
import { leaverOf, tie } from './told-by.ts';
import type { Unit } from './units.ts';

/** One activity while it is cut, with what is asked of it more than once. */
export interface Frame {
  activity: RecordActivity;
  index: number;
  known: People;
  units: Unit[];
  /** How many of its lines begin like a turn of each name; counted when it is first asked for. */
  begin?: Map<string, number>;
  /** Where its lines are wrapped, for what is read line by line (`wrapWidth`). */
  width?: number;
  /** Its headings over messages: how often each name, how many with a mere time, whether one names somebody of the record; counted when first asked for. */
  headings?: { names: ReadonlyMap<string, number>; times: number; known: boolean };
  /** Whether what its writer tells comes from outside the buyer's firm; looked up when it is first asked for. */
  outside?: { whole: boolean; names: ReadonlySet<string> };
  /** The scorecard whose lines are being read, with what was last said before it. */
  card?: { before: Unit | undefined } | undefined;
  /** Whom it says its numbered speakers are; looked up when it is first asked for. */
  numbers?: ReadonlyMap<string, string>;
}

const place = (frame: Frame, start: number, end: number): Place => ({
  in: 'activity',
  index: frame.index,
  start,
  end,
  ...(frame.activity.where ? { where: frame.activity.where } : {}),
});

/** Whose words a stretch of it is. */
export interface Voice {
  how: Unit['how'];
  side: Side;
  speaker: string;
  weakens: Weakness[];
}

/** Adds a unit for each sentence between two places of the text. */
export const addSentences = (
  frame: Frame,
  from: number,
  to: number,
  voice: Voice,
  asked: Unit | undefined,
): void => {
  const { activity, units } = frame;
  for (const span of sentences(activity.text, from, to, frame.width)) {
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
