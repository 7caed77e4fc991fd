import { all, type Root } from './dom.ts';

/** Longest selector and most steps of one; see `selector.ts` for the grammar in words. */
export const longestSelector = 512;
export const mostCompounds = 6;

const name = '-?[A-Za-z_\\u00a0-\\uffff][\\w\\u00a0-\\uffff-]*';
const value = `"[^"\\\\\\n]*"|'[^'\\\\\\n]*'|${name}`;
const mark = `[#.]${name}|\\[\\s*${name}\\s*(?:[~|^$*]?=\\s*(?:${value})\\s*)?\\]`;
const compound = `(?:${name}|${mark})(?:${mark}|:nth-of-type\\([1-9]\\d{0,3}\\))*`;
const whole = new RegExp(`^\\s*${compound}(?:(?:\\s*>\\s*|\\s+)${compound}){0,${mostCompounds - 1}}\\s*$`);

/** Whether a selector is of the closed grammar: the short answer that the page side needs. */
export const isSelector = (selector: string): boolean =>
  selector.length <= longestSelector && whole.test(selector);

/** Rows and values of one record are fewer; of a page of 100,000 elements each one handed over costs more than finding it. */
const mostFound = 2_000;

/**
 * What a selector of the grammar finds below a root, in page order, the first 2,000 of it; nothing for one outside the
 * grammar.
 */
export const select = (root: Root, selector: string): Element[] =>
  isSelector(selector) ? all(root, selector, mostFound) : [];
