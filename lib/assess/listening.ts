import { minutesOf } from './days.ts';
import { type JudgeModel, type LinearPart, oddsOf, stepsOf } from './judge-model.ts';
import type { Unit } from './units.ts';
import { bucketsOf } from './word-buckets.ts';

/**
 * What the buyer side's sentences alone say, whatever stands beside them in the record. An activity is listened to once; of a
 * record that is heard again only what changed is taken away and added.
 */

/** One sentence with what the judge makes of its words alone. */
export interface Heeded {
  unit: Unit;
  buckets: Int32Array;
  /** What it sounds like, by the classes of the sentence model; empty for a few words. */
  sound: readonly number[];
  /** How sure it is that it ends the matter, 0 to 1. */
  ends: number;
  /** What its words weigh for each class of the stage, in steps of that part's scale. */
  stage: Float64Array;
}

/** Sentences of the buyer side that carry words of theirs: said, or told by ours. */
const isOurs = (unit: Unit): boolean =>
  (unit.side === 'buyer' || unit.how === 'told') &&
  (unit.weakens.length === 0 ||
    !(
      unit.weakens.includes('auto-reply') ||
      unit.weakens.includes('quoted-mail') ||
      unit.weakens.includes('boilerplate')
    ));

/** Word buckets make a vector of fixed length, so that long records do not shout. */
export const wordLength = 2;

/** Sentences shorter than this many distinct buckets have no sound of their own. */
const leastBuckets = 5;

/** What one sentence sounds like, by the classes of the sentence model. */
const soundOf = (model: JudgeModel, buckets: Int32Array): number[] =>
  oddsOf(model.sentence, buckets, wordLength / Math.sqrt(Math.max(1, buckets.length)));

/** A sentence of few words says less than its length alone would make of it. */
export const shortness = 8;
export const sentenceLength = 4;

/** How sure it is that one sentence ends it, 0 to 1. */
export const endingOf = (ending: LinearPart, buckets: Int32Array): number =>
  oddsOf(ending, buckets, sentenceLength / Math.sqrt(buckets.length + shortness))[1] ?? 0;

/** Words of these days before the newest ones belong to the same last word. */
const lastDays = 2;

/** Tells whether something was said in the buyer's last days; each date is read once. */
export const lastDaysOf = (last: string | undefined): ((at: string | undefined) => boolean) => {
  const from = (minutesOf(last) ?? Number.POSITIVE_INFINITY) - lastDays * 1440;
  let latest: string | undefined;
  let is = false;
  return (at) => {
    if (at === undefined) return false;
    // What follows one another was mostly said at one time.
    if (at !== latest) {
      latest = at;
      is = (minutesOf(at) ?? 0) >= from;
    }
    return is;
  };
};

/** Sentences that were heeded last, by model and text: an edit weighs anew what it touches and nothing else. */
const remembered = new WeakMap<JudgeModel, Map<string, Omit<Heeded, 'unit'>>>();
const mostRemembered = 4000;

const heed = (unit: Unit, model: JudgeModel): Heeded => {
  const known = remembered.get(model) ?? new Map<string, Omit<Heeded, 'unit'>>();
  remembered.set(model, known);
  let found = known.get(unit.text);
  if (!found) {
    const buckets = bucketsOf(unit.text, model.buckets - 1);
    const sound = buckets.length >= leastBuckets ? soundOf(model, buckets) : [];
    const ends = model.ending ? endingOf(model.ending, buckets) : 0;
    found = { buckets, sound, ends, stage: stepsOf(model.stage, buckets) };
    if (known.size > mostRemembered) known.clear();
    known.set(unit.text, found);
  }
  const { buckets, sound, ends, stage } = found;
  return { unit, buckets, sound, ends, stage };
};

/** What one activity adds. */
interface Piece {
  sentences: readonly Heeded[];
  /** When somebody of the buyer side was heard in it, each time once. */
  times: readonly string[];
  /** Distinct word buckets. */
  words: Int32Array;
}

const pieces = new WeakMap<readonly Unit[], { model: JudgeModel; piece: Piece }>();

/** By bucket: the piece that it was seen in last. */
let seenIn = new Int32Array(0);
let serial = 0;

