import { directionOf, kindOf } from './activity.ts';
import type { Around } from './around.ts';
import type { Author } from './author.ts';
import { all, attr } from './dom.ts';
import type { FoundActivity } from './draft.ts';
import { isBolder, rectOf } from './drawn.ts';
import { isMarked } from './entry.ts';
import { doer, fieldIn, labelled, shapeOf } from './furniture.ts';
import {
  andMore,
  arrow,
  authorClass,
  behindDate,
  between,
  byline,
  byReader,
  clock,
  cutOff,
  duration,
  edges,
  endsInClock,
  face,
  fromAddress,
  isDate,
  metaLine,
  more,
  nameColon,
  route,
  senderLine,
  sentenceEnd,
  subjectLine,
  titleClass,
  toOther,
  toSomebody,
  towards,
  withoutDate,
  wordsBefore,
} from './head-lines.ts';
import { objectIn } from './identity.ts';
import { chain, has, isChip, isHeading } from './label.ts';
import { isLogged } from './logged.ts';
import { drawsText, kindIn, kindMarks, marksOf, spaced } from './marks.ts';
import type { Part } from './outline.ts';
import { paragraphOf } from './paragraph.ts';
import { isWithin, leavesOf } from './parts.ts';
import { isName, picturedBy } from './person-name.ts';
import type { Steps } from './reading.ts';
import { signature } from './signature.ts';
import { headOf, isLog } from './statement.ts';
import { widthOf } from './text.ts';
import type { When } from './when.ts';
import { actionWords, inboundWords, outboundWords, plain } from './words.ts';

/** A link that is a button in all but its tag. */
const isAction = (text: string): boolean => !text.includes(' ') && actionWords.test(plain(text));

/** Called a button by its class, whatever its tag. */
const isCalledButton = (el: Element): boolean => /(?:^|\s)(?:btn|button)(?:$|\s)/.test(attr(el, 'class'));

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

/** Set as a title, or stronger than all else that its entry says. */
const isTitle = (leaf: Part, item: Part): boolean => {
  if (/[.!?…]$/.test(leaf.text)) return false;
  if (has(leaf, /^(?:h\d|strong|b|a)$/)) return true;
  const others = leavesOf(item).filter((other) => other !== leaf && !other.weak && other.text !== '');
  return others.length > 0 && others.every((other) => isBolder(leaf.el, other.el));
};

/** "Call with Ann", which may be a title; "Call", "Call by Ann", "Ann added a note" are none. */
const isAboutSomebody = (text: string): boolean => {
  const head = headOf(text);
  return head?.deed === false && head.who === undefined && / \p{Lu}/u.test(text);
};

/** Takes an item of a timeline apart. */
class Item {
  readonly heads: string[] = [];
  readonly body: Part[] = [];
  author: string | undefined;
  subject: string | undefined;
  /** What stands for its date where that could not be read. */
  worded: string | undefined;
  /** It has a line that says to whom it went. */
  isMail = false;

  constructor(
    readonly item: Part,
    readonly when: When | undefined,
    readonly around: Around,
  ) {}

  /** The words of parts without the date and the buttons. */
  private words(parts: readonly Part[]): string {
    return parts
      .flatMap(leavesOf)
      .filter(
        (leaf) =>
          !leaf.weak &&
          leaf.control !== 'tick' &&
          leaf.text !== '' &&
          !isAction(leaf.text) &&
          !face.test(leaf.text) &&
          !this.isTool(leaf),
      )
      .map((leaf) => this.bare(leaf))
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim();
  }

  private isTool(leaf: Part): boolean {
    return this.around.furniture.tools.has(shapeOf(leaf.text)) || chain(leaf).some(isCalledButton);
  }

  private bare(leaf: Part): string {
    return withoutDate(leaf, this.when);
  }

  private head(text: string): boolean {
    const from = fromAddress.exec(text)?.[1] ?? '';
    const isRoute = from !== '' && route.test(text);
    const head = headOf(text, this.around.title) ?? (isRoute ? { deed: true } : undefined);
    if (!head) return false;
    this.heads.push(text);
    this.author ??= this.around.nameOf(from) ?? head.who ?? (isRoute ? from : undefined);
    if (isRoute) this.isMail = true;
    return true;
  }

