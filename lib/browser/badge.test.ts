import { beforeEach, describe, expect, it, vi } from 'vitest';

type Handler = (...given: unknown[]) => void;

/** A browser that does not tell of a closed sidebar: badges by tab, and the ports between sidebar and background. */
const world = vi.hoisted(() => ({
  badges: new Map<number, string>(),
  tabs: [] as number[],
  connects: [] as ((port: unknown) => void)[],
  /** Ends every open port on both sides, as a background that falls asleep does. */
  open: new Set<() => void>(),
}));

vi.mock('./platform.ts', () => ({
  forever: new AbortController().signal,
  panel: {
    tellsClosing: false,
    badge: async (tabId: number, text: string) => void world.badges.set(tabId, text),
    badgeColour: async () => undefined,
  },
  connectToBackground: () => {
    const heard: Handler[] = [];
    const gone: { mine: Handler[]; theirs: Handler[] } = { mine: [], theirs: [] };
    const end = (...sides: Handler[][]) => {
      world.open.delete(sleep);
      for (const handler of sides.flat()) handler();
    };
    const sleep = () => end(gone.mine, gone.theirs);
    world.open.add(sleep);
    const theirs = {
      onMessage: { addListener: (handler: Handler) => heard.push(handler) },
      onDisconnect: { addListener: (handler: Handler) => gone.theirs.push(handler) },
    };
    for (const handler of world.connects) handler(theirs);
    return {
      postMessage: (message: unknown) => heard.forEach((handler) => void handler(message)),
      disconnect: () => end(gone.theirs),
      onDisconnect: { addListener: (handler: Handler) => gone.mine.push(handler) },
    };
  },
}));
vi.mock('./worker.ts', () => ({
  allTabs: async () => world.tabs.map((id) => ({ id })),
  panels: { onConnect: (handler: (port: unknown) => void) => void world.connects.push(handler) },
}));

const { createBadge, tendBadges } = await import('./badge.ts');
const settle = () => new Promise((done) => setImmediate(done));
const shown = () => Object.fromEntries([...world.badges].filter(([, text]) => text !== ''));

beforeEach(() => {
  world.badges.clear();
  world.connects = [];
  world.open.clear();
  world.tabs = [1, 2];
});

describe('the count on the icon where the browser does not tell of a closed sidebar', () => {
  it('stands on one tab at a time, and is taken down by the background', async () => {
    tendBadges();
    const badge = createBadge();
    badge({ tabId: 1, text: '3' });
    await settle();
    expect(shown()).toEqual({ 1: '3' });
    badge({ tabId: 2, text: '5' });
    await settle();
    expect(shown()).toEqual({ 2: '5' });
    badge(undefined);
    await settle();
    expect(shown()).toEqual({});
    expect(world.open.size).toBe(0);
  });

  it('goes when the sidebar is taken away, without a last word of it', async () => {
    tendBadges();
    createBadge()({ tabId: 1, text: '3' });
    await settle();
    for (const end of world.open) end();
    await settle();
    expect(shown()).toEqual({});
  });

  it('left behind by a sidebar that closed while the background slept goes when it wakes', async () => {
    world.badges.set(2, '4');
    tendBadges();
    await settle();
    expect(shown()).toEqual({});
  });

  it('is said again to a background that woke', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    tendBadges();
    createBadge()({ tabId: 1, text: '3' });
    await settle();
    for (const end of world.open) end();
    world.connects = [];
    tendBadges();
    vi.runAllTimers();
    vi.useRealTimers();
    await settle();
    expect(shown()).toEqual({ 1: '3' });
  });

  it('is none of what a port makes up', async () => {
    tendBadges();
    createBadge()({ tabId: 1, text: 'buy now' });
    await settle();
    expect(shown()).toEqual({});
  });
});
