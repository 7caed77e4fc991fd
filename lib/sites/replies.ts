import { placeOf } from './author.ts';
import type { Part } from './outline.ts';
import { isWithin, leavesOf } from './parts.ts';
import { isName } from './person-name.ts';
import { dated, type ReadWhen } from './when.ts';

/** Who stands over or beside the date of an entry. */
const isSigned = (entry: Part, day: Part): boolean => {
  const leaves = leavesOf(entry);
  return leaves.slice(0, leaves.indexOf(day) + 2).some(({ text }) => text.includes(' ') && isName(text));
};

/**
 * The replies in an entry: blocks behind what it says that are made as it is, each with whoever wrote it and a date of its
 * own at the place where the entry has them.
 */
export const repliesIn = (entry: Part, read: ReadWhen): Part[] => {
  const day = dated(entry, read)?.part;
  if (!day || !isSigned(entry, day)) return [];
  const place = placeOf(day, entry);
  const out: Part[] = [];
  const visit = (part: Part): void => {
    if (part.kids.length === 0 || part.weak) return;
    const own = isWithin(day, part) ? undefined : dated(part, read)?.part;
    if (own && placeOf(own, part) === place && isSigned(part, own) && leavesOf(part).length > 2) {
      out.push(part, ...repliesIn(part, read));
      return;
    }
    part.kids.forEach(visit);
  };
  entry.kids.forEach(visit);
  return out;
};