/** The distinct buckets of some sentences. */
const distinct = (sentences: readonly Heeded[], buckets: number): Int32Array => {
  if (seenIn.length < buckets) seenIn = new Int32Array(buckets);
  serial = (serial + 1) | 0;
  const words = new Int32Array(sentences.reduce((most, one) => most + one.buckets.length, 0));
  let count = 0;
  for (const { buckets: mine } of sentences)
    for (let at = 0; at < mine.length; at++) {
      const bucket = mine[at] as number;
      if (seenIn[bucket] === serial) continue;
      seenIn[bucket] = serial;
      words[count++] = bucket;
    }
  return words.slice(0, count);
};

const pieceOf = (units: readonly Unit[], model: JudgeModel): Piece => {
  const known = pieces.get(units);
  if (known?.model === model) return known.piece;
  const sentences = units.filter(isOurs).map((unit) => heed(unit, model));
  // What our side wrote down without naming a buyer is no sign of life from one.
  const theirs = sentences.filter(({ unit }) => unit.how === 'said' || unit.tie !== 'none');
  const piece = {
    sentences,
    times: [...new Set(theirs.flatMap(({ unit }) => unit.at ?? []))],
    words: distinct(sentences, model.buckets),
  };
  pieces.set(units, { model, piece });
  return piece;
};

/** The words of the pieces heard last: of how many pieces each bucket is, and what those that are there add to each part. */
interface Words {
  of: ReadonlySet<Piece>;
  counts: Int32Array;
  steps: ReadonlyMap<LinearPart, Float64Array>;
}

const noWords = (model: JudgeModel): Words => ({
  of: new Set(),
  counts: new Int32Array(model.buckets),
  steps: new Map([model.stage, model.call, model.move].map((part) => [part, stepsOf(part, [])])),
});

/** Counts the words of a piece in (1) or out (-1). Steps are whole numbers: what is taken away again leaves nothing behind. */
const countWords = ({ counts, steps }: Words, { words }: Piece, by: 1 | -1): void => {
  const changed = words.filter((bucket) => {
    counts[bucket] = (counts[bucket] as number) + by;
    return counts[bucket] === (by === 1 ? 1 : 0);
  });
  for (const [part, total] of steps)
    stepsOf(part, changed).forEach((step, k) => {
      total[k] = (total[k] as number) + by * step;
    });
};

/** The words of the record and of the note beside it, each as they were heard last. */
const latest = new WeakMap<JudgeModel, readonly Words[]>();

/** The words of these pieces: those heard last that are most like them, less what left and with what came. */
const wordsIn = (all: ReadonlySet<Piece>, model: JudgeModel): Words => {
  const before = latest.get(model) ?? [];
  const leftOf = ({ of }: Words): Piece[] => [...of].filter((piece) => !all.has(piece));
  const cameTo = ({ of }: Words): Piece[] => [...all].filter((piece) => !of.has(piece));
  const like = before.find((words) => (leftOf(words).length + cameTo(words).length) * 2 < all.size);
  const words = like ?? noWords(model);
  for (const piece of leftOf(words)) countWords(words, piece, -1);
  for (const piece of cameTo(words)) countWords(words, piece, 1);
  const next = { ...words, of: all };
  latest.set(model, [next, ...before.filter((one) => one !== like)].slice(0, 2));
  return next;
};

const bucketsIn = (counts: Int32Array): Int32Array => {
  const list = new Int32Array(counts.length);
  let count = 0;
  for (let bucket = 0; bucket < counts.length; bucket++) if (counts[bucket] !== 0) list[count++] = bucket;
  return list.slice(0, count);
};

/** Signals of how it ended: the surest sentence at all, in what came last, and in our own notes. */
export const endingSignals = (
  ends: readonly { unit: Unit; ends: number }[],
  last: string | undefined,
  into: Map<string, number>,
): void => {
  const isLast = lastDaysOf(last);
  let [said, newest, told] = [0, 0, 0];
  for (const { unit, ends: p } of ends) {
    if (unit.how === 'said') said = Math.max(said, p);
    else told = Math.max(told, p);
    if (isLast(unit.at)) newest = Math.max(newest, p);
  }
  into.set('ends', said);
  into.set('ends-now', newest);
  into.set('ends-told', told);
  into.set('ends-surely', newest > 0.5 ? 1 : 0);
};

