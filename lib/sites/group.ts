import { attr, attributeNames, closest, one, tagOf } from './dom.ts';
import { entriesOf, isKinded, isMarked, isTold, opensWithKind } from './entry.ts';
import { byline } from './head-lines.ts';
import { has, isHeading, isKnown, labelText } from './label.ts';
import { labelsOf } from './labelled-entries.ts';
import { areDays, areSections, holdsHeading, isDated, isForm, isPale, isRows } from './no-happening.ts';
import type { Part } from './outline.ts';
import { holdsControl, leavesOf, once } from './parts.ts';
import { isName } from './person-name.ts';
import { type Steps, sift } from './reading.ts';
import { headOf } from './statement.ts';
import { perText, widthOf } from './text.ts';
import { dated, dayOf, type ReadWhen, type When } from './when.ts';
import { listWords, noticeWords, plain } from './words.ts';

/** So many parts are looked at in one step. */
const stepOf = 2;

/** Rows below column heads are read by their heads. */
const inTable = (part: Part): boolean => {
  const table = closest(part.top, 'table') ?? part.top;
  return one(table, 'th') !== undefined;
};

/** A strip of words for kinds of activity over the list. */
export const isTabs = (part: Part): boolean =>
  part.kids.length > 1 &&
  part.text.length < 120 &&
  part.kids.every((kid) => kid.kids.length === 0 && kid.text.length < 25) &&
  part.kids.filter((kid) => listWords.test(plain(kid.text))).length > 1;

/** What is said to and fro, as the whole of a heading. */
const talkWords =
  /^(?:conversations?|discussions?|threads?|chats?|talks?|gesprache?|unterhaltung|diskussion|echanges?|conversacion(?:es)?)(?: \(?\d+\)?)?$/;

/** Whether a heading or the block's own attributes call it a list of happenings. */
const isNamed = (part: Part, heading: string): boolean =>
  talkWords.test(plain(heading)) ||
  listWords.test(plain(`${heading} ${calledOf(part)}`.replace(/[_-]/g, ' ')));
const calledOf = once((part: Part): string =>
  [...new Set([part.top, part.el])]
    .flatMap((el) =>
      attributeNames(el)
        .filter((name) => /^(?:class|id|aria-label|data-.*)$/.test(name))
        .map((name) =>
          attr(el, name)
            .slice(0, 80)
            .replace(/([a-z])([A-Z])/g, '$1 $2'),
        ),
    )
    .join(' '),
);

const kindClass = /mail|note|call|task|meeting|comment|event/i;
const stateClass =
  /^(?:is|has)-|(?:^|[_-])(?:active|selected|first|last|odd|even|left|right|inverted|alternate|reversed?)(?:$|[_-])/i;
const namesIn = perText((said): string[] =>
  said
    .replace(/\d+/g, '')
    .split(/\s+/)
    .filter((name) => !stateClass.test(name)),
);
const namesOf = (el: Element): string[] => namesIn(attr(el, 'class'));

/** What siblings of one make share, whatever kind and state each of them shows: their first name, unless it tells a kind. */
const makesOf = (part: Part): ((kid: Part) => string) => {
  const count = new Map<string, number>();
  for (const kid of part.kids)
    for (const name of namesOf(kid.top)) count.set(name, (count.get(name) ?? 0) + 1);
  const isShared = (name: string): boolean => (count.get(name) ?? 0) > 1;
  return ({ top }) => {
    const [first = '', ...others] = namesOf(top);
    const isKind = (name: string): boolean => kindClass.test(name);
    const shared = others.find((name) => isShared(name) && !isKind(name));
    return `${tagOf(top)}.${isKind(first) ? (shared ?? '') : first}`;
  };
};

/** The words that head a list are no entry of it, whatever they share with its entries. */
const headsList = ({ kids, text }: Part): boolean =>
  kids.length === 0 && text.length < 40 && listWords.test(plain(text));

