import { controlValue, isSecret, tick } from './control.ts';
import {
  all,
  attr,
  childNodes,
  children,
  classes,
  classNames,
  closest,
  contains,
  countChildren,
  get,
  hasAttr,
  isChecked,
  isElement,
  isText,
  one,
  parentOf,
  rawText,
  shadowOf,
  tagOf,
} from './dom.ts';
import { gapBetween, isOutside, isPill, isShown, isSpeck, styleOf } from './drawn.ts';
import { identityOfLink } from './identity.ts';
import type { Steps } from './reading.ts';
import { clean, perText } from './text.ts';
import { lineOf, writtenIn } from './text-of.ts';
import { actionWords, needWords, plain } from './words.ts';

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

const silent =
  /^(?:script|style|template|noscript|svg|iframe|object|embed|canvas|video|audio|nav|option|datalist|head|hr|footer|img|map)$/;
/** The foot of one of several, which says whose it is; a page has one foot of its own. */
const isFootOfOne = (el: Element, tag: string): boolean =>
  tag === 'footer' &&
  (closest(el, 'article,blockquote,li') !== undefined ||
    children(parentOf(parentOf(el) ?? el) ?? el).some(
      (box) => !contains(box, el) && children(box).some((kid) => tagOf(kid) === 'footer'),
    ));
const silentRoles =
  /^(?:navigation|menu|menubar|tooltip|search|contentinfo|tablist|alert|status|progressbar|separator|grid-filter|tree)$/;
/** Framework words for text that only screen readers get, closed menus and loading shapes: no visibility check tells. */
const unseen =
  /(?:^|\s)(?:help|hint)(?:\s|$)|(?:^|[\s_-])(?:sr-only|visually-?hidden|hidden-?text|assistive-?text|screen-?reader|a11y|skeleton|placeholder|tooltip|dropdown-menu|popover|help-?text|help-?block|pagination)(?:$|[\s_-])/i;
/** Hooks of scripts, states and colours ("js-tooltip", "tooltip__trigger", "placeholder-gray", "text-popover-foreground"): what shows a tooltip is none, what is chosen no hint. */
const hooks =
  /(?:^|[\s_-])(?:js|has|with|use|show)-\S+|(?:^|\s)(?:placeholder-|text-(?:popover|tooltip))\S+|\S*(?:tooltip|popover)[_-]+(?:trigger|target|host|anchor|activator|reference)\S*|\S*selected\S* \S*placeholder(?=\s|$)(?!.*transparent)/g;
const isCalledUnseen = perText((said) => unseen.test(said.replace(hooks, ' ')));
/** What a cell holds alone has a tooltip and is none. */
const isAllOfCell = (el: Element): boolean => {
  const around = parentOf(el);
  return (
    around !== undefined &&
    cell.test(tagOf(around)) &&
    children(around).length === 1 &&
    /tooltip/i.test(classes(el))
  );
};
/** What is written into is seen, whatever its class says of its hint. */
const box = /^(?:input|textarea|select)$/;
const inline =
  /^(?:a|abbr|b|bdi|bdo|cite|code|em|font|i|input|kbd|label|mark|q|s|select|small|span|strong|sub|sup|time|u|button|textarea|slot|.*-.*)$/;
/** Signs that say nothing: required marks, separators, what stands for a hint, a menu or a pencil, icons of icon fonts. */
const sign = /^(?:[\s*:|·•»›>/\\×✕✖✎✓✔\u25a0-\u25ff…,;?()[\]\p{Co}ⓘℹ🛈⋮⋯⌃⌄⚙✏🖉⧉↗☰]|\ufe0f)*$/u;
/** What a switch says of itself. */
export const yesNo = /^(?:true|false|yes|no|on|off|ja|nein|oui|non|s[ií])$/i;
const cell = /^(?:td|th|dd|dt)$/;
const chips = /(?:^|[\s_-])(?:tag|chip|badge|pill|token|label|item|choice|option)s?(?:$|[\s_-])/i;

const byWord = /^(?:by|von|par|por)$/i;
const endsInBy = /(?:^|\s)(?:by|von|par|por)$/i;

