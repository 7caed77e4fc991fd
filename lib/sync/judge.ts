import type { CriteriaFile } from '../criteria/file.ts';
import { type Refusal, refuse } from './outcome.ts';
import type { Ratchets } from './state.ts';

/** A verified file, as far as age and order go. */
export interface Candidate {
  url: string;
  /** SHA-256 of its exact bytes. */
  file: string;
  /** Trusted keys that signed it, in the policy's order; empty when no key is required and none signed. */
  signers: readonly string[];
  top: CriteriaFile;
}

/** A jump of the sequence beyond this is a slip or a stolen key, not a publication. */
const longestJump = 1_000_000;

const day = 86_400_000;

/** A date alone means its end for `expires` and its start for everything else; UTC. */
export const readTime = (text: string, end = false): number => {
  const time = Date.parse(text);
  return end && /^\d{4}-\d{2}-\d{2}$/.test(text) ? time + day : time;
};

/** Key ids under which a file's sequence is remembered. */
const ratchetKeys = (signers: readonly string[]): readonly string[] =>
  signers.length === 0 ? ['unsigned'] : signers;

const at = (url: string, key: string): string => `${url} ${key}`;

/**
 * Refuses what is older than what was taken before, from this URL and under these keys (T2, T5). Each key has its own
 * ratchet; while keys overlap, none of the trusted ones may be stepped under, apart from by a key that was never seen:
 * it starts anew and pulls the others to its own number, so that a stolen key cannot block its successor.
 */
export const refuseOlder = (
  candidate: Candidate,
  ratchets: Ratchets,
  trusted: readonly string[],
): Refusal | undefined => {
  const { sequence } = candidate.top;
  const keys = ratchetKeys(candidate.signers);
  const known = (key: string) => ratchets[at(candidate.url, key)];
  const fresh = candidate.signers.length > 0 && keys.some((key) => known(key) === undefined);
  const floors = fresh ? keys : trusted.length === 0 ? keys : trusted;
  for (const key of floors) {
    const floor = known(key);
    if (floor === undefined) continue;
    if (sequence === undefined)
      return refuse('older', `It has no "sequence"; the last one taken had ${floor.sequence}.`);
    if (sequence < floor.sequence)
      return refuse(
        'older',
        `Its sequence is ${sequence}; ${floor.sequence} was taken before. To roll back, publish the old content with a larger sequence.`,
      );
    if (sequence === floor.sequence && candidate.file !== floor.file)
      return refuse(
        'older',
        `Its content changed but its sequence is still ${sequence}. Publish every change with a larger sequence.`,
      );
    if (sequence - floor.sequence > longestJump)
      return refuse(
        'invalid',
        `Its sequence ${sequence} is more than ${longestJump} over the last one (${floor.sequence}).`,
      );
  }
  return undefined;
};

/** The ratchets after a file was taken. */
export const turnRatchets = (
  candidate: Candidate,
  ratchets: Ratchets,
  trusted: readonly string[],
): Ratchets => {
  const { sequence } = candidate.top;
  if (sequence === undefined) return ratchets;
  const entry = { sequence, file: candidate.file };
  const turned: Ratchets = { ...ratchets };
  for (const key of ratchetKeys(candidate.signers)) turned[at(candidate.url, key)] = entry;
  for (const key of trusted) {
    const other = turned[at(candidate.url, key)];
    if (other !== undefined && other.sequence > sequence) turned[at(candidate.url, key)] = entry;
  }
  return turned;
};

/** The time that is believed: the clock's, but never before what a trusted key has dated. */
export const believedTime = (now: number, clockFloor: number | undefined): number =>
  Math.max(now, clockFloor ?? 0);

/** Refuses what is past its `expires`, and holds what is not yet in effect. */
export const refuseByDate = (top: CriteriaFile, now: number): Refusal | undefined => {
  if (top.expires !== undefined && readTime(top.expires, true) <= now)
    return refuse('expired', `It expired on ${top.expires}. Publish it again with a later "expires".`);
  if (top.effectiveFrom !== undefined && readTime(top.effectiveFrom) > now)
    return refuse('held', `It takes effect on ${top.effectiveFrom}.`);
  return undefined;
};
