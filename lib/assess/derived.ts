import type { LinearPart } from './judge-model.ts';
import { stepsOf } from './judge-model.ts';
import { sigmoid } from './sides.ts';
import type { Unit } from './units.ts';
import { bucketsOf } from './word-buckets.ts';

/**
 * Criteria that the labelled sets of the fifteen elements do not know. A sentence is weighed for them by what the model says of it for
 * those fifteen (an outside date is near to a timeline and to consequences, who else has a say is near to authority), by its words, and
 * by who says it. Average precision of sentences by the words alone, by the fifteen alone and by both, cross-validated by author on the
 * first 720 records labelled: situation .40, .45, .47; critical event .50, .64, .66; buying group .53, .61, .65; next step .50, .55, .64.
 */
export const derivedIds = ['situation', 'critical-event', 'buying-group', 'next-step'] as const;

const derived: ReadonlySet<string> = new Set(derivedIds);

/** Whether a criterion is weighed so; it then tells nothing of the fifteen, which were learned without it. */
export const isDerived = (id: string): boolean => derived.has(id);

/** Bits of a word's bucket, as `talk.ts` asks for them: whoever asks next finds what was made. The part folds them. */
const mask = 32_767;

/** Words make a vector of about this length. */
const wordsLength = 3;

/** Log-odds of the fifteen are told as far as this to both sides, in steps of about one. */
const mostOdds = 6;
const steps = 4;

const short = 30;
const middling = 60;
const long = 150;

/** What stands around the words, by name; 1 or absent. */
const flagsOf = (unit: Unit): string[] => {
  const flags = [`${unit.how} ${unit.side}`, `a ${unit.kind}`];
  if (unit.how === 'told') flags.push(`tie ${unit.tie}`);
  if (unit.unbacked) flags.push('unbacked');
  if (unit.asks) flags.push('asks');
  if (unit.answers) flags.push('answers');
  if (unit.weakens.includes('quoted-mail')) flags.push('quoted');
  const { length } = unit.text;
  flags.push(length < short ? 'short' : length < middling ? 'middling' : length > long ? 'long' : 'usual');
  if (/\d/.test(unit.text)) flags.push('number');
  return flags;
};

/** Whether a sentence may say anything of the buyer's matters: not what our side says itself. */
export const mayTell = ({ how, side }: Unit): boolean => how === 'told' || side !== 'seller';

/** What is weighed of one sentence, for training: named signals, words and what each word is worth. */
export const derivedSignals = (
  unit: Unit,
  outputs: readonly string[],
  scores: ArrayLike<number>,
): { dense: Map<string, number>; words: Int32Array; each: number } => {
  const dense = new Map<string, number>();
  outputs.forEach((name, at) => {
    const odds = Math.max(-mostOdds, Math.min(mostOdds, scores[at] as number));
    dense.set(`out ${name}`, (odds + mostOdds) / steps);
  });
  for (const flag of flagsOf(unit)) dense.set(flag, 1);
  const words = bucketsOf(unit.text, mask);
  return { dense, words, each: wordsLength / Math.sqrt(Math.max(1, words.length)) };
};

/** Weights of the outputs side by side, criterion by criterion for each output; looked up once for the same part. */
const rows = new WeakMap<LinearPart, Float64Array>();

const rowsOf = (part: LinearPart, outputs: readonly string[]): Float64Array => {
  let found = rows.get(part);
  if (!found) {
    found = Float64Array.from(
      outputs.flatMap((name) => part.dense[`out ${name}`] ?? part.classes.map(() => 0)),
    );
    rows.set(part, found);
  }
  return found;
};

const total = new Float64Array(derivedIds.length);

/** Odds that a sentence says each criterion of the part, in the order of its classes; the list is written over by the next call. */
export const weighDerived = (
  part: LinearPart,
  unit: Unit,
  outputs: readonly string[],
  scores: ArrayLike<number>,
): Float64Array => {
  const size = part.classes.length;
  const words = bucketsOf(unit.text, mask);
  stepsOf(part, words, total.fill(0));
  const each = (wordsLength / Math.sqrt(Math.max(1, words.length))) * part.scale;
  for (let k = 0; k < size; k++) total[k] = (total[k] as number) * each + (part.bias[k] as number);
  const weights = rowsOf(part, outputs);
  for (let at = 0; at < outputs.length; at++) {
    const odds = (Math.max(-mostOdds, Math.min(mostOdds, scores[at] as number)) + mostOdds) / steps;
    for (let k = 0; k < size; k++)
      total[k] = (total[k] as number) + odds * (weights[at * size + k] as number);
  }
  for (const flag of flagsOf(unit)) {
    const line = part.dense[flag];
    if (line) for (let k = 0; k < size; k++) total[k] = (total[k] as number) + (line[k] as number);
  }
  for (let k = 0; k < size; k++) total[k] = sigmoid(total[k] as number);
  return total;
};

const word = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;

/** The words of a sentence that speak most for one criterion of the part, in reading order, at most `most`. */
export const explainDerived = (part: LinearPart, text: string, id: string, most = 3): string[] => {
  const k = part.classes.indexOf(id);
  const steps = new Float64Array(part.classes.length);
  const words = Array.from(text.matchAll(word), ([one]) => one).map((one, at) => {
    stepsOf(part, bucketsOf(one, mask), steps.fill(0));
    return { one, at, gain: steps[k] as number };
  });
  return words
    .sort((a, b) => b.gain - a.gain || a.at - b.at)
    .slice(0, most)
    .filter(({ gain }, at) => at === 0 || gain > 0)
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
};
