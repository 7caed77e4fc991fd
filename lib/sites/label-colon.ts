import { countChildren, rawText } from './dom.ts';
import type { Part } from './outline.ts';
import { leavesOf } from './parts.ts';

/** A colon at the head of what stands behind a label. */
export const headColon = /^[:：]\s*(?=\S)/u;

/** So long is a value at most whose label a colon alone makes one. */
export const mostSaid = 80;

/** Words that may be a label, and do not end in a colon yet. */
export const mayEnd = (part: Part | undefined): part is Part =>
  part !== undefined &&
  !part.control &&
  !part.weak &&
  part.text.length < 60 &&
  /[\p{L}\d)]$/u.test(part.text);

/** A colon in a box of its own, or before the value, ends the label before it. */
export const endLabel = (label: Part): void => {
  for (let last: Part | undefined = label; last; last = last.kids.at(-1)) last.text += ':';
};

/** Nothing but a colon is drawn there. */
export const isColon = (el: Element, part: Part | undefined): boolean =>
  (!part || (part.text === '' && part.kids.length === 0 && !part.control)) &&
  countChildren(el) < 2 &&
  /^\s*[:：]\s*$/.test(rawText(el));

/** Takes the colon at its head away. */
export const dropColon = (part: Part): void => {
  for (let first: Part | undefined = part; first; first = first.kids[0])
    first.text = first.text.replace(headColon, '');
};

/** It ends in a colon. */
export const hasColon = (part: Part): boolean => /[:：]\s*$/u.test(part.text);

/** A colon leads to the words behind it, whatever may be ticked beside the label. */
export const wordsBehind = (label: Part, beside: readonly Part[]): readonly Part[] =>
  hasColon(label) ? beside.flatMap(leavesOf).filter(({ control }) => control !== 'tick') : [];
