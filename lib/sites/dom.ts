import type { Steps } from './reading.ts';
import { clean, cleanLine, longest } from './text.ts';

/**
 * The only way the readers touch a page. A form whose inputs are called `textContent` or `children` answers with the
 * inputs when it is asked directly, and so may a document: these are asked through their prototype. Nothing here writes.
 */
export type Root = Document | DocumentFragment | Element;

/** A text, or an element that is no form (a form's name is then no text, or `form`): asked directly, many times faster. */
const isPlain = (node: Partial<Element>): boolean => {
  const { localName } = node;
  return typeof localName === 'string' ? localName !== 'form' : node.nodeType === 3 || node.nodeType === 8;
};
// biome-ignore lint/suspicious/noExplicitAny: one door for all DOM members; each caller states the type it expects
const get = (node: any, name: string): any =>
  isPlain(node) ? node[name] : Reflect.get(Object.getPrototypeOf(node), name, node);
// biome-ignore lint/suspicious/noExplicitAny: as above
const call = (node: any, name: string, ...given: unknown[]): any =>
  isPlain(node) ? node[name](...given) : Reflect.apply(get(node, name), node, given);

const typeOf = (node: Node): number => get(node, 'nodeType');
export const isElement = (node: Node): node is Element => typeOf(node) === 1;
export const isText = (node: Node): boolean => typeOf(node) === 3;
/** An attribute's value, '' when it is not there. */
export const attr = (el: Element, name: string): string => call(el, 'getAttribute', name) ?? '';
export const hasAttr = (el: Element, name: string): boolean => call(el, 'hasAttribute', name);
/** The element's name in lower case. */
export const tagOf = (el: Element): string => get(el, 'localName');
export const matches = (el: Element, selector: string): boolean => call(el, 'matches', selector);
export const closest = (el: Element, selector: string): Element | undefined =>
  call(el, 'closest', selector) ?? undefined;
export const contains = (outer: Node, inner: Node): boolean => call(outer, 'contains', inner);
/** From one to the next: a live list costs several times as much. */
export const childNodes = (node: Node): Node[] => {
  const out: Node[] = [];
  for (let kid = get(node, 'firstChild'); kid; kid = get(kid, 'nextSibling')) out.push(kid);
  return out;
};
export const children = (node: Node): Element[] => childNodes(node).filter(isElement);
export const countChildren = (el: Element): number => get(el, 'childElementCount');
export const next = (el: Element): Element | undefined => get(el, 'nextElementSibling') ?? undefined;
export const previous = (el: Element): Element | undefined => get(el, 'previousElementSibling') ?? undefined;
/** The element above in the same tree. */
export const above = (el: Element): Element | undefined => get(el, 'parentElement') ?? undefined;
export const documentOf = (node: Node): Document => get(node, 'ownerDocument') ?? node;
export const bodyOf = (document: Document): Element =>
  get(document, 'body') ?? get(document, 'documentElement');
export const languageOf = (document: Document): string => attr(get(document, 'documentElement'), 'lang');
export const pageTitle = (document: Document): string => cleanLine(get(document, 'title') ?? '');
/** Raw text of a whole subtree, light tree only, hidden parts too: for tests on words, never for a value. */
export const rawText = (node: Node): string => get(node, 'textContent') ?? '';

/** The element above, out of a slot's or shadow root's tree into the host's. */
export const parentOf = (node: Node): Element | undefined => {
  const up: Node | null = get(node, 'assignedSlot') ?? get(node, 'parentNode');
  if (!up || isElement(up)) return up ?? undefined;
  return typeOf(up) === 11 ? (get(up, 'host') ?? undefined) : undefined;
};

interface ExtensionDom {
  chrome?: { dom?: { openOrClosedShadowRoot?: (el: Element) => ShadowRoot | null } };
}
/** As Firefox lets an extension ask an element itself. */
type Asked = Element & { openOrClosedShadowRoot?: ShadowRoot | null };

/** The shadow root of a host, open or (where the browser lets an extension see it) closed. */
export const shadowOf = (el: Element): ShadowRoot | undefined => {
  // A form holds no root, and its inputs may be called anything.
  if (!isPlain(el)) return undefined;
  const open = el.shadowRoot ?? (el as Asked).openOrClosedShadowRoot;
  // Only custom elements are asked for closed roots: the call into the browser is not free.
  if (open || !el.localName.includes('-')) return open ?? undefined;
  try {
    return (globalThis as ExtensionDom).chrome?.dom?.openOrClosedShadowRoot?.(el) ?? undefined;
  } catch {
    return undefined; // not an HTMLElement
  }
};

