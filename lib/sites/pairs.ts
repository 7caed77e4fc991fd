import {
  all,
  attr,
  classes,
  closest,
  controlValue,
  hasAttr,
  isPill,
  one,
  parentOf,
  readsBefore,
  tagOf,
  tick,
  treeOf,
} from './dom.ts';
import { identityOfLink, objectIn } from './identity.ts';
import {
  chain,
  core,
  firmness,
  has,
  isGrid,
  isHeading,
  isKnown,
  labelText,
  looksLikeHeading,
  makeOf,
} from './label.ts';
import { nameRows } from './names.ts';
import { joined, type Part, signature } from './outline.ts';
import { aboves, holdsControl, isWithin, leavesOf } from './parts.ts';
import type { Steps } from './reading.ts';
import { cellsOf, isStriped, rowsOf, type Table, tableOf } from './table.ts';
import { isPlaceholder } from './text.ts';
import { actionWords, listWords, longWords, noneWords, panelWords, peopleWords, plain } from './words.ts';

/** A label and what stands for it, before anything is known about its place in the record. */
export interface Pair {
  label: string;
  name?: string;
  value: string;
  section?: string;
  block: Part;
  labelPart: Part;
  values: Part[];
  /** Nothing but its place and its word speaks for it. */
  lone?: boolean;
  /** A box that has no label on the page. */
  unlabelled?: boolean;
}

interface Candidate extends Pair {
  make: string;
  firm: number;
  /** Of several to tick below it, those that are. */
  ticked?: string[];
  /** Value first, label behind. */
  turned: boolean;
  /** A kind of record over a heading. */
  kind?: boolean;
}

const noteBox =
  /^(?:add )?(?:comments?|notes?|reply|message|kommentare?|notiz(?:en)?|commentaires?|comentarios?)$/;

const controlsOf = (part: Part): Part[] =>
  part.kids.length > 0 ? part.kids.flatMap(controlsOf) : part.control ? [part] : [];

/** Where a box is empty, what is chosen stands before it; behind it stand its unit and ways to use it. */
const shownBy = (parts: readonly Part[]): readonly Part[] => {
  const leaves = parts.flatMap(leavesOf);
  const box = leaves.findLastIndex((leaf) => leaf.control === 'value');
  if (box < 0) return parts;
  const at = leaves[box];
  // A box to search in is laid over what was chosen, wherever that stands beside it.
  const searches = at !== undefined && attr(at.el, 'role') === 'combobox';
  return leaves.filter(
    (leaf, index) =>
      (index < box || (searches && index > box && !leaf.weak && isWithin(leaf, at.up ?? at))) &&
      /[\p{L}\d]/u.test(leaf.text),
  );
};

/** Chosen things, each with a box of its own (a role beside a name), before the empty box that adds another. */
const eachWithBox = (parts: readonly Part[]): string => {
  const leaves = parts.flatMap(leavesOf);
  const box = leaves.findLastIndex((leaf) => leaf.control === 'value');
  if (box < 1 || leaves[box]?.text !== '' || tagOf(leaves[box].el) !== 'input') return '';
  const before = leaves.slice(0, box).filter((leaf) => !leaf.weak && leaf.text !== '');
  const names = before.filter((leaf) => !leaf.control && /\p{L}{3}/u.test(leaf.text));
  const boxes = before.filter((leaf) => leaf.control === 'value');
  return names.length > 0 && names.length === boxes.length
    ? names.map((name, at) => `${name.text} ${boxes[at]?.text}`).join(', ')
    : '';
};

/** A button that is one of several to choose from, and chosen. */
const isPressed = (el: Element): boolean =>
  ['aria-pressed', 'aria-checked'].some((name) => closest(el, `[${name}="true"]`) !== undefined);

