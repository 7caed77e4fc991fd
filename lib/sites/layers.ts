import {
  all,
  attr,
  bodyOf,
  call,
  classNames,
  closest,
  contains,
  documentOf,
  get,
  hasAttr,
  matches,
  parentOf,
} from './dom.ts';
import { hasLayout, isShown, rectOf, styleOf } from './drawn.ts';
import { hasWords, isAtEdge, isWays, mostAsked } from './edge.ts';

/** Where on the page, in parts of its width and height, a layer that lies over it is met. */
const points = [
  [0.5, 0.5],
  [0.85, 0.5],
  [0.5, 0.25],
] as const;

/**
 * What lies over the page as drawn, whatever it is called: what is met at some points of the window and stands fixed
 * there, apart from the flow of the page.
 */
export const drawnOver = (document: Document): Element[] => {
  if (!hasLayout(document)) return [];
  const { innerWidth, innerHeight } = get(document, 'defaultView');
  const met = points.map(([x, y]) => call(document, 'elementFromPoint', x * innerWidth, y * innerHeight));
  return met.flatMap((el: Element | null) => {
    for (let up = el ?? undefined; up; up = parentOf(up)) if (styleOf(up)?.position === 'fixed') return [up];
    return [];
  });
};

const declared = 'dialog[open],[role="dialog"],[aria-modal="true"]';
/** What may be a layer: it says so, or a class of it holds one of the words. */
export const layers = `${declared},[class*="drawer"],[class*="modal"],[class*="offcanvas"],[class*="side-panel"],[class*="sidepanel"],[class*="slide-over"],[class*="preview"],[class*="peek"],[class~="fixed"]`;
/** A whole word of a class name: "drawer", "lead-drawer", "drawer__body", "drawerBody". */
const layerName =
  /(?:^|[\s_-])(?:drawer|modal|offcanvas|side-?panel|slide-over|preview|peek)(?=$|[\s_A-Z\d-])/;

export const isModal = (el: Element): boolean =>
  hasAttr(el, 'open') || attr(el, 'aria-modal') === 'true' || attr(el, 'role') === 'dialog';

/**
 * The frame of an app and no layer, as drawn: a menu or bar at the page's left or upper edge, or anything beside or above
 * which the rest of the page is laid out, so that nothing of the page lies under it.
 */
const isFrame = (el: Element): boolean => {
  if (!hasLayout(documentOf(el))) return false;
  const box = rectOf(el);
  if (isAtEdge(el) && isWays(el)) return true;
  let after = 0;
  let rest = 0;
  for (const other of all(bodyOf(documentOf(el)), '*', mostAsked)) {
    if (!hasWords(other) || contains(el, other) || closest(other, 'header,nav,[role="banner"],script,style'))
      continue;
    const { left, top, right, bottom, width } = rectOf(other);
    if (width < 2 || !isShown(other)) continue;
    const isUnder =
      left < box.right - 1 && right > box.left + 1 && top < box.bottom - 1 && bottom > box.top + 1;
    if (isUnder) return false;
    if (left >= box.right - 1 || top >= box.bottom - 1) after++;
    else rest++;
  }
  return after > rest;
};

/** Fixed over the whole page. */
const isSpread = (el: Element): boolean => {
  const style = styleOf(el);
  return (
    style?.position === 'fixed' &&
    ['top', 'right', 'bottom', 'left'].every((side) => style.getPropertyValue(side) === '0px')
  );
};

/** Whether what may be a layer is one: it says so itself, or it is called so, or fixed over all, and is no frame. */
export const isLayer = (el: Element): boolean =>
  isShown(el) &&
  (matches(el, declared) || ((layerName.test(classNames(el)) || isSpread(el)) && !isFrame(el)));
