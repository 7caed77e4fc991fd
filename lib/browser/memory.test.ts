import { expect, it, vi } from 'vitest';
import { nothingKept, type RecordMemory } from '../memory/record-memory.ts';

type Changes = Record<string, { newValue?: unknown }>;
const stored = vi.hoisted(() => ({
  local: {} as Record<string, unknown>,
  /** What the browser has not told of yet. */
  late: [] as Changes[],
  tell: undefined as ((changes: Changes, area: string) => void) | undefined,
}));

vi.mock('./platform.ts', () => ({
  store: {
    get: async () => ({ ...stored.local }),
    set: async (_: string, values: Record<string, unknown>) => {
      Object.assign(stored.local, values);
      stored.late.push(...Object.entries(values).map(([key, newValue]) => ({ [key]: { newValue } })));
    },
    remove: async (_: string, keys: string[]) => {
      for (const key of keys.filter((one) => one in stored.local)) {
        delete stored.local[key];
        stored.late.push({ [key]: {} });
      }
    },
    onChanged: (handler: typeof stored.tell) => {
      stored.tell = handler;
    },
  },
}));

const { eraseMemories, watchMemory, writeMemory } = await import('./memory.ts');

const noted = (note: string, at: string): RecordMemory => ({ ...nothingKept, note, at });
const tellAll = (): void => {
  for (const changes of stored.late.splice(0)) stored.tell?.(changes, 'local');
};

it('hears late of what it wrote itself and takes none of it back, but hears of what others write and erase', async () => {
  const heard: string[] = [];
  watchMemory('deal', ({ value }) => heard.push(value.note), new AbortController().signal);
  await writeMemory('deal', noted('We lose', '2026-11-23T09:00:00.001Z'));
  await writeMemory('deal', noted('We lose two', '2026-11-23T09:00:00.002Z'));
  await writeMemory('deal', { ...nothingKept, at: '2026-11-23T09:00:00.003Z' });
  await writeMemory('deal', noted('We lose two', '2026-11-23T09:00:00.004Z'));
  tellAll();
  expect(heard).toEqual([]);

  // Another window writes, the options page erases.
  const key = Object.keys(stored.local)[0] ?? '';
  const mine = stored.local[key] as { data: RecordMemory };
  stored.tell?.(
    { [key]: { newValue: { ...mine, data: noted('theirs', '2026-11-23T09:00:00.005Z') } } },
    'local',
  );
  expect(heard).toEqual(['theirs']);
  await eraseMemories(['deal']);
  tellAll();
  expect(heard).toEqual(['theirs', '']);
});