/** What stands for a label: as shown, for live controls their current value; '' for none. */
export const valueText = (parts: readonly Part[]): string => {
  const each = eachWithBox(parts);
  if (each !== '') return each;
  // Beside a filled control stand its unit, its rendered twin and ways to use it: its value is the value.
  const boxes = parts.flatMap(controlsOf).filter((part) => part.text !== '');
  const written = boxes.filter((part) => part.control !== 'tick');
  const filled = written.length > 0 ? written : boxes;
  let text =
    filled.length > 1
      ? filled.map((part) => part.text).join(' ')
      : joined(filled.length > 0 ? filled : shownBy(parts));
  if (text === '') {
    const pressed = parts.flatMap(leavesOf).filter((part) => part.weak && isPressed(part.el));
    if (pressed.length > 0) return pressed.map((part) => part.text).join(', ');
    // What was chosen in a box that may be written into stands beside it, each with a way to take it out.
    const chosen = shownBy(parts);
    const said = chosen.filter(
      (part) => part.weak && part.text !== '' && !actionWords.test(plain(part.text)),
    );
    text = (parts.some(holdsBox) ? said : said.slice(0, 1)).map((part) => part.text).join(', ');
  }
  return isPlaceholder(text) || noneWords.test(plain(text)) ? '' : text;
};

/** A label, a colon and words in one line. */
const line = /^(\p{L}[^:\n]{1,40}:)\s+(\S[^\n]*)$/u;

/** Whether a marked label with a box of its own stands in a part: another field begins there. */
const opensAnother = (part: Part): boolean =>
  part.kids.length > 1 && has(part.kids[0] ?? part, /^(?:label|dt|th)$/) && holdsControl(part.kids.slice(1));

const hasColon = (part: Part): boolean => /[:：]\s*$/u.test(part.text);

const holdsBox = (part: Part): boolean => part.control === 'value' || part.kids.some(holdsBox);

/** One box, with at most signs beside it. */
const isBox = (part: Part): boolean => {
  const leaves = leavesOf(part);
  return (
    leaves.filter(({ control }) => control === 'value').length === 1 &&
    leaves.every(({ control, text }) => control === 'value' || (!control && !/\p{L}/u.test(text)))
  );
};

/** A box for more than a line. */
const isLongBox = (part: Part | undefined): boolean =>
  part !== undefined && (tagOf(part.el) === 'textarea' || hasAttr(part.el, 'contenteditable'));

const yes = tick(true);
const isTick = (part: Part): boolean => part.control === 'tick' || part.control === 'radio';

const isPager = (part: Part): boolean =>
  /^\(?\d+ ?(?:\/|of|von|sur|de) ?\d+\)?$/.test(part.text) && all(part.top, 'button').length > 1;

/** A list within a list: a menu with its sub-menus. */
const isInMenu = (part: Part): boolean => closest(part.el, 'li ul li, li ol li') !== undefined;

/** What is done to lists. */
const listing =
  /^(?:\+ ?)?(?:view|see|show|add|new|create|alle|neu|hinzufugen|voir|ajouter|ver|anadir|agregar)(?:$| )/;

const isCommand = (part: Part): boolean => part.weak === true && actionWords.test(plain(part.text));

const isSecret = (part: Part): boolean => part.control === 'secret' || part.kids.some(isSecret);

/** Candidates, lists and lone leaves of a block; a heading is carried along as the section of what follows. */
class Gatherer {
  readonly found: Candidate[] = [];
  readonly tables: Table[] = [];
  readonly leaves: [Part, string][] = [];
  private readonly taken = new Set<Part>();

  constructor(private readonly stop: ReadonlySet<Part>) {}

