import { isDateLine } from './activity.ts';
import { candidateOf, isTitle } from './candidate.ts';
import { attr, closest, one, quoted, tagOf } from './dom.ts';
import { isAbove, isBeside } from './drawn.ts';
import { identityOfLink, objectIn } from './identity.ts';
import { isInWords } from './in-words.ts';
import {
  areRows,
  chain,
  core,
  firmness,
  has,
  isAlike,
  isDayInWords,
  isGrid,
  isHeading,
  isKnown,
  labelText,
  looksLikeHeading,
  makeOf,
} from './label.ts';
import type { Part } from './outline.ts';
import type { Candidate } from './pair.ts';
import { holdsControl, leavesOf } from './parts.ts';
import type { Steps } from './reading.ts';
import { cellsOf, isStriped, rowsOf, type Table, tableOf } from './table.ts';
import type { Turn } from './turned.ts';
import { listWords, panelWords, peopleWords, plain } from './words.ts';

/** A label, a colon and words in one line. */
const line = /^(\p{L}[^:\n]{1,40}:)\s+(\S[^\n]*)$/u;

/** "Expected close: Jan 22, 2027", on its own: a known label, and nothing but a day, or a word below a name. */
const isFact = (part: Part, isBelowName = false): boolean => {
  const [, before = '', after = ''] = part.kids.length === 0 ? (line.exec(part.text) ?? []) : [];
  if (!isKnown(before)) return false;
  return isBelowName
    ? !/[.!?\s]/.test(after)
    : after.length < 24 && (isDateLine(after) || isDayInWords(after));
};

/** Whether a marked label with a box of its own stands in a part: another field begins there. */
const opensAnother = (part: Part): boolean =>
  part.kids.length > 1 && has(part.kids[0] ?? part, /^(?:label|dt|th)$/) && holdsControl(part.kids.slice(1));

/** Whether a label made like another and its value stand in a part: another field begins there. */
const opensLike = (label: Part, { kids: [name, value, ...rest] }: Part): boolean =>
  name !== undefined &&
  value !== undefined &&
  rest.length === 0 &&
  labelText(core(name)) !== '' &&
  isAlike(core(name), label) &&
  !isAlike(name, value);

const hasColon = (part: Part): boolean => /[:：]\s*$/u.test(part.text);

/** One box, with at most signs beside it. */
const isBox = (part: Part): boolean => {
  const leaves = leavesOf(part);
  // What was picked may be drawn before the box that holds it.
  const held = leaves.find(({ control }) => control === 'value')?.text;
  return (
    leaves.filter(({ control }) => control === 'value').length === 1 &&
    leaves.every(
      ({ control, text, weak }) =>
        control === 'value' || weak || (!control && (text === held || !/\p{L}/u.test(text))),
    )
  );
};

/** Whether a box says of a part that it is its label. */
const isNamedBy = (box: Part, label: Part): boolean => {
  const names = leavesOf(box).flatMap(({ el }) => attr(el, 'aria-labelledby').split(/\s+/));
  return chain(label).some((el) => attr(el, 'id') !== '' && names.includes(attr(el, 'id')));
};
const targetOf = ({ el }: Part): string => attr(closest(el, 'label') ?? el, 'for');
/** Whether a label names what stands in a part as its box. */
const isForBox = (label: Part, value: Part): boolean =>
  targetOf(label) !== '' && one(value.top, `[id=${quoted(targetOf(label))}]`) !== undefined;

/** Things of one list, made and drawn alike: none of them is what another is called by. */
const areItems = (kids: readonly Part[]): boolean =>
  kids.every(
    (kid) =>
      tagOf(kid.top) === 'li' && kid.kids.length === 0 && kids[0] && isAlike(kid, kids[0]) && !hasColon(kid),
  );

/** A list within a list: a menu with its sub-menus. */
const isInMenu = (part: Part): boolean => closest(part.el, 'li ul li, li ol li') !== undefined;

const mayBeCaption = ({ kids, text, weak, control }: Part): boolean =>
  kids.length === 0 && !weak && !control && /^\p{L}[^:\d\n]{1,40}$/u.test(text);

/** A label that the page marks, or one that fields are called by. */
const isFieldName = (cell: Part): boolean => {
  const label = labelText(core(cell));
  return label !== '' && (firmness(cell) > 1 || isKnown(label));
};

/** Candidates, lists and lone leaves of a block; a heading is carried along as the section of what follows. */
export class Gatherer {
  readonly found: Candidate[] = [];
  readonly tables: Table[] = [];
  readonly leaves: [Part, string][] = [];
  readonly turns: Turn[] = [];
  private readonly taken = new Set<Part>();

  constructor(private readonly stop: ReadonlySet<Part>) {}

