import type { FieldMap } from '../criteria/schema.ts';
import type { ObjectKind } from '../record.ts';
import { readComposers } from './activity.ts';
import { blanksOf } from './blank.ts';
import {
  all,
  attr,
  bodyOf,
  classNames,
  closest,
  contains,
  hasAttr,
  mostNodes,
  precedes,
  tagOf,
} from './dom.ts';
import { none, openDraft, unready } from './draft.ts';
import { isShown } from './drawn.ts';
import { withEdit } from './edited.ts';
import { type Block, blockInFront } from './front.ts';
import { identityOf, objectIn } from './identity.ts';
import { isOfApp, isRecordAnyway } from './known.ts';
import { has, isAlike } from './label.ts';
import { readByMap } from './mapped.ts';
import { type Bounds, outline, type Part } from './outline.ts';
import {
  firstWords,
  foreignBlocks,
  isAmongOthers,
  isOfChoice,
  isOfComposer,
  middleOf,
  offCards,
  ofOneRecord,
  tilesBefore,
} from './own.ts';
import type { Pair } from './pair.ts';
import { aboves, holdsControl, isWithin, leavesOf } from './parts.ts';
import { readPeople } from './people.ts';
import { sellersOf } from './people-fields.ts';
import { readTimelines } from './read-timelines.ts';
import { type Found, type Page, type Reading, type Site, type Steps, sift, whole } from './reading.ts';
import { readShut } from './shut.ts';
import { stageOf } from './stage.ts';
import { budget } from './text-of.ts';
import { findTitle } from './title.ts';
import { listWords, panelWords, plain, recentWords } from './words.ts';

/** Labels whose values are still grey shapes: the record is on its way. A dash is no such shape, but words for nothing. */
const isLoading = (root: Part, pairs: readonly Pair[]): boolean =>
  pairs.filter(({ values }) => values.every(({ text }) => text === '')).length * 5 > pairs.length * 3 &&
  all(
    root.top,
    '[aria-busy="true"],[class*="skeleton"],[class*="shimmer"],[class*="spinner"],[class*="loading"]',
  ).some(
    (el) =>
      (attr(el, 'aria-busy') === 'true' || /skeleton|shimmer|spinner|loading/.test(classNames(el))) &&
      isShown(el),
  );

const kindByFields = (pairs: readonly Pair[]): ObjectKind => {
  const labels = pairs.map((pair) => plain(pair.label)).join('\n');
  if (/opportunit|deal|clos|probab|stage|wahrschein|abschluss|etape|etapa|cierre|cloture/.test(labels))
    return 'opportunity';
  if (/first name|vorname|prenom|last name/.test(labels))
    return /lead|status/.test(labels) ? 'lead' : 'contact';
  if (/job|position|funktion|fonction|cargo|puesto/.test(labels)) return 'contact';
  if (/industr|branche|employ|mitarbeiter|sector|secteur/.test(labels)) return 'account';
  if (/amount|betrag|montant|importe|price|preis|total|value/.test(labels)) return 'opportunity';
  // Nothing that is sold: where somebody is, or how to reach them.
  if (/street|strasse|anschrift|zip|post(?:al|leit)|^(?:add?res|direccion$)/m.test(labels)) return 'account';
  return /e-?mail|courriel|correo|phone|telefon/.test(labels) ? 'contact' : 'opportunity';
};

/** So many fields made alike are a sheet, whatever one of them holds. */
const fewestAlike = 3;
/** A box to tick on a page that is read, among no others to write into, switches something of the page, unless it is one of several fields. */
const isSwitch = ({ labelPart, values }: Pair, pairs: readonly Pair[], isRead: boolean): boolean =>
  isRead &&
  values.length > 0 &&
  values.every(
    ({ control, el }) => control === 'tick' && !hasAttr(el, 'disabled') && !hasAttr(el, 'readonly'),
  ) &&
  pairs.filter((other) => isAlike(other.labelPart, labelPart) && !holdsControl(other.values)).length <
    fewestAlike;

/** "Edit contact" over its fields. */
const editing = /^(?:edit|modifier|editar) | bearbeiten$/;

const hint =
  /^(?:write|add|type|leave|log|reply|comment|post|schreib|notiz|kommentar|ajouter|ecri|anad|escrib)/;
/** A box that says only what to write into it, alone or below the heading of a list, is a composer and no field. */
const isHint = (pair: Pair): boolean => {
  if (pair.unlabelled) return hint.test(plain(pair.label));
  if (has(pair.labelPart, /^(?:label|dt|th)$/) || !listWords.test(plain(pair.label))) return false;
  return pair.values.flatMap(leavesOf).some((leaf) => {
    const says = plain(attr(leaf.el, 'placeholder'));
    // "Add lost notes" in the box called so is an empty field like others.
    const isNamed = pair.label.includes(' ') && says.includes(plain(pair.label));
    return leaf.control && hint.test(says) && !isNamed;
  });
};