  private add(
    block: Part,
    wrapped: Part,
    values: Part[],
    section: string,
    firm?: number,
    turned = false,
    like?: string,
    kind = false,
  ): void {
    const labelPart = core(wrapped);
    const label = labelText(labelPart);
    const sure = firm ?? firmness(labelPart);
    const inside = closest(labelPart.el, 'a,h1,h2,h3');
    const heading = inside !== undefined && tagOf(inside) !== 'a';
    // The page's first heading is its name; a heading that is a label is short.
    if (sure < 2 && heading && (tagOf(inside) === 'h1' || label.split(' ').length > 3)) return;
    // A chip says something itself.
    if (sure < 2 && isPill(labelPart.top)) return;
    // Under a heading that counts stand other things.
    if (sure < 2 && /\(\d+\+?\)$/.test(section)) return;
    const isPiece =
      like !== undefined || !inside || !chain(labelPart).includes(inside) || inside === block.el;
    if (label === '' || (sure < 3 && heading && isPiece)) return;
    if (sure < 2 && inside !== undefined && tagOf(inside) === 'a') return;
    if (isColumnHead(labelPart) && !isKnown(label) && firm === undefined) return;
    if (sure < 3 && closest(block.el, 'h1,h2,h3,h4,h5,h6')) return;
    // What stands beside nothing but things to do, or beside "View all", is a heading.
    if (sure < 3 && values.length > 0 && values.every(isCommand)) return;
    if (sure < 3 && wrapped.kids.some((kid) => kid.weak && listing.test(plain(kid.text)))) return;
    // A word over a list with columns is its heading.
    if (values.some((value) => tableOf(value, ''))) return;
    // "1 / 3" among the buttons that leaf through a list.
    if (values.some(isPager)) return;
    // What must not be read has no line of its own.
    if (values.some(isSecret)) {
      this.taken.add(labelPart);
      return;
    }
    // A label beside its pencil in a cell is of the make of the cells.
    const cell = tagOf(wrapped.top) === 'td' ? wrapped : labelPart;
    // A heading over a box that is written into is not like one over text.
    const isOneBox = values.length === 1 && values[0]?.control === 'value';
    const over =
      sure < 3 && isOneBox && (heading || (isHeading(labelPart) && isLongBox(values[0]))) ? 'over' : '';
    const make = like ?? (turned ? 'turned' : '') + over + makeOf(cell);
    const sureness = over === '' ? sure : 2;
    this.found.push({
      label,
      value: '',
      section,
      block,
      labelPart,
      values,
      make,
      firm: sureness,
      turned,
      kind,
    });
  }

  private two(part: Part, a: Part, b: Part, section: string): void {
    // "Amount (EUR)" in a label: both are its words.
    const inLabel = has(part, /^label$/);
    if (inLabel && !one(part.top, 'input,select,textarea,button,[role="combobox"]') && !holdsControl([a, b]))
      return;
    if (a.control === 'tick' && isInMenu(part)) return;
    if (a.control === 'tick' && !closest(b.el, 'a') && !closest(part.el, 'tr,[role="row"]'))
      this.add(part, b, [a], section, 3);
    // A colon behind the second says which of them is the label.
    if (hasColon(b) && !hasColon(a) && !a.control && labelText(core(b)) !== '') {
      this.add(part, b, [a], section, 2, true);
      return;
    }
    // A box with its words behind it, in one label or marked as its label.
    if (isBox(a) && !b.control && (firmness(b) === 3 || closest(part.el, 'label'))) {
      this.add(part, b, [a], section, 3);
      return;
    }
    // Two empty fields side by side are no field and its value.
    if (b.kids.length === 0 && firmness(b) > 1 && makeOf(a) === makeOf(b)) return;
    const before = labelText(core(a));
    // A word over the page's name is its kind, not a label, unless other labels stand so.
    const isKind =
      objectIn(before) !== undefined &&
      /^\p{L}+$/u.test(before) &&
      (has(b, /^h[1-3]$/) || looksLikeHeading(b));
    if (before !== '') this.add(part, a, [b], section, inLabel ? 3 : undefined, false, undefined, isKind);
    const after = labelText(core(b));
    if (
      isKnown(after) &&
      after.split(' ').length < 5 &&
      !isKnown(before) &&
      !hasColon(a) &&
      !a.control &&
      a.kids.length === 0 &&
      !isHeading(a)
    )
      this.add(part, b, [a], section, 1, true);
  }

  /** "Sector: Materials" in one piece, beside others with a colon. */
  private spelt(part: Part, kid: Part, section: string): void {
    const like = `:${makeOf(part)}`;
    const [name, words] = kid.kids;
    if (name && words && kid.kids.length === 2 && firmness(name) === 2 && firmness(words) < 2)
      this.add(kid, name, [words], section, undefined, false, like);
    const [, before = '', after = ''] = line.exec(kid.text) ?? [];
    const labelPart: Part = { ...kid, text: before };
    if (kid.kids.length > 0 || kid.control || kid.weak || after === '' || after.length > 80) return;
    if (labelText(labelPart) === '' || listWords.test(plain(before))) return;
    this.taken.add(kid);
    this.add(part, labelPart, [{ ...kid, text: after }], section, undefined, false, like);
  }

