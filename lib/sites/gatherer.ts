import { sortOf } from './believed.ts';
import { isTitle } from './candidate.ts';
import { attr, tagOf } from './dom.ts';
import { isFact, line } from './fact.ts';
import { InTwo } from './in-two.ts';
import {
  areRows,
  askEach,
  chain,
  core,
  firmness,
  has,
  isAlike,
  isGrid,
  isHeading,
  isKnown,
  labelText,
  makeOf,
} from './label.ts';
import { hasColon } from './label-colon.ts';
import type { Part } from './outline.ts';
import { isOpener } from './pressed.ts';
import type { Steps } from './reading.ts';
import { cellsOf, isStriped, rowsOf, type Table, tableOf } from './table.ts';
import { listWords, plain } from './words.ts';

/** Things of one list, made and drawn alike: none of them is what another is called by. */
const areItems = (kids: readonly Part[]): boolean =>
  kids.every(
    (kid) =>
      tagOf(kid.top) === 'li' && kid.kids.length === 0 && kids[0] && isAlike(kid, kids[0]) && !hasColon(kid),
  );

/** A button by its tag or role, but for one that explains a term, or has opened what stands below it. */
export const isPressed = (part: Part): boolean =>
  !has(part, /^dt$/) &&
  chain(part).some((el) => (tagOf(el) === 'button' || attr(el, 'role') === 'button') && !isOpener(el));

/** What parts several facts in one line. */
const dots = /\s+[•·|]\s+/;

const mayBeCaption = ({ kids, text, weak, control }: Part): boolean =>
  kids.length === 0 && !weak && !control && /^\p{L}[^:\d\n]{1,40}$/u.test(text);

/** "Client : Blue Tern Logistics" over more about it: a field, where it is no heading of the page. */
const isCaptioned = (part: Part): boolean =>
  isHeading(part) &&
  !has(part, /^h[12]$/) &&
  part.kids.length === 0 &&
  isKnown(/^(\p{L}+) ?: \S/u.exec(part.text)?.[1] ?? '');

/** A label that the page marks, or one that fields are called by. */
const isFieldName = (cell: Part): boolean => {
  const label = labelText(core(cell));
  return label !== '' && (firmness(cell) > 1 || isKnown(label));
};

/** Rows of two under a head that names no list: some of what fields are called, and values of several sorts. */
const isSheet = ({ heads: [head = '', ...others], rows }: Table): boolean =>
  others.length === 1 &&
  rows.length > 2 &&
  !(isKnown(head) || listWords.test(plain(head))) &&
  rows.filter(([label]) => label && isKnown(labelText(core(label)))).length * 3 >= rows.length &&
  new Set(rows.map(([, value]) => sortOf(value?.text ?? ''))).size > 1;

/** Candidates, lists and lone leaves of a block; a heading is carried along as the section of what follows. */
export class Gatherer extends InTwo {
  readonly tables: Table[] = [];
  readonly leaves: [Part, string][] = [];

  constructor(private readonly stop: ReadonlySet<Part>) {
    super();
  }

  private visited = 0;

