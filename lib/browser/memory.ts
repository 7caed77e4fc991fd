import { isEmpty, most, nothingKept, RecordMemory } from '../memory/record-memory.ts';
import { store } from './platform.ts';
import { type Item, readItem, removeItem, type Stored, watchItem, writeItem } from './storage.ts';

/** What is kept about records, one stored item a record, in this browser only. */
const prefix = 'record ';

const itemFor = (recordKey: string): Item<RecordMemory> => ({
  area: 'local',
  key: prefix + recordKey,
  schema: RecordMemory,
  fallback: nothingKept,
});

/** By record: when this page wrote what the browser has not told of yet, in order; '' where it took it away. */
const written = new Map<string, string[]>();

/** Whether a change is one of this page's own: the browser tells of it late, when more may have been typed already. */
const isOwn = (recordKey: string, { at }: RecordMemory): boolean => {
  const mine = written.get(recordKey) ?? [];
  const place = mine.indexOf(at);
  // What was written before is told of before, or never: taking away what is not there is no change.
  written.set(recordKey, mine.slice(place + 1));
  return place >= 0;
};

export const readMemory = async (recordKey: string): Promise<RecordMemory> =>
  (await readItem(itemFor(recordKey))).value;

/**
 * Writes what is kept; an empty memory is removed. When storage is full, the half of the records that was not looked at
 * for longest makes room. Rejects, in the browser's words, when even that is not enough.
 */
export const writeMemory = async (recordKey: string, memory: RecordMemory): Promise<void> => {
  const empty = isEmpty(memory);
  written.set(recordKey, [...(written.get(recordKey) ?? []), empty ? nothingKept.at : memory.at]);
  if (empty) return removeItem(itemFor(recordKey));
  try {
    await writeItem(itemFor(recordKey), memory);
  } catch {
    await pruneMemories(Math.floor((await listMemories()).length / 2));
    await writeItem(itemFor(recordKey), memory);
  }
};

/** Hears of what another window of this browser wrote about the same record. */
export const watchMemory = (
  recordKey: string,
  handler: (stored: Stored<RecordMemory>) => void,
  signal: AbortSignal,
): void =>
  watchItem(
    itemFor(recordKey),
    (stored) => {
      if (!isOwn(recordKey, stored.value)) handler(stored);
    },
    signal,
  );

/** One record's memory in the list on the options page. `bytes` is the length of its JSON. */
export interface KeptRecord {
  recordKey: string;
  bytes: number;
  at: string;
}

/** Everything that is kept, newest first. */
export const listMemories = async (): Promise<KeptRecord[]> => {
  const all = await store.get('local', null);
  return Object.entries(all)
    .filter(([key]) => key.startsWith(prefix))
    .map(([key, raw]) => ({
      recordKey: key.slice(prefix.length),
      bytes: JSON.stringify(raw).length,
      at: (raw as { data?: { at?: string } }).data?.at ?? '',
    }))
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
};

export const eraseMemories = (recordKeys: string[]): Promise<void> =>
  store.remove(
    'local',
    recordKeys.map((key) => prefix + key),
  );

/** Forgets the records that were not looked at for longest, beyond the most that are kept. */
export const pruneMemories = async (atMost: number = most.records): Promise<void> => {
  const kept = await listMemories();
  if (kept.length > atMost) await eraseMemories(kept.slice(atMost).map((one) => one.recordKey));
};