  /** Labels and values in turn, as children of one parent. */
  private inTurn(part: Part, kids: Part[], section: string): void {
    // Words of a sentence, some of them in bold.
    const isProse = kids.filter((kid) => kid.bare).length > 1 && kids.every((kid) => kid.gap !== '\n');
    if (isProse && !kids.some(hasColon)) return;
    const isOne = (kid: Part): boolean => labelText(kid) !== '' && !closest(kid.el, 'a');
    const marked = kids.findIndex((kid) => isOne(kid) && firmness(kid) > 1);
    // Small headings with one thing below each are labels, however many.
    const heads = kids.flatMap((kid, at) => (isOne(kid) && has(kid, /^h[4-6]$/) ? [at] : []));
    const isTurn = heads.length > 1 && heads.every((at, nth) => (heads[nth + 1] ?? kids.length) === at + 2);
    const others = kids.flatMap((kid, at) => (isOne(kid) && !isHeading(kid) ? [at] : []));
    const starts = marked >= 0 ? [marked] : isTurn ? heads : others;
    for (const start of starts.slice(0, 8)) if (this.turnsFrom(part, kids, start, section)) return;
  }

  private turnsFrom(part: Part, kids: Part[], start: number, section: string): boolean {
    const first = kids[start];
    if (!first) return false;
    const make = makeOf(first);
    const firm = firmness(first);
    const isLabel = (kid: Part): boolean =>
      labelText(kid) !== '' &&
      (firm > 1 ? firmness(kid) >= firm : makeOf(kid) === make && kid.bare === first.bare);
    // Words between links in one line are a sentence.
    if (first.bare && firm === 1 && kids.slice(1).every((kid) => kid.gap !== '\n')) return true;
    const labels = kids.filter(isLabel).length;
    if (labels >= kids.length - start || !(labels > 1 || firm > 1 || kids.length <= 4)) return false;
    for (let at = start; at < kids.length; at++) {
      const label = kids[at];
      if (!label || !isLabel(label)) continue;
      const rest = kids.slice(at + 1);
      const end = rest.findIndex(
        (kid, after) => isLabel(kid) || (after > 0 && firm === 3 && opensAnother(kid)),
      );
      this.add(part, label, end < 0 ? rest : rest.slice(0, end), section);
    }
    return true;
  }

  private visited = 0;

  *visit(part: Part, section: string): Steps<void> {
    if (++this.visited % 32 === 0) yield;
    if (this.stop.has(part) || (part.kids.length > 0 && this.taken.has(part))) return;
    if (part.kids.length === 0) {
      if (!this.taken.has(part)) this.leaves.push([part, section]);
      return;
    }
    const table = tableOf(part, section);
    if (table) {
      // Heads in a table of their own over the table of rows.
      const below = part.up?.kids[part.up.kids.indexOf(part) + 1];
      const rows = table.rows.length === 0 && below ? rowsOf(below).map(cellsOf) : [];
      if (below && rows.length > 0 && rows.every((row) => row.length === table.heads.length)) {
        table.rows = rows;
        this.taken.add(below);
      }
      this.tables.push(table);
      return;
    }
    if (isGrid(part)) return;
    const rows = part.kids.length > 3 ? part.kids : [];
    if (isStriped(rows)) {
      for (let at = 0; at < rows.length; at += 2)
        for (const [column, head] of cellsOf(rows[at] ?? part).entries()) {
          const value = cellsOf(rows[at + 1] ?? part)[column];
          if (value) this.add(part, head, [value], section, 3);
        }
      return;
    }
    const kids = part.kids.filter((kid) => !kid.weak);
    const [a, b] = kids;
    const weak = part.kids.find((kid) => kid.weak);
    if (a && !b && weak) this.add(part, a, [weak], section);
    else if (a && b && kids.length === 2) this.two(part, a, b, section);
    else if (a && b) this.inTurn(part, kids, section);
    const lines = part.kids.filter((kid) => line.test(kid.text)).length > 1;
    let inner = section;
    for (const [at, kid] of part.kids.entries()) {
      const box = part.kids[at + 1];
      if (isHeading(kid) && firmness(kid) < 2 && kids.length > 2 && box?.control === 'value')
        this.add(part, kid, [box], section);
      if (isHeading(kid) && kid.text.length < 80 && kid.text !== '') inner = kid.text.replace(/\n.*/s, '');
      if (lines) this.spelt(part, kid, inner);
      yield* this.visit(kid, inner);
    }
  }
}

/** Whether the value is a link to another record. */
const leadsAway = (values: readonly Part[]): boolean =>
  values.length === 1 &&
  values.every((part) => identityOfLink(attr(closest(part.el, 'a') ?? part.el, 'href')).id !== '');

