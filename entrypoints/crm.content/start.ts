import { onPanelPort, ownVersion } from '../../lib/browser/page-door.ts';
import { portName } from '../../lib/protocol.ts';
import { type Read, serve } from './session.ts';

/** What an earlier injection left in this world (never in the page's own): a second one of the same kind changes nothing. */
interface World {
  fairlead?: { version: string; end: AbortController };
}

/** Answers the sidebars that connect; an earlier version of the script in this page falls silent. */
export const startPage = (name: string, read: Read): void => {
  const world = globalThis as World;
  const own = ownVersion();
  const version = `${name} ${own}`;
  if (own === undefined || world.fairlead?.version === version) return;
  world.fairlead?.end.abort();
  const end = new AbortController();
  world.fairlead = { version, end };
  onPanelPort(portName, (port) => serve(port, window, read, end.signal), end.signal);
};
