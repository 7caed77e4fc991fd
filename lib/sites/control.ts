import { all, attr, closest, get, matches, parentOf, precedes, rawText, tagOf } from './dom.ts';
import { clean, cleanLine } from './text.ts';

const secretWords = /pass(?:w|phrase|code)|kennwort|mot de passe|contrase|(?<!\p{L})pin(?!\p{L})/iu;
/** Boxes of a form that ask not to be filled in: more than two ask for no password, they keep the browser from suggesting. */
const mostNew = 2;
const isHabit = (el: Element): boolean => {
  const form = attr(el, 'autocomplete') === 'new-password' ? closest(el, 'form') : undefined;
  if (form === undefined || all(form, 'input[autocomplete="new-password"]', mostNew + 1).length <= mostNew)
    return false;
  // One among them may be a password that is shown as it is typed.
  let around = parentOf(el);
  while (around && around !== form && rawText(around).trim() === '') around = parentOf(around);
  return !secretWords.test(`${attr(el, 'placeholder')} ${around ? rawText(around) : ''}`);
};

/** Controls whose value is never read: passwords, hidden inputs, files, one-time codes, cards and their like. */
export const isSecret = (el: Element): boolean =>
  /^(?:password|hidden|file)$/.test(get(el, 'type') ?? '') ||
  /\bcc-|one-time-code/i.test(attr(el, 'autocomplete')) ||
  // Asked of a box for words, it keeps the browser from filling it in: while that is empty, it keeps nothing.
  (/-password/i.test(attr(el, 'autocomplete')) && get(el, 'value') !== '' && !isHabit(el)) ||
  /passw|card.?(?:num|no\b)|cvv|cvc|csrf|token|secret/i.test(`${attr(el, 'name')} ${attr(el, 'id')}`);

/** A ticked or unticked box in words: the one wording that the judgement knows. */
export const tick = (on: boolean): string => (on ? 'Yes' : 'No');

const optionsOf = (list: Element): string[] =>
  all(list, 'option').map((option) => cleanLine(rawText(option)));

/** Which of two lists a box is that hold nothing in common, with ways to move what they hold between them; -1 for neither. */
export const placeInTwo = (el: Element): number => {
  let around = matches(el, '[multiple]') ? parentOf(el) : undefined;
  for (let up = 0; around && up < 4; up++, around = parentOf(around)) {
    const lists = all(around, 'select[multiple]', 3);
    const [first, second] = lists;
    if (!first || !second) continue;
    const ways = all(around, 'a,button').filter((way) => precedes(first, way) && precedes(way, second));
    const held = optionsOf(first);
    const isTwo =
      lists.length < 3 && ways.length > 1 && !optionsOf(second).some((text) => held.includes(text));
    return isTwo ? lists.indexOf(el) : -1;
  }
  return -1;
};

/** The live value of a form control as a person sees it; undefined when it is none or must not be read. */
export const controlValue = (el: Element): string | undefined => {
  const tag = tagOf(el);
  if (tag === 'textarea') return isSecret(el) ? undefined : clean(get(el, 'value') ?? '');
  if (tag === 'select') {
    // Of two lists between which things are moved the second holds what was chosen, whatever is marked in it.
    const place = placeInTwo(el);
    if (place >= 0) return place > 0 ? optionsOf(el).join('; ') : '';
    const chosen: Element[] = Array.from(get(el, 'selectedOptions'));
    // An option without a value stands for "choose one".
    return chosen.map((option) => (get(option, 'value') === '' ? '' : cleanLine(rawText(option)))).join('; ');
  }
  if (tag === 'input') {
    const type: string = get(el, 'type') ?? 'text';
    if (isSecret(el) || /^(?:submit|button|reset|image)$/.test(type)) return undefined;
    if (type === 'checkbox' || type === 'radio') return tick(get(el, 'checked'));
    return clean(get(el, 'value') ?? '');
  }
  return undefined;
};
