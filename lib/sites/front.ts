import type { ObjectKind } from '../record.ts';
import { isOfActivities } from './activity-rows.ts';
import {
  all,
  attr,
  bodyOf,
  contains,
  inOrder,
  languageOf,
  matches,
  one,
  pageTitle,
  parentOf,
  precedes,
} from './dom.ts';
import { allInSteps, isShown } from './drawn.ts';
import { dropMenus } from './edge.ts';
import { identityOf, identityOfLink, objectIn } from './identity.ts';
import { joined } from './joined.ts';
import { drawnOver, isLayer, isModal, layers } from './layers.ts';
import { isNameLabel, personOf } from './name-field.ts';
import { type Bounds, outline, type Part } from './outline.ts';
import type { Pair } from './pair.ts';
import { findPairs } from './pairs.ts';
import { orderIn } from './parse-date.ts';
import { holdsControl, leavesOf, partsOf } from './parts.ts';
import { type Steps as InSteps, type Page, sift } from './reading.ts';
import { findSteps, type Steps } from './stage.ts';
import type { Table } from './table.ts';
import { findTimelines, type Timeline } from './timeline.ts';
import { findTitle } from './title.ts';
import { crumbs, isCrumbs, lastCrumb, type Names, piecesOf } from './trail.ts';
import { type ReadWhen, whenReader } from './when.ts';
import { listWords, makingWords, plain } from './words.ts';

/** Everything that one block of the page holds, before it is told apart from its neighbours. */
export interface Block {
  root: Part;
  pairs: Pair[];
  tables: Table[];
  steps: Steps | undefined;
  timelines: Timeline[];
  /** A dialog that shows two fields and no more. */
  isShort?: boolean;
  /** The kind of record that a layer says it holds, where the page's address is that of another behind it. */
  other?: ObjectKind | undefined;
  named: Names;
  /** Reads its dates, in the order of day and month that some of them prove. */
  read: ReadWhen;
}

function* readerOf({ document, readAt }: Page, roots: readonly Part[]): InSteps<ReadWhen> {
  const order = yield* orderIn(roots.flatMap(leavesOf).map(({ text }) => text));
  return whenReader(languageOf(document), readAt, order);
}

function* readBlock(
  el: Element,
  page: Page,
  named: Names,
  bounds: Bounds,
  skip?: ReadonlySet<Element>,
  asides: readonly Element[] = [],
): InSteps<Block | undefined> {
  let root = yield* outline(el, bounds, skip);
  if (!root) return undefined;
  const [name, ...others] = piecesOf(plain(named.title));
  const names = new Set([name, ...others.slice(0, -1)]);
  dropMenus(root, (text) => names.has(plain(text)));
  yield;
  const kids = [root];
  for (const aside of asides) {
    const part = yield* outline(aside, bounds, skip);
    if (part) kids.push({ ...part, gap: '\n' });
  }
  if (kids.length > 1) {
    let both: Element = el;
    while (!asides.every((aside) => contains(both, aside))) both = parentOf(both) ?? bodyOf(page.document);
    root = { el: both, top: both, kids, text: joined(kids), gap: '' };
    for (const kid of kids) kid.up = root;
  }
  yield;
  const read = yield* readerOf(page, [root]);
  yield;
  const timelines = yield* findTimelines(root, read);
  yield;
  const told = timelines
    .filter(({ heading }) => listWords.test(plain(heading)))
    .flatMap(({ items }) => items);
  const steps = yield* findSteps(root, new Set(told));
  yield;
  const stop = new Set(timelines.flatMap((timeline) => timeline.items));
  if (steps) for (const part of partsOf(root)) if (part.el === steps.at) stop.add(part);
  yield;
  return { root, named, read, timelines, steps, ...(yield* findPairs(root, stop)) };
}

const isShort = (block: Block): boolean =>
  block.pairs.length === 2 &&
  !block.pairs.some(({ values }) => holdsControl(values)) &&
  one(block.root.el, 'h1,h2,h3') !== undefined;

/** Whether a form over the page is that of the record behind it: it holds its name, and is of no other kind. */
const isFormOf = (block: Block, name: string, object: ObjectKind | undefined): boolean => {
  const kind = objectIn(block.root.text.slice(0, 40));
  if (name.length < 3 || (kind && object && kind !== object)) return false;
  const holds = ({ label, value, values }: Pair): boolean =>
    isNameLabel(label) && value === name && holdsControl(values);
  return block.pairs.some(holds) || (personOf(block.pairs) === name && holdsControl([block.root]));
};

/** Nothing but what happened, and no way to another record: that was opened on the record behind it. */
const isTold = ({ pairs, root }: Block): boolean =>
  pairs.length === 0 &&
  listWords.test(plain(leavesOf(root)[0]?.text ?? '')) &&
  !all(root.top, 'a').some((el) => identityOfLink(attr(el, 'href')).object);

const startsNew = (block: Block): boolean => makingWords.test(plain(block.root.text.slice(0, 40)));

/** The page's main part, and what stands beside it. */
const mains = 'main,[role="main"]';
/** The kind of record that a layer holds: in a word of its own over the fields, or somebody whose name they begin with. */
const kindIn = ({ root, pairs }: Block, held = ''): ObjectKind | undefined => {
  const heads = leavesOf(root).slice(0, 3);
  const over = heads.filter((leaf) => pairs.every(({ labelPart }) => precedes(leaf.el, labelPart.el)));
  const person = personOf(pairs.slice(0, 2));
  return (
    over.map(({ text }) => (/^\p{L}+$/u.test(text) ? objectIn(text) : undefined)).find(Boolean) ??
    (person !== '' && person !== held ? 'contact' : undefined)
  );
};

