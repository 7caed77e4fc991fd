import { controlValue } from './control.ts';
import {
  attr,
  bodyOf,
  call,
  childNodes,
  deepest,
  documentOf,
  get,
  isElement,
  isText,
  matches,
  mostNodes,
  parentOf,
  shadowOf,
  tagOf,
} from './dom.ts';
import { hasLayout, isHiddenItself, isIllegible, see, styleOf } from './drawn.ts';
import { clean, longest } from './text.ts';

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
  // Null where it is of another origin, sandboxed or detached.
  const inner: Document | null = get(frame, 'contentDocument');
  return inner ? bodyOf(inner) : undefined;
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
