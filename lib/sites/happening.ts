import { directionOf } from './activity.ts';
import type { Around } from './around.ts';
import type { Author } from './author.ts';
import { all, attr } from './dom.ts';
import type { FoundActivity } from './draft.ts';
import { isBolder, rectOf } from './drawn.ts';
import { isMarked } from './entry.ts';
import { behindDate, byline, cutOff, edges, more, titleClass } from './head-lines.ts';
import { Item, isTitle } from './item.ts';
import { chain, has, isHeading } from './label.ts';
import { isLogged } from './logged.ts';
import { drawsText, kindIn, kindMarks, marksOf, spaced } from './marks.ts';
import type { Part } from './outline.ts';
import { isWithin, leavesOf } from './parts.ts';
import { isName, picturedBy } from './person-name.ts';
import type { Steps } from './reading.ts';
import { signature } from './signature.ts';
import type { When } from './when.ts';
import { inboundWords, outboundWords, plain } from './words.ts';

/** Whether two leaves are made alike, side by side. */
const isLike = (one: Part, other: Part | undefined): boolean =>
  other !== undefined && one.up === other.up && signature(one.top) === signature(other.top);

/** A small heading over nothing but names, after what was said: who took part. */
const isOverNames = (leaf: Part, rest: readonly Part[]): boolean =>
  isHeading(leaf) && leaf.text.length < 30 && rest.length > 0 && rest.every(({ text }) => isName(text));

/** Drawn in one line: all of it at one height. */
const isOneLine = (part: Part): boolean => {
  const heights = part.kids.map(({ top }) => rectOf(top)).filter(({ height }) => height > 0);
  const top = Math.max(...heights.map((box) => box.top));
  return heights.length > 0 && heights.every((box) => box.bottom > top);
};

/** Whose picture stands in it, where that is all that says who. */
const pictured = ({ item }: Item): string | undefined => {
  const pictures = all(item.top, 'img,[class*="avatar"]', 6);
  const [name, ...others] = new Set(pictures.flatMap((el) => picturedBy(el) ?? []));
  return others.length === 0 ? name : undefined;
};

