import type { RecordActivity } from '../record.ts';
import { addRow, addShaped, isOfActivities } from './activity-rows.ts';
import { authorsOf, besideAuthors } from './author.ts';
import type { Draft, FoundActivity } from './draft.ts';
import { furnitureOf } from './furniture.ts';
import { readHappening } from './happening.ts';
import { rowOf } from './labelled-entries.ts';
import { marksOf } from './marks.ts';
import type { Part } from './outline.ts';
import { leavesOf } from './parts.ts';
import type { Steps } from './reading.ts';
import { repliesIn } from './replies.ts';
import type { Table } from './table.ts';
import type { Timeline } from './timeline.ts';
import { dated, type ReadWhen } from './when.ts';

const moreWords =
  /^(?:(?:show|load|view|see|read) )?(?:all |the )?(\d+ )?(?:more|older|earlier|previous)(?:$|\s)|^(?:mehr|weitere|ältere|voir plus|afficher plus|ver más|mostrar más)/i;
/** A button below a list that stands for what it does not show: its words. */
const moreOf = (list: Part): string | undefined => {
  for (const up of [list, list.up, list.up?.up])
    for (const kid of up?.kids ?? []) {
      const [leaf, ...rest] = leavesOf(kid);
      if (leaf?.weak && rest.length === 0 && moreWords.test(leaf.text)) return leaf.text;
    }
  return undefined;
};

/** Words of so many letters, told twice of one day, are not told by chance. */
const fewestTold = 24;
/** What was told already, in a list under another heading: the same words, of the same day, of nobody else. */
const toldBefore = (found: FoundActivity, others: readonly RecordActivity[]): RecordActivity | undefined =>
  others.find(({ text, at = '', author = found.author }) => {
    const day = found.at ?? '';
    return (
      text === found.text &&
      text.length >= fewestTold &&
      day !== '' &&
      at !== '' &&
      (at.startsWith(day) || day.startsWith(at)) &&
      author === (found.author ?? author)
    );
  });

/**
 * Reads timelines and tables of activities into the draft, and says how many of them show no text.
 * @param title the record's own name
 * @param sellers names of the seller's own people
 */
export function* readTimelines(
  timelines: readonly Timeline[],
  tables: readonly Table[],
  read: ReadWhen,
  title: string,
  sellers: ReadonlySet<string>,
  draft: Draft,
): Steps<void> {
  let count = 0;
  const isBuyer = (name: string): boolean =>
    draft.people.some((person) => person.name === name && person.side === 'buyer');
  const isKnown = (name: string): boolean =>
    sellers.has(name) || draft.people.some((person) => person.name === name);
  const nameOf = (address: string): string | undefined =>
    draft.people.find(({ email }) => email !== undefined && email === address)?.name;
  const before = draft.activities.length;
  for (const { items: listed, heading, part, days, labels } of timelines) {
    if (labels) {
      const rows = listed.map((item) => rowOf(item, labels));
      for (const row of rows) addRow({ heading, part, heads: labels, rows }, row, read, draft);
      count += rows.length;
      continue;
    }
    const items = listed.flatMap((item) => [item, ...repliesIn(item, read)]);
    const marks: Set<string>[] = [];
    for (const item of items) {
      marks.push(new Set(marksOf(item)));
      if (marks.length % 4 === 0) yield;
    }
    const shared = new Set(
      [...(marks[0] ?? [])].filter((mark) => items.length > 1 && marks.every((own) => own.has(mark))),
    );
    yield;
    const furniture = yield* furnitureOf(items);
    yield;
    const authors = yield* authorsOf(items);
    const besides = besideAuthors(authors);
    const around = {
      heading,
      title,
      read,
      shared,
      furniture,
      authors,
      besides,
      entries: new Set(items),
      isBuyer,
      isKnown,
      nameOf,
    };
    const elsewhere = draft.activities.slice(before);
    for (const item of items) {
      yield;
      const found = yield* readHappening(item, dated(item, read) ?? days.get(item), around);
      const told = found && toldBefore(found, elsewhere);
      // A list of one kind knows what it is; that of all may not.
      if (told && /^(?:note|other)$/.test(told.kind) && /^(?:email|call|meeting)$/.test(found.kind))
        told.kind = found.kind;
      if (told && found.author !== undefined) told.author = found.author;
      if (found && !told) draft.activity(found);
      count++;
    }
    const label = moreOf(part);
    if (label) draft.part({ part: 'activities', state: 'counted', label });
  }
  for (const table of tables)
    if (!isOfActivities(table) && addShaped(table, read, draft)) count += table.rows.length;
  for (const table of tables.filter(isOfActivities))
    for (const row of table.rows) {
      addRow(table, row, read, draft);
      if (++count % 4 === 0) yield;
    }
  const added = draft.activities.slice(before);
  const listed = added.filter(({ kind }) => kind !== 'task').length;
  const unseen = added.filter(({ kind, bodyShown }) => kind !== 'task' && bodyShown === false).length;
  if (unseen > 0) draft.part({ part: 'activities', state: 'counted', listed, read: listed - unseen });
  else draft.part({ part: 'activities', state: count > 0 ? 'open' : 'absent', read: added.length });
}
