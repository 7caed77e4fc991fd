import type { Unit } from '../lib/assess/units.ts';

/** A sentence that a buyer wrote in a mail, with what a test wants to be otherwise. */
export const unitOf = (text: string, more: Partial<Unit> = {}): Unit => ({
  text,
  place: { in: 'activity', index: 0, start: 0, end: text.length },
  how: 'said',
  side: 'buyer',
  speaker: 'Denise Farrow',
  tie: 'none',
  kind: 'email',
  weakens: [],
  asks: text.endsWith('?'),
  ...more,
});
