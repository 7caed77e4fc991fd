import { firstName, isNameLabel, lastName } from './name-field.ts';
import type { Part } from './outline.ts';
import { leavesOf } from './parts.ts';
import { type Add, emailOf, fromLeaves, isContactLink } from './person.ts';
import { isName, isUncased, mail } from './person-name.ts';
import type { Steps } from './reading.ts';
import type { Table } from './table.ts';
import { columnWords, peopleWords, plain } from './words.ts';

/** A column in which each row has a name of several words, beside one in which each has an address: whatever they are called. */
const namedBesideMail = ({ heads, rows }: Table): number => {
  const isEach = (at: number, is: (text: string) => boolean): boolean =>
    rows.every((row) => is(row[at]?.text ?? ''));
  const hasMail = rows.length > 1 && heads.some((_, at) => isEach(at, (text) => mail.test(text)));
  return hasMail ? heads.findIndex((_, at) => isEach(at, (text) => / /.test(text) && isName(text))) : -1;
};

const calledName = ({ heads }: Table): number => {
  const at = heads.findIndex((head) => columnWords.name.test(plain(head)));
  return at < 0 ? heads.findIndex(isNameLabel) : at;
};
/** The column of first names; "nombre" beside "nom" is how many. */
const firstColumn = ({ heads }: Table): number => {
  const said = heads.map(plain);
  return said.findIndex((head) => firstName.test(head) && !(head === 'nombre' && said.includes('nom')));
};

const nameColumn = (table: Table): number => {
  const called = calledName(table);
  return called < 0 ? namedBesideMail(table) : called;
};

/** Whether each row has somebody's name where names stand, and addresses beside them, whatever its heads are called. */
const namesSomebody = (table: Table): boolean => {
  const at = nameColumn(table);
  const isSomebody = ({ text = '' }: Partial<Part> = {}): boolean => isName(text) || isUncased(text);
  return (
    table.rows.some((row) => row.some((cell) => mail.test(cell.text))) &&
    table.rows.every((row) => isSomebody(row[at]))
  );
};

/** "Contact information": ways to reach one, and nobody else. */
const isReach = /(?:informatio(?:n(?:en|s)?)|informacion|details|daten|data|angaben|coordonnees|datos)$/;

/** Whether the rows of a list are people: by what is over it, by what its columns are called, or by what they hold. */
export const isOfPeople = (table: Table): boolean => {
  const isHeaded = (words: RegExp): boolean => table.heads.some((head) => words.test(plain(head)));
  return (
    (peopleWords.test(plain(table.heading)) && !isReach.test(plain(table.heading))) ||
    (isHeaded(columnWords.email) && isHeaded(columnWords.name)) ||
    namesSomebody(table) ||
    (firstColumn(table) >= 0 && isHeaded(lastName)) ||
    table.rows.some((row) => row.some((cell) => isName(cell.text) && isContactLink(cell)))
  );
};

/** Adds a person for each row; how many were taken. */
export function* addRows(table: Table, add: Add): Steps<number> {
  const column = (words: RegExp): number => table.heads.findIndex((head) => words.test(plain(head)));
  const at = {
    name: nameColumn(table),
    role: column(columnWords.role),
    title: column(columnWords.title),
    email: column(columnWords.email),
  };
  // A name may stand in two columns, whichever of them comes first.
  const first = firstColumn(table);
  const called = calledName(table);
  if (first >= 0 && (called < 0 || lastName.test(plain(table.heads[called] ?? '')))) at.name = first;
  const last = table.heads.findIndex((head, index) => index !== at.name && lastName.test(plain(head)));
  const isLinkTo = (cell: Part | undefined): boolean =>
    cell !== undefined && leavesOf(cell).some((leaf) => isName(leaf.text) && isContactLink(leaf));
  // Where other columns than that of the names lead to people, it says how they are related.
  const isRelated =
    (first < 0 || last < 0) &&
    table.rows.some((row) => row.some(isLinkTo)) &&
    !table.rows.some((row) => isLinkTo(row[at.name]));
  const isUncalled = called < 0 && first < 0 && at.name >= 0;
  let count = 0;
  for (const [nth, row] of table.rows.entries()) {
    if (nth % 16 === 15) yield;
    const name = isRelated ? row.find(isLinkTo) : row[at.name];
    if (!name || name.text === '') continue;
    const text = (index: number): string | undefined =>
      index >= 0 && index !== at.name ? row[index]?.text || undefined : undefined;
    const beside = isUncalled ? fromLeaves(name, row.flatMap(leavesOf), name) : undefined;
    const isAdded = add({
      name: [name, row[last]]
        .map((part) => part?.text.replace(/\n.*/s, ''))
        .join(' ')
        .trim(),
      role: text(at.role) ?? beside?.role,
      title: text(at.title) ?? beside?.title,
      email: text(at.email) ?? row.map(emailOf).find((found) => found !== undefined),
      el: name.top,
    });
    if (isAdded) count++;
  }
  return count;
}
