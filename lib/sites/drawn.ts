import {
  all,
  attr,
  bodyOf,
  call,
  children,
  countChildren,
  documentOf,
  get,
  hasAttr,
  inOrder,
  matches,
  parentOf,
} from './dom.ts';
import type { Steps } from './reading.ts';

/** Where an element is drawn in the window, in pixels. */
export const rectOf = (el: Element): DOMRect => call(el, 'getBoundingClientRect');

/** The document that was last found to be laid out: asked for every element that is looked at. */
let laidOutLast: Document | undefined;
/** Whether this document is laid out at all (a browser), or only parsed (happy-dom, jsdom). */
export const hasLayout = (document: Document): boolean => {
  if (laidOutLast === document) return true;
  const top: Element = get(document, 'documentElement');
  const rect = get(top, 'checkVisibility') ? rectOf(top) : undefined;
  // A frame that is not laid out yet may be later: only a yes is kept.
  if (!rect || !(rect.width > 0)) return false;
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

/** The type that an element's words are set in: labels of one form share it; '' where there is no layout. */
export const typeOf = (el: Element): string => {
  const style = hasLayout(documentOf(el)) ? styleOf(el) : undefined;
  return style ? `${style.fontSize} ${style.fontWeight} ${style.color}` : '';
};

/** Whether the first's words are set bolder than the second's; not so where there is no layout. */
export const isBolder = (first: Element, second: Element): boolean => {
  const [one, other] = [first, second].map((el) => Number(typeOf(el).split(' ')[1] ?? 0));
  return (one ?? 0) > (other ?? 0);
};

/** Size of the type in pixels, 0 where there is no layout. */
export const sizeOf = (el: Element): number =>
  hasLayout(documentOf(el)) ? Number.parseFloat(styleOf(el)?.fontSize ?? '0') : 0;

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

/** A chip without a ground of its own is at most so high, in pixels. */
const mostChip = 40;
/** Drawn as a chip: small, with round corners and a ground or an edge of its own, or all round; never where there is no layout. */
export const isPill = (el: Element): boolean => {
  const style = hasLayout(documentOf(el)) ? styleOf(el) : undefined;
  const corner = Number.parseFloat(style?.borderTopLeftRadius ?? '');
  if (!style || !(corner >= 4)) return false;
  const { width, height } = rectOf(el);
  if (width >= 240) return false;
  if (!seeThrough(style.backgroundColor)) return true;
  const isEdged = Number.parseFloat(style.borderTopWidth) > 0 && !seeThrough(style.borderTopColor);
  return height < mostChip && (isEdged || corner * 2 >= height || style.backgroundImage !== 'none');
};

/** What stands between two elements as drawn: a line, a space, nothing; nothing where there is no layout. */
export const gapBetween = (before: Element, after: Element): string => {
  if (!hasLayout(documentOf(after))) return '';
  const [a, b] = [rectOf(before), rectOf(after)];
  if (a.width === 0 || b.width === 0) return '';
  return b.top > a.bottom - 3 ? '\n' : b.left > a.right + 2 ? ' ' : '';
};

const hidingStyle =
  /(?:^|[;\s])(?:display:\s*none|visibility:\s*(?:hidden|collapse)|opacity:\s*0?\.?0+\s*(?:;|$|!)|font-size:\s*0|color:\s*(?:transparent|rgba\([^)]*,\s*0\)))/i;
