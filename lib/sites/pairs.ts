import { attr, closest, controlValue, one, parentOf, precedes, previous, tagOf, treeOf } from './dom.ts';
import { nameRows } from './names.ts';
import { joined, type Part, signature } from './outline.ts';
import { isPlaceholder } from './text.ts';
import { actionWords, fieldWords, noneWords, plain } from './words.ts';

/** A label and what stands for it, before anything is known about its place in the record. */
export interface Pair {
  label: string;
  name?: string;
  value: string;
  section?: string;
  block: Part;
  labelPart: Part;
  values: Part[];
}

/** A list with columns: rows of other records, never fields of this one. */
export interface Table {
  heading: string;
  part: Part;
  heads: string[];
  rows: Part[][];
}

interface Candidate extends Pair {
  make: string;
  /** 3 marked as a label by the page, 2 by a colon, 1 by place alone. */
  firm: number;
}

const dateLike = /^[\p{Sc}\d\s.,:/+%()-]*$/u;
const noteBox =
  /^(?:add )?(?:comments?|notes?|reply|message|kommentare?|notiz(?:en)?|commentaires?|comentarios?)$/;
const mark = /[\s:：*?]+$/u;

export const labelText = (part: Part): string => {
  const text = part.text.replace(/^[\s*]+/, '').replace(mark, '');
  if (part.control || part.weak || text.length > 60 || text.includes('\n') || !/\p{L}/u.test(text)) return '';
  if (/@|:\/\/|[.!?]$|^\d{1,4}[./-]\d/.test(text) || dateLike.test(text) || actionWords.test(plain(text)))
    return '';
  if (part.kids.length > 3 || part.kids.some((kid) => kid.control)) return '';
  return text;
};

/** The elements from a part's innermost to its outermost. */
const chain = (part: Part): Element[] => {
  const out = [part.el];
  for (let el: Element | undefined = part.el; el && el !== part.top && out.length < 12; ) {
    el = parentOf(el);
    if (el) out.push(el);
  }
  return out;
};
const has = (part: Part, tags: RegExp): boolean => chain(part).some((el) => tags.test(tagOf(el)));

const cellsBefore = (cell: Element): number => {
  let count = 0;
  for (let el = previous(cell); el; el = previous(el)) count++;
  return count;
};

/** How a label is made; labels of one make belong together. */
const makeOf = (part: Part): string => {
  const cell = chain(part).find((one) => tagOf(one) === 'td');
  const table = cell && closest(cell, 'table');
  if (table) return `td${cellsBefore(cell) % 2}${signature(table)}`;
  let make = part.bare ? '#' : '';
  let el: Element | undefined = part.el;
  for (let up = 0; el && up < 4; up++, el = parentOf(el)) {
    const sign = signature(el);
    make += `<${sign}`;
    if (sign.includes('.')) break;
  }
  return make;
};

const firmness = (part: Part): number => {
  if (has(part, /^(?:label|dt|th|legend)$/)) return 3;
  return /[:：]\s*\*?$/u.test(part.text) ? 2 : 1;
};

const known = (label: string): boolean => fieldWords.test(plain(label));
const headingClass = /(?:^|[\s_-])(?:heading|header|caption|title|legend)(?:$|[\s_-])/i;
/** A heading by its tag, role, or the word in its class. */
export const isHeading = (part: Part): boolean =>
  part.text.length < 120 &&
  chain(part).some(
    (el) =>
      /^(?:h[1-6]|legend|summary|caption)$/.test(tagOf(el)) ||
      attr(el, 'role') === 'heading' ||
      headingClass.test(attr(el, 'class')),
  );

const controlsOf = (part: Part): Part[] =>
  part.kids.length > 0 ? part.kids.flatMap(controlsOf) : part.control ? [part] : [];

/** What stands for a label: as shown, for live controls their current value; '' for none. */
export const valueText = (parts: readonly Part[]): string => {
  // Beside a filled control stand its unit, its rendered twin and ways to use it: its value is the value.
  const filled = parts.flatMap(controlsOf).filter((part) => part.text !== '');
  let text = joined(filled.length > 0 ? filled : parts);
  if (text === '') {
    const button = parts.find((part) => part.weak && part.text !== '' && !actionWords.test(plain(part.text)));
    text = button?.text ?? '';
  }
  return isPlaceholder(text) || noneWords.test(plain(text)) ? '' : text;
};

