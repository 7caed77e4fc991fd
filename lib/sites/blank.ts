import { all, attr, precedes, tagOf } from './dom.ts';
import { isShown } from './drawn.ts';
import { isChosen } from './field-value.ts';
import { chain } from './label.ts';
import type { Part } from './outline.ts';
import type { Pair } from './pair.ts';
import { aboves, holdsControl, isWithin, leavesOf, once } from './parts.ts';
import type { Steps } from './reading.ts';

/** What is chosen from a list, or a day: forms for something new come with those filled in. */
const isPreset = (el: Element): boolean =>
  tagOf(el) === 'select' ||
  /^(?:date|datetime-local|time|month|week|range|color)$/.test(attr(el, 'type')) ||
  attr(el, 'role') === 'combobox' ||
  attr(el, 'aria-haspopup') === 'listbox';

/** Nothing, or the nought that boxes for numbers begin with. */
const isNothing = (text: string): boolean => /^[0.,]*$/.test(text);

/** So many things chosen, and twice as many as boxes are empty, are no form that something new begins with. */
const fewestChosen = 4;

interface Boxes {
  empty: number;
  written: boolean;
}

/** Counts the boxes of a part: how many are empty, and whether anything is written in one. */
const boxCounter = (held: ReadonlySet<Part>): ((part: Part) => Boxes) =>
  once((part) => {
    let empty = 0;
    let chosen = 0;
    let written = false;
    const leaves = leavesOf(part);
    for (const [at, leaf] of leaves.entries()) {
      const { control, el, text } = leaf;
      const before = leaves[at - 1];
      if (control === 'secret') empty++;
      if (control !== 'value') continue;
      // What was chosen may stand beside the box that it was looked for in.
      const isPicked = before !== undefined && held.has(before) && isChosen(before, at - 1, leaves);
      if (isPicked || (isPreset(el) && (text !== '' || held.has(leaf)))) chosen++;
      else if (text === '') empty++;
      else if (!isPreset(el) && !isNothing(text)) written = true;
    }
    return { empty, written: written || (chosen >= fewestChosen && chosen > empty * 2) };
  });

const buttons = 'button,input[type="submit"],input[type="button"],[role="button"],a[class*="btn" i]';
/** Whether a button stands behind the last box of a part: what is written there is sent. */
const endsInButton = once((part: Part): boolean => {
  const last = leavesOf(part).findLast(({ control }) => control !== undefined)?.el;
  return (
    last !== undefined && all(part.top, buttons).some((button) => precedes(last, button) && isShown(button))
  );
});

/** What an address says that something is added to a record. */
const addsTo = /(?:^|[/_-])(?:add|new|create|append)(?:$|[/_-])/i;
/** Whether a form says that it sends what it holds to the record itself. */
const isSentTo = (form: Element, id: string): boolean => {
  const action = attr(form, 'action').replace(/[?#].*|\/+$/g, '');
  return id !== '' && action.endsWith(id) && !addsTo.test(action);
};

/**
 * The block around a field in which several boxes stand, all of them empty, and a button behind them. Undefined where there
 * is none, or where it is a piece of a form in which something is written.
 */
const blankAround = (part: Part, id: string, boxesIn: (part: Part) => Boxes): Part | undefined => {
  const blank = aboves(part).find((up) => boxesIn(up).written || (boxesIn(up).empty > 1 && endsInButton(up)));
  // The whole page, or a dialog that is read alone, is no piece of it.
  if (!blank?.up || boxesIn(blank).written) return undefined;
  const whole = aboves(blank).find((up) => chain(up).some((el) => tagOf(el) === 'form'));
  if (!whole) return blank;
  const isPiece = boxesIn(whole).written;
  return isPiece || chain(whole).some((el) => tagOf(el) === 'form' && isSentTo(el, id)) ? undefined : blank;
};

/** Whether all boxes of a block belong to one field, which says something: what more may be added to it. */
const isOfOne = ({ value, values }: Pair, blank: Part): boolean =>
  value !== '' &&
  leavesOf(blank).every((leaf) => !leaf.control || values.some((held) => isWithin(leaf, held)));

/**
 * The fields that stand in a form with nothing written in it, and which one: there something new is made or looked for,
 * whatever its words are.
 *
 * @param id the record's own id, '' when unknown: what a form sends to it is its own
 */
export function* blanksOf(pairs: readonly Pair[], id: string): Steps<Map<Pair, Part>> {
  const out = new Map<Pair, Part>();
  const shown = new Set<Part>();
  const held = pairs.filter(({ value }) => value !== '').flatMap(({ values }) => values.flatMap(leavesOf));
  const boxesIn = boxCounter(new Set(held));
  for (const [at, pair] of pairs.entries()) {
    if (at % 4 === 3) yield;
    const blank = blankAround(pair.labelPart, id, boxesIn);
    if (!blank || isOfOne(pair, blank)) continue;
    // A label alone stands beside a box that is not read.
    const beside = pair.labelPart.up ? [pair.labelPart.up] : [];
    if (holdsControl(pair.values.length > 0 ? pair.values : beside)) out.set(pair, blank);
    else shown.add(blank);
  }
  // What shows fields as well is more than a form.
  for (const [pair, blank] of out) if (shown.has(blank)) out.delete(pair);
  return out;
}
