import { connectToBackground, forever, type Port, panel } from './platform.ts';
import { allTabs, panels } from './worker.ts';

/**
 * The count on the icon goes with the sidebar. A closing sidebar is taken away before its page can say a last word, so
 * somebody else must take the count down. Chromium from 142 tells the background itself; elsewhere the sidebar keeps a
 * port open to the background while a count stands, and the background takes it down when the port closes.
 */

/** Pause before a port is opened again that the background closed by falling asleep (ms). */
const pauseMs = 500;

interface Count {
  tabId: number;
  text: string;
}

const put = (tabId: number, text: string) => panel.badge(tabId, text).catch(() => undefined);

/** Shows one count at a time: the count of another tab, or none, takes the earlier one down. */
const createIcon = () => {
  let at: number | undefined;
  return (count: Count | undefined): void => {
    if (at !== undefined && at !== count?.tabId) put(at, '');
    at = count?.tabId;
    if (count) put(count.tabId, count.text);
  };
};

/** What a port said; undefined for anything else. A count has at most three characters. */
const parse = (raw: unknown): Count | undefined => {
  const { tabId, text } = (raw ?? {}) as Partial<Count>;
  return typeof tabId === 'number' && typeof text === 'string' && text.length <= 3
    ? { tabId, text }
    : undefined;
};

/** The sidebar's side: hand it every count of the tab in front, undefined for none. */
export const createBadge = (): ((count: Count | undefined) => void) => {
  panel.badgeColour('#0a6374').catch(() => undefined);
  if (panel.tellsClosing) return createIcon();
  let now: Count | undefined;
  let port: Port | undefined;
  const say = () => {
    if (port === undefined) {
      port = connectToBackground();
      port?.onDisconnect.addListener(() => {
        port = undefined;
        setTimeout(() => now && say(), pauseMs);
      });
    }
    if (now) port?.postMessage(now);
  };
  return (count) => {
    now = count;
    if (count) return say();
    // The background takes the count down, and may sleep.
    port?.disconnect();
    port = undefined;
  };
};

/** The background's side. Called once, before anything is awaited. */
export const tendBadges = (): void => {
  if (panel.tellsClosing) {
    panels.onClosed(async (windowId) => {
      for (const { id } of await allTabs(windowId)) if (id !== undefined) put(id, '');
    });
    return;
  }
  // A sidebar that was closed while this slept left its count behind; one that is open says its own again.
  const cleared = allTabs()
    .then((all) => Promise.all(all.map(({ id }) => id !== undefined && put(id, ''))))
    .catch(() => undefined);
  panels.onConnect((port) => {
    const show = createIcon();
    port.onMessage.addListener((raw) => {
      const count = parse(raw);
      if (count) cleared.then(() => show(count));
    });
    port.onDisconnect.addListener(() => cleared.then(() => show(undefined)));
  }, forever);
};