const whiteOnNothing =
  /^(?!.*background)(?:.*[;\s])?color:\s*(?:#fff(?:fff)?\b|white\b|rgb\(255,\s*255,\s*255\))/is;

/** Hidden by what stands on the element itself; all that can be known without a layout. */
export const isHiddenItself = (el: Element): boolean => {
  if (hasAttr(el, 'hidden') || attr(el, 'aria-hidden') === 'true') return true;
  const style = attr(el, 'style');
  if (style !== '' && hidingStyle.test(style)) return true;
  return /(?:^| )(?:slds-hide|hideEl|hidden|hide|d-none|is-hidden)(?: |$)/.test(attr(el, 'class'));
};

/** Text in the background's colour, see-through or too small to be read: measured only where a style stands inline. */
export const isIllegible = (el: Element, laidOut: boolean): boolean => {
  const inline = attr(el, 'style') + (hasAttr(el, 'color') ? `;color:${attr(el, 'color')}` : '');
  if (!/color|font|clip|left|top|indent|height|width/.test(inline)) return false;
  if (!laidOut) return whiteOnNothing.test(inline) || /(?:left|top|text-indent):\s*-\d{3,}/.test(inline);
  const style = styleOf(el);
  if (!style) return false;
  if (Number.parseFloat(style.fontSize) < 2 || seeThrough(style.color)) return true;
  const box = rectOf(el);
  if (box.right < -500 || (box.bottom < -5000 && style.position !== 'static')) return true;
  if (style.overflow !== 'visible' && (box.width <= 1 || box.height <= 1)) return true;
  for (let up: Element | undefined = el; up; up = parentOf(up)) {
    const behind = styleOf(up)?.backgroundColor ?? '';
    if (behind !== '' && !seeThrough(behind)) return behind === style.color;
    if (styleOf(up)?.backgroundImage !== 'none') return false;
  }
  return style.color === 'rgb(255, 255, 255)';
};

/** Drawn in the corner in which pages name their maker, or where there is no layout anywhere. */
export const isInCorner = (el: Element): boolean => {
  if (!hasLayout(documentOf(el))) return true;
  const { left, top } = rectOf(el);
  return left < 160 && top < 100;
};

/** Drawn in one row, the second behind the first: with their middles at one height; never where there is no layout. */
export const isBeside = (one: Element, other: Element): boolean => {
  if (!hasLayout(documentOf(one))) return false;
  const [a, b] = [rectOf(one), rectOf(other)];
  return (
    a.right <= b.left + 1 && Math.abs(a.top + a.bottom - b.top - b.bottom) < Math.min(a.height, b.height)
  );
};

/** Drawn above another, by more than a line's unevenness; never where there is no layout. */
export const isAbove = (one: Element, other: Element): boolean =>
  hasLayout(documentOf(one)) && rectOf(one).top + 3 < rectOf(other).top;

/** Nothing, or a pixel, is left of what a style cuts out: "rect(1px, 1px, 1px, 1px)", "inset(50%)". */
const isCutAway = ({ clip, clipPath, position }: CSSStyleDeclaration): boolean => {
  const inset = Number.parseFloat(/^inset\((\d+)%\)/.exec(clipPath)?.[1] ?? '');
  if (inset >= 50) return true;
  const [top, right, bottom, left] = (/^rect\((.*)\)$/.exec(clip)?.[1] ?? '').split(/[, ]+/).map(parseFloat);
  if (left === undefined || !/^(?:absolute|fixed)$/.test(position)) return false;
  return Number(right) - left < 2 && Number(bottom) - Number(top) < 2;
};

/** So far out of its box no word is drawn: an icon stands in its place. */
const farOut = -999;
/** Only an icon has room in the box, behind its padding: the words that it stands for are cut off. */
const isAllPadding = (el: Element, { overflowX, paddingLeft, paddingRight }: CSSStyleDeclaration): boolean =>
  /^(?:hidden|clip)$/.test(overflowX) &&
  get(el, 'clientWidth') > 0 &&
  get(el, 'clientWidth') - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight) < 1;

/**
 * Words for screen readers, whatever they are called: drawn in a box of a pixel, cut down to nothing, set in type of no
 * size, or put out of a box that is left to an icon.
 */
export const isSpeck = (el: Element): boolean => {
  if (!hasLayout(documentOf(el))) return false;
  const { width, height } = rectOf(el);
  if (width > 0 && width < 2 && height < 2) return true;
  const style = styleOf(el);
  return (
    style !== undefined &&
    (Number.parseFloat(style.fontSize) < 1 ||
      isCutAway(style) ||
      Number.parseFloat(style.textIndent) < farOut ||
      isAllPadding(el, style))
  );
};

/**
 * Drawn wholly left or right of the window, where nothing scrolls to it: a drawer that is shut. What a list of its own
 * scrolls to, or the page, is on the page.
 */
export const isOutside = (el: Element): boolean => {
  if (!hasLayout(documentOf(el))) return false;
  const { left, right, width } = rectOf(el);
  const { innerWidth, scrollX } = get(documentOf(el), 'defaultView');
  if (width < 2 || (left < innerWidth && right > 0)) return false;
  for (let up: Element | undefined = el; up; up = parentOf(up)) {
    const style = styleOf(up);
    if (style?.position === 'fixed') return true;
    if (up !== el && /auto|scroll/.test(style?.overflowX ?? '')) return false;
  }
  const page: Element = get(documentOf(el), 'documentElement');
  return right <= 0 ? scrollX === 0 : get(page, 'scrollWidth') <= innerWidth;
};

export const see = {
  opacityProperty: true,
  visibilityProperty: true,
};

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

/** Hidden by its visibility alone: what stands in it may show itself again, its own words do not. */
export const isMute = (el: Element): boolean =>
  hasLayout(documentOf(el)) &&
  countChildren(el) > 0 &&
  styleOf(el)?.visibility !== 'visible' &&
  call(el, 'checkVisibility', { opacityProperty: true }) === true;

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
