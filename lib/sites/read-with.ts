import type { FieldMap } from '../criteria/schema.ts';
import { budget, forgetHosts, mostNodes } from './dom.ts';
import { none, unready } from './draft.ts';
import type { Page, Reading, Site } from './reading.ts';

const parseUrl = (url: string): URL | undefined => {
  try {
    return new URL(url);
  } catch {
    return undefined;
  }
};

/**
 * Reads the record in front with the first of these sites that claims the address.
 * Answers `none` (looked, no record), `unready` (could not look) or `found`; never throws for what a page may contain.
 */
export const readWith = (sites: readonly Site[], page: Page, maps: readonly FieldMap[] = []): Reading => {
  const url = parseUrl(page.url);
  if (!url) return none('no-record');
  forgetHosts();
  budget.nodes = mostNodes;
  const site = sites.find((candidate) => candidate.claims(url));
  try {
    return site?.read(page, maps) ?? none('no-record');
  } catch {
    // Nodes can go while they are read (frames, re-renders): the next quiet moment reads again.
    return unready('failed');
  }
};