  private add(...what: Parameters<Gatherer['candidate']>): void {
    const one = this.candidate(...what);
    if (one) this.found.push(one);
  }

  private candidate(...what: Parameters<typeof candidateOf>): Candidate | undefined {
    const one = candidateOf(...what);
    if (one !== 'secret') return one;
    // What must not be read has no line of its own.
    this.taken.add(core(what[1]));
    return undefined;
  }

  /** A label that the page marks, behind its value: true where it is one. */
  private behind(value: Part, label: Part, section: string): boolean {
    const isMarked = has(label, /^(?:label|dt)$/) && (targetOf(label) === '' || isForBox(label, value));
    if (!isMarked || firmness(value) > 1 || holdsControl([value, label]) || value.text === '') return false;
    const one = this.candidate(value, label, [value], section, 3, true);
    if (one) this.found.push({ ...one, sure: true });
    return one !== undefined;
  }

  /** What may be a value with its label behind it, or below, where all of its make agree. */
  private turn(value: Part, label: Part, section: string, instead: readonly Candidate[]): void {
    if (firmness(value) > 1 || firmness(label) > 1 || holdsControl([value, label])) return;
    if (value.weak || value.text === '' || isTitle(value)) return;
    const one = this.candidate(value, label, [value], section, 1, true);
    if (one) this.turns.push({ one, instead });
  }

  /** Values and labels in turn, as children of one parent. */
  private inTurnBehind(kids: readonly Part[], section: string): boolean {
    const [head] = kids;
    const run = kids.length % 2 === 1 && head && isHeading(head) ? kids.slice(1) : kids;
    const twos = run.flatMap((kid, at) => (at % 2 === 1 ? [[run[at - 1] as Part, kid] as const] : []));
    if (run.length % 2 === 1 || twos.length < 2) return false;
    const isMarked = (part: Part): boolean => has(part, /^(?:label|dt)$/);
    if (!twos.every(([value, label]) => isMarked(label) && !isMarked(value))) return false;
    return twos.filter(([value, label]) => this.behind(value, label, section)).length > 0;
  }

  /** Labels in one column, their values in the next: one for one, or row by row as drawn where some are empty. */
  private columns(part: Part, a: Part, b: Part, section: string): boolean {
    const [first] = a.kids;
    if (!first || a.kids.length < 3 || areRows(a.kids) || b.kids.length < 2 || b.kids.length > a.kids.length)
      return false;
    // A row that leads to another record stands under heads of columns.
    const link = closest(b.el, 'a');
    if (link && identityOfLink(attr(link, 'href')).id !== '') return false;
    if (!a.kids.every((kid) => labelText(kid) !== '' && isAlike(kid, first))) return false;
    if (a.kids.filter((kid) => isKnown(labelText(kid))).length * 3 < a.kids.length) return false;
    const isEach = a.kids.length === b.kids.length;
    const values = a.kids.map((kid, at) =>
      isEach ? b.kids[at] : b.kids.find((other) => isBeside(kid.top, other.top)),
    );
    if (b.kids.some((kid) => !values.includes(kid) || (isEach && isAlike(kid, first)))) return false;
    for (const [at, kid] of a.kids.entries()) {
      const value = values[at];
      this.add(part, kid, value ? [value] : [], section, undefined, false, `columns${makeOf(first)}`);
    }
    this.taken.add(a).add(b);
    return true;
  }

  /** A row of a table with nothing where the one above has its label goes on with the value of that. */
  private goesOn(part: Part, a: Part, b: Part): boolean {
    if (tagOf(part.top) !== 'tr' || a.text !== '' || a.control || b.weak || b.text === '') return false;
    const rows = part.up?.kids ?? [];
    const before = rows.slice(0, rows.indexOf(part)).findLast(({ kids }) => kids[0]?.text !== '');
    const isBefore = ({ block, firm, turned }: Candidate): boolean => block === before && firm > 1 && !turned;
    const above = this.found.filter(isBefore);
    if (above.length === 0 || firmness(core(b)) > 1) return false;
    if (above.some(({ values }) => holdsControl(values) !== holdsControl([b]))) return false;
    for (const one of above) one.values = [...one.values, { ...b, gap: '\n' }];
    this.taken.add(b);
    return true;
  }

  /** Rows of nothing but labels, each over a row of as many cells with boxes: a form in a table that marks no label. */
  private overBoxes(rows: readonly Part[], section: string): void {
    const said = (row: Part): Part[] => row.kids.filter((cell) => cell.text !== '' || holdsControl([cell]));
    for (const [at, row] of rows.entries()) {
      const below = rows[at + 1];
      if (!below || ![row, below].every(({ top }) => tagOf(top) === 'tr') || holdsControl([row])) continue;
      const [heads, cells] = [said(row), said(below)];
      const [first] = cells;
      if (heads.length < 2 || heads.length !== cells.length || !first || !holdsControl([first])) continue;
      if (!heads.every((head) => labelText(core(head)) !== '')) continue;
      for (const [column, head] of heads.entries()) {
        const cell = cells[column];
        // Behind what was written stands what kind of it that is.
        const written = cell && leavesOf(cell).find(({ el, text }) => tagOf(el) === 'input' && text !== '');
        if (cell) this.add(row, head, [written ?? cell], section, 3);
      }
      this.taken.add(row).add(below);
    }
  }

