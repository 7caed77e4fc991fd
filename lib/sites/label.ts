import { yesNo } from './control-leaf.ts';
import { attr, classes, classNames, closest, one, parentOf, previous, quoted, tagOf, treeOf } from './dom.ts';
import { isPill, sizeOf, typeOf } from './drawn.ts';
import type { Part } from './outline.ts';
import { aboves, holdsControl, leavesOf, once } from './parts.ts';
import type { Steps } from './reading.ts';
import { signature } from './signature.ts';
import { actionWords, fieldWords, needWords, plain } from './words.ts';

/** What pages call the words before a value. */
export const labelClass = /label|caption|term|(?:^|[_-])key(?:$|[_-])/i;

const dateLike = /^[\p{Sc}\d\s.,:/+%()-]*$/u;
const dayLike =
  /^(?:today|yesterday|tomorrow|just now|heute|gestern|hier|aujourd'hui|hoy|ayer)$| ago$|^(?:vor|hace|il y a) \d|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{Ll}* \d{1,2}(?:,? \d{4})?$/iu;
/** "2 days ago": a day in words is no label. */
export const isDayInWords = (text: string): boolean => dayLike.test(text);
/** "₹84,000 total value", "1 active": a figure and what it is of. */
const counted = /^(?:\p{Sc} ?|\p{Lu}{3} )?\d[\d.,]*[km]?(?: [\p{L}\s]*)?$/iu;
/** What lists are sifted by. */
const sifting =
  /^(?:filter(?:n|ed)?|filtrer|filtrar|sort(?:ed)?|sortieren|group|trier|ordenar|agrupar)(?: \p{L}+)? (?:by|nach|par|por) /u;
const mark = /[\s:：*]+$/u;
/** How many there are, behind the words of a label whose box is none to tick: "Contacts (2)". */
const withoutCount = (part: Part, text: string): string => {
  const label = / \(\d{1,3}\)$/.test(text) ? closest(part.el, 'label') : undefined;
  const id = label ? attr(label, 'for') : '';
  const box = id === '' ? undefined : one(treeOf(part.el), `[id=${quoted(id)}]`);
  return box && !/^(?:checkbox|radio)$/.test(attr(box, 'type')) ? text.replace(/ \(\d+\)$/, '') : text;
};
/** "Amount (required)" */
const withoutNeed = (text: string): string =>
  text.replace(/ \((.+)\)$/, (all, said) => (needWords.test(said) ? '' : all));
const hint = /^(?:mark|code|small|sup|sub|kbd)$/;

/** What a part says once the buttons beside it are taken away ("Amount" beside "Details"). */
export const core = (part: Part): Part => {
  const said = part.kids.filter((kid) => !kid.weak && (kid.text !== '' || holdsControl([kid])));
  return said.length === 1 && said[0] && part.kids.length > 1 ? core(said[0]) : part;
};

const badge = /(?:^|[\s_-])(?:badge|counter|count)(?:$|[\s_-])/;
const isBadge = ({ top }: Part): boolean => badge.test(classNames(top));

/** Words in a label that are set smaller than it begins, or on a badge, are a note on it, as in `small`. */
const isNoteIn = (label: Part, kid: Part): boolean => {
  const [first] = label.kids;
  return (
    first !== undefined &&
    kid !== first &&
    has(label, /^(?:label|dt|th)$/) &&
    ((isBadge(kid) && !/\d/.test(kid.text)) || sizeOf(kid.el) < sizeOf(first.el) * 0.9)
  );
};

/** The words of a part if they can be a label: short, one line, no control, no date, no sentence, no button; else ''. */
export const labelText = once((part: Part): string => {
  const isState = (kid: Part): boolean => yesNo.test(kid.text) && has(part, /^label$/);
  const said = part.kids.filter((kid) => !has(kid, hint) && !isNoteIn(part, kid) && !isState(kid));
  const own =
    said.length > 0 && said.length < part.kids.length ? said.map((kid) => kid.text).join(' ') : part.text;
  const text = withoutCount(part, withoutNeed(own.replace(/^[\s*|·]+/, '').replace(mark, '')));
  // One of a list; an aside.
  if (/^(?:[·•] |\(.*\)$)/.test(own)) return '';
  if (part.control || part.weak || text.length > 60 || text.includes('\n') || !/\p{L}/u.test(text)) return '';
  const isMarked = text.length < 40 && !text.includes('. ') && has(part, /^label$/);
  if (
    /@|_|:\/\/|!$|\w\.(?:docx?|xlsx?|pptx?|pdf|csv|txt|png|jpe?g|zip)$| [·:|] |: [^\s*(]|\d:\d\d|^\d{1,4}[./-]\d|^\d+\p{L}?,? [^,]+, \p{L}|\(\d+\)$|\d{1,2},? (?:19|20)\d\d$/u.test(
      text,
    ) ||
    (!isMarked && /\p{L}{5,}\.$|.{24,}\.$/u.test(text)) ||
    dateLike.test(text) ||
    isDayInWords(text) ||
    /\bp(?:er|ro|ar|or) (?:page|seite|p[aá]gina)$/i.test(text) ||
    /^(?:by|von|par|por)$|^(?:sort|order|group|filter|trier|orden)\S* (?:by|nach|par|por)$/i.test(text) ||
    actionWords.test(plain(text)) ||
    (!isMarked && counted.test(text)) ||
    sifting.test(plain(text))
  )
    return '';
  // Words beside an empty cell are a row: a label with its value.
  if (
    part.kids.length > 3 ||
    part.kids.some((kid) => kid.text === '' || kid.control || kid.kids.length > 0 || has(kid, /^a$/))
  )
    return '';
  // A count beside a word makes it a tab.
  if (part.kids.some((kid) => isBadge(kid) && !isNoteIn(part, kid))) return '';
  // Two sayings side by side are no label.
  if (part.kids.length > 1 && (text.includes(', ') || said.filter((kid) => kid.text.length > 12).length > 1))
    return '';
  return text;
});

/** The elements from a part's innermost to its outermost. */
export const chain = once((part: Part): Element[] => {
  const out = [part.el];
  for (let el: Element | undefined = part.el; el && el !== part.top && out.length < 12; ) {
    el = parentOf(el);
    if (el) out.push(el);
  }
  return out;
});
/** Whether a part is, or is wrapped in, one of these tags. */
export const has = (part: Part, tags: RegExp): boolean => tagsOf(part).some((tag) => tags.test(tag));
/** A role may say of a box what a tag says of others. */
const tagByRole = new Map([
  ['term', 'dt'],
  ['definition', 'dd'],
]);
const tagsOf = once((part: Part): string[] =>
  chain(part).map((el) => tagByRole.get(attr(el, 'role')) ?? tagOf(el)),
);

const cellsBefore = (cell: Element): number => {
  let count = 0;
  for (let el = previous(cell); el; el = previous(el)) count++;
  return count;
};

/** How a label is made; labels of one make belong together. */
export const makeOf = once((part: Part): string => {
  const cell = chain(part).find((el) => tagOf(el) === 'td');
  const table = cell && closest(cell, 'table');
  // The table's first class: the others tell its width and place.
  if (table) return `td${cellsBefore(cell) % 2}${/^[^.]*(?:\.[^.]+)?/.exec(signature(table))?.[0]}`;
  let make = part.bare ? (firmness(part) === 2 ? '#:' : '#') : '';
  let el: Element | undefined = part.el;
  for (let up = 0; el && up < 4; up++, el = parentOf(el)) {
    const sign = signature(el);
    make += `<${sign}`;
    if (sign.includes('.')) return make;
  }
  // Where nothing is called anything, it is told by how it is drawn.
  return make + typeOf(part.el);
});

/** The type that a part's words are set in. */
const typeIn = once((part: Part): string => typeOf(part.el));

/** Whether two parts are made and drawn alike: of a label and its value one of both tells them apart. */
export const isAlike = (first: Part, other: Part): boolean =>
  makeOf(first) === makeOf(other) && typeIn(first) === typeIn(other);

/** Finds out of many parts, in steps, what every rule asks of each of them. */
export function* askEach(parts: readonly Part[]): Steps<void> {
  for (const [at, part] of parts.entries()) {
    if (at % 8 === 7) yield;
    labelText(part);
    makeOf(part);
    typeIn(part);
    isHeading(part);
  }
}

/** Rows of a label, made like those of the others, and its value: none of them is the label or the value of another. */
export const areRows = (kids: readonly Part[]): boolean => {
  const first = kids[0]?.kids[0];
  return kids.every(({ kids: [name, value, ...rest] }) => {
    if (!name || !first || !value || rest.length > 0 || name.weak || labelText(core(name)) === '')
      return false;
    const isValue = value.weak ? !actionWords.test(plain(value.text)) : !isAlike(name, value);
    return isValue && isAlike(name, first);
  });
};

/** 3: the page marks it as a label; 2: a colon does; 1: only its place. */
export const firmness = once((part: Part): number => {
  if (has(part, /^(?:label|dt|th)$/)) return 3;
  return has(part, /^legend$/) || /[:：]\s*\*?$/u.test(part.text) ? 2 : 1;
});

/** Whether fields of CRM records are called so. */
export const isKnown = (label: string): boolean => label !== '' && fieldWords.test(plain(label));

const chips = /(?:^|[\s_-])(?:badge|chip|pill|indicator|status|state|tag|label)(?:$|[\s_-])/i;
/** A few words on a ground of their own, or called a chip. */
export const isChip = (part: Part): boolean =>
  part.text.length < 26 && chain(part).some((el) => chips.test(classes(el)) || isPill(el));

const headingClass = /(?:^|[\s_-])(?:heading|header|title|legend)(?:$|[\s_-])/i;
/** A heading by its tag, role, or the word in its class. */
export const isHeading = once(
  (part: Part): boolean =>
    part.text.length < 120 &&
    !has(part, /^(?:tr|thead|table)$/) &&
    chain(part).some(
      (el) =>
        /^(?:h[1-6]|legend|summary|caption)$/.test(tagOf(el)) ||
        attr(el, 'role') === 'heading' ||
        headingClass.test(classNames(el)),
    ),
);

const typeClass = /(?:^|[\s_-])h[1-6](?:$|\s)/i;
/** So many words tell what size the text of a block is set in. */
const sampled = 120;
/** The size that most words of a block are set in; 0 where there is no layout. */
const textSize = once((root: Part): number => {
  const leaves = leavesOf(root);
  const letters = new Map<number, number>();
  for (let at = 0; at < leaves.length; at += Math.ceil(leaves.length / sampled)) {
    const leaf = leaves[at];
    const size = leaf ? sizeOf(leaf.el) : 0;
    letters.set(size, (letters.get(size) ?? 0) + Math.min(leaf?.text.length ?? 0, 40));
  }
  return [...letters].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0];
});

/** How many times larger than the text of its block words are set; 1 where there is no layout, or for a number. */
export const largeness = once((part: Part): number => {
  const root = aboves(part).at(-1);
  const size = root && /\p{L}{3}|\p{Lo}{2}/u.test(part.text) && part.text.length < 120 ? textSize(root) : 0;
  return size > 0 ? sizeOf(part.el) / size : 1;
});

/** Set in the type of a heading, by its class ("text-h5") or as drawn, whatever its tag. */
export const looksLikeHeading = once(
  (part: Part): boolean =>
    largeness(part) >= 1.25 || chain(part).some((el) => typeClass.test(classNames(el))),
);

/** Whether a part is a grid of rows or columns: what stands in it is listed. */
export const isGrid = once((part: Part): boolean => chain(part).some((el) => /grid$/.test(attr(el, 'role'))));
