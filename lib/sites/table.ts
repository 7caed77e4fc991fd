import { attr, parentOf, tagOf } from './dom.ts';
import { chain, has } from './label.ts';
import type { Part } from './outline.ts';

/** A list with columns: rows of other records, never fields of this one. */
export interface Table {
  heading: string;
  part: Part;
  heads: string[];
  rows: Part[][];
}

const rowsOf = (part: Part): Part[] => {
  const isRow = chain(part).some((el) => tagOf(el) === 'tr' || attr(el, 'role') === 'row');
  return isRow ? [part] : part.kids.flatMap(rowsOf);
};
const cellsOf = (row: Part): Part[] => (row.kids.length > 0 ? row.kids : [row]);
const isHead = (cell: Part): boolean =>
  has(cell, /^th$/) || chain(cell).some((el) => attr(el, 'role') === 'columnheader');

/** A table or grid with heads over its columns; undefined for other parts and for tables of labels and values. */
export const tableOf = (part: Part, heading: string): Table | undefined => {
  const isTable = chain(part).some(
    (el) => tagOf(el) === 'table' || /^(?:tree)?grid$|^table$/.test(attr(el, 'role')),
  );
  if (!isTable) return undefined;
  const rows = rowsOf(part);
  const heads = rows.findIndex((row) => row.kids.filter(isHead).length > 1);
  const at = heads >= 0 ? heads : rows.findIndex((row) => cellsOf(row).length > 1);
  const head = rows[at];
  if (!head || head.kids.length < 2) return undefined;
  const above = tagOf(parentOf(head.top) ?? head.el);
  if (!head.kids.every((kid) => isHead(kid) || kid.text === '') && above !== 'thead') return undefined;
  const body = rows.slice(at + 1).filter((row) => row.kids.length > 1);
  const labelled = (row: Part): boolean =>
    row.kids.length < 4 && row.kids[0] !== undefined && isHead(row.kids[0]) && head.kids.length < 3;
  if (body.some(labelled)) return undefined;
  return { heading, part, heads: head.kids.map((kid) => kid.text), rows: body.map(cellsOf) };
};
