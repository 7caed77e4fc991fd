import type { Schema } from '../shape.ts';
import { type StorageArea, store } from './platform.ts';

/**
 * A stored item, declared once: where, under which key, in what shape, and what holds when nothing is stored. Values
 * are kept as `{ v, data }`; `upgrades[n]` turns data of version n + 1 into version n + 2 and is frozen once released.
 * A value that cannot be upgraded or does not parse is left where it is and the fallback is used, with the reason.
 */
export interface Item<T> {
  area: StorageArea;
  key: string;
  schema: Schema<T>;
  fallback: T;
  upgrades?: readonly ((data: unknown) => unknown)[];
}

/** A reading of an item: `reason` says, without the value itself, why the fallback was used although something is stored. */
export interface Stored<T> {
  value: T;
  reason?: string;
}

const isBox = (raw: unknown): raw is { v: number; data: unknown } =>
  typeof raw === 'object' && raw !== null && typeof (raw as { v?: unknown }).v === 'number' && 'data' in raw;

const open = <T>(item: Item<T>, raw: unknown): Stored<T> => {
  if (raw === undefined) return { value: item.fallback };
  if (!isBox(raw)) return { value: item.fallback, reason: `${item.key}: not in the stored form` };
  const upgrades = item.upgrades ?? [];
  if (raw.v > upgrades.length + 1)
    return { value: item.fallback, reason: `${item.key}: from a newer version` };
  let data = raw.data;
  try {
    for (const upgrade of upgrades.slice(raw.v - 1)) data = upgrade(data);
  } catch {
    return { value: item.fallback, reason: `${item.key}: could not be upgraded from version ${raw.v}` };
  }
  const parsed = item.schema.safeParse(data);
  if (parsed.success) return { value: parsed.data };
  return { value: item.fallback, reason: `${item.key}: ${parsed.error.issues[0]?.message ?? 'invalid'}` };
};

/** The item's value, upgraded and checked; the fallback when there is none or it is broken. */
export const readItem = async <T>(item: Item<T>): Promise<Stored<T>> => {
  const all = await store.get(item.area, [item.key]);
  return open(item, all[item.key]);
};

/** The raw form of a value, for a single write of several items (`writeItems`). */
export const boxed = <T>(item: Item<T>, value: T): Record<string, unknown> => ({
  [item.key]: { v: (item.upgrades?.length ?? 0) + 1, data: value },
});

/** Writes one item. Rejects in the browser's words when storage is full; the old value then stands. */
export const writeItem = <T>(item: Item<T>, value: T): Promise<void> =>
  store.set(item.area, boxed(item, value));

/** Writes several items at once: all of them or none. */
export const writeItems = (area: StorageArea, boxes: Record<string, unknown>[]): Promise<void> =>
  store.set(area, Object.assign({}, ...boxes));

export const removeItem = <T>(item: Item<T>): Promise<void> => store.remove(item.area, [item.key]);

/** Calls back with every new value, from whichever page or worker it was written. */
export const watchItem = <T>(
  item: Item<T>,
  handler: (stored: Stored<T>) => void,
  signal: AbortSignal,
): void =>
  store.onChanged((changes, area) => {
    const change = changes[item.key];
    if (area === item.area && change !== undefined) handler(open(item, change.newValue));
  }, signal);

/**
 * What the organisation's policy says, unchecked. No policy is an empty object; any other failure rejects, because a
 * policy that cannot be read must lock, not open. Firefox rejects with "Managed storage manifest not found" when there is none.
 */
export const readManaged = async (): Promise<Record<string, unknown>> => {
  try {
    return await store.get('managed', null);
  } catch (error) {
    if (error instanceof Error && error.message.includes('Managed storage manifest not found')) return {};
    throw error;
  }
};
