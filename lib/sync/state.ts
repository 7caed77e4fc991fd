import * as z from 'zod/mini';
import { Localised } from '../criteria/schema.ts';
import { outcomes } from './outcome.ts';

/**
 * What the criteria sync keeps in the browser. Three small items and the blobs:
 * `criteria` points at the generations, `sync` is the schedule and what happened, `ratchets` are the sequences seen
 * (apart from the content, so that no lost or reset content opens the way for an older file). A blob is stored under
 * the SHA-256 of the resolved criteria in it; a pointer is written only after its blob, in one write.
 */

/** The Web Lock that every write of them is made under, in the background and on the options page. */
export const syncLock = 'fairlead-criteria';

const Time = z.number();
const Sha = z.string().check(z.regex(/^[0-9a-f]{64}$/));

export const sources = ['packaged', 'policy', 'user', 'file'] as const;
/** `packaged` shipped with the extension · `policy` the company's URL · `user` the person's own URL · `file` a file that the person opened. */
export type Source = (typeof sources)[number];

/** One set of criteria that was verified and taken. */
export const Generation = z.object({
  /** SHA-256 of the resolved criteria's JSON text: the blob's name, checked at every load. */
  blob: Sha,
  source: z.enum(sources),
  url: z.optional(z.string()),
  organisation: z.string(),
  version: z.string(),
  sequence: z.optional(z.number()),
  published: z.optional(z.string()),
  expires: z.optional(z.string()),
  reviewBy: z.optional(z.string()),
  changeNote: z.optional(Localised),
  /** SHA-256 of the top file's exact bytes. */
  file: Sha,
  /** Ids of the trusted keys that signed it; empty when unsigned. */
  signers: z.array(z.string()),
  /** Which keys were trusted then (their ids joined), so that a new key leads to a new look at the signatures. */
  keyset: z.string(),
  /** Version of the extension that resolved it: a newer one resolves the files again with its own packaged set. */
  resolvedBy: z.string(),
  takenAt: Time,
});
export type Generation = z.infer<typeof Generation>;

export const Pointers = z.object({
  current: z.optional(Generation),
  previous: z.optional(Generation),
  /** A verified file that the tripwire holds until a person says yes. */
  pending: z.optional(z.object({ generation: Generation, why: z.string() })),
  /** The file that the person stepped back from: not taken again until another one is published. */
  steppedBack: z.optional(Sha),
});
export type Pointers = z.infer<typeof Pointers>;

/** The resolved criteria as text, with everything needed to verify and resolve them again. */
export const Blob = z.object({
  resolved: z.string(),
  /** The files from outside, topmost first, as exact text. */
  files: z.array(z.object({ path: z.string(), sha256: Sha, text: z.string() })),
  signatures: z.array(z.object({ key: z.string(), signature: z.string() })),
});
export type Blob = z.infer<typeof Blob>;

/** How one check ended. */
export const Checked = z.object({
  at: Time,
  outcome: z.enum(outcomes),
  /** For an admin: technical, English, no record text, no more than a few lines. */
  detail: z.optional(z.string()),
  url: z.optional(z.string()),
});
export type Checked = z.infer<typeof Checked>;

export const SyncState = z.object({
  /** This client's own chance, 0 to 1, drawn once: spreads the periods of a fleet without a look at the clock. */
  seed: z.number(),
  nextAt: z.optional(Time),
  lastCheckAt: z.optional(Time),
  /** When the criteria in force were last confirmed by their source (`updated` or `unchanged`). */
  confirmedAt: z.optional(Time),
  /** Consecutive checks that ended in a passing outcome. */
  failures: z.number(),
  /** Not before this, as the server asked; kept across restarts. */
  notBefore: z.optional(Time),
  /** Newest signed `published` that was ever verified: the clock is never believed to be before it. */
  clockFloor: z.optional(Time),
  /** A check is under way until then at most. */
  lockedUntil: z.optional(Time),
  /** What the last policy asked for, to see a change of it. */
  policyMark: z.optional(z.string()),
  /** Newest first, at most ten. */
  history: z.array(Checked),
});
export type SyncState = z.infer<typeof SyncState>;

export const freshState = (seed: number): SyncState => ({ seed, failures: 0, history: [] });

/** Sequences seen, by URL and key id (`unsigned` where none is required). */
export const Ratchets = z.record(z.string(), z.object({ sequence: z.number(), file: Sha }));
export type Ratchets = z.infer<typeof Ratchets>;
