import { attr, classes, classNames, closest, tagOf } from './dom.ts';
import type { Part } from './outline.ts';
import { cell } from './unseen.ts';
import { needWords } from './words.ts';

/** Signs that say nothing: required marks, separators, what stands for a hint, a menu or a pencil, icons of icon fonts. */
export const sign = /^(?:[\s*:|·•»›>/\\×✕✖✎✓✔\u25a0-\u25ff…,;?()[\]\p{Co}ⓘℹ🛈⋮⋯⌃⌄⚙✏🖉⧉↗☰]|\ufe0f)*$/u;

/** Words that an icon font turns into a drawing ("edit", "more_vert"). */
export const isIcon = (part: Part): boolean =>
  /^[a-z_]{2,24}$/.test(part.text) &&
  !part.control &&
  /(?:^|[\s_-])(?:icons?|material-symbols)(?:$|[\s_-])/i.test(
    `${classNames(part.el)} ${attr(part.el, 'id')} ${classNames(part.top)}`,
  );

/** A drawing in place of an icon, before words; ticks, crosses and stars say something. */
export const isDrawing = (part: Part, next: Part | undefined): boolean =>
  next !== undefined &&
  !part.control &&
  !cell.test(tagOf(part.top)) &&
  /^(?:(?![\u2605\u2606\u2611\u2705\u2713-\u2718\u274c\u274e\u2b50])\p{Extended_Pictographic}(?:\ufe0f|\u200d|\p{Emoji_Modifier})*)+$/u.test(
    part.text,
  );

/** Letters of an avatar before the name that they stand for. */
export const isAvatar = (part: Part, next: Part | undefined): boolean =>
  /^\p{L}{1,3}$/u.test(part.text) &&
  !cell.test(tagOf(part.top)) &&
  !part.control &&
  next !== undefined &&
  next.text.length > 4 &&
  next.text.toUpperCase().startsWith(part.text[0] ?? '') &&
  part.text === part.text.toUpperCase();

/** What forms say behind a label of whether something must be written, and the letter that stands for a hint. */
export const isAside = ({ el, text, control }: Part): boolean => {
  if (control || text === 'i') return text === 'i';
  const inBrackets = /^\((.+)\)$/.exec(text)?.[1];
  return needWords.test(inBrackets ?? (closest(el, 'label') ? text : ''));
};

/** The letters of an avatar that the page calls one. */
export const isFace = (part: Part): boolean =>
  /^\p{Lu}{1,3}$/u.test(part.text) &&
  !part.control &&
  /avatar/i.test(`${classes(part.el)} ${classes(part.top)}`);