const rowsOf = (part: Part): Part[] => {
  const isRow = chain(part).some((el) => tagOf(el) === 'tr' || attr(el, 'role') === 'row');
  return isRow ? [part] : part.kids.flatMap(rowsOf);
};
const cellsOf = (row: Part): Part[] => (row.kids.length > 0 ? row.kids : [row]);

const tableOf = (part: Part, heading: string): Table | undefined => {
  const isTable = chain(part).some(
    (el) => tagOf(el) === 'table' || /^(?:tree)?grid$|^table$/.test(attr(el, 'role')),
  );
  if (!isTable) return undefined;
  const rows = rowsOf(part);
  const heads = rows.findIndex((row) => row.kids.filter((kid) => has(kid, /^th$/)).length > 1);
  const at = heads >= 0 ? heads : rows.findIndex((row) => cellsOf(row).length > 1);
  const head = rows[at];
  if (!head || head.kids.length < 2) return undefined;
  const isHead = (kid: Part): boolean =>
    has(kid, /^th$/) || chain(kid).some((el) => attr(el, 'role') === 'columnheader');
  if (
    !head.kids.every((kid) => isHead(kid) || kid.text === '') &&
    !/^thead$/.test(tagOf(parentOf(head.top) ?? head.el))
  )
    return undefined;
  const body = rows.slice(at + 1).filter((row) => row.kids.length > 1);
  if (body.some((row) => row.kids.length < 4 && row.kids[0] && isHead(row.kids[0]) && head.kids.length < 3))
    return undefined;
  return { heading, part, heads: head.kids.map((kid) => kid.text), rows: body.map(cellsOf) };
};

/** Collects candidates and tables of a block; a heading is carried along as the section of what follows. */
const gather = (
  root: Part,
  stop: ReadonlySet<Part>,
): { found: Candidate[]; tables: Table[]; leaves: [Part, string][] } => {
  const found: Candidate[] = [];
  const tables: Table[] = [];
  const leaves: [Part, string][] = [];
  const add = (block: Part, label: Part, values: Part[], section: string, firm = firmness(label)): void => {
    const text = labelText(label);
    if (
      text !== '' &&
      (firm > 1 ||
        closest(label.el, 'a,h1,h2,h3') === undefined ||
        closest(label.el, 'h1,h2,h3') === label.el)
    )
      found.push({
        label: text,
        value: '',
        section,
        block,
        labelPart: label,
        values,
        make: makeOf(label),
        firm,
      });
  };
  const visit = (part: Part, section: string): void => {
    if (stop.has(part)) return;
    if (part.kids.length === 0) {
      leaves.push([part, section]);
      return;
    }
    const table = tableOf(part, section);
    if (table) {
      tables.push(table);
      return;
    }
    const kids = part.kids.filter((kid) => !kid.weak);
    const [a, b] = kids;
    const weak = part.kids.find((kid) => kid.weak);
    if (a && !b && weak) add(part, a, [weak], section);
    else if (a && b && kids.length === 2) {
      if (a.control === 'tick') add(part, b, [a], section, 3);
      else if (labelText(a) !== '') add(part, a, [b], section);
      if (labelText(a) === '' && !a.control && a.kids.length === 0 && !b.control && known(labelText(b)))
        add(part, b, [a], section);
    } else if (a) {
      const start = kids.findIndex((kid) => labelText(kid) !== '' && (firmness(kid) > 1 || !isHeading(kid)));
      const first = kids[start];
      if (first) {
        const make = makeOf(first);
        const firm = firmness(first);
        const isLabel = (kid: Part): boolean =>
          labelText(kid) !== '' &&
          (firm > 1 ? firmness(kid) >= firm : makeOf(kid) === make && kid.bare === first.bare);
        const labels = kids.filter(isLabel);
        if (labels.length < kids.length - start && (labels.length > 1 || firm > 1 || kids.length <= 4))
          for (let at = start; at < kids.length; at++) {
            const label = kids[at];
            if (!label || !isLabel(label)) continue;
            let end = at + 1;
            while (end < kids.length && !isLabel(kids[end] as Part)) end++;
            add(part, label, kids.slice(at + 1, end), section);
          }
      }
    }
    let inner = section;
    for (const kid of part.kids) {
      if (isHeading(kid) && kid.text.length < 80 && kid.text !== '') inner = kid.text.replace(/\n.*/s, '');
      visit(kid, inner);
    }
  };
  visit(root, '');
  return { found, tables, leaves };
};