  private two(part: Part, a: Part, b: Part, section: string): void {
    if (this.goesOn(part, a, b)) return;
    if (this.columns(part, a, b, section)) return;
    // "Amount (EUR)" in a label: both are its words.
    const inLabel = has(part, /^label$/);
    const isSpelt = hasColon(a) && !a.control;
    if (
      inLabel &&
      !isSpelt &&
      !one(part.top, 'input,select,textarea,button,[role="combobox"]') &&
      !holdsControl([a, b])
    )
      return;
    // A label laid over the box stands above what the box shows.
    if (inLabel && !isSpelt && !b.control && labelText(core(b)) !== '' && isAbove(b.top, a.top)) {
      this.add(part, b, [a], section, 3);
      return;
    }
    if (a.control === 'tick' && isInMenu(part)) return;
    if (a.control === 'tick' && !closest(b.el, 'a') && !closest(part.el, 'tr,[role="row"]'))
      this.add(part, b, [a], section, 3);
    // A colon behind the second says which of them is the label.
    if (hasColon(b) && !hasColon(a) && !a.control && labelText(core(b)) !== '') {
      this.add(part, b, [a], section, 2, true);
      return;
    }
    // A box with its words behind it, in one label or marked as its label.
    const isLabel = firmness(b) === 3 || closest(part.el, 'label') !== undefined || isNamedBy(a, b);
    if ((isBox(a) && !b.control && isLabel) || (holdsControl([a]) && isForBox(b, a))) {
      this.add(part, b, [a], section, 3);
      return;
    }
    // Two empty fields side by side are no field and its value.
    if (b.kids.length === 0 && firmness(b) > 1 && makeOf(a) === makeOf(b)) return;
    // Words below the heading of something are about it, also where they are marked as a label.
    if (isTitle(a) && has(b, /^(?:label|dt)$/)) return;
    if (this.behind(a, b, section)) return;
    const start = this.found.length;
    const before = labelText(core(a));
    // A word over the page's name is its kind, not a label, unless other labels stand so.
    const isKind =
      objectIn(before) !== undefined &&
      /^\p{L}+$/u.test(before) &&
      (has(b, /^h[1-3]$/) || looksLikeHeading(b));
    if (before !== '') this.add(part, a, [b], section, inLabel ? 3 : undefined, false, undefined, isKind);
    const after = labelText(core(b));
    if (
      isKnown(after) &&
      !isAlike(a, b) &&
      after.split(' ').length < 5 &&
      !isKnown(before) &&
      !hasColon(a) &&
      !a.control &&
      a.kids.length === 0 &&
      !isHeading(a)
    )
      this.add(part, b, [a], section, 1, true);
    this.turn(a, b, section, this.found.slice(start));
  }

