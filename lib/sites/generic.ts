import type { ObjectKind } from '../record.ts';
import {
  all,
  attr,
  bodyOf,
  budget,
  closest,
  contains,
  hasAttr,
  isShown,
  languageOf,
  mostNodes,
  pageTitle,
} from './dom.ts';
import { none, openDraft, unready } from './draft.ts';
import { identityOf, identityOfLink, objectIn } from './identity.ts';
import { mapFor, readMapped } from './mapped.ts';
import { type Bounds, outline, type Part, signature } from './outline.ts';
import { findPairs, type Pair } from './pairs.ts';
import { readPeople } from './people.ts';
import type { Page, Reading, Site } from './reading.ts';
import { readShut } from './shut.ts';
import { findSteps, isStageLabel, type Steps } from './stage.ts';
import type { Table } from './table.ts';
import { findTimelines, readTimelines, type Timeline, whenReader } from './timeline.ts';
import { findTitle, isNameLabel } from './title.ts';
import { makingWords, plain, stepWords } from './words.ts';

/** Everything that one block of the page holds, before it is told apart from its neighbours. */
interface Block {
  root: Part;
  pairs: Pair[];
  tables: Table[];
  steps: Steps | undefined;
  timelines: Timeline[];
}

/** Blocks that may stand over the page as a record of their own, topmost first. */
const layers =
  'dialog[open],[role="dialog"],[aria-modal="true"],[class*="drawer"],[class*="modal"],[class*="offcanvas"],[class*="side-panel"],[class*="sidepanel"],[class*="slide-over"],[class*="preview"],[class*="peek"]';

const readBlock = (
  el: Element,
  page: Page,
  bounds: Bounds,
  skip?: ReadonlySet<Element>,
): Block | undefined => {
  const root = outline(el, bounds, skip);
  if (!root) return undefined;
  const timelines = findTimelines(root, whenReader(languageOf(page.document), page.readAt));
  const steps = findSteps(root);
  const stop = new Set(timelines.flatMap((timeline) => timeline.items));
  if (steps) for (const part of partsOf(root)) if (part.el === steps.at) stop.add(part);
  return { root, timelines, steps, ...findPairs(root, stop) };
};

const partsOf = (part: Part): Part[] => [part, ...part.kids.flatMap(partsOf)];

const aboves = (part: Part): Part[] => {
  const out: Part[] = [];
  for (let up: Part | undefined = part; up; up = up.up) out.push(up);
  return out;
};

/** The smallest part around all of these. */
const around = (parts: readonly Part[]): Part | undefined => {
  let [shared = [], ...others] = parts.map(aboves);
  for (const other of others) {
    const set = new Set(other);
    shared = shared.filter((part) => set.has(part));
  }
  return shared[0];
};

/**
 * Where the same labels stand twice with other values in blocks of like size, two records are on the page (or cards
 * of other records): the block that holds the title stays, the others go.
 */
const ofOneRecord = (pairs: readonly Pair[], title: Part | undefined): Pair[] => {
  const byLabel = new Map<string, Pair[]>();
  for (const pair of pairs) byLabel.set(pair.label, [...(byLabel.get(pair.label) ?? []), pair]);
  const gone = new Set<Pair>();
  for (const same of byLabel.values()) {
    const [first] = same;
    for (const other of same.slice(1)) {
      if (!first || gone.has(other) || gone.has(first)) continue;
      const shared = around([first.labelPart, other.labelPart]);
      const side = (pair: Pair): Part | undefined =>
        aboves(pair.labelPart).find((part) => part.up === shared);
      const sides = [side(first), side(other)].map((part) => ({
        part,
        pairs: pairs.filter((pair) => part !== undefined && aboves(pair.labelPart).includes(part)),
      }));
      const [a, b] = sides;
      if (!a || !b) continue;
      const labels = new Set(a.pairs.map((pair) => pair.label));
      const common = b.pairs.filter((pair) => labels.has(pair.label)).length;
      if (common < 2 || common * 2 < Math.max(a.pairs.length, b.pairs.length)) continue;
      const mine = title
        ? sides.find(({ part }) => part !== undefined && aboves(title).includes(part))
        : undefined;
      const card = a.part && b.part && signature(a.part.top) === signature(b.part.top);
      for (const one of sides)
        if (one !== (mine ?? (card ? undefined : a))) for (const pair of one.pairs) gone.add(pair);
    }
  }
  return pairs.filter((pair) => !gone.has(pair));
};

const leafOf = (part: Part): Part | undefined => {
  const first = part.kids.find((kid) => !kid.weak);
  return first ? leafOf(first) : part.weak ? undefined : part;
};

/**
 * A card of another record opens with a link to it that is no field's value: what stands on it is not of this record.
 */
