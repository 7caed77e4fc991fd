import type { Manifest, Runtime, Storage, Tabs } from 'webextension-polyfill';
import browser from 'webextension-polyfill';

/**
 * The one door to the browser: nothing else imports `browser` (the content script has a smaller door of its own,
 * `page-door.ts`). Every listener takes an `AbortSignal`; one abort ends it. The two panel APIs (Chromium's side panel,
 * Firefox's sidebar) and the differences between the browsers stay behind this file.
 */

export type Port = Runtime.Port;
export type Tab = Tabs.Tab;
export type TabUpdate = Tabs.OnUpdatedChangeInfoType;
export type StorageArea = 'local' | 'session' | 'managed';
export type StorageChanges = Record<string, Storage.StorageChange>;

/** What neither type package has in common: Chromium's panel, and what only newer browsers know. */
interface Extras {
  sidePanel?: {
    open(options: { windowId: number }): Promise<void>;
    setPanelBehavior(options: { openPanelOnActionClick: boolean }): Promise<void>;
    onClosed?: { addListener(handler: (closed: { windowId: number }) => void): void };
  };
  storage: Record<StorageArea, { setAccessLevel?(options: { accessLevel: string }): Promise<void> }>;
}
const extras = browser as unknown as Extras;

/** The part of an extension event that is used here. */
interface Hook<Handler> {
  addListener(handler: Handler): void;
  removeListener(handler: Handler): void;
}

const listen = <Handler>(hook: Hook<Handler>, handler: Handler, signal: AbortSignal): void => {
  if (signal.aborted) return;
  hook.addListener(handler);
  signal.addEventListener('abort', () => hook.removeListener(handler), { once: true });
};

/** For listeners that live as long as the page or worker that added them. */
export const forever: AbortSignal = new AbortController().signal;

export const extension = {
  /** This extension's id; undefined once the extension was reloaded under an open page. */
  id: (): string | undefined => browser.runtime.id,
  version: (): string => browser.runtime.getManifest().version,
  manifest: (): Manifest.WebExtensionManifest => browser.runtime.getManifest(),
  /** Address of a packaged file. */
  url: (path: string): string => browser.runtime.getURL(path),
  /** The browser's own language as a BCP 47 tag. */
  language: (): string => browser.i18n.getUILanguage(),
  openOptions: (): Promise<void> => browser.runtime.openOptionsPage(),
  onInstalled: (handler: (reason: string) => void): void =>
    browser.runtime.onInstalled.addListener((details) => handler(details.reason)),
  onStartup: (handler: () => void): void => browser.runtime.onStartup.addListener(handler),
};

export const panel = {
  /** Opens the panel of a window. Call it straight in the handler of a click or key: it needs the person's gesture. */
  open: (windowId: number): Promise<void> =>
    extras.sidePanel ? extras.sidePanel.open({ windowId }) : browser.sidebarAction.open(),
  /**
   * A click on the icon must reach `onClick`, because only that gives activeTab; Chromium's own opening does not.
   * Resolves at once where the browser has no such setting.
   */
  openByClickHandler: async (): Promise<void> => {
    await extras.sidePanel?.setPanelBehavior({ openPanelOnActionClick: false });
  },
  onClick: (handler: (tab: Tab) => void, signal: AbortSignal): void =>
    listen(browser.action.onClicked, handler, signal),
  /** Whether the browser tells the background that a sidebar was closed: Chromium from 142, not Firefox. */
  tellsClosing: extras.sidePanel?.onClosed !== undefined,
  /** The sidebar of a window was closed. Never called where the browser does not tell. */
  onClosed: (handler: (windowId: number) => void): void =>
    extras.sidePanel?.onClosed?.addListener(({ windowId }) => handler(windowId)),
  /** The short text on the icon while this tab is in front; an empty text removes it. */
  badge: async (tabId: number, text: string): Promise<void> => {
    await browser.action.setBadgeText({ tabId, text });
  },
  badgeColour: async (background: string): Promise<void> => {
    await browser.action.setBadgeBackgroundColor({ color: background });
  },
};

const sidebarPort = 'fairlead-sidebar';

/** The one port between a sidebar and the background; see `badge.ts`. */
export const sidebars = {
  /** Undefined once the extension was reloaded under this page. */
  connect: (): Port | undefined => {
    try {
      return browser.runtime.connect({ name: sidebarPort });
    } catch {
      return undefined;
    }
  },
  /** A sidebar of ours opened a port. A script in a page has a tab, and is never heard. */
  onConnect: (handler: (port: Port) => void, signal: AbortSignal): void =>
    listen(
      browser.runtime.onConnect,
      (port) => {
        const { sender, name } = port;
        if (name === sidebarPort && sender?.id === browser.runtime.id && sender?.tab === undefined)
          handler(port);
      },
      signal,
    ),
};

export const tabs = {
  currentWindow: async (): Promise<number | undefined> => (await browser.windows.getCurrent()).id,
  active: async (windowId: number): Promise<Tab | undefined> =>
    (await browser.tabs.query({ active: true, windowId }))[0],
  /** Those of one window, or of all. */
  all: (windowId?: number): Promise<Tab[]> => browser.tabs.query(windowId === undefined ? {} : { windowId }),
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
  remove: (origins: string[]): Promise<boolean> => browser.permissions.remove({ origins }),
  origins: async (): Promise<string[]> => (await browser.permissions.getAll()).origins ?? [],
  onChanged: (handler: () => void, signal: AbortSignal): void => {
    listen(browser.permissions.onAdded, handler, signal);
    listen(browser.permissions.onRemoved, handler, signal);
  },
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

export const alarms = {
  set: async (name: string, delayInMinutes: number): Promise<void> => {
    await browser.alarms.create(name, { delayInMinutes });
  },
  has: async (name: string): Promise<boolean> => (await browser.alarms.get(name)) !== undefined,
  clear: async (name: string): Promise<void> => {
    await browser.alarms.clear(name);
  },
  onAlarm: (handler: (name: string) => void): void =>
    browser.alarms.onAlarm.addListener((alarm) => handler(alarm.name)),
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
  /** Keeps content scripts out of storage where the browser can do so. */
  closeToPages: async (): Promise<void> => {
    for (const area of ['local', 'session'] as const) {
      await extras.storage[area].setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
    }
  },
};
