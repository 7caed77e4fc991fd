import type { FieldMap } from '../criteria/schema.ts';
import { directionOf, kindOf } from './activity.ts';
import { isSecret } from './control.ts';
import { bodyOf } from './dom.ts';
import { none, openDraft } from './draft.ts';
import { isShown } from './drawn.ts';
import { valueText } from './field-value.ts';
import { identityOf } from './identity.ts';
import { mapFor } from './map-for.ts';
import { type Bounds, outline, type Part } from './outline.ts';
import { type Page, type Reading, type Site, type Steps, whole } from './reading.ts';
import { select } from './select.ts';
import { faultOf, type SelectorFault } from './selector.ts';
import { isStageLabel } from './stage.ts';

/** A fault in a map: which of its selectors, and what is the matter with it. */
export interface MapFault extends SelectorFault {
  /** Where in the map: `fields[2].value`. */
  path: string;
}

/** Every selector of a map with its place, so that a checker can name what to mend. */
export const faultsOf = (map: FieldMap): MapFault[] => {
  const found: MapFault[] = [];
  const check = (path: string, selector: string | undefined): void => {
    const fault = selector === undefined ? undefined : faultOf(selector);
    if (fault) found.push({ path, ...fault });
  };
  check('root', map.root);
  check('title', map.title);
  check('stage', map.stage);
  for (const [index, field] of map.fields.entries()) {
    check(`fields[${index}].value`, field.value);
    check(`fields[${index}].labelSelector`, field.labelSelector);
  }
  for (const list of ['rows', 'people', 'activities'] as const)
    for (const [key, selector] of Object.entries(map[list] ?? {})) check(`${list}.${key}`, selector);
  return found;
};

/** True when a control of that kind (any kind when none is named) stands in a part. */
const holds = (part: Part | undefined, kind?: Part['control']): boolean =>
  part !== undefined &&
  ((kind === undefined ? part.control !== undefined : part.control === kind) ||
    part.kids.some((kid) => holds(kid, kind)));

/**
 * Reads a record by an admin's map: only what its selectors find inside its record root, and only what a person sees
 * there; passwords, hidden and card fields are never read. Undefined when the map finds nothing on this page, so that
 * the generic reader can be asked.
 */
export function* readMapped(page: Page, map: FieldMap): Steps<Reading | undefined> {
  const body = bodyOf(page.document);
  const root = map.root === undefined ? body : select(body, map.root).find(isShown);
  if (!root) return undefined;
  const bounds: Bounds = { left: 20_000, limited: false };
  const partAt = (within: Element, selector: string | undefined): Part | undefined => {
    const el = selector === undefined ? undefined : select(within, selector).find(isShown);
    return el && whole(outline(el, bounds));
  };
  const textAt = (within: Element, selector: string | undefined): string | undefined => {
    const part = partAt(within, selector);
    return part && (valueText([part]) || undefined);
  };
  const draft = openDraft(page, map.id, map.object, identityOf(page.url).id);
  let found = 0;
  for (const field of map.fields) {
    const [el] = select(root, field.value).filter(isShown);
    if (!el) continue;
    const part = yield* outline(el, bounds);
    // A secret is left out whole: an empty value beside its label would say that the page holds none.
    if (isSecret(el) || holds(part, 'secret')) continue;
    found++;
    draft.field({
      label: textAt(root, field.labelSelector) ?? field.label,
      name: field.name,
      value: part ? valueText([part]) : '',
      editing: holds(part) && 'maybe',
      el,
    });
  }
  const { rows, people, activities } = map;
  let stage = textAt(root, map.stage);
  if (rows)
    for (const row of select(root, rows.row).filter(isShown)) {
      yield;
      const label = textAt(row, rows.label);
      const part = partAt(row, rows.value);
      if (label === undefined || holds(part, 'secret')) continue;
      const value = part ? valueText([part]) : '';
      if (stage === undefined && map.stage === undefined && isStageLabel(label)) stage = value || undefined;
      found++;
      draft.field({
        label,
        value,
        editing: holds(part) && 'maybe',
        el: row,
      });
    }
  if (people)
    for (const row of select(root, people.row).filter(isShown)) {
      yield;
      draft.person({
        name: textAt(row, people.name) ?? '',
        title: textAt(row, people.title),
        role: textAt(row, people.role),
        side: 'buyer',
        email: undefined,
        el: row,
      });
    }
  if (activities)
    for (const row of select(root, activities.row).filter(isShown)) {
      yield;
      const words = `${textAt(row, activities.kind) ?? ''}`;
      const text = textAt(row, activities.text);
      const subject = textAt(row, activities.subject);
      if (text === undefined && subject === undefined) continue;
      draft.activity({
        kind: kindOf(words),
        direction: directionOf(words),
        author: textAt(row, activities.author),
        at: undefined,
        atText: textAt(row, activities.date),
        subject,
        text: text ?? subject ?? '',
        bodyShown: text === undefined ? false : undefined,
        unsaved: undefined,
        el: row,
      });
    }
  const title = partAt(root, map.title) ?? partAt(body, map.title);
  if (found === 0 && !title) return undefined;
  if (bounds.limited) draft.part({ part: 'fields', state: 'limited' });
  return yield* draft.finish(title ? valueText([title]) : '', stage, title?.top);
}

/** Reads by the map for this address; undefined where there is none, or it finds nothing. */
export function* readByMap(page: Page, maps: readonly FieldMap[]): Steps<Reading | undefined> {
  const map = mapFor(maps, page.url);
  return map && (yield* readMapped(page, map));
}

/** Whatever an admin has mapped. What no map finds is left to the reader that knows no site. */
export const mapped: Site = {
  id: 'mapped',
  claims: () => true,
  identify: () => null,
  *read(page, maps) {
    return (yield* readByMap(page, maps)) ?? none('no-record');
  },
};
