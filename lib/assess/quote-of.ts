import type { Evidence } from './assessment.ts';
import type { Unit } from './units.ts';

/** A signature, an address or a form's caption has hardly a word that is not a name: nothing to show as a reason. */
export const isSentence = (text: string): boolean =>
  (text.match(/(?<!\p{L})\p{Ll}+/gu) ?? []).length >= leastWords;
const leastWords = 4;

/** A whole sentence as a quote that speaks for what it is shown with; what is told counts less than what is said. */
export const quoteOf = (unit: Unit): Evidence => ({
  quote: unit.text,
  source: unit.kind,
  speaker: unit.speaker,
  side: unit.how === 'told' ? 'seller' : unit.side,
  ...(unit.at === undefined ? {} : { at: unit.at }),
  polarity: 'for',
  grade: unit.how === 'said' ? 3 : 2,
  weakens: [...unit.weakens],
  place: unit.place,
  why: [],
});
