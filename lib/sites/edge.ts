import { all, closest, documentOf, get, isText, parentOf, rawText, someChild, tagOf } from './dom.ts';
import { hasLayout, isShown, rectOf, sizeOf, styleOf } from './drawn.ts';
import { chain } from './label.ts';
import type { Part } from './outline.ts';

/** Ways out of the page at its left or upper edge: so much of the width and of the height they take at most. */
const mostWidth = 0.26;
const mostHeight = 110;
/** Pixels of type from which words in a bar are no way elsewhere. */
const headSize = 18;
/** A rail of icons may stand left of the menu. */
const railWidth = 90;

/** Menus stand in the page's frame: so deep, beside so few others. */
const deepest = 8;
const mostKids = 24;

const pressed = 'a,button,[role="button"],[role="menuitem"],[role="treeitem"],[role="link"]';
/** What is pressed: a link, a button, or whatever the page draws the hand over. */
const isPressed = (el: Element): boolean =>
  closest(el, pressed) !== undefined || styleOf(el)?.cursor === 'pointer';

/** So many elements tell how a page is laid out. */
export const mostAsked = 3000;
/** Whether an element has words of its own. */
export const hasWords = (el: Element): boolean =>
  someChild(el, (node) => isText(node) && rawText(node).trim() !== '');

/** Words to press and little else. */
export const isWays = (el: Element): boolean => {
  const said = all(el, '*', mostAsked).filter((inner) => hasWords(inner) && isShown(inner));
  return said.filter(isPressed).length * 10 >= said.length * 7;
};

const leavesIn = (part: Part): Part[] => (part.kids.length > 0 ? part.kids.flatMap(leavesIn) : [part]);

/** Set as a heading, and not to be pressed. */
const isLarge = (part: Part): boolean =>
  closest(part.el, 'h1,h2') !== undefined || (sizeOf(part.el) >= headSize && !isPressed(part.el));

/** Which edge of the page a column or bar stands at, of which it takes so little that it can be its frame. */
const edgeOf = (el: Element, width: number): 'side' | 'top' | undefined => {
  const { left, top, right, bottom } = rectOf(el);
  if (left >= -1 && left <= railWidth && right - left <= width * mostWidth && bottom - top > 120)
    return 'side';
  return top >= -1 && bottom <= mostHeight && right - left >= width * 0.9 ? 'top' : undefined;
};

/** Whether an element is drawn as a column at the left edge of the page, or as a bar along its top. */
export const isAtEdge = (el: Element): boolean =>
  edgeOf(el, get(documentOf(el), 'defaultView').innerWidth) !== undefined;

/** A bar along the top of the content, beside a menu, takes so much of the page's width. */
const leastBar = 0.5;

/** What bars of an app hold, and heads of a record do not: a box to search in, who is logged in. */
const ofApp =
  'input:not([type="hidden"]),[class*="avatar" i],[aria-label*="notification" i],[aria-label*="account menu" i]';

/**
 * Whether words stand in the page's frame as drawn: in a column down its left edge, or in a bar of the app along its top.
 * Nothing is known where there is no layout.
 *
 * @param holdsField whether a field of the record stands in an element: that is no frame
 */
export const frameAround = (
  el: Element,
  holdsField: (column: Element) => boolean,
): 'side' | 'top' | undefined => {
  const document = documentOf(el);
  if (!hasLayout(document)) return undefined;
  const { innerWidth, innerHeight } = get(document, 'defaultView');
  for (let up: Element | undefined = el; up && tagOf(up) !== 'body'; up = parentOf(up)) {
    const { left, top, right, bottom, height } = rectOf(up);
    if (left > railWidth && top > 4) continue;
    if (left <= 4 && right - left <= innerWidth * mostWidth && height > innerHeight * 0.6)
      return holdsField(up) ? undefined : 'side';
    if (top > 4 || bottom > mostHeight || right - left < innerWidth * leastBar) continue;
    if (all(up, ofApp, 1).length > 0) return 'top';
  }
  return undefined;
};

/**
 * Takes menus at the edge of the page out of an outline, whatever they are called: columns down its left side and bars
 * along its top that hold things to press and little else, as drawn. Nothing is known where there is no layout.
 *
 * @param isName whether words are the name of the record: what holds it is no menu
 */
export const dropMenus = (root: Part, isName: (text: string) => boolean): void => {
  const document = documentOf(root.el);
  if (!hasLayout(document)) return;
  const width: number = get(document, 'defaultView').innerWidth;
  // A panel over a part of the page has none.
  if (rectOf(root.el).width < width * 0.9) return;
  const isMenu = (part: Part): boolean => {
    if (part.kids.length === 0 || chain(part).some((el) => el === root.el)) return false;
    const edge = edgeOf(part.el, width);
    const isMenuAt = edge === 'side' || (edge === 'top' && !leavesIn(part).some(isLarge));
    const leaves = isMenuAt && isWays(part.top) ? leavesIn(part) : [];
    return leaves.length > 3 && !leaves.some(({ text, control }) => control === 'tick' || isName(text));
  };
  const visit = (part: Part, depth: number): void => {
    // A list is not looked through row by row.
    if (depth > deepest || part.kids.length > mostKids) return;
    const kids = part.kids.filter((kid) => !isMenu(kid));
    if (kids.length < part.kids.length && kids.length > 0) part.kids = kids;
    for (const kid of part.kids)
      if (kid.kids.length > 1 && rectOf(kid.top).left <= railWidth) visit(kid, depth + 1);
  };
  visit(root, 0);
};
