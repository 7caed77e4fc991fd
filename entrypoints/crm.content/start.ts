import { onPanelPort, ownVersion } from '../../lib/browser/page-door.ts';
import type { FieldMap } from '../../lib/criteria/schema.ts';
import { portName } from '../../lib/protocol.ts';
import { readInSteps } from '../../lib/sites/read-with.ts';
import type { Page, Reading, Site } from '../../lib/sites/reading.ts';
import { type Lent, type Read, type Spare, serve } from './session.ts';

/** What an earlier injection left in this world (never in the page's own): a second one of the same kind changes nothing. */
export interface World {
  fairlead?: { version: string; end: AbortController; borrow(lent: Lent): void };
  /**
   * Reads any page in one go, by a map alone where one is given, whichever script serves it: there as soon as the script
   * of the general reader is.
   */
  fairleadGeneral?: (page: Page, map?: FieldMap) => Reading;
}

/** Answers the sidebars that connect with what this reader reads; an earlier version of the script in this page falls silent. */
export const startPage = (site: Site): void => {
  const world = globalThis as World;
  const own = ownVersion();
  const version = `${site.id} ${own}`;
  const there = world.fairlead;
  if (own === undefined || there?.version === version) return;
  there?.end.abort();
  const end = new AbortController();
  const read: Read = (page, maps, lent) => readInSteps(lent ? [site, lent] : [site], page, maps);
  const spare: Spare = { heard: new Set(), rested: [] };
  const borrow = (what: Lent) => {
    Object.assign(spare, what);
    if (what.site) for (const again of spare.heard) again();
  };
  world.fairlead = { version, end, borrow };
  // A page that is left must let go of its ports, and take none until it is shown again: Firefox would keep a port open to
  // a page frozen in bfcache, even one that comes in after `pagehide`. A page cannot forge a trusted event.
  let here = new AbortController();
  const { signal } = end;
  const turn = ({ isTrusted, type }: Event) => {
    if (!isTrusted) return;
    if (type === 'pagehide') here.abort();
    else if (here.signal.aborted) here = new AbortController();
  };
  for (const type of ['pagehide', 'pageshow']) addEventListener(type, turn, { signal });
  signal.addEventListener('abort', () => here.abort());
  onPanelPort(
    portName,
    (port) => (here.signal.aborted ? port.disconnect() : serve(port, window, read, here.signal, spare)),
    signal,
  );
};
