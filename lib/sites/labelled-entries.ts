import { kindOf } from './activity.ts';
import { tagOf } from './dom.ts';
import { joined } from './joined.ts';
import { labelText } from './label.ts';
import type { Part } from './outline.ts';
import { leavesOf, once, partsOf } from './parts.ts';
import { widthOf } from './text.ts';
import type { ReadWhen } from './when.ts';
import { columnWords, plain } from './words.ts';

const boxesIn = (part: Part): Part[] => leavesOf(part).filter(({ control }) => control === 'value');

/** What stands behind each label of an entry that is a sheet of its own: "Type: Call", "Date: 12 Nov 2026". */
const cellsIn = once((entry: Part): ReadonlyMap<string, Part> => {
  const out = new Map<string, Part>();
  for (const { kids } of partsOf(entry)) {
    const [name, first, ...more] = kids;
    if (!name || !first || more.some(({ bare }) => !bare)) continue;
    const label = labelText(name);
    // Beside a box stand ways to fill it, and hints.
    const boxes = [first, ...more].flatMap(boxesIn);
    const [box] = boxes;
    // A day and its time of day may have a box each.
    const isLine =
      boxes.length === 1 || boxes.every(({ el, text }) => tagOf(el) === 'input' && /^[\d.:/-]+$/.test(text));
    if (box && isLine) {
      const text = boxes.map((one) => one.text).join(' ');
      if (label !== '' && !out.has(label)) out.set(label, boxes.length > 1 ? { ...box, text } : box);
      continue;
    }
    const value = more.length === 0 ? first : { ...first, kids: [], text: joined([first, ...more]) };
    if (label !== '' && !out.has(label)) out.set(label, value);
  }
  return out;
});

/** Whether the most that an entry says stands behind a label. */
const saysAllBehind = (entry: Part): boolean => {
  const leaves = leavesOf(entry);
  const boxes = boxesIn(entry);
  const width = Math.max(...(boxes.length > 0 ? boxes : leaves).map(({ text }) => widthOf(text)));
  return [...cellsIn(entry).values()].some(({ text }) => widthOf(text) >= width);
};

/** A form for one more, with nothing written in it; what is chosen from a list may be chosen beforehand. */
const isBlank = (entry: Part): boolean => {
  const boxes = boxesIn(entry);
  return boxes.length > 2 && boxes.every(({ el, text }) => text === '' || tagOf(el) === 'select');
};

/**
 * The labels that each of several entries has, where one of them says when and one what was said: such entries are rows
 * of a table that is drawn as cards. Undefined where they are no such thing.
 * @param isNamed whether the page calls them what happened; else each must say of what kind it was and whose it is
 */
export const labelsOf = (listed: readonly Part[], read: ReadWhen, isNamed: boolean): string[] | undefined => {
  const entries = listed.filter((entry) => !isBlank(entry));
  const [first, ...others] = entries;
  if (!first || listed.length < 2) return undefined;
  const labels = [...cellsIn(first).keys()].filter((label) =>
    others.every((entry) => cellsIn(entry).has(label)),
  );
  const has = (words: RegExp): boolean => labels.some((label) => words.test(plain(label)));
  const isWhen = (label: string): boolean =>
    columnWords.at.test(plain(label)) &&
    entries.every((entry) => read(cellsIn(entry).get(label)?.text ?? '') !== undefined);
  const isKind = (label: string): boolean =>
    columnWords.kind.test(plain(label)) &&
    entries.every((entry) => kindOf(cellsIn(entry).get(label)?.text ?? '') !== 'other');
  const isTold = isNamed
    ? (has(columnWords.text) || has(columnWords.subject)) &&
      (has(columnWords.author) || has(columnWords.kind))
    : has(columnWords.text) && has(columnWords.author) && labels.some(isKind);
  return labels.length > 2 && isTold && labels.some(isWhen) && entries.every(saysAllBehind)
    ? labels
    : undefined;
};

/** What such an entry says below these labels. */
export const rowOf = (entry: Part, labels: readonly string[]): Part[] =>
  labels.flatMap((label) => cellsIn(entry).get(label) ?? []);
