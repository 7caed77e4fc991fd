import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FieldMap } from '../criteria/schema.ts';
import type { PageMessage } from '../protocol.ts';

/** A port of which the test holds the other end. */
const makePort = () => {
  const heard: ((message: unknown) => void)[] = [];
  const gone: (() => void)[] = [];
  const posted: unknown[] = [];
  let closed = false;
  return {
    posted,
    isClosed: () => closed,
    answer: (message: PageMessage) => {
      for (const handler of heard) handler(message);
    },
    drop: () => {
      for (const handler of gone) handler();
    },
    port: {
      postMessage: (message: unknown) => posted.push(message),
      disconnect: () => {
        closed = true;
      },
      onMessage: { addListener: (handler: (message: unknown) => void) => heard.push(handler) },
      onDisconnect: { addListener: (handler: () => void) => gone.push(handler) },
    },
  };
};

const world = vi.hoisted(() => ({
  active: 1 as number | undefined,
  urls: new Map<number, string | undefined>(),
  status: 'complete',
  refuse: undefined as string | undefined,
  injected: [] as string[],
  maps: [] as FieldMap[] | undefined,
  ports: [] as { tabId: number; end: unknown }[],
  on: {} as Record<string, (...given: never[]) => void>,
}));

vi.mock('./platform.ts', () => {
  const hook = (name: string) => (handler: (...given: never[]) => void) => {
    world.on[name] = handler;
  };
  const tabOf = (id: number) => ({ id, windowId: 1, url: world.urls.get(id), status: world.status });
  return {
    closedBecause: () => '',
    panel: { onClick: hook('click') },
    scripts: {
      inject: async (tabId: number, script: string) => {
        world.injected.push(`${tabId} ${script}`);
        if (world.refuse !== undefined) throw new Error(world.refuse);
      },
    },
    tabs: {
      active: async () => (world.active === undefined ? undefined : tabOf(world.active)),
      get: async (id: number) => {
        if (!world.urls.has(id)) throw new Error(`No tab with id: ${id}.`);
        return tabOf(id);
      },
      connect: (tabId: number) => {
        const end = makePort();
        world.ports.push({ tabId, end });
        return end.port;
      },
      onActivated: hook('activated'),
      onUpdated: hook('updated'),
      onAttached: hook('attached'),
      onDetached: hook('detached'),
      onRemoved: hook('removed'),
      onReplaced: hook('replaced'),
    },
  };
});

const { followActiveTab } = await import('./follow.ts');
type End = ReturnType<typeof makePort>;

const start = async () => {
  const reaches: string[] = [];
  const messages: PageMessage[] = [];
  const end = new AbortController();
  const following = followActiveTab({
    windowId: 1,
    maps: () => world.maps,
    onReach: (reach) => reaches.push('host' in reach ? `${reach.kind} ${reach.host}` : reach.kind),
    onMessage: (message) => messages.push(message),
    signal: end.signal,
  });
  await vi.advanceTimersByTimeAsync(0);
  return { reaches, messages, end, following };
};
const newest = (): End => world.ports.at(-1)?.end as End;
const call = (name: string, ...given: unknown[]) =>
  (world.on[name] as ((...given: unknown[]) => void) | undefined)?.(...given);
const reading: PageMessage = { type: 'reading', url: 'https://a.lightning.force.com/' };

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(world, {
    active: 1,
    status: 'complete',
    refuse: undefined,
    injected: [],
    maps: [],
    ports: [],
    on: {},
  });
  world.urls = new Map([
    [1, 'https://a.lightning.force.com/lightning/r/Opportunity/006Aa0000012345/view'],
    [2, 'https://app.hubspot.com/contacts/1/record/0-3/2'],
    [3, undefined],
  ]);
});
afterEach(() => vi.useRealTimers());

