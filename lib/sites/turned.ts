import { isDrawnApart, sortOf } from './believed.ts';
import { isKnown, labelText } from './label.ts';
import type { Part } from './outline.ts';
import type { Candidate } from './pair.ts';
import { leavesOf } from './parts.ts';
import type { Steps } from './reading.ts';

/** Two parts of which the second may be the label of the first, and what they were taken for the other way round. */
export interface Turn {
  one: Candidate;
  instead: readonly Candidate[];
}

/** Nearly every caption has so few words, and none more than twice as many. */
const fewWords = 3;
const areShort = (labels: readonly string[]): boolean => {
  const words = labels.map((label) => label.split(' ').length);
  const few = words.filter((count) => count <= fewWords).length;
  return few * 5 >= labels.length * 4 && words.every((count) => count <= fewWords * 2);
};

/** Whether a value could not be a label: an amount, a day, an address, a longer text, several pieces. */
const isNoLabel = ({ values: [value] }: Candidate): boolean => value !== undefined && labelText(value) === '';

const isKnownValue = ({ values: [value] }: Candidate): boolean =>
  value !== undefined && isKnown(labelText(value));

/** The same two by two the other way round: what stands first as the label. */
const reversed = ({ labelPart, values: [value], ...rest }: Candidate): Candidate[] =>
  value === undefined ? [] : [{ ...rest, labelPart: leavesOf(value)[0] ?? value, values: [labelPart] }];

/** So many of a make tell of all of them. */
const mostAsked = 200;
/**
 * Whether labels of one make stand behind their values, or below them. Only one of both orders holds for all of them: the
 * labels are short and differ, most are words that fields are called by, or they are drawn as captions, smaller or paler
 * than what they stand for, which is of several sorts (an amount, a day, a name).
 */
const isTurned = (turns: readonly Turn[]): boolean => {
  const group = turns.slice(0, mostAsked).map(({ one }) => one);
  const count = group.length;
  if (new Set(group.map(({ label }) => label)).size < count) return false;
  const behind = group.filter(({ label }) => isKnown(label)).length;
  const before = group.filter(isKnownValue).length;
  const isCaption = isDrawnApart(group);
  if (count < 2) return isCaption && behind > before;
  if (!isCaption && isDrawnApart(group.flatMap(reversed))) return false;
  if (isCaption && behind * 3 >= count && behind > before) return true;
  if (behind * 3 >= count * 2 && before * 2 <= count && (isCaption || behind > before + 1)) return true;
  // In words that nobody knows: captions of what could be no labels, or not all of it.
  const sorts = new Set(group.map(({ values: [value] }) => sortOf(value?.text ?? '')));
  return (
    isCaption &&
    count > 2 &&
    before * 2 <= count &&
    sorts.size > 1 &&
    group.filter(isNoLabel).length * 3 >= count &&
    areShort(group.map(({ label }) => label))
  );
};

/** What the blocks of such fields stand in. */
const placeOf = ({ block }: Candidate): Part | undefined => block.up?.up;

const grouped = <K>(turns: readonly Turn[], keyOf: (turn: Turn) => K): Turn[][] => {
  const groups = new Map<K, Turn[]>();
  for (const turn of turns) {
    const group = groups.get(keyOf(turn));
    if (group) group.push(turn);
    else groups.set(keyOf(turn), [turn]);
  }
  return [...groups.values()];
};

/** Puts in place of what was found those whose labels stand behind their values. */
export function* turnAround(found: Candidate[], turns: readonly Turn[]): Steps<Candidate[]> {
  const told = new Set<Turn>();
  for (const made of grouped(turns, ({ one }) => one.make)) {
    yield;
    // All of a make, or those that stand together.
    const groups = isTurned(made) ? [made] : grouped(made, ({ one }) => placeOf(one)).filter(isTurned);
    for (const turn of groups.flat()) told.add(turn);
  }
  const gone = new Set<Candidate>();
  // One of another make among them is like them.
  const around = new Map<Part | undefined, number>();
  for (const { one } of told) around.set(placeOf(one), (around.get(placeOf(one)) ?? 0) + 1);
  const turned = turns.filter((turn) => told.has(turn) || (around.get(placeOf(turn.one)) ?? 0) > 1);
  const added = turned.map(({ one, instead }) => {
    for (const other of [one, ...instead]) gone.add(other);
    return { ...one, make: `sure ${one.make}`, sure: true };
  });
  return added.length === 0 ? found : [...found.filter((one) => !gone.has(one)), ...added];
}
