import { kindOf } from './activity.ts';
import type { Around } from './around.ts';
import { attr } from './dom.ts';
import { doer, fieldIn, labelled, shapeOf } from './furniture.ts';
import {
  authorClass,
  between,
  byline,
  clock,
  edges,
  face,
  fromAddress,
  metaLine,
  nameColon,
  route,
  senderLine,
  sentenceEnd,
  subjectLine,
  titleClass,
  toOther,
  withoutDate,
} from './head-lines.ts';
import { chain, has } from './label.ts';
import type { Part } from './outline.ts';
import { isWithin, leavesOf } from './parts.ts';
import { isName } from './person-name.ts';
import { headOf } from './statement.ts';
import { widthOf } from './text.ts';
import type { When } from './when.ts';
import { actionWords, plain } from './words.ts';

/** A link that is a button in all but its tag. */
const isAction = (text: string): boolean => !text.includes(' ') && actionWords.test(plain(text));

/** Called a button by its class, whatever its tag. */
const isCalledButton = (el: Element): boolean => /(?:^|\s)(?:btn|button)(?:$|\s)/.test(attr(el, 'class'));

/** What an item of a timeline says of itself: whose it is, of what kind, about what; the rest is what was said. */
export class Told {
  readonly heads: string[] = [];
  readonly body: Part[] = [];
  author: string | undefined;
  subject: string | undefined;
  /** A line that says what it was, and nobody's name: its title, where nothing else is said ("Outbound call"). */
  line: string | undefined;
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
  words(parts: readonly Part[]): string {
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

  /** A button in all but its make, or what stands in every entry of the list. */
  isTool(leaf: Part): boolean {
    return this.around.furniture.tools.has(shapeOf(leaf.text)) || chain(leaf).some(isCalledButton);
  }

  /** Its words without the date. */
  bare(leaf: Part): string {
    return withoutDate(leaf, this.when);
  }

  /** A line that says what was done and by whom: true where it is one. */
  head(text: string): boolean {
    const from = fromAddress.exec(text)?.[1] ?? '';
    const isRoute = from !== '' && route.test(text);
    const head = headOf(text, this.around.title) ?? (isRoute ? { deed: true } : undefined);
    if (!head) return false;
    this.heads.push(text);
    if (!head.who && !isRoute && /^\S+(?: \S+){1,3}(?<!:)$/.test(text)) this.line ??= text;
    this.author ??= this.around.nameOf(from) ?? head.who ?? (isRoute ? from : undefined);
    if (isRoute) this.isMail = true;
    return true;
  }

  /** "Subject: …", "From: …" */
  meta(text: string): boolean {
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
  done(text: string, isApart = false): boolean {
    const line = doer(text);
    // Over what was said, a name and what goes on behind it tell who did what, whatever it was.
    const isOver =
      isApart &&
      this.body.length === 0 &&
      leavesOf(this.item).some((leaf) => widthOf(leaf.text) > widthOf(text) && sentenceEnd.test(leaf.text));
    if (!line || text === this.around.title || !(isOver || this.around.furniture.deeds.has(line.deed)))
      return false;
    this.author ??= line.who?.replace(byline, '');
    this.heads.push(text);
    return true;
  }

  /** A line that every entry has with the same label: whose it is, or something else about it. */
  labelled(text: string): boolean {
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
  field(part: Part): boolean {
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

  /** A name alone: whose it is. */
  named(leaf: Part, text: string): boolean {
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
  pieces(leaf: Part, text: string): boolean {
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
}
