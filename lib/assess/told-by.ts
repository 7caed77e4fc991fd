import { hearsayIn, isSecondHand, outsidersIn } from '../text/hearsay.ts';
import { isHunch } from '../text/hunch.ts';
import { namesByNumber, numberIn } from '../text/numbered-speakers.ts';
import { isOurTelling } from '../text/our-telling.ts';
import { isToldInCard } from '../text/scorecard.ts';
import type { Known } from '../text/speakers.ts';
import type { Frame } from './frame.ts';
import type { Unit } from './units.ts';

const aside = /\([^)]*\)|, [^,]{1,60},/g;

const firstPerson =
  /(?<!\p{L})(?<!(?:before|until|bevor|bis|avant que|antes de que) )(?:I|ich|j['’]|je|yo)(?!\p{L})/iu;

const thirdPerson = /^(?:s?he|er|sie|il|elle|él|ella)(?!\p{L})/iu;

/** So many words may stand between a name and that they left: "Helen has sadly just left us". */
const mostBetween = 3;

/** Who is said to leave, where the words for it begin at `at`: named before it, the speaker, or whom the note goes on about. */
export const leaverOf = ({ known }: Frame, unit: Unit, at: number): string | undefined => {
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

/** Whom a text calls by a number that it says the name of somewhere. */
const numberedIn = (frame: Frame, text: string): Known | undefined => {
  const number = numberIn(text);
  if (number === undefined) return undefined;
  frame.numbers ??= namesByNumber(frame.activity.text);
  return frame.known.find(frame.numbers.get(number) ?? '');
};

/** Whom a name in a text stands for, where it may be such a number. */
export const namedIn = (frame: Frame, name: string): Known | undefined =>
  numberIn(name) === undefined ? frame.known.find(name) : numberedIn(frame, name);

/** Whether a sentence is its writer's own: a guess, or what our side told the buyer. */
export const isWriters = (frame: Frame, text: string): boolean =>
  isHunch(text) || isOurTelling(text, (name) => namedIn(frame, name)?.side === 'seller');

/** Ties a told sentence to the buyer whom it reports. */
export const tie = (frame: Frame, unit: Unit, before: Unit | undefined): void => {
  const here = frame.known.mentioned(unit.text) ?? numberedIn(frame, unit.text);
  // Whoever has a number alone may be one of us.
  if (isWriters(frame, unit.text) || (!here && numberIn(unit.text) !== undefined)) {
    unit.unbacked = 'guess';
    return;
  }
  // A line of a scorecard is our summary, whomever it names, unless it or what stands before the card says who told it.
  const isSummed = frame.card && !(here && isToldInCard(unit.text));
  const reported = isSummed
    ? reportedIn(frame, frame.card?.before, undefined)
    : reportedIn(frame, before, here);
  if (reported) Object.assign(unit, reported);
  else if (isSummed) unit.unbacked = 'guess';
  if (!isHearsay(frame, unit, before)) return;
  unit.unbacked = 'hearsay';
  unit.tie = 'none';
  unit.speaker = frame.activity.author ?? unit.side;
};

const reportedIn = (
  frame: Frame,
  before: Unit | undefined,
  here: Known | undefined,
): Pick<Unit, 'tie' | 'speaker'> | undefined => {
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

/** What stands in a field or a task is as often a claim as a report: of what names no buyer there nobody stands behind it. */
export const unnamedIn = ({ how, tie }: Unit): Pick<Unit, 'unbacked'> =>
  how === 'told' && tie === 'none' ? { unbacked: 'guess' } : {};