  /** "Sector: Materials" in one piece, beside others with a colon. */
  private spelt(part: Part, kid: Part, section: string): void {
    const like = `:${makeOf(part)}`;
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

  /** Labels and values in turn, as children of one parent. */
  private inTurn(part: Part, kids: Part[], section: string): void {
    // Words of a sentence, some of them in bold.
    const isProse = kids.filter((kid) => kid.bare).length > 1 && kids.every((kid) => kid.gap !== '\n');
    if (isProse && !kids.some(hasColon)) return;
    if (this.inTurnBehind(kids, section)) return;
    const isOne = (kid: Part): boolean => labelText(kid) !== '' && !closest(kid.el, 'a');
    const marked = kids.findIndex((kid) => isOne(kid) && firmness(kid) > 1);
    // Small headings with one thing below each are labels, however many.
    const heads = kids.flatMap((kid, at) => (isOne(kid) && has(kid, /^h[4-6]$/) ? [at] : []));
    const below = heads.map((at, nth) => kids.slice(at + 1, heads[nth + 1] ?? kids.length));
    const isLines = (parts: readonly Part[]): boolean =>
      parts.length > 0 &&
      parts.length < 4 &&
      parts.every((kid) => !kid.weak && !kid.text.includes('\n') && kid.text.length < 80 && !isHeading(kid));
    const isTurn =
      heads.length > 1 &&
      (below.every((parts) => parts.length === 1) ||
        (heads.length > 2 &&
          heads.filter((at) => isKnown(labelText(kids[at] as Part))).length * 2 >= heads.length &&
          below.filter(isLines).length * 2 >= heads.length));
    const others = kids.flatMap((kid, at) => (isOne(kid) && !isHeading(kid) ? [at] : []));
    const starts = marked >= 0 ? [marked] : isTurn ? heads : others;
    const before = this.found.length;
    for (const start of starts.slice(0, 8)) if (this.turnsFrom(part, kids, start, section)) break;
    if (!this.found.slice(before).some(({ labelPart }) => isTitle(labelPart)))
      this.headed(part, kids, section);
    const run = kids.length % 2 === 1 && kids[0] && isHeading(kids[0]) ? kids.slice(1) : kids;
    const found = this.found.slice(before);
    // A figure, what it is, and a note on it.
    const [value, label, note] = kids;
    if (value && label && note && kids.length === 3) this.turn(value, label, section, found);
    // A heading heads what follows it.
    if (run.length > 3 && run.length % 2 === 0 && !run.some((kid, at) => at % 2 === 1 && isTitle(kid)))
      for (let at = 0; at < run.length; at += 2)
        this.turn(run[at] as Part, run[at + 1] as Part, section, found);
  }

  /** Small headings, whatever tools stand beside them, with a line or a few chips below each. */
  private headed(part: Part, kids: readonly Part[], section: string): void {
    const isHead = (kid: Part): boolean => has(core(kid), /^h[4-6]$/) && !kid.weak;
    const isWord = ({ text, control, weak }: Part): boolean => !control && !weak && text.length < 40;
    const isShort = (kid: Part): boolean =>
      isWord(kid) &&
      leavesOf(kid).length < 8 &&
      leavesOf(kid).every((leaf, at) => (at > 0 && leaf.weak) || (isWord(leaf) && !isHeading(leaf)));
    for (const [at, kid] of kids.entries()) {
      const [value, ...rest] = kids.slice(at + 1);
      const next = rest.find((one) => !isInWords(one.text));
      const said = plain(labelText(core(kid)));
      const isOther = [panelWords, listWords, peopleWords].some((words) => words.test(said));
      if (!isHead(kid) || isOther || !value || isHead(value) || !isShort(value)) continue;
      if (!next || isHead(next)) this.add(part, kid, [value], section, undefined, false, 'headed');
    }
  }

  private turnsFrom(part: Part, kids: Part[], start: number, section: string): boolean {
    const first = kids[start];
    if (!first) return false;
    const make = makeOf(first);
    const firm = firmness(first);
    // Where neighbours are made alike but not drawn so, the type tells labels from values.
    const isTold = kids.some((kid, at) => {
      const before = kids[at - 1];
      return before && makeOf(kid) === make && makeOf(before) === make && !isAlike(kid, before);
    });
    const isLabel = (kid: Part): boolean =>
      labelText(kid) !== '' &&
      (firm > 1
        ? firmness(kid) >= firm
        : kid.bare === first.bare && (isTold ? isAlike(kid, first) : makeOf(kid) === make));
    // Words between links in one line are a sentence.
    if (first.bare && firm === 1 && kids.slice(1).every((kid) => kid.gap !== '\n')) return true;
    const labels = kids.filter(isLabel).length;
    if (labels >= kids.length - start || !(labels > 1 || firm > 1 || kids.length <= 4)) return false;
    for (let at = start; at < kids.length; at++) {
      const label = kids[at];
      if (!label || !isLabel(label)) continue;
      const rest = kids.slice(at + 1);
      const end = rest.findIndex(
        (kid, after) =>
          isLabel(kid) ||
          (after > 0 && ((firm === 3 && opensAnother(kid)) || isFact(kid))) ||
          opensLike(label, kid),
      );
      const next = rest[end];
      // Without a value of its own it is told by the others.
      if (end === 0 && next && !isLabel(next)) continue;
      this.add(part, label, end < 0 ? rest : rest.slice(0, end), section);
    }
    return true;
  }

  private visited = 0;

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
      this.tables.push(table);
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
    this.overBoxes(rows, section);
    const kids = part.kids.filter((kid) => !kid.weak);
    const [a, b] = kids;
    const weak = part.kids.find((kid) => kid.weak);
    // Words with dots between them are sayings of one line.
    const isDotted = b !== undefined && kids.slice(1).every(({ gap }) => /^ [·•] $/.test(gap));
    if (isDotted) for (const kid of kids.filter((one) => one.kids.length === 0)) this.taken.add(kid);
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
      if (lines || isFact(kid, over !== undefined && isTitle(over))) this.spelt(part, kid, inner);
      // A word alone over a table is its heading, where no other is.
      const isCaption = inner === '' && over && has(kid, /^table$/) && mayBeCaption(over);
      yield* this.visit(kid, isCaption ? over.text : inner);
    }
  }
}
