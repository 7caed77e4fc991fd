import { isSecret, tick } from './control.ts';
import { box, chosen, chosenInRow, controlLeaf, isDrawnOver, isState, leaf, yesNo } from './control-leaf.ts';
import {
  attr,
  childNodes,
  closest,
  get,
  hasAttr,
  isChecked,
  isElement,
  isText,
  mostNodes,
  parentOf,
  rawText,
  shadowOf,
  tagOf,
} from './dom.ts';
import { gapBetween, isMute, isOutside, isShown, isSpeck, styleOf } from './drawn.ts';
import { drawnTick } from './drawn-tick.ts';
import { gaugeOf } from './gauge.ts';
import { joined, joining, squeeze } from './joined.ts';
import { dropColon, endLabel, headColon, isColon, mayEnd, mostSaid } from './label-colon.ts';
import { isAside, isAvatar, isDrawing, isFace, isIcon, sign } from './ornament.ts';
import { isButton, isCard, isCommand } from './pressed.ts';
import type { Steps } from './reading.ts';
import { clean } from './text.ts';
import { lineOf, writtenIn } from './text-of.ts';
import {
  cell,
  isAllOfCell,
  isCalledUnseen,
  isChoice,
  isFolded,
  isFootOfOne,
  silent,
  silentRoles,
} from './unseen.ts';

/**
 * The outline: what a person sees of a block, as a tree in which every node says something. Wrappers around one thing
 * are folded into it; what is hidden, decorative or the page's machinery is left out; live controls are leaves with
 * their current value. All generic reading works on it, so the DOM is walked once.
 */
export interface Part {
  /** The innermost element with this content; for bare text the element around it. */
  el: Element;
  /** The outermost element with the same content. */
  top: Element;
  kids: Part[];
  up?: Part;
  /** What is seen: text, or a control's value; lines are kept. */
  text: string;
  /** Bare text between elements, no element of its own. */
  bare?: boolean;
  /** A live control; `tick` for one that is on or off (its words stand behind it). */
  control?: 'value' | 'tick' | 'radio' | 'secret';
  /** A button: its words are the page's, unless a value has nothing else. */
  weak?: boolean;
  /** What stands between this part and the one before: nothing, a space, a line. */
  gap: string;
}

export interface Bounds {
  left: number;
  limited: boolean;
}

const inline =
  /^(?:a|abbr|b|bdi|bdo|cite|code|em|font|i|input|kbd|label|mark|q|s|select|small|span|strong|sub|sup|time|u|button|textarea|slot|.*-.*)$/;

/** What is drawn inside an element: its shadow tree where it has one, what is slotted for a slot. */
const contentOf = (el: Element, tag: string): readonly Node[] => {
  const slotted = tag === 'slot' ? ((el as HTMLSlotElement).assignedNodes?.() ?? []) : [];
  return slotted.length > 0 ? slotted : childNodes(shadowOf(el) ?? el, mostNodes);
};

/** A space before the end of an inline element parts it from what follows. */
const hasSpace = (el: Element, at: 'firstChild' | 'lastChild', space: RegExp): boolean => {
  for (let node: Node | null = el; node; node = get(node, at))
    if (isText(node)) return space.test(get(node, 'data'));
  return false;
};

/** Set apart from their neighbours: bare words in a row of boxes. */
const isFlex = (el: Element): boolean => /flex|grid/.test(styleOf(el)?.display ?? '');

/** More than a sign, and nothing else. */
const isPlain = ({ kids, control, text }: Part): boolean => kids.length === 0 && !control && text.length > 2;

/** Words that are no tool, however deep they stand among tools. */
const namesIn = (part: Part): Part[] =>
  part.weak || part.control ? [] : part.kids.length > 0 ? part.kids.flatMap(namesIn) : [part];

/** Drawers hang so near the top of a page: deeper down nothing is asked where it is drawn. */
const deepestDrawer = 10;

/** So deep in what is hidden by its visibility something is looked for that shows itself. */
const mostMuted = 3;

/** So many elements are looked at in one step (well under a millisecond). */
const stepOf = 4;
/** … and so many pieces of text. */
const textsOf = 64;

/**
 * Outlines what is visible under an element; undefined when nothing is.
 *
 * @param element the block to look at
 * @param bounds how many elements may still be looked at; shared over several calls
 * @param skip elements whose content is left out
 */