/** How some sentences sound together: by class the sum and the most. */
const newSound = (classes: number) => ({
  many: 0,
  sum: new Float64Array(classes),
  peak: new Float64Array(classes),
});

const addSound = (to: ReturnType<typeof newSound>, sound: readonly number[]): void => {
  const { sum, peak } = to;
  to.many++;
  for (let k = 0; k < sum.length; k++) {
    const p = sound[k] ?? 0;
    sum[k] = (sum[k] as number) + p;
    if (p > (peak[k] as number)) peak[k] = p;
  }
};

/** How the sentences sound together, in what came last, and by report. */
const soundSignals = (
  sentences: readonly Heeded[],
  last: string | undefined,
  classes: readonly string[],
  into: Map<string, number>,
): void => {
  const isLast = lastDaysOf(last);
  const said = newSound(classes.length);
  const newest = newSound(classes.length);
  const told = newSound(classes.length);
  for (const { unit, sound } of sentences) {
    if (sound.length === 0) continue;
    if (unit.how === 'told') addSound(told, sound);
    else {
      addSound(said, sound);
      if (isLast(unit.at)) addSound(newest, sound);
    }
  }
  classes.forEach((name, k) => {
    const mean = ({ sum, many }: typeof said): number => (sum[k] as number) / many;
    const peak = ({ peak }: typeof said): number => peak[k] as number;
    if (said.many > 0) {
      into.set(`sounds:${name}`, mean(said) * 2);
      into.set(`peak:${name}`, peak(said));
    }
    if (newest.many > 0) {
      into.set(`sounds-now:${name}`, mean(newest) * 2);
      into.set(`peak-now:${name}`, peak(newest));
    }
    if (told.many > 0) into.set(`peak-told:${name}`, peak(told));
  });
};

/** What the buyer side's sentences say together. */
export interface Listened {
  sentences: Heeded[];
  /** How many of them they said themselves, and how many of them spoke. */
  said: number;
  speakers: number;
  /** When they were heard, each time once, in order. */
  times: readonly string[];
  /** Distinct word buckets, and what they add to each part's classes in its steps. */
  words: Int32Array;
  steps: ReadonlyMap<LinearPart, Float64Array>;
  /** Named signals of how they sound. */
  sounds: ReadonlyMap<string, number>;
}

const noSentences: readonly Heeded[] = [];

const listenTo = (all: readonly Piece[], model: JudgeModel): Listened => {
  const sentences = noSentences.concat(...all.map((piece) => piece.sentences));
  const times = [...new Set(all.flatMap((piece) => piece.times))].sort(
    (a, b) => (minutesOf(a) ?? 0) - (minutesOf(b) ?? 0),
  );
  const last = times[times.length - 1];
  const sounds = new Map<string, number>();
  if (model.ending) endingSignals(sentences, last, sounds);
  soundSignals(sentences, last, model.sentence.classes, sounds);
  const speakers = new Set<string>();
  let said = 0;
  for (const { unit } of sentences) {
    if (unit.how !== 'said') continue;
    said++;
    speakers.add(unit.speaker);
  }
  const { counts, steps } = wordsIn(new Set(all), model);
  return {
    sentences,
    said,
    speakers: speakers.size,
    times,
    words: bucketsIn(counts),
    steps: new Map([...steps].map(([part, total]) => [part, total.slice()])),
    sounds,
  };
};

/** What was listened to last: a record that is read again with nothing new in it has the same units. */
const listened = new WeakMap<object, { model: JudgeModel; heard: Listened }>();

/** What the units of a record say, an activity at a time. Worked out once for the same list. */
export const listen = (units: readonly (readonly Unit[])[], model: JudgeModel): Listened => {
  const last = listened.get(units);
  if (last?.model === model) return last.heard;
  const heard = listenTo(
    units.map((one) => pieceOf(one, model)),
    model,
  );
  listened.set(units, { model, heard });
  return heard;
};