  private meta(text: string): boolean {
    const [, label = '', value = ''] = metaLine.exec(text) ?? [];
    if (label === '' || text.length > 200) return false;
    if (subjectLine.test(label)) this.subject ??= value || undefined;
    else if (senderLine.test(label)) {
      const name = value.replace(/\s*<.*>$/, '').trim();
      if (isName(name)) this.author = name;
      else this.author = this.around.nameOf(fromAddress.exec(text)?.[1] ?? '') ?? this.author;
    }
    if (/^(?:to|cc|bcc|an|à|para)$/i.test(label)) this.isMail = true;
    else if (!subjectLine.test(label)) this.heads.push(text);
    return true;
  }

  /** Who did what most entries of the list tell of. */
  private done(text: string, isApart = false): boolean {
    const line = doer(text);
    // Over what was said, a name and what goes on behind it tell who did what, whatever it was.
    const isOver =
      isApart &&
      this.body.length === 0 &&
      leavesOf(this.item).some((leaf) => widthOf(leaf.text) > widthOf(text) && sentenceEnd.test(leaf.text));
    if (!line || text === this.around.title || !(isOver || this.around.furniture.deeds.has(line.deed)))
      return false;
    this.author ??= line.who;
    this.heads.push(text);
    return true;
  }

  /** A line that every entry has with the same label: whose it is, or something else about it. */
  private labelled(text: string): boolean {
    const { labels } = this.around.furniture;
    const line = labelled(text);
    const isMore = (other: Part): boolean => widthOf(other.text) > widthOf(text);
    if (!line || !labels.has(line.label) || !leavesOf(this.item).some(isMore)) return false;
    const { isKnown, isBuyer } = this.around;
    // A buyer there may be whom it went to.
    if (isBuyer(line.value)) return true;
    if (isName(line.value) || isKnown(line.value)) this.author ??= line.value;
    else this.heads.push(text);
    return true;
  }

  /** A field of the entry, beside something longer that was said. */
  private field(part: Part): boolean {
    const { label, value } = fieldIn(part) ?? {};
    if (label === undefined || !value || !this.around.furniture.fields.has(label)) return false;
    // What it is about is said over the list.
    if (value.text === this.around.title) return true;
    if (!leavesOf(this.item).some((leaf) => !isWithin(leaf, part) && widthOf(leaf.text) > widthOf(part.text)))
      return false;
    const by = `${label} ${value.text}`.replace(byline, '');
    if (subjectLine.test(label)) this.subject ??= value.text;
    else if (by === value.text && isName(by)) this.author ??= by;
    return true;
  }

  private named(leaf: Part, text: string): boolean {
    const inner = /^\(([^()]+)\)$/.exec(text)?.[1];
    const beside =
      leaf === this.when?.part ? text.replace(edges, '').replace(clock, '').replace(edges, '') : text;
    const bare = (inner ?? beside).replace(byline, '').replace(toOther, '').replace(nameColon, '$1');
    if (
      this.author ||
      text.length > 50 ||
      !(isName(bare) || this.around.isKnown(bare)) ||
      (this.body.length > 1 && bare === text && leaf !== this.when?.part)
    )
      return false;
    const marked = chain(leaf).some((el) => authorClass.test(attr(el, 'class')));
    const others = leavesOf(this.item).filter((other) => other !== leaf && isName(other.text));
    const isLone = others.every((other) => !other.text.includes(' '));
    // One word before a colon or beside whoever it was is a label, or what it was about.
    const isWord = !/\s/.test(bare) && !this.around.isKnown(bare);
    const isOfOther = (other: Part): boolean => headOf(this.bare(other))?.who !== undefined;
    if (isWord && (/:$/.test(text) || leavesOf(this.item).some(isOfOther))) return false;
    const said = bare !== text || /\s/.test(bare) || (isLone && has(leaf, /^(?:a|b|strong)$/));
    if (!said && !marked && !this.around.isKnown(bare)) return false;
    const isSubject =
      leaf !== this.when?.part &&
      (has(leaf, /^h\d$/) || chain(leaf).some((el) => titleClass.test(attr(el, 'class'))));
    if (isSubject && !marked && others.length === 0 && !this.around.isKnown(bare)) return false;
    this.author = bare;
    return true;
  }

