import { type Difference, findDifferences, tripwire } from '../criteria/differences.ts';
import { limits } from '../criteria/limits.ts';
import type { Criteria } from '../criteria/schema.ts';
import { type Bytes, encodeText, sha256 } from './bytes.ts';
import { type FetchPorts, type FetchRefusal, fetchFile, readCriteriaUrl } from './fetched.ts';
import { believedTime, refuseByDate, refuseOlder, turnRatchets } from './judge.ts';
import { isPassing, type Outcome, type Refusal, refuse } from './outcome.ts';
import { choosePlace, type Place, type Policy, type UserSource } from './policy.ts';
import { isLocked, lockFor, manualWait, scheduleNext } from './schedule.ts';
import type { Blob, Checked, Generation, Pointers, Ratchets, SyncState } from './state.ts';
import {
  openBlob,
  readTrust,
  type Taken,
  type TakePorts,
  type Trust,
  take,
  takePackaged,
  unwrap,
} from './take.ts';
import { readSignatures, type Signature } from './verify.ts';

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

const blobsOf = (pointers: Pointers): string[] =>
  [pointers.current?.blob, pointers.previous?.blob, pointers.pending?.generation.blob].filter(
    (name) => name !== undefined,
  );

/** The pointers with a new generation in front; stays a single write with whatever else changes. */
const advance = (pointers: Pointers, generation: Generation): Pointers => {
  const before = pointers.current;
  const previous = before === undefined || before.blob === generation.blob ? pointers.previous : before;
  return { current: generation, ...(previous === undefined ? {} : { previous }) };
};

const note = (state: SyncState, checked: Checked): SyncState => ({
  ...state,
  history: [checked, ...state.history].slice(0, historyLength),
});

const trustOf = (place: Place, ports: SyncPorts): Promise<Trust> =>
  readTrust(place.keys, place.requireSignature, ports.subtle);

/** The file's bytes and what signs them, over the network; `.sig` is asked for only where it can matter. */
const fetchSigned = async (
  url: string,
  trust: Trust,
  known: Generation | undefined,
  ports: SyncPorts,
): Promise<
  { ok: true; payload: Bytes; signatures: Signature[]; file: string; serverTime?: number } | FetchRefusal
> => {
  const fetched = await fetchFile(url, 2 * limits.fileBytes, ports);
  if (!fetched.ok) return fetched;
  const opened = unwrap(fetched.bytes);
  if (!opened.ok) return opened;
  if (opened.payload.length > limits.fileBytes)
    return refuse('too-large', `It is ${opened.payload.length} bytes; at most ${limits.fileBytes}.`);
  const file = await sha256(opened.payload, ports.subtle);
  const clock = fetched.serverTime === undefined ? {} : { serverTime: fetched.serverTime };
  const whole = { ok: true as const, payload: opened.payload, file, ...clock };
  const settled = known?.file === file && known.url === url && known.keyset === trust.keyset;
  if (opened.enveloped || trust.keys.length === 0 || settled)
    return { ...whole, signatures: opened.signatures };
  const beside = new URL(url);
  beside.pathname += '.sig';
  const signed = await fetchFile(beside.href, limits.signatureBytes, ports);
  if (!signed.ok && isPassing(signed.outcome)) return signed;
  const signatures = signed.ok ? readSignatures(signed.bytes) : [];
  if (signatures === undefined)
    return refuse('bad-signature', 'The .sig file is not one that "npm run criteria -- sign" writes.');
  return { ...whole, signatures };
};