/** What a record has besides what happened, in lists of kinds. */
const things = /^(?:\p{L}+ )?(?:e-?mails|actions|attachments|documents|files|quotes)(?:$| )/u;

/** Labels of one make stand or fall together. */
/** A word over a number, an amount, a share. */
const isFigure = ({ values }: Candidate): boolean =>
  values.length === 1 && /^[^\p{L}\n]*\d[^\p{L}\n]*\p{L}?$/u.test(values[0]?.text ?? '');

const isBelieved = (group: readonly Candidate[]): boolean => {
  // What is written in a big box below a heading is held under that name.
  if (
    group[0]?.make.startsWith('over') &&
    group.some(({ values }) => isLongBox(values[0]) && values[0]?.text !== '')
  )
    return true;
  const labels = new Set(group.map((one) => one.label));
  const words = [...labels].filter(isKnown).length;
  const firm = group.filter((one) => one.firm === 3).length;
  const colons = group.filter((one) => one.firm >= 2).length;
  // The same label again and again is a list of things, not a form.
  const places = new Set(group.map((one) => one.labelPart)).size;
  if (labels.size * 2 < places && places > 2) return false;
  const isTurned = group.some((one) => one.turned);
  // Kinds of activity side by side are a legend or tabs.
  const kinds = [...labels].filter(
    (label) => listWords.test(plain(label)) || things.test(plain(label)),
  ).length;
  if (firm + colons === 0 && (labels.size > 2 || isTurned) && kinds * 2 >= labels.size) return false;
  if (isTurned) return colons === group.length ? words > 0 : words === labels.size;
  if (firm * 2 > group.length) return true;
  if (colons * 2 > group.length)
    return words > 0 || labels.size > 1 || group.every(({ values }) => leadsAway(values));
  // Lines of running text are no labels.
  if (group[0]?.make.startsWith('#') && labels.size < 3) return false;
  const links = group.filter((one) => has(one.labelPart, /^a$/)).length;
  if (links * 2 > group.length && words * 2 < labels.size) return false;
  if (group.some((one) => isHeading(one.labelPart))) return words * 3 >= labels.size * 2;
  if (words > 0 && labels.size > 1 && group.every(isFigure)) return true;
  if (labels.size < 3) return words === labels.size;
  return words * 5 >= labels.size || isSheet(group);
};

const sortOf = (text: string): string =>
  /\p{Sc}|\b[A-Z]{3}\b/u.test(text) ? '$' : /^[\d.,]+ ?%?$/.test(text) ? '1' : /\d/.test(text) ? '#' : 'a';
const labelClass = /label|caption|term|(?:^|[_-])key(?:$|[_-])/i;
/**
 * Rows of labels that nobody knows (fields of one's own): each with one short value, in a section that is called so, of a
 * make that is called label, or with values of several sorts. Lists of other things say the same sort of each.
 */
const isSheet = (group: readonly Candidate[]): boolean => {
  const values = group.map((one) => valueText(one.values));
  if (values.some((value) => value.length > 80 || value.includes('\n'))) return false;
  const places = new Set(group.map((one) => one.labelPart)).size;
  if (new Set(group.map((one) => one.label)).size < places || group.some((one) => has(one.labelPart, /^a$/)))
    return false;
  const isApart = group.every(
    ({ labelPart, values: [value] }) => value && makeOf(labelPart) !== makeOf(value),
  );
  const isCalled = (one: Candidate): boolean =>
    panelWords.test(plain(one.section ?? '')) ||
    chain(one.labelPart).some((el) => labelClass.test(classes(el)));
  const said = values.filter((value) => value !== '');
  return isApart && said.length > 0 && (group.every(isCalled) || new Set(said.map(sortOf)).size > 1);
};

/** Those of a make that are labels: all or none, but for headings, each of which may stand over one text of its own. */
const believed = (group: readonly Candidate[]): readonly Candidate[] =>
  isBelieved(group) ? group : group.filter(holdsText);

/** A heading that is a word for a longer text, or has a colon, over nothing but text. */
const holdsText = ({ label, labelPart, values, firm }: Candidate): boolean =>
  (firm === 2
    ? isKnown(label) || noteBox.test(plain(label))
    : isHeading(labelPart) && longWords.test(plain(label))) &&
  values.every(
    (value) =>
      !closest(value.el, 'a') &&
      [value, ...value.kids].every(
        ({ kids, control, weak }, at) => !control && !weak && (at === 0 || kids.length === 0),
      ),
  );