const isOnCard = (pair: Pair, used: ReadonlySet<Part>, title: Part | undefined, id: string): boolean => {
  const mine = new Set(title ? aboves(title) : []);
  for (const up of aboves(pair.labelPart).slice(1, 8)) {
    if (mine.has(up)) return false;
    const first = leafOf(up);
    // A form that makes something new stands on the page, not on the record.
    if (first && first.text.length < 40 && makingWords.test(plain(first.text)) && controlOf(pair.values))
      return true;
    const link = first && !aboves(first).some((part) => used.has(part)) ? closest(first.el, 'a') : undefined;
    const other = link ? identityOfLink(attr(link, 'href')).id : '';
    if (other !== '' && other !== id) return true;
  }
  return false;
};

/** The smallest part that most of the pairs stand in. */
const middleOf = (pairs: readonly Pair[]): Part | undefined => {
  const count = new Map<Part, number>();
  for (const pair of pairs) for (const up of aboves(pair.labelPart)) count.set(up, (count.get(up) ?? 0) + 1);
  let best: Part | undefined;
  for (const [part, number] of count)
    if (number >= Math.max(2, pairs.length * 0.6) && (!best || aboves(part).includes(best))) best = part;
  return best;
};

/** Where no heading stands out: the field called name, else what stands before the first field. */
const firstWords = (root: Part, pairs: readonly Pair[]): { text: string; part: Part } | undefined => {
  const named = pairs.find((pair) => !pair.lone && isNameLabel(pair.label) && pair.value !== '');
  if (named?.values[0]) return { text: named.value, part: named.values[0] };
  const inPairs = new Set(pairs.flatMap((pair) => [pair.labelPart, ...pair.values]));
  for (const part of partsOf(root)) {
    if (inPairs.has(part)) return undefined;
    if (
      part.kids.length === 0 &&
      !part.weak &&
      part.text.length > 2 &&
      part.text.length < 150 &&
      !closest(part.el, 'a')
    )
      return { text: part.text, part };
  }
  return undefined;
};

/** Blocks with a first heading of their own beside the record's are other records. */
const foreignBlocks = (root: Part, title: Part | undefined): Set<Part> => {
  const out = new Set<Part>();
  if (!title || !closest(title.el, 'h1')) return out;
  const mine = new Set(aboves(title));
  for (const part of partsOf(root)) {
    if (part.kids.length > 0 || part.text === title.text || !closest(part.el, 'h1')) continue;
    const own = aboves(part).filter((up) => !mine.has(up) && !closest(up.top, 'h1'));
    const outer = own.at(-1);
    if (outer) out.add(outer);
  }
  return out;
};

/** A pair that only its place speaks for counts beside other fields or the name, not alone at the edge of the page. */
const isAmongOthers = (pair: Pair, block: Block, title: Part | undefined): boolean => {
  if (pair.value.includes('\n')) return false;
  const near = aboves(pair.block)
    .slice(1, 4)
    .filter((up) => up !== block.root);
  const others = [
    ...block.pairs.filter((other) => other !== pair).map((other) => other.labelPart),
    ...(title ? [title] : []),
  ];
  return others.some((other) => aboves(other).some((up) => near.includes(up)));
};

const startsNew = (block: Block): boolean => makingWords.test(plain(block.root.text.slice(0, 40)));

/** Chooses the block in front: a dialog, drawer or panel with a record in it, else the main part of the page. */
const blockInFront = (page: Page, bounds: Bounds): Block | undefined => {
  const body = bodyOf(page.document);
  const name = pageTitle(page.document);
  const main = all(body, 'main,[role="main"]').filter(isShown);
  const over = all(body, layers).filter(
    (el) => isShown(el) && !main.some((one) => contains(el, one)) && el !== body,
  );
  const outer = over.filter((el) => !over.some((other) => other !== el && contains(other, el)));
  const modal = (el: Element): number =>
    Number(hasAttr(el, 'open') || attr(el, 'aria-modal') === 'true' || attr(el, 'role') === 'dialog');
  const skip = new Set(outer);
  const under = (): Block | undefined => {
    const [only] = main;
    const inMain = main.length === 1 && only ? readBlock(only, page, bounds, skip) : undefined;
    return inMain && inMain.pairs.length >= 3 ? inMain : readBlock(body, page, bounds, skip);
  };
  const agrees = (block: Block | undefined): boolean => {
    const title = block && findTitle(block.root, block.pairs, name);
    return title !== undefined && title.text.length > 2 && plain(name).includes(plain(title.text));
  };
  for (const el of outer.reverse().sort((a, b) => modal(b) - modal(a))) {
    const block = readBlock(el, page, bounds);
    if (!block || block.pairs.length < 3 || startsNew(block)) {
      // What is no layer over the page but part of it is read with it.
      if (modal(el) === 0) skip.delete(el);
      continue;
    }
    if (!findTitle(block.root, block.pairs, name)) {
      skip.delete(el);
      continue;
    }
    // A panel over the record that the page is named after belongs to it, or is about another one before it.
    const behind = under();
    if (!behind || behind.pairs.length < 3 || !agrees(behind)) return block;
    if (!agrees(block)) return behind;
    skip.delete(el);
    return under();
  }
  return under();
};

