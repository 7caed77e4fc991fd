import { attr, parentOf, tagOf } from './dom.ts';
import { chain, has } from './label.ts';
import type { Part } from './outline.ts';
import { leavesOf } from './parts.ts';

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

/** Rows of nothing but heads, each over a row of as many values: fields side by side, not a list. */
export const isStriped = (rows: readonly Part[]): boolean =>
  rows.length > 3 &&
  rows.length % 2 === 0 &&
  rows.every(
    (row, at) =>
      cellsOf(row).every(isHead) === (at % 2 === 0) &&
      cellsOf(row).length === cellsOf(rows[at - (at % 2)] ?? row).length,
  );

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

/** A table or grid with heads over its columns; undefined for other parts and for tables of labels and values. */
export const tableOf = (part: Part, heading: string): Table | undefined => {
  const isTable = chain(part).some(
    (el) => tagOf(el) === 'table' || /^(?:tree)?grid$|^table$/.test(attr(el, 'role')),
  );
  if (!isTable) return undefined;
  const rows = rowsOf(part);
  if (rows.length === 0) return columnsOf(part, heading);
  const inHead = rows.findIndex((row) =>
    chain(row).some((el) => /^thead$/.test(tagOf(el)) || tagOf(parentOf(el) ?? el) === 'thead'),
  );
  const heads = rows.findIndex((row) => row.kids.filter(isHead).length > 1);
  const at = heads >= 0 ? heads : inHead >= 0 ? inHead : rows.findIndex((row) => cellsOf(row).length > 1);
  const head = rows[at];
  if (!head || isStriped(rows)) return undefined;
  // Heads may stand in two rows: filters, then names.
  const body = rows.slice(at + 1).filter((row) => row.kids.length > 1 && !row.kids.every(isHead));
  if (inHead < 0) {
    if (head.kids.length < 2 || !head.kids.every((kid) => isHead(kid) || kid.text === '')) return undefined;
    // A first row of nothing at all is no head.
    if (!head.kids.some(isHead)) return undefined;
    // A head in front of every row is a table of labels and values.
    if (body.some((row) => row.kids.length < 4 && row.kids[0] && isHead(row.kids[0]) && head.kids.length < 3))
      return undefined;
  }
  const cells = body[0]?.kids ?? [];
  const names = cellsOf(head).map((kid) => kid.text);
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
