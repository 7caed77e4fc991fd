import { attr, closest } from './dom.ts';
import type { Part } from './outline.ts';
import type { Candidate } from './pair.ts';
import { around, holdsControl, leavesOf } from './parts.ts';
import { actionWords, plain } from './words.ts';

/** A box that things are searched for in, or picked from a list. */
const isPicker = ({ control, el }: Part): boolean =>
  control === 'value' &&
  (attr(el, 'role') === 'combobox' ||
    attr(el, 'aria-haspopup') === 'listbox' ||
    attr(el, 'type') === 'search');

/** One of several, or something to open or to take away again. */
const isThing = ({ el, weak }: Part): boolean =>
  weak === true || closest(el, 'li,a,button,[role="listitem"],[role="option"]') !== undefined;

/**
 * What was picked in a box that is empty again, where it stands below the box and its label in a block of its own: under
 * "Contacts", a box to search in, and below it a list of those that there are.
 *
 * @returns undefined where the box holds something itself, or something else stands there
 */
export const pickedBelow = ({ firm, labelPart, values }: Candidate): readonly Part[] | undefined => {
  const boxes = values.flatMap(leavesOf).filter(({ control }) => control !== undefined);
  if (firm < 3 || boxes.length !== 1 || !boxes.every((box) => isPicker(box) && box.text === '')) return;
  const field = around([labelPart, ...values]);
  const [first, below, ...others] = field?.up?.kids ?? [];
  if (first !== field || !below || others.length > 0 || holdsControl([below])) return;
  const said = leavesOf(below).filter(({ text }) => text !== '' && !actionWords.test(plain(text)));
  return said.length > 0 && said.every(isThing) ? said : undefined;
};
