import { type JudgeModel, type LinearPart, oddsOf, stepsOf } from './judge-model.ts';
import type { Unit } from './units.ts';
import { bucketsOf } from './word-buckets.ts';

/** What the judge makes of the words of one sentence alone. */
export interface OfWords {
  buckets: Int32Array;
  /** What it sounds like, by the classes of the sentence model; empty for a few words. */
  sound: readonly number[];
  /** How sure it is that it ends the matter, 0 to 1. */
  ends: number;
  /** What its words weigh for each class of the stage, in steps of that part's scale. */
  stage: Float64Array;
}

export interface Heeded extends OfWords {
  unit: Unit;
}

/** Sentences of the buyer side that carry words of theirs: said, or told by ours who have it from them. */
export const isOurs = (unit: Unit): boolean =>
  (unit.side === 'buyer' || (unit.how === 'told' && unit.unbacked !== 'hearsay')) &&
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

/** What the judge makes of the words of one sentence. */
export const weighWords = (text: string, model: JudgeModel): OfWords => {
  const buckets = bucketsOf(text, model.buckets - 1);
  const sound = buckets.length >= leastBuckets ? soundOf(model, buckets) : [];
  const ends = model.ending ? endingOf(model.ending, buckets) : 0;
  return { buckets, sound, ends, stage: stepsOf(model.stage, buckets) };
};

export const heed = (unit: Unit, { buckets, sound, ends, stage }: OfWords): Heeded => ({
  unit,
  buckets,
  sound,
  ends,
  stage,
});
