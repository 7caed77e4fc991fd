/**
 * How a check can end: a closed list. Each has words for a rep and for an admin in `lib/texts/<language>/sync.json`
 * (`rep.<outcome>`, `admin.<outcome>`). Everything but `updated` leaves the criteria in force standing.
 */
export const outcomes = [
  'updated',
  'unchanged',
  'offline',
  'not-found',
  'server-error',
  'backed-off',
  'not-json',
  'invalid',
  'bad-signature',
  'unsigned',
  'older',
  'expired',
  'too-new',
  'too-large',
  'held',
] as const;
export type Outcome = (typeof outcomes)[number];

/** Outcomes that say nothing about the file: try again soon, with growing waits. All others wait for the next period. */
export const isPassing = (outcome: Outcome): boolean =>
  outcome === 'offline' || outcome === 'server-error' || outcome === 'backed-off';

/** A file that was not taken: which outcome it is, and the detail for an admin (technical, English, no record text). */
export interface Refusal {
  ok: false;
  outcome: Exclude<Outcome, 'updated' | 'unchanged'>;
  detail: string;
}

export const refuse = (outcome: Refusal['outcome'], detail: string): Refusal => ({
  ok: false,
  outcome,
  detail,
});
