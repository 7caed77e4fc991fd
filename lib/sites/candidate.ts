import { all, attr, closest, closestThat, hasAttr, one, quoted, tagOf, treeOf } from './dom.ts';
import { isPill } from './drawn.ts';
import { chain, core, firmness, has, isHeading, isKnown, labelText, makeOf } from './label.ts';
import type { Part } from './outline.ts';
import type { Candidate } from './pair.ts';
import { leavesOf, once } from './parts.ts';
import { tableOf } from './table.ts';
import { crumbs, isCrumbs } from './trail.ts';
import { actionWords, emptyWords, noneWords, plain } from './words.ts';

/** A heading by its tag or role. */
export const isTitle = once((part: Part): boolean =>
  chain(part).some((el) => /^h[1-6]$/.test(tagOf(el)) || attr(el, 'role') === 'heading'),
);

/** A box that a label of its own names, wherever that stands. */
const hasLabel = ({ control, el }: Part): boolean =>
  control === 'value' &&
  attr(el, 'id') !== '' &&
  one(treeOf(el), `label[for=${quoted(attr(el, 'id'))}]`) !== undefined;

/** A box for more than a line. */
export const isLongBox = (part: Part | undefined): boolean =>
  part !== undefined && (tagOf(part.el) === 'textarea' || hasAttr(part.el, 'contenteditable'));

const isPager = (part: Part): boolean =>
  /^\(?\d+ ?(?:\/|of|von|sur|de) ?\d+\)?$/.test(part.text) && all(part.top, 'button').length > 1;

/** What is done to lists. */
const listing =
  /^(?:\+ ?)?(?:view|see|show|add|new|create|alle|neu|hinzufugen|voir|ajouter|ver|anadir|agregar)(?:$| )/;

/** A way to do something: a button, beside a heading whatever it says; words of its own that say what it does. */
const isCommand = (part: Part, isHead: boolean): boolean =>
  (isHead && !part.control && (part.weak === true || has(part, /^button$/))) ||
  ((part.weak === true || (isHead && has(part, /^a$/))) && actionWords.test(plain(part.text)));

const isWayTo = ({ el, text }: Part): boolean =>
  closest(el, 'a') !== undefined && actionWords.test(plain(text));

const isSecret = (part: Part): boolean => part.control === 'secret' || part.kids.some(isSecret);

/** A head over a column: a `th` with no cell beside it. */
export const isColumnHead = (part: Part): boolean => {
  const row = closest(part.el, 'th') && closest(part.el, 'tr');
  return row !== undefined && one(row, 'td') === undefined;
};

/**
 * What a label and the values behind it would be as a field: undefined where they cannot be one, "secret" where what is held
 * must not be read.
 */
export const candidateOf = (
  block: Part,
  wrapped: Part,
  values: Part[],
  section: string,
  firm?: number,
  turned = false,
  like?: string,
  kind = false,
): Candidate | 'secret' | undefined => {
  const labelPart = core(wrapped);
  const label = labelText(labelPart);
  const sure = firm ?? firmness(labelPart);
  const inside = closest(labelPart.el, 'a,h1,h2,h3');
  const heading = inside !== undefined && tagOf(inside) !== 'a';
  // The page's first heading is its name; a heading that is a label is short.
  if (sure < 2 && heading && (tagOf(inside) === 'h1' || label.split(' ').length > 3)) return;
  // A chip says something itself.
  if (sure < 2 && isPill(labelPart.top)) return;
  // Under a heading that counts stand other things.
  if (sure < 2 && /\(\d+\+?\)$/.test(section)) return;
  const isPiece = like !== undefined || !inside || !chain(labelPart).includes(inside) || inside === block.el;
  if (label === '' || (sure < 3 && heading && isPiece)) return;
  if (sure < 2 && inside !== undefined && tagOf(inside) === 'a') return;
  const isEmpty = values.every((value) => noneWords.test(plain(value.text)));
  if (isColumnHead(labelPart) && (turned || (firm === undefined && (isEmpty || !isKnown(label))))) return;
  const isTicked = values.length > 0 && values.every(({ control }) => control === 'tick');
  if ((sure < 3 || isTicked) && closest(block.el, 'h1,h2,h3,h4,h5,h6')) return;
  // A trail leads to the page.
  if ([labelPart, ...values].some(({ el }) => closestThat(el, crumbs, isCrumbs))) return;
  // "No deals found" over a sentence about it.
  const isSaid = ({ text }: Part): boolean => text === '' || text.split(' ').length > 4;
  if (sure < 3 && emptyWords.test(plain(label)) && (values.length === 0 || values.some(isSaid))) return;
  // What stands beside nothing but things to do, or beside "View all", is a heading.
  const isHead = isHeading(labelPart);
  const leaves = values.flatMap(leavesOf);
  if (sure < 3 && leaves.length > 0 && leaves.every((leaf) => isCommand(leaf, isHead))) return;
  // Ways to do something and headings have no label behind them.
  if (turned && sure < 3 && leaves.some((leaf) => isTitle(leaf) || isWayTo(leaf))) return;
  // … unless one of them is chosen from a box below it.
  const isOneBox = values.length === 1 && values[0]?.control === 'value';
  if (sure < 3 && !isOneBox && wrapped.kids.some((kid) => kid.weak && listing.test(plain(kid.text)))) return;
  // A word over a list with columns is its heading.
  if (values.some((value) => tableOf(value, ''))) return;
  // "1 / 3" among the buttons that leaf through a list.
  if (values.some(isPager)) return;
  // A sign before a box ("tel") is no label where the page says which one is.
  if (sure < 2 && values.length > 0 && values.every(hasLabel)) return;
  // What must not be read has no line of its own.
  if (values.some(isSecret)) return 'secret';
  // A label beside its pencil in a cell is of the make of the cells.
  const cell = tagOf(wrapped.top) === 'td' ? wrapped : labelPart;
  // A heading over a box that is written into is not like one over text.
  const over =
    sure < 3 && isOneBox && (heading || (isHeading(labelPart) && isLongBox(values[0]))) ? 'over' : '';
  const make = like ?? (turned ? 'turned' : '') + over + makeOf(cell);
  const sureness = over === '' ? sure : 2;
  return { label, value: '', section, block, labelPart, values, make, firm: sureness, turned, kind };
};
