import type { FieldMap } from '../criteria/schema.ts';
import { parsePageMessage } from '../door.ts';
import { type PageMessage, type PanelMessage, portName } from '../protocol.ts';
import { anyScript, hostOf, scriptFor } from './hosts.ts';
import { closedBecause, type Port, panel, scripts, type Tab, tabs } from './platform.ts';

/** Where the sidebar stands with the tab in front, apart from what the page itself says. */
export type Reach =
  /** A port is being opened, or the page is being loaded. */
  | { kind: 'connecting' }
  /** The page side answers. */
  | { kind: 'connected' }
  /** The browser does not let this page be read; `host` is '' where the browser does not tell it. */
  | { kind: 'not-allowed'; host: string }
  /** The organisation's browser policy shuts this host (`runtime_blocked_hosts`). */
  | { kind: 'shut'; host: string }
  /** A host on the person's own list of those that are never read. */
  | { kind: 'blocked'; host: string }
  /** A page of the browser itself, the store, or no tab at all. */
  | { kind: 'browser-page' }
  /** The page side was put in again and again and never answered. */
  | { kind: 'mute' };

export interface Following {
  windowId: number;
  /** Follow this one tab instead of whichever is in front (a page of its own beside the record). */
  only?: number | undefined;
  /** Whether the person keeps this page's host from being read. */
  isBlocked?(url: string): boolean;
  /** The field maps of the criteria in force, which each page gets first; undefined until those are known. */
  maps(): FieldMap[] | undefined;
  onReach(reach: Reach, tab: Tab | undefined): void;
  /** A parsed message of the tab in front; those of any other tab, port or document are never handed on. */
  onMessage(message: Exclude<PageMessage, { type: 'lend' }>): void;
  signal: AbortSignal;
}

/** Pauses before the next try when nobody answers although the page may be read (ms); afterwards only events help. */
const retries = [30, 60, 120, 250, 500, 1000, 1000, 2000, 2000, 4000];
/**
 * A click on the icon is heard here a moment before the page's own process hears what it allows, and a page that is still being
 * loaded is refused by the process that stands in for it: so many refusals are asked again then (within three seconds, by the
 * pauses above).
 */
const earlyRefusals = 7;
/**
 * So long the field maps are waited for where these decide what is put in, and how often it is looked whether they came (ms).
 * They come within a tenth of a second, but a browser that is starting can take longer; without criteria nothing is judged anyway.
 */
const mapsWithin = 3000;
const mapsEvery = 50;
/** The page side is put into one tab at most so often a minute: a page that kills it is left alone. */
const mostInjections = 3;

/** Why a page cannot be read, from the browser's own words; undefined when trying again may help. */
const reachOf = (error: unknown, tab: Tab): Reach | undefined => {
  const words = error instanceof Error ? error.message : String(error);
  const host = hostOf(tab.url);
  if (/policy|administrator/i.test(words)) return { kind: 'shut', host: host ?? '' };
  const ownPage = tab.url !== undefined && tab.url !== '' && host === undefined;
  if (ownPage || /gallery|chrome:|edge:|about:|-extension:|view-source|devtools/i.test(words)) {
    return { kind: 'browser-page' };
  }
  if (/permission|cannot access|showing error page/i.test(words)) {
    return { kind: 'not-allowed', host: host ?? '' };
  }
  return undefined;
};

/**
 * Keeps one port open to the tab in front of one window, through switching, navigation, reloads and bfcache. It talks to
 * the tab directly, so the background may sleep or die meanwhile.
 */
