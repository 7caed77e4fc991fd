import { type LinearPart, stepsOf } from './judge-model.ts';
import type { Unit } from './units.ts';
import { bucketsOf } from './word-buckets.ts';

/**
 * What the talk of a record is about, by all its words together. The outputs of single sentences (`purchase`) were learned from
 * passages, most of which hold evidence, and hear "a problem with a number in it"; mail in which nobody buys is told by what it goes
 * on about: rota, kitchen, lambing. On mail and short deals of twelve authors nobody had trained on, told apart by area under the
 * curve: .755 by sentences alone, .846 with the words of the whole talk.
 */
export interface Talk {
  /** Sum of the words' weights towards a purchase, in steps of the part's scale, and how many words and pairs that is. */
  steps: number;
  many: number;
}

/** Whether they buy: classes of the part, in order. */
export const talkClasses = ['office', 'purchase'] as const;

/** Bits of a word's bucket; a part may hold fewer and folds them. */
const mask = 32_767;

/** Words make a vector of about this length, so that long records do not shout. */
const talkLength = 2;

/** The words of one sentence; distinct in it, not in the record. */
export const talkWords = (unit: Unit): Int32Array => bucketsOf(unit.text, mask);

/** What each of so many words is worth. */
export const talkWorth = (many: number): number => talkLength / Math.sqrt(Math.max(1, many));

/** Whether the side of a sentence is known: what nobody says is not talk. */
export const isTalk = ({ side }: Unit): boolean => side !== 'unknown';

const scratch = new Float64Array(talkClasses.length);

/** Adds one sentence to what was said before it. */
export const addTalk = (part: LinearPart, unit: Unit, into: Talk): void => {
  const words = talkWords(unit);
  const [office = 0, purchase = 0] = stepsOf(part, words, scratch.fill(0));
  into.steps += purchase - office;
  into.many += words.length;
};

/** Log-odds that somebody buys, by all that was said; 0 where nothing was. */
export const talkOdds = ({ bias, scale }: LinearPart, { steps, many }: Talk): number =>
  many === 0 ? 0 : (bias[1] ?? 0) - (bias[0] ?? 0) + steps * scale * talkWorth(many);
