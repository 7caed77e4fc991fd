import { placeInTwo, tick } from './control.ts';
import { attr, closest, hasAttr, parentOf, tagOf } from './dom.ts';
import { identityOfLink } from './identity.ts';
import { joined } from './joined.ts';
import { isChip } from './label.ts';
import type { Part } from './outline.ts';
import { isWithin, leavesOf } from './parts.ts';
import { isPlaceholder } from './text.ts';
import { actionWords, makingWords, noneWords, plain } from './words.ts';

const yes = tick(true);

/** The live controls of a part, in page order. */
export const controlsOf = (part: Part): Part[] =>
  part.kids.length > 0 ? part.kids.flatMap(controlsOf) : part.control ? [part] : [];

/** Where a box is empty, what is chosen stands before it; behind it stand its unit and ways to use it. */
const shownBy = (parts: readonly Part[]): readonly Part[] => {
  const leaves = parts.flatMap(leavesOf);
  const box = leaves.findLastIndex((leaf) => leaf.control === 'value');
  if (box < 0) return parts;
  const at = leaves[box];
  // A box to search in is laid over what was chosen, wherever that stands beside it.
  const searches = at !== undefined && attr(at.el, 'role') === 'combobox';
  // Below a box that adds one more stand those that there are, each on a chip.
  const added = leaves.slice(box + 1).filter(({ text }) => text !== '');
  if (box === 0 && at?.text === '' && tagOf(at.el) === 'input' && added.length > 0 && added.every(isChip))
    return added;
  return leaves.filter(
    (leaf, index) =>
      (index < box || (searches && index > box && !leaf.weak && isWithin(leaf, at.up ?? at))) &&
      /[\p{L}\d]/u.test(leaf.text),
  );
};

/** Words alone before an empty box in the same line: what was chosen in a box that may be searched. The two are one box. */
export const isChosen = (leaf: Part, at: number, leaves: readonly Part[]): boolean => {
  const [before, box] = [leaves[at - 1], leaves[at + 1]];
  const line = parentOf(leaf.el);
  return (
    !leaf.control &&
    !leaf.weak &&
    leaf.text !== '' &&
    box?.control === 'value' &&
    box.text === '' &&
    tagOf(box.el) === 'input' &&
    parentOf(box.el) === line &&
    !(before && parentOf(before.el) === line)
  );
};

/** What is written or chosen in boxes, in page order. */
export const filledIn = (parts: readonly Part[]): Part[] => {
  const leaves = parts.flatMap(leavesOf);
  return leaves.filter((leaf, at) => (leaf.control && leaf.text !== '') || isChosen(leaf, at, leaves));
};

/** Chosen things, each with a box of its own (a role beside a name), before the empty box that adds another. */
const eachWithBox = (parts: readonly Part[]): string => {
  const leaves = parts.flatMap(leavesOf);
  const box = leaves.findLastIndex((leaf) => leaf.control === 'value');
  if (box < 1 || leaves[box]?.text !== '' || tagOf(leaves[box].el) !== 'input') return '';
  const before = leaves.slice(0, box).filter((leaf) => !leaf.weak && leaf.text !== '');
  const filled = new Set(filledIn(parts));
  const names = before.filter((leaf) => !filled.has(leaf) && /\p{L}{3}/u.test(leaf.text));
  const boxes = before.filter((leaf) => leaf.control === 'value' || filled.has(leaf));
  return names.length > 0 && names.length === boxes.length
    ? names.map((name, at) => `${name.text} ${boxes[at]?.text}`).join(', ')
    : '';
};

/** Of several boxes to tick, each with its words behind it, those that are ticked; undefined for anything else. */
const tickedOf = (parts: readonly Part[]): string | undefined => {
  const leaves = parts.flatMap(leavesOf).filter((leaf) => !leaf.weak);
  const ticks = leaves.filter((leaf) => leaf.control === 'tick');
  const isBox = (at: number): boolean => leaves[at]?.control === 'tick';
  const areWords = (at: number): boolean => leaves[at] !== undefined && !leaves[at].control;
  if (ticks.length < 2 || leaves.length !== ticks.length * 2) return undefined;
  if (!leaves.every((_, at) => (at % 2 === 0 ? isBox(at) : areWords(at)))) return undefined;
  return leaves
    .flatMap(({ text }, at) => (isBox(at - 1) && leaves[at - 1]?.text === yes ? text : []))
    .join(', ');
};

/** A button that is one of several to choose from, and chosen. */
const isPressed = (el: Element): boolean =>
  ['aria-pressed', 'aria-checked'].some((name) => closest(el, `[${name}="true"]`) !== undefined);

/** "Select status", over or beside what was selected. */
const choosing =
  /^(?:select|choose|pick|auswahlen|wahlen|bitte wahlen|choisir|selectionner|seleccionar|elegir)(?: \S+){0,3}$|^(?:\S+ ){1,3}(?:aus)?wahlen$/;

/** Whether a box says only that one of what it is called by is to be chosen: "Select a product" for Product. */
export const isAsked = (text: string, label: string): boolean =>
  choosing.test(plain(text)) && plain(text).includes(plain(label));