const beside = 'aside,[role="complementary"]';

/** Chooses the block in front: a dialog, drawer or panel with a record in it, else the main part of the page. */
export function* blockInFront(page: Page, bounds: Bounds): InSteps<Block | undefined> {
  const told: Block[] = [];
  const block = yield* chosenIn(page, bounds, told);
  if (!block || block.pairs.length < 3 || told.length === 0) return block;
  return {
    ...block,
    read: yield* readerOf(
      page,
      [block, ...told].map(({ root }) => root),
    ),
    tables: [...block.tables, ...told.flatMap(({ tables }) => tables.filter(isOfActivities))],
    timelines: [...block.timelines, ...told.flatMap(({ timelines }) => timelines)],
  };
}

function* chosenIn(page: Page, bounds: Bounds, told: Block[]): InSteps<Block | undefined> {
  const body = bodyOf(page.document);
  const found = yield* allInSteps(body, `${mains},${beside},${layers},${crumbs}`);
  const main = found.filter((el) => matches(el, mains) && isShown(el));
  yield;
  const path = found.find((el) => matches(el, crumbs) && isCrumbs(el) && isShown(el));
  const { id, object } = identityOf(page.url);
  const named = { title: pageTitle(page.document), crumb: lastCrumb(path), object };
  yield;
  const called = yield* sift(found, (el) => matches(el, layers) && isLayer(el));
  yield;
  // What is called a layer is one as it is called.
  const drawn = drawnOver(page.document).filter(
    (el) => !called.some((other) => contains(el, other) || contains(other, el)),
  );
  const over = inOrder([...called, ...drawn]).filter(
    (el) => !main.some((part) => contains(el, part)) && el !== body,
  );
  const outer = over.filter((el) => !over.some((other) => other !== el && contains(other, el)));
  // A dialog may lie in a wrapper that darkens the page.
  const modal = (el: Element): number => Number(over.some((one) => contains(el, one) && isModal(one)));
  const skip = new Set(outer);
  function* under(): InSteps<Block | undefined> {
    const [only] = main;
    // Beside the main part, and after it, stands what belongs to it; before it, ways to other places.
    const asides = found.filter(
      (el) => only && matches(el, beside) && !contains(only, el) && precedes(only, el) && isShown(el),
    );
    yield;
    const inMain =
      main.length === 1 && only ? yield* readBlock(only, page, named, bounds, skip, asides) : undefined;
    // A record of few fields has its name and what happened in the main part.
    const isWhole =
      inMain &&
      (inMain.pairs.length >= 3 || (inMain.timelines.length > 0 && one(inMain.root.el, 'h1') !== undefined));
    return isWhole ? inMain : yield* readBlock(body, page, named, bounds, skip);
  }
  function* agrees(block: Block): InSteps<boolean> {
    const title = yield* findTitle(block.root, block.pairs, named);
    return title !== undefined && title.text.length > 2 && plain(named.title).includes(plain(title.text));
  }
  for (const el of outer.reverse().sort((a, b) => modal(b) - modal(a))) {
    const block = yield* readBlock(el, page, named, bounds);
    // A dialog with a name that shows two fields, over no other record.
    if (block && modal(el) > 0 && isShort(block) && ((yield* under())?.pairs.length ?? 0) < 3)
      return { ...block, isShort: true };
    if (!block || block.pairs.length < 3 || startsNew(block)) {
      // What is no layer over the page but part of it is read with it.
      if (modal(el) === 0) skip.delete(el);
      else if (block && isTold(block)) told.push(block);
      continue;
    }
    const isNamed = block.pairs.some(({ label, value }) => isNameLabel(label) && value !== '');
    if (modal(el) === 0 && !isNamed && !(yield* findTitle(block.root, block.pairs, named))) {
      skip.delete(el);
      continue;
    }
    // A panel over the record that the page is named after belongs to it, or is about another one before it.
    const behind = yield* under();
    if (!behind) return block;
    const held = (yield* findTitle(behind.root, behind.pairs, named))?.text;
    const isOfIt = block.pairs.some(({ value, values }) => value === held && holdsControl(values));
    // A form with a name in it, on a page whose address is no record's, is of one of those behind it.
    const isOfOne = !isOfIt && id === '' && isNamed && holdsControl([block.root]);
    if (behind.pairs.length < 3 || isOfOne || !(yield* agrees(behind))) {
      // What happened to the record stands behind the form that it is edited in, and its name does.
      const isItsForm = block.timelines.length === 0 && isFormOf(block, held ?? '', object);
      const kind = behind.pairs.length < 3 ? undefined : kindIn(block, held);
      return {
        ...block,
        ...(object !== undefined && object !== 'lead' && kind !== object ? { other: kind } : {}),
        ...(isItsForm ? { timelines: behind.timelines } : {}),
        ...(isOfIt && held ? { named: { ...named, title: held, crumb: plain(held) } } : {}),
      };
    }
    if (!(yield* agrees(block)) && !isOfIt) return behind;
    skip.delete(el);
    return isOfIt ? yield* readBlock(body, page, named, bounds, skip) : yield* under();
  }
  return yield* under();
}
