import { joined } from './joined.ts';
import type { Part } from './outline.ts';

/** What is said in a paragraph, and the name that stands before it. */
export interface Paragraph {
  who?: string;
  said: Part;
}

const countWords = (text: string): number => (text.match(/\p{L}+/gu) ?? []).length;

/** Alone in its line: a title, or another paragraph. */
const isLine = (kids: readonly Part[], at: number): boolean => {
  const [kid, next] = [kids[at], kids[at + 1]];
  return !kid?.bare && (at === 0 || kid?.gap === '\n') && (next === undefined || next.gap === '\n');
};

/**
 * Words of a sentence in several pieces, some of them links or set apart: one saying. Undefined where a part is none.
 * @param isWho whether words are a name
 */
export const paragraphOf = (part: Part, isWho: (text: string) => boolean): Paragraph | undefined => {
  const [first, second] = part.kids;
  if (!first || !second || part.kids.some(({ kids, weak, control }) => kids.length > 2 || weak || control))
    return undefined;
  const bare = part.kids.filter((kid) => kid.bare).reduce((sum, { text }) => sum + countWords(text), 0);
  if (bare < 2 || countWords(part.text) < 5) return undefined;
  const start = first.text.replace(/:$/, '');
  const goesOn =
    second.gap !== '\n' && first.text === start && !/^\s?[:\p{Lu}]/u.test(second.gap + second.text);
  // Names in letters that know no capitals go before what somebody said or did.
  const isUncased = !first.bare && /^\p{Lo}{2,4}$/u.test(start) && isWho(start);
  const isOther = (isWho(start) && !goesOn) || isUncased;
  // A label, or a title before what was said.
  const isTitled = !first.bare && /^\s?[–—-]/.test(second.gap + second.text);
  if (!isOther && (first.text !== start || isTitled)) return undefined;
  const kids = isOther ? part.kids.slice(1) : part.kids;
  if (kids.some((_, at) => isLine(kids, at))) return undefined;
  const said = { ...part, kids: [], text: joined(kids).replace(/^:\s*/, '') };
  return isOther ? { who: start, said } : { said };
};
