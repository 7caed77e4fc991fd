import type { Kept, SyncPorts } from '../sync/kept.ts';
import { UserSource } from '../sync/policy.ts';
import { Blob, freshState, Pointers, Ratchets, SyncState } from '../sync/state.ts';
import { store } from './platform.ts';
import { boxed, type Item, readItem, type Stored, writeItem, writeItems } from './storage.ts';

/** The stored items of the criteria sync; nobody else writes them. */
export const pointersItem: Item<Pointers> = {
  area: 'local',
  key: 'criteria',
  schema: Pointers,
  fallback: {},
};
export const syncItem: Item<SyncState> = {
  area: 'local',
  key: 'criteria-sync',
  schema: SyncState,
  fallback: freshState(-1),
};
const ratchetsItem: Item<Ratchets> = {
  area: 'local',
  key: 'criteria-ratchets',
  schema: Ratchets,
  fallback: {},
};
const userItem: Item<UserSource> = {
  area: 'local',
  key: 'criteria-source',
  schema: UserSource,
  fallback: { keys: [] },
};

export const blobPrefix = 'criteria-blob ';
const blobItem = (name: string): Item<Blob | undefined> => ({
  area: 'local',
  key: blobPrefix + name,
  schema: Blob,
  fallback: undefined,
});

/** The seed is this client's own chance, drawn once; until it is stored the state carries a negative one. */
const seeded = (state: Stored<SyncState>): SyncState =>
  state.value.seed >= 0 ? state.value : { ...state.value, seed: Math.random() };

/** The storage part of the sync's ports. */
export const syncStore: Pick<SyncPorts, 'read' | 'readBlob' | 'writeBlob' | 'write' | 'sweep'> = {
  read: async (): Promise<Kept> => {
    const [pointers, state, ratchets, user] = await Promise.all([
      readItem(pointersItem),
      readItem(syncItem),
      readItem(ratchetsItem),
      readItem(userItem),
    ]);
    return {
      pointers: pointers.value,
      state: seeded(state),
      ratchets: ratchets.value,
      user: user.value,
    };
  },
  readBlob: async (name) => (await readItem(blobItem(name))).value,
  writeBlob: (name, blob) => writeItem(blobItem(name), blob),
  write: ({ pointers, state, ratchets, user }) =>
    writeItems('local', [
      ...(pointers === undefined ? [] : [boxed(pointersItem, pointers)]),
      ...(state === undefined ? [] : [boxed(syncItem, state)]),
      ...(ratchets === undefined ? [] : [boxed(ratchetsItem, ratchets)]),
      ...(user === undefined ? [] : [boxed(userItem, user)]),
    ]),
  sweep: async (keep) => {
    const all = Object.keys(await store.get('local', null));
    const wanted = new Set(keep.map((name) => blobPrefix + name));
    const old = all.filter((key) => key.startsWith(blobPrefix) && !wanted.has(key));
    if (old.length > 0) await store.remove('local', old);
  },
};
