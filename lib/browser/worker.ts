import browser from 'webextension-polyfill';
import { type Extras, listen, type Port, sidebarPort, type Tab } from './platform.ts';

/**
 * What the background asks of the browser beside `platform.ts`. It must answer in every version of three browsers with
 * nobody looking on, so it goes through the polyfill; pages that people wait for do without (see `native.ts`).
 */
const extras = browser as unknown as Extras;

export const starts = {
  onInstalled: (handler: () => void): void => browser.runtime.onInstalled.addListener(handler),
  onStartup: (handler: () => void): void => browser.runtime.onStartup.addListener(handler),
};

export const panels = {
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
  /** The sidebar of a window was closed. Never called where the browser does not tell. */
  onClosed: (handler: (windowId: number) => void): void =>
    extras.sidePanel?.onClosed?.addListener(({ windowId }) => handler(windowId)),
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

export const alarms = {
  set: async (name: string, delayInMinutes: number): Promise<void> => {
    await browser.alarms.create(name, { delayInMinutes });
  },
  clear: async (name: string): Promise<void> => {
    await browser.alarms.clear(name);
  },
  onAlarm: (handler: (name: string) => void): void =>
    browser.alarms.onAlarm.addListener((alarm) => handler(alarm.name)),
};

/** The tabs of one window, or of all. */
export const allTabs = (windowId?: number): Promise<Tab[]> =>
  browser.tabs.query(windowId === undefined ? {} : { windowId });

/** Keeps content scripts out of storage where the browser can do so. */
export const closeStorageToPages = async (): Promise<void> => {
  for (const area of ['local', 'session'] as const) {
    await extras.storage[area].setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
  }
};
