import type { Steps } from './reading.ts';
import { cleanLine, perText } from './text.ts';

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
export const get = (node: any, name: string): any =>
  isPlain(node) ? node[name] : Reflect.get(Object.getPrototypeOf(node), name, node);
// biome-ignore lint/suspicious/noExplicitAny: as above
export const call = (node: any, name: string, ...given: unknown[]): any =>
  isPlain(node) ? node[name](...given) : Reflect.apply(get(node, name), node, given);

const { Element: OfElement, Node: OfNode } = globalThis as Partial<typeof globalThis>;
/** The browser's own getter or method, which no page can put anything before; outside a browser the node is asked. */
/* @__NO_SIDE_EFFECTS__ */
// biome-ignore lint/suspicious/noExplicitAny: as above
const own = (of: { prototype: Node } | undefined, name: string): any => {
  const found = Object.getOwnPropertyDescriptor(of?.prototype ?? {}, name);
  return (
    found?.get ??
    found?.value ??
    function (this: Node, ...given: unknown[]) {
      return given.length > 0 ? call(this, name, ...given) : get(this, name);
    }
  );
};
const nodeType = own(OfNode, 'nodeType');
const ownerDocument = own(OfNode, 'ownerDocument');
const parentNode = own(OfNode, 'parentNode');
const firstChild = own(OfNode, 'firstChild');
const nextSibling = own(OfNode, 'nextSibling');
const localName = own(OfElement, 'localName');
const getAttribute = own(OfElement, 'getAttribute');
const hasAttribute = own(OfElement, 'hasAttribute');
const closestOf = own(OfElement, 'closest');
const isMatch = own(OfElement, 'matches');

const typeOf = (node: Node): number => nodeType.call(node);
export const isElement = (node: Node): node is Element => typeOf(node) === 1;
export const isText = (node: Node): boolean => typeOf(node) === 3;
/** An attribute's value, '' when it is not there. */
export const attr = (el: Element, name: string): string => getAttribute.call(el, name) ?? '';
export const hasAttr = (el: Element, name: string): boolean => hasAttribute.call(el, name);
/** The element's name in lower case. */
export const tagOf = (el: Element): string => localName.call(el);
export const matches = (el: Element, selector: string): boolean => isMatch.call(el, selector);
export const closest = (el: Element, selector: string): Element | undefined =>
  closestOf.call(el, selector) ?? undefined;
/** The nearest of an element and those around it that matches, and is one indeed. */
export const closestThat = (
  el: Element,
  selector: string,
  is: (el: Element) => boolean,
): Element | undefined => {
  let up = closest(el, selector);
  while (up && !is(up)) {
    const outer = above(up);
    up = outer && closest(outer, selector);
  }
  return up;
};
export const contains = (outer: Node, inner: Node): boolean => call(outer, 'contains', inner);
/** All, or the first `most`, from one to the next: a live list costs several times as much. */
export const childNodes = (node: Node, most = Number.POSITIVE_INFINITY): Node[] => {
  const out: Node[] = [];
  for (let kid = firstChild.call(node); kid && out.length < most; kid = nextSibling.call(kid)) out.push(kid);
  return out;
};
/** Whether one of them is such: the rest is not looked at. */
export const someChild = (node: Node, is: (kid: Node) => boolean): boolean => {
  for (let kid = firstChild.call(node); kid; kid = nextSibling.call(kid)) if (is(kid)) return true;
  return false;
};
export const children = (node: Node): Element[] => {
  const out: Element[] = [];
  for (let kid: Element | null = get(node, 'firstElementChild'); kid; kid = get(kid, 'nextElementSibling'))
    out.push(kid);
  return out;
};
export const countChildren = (el: Element): number => get(el, 'childElementCount');
export const next = (el: Element): Element | undefined => get(el, 'nextElementSibling') ?? undefined;
export const previous = (el: Element): Element | undefined => get(el, 'previousElementSibling') ?? undefined;
/** The element above in the same tree. */
export const above = (el: Element): Element | undefined => get(el, 'parentElement') ?? undefined;
export const documentOf = (node: Node): Document => ownerDocument.call(node) ?? node;
export const bodyOf = (document: Document): Element =>
  get(document, 'body') ?? get(document, 'documentElement');
export const languageOf = (document: Document): string => attr(get(document, 'documentElement'), 'lang');
export const pageTitle = (document: Document): string => cleanLine(get(document, 'title') ?? '');
/** Raw text of a whole subtree, light tree only, hidden parts too: for tests on words, never for a value. */
export const rawText = (node: Node): string => get(node, 'textContent') ?? '';

/** The element above, out of a slot's or shadow root's tree into the host's. */
export const parentOf = (node: Node): Element | undefined => {
  const up: Node | null = get(node, 'assignedSlot') ?? parentNode.call(node);
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
export const deepest = 8;

/** Everything that matches in the light tree below `root` (or the first `most` of it), in document order. */
export const all = (root: Root, selector: string, most?: number): Element[] =>
  Array.prototype.slice.call(call(root, 'querySelectorAll', selector), 0, most);
/** The first match in the light tree. */
export const one = (root: Root, selector: string): Element | undefined =>
  call(root, 'querySelector', selector) ?? undefined;

/** A page's own words as a string of a selector, whatever stands in them: a line break or a quote ends no string. */
export const quoted = (text: string): string =>
  `"${text.replace(/["\\\n\r\f]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;

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
    if (at % 256 === 0) yield;
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

/** A utility with a condition, a value or a group ("lg:flex", "w-[--drawer]", "group/menu") names nothing. */
const conditional = /[[\](){}:/!&*@=<>.,%#]/;
/**
 * The names that an element's classes give it. What only says how it looks under some condition
 * ("group-data-[collapsible=offcanvas]:left-0") is left out.
 */
export const classNames = (el: Element): string => namesIn(attr(el, 'class'));
const namesIn = perText((said) =>
  conditional.test(said)
    ? said
        .split(/\s+/)
        .filter((name) => !conditional.test(name))
        .join(' ')
    : said,
);
/** Class names, and what says the same: the name of a custom element ("sl-badge"), which part of a component it is. */
export const classes = (el: Element): string => {
  const slot = attr(el, 'data-slot');
  const said = slot === '' ? classNames(el) : `${classNames(el)} ${slot}`;
  return el.localName.includes('-') ? `${said} ${el.localName}` : said;
};
/** The live `checked` of a box. */
export const isChecked = (el: Element): boolean =>
  get(el, 'checked') === true ||
  attr(el, 'aria-checked') === 'true' ||
  // A button that is drawn as a box to tick is pressed.
  attr(el, 'aria-pressed') === 'true';

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
