import { above, all, attr, attributeNames, contains, next, parentOf, tagOf } from './dom.ts';
import type { Part } from './outline.ts';
import type { Steps } from './reading.ts';

/** What a row of one make shows of itself: its label and the parts of its value. */
export interface Row {
  label: string;
  name?: string;
  block: Part;
  labelPart: Part;
  values: Part[];
}

/** Attributes that hold wording, looks or addresses, not names. */
const noName =
  /^(?:class|style|title|alt|placeholder|.*value.*|href|src|type|role|content|data-v-.*|tabindex|aria-.*|data-original-title|autocomplete|data-placeholder|width|height|colspan|rowspan|maxlength|data-(?:bs-)?toggle)$/;
const nameLike =
  /^(?!.*(?:type|kind|class|mode|status|length)$)(?:name|field|(?:data-)?[\w-]*(?:field|name|prop|attr|column|key)[\w-]*)$/;
const identifier = /^[a-z_][\w.:-]*$/i;

const controlIn = (parts: readonly Part[], named: boolean): Part | undefined => {
  for (const part of parts) {
    const own = part.control && (!named || attr(part.el, 'name') !== '');
    const found = own ? part : controlIn(part.kids, named);
    if (found) return found;
  }
  return undefined;
};

/** What stands beside a label that has no value: its empty place. */
const besides = (label: Element, taken: (el: Element) => boolean): Element | undefined => {
  let el: Element | undefined = label;
  for (let up = 0; el && up < 3 && !taken(el); up++, el = parentOf(el)) {
    const beside = next(el);
    if (beside) return taken(beside) ? undefined : beside;
  }
  return undefined;
};

/** How many of these elements stand in each element around them in the same tree, themselves among them. */
const countInside = (elements: ReadonlySet<Element>): Map<Element, number> => {
  const inside = new Map<Element, number>();
  for (const el of elements)
    for (let up: Element | undefined = el; up; up = above(up)) inside.set(up, (inside.get(up) ?? 0) + 1);
  return inside;
};

/**
 * Elements of one row by place: its own wrappers, its label, its value, its control.
 * @param labels how many labels of such rows stand in an element
 */
const placesOf = (row: Row, labels: ReadonlyMap<Element, number>): [string, Element][] => {
  const out: [string, Element][] = [];
  const climb = (place: string, from: Element, until: (el: Element) => boolean, most: number): void => {
    let el: Element | undefined = from;
    for (let up = 0; el && up < most && !until(el); up++, el = parentOf(el))
      out.push([`${place}${tagOf(el)}`, el]);
  };
  const holdsOthers = (el: Element): boolean =>
    (labels.get(el) ?? 0) > Number(contains(el, row.labelPart.el));
  const control = controlIn(row.values, true) ?? controlIn(row.values, false);
  if (control) out.push(['c', control.el]);
  const value = row.values[0]?.el ?? besides(row.labelPart.el, holdsOthers);
  climb('b', row.block.el, holdsOthers, 4);
  if (value) climb('v', value, (el) => el === row.block.el || holdsOthers(el), 6);
  if (value)
    for (const el of all(row.values[0]?.top ?? value, 'input,[name],[data-name],[data-field]').slice(0, 2))
      out.push(['v', el]);
  climb('l', row.labelPart.el, (el) => el === row.block.el || holdsOthers(el), 4);
  return out;
};

const edge = /[-_.:]/;
const sharedStart = (values: readonly string[]): number => {
  const [first = ''] = values;
  let end = 0;
  for (let at = 1; at <= first.length; at++) {
    if (!values.every((value) => value.startsWith(first.slice(0, at)))) break;
    if (edge.test(first[at - 1] ?? '')) end = at;
  }
  return end;
};

/** The tokens of attribute values that differ while the rest is constant; undefined when they are no names. */
const tokens = (values: readonly string[]): string[] | undefined => {
  if (values.length > 1) {
    const cut = sharedStart(values);
    const rest = values.map((value) => value.slice(cut));
    const tail = sharedStart(rest.map((value) => [...value].reverse().join('')));
    const out = rest.map((value) => value.slice(0, value.length - tail));
    return out.every((token) => identifier.test(token) && token.length <= 80) ? out : undefined;
  }
  return values.every((value) => identifier.test(value)) ? [...values] : undefined;
};

/**
 * Finds the CRM's internal names of rows of one make: the attribute whose value differs from row to row while the
 * rest is constant. Sets `name` where the page gives one; needs no list of attributes.
 */
export function* nameRows(rows: readonly Row[]): Steps<void> {
  const labels = countInside(new Set(rows.map((row) => row.labelPart.el)));
  const found = new Map<string, Map<Row, string>>();
  for (const [at, row] of rows.entries()) {
    if (at % 8 === 7) yield;
    for (const [place, el] of placesOf(row, labels)) {
      for (const name of attributeNames(el)) {
        const value = attr(el, name);
        if (noName.test(name) || value === '' || value.length > 120 || value === row.label) continue;
        if (rows.length < 2 && !nameLike.test(name)) continue;
        // An attribute made for names says the same on whatever tag it stands.
        const key = nameLike.test(name) ? `${place.charAt(0)}@${name}` : `${place}@${name}`;
        const known = found.get(key) ?? new Map<Row, string>();
        if (!known.has(row)) known.set(row, value);
        found.set(key, known);
      }
    }
  }
  const ranked = [...found].flatMap(([key, byRow]) => {
    const values = [...byRow.values()];
    if (new Set(values).size < values.length * 0.9) return [];
    const names = tokens(values);
    if (!names) return [];
    const attribute = key.replace(/.*@/, '');
    const rank = (nameLike.test(attribute) ? 0 : attribute.startsWith('data-') ? 1 : 2) * 1000 - byRow.size;
    return [{ rank, attribute, byRow: new Map([...byRow.keys()].map((row, at) => [row, names[at] ?? ''])) }];
  });
  ranked.sort((a, b) => a.rank - b.rank);
  for (const { byRow } of ranked) {
    if (byRow.size * 2 < rows.length && rows.length > 2 && byRow.size < 3) continue;
    for (const [row, name] of byRow) if (name !== '' && !/^\d*$/.test(name)) row.name ??= name;
  }
}
