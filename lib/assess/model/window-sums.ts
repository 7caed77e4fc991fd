import type { Span } from '../../text/sentences.ts';
import type { Model } from './model.ts';
import * as read from './numbered.ts';
import { addRows, mostOutputs, tell } from './row-sums.ts';

/**
 * Sums of the windows of the unit that `numbered.ts` has read. What stands inside each clause is summed once; a window is the sum of
 * its clauses, less what they share, and what stands at their seams. Sums are whole numbers, so that the way to them changes
 * nothing.
 */

/** A number bears the mark of the clause or window that counted it last: each counts once. */
const marks = new Int32Array(read.mostNumbers);
let mark = 0;
/** Rows that wait to be added to the sums. */
const rows = new Int32Array(read.mostNumbers);

/** One clause of the unit that was read: where it begins, its sums, and its numbers in `inside`. */
interface Clause {
  first: number;
  sums: Int32Array;
  rows: number;
  from: number;
  to: number;
}
const clauses: Clause[] = [];
const inside = new Int32Array(read.mostNumbers);

/** Sums what stands inside a clause in whatever window it is read. */
const sumClause = (model: Model, clause: Clause, end: number): void => {
  const { first } = clause;
  const { begins, singles, joints, rowAt } = read;
  mark++;
  let at = clause.from;
  let count = 0;
  const add = (number: number): void => {
    if (marks[number] === mark) return;
    marks[number] = mark;
    inside[at++] = number;
    const row = rowAt[number] as number;
    if (row >= 0) rows[count++] = row;
  };
  const stop = begins[end] as number;
  for (let i = begins[first] as number; i < stop; i++) add(singles[i] as number);
  const isOther = read.isOther(first);
  for (let i = first + 1; i < end; i++) {
    if (read.isOther(i)) add(read.nameNumber);
    // What the first token makes depends on whether the window begins with it, where it may be a name.
    const far = isOther ? i - first - 1 : i - first;
    if (far > 0) add(joints[i * 4] as number);
    if (far > 1) {
      add(joints[i * 4 + 1] as number);
      add(joints[i * 4 + 2] as number);
    }
    if (far > 2) add(joints[i * 4 + 3] as number);
  }
  clause.to = at;
  clause.rows = count;
  clause.sums.fill(0);
  addRows(model, rows, count, 1, clause.sums);
};

/** How many clauses the unit that was read has; the tokens where each begins and ends. */
let many = 0;
export const startOf = (clause: number): number => (clauses[clause] as Clause).first;
export const endOf = (clause: number): number =>
  clause + 1 < many ? startOf(clause + 1) : read.tokens.count;

export const sumClauses = (model: Model, starts: readonly number[]): void => {
  many = starts.length;
  starts.forEach((first, at) => {
    clauses[at] ??= { first, sums: new Int32Array(mostOutputs), rows: 0, from: 0, to: 0 };
    (clauses[at] as Clause).first = first;
  });
  let from = 0;
  for (let at = 0; at < many; at++) {
    const clause = clauses[at] as Clause;
    clause.from = from;
    sumClause(model, clause, endOf(at));
    from = clause.to;
  }
};

/** The window that is summed: its first clause, and the one after its last. */
export const inWindow = { first: 0, next: 0 };
/** Its sums, its rows and features, the rows that wait. */
const sums = new Int32Array(mostOutputs);
let rowsIn = 0;
let features = 0;
let waiting = 0;
/** Rows of features that two clauses share, to be taken away once. */
const double = new Int32Array(read.mostNumbers);

const count = (number: number): void => {
  if (marks[number] === mark) return;
  marks[number] = mark;
  features++;
  const row = read.rowAt[number] as number;
  if (row >= 0) rows[waiting++] = row;
};

/** Begins a window with its first clause. */
export const begin = (model: Model, clause: number): void => {
  const { first, from, to, rows: own, sums: mine } = clauses[clause] as Clause;
  mark++;
  for (let at = from; at < to; at++) marks[inside[at] as number] = mark;
  sums.set(mine);
  rowsIn = own;
  features = to - from;
  waiting = 0;
  inWindow.first = clause;
  inWindow.next = clause + 1;
  count(read.numberOfFirst(model, first));
  for (let at = 0; at < read.aroundCount; at++) count(read.around[at] as number);
};

/** Adds the next clause to the window. */
export const goOn = (model: Model): void => {
  const clause = inWindow.next++;
  const { first, from, to, rows: own, sums: mine } = clauses[clause] as Clause;
  let twice = 0;
  for (let at = from; at < to; at++) {
    const number = inside[at] as number;
    if (marks[number] !== mark) {
      marks[number] = mark;
      features++;
    } else if ((read.rowAt[number] as number) >= 0) double[twice++] = read.rowAt[number] as number;
  }
  for (let k = 0; k < model.stride; k++) sums[k] = (sums[k] as number) + (mine[k] as number);
  addRows(model, double, twice, -1, sums);
  rowsIn += own - twice;
  countSeam(startOf(inWindow.first), first, endOf(clause));
};

/** Counts what token `i` makes with the one so far before it, where that one begins no window or is no name. */
const countJoint = (i: number, far: number): void => {
  const at = i * 4;
  if (far === 1) count(read.joints[at] as number);
  else if (far === 2) {
    count(read.joints[at + 1] as number);
    count(read.joints[at + 2] as number);
  } else count(read.joints[at + 3] as number);
};

/** Farthest token before another one that it is joined with. */
const farthest = 3;

/** Counts what a clause inside the window makes with the tokens before it, and its first token with those after it. */
const countSeam = (first: number, seam: number, end: number): void => {
  if (read.isOther(seam)) count(read.nameNumber);
  const isOther = read.isOther(first);
  for (let i = seam; i < Math.min(end, seam + farthest); i++)
    for (let far = i - seam + 1; far <= farthest && i - far >= first; far++)
      if (i - far > first || !isOther) countJoint(i, far);
  if (!read.isOther(seam)) return;
  for (let far = 1; far <= farthest && seam + far < end; far++) countJoint(seam + far, far);
};

/** Counts what the first token of the window makes where it would be a name elsewhere, as far as the window goes. */
const countFirst = (model: Model, first: number, end: number): void => {
  if (!read.isOther(first)) return;
  const most = Math.min(farthest, end - 1 - first);
  for (let far = 1; far <= most; far++) count(read.numberOfJoint(model, first, far));
  if (most > 1) count(read.numberOfThird(model, first));
};

/** Scores the window as it stands. Its length is counted for now only: it changes when the window goes on. */
export const tellWindow = (model: Model, span: Span, into: Float64Array): void => {
  const first = startOf(inWindow.first);
  const end = endOf(inWindow.next - 1);
  countFirst(model, first, end);
  for (const cue of read.cued)
    if (cue.start >= span.start && cue.end <= span.end) for (const number of cue.numbers) count(number);
  addRows(model, rows, waiting, 1, sums);
  rowsIn += waiting;
  waiting = 0;
  const length = read.numberOfLength(model, end - first);
  if (marks[length] === mark) tell(model, sums, rowsIn, features, -1, into);
  else tell(model, sums, rowsIn, features + 1, read.rowAt[length] as number, into);
};
