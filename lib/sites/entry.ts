import { kindOf } from './activity.ts';
import { marksOf } from './marks.ts';
import { headingsIn, isField, isFieldSet } from './no-happening.ts';
import type { Part } from './outline.ts';
import { holdsControl, leavesOf } from './parts.ts';
import { isName } from './person-name.ts';
import type { Steps } from './reading.ts';
import { headOf } from './statement.ts';
import { widthOf } from './text.ts';
import type { When } from './when.ts';

/** Begins with the kind of thing that happened: "Phone call - outbound". */
export const opensWithKind = (item: Part): boolean => {
  const [{ text } = { text: '' }] = leavesOf(item);
  return kindOf(text) !== 'other' && headOf(text) !== undefined;
};

/** Whether a line of the item says who did what. */
export const isTold = (leaves: readonly Part[]): boolean =>
  leaves.slice(0, 8).some((leaf) => leaf.text.length < 80 && headOf(leaf.text)?.deed === true);

/** "Call · 5d ago": what kind of thing it was, beside when. */
export const isKinded = (when: When): boolean => {
  const rest = when.part.text.replace(when.text, '').replace(/^[\s·•|,–-]+|[\s·•|,:–-]+$/g, '');
  return rest !== '' && kindOf(rest) !== 'other' && headOf(rest)?.deed === false;
};

/** An icon that says in words what kind of thing it was; ways to call and to write are several. */
export const isMarked = (item: Part): boolean =>
  new Set(
    marksOf(item).flatMap((mark) =>
      mark.startsWith(' ') && headOf(mark)?.deed === false ? [kindOf(mark)] : [],
    ),
  ).size === 1;

const reader = /^(?:you|sie|du|vous|tu|usted)(?:$|\s)/i;
/** An entry without a date: a line that says who did what, over what was said; below a day, a name or a kind will do. */
function* isEntry(item: Part, isBelowDay: boolean): Steps<boolean> {
  const leaves = leavesOf(item);
  if (leaves.length > 60 || headingsIn(item) > 2 || holdsControl([item]) || isFieldSet(leaves)) return false;
  yield;
  if (leaves.filter(isField).length > 1) return false;
  const first = leaves.slice(0, 8);
  const heads = first.map(({ text }) => headOf(text));
  yield;
  const isWho = ({ text }: Part): boolean => isName(text) || (text.length < 110 && reader.test(text));
  const tells = first.some(
    ({ text }, at) =>
      text.length < 110 && heads[at]?.deed === true && (heads[at]?.who !== undefined || first.some(isWho)),
  );
  const isSentence = ({ text }: Part): boolean => widthOf(text) > 25 && /[.!?…。！？]$/.test(text);
  const names =
    isBelowDay &&
    (heads.some((head) => head?.deed === false) ||
      (first.some(({ text }) => isName(text)) && leaves.some(isSentence)));
  if (!tells && !names) return false;
  // What was said: some words that are neither who nor what.
  return leaves.some(
    ({ text, weak }) =>
      !weak && (text.match(/\p{L}{2,}/gu) ?? []).length > 2 && headOf(text) === undefined && !isName(text),
  );
}

/** Entries without dates of their own, where most siblings of the make are such. */
export function* entriesOf(
  kids: readonly (readonly [Part, When | undefined])[],
  part: Part,
): Steps<Part[] | undefined> {
  const isNear = (day: When | undefined): boolean =>
    day !== undefined && (day.part.up === part || day.part.up === part.up);
  const entries: Part[] = [];
  // A long list that is none is left as soon as too few of it can be.
  const most = Math.floor(kids.length * 0.4);
  for (const [at, [kid, on]] of kids.entries()) {
    if (kid.kids.length > 1 && (yield* isEntry(kid, isNear(on)))) entries.push(kid);
    if (at + 1 - entries.length > most) return undefined;
  }
  const isAlone = kids.length === 1 && isNear(kids[0]?.[1]);
  return entries.length > (isAlone ? 0 : 1) ? entries : undefined;
}