const byMake = (all: Iterable<Candidate>): Map<string, Candidate[]> => {
  const groups = new Map<string, Candidate[]>();
  for (const one of all) {
    const group = groups.get(one.make);
    if (group) group.push(one);
    else groups.set(one.make, [one]);
  }
  return groups;
};

/** A block is read one way only, and a section with fields in it is not itself a field. Returns headings of sections. */
const settle = (good: Set<Candidate>): Set<Part> => {
  const pairBlocks = new Set([...good].map((one) => one.block));
  for (const one of good) if (pairBlocks.has(one.labelPart)) good.delete(one);
  const owners = new Map<Part, Candidate[]>();
  const blocks = new Map<Part, Candidate>();
  for (const one of good) {
    const rival = one.turned ? blocks.get(one.block) : undefined;
    if (rival) {
      good.delete(one);
      continue;
    }
    blocks.set(one.block, one);
    for (const value of one.values) owners.set(value, [...(owners.get(value) ?? []), one]);
  }
  const sections = new Set<string>();
  const heads = new Set<Part>();
  const inside = new Map<Candidate, Candidate[]>();
  for (const one of good)
    for (let up: Part | undefined = one.block; up; up = up.up)
      for (const owner of owners.get(up) ?? [])
        if (owner !== one && good.has(owner)) inside.set(owner, [...(inside.get(owner) ?? []), one]);
  for (const [outer, inner] of inside) {
    // "Next call: Date of Next call", "Decision maker: [x] Yes": the inner label is part of the value.
    const [only] = inner;
    const small =
      inner.length === 1 &&
      outer.firm === 3 &&
      only !== undefined &&
      (only.label.includes(outer.label) ||
        only.values.some((value) => value.control === 'tick' && value.text === only.label));
    const weaker = inner.every((one) => one.firm < outer.firm && one.firm < 3);
    // "E-mail: [box] Primary [x]": boxes of its own beside fields of its own.
    const own = outer.values
      .flatMap(controlsOf)
      .filter((part) => part.control === 'value' && !inner.some((one) => isWithin(part, one.block)));
    if (small || weaker) for (const one of inner) good.delete(one);
    else if (
      outer.firm === 3 &&
      inner.length > 1 &&
      own.length === 0 &&
      inner.every((one) => one.values.every(isTick))
    ) {
      for (const one of inner) good.delete(one);
      outer.ticked = inner
        .filter((one) => one.values.some((value) => value.text === yes))
        .map((one) => one.label);
    } else if (outer.firm > 1 && own.length > 0 && inner.every((one) => one.values.every(isTick)))
      outer.values = own;
    else {
      good.delete(outer);
      if (inner.every((one) => one.values.every(isTick))) heads.add(outer.labelPart);
      // An empty label may take in the field behind it; a heading has several below.
      if (outer.firm === 1 && inner.length > 2) {
        heads.add(outer.labelPart);
        sections.add(outer.make);
      }
    }
  }
  // What is made like the heading of a section is one, but for a text right below it.
  for (const one of good) {
    const [first] = one.values;
    if (!sections.has(one.make) || one.firm > 1 || one.values.flatMap(leavesOf).length < 2) continue;
    if (first?.kids.length === 0 && first.text.length > 24) one.values = [first];
    else {
      good.delete(one);
      heads.add(one.labelPart);
    }
  }
  // "Amount" and a "Details" button are a label alone where a value follows.
  const read = new Set(
    [...good].filter((one) => !one.values.every((value) => value.weak)).map((one) => one.labelPart),
  );
  for (const one of good)
    if (read.has(one.labelPart) && one.values.every((value) => value.weak)) good.delete(one);
  return heads;
};

/** Whether a part is one of two with other words: where those are no pair, it is no label without a value either. */
const hasPartner = (part: Part): boolean => {
  const beside = part.up?.kids ?? [];
  const kids = beside.length < 8 ? beside.filter((kid) => !kid.weak) : [];
  const other = kids.find((kid) => kid !== part);
  return (
    kids.length === 2 &&
    firmness(part) < 3 &&
    other?.kids.length === 0 &&
    !other.control &&
    other.text !== '' &&
    makeOf(other) !== makeOf(part)
  );
};

