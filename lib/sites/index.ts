import type { FieldMap } from '../criteria/schema.ts';
import type { CrmRecord } from '../record.ts';
import { budget, forgetHosts, mostNodes } from './dom.ts';
import { none, unready } from './draft.ts';
import type { Page, Reading, Site } from './reading.ts';
import { salesforce } from './salesforce.ts';

/** Sites with a reader of their own, tried by address. */
export const sites: readonly Site[] = [salesforce];

const parseUrl = (url: string): URL | undefined => {
  try {
    return new URL(url);
  } catch {
    return undefined;
  }
};

/**
 * Reads the record in front: by its site's own reader where the address belongs to one.
 * Answers `none` (looked, no record), `unready` (could not look) or `found`; never throws for what a page may contain.
 */
export const readPage = (page: Page, maps: readonly FieldMap[] = []): Reading => {
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

/** The record of a page, or null when there is none or it could not be read. */
export const readRecord = (page: Page, maps: readonly FieldMap[] = []): CrmRecord | null => {
  const reading = readPage(page, maps);
  return reading.status === 'found' ? reading.record : null;
};
