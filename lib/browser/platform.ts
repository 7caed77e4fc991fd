import type { Browser, Runtime, Storage, Tabs } from 'webextension-polyfill';
import { native } from './native.ts';

/**
 * The one door to the browser of the pages that people see (what only the background needs is in `worker.ts`, what
 * only the options page needs in `granted.ts`, what a content script needs in `page-door.ts`). Every listener takes an `AbortSignal`; one abort ends it. The two panel APIs
 * (Chromium's side panel, Firefox's sidebar) and the differences between the browsers stay behind this file.
 */

export type Port = Runtime.Port;
export type Tab = Tabs.Tab;
export type TabUpdate = Tabs.OnUpdatedChangeInfoType;
export type StorageArea = 'local' | 'session' | 'managed';
export type StorageChanges = Record<string, Storage.StorageChange>;

/** What neither type package has in common: Chromium's panel, and what only newer browsers know. */
export interface Extras {
  sidePanel?: {
    open(options: { windowId: number }): Promise<void>;
    setPanelBehavior(options: { openPanelOnActionClick: boolean }): Promise<void>;
    onClosed?: { addListener(handler: (closed: { windowId: number }) => void): void };
  };
  storage: Record<StorageArea, { setAccessLevel?(options: { accessLevel: string }): Promise<void> }>;
}
// Outside of an extension nothing here can be called.
const browser = native<Browser>() as Browser;
const extras = browser as unknown as Extras;

/** The part of an extension event that is used here. */
interface Hook<Handler> {
  addListener(handler: Handler): void;
  removeListener(handler: Handler): void;
}

/** Hears of an event until `signal` is aborted. */
export const listen = <Handler>(hook: Hook<Handler>, handler: Handler, signal: AbortSignal): void => {
  if (signal.aborted) return;
  hook.addListener(handler);
  signal.addEventListener('abort', () => hook.removeListener(handler), { once: true });
};

/** For listeners that live as long as the page or worker that added them. */
export const forever: AbortSignal = new AbortController().signal;

export const extension = {
  version: (): string => browser.runtime.getManifest().version,
  /** Address of a packaged file. */
  url: (path: string): string => browser.runtime.getURL(path),
  /** The browser's own language as a BCP 47 tag. */
  language: (): string => browser.i18n.getUILanguage(),
  openOptions: (): Promise<void> => browser.runtime.openOptionsPage(),
};

export const panel = {
  onClick: (handler: (tab: Tab) => void, signal: AbortSignal): void =>
    listen(browser.action.onClicked, handler, signal),
  /** Whether the browser tells the background that a sidebar was closed: Chromium from 142, not Firefox. */
  tellsClosing: extras.sidePanel?.onClosed !== undefined,
  /** The short text on the icon while this tab is in front; an empty text removes it. */
  badge: async (tabId: number, text: string): Promise<void> => {
    await browser.action.setBadgeText({ tabId, text });
  },
  badgeColour: async (background: string): Promise<void> => {
    await browser.action.setBadgeBackgroundColor({ color: background });
  },
};

/** Name of the one port between a sidebar and the background; see `badge.ts`. */
export const sidebarPort = 'fairlead-sidebar';

/** Opens that port; undefined once the extension was reloaded under this page. */
export const connectToBackground = (): Port | undefined => {
  try {
    return browser.runtime.connect({ name: sidebarPort });
  } catch {
    return undefined;
  }
};

export const tabs = {
  currentWindow: async (): Promise<number | undefined> => (await browser.windows.getCurrent()).id,
  active: async (windowId: number): Promise<Tab | undefined> =>
    (await browser.tabs.query({ active: true, windowId }))[0],
  get: (tabId: number): Promise<Tab> => browser.tabs.get(tabId),
  create: async (url: string): Promise<void> => {
    await browser.tabs.create({ url });
  },
  /** Opens a port to the top frame of a tab. With nobody there it closes at once (`closedBecause`). */
  connect: (tabId: number, name: string): Port => browser.tabs.connect(tabId, { name, frameId: 0 }),
  onActivated: (handler: (tabId: number, windowId: number) => void, signal: AbortSignal): void =>
    listen(browser.tabs.onActivated, (info) => handler(info.tabId, info.windowId), signal),
  onUpdated: (handler: (tabId: number, update: TabUpdate, tab: Tab) => void, signal: AbortSignal): void =>
    listen(browser.tabs.onUpdated, handler, signal),
  onAttached: (handler: (tabId: number, windowId: number) => void, signal: AbortSignal): void =>
    listen(browser.tabs.onAttached, (tabId, info) => handler(tabId, info.newWindowId), signal),
  onDetached: (handler: (tabId: number, windowId: number) => void, signal: AbortSignal): void =>
    listen(browser.tabs.onDetached, (tabId, info) => handler(tabId, info.oldWindowId), signal),
  onRemoved: (handler: (tabId: number) => void, signal: AbortSignal): void =>
    listen(browser.tabs.onRemoved, (tabId) => handler(tabId), signal),
  onReplaced: (handler: (added: number, removed: number) => void, signal: AbortSignal): void =>
    listen(browser.tabs.onReplaced, handler, signal),
};

/** Why a port closed, in the browser's words; Chromium wants `lastError` to be read or it logs it. */
export const closedBecause = (port: Port): string => {
  const before = (port as { error?: { message?: string } }).error?.message;
  return before ?? browser.runtime.lastError?.message ?? '';
};

export const permissions = {
  /** Must be called straight in the handler of a click. Resolves false when the person says no. */
  request: (origins: string[]): Promise<boolean> => browser.permissions.request({ origins }),
  has: (origins: string[]): Promise<boolean> => browser.permissions.contains({ origins }),
};

export const scripts = {
  /**
   * Puts page scripts into a tab's top frame, one after the other, once its document is there. Rejects, in the browser's
   * words, where it may not. A script that is there already changes nothing.
   */
  inject: async (tabId: number, ...names: string[]): Promise<void> => {
    const files = names.map((name) => `content-scripts/${name}.js`);
    await browser.scripting.executeScript({ target: { tabId }, files });
  },
  addStyle: async (tabId: number, css: string): Promise<void> => {
    await browser.scripting.insertCSS({ target: { tabId }, css });
  },
  removeStyle: async (tabId: number, css: string): Promise<void> => {
    await browser.scripting.removeCSS({ target: { tabId }, css });
  },
};

/** Raw storage; use an item of `storage.ts` rather than a key. */
export const store = {
  /** All values of an area, or those of the keys. */
  get: (area: StorageArea, keys: string[] | null): Promise<Record<string, unknown>> =>
    browser.storage[area].get(keys),
  /** One call is one atomic write of all its keys; over quota none of them is written. */
  set: (area: StorageArea, values: Record<string, unknown>): Promise<void> =>
    browser.storage[area].set(values),
  remove: (area: StorageArea, keys: string[]): Promise<void> => browser.storage[area].remove(keys),
  onChanged: (handler: (changes: StorageChanges, area: string) => void, signal: AbortSignal): void =>
    listen(browser.storage.onChanged, handler, signal),
};
