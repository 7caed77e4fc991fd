import {
  all,
  attr,
  childNodes,
  children,
  classes,
  classNames,
  closest,
  contains,
  one,
  parentOf,
  rawText,
  tagOf,
} from './dom.ts';
import { isBeside, styleOf } from './drawn.ts';
import { perText } from './text.ts';

/** Tags that say nothing of the record. */
export const silent =
  /^(?:script|style|template|noscript|svg|iframe|object|embed|canvas|video|audio|nav|option|datalist|head|hr|footer|img|map)$/;

/** The foot of one of several, which says whose it is; a page has one foot of its own. */
export const isFootOfOne = (el: Element, tag: string): boolean =>
  tag === 'footer' &&
  (closest(el, 'article,blockquote,li') !== undefined ||
    children(parentOf(parentOf(el) ?? el) ?? el).some(
      (box) => !contains(box, el) && children(box).some((kid) => tagOf(kid) === 'footer'),
    ));

/** The same by role. */
export const silentRoles =
  /^(?:navigation|menu|menubar|tooltip|search|contentinfo|tablist|alert|status|progressbar|separator|grid-filter|tree)$/;

/** Framework words for text that only screen readers get, closed menus and loading shapes: no visibility check tells. */
const unseen =
  /(?:^|\s)(?:help|hint)(?:\s|$)|(?:^|[\s_-])(?:sr-only|visually-?hidden|hidden-?text|assistive-?text|screen-?reader|a11y|skeleton|placeholder|tooltip|dropdown-menu|popover|help-?text|help-?block|pagination)(?:$|[\s_-])/i;

/** Hooks of scripts, states and colours ("js-tooltip", "tooltip__trigger", "placeholder-gray", "text-popover-foreground"): what shows a tooltip is none, what is chosen no hint. */
const hooks =
  /(?:^|[\s_-])(?:js|has|with|use|show)-\S+|(?:^|\s)(?:placeholder-|text-(?:popover|tooltip))\S+|\S*(?:tooltip|popover)[_-]+(?:trigger|target|host|anchor|activator|reference)\S*|\S*selected\S* \S*placeholder(?=\s|$)(?!.*transparent)/g;

export const isCalledUnseen = perText((said) => unseen.test(said.replace(hooks, ' ')));

/** What a cell says alone has a tooltip or a help text and is none. */
export const isAllOfCell = (el: Element): boolean => {
  const around = /tooltip|help-?text/i.test(classes(el)) ? closest(el, 'td,th,dd,dt') : undefined;
  return around !== undefined && rawText(around).trim() === rawText(el).trim();
};

export const cell = /^(?:td|th|dd|dt)$/;

/** In one line with the box that more is searched in stands what was chosen; what may be chosen hangs below it. */
const isBesideBox = (el: Element): boolean => {
  let up = parentOf(el);
  for (let step = 0; up && step < 3; step++, up = parentOf(up)) {
    const box = one(up, 'input');
    if (box && !contains(el, box)) return isBeside(el, box) || isBeside(box, el);
  }
  return false;
};

/** Choices of one line each, or over the page, belong to a box; rows of several pieces in the page are a list of things. */
export const isChoice = (el: Element): boolean => {
  if (isBesideBox(el)) return false;
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

/** Folded up to no height, where its class or style speaks of that. */
export const isFolded = (el: Element): boolean => {
  if (!/(?:^|[\s;])(?:max-)?h(?:eight: ?0|-0(?!\S))|collaps/i.test(`${classNames(el)} ${attr(el, 'style')}`))
    return false;
  const style = styleOf(el);
  return style?.height === '0px' && style.overflow === 'hidden';
};
