import { native } from './native.ts';

/** The page script's own door to the browser, with no more in it than that needs: each byte here is loaded into every CRM page. */

/** A port as the page side uses it. */
export interface PagePort {
  readonly name: string;
  readonly sender?: { id?: string; tab?: unknown };
  postMessage(message: unknown): void;
  disconnect(): void;
  onMessage: { addListener(handler: (message: unknown) => void): void };
  onDisconnect: { addListener(handler: () => void): void };
}

/** What a page script needs of the browser's API. */
interface PageApi {
  runtime: {
    id?: string;
    getManifest(): { version: string };
    onConnect: {
      addListener(handler: (port: PagePort) => void): void;
      removeListener(handler: (port: PagePort) => void): void;
    };
  };
}

/** This extension's id and version; undefined in a script that was orphaned by a reload. */
export const ownVersion = (): string | undefined => {
  const runtime = native<PageApi>()?.runtime;
  return runtime?.id === undefined ? undefined : `${runtime.id} ${runtime.getManifest().version}`;
};

/**
 * Calls back for each port of this name that a page of this extension opens (never a tab's: `sender.tab` is set for
 * those). Ports of other names, such as another version's, are left unanswered.
 */
export const onPanelPort = (name: string, handler: (port: PagePort) => void, signal: AbortSignal): void => {
  const runtime = native<PageApi>()?.runtime;
  if (runtime === undefined) return;
  const connected = (port: PagePort) => {
    if (port.name !== name || port.sender?.id !== runtime.id) return;
    handler(port);
  };
  runtime.onConnect.addListener(connected);
  signal.addEventListener('abort', () => runtime.onConnect.removeListener(connected));
};