export const followActiveTab = ({
  windowId,
  only,
  isBlocked,
  maps,
  onReach,
  onMessage,
  signal,
}: Following) => {
  let tabId: number | undefined;
  let port: Port | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  /** The person stopped the reading of this page. */
  let stopped = false;
  /** Nobody sees the sidebar. */
  let sleeping = false;
  /** The tab whose icon was clicked, until it answers or has refused for good. */
  let clicked: number | undefined;
  /** Grows with every change of tab or port: whatever comes back late for an earlier one is dropped. */
  let turn = 0;
  const injections = new Map<number, number[]>();
  /** Since when the field maps are missed for this page (ms); 0 before. */
  let missedMaps = 0;

  const leave = () => {
    turn += 1;
    clearTimeout(retry);
    port?.disconnect();
    port = undefined;
  };

  const mayInject = (id: number): boolean => {
    const recent = (injections.get(id) ?? []).filter((at) => performance.now() - at < 60_000);
    if (recent.length >= mostInjections) return false;
    injections.set(id, [...recent, performance.now()]);
    return true;
  };

  const tabNow = async (id: number): Promise<Tab | undefined> => tabs.get(id).catch(() => undefined);

  /** Nobody answered: put the page side in where that is allowed, else say why not. */
  const revive = async (id: number, mine: number, tries: number) => {
    const tab = await tabNow(id);
    if (mine !== turn) return;
    if (tab === undefined) return onReach({ kind: 'browser-page' }, undefined);
    if (tries >= retries.length) return onReach({ kind: 'mute' }, tab);
    const script = scriptFor(tab.url ?? '', maps() ?? []);
    // A map may spare the page the general reader, which stays once it was put in. (No address: not allowed, no map either.)
    if (script === anyScript && hostOf(tab.url) !== undefined && maps() === undefined) {
      missedMaps ||= performance.now();
      if (performance.now() - missedMaps < mapsWithin) {
        retry = setTimeout(() => revive(id, mine, tries), mapsEvery);
        return;
      }
    }
    if (mayInject(id)) {
      try {
        await scripts.inject(id, script);
      } catch (error) {
        if (mine !== turn) return;
        const reach = reachOf(error, tab);
        if (reach !== undefined) {
          injections.delete(id);
          const mayChange = clicked === id || tab.status === 'loading';
          const isEarlyWord = reach.kind === 'not-allowed' && mayChange && tries < earlyRefusals;
          if (!isEarlyWord) {
            clicked = undefined;
            return onReach(reach, tab);
          }
        }
      }
    }
    if (mine === turn)
      retry = setTimeout(() => connect(id, tries + 1), tries === 0 ? 0 : (retries[tries] ?? 0));
  };

  const connect = async (id: number, tries = 0) => {
    leave();
    if (sleeping) return;
    stopped = false;
    if (tries === 0) missedMaps = 0;
    const mine = turn;
    const tab = await tabNow(id);
    if (mine !== turn || signal.aborted) return;
    if (tab?.url !== undefined && isBlocked?.(tab.url))
      return onReach({ kind: 'blocked', host: hostOf(tab.url) ?? '' }, tab);
    if (tries === 0) onReach({ kind: 'connecting' }, tab);
    let answered = false;
    const opened = tabs.connect(id, portName);
    port = opened;
    opened.onMessage.addListener((raw: unknown) => {
      const message = mine === turn ? parsePageMessage(raw) : undefined;
      if (message === undefined) return;
      if (!answered) {
        injections.delete(id);
        clicked = undefined;
        onReach({ kind: 'connected' }, tab);
      }
      answered = true;
      if (message.type !== 'lend') onMessage(message);
      else if (mayInject(id)) scripts.inject(id, anyScript).catch(() => undefined);
    });
    opened.onDisconnect.addListener(() => {
      closedBecause(opened);
      if (mine !== turn) return;
      port = undefined;
      if (answered) {
        // The page was left, reloaded, or went to bfcache: whatever comes next is another document.
        onReach({ kind: 'connecting' }, tab);
        retry = setTimeout(() => connect(id, 1), retries[0]);
      } else revive(id, mine, tries);
    });
    opened.postMessage({ type: 'start', maps: maps() ?? [] } satisfies PanelMessage);
  };

  const turnTo = (id: number | undefined) => {
    if (id === tabId && port !== undefined) return;
    tabId = id;
    if (id === undefined) {
      leave();
      onReach({ kind: 'browser-page' }, undefined);
    } else connect(id);
  };

  const refresh = async () => {
    const id = only ?? (await tabs.active(windowId))?.id;
    if (!signal.aborted) turnTo(id);
  };

  tabs.onActivated((id, inWindow) => {
    if (inWindow === windowId && only === undefined) turnTo(id);
  }, signal);
  tabs.onAttached((_, inWindow) => {
    if (inWindow === windowId) refresh();
  }, signal);
  tabs.onDetached((_, inWindow) => {
    if (inWindow === windowId) refresh();
  }, signal);
  tabs.onReplaced((added, removed) => {
    if (removed === tabId) turnTo(added);
  }, signal);
  tabs.onRemoved((id) => {
    injections.delete(id);
    if (id !== tabId) return;
    tabId = undefined;
    leave();
    refresh();
  }, signal);
  tabs.onUpdated((id, update) => {
    if (id !== tabId) return;
    // Another document: what was put into the one before does not count against it (a slow load can use up all tries).
    if (update.status === 'loading') injections.delete(id);
    if (update.url !== undefined) port?.postMessage({ type: 'look' } satisfies PanelMessage);
    // `loading` comes when another document has taken the place, `complete` when it stands.
    if (update.status !== undefined && port === undefined && !stopped) connect(id);
  }, signal);
  // The click on the icon lets the page in front be read once: whatever refused before may be allowed now.
  panel.onClick((tab) => {
    if (tab.windowId !== windowId || tab.id === undefined || only !== undefined) return;
    injections.delete(tab.id);
    clicked = tab.id;
    tabId = tab.id;
    if (port === undefined) connect(tab.id);
  }, signal);
  signal.addEventListener('abort', leave, { once: true });
  refresh();

  return {
    post: (message: PanelMessage) => port?.postMessage(message),
    /** The tab in front, if any. */
    tabId: () => tabId,
    /** Closes the port until the tab changes or `reconnect`: nothing is read meanwhile. */
    stop: () => {
      stopped = true;
      leave();
    },
    /** Nobody sees the sidebar: nothing is read until `wake`, whatever tab comes in front. */
    sleep: () => {
      sleeping = true;
      leave();
    },
    wake: () => {
      sleeping = false;
      tabId = undefined;
      refresh();
    },
    /** Opens the port again, for instance after a permission was given or the field maps changed. */
    reconnect: () => {
      if (tabId !== undefined) connect(tabId);
    },
  };
};
