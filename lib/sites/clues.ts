import { all, attr } from './dom.ts';
import { headingLevel, isTagged } from './heading-level.ts';
import { identityOfLink } from './identity.ts';
import { isAlike, isHeading, makeOf } from './label.ts';
import { firstName, isNameLabel, lastName, nameIn, personOf, salutation } from './name-field.ts';
import { isNothingOf } from './no-name.ts';
import type { Part } from './outline.ts';
import type { Pair } from './pair.ts';
import { holdsControl, leavesOf } from './parts.ts';
import type { Steps } from './reading.ts';
import { lineOf } from './text-of.ts';
import { behindSign, type Names, piecesOf } from './trail.ts';
import { plain } from './words.ts';

/** How somebody is reached. */
const reachWords = /^(?:tele?(?:ph|f)|phone|mobil|e-?mail|courriel|correo)/;

/** What a page says of the record that it shows, gathered before its name is chosen. */
export interface Clues {
  root: Part;
  pairs: readonly Pair[];
  /** The part with most of the fields, and the one around it. */
  near: readonly Part[];
  /** Timelines: no name of the record stands in them. */
  lists: readonly Part[];
  /** Parts that are values of fields. */
  values: ReadonlySet<Part>;
  /** What the page's own title says, and its pieces. */
  wanted: string;
  split: readonly string[];
  pieces: readonly string[];
  /** Parts that are labels of fields. */
  labels: ReadonlySet<Part>;
  /** A trail of links that nothing marks as one. */
  trail: Part | undefined;
  crumb: string;
  /** The name of a person by its parts; '' for none. */
  person: string;
  /** Fields that are called "Name" or the like, and what they hold. */
  named: readonly Pair[];
  names: readonly string[];
  /** What is done on the page to what a field names: "edit quote". */
  deeds: ReadonlySet<string>;
  /** What links to this very record are called. */
  linked: ReadonlySet<string>;
  /** What sections of fields are called. */
  over: ReadonlySet<string>;
  /** Headings that are those of sections. */
  sections: ReadonlySet<Part>;
  /** How labels are made. */
  made: ReadonlySet<string>;
  /** What stands twice, first at the end of a trail. */
  trailed: ReadonlySet<string>;
}

/** "Edit quote": a kind of thing that has no name of its own here. */
const ofKind = /^(?:edit|view|show|modifier|voir|editar|ver) (\p{L}+)$/u;

/** Among so many words at its head a page says what is done on it. */
const mostHeads = 40;