const squeeze = (text: string): string => (/\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text);

/** Classes that only move a thing: the first of a list often lacks the space above. */
const spacing = /^(?:q-)?-?[mp][trblxysea]?-(?:\w\w-)?(?:\d+|auto|px|none|[xsml][sml]|x{2,3}l)$/;

/** Tag and classes without counters, spaces and states: equal for siblings of one make, whatever a build calls its classes. */
export const signature = (el: Element): string => tagOf(el) + makeIn(attr(el, 'class'));
const makeIn = perText((said) =>
  said
    .split(/\s+/)
    .filter(
      (name) =>
        name !== '' &&
        !/^(?:ng-|is-|has-|active|selected|first|last|odd|even|hover|focus|empty)/.test(name) &&
        !spacing.test(name),
    )
    .map((name) => `.${name.replace(/\d+/g, '')}`)
    .sort()
    .join(''),
);

/** Words that an icon font turns into a drawing ("edit", "more_vert"). */
const isIcon = (part: Part): boolean =>
  /^[a-z_]{2,24}$/.test(part.text) &&
  !part.control &&
  /(?:^|[\s_-])(?:icons?|material-symbols)(?:$|[\s_-])/i.test(
    `${classNames(part.el)} ${attr(part.el, 'id')} ${classNames(part.top)}`,
  );
/** A drawing in place of an icon, before words; ticks, crosses and stars say something. */
const isDrawing = (part: Part, next: Part | undefined): boolean =>
  next !== undefined &&
  !part.control &&
  !cell.test(tagOf(part.top)) &&
  /^(?:(?![\u2605\u2606\u2611\u2705\u2713-\u2718\u274c\u274e\u2b50])\p{Extended_Pictographic}(?:\ufe0f|\u200d|\p{Emoji_Modifier})*)+$/u.test(
    part.text,
  );
/** Letters of an avatar before the name that they stand for. */
const isAvatar = (part: Part, next: Part | undefined): boolean =>
  /^\p{L}{1,3}$/u.test(part.text) &&
  !cell.test(tagOf(part.top)) &&
  !part.control &&
  next !== undefined &&
  next.text.length > 4 &&
  next.text.toUpperCase().startsWith(part.text[0] ?? '') &&
  part.text === part.text.toUpperCase();
/** What forms say behind a label of whether something must be written, and the letter that stands for a hint. */
const isAside = ({ el, text, control }: Part): boolean => {
  if (control || text === 'i') return text === 'i';
  const inBrackets = /^\((.+)\)$/.exec(text)?.[1];
  return needWords.test(inBrackets ?? (closest(el, 'label') ? text : ''));
};
/** The letters of an avatar that the page calls one. */
const isFace = (part: Part): boolean =>
  /^\p{Lu}{1,3}$/u.test(part.text) &&
  !part.control &&
  /avatar/i.test(`${classes(part.el)} ${classes(part.top)}`);
const isCalledChip = ({ el, top }: Part): boolean =>
  chips.test(classes(top)) || (el !== top && chips.test(classes(parentOf(el) ?? el)));
const isChip = (part: Part): boolean =>
  (tagOf(part.top) === 'li' && attr(part.top, 'class') !== '') ||
  (tagOf(part.el) === 'a' && part.gap !== '\n') ||
  isCalledChip(part);

/** The text of neighbouring parts as a person reads it; buttons left out, a control's rendered twin said once. */
export const joined = (parts: readonly Part[]): string => {
  let out = '';
  const said = new Set<string>();
  let before: Part | undefined;
  for (const part of parts) {
    if (part.weak || part.text === '') continue;
    if ((part.control || before?.control) && said.has(part.text)) continue;
    said.add(part.text);
    const list =
      before &&
      !part.bare &&
      part.gap.trim() === '' &&
      (isChip(part) || isPill(part.top)) &&
      (signature(part.top) === signature(before.top) ||
        (isCalledChip(part) && isCalledChip(before) && part.gap === ''));
    // "29 Oct by Will Moss" is one saying, whatever boxes it stands in.
    const bySomeone = byWord.test(part.text) || (before !== undefined && endsInBy.test(before.text));
    out += (out === '' ? '' : bySomeone ? ' ' : list ? ', ' : part.gap) + part.text;
    before = part;
  }
  if (!out.includes('\n')) return squeeze(out).trim();
  return out
    .split('\n')
    .map((line) => squeeze(line).trim())
    .filter((line) => line !== '')
    .join('\n');
};