/** Who stands in one line with the date: "by Ann Lee on 12 Nov 2026", "12/11/2026 10:30 Ann Lee:". */
const besideDate = ({ when, around }: Item): string | undefined => {
  const line = when?.text.replace(edges, '').replace(byline, '') ?? '';
  const address = behindDate.exec(when?.part.text ?? '')?.[1];
  if (address !== undefined) return around.nameOf(address) ?? address;
  const words = line.split(/[\s(]+/);
  const reads = (from: number, to: number): boolean =>
    around.read(
      words
        .slice(from, to)
        .join(' ')
        .replace(/^(?:on|am|le|el)\s/i, '')
        .replace(edges, ''),
    ) === when?.iso;
  for (let count = Math.min(4, words.length - 1); count > 1; count--) {
    const [start, end] = [words.slice(0, count), words.slice(-count)].map((some) =>
      some.join(' ').replace(edges, ''),
    );
    if (start && isName(start) && reads(count, words.length)) return start;
    if (end && isName(end) && reads(0, words.length - count)) return end;
  }
  return undefined;
};

/** Who stands where somebody does in every entry; a buyer there may be whom it went to, or who took part. */
const standing = ({ item, around }: Item): Author | undefined => {
  const { authors, nameOf, isBuyer, isKnown } = around;
  const found = authors.get(item);
  const name = found && (nameOf(found.name) ?? found.name);
  // Whose record it is stands in each of them.
  const isAbout =
    name !== undefined &&
    around.title.includes(name) &&
    [...authors.values()].every((other) => other.name === found?.name);
  // Where one of ours stands in another, it is whoever wrote.
  const isWriter = (): boolean =>
    [...authors.values()].some((other) => isKnown(other.name) && !isBuyer(other.name));
  return found && name !== undefined && !isAbout && (!isBuyer(name) || isWriter())
    ? { ...found, name }
    : undefined;
};

/** The line that its date stands in, where that says little besides: who, and ways to answer. */
const lineOfDate = ({ item, when }: Item): Part | undefined => {
  const line = when?.part.up;
  const isShort = ({ text }: Part): boolean => text.length < 40 && !/[.!?…]$/.test(text);
  return line && line !== item && line.kids.length > 1 && leavesOf(line).every(isShort) && isOneLine(line)
    ? line
    : undefined;
};

/** "by", "updated": so few words between who and when say nothing more. */
const mostBetween = 2;
/** Tells the bare words of the line that links to who and to when, over what was said, from those that were said. */
const bylineOf = ({ when, author, body }: Item): ((leaf: Part) => boolean) => {
  const line = when?.part.up;
  const isIn = (leaf: Part): boolean => line !== undefined && leaf.up === line;
  const isOfBoth =
    author !== undefined && line?.kids.some(({ text, bare }) => !bare && text === author) === true;
  const isSaidBelow = body.some((leaf) => !isIn(leaf));
  return (leaf) =>
    isOfBoth &&
    isSaidBelow &&
    leaf.bare === true &&
    isIn(leaf) &&
    leaf.text.split(/\s+/).length <= mostBetween;
};

const directionIn = ({ author, around }: Item, words: string): FoundActivity['direction'] => {
  const told = directionOf(words);
  if (told) return told;
  if (author && around.isBuyer(author)) return undefined;
  const line = plain(words);
  return outboundWords.test(line) ? 'outbound' : inboundWords.test(line) ? 'inbound' : undefined;
};

/**
 * Reads one item of a timeline; undefined for entries of the page's own log and for items that say nothing.
 * @param when its date, where one was found: in it, or the day over it
 */
export function* readHappening(
  item: Part,
  when: When | undefined,
  around: Around,
): Steps<FoundActivity | undefined> {
  const own = marksOf(item);
  const single = own.filter((mark) => !around.shared.has(mark));
  const marks = spaced(single);
  if (isLogged(item, when, around, marks)) return undefined;
  yield;
  const found = new Item(item, when, around);
  yield* found.visit(item);
  yield;
  const who = found.author ? undefined : standing(found);
  found.author ??= who?.name;
  const line = lineOfDate(found);
  const isBeside = (leaf: Part): boolean => line !== undefined && isWithin(leaf, line);
  // Below what was said, not over it.
  const isFoot = found.body[0] !== undefined && !isBeside(found.body[0]);
  const isByline = bylineOf(found);
  const said = found.body.filter(
    (leaf) => leaf !== who?.leaf && !(isFoot && isBeside(leaf)) && !isByline(leaf),
  );
  const guests = said.findIndex((leaf, at) => at > 0 && isOverNames(leaf, said.slice(at + 1)));
  const body = guests < 0 ? said : said.slice(0, guests);
  const longest = body.reduce<Part | undefined>(
    (most, leaf) => (!most || leaf.text.length > most.text.length ? leaf : most),
    undefined,
  );
  const [first] = body;
  const titled = body.find(
    (leaf) =>
      !leaf.text.endsWith(':') &&
      (isHeading(leaf) ||
        has(leaf, /^(?:strong|b|a)$/) ||
        chain(leaf).some((el) => titleClass.test(attr(el, 'class')))),
  );
  let top: Part | undefined;
  if (titled && titled.text.length < 150 && (titled !== longest || (titled === first && body.length > 1)))
    top = titled;
  else if (
    !found.subject &&
    body[1] &&
    first &&
    first.text.length < 100 &&
    (first !== longest || isBolder(first.el, body[1].el))
  )
    // The first of several paragraphs is no subject.
    top = /[.!?]$/.test(first.text) && isLike(first, body[1]) ? undefined : first;
  // All that is shown of it is its title.
  if (!top && !found.subject && first && body.length === 1 && first.text.length < 100 && isTitle(first, item))
    top = first;
  if (top && found.subject === undefined) found.subject = top.text;
  found.author ??= besideDate(found) ?? pictured(found);
  const heads = found.heads.join(' ');
  const rest = body.filter((leaf) => leaf !== top && leaf.text !== found.subject);
  const text = rest
    .reduce(
      (out, leaf) =>
        out + (out === '' ? '' : leaf.gap === '\n' || leaf.gap === '' ? '\n' : leaf.gap) + found.bare(leaf),
      '',
    )
    .replace(/^\s*[–-]\s+/, '');
  // "Phone call · Ann Lee"
  const [, what = '', by = ''] = /^(.+) [·|–-] (\S+ [^·|]+)$/.exec(found.subject ?? '') ?? [];
  if (!found.author && isName(by)) {
    found.author = by;
    found.subject = what;
  }
  if (text === '') found.subject ??= found.line;
  const subject = found.subject?.replace(/^(?:subject|betreff|objet|asunto)\s?:\s*/i, '');
  const told = kindIn(
    heads,
    spaced(single.filter((mark) => mark.startsWith(' '))),
    spaced(kindMarks(item).filter((mark) => !around.shared.has(mark))),
    marks,
    found.isMail ? 'email' : '',
    around.heading,
    leavesOf(item).some(({ control }) => control === 'tick') ? 'task' : '',
    isMarked(item) ? spaced(own.filter((mark) => mark.startsWith(' '))) : '',
    subject?.split(' ').slice(0, 2).join(' ') ?? '',
    // Every entry of a list may be called an event.
    spaced(own).replace(/\bevents?\b/gi, ''),
  );
  // What one of ours wrote and nothing calls otherwise is a note.
  const isOurs =
    found.author !== undefined && !around.isBuyer(found.author) && /.{60}|[.!?。！？]$/s.test(text);
  const isDrawn = kindMarks(item).some((mark) => drawsText.test(mark));
  const kind = told === 'other' && (isOurs || isDrawn) ? 'note' : told;
  if (text === '' && subject === undefined && kind === 'other') return undefined;
  const isCut = cutOff.test(text) && leavesOf(item).some((leaf) => leaf.weak && more.test(leaf.text));
  return {
    kind,
    direction: directionIn(found, `${heads} ${marks}`),
    author: found.author,
    at: when?.iso,
    atText: when?.text ?? found.worded,
    subject,
    text: text || (subject ?? ''),
    bodyShown: text === '' || isCut ? false : undefined,
    el: item.top,
  };
}