/** Bounds of one read (hostile pages): nodes visited inside the record, and shadow roots inside one another. */
export const mostNodes = 20_000;
const deepest = 8;

/** Everything that matches in the light tree below `root` (or the first `most` of it), in document order. */
export const all = (root: Root, selector: string, most?: number): Element[] =>
  Array.prototype.slice.call(call(root, 'querySelectorAll', selector), 0, most);
/** The first match in the light tree. */
export const one = (root: Root, selector: string): Element | undefined =>
  call(root, 'querySelector', selector) ?? undefined;

let hosts = new WeakMap<Root, Element[]>();
/** Forgets which hosts were found: called at the start of every read, under which the page does not change. */
export const forgetHosts = (): void => {
  hosts = new WeakMap();
};

/** Hosts of shadow roots in the light tree below `root`; looked up once per read and root. */
export const hostsIn = (root: Root): Element[] => {
  let known = hosts.get(root);
  if (known === undefined) {
    // Where the whole tree is known to hold none, no part of it does.
    const isBare = hosts.get(call(root, 'getRootNode'))?.length === 0;
    known = isBare ? [] : all(root, '*', mostNodes).filter((el) => shadowOf(el) !== undefined);
    hosts.set(root, known);
  }
  return known;
};

/** Looks for the hosts in a whole document, and in their roots, in steps: `deep` then asks only what is known. */
export function* learnHosts(root: Root, depth = deepest): Steps<void> {
  const found: Element[] = [];
  for (const [at, el] of all(root, '*', mostNodes).entries()) {
    if (at % 512 === 0) yield;
    if (shadowOf(el) !== undefined) found.push(el);
  }
  hosts.set(root, found);
  if (depth > 0)
    for (const host of found) {
      const inner = shadowOf(host);
      if (inner) yield* learnHosts(inner, depth - 1);
    }
}

/** Whether `a` stands before `b` in the same tree. */
export const precedes = (a: Node, b: Node): boolean => (call(a, 'compareDocumentPosition', b) & 4) > 0;
/** Each of these elements of one tree once, in page order. */
export const inOrder = (els: readonly Element[]): Element[] =>
  [...new Set(els)].sort((a, b) => (precedes(a, b) ? -1 : 1));

/** A parent of more than so many is a list: it is not asked item by item. */
const mostParts = 50;
/**
 * What matches below an element in the light tree, in page order, in steps: a big page is asked block by block, and what
 * is gone (earlier records of a single-page application, often most of the page) is not asked at all; a long list is
 * asked for one alternative after the other.
 */
export function* allInSteps(root: Element, selector: string, depth = 5): Steps<Element[]> {
  if (depth === 0) return all(root, selector);
  const out: Element[] = [];
  if (countChildren(root) > mostParts) {
    for (const one of selector.split(',')) {
      out.push(...all(root, one));
      yield;
    }
    return inOrder(out);
  }
  for (const kid of children(root)) {
    if (isGone(kid)) continue;
    if (matches(kid, selector)) out.push(kid);
    out.push(...(yield* allInSteps(kid, selector, depth - 1)));
    yield;
  }
  return out;
}

/** As `all`, and through shadow roots (eight deep) as well; a compound selector must match within one tree. */
export const deep = (root: Root, selector: string, depth = deepest): Element[] => {
  const found = all(root, selector);
  const self = 'localName' in root ? shadowOf(root) : undefined;
  const inside = depth > 0 ? hostsIn(root) : [];
  if (inside.length === 0 && !self) return found;
  const hit = new Set(found);
  const out = self ? deep(self, selector, depth - 1) : [];
  for (const el of inOrder(found.concat(inside))) {
    if (hit.has(el)) out.push(el);
    const root = depth > 0 ? shadowOf(el) : undefined;
    if (root) out.push(...deep(root, selector, depth - 1));
  }
  return out;
};
/** The first match, through shadow roots too: the light tree first. */
export const deepOne = (root: Root, selector: string): Element | undefined =>
  one(root, selector) ?? deep(root, selector)[0];

/** The document that was last found to be laid out: asked for every element that is looked at. */
let laidOutLast: Document | undefined;
/** Whether this document is laid out at all (a browser), or only parsed (happy-dom, jsdom). */
export const hasLayout = (document: Document): boolean => {
  if (laidOutLast === document) return true;
  const top: Element = get(document, 'documentElement');
  const rect = get(top, 'checkVisibility') ? call(top, 'getBoundingClientRect') : undefined;
  // A frame that is not laid out yet may be later: only a yes is kept.
  if (!(rect?.width > 0)) return false;
  laidOutLast = document;
  return true;
};

