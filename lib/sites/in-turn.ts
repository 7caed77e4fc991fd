import { isFigure } from './believed.ts';
import { isTitle } from './candidate.ts';
import { closest } from './dom.ts';
import { isFact } from './fact.ts';
import { Finds } from './finds.ts';
import { isInWords } from './in-words.ts';
import { core, firmness, has, isAlike, isHeading, isKnown, labelText, makeOf } from './label.ts';
import { hasColon } from './label-colon.ts';
import type { Part } from './outline.ts';
import { holdsControl, leavesOf } from './parts.ts';
import { listWords, panelWords, peopleWords, plain } from './words.ts';

/** Whether a marked label with a box of its own stands in a part: another field begins there. */
const opensAnother = (part: Part): boolean =>
  part.kids.length > 1 && has(part.kids[0] ?? part, /^(?:label|dt|th)$/) && holdsControl(part.kids.slice(1));

/** A box to tick with its own words in one label: behind a box that is written into, another field. */
const isTickWithWords = (part: Part): boolean =>
  has(part, /^label$/) &&
  part.kids.length === 2 &&
  part.kids[0]?.control === 'tick' &&
  !part.kids[1]?.control;

/** Whether a label made like another and its value stand in a part: another field begins there. */
const opensLike = (label: Part, { kids: [name, value, ...rest] }: Part): boolean =>
  name !== undefined &&
  value !== undefined &&
  rest.length === 0 &&
  labelText(core(name)) !== '' &&
  isAlike(core(name), label) &&
  !isAlike(name, value);

/** No form has more labels and values in one block than half of these: what has is a list, whatever it lists. */
const mostInTurn = 1000;

/** So many labels with a value below each, all made alike, are fields and no list of words. */
const fewestAlike = 3;
/** A value among lines that are all alike is short, and no sentence. */
const mostSaid = 60;
const isSentence = /\p{L}{2}[.!?]$/u;

/** Finds labels and values that stand in turn, as children of one parent. */
export class InTurn extends Finds {
  /** Labels and values in turn, as children of one parent. */
  protected inTurn(part: Part, kids: Part[], section: string): void {
    if (kids.length > mostInTurn) return;
    // Words of a sentence, some of them in bold.
    const isProse = kids.filter((kid) => kid.bare).length > 1 && kids.every((kid) => kid.gap !== '\n');
    if (isProse && !kids.some(hasColon)) return;
    if (this.inTurnBehind(kids, section) || this.inTurnAlike(part, kids, section)) return;
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
    const isOver = (next: Part | undefined): boolean => next !== undefined && isFigure(next);
    const others = kids.flatMap((kid, at) =>
      isOne(kid) && (!isHeading(kid) || isOver(kids[at + 1])) ? [at] : [],
    );
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

  /** Labels and values in turn in one column, all made and drawn alike: only what fields are called by tells them apart. */
  private inTurnAlike(part: Part, kids: readonly Part[], section: string): boolean {
    const [head] = kids;
    const run = kids.length % 2 === 1 && head && isHeading(head) ? kids.slice(1) : kids;
    const [first] = run;
    if (!first || run.length % 2 === 1 || run.length < fewestAlike * 2) return false;
    const isLine = (kid: Part): boolean =>
      kid.kids.length === 0 && !kid.control && !kid.weak && isAlike(kid, first) && !hasColon(kid);
    if (!run.every(isLine)) return false;
    const isCalled = (kid: Part): boolean => isKnown(labelText(kid)) && !closest(kid.el, 'a');
    const labels = run.filter((_, at) => at % 2 === 0);
    const values = run.filter((_, at) => at % 2 === 1);
    const known = labels.filter(isCalled).length;
    const isSheet =
      labels.every((kid) => labelText(kid) !== '') &&
      new Set(labels.map(({ text }) => text)).size === labels.length &&
      known * 3 >= labels.length * 2 &&
      values.filter(isCalled).length * 3 <= labels.length &&
      // Headings over what was written are no labels.
      !values.some(({ text }) => text.length > mostSaid || isSentence.test(text));
    if (!isSheet) return false;
    for (const [at, label] of labels.entries()) {
      const value = values[at];
      if (value) this.add(part, label, [value], section, undefined, false, `alike${makeOf(first)}`);
      for (const kid of [label, value]) if (kid) this.taken.add(kid);
    }
    return true;
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
      const value = kids[at + 1];
      if (!isHead(kid) || !value || isHead(value) || !isShort(value)) continue;
      const said = plain(labelText(core(kid)));
      if ([panelWords, listWords, peopleWords].some((words) => words.test(said))) continue;
      const next = kids.find((one, after) => after > at + 1 && !isInWords(one.text));
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
    // So are the lines of a paragraph, where nothing is set apart in it.
    if (first.bare && firm === 1 && has(part, /^p$/)) return true;
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
          (after > 0 && rest[0]?.control === 'value' && isTickWithWords(kid)) ||
          // Behind a link, a line of bare words goes on with something else.
          (after > 0 && kid.bare && kid.gap === '\n' && closest(rest[after - 1]?.el ?? kid.el, 'a')) ||
          opensLike(label, kid),
      );
      const next = rest[end];
      // Without a value of its own it is told by the others.
      if (end === 0 && next && !isLabel(next)) continue;
      this.add(part, label, end < 0 ? rest : rest.slice(0, end), section);
    }
    return true;
  }
}
