import { isColumnHead, isTitle } from './candidate.ts';
import { attr, closest, one, tagOf } from './dom.ts';
import { isAbove, isBeside } from './drawn.ts';
import { isForBox, targetOf } from './finds.ts';
import { identityOfLink, objectIn } from './identity.ts';
import { InTurn } from './in-turn.ts';
import {
  areRows,
  chain,
  core,
  firmness,
  has,
  isAlike,
  isHeading,
  isKnown,
  labelText,
  looksLikeHeading,
  makeOf,
} from './label.ts';
import { hasColon, wordsBehind } from './label-colon.ts';
import type { Part } from './outline.ts';
import type { Candidate } from './pair.ts';
import { aboves, holdsControl, leavesOf } from './parts.ts';

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

/** A list within a list: a menu with its sub-menus. */
const isInMenu = (part: Part): boolean => closest(part.el, 'li ul li, li ol li') !== undefined;

/** Words of state in a class. */
const states = /(?:^|\s)(?:is-)?(?:active|selected|current|open)(?=\s|$)/g;
/** Two of one make, one of which is open. */
const areTabs = (a: Part, b: Part): boolean => {
  const [one, other] = [a, b].map(({ top }) => attr(top, 'class').trim());
  const [bare, like] = [one, other].map((said) => (said ?? '').replace(states, ' ').trim());
  return (
    one !== other &&
    bare === like &&
    bare !== '' &&
    tagOf(a.top) === tagOf(b.top) &&
    ![a, b].some((kid) => kid.kids.length > 0 || kid.control)
  );
};

/** A label whose box is not there, around its words and below them what that box would hold. */
const isReadOnly = (label: Part, value: Part): boolean =>
  value.gap === '\n' && targetOf(label) !== '' && !isForBox(label, aboves(label).at(-1) ?? label);

/** Finds a label and its value side by side, in rows and columns. */
export class InTwo extends InTurn {
  /** Two things side by side, or one over the other. */
  protected two(part: Part, a: Part, b: Part, section: string): void {
    if (this.goesOn(part, a, b)) return;
    if (this.columns(part, a, b, section)) return;
    // "Amount (EUR)" in a label: both are its words.
    const inLabel = has(part, /^label$/);
    const isSpelt = hasColon(a) && !a.control;
    if (
      inLabel &&
      !isSpelt &&
      !one(part.top, 'input,select,textarea,button,[role="combobox"]') &&
      !holdsControl([a, b]) &&
      !isReadOnly(part, b)
    )
      return;
    // A label laid over the box stands above what the box shows.
    if (inLabel && !isSpelt && !b.control && labelText(core(b)) !== '' && isAbove(b.top, a.top)) {
      this.add(part, b, [a], section, 3);
      return;
    }
    if ((a.control === 'tick' && isInMenu(part)) || areTabs(a, b)) return;
    const [head, ...beside] = part.up?.kids ?? [];
    const isHead = a.control === 'tick' && head === part && beside.length === 1;
    const said = isHead ? wordsBehind(b, beside) : [];
    if (said.length > 0) {
      this.add(part, b, [...said], section, 3);
      return;
    }
    if (a.control === 'tick' && !closest(b.el, 'a') && !closest(part.el, 'tr,[role="row"]'))
      this.add(part, b, [a], section, 3);
    // A colon behind the second says which of them is the label.
    if (hasColon(b) && !hasColon(a) && !a.control && labelText(core(b)) !== '') {
      this.add(part, b, [a], section, 2, true);
      return;
    }
    // A box with its words behind it, in one label or marked as its label.
    const isLabel = firmness(b) === 3 || closest(part.el, 'label') !== undefined || isNamedBy(a, b);
    if ((isBox(a) && !b.control && isLabel) || (!inLabel && holdsControl([a]) && isForBox(b, a))) {
      this.add(part, b, [a], section, 3);
      return;
    }
    // Two empty fields side by side are no field and its value.
    if (b.kids.length === 0 && firmness(b) > 1 && makeOf(a) === makeOf(b)) return;
    // Words below the heading of something are about it, also where they are marked as a label.
    if (isTitle(a) && has(b, /^(?:label|dt)$/)) return;
    if (this.behind(a, b, section)) return;
    // What stands before the choices of a group names it.
    const isMarked = inLabel || (b.control === 'value' && attr(part.el, 'role') === 'radiogroup');
    const start = this.found.length;
    const before = labelText(core(a));
    // A word over the page's name is its kind, not a label, unless other labels stand so.
    const isKind =
      objectIn(before) !== undefined &&
      /^\p{L}+$/u.test(before) &&
      (has(b, /^h[1-3]$/) || looksLikeHeading(b));
    if (before !== '') this.add(part, a, [b], section, isMarked ? 3 : undefined, false, undefined, isKind);
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

  /** Labels in one column, their values in the next: one for one, or row by row as drawn where some are empty. */
  private columns(part: Part, a: Part, b: Part, section: string): boolean {
    const [first] = a.kids;
    if (!first || a.kids.length < 3 || areRows(a.kids) || b.kids.length < 2 || b.kids.length > a.kids.length)
      return false;
    // Heads of columns stand in a row, over rows and not beside them.
    if (isColumnHead(first)) return false;
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
  protected overBoxes(rows: readonly Part[], section: string): void {
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
}
