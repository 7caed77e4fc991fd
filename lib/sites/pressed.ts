import { attr, classNames, one, tagOf } from './dom.ts';
import { styleOf } from './drawn.ts';
import { identityOfLink } from './identity.ts';
import type { Part } from './outline.ts';
import { actionWords, plain } from './words.ts';

/** What opens the section below it and has done so is that section's heading. */
export const isOpener = (el: Element): boolean =>
  tagOf(el) === 'summary' || (attr(el, 'aria-expanded') === 'true' && attr(el, 'aria-haspopup') === '');

/** A card that may be clicked on says something in several lines. */
export const isCard = (part: Part): boolean =>
  part.kids.length > 0 && part.text.includes('\n') && part.text.length > 40;

/** What a state may be called as well as something to do. */
const stateLike = /^(?:new|open|closed?|neu|offen)$/;

/** What leads to no record and says what it does ("View all"): a link, or whatever the page draws the hand over. */
export const isCommand = (el: Element, tag: string, text: string): boolean =>
  text.split(' ').length < 4 &&
  actionWords.test(plain(text)) &&
  (tag === 'a' || (!stateLike.test(plain(text)) && styleOf(el)?.cursor === 'pointer')) &&
  identityOfLink(attr(el, 'href')).id === '';

/** Something to press that does something, and holds nothing of the record. */
export const isButton = (el: Element, tag: string, role: string): boolean =>
  ((tag === 'button' || /^(?:button|menuitem|tab)$/.test(role)) && !isOpener(el)) ||
  (tag === 'label' && one(el, 'input[type="file"]') !== undefined) ||
  (/^(?:a|label)$/.test(tag) && /(?:^|[\s_-])(?:btn|button)(?:$|[\s_-])/.test(classNames(el)));
