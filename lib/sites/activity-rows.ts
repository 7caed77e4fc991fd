import type { ActivityKind } from '../record.ts';
import { directionOf, kindOf } from './activity.ts';
import { noteBox } from './believed.ts';
import { all, attr, closest } from './dom.ts';
import type { Draft } from './draft.ts';
import { identityOfLink } from './identity.ts';
import { isKnown } from './label.ts';
import type { Part } from './outline.ts';
import { leavesOf } from './parts.ts';
import { isName } from './person-name.ts';
import { headOf } from './statement.ts';
import type { Table } from './table.ts';
import { widthOf } from './text.ts';
import type { ReadWhen } from './when.ts';
import { columnWords, listWords, plain } from './words.ts';

/** The kind that stands in a cell over what was said, and the words below it. */
const kindOver = (cell: Part | undefined): { kind: ActivityKind; said: string } | undefined => {
  const [first, ...rest] = cell && cell.kids.length > 1 ? leavesOf(cell) : [];
  if (!first || headOf(first.text) === undefined) return undefined;
  const kind = kindOf(first.text);
  const said = rest.map(({ text }) => text).join('\n');
  return kind === 'other' || said === '' ? undefined : { kind, said };
};

/** What is sold has a day to close and no activities in its rows. */
const forecast = /^(?:amount|stage|probab|betrag|phase|wahrschein|montant|etape|importe|etapa)/;
/** "From | Subject | Date" */
const isOfMails = (heads: readonly string[]): boolean =>
  [/^(?:from|sender|von|absender|de|expediteur|remitente)$/, columnWords.subject].every((words) =>
    heads.some((head) => words.test(head)),
  );

/** Whether the rows of a table are things that happened. */
export const isOfActivities = (table: Table): boolean => {
  const heads = table.heads.map(plain);
  const has = (words: RegExp): boolean => heads.some((head) => words.test(head));
  if (listWords.test(plain(table.heading))) return true;
  if (!has(columnWords.at) || has(forecast)) return false;
  if (isOfMails(heads)) return true;
  // A head over what somebody said.
  if (has(noteBox)) return true;
  // "Interaction | By | Time": a kind over what was said, in one cell.
  const told = heads.findIndex((head) => listWords.test(head));
  if (told >= 0 && table.rows.length > 0 && table.rows.every((row) => kindOver(row[told]))) return true;
  // The kinds must be of what people do, where a heading says something else or the rows lead to deals and the like.
  const kind = heads.findIndex((head) => columnWords.kind.test(head));
  const isRecord = (cell: Part): boolean =>
    columnWords.subject.test(heads[0] ?? '') &&
    identityOfLink(attr(closest(cell.el, 'a') ?? cell.el, 'href')).object !== undefined;
  return (
    kind >= 0 &&
    ((table.heading === '' && !table.rows.some(([first]) => first && isRecord(first))) ||
      table.rows.some((row) => kindOf(row[kind]?.text ?? '') !== 'other'))
  );
};

/** Ends like a sentence, or has more than one part. */
const isSentence = (text: string): boolean => widthOf(text) > 24 && /[.!?…。！？]$|，/.test(text);
/** How a head over whoever did it ends where names have no capitals. */
const doerHead = /[人者员員]$/u;
/**
 * Reads the rows of a table whose heads are in a language that is not known, where each has a day and most say a
 * sentence; false for other tables.
 */
export const addShaped = (table: Table, read: ReadWhen, draft: Draft): boolean => {
  if (table.rows.length === 0 || table.heads.some((head) => isKnown(head) || listWords.test(plain(head))))
    return false;
  const columnOf = (test: (text: string) => boolean, share = 1): number =>
    table.heads.findIndex(
      (_, column) =>
        table.rows.filter((row) => test(row[column]?.text ?? '')).length >= table.rows.length * share,
    );
  const at = columnOf((text) => read(text) !== undefined);
  const said = columnOf(isSentence, 0.5);
  if (at < 0 || said < 0) return false;
  // Letters without capitals tell a name by the space in it.
  const named = columnOf((text) => isName(text) || /^\p{Lo}{1,4} \p{Lo}{1,4}$/u.test(text));
  const who = named < 0 ? table.heads.findIndex((head) => doerHead.test(head)) : named;
  for (const row of table.rows) {
    const day = row[at]?.text ?? '';
    const text = row[said]?.text ?? '';
    if (row[0] && text !== '')
      draft.activity({
        kind: 'note',
        author: row[who]?.text,
        at: read(day),
        atText: day,
        text,
        el: row[0].top,
      });
  }
  return true;
};

const leavesIn = (part: Part | undefined): readonly Part[] => (part ? leavesOf(part) : []);

/** Reads one row by the heads over its columns. */
export const addRow = (table: Table, row: Part[], read: ReadWhen, draft: Draft): void => {
  const cell = (words: RegExp): Part | undefined =>
    row[table.heads.findIndex((head) => words.test(plain(head)))];
  const titled = cell(columnWords.subject);
  // The address below a subject is whose mail it is.
  const subject = (leavesIn(titled).find(({ text }) => text !== '') ?? titled)?.text;
  const over = kindOver(cell(listWords));
  const noted = table.heads.reduce((out, head, at) => {
    const body = row[at]?.text ?? '';
    return columnWords.text.test(plain(head)) && body !== subject && body.length > out.length ? body : out;
  }, '');
  const text = noted || (over?.said ?? '');
  // When it was changed, and when it was written down, say less of when it was than any other day.
  const lateness = (head: string): number =>
    /modif|updat|geand|edit/.test(head) ? 2 : /creat|cre[ea]|erstell/.test(head) ? 1 : 0;
  const at = table.heads
    .map((head, index) => ({ head: plain(head), part: row[index] }))
    .filter(({ head, part }) => columnWords.at.test(head) && part && read(part.text))
    .sort((one, other) => lateness(one.head) - lateness(other.head))[0]?.part;
  const kind = cell(columnWords.kind)?.text ?? '';
  const first = row[0];
  if (!first || (!subject && text === '')) return;
  const known = over && noted === '' ? over.kind : kindOf(kind);
  draft.activity({
    kind:
      known !== 'other'
        ? known
        : kindOf(
            `${isOfMails(table.heads.map(plain)) ? 'email' : ''} ${table.heading} ${table.heads.find((head) => noteBox.test(plain(head)))} ${attr(first.top, 'class')} ${all(
              first.top.parentElement ?? first.top,
              'a,i',
            )
              .map((el) => attr(el, 'href') + attr(el, 'class'))
              .join(' ')}`,
          ),
    direction: directionOf(row.map((part) => part.text).join(' ')),
    author: cell(columnWords.author)?.text || leavesIn(at).find((leaf) => isName(leaf.text))?.text,
    at: at ? read(at.text) : undefined,
    atText: leavesIn(at).find((leaf) => read(leaf.text))?.text ?? at?.text,
    subject: subject || undefined,
    text: text || (subject ?? ''),
    bodyShown: text === '' ? false : undefined,
    unsaved: undefined,
    el: first.top,
  });
};