/** The computed style; undefined where there is no layout. */
export const styleOf = (el: Element): CSSStyleDeclaration | undefined =>
  get(documentOf(el), 'defaultView')?.getComputedStyle(el) ?? undefined;

/** How an element is drawn where there is a layout: its colours and weight; nothing where there is none. */
export const looksOf = (el: Element): string[] => {
  const style = hasLayout(documentOf(el)) ? styleOf(el) : undefined;
  return style ? [`drawn=${style.backgroundColor} ${style.color} ${style.fontWeight}`] : [];
};

const seeThrough = (colour: string): boolean => /^(?:transparent|rgba\(.*,\s*0\))$/.test(colour);

/** From 0, black, to 1, white, as the browser words it: `rgb(…)`, or the lightness of `oklch(…)` and `lab(…)`. */
const lightOf = (color: string): number => {
  const [a = 0, b = 0, c = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return color.startsWith('rgb') ? (0.3 * a + 0.59 * b + 0.11 * c) / 255 : a > 1 ? a / 100 : a;
};

/** How much stronger the second is drawn than the first: in size, and in ink on the page's ground; 0 for as strong. */
export const strengthOf = (first: Element, second: Element): { size: number; ink: number } => {
  const [a, b] = [styleOf(first), styleOf(second)];
  if (!a || !b || !hasLayout(documentOf(first))) return { size: 0, ink: 0 };
  const ground = styleOf(bodyOf(documentOf(first)))?.backgroundColor ?? '';
  const isDark = !seeThrough(ground) && lightOf(ground) < 0.4;
  const ink = lightOf(a.color) - lightOf(b.color);
  return {
    size: Number.parseFloat(b.fontSize) / Number.parseFloat(a.fontSize) - 1,
    ink: isDark ? -ink : ink,
  };
};

/** Drawn as a chip: small, with round corners and a ground of its own; never where there is no layout. */
export const isPill = (el: Element): boolean => {
  const style = hasLayout(documentOf(el)) ? styleOf(el) : undefined;
  return (
    style !== undefined &&
    call(el, 'getBoundingClientRect').width < 240 &&
    Number.parseFloat(style.borderTopLeftRadius) >= 4 &&
    !seeThrough(style.backgroundColor)
  );
};

/** What stands between two elements as drawn: a line, a space, nothing; nothing where there is no layout. */
export const gapBetween = (before: Element, after: Element): string => {
  if (!hasLayout(documentOf(after))) return '';
  const [a, b] = [before, after].map((el) => call(el, 'getBoundingClientRect'));
  if (a.width === 0 || b.width === 0) return '';
  return b.top > a.bottom - 3 ? '\n' : b.left > a.right + 2 ? ' ' : '';
};

const hidingStyle =
  /(?:^|[;\s])(?:display:\s*none|visibility:\s*(?:hidden|collapse)|opacity:\s*0?\.?0+\s*(?:;|$|!)|font-size:\s*0|color:\s*(?:transparent|rgba\([^)]*,\s*0\)))/i;