describe('followActiveTab', () => {
  it('opens a port to the tab in front and starts it', async () => {
    const { reaches } = await start();
    expect(world.ports.map(({ tabId }) => tabId)).toEqual([1]);
    expect(newest().posted).toEqual([{ type: 'start', maps: [] }]);
    newest().answer(reading);
    expect(reaches).toEqual(['connecting', 'connected']);
    expect(world.injected).toEqual([]);
  });

  it('puts the page script of that CRM in where nobody answers, then connects again', async () => {
    const { reaches } = await start();
    newest().drop();
    await vi.advanceTimersByTimeAsync(50);
    expect(world.injected).toEqual(['1 salesforce']);
    newest().answer(reading);
    expect(reaches.at(-1)).toBe('connected');
  });

  it('puts the reader of maps in where one fits, and the one that knows no site where it asks for that', async () => {
    world.urls.set(1, 'https://crm.example/deals/4711');
    world.maps = [
      { id: 'acme', name: 'Acme', url: 'crm.example/deals/*', object: 'opportunity', fields: [] },
    ];
    await start();
    expect(newest().posted).toEqual([{ type: 'start', maps: world.maps }]);
    newest().drop();
    await vi.advanceTimersByTimeAsync(50);
    expect(world.injected).toEqual(['1 mapped']);
    newest().answer({ type: 'lend' });
    expect(world.injected).toEqual(['1 mapped', '1 crm']);
  });

  const unknownSite = async () => {
    world.maps = undefined;
    world.urls.set(2, 'https://crm.example/deals/4711');
    await start();
    expect(newest().posted).toEqual([{ type: 'start', maps: [] }]);
    newest().drop();
    await vi.advanceTimersByTimeAsync(10);
    expect(world.injected).toEqual(['1 salesforce']);
    call('activated', 2, 1);
    await vi.advanceTimersByTimeAsync(10);
    newest().drop();
    await vi.advanceTimersByTimeAsync(2500);
    expect(world.injected).toEqual(['1 salesforce']);
  };

  it('waits for the maps where they decide, and nowhere else', async () => {
    await unknownSite();
    world.maps = [
      { id: 'acme', name: 'Acme', url: 'crm.example/deals/*', object: 'opportunity', fields: [] },
    ];
    await vi.advanceTimersByTimeAsync(100);
    expect(world.injected).toEqual(['1 salesforce', '2 mapped']);
  });

  it('waits no longer than three seconds for maps that never come', async () => {
    await unknownSite();
    await vi.advanceTimersByTimeAsync(600);
    expect(world.injected).toEqual(['1 salesforce', '2 crm']);
  });

  it('takes nothing from a tab that is no longer in front', async () => {
    const { messages } = await start();
    const first = newest();
    first.answer(reading);
    call('activated', 2, 1);
    await vi.advanceTimersByTimeAsync(0);
    first.answer({ type: 'none', url: 'https://x/', reason: 'no-record' });
    first.drop();
    expect(messages).toEqual([reading]);
    expect(first.isClosed()).toBe(true);
    expect(world.ports.at(-1)?.tabId).toBe(2);
  });

  it('ignores tabs of other windows', async () => {
    await start();
    newest().answer(reading);
    call('activated', 2, 99);
    await vi.advanceTimersByTimeAsync(0);
    expect(world.ports).toHaveLength(1);
  });

  it('comes back when the page was left, without keeping what it said', async () => {
    const { reaches } = await start();
    newest().answer(reading);
    newest().drop();
    expect(reaches.at(-1)).toBe('connecting');
    await vi.advanceTimersByTimeAsync(50);
    newest().answer(reading);
    expect(reaches.at(-1)).toBe('connected');
  });

  it('asks the page to look when its address changes', async () => {
    await start();
    newest().answer(reading);
    call('updated', 1, { url: 'https://a.lightning.force.com/x' }, {});
    expect(newest().posted).toContainEqual({ type: 'look' });
  });

  it.each([
    ['This page cannot be scripted due to an ExtensionsSettings policy.', 1, 'shut a.lightning.force.com'],
    ['Cannot access contents of the page. Extension manifest must request permission.', 3, 'not-allowed '],
    ['Cannot access contents of url "https://app.hubspot.com/".', 2, 'not-allowed app.hubspot.com'],
    ['Missing host permission for the tab', 3, 'not-allowed '],
    ['The extensions gallery cannot be scripted.', 3, 'browser-page'],
    ['Cannot access a chrome:// URL', 3, 'browser-page'],
  ])('says why: %s', async (words, tab, reach) => {
    world.active = tab;
    world.refuse = words;
    const { reaches } = await start();
    newest().drop();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(reaches.at(-1)).toBe(reach);
    expect(world.injected).toHaveLength(1);
  });

  it('tries again after a refusal that means nothing ("frame was removed")', async () => {
    world.refuse = 'Frame with ID 0 was removed.';
    const { reaches } = await start();
    newest().drop();
    await vi.advanceTimersByTimeAsync(10);
    world.refuse = undefined;
    newest().drop();
    await vi.advanceTimersByTimeAsync(100);
    newest().answer(reading);
    expect(reaches.at(-1)).toBe('connected');
  });

  it('leaves a page alone that never answers, after a few tries', async () => {
    const { reaches } = await start();
    for (let tries = 0; tries < 40; tries += 1) {
      newest().drop();
      await vi.advanceTimersByTimeAsync(4000);
    }
    expect(reaches.at(-1)).toBe('mute');
    expect(world.injected).toHaveLength(3);
    const { length } = world.ports;
    await vi.advanceTimersByTimeAsync(600_000);
    expect(world.ports).toHaveLength(length);
  });

  it('reads once after a click on the icon, where it may not read otherwise', async () => {
    world.active = 3;
    world.refuse = 'Missing host permission for the tab';
    const { reaches } = await start();
    newest().drop();
    await vi.advanceTimersByTimeAsync(10);
    expect(reaches.at(-1)).toBe('not-allowed ');
    world.refuse = undefined;
    world.urls.set(3, 'https://deals.example.org/1');
    call('click', { id: 3, windowId: 1 });
    await vi.advanceTimersByTimeAsync(0);
    newest().drop();
    await vi.advanceTimersByTimeAsync(50);
    expect(world.injected.at(-1)).toBe('3 crm');
    newest().answer(reading);
    expect(reaches.at(-1)).toBe('connected');
  });

  it('asks again where the page’s own process hears of a click later than the sidebar', async () => {
    world.active = 3;
    world.refuse = 'Missing host permission for the tab';
    const { reaches } = await start();
    newest().drop();
    await vi.advanceTimersByTimeAsync(10);
    world.urls.set(3, 'https://deals.example.org/1');
    world.refuse = 'Cannot access contents of the page.';
    call('click', { id: 3, windowId: 1 });
    await vi.advanceTimersByTimeAsync(0);
    newest().drop();
    await vi.advanceTimersByTimeAsync(40);
    newest().drop();
    await vi.advanceTimersByTimeAsync(0);
    expect(reaches.at(-1)).toBe('connecting');
    world.refuse = undefined;
    await vi.advanceTimersByTimeAsync(200);
    newest().drop();
    await vi.advanceTimersByTimeAsync(400);
    newest().answer(reading);
    expect(reaches.at(-1)).toBe('connected');
  });

  it('takes no refusal for one while the page is still being loaded', async () => {
    world.status = 'loading';
    world.refuse = 'Missing host permission for the tab';
    const { reaches } = await start();
    newest().drop();
    await vi.advanceTimersByTimeAsync(40);
    newest().drop();
    await vi.advanceTimersByTimeAsync(0);
    expect(reaches).toEqual(['connecting']);
    world.status = 'complete';
    world.refuse = undefined;
    call('updated', 1, { status: 'complete' }, {});
    await vi.advanceTimersByTimeAsync(100);
    newest().answer(reading);
    expect(reaches.at(-1)).toBe('connected');
  });

  it('takes a refusal for one when a click did not help within seconds, and asks no more', async () => {
    world.active = 3;
    world.refuse = 'Cannot access contents of the page.';
    const { reaches } = await start();
    newest().drop();
    await vi.advanceTimersByTimeAsync(10);
    call('click', { id: 3, windowId: 1 });
    for (let tries = 0; tries < 12; tries += 1) {
      await vi.advanceTimersByTimeAsync(1000);
      newest().drop();
    }
    await vi.advanceTimersByTimeAsync(0);
    expect(reaches.at(-1)).toBe('not-allowed ');
    const { length } = world.ports;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(world.ports).toHaveLength(length);
  });

  it('says calmly that there is no tab', async () => {
    world.active = undefined;
    const { reaches } = await start();
    expect(reaches).toEqual(['browser-page']);
  });

  it('turns to what is in front when the tab is closed', async () => {
    await start();
    newest().answer(reading);
    world.active = 2;
    world.urls.delete(1);
    call('removed', 1);
    await vi.advanceTimersByTimeAsync(0);
    expect(world.ports.at(-1)?.tabId).toBe(2);
  });

  it('drops what is no message of ours', async () => {
    const { messages } = await start();
    newest().answer({ type: 'set', key: 'criteriaUrl' } as unknown as PageMessage);
    expect(messages).toEqual([]);
  });

  it('ends with its signal', async () => {
    const { end } = await start();
    newest().answer(reading);
    const port = newest();
    end.abort();
    expect(port.isClosed()).toBe(true);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(world.ports).toHaveLength(1);
  });

  it('stays stopped while the page goes on loading, and starts again when asked', async () => {
    const { following } = await start();
    newest().answer(reading);
    following.stop();
    call('updated', 1, { status: 'complete' }, {});
    await vi.advanceTimersByTimeAsync(1000);
    expect(world.ports).toHaveLength(1);
    following.reconnect();
    await vi.advanceTimersByTimeAsync(0);
    expect(world.ports).toHaveLength(2);
  });

  it('sleeps through whatever tab comes in front, and wakes to the one that is', async () => {
    const { following } = await start();
    newest().answer(reading);
    following.sleep();
    expect(newest().isClosed()).toBe(true);
    world.active = 2;
    call('activated', 2, 1);
    call('updated', 2, { status: 'complete' }, {});
    await vi.advanceTimersByTimeAsync(60_000);
    expect(world.ports).toHaveLength(1);
    following.wake();
    await vi.advanceTimersByTimeAsync(0);
    expect(world.ports.at(-1)?.tabId).toBe(2);
  });
});
