import type { FieldMap } from '../criteria/schema.ts';
import type { CrmRecord } from '../record.ts';
import { dynamics } from './dynamics.ts';
import { generic } from './generic.ts';
import { hubspot } from './hubspot.ts';
import { interpret } from './interpret.ts';
import { pipedrive } from './pipedrive.ts';
import { readWith } from './read-with.ts';
import type { Page, Reading, Site } from './reading.ts';
import { salesforce } from './salesforce.ts';
import { zoho } from './zoho.ts';

/** Sites with a reader of their own, tried by address. */
export const sites: readonly Site[] = [salesforce, hubspot, dynamics, pipedrive, zoho];

/**
 * Reads the record in front: by its site's own reader where the address belongs to one, else by an admin's map or by
 * the page alone.
 * Answers `none` (looked, no record), `unready` (could not look) or `found`; never throws for what a page may contain.
 */
export const readPage = (page: Page, maps: readonly FieldMap[] = []): Reading => {
  const reading = readWith([...sites, generic], page, maps);
  return reading.status === 'found' ? { ...reading, record: interpret(reading.record) } : reading;
};

/** The record of a page, or null when there is none or it could not be read. */
export const readRecord = (page: Page, maps: readonly FieldMap[] = []): CrmRecord | null => {
  const reading = readPage(page, maps);
  return reading.status === 'found' ? reading.record : null;
};
