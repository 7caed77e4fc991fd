import { clauseStarts, partsOf, spanOf, windows } from '../../text/clauses.ts';
import type { Span } from '../../text/sentences.ts';
import { Gap, Shape, type Tokens } from '../../text/tokens.ts';
import { asRead, cuesAsRead } from '../brief.ts';
import type { CueHit } from '../cues.ts';
import type { Unit } from '../units.ts';
import { type Convolution, newWords, readWords, scoreWords } from './convolution.ts';
import { bucketOf, contextOf, featuresOf, mostTokens, newFeatures, room, wordAt } from './features.ts';
import { type Model, outputOf } from './model.ts';
import * as read from './numbered.ts';
import { addRows, mostOutputs, tell } from './row-sums.ts';
import { begin, endOf, goOn, inWindow, startOf, sumClauses, tellWindow } from './window-sums.ts';

/**
 * The scores of one unit, of all its windows. `scoreWindow` reads a window by itself, and is what the test compares the sums of
 * `window-sums.ts` with.
 */

/**
 * What the model says of one unit, by output: log-odds of the whole sentence, and of its best window, with that window and the
 * log-odds of a denial in it.
 */
export interface Scores {
  whole: Float64Array;
  best: Float64Array;
  window: Span[];
  denied: Float64Array;
}

export const newScores = (model: Model): Scores => ({
  whole: new Float64Array(model.outputs.length),
  best: new Float64Array(model.outputs.length),
  window: [],
  denied: new Float64Array(model.outputs.length),
});

const list = newFeatures();
const listRows = new Int32Array(room);
const listSums = new Int32Array(mostOutputs);

/** Scores one window of a unit by itself, from nothing; gives back its tokens, which hold until the next. */
export const scoreWindow = (
  model: Model,
  unit: Unit,
  window: Span,
  cues: readonly CueHit[],
  into: Float64Array,
): Tokens => {
  const tokens = featuresOf(unit, list, { ...window, cues });
  const width = model.stride >> 2;
  let count = 0;
  for (let f = 0; f < list.count; f++) {
    const row = model.rowOf[list.index[f] as number] as number;
    if (row !== model.none) listRows[count++] = row * width;
  }
  listSums.fill(0);
  addRows(model, listRows, count, 1, listSums);
  tell(model, listSums, count, list.count, -1, into);
  return tokens;
};

const isMoney = (token: number): boolean => ((read.tokens.shape[token] as number) & Shape.money) !== 0;
const touches = (token: number): boolean => token > 0 && (read.tokens.gap[token] as number) <= Gap.space;

/** A window that cuts a number from the currency beside it reads the number otherwise. */
const cutsMoney = (first: number, end: number): boolean =>
  (touches(first) && isMoney(first)) || (end < read.tokens.count && touches(end) && isMoney(end - 1));

/** By window: its scores; the arrays are kept from one unit to the next. */
const found: Float64Array[] = [];
const foundAt = (at: number, width: number): Float64Array => {
  if (found[at]?.length !== width) found[at] = new Float64Array(width);
  return found[at] as Float64Array;
};

/** Scores the whole of the unit that was read, and its parts where `found` has them; gives back those parts. */
const scoreRead = (
  model: Model,
  unit: Unit,
  cues: readonly CueHit[],
  isSplit: boolean,
  whole: Float64Array,
): Span[] => {
  const { tokens } = read;
  const width = model.outputs.length;
  const all = { start: 0, end: unit.text.length };
  const starts = isSplit ? clauseStarts(unit.text, tokens) : [0];
  const parts = partsOf(starts.length);
  const spans = parts.map((part) => spanOf(tokens, starts, part));
  const scoreWhole = (): void => {
    if (tokens.count === 0 || tokens.count > mostTokens) scoreWindow(model, unit, all, cues, whole);
    else {
      while (inWindow.next < starts.length) goOn(model);
      tellWindow(model, all, whole);
    }
  };
  if (tokens.count > 0) {
    sumClauses(model, starts);
    begin(model, 0);
  }
  const apart: number[] = [];
  parts.forEach(([first, last], at) => {
    // The whole goes on from the parts that begin where it does.
    if (first === 1 && last === 1) scoreWhole();
    if (first !== inWindow.first) begin(model, first);
    const [start, end] = [startOf(first), endOf(last)];
    if (cutsMoney(start, end) || end - start > mostTokens) apart.push(at);
    else {
      while (inWindow.next <= last) goOn(model);
      tellWindow(model, spans[at] as Span, foundAt(at, width));
    }
  });
  if (parts.length === 0) scoreWhole();
  for (const at of apart) scoreWindow(model, unit, spans[at] as Span, cues, foundAt(at, width));
  return spans;
};

/** The words of the unit that is scored, and what the part that is not linear says of them. */
const words = newWords();
const ofWords = new Float64Array(mostOutputs);

/** Blends what the part that is not linear says of the whole unit into linear scores: of the whole, and of its best windows. */
const blend = (convolution: Convolution, unit: Unit, tokens: Tokens, denies: number, into: Scores): void => {
  readWords(convolution, tokens.count, (i) => wordAt(tokens, i), words);
  const scores = ofWords.subarray(0, into.whole.length);
  scoreWords(convolution, words, contextOf(unit, words.count).map(bucketOf), scores);
  const { share } = convolution;
  const denial = (scores[denies] ?? 0) * share;
  for (let k = 0; k < scores.length; k++) {
    const mine = (scores[k] as number) * share;
    into.whole[k] = (into.whole[k] as number) * (1 - share) + mine;
    into.best[k] = (into.best[k] as number) * (1 - share) + mine;
    into.denied[k] = (into.denied[k] as number) * (1 - share) + denial;
  }
};

/** Reads a unit whole, then clause by clause: in a long sentence one clause may be all the evidence. */
export const scoreUnit = (model: Model, said: Unit, own: readonly CueHit[], into: Scores): void => {
  const width = model.outputs.length;
  const unit = asRead(said);
  const cues = unit === said ? own : cuesAsRead(unit, own);
  // What the seller says of the buyer is a claim at most, and an answer is nothing without its question: the whole will do.
  const isWhole = (unit.how === 'said' && unit.side !== 'buyer') || unit.joinedAt !== undefined;
  const all = { start: 0, end: unit.text.length };
  let parts: Span[];
  let tokens: Tokens = read.tokens;
  if (read.readUnit(model, unit, cues)) parts = scoreRead(model, unit, cues, !isWhole, into.whole);
  else {
    parts = isWhole ? [] : windows(unit.text).slice(1);
    parts.forEach((part, at) => {
      scoreWindow(model, unit, part, cues, foundAt(at, width));
    });
    tokens = scoreWindow(model, unit, all, cues, into.whole);
  }
  const denies = outputOf(model, 'denies');
  into.best.set(into.whole);
  into.denied.fill(into.whole[denies] ?? 0);
  const shown = { start: 0, end: said.text.length };
  for (let k = 0; k < width; k++) into.window[k] = shown;
  parts.forEach((part, at) => {
    const scores = found[at] as Float64Array;
    for (let k = 0; k < width; k++) {
      if ((scores[k] as number) <= (into.best[k] as number)) continue;
      into.best[k] = scores[k] as number;
      into.window[k] = part;
      into.denied[k] = scores[denies] ?? 0;
    }
  });
  if (model.convolution) blend(model.convolution, unit, tokens, denies, into);
};
