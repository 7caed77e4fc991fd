import { attr, classes, closest, countChildren, parentOf, tagOf } from './dom.ts';
import { typeOf } from './drawn.ts';
import { identityOfLink } from './identity.ts';
import { chain, firmness, has, isKnown, labelClass, labelText } from './label.ts';
import type { Part } from './outline.ts';
import { holdsControl, leavesOf } from './parts.ts';
import { signature } from './signature.ts';
import { emptyWords, plain } from './words.ts';

/** A list with columns: rows of other records, never fields of this one. */
export interface Table {
  heading: string;
  part: Part;
  heads: string[];
  rows: Part[][];
}

/** The rows of a table or grid. */
export const rowsOf = (part: Part): Part[] => {
  const isRow = chain(part).some((el) => tagOf(el) === 'tr' || attr(el, 'role') === 'row');
  return isRow ? [part] : part.kids.flatMap(rowsOf);
};
/** The cells of a row. */
export const cellsOf = (row: Part): Part[] => (row.kids.length > 0 ? row.kids : [row]);
const isHead = (cell: Part): boolean =>
  has(cell, /^th$/) || chain(cell).some((el) => attr(el, 'role') === 'columnheader');

const isCalledLabel = (cell: Part): boolean => chain(cell).some((el) => labelClass.test(classes(el)));

/** Rows set alike by turns, as drawn: words of one type in each, over others in as many cells; not so where there is no layout. */
const isDrawnStriped = (rows: readonly Part[]): boolean => {
  const typeIn = (cell: Part): string => typeOf(wordsOf(cell).el);
  const [first] = rows[0] ? cellsOf(rows[0]) : [];
  const type = first ? typeIn(first) : '';
  const heads = rows.filter((_, at) => at % 2 === 0).flatMap(cellsOf);
  return (
    type !== '' &&
    (rows[0]?.kids.length ?? 0) > 1 &&
    heads.every((cell) => mayHead(cell) && typeIn(cell) === type) &&
    new Set(heads.map(nameOf)).size === heads.length &&
    rows.every((row, at) => at % 2 === 0 || cellsOf(row).every((cell) => typeIn(cell) !== type))
  );
};

/**
 * Rows of nothing but heads, each over a row of as many values: fields side by side, not a list. One such row alone over
 * another may head a list, unless the page calls its cells labels.
 */
export const isStriped = (rows: readonly Part[]): boolean =>
  (rows.length > 3 ||
    (rows.length === 2 && (rows.slice(0, 1).flatMap(cellsOf).every(isCalledLabel) || areFacts(rows)))) &&
  rows.length % 2 === 0 &&
  rows.every((row, at) => cellsOf(row).length === cellsOf(rows[at - (at % 2)] ?? row).length) &&
  (rows.every((row, at) => cellsOf(row).every(isHead) === (at % 2 === 0)) ||
    (rows.length > 3 ? isDrawnStriped(rows) : areFacts(rows)));

/** One row of names of fields in plain cells, set in a type of their own, over one row that leads to no record. */
const areFacts = ([names, values]: readonly Part[]): boolean => {
  const [heads, cells] = [names, values].map((row) => (row ? cellsOf(row) : []));
  const [first] = heads ?? [];
  if (!heads || !cells || !first || heads.length < 2) return false;
  const typeIn = (cell: Part): string => `${signature(cell.top)} ${typeOf(wordsOf(cell).el)}`;
  const isLink = ({ el }: Part): boolean => identityOfLink(attr(closest(el, 'a') ?? el, 'href')).id !== '';
  return (
    heads.every((cell) => has(cell, /^td$/) && cell.kids.length === 0) &&
    heads.every((cell) => mayHead(cell) && typeIn(cell) === typeIn(first)) &&
    heads.filter((cell) => isKnown(nameOf(cell))).length * 3 >= heads.length * 2 &&
    !cells.some((cell) => typeIn(cell) === typeIn(first) || leavesOf(cell).some(isLink))
  );
};

/** A grid that is made of columns: heads, then as many columns of equally many cells. */
const columnsOf = (part: Part, heading: string): Table | undefined => {
  const heads = part.kids[0]?.kids ?? [];
  const columns = (part.kids[1]?.kids ?? []).map(leavesOf);
  const [first] = columns;
  if (!first || heads.length < 2 || columns.length !== heads.length) return undefined;
  if (columns.some((cells) => cells.length !== first.length)) return undefined;
  const rows = first.map((_, at) => columns.flatMap((cells) => cells[at] ?? []));
  return { heading, part, heads: heads.map((head) => head.text), rows };
};

/** The first words of a cell. */
const wordsOf = (cell: Part): Part => leavesOf(cell).find(({ text }) => text !== '') ?? cell;
/** What a head over a column says, before signs and ways to sort by it. */
const nameOf = (cell: Part): string => wordsOf(cell).text;