const whiteOnNothing =
  /^(?!.*background)(?:.*[;\s])?color:\s*(?:#fff(?:fff)?\b|white\b|rgb\(255,\s*255,\s*255\))/is;

/** Hidden by what stands on the element itself; all that can be known without a layout. */
const isHiddenItself = (el: Element): boolean => {
  if (hasAttr(el, 'hidden') || attr(el, 'aria-hidden') === 'true') return true;
  const style = attr(el, 'style');
  if (style !== '' && hidingStyle.test(style)) return true;
  return /(?:^| )(?:slds-hide|hideEl|hidden|hide|d-none|is-hidden)(?: |$)/.test(attr(el, 'class'));
};

/** Text in the background's colour, see-through or too small to be read: measured only where a style stands inline. */
const isIllegible = (el: Element, laidOut: boolean): boolean => {
  const inline = attr(el, 'style') + (hasAttr(el, 'color') ? `;color:${attr(el, 'color')}` : '');
  if (!/color|font|clip|left|top|indent|height|width/.test(inline)) return false;
  if (!laidOut) return whiteOnNothing.test(inline) || /(?:left|top|text-indent):\s*-\d{3,}/.test(inline);
  const style = styleOf(el);
  if (!style) return false;
  if (Number.parseFloat(style.fontSize) < 2 || seeThrough(style.color)) return true;
  const box = call(el, 'getBoundingClientRect');
  if (box.right < -500 || (box.bottom < -5000 && style.position !== 'static')) return true;
  if (style.overflow !== 'visible' && (box.width <= 1 || box.height <= 1)) return true;
  for (let up: Element | undefined = el; up; up = parentOf(up)) {
    const behind = styleOf(up)?.backgroundColor ?? '';
    if (behind !== '' && !seeThrough(behind)) return behind === style.color;
    if (styleOf(up)?.backgroundImage !== 'none') return false;
  }
  return style.color === 'rgb(255, 255, 255)';
};

const see = { opacityProperty: true, visibilityProperty: true, checkOpacity: true, checkVisibilityCSS: true };

/** Whether nothing in the element can be seen, whatever its own parts say: `display: none`, or hidden by attributes. */
export const isGone = (el: Element): boolean =>
  hasLayout(documentOf(el))
    ? !call(el, 'checkVisibility') && styleOf(el)?.display !== 'contents'
    : isHiddenItself(el);

/** Whether a person can see the element: by the browser where there is a layout, by attributes and classes elsewhere. */
export const isShown = (el: Element): boolean => {
  if (hasLayout(documentOf(el))) {
    if (call(el, 'checkVisibility', see)) return true;
    // `display: contents` (slots, many hosts) has no box of its own: its parent tells.
    const up = styleOf(el)?.display === 'contents' ? parentOf(el) : undefined;
    return up !== undefined && isShown(up);
  }
  for (let up: Element | undefined = el; up; up = parentOf(up)) if (isHiddenItself(up)) return false;
  return true;
};

const neverText = new Set(
  'script style template noscript svg canvas head object embed audio video map'.split(' '),
);
const blocks = new Set(
  (
    'address article aside blockquote dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li ' +
    'main nav ol p pre section table tr ul'
  ).split(' '),
);

// Where a block begins or ends; several in a row are one new line.
const edge = '\u2029';

/** Nodes left to this read; a reader that runs out says `limited`. */
export const budget = { nodes: mostNodes };

const sameOriginBody = (frame: Element): Element | undefined => {
  try {
    return get(get(frame, 'contentDocument'), 'body') ?? undefined;
  } catch {
    return undefined; // another origin, sandboxed or detached
  }
};

const keepsLines = (el: Element, laidOut: boolean): boolean =>
  laidOut
    ? /^(?:pre|break)/.test(styleOf(el)?.whiteSpace ?? '')
    : tagOf(el) === 'pre' || /white-space:\s*(?:pre|break)/.test(attr(el, 'style'));

// Elements inside one another are followed far (quoted mails nest deeply), shadow roots and frames eight deep.
const rootCost = 128;
const wholeDepth = (deepest + 1) * rootCost;

const collect = (node: Node, noise: string, laidOut: boolean, depth: number): string => {
  let out = '';
  for (const child of childNodes(node)) {
    if (budget.nodes-- <= 0 || out.length > longest) break;
    if (isElement(child)) out += textOfPart(child, noise, laidOut, depth);
    else if (isText(child)) {
      const text: string = get(child, 'data');
      const up = /\S\n/.test(text) ? parentOf(child) : undefined;
      out += up && keepsLines(up, laidOut) ? text : text.replace(/\s+/g, ' ');
    }
  }
  return out;
};

const textOfPart = (el: Element, noise: string, laidOut: boolean, depth: number): string => {
  const tag = tagOf(el);
  if (tag === 'br') return '\n';
  if (neverText.has(tag) || depth <= 0 || (noise !== '' && matches(el, noise))) return '';
  const hidden = laidOut
    ? !call(el, 'checkVisibility', see) && styleOf(el)?.display !== 'contents'
    : isHiddenItself(el);
  if (hidden || isIllegible(el, laidOut)) return '';
  if (/^(?:input|textarea|select)$/.test(tag)) return controlValue(el) ?? '';
  let text = '';
  if (tag === 'iframe') {
    const body = sameOriginBody(el);
    text = body ? `${edge}${collect(body, noise, hasLayout(documentOf(body)), depth - rootCost)}${edge}` : '';
  } else {
    const slotted: Node[] = tag === 'slot' && get(el, 'assignedNodes') ? call(el, 'assignedNodes') : [];
    if (slotted.length > 0) {
      for (const node of slotted)
        text += isElement(node) ? textOfPart(node, noise, laidOut, depth - 1) : (get(node, 'data') ?? '');
    } else {
      const root = shadowOf(el);
      text = collect(root ?? el, noise, laidOut, depth - (root ? rootCost : 1));
    }
  }
  if (tag === 'td' || tag === 'th') return `${text} `;
  return blocks.has(tag) ? `${edge}${text}${edge}` : text;
};

/**
 * The text that a person sees in an element: hidden and illegible parts and whatever matches `noise` (a selector of
 * buttons, hints, icons) left out, `<br>` and blocks as new lines, live inputs by their value, slots, shadow roots
 * and same-origin frames followed. Cleaned.
 */
export const textOf = (el: Element | undefined, noise = ''): string => {
  if (!el) return '';
  const text = collect(shadowOf(el) ?? el, noise, hasLayout(documentOf(el)), wholeDepth);
  return clean(text.replace(/[^\S\n\u2029]*\u2029[\s\u2029]*/g, '\n'));
};
/** The same on one line. */
export const lineOf = (el: Element | undefined, noise = ''): string => textOf(el, noise).replace(/\s+/g, ' ');

/** The text of a frame that is written into, as rich text editors make it; undefined for any other frame. */
export const writtenIn = (frame: Element): string | undefined => {
  const body = sameOriginBody(frame);
  const isOpen =
    body && (attr(body, 'contenteditable') === 'true' || get(documentOf(body), 'designMode') === 'on');
  return isOpen ? textOf(body) : undefined;
};

/** Controls whose value is never read: passwords, hidden inputs, files, one-time codes, cards and their like. */
export const isSecret = (el: Element): boolean =>
  /^(?:password|hidden|file)$/.test(get(el, 'type') ?? '') ||
  /\bcc-|one-time-code|-password/i.test(attr(el, 'autocomplete')) ||
  /passw|card.?(?:num|no\b)|cvv|cvc|csrf|token|secret/i.test(`${attr(el, 'name')} ${attr(el, 'id')}`);

/** A ticked or unticked box in words: the one wording that the judgement knows. */
export const tick = (on: boolean): string => (on ? 'Yes' : 'No');

/** The live value of a form control as a person sees it; undefined when it is none or must not be read. */
export const controlValue = (el: Element): string | undefined => {
  const tag = tagOf(el);
  if (tag === 'textarea') return isSecret(el) ? undefined : clean(get(el, 'value') ?? '');
  if (tag === 'select') {
    const options: Element[] = Array.from(get(el, 'options'));
    const chosen = options.filter((option) => get(option, 'selected'));
    // An option without a value stands for "choose one".
    return chosen.map((option) => (get(option, 'value') === '' ? '' : cleanLine(rawText(option)))).join('; ');
  }
  if (tag === 'input') {
    const type: string = get(el, 'type') ?? 'text';
    if (isSecret(el) || /^(?:submit|button|reset|image)$/.test(type)) return undefined;
    if (type === 'checkbox' || type === 'radio') return tick(get(el, 'checked'));
    return clean(get(el, 'value') ?? '');
  }
  return undefined;
};
/** Class names, and the name of a custom element, which says the same ("sl-badge"). */
export const classes = (el: Element): string =>
  el.localName.includes('-') ? `${attr(el, 'class')} ${el.localName}` : attr(el, 'class');
/** The live `checked` of a box. */
export const isChecked = (el: Element): boolean =>
  get(el, 'checked') === true || attr(el, 'aria-checked') === 'true';

export const attributeNames = (el: Element): string[] => call(el, 'getAttributeNames');
/** The document or shadow root that the element stands in. */
export const treeOf = (el: Element): Root => call(el, 'getRootNode');
/** The element and everything around it, outermost first, out through slots and hosts. */
const chainOf = (el: Node): Node[] => {
  const chain = [el];
  for (let up = parentOf(el); up; up = parentOf(up)) chain.unshift(up);
  return chain;
};

/** Whether `a` stands before `b` as a person reads the page, through shadow roots too. */
export const readsBefore = (a: Node, b: Node): boolean => {
  const bits: number = call(a, 'compareDocumentPosition', b);
  if ((bits & 1) === 0) return (bits & 4) > 0;
  // Of different trees browsers say anything: what holds them in one tree tells.
  const [first, second] = [chainOf(a), chainOf(b)];
  const fork = first.findIndex((node, at) => node !== second[at]);
  const [x, y] = [first[fork], second[fork]];
  return x === undefined || (y !== undefined && (call(x, 'compareDocumentPosition', y) & 5) === 4);
};
