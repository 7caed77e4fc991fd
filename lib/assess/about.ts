import type { Heard } from './assessment.ts';
import { logit } from './sides.ts';
import { type Beside, besideOf } from './weigh.ts';

/**
 * Whether a record talks about a purchase at all. The words of a lunch, a rota or a broken printer may say "problem", "budget" and
 * "by Friday" in good faith; where nobody buys anything they are evidence of nothing.
 */
export interface AboutModel {
  /** Weight of each signal towards "a purchase", and the sum without any. */
  weights: Readonly<Record<string, number>>;
  bias: number;
}

const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0);
/** One sentence counts for no more than this, in log-odds, where all are added up. */
const most = 3;
const between = (low: number, high: number, value: number): number => Math.max(low, Math.min(high, value));

/** Signals of the whole record: what its sentences talk about, added up, and how much was found in it. */
export const aboutSignals = (
  { purchase = [], talk = 0 }: Pick<Heard, 'purchase' | 'talk'>,
  beside: Readonly<Record<string, Beside>>,
): Map<string, number> => {
  const said = purchase.length > 0 ? purchase : [0];
  const total = sum(said);
  const foremost = said.slice(0, 5);
  const each = Object.values(beside);
  const [any] = each;
  const tops = each.map(({ top }) => logit(top)).sort((a, b) => b - a);
  const length = Math.log1p(said.length);
  return new Map([
    ['sum', total],
    ['sum by length', total / Math.sqrt(said.length)],
    ['mean', total / said.length],
    ['first', said[0] ?? 0],
    ['foremost', sum(foremost) / foremost.length],
    ['length', length],
    ['root length', Math.sqrt(said.length)],
    ['length talk', length * talk],
    ['length found', length * (any?.mean ?? 0)],
    ['held', sum(said.map((one) => between(-most, most, one)))],
    ['for', sum(said.map((one) => between(0, most + 1, one)))],
    ['talk', talk],
    ['talk held', between(-most, most, talk)],
    ['strong', any?.strong ?? 0],
    ['found', any?.mean ?? 0],
    ['found in all', sum(each.map(({ rest }) => rest)) / Math.max(1, each.length)],
    ['top 1', tops[0] ?? 0],
    ['top 2', tops[1] ?? 0],
    ['top 3', tops[2] ?? 0],
    ['tops', sum(tops) / Math.max(1, tops.length)],
    ['foreign', any?.foreign ?? 0],
    ['foreign talk', (any?.foreign ?? 0) * talk],
    ['foreign sum', (any?.foreign ?? 0) * total],
  ]);
};

/**
 * From this log-odds on a record is plainly about a purchase; below it every step costs the findings `doubtSlope`. Recall of evidenced of
 * the held-out authors A to H and of all held-out records, and false findings in 1,000 sentences of held-out office mail (9,451, each mail
 * alone): .848, .667 and 7.8 from 4.75 on; .843, .662 and 6.2 from 5; .842, .658 and 4.9 from 5.25; .838, .653 and 4.1 from 5.5;
 * precision stays the same. From 5.5 on short records lose what is plain in them ("The board approved 74k for it in June").
 */
const plainFrom = 5;
/**
 * The same for a record that our side keeps by hand: nobody logs a talk or notes a buyer's words at a deal that they are not about, while
 * the lunch and the rota get in with synced mail. None of the office mail is freed by it; of all held-out records .650 of what is
 * evidenced is found where .630 was (precision .893 and .894), of terse English ones written afterwards .48 where .40 was (.905 and .888).
 */
const keptPlainFrom = 0.25;
/**
 * The same for a record in which more than one person writes and much is said that denies nothing: where somebody was written to who wrote
 * back. Of three hands that nothing was trained on .822 of what is evidenced is found where .805 was, as precisely. In real office mail
 * (4,649 sentences) of two writers, 5, 10 and 20 sentences in a record, it shows 3.4, 5.2 and 7.5 false findings in 1,000 for 3.4, 2.6 and
 * 2.8; from 2 on, however little is said, 36, 24 and 15.
 */
const exchangedPlainFrom = 3.5;
const leastExchanged = 10;
const doubtSlope = 1.5;

const plainFor = ({ isKept, isExchange, affirming = 0 }: Heard): number => {
  if (isKept) return keptPlainFrom;
  return isExchange && affirming >= leastExchanged ? exchangedPlainFrom : plainFrom;
};

/** What the findings of a record lose in log-odds: 0 where it is plainly about a purchase. */
const doubtOf = (
  model: AboutModel | undefined,
  signals: ReadonlyMap<string, number>,
  from: number,
): number => {
  if (!model) return 0;
  let odds = model.bias;
  for (const [name, value] of signals) odds += (model.weights[name] ?? 0) * value;
  return doubtSlope * Math.min(0, odds - from);
};

const doubts = new WeakMap<Heard, { model: AboutModel | undefined; doubt: number }>();

/** The doubt of one record, from everything that was heard in it; worked out once for the same `Heard`. */
export const doubtIn = (model: AboutModel | undefined, heard: Heard): number => {
  const last = doubts.get(heard);
  if (last && last.model === model) return last.doubt;
  const doubt = doubtOf(model, aboutSignals(heard, besideOf(heard)), plainFor(heard));
  doubts.set(heard, { model, doubt });
  return doubt;
};
