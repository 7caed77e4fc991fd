import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';

const kept = vi.hoisted(() => ({
  local: {} as Record<string, unknown>,
  managed: undefined as Record<string, unknown> | Error | undefined,
  changed: undefined as ((changes: Record<string, { newValue?: unknown }>, area: string) => void) | undefined,
}));

vi.mock('./platform.ts', () => ({
  store: {
    get: async (area: string, keys: string[] | null) => {
      if (area === 'managed') {
        if (kept.managed instanceof Error) throw kept.managed;
        return kept.managed ?? {};
      }
      return Object.fromEntries(
        Object.entries(kept.local).filter(([key]) => keys === null || keys.includes(key)),
      );
    },
    set: async (_: string, values: Record<string, unknown>) => {
      Object.assign(kept.local, values);
    },
    remove: async (_: string, keys: string[]) => {
      for (const key of keys) delete kept.local[key];
    },
    onChanged: (handler: typeof kept.changed) => {
      kept.changed = handler;
    },
  },
}));

const { boxed, readItem, readManaged, removeItem, watchItem, writeItem, writeItems } = await import(
  './storage.ts'
);

const Choice = z.object({ framework: z.string(), order: z.enum(['needed', 'letters']) });
type Choice = z.infer<typeof Choice>;
const item = {
  area: 'local' as const,
  key: 'choice',
  schema: Choice,
  fallback: { framework: '', order: 'needed' } as Choice,
  // Version 1 was the framework's name alone, version 2 had no order.
  upgrades: [
    (data: unknown) => ({ framework: data }),
    (data: unknown) => ({ ...(data as object), order: 'letters' }),
  ],
};
const now: Choice = { framework: 'bant', order: 'needed' };

beforeEach(() => {
  kept.local = {};
  kept.managed = undefined;
});

describe('stored items', () => {
  it('give back what was written', async () => {
    await writeItem(item, now);
    expect(kept.local).toEqual({ choice: { v: 3, data: now } });
    expect(await readItem(item)).toEqual({ value: now });
    await removeItem(item);
    expect(await readItem(item)).toEqual({ value: item.fallback });
  });

  it('are upgraded step by step from every older version', async () => {
    kept.local = { choice: { v: 1, data: 'meddic' } };
    expect(await readItem(item)).toEqual({ value: { framework: 'meddic', order: 'letters' } });
    kept.local = { choice: { v: 2, data: { framework: 'champ' } } };
    expect(await readItem(item)).toEqual({ value: { framework: 'champ', order: 'letters' } });
  });

  it.each([
    ['not in the stored form', 'bant'],
    ['from a newer version', { v: 9, data: now }],
    ['Invalid', { v: 3, data: { framework: 7, order: 'needed' } }],
  ])('that are broken are left where they are, with the reason (%s)', async (reason, raw) => {
    kept.local = { choice: raw };
    const read = await readItem(item);
    expect(read.value).toEqual(item.fallback);
    expect(read.reason).toContain(reason);
    expect(kept.local).toEqual({ choice: raw });
  });

  it('whose upgrade fails fall back with the reason', async () => {
    const broken = {
      ...item,
      upgrades: [
        () => {
          throw new Error('no');
        },
        ...item.upgrades.slice(1),
      ],
    };
    kept.local = { choice: { v: 1, data: 'x' } };
    expect((await readItem(broken)).reason).toContain('could not be upgraded from version 1');
  });

  it('are written together in one call', async () => {
    const other = { ...item, key: 'other' };
    await writeItems('local', [boxed(item, now), boxed(other, now)]);
    expect(Object.keys(kept.local)).toEqual(['choice', 'other']);
  });

  it('tell of changes of their own key and area alone', () => {
    const heard: Choice[] = [];
    watchItem(item, ({ value }) => heard.push(value), new AbortController().signal);
    kept.changed?.({ choice: { newValue: { v: 3, data: now } } }, 'local');
    kept.changed?.({ other: { newValue: { v: 3, data: now } } }, 'local');
    kept.changed?.({ choice: { newValue: { v: 3, data: now } } }, 'session');
    kept.changed?.({ choice: {} }, 'local');
    expect(heard).toEqual([now, item.fallback]);
  });
});

describe('readManaged', () => {
  it('is empty where there is no policy, in both browsers', async () => {
    expect(await readManaged()).toEqual({});
    kept.managed = new Error('Managed storage manifest not found');
    expect(await readManaged()).toEqual({});
  });

  it('rejects when a policy cannot be read: that must lock, not open', async () => {
    kept.managed = new Error('Access denied');
    await expect(readManaged()).rejects.toThrow('Access denied');
  });
});