/** Labels whose values are still grey shapes: the record is on its way. */
const isLoading = (root: Part, pairs: readonly Pair[]): boolean =>
  pairs.filter((pair) => pair.value === '').length * 5 > pairs.length * 3 &&
  all(
    root.top,
    '[aria-busy="true"],[class*="skeleton"],[class*="shimmer"],[class*="spinner"],[class*="loading"]',
  ).some(isShown);

const stageOf = (block: Block, pairs: readonly Pair[]): string | undefined => {
  if (block.steps?.current) return block.steps.current;
  const named = pairs.filter((pair) => isStageLabel(pair.label) && pair.value !== '');
  const best = named.find((pair) => !/status|statut|estado/i.test(pair.label)) ?? named[0];
  if (best) return best.value;
  // A menu beside the name that holds the word of a step.
  const menu = partsOf(block.root).find(
    (part) =>
      part.weak &&
      part.text.length < 30 &&
      closest(part.el, '[aria-haspopup]') &&
      stepWords.test(plain(part.text)) &&
      !makingWords.test(plain(part.text)),
  );
  return menu?.text;
};

const kindByFields = (pairs: readonly Pair[]): ObjectKind => {
  const labels = pairs.map((pair) => plain(pair.label)).join('\n');
  if (/opportunit|deal|clos|probab|stage|wahrschein|abschluss|etape|etapa|cierre|cloture/.test(labels))
    return 'opportunity';
  if (/first name|vorname|prenom|last name/.test(labels))
    return /lead|status/.test(labels) ? 'lead' : 'contact';
  return /industr|branche|employ|mitarbeiter|sector|secteur/.test(labels) ? 'account' : 'opportunity';
};

/** Reads a record from any page, with no knowledge of whose page it is. */
export const readGeneric = (page: Page): Reading => {
  budget.nodes = mostNodes;
  const bounds: Bounds = { left: mostNodes, limited: false };
  const identity = identityOf(page.url);
  const block = blockInFront(page, bounds);
  if (!block) return none('no-record');
  const center = middleOf(block.pairs);
  const near = center ? [center, ...(center.up ? [center.up] : [])] : [];
  const first =
    findTitle(block.root, block.pairs, pageTitle(page.document), near) ?? firstWords(block.root, block.pairs);
  const wide = block.pairs.filter((pair) => !pair.lone || isAmongOthers(pair, block, first?.part));
  const own = new Set(wide.flatMap((pair) => [pair.labelPart, ...pair.values]));
  const foreign = foreignBlocks(block.root, first?.part);
  const mine = wide.filter(
    (pair) =>
      !aboves(pair.labelPart).some((up) => foreign.has(up)) && !isOnCard(pair, own, first?.part, identity.id),
  );
  const pairs = ofOneRecord(mine, first?.part);
  if (pairs.length < 3)
    return none(block.tables.some((table) => table.rows.length > 2) ? 'list-page' : 'no-record');
  if (identity.isNew) return none('new-record');
  if (isLoading(block.root, pairs)) return unready('loading');
  const title = first ?? undefined;
  const object =
    identity.object ?? objectIn(`${pageTitle(page.document)} ${title?.text ?? ''}`) ?? kindByFields(pairs);
  const draft = openDraft(page, 'generic', object, identity.id);
  const used = readPeople(block.root, block.tables, pairs, object, draft);
  for (const pair of pairs) {
    if ([...used].some((part) => aboves(pair.labelPart).includes(part))) continue;
    // The name in an input of its own is the title, not a field.
    if (pair.unlabelled && pair.value === title?.text) continue;
    const control = controlOf(pair.values);
    draft.field({
      label: pair.label,
      name: pair.name,
      value: pair.value,
      whole: wholeOf(pair),
      section: title && pair.section?.includes(title.text) ? undefined : pair.section,
      editing: control && 'maybe',
      el: pair.values[0]?.top ?? pair.labelPart.top,
    });
  }
  readTimelines(block.timelines, block.tables, whenReader(draft.locale, page.readAt), draft);
  readShut(block.root.top, draft);
  if (bounds.limited) draft.part({ part: 'fields', state: 'limited' });
  return draft.finish(title?.text ?? '', stageOf(block, pairs), title?.part.top);
};

const controlOf = (parts: readonly Part[]): boolean =>
  parts.some((part) => part.control !== undefined || controlOf(part.kids));

/** The whole text where the page cuts it and an attribute keeps it. */
const wholeOf = (pair: Pair): string | undefined => {
  const shown = pair.value.replace(/(?:…|\.\.\.)$/, '').trim();
  for (const part of pair.values)
    for (const el of [part.el, part.top])
      for (const name of ['title', 'data-original-title', 'data-full-text', 'aria-label']) {
        const text = attr(el, name);
        if (
          shown.length > 3 &&
          text.length > pair.value.length &&
          text.startsWith(shown) &&
          shown !== pair.value
        )
          return text;
      }
  return undefined;
};

export const generic: Site = {
  id: 'generic',
  name: 'Any CRM',
  claims: () => true,
  // An admin's map for this address wins; where it finds nothing the page speaks for itself.
  read: (page, maps) => {
    const map = mapFor(maps, page.url);
    return (map && readMapped(page, map)) ?? readGeneric(page);
  },
};
