import { isHeading } from './label.ts';
import { type Part, signature } from './outline.ts';
import { aboves, leavesOf } from './parts.ts';
import { isName } from './people.ts';
import type { Steps } from './reading.ts';

/** Who wrote an entry, and where it says so. */
export interface Author {
  leaf: Part;
  name: string;
}

const address = /^<?(\S+@\S+\.[^\s>]+)>?$/;
/** A name of several words, or an address: who it is, as shown; '' for other words. */
const whoIn = (text: string): string =>
  address.exec(text)?.[1] ?? (text.includes(' ') && isName(text) ? text : '');

/** Where in an entry of its make a leaf stands, by what is around it. */
const placeOf = (leaf: Part, item: Part): string => {
  const ups = aboves(leaf);
  return ups
    .slice(0, ups.indexOf(item))
    .map(({ top }) => signature(top))
    .join('<');
};

/** Words without those that all of them begin with. */
const withoutStart = (texts: readonly string[]): string[] => {
  const [first = '', ...others] = texts.map((text) => text.split(' '));
  let same = 0;
  while (
    same < first.length - 1 &&
    others.every((words) => words[same] === first[same] && words.length > same + 1)
  )
    same++;
  return texts.map((text) => text.split(' ').slice(same).join(' '));
};

/**
 * Who wrote each entry of a list, whatever word says so: of all the places that entries have in common, the only one that
 * holds somebody in each of them, behind the same words in each ("by Ann Lee") or none.
 */
export function* authorsOf(items: readonly Part[]): Steps<Map<Part, Author>> {
  const places = new Map<string, Part[]>();
  for (const [at, item] of items.entries()) {
    if (at % 4 === 3) yield;
    for (const leaf of leavesOf(item)) {
      if (leaf.weak || leaf.control || leaf.text.length > 60 || isHeading(leaf)) continue;
      const place = placeOf(leaf, item);
      const leaves = places.get(place);
      if (leaves) leaves.push(leaf);
      else places.set(place, [leaf]);
    }
  }
  const found: Author[][] = [];
  for (const leaves of places.values()) {
    yield;
    const isEach = leaves.length === items.length && new Set(leaves).size === items.length;
    if (!isEach || !items.every((item, at) => aboves(leaves[at] as Part).includes(item))) continue;
    const texts = leaves.map(({ text }) => text);
    for (const said of new Set(texts).size > 1 ? [texts, withoutStart(texts)] : [texts]) {
      const names = said.map(whoIn);
      // One entry alone tells no place: an address says by itself who it was.
      if (!names.includes('') && (items.length > 1 || names[0]?.includes('@'))) {
        found.push(leaves.map((leaf, at) => ({ leaf, name: names[at] ?? '' })));
        break;
      }
    }
  }
  const [only, ...others] = found;
  return new Map(
    only && others.length === 0
      ? items.flatMap((item, at) => (only[at] ? [[item, only[at]] as const] : []))
      : [],
  );
}