/** Tag and first class: those behind it often say which field it is. */
const firstOf = (el: Element): string => `${tagOf(el)}.${/\S+/.exec(attr(el, 'class'))?.[0] ?? ''}`;
/** The first class of a label; itself where it has none. */
const classOf = ({ el }: Part): string => /\S+/.exec(attr(el, 'class'))?.[0] ?? `${tagOf(el)}.`;
/** What stands around a label: equal for the labels of one form. */
const frameOf = (part: Part): string => {
  const label = closest(part.el, 'label,dt,th') ?? part.el;
  const around = parentOf(label);
  const outer = around && parentOf(around);
  return around && outer ? `${firstOf(around)}<${firstOf(outer)}` : '';
};

/**
 * Finds the label-value pairs of a block: by marks (label, dt, th, a colon), by two-part blocks and by rows of one
 * make, in page order. Rows of lists come back as tables.
 *
 * @param root the record's outline
 * @param stop parts that belong to something else (timeline items)
 */
export function* findPairs(
  root: Part,
  stop: ReadonlySet<Part> = new Set(),
): Steps<{ pairs: Pair[]; tables: Table[] }> {
  const gatherer = new Gatherer(stop);
  yield* gatherer.visit(root, '');
  yield;
  // What has the class of labels is one, whatever its tag.
  const marked = new Map<string, number>();
  for (const { firm, labelPart } of gatherer.found)
    if (firm === 3) marked.set(classOf(labelPart), (marked.get(classOf(labelPart)) ?? 0) + 1);
  for (const one of gatherer.found)
    if (one.firm < 3 && !one.turned && (marked.get(classOf(one.labelPart)) ?? 0) > 1) one.firm = 3;
  const groups = byMake(gatherer.found);
  yield;
  const good = new Set<Candidate>();
  for (const group of groups.values())
    for (const one of believed(group)) {
      if (one.kind && group.length < 3) continue;
      if (group.length === 1 && one.firm === 1) {
        // A word beside a button is no field for that alone.
        if (one.values.every((value) => value.weak)) continue;
        one.lone = true;
      }
      good.add(one);
    }
  const heads = settle(good);
  // How many fields, lists and rows of lists stand in a part.
  const inside = new Map<Part, number>();
  const things = [
    ...[...good].map((one) => one.labelPart),
    ...stop,
    ...gatherer.tables.flatMap(({ part }) => [part, part]),
  ];
  for (const part of things) for (const up of aboves(part)) inside.set(up, (inside.get(up) ?? 0) + 1);
  // What stands over a block of them, or over a card of another record, is its heading.
  const isOver = (part: Part): boolean => {
    const beside = part.up?.kids ?? [];
    const at = beside.indexOf(part);
    const next = beside[at + 1];
    const isRow = [at - 1, at + 1].some((near) => {
      const other = beside[near];
      return other !== undefined && signature(other.top) === signature(part.top);
    });
    if (next === undefined || isRow) return false;
    return (inside.get(next) ?? 0) > 1 || leadsAway(leavesOf(next).slice(0, 1));
  };
  const makes = byMake(good);
  const used = new Set([...good].flatMap((one) => [one.labelPart, ...one.values]));
  const isUsed = (part: Part): boolean => {
    for (let up: Part | undefined = part; up; up = up.up) if (used.has(up)) return true;
    return false;
  };
  const frames = new Map<string, number>();
  for (const one of good)
    if (one.firm === 3) frames.set(frameOf(one.labelPart), (frames.get(frameOf(one.labelPart)) ?? 0) + 1);
  // A label of a known make that stands alone has no value.
  for (const [part, section] of gatherer.leaves) {
    const label = labelText(part);
    if (part.bare || label === '' || isHeading(part) || isUsed(part) || isColumnHead(part)) continue;
    const make = makeOf(part);
    const group = makes.get(make) ?? [];
    // Labels that carry the field's own name in their class are still framed alike.
    const framed = firmness(part) === 3 && (frames.get(frameOf(part)) ?? 0) > 2;
    if (!framed && group.length < (firmness(part) < 3 ? 2 : 1)) continue;
    if (
      heads.has(part) ||
      hasPartner(part) ||
      (firmness(part) < 3 && (isOver(part) || panelWords.test(plain(label))))
    )
      continue;
    // Where the others have a colon, it is no label without.
    if (firmness(part) < 2 && group[0]?.firm === 2 && !isHeading(group[0].labelPart)) continue;
    if (group.length === 0) makes.set(make, group);
    const alone = {
      label,
      value: '',
      section,
      block: part,
      labelPart: part,
      values: [],
      make,
      firm: 1,
      turned: false,
    };
    group.push(alone);
    good.add(alone);
  }
  // A box without a label says what it is in its own attributes.
  for (const [part, section] of gatherer.leaves) {
    if (part.control !== 'value' || part.text === '' || isUsed(part)) continue;
    const label = attr(part.el, 'aria-label') || nameAround(part);
    if (label === '') continue;
    good.add({
      label,
      value: '',
      section,
      block: part,
      labelPart: part,
      values: [part],
      make: '',
      firm: 3,
      turned: false,
      unlabelled: true,
    });
  }
  yield;
  for (const group of makes.values()) yield* nameRows(group);
  yield;
  const pairs: Pair[] = [];
  const seen = new Set<string>();
  const order = [...good].sort((a, b) => (readsBefore(a.labelPart.el, b.labelPart.el) ? -1 : 1));
  yield;
  const isForm = order.filter((one) => one.firm === 3 && holdsControl(one.values)).length > 5;
  const isMarked = order.filter((one) => one.firm === 3).length > 5;
  for (const [at, one] of order.entries()) {
    if (at % 16 === 15) yield;
    one.value = one.ticked ? one.ticked.join(', ') : valueText(one.values) || forTarget(one);
    // An open and empty note box is no field.
    if (one.value === '' && one.firm < 3 && noteBox.test(plain(one.label))) continue;
    const said = plain(one.label);
    // In a form of live controls, a heading and the hint that says it again are no field.
    if (isForm && one.firm === 1 && !holdsControl(one.values) && plain(one.value).includes(said)) continue;
    // Where labels are marked, a word or two over several lines is a heading.
    const isLines = one.firm === 1 && one.value.includes('\n') && !holdsControl(one.values);
    if (isMarked && isLines && !longWords.test(said)) continue;
    // A heading over people or happenings is no label.
    if (one.firm < 2 && one.value.includes('\n') && (listWords.test(said) || peopleWords.test(said)))
      continue;
    const again = pairs.findIndex((pair) => pair.labelPart === one.labelPart);
    if (again >= 0) {
      if (pairs[again]?.value === '') pairs[again] = one;
      continue;
    }
    // A heading over a card of another record.
    if (one.firm < 2 && one.value.includes('\n') && leadsAway(one.values.flatMap(leavesOf).slice(0, 1)))
      continue;
    // Nothing but a known word over nothing.
    if (one.lone && one.value === '') continue;
    const key = `${one.label}\n${one.value}\n${one.section ?? ''}`;
    if (seen.has(key)) continue;
    seen.add(key);
    pairs.push(one);
  }
  return { pairs, tables: gatherer.tables };
}

