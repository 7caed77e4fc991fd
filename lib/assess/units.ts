import type { RecordActivity } from '../record.ts';
import type { People } from '../text/speakers.ts';
import type { Place, Side, Weakness } from './assessment.ts';
import { cutUnits } from './cut-units.ts';

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
  /** Where the answer begins, in a text that has the question before it (`asRead`). */
  joinedAt?: number;
}

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
