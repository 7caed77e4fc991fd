import { kindOf } from './activity.ts';
import { closest } from './dom.ts';
import { firmness, isKnown, labelText } from './label.ts';
import type { Part } from './outline.ts';
import { leavesOf, partsOf } from './parts.ts';
import { isName } from './person-name.ts';
import type { Steps } from './reading.ts';
import { perText, widthOf } from './text.ts';

/** What entries of one list have in common: it is the list's own, and nothing that any of them says. */
export interface Furniture {
  /** Words of links and buttons, and counts of what hangs on an entry ("2 replies"), as `shapeOf` tells them. */
  tools: ReadonlySet<string>;
  /** Labels of short lines ("Added by: Ann Lee"): each is a field of its entry. */
  labels: ReadonlySet<string>;
  /** Labels that stand beside a short value of their own in every entry, several of them: a field each. */
  fields: ReadonlySet<string>;
  /** What stands behind whoever did it ("Ann Lee left a remark"). */
  deeds: ReadonlySet<string>;
}

/** A text with any number in it. */
export const shapeOf = perText((text) => text.replace(/\d+/g, '#'));

/** The label and the value of a short line; undefined where it is none. */
export const labelled = (text: string): { label: string; value: string } | undefined => {
  const [, label = '', value = ''] =
    text.length < 80 ? (/^(\p{L}[^:：\n]{0,30}?)\s?[:：]\s*(\S[^\n]*)$/u.exec(text) ?? []) : [];
  // "On 12 Nov 2026 08:00" is a clock time.
  return label === '' || /\d$/.test(label) ? undefined : { label, value };
};

/** Who, and the words behind: a name with capitals before some without, or a few letters that know none. */
const doneBy = /^(\p{Lu}\S+(?: \p{Lu}\S+){0,2}|\p{Lo}{2,4}) ([\p{Ll}\p{Lo}][\p{L} ]*)$/u;
const byFirst = /^(?:by|von|par|por)(?:\s|$)/;
/** Verbs at the head of a line name nobody. */
const verbFirst = /^(?:ha[ds]|was|were|is|are)$/i;
/** Who did what, as a line says it; undefined where it says no such thing. */
export const doer = (text: string): { who: string; deed: string } | undefined => {
  const [, who = '', deed = ''] = text.length < 50 ? (doneBy.exec(text) ?? []) : [];
  // "Added by me" says it the other way round.
  return deed === '' || byFirst.test(deed) || verbFirst.test(who) ? undefined : { who, deed };
};

const counted = /^\d+ ?\p{L}[\p{L} ]*$/u;
const isSentence = /[.!?…。！？]$/;
const isBrief = (text: string): boolean =>
  widthOf(text) < 26 && !isSentence.test(text) && kindOf(text) === 'other';

/** A label and its short value, where a part holds nothing but these. */
export const fieldIn = ({ kids }: Part): { label: string; value: Part; isSure: boolean } | undefined => {
  const [name, value, ...others] = kids;
  if (!name || !value || others.length > 0 || value.kids.length > 0 || value.control) return undefined;
  const label = labelText(name);
  const isSomebody = label.includes(' ') && isName(label) && !isKnown(label);
  return label === '' || isSomebody || widthOf(value.text) > 40 || isSentence.test(value.text)
    ? undefined
    : { label, value, isSure: firmness(name) === 2 };
};

/** Whether a text stands in every entry, and is in none of them the most that is said. */
const isEverywhere = (
  said: readonly ReadonlySet<string>[],
  longest: readonly number[],
  text: string,
): boolean => said.every((own, at) => own.has(text) && widthOf(text) < (longest[at] ?? 0));

/** Reads what the entries of a list share; nothing of one alone. */
export function* furnitureOf(items: readonly Part[]): Steps<Furniture> {
  const tools = new Set<string>();
  const each = items.map((item) => leavesOf(item).filter((leaf) => !leaf.weak && leaf.text !== ''));
  const [first = [], ...others] = each;
  if (others.length === 0) return { tools, labels: new Set(), fields: new Set(), deeds: new Set() };
  yield;
  const [named = new Set<string>(), ...alike] = items.map(
    (item) => new Set(partsOf(item).flatMap((part) => fieldIn(part)?.label ?? [])),
  );
  const fields = [...named].filter((label) => alike.every((own) => own.has(label)));
  const isSure = (label: string): boolean =>
    items.some((item) =>
      partsOf(item).some((part) => {
        const field = fieldIn(part);
        return field?.label === label && field.isSure;
      }),
    );
  yield;
  const said = each.map((leaves) => new Set(leaves.map(({ text }) => shapeOf(text))));
  const longest = each.map((leaves) => Math.max(0, ...leaves.map(({ text }) => widthOf(text))));
  yield;
  // What every one of them ends in.
  let feet = 0;
  const foot = (leaves: readonly Part[]): string | undefined => leaves.at(-1 - feet)?.text;
  while (foot(first) !== undefined && others.every((leaves) => foot(leaves) === foot(first))) feet++;
  for (const [at, { el, text }] of first.entries()) {
    const isLink = closest(el, 'a') !== undefined && text.length < 20 && !/[ @]/.test(text);
    // A word alone: several may be whose it is.
    const isFoot = at >= first.length - feet && !text.includes(' ') && isBrief(text);
    const isCount = counted.test(text) && isBrief(text);
    if ((isLink || isFoot || isCount) && isEverywhere(said, longest, shapeOf(text))) tools.add(shapeOf(text));
  }
  function* inMost(of: (text: string) => string | undefined): Steps<Set<string>> {
    const count = new Map<string, number>();
    for (const [at, leaves] of each.entries()) {
      if (at % 4 === 0) yield;
      for (const found of new Set(leaves.flatMap(({ text }) => of(text) ?? [])))
        count.set(found, (count.get(found) ?? 0) + 1);
    }
    return new Set(
      [...count].flatMap(([found, times]) => (times > 1 && times * 2 > items.length ? found : [])),
    );
  }
  return {
    tools,
    labels: yield* inMost((text) => labelled(text)?.label),
    // One alone may be who, beside when, unless a colon says what it is.
    fields: new Set(fields.length > 1 ? fields : fields.filter(isSure)),
    deeds: yield* inMost((text) => doer(text)?.deed),
  };
}
