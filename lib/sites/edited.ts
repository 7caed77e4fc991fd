import { controlValue, isSecret } from './control.ts';
import { all, parentOf, tagOf } from './dom.ts';
import { isSaved } from './draft.ts';
import { isShown } from './drawn.ts';
import { isNameLabel } from './name-field.ts';
import type { Found, Page } from './reading.ts';
import { isStageLabel } from './stage.ts';
import { clean, isPlaceholder } from './text.ts';
import { peopleWords, plain, sellerWords } from './words.ts';

/** How long after an edit was followed for itself the whole page is read (ms). */
const wholeAfterMs = 2000;

/** A control's text as a field shows it. */
const shownAs = (text: string): string => {
  const said = clean(text);
  return isPlaceholder(said) ? '' : said;
};

/** Fields that the stage, the name, the people or whose mail it is are read from: an edit there may change more than itself. */
const tellsMore = (label: string): boolean =>
  isStageLabel(label) ||
  isNameLabel(label) ||
  sellerWords.test(plain(label)) ||
  peopleWords.test(plain(label));

/**
 * The last reading with one field's value as its control now holds it, where the page says that nothing else has changed
 * since: a keystroke is then followed without the whole page being read. Only for a field that was read as being
 * edited, whose value was word for word what its control held; undefined in all other cases, and in doubt.
 */
export const withEdit = (last: Found, { document, url, edited }: Page): Found | undefined => {
  const { record, anchors } = last;
  if (!edited || record.url !== url) return undefined;
  const { control, before } = edited;
  if (!/^(?:input|textarea)$/.test(tagOf(control)) || isSecret(control) || !isShown(control))
    return undefined;
  const was = shownAs(before);
  const now = shownAs(controlValue(control) ?? '');
  // Lines of a text are joined by the reading in its own way.
  if (/\n/.test(was + now)) return undefined;
  const at = (el: Element) =>
    record.fields.filter(({ where }) => where !== undefined && anchors.get(where) === el);
  let place: Element | undefined = control;
  while (place && at(place).length === 0) place = parentOf(place);
  const [field, other] = place ? at(place) : [];
  if (!place || !field?.unsaved || other || field.value !== was || field.whole !== undefined)
    return undefined;
  // Of several empty controls one may be a search box.
  if (was === '' && all(place, 'input,textarea,select').length > 1) return undefined;
  if (tellsMore(field.label)) return undefined;
  const { unsaved, ...kept } = { ...field, value: now };
  const next = isSaved(document, record, kept) ? kept : { ...kept, unsaved };
  const fields = record.fields.map((one) => (one === field ? next : one));
  return { status: 'found', record: { ...record, fields }, anchors, again: wholeAfterMs };
};