const within = (part: Part, outer: Part): boolean => {
  for (let up: Part | undefined = part; up; up = up.up) if (up === outer) return true;
  return false;
};

/** Labels of one make stand or fall together. */
const believed = (group: readonly Candidate[]): boolean => {
  const labels = new Set(group.map((one) => one.label));
  const words = [...labels].filter(known).length;
  const firm = group.filter((one) => one.firm === 3).length;
  const colons = group.filter((one) => one.firm >= 2).length;
  // The same label again and again is a list of things, not a form.
  if (labels.size * 2 < group.length && group.length > 2) return false;
  if (firm * 2 > group.length) return true;
  if (colons * 2 > group.length) return words > 0 || labels.size > 1;
  const links = group.filter((one) => has(one.labelPart, /^a$/)).length;
  if (links * 2 > group.length && words * 2 < labels.size) return false;
  if (group.some((one) => isHeading(one.labelPart))) return words * 3 >= labels.size * 2;
  return labels.size >= 3 ? words * 5 >= labels.size : words === labels.size;
};

/**
 * Finds the label-value pairs of a block: by marks (label, dt, th, a colon), by two-part blocks and by rows of one
 * make, in page order. Rows of lists come back as tables.
 *
 * @param root the record's outline
 * @param stop parts that belong to something else (timeline items)
 */
export const findPairs = (
  root: Part,
  stop: ReadonlySet<Part> = new Set(),
): { pairs: Pair[]; tables: Table[] } => {
  const { found, tables, leaves } = gather(root, stop);
  const groups = new Map<string, Candidate[]>();
  for (const one of found) groups.set(one.make, [...(groups.get(one.make) ?? []), one]);
  const good = new Set<Candidate>();
  for (const group of groups.values()) if (believed(group)) for (const one of group) good.add(one);
  for (const one of good) {
    for (const other of good) {
      if (other === one || !one.values.some((value) => within(other.block, value))) continue;
      good.delete(one.firm > other.firm && other.firm < 3 ? other : one);
    }
  }
  const makes = new Map<string, Candidate[]>();
  for (const one of good) makes.set(one.make, [...(makes.get(one.make) ?? []), one]);
  const used = new Set([...good].flatMap((one) => [one.labelPart, ...one.values]));
  // A label of a known make that stands alone has no value.
  for (const [part, section] of leaves) {
    if (used.has(part) || part.bare || labelText(part) === '' || isHeading(part)) continue;
    const group = makes.get(makeOf(part));
    if (!group || (group.length < 2 && firmness(part) < 3)) continue;
    if ([...good].some((one) => one.values.some((value) => within(part, value)))) continue;
    const alone: Candidate = {
      label: labelText(part),
      value: '',
      section,
      block: part,
      labelPart: part,
      values: [],
      make: makeOf(part),
      firm: 1,
    };
    group.push(alone);
    good.add(alone);
  }
  for (const group of makes.values()) nameRows(group);
  const pairs: Pair[] = [];
  const seen = new Set<string>();
  const order = [...good].sort((a, b) => (precedes(a.labelPart.el, b.labelPart.el) ? -1 : 1));
  for (const one of order) {
    one.value = valueText(one.values) || forTarget(one);
    // An open and empty note box is no field.
    if (one.value === '' && one.firm < 3 && noteBox.test(plain(one.label))) continue;
    const key = `${one.label}\n${one.value}`;
    if (seen.has(key)) continue;
    seen.add(key);
    pairs.push(one);
  }
  return { pairs, tables };
};

/** A label whose control stands elsewhere says where, by `for`. */
const forTarget = (pair: Pair): string => {
  const { el } = pair.labelPart;
  const id = attr(closest(el, 'label') ?? el, 'for');
  const target = id === '' ? undefined : one(treeOf(el), `[id="${id.replace(/["\\]/g, '\\$&')}"]`);
  return target ? (controlValue(target) ?? '') : '';
};
