import { ownVersion } from '../../lib/browser/page-door.ts';
import { readInSteps } from '../../lib/sites/read-with.ts';
import type { Site } from '../../lib/sites/reading.ts';
import type { World } from './start.ts';

/** Lends a reader to the one that another script of this version has put into this page; false where none is there. */
export const lend = (site: Site): boolean => {
  const own = ownVersion();
  const there = (globalThis as World).fairlead;
  if (own === undefined || !there?.version.endsWith(` ${own}`) || there.version === `${site.id} ${own}`)
    return false;
  // By its own script's way of reading: what is remembered under a reading stands in each script.
  there.borrow({ site: { ...site, read: (page, maps) => readInSteps([site], page, maps) } });
  return true;
};
