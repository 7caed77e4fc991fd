import type { Criteria } from '../criteria/schema.ts';
import type { Blob, Generation, Pointers, SyncState } from '../sync/state.ts';
import { store } from './platform.ts';

/**
 * The criteria in force, for a page that only reads them (the sidebar): no schema, no network. What is stored was
 * checked when it was taken; here its hash is checked again, and where that fails the previous generation stands in
 * and the background is asked to heal.
 */
export interface CriteriaInForce {
  criteria: Criteria;
  generation: Generation;
  /** When the source last confirmed them, ms; absent for the packaged set. */
  confirmedAt?: number;
  /** Since when they are past their "expires", as text from the file. */
  expiredSince?: string;
}

const data = <T>(raw: unknown): T | undefined => (raw as { data?: T } | undefined)?.data;

const sha256 = async (text: string): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
};

const open = async (generation: Generation | undefined): Promise<Criteria | undefined> => {
  if (generation === undefined) return undefined;
  const key = `criteria-blob ${generation.blob}`;
  const text = data<Blob>((await store.get('local', [key]))[key])?.resolved;
  if (typeof text !== 'string' || (await sha256(text)) !== generation.blob) return undefined;
  return JSON.parse(text) as Criteria;
};

/** Past "expires", by the clock or by the newest date that a trusted key has signed, whichever is later. */
const expiry = (generation: Generation, sync: SyncState | undefined): string | undefined => {
  const { expires } = generation;
  if (expires === undefined) return undefined;
  const end = Date.parse(expires) + (expires.length === 10 ? 86_400_000 : 0);
  return Math.max(Date.now(), sync?.clockFloor ?? 0) >= end ? expires : undefined;
};

/** What is stored now; undefined when nothing whole is there (the background is then asked to put it right). */
export const readCriteriaInForce = async (): Promise<CriteriaInForce | undefined> => {
  const stored = await store.get('local', ['criteria', 'criteria-sync']);
  const pointers = data<Pointers>(stored.criteria);
  const sync = data<SyncState>(stored['criteria-sync']);
  for (const generation of [pointers?.current, pointers?.previous]) {
    const criteria = await open(generation);
    if (generation !== pointers?.current || criteria === undefined)
      await store.set('local', { 'criteria-heal': Date.now() });
    if (criteria === undefined || generation === undefined) continue;
    const expiredSince = expiry(generation, sync);
    return {
      criteria,
      generation,
      ...(sync?.confirmedAt === undefined || generation.source === 'packaged'
        ? {}
        : { confirmedAt: sync.confirmedAt }),
      ...(expiredSince === undefined ? {} : { expiredSince }),
    };
  }
  return undefined;
};

/** How long after nothing whole was found it is looked for again (ms): the background may have died over the healing. */
const againMs = 3000;

/** Calls back now and whenever other criteria come into force or they are confirmed again. */
export const watchCriteriaInForce = (
  handler: (inForce: CriteriaInForce) => void,
  signal: AbortSignal,
): void => {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const tell = async () => {
    clearTimeout(waiting);
    const inForce = await readCriteriaInForce();
    if (signal.aborted) return;
    if (inForce !== undefined) handler(inForce);
    else waiting = setTimeout(tell, againMs);
  };
  signal.addEventListener('abort', () => clearTimeout(waiting));
  store.onChanged((changes, area) => {
    if (area === 'local' && ('criteria' in changes || 'criteria-sync' in changes)) void tell();
  }, signal);
  void tell();
};
