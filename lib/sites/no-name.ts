import { classNames } from './dom.ts';
import { objectIn } from './identity.ts';
import type { Part } from './outline.ts';
import { actionWords, plain } from './words.ts';

/** Where pages name their maker; a class that paints something in the maker's colour does not. */
export const makers = '[class*="logo" i],[class*="brand" i]';

export const isMakers = (el: Element): boolean =>
  /(?<!\S)(?!(?:text|bg|border|ring|fill|stroke|from|via|to)-)\S*(?:logo|brand)/i.test(classNames(el));

/** "Edit deal", "Deals": a kind of record, and what is done to it. */
export const isTask = (text: string): boolean =>
  text.split(' ').length < 4 &&
  objectIn(text) !== undefined &&
  (/^\p{L}+$/u.test(text) ||
    actionWords.test(plain(text)) ||
    / (?:bearbeiten|andern|form|formular)$/.test(plain(text)));

/** "Show", "Edit": what is done, and nothing of to what. */
export const isDeed = (text: string): boolean => /^\p{L}+$/u.test(text) && actionWords.test(plain(text));

/** So many letters of a kind of record are the same for one and for many, in most languages. */
const stemLength = 4;

/** "Opportunities" or "CRM / Opportunities", and below it "Opportunity detail": that says the kind of page once more. */
export const repeatsList = (said: string, before: Part | undefined): boolean => {
  const list = plain(before?.text.split(/\s*[/>›»\n]\s*/).at(-1) ?? '');
  const words = said.split(' ');
  const word = words[0] ?? '';
  if (words.length < 2 || words.length > 3 || list.includes(' ') || /\d/.test(said)) return false;
  let same = 0;
  while (same < list.length && list[same] === word[same]) same++;
  return same >= stemLength && list !== word && same + 2 >= word.length && same + 4 >= list.length;
};

/** A line that is a field by itself: "Stage: Offer". */
const isLabelled = (text: string): boolean => /^\p{L}[^:\n]{1,30}: \S[^\n]*$/u.test(text);

export const isNothingOf = (text: string): boolean =>
  text === '' || actionWords.test(plain(text)) || isLabelled(text);
