import {
  all,
  attr,
  bodyOf,
  children,
  contains,
  countChildren,
  hasAttr,
  isGone,
  isShown,
  languageOf,
  matches,
  pageTitle,
  parentOf,
  precedes,
} from './dom.ts';
import { type Bounds, joined, outline, type Part } from './outline.ts';
import type { Pair } from './pair.ts';
import { findPairs } from './pairs.ts';
import { holdsControl, partsOf } from './parts.ts';
import type { Steps as InSteps, Page } from './reading.ts';
import { findSteps, type Steps } from './stage.ts';
import type { Table } from './table.ts';
import { findTimelines, type Timeline } from './timeline.ts';
import { findTitle, isNameLabel } from './title.ts';
import { whenReader } from './when.ts';
import { makingWords, plain } from './words.ts';

/** Everything that one block of the page holds, before it is told apart from its neighbours. */
export interface Block {
  root: Part;
  pairs: Pair[];
  tables: Table[];
  steps: Steps | undefined;
  timelines: Timeline[];
}

/** Blocks that may stand over the page as a record of their own, topmost first. */
const layers =
  'dialog[open],[role="dialog"],[aria-modal="true"],[class*="drawer"],[class*="modal"],[class*="offcanvas"],[class*="side-panel"],[class*="sidepanel"],[class*="slide-over"],[class*="preview"],[class*="peek"]';

/**
 * What matches below an element in the light tree, in page order, in steps: a big page is asked block by block, and what
 * is gone (earlier records of a single-page application, often most of the page) is not asked at all.
 */
function* allInSteps(root: Element, selector: string, depth = 5): InSteps<Element[]> {
  if (depth === 0 || countChildren(root) > 50) return all(root, selector);
  const out: Element[] = [];
  for (const kid of children(root)) {
    if (isGone(kid)) continue;
    if (matches(kid, selector)) out.push(kid);
    out.push(...(yield* allInSteps(kid, selector, depth - 1)));
    yield;
  }
  return out;
}

function* readBlock(
  el: Element,
  page: Page,
  bounds: Bounds,
  skip?: ReadonlySet<Element>,
  asides: readonly Element[] = [],
): InSteps<Block | undefined> {
  let root = yield* outline(el, bounds, skip);
  if (!root) return undefined;
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
  const timelines = yield* findTimelines(root, whenReader(languageOf(page.document), page.readAt));
  yield;
  const steps = findSteps(root);
  yield;
  const stop = new Set(timelines.flatMap((timeline) => timeline.items));
  if (steps) for (const part of partsOf(root)) if (part.el === steps.at) stop.add(part);
  return { root, timelines, steps, ...(yield* findPairs(root, stop)) };
}

const startsNew = (block: Block): boolean => makingWords.test(plain(block.root.text.slice(0, 40)));

/** Chooses the block in front: a dialog, drawer or panel with a record in it, else the main part of the page. */
export function* blockInFront(page: Page, bounds: Bounds): InSteps<Block | undefined> {
  const body = bodyOf(page.document);
  const name = pageTitle(page.document);
  const main = all(body, 'main,[role="main"]').filter(isShown);
  yield;
  const over = (yield* allInSteps(body, layers)).filter(
    (el) => isShown(el) && !main.some((one) => contains(el, one)) && el !== body,
  );
  const outer = over.filter((el) => !over.some((other) => other !== el && contains(other, el)));
  const modal = (el: Element): number =>
    Number(hasAttr(el, 'open') || attr(el, 'aria-modal') === 'true' || attr(el, 'role') === 'dialog');
  const skip = new Set(outer);
  function* under(): InSteps<Block | undefined> {
    const [only] = main;
    // Beside the main part, and after it, stands what belongs to it; before it, ways to other places.
    const asides = all(body, 'aside,[role="complementary"]').filter(
      (el) => only && !contains(only, el) && precedes(only, el) && isShown(el),
    );
    const inMain = main.length === 1 && only ? yield* readBlock(only, page, bounds, skip, asides) : undefined;
    return inMain && inMain.pairs.length >= 3 ? inMain : yield* readBlock(body, page, bounds, skip);
  }
  const agrees = (block: Block | undefined): boolean => {
    const title = block && findTitle(block.root, block.pairs, name);
    return title !== undefined && title.text.length > 2 && plain(name).includes(plain(title.text));
  };
  for (const el of outer.reverse().sort((a, b) => modal(b) - modal(a))) {
    const block = yield* readBlock(el, page, bounds);
    if (!block || block.pairs.length < 3 || startsNew(block)) {
      // What is no layer over the page but part of it is read with it.
      if (modal(el) === 0) skip.delete(el);
      continue;
    }
    const isNamed = block.pairs.some(({ label, value }) => isNameLabel(label) && value !== '');
    if (modal(el) === 0 && !isNamed && !findTitle(block.root, block.pairs, name)) {
      skip.delete(el);
      continue;
    }
    // A panel over the record that the page is named after belongs to it, or is about another one before it.
    const behind = yield* under();
    if (!behind || behind.pairs.length < 3 || !agrees(behind)) return block;
    const held = findTitle(behind.root, behind.pairs, name)?.text;
    const isOfIt = block.pairs.some(({ value, values }) => value === held && holdsControl(values));
    if (!agrees(block) && !isOfIt) return behind;
    skip.delete(el);
    return isOfIt ? yield* readBlock(body, page, bounds, skip) : yield* under();
  }
  return yield* under();
}