/** What opens the section below it and has done so is that section's heading. */
const isOpener = (el: Element, tag: string): boolean =>
  tag === 'summary' || (attr(el, 'aria-expanded') === 'true' && attr(el, 'aria-haspopup') === '');

/** A card that may be clicked on says something in several lines. */
const isCard = (part: Part): boolean =>
  part.kids.length > 0 && part.text.includes('\n') && part.text.length > 40;

/** What a state may be called as well as something to do. */
const stateLike = /^(?:new|open|closed?|neu|offen)$/;
/** What leads to no record and says what it does ("View all"): a link, or whatever the page draws the hand over. */
const isCommand = (el: Element, tag: string, text: string): boolean =>
  text.split(' ').length < 4 &&
  actionWords.test(plain(text)) &&
  (tag === 'a' || (!stateLike.test(plain(text)) && styleOf(el)?.cursor === 'pointer')) &&
  identityOfLink(attr(el, 'href')).id === '';

const isButton = (el: Element, tag: string, role: string): boolean =>
  ((tag === 'button' || /^(?:button|menuitem|tab)$/.test(role)) && !isOpener(el, tag)) ||
  (tag === 'label' && one(el, 'input[type="file"]') !== undefined) ||
  (/^(?:a|label)$/.test(tag) && /(?:^|[\s_-])(?:btn|button)(?:$|[\s_-])/.test(classNames(el)));

/** What is drawn inside an element: its shadow tree where it has one, what is slotted for a slot. */
const contentOf = (el: Element, tag: string): readonly Node[] => {
  const slotted = tag === 'slot' ? ((el as HTMLSlotElement).assignedNodes?.() ?? []) : [];
  return slotted.length > 0 ? slotted : childNodes(shadowOf(el) ?? el);
};

/** A space before the end of an inline element parts it from what follows. */
const hasSpace = (el: Element, at: 'firstChild' | 'lastChild', space: RegExp): boolean => {
  for (let node: Node | null = el; node; node = get(node, at))
    if (isText(node)) return space.test(get(node, 'data'));
  return false;
};

const leaf = (el: Element, gap: string, text: string): Part => ({ el, top: el, kids: [], text, gap });

/** Whether a drawn tick box has words inside that are no "On" or "Off". */
const saysWhat = (el: Element): boolean => /\p{L}{4}/u.test(rawText(el)) && !yesNo.test(rawText(el).trim());

/** A drawn radio with nothing in it whose words stand beside it, in a wrapper of their own. */
const hasWordsBeside = (el: Element): boolean => {
  let box: Element | undefined = el;
  for (let up = 0; box && up < 5 && rawText(box).trim() === ''; up++)
    box = attr(box, 'role') === 'radiogroup' ? undefined : parentOf(box);
  return box !== undefined && box !== el && all(box, '[role="radio"]', 2).length === 1;
};

/** A live control as a leaf; undefined when it is none. */
const controlLeaf = (el: Element, tag: string, role: string, gap: string): Part | undefined => {
  if (box.test(tag)) {
    const value = controlValue(el);
    if (value === undefined) {
      // A button, or one that must not be read: its label then has no line either.
      const shown = /^(?:submit|button|reset|image|hidden)$/.test(attr(el, 'type'));
      return { ...leaf(el, gap, ''), weak: true, ...(shown ? {} : { control: 'secret' as const }) };
    }
    const type = attr(el, 'type');
    const kind = type === 'checkbox' ? 'tick' : type === 'radio' ? 'radio' : 'value';
    return { ...leaf(el, gap, kind === 'radio' ? (isChecked(el) ? 'on' : '') : value), control: kind };
  }
  if (role === 'radio' && hasWordsBeside(el))
    return { ...leaf(el, gap, isChecked(el) ? 'on' : ''), control: 'radio' };
  if (role === 'radio' && attr(el, 'aria-checked') !== '')
    return { ...leaf(el, gap, isChecked(el) ? lineOf(el) : ''), control: 'value' };
  if ((role === 'checkbox' || role === 'switch') && !saysWhat(el))
    return { ...leaf(el, gap, tick(isChecked(el))), control: 'tick' };
  return undefined;
};