/** Siblings of one make, each with a date or who did what; undefined where they are no list of things that happened. */
export function* groupOf(
  part: Part,
  heading: string,
  day: When | undefined,
  read: ReadWhen,
): Steps<{ items: Part[]; days?: ReadonlyMap<Part, When>; labels?: string[] } | undefined> {
  const byMake = new Map<string, [Part, When | undefined][]>();
  const makeOf = makesOf(part);
  let today = day;
  let looked = 0;
  for (const kid of part.kids) {
    if (++looked % stepOf === 0) yield;
    const own = dayOf(kid, read);
    today = own ?? today;
    if (own || kid.weak || kid.control || kid.bare || inTable(kid) || headsList(kid)) continue;
    const make = makeOf(kid);
    const kids = byMake.get(make);
    if (kids) kids.push([kid, today]);
    else byMake.set(make, [[kid, today]]);
  }
  // What the app tells whoever reads is of no record.
  if (noticeWords.test(plain(heading))) return undefined;
  // A section that is called so holds fields, unless each of several blocks says what kind of thing it tells of.
  const isOfFields = /(?:information|details|angaben|informations|informacion)$/.test(plain(heading));
  for (const kids of byMake.values()) {
    if (isOfFields && !(kids.length > 1 && kids.every(([kid]) => opensWithKind(kid)))) continue;
    const labels = labelsOf(
      kids.map(([kid]) => kid),
      read,
      isNamed(part, heading),
    );
    if (labels) return { items: kids.map(([kid]) => kid), labels };
    const found: { item: Part; leaves: readonly Part[]; when: When }[] = [];
    for (const [item, on] of kids) {
      if (item.kids.length === 0) continue;
      yield;
      const when = dated(item, read, on?.iso);
      if (!when) continue;
      yield;
      const leaves = leavesOf(item);
      if (!(yield* isForm(item, leaves))) found.push({ item, leaves, when });
    }
    yield;
    // One among them with a heading of its own is what they are about.
    const named = (): boolean => isNamed(part, heading);
    const headed = found.filter(({ item }) => holdsHeading(item));
    if (headed.length * 2 < found.length || (headed.length * 2 === found.length && !named()))
      for (const one of headed) found.splice(found.indexOf(one), 1);
    if (
      found.length > 1 &&
      found.every(isDated) &&
      !(listWords.test(plain(heading)) && found.every(isPale)) &&
      areDays(found.flatMap(({ leaves }) => leaves.find(({ weak }) => !weak) ?? []))
    )
      continue;
    if (found.length * 10 < kids.length * 6) {
      const isBelowDays = kids.length > 1 && kids.every(([, on]) => on?.part.up === part);
      const items = named() || isBelowDays ? yield* entriesOf(kids, part) : undefined;
      if (items)
        return { items, days: new Map(kids.flatMap(([kid, on]) => (on ? [[kid, on] as const] : []))) };
    }
    if (found.length === 0 || found.length * 10 < kids.length * 6) continue;
    type Entry = (typeof found)[number];
    function* share(test: (one: Entry) => boolean): Steps<number> {
      return (yield* sift(found, test)).length / found.length;
    }
    const rich = yield* share(
      ({ item, leaves, when }) =>
        leaves.length >= 3 || item.text.length > when.text.length + 25 || isKinded(when),
    );
    const items = found.map(({ item }) => item);
    if (items.length > 1 && areSections(items)) continue;
    // Below a heading that says what they are, a few words each will do.
    if (rich < 0.5 && !(items.length > 1 && listWords.test(plain(heading)))) continue;
    yield;
    function* told(): Steps<boolean> {
      return (
        (yield* share(
          ({ item, leaves, when }) =>
            isTold(leaves) || isKinded(when) || (items.length > 1 && isMarked(item)),
        )) >= 0.5
      );
    }
    if (items.length > 1) {
      const long = (yield* share(({ leaves }) => leaves.some((leaf) => widthOf(leaf.text) > 30))) >= 0.5;
      if (!((rich === 1 && long) || (yield* told()) || named())) continue;
      // One among them whose date is worded in a way that is not known is one of them all the same.
      const known = new Set(items);
      const all = kids.flatMap(([kid]) =>
        known.has(kid) || (kid.text.length > 40 && isTold(leavesOf(kid)) && !holdsControl([kid]))
          ? [kid]
          : [],
      );
      return { items: all };
    }
    if (items.some(isRows)) continue;
    // One alone must say something besides who and when.
    const says = yield* share(({ leaves, when }) =>
      leaves.some(
        (leaf) =>
          leaf !== when.part &&
          !leaf.weak &&
          /\p{L}{3}|\p{Lo}{2}/u.test(leaf.text) &&
          !isName(leaf.text.replace(byline, '')) &&
          headOf(leaf.text) === undefined,
      ),
    );
    if (says === 0) continue;
    const others = part.kids.filter((kid) => !items.includes(kid));
    const alone = others.every(
      (kid) =>
        !has(kid, /^(?:label|dt|th)$/) &&
        (kid.weak ||
          isHeading(kid) ||
          /^.{0,24}(?<![.!?])$/.test(kid.text) ||
          isTabs(kid) ||
          holdsControl([kid])),
    );
    yield;
    // Among other things, what the page calls a comment and who made it are both said.
    const isCalled = items.every((item) => isNamed(item, ''));
    if (!(alone && named()) && !((alone || isCalled) && (yield* told()))) continue;
    yield;
    // One dated block full of known labels is a form.
    if ((found[0]?.leaves ?? []).filter((leaf) => isKnown(labelText(leaf))).length < 3) return { items };
  }
  return undefined;
}
