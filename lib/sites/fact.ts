import { isDateLine } from './activity.ts';
import { isDayInWords, isKnown } from './label.ts';
import type { Part } from './outline.ts';

/** A label, a colon and words in one line. */
export const line = /^(\p{L}[^:\n]{1,40}:)\s+(\S[^\n]*)$/u;

/** "Expected close: Jan 22, 2027", on its own: a known label, and nothing but a day, or a word below a name. */
export const isFact = (part: Part, isBelowName = false): boolean => {
  const [, before = '', after = ''] = part.kids.length === 0 ? (line.exec(part.text) ?? []) : [];
  if (!isKnown(before)) return false;
  return isBelowName
    ? !/[.!?\s]/.test(after)
    : after.length < 24 && (isDateLine(after) || isDayInWords(after));
};
