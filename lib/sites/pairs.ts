import { believed, holdsText, isFigure, isOpened, leadsAway, noteBox } from './believed.ts';
import { isColumnHead } from './candidate.ts';
import { controlValue } from './control.ts';
import { attr, closest, one, parentOf, quoted, readsBefore, tagOf, treeOf } from './dom.ts';
import { mostFields } from './draft.ts';
import { isPill, typeOf } from './drawn.ts';
import { isAsked, valueText } from './field-value.ts';
import { Gatherer, isPressed } from './gatherer.ts';
import { withoutNotes } from './in-words.ts';
import { chain, firmness, has, isAlike, isHeading, isKnown, labelClass, labelText, makeOf } from './label.ts';
import { wordsBehind } from './label-colon.ts';
import { nameRows } from './names.ts';
import { headsCard, isNoField, isNoted, othersOf } from './no-field.ts';
import { openTab } from './open-tab.ts';
import type { Part } from './outline.ts';
import { byMake, type Candidate, type Pair } from './pair.ts';
import { aboves, holdsControl, leavesOf } from './parts.ts';
import { isName } from './person-name.ts';
import { pickedBelow } from './picked.ts';
import { type Steps, sift, sorted } from './reading.ts';
import { settle } from './settle.ts';
import { signature } from './signature.ts';
import type { Table } from './table.ts';
import { clean } from './text.ts';
import { turnAround } from './turned.ts';
import { emptyWords, panelWords, plain, stageWords } from './words.ts';

/** A make's tag and the class that calls it a label: "<div.label", whatever else tells of its state; '' for others. */
const calledOf = (make: string): string => {
  const [, tag = '', classes = ''] = /^<([^.<]+)\.([^<]+)$/.exec(make) ?? [];
  const called = classes.split('.').filter((name) => labelClass.test(name));
  return called.length === 1 ? `${tag}.${called[0]}` : '';
};

/** Groups of what is called the same become one. */
const joinCalled = (groups: Map<string, Candidate[]>): void => {
  const first = new Map<string, Candidate[]>();
  for (const [make, group] of groups) {
    const called = calledOf(make);
    const known = first.get(called);
    if (called === '') continue;
    if (!known) first.set(called, group);
    else {
      known.push(...group);
      groups.delete(make);
    }
  }
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
    !isAlike(other, part)
  );
};

/** Tag and first class: those behind it often say which field it is. */
const firstOf = (el: Element): string => `${tagOf(el)}.${/\S+/.exec(attr(el, 'class'))?.[0] ?? ''}`;

/** Classes that say how words look, and nothing of what they are. */
const looks =
  /^(?:text|font|bg|block|flex|inline|grid|[mp][trblxy]?|[wh]|leading|tracking|uppercase|relative|small|fw|col)(?:-|$)/;
/** The first class of a label, all of them where it tells of looks alone; its tag where it has none, '' where that is any's. */
const classOf = ({ el }: Part): string => {
  const tag = /^(?:div|span|p)$/.test(tagOf(el)) ? '' : `${tagOf(el)}.`;
  const [first = tag] = attr(el, 'class').split(/\s+/).filter(Boolean);
  return looks.test(first) ? attr(el, 'class') : first;
};

/** What stands around a label: equal for the labels of one form. */
const frameOf = (part: Part): string => {
  const label = closest(part.el, 'label,dt,th') ?? part.el;
  const around = parentOf(label);
  const outer = around && parentOf(around);
  return around && outer ? `${firstOf(around)}<${firstOf(outer)}` : '';
};

const isLine = ({ el }: Part): boolean => /^(?:input|select)$/.test(tagOf(el));

/** The name of a big text box, made readable: "internal_notes" is "Internal notes". */
const nameAround = (part: Part): string => {
  if (isLine(part)) return '';
  const named = closest(part.el, '[name],[data-name],[data-field],[data-fieldname]');
  if (!named || !chain(part).some((el) => el === named || parentOf(el) === named)) return '';
  const name = ['name', 'data-name', 'data-field', 'data-fieldname']
    .map((key) => attr(named, key))
    .find((text) => /^[a-z][a-z_-]{2,40}$/i.test(text));
  const words = (name ?? '').replace(/[_-]+/g, ' ');
  return words === '' || noteBox.test(plain(words)) ? '' : words.charAt(0).toUpperCase() + words.slice(1);
};