/** A head over a column: a `th` with no cell beside it. */
const isColumnHead = (part: Part): boolean => {
  const row = closest(part.el, 'th') && closest(part.el, 'tr');
  return row !== undefined && one(row, 'td') === undefined;
};

/** The name of a big text box, made readable: "internal_notes" is "Internal notes". */
const nameAround = (part: Part): string => {
  if (/^(?:input|select)$/.test(tagOf(part.el))) return '';
  const named = closest(part.el, '[name],[data-name],[data-field],[data-fieldname]');
  if (!named || !chain(part).some((el) => el === named || parentOf(el) === named)) return '';
  const name = ['name', 'data-name', 'data-field', 'data-fieldname']
    .map((key) => attr(named, key))
    .find((text) => /^[a-z][a-z_-]{2,40}$/i.test(text));
  const words = (name ?? '').replace(/[_-]+/g, ' ');
  return words === '' || noteBox.test(plain(words)) ? '' : words.charAt(0).toUpperCase() + words.slice(1);
};

/** A label whose control stands elsewhere says where, by `for`. */
const forTarget = (pair: Pair): string => {
  const { el } = pair.labelPart;
  const id = attr(closest(el, 'label') ?? el, 'for');
  const target = id === '' ? undefined : one(treeOf(el), `[id="${id.replace(/["\\]/g, '\\$&')}"]`);
  return target ? (controlValue(target) ?? '') : '';
};
