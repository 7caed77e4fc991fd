import { all, attr, closest, one, parentOf, precedes } from './dom.ts';
import { isShown } from './drawn.ts';
import { identityOfLink } from './identity.ts';
import { has, isAlike, isHeading, labelText } from './label.ts';
import type { Part } from './outline.ts';
import type { Pair } from './pair.ts';
import { isWithin, leavesOf } from './parts.ts';
import { type Add, emailOf, fromLeaves, isRole, saidIn } from './person.ts';
import { isName, mail, picturedBy } from './person-name.ts';
import { lineOf } from './text-of.ts';
import { plain } from './words.ts';

/** Somebody's picture, or what stands for it. */
const pictures = 'img,[class*="avatar" i]';

/** So many pictures in one list are looked at. */
const mostPictures = 40;

/** Those whose pictures alone stand below a heading, where it is the only one around. */
export const picturedBelow = (head: Part): { name: string; el: Element }[] => {
  for (const around of [head.top, parentOf(head.top)]) {
    if (!around || all(around, 'h1,h2,h3,h4,h5,h6', 2).length > 1) break;
    const found = all(around, 'img[alt],[title],[aria-label]', mostPictures).flatMap((el) => {
      const name = precedes(head.el, el) && isShown(el) ? picturedBy(el) : undefined;
      // Words that are said again where they may be cut are no picture.
      return name === undefined || lineOf(el) === name ? [] : [{ name, el }];
    });
    if (found.length > 0) return found;
  }
  return [];
};

/** A name and a picture, and nothing else. */
const isPictured = ({ text, top }: Part): boolean => isName(text) && one(top, pictures) !== undefined;

/** The same with a name of several words. */
export const isFace = (part: Part): boolean => / /.test(part.text) && isPictured(part);

/** A link to somebody, also one that does not say to whom. */
export const isToContact = ({ el }: Part): boolean =>
  identityOfLink(attr(closest(el, 'a') ?? el, 'href')).object === 'contact';

/** What stands behind a label that the page marks. */
const isLabelled = (leaf: Part): boolean => {
  const [label, value, ...rest] = leaf.up?.kids ?? [];
  const isMarked =
    value === leaf && rest.length === 0 && label !== undefined && has(label, /^(?:label|dt|th)$/);
  // "Name" says that it is one.
  return isMarked && !/(?:^| )(?:name|nom|nombre|nome)$/.test(plain(labelText(label)));
};

/** So many things are said on a card of somebody, at most. */
const mostOnCard = 12;

/** @param labels parts that are labels of fields: none of them is a name ("Email" over an address) */
export const addCard = (card: Part, labels: ReadonlySet<Part>, add: Add): boolean => {
  // A row that is pressed as a whole says somebody all the same.
  const leaves = card.weak ? card.kids.flatMap(saidIn) : saidIn(card);
  const names = leaves.filter(
    (leaf) =>
      isName(leaf.text) &&
      !isRole(leaf.text) &&
      !has(leaf, /^(?:label|dt|th)$/) &&
      !isLabelled(leaf) &&
      !labels.has(leaf),
  );
  const name = names.find((leaf) => leaf.text.includes(' ')) ?? names[0];
  if (!name || leaves.length > mostOnCard) return false;
  const link = closest(name.el, 'a');
  const isPicture = leaves.length === 1 && isPictured(card);
  if (leaves.length === 1 && !link && !isPicture) return false;
  // A tab leads to a place on the page.
  if (link && /#[\w-]+$/.test(attr(link, 'href'))) return false;
  // One word alone is a person's where it leads to one, has a picture, heads an address, or an address says so too.
  const isSure =
    / /.test(name.text) ||
    isPicture ||
    (isHeading(name) && emailOf(card) !== undefined) ||
    plain(emailOf(card) ?? '')
      .replace(/@.*/, '')
      .includes(plain(name.text)) ||
    isToContact(name);
  if (!isSure) return false;
  const told = leaves.filter((leaf) => !has(leaf, /^(?:label|dt|th)$/));
  return add(fromLeaves(name, told, card));
};

/** Names without anything beside them, each made as the name of somebody in the same list is. */
export const addBeside = (parts: readonly Part[], found: readonly Part[], add: Add): number => {
  const isWhole = ({ text }: Part): boolean => / /.test(text) && isName(text);
  const named = found.flatMap((card) => saidIn(card).find(isWhole) ?? []);
  const others = parts.flatMap(saidIn).filter((leaf) => isWhole(leaf) && !named.includes(leaf));
  return others.filter(
    (leaf) =>
      named.some((name) => isAlike(name, leaf) && name.up !== leaf.up) &&
      add({ name: leaf.text, el: leaf.top }),
  ).length;
};

const areCards = (parts: readonly Part[]): boolean =>
  parts.length > 0 && parts.every(({ kids, weak }) => kids.length > 0 || weak);

/** The cards of a list, a group of them below what they are called; a part alone is one. */
export const cardsIn = (part: Part): readonly Part[] => {
  const [head, list, ...rest] = part.kids;
  const isHead = head && (isHeading(head) || has(head, /^(?:dt|label)$/));
  const isGroup = isHead && list && rest.length === 0 && !/ /.test(head.text);
  if (isGroup && areCards(list.kids)) return list.kids;
  return areCards(part.kids) ? part.kids : [part];
};

/** Cards that nothing calls people's: a name of two words, and an e-mail address with one of them in it. */
export const addAddressed = (
  root: Part,
  pairs: readonly Pair[],
  timelines: readonly Part[],
  add: Add,
): readonly Part[] => {
  const taken = [...timelines, ...pairs.flatMap(({ labelPart, values }) => [labelPart, ...values])];
  const cards: Part[] = [];
  const others: { up: Part; name: Part }[] = [];
  for (const leaf of leavesOf(root)) {
    const address = leaf.control ? undefined : mail.exec(leaf.text)?.[0];
    if (address === undefined || taken.some((part) => isWithin(leaf, part))) continue;
    const user = plain(address.replace(/@.*/, ''));
    for (let up = leaf.up; up && leavesOf(up).length < mostOnCard; up = up.up) {
      const [name] = saidIn(up);
      const words = name && isName(name.text) ? plain(name.text).split(' ') : [];
      if (!name || words.length < 2) continue;
      if (!words.some((word) => word.length > 2 && user.includes(word))) {
        others.push({ up, name });
        continue;
      }
      if (add(fromLeaves(name, saidIn(up), up))) cards.push(up);
      break;
    }
  }
  // "Bo Storm" over an address that begins otherwise, in a row like that of somebody beside it.
  for (const { up, name } of others) {
    const isLike = (card: Part): boolean => {
      const [first] = saidIn(card);
      return (
        card.up === up.up &&
        card.kids.length === up.kids.length &&
        first !== undefined &&
        isAlike(first, name)
      );
    };
    if (cards.some(isLike) && !cards.includes(up) && add(fromLeaves(name, saidIn(up), up))) cards.push(up);
  }
  return cards;
};