/** What a box asks for, where that is what fields are called: "Task name…". */
const hintOf = ({ el, top }: Part): string => {
  if (!/^(?:input|textarea)$/.test(tagOf(el))) return '';
  const text = attr(el, 'placeholder').replace(/\s*(?:…|\.{3})$/, '');
  const hint = labelText({ el, top, kids: [], gap: '', text });
  return hint.split(' ').length < 4 && !asksFor.test(plain(hint)) ? hint : '';
};
/** What to write, or one example of it: no name of a field. */
const asksFor =
  /^(?:enter|type|your|e\.?g|for example|z\.?b|ihr|votre|p\.? ?ej|ex\b|\d|write|please|bitte|optional)/;

/** So many labels in one block tell how labels are drawn there. */
const fewestDrawn = 2;
/** Those drawn like labels that are believed, in the same block: one of several makes is a label as they are. */
const likeBeside = (found: readonly Candidate[], good: ReadonlySet<Candidate>): Candidate[] => {
  const drawn = new Map<Part, Map<string, number>>();
  for (const { block, labelPart, turned } of good) {
    const type = turned ? '' : typeOf(labelPart.el);
    if (!block.up || type === '') continue;
    const types = drawn.get(block.up) ?? new Map<string, number>();
    drawn.set(block.up, types.set(type, (types.get(type) ?? 0) + 1));
  }
  return found.filter(
    (one) =>
      !good.has(one) &&
      !one.turned &&
      !one.kind &&
      one.block.up !== undefined &&
      one.values.length > 0 &&
      !one.values.some((value) => isAlike(one.labelPart, value)) &&
      (drawn.get(one.block.up)?.get(typeOf(one.labelPart.el)) ?? 0) >= fewestDrawn,
  );
};

/** A label whose control stands elsewhere says where, by `for`. */
const forTarget = (pair: Pair): string => {
  const { el } = pair.labelPart;
  const id = attr(closest(el, 'label') ?? el, 'for');
  const target = id === '' ? undefined : one(treeOf(el), `[id=${quoted(id)}]`);
  const isTick = target && attr(target, 'type') === 'checkbox';
  if (isTick && wordsBehind(pair.labelPart, pair.values).length > 0) return '';
  // A rich text editor keeps its text as markup in a box that nobody sees.
  return clean(((target && controlValue(target)) ?? '').replace(/<[^<>]*>/g, '\n'));
};

