import { controlValue, tick } from './control.ts';
import { all, attr, isChecked, parentOf, rawText } from './dom.ts';
import { isBeside, styleOf } from './drawn.ts';
import type { Part } from './outline.ts';
import { lineOf } from './text-of.ts';

/** What is written into is seen, whatever its class says of its hint. */
export const box = /^(?:input|textarea|select)$/;

/** What a switch says of itself. */
export const yesNo = /^(?:true|false|yes|no|on|off|ja|nein|oui|non|s[ií])$/i;

/** A part with nothing inside. */
export const leaf = (el: Element, gap: string, text: string): Part => ({ el, top: el, kids: [], text, gap });

/** Both of what a switch may say, drawn side by side: one of them is under the knob. */
const eitherWay = /^(?:(?:true|false|yes|no|on|off|ja|nein|an|aus|oui|non|s[ií])\s*){1,2}$/i;
/** Words of a switch that say no more than whether it is on. */
export const isState = (words: string): boolean => eitherWay.test(words.trim());

/** Whether a drawn tick box has words inside that are no "On" or "Off", and are there for everybody. */
const saysWhat = (el: Element): boolean => {
  const drawn = all(el, '[aria-hidden="true"]', 9).map(rawText);
  const said = drawn.reduce((words, part) => words.replace(part, ' '), rawText(el));
  return /\p{L}{4}/u.test(said) && !isState(said);
};

/** Of choices that stand in one row as buttons, the one that is chosen; none of a list that hangs below its box. */
export const chosenInRow = (el: Element): Element | undefined => {
  const options = all(el, '[role="option"],[role="radio"]', 9);
  const [first, ...others] = options;
  const on = options.filter((option) =>
    ['aria-selected', 'aria-checked'].some((name) => attr(option, name) === 'true'),
  );
  const isRow = first !== undefined && others.length > 0 && others.every((other) => isBeside(first, other));
  return isRow && on.length === 1 ? on[0] : undefined;
};

/** A drawn radio with nothing in it whose words stand beside it, in a wrapper of their own. */
const hasWordsBeside = (el: Element): boolean => {
  let box: Element | undefined = el;
  for (let up = 0; box && up < 5 && rawText(box).trim() === ''; up++)
    box = attr(box, 'role') === 'radiogroup' ? undefined : parentOf(box);
  return box !== undefined && box !== el && all(box, '[role="radio"]', 2).length === 1;
};

/** A live control as a leaf; undefined when it is none. */
export const controlLeaf = (el: Element, tag: string, role: string, gap: string): Part | undefined => {
  if (box.test(tag)) {
    const value = controlValue(el);
    if (value === undefined) {
      // A button, or one that must not be read: its label then has no line either.
      const shown = /^(?:submit|button|reset|image|hidden)$/.test(attr(el, 'type'));
      return { ...leaf(el, gap, ''), weak: true, ...(shown ? {} : { control: 'secret' as const }) };
    }
    const type = attr(el, 'type');
    const kind = type === 'checkbox' ? 'tick' : type === 'radio' ? 'radio' : 'value';
    return {
      ...leaf(el, gap, kind === 'radio' ? (isChecked(el) ? attr(el, 'aria-label') || 'on' : '') : value),
      control: kind,
    };
  }
  if (role === 'radio' && hasWordsBeside(el))
    return { ...leaf(el, gap, isChecked(el) ? 'on' : ''), control: 'radio' };
  if (role === 'radio' && attr(el, 'aria-checked') !== '')
    return { ...leaf(el, gap, isChecked(el) ? lineOf(el) : ''), control: 'value' };
  if ((role === 'checkbox' || role === 'switch') && !saysWhat(el))
    return { ...leaf(el, gap, tick(isChecked(el))), control: 'tick' };
  return undefined;
};

/** A tick box or knob that the page draws itself lies unseen over or under its drawing, unless it is taken out of the page. */
export const isDrawnOver = (el: Element, tag: string): boolean =>
  tag === 'input' && /^(?:checkbox|radio|range)$/.test(attr(el, 'type')) && styleOf(el)?.opacity === '0';

const isRadio = ({ control, el }: Part): boolean => control === 'value' && attr(el, 'role') === 'radio';

/** Radios with their words become one leaf: the words of the chosen one; so do those of a group behind its name. */
export const chosen = (kids: Part[], role: string): Part[] => {
  const [name, ...group] = kids;
  const [first] = group;
  if (role === 'radiogroup' && name && first && group.every(isRadio))
    return [name, group.find(({ text }) => text !== '') ?? first];
  if (!kids.some((kid) => kid.control === 'radio')) return kids;
  const out: Part[] = [];
  for (let at = 0; at < kids.length; at++) {
    const kid = kids[at];
    const words = kids[at + 1];
    if (kid?.control === 'radio' && words && !words.control) {
      out.push({ ...kid, control: 'value', text: kid.text === '' ? '' : words.text });
      at++;
    } else if (kid?.control === 'radio' && out.length > 0 && !out.at(-1)?.control)
      // Its words stand before it.
      out.push({ ...kid, control: 'tick', text: tick(kid.text !== '') });
    else if (kid) out.push(kid);
  }
  return out;
};
