import { controlValue, isSecret } from './control.ts';
import {
  all,
  attr,
  childNodes,
  closest,
  contains,
  isElement,
  isText,
  matches,
  next,
  one,
  parentOf,
  rawText,
  tagOf,
} from './dom.ts';
import type { Draft } from './draft.ts';
import { isShown } from './drawn.ts';
import type { Steps } from './reading.ts';
import { lineOf, textOf } from './text-of.ts';

/** Words for screen readers: they say what a person sees in another way. */
export const spoken = '[class*="isuallyHidden"],[class*="creenReader"]';
export const hints = `[data-test-id="hover-content-wrapper"],[data-test-id="dropdown-caret"],[role="tooltip"],[data-test-id$="-phone-button"],${spoken}`;
export const buttons = `${hints},button,[role="button"]`;
/** Cards about other records, lists and filters: their properties are not this record's. */
export const foreign =
  '[data-card-type^="ASSOCIATION"],[data-test-id^="card-wrapper-ASSOCIATION"],[data-sidebar-card-association-object-type-id],[data-test-id^="chiclet-"],[data-selenium-test="chicklet"],[data-test-id="crm-events-viz-timeline"],[data-test-id^="QuickFiltersBar"],nav';
const prefix = 'property-input-';
const notNames = /^(?:skeleton|phone-button|badge|dropdown-caret|input-\d+)?$/;

export const nameIn = (value: string, start = prefix): string =>
  value.startsWith(start) ? value.slice(start.length) : '';

const byId = (root: Element, id: string): Element | undefined =>
  id === '' ? undefined : all(root, '[id]').find((el) => attr(el, 'id') === id);

/** The control or display node of one row, and whether it is open for editing. */
const valueIn = (
  row: Element,
  label: Element | undefined,
  name: string,
): { value: string; editing: boolean | 'maybe' } | undefined => {
  const mode = one(row, '[data-deferred-property-input-mode]');
  const editing = attr(mode ?? row, 'data-deferred-property-input-mode') === 'input';
  const labelId = label ? attr(label, 'id') : '';
  const named = [
    labelId === ''
      ? undefined
      : all(row, '[aria-labelledby]').find((el) => attr(el, 'aria-labelledby').split(' ').includes(labelId)),
    label ? byId(row, attr(label, 'for')) : undefined,
    all(row, '[data-selenium-test]').find(
      (el) => nameIn(attr(el, 'data-selenium-test')) === name && name !== '',
    ),
  ];
  const node = named.find((el) => el !== undefined && !(label && contains(el, label)));
  // Several choices, each a tag; where they are being made, beside a box that looks for more.
  const chosen = node ? all(node, '[data-test-id="badge"]') : [];
  if (chosen.length > 1 || (chosen.length > 0 && editing))
    return { value: chosen.map((el) => lineOf(el, hints)).join('; '), editing };
  for (const el of [node, ...all(node ?? row, 'input,textarea,select')]) {
    if (!el || !/^(?:input|textarea|select)$/.test(tagOf(el))) continue;
    if (isSecret(el)) return undefined;
    const value = controlValue(el);
    // A search box inside an open picker is not the value.
    if (value !== undefined && attr(el, 'type') !== 'search')
      return { value, editing: mode ? editing : 'maybe' };
  }
  const rich =
    node && (attr(node, 'contenteditable') === 'true' ? node : one(node, '[contenteditable="true"]'));
  if (rich) return { value: textOf(rich), editing };
  if (node) {
    // A button in a value does something else; where it is all there is, its words are the value.
    return {
      value: textOf(node, buttons) || textOf(node, `${hints},button`) || textOf(node, hints),
      editing,
    };
  }
  const picker = one(row, 'button[data-dropdown="true"]') ?? one(row, '.private-dropdown__button-label');
  if (picker) return { value: textOf(picker, hints), editing };
  // No node of its own (an owner): what the row shows beside its label.
  const rest = restOf(row, label);
  return { value: rest, editing };
};

/** What a row shows beside its label; a value may itself be marked as a button (it opens for editing). */
const restOf = (row: Element, label: Element | undefined): string =>
  besides(row, label, buttons) || besides(row, label, `${hints},button`);
const besides = (row: Element, label: Element | undefined, noise: string): string => {
  const parts: string[] = [];
  const visit = (node: Element): void => {
    for (const child of childNodes(node)) {
      if (!isElement(child)) {
        if (isText(child)) parts.push(rawText(child));
        continue;
      }
      if (child === label || !isShown(child) || matches(child, noise)) continue;
      if (label && contains(child, label)) visit(child);
      else parts.push(textOf(child, noise));
    }
  };
  visit(row);
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ');
};

const labelIn = (row: Element): Element | undefined =>
  one(row, 'label') ?? one(row, '[data-test-id="property-label"]') ?? one(row, '.private-form__label');

/**
 * The six surfaces on which HubSpot shows properties (sidebar cards, all-properties panel, header strip, profile card,
 * data highlights, property history) and the older field sets; placeholders told apart from values.
 */