/** The part with most of the fields and what is around it, as far as a first heading stands before them. */
const upToName = (center: Part): Part[] => {
  const around = aboves(center).filter(({ up, top }) => up !== undefined || tagOf(top) !== 'body');
  const at = around.findIndex((up) =>
    leavesOf(up).some(
      (leaf) => !isWithin(leaf, center) && has(leaf, /^h[12]$/) && precedes(leaf.el, center.el),
    ),
  );
  return around.slice(0, Math.max(2, at + 1));
};

/** The name may stand in a bar over the part that holds the record. */
function* aroundTitle(page: Page, block: Block, bounds: Bounds): ReturnType<typeof findTitle> {
  const bar = yield* outline(bodyOf(page.document), bounds, new Set([block.root.top]));
  return bar && (yield* findTitle(bar, block.pairs, block.named));
}

const isMarked = ({ labelPart }: Pair): boolean => has(labelPart, /^(?:label|dt|th)$/);

/** What the block begins with, unless that heads a section; else the name around it. */
function* atStart(page: Page, block: Block, bounds: Bounds): ReturnType<typeof findTitle> {
  const start = firstWords(block.root, block.pairs);
  if (start && !panelWords.test(plain(start.text))) return start;
  return (yield* aroundTitle(page, block, bounds)) ?? start;
}