/** Gathers what a page says of its record's name. */
export function* cluesOf(
  root: Part,
  pairs: readonly Pair[],
  page: Names,
  near: readonly Part[],
  id: string,
  lists: readonly Part[],
): Steps<Clues> {
  const values = new Set(pairs.flatMap((pair) => pair.values));
  const wanted = plain(page.title);
  const split = piecesOf(wanted);
  // "Deal #1: Dock crane" names the dock crane.
  const pieces = split.flatMap((piece) => [piece, piece.replace(/^(?:[^:]{1,20}:|#\d+) +/, '')]);
  // A heading with nothing but buttons beside it, or over a line with a label of its own, is no label, nor
  // is one that the page is named after.
  const labels = new Set(
    pairs
      .filter(
        ({ unlabelled, labelPart, value }) =>
          !unlabelled &&
          !(isHeading(labelPart) && (isNothingOf(value) || pieces.includes(nameIn(labelPart.text)))),
      )
      .map((pair) => pair.labelPart),
  );
  // A trail that nothing marks as one goes on behind a sign.
  const trail = page.crumb === '' ? leavesOf(root).find(({ text }) => behindSign.test(text)) : undefined;
  const crumb = trail ? nameIn(trail.text.replace(behindSign, '')) : page.crumb;
  // The name of somebody on a deal is not the deal's.
  const person = page.object === 'opportunity' ? '' : personOf(pairs);
  // A person's title is none of the record's: beside the parts of a name, or before how to reach them.
  const isPersons = (at: number): boolean =>
    person !== '' ||
    (page.object !== 'opportunity' &&
      pairs.slice(at + 1, at + 3).some(({ label }) => reachWords.test(plain(label))));
  // On a page called "Edit quote", or with that for its heading, "Quote title" is what it is called by.
  const heads = leavesOf(root)
    .slice(0, mostHeads)
    .filter((leaf) => !leaf.weak && isHeading(leaf));
  const kinds = new Map(
    [...pieces, ...heads.map(({ text }) => plain(text))].flatMap((piece) => {
      const kind = ofKind.exec(piece)?.[1];
      return kind === undefined ? [] : [[piece, kind]];
    }),
  );
  // So is "Branch name" in a form on one that is called "Customer branches".
  const isManyOf = (word: string): boolean =>
    word.length > 3 &&
    pieces.some((piece) => {
      const last = piece.split(' ').at(-1) ?? '';
      return last.startsWith(word.slice(0, -1)) && last.length > word.length && last.length < word.length + 3;
    });
  const isCalled = ({ label, hinted, values }: Pair): boolean => {
    const said = plain(label);
    const kind = [...kinds.values()].find((word) => said.startsWith(`${word} `));
    if (kind !== undefined && isNameLabel(said.slice(kind.length + 1))) return true;
    const [first = '', ...rest] = said.split(' ');
    if (rest.length > 0 && isManyOf(first) && isNameLabel(rest.join(' ')) && holdsControl(values))
      return true;
    // What a box only hints at may be somebody else's name.
    return isNameLabel(label) && hinted === undefined;
  };
  const named = pairs.filter(
    (pair, at) =>
      isCalled(pair) &&
      pair.value !== '' &&
      // A part of a person's name is none.
      !(person !== '' && [firstName, lastName].some((words) => words.test(plain(pair.label)))) &&
      plain(pair.value).replace(salutation, '') !== '' &&
      !(/^titl?/.test(plain(pair.label)) && isPersons(at)),
  );
  const deeds = new Set(
    [...kinds].flatMap(([piece, kind]) =>
      named.some(({ label }) => plain(label).startsWith(`${kind} `)) ? [piece] : [],
    ),
  );
  const names = named.map((pair) => plain(pair.value));
  // What links to this very record are called: crumbs, tabs, recent items.
  const links = id.length < 2 ? [] : all(root.top, `a[href*="${id}"]`);
  const linked = new Set(
    links.filter((el) => identityOfLink(attr(el, 'href')).id === id).map((el) => plain(lineOf(el))),
  );
  yield;
  // Headings of sections, side by side, name none of them the record.
  const over = new Set(pairs.flatMap(({ section }) => (section ? plain(section) : [])));
  const alike = over.size < 2 ? [] : leavesOf(root).filter((leaf) => over.has(plain(leaf.text)));
  const sections = new Set(
    alike.filter((one) => alike.some((other) => other !== one && isAlike(one, other))),
  );
  // What is made like the labels is one, whatever stands beside it.
  const made = new Set([...labels].filter((label) => !isTagged(label)).map(makeOf));
  // Nor does one that is set like another before it.
  const before: Part[] = [];
  // A trail that nothing marks as one ends in what stands below it as a heading.
  const trailed = new Set<string>();
  for (const [at, leaf] of leavesOf(root).entries()) {
    if (at % 16 === 15) yield;
    if (leaf.weak || headingLevel(leaf) < 1) continue;
    if (leaf.text === leavesOf(root)[at - 1]?.text) trailed.add(leaf.text);
    if (before.some((other) => other.text !== leaf.text && isAlike(other, leaf))) sections.add(leaf);
    before.push(leaf);
  }
  return {
    root,
    pairs,
    near,
    lists,
    values,
    wanted,
    split,
    pieces,
    labels,
    trail,
    crumb,
    person,
    named,
    names,
    deeds,
    linked,
    over,
    sections,
    made,
    trailed,
  };
}
