import type { FieldMap } from '../criteria/schema.ts';
import type { ObjectKind } from '../record.ts';
import { bodyOf, closest, contains, parentOf } from './dom.ts';
import { identityOf } from './identity.ts';
import { suggestSelector } from './selector.ts';

/** What a person pointed at on the page. */
export interface Pick {
  as: 'title' | 'stage' | 'field';
  element: Element;
  /** The name they gave a field; needed for `field`. */
  label?: string;
  name?: string;
}

/** A map made of picks, and the picks that no stable selector was found for. */
export interface Taught {
  map: FieldMap;
  lost: Pick[];
}

/** A pattern for all records of the kind: the id and what follows it give way to `*`. */
export const patternOf = (address: string, id: string): string => {
  const url = new URL(address);
  const whole = `${url.host}${url.pathname}${url.search}${url.hash}`;
  const at = id === '' ? -1 : whole.indexOf(id);
  return at < 0 ? `${url.host}${url.pathname}*` : `${whole.slice(0, at)}*`;
};

/** Inputs are named for what stands in them: a pick inside a control means the control. */
const meant = (el: Element): Element => closest(el, 'input,textarea,select,button[role="combobox"]') ?? el;

const around = (elements: readonly Element[]): Element | undefined => {
  let shared = elements[0] && parentOf(elements[0]);
  while (shared && !elements.every((el) => contains(shared as Element, el))) shared = parentOf(shared);
  return shared;
};

/**
 * Makes a field map of what a person pointed at: "Teach Fairlead this page".
 *
 * @param page the page that was pointed at
 * @param picks title, stage and fields with the names given to them
 * @param given the map's id and name, and the kind of record where the address does not tell
 */
export const teachMap = (
  page: { document: Document; url: string },
  picks: readonly Pick[],
  given: { id: string; name: string; object?: ObjectKind },
): Taught => {
  const identity = identityOf(page.url);
  const body = bodyOf(page.document);
  const lost: Pick[] = [];
  const shared = around(picks.map((pick) => meant(pick.element)));
  const rootSelector =
    shared && shared !== body && contains(body, shared) ? suggestSelector(page.document, shared) : undefined;
  const root = rootSelector === undefined || !shared ? body : shared;
  const map: FieldMap = {
    id: given.id,
    name: given.name,
    url: patternOf(page.url, identity.id),
    object: given.object ?? identity.object ?? 'opportunity',
    ...(rootSelector === undefined ? {} : { root: rootSelector }),
    fields: [],
  };
  for (const pick of picks) {
    const selector = suggestSelector(root, meant(pick.element));
    if (selector === undefined) lost.push(pick);
    else if (pick.as === 'field')
      map.fields.push({
        label: pick.label ?? pick.name ?? '',
        ...(pick.name === undefined ? {} : { name: pick.name }),
        value: selector,
      });
    else map[pick.as] = selector;
  }
  return { map, lost };
};