export function* outline(
  element: Element,
  bounds: Bounds,
  skip: ReadonlySet<Element> = new Set(),
): Steps<Part | undefined> {
  function* visit(el: Element, gap: string, depth: number, muted = 0): Steps<Part | undefined> {
    if (bounds.left-- <= 0 || depth > 300) {
      bounds.limited = true;
      return undefined;
    }
    if (bounds.left % stepOf === 0) yield;
    const tag = tagOf(el);
    // A picture of a tick or a cross says which in words.
    if (tag === 'img' && yesNo.test(attr(el, 'alt')) && isShown(el)) return leaf(el, gap, attr(el, 'alt'));
    const ticked = drawnTick(el, tag);
    if (ticked !== undefined && isShown(el)) return leaf(el, gap, tick(ticked));
    // A box with type of its own is a page of its own.
    const written = tag === 'iframe' && isShown(el) ? writtenIn(el) : undefined;
    if (written !== undefined) return { ...leaf(el, gap, written), control: 'value' };
    if ((silent.test(tag) && !isFootOfOne(el, tag)) || skip.has(el)) return undefined;
    const role = attr(el, 'role');
    const gauge = gaugeOf(el, role, gap);
    if (gauge) return gauge;
    // A chip may call itself a status as a notice does.
    const isSpoken = (role === 'status' && tag === 'span') || attr(parentOf(el) ?? el, 'role') === 'listbox';
    // What stands beside the page is no foot of it, whatever it calls itself.
    const isBeside = tag === 'aside' && role === 'contentinfo';
    if (role !== '' && silentRoles.test(role) && !isSpoken && !isBeside) return undefined;
    // One that says itself that it is shut is a box, and shows what is chosen.
    const isShutList = role === 'listbox' && attr(el, 'aria-expanded') === 'false';
    const inRow = role === 'listbox' && !isShutList && isShown(el) ? chosenInRow(el) : undefined;
    if (inRow) return { ...leaf(el, gap, lineOf(inRow)), control: 'value' };
    if (role === 'listbox' && !isShutList && isChoice(el)) return undefined;
    const isSeen = isShown(isDrawnOver(el, tag) ? (parentOf(el) ?? el) : el);
    const isHollow = !isSeen && muted < mostMuted && !box.test(tag) && isMute(el);
    if (
      (!box.test(tag) && isCalledUnseen(attr(el, 'class')) && !isAllOfCell(el)) ||
      // A label's words may be kept from being said twice.
      (attr(el, 'aria-hidden') === 'true' && !closest(el, 'label')) ||
      !(isSeen || isHollow) ||
      (depth < deepestDrawer && !inline.test(tag) && isOutside(el)) ||
      isFolded(el)
    )
      return undefined;
    const control = isHollow ? undefined : controlLeaf(el, tag, role, gap);
    if (control !== undefined) {
      if (control.weak && control.control === undefined) return undefined;
      // A switch that holds its own words.
      const words = control.control === 'tick' && tag !== 'input' ? lineOf(el) : '';
      if (words === '' || isState(words)) return control;
      const part: Part = {
        ...leaf(el, gap, words),
        kids: [control, { ...leaf(el, ' ', words), bare: true }],
      };
      for (const kid of part.kids) kid.up = part;
      return part;
    }
    let kids: Part[] = [];
    let pending = '';
    let run = '';
    const content = contentOf(el, tag);
    for (const [at, child] of content.entries()) {
      if (bounds.left <= 0) {
        bounds.limited = true;
        break;
      }
      if (at % textsOf === textsOf - 1) yield;
      if (!isElement(child)) {
        if (isText(child) && !isHollow) run += rawText(child);
        // A page that is made live has its words in several nodes ("Stage: ", "Offer"): what stands side by side is one.
        const beside = content[at + 1];
        if (run === '' || (beside && !isElement(beside))) continue;
        const text = squeeze(run);
        run = '';
        const said = text.trim();
        const label = kids.at(-1);
        if (said === ':' && mayEnd(label)) {
          endLabel(label);
          pending = ' ';
          continue;
        }
        if (said === '' || sign.test(said)) {
          if (/^[,:·•|/–>-]$/.test(said)) pending = /[,:]/.test(said) ? `${said} ` : ` ${said} `;
          else if (text !== '') pending ||= ' ';
          continue;
        }
        const isBelow =
          pending === '' &&
          label &&
          !label.bare &&
          /^(?:block|flex|grid)$/.test(styleOf(label.top)?.display ?? '');
        const words = leaf(el, pending || (isBelow ? '\n' : text.startsWith(' ') ? ' ' : ''), clean(said));
        if (headColon.test(said) && mayEnd(label)) {
          if (said.length < mostSaid) endLabel(label);
          else label.text += ':';
          dropColon(words);
          words.gap = ' ';
        }
        kids.push({ ...words, bare: true });
        pending = text.endsWith(' ') ? ' ' : '';
        continue;
      }
      const childTag = tagOf(child);
      const flows = inline.test(childTag);
      if (childTag === 'br') {
        pending = '\n';
        continue;
      }
      const last = kids.at(-1);
      // Pieces that the page's style sets apart.
      if (flows && pending === '' && last)
        pending = last.bare
          ? isFlex(el) || hasSpace(child, 'firstChild', /^\s/)
            ? ' '
            : ''
          : gapBetween(last.top, child);
      const part = yield* visit(child, flows ? pending : '\n', depth + 1, isHollow ? muted + 1 : 0);
      if (isColon(child, part)) {
        if (mayEnd(last)) endLabel(last);
        pending ||= ' ';
        continue;
      }
      if (part && headColon.test(part.text) && !part.control && mayEnd(last)) {
        endLabel(last);
        dropColon(part);
      }
      if (!part) {
        const said = flows ? rawText(child).trim() : '';
        if (/^[,·•|/–-]$/.test(said)) pending = said === ',' ? ', ' : ` ${said} `;
        else if (said === '(') pending = ' (';
        // What a style draws between two words (an arrow, a dot) parts them.
        else if (flows && said === '' && attr(child, 'class') !== '') pending ||= ' ';
        continue;
      }
      // The same words twice with nothing between them: one is for narrow screens, or for paper.
      const isTwin = last?.text === part.text && /^ ?$/.test(part.gap) && [last, part].every(isPlain);
      if (!isTwin) kids.push(part);
      pending = !flows ? '\n' : hasSpace(child, 'lastChild', /\s$/) ? ' ' : '';
    }
    kids = chosen(kids, role);
    // Of tools, only what names them is said.
    if (role === 'toolbar') kids = kids.flatMap(namesIn);
    if ((role === 'checkbox' || role === 'switch') && kids.length > 0)
      kids.unshift({ ...leaf(el, gap, tick(isChecked(el))), control: 'tick' });
    kids = kids.filter(
      (kid, at) =>
        !(at > 0 && isAside(kid)) &&
        !isAvatar(kid, kids[at + 1]) &&
        !isDrawing(kid, kids[at + 1]) &&
        !isFace(kid) &&
        !isIcon(kid),
    );
    const editable = hasAttr(el, 'contenteditable') && attr(el, 'contenteditable') !== 'false';
    const picker =
      role === 'combobox' ||
      role === 'textbox' ||
      isShutList ||
      (tag === 'button' && attr(el, 'aria-haspopup') === 'listbox');
    if (editable || (picker && !kids.some((kid) => kid.control))) {
      for (const kid of kids) kid.weak = false;
      if (isSecret(el)) return undefined;
      for (let only = kids[0]; kids.length === 1 && only && only.kids.length > 0; only = kids[0])
        kids = only.kids;
      // A label that floats in the box is not what the box holds.
      const label = kids.find((kid) => tagOf(kid.el) === 'label' || tagOf(kid.top) === 'label');
      const held: Part = { ...leaf(el, gap, joined(kids.filter((kid) => kid !== label))), control: 'value' };
      if (!label || kids.length === 1) return held;
      const field: Part = { ...leaf(el, gap, joined([held, label])), kids: [held, label] };
      for (const kid of field.kids) kid.up = field;
      return field;
    }
    const first = kids[0];
    if (first === undefined) return cell.test(tag) ? leaf(el, gap, '') : undefined;
    if (kids.length === 1) {
      if (first.bare && first.el === el && isSpeck(el)) return undefined;
      first.gap = gap;
      if (first.bare && first.el === el) first.bare = false;
      first.top = el;
      const weak = (isButton(el, tag, role) && !isCard(first)) || isCommand(el, tag, first.text);
      if (weak && !first.control) first.weak = true;
      // What a term says it may say on a button that explains it.
      if (tag === 'dt') first.weak = false;
      return first;
    }
    const part: Part = { ...leaf(el, gap, yield* joining(kids)), kids };
    if ((isButton(el, tag, role) && !isCard(part)) || kids.every((kid) => kid.weak)) part.weak = true;
    for (const kid of kids) kid.up = part;
    return part;
  }
  return yield* visit(element, '', 0);
}