export function* readHubspotFields(
  root: Element,
  isMine: (el: Element) => boolean,
  draft: Draft,
): Steps<{ loading: boolean }> {
  const rows = new Map<Element, string>();
  let loading = false;
  const isInRow = (el: Element): boolean => {
    let up: Element | undefined = el;
    for (let step = 0; up && step < 8; up = parentOf(up), step++) if (rows.has(up)) return true;
    return false;
  };
  const add = (row: Element | undefined, name: string): void => {
    if (row && !rows.has(row) && !closest(row, foreign)) rows.set(row, name);
  };
  for (const el of all(root, '[data-deferred-property-input-root="true"]')) {
    // The row around it carries the name; without one the root is the row, and its value node may know the name.
    const up = parentOf(el);
    const name = up && tagOf(up) === 'span' ? attr(up, 'data-test-id') : '';
    const named = one(el, `[data-selenium-test^="${prefix}"]`);
    add(name === '' ? el : up, name || nameIn(named ? attr(named, 'data-selenium-test') : ''));
  }
  yield;
  for (const key of ['data-test-id', 'data-selenium-test'])
    for (const el of all(root, `[${key}^="${prefix}"]`)) {
      yield;
      const name = nameIn(attr(el, key));
      if (name === 'skeleton') loading ||= isMine(el);
      if (notNames.test(name)) continue;
      // The row is the smallest block around it that also holds its label.
      let row: Element | undefined = el;
      for (let step = 0; row && step < 6 && !labelIn(row); step++)
        row = rows.has(row) ? undefined : parentOf(row);
      const names = row ? all(row, `[${key}^="${prefix}"]`).map((other) => nameIn(attr(other, key))) : [];
      const isAlone = names.every((other) => other === name || notNames.test(other));
      if (row && isAlone && all(row, 'label').length < 2) add(row, name);
      // Shown without a label (a stage in the header): under its internal name, unless a labelled copy stands.
      else if (
        !row &&
        !closest(el, foreign) &&
        isMine(el) &&
        /^(?:dealstage|amount|closedate|pipeline)$/.test(name)
      )
        draft.field({ label: name, name, value: controlValue(el) ?? textOf(el, hints), main: false, el });
    }
  for (const key of ['data-profile-property', 'data-property-name'])
    for (const el of all(root, `[${key}]`)) add(el, attr(el, key));

  for (const label of all(
    root,
    '[data-card-type^="PROPERTIES_V3"] label,[data-test-id^="card-wrapper-PROPERTIES_V3"] label',
  )) {
    const row = parentOf(label);
    const known = closest(label, '[data-test-id="crm-property-list-item"],[data-profile-property]') ?? row;
    if (row && known === row && !isInRow(label) && all(row, 'label').length === 1) add(row, '');
  }

  const sections = new Map<Element, string>();
  const sectionOf = (row: Element): string | undefined => {
    const card = closest(
      row,
      '[data-card-type],[data-test-id^="group-accordion-"],[data-test-id^="card-wrapper-"]',
    );
    if (card && !sections.has(card)) {
      const headings = all(
        card,
        'h2,h3,h4,h5,[role="heading"],header strong,[data-test-id*="card-title"],[aria-expanded]',
      );
      const heading = headings.find((el) => !contains(row, el));
      sections.set(card, lineOf(heading, hints));
    }
    return (card && sections.get(card)) || undefined;
  };

  for (const [row, name] of rows) {
    yield;
    const up = parentOf(row);
    if (!isMine(row) || (up && isInRow(up))) continue;
    const label = labelIn(row);
    const words = lineOf(label, buttons);
    if (words === '') {
      // A bare row without label or hover part is a placeholder still.
      if (one(row, '[data-test-id*="skeleton"],[data-selenium-test*="skeleton"]')) loading = true;
      continue;
    }
    const found = valueIn(row, label, name);
    if (found)
      draft.field({ ...found, label: words, name: name || undefined, section: sectionOf(row), el: row });
  }

  for (const item of all(root, '[data-test-id="crm-property-list-item"]')) {
    yield;
    const label = labelIn(item);
    if (!label || !isMine(item) || closest(item, foreign)) continue;
    draft.field({
      label: lineOf(label, buttons),
      value: restOf(item, label),
      section: sectionOf(item),
      el: item,
    });
  }
  for (const item of all(root, '[data-test-id="crm-data-highlights-item"]')) {
    const [label, second] = all(item, 'p');
    const value = second ?? (label && next(label));
    if (!label || !value || !isMine(item) || closest(item, foreign)) continue;
    draft.field({ label: lineOf(label), value: textOf(value, buttons), section: sectionOf(item), el: item });
  }
  for (const cell of all(root, '[data-test-id="property-label-cell"]')) {
    const value = next(cell);
    if (value && isMine(cell))
      draft.field({ label: lineOf(cell, buttons), value: textOf(value, buttons), main: false, el: cell });
  }
  return { loading };
}