const overNetwork = (ports: SyncPorts): TakePorts => ({
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
const retake = async (generation: Generation, place: Place, ports: SyncPorts): Promise<Taken | Refusal> => {
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

/** Whether a stored generation may still be used under this policy, signatures apart. */
const isAllowed = (generation: Generation, policy: Policy, user: UserSource): boolean => {
  if (generation.source === 'packaged' || policy.state === 'unreadable') return true;
  if (generation.source === 'policy')
    return policy.criteriaUrl !== undefined || policy.broken.includes('criteriaUrl');
  return policy.criteriaUrl === undefined && policy.allowUserCriteria && user.url === generation.url;
};

/**
 * Brings what is stored in line with the policy, the person's address, the packaged set of this version and its own
 * hashes. Runs at every start of the background and after every change of policy or address; without the network.
 * What cannot be used any more gives way to the previous generation, then to the packaged set.
 *
 * @param anew Resolve everything again even when nothing seems to have changed.
 * @returns A line for the diagnosis when something was wrong, else undefined.
 */
export const reconcile = async (ports: SyncPorts, anew = false): Promise<string | undefined> => {
  const [policy, kept] = [await ports.policy(), await ports.read()];
  const place = choosePlace(policy, kept.user);
  const reasons: string[] = [];

  const usable = async (generation: Generation | undefined): Promise<Taken | 'same' | undefined> => {
    if (generation === undefined) return undefined;
    if (!isAllowed(generation, policy, kept.user)) {
      reasons.push(`${generation.version}: its source no longer applies`);
      return undefined;
    }
    const blob = await ports.readBlob(generation.blob);
    const whole = (await openBlob(blob, generation.blob, ports.subtle)) !== undefined;
    const trust = await trustOf(place, ports);
    const known = generation.resolvedBy === ports.extensionVersion && !anew;
    const settled = known && generation.keyset === trust.keyset;
    if (generation.source === 'packaged')
      return whole && known ? 'same' : takePackaged(generation.takenAt, overNetwork(ports));
    if (whole && !anew && (policy.state === 'unreadable' || (settled && !trust.required))) return 'same';
    const taken = await retake(generation, place, ports);
    if (!taken.ok) {
      reasons.push(`${generation.version}: ${taken.detail}`);
      return undefined;
    }
    if (!whole) reasons.push(`${generation.version}: the stored criteria were changed and were restored`);
    return taken;
  };

  const store = async (taken: Taken): Promise<Generation> => {
    await ports.writeBlob(taken.generation.blob, taken.blob);
    return taken.generation;
  };

  let { current, previous } = kept.pointers;
  const first = await usable(current);
  if (first === undefined) current = undefined;
  else if (first !== 'same') current = await store(first);
  const second = await usable(previous);
  if (second === undefined) previous = undefined;
  else if (second !== 'same') previous = await store(second);
  if (current === undefined && previous !== undefined && previous.source !== 'packaged') {
    current = previous;
    previous = undefined;
  }
  if (current === undefined) current = await store(await takePackaged(ports.now(), overNetwork(ports)));

  const { pending, steppedBack } = kept.pointers;
  const heldStill = pending !== undefined && isAllowed(pending.generation, policy, kept.user);
  const pointers: Pointers = {
    current,
    ...(previous === undefined || previous.blob === current.blob ? {} : { previous }),
    ...(heldStill && pending !== undefined ? { pending } : {}),
    ...(steppedBack === undefined ? {} : { steppedBack }),
  };
  if (JSON.stringify(pointers) !== JSON.stringify(kept.pointers)) await ports.write({ pointers });
  await ports.sweep(blobsOf(pointers));
  return reasons.length === 0 ? undefined : reasons.join('\n');
};

/** What a file would bring, shown to the person before anything is taken. */
export interface Preview {
  ok: true;
  url: string;
  organisation: string;
  version: string;
  published?: string;
  expires?: string;
  /** Ids of the keys that signed it, among those entered; empty when unsigned. */
  signers: string[];
  /** True when it carries a signature, known or not. */
  signed: boolean;
  differences: Difference[];
  notices: string[];
  /** Why it would ordinarily be held. */
  drops?: string;
  /** SHA-256 of the bytes that were shown: accepting takes these and no others. */
  file: string;
}

/** What is in force now, checked against its hash; the packaged set when that fails. */
export const readCurrent = async (ports: SyncPorts): Promise<Criteria> => {
  const { pointers } = await ports.read();
  const name = pointers.current?.blob;
  const blob = name === undefined ? undefined : await ports.readBlob(name);
  const criteria = name === undefined ? undefined : await openBlob(blob, name, ports.subtle);
  return criteria ?? (await takePackaged(ports.now(), overNetwork(ports))).criteria;
};

const fetchAndTake = async (
  place: Place & { url: string },
  kept: Kept,
  ports: SyncPorts,
): Promise<Taken | { ok: 'unchanged'; serverTime?: number } | FetchRefusal> => {
  const trust = await trustOf(place, ports);
  const now = ports.now();
  const known = kept.pointers.current;
  const fetched = await fetchSigned(place.url, trust, known, ports);
  if (!fetched.ok) return fetched;
  const same =
    known?.file === fetched.file &&
    known.url === place.url &&
    known.source === place.source &&
    known.keyset === trust.keyset &&
    known.resolvedBy === ports.extensionVersion;
  if (same) return { ok: 'unchanged' };
  const source = place.source === 'packaged' ? 'user' : place.source;
  const taken = await take(
    { source, url: place.url, payload: fetched.payload, signatures: fetched.signatures },
    trust,
    now,
    overNetwork(ports),
  );
  if (!taken.ok) return taken;
  const trusted = trust.keys.map((key) => key.id);
  const candidate = {
    url: place.url,
    file: taken.generation.file,
    signers: taken.generation.signers,
    top: taken.top,
  };
  const believed = believedTime(now, kept.state.clockFloor);
  const refusal = refuseOlder(candidate, kept.ratchets, trusted) ?? refuseByDate(taken.top, believed);
  if (refusal === undefined) return taken;
  const { serverTime } = fetched;
  const off = serverTime === undefined ? 0 : Math.abs(serverTime - now);
  if (refusal.outcome === 'expired' && off > 86_400_000)
    return {
      ...refusal,
      detail: `${refusal.detail} This computer's clock differs from the server's by ${Math.round(off / 86_400_000)} days.`,
    };
  return refusal;
};

/** Stores a taken file and makes it current: the blob first, then one write of everything that points to it. */
const commit = async (
  taken: Taken,
  place: Place & { url: string },
  kept: Kept,
  state: SyncState,
  ports: SyncPorts,
  more: Partial<Kept> = {},
): Promise<void> => {
  const trusted = (await trustOf(place, ports)).keys.map((key) => key.id);
  const candidate = {
    url: place.url,
    file: taken.generation.file,
    signers: taken.generation.signers,
    top: taken.top,
  };
  const dated = taken.generation.signers.length > 0 ? Date.parse(taken.top.published ?? '') : Number.NaN;
  const clock = Number.isFinite(dated) ? { clockFloor: Math.max(dated, state.clockFloor ?? 0) } : {};
  const pointers = advance(kept.pointers, taken.generation);
  await ports.writeBlob(taken.generation.blob, taken.blob);
  await ports.write({
    ...more,
    pointers,
    ratchets: turnRatchets(candidate, kept.ratchets, trusted),
    state: { ...state, ...clock },
  });
  await ports.sweep(blobsOf(pointers));
};

/**
 * One check: fetch, verify, judge, one write. Whatever is refused leaves the criteria in force standing. Two checks
 * never run at once; a lock left behind by a killed worker runs out.
 *
 * @param manual True when a person asked: it may come before the schedule, but not within ten seconds of the last one.
 * @returns How it ended, or undefined when there was nothing to do (no address, another check under way, too soon).
 */
export const check = async (ports: SyncPorts, manual: boolean): Promise<Checked | undefined> => {
  const policy = await ports.policy();
  const before = await ports.read();
  const started = ports.now();
  const place = choosePlace(policy, before.user);
  const { url } = place;
  if (policy.state === 'unreadable' || url === undefined || place.source === 'packaged') return undefined;
  if (isLocked(before.state, started)) return undefined;
  if (manual && manualWait(before.state, started) > 0) return undefined;
  await ports.write({ state: { ...before.state, lockedUntil: started + lockFor } });

  const close = (
    outcome: Outcome,
    kept: Kept,
    detail?: string,
    retryAfter?: number,
  ): [Checked, SyncState] => {
    const now = ports.now();
    const checked: Checked = { at: now, outcome, url, ...(detail === undefined ? {} : { detail }) };
    const { lockedUntil: _, ...open } = kept.state;
    const next = scheduleNext(open, outcome, now, ports.chance(), policy.checkHours, retryAfter);
    const confirmed = outcome === 'updated' || outcome === 'unchanged' ? { confirmedAt: now } : {};
    return [checked, note({ ...next, ...confirmed }, checked)];
  };

  let result: Awaited<ReturnType<typeof fetchAndTake>>;
  try {
    result = await fetchAndTake({ ...place, url }, before, ports);
  } catch (error) {
    const detail = `The check failed: ${error instanceof Error ? error.message : String(error)}`.slice(
      0,
      300,
    );
    result = refuse('invalid', detail);
  }
  const kept = await ports.read();
  if (result.ok === 'unchanged') {
    const [checked, state] = close('unchanged', kept);
    // What was held is no longer what is published.
    const { pending, ...pointers } = kept.pointers;
    await ports.write(pending === undefined ? { state } : { state, pointers });
    return checked;
  }
  if (!result.ok) {
    const [checked, state] = close(result.outcome, kept, result.detail, result.retryAfter);
    await ports.write({ state });
    return checked;
  }

  const held = await holdReason(result, kept, ports);
  if (held !== undefined) {
    const [checked, state] = close('held', kept, held.text);
    if (!held.offer) {
      await ports.write({ state });
      return checked;
    }
    const pointers = { ...kept.pointers, pending: { generation: result.generation, why: held.text } };
    await ports.writeBlob(result.generation.blob, result.blob);
    await ports.write({ state, pointers });
    await ports.sweep(blobsOf(pointers));
    return checked;
  }
  const [checked, state] = close('updated', kept);
  try {
    await commit(result, { ...place, url }, kept, state, ports);
    return checked;
  } catch (error) {
    const text = `It could not be stored: ${error instanceof Error ? error.message : String(error)}`;
    const [failed, after] = close('held', kept, text.slice(0, 300));
    await ports.write({ state: after });
    return failed;
  }
};

const holdReason = async (
  taken: Taken,
  kept: Kept,
  ports: SyncPorts,
): Promise<{ text: string; offer: boolean } | undefined> => {
  if (kept.pointers.steppedBack === taken.generation.file)
    return { text: 'You went back from this version; the next one is taken again.', offer: true };
  if (taken.top.replacesMost === true) return undefined;
  const why = tripwire(await readCurrent(ports), taken.criteria);
  return why === undefined
    ? undefined
    : { text: `${why} If it is meant, the file says "replacesMost": true.`, offer: true };
};

/** What an address would bring, before the person says yes. Stores nothing. */
export const preview = async (
  address: string,
  keys: readonly string[],
  ports: SyncPorts,
): Promise<Preview | FetchRefusal> => {
  const url = readCriteriaUrl(address);
  if (url === undefined)
    return refuse('invalid', 'This is no https address. It looks like https://example.com/criteria.json.');
  const [policy, kept] = [await ports.policy(), await ports.read()];
  const place = choosePlace(policy, { url: url.href, keys: [...keys] });
  if (place.source !== 'user')
    return refuse('invalid', 'Your organisation has fixed where the criteria come from.');
  const trust = await trustOf(place, ports);
  if (keys.length > trust.keys.length && place.keys === keys)
    return refuse('invalid', 'This is no key as "npm run criteria -- keygen" prints it.');
  const fetched = await fetchSigned(url.href, trust, undefined, ports);
  if (!fetched.ok) return fetched;
  const taken = await take(
    { source: 'user', url: url.href, payload: fetched.payload, signatures: fetched.signatures },
    trust,
    ports.now(),
    overNetwork(ports),
  );
  if (!taken.ok) return taken;
  const believed = believedTime(ports.now(), kept.state.clockFloor);
  const candidate = { url: url.href, file: fetched.file, signers: taken.generation.signers, top: taken.top };
  const refusal =
    refuseOlder(
      candidate,
      kept.ratchets,
      trust.keys.map((key) => key.id),
    ) ?? refuseByDate(taken.top, believed);
  if (refusal !== undefined) return refusal;
  const current = await readCurrent(ports);
  const drops = tripwire(current, taken.criteria);
  const { organisation, version, published, expires, signers } = taken.generation;
  return {
    ok: true,
    url: url.href,
    organisation,
    version,
    ...(published === undefined ? {} : { published }),
    ...(expires === undefined ? {} : { expires }),
    signers,
    signed: fetched.signatures.length > 0,
    differences: findDifferences(current, taken.criteria),
    notices: taken.notices
      .filter((notice) => taken.names[notice.file]?.startsWith('packaged ') === false)
      .map((notice) => `${notice.path}: ${notice.text}`),
    ...(drops === undefined ? {} : { drops }),
    file: fetched.file,
  };
};

/** Takes what was previewed: fetched again, and refused if it is no longer the bytes that the person saw. */
export const accept = async (
  shown: Pick<Preview, 'url' | 'file'>,
  keys: readonly string[],
  ports: SyncPorts,
): Promise<Checked> => {
  const policy = await ports.policy();
  const user: UserSource = { url: shown.url, keys: [...keys] };
  const place = choosePlace(policy, user);
  const kept = await ports.read();
  const finish = async (outcome: Outcome, detail: string): Promise<Checked> => {
    const checked: Checked = { at: ports.now(), outcome, detail, url: shown.url };
    await ports.write({ state: note(kept.state, checked) });
    return checked;
  };
  if (place.source !== 'user' || policy.lockSettings)
    return finish('held', 'Your organisation has fixed where the criteria come from.');
  const result = await fetchAndTake({ ...place, url: shown.url }, { ...kept, pointers: {} }, ports);
  if (result.ok === 'unchanged') return finish('unchanged', '');
  if (!result.ok) return finish(result.outcome, result.detail);
  if (result.generation.file !== shown.file)
    return finish('held', 'The file changed after you looked at it. Look again.');
  const now = ports.now();
  const checked: Checked = { at: now, outcome: 'updated', url: shown.url };
  const next = scheduleNext(kept.state, 'updated', now, ports.chance(), policy.checkHours);
  const state = note({ ...next, confirmedAt: now }, checked);
  await commit(result, { ...place, url: shown.url }, kept, state, ports, { user });
  return checked;
};

/** Back to the previous criteria, in one write; the file stepped back from is not taken again. False when there are none. */
export const stepBack = async (ports: SyncPorts): Promise<boolean> => {
  const [policy, { pointers }] = [await ports.policy(), await ports.read()];
  const { current, previous } = pointers;
  if (policy.lockSettings || current === undefined || previous === undefined) return false;
  await ports.write({ pointers: { current: previous, previous: current, steppedBack: current.file } });
  return true;
};

/** Takes the file that was held, as the person says that it is meant. False when there is none, or policy forbids it. */
export const acceptHeld = async (ports: SyncPorts): Promise<boolean> => {
  const [policy, kept] = [await ports.policy(), await ports.read()];
  const { pending } = kept.pointers;
  if (policy.lockSettings || pending === undefined) return false;
  const place = choosePlace(policy, kept.user);
  const { url } = pending.generation;
  if (url === undefined || place.url !== url) return false;
  const taken = await retake(pending.generation, place, ports);
  if (!taken.ok) return false;
  await commit(taken, { ...place, url }, kept, kept.state, ports);
  return true;
};

/** Forgets the person's own address; the packaged set takes over. */
export const forgetUser = async (ports: SyncPorts): Promise<void> => {
  await ports.write({ user: { keys: [] } });
  await reconcile(ports);
};
