import { readPackaged, readPackagedFiles } from '../../lib/cli/packaged.ts';
import type { PackagedName } from '../../lib/criteria/file.ts';
import { grammars } from '../../lib/criteria/grammars.ts';
import { type Bytes, encodeBase64, encodeText, hex } from '../../lib/sync/bytes.ts';
import type { Kept, SyncPorts } from '../../lib/sync/kept.ts';
import { noPolicy, type Policy } from '../../lib/sync/policy.ts';
import { reconcile } from '../../lib/sync/reconcile.ts';
import { type Blob, freshState } from '../../lib/sync/state.ts';

/** A key pair as a publisher holds it. */
export interface Publisher {
  id: string;
  publicKey: string;
  sign: (bytes: Bytes) => Promise<{ key: string; signature: string }>;
}

export const createPublisher = async (): Promise<Publisher> => {
  const pair = (await crypto.subtle.generateKey({ name: 'Ed25519' }, true, [
    'sign',
    'verify',
  ])) as CryptoKeyPair;
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const id = hex(new Uint8Array(await crypto.subtle.digest('SHA-256', raw))).slice(0, 16);
  return {
    id,
    publicKey: encodeBase64(raw),
    sign: async (bytes) => ({
      key: id,
      signature: encodeBase64(
        new Uint8Array(await crypto.subtle.sign({ name: 'Ed25519' }, pair.privateKey, bytes)),
      ),
    }),
  };
};

export const envelopeOf = async (bytes: Bytes, publishers: readonly Publisher[]): Promise<Bytes> =>
  encodeText(
    JSON.stringify({
      envelope: 1,
      payload: encodeBase64(bytes),
      signatures: await Promise.all(publishers.map((publisher) => publisher.sign(bytes))),
    }),
  );

export const home = 'https://static.acme.example/fairlead/criteria.json';

/** A small organisation's file; every call with another sequence is another content. */
export const acmeFile = (sequence: number, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  format: 1,
  organisation: 'Acme',
  version: `v${sequence}`,
  sequence,
  published: '2026-11-01',
  criteria: { budget: { staleAfterDays: 30 + (sequence % 300) } },
  ...more,
});

/** Takes every packaged criterion away but the budget: what a tired admin might publish. */
export const dropMost = (): Record<string, unknown> => {
  const [packaged] = readPackagedFiles() as { criteria: Record<string, unknown> }[];
  const ids = Object.keys(packaged?.criteria ?? {}).filter((id) => id !== 'budget');
  return { criteria: Object.fromEntries(ids.map((id) => [id, null])) };
};

export const bytesOf = (file: unknown): Bytes => encodeText(JSON.stringify(file));

/** Storage is cut off here, as when a worker is killed. */
export class Killed extends Error {}

const packagedOnce = new Map<PackagedName, Promise<unknown[]>>();
const readOnce = (name: PackagedName): Promise<unknown[]> => {
  const known = packagedOnce.get(name) ?? readPackaged(name);
  packagedOnce.set(name, known);
  return known;
};

/** A whole client without a browser: storage in memory, a clock and chance in hand, a network that is a table. */
export const createWorld = async (policy: Partial<Policy> = {}) => {
  let stored: Kept = { pointers: {}, state: freshState(0.5), ratchets: {}, user: { keys: [] } };
  const blobs = new Map<string, Blob>();
  const world = {
    now: Date.parse('2026-11-21T09:00:00Z'),
    chance: 0.5,
    policy: {
      ...noPolicy,
      ...(Object.keys(policy).length > 0 ? { state: 'set' as const } : {}),
      ...policy,
    } as Policy,
    /** What the network answers, by URL; an address that is not there cannot be reached. */
    network: new Map<string, () => Response | Promise<Response>>(),
    requests: [] as { url: string; init: RequestInit }[],
    /** Storage calls until the worker is killed; undefined for never. */
    killAfter: undefined as number | undefined,
    /** Storage is full. */
    full: false,
    get kept() {
      return stored;
    },
    set kept(value: Kept) {
      stored = value;
    },
    blobs,
    ports: undefined as unknown as SyncPorts,
    serve: (url: string, body: Bytes | string, headers: Record<string, string> = {}, status = 200) => {
      world.network.set(
        url,
        () =>
          new Response(status === 204 ? null : body, {
            status,
            headers: { 'content-type': 'application/json', ...headers },
          }),
      );
    },
  };
  const step = () => {
    if (world.killAfter === undefined) return;
    world.killAfter -= 1;
    if (world.killAfter < 0) throw new Killed();
  };
  const clone = <T>(value: T): T => structuredClone(value);
  world.ports = {
    subtle: crypto.subtle,
    packaged: readOnce,
    grammars,
    extensionVersion: '1.0.0',
    get: async (url, init) => {
      world.requests.push({ url, init });
      const answer = world.network.get(url);
      if (answer === undefined) throw new TypeError('Failed to fetch');
      return answer();
    },
    wait: (_, signal) =>
      new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error()))),
    now: () => world.now,
    chance: () => world.chance,
    policy: async () => world.policy,
    read: async () => {
      step();
      return clone(stored);
    },
    readBlob: async (name) => {
      step();
      return clone(blobs.get(name));
    },
    writeBlob: async (name, blob) => {
      step();
      if (world.full) throw new Error('QuotaExceededError');
      blobs.set(name, clone(blob));
    },
    write: async (change) => {
      step();
      if (world.full && change.pointers !== undefined) throw new Error('QuotaExceededError');
      stored = { ...stored, ...clone(change) };
    },
    sweep: async (keep) => {
      step();
      for (const name of [...blobs.keys()]) if (!keep.includes(name)) blobs.delete(name);
    },
  };
  await reconcile(world.ports);
  return world;
};
export type World = Awaited<ReturnType<typeof createWorld>>;