/** A few words that may head a column. */
const mayHead = (cell: Part): boolean =>
  /^\p{L}[^:\n@]{0,30}$/u.test(nameOf(cell)) && leavesOf(cell).length < 4 && !holdsControl([cell]);

/** A row of one cell, whatever that holds: a caption, or what stands below a list. */
const isOneCell = ({ top }: Part): boolean => {
  const row = closest(top, 'tr');
  return row !== undefined && countChildren(row) === 1;
};

/**
 * Rows of cells alone, none of them marked as a head: the first row of several cells, all set alike, stands over rows of
 * as many that are set otherwise. Which row that is; -1 for none.
 */
const headRow = (rows: readonly Part[]): number => {
  const at = rows.findIndex((row) => row.kids.length > 2);
  const heads = rows[at]?.kids ?? [];
  const body = rows.slice(at + 1).filter((row) => row.kids.length > 1 && !isOneCell(row));
  const [first] = heads;
  // Over the heads at most a caption, with a way to fold the table.
  const isEmpty = body.length === 0 && emptyWords.test(plain(rows[at + 1]?.text ?? ''));
  if (!first || (body.length === 0 && !isEmpty) || rows.slice(0, at).some((row) => row.kids.length > 2))
    return -1;
  const typeIn = (cell: Part): string => typeOf(wordsOf(cell).el);
  const said = heads.filter(({ text }) => text !== '');
  const isHeads =
    said.length * 3 >= heads.length * 2 &&
    said.every((cell) => mayHead(cell) && typeIn(cell) === typeIn(first)) &&
    new Set(said.map(nameOf)).size === said.length;
  if (!isHeads || typeIn(first) === '') return -1;
  const isApart = body.every(
    (row) =>
      row.kids.length === heads.length &&
      !holdsControl([row]) &&
      row.kids.every((cell) => typeIn(cell) !== typeIn(first)),
  );
  return isApart ? at : -1;
};

/** Whether the first of two cells is marked as a label, or called as fields are. */
const opensWithLabel = ({ kids: [label, value, ...rest] }: Part): boolean =>
  label !== undefined &&
  value !== undefined &&
  rest.length === 0 &&
  labelText(label) !== '' &&
  (firmness(label) > 1 || isKnown(labelText(label)));

/** A table or grid with heads over its columns; undefined for other parts and for tables of labels and values. */
export const tableOf = (part: Part, heading: string): Table | undefined => {
  const isTable = chain(part).some(
    (el) => tagOf(el) === 'table' || /^(?:tree)?grid$|^table$/.test(attr(el, 'role')),
  );
  if (!isTable) return undefined;
  const [top, ...others] = rowsOf(part);
  // A first row of nothing at all over rows of label and value is no head.
  const isBare = top?.text === '' && others.filter(opensWithLabel).length * 2 > others.length;
  const rows = top && !isBare ? [top, ...others] : others;
  if (rows.length === 0) return columnsOf(part, heading);
  const inHead = rows.findIndex((row) =>
    chain(row).some((el) => /^thead$/.test(tagOf(el)) || tagOf(parentOf(el) ?? el) === 'thead'),
  );
  const heads = rows.findIndex((row) => row.kids.filter(isHead).length > 1);
  const at = heads >= 0 ? heads : inHead >= 0 ? inHead : rows.findIndex((row) => cellsOf(row).length > 1);
  const bare = heads < 0 && inHead < 0 ? headRow(rows) : -1;
  const head = rows[bare < 0 ? at : bare];
  if (!head || isStriped(rows)) return undefined;
  // Heads may stand in two rows: filters, then names.
  const body = rows
    .slice(rows.indexOf(head) + 1)
    .filter((row) => row.kids.length > 1 && !row.kids.every(isHead) && !isOneCell(row));
  if (inHead < 0 && bare < 0) {
    if (head.kids.length < 2 || !head.kids.every((kid) => isHead(kid) || kid.text === '')) return undefined;
    // A first row of nothing at all is no head.
    if (!head.kids.some(isHead)) return undefined;
    // A head in front of every row is a table of labels and values.
    if (body.some((row) => row.kids.length < 4 && row.kids[0] && isHead(row.kids[0]) && head.kids.length < 3))
      return undefined;
  }
  const cells = body[0]?.kids ?? [];
  const names = cellsOf(head).map((kid) => (bare < 0 ? kid.text : nameOf(kid)));
  // Tables made for narrow screens repeat the head on each cell.
  const told = cells.map(
    (kid) => attr(kid.top, 'data-label') || attr(kid.top, 'data-title') || attr(kid.top, 'data-th'),
  );
  return {
    heading,
    part,
    heads:
      names.length < cells.length && told.some((text) => text !== '')
        ? told.map((text, index) => text || (names[index] ?? ''))
        : names,
    rows: body.map(cellsOf),
  };
};
