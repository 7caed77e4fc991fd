import { kindOf } from './activity.ts';
import { isBolder } from './drawn.ts';
import {
  andMore,
  arrow,
  byline,
  byReader,
  dashed,
  duration,
  endsInClock,
  isDate,
  metaLine,
  sentenceEnd,
  toSomebody,
  towards,
  wordsBefore,
} from './head-lines.ts';
import { objectIn } from './identity.ts';
import { has, isChip, isHeading } from './label.ts';
import type { Part } from './outline.ts';
import { paragraphOf } from './paragraph.ts';
import { isWithin, leavesOf } from './parts.ts';
import { isName, stateWords } from './person-name.ts';
import type { Steps } from './reading.ts';
import { headOf, isLog } from './statement.ts';
import { widthOf } from './text.ts';
import { Told } from './told.ts';
import { actionWords, plain } from './words.ts';

/** Set as a title, or stronger than all else that its entry says. */
export const isTitle = (leaf: Part, item: Part): boolean => {
  if (/[.!?…]$/.test(leaf.text)) return false;
  if (has(leaf, /^(?:h\d|strong|b|a)$/)) return true;
  const others = leavesOf(item).filter((other) => other !== leaf && !other.weak && other.text !== '');
  return others.length > 0 && others.every((other) => isBolder(leaf.el, other.el));
};

const size = /^\(?\d+(?:[.,]\d+)?\s?(?:[KMG]i?)?B(?:ytes)?\)?$/i;
const file = /^[^\n]{1,80}\.[a-z\d]{2,5}$/i;

/** "Call with Ann", which may be a title; "Call", "Call by Ann", "Ann added a note" are none. */
const isAboutSomebody = (text: string): boolean => {
  const head = headOf(text);
  return head?.deed === false && head.who === undefined && / \p{Lu}/u.test(text);
};

/** "Call: Dates of the pilot": of what kind it was, and what it was about. */
const kindTitle = (text: string): { kind: string; about: string } | undefined => {
  const [, kind = '', about = ''] = /^([\p{L}-]+) ?: +(\S.*)$/su.exec(text) ?? [];
  const isKind =
    about.length < 100 &&
    /^[^@]*\p{L}{2}[^@]*$/u.test(about) &&
    kindOf(kind) !== 'other' &&
    headOf(kind)?.deed === false;
  return isKind && about !== '' ? { kind, about } : undefined;
};

/** Whether a line says what it was about beside whose or of what kind: it is no head for what it is made of. */
const isTitled = ({ text }: Part): boolean =>
  text.split('\n').some((line) => dashed.test(line) || kindTitle(line) !== undefined);

/** Takes an item of a timeline apart, piece by piece. */
export class Item extends Told {
  /** Takes a part of it, and all in that, apart. */
  *visit(part: Part): Steps<void> {
    if (part.weak || (part !== this.item && this.around.entries.has(part))) return;
    const text = this.words([part]);
    if (this.dashed(part) || (!part.text.includes('\n') && this.kindOver(part, text))) return;
    if (text === '' || (!part.text.includes('\n') && this.meta(text)) || this.field(part)) return;
    if (part.kids.length === 0) {
      if (!this.head(text)) this.leaf(part);
      else if (part !== this.when?.part && isTitle(part, this.item) && isAboutSomebody(text))
        this.subject ??= text;
      return;
    }
    if (isHeading(part) && part.kids.every((kid) => kid.gap !== '\n') && this.opensWithKind(part)) {
      this.subject ??= text;
      return;
    }
    // A line of the log among what somebody wrote.
    const isLine = part.text.length < 160 && !part.text.includes('\n') && part !== this.item;
    if (isLine && !byline.test(part.text) && isLog(part.text, this.around.title, false)) return;
    if (this.paragraph(part)) return;
    for (let at = 0; at < part.kids.length; at++) {
      yield;
      // "Ann Lee, | added a note | 2 days ago" side by side: the fewest that say something.
      const kid = part.kids[at];
      let end = at + 2;
      while (end <= part.kids.length && !this.run(part.kids.slice(at, end))) end++;
      if (end <= part.kids.length) at = this.toWhom(part.kids, at, end) - 1;
      else if (kid && (this.isAbout(kid, part.kids[at + 1]) || this.isRoute(part.kids, at))) at++;
      else if (kid) yield* this.visit(kid);
    }
  }

  /** Words in several pieces of one paragraph, some of them links or set apart: one saying, behind whose it is. */
  private paragraph(part: Part): boolean {
    const { isKnown, title } = this.around;
    if (this.when && isWithin(this.when.part, part)) return false;
    const found = paragraphOf(
      part,
      (text) => isKnown(text) || (text.includes(' ') && isName(text)) || /^\p{Lo}{2,4}$/u.test(text),
    );
    if (!found || (found.who !== undefined && this.body.length > 0)) return false;
    if ([part, part.kids[0]].some((one) => one && headOf(this.words([one]), title))) return false;
    // Few words that end like none are one where they are the most that is said.
    const width = widthOf(found.said.text);
    const isMost = (): boolean =>
      leavesOf(this.item).every((leaf) => isWithin(leaf, part) || widthOf(leaf.text) < width);
    if (width < 50 && !sentenceEnd.test(found.said.text) && !isMost()) return false;
    this.author ??= found.who;
    this.body.push(found.said);
    return true;
  }

  /** "Meeting with | Abraham" */
  private opensWithKind(part: Part): boolean {
    const head = headOf(this.words(part.kids.slice(0, 1)));
    return head?.deed === false && head.who === undefined && headOf(this.words([part])) === undefined;
  }