/** A record holds no more fields than this, and is said to be cut where it does. */
const mostPairs = mostFields + 1;
/** So many buttons with a value behind each, or boxes with a hint alone, are fields. */
const fewestAlike = 3;
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
  const pressed = gatherer.found.filter(({ labelPart, label }) => isPressed(labelPart) && isKnown(label));
  const isLabel = ({ labelPart }: Candidate): boolean =>
    !isPressed(labelPart) || pressed.length >= fewestAlike;
  const found = yield* turnAround(gatherer.found.filter(isLabel), gatherer.turns);
  // What has the class of labels is one, whatever its tag, unless that says that it is a heading.
  const marked = new Map<string, number>();
  for (const { firm, labelPart } of found)
    if (firm === 3) marked.set(classOf(labelPart), (marked.get(classOf(labelPart)) ?? 0) + 1);
  for (const one of found)
    if (one.firm < 3 && !one.turned && !has(one.labelPart, /^h[1-3]$/) && classOf(one.labelPart) !== '')
      if ((marked.get(classOf(one.labelPart)) ?? 0) > 1) one.firm = 3;
  const groups = byMake(found);
  joinCalled(groups);
  yield;
  const good = new Set<Candidate>();
  for (const group of groups.values()) {
    yield;
    for (const one of believed(group)) {
      if (one.kind && group.length < 3) continue;
      if (group.length === 1 && one.firm === 1) {
        // A word beside a button is no field for that alone.
        if (one.values.every((value) => value.weak)) continue;
        one.lone = !holdsText(one);
      }
      good.add(one);
    }
  }
  yield;
  for (const one of likeBeside(found, good)) good.add(one);
  // What is opened on a page of nothing else answers a question or explains the page.
  const opened = [...good].filter(isOpened);
  if (good.size < opened.length + fewestAlike) for (const one of opened) good.delete(one);
  yield;
  const heads = settle(good);
  yield;
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
  for (const [at, [part, section]] of gatherer.leaves.entries()) {
    if (at % 32 === 0) yield;
    const label = labelText(part);
    if (part.bare || label === '' || isHeading(part) || isUsed(part) || isColumnHead(part)) continue;
    if (firmness(part) < 3 && (emptyWords.test(plain(label)) || chain(part).some(isPill))) continue;
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
  yield;
  // A box without a label says what it is in its own attributes.
  const boxes = yield* sift(
    gatherer.leaves,
    ([part]) => part.control === 'value' && part.text !== '' && !isUsed(part),
    64,
  );
  const hints: string[] = [];
  for (const [part] of boxes) {
    if (hints.length % 32 === 31) yield;
    hints.push(hintOf(part));
  }
  // Where most are what fields are called, the others are fields of one's own.
  const known = hints.filter(isKnown).length;
  const areHinted = known >= fewestAlike;
  const areNames = areHinted && known * 2 >= hints.filter((hint) => hint !== '').length;
  for (const [at, [part, section]] of boxes.entries()) {
    const said = hints[at] ?? '';
    const hint =
      isKnown(said) || (areNames && /^\p{Lu}/u.test(said) && !(/ /.test(said) && isName(said))) ? said : '';
    const isBig = tagOf(part.el) === 'textarea';
    // A big box stays called by its hint before it is by its name, which nobody sees.
    const own =
      attr(part.el, 'aria-label') ||
      (isLine(part) ? '' : openTab(part)) ||
      (isBig && hint !== '' ? '' : nameAround(part));
    const label = own || hint;
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
      hinted: own !== '' ? undefined : areHinted || isBig ? 'plainly' : 'unseen',
    });
  }
  yield;
  for (const group of makes.values()) yield* nameRows(group);
  yield;
  const pairs: Pair[] = [];
  const seen = new Set<string>();
  const order = yield* sorted([...good], (a, b) => readsBefore(a.labelPart.el, b.labelPart.el));
  const others = othersOf(order);
  for (const [at, one] of order.entries()) {
    if (at % 8 === 7) yield;
    // Below a figure stands what it is of.
    const [figure, note] = one.values;
    const isBelow = note?.gap === '\n' && figure && closest(note.el, 'tr') === closest(figure.el, 'tr');
    if (one.firm < 3 && isBelow && (isFigure(figure) || isNoted(figure, note))) one.values = [figure];
    // A label with words below it may be for a box beside it.
    const target = holdsControl(one.values) ? '' : forTarget(one);
    const picked = pickedBelow(one);
    one.value =
      target ||
      picked?.map(({ text }) => text).join(', ') ||
      valueText(one.values, stageWords.test(plain(one.label)));
    if (picked) one.values = [...one.values, ...picked];
    if (isAsked(one.value, one.label) && holdsControl(one.values)) one.value = '';
    if (isHeading(one.labelPart)) one.value = withoutNotes(one.value);
    if (isNoField(one, others)) continue;
    const again = pairs.findIndex((pair) => pair.labelPart === one.labelPart);
    if (again >= 0) {
      if (pairs[again]?.value === '') pairs[again] = one;
      continue;
    }
    if (headsCard(one)) continue;
    // Nothing but a known word over nothing.
    if (one.lone && one.value === '') continue;
    const key = `${one.label}\n${one.value}\n${one.section ?? ''}`;
    if (seen.has(key)) continue;
    seen.add(key);
    pairs.push(one);
    if (pairs.length >= mostPairs) break;
  }
  return { pairs, tables: gatherer.tables };
}
