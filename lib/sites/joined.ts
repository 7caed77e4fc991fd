import { attr, classes, parentOf, tagOf } from './dom.ts';
import { isPill } from './drawn.ts';
import type { Part } from './outline.ts';
import { type Steps, whole } from './reading.ts';
import { signature } from './signature.ts';

const chips = /(?:^|[\s_-])(?:tag|chip|badge|pill|token|label|item|choice|option)s?(?:$|[\s_-])/i;

const byWord = /^(?:by|von|par|por)$/i;

const endsInBy = /(?:^|\s)(?:by|von|par|por)$/i;

/** Every run of white space as one space. */
export const squeeze = (text: string): string =>
  /\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text;

const isCalledChip = ({ el, top }: Part): boolean =>
  chips.test(classes(top)) || (el !== top && chips.test(classes(parentOf(el) ?? el)));

const isLink = ({ el, gap }: Part): boolean => tagOf(el) === 'a' && gap !== '\n';
const isChip = (part: Part): boolean =>
  (tagOf(part.top) === 'li' && attr(part.top, 'class') !== '') || isLink(part) || isCalledChip(part);

/** The text of neighbouring parts as a person reads it; buttons left out, a control's rendered twin said once. */
export const joined = (parts: readonly Part[]): string => whole(joining(parts));

/** So many parts are joined in one step. */
const stepOf = 16;
/** The same in steps: a block may have thousands of parts, each of which is asked how it is drawn. */
export function* joining(parts: readonly Part[]): Steps<string> {
  let out = '';
  const said = new Set<string>();
  let before: Part | undefined;
  for (const [at, part] of parts.entries()) {
    if (at % stepOf === stepOf - 1) yield;
    if (part.weak || part.text === '') continue;
    if ((part.control || before?.control) && said.has(part.text)) continue;
    said.add(part.text);
    const list =
      before &&
      !part.bare &&
      part.gap.trim() === '' &&
      (isChip(part) || isPill(part.top)) &&
      // Links are listed with links: what one stands behind is none of a list.
      (!isLink(part) || tagOf(before.el) === 'a' || isCalledChip(part) || isPill(part.top)) &&
      (signature(part.top) === signature(before.top) ||
        (isCalledChip(part) && isCalledChip(before) && part.gap === ''));
    // "29 Oct by Will Moss" is one saying, whatever boxes it stands in.
    const bySomeone = byWord.test(part.text) || (before !== undefined && endsInBy.test(before.text));
    const gap = out === '' ? '' : bySomeone ? ' ' : list ? ', ' : part.gap;
    // Of what stands in brackets of its own the closing one is said with it; a count needs none.
    const inBrackets = gap.endsWith('(') && /\p{L}/u.test(part.text);
    out += inBrackets ? `${gap}${part.text})` : gap.replace('(', '') + part.text;
    before = part;
  }
  if (!out.includes('\n')) return squeeze(out).trim();
  return out
    .split('\n')
    .map((line) => squeeze(line).trim())
    .filter((line) => line !== '')
    .join('\n');
}
