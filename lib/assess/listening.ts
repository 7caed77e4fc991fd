import { type Changed, changed } from './changed.ts';
import { minutesOf } from './days.ts';
import { type Piece, type Rows, rowsOf, Voice } from './heard-rows.ts';
import { bucketsIn, countWords, newWords, type Words } from './heard-words.ts';
import { type Heeded, heed, isOurs, weighWords } from './heeded.ts';
import type { JudgeModel, LinearPart } from './judge-model.ts';
import type { Unit } from './units.ts';

/**
 * What the buyer side's sentences alone say, whatever stands beside them in the record. An activity is listened to once; of a
 * record that is heard again only what changed is taken away and added.
 */

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

/** Sentences that were said at one time, in order. */
export const pieceOf = (at: string | undefined, sentences: readonly Heeded[]): Piece => {
  const speakers = new Set<string>();
  for (const { unit } of sentences) if (unit.how === 'said') speakers.add(unit.speaker);
  return {
    at,
    sentences,
    // What our side wrote down without naming a buyer is no sign of life from one.
    named: sentences.some(({ unit }) => unit.how === 'said' || unit.tie !== 'none'),
    speakers: [...speakers],
  };
};

/** The pieces of some units: one, where they were all said at one time, as those of an activity are. */
export const piecesOf = (units: readonly Unit[], model: JudgeModel): Piece[] => {
  const all: Piece[] = [];
  for (let from = 0, to = 0; from < units.length; from = to) {
    while (to < units.length && units[to]?.at === units[from]?.at) to++;
    const ours = units.slice(from, to).filter(isOurs);
    const sentences = ours.map((unit) => heed(unit, weighWords(unit.text, model)));
    all.push(pieceOf(units[from]?.at, sentences));
  }
  return all;
};

const putEnding = (
  { said, newest, told }: { said: number; newest: number; told: number },
  into: Map<string, number>,
): void => {
  into.set('ends', said);
  into.set('ends-now', newest);
  into.set('ends-told', told);
  into.set('ends-surely', newest > 0.5 ? 1 : 0);
};

/** Signals of how it ended: the surest sentence at all, in what came last, and in our own notes. */
export const endingSignals = (
  ends: readonly { unit: Pick<Unit, 'how' | 'at'>; ends: number }[],
  last: string | undefined,
  into: Map<string, number>,
): void => {
  const isLast = lastDaysOf(last);
  const end = { said: 0, newest: 0, told: 0 };
  for (const { unit, ends: p } of ends) {
    if (unit.how === 'said') end.said = Math.max(end.said, p);
    else end.told = Math.max(end.told, p);
    if (isLast(unit.at)) end.newest = Math.max(end.newest, p);
  }
  putEnding(end, into);
};

/** How some sentences sound together: by class the sum and the most. */
const newSound = (classes: number) => ({
  many: 0,
  sum: new Float64Array(classes),
  peak: new Float64Array(classes),
});

const addSound = (to: ReturnType<typeof newSound>, sounds: Float64Array, from: number): void => {
  const { sum, peak } = to;
  to.many++;
  for (let k = 0; k < sum.length; k++) {
    const p = sounds[from + k] as number;
    sum[k] = (sum[k] as number) + p;
    if (p > (peak[k] as number)) peak[k] = p;
  }
};

/** How the sentences sound together, in what came last, and by report; and how it ended. */
const soundSignals = (
  { pieces, begins, voice, ends, sounds }: Rows,
  last: string | undefined,
  { sentence, ending }: JudgeModel,
  into: Map<string, number>,
): void => {
  const { classes } = sentence;
  const isLast = lastDaysOf(last);
  const said = newSound(classes.length);
  const newest = newSound(classes.length);
  const told = newSound(classes.length);
  const end = { said: 0, newest: 0, told: 0 };
  for (let at = 0; at < pieces.length; at++) {
    const isNew = isLast(pieces[at]?.at);
    const to = begins[at + 1] as number;
    for (let row = begins[at] as number; row < to; row++) {
      const how = voice[row] as number;
      const isSaid = (how & Voice.said) !== 0;
      const p = ends[row] as number;
      if (isSaid) end.said = Math.max(end.said, p);
      else end.told = Math.max(end.told, p);
      if (isNew) end.newest = Math.max(end.newest, p);
      if ((how & Voice.sounds) === 0) continue;
      const from = row * classes.length;
      if (!isSaid) addSound(told, sounds, from);
      else {
        addSound(said, sounds, from);
        if (isNew) addSound(newest, sounds, from);
      }
    }
  }
  if (ending) putEnding(end, into);
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
  rows: Rows;
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

/** Times that were put in order last: an edit mostly leaves them as they are. */
let unordered: readonly string[] = [];
let ordered: readonly string[] = [];
const inOrder = (times: readonly string[]): readonly string[] => {
  if (times.length === unordered.length && times.every((time, at) => time === unordered[at])) return ordered;
  unordered = times;
  const dated = times.map((time) => ({ time, at: minutesOf(time) ?? 0 }));
  ordered = dated.sort((a, b) => a.at - b.at).map(({ time }) => time);
  return ordered;
};

/** The sentences of the record and of the note beside it, and their words, each as they were heard last. */
interface Latest {
  rows: Rows;
  words: Words;
}
const latest = new WeakMap<JudgeModel, readonly Latest[]>();

/** What was heard last that is most like this, less what left and with what came. */
const followOn = (all: readonly Piece[], model: JudgeModel): Latest => {
  const before = latest.get(model) ?? [];
  let like: Latest | undefined;
  let change: Changed<Piece> = { head: 0, tail: 0, left: [], came: all };
  for (const one of before) {
    if (one.rows.pieces.length > all.length * 2) continue;
    const mine = changed(one.rows.pieces, all);
    if ((mine.left.length + mine.came.length) * 2 >= all.length) continue;
    [like, change] = [one, mine];
    break;
  }
  const words = like?.words ?? newWords(model);
  countWords(words, change.left, -1);
  countWords(words, change.came, 1);
  const next = { rows: rowsOf(model, all, like && { rows: like.rows, change }), words };
  latest.set(model, [next, ...before.filter((one) => one !== like)].slice(0, 2));
  return next;
};

const listenTo = (all: readonly Piece[], model: JudgeModel): Listened => {
  const { rows, words } = followOn(all, model);
  const heard = new Set<string>();
  const speakers = new Set<string>();
  for (const piece of all) {
    if (piece.named && piece.at !== undefined) heard.add(piece.at);
    for (const name of piece.speakers) speakers.add(name);
  }
  const times = inOrder([...heard]);
  const sounds = new Map<string, number>();
  soundSignals(rows, times[times.length - 1], model, sounds);
  let said = 0;
  for (let row = 0; row < rows.voice.length; row++) said += (rows.voice[row] as number) & Voice.said;
  return {
    rows,
    said,
    speakers: speakers.size,
    times,
    words: bucketsIn(words.counts),
    steps: new Map([...words.steps].map(([part, total]) => [part, total.slice()])),
    sounds,
  };
};

/** What was listened to last: a record that is read again with nothing new in it has the same pieces. */
const listened = new WeakMap<readonly Piece[], { model: JudgeModel; heard: Listened }>();

/** What the buyer side's sentences say. Worked out once for the same list. */
export const listen = (all: readonly Piece[], model: JudgeModel): Listened => {
  const last = listened.get(all);
  if (last?.model === model) return last.heard;
  const heard = listenTo(all, model);
  listened.set(all, { model, heard });
  return heard;
};