  /** "Call · Ann Lee", "Ann Lee – 14:20": a line of few words each, which say who, what kind of thing and when. */
  private pieces(leaf: Part, text: string): boolean {
    const bits = text.split(between).filter((bit) => bit !== '' && !clock.test(bit));
    const isBeside = leaf === this.when?.part;
    if ((bits.length < 2 && !isBeside) || bits.length > 4 || text.length > 90) return false;
    const kinds = bits.filter((bit) => kindOf(bit) !== 'other' && headOf(bit)?.deed === false);
    const names = bits.filter(
      (bit) => (bit.includes(' ') && isName(bit) && !kinds.includes(bit)) || this.around.isKnown(bit),
    );
    const rest = bits.length - kinds.length - names.length;
    const isHead = isBeside ? rest === 0 || names.length > 0 : kinds.length > 0 && names.length > 0;
    if (!isHead || rest > 1 || bits.some((bit) => bit.length > 40 || sentenceEnd.test(bit))) return false;
    this.author ??= names.find(this.around.isKnown) ?? names[0];
    this.heads.push(text);
    return true;
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

  /** Whose picture stands in it, where that is all that says who. */
  private pictured(): string | undefined {
    const pictures = all(this.item.top, 'img,[class*="avatar"]', 6);
    const [name, ...others] = new Set(pictures.flatMap((el) => picturedBy(el) ?? []));
    return others.length === 0 ? name : undefined;
  }

  /** Who stands in one line with the date: "by Ann Lee on 12 Nov 2026", "12/11/2026 10:30 Ann Lee:". */
  private besideDate(): string | undefined {
    const line = this.when?.text.replace(edges, '').replace(byline, '') ?? '';
    const address = behindDate.exec(this.when?.part.text ?? '')?.[1];
    if (address !== undefined) return this.around.nameOf(address) ?? address;
    const words = line.split(/[\s(]+/);
    const reads = (from: number, to: number): boolean =>
      this.around.read(
        words
          .slice(from, to)
          .join(' ')
          .replace(/^(?:on|am|le|el)\s/i, '')
          .replace(edges, ''),
      ) === this.when?.iso;
    for (let count = Math.min(4, words.length - 1); count > 1; count--) {
      const [start, end] = [words.slice(0, count), words.slice(-count)].map((some) =>
        some.join(' ').replace(edges, ''),
      );
      if (start && isName(start) && reads(count, words.length)) return start;
      if (end && isName(end) && reads(0, words.length - count)) return end;
    }
    return undefined;
  }

  private leaf(leaf: Part): void {
    const text = this.bare(leaf);
    if (text.length < 2 || leaf.weak || actionWords.test(plain(text)) || this.isTool(leaf)) return;
    // What is left of a date, a number of its own, a box to tick.
    if (/^(?:ago|#\d+)$/i.test(text) || leaf.control === 'tick') return;
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
    if ((leaf === this.when?.part && !isSaid) || isChip(leaf)) this.heads.push(text);
    else this.body.push(leaf);
  }

  private *visit(part: Part): Steps<void> {
    if (part.weak || (part !== this.item && this.around.entries.has(part))) return;
    const text = this.words([part]);
    if (text === '' || (!part.text.includes('\n') && this.meta(text)) || this.field(part)) return;
    if (part.kids.length === 0) {
      if (!this.head(text)) this.leaf(part);
      else if (part !== this.when?.part && isTitle(part, this.item) && isAboutSomebody(text))
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

  /** Who stands where somebody does in every entry; a buyer there may be whom it went to, or who took part. */
  private standing(): Author | undefined {
    const { authors, nameOf, isBuyer, isKnown } = this.around;
    const found = authors.get(this.item);
    const name = found && (nameOf(found.name) ?? found.name);
    // Whose record it is stands in each of them.
    const isAbout =
      name !== undefined &&
      this.around.title.includes(name) &&
      [...authors.values()].every((other) => other.name === found?.name);
    // Where one of ours stands in another, it is whoever wrote.
    const isWriter = (): boolean =>
      [...authors.values()].some((other) => isKnown(other.name) && !isBuyer(other.name));
    return found && name !== undefined && !isAbout && (!isBuyer(name) || isWriter())
      ? { ...found, name }
      : undefined;
  }

  /** The line that its date stands in, where that says little besides: who, and ways to answer. */
  private lineOfDate(): Part | undefined {
    const line = this.when?.part.up;
    const isShort = ({ text }: Part): boolean => text.length < 40 && !/[.!?…]$/.test(text);
    return line &&
      line !== this.item &&
      line.kids.length > 1 &&
      leavesOf(line).every(isShort) &&
      isOneLine(line)
      ? line
      : undefined;
  }

  *read(): Steps<FoundActivity | undefined> {
    const { item, when, around } = this;
    const own = marksOf(item);
    const single = own.filter((mark) => !around.shared.has(mark));
    const marks = spaced(single);
    if (isLogged(item, when, around, marks)) return undefined;
    yield;
    yield* this.visit(item);
    yield;
    const who = this.author ? undefined : this.standing();
    this.author ??= who?.name;
    const line = this.lineOfDate();
    const isBeside = (leaf: Part): boolean => line !== undefined && isWithin(leaf, line);
    // Below what was said, not over it.
    const isFoot = this.body[0] !== undefined && !isBeside(this.body[0]);
    const said = this.body.filter((leaf) => leaf !== who?.leaf && !(isFoot && isBeside(leaf)));
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
      !this.subject &&
      body[1] &&
      first &&
      first.text.length < 100 &&
      (first !== longest || isBolder(first.el, body[1].el))
    )
      // The first of several paragraphs is no subject.
      top = /[.!?]$/.test(first.text) && isLike(first, body[1]) ? undefined : first;
    // All that is shown of it is its title.
    if (
      !top &&
      !this.subject &&
      first &&
      body.length === 1 &&
      first.text.length < 100 &&
      isTitle(first, item)
    )
      top = first;
    if (top && this.subject === undefined) this.subject = top.text;
    this.author ??= this.besideDate() ?? this.pictured();
    const heads = this.heads.join(' ');
    const rest = body.filter((leaf) => leaf !== top && leaf.text !== this.subject);
    const text = rest
      .reduce(
        (out, leaf) =>
          out + (out === '' ? '' : leaf.gap === '\n' || leaf.gap === '' ? '\n' : leaf.gap) + this.bare(leaf),
        '',
      )
      .replace(/^\s*[–-]\s+/, '');
    // "Phone call · Ann Lee"
    const [, what = '', by = ''] = /^(.+) [·|–-] (\S+ [^·|]+)$/.exec(this.subject ?? '') ?? [];
    if (!this.author && isName(by)) {
      this.author = by;
      this.subject = what;
    }
    const subject = this.subject?.replace(/^(?:subject|betreff|objet|asunto)\s?:\s*/i, '');
    const told = kindIn(
      heads,
      spaced(single.filter((mark) => mark.startsWith(' '))),
      spaced(kindMarks(item).filter((mark) => !around.shared.has(mark))),
      marks,
      this.isMail ? 'email' : '',
      around.heading,
      leavesOf(item).some(({ control }) => control === 'tick') ? 'task' : '',
      isMarked(item) ? spaced(own.filter((mark) => mark.startsWith(' '))) : '',
      subject?.split(' ').slice(0, 2).join(' ') ?? '',
      // Every entry of a list may be called an event.
      spaced(own).replace(/\bevents?\b/gi, ''),
    );
    // What one of ours wrote and nothing calls otherwise is a note.
    const isOurs =
      this.author !== undefined && !around.isBuyer(this.author) && /.{60}|[.!?。！？]$/s.test(text);
    const isDrawn = kindMarks(item).some((mark) => drawsText.test(mark));
    const kind = told === 'other' && (isOurs || isDrawn) ? 'note' : told;
    if (text === '' && subject === undefined && kind === 'other') return undefined;
    const isCut = cutOff.test(text) && leavesOf(item).some((leaf) => leaf.weak && more.test(leaf.text));
    return {
      kind,
      direction: this.direction(`${heads} ${marks}`),
      author: this.author,
      at: when?.iso,
      atText: when?.text ?? this.worded,
      subject,
      text: text || (subject ?? ''),
      bodyShown: text === '' || isCut ? false : undefined,
      el: item.top,
    };
  }

  private direction(words: string): FoundActivity['direction'] {
    const told = directionOf(words);
    if (told) return told;
    if (this.author && this.around.isBuyer(this.author)) return undefined;
    const line = plain(words);
    return outboundWords.test(line) ? 'outbound' : inboundWords.test(line) ? 'inbound' : undefined;
  }
}

/**
 * Reads one item of a timeline; undefined for entries of the page's own log and for items that say nothing.
 * @param when its date, where one was found: in it, or the day over it
 */
export const readHappening = (
  item: Part,
  when: When | undefined,
  around: Around,
): Steps<FoundActivity | undefined> => new Item(item, when, around).read();
