import type { ObjectKind } from '../record.ts';
import { all, attr, classNames } from './dom.ts';
import { nameIn } from './name-field.ts';
import { lineOf } from './text-of.ts';
import { actionWords, panelWords } from './words.ts';

/** The trail of links that leads to the page. */
export const crumbs = '[class*="breadcrumb" i],[aria-label*="breadcrumb" i]';

/** A box that says of itself that crumbs stand in it ("page-header-has-breadcrumb"), or none: the whole page may be in it. */
const sayingOfCrumbs = /(?:^|[\s_-])(?:has|with|without|no|hide|show)[\s_-]?breadcrumbs?/gi;

export const isCrumbs = (el: Element): boolean =>
  /breadcrumb/i.test(`${classNames(el).replace(sayingOfCrumbs, ' ')} ${attr(el, 'aria-label')}`);

/** Where crumbs lead to the record, the last one is its name, be it a link or words behind them; '' without crumbs. */
export const lastCrumb = (path: Element | undefined): string => {
  const last =
    path &&
    all(path, 'li,a,span,button')
      .filter((el) => lineOf(el) !== '')
      .at(-1);
  const isName = (said: string): boolean => !actionWords.test(said) && !panelWords.test(said);
  const linked = lineOf(last);
  const line = lineOf(path);
  const behind = /^ ?[/›»>] (.+)/.exec(line.slice(line.lastIndexOf(linked) + linked.length))?.[1];
  return [behind ?? linked, linked].map(nameIn).find(isName) ?? '';
};

/** The pieces of a page's own title. */
export const piecesOf = (title: string): string[] => title.split(/\s+[|·–—»‹›•-]\s+/);

/** What the page itself calls what it shows: its own title, and the last of its crumbs. */
export interface Names {
  title: string;
  crumb: string;
  /** The kind of record that the page's address names. */
  object?: ObjectKind | undefined;
}

/** "/ Dock crane" */
export const behindSign = /^[/›»] (?=\p{L})/u;
