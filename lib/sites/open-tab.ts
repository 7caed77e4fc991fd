import { all, attr, parentOf } from './dom.ts';
import { isShown } from './drawn.ts';
import type { Part } from './outline.ts';
import { lineOf } from './text-of.ts';

const isOpen = (tab: Element): boolean =>
  attr(tab, 'aria-selected') === 'true' ||
  [tab, parentOf(tab)].some((el) => el && /(?:^|[\s_-])active(?:\s|$)/.test(attr(el, 'class')));

/** What the open tab says, where nothing but this text stands below the tabs: it is called so. '' for any other text. */
export const openTab = (part: Part): string => {
  const beside = part.up?.kids ?? [];
  const strip = beside.at(-1) === part ? beside.at(-2) : undefined;
  const open = strip ? all(strip.top, '[role="tab"],.nav-tabs a').filter(isOpen) : [];
  const [tab] = open;
  return tab && open.length === 1 && isShown(tab) ? lineOf(tab) : '';
};
