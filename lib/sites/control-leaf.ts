import { controlValue, tick } from './control.ts';
import { all, attr, isChecked, parentOf, rawText } from './dom.ts';
import { styleOf } from './drawn.ts';
import type { Part } from './outline.ts';
import { lineOf } from './text-of.ts';

/** What is written into is seen, whatever its class says of its hint. */
export const box = /^(?:input|textarea|select)$/;

/** What a switch says of itself. */
export const yesNo = /^(?:true|false|yes|no|on|off|ja|nein|oui|non|s[ií])$/i;

/** A part with nothing inside. */
export const leaf = (el: Element, gap: string, text: string): Part => ({ el, top: el, kids: [], text, gap });

/** Whether a drawn tick box has words inside that are no "On" or "Off". */
const saysWhat = (el: Element): boolean => /\p{L}{4}/u.test(rawText(el)) && !yesNo.test(rawText(el).trim());

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
    return { ...leaf(el, gap, kind === 'radio' ? (isChecked(el) ? 'on' : '') : value), control: kind };
  }
  if (role === 'radio' && hasWordsBeside(el))
    return { ...leaf(el, gap, isChecked(el) ? 'on' : ''), control: 'radio' };
  if (role === 'radio' && attr(el, 'aria-checked') !== '')
    return { ...leaf(el, gap, isChecked(el) ? lineOf(el) : ''), control: 'value' };
  if ((role === 'checkbox' || role === 'switch') && !saysWhat(el))
    return { ...leaf(el, gap, tick(isChecked(el))), control: 'tick' };
  return undefined;
};

/** A tick box that the page draws itself lies unseen over or under its drawing, unless it is taken out of the page. */
export const isDrawnOver = (el: Element, tag: string): boolean =>
  tag === 'input' && /^(?:checkbox|radio)$/.test(attr(el, 'type')) && styleOf(el)?.opacity === '0';

/** Radios with their words become one leaf: the words of the chosen one. */
export const chosen = (kids: Part[]): Part[] => {
  if (!kids.some((kid) => kid.control === 'radio')) return kids;
  const out: Part[] = [];
  for (let at = 0; at < kids.length; at++) {
    const kid = kids[at];
    const words = kids[at + 1];
    if (kid?.control === 'radio' && words && !words.control) {
      out.push({ ...kid, control: 'value', text: kid.text === '' ? '' : words.text });
      at++;
    } else if (kid?.control === 'radio' && out.length > 0)
      // Its words stand before it.
      out.push({ ...kid, control: 'tick', text: tick(kid.text !== '') });
    else if (kid) out.push(kid);
  }
  return out;
};