/** Reads a record from any page, with no knowledge of whose page it is. */
function* readInFront(page: Page): Steps {
  budget.nodes = mostNodes;
  const bounds: Bounds = { left: mostNodes, limited: false };
  const block = yield* blockInFront(page, bounds);
  if (!block) return none('no-record');
  const identity = block.other ? { object: block.other, id: '', isNew: false } : identityOf(page.url);
  const lists = block.timelines.flatMap(({ items }) => items);
  const center = middleOf(block.pairs);
  yield;
  const near = center ? upToName(center) : [];
  yield;
  const blanks = yield* blanksOf(block.pairs, identity.id);
  const other = [...lists, ...new Set(blanks.values())];
  yield;
  const first =
    (yield* findTitle(block.root, block.pairs, block.named, near, identity.id, other)) ??
    (yield* atStart(page, block, bounds));
  yield;
  // What happened, and the path of stages, are no field's value, whatever heading stands over them.
  const entries = new Set(lists);
  // Nor are other lines of the same list.
  const inList = new Set(
    lists.flatMap(({ top, up }) => (tagOf(top) === 'li' && up ? [up as Part | undefined] : [])),
  );
  const isTold = ({ labelPart, values }: Pair): boolean =>
    entries.has(labelPart) ||
    aboves(labelPart).some((up) => tagOf(up.top) === 'li' && inList.has(up.up)) ||
    values.some(
      (value) =>
        block.timelines.some(({ part }) => isWithin(part, value)) ||
        (block.steps !== undefined && contains(value.top, block.steps.at)),
    );
  const wide = yield* sift(
    block.pairs,
    (pair) =>
      !isTold(pair) &&
      !recentWords.test(plain(pair.section ?? '')) &&
      !recentWords.test(plain(pair.label)) &&
      (!pair.lone || isAmongOthers(pair, block, first?.part)),
  );
  const isRead = !block.pairs.some(({ values }) => values.some(({ control }) => control === 'value'));
  yield;
  const foreign = foreignBlocks(block.root, first?.part);
  const isOfBlank = (pair: Pair): boolean => {
    const blank = blanks.get(pair);
    return blank !== undefined && !(first && isWithin(first.part, blank));
  };
  yield;
  const tiles = tilesBefore(wide, first?.part);
  yield;
  const mine = yield* sift(
    wide,
    (pair) =>
      !tiles.has(pair) &&
      !aboves(pair.labelPart).some((up) => foreign.has(up)) &&
      !isOfComposer(pair, first?.part) &&
      !isOfBlank(pair) &&
      !isSwitch(pair, wide, isRead) &&
      !isOfChoice(pair, first?.part),
  );
  yield;
  const own = offCards(mine, first?.part, identity.id);
  yield;
  const pairs = ofOneRecord(own, first?.part);
  if (
    pairs.length < 3 &&
    !(first && (block.isShort || isRecordAnyway(block, pairs, identity, first.part, page.url)))
  )
    return none(block.tables.some((table) => table.rows.length > 2) ? 'list-page' : 'no-record');
  if (identity.isNew) return none('new-record');
  if (isOfApp(block, pairs, identity, page.url, first?.text ?? '')) return none('no-record');
  if (isLoading(block.root, pairs)) return unready('loading');
  const title = first ?? undefined;
  // One table may hold leads and deals: what has a probability and a day to close is forecast, so a deal.
  const labels = pairs.map((pair) => plain(pair.label));
  const isForecast = [/probab|wahrschein/, /clos|abschluss|cloture|cierre/].every((words) =>
    labels.some((label) => words.test(label)),
  );
  const heads = [
    ...leavesOf(block.root)
      .slice(0, 3)
      .map(({ text }) => text),
    ...pairs.map(({ section = '' }) => section),
  ];
  const object =
    (identity.object === 'lead' && isForecast ? 'opportunity' : identity.object) ??
    objectIn(`${block.named.title} ${title?.text ?? ''}`) ??
    objectIn(heads.find((text) => editing.test(plain(text))) ?? '') ??
    kindByFields(pairs);
  /** The record's name, or the kind of record that stands over it, is no section of it. */
  const isOwnHead = (section = ''): boolean =>
    (title !== undefined && section.includes(title.text)) ||
    (/^\p{L}+$/u.test(section) && objectIn(section) === object);
  const draft = openDraft(page, 'generic', object, identity.id);
  yield;
  const sellers = sellersOf(pairs);
  const used = yield* readPeople(
    block.root,
    block.tables,
    pairs,
    object,
    sellers,
    lists,
    title?.text ?? '',
    draft,
  );
  yield;
  for (const [at, pair] of pairs.entries()) {
    if (at % 16 === 15) yield;
    if (isHint(pair)) continue;
    if ([...used].some((part) => aboves(pair.labelPart).includes(part))) continue;
    // The name in an input of its own is the title, not a field.
    if (pair.unlabelled && pair.value === title?.text) continue;
    // Nobody sees the hint of a line that is filled in.
    if (pair.hinted === 'unseen') continue;
    // The very line that names the record: "Deal details: Dock crane".
    if (pair.value === title?.text && pair.values[0]?.el === pair.labelPart.el && !holdsControl(pair.values))
      continue;
    // The name again, over a line about the record ("Added 5 days ago").
    if (pair.label === title?.text && !has(pair.labelPart, /^(?:label|dt|th)$/)) continue;
    // The kind of record over its name, or the way to the list of them before it.
    if (
      pair.value === title?.text &&
      objectIn(pair.label) &&
      ((pair.lone && !/\s/.test(pair.label)) || closest(pair.labelPart.el, 'a'))
    )
      continue;
    // Beside the name stand its kind and its place.
    if (pair.value === '' && title && pair.labelPart.up === title.part.up && !isMarked(pair)) continue;
    if (pair.labelPart === title?.part && !pair.unlabelled) continue;
    // What stands below the name, or behind it, is no label of it.
    const isBehind = ({ top }: Part): boolean => precedes(top, pair.labelPart.top);
    if (
      title &&
      pair.values.some((value) => isWithin(title.part, value) && isBehind(value)) &&
      !isMarked(pair)
    )
      continue;
    const control = holdsControl(pair.values);
    draft.field({
      label: pair.label,
      name: pair.name,
      value: pair.value,
      whole: wholeOf(pair),
      section: isOwnHead(pair.section) ? undefined : pair.section,
      editing: control && 'maybe',
      el: pair.values[0]?.top ?? pair.labelPart.top,
    });
  }
  yield;
  yield* readTimelines(block.timelines, block.tables, block.read, title?.text ?? '', sellers, draft);
  yield;
  // What is no field's box and not the name's is being written.
  const boxes = block.pairs
    .filter((pair) => !isHint(pair))
    .flatMap(({ values }) => values.flatMap(leavesOf))
    .map(({ el }) => el);
  // Nor is what a list of entries holds that is written as a form.
  const rows = block.timelines.flatMap(({ items, labels }) => (labels ? items : []));
  const isField = (el: Element): boolean =>
    el === title?.part.el ||
    boxes.some((box) => contains(el, box) || contains(box, el)) ||
    rows.some(({ top }) => contains(top, el)) ||
    // Nor what a list of other records holds.
    block.tables.some(({ heads, part }) => contains(part.top, el) && !listWords.test(plain(heads.join(' '))));
  readComposers(block.root.top, isField, draft);
  yield;
  readShut(block.root.top, draft);
  yield;
  if (bounds.limited) draft.part({ part: 'fields', state: 'limited' });
  const stage = stageOf(block.root, block.steps, pairs, title?.part);
  yield;
  return yield* draft.finish(title?.text ?? '', stage, title?.part.top);
}

/** The same in one go. */
export const readGeneric = (page: Page): Reading => whole(readInFront(page));

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

/** An admin's map for this address wins; where it finds nothing the page speaks for itself. */
function* readWhole(page: Page, maps: readonly FieldMap[]): Steps {
  return (yield* readByMap(page, maps)) ?? (yield* readInFront(page));
}

/** What was read last of each document: a keystroke in it is followed without reading the whole again. */
const last = new WeakMap<Document, Found>();

export const generic: Site = {
  id: 'generic',
  claims: () => true,
  *read(page, maps) {
    const before = page.edited && last.get(page.document);
    const reading = (before && withEdit(before, page)) ?? (yield* readWhole(page, maps));
    if (reading.status === 'found') last.set(page.document, reading);
    else last.delete(page.document);
    return reading;
  },
};
