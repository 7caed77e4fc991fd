import type { FieldMap } from '../criteria/schema.ts';
import { forgetHosts, mostNodes } from './dom.ts';
import { none, unready } from './draft.ts';
import { type Page, type Reading, type Site, type Steps, whole } from './reading.ts';
import { budget } from './text-of.ts';

function* readOne(site: Site, page: Page, maps: readonly FieldMap[]): Steps {
  forgetHosts();
  budget.nodes = mostNodes;
  try {
    return yield* site.read(page, maps);
  } catch {
    // Nodes can go while they are read (frames, re-renders): the next quiet moment reads again.
    return unready('failed');
  }
}

/**
 * Reads the record in front with the first of these sites that claims the address. Where that one recognises the
 * address but not the layout (canvas, native components), the next that claims it (the generic reader) reads the page
 * under the ids of the address, if it names any.
 * Answers `none` (looked, no record), `unready` (could not look) or `found`; never throws for what a page may contain.
 */
export function* readInSteps(sites: readonly Site[], page: Page, maps: readonly FieldMap[] = []): Steps {
  if (!URL.canParse(page.url)) return none('no-record');
  const url = new URL(page.url);
  const [site, spare] = sites.filter((candidate) => candidate.claims(url));
  if (!site) return none('no-record');
  const reading = yield* readOne(site, page, maps);
  const address = site.identify?.(url);
  const isUnknown = reading.status === 'none' && reading.reason === 'no-record' && address !== undefined;
  if (reading.status === 'found' && site.borrow)
    return spare
      ? yield* site.borrow(reading, page, () => readOne(spare, page, maps))
      : { ...reading, wants: true };
  if (!isUnknown) return reading;
  if (!spare) return { ...reading, wants: true };
  const other = yield* readOne(spare, page, maps);
  if (!address) return other;
  if (other.status !== 'found') return reading;
  return { ...other, record: { ...other.record, crm: site.id, ...address } };
}

/** The same in one go. */
export const readWith = (sites: readonly Site[], page: Page, maps: readonly FieldMap[] = []): Reading =>
  whole(readInSteps(sites, page, maps));