/** A tick box that the page draws itself lies unseen over or under its drawing, unless it is taken out of the page. */
const isDrawnOver = (el: Element, tag: string): boolean =>
  tag === 'input' && /^(?:checkbox|radio)$/.test(attr(el, 'type')) && styleOf(el)?.opacity === '0';

/** Radios with their words become one leaf: the words of the chosen one. */
const chosen = (kids: Part[]): Part[] => {
  if (!kids.some((kid) => kid.control === 'radio')) return kids;
  const out: Part[] = [];
  for (let at = 0; at < kids.length; at++) {
    const kid = kids[at];
    const words = kids[at + 1];
    if (kid?.control === 'radio' && words && !words.control) {
      out.push({ ...kid, control: 'value', text: kid.text === '' ? '' : words.text });
      at++;
    } else if (kid?.control === 'radio' && out.length > 0)
      // Its words stand before it.
      out.push({ ...kid, control: 'tick', text: tick(kid.text !== '') });
    else if (kid) out.push(kid);
  }
  return out;
};

/** Choices of one line each, or over the page, belong to a box; rows of several pieces in the page are a list of things. */
const isChoice = (el: Element): boolean => {
  let over: Element | undefined = el;
  for (let up = 0; over && up < 4; up++, over = parentOf(over))
    if (/^(?:absolute|fixed)$/.test(styleOf(over)?.position ?? '')) return true;
  const options = all(el, '[role="option"]', 9);
  const rich = options.filter((option) => {
    let said: readonly Node[] = [option];
    while (said.length === 1 && said[0])
      said = childNodes(said[0]).filter((node) => rawText(node).trim() !== '');
    return said.length > 1;
  });
  return rich.length * 2 <= options.length;
};

/** Set apart from their neighbours: bare words in a row of boxes. */
const isFlex = (el: Element): boolean => /flex|grid/.test(styleOf(el)?.display ?? '');
/** More than a sign, and nothing else. */
const isPlain = ({ kids, control, text }: Part): boolean => kids.length === 0 && !control && text.length > 2;

/** Folded up to no height, where its class or style speaks of that. */
const isFolded = (el: Element): boolean => {
  if (!/(?:^|[\s;])(?:max-)?h(?:eight: ?0|-0(?!\S))|collaps/i.test(`${classNames(el)} ${attr(el, 'style')}`))
    return false;
  const style = styleOf(el);
  return style?.height === '0px' && style.overflow === 'hidden';
};

/** A colon at the head of what stands behind a label. */
const headColon = /^[:：]\s*(?=\S)/u;
/** So long is a value at most whose label a colon alone makes one. */
const mostSaid = 80;
/** Words that may be a label, and do not end in a colon yet. */
const mayEnd = (part: Part | undefined): part is Part =>
  part !== undefined &&
  !part.control &&
  !part.weak &&
  part.text.length < 60 &&
  /[\p{L}\d)]$/u.test(part.text);
/** A colon in a box of its own, or before the value, ends the label before it. */
const endLabel = (label: Part): void => {
  for (let last: Part | undefined = label; last; last = last.kids.at(-1)) last.text += ':';
};
/** Nothing but a colon is drawn there. */
const isColon = (el: Element, part: Part | undefined): boolean =>
  (!part || (part.text === '' && part.kids.length === 0 && !part.control)) &&
  countChildren(el) < 2 &&
  /^\s*[:：]\s*$/.test(rawText(el));
const dropColon = (part: Part): void => {
  for (let first: Part | undefined = part; first; first = first.kids[0])
    first.text = first.text.replace(headColon, '');
};

/** Words that are no tool, however deep they stand among tools. */
const namesIn = (part: Part): Part[] =>
  part.weak || part.control ? [] : part.kids.length > 0 ? part.kids.flatMap(namesIn) : [part];