  /** Of what kind it was, and what it was about, over what was said. */
  private kindOver(leaf: Part, text: string): boolean {
    const said = kindTitle(text);
    if (!said || this.subject !== undefined || this.body.length > 0 || leaf === this.when?.part) return false;
    this.heads.push(said.kind);
    this.subject = said.about;
    return true;
  }

  /** What it was, whose, and at what time in one line, parted by dashes. */
  private dashed(part: Part): boolean {
    const [, said = '', whose = ''] = this.author ? [] : (dashed.exec(part.text) ?? []);
    if (said === '' || !isName(whose)) return false;
    this.author = whose;
    this.body.push({ ...part, kids: [], text: said });
    return true;
  }

  private leaf(leaf: Part): void {
    const text = this.bare(leaf);
    if (text.length < 2 || leaf.weak || actionWords.test(plain(text)) || this.isTool(leaf)) return;
    // What is left of a date, a number of its own, a box to tick.
    if (/^(?:ago|#\d+)$/i.test(text) || leaf.control === 'tick') return;
    // A file that hangs on it, and how large that is.
    if (size.test(text) || (file.test(text) && leavesOf(this.item).some((other) => size.test(other.text))))
      return;
    // How many liked it.
    if (/^\p{Extended_Pictographic}\P{L}{0,6}$/u.test(text)) return;
    if (leaf !== this.when?.part && this.when && isWithin(leaf, this.when.part)) return;
    if (this.around.besides.has(leaf)) return;
    // Letters of an avatar, addresses, dates beside the date, how long it took.
    const isLetters = (other: Part): boolean => other.text.length > 3 && other.text.startsWith(text);
    if (text.length < 3 && leavesOf(this.item).some(isLetters)) return;
    if (/^(?:\p{Lu}{1,2}|<?\S+@\S+>?(?:, \S+@\S+)*)$/u.test(text) || duration.test(text)) return;
    if (leaf !== this.when?.part && isDate(text) && this.around.read(text.replace(wordsBefore, ''))) return;
    // A clock time behind a day in words that are not known.
    if (!this.when && text.length < 40 && endsInClock.test(text)) {
      this.worded = text;
      return;
    }
    if (this.labelled(text) || (!isChip(leaf) && this.done(text)) || this.named(leaf, text)) return;
    if (this.pieces(leaf, text)) return;
    if (byline.test(text) && byReader.test(text.replace(byline, ''))) return;
    // The kind of record that it is about, beside what was said.
    const isLonger = (other: Part): boolean => other !== leaf && other.text.length > text.length + 12;
    if (/^\p{L}+$/u.test(text) && objectIn(text) && leavesOf(this.item).some(isLonger)) return;
    if (toSomebody.test(text) && isName(text.replace(toSomebody, ''))) {
      this.isMail = true;
      return;
    }
    const isSaid = widthOf(text) > 25 && sentenceEnd.test(text) && this.when?.text !== text;
    if ((leaf === this.when?.part && !isSaid) || isChip(leaf) || stateWords.test(text)) this.heads.push(text);
    else this.body.push(leaf);
  }

  /** "You added a note about", and in the same line what it is about. */
  private isAbout(kid: Part, next: Part | undefined): boolean {
    const text = kid.kids.length === 0 && next && next.gap !== '\n' ? this.words([kid]) : '';
    return towards.test(text) && this.head(text);
  }

  /** "From | Ann Lee", "To | Kim Abel" side by side, two at least; an arrow and whom it went to. */
  private isRoute(kids: readonly Part[], at: number): boolean {
    const [kid, next] = [kids[at], kids[at + 1]];
    if (!kid || !next || kid.kids.length > 0 || next.kids.length > 0) return false;
    if (arrow.test(kid.text)) return isName(next.text) || next.text.includes('@');
    const isLabel = ({ text }: Part): boolean => metaLine.test(`${text}:`) && !text.includes(':');
    return isLabel(kid) && kids.filter(isLabel).length > 1 && this.meta(`${kid.text}: ${this.bare(next)}`);
  }

  /** Where a head ends that goes on to whom it went: "sent an email to | Ann Lee | and 2 others". */
  private toWhom(kids: readonly Part[], from: number, end: number): number {
    let to = end;
    const next = (): string => this.words(kids.slice(to, to + 1));
    if (to < kids.length && towards.test(this.words(kids.slice(from, to))) && isName(next())) to++;
    if (to > end && andMore.test(next())) to++;
    return to;
  }

  private run(kids: readonly Part[]): boolean {
    const [first, ...rest] = kids;
    // What goes on in small letters is no heading, whatever it is called.
    const goesOn = rest[0] !== undefined && rest[0].gap !== '\n' && /^\p{Ll}/u.test(rest[0].text);
    const isHead = (kid: Part): boolean => !goesOn && isHeading(kid) && !kid.bare;
    if (!first || kids.some((kid) => kid.weak || isHead(kid) || kid.text.length > 110)) return false;
    if (kids.some(isTitled)) return false;
    // A state on a chip of its own says nothing with the words before it.
    if (rest.some((kid) => kid.kids.length === 0 && isChip(kid) && !/ /.test(kid.text))) return false;
    const flows = rest.every((kid) => kid.gap !== '\n');
    const text = this.words(kids);
    if (metaLine.test(this.words([first])))
      return (flows || (rest.length === 1 && first.text.endsWith(':'))) && this.meta(text);
    const by = text.replace(byline, '');
    if (by !== text && (isName(by) || this.around.isKnown(by))) return this.named(first, text);
    if (rest.some((kid) => metaLine.test(this.words([kid])))) return false;
    // A name, and then a sentence: that is somebody's word.
    const start = this.words([first]);
    if (isName(start) && /^\p{Lu}/u.test(this.words(rest))) return false;
    if (headOf(start, this.around.title)) return false;
    return this.head(text) || (isName(start) && this.done(text, true));
  }
}
