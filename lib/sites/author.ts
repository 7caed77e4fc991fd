import { typeOf } from './drawn.ts';
import { isHeading } from './label.ts';
import type { Part } from './outline.ts';
import { aboves, leavesOf } from './parts.ts';
import { isName } from './person-name.ts';
import type { Steps } from './reading.ts';
import { signature } from './signature.ts';

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
export const placeOf = (leaf: Part, item: Part): string => {
  const ups = aboves(leaf);
  return ups
    .slice(0, ups.indexOf(item))
    .map(({ top }) => signature(top))
    .join('<');
};

/** All the ways to say where the leaves of an entry stand: by what is around each, how it is drawn, and which of several it is. */
const placesIn = (item: Part): Map<string, Part | undefined> => {
  const out = new Map<string, Part | undefined>();
  const alike = new Map<string, Part[]>();
  for (const leaf of leavesOf(item)) {
    if (leaf.weak || leaf.control || leaf.text.length > 60 || isHeading(leaf)) continue;
    const place = placeOf(leaf, item);
    for (const key of [place, `${place} ${typeOf(leaf.el)}`]) {
      const leaves = alike.get(key);
      if (leaves) leaves.push(leaf);
      else alike.set(key, [leaf]);
    }
  }
  for (const [key, leaves] of alike) {
    out.set(key, leaves.length === 1 ? leaves[0] : undefined);
    for (const at of [0, 1, 2]) {
      out.set(`${key} ${at}`, leaves[at]);
      out.set(`${key} -${at}`, leaves.at(-1 - at));
    }
  }
  return out;
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
  const each: Map<string, Part | undefined>[] = [];
  for (const item of items) {
    each.push(placesIn(item));
    yield;
  }
  const found: Author[][] = [];
  for (const place of each[0]?.keys() ?? []) {
    const leaves = each.flatMap((own) => own.get(place) ?? []);
    // The same leaves stand at several places, by the ways to say it.
    if (leaves.length < items.length || found.some(([first]) => first?.leaf === leaves[0])) continue;
    yield;
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

/** What stands right behind those who wrote, in one block with their name and the same for each of them: a position. */
export const besideAuthors = (authors: ReadonlyMap<Part, Author>): Set<Part> => {
  const beside = [...authors.values()].flatMap(({ leaf, name }) => {
    const kids = leaf.up?.kids ?? [];
    const next = kids[kids.indexOf(leaf) + 1];
    const isBrief =
      next && next.kids.length === 0 && next.text.length < 40 && /^\p{L}[^.!?:]*$/u.test(next.text);
    return isBrief && kids.length < 4 ? [{ name, next }] : [];
  });
  const said = new Map(beside.map(({ name, next }) => [name, next.text]));
  const isSame = beside.every(({ name, next }) => said.get(name) === next.text);
  return new Set(
    beside.length === authors.size && isSame && said.size < beside.length
      ? beside.map(({ next }) => next)
      : [],
  );
};
