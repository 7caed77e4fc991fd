import type { ActivityKind } from '../record.ts';
import { kindOf } from './activity.ts';
import { all, attr, rawText, tagOf } from './dom.ts';
import { isShown } from './drawn.ts';
import type { Part } from './outline.ts';
import { once } from './parts.ts';

const saying = ['title', 'aria-label', 'alt', 'data-type', 'data-kind', 'data-activity-type'];
const iconLike = 'i,svg,use,[class*="icon"],img,a,[data-type],[data-kind],[title],[aria-label]';

/** What an item's markup says of its kind beside its words: words for people (marked " "), then classes and addresses. */
export const marksOf = once((item: Part): readonly string[] => {
  const icons = all(item.top, iconLike).filter(isShown).slice(0, 8);
  return [item.top, item.el, ...icons].flatMap((el) => [
    ...saying.map((name) => ` ${attr(el, name)}`),
    ...`${attr(el, 'class')} ${attr(el, 'data-icon')} ${attr(el, 'data-testid')} ${attr(el, 'href')}`.split(
      /[\s/?&#]+/,
    ),
  ]);
});

/** The word that an icon font draws ("phone", "email"); '' for one that stands beside a date or is an arrow. */
const ligatureOf = (el: Element): string => {
  const word = el.children.length > 0 ? '' : rawText(el).trim();
  return /^[a-z_]{2,24}$/.test(word) &&
    !/^(?:call_(?:made|received|merge|split)|event|today|schedule)$/.test(word)
    ? word
    : '';
};

/** Several people drawn: they met. */
const drawsPeople = /^(?:(?:fa|bi|ti|mdi)-)?(?:groups|users|handshake)$/;
/** The names of the icons in an item alone. */
export const kindMarks = (item: Part): string[] =>
  all(item.top, 'i,svg,use,[class*="icon"]')
    .filter(isShown)
    .slice(0, 4)
    .flatMap((el) => [...(tagOf(el) === 'div' ? [] : attr(el, 'class').split(/\s+/)), ligatureOf(el)])
    .map((name) => (drawsPeople.test(name) ? 'meeting' : name));

/** An icon of lines of text: the note among calls and mails. */
export const drawsText =
  /^(?:(?!btn|text)[a-z]{2,8}(?:-[a-z]+)*-(?:text|align-left|sticky)|description|notes|article|subject|text_snippet)$/;

export const spaced = (marks: readonly string[]): string =>
  marks
    .filter((mark) => !/pointer-events/.test(mark))
    .join(' ')
    .replace(/[_-]/g, ' ');
export const logMarks = /(?:^|\s)(?:system|audit|tracking|changelog)(?:\s|$)/i;

export const kindIn = (...places: string[]): ActivityKind => {
  for (const words of places) {
    const kind = kindOf(words);
    if (kind !== 'other') return kind;
  }
  return 'other';
};
