import { leaf } from './control-leaf.ts';
import { attr, closest, parentOf } from './dom.ts';
import { isShown } from './drawn.ts';
import type { Part } from './outline.ts';
import { lineOf } from './text-of.ts';

/** So far up around a knob or bar its number may stand in words, or in a box to write it into. */
const mostAround = 3;

/**
 * What a drawn gauge says: a knob as it is set in a form, a bar as far as it is filled. Undefined for anything else, for a
 * bar that only moves, and where the number stands beside it.
 */
export const gaugeOf = (el: Element, role: string, gap: string): Part | undefined => {
  const isKnob = role === 'slider';
  const now = isKnob || role === 'progressbar' ? attr(el, 'aria-valuenow') : '';
  // A knob elsewhere plays a recording, or turns a picture.
  if (now === '' || !isShown(el) || (isKnob && !closest(el, 'label,form,[role="dialog"]'))) return undefined;
  const wordsIn = (around: Element): string => lineOf(around, '[aria-hidden="true"]');
  const own = wordsIn(el);
  let near = el;
  for (let up = 0; up < mostAround; up++) near = parentOf(near) ?? near;
  const beside = wordsIn(near).replace(own, '');
  if (beside.split(/[^\d.]+/).includes(now)) return undefined;
  if (isKnob) return { ...leaf(el, gap, own || now), control: 'value' };
  return leaf(el, gap, own || (attr(el, 'aria-valuemax') === '100' ? `${now}%` : now));
};