/** Drawers hang so near the top of a page: deeper down nothing is asked where it is drawn. */
const deepestDrawer = 10;

/** So many elements are looked at in one step (well under a millisecond). */
const stepOf = 4;

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
  function* visit(el: Element, gap: string, depth: number): Steps<Part | undefined> {
    if (bounds.left-- <= 0 || depth > 300) {
      bounds.limited = true;
      return undefined;
    }
    if (bounds.left % stepOf === 0) yield;
    const tag = tagOf(el);
    // A picture of a tick or a cross says which in words.
    if (tag === 'img' && yesNo.test(attr(el, 'alt')) && isShown(el)) return leaf(el, gap, attr(el, 'alt'));
    // A box with type of its own is a page of its own.
    const written = tag === 'iframe' && isShown(el) ? writtenIn(el) : undefined;
    if (written !== undefined) return { ...leaf(el, gap, written), control: 'value' };
    if ((silent.test(tag) && !isFootOfOne(el, tag)) || skip.has(el)) return undefined;
    const role = attr(el, 'role');
    // A chip may call itself a status as a notice does.
    const isSpoken = (role === 'status' && tag === 'span') || attr(parentOf(el) ?? el, 'role') === 'listbox';
    if (role !== '' && silentRoles.test(role) && !isSpoken) return undefined;
    // One that says itself that it is shut is a box, and shows what is chosen.
    const isShutList = role === 'listbox' && attr(el, 'aria-expanded') === 'false';
    if (role === 'listbox' && !isShutList && isChoice(el)) return undefined;
    if (
      (!box.test(tag) && isCalledUnseen(attr(el, 'class')) && !isAllOfCell(el)) ||
      // A label's words may be kept from being said twice.
      (attr(el, 'aria-hidden') === 'true' && !closest(el, 'label')) ||
      !isShown(isDrawnOver(el, tag) ? (parentOf(el) ?? el) : el) ||
      (depth < deepestDrawer && !inline.test(tag) && isOutside(el)) ||
      isFolded(el)
    )
      return undefined;
    const control = controlLeaf(el, tag, role, gap);
    if (control !== undefined) {
      if (control.weak && control.control === undefined) return undefined;
      // A switch that holds its own words.
      const words = control.control === 'tick' && tag !== 'input' ? lineOf(el) : '';
      if (words === '' || yesNo.test(words)) return control;
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
      if (!isElement(child)) {
        if (isText(child)) run += rawText(child);
        // A page that is made live has its words in several nodes ("Stage: ", "Offer"): what stands side by side is one.
        const beside = content[at + 1];
        if (run === '' || (beside && !isElement(beside))) continue;
        const text = squeeze(run);
        run = '';
        const said = text.trim();
        if (said === '' || sign.test(said)) {
          if (/^[,:·•|/–>-]$/.test(said)) pending = /[,:]/.test(said) ? `${said} ` : ` ${said} `;
          else if (text !== '') pending ||= ' ';
          continue;
        }
        const words = leaf(el, pending || (text.startsWith(' ') ? ' ' : ''), clean(said));
        const label = kids.at(-1);
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
      const part = yield* visit(child, flows ? pending : '\n', depth + 1);
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
        // What a style draws between two words (an arrow, a dot) parts them.
        else if (flows && said === '' && attr(child, 'class') !== '') pending ||= ' ';
        continue;
      }
      // The same words twice with nothing between them: one is for narrow screens, or for paper.
      const isTwin = last?.text === part.text && /^ ?$/.test(part.gap) && [last, part].every(isPlain);
      if (!isTwin) kids.push(part);
      pending = !flows ? '\n' : hasSpace(child, 'lastChild', /\s$/) ? ' ' : '';
    }
    kids = chosen(kids);
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
      return first;
    }
    const part: Part = { ...leaf(el, gap, joined(kids)), kids };
    if ((isButton(el, tag, role) && !isCard(part)) || kids.every((kid) => kid.weak)) part.weak = true;
    for (const kid of kids) kid.up = part;
    return part;
  }
  return yield* visit(element, '', 0);
}