/** A link that leads nowhere does something. */
const isWay = ({ el, text }: Part): boolean => {
  const link = closest(el, 'a');
  return link !== undefined && (/#$|^javascript:/.test(attr(link, 'href')) || toMe.test(plain(text)));
};
/** What whoever reads may do to a field that names somebody. */
const toMe = /^(?:assign (?:it )?to me|mir zuweisen|m.?(?:assigner|attribuer)|asignar(?:me| a mi))$/;

/** "Schedule a call", where a value would stand; "New customer" may be one. */
const isDoing = (leaf: Part): boolean => {
  const said = plain(leaf.text);
  return isWay(leaf) && / /.test(said) && makingWords.test(said) && !/^(?:new|neu|nouv|nuev)/.test(said);
};

/** "Founder at" */
const goesOn = (before: Part | undefined): boolean =>
  / (?:at|by|of|from|for|in|with|bei|von|mit|chez|de|en|con|por)$/i.test(before?.text ?? '');

/** How many more there are, in a link of its own that leads to them, behind words. */
const isCount = ({ el, text }: Part, before: Part | undefined): boolean => {
  const link = closest(el, 'a');
  return (
    /^\(?\d{1,3}\)?$/.test(text) &&
    link !== undefined &&
    before !== undefined &&
    /\p{L}{2}/u.test(before.text) &&
    closest(before.el, 'a') !== link
  );
};

/** The words of parts without what only says how to choose, and without ways to do something behind them. */
const chosenText = (parts: readonly Part[]): string => {
  const leaves = parts.flatMap(leavesOf);
  if (leaves.length > 0 && leaves.every(isDoing)) return '';
  // Where all of them lead nowhere, they are chips.
  const areWays = leaves.every(isWay);
  const said = leaves.filter(
    (leaf, at) =>
      leaf.control ||
      !(
        choosing.test(plain(leaf.text)) ||
        (at > 0 && !areWays && isWay(leaf) && !goesOn(leaves[at - 1])) ||
        isCount(leaf, leaves[at - 1])
      ),
  );
  const isHinted = said.length < leaves.length && said.some(({ text, weak }) => text !== '' && !weak);
  return isHinted ? joined(said).replace(/\s+[-–|·]$/, '') : joined(parts);
};

/** A currency, or how somebody is addressed: a part of the value, before it. */
const opensValue =
  /^(?:\p{Lu}{2,4}|\P{L}+|.{1,5}\.|(?:Mrs?|Ms|Miss|Mx|Herr|Frau|Mme|Mlle|Sra?|Srta|Don|Dona)\.?)$/u;
/** What is chosen before a box for one line says of what kind that is ("Mobile", "Germany" before a number). */
const isKindOf = ({ el, text }: Part, held: readonly Part[]): boolean =>
  !/^(?:input|textarea)$/.test(tagOf(el)) &&
  !hasAttr(el, 'contenteditable') &&
  held.length === 1 &&
  held.every(({ el: box }) => tagOf(box) === 'input' && /^(?:text|tel|search|)$/.test(attr(box, 'type'))) &&
  !opensValue.test(text);

const holdsBox = (part: Part): boolean => part.control === 'value' || part.kids.some(holdsBox);

const holdsLongBox = (part: Part): boolean =>
  (part.control === 'value' && (tagOf(part.el) === 'textarea' || hasAttr(part.el, 'contenteditable'))) ||
  part.kids.some(holdsLongBox);

/** States that are called like things to do. */
const openWords = /^(?:open|new|neu)$/;

/**
 * What stands for a label: as shown, for live controls their current value; '' for none.
 * @param isState whether the label asks for a state, so that "Open" is one
 */
export const valueText = (parts: readonly Part[], isState = false): string => {
  // Beside it stand what may be chosen, and a box to search in that.
  const chosenList = parts.flatMap(leavesOf).find(({ el }) => tagOf(el) === 'select' && placeInTwo(el) > 0);
  if (chosenList) return chosenList.text;
  const each = eachWithBox(parts);
  if (each !== '') return each;
  const ticked = tickedOf(parts);
  if (ticked !== undefined) return ticked;
  // Beside a filled control stand its unit, its rendered twin and ways to use it: its value is the value.
  const boxes = filledIn(parts);
  const written = boxes.filter((part) => part.control !== 'tick');
  const [kind, ...held] = written;
  // Beside the id of another record stands a link to that.
  const named =
    kind &&
    !held[0] &&
    parts
      .flatMap(leavesOf)
      .find(
        ({ text, el }) =>
          text !== '' && identityOfLink(attr(closest(el, 'a') ?? el, 'href')).id === kind.text,
      );
  if (named) return named.text;
  const filled =
    held.length > 0 && kind && isKindOf(kind, held) ? held : written.length > 0 ? written : boxes;
  let text =
    filled.length > 1
      ? filled.map((part) => part.text).join(' ')
      : chosenText(filled.length > 0 ? filled : shownBy(parts));
  // Beside an empty box for long text stand tools alone.
  if (text === '' && !parts.some(holdsLongBox)) {
    const pressed = parts.flatMap(leavesOf).filter((part) => part.weak && isPressed(part.el));
    if (pressed.length > 0) return pressed.map((part) => part.text).join(', ');
    // What was chosen in a box that may be written into stands beside it, each with a way to take it out.
    const chosen = shownBy(parts);
    const said = chosen.filter(
      ({ weak, text: words }) =>
        weak &&
        words !== '' &&
        (!actionWords.test(plain(words)) || (isState && openWords.test(plain(words)))),
    );
    text = (parts.some(holdsBox) ? said : said.slice(0, 1)).map((part) => part.text).join(', ');
  }
  return isPlaceholder(text) || noneWords.test(plain(text)) ? '' : text;
};
