import { isDateLine, kindOf } from './activity.ts';
import { closest } from './dom.ts';
import { strengthOf } from './drawn.ts';
import { firmness, has, isAlike, isKnown, labelText } from './label.ts';
import type { Part } from './outline.ts';
import { leavesOf, once, partsOf } from './parts.ts';
import { isName } from './person-name.ts';
import type { Steps } from './reading.ts';
import { headOf } from './statement.ts';
import type { When } from './when.ts';
import { plain } from './words.ts';

/** A field of a record on its card, no line of a mail's head. */
export const isField = ({ text }: Part): boolean => {
  const label = plain(/^(\p{L}[^:\n]{1,40}):\s/u.exec(text)?.[1] ?? '');
  return (
    isKnown(label) &&
    !/^(?:subject|title|date|status|due|priorit|owner|assign|type)| (?:at|on|am|le|el)$/.test(label)
  );
};

/** "Created at", "Closing date". */
const isDay = (label: string): boolean =>
  / (?:at|on|date|am|le|el)$|^date |^datum /.test(plain(label)) || isKnown(label);

/** A known label and its value side by side; what kind of thing it was and its day are none. */
const isTwo = ({ kids: [name, value], kids }: Part): boolean =>
  kids.length === 2 &&
  name !== undefined &&
  value?.kids.length === 0 &&
  isKnown(labelText(name)) &&
  !(kindOf(name.text) !== 'other' && isDateLine(value.text));

/** Known labels, and little but their values. */
export const isFieldSet = (leaves: readonly Part[]): boolean => {
  const labels = leaves.filter((leaf) => isKnown(labelText(leaf))).length;
  return labels > 3 && labels * 5 >= leaves.length * 2;
};

/** Rows of label and value, most of them with other labels: a sheet of fields, whatever dates it has. */
const isSheet = once((part: Part): boolean => {
  const rows = part.kids.filter(({ kids: [name, value], kids }) => kids.length === 2 && name && value);
  // An entry that begins with the kind of thing it tells of has no label there.
  const labels = rows.flatMap(({ kids: [name] }, at) =>
    name && !(at === 0 && headOf(name.text)?.deed === false) ? labelText(name) || [] : [],
  );
  const isOne =
    labels.length > 2 &&
    new Set(labels).size === labels.length &&
    labels.length * 3 >= part.kids.length * 2 &&
    labels.filter(isDay).length * (labels.every(isName) ? 2 : labels.length) >= labels.length;
  // Several sheets, each below a heading of its own, are no less.
  return isOne || part.kids.some(isSheet);
});

/** Drawn smaller or paler than the words before it: when they happened, no value of theirs. */
export const isPale = ({ leaves: [name], when }: { leaves: readonly Part[]; when: When }): boolean => {
  const { size, ink } = name ? strengthOf(name.el, when.part.el) : { size: 0, ink: 0 };
  return size < -0.05 || ink < -0.1;
};

/** "Replied at" and a day, and nothing else but ways to change it. */
export const isDated = ({ leaves, when }: { leaves: readonly Part[]; when: When }): boolean => {
  const [name, day, clock, ...rest] = leaves.filter(({ weak, text }) => !weak && text !== '');
  if (rest.length > 0 || !name || day !== when.part || (clock && !isClock.test(clock.text))) return false;
  const label = labelText(name);
  return label !== '' && label.split(' ').length < 4 && day.text === when.text && !isAlike(name, day);
};
const isClock = /^\d{1,2}[:.h]\d\d/;
/** Whether what is said of days is what they are called: by the words of one, or by the colons of all. */
export const areDays = (names: readonly Part[]): boolean =>
  names.some((name) => isDay(labelText(name))) || names.every((name) => firmness(name) === 2);

/** Labels beside their values, in whatever words, and how many leaves both are. */
const rowsIn = once((item: Part): { name: Part; label: string; leaves: number }[] =>
  partsOf(item).flatMap(({ kids }) => {
    const [name, value, ...rest] = kids.filter(({ weak }) => !weak);
    const label = name?.kids.length === 0 && value && rest.length === 0 ? labelText(name) : '';
    return name && value && label !== '' && !isAlike(name, value)
      ? [{ name, label, leaves: leavesOf(value).length + 1 }]
      : [];
  }),
);
const saidIn = (item: Part): number => leavesOf(item).filter(({ weak }) => !weak).length;

/** So many labels with a value each make a sheet of fields, where there is little else. */
const fewestRows = 4;
/** Whether a block is labels, all of them others, beside their values, and little else. */
const isAllRows = (item: Part, fewest: number, others: number): boolean => {
  const rows = rowsIn(item);
  const leaves = rows.reduce((sum, row) => sum + row.leaves, 0);
  return (
    rows.length >= fewest &&
    new Set(rows.map(({ label }) => label)).size === rows.length &&
    leaves + others >= saidIn(item)
  );
};
/** One block of fields, though a day is among them. */
export const isRows = (item: Part): boolean => isAllRows(item, fewestRows, saidIn(item) / 5);

/** A heading, and a sign to fold it by. */
const headLeaves = 2;
/**
 * Blocks of labels and values, the labels alike in all of them and each another: sections of one record. What happened is
 * told in the same words again.
 */
export const areSections = (items: readonly Part[]): boolean => {
  const rows = items.flatMap(rowsIn);
  const [first] = rows;
  return (
    first !== undefined &&
    items.every((item) => isAllRows(item, 2, headLeaves)) &&
    rows.length >= fewestRows &&
    rows.every(({ name }) => isAlike(name, first.name)) &&
    new Set(rows.map(({ label }) => label)).size === rows.length
  );
};

export const holdsHeading = once(
  (part: Part): boolean => has(part, /^h[1-3]$/) || part.kids.some(holdsHeading),
);

/** Sections with headings of their own are a page's, not a happening's; who and when, each a link of one heading, are one. */
export const headingsIn = (part: Part): number =>
  new Set(leavesOf(part).flatMap((leaf) => (has(leaf, /^h[1-4]$/) ? (closest(leaf.el, heads) ?? leaf) : [])))
    .size;
const heads = 'h1,h2,h3,h4';

/** A card of somebody: address and telephone number, each of its own. */
const isContactCard = (leaves: readonly Part[]): boolean =>
  leaves.some(({ text }) => /^\S+@\S+\.\S+$/.test(text)) &&
  leaves.some(({ text }) => /^\+?[\d\s()/.-]{8,20}$/.test(text) && (text.match(/\d/g) ?? []).length > 7);

/** Columns of a form with dates in them are no happenings. */
export function* isForm(item: Part, leaves: readonly Part[]): Steps<boolean> {
  const marked = leaves.filter((leaf) => has(leaf, /^(?:label|dt)$/)).length;
  const boxes = leaves.filter(({ control }) => control !== undefined);
  // A box of its own behind a label makes a row of a form; a box to tick may be a task's.
  const isWritten = boxes.some(({ control }) => control === 'value')
    ? marked > 0
    : marked > 1 && boxes.length > 1;
  if (leaves.length > 250 || marked > 2 || isWritten) return true;
  yield;
  if (leaves.filter(isField).length > 1 || item.kids.filter(isTwo).length > 1) return true;
  yield;
  if (isSheet(item) || headingsIn(item) > 2) return true;
  yield;
  return isFieldSet(leaves) || isContactCard(leaves);
}
