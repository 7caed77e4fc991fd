import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const world = vi.hoisted(() => ({
  stored: {} as Record<string, unknown>,
  asked: 0,
}));

vi.mock('./platform.ts', () => ({
  store: {
    get: async (_: string, keys: string[]) =>
      Object.fromEntries(keys.filter((key) => key in world.stored).map((key) => [key, world.stored[key]])),
    set: async (_: string, values: Record<string, unknown>) => {
      if ('criteria-heal' in values) world.asked += 1;
    },
    onChanged: () => undefined,
  },
}));

const { watchCriteriaInForce } = await import('./criteria-in-force.ts');

const put = () => {
  const resolved = JSON.stringify({ organisation: 'Acme' });
  const blob = createHash('sha256').update(resolved).digest('hex');
  world.stored = {
    criteria: { v: 1, data: { current: { blob, source: 'packaged' } } },
    [`criteria-blob ${blob}`]: { v: 1, data: { resolved } },
  };
};

beforeEach(() => {
  vi.useFakeTimers();
  world.stored = {};
  world.asked = 0;
});
afterEach(() => vi.useRealTimers());

describe('criteria that are not there yet', () => {
  it('are asked for until they are there: the background may have died over it', async () => {
    const end = new AbortController();
    const seen: unknown[] = [];
    watchCriteriaInForce(({ criteria }) => seen.push(criteria), end.signal);
    await vi.advanceTimersByTimeAsync(100);
    const once = world.asked;
    expect(once).toBeGreaterThan(0);
    await vi.advanceTimersByTimeAsync(6100);
    expect(world.asked).toBe(once * 3);
    put();
    await vi.advanceTimersByTimeAsync(3000);
    vi.useRealTimers();
    await vi.waitFor(() => expect(seen).toEqual([{ organisation: 'Acme' }]));
    end.abort();
  });

  it('are asked for no more once nobody waits', async () => {
    const end = new AbortController();
    watchCriteriaInForce(() => undefined, end.signal);
    await vi.advanceTimersByTimeAsync(100);
    end.abort();
    const { asked } = world;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(world.asked).toBe(asked);
  });
});
