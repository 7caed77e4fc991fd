import { attr, children, classNames, hasAttr, parentOf, rawText, tagOf } from './dom.ts';
import { styleOf } from './drawn.ts';
import { cell } from './unseen.ts';

/** What icon sets put around an icon's name ("fas fa-check-circle", "tabler-icon-x", "CheckIcon"). */
const around =
  /^(?:icons?|anticon|tabler|lucide|feather|heroicons?|fa[a-z]?|mdi|bi|ti|la[sr]?|ri|ph|pi|lg|o|alt|line|fill|solid|outlined?|rounded|circle|square)$/;
const saysYes = /^(?:check|checkmark|tick|done|yes|true)$/;
const saysNo = /^(?:x|xmark|close|cross|times|clear|no|false)$/;
/** The words that a field of a drawn form is called by. */
const heading = /^(?:h[1-6]|dt|label|strong|b)$/;
/** So many wrappers an icon stands in at most. */
const mostWrappers = 4;

/** A tick or a cross, by any name that the icon goes by. */
const nameOf = (el: Element): boolean | undefined => {
  const said = `${classNames(el)} ${['data-icon', 'data-testid', 'aria-label'].map((name) => attr(el, name)).join(' ')}`;
  for (const word of said
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/\s+/)) {
    const [name, ...others] = word.split(/[_-]+/).filter((piece) => piece !== '' && !around.test(piece));
    if (name === undefined || others.length > 0) continue;
    if (saysYes.test(name)) return true;
    if (saysNo.test(name)) return false;
  }
  return undefined;
};

const isPressed = (el: Element): boolean =>
  /^(?:a|button|summary)$/.test(tagOf(el)) ||
  /^(?:button|link|tab|checkbox|switch)$/.test(attr(el, 'role')) ||
  hasAttr(el, 'onclick') ||
  hasAttr(el, 'tabindex') ||
  styleOf(el)?.cursor === 'pointer';

/**
 * What a drawn tick or cross says that is all of a value: it stands alone in its cell, or below one of several small
 * headings made alike. Anything else of that look closes a panel, marks a step done or decorates.
 */
export const drawnTick = (el: Element, tag: string): boolean | undefined => {
  if (tag !== 'svg' && tag !== 'i') return undefined;
  let box = el;
  let on = nameOf(el);
  for (let up = 0; up < mostWrappers; up++) {
    if (isPressed(box)) return undefined;
    const over = parentOf(box);
    if (!over || rawText(over).trim() !== '' || children(over).length > 1) break;
    box = over;
    on ??= nameOf(box);
    if (cell.test(tagOf(box))) return on;
  }
  const beside = on === undefined ? [] : children(parentOf(box) ?? box);
  const before = beside[beside.indexOf(box) - 1];
  if (!before || !heading.test(tagOf(before)) || rawText(before).trim() === '') return undefined;
  const alike = beside.filter(
    (other) => tagOf(other) === tagOf(before) && attr(other, 'class') === attr(before, 'class'),
  );
  return alike.length > 2 ? on : undefined;
};
