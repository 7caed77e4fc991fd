import { attr } from './dom.ts';
import { groupOf, isTabs } from './group.ts';
import { chain, core, isHeading } from './label.ts';
import type { Part } from './outline.ts';
import { holdsControl, isWithin, leavesOf } from './parts.ts';
import type { Steps } from './reading.ts';
import { signature } from './signature.ts';
import { dayOf, type ReadWhen, type When } from './when.ts';
import { actionWords, listWords, makingWords, peopleWords, plain } from './words.ts';

/** A list of things that happened: repeated blocks, each with a date and words. */
export interface Timeline {
  part: Part;
  items: Part[];
  heading: string;
  /** The day over those that say none themselves. */
  days: ReadonlyMap<Part, When>;
  /** The labels that each of them has, where they are rows of a table drawn as cards. */
  labels?: string[];
}

/** So many parts are looked at in one step. */
const stepOf = 2;

const isLeaf = (part: Part): boolean => part.kids.length === 0;

/** The words of the tab that is open, of all where none is marked. */
const chosenOf = (tabs: Part): string => {
  const open = tabs.kids.filter((kid) =>
    chain(kid).some(
      (el) =>
        attr(el, 'aria-selected') === 'true' ||
        /(?:^|[\s_-])(?:active|selected|current)(?:$|[\s_-])/.test(attr(el, 'class')),
    ),
  );
  return open.length === 1 && open[0] ? open[0].text : tabs.text;
};

/** The only words of a line, whatever counts and buttons stand beside them. */
const wordsIn = (part: Part): Part => {
  const [only, ...others] = leavesOf(part).filter((leaf) => !leaf.weak && /\p{L}/u.test(leaf.text));
  return only && others.length === 0 ? only : core(part);
};

const headingWords = (said: string): boolean =>
  (listWords.test(said) || peopleWords.test(said)) && !actionWords.test(said) && !makingWords.test(said);

/**
 * Lists beside one that was found, each below a day of its own, whose entries are made as its are: theirs are entries too,
 * however they word their time.
 */
const likeFound = (
  part: Part,
  found: readonly Timeline[],
  heading: string,
  days: ReadonlyMap<Part, When>,
): Timeline[] => {
  const beside = found.find((one) => one.part.up === part && one.items.length > 1);
  const made = beside?.items[0] ? signature(beside.items[0].top) : '';
  if (!made.includes('.') || !beside?.items.every(({ top }) => signature(top) === made)) return [];
  const isMade = (one: Part): boolean => chain(one).some((el) => signature(el) === made);
  return part.kids.flatMap((kid) => {
    const day = days.get(kid);
    const items = isMade(kid) ? [kid] : kid.kids;
    if (!day || items.length === 0 || found.some((one) => one.part === kid) || !items.every(isMade))
      return [];
    return [
      { part: kid, items: [...items], heading, days: new Map(items.map((item) => [item, day] as const)) },
    ];
  });
};

/** Finds the timelines of a block, before its fields are read, so that neither is taken for the other. */
export function* findTimelines(root: Part, read: ReadWhen): Steps<Timeline[]> {
  let visited = 0;
  function* visit(part: Part, heading: string, day?: When): Steps<Timeline[]> {
    if (++visited % stepOf === 0) yield;
    let inner = heading;
    let today = day;
    const days = new Map<Part, When>();
    const found: Timeline[] = [];
    // What happened is told in several pieces; among leaves alone, most of all that there is, no day stands over anything.
    if (part.kids.every(isLeaf)) return found;
    for (const kid of part.kids) {
      if (++visited % stepOf === 0) yield;
      const on = dayOf(kid, read);
      if (on) today = on;
      else if (isTabs(kid)) inner = chosenOf(kid);
      else if (kid.text.length < 60 && !holdsControl([kid])) {
        const head = isHeading(kid) ? kid : wordsIn(kid);
        if (isHeading(head) || (head.kids.length === 0 && headingWords(plain(head.text)))) inner = head.text;
      }
      if (today) days.set(kid, today);
      if (!isLeaf(kid)) found.push(...(yield* visit(kid, inner, today)));
    }
    found.push(...likeFound(part, found, heading, days));
    const group = yield* groupOf(part, inner, day, read);
    if (!group) return found;
    yield;
    const { items, days: dayOver = new Map<Part, When>(), labels } = group;
    // One alone in one of several blocks, which says nothing else that the others do not, is that block.
    const inAll = (text: string): boolean =>
      items.every((item) => leavesOf(item).some((leaf) => leaf.text === text));
    const isWhole = (deep: Timeline, item: Part): boolean =>
      items.length > 1 &&
      deep.items.length === 1 &&
      isWithin(deep.part, item) &&
      leavesOf(item).every(
        (leaf) => leaf.weak || deep.items.some((one) => isWithin(leaf, one)) || inAll(leaf.text),
      );
    // The deepest list counts; replies inside an item do not make it one.
    const plainItems = items.filter(
      (item) => !found.some((deep) => isWithin(deep.part, item) && !isWhole(deep, item)),
    );
    // One thing in each of several blocks: each block is one, with what else it says of it.
    const isOneEach =
      found.length > 1 &&
      found.length * 2 >= items.length &&
      found.every((deep) => deep.items.length === 1) &&
      items.every((item) => found.filter((deep) => isWithin(deep.part, item)).length < 2) &&
      // … unless a block begins with what its list is called.
      !found.some(
        ({ heading: own }) =>
          own !== heading &&
          headingWords(plain(own)) &&
          // "Note: Price" says what one of them is about.
          !/: ?\p{L}/u.test(own) &&
          items.some(({ text }) => text.startsWith(own)),
      );
    // The same few lines with dates in each of several blocks ("4 days ago", "Scheduled: …"): each block is one.
    const [first, ...others] = items.map((item) =>
      found
        .filter((deep) => isWithin(deep.part, item))
        .flatMap((deep) => deep.items.map(({ top }) => signature(top))),
    );
    const isSameEach =
      first !== undefined &&
      first.length > 1 &&
      new Set(first).size === first.length &&
      others.length > 0 &&
      others.every((each) => each.join() === first.join());
    // One alone below its day, among days of more.
    const isLone = found.length > 0 && plainItems.length === 1 && group.days !== undefined;
    const named = headingWords(plain(inner)) ? inner : heading;
    if (isLone) return [...found, { part, items: plainItems, heading: named, days: dayOver }];
    if (found.length > 0 && plainItems.length < 2 && !isOneEach && !isSameEach) return found;
    return [
      ...found.filter((deep) => !items.some((item) => isWithin(deep.part, item))),
      { part, items, heading: named, days: dayOver, ...(labels ? { labels } : {}) },
    ];
  }
  return yield* visit(root, '');
}