  /** Goes through a block; what stands below a heading is of its section. */
  *visit(part: Part, section: string): Steps<void> {
    if (++this.visited % 2 === 0) yield;
    if (this.stop.has(part) || (part.kids.length > 0 && this.taken.has(part))) return;
    if (part.kids.length === 0) {
      if (!this.taken.has(part)) this.leaves.push([part, section]);
      return;
    }
    const table = tableOf(part, section);
    if (table) {
      // Heads in a table of their own over the table of rows.
      const below = part.up?.kids[part.up.kids.indexOf(part) + 1];
      const isHead = table.rows.length === 0 && rowsOf(part).length === 1;
      const rows = isHead && below ? rowsOf(below).map(cellsOf) : [];
      const isBody =
        rows.every((row) => row.length === table.heads.length) &&
        rows.filter(([first]) => first && isFieldName(first)).length * 2 < rows.length;
      if (below && rows.length > 0 && isBody) {
        table.rows = rows;
        this.taken.add(below);
      }
      if (!isSheet(table)) this.tables.push(table);
      else
        for (const [label, value] of table.rows)
          if (label && value) this.add(part, label, [value], section, 2, false, `sheet${makeOf(label)}`);
      return;
    }
    // What a button says in several pieces is no field and its value.
    if (isGrid(part) || part.weak) return;
    const rows = part.kids;
    if (isStriped(rows)) {
      for (let at = 0; at < rows.length; at += 2)
        for (const [column, head] of cellsOf(rows[at] ?? part).entries()) {
          const value = cellsOf(rows[at + 1] ?? part)[column];
          if (value) this.add(part, head, [value], section, 3);
        }
      return;
    }
    yield* askEach(rows);
    this.overBoxes(rows, section);
    const kids = part.kids.filter((kid) => !kid.weak);
    const [a, b] = kids;
    const weak = part.kids.find((kid) => kid.weak);
    // Words with dots between them are sayings of one line.
    const isDotted = b !== undefined && kids.slice(1).every(({ gap }) => /^ [·•] $/.test(gap));
    if (isDotted) for (const kid of kids.filter((one) => one.kids.length === 0)) this.taken.add(kid);
    else if (a && !b && weak && isPressed(weak) && part.kids[0] === weak && part.kids.length === 2)
      // What is pressed to write a field is called as the field is.
      this.add(part, { ...weak, weak: false }, [a], section);
    else if (a && !b && weak) this.add(part, a, [weak], section);
    else if (a && b && !areItems(kids) && !areRows(kids))
      if (kids.length === 2) this.two(part, a, b, section);
      else this.inTurn(part, kids, section);
    const lines = part.kids.filter((kid) => line.test(kid.text)).length > 1;
    let inner = section;
    for (const [at, kid] of part.kids.entries()) {
      const box = part.kids[at + 1];
      if (isHeading(kid) && firmness(kid) < 2 && kids.length > 2 && box?.control === 'value')
        this.add(part, kid, [box], section);
      if (isHeading(kid) && kid.text.length < 80 && kid.text !== '') inner = kid.text.replace(/\n.*/s, '');
      const over = part.kids[at - 1];
      if (
        lines ||
        (kid.kids.length === 0 && dots.test(kid.text)) ||
        isFact(kid, over !== undefined && isTitle(over)) ||
        isCaptioned(kid)
      )
        this.spelt(part, kid, inner);
      // A word alone over a table is its heading, where no other is.
      const isCaption = inner === '' && over && has(kid, /^table$/) && mayBeCaption(over);
      yield* this.visit(kid, isCaption ? over.text : inner);
    }
  }

  /** "Sector: Materials" in one piece, beside others with a colon. */
  private spelt(part: Part, kid: Part, section: string): void {
    const like = `:${makeOf(part)}`;
    const pieces = kid.kids.length === 0 && !kid.control && !kid.weak ? kid.text.split(dots) : [];
    if (pieces.length > 1) {
      const facts = pieces.flatMap((piece) => {
        const [, label = '', value = ''] = line.exec(piece) ?? [];
        return isKnown(label) ? [{ label: { ...kid, text: label }, value: { ...kid, text: value } }] : [];
      });
      if (facts.length < pieces.length) return;
      this.taken.add(kid);
      for (const { label, value } of facts)
        this.add(part, label, [value], section, undefined, false, `${like}·`);
      return;
    }
    const [name, words] = kid.kids;
    if (name && words && kid.kids.length === 2 && firmness(name) === 2 && firmness(words) < 2)
      this.add(kid, name, [words], section, undefined, false, like);
    const [, before = '', after = ''] = line.exec(kid.text) ?? [];
    const labelPart: Part = { ...kid, text: before };
    if (kid.kids.length > 0 || kid.control || kid.weak || after === '' || after.length > 80) return;
    if (labelText(labelPart) === '' || listWords.test(plain(before))) return;
    this.taken.add(kid);
    this.add(part, labelPart, [{ ...kid, text: after }], section, undefined, false, like);
  }
}
