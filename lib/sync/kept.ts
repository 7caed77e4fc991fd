import type { Criteria } from '../criteria/schema.ts';
import { encodeText } from './bytes.ts';
import { type FetchPorts, fetchFile } from './fetched.ts';
import { type Candidate, turnRatchets } from './judge.ts';
import { type Refusal, refuse } from './outcome.ts';
import type { Place, Policy, UserSource } from './policy.ts';
import type { Blob, Checked, Generation, Pointers, Ratchets, SyncState } from './state.ts';
import { openBlob, readTrust, type Taken, type TakePorts, type Trust, take, takePackaged } from './take.ts';

/** Everything that is kept, as it was read in one go. */
export interface Kept {
  pointers: Pointers;
  state: SyncState;
  ratchets: Ratchets;
  user: UserSource;
}

/** All that touches the world, handed in by `lib/browser/sync-runner.ts`, the simulation and the tests. */
export interface SyncPorts extends Omit<TakePorts, 'child'>, FetchPorts {
  /** A number from 0 to 1. */
  chance: () => number;
  policy: () => Promise<Policy>;
  read: () => Promise<Kept>;
  readBlob: (name: string) => Promise<Blob | undefined>;
  /** Stores a blob under its name. Rejects when there is no room. */
  writeBlob: (name: string, blob: Blob) => Promise<void>;
  /** One write of all that is given: all of it or nothing. */
  write: (change: Partial<Kept>) => Promise<void>;
  /** Removes every blob but these. */
  sweep: (keep: readonly string[]) => Promise<void>;
}

const historyLength = 10;

export const blobsOf = (pointers: Pointers): string[] =>
  [pointers.current?.blob, pointers.previous?.blob, pointers.pending?.generation.blob].filter(
    (name) => name !== undefined,
  );

/** The pointers with a new generation in front; stays a single write with whatever else changes. */
const advance = (pointers: Pointers, generation: Generation): Pointers => {
  const before = pointers.current;
  const previous = before === undefined || before.blob === generation.blob ? pointers.previous : before;
  return { current: generation, ...(previous === undefined ? {} : { previous }) };
};

export const note = (state: SyncState, checked: Checked): SyncState => ({
  ...state,
  history: [checked, ...state.history].slice(0, historyLength),
});

export const trustOf = (place: Place, ports: SyncPorts): Promise<Trust> =>
  readTrust(place.keys, place.requireSignature, ports.subtle);

export const overNetwork = (ports: SyncPorts): TakePorts => ({
  ...ports,
  child: (url, most) => fetchFile(url, most, ports),
});

const fromBlob = (blob: Blob, ports: SyncPorts): TakePorts => ({
  ...ports,
  child: async (url) => {
    const file = blob.files.find((kept) => kept.path === url);
    return file === undefined
      ? refuse('invalid', 'A part of the stored criteria is missing.')
      : { ok: true, bytes: encodeText(file.text) };
  },
});

/** Verifies and resolves a stored generation again, from its own files, with the keys trusted now. */
export const retake = async (
  generation: Generation,
  place: Place,
  ports: SyncPorts,
): Promise<Taken | Refusal> => {
  const blob = await ports.readBlob(generation.blob);
  const top = blob?.files[0];
  if (blob === undefined || top === undefined || generation.url === undefined)
    return refuse('invalid', 'The stored criteria are not complete.');
  const taken = await take(
    {
      source: generation.source,
      url: generation.url,
      payload: encodeText(top.text),
      signatures: blob.signatures,
    },
    await trustOf(place, ports),
    generation.takenAt,
    fromBlob(blob, ports),
  );
  if (taken.ok && taken.generation.file !== generation.file)
    return refuse('invalid', 'The stored criteria were changed.');
  return taken;
};

/** What is in force now, checked against its hash; the packaged set when that fails. */
export const readCurrent = async (ports: SyncPorts): Promise<Criteria> => {
  const { pointers } = await ports.read();
  const name = pointers.current?.blob;
  const blob = name === undefined ? undefined : await ports.readBlob(name);
  const criteria = name === undefined ? undefined : await openBlob(blob, name, ports.subtle);
  return criteria ?? (await takePackaged(ports.now(), overNetwork(ports))).criteria;
};

/** A taken file, as far as its age and order go. */
export const candidateOf = ({ generation, top }: Taken, url: string): Candidate => ({
  url,
  file: generation.file,
  signers: generation.signers,
  top,
});

/** Stores a taken file and makes it current: the blob first, then one write of everything that points to it. */
export const commit = async (
  taken: Taken,
  place: Place & { url: string },
  kept: Kept,
  state: SyncState,
  ports: SyncPorts,
  more: Partial<Kept> = {},
): Promise<void> => {
  const trusted = (await trustOf(place, ports)).keys.map((key) => key.id);
  const dated = taken.generation.signers.length > 0 ? Date.parse(taken.top.published ?? '') : Number.NaN;
  const clock = Number.isFinite(dated) ? { clockFloor: Math.max(dated, state.clockFloor ?? 0) } : {};
  const pointers = advance(kept.pointers, taken.generation);
  await ports.writeBlob(taken.generation.blob, taken.blob);
  await ports.write({
    ...more,
    pointers,
    ratchets: turnRatchets(candidateOf(taken, place.url), kept.ratchets, trusted),
    state: { ...state, ...clock },
  });
  await ports.sweep(blobsOf(pointers));
};
