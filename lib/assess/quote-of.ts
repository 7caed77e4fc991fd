import type { Evidence } from './assessment.ts';
import type { Unit } from './units.ts';

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
