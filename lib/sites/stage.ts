import { yesNo } from './control-leaf.ts';
import {
  all,
  attr,
  attributeNames,
  childNodes,
  children,
  classes,
  classNames,
  closest,
  isText,
  matches,
  one,
  parentOf,
  rawText,
  tagOf,
} from './dom.ts';
import { isPill, isShown, looksOf, styleOf } from './drawn.ts';
import { objectIn } from './identity.ts';
import { areRows, chain, has, isKnown, labelText } from './label.ts';
import type { Part } from './outline.ts';
import { calledOf, type Pair } from './pair.ts';
import { aboves, leavesOf, partsOf } from './parts.ts';
import type { Steps as InSteps } from './reading.ts';
import { cleanLine } from './text.ts';
import { lineOf } from './text-of.ts';
import { actionWords, endWords, makingWords, plain, stageWords, stepWords } from './words.ts';

/** The steps of a pipeline on the page and which one the record stands in. */
export interface Steps {
  at: Element;
  names: string[];
  /** The current step as shown; undefined when the page does not tell it apart. */
  current?: string;
  currentAt?: Element;
  /** The page marks the current step for assistive technology. */
  sure?: boolean;
  /** Only its class says that these are steps, no word of theirs that they are a pipeline's. */
  isGuide?: boolean;
}

const on = (el: Element): boolean =>
  ['aria-current', 'aria-selected', 'aria-checked', 'aria-pressed'].some((name) =>
    /^(?:true|step|page|location)$/.test(attr(el, name)),
  );

/** What tells siblings apart: classes and data attributes of the step and of what is just inside it. */
const tokensOf = (el: Element, deep = 2): string[] => [
  ...attr(el, 'class').split(/\s+/),
  ...attributeNames(el)
    .filter((name) => /^(?:data-|disabled|checked)/.test(name))
    .map((name) => `${name}=${attr(el, name).slice(0, 20)}`),
  ...attr(el, 'style').split(/;\s*/),
  ...looksOf(el),
  ...(deep > 0 ? children(el).flatMap((child) => tokensOf(child, deep - 1)) : []),
];

/** Tokens that speak of how a step looks or how far it is. */
const look =
  /^drawn=|(?:^|[^a-z])(?:bg|background|fill(?:ed)?|color|done|completed?|finish\w*|pass(?:ed)?|past|before|after|visited|success|reached|todo|future|upcoming)(?:$|[^a-z])/i;

const frameOf = (el: Element | undefined, deep = 2): string =>
  el === undefined ? '' : tagOf(el) + (deep > 0 ? children(el).map((child) => frameOf(child, deep - 1)) : '');

const currentOf = (steps: readonly Element[]): Element | undefined => {
  const now = steps.filter(
    (el) =>
      /^(?:true|step|page|location)$/.test(attr(el, 'aria-current')) ||
      /(?:^|[\s_-])current(?:$|[\s_-])/.test(classNames(el)),
  );
  if (now.length === 1) return now[0];
  const marked = steps.filter((el) => on(el) || children(el).some(on));
  if (marked.length === 1) return marked[0];
  const sets = steps.map((el) => new Set(tokensOf(el).filter((token) => token !== '')));
  const count = new Map<string, number>();
  for (const set of sets) for (const token of set) count.set(token, (count.get(token) ?? 0) + 1);
  const odd = (wanted: RegExp): Element | undefined => {
    const with_ = steps.filter((_, at) =>
      [...(sets[at] ?? [])].some((token) => count.get(token) === 1 && wanted.test(token)),
    );
    return with_.length === 1 ? with_[0] : undefined;
  };
  const isColoured = (token: string): boolean => look.test(token) && (count.get(token) ?? 0) < steps.length;
  const lookOf = (set: ReadonlySet<string>): string => [...set].filter(isColoured).join(' ');
  const byWord = odd(/(?:^|[-_.=])(?:is)?-?(?:current|active|selected|now)(?:$|[-_])/i);
  if (byWord) return byWord;
  // What is only set off by colour may be how the pipeline ends: "Won", "Lost" have colours of their own, whichever step
  // is the current one, and then those before are not all alike.
  const byColour = odd(/(?:^|[-_.=])(?:primary|on)(?:$|[-_])/i);
  const isEnd = byColour === steps.at(-1) && new Set(sets.slice(0, -1).map(lookOf)).size > 1;
  if (byColour && !isEnd) return byColour;
  const endsOf = (looks: readonly string[]): number[] =>
    looks.flatMap((one, at) => (one === looks[at + 1] ? [] : [at]));
  const [done = 0, next = 0, coming = 0, ...after] = endsOf(sets.map(lookOf));
  const last = steps.length - 1;
  // Steps done, the current one, steps to come, and one or two ends.
  const isApart = next === done + 1 && (done > 0 || coming > next + 1);
  if (after.length > 0 && after.length < 3 && isApart && last - coming === after.length) return steps[next];
  // Nothing is done yet: the first one, steps to come, and their end.
  if (isEnd) return done === 0 && coming === last ? steps[0] : undefined;
  // Steps done, the current one, steps to come; or filled up to here. A last one that is built otherwise
  // ("Won/Lost ▾") may be like them in nothing.
  const isLike = frameOf(steps.at(-1)) === frameOf(steps[0]);
  for (const like of isLike ? [sets] : [sets.slice(0, -1), sets]) {
    const ends = endsOf(like.map(lookOf));
    const [first = 0, second = 0] = ends;
    if (ends.length === 3 && second === first + 1) return steps[second];
    // The one after those that are done may have a sign of its own.
    const names = like.map((set) => [...set].map((token) => token.replace(/=.*/, '')));
    const isNext = names[first + 1]?.some(
      (name) => name.startsWith('data-') && names.filter((other) => other.includes(name)).length === 1,
    );
    if (ends.length === 2) return steps[isNext ? first + 1 : first];
  }
  // Any other sign that the first ones share and the later ones lack.
  const votes = steps.map(() => 0);
  for (const [token] of count) {
    const filled = sets.findLastIndex((set) => set.has(token));
    if (filled < steps.length - 1 && filled > 0 && sets.every((set, at) => set.has(token) === at <= filled))
      votes[filled] = (votes[filled] ?? 0) + 1;
  }
  const most = Math.max(...votes);
  if (most > 0) return steps[votes.indexOf(most)];
  return odd(/^[a-z]/i);
};

const noise =
  '.sr-only,.visually-hidden,[class*="assistive"],[class*="material-icons"],[class*="material-symbols"]';
const wordOf = (el: Element): string => {
  // "Qualified <small>3 d</small>": its own words, without how long it lasted.
  const own = childNodes(el).filter((node) => isText(node) && rawText(node).trim() !== '');
  const bare = children(el).length > 0 && own.length > 0 ? cleanLine(own.map(rawText).join(' ')) : '';
  // Beside its words stand its number, the day it was reached and how long it lasted.
  const pieces = children(el).filter(
    (child) => !matches(child, noise) && /^\p{L}/u.test(lineOf(child, noise)),
  );
  const [first, ...notes] = pieces;
  const [inner, ...others] = children(el).filter((child) => lineOf(child, noise) !== '');
  const only = first ?? (others.length === 0 ? inner : undefined);
  if (bare === '' && only && notes.every((note) => /\d/.test(lineOf(note, noise)))) return wordOf(only);
  const text = (bare || lineOf(el, noise))
    .replace(/^\d+\s?\p{L}{0,6}\s?·\s*/u, '')
    .replace(/^\d{1,2}[.)]?\s+/, '')
    .replace(/\s+\(?\d+\s?(?:d|h|w|m|days?|hours?|weeks?|tage?|jours?|d[ií]as?)\)?$/i, '');
  return text === '' ? attr(el, 'title') || attr(el, 'aria-label') : text;
};

/** A number or a date: beside the name of a step. */
const noted = /^\W*\d[\d\s.,:/-]*$/;
/** A step with its number, and perhaps the day it was reached, beside its name. */
const isNumbered = (part: Part): boolean => {
  const [name, ...notes] = leavesOf(part).filter((leaf) => !noted.test(leaf.text));
  const isNote = ({ text }: Part): boolean => /\d/.test(text) && text.length < 30;
  return leavesOf(part).length < 4 && notes.every(isNote) && /^[^:]{2,45}$/.test(name?.text ?? '');
};

/** A pipeline has at most so many steps. */
const mostSteps = 16;
const allWords = /^(?:all|any|alle|tous|toutes|tout|todos|todas)$/;
const asSteps = (at: Element, steps: readonly Element[]): Steps | undefined => {
  if (steps.length < 3 || steps.length > mostSteps) return undefined;
  const names = steps.map(wordOf);
  if (names.some((name) => name.length > 60) || new Set(names).size < names.length) return undefined;
  const isStepWord = (name: string): boolean => stepWords.test(plain(name));
  const known = names.filter(isStepWord);
  const hits = known.length;
  // "Edit", "Won", "Lost" are things to do; crumbs are steps to the page.
  if (hits > 0 && known.every((name) => endWords.test(plain(name)))) return undefined;
  if (names.some((name) => actionWords.test(plain(name)) && !isStepWord(name))) return undefined;
  // Where one leads to all of them, they choose what a list shows.
  if (/breadcrumb/i.test(classes(at)) || names.some((name) => allWords.test(plain(name)))) return undefined;
  // Rows that begin with what fields are called are fields; a step may be called after a kind of record.
  const fields = names.filter((name) => isKnown(name) && !isStepWord(name) && objectIn(name) === undefined);
  if (fields.length * 2 > names.length) return undefined;
  const near = `${attr(at, 'class')} ${attr(at, 'aria-label')} ${attr(at, 'name')} ${attr(at, 'id')} ${attr(at, 'data-name')}`;
  const isCalled = /stage|pipeline|status|path|phase/i.test(near);
  const isGuide = /(?:^|[\s_-])(?:steps?|stepper|progress(?:-?indicator)?)(?=$|[\s_-])/i.test(near);
  // What is cut to arrows leads from one to the next, in whatever words.
  const isCut = (el: Element): boolean => /^polygon/.test(styleOf(el)?.clipPath ?? '');
  if (hits < 2 || hits * 3 < names.length)
    if (!isGuide && (hits === 0 || !isCalled) && !steps.every(isCut)) return undefined;
  const currentAt = currentOf(steps);
  const index = currentAt ? steps.indexOf(currentAt) : -1;
  const current = names[index];
  const sure = currentAt !== undefined && (on(currentAt) || children(currentAt).some(on));
  return {
    at,
    names,
    ...(hits === 0 && !isCalled ? { isGuide } : {}),
    ...(current && currentAt ? { current, currentAt, sure } : {}),
  };
};

/** A row of a list with heads over its columns: what it says is of another record. */
const isListed = (part: Part): boolean => {
  const table = chain(part).some((el) => tagOf(el) === 'tr') ? closest(part.el, 'table') : undefined;
  return table !== undefined && one(table, 'thead th') !== undefined;
};

/**
 * Finds the row of steps that shows the stage: three or more siblings of one make, named like steps, one apart.
 *
 * @param told entries of lists of what happened: they are no steps
 */
export function* findSteps(root: Part, told: ReadonlySet<Part> = new Set()): InSteps<Steps | undefined> {
  const found: Steps[] = [];
  let visited = 0;
  function* visit(part: Part): InSteps<void> {
    if (++visited % 16 === 0) yield;
    if (part.kids.length <= mostSteps + 1 && !isListed(part)) yield* among(part);
    for (const kid of part.kids) yield* visit(kid);
  }
  function* among(part: Part): InSteps<void> {
    // A label and its value in each row, or the other way round, in words that fields are called by.
    const rows = part.kids.filter(({ kids }) => kids.length === 2);
    const areKnown = (at: number): boolean =>
      rows.filter(({ kids }) => kids[at] && isKnown(labelText(kids[at]))).length * 2 >= rows.length;
    const isFields = rows.length > 2 && ((areRows(rows) && areKnown(0)) || areKnown(1));
    const tops = (isFields ? [] : part.kids)
      .filter(
        (kid) =>
          !kid.bare &&
          !told.has(kid) &&
          !has(kid, /^(?:label|dt|th|tr)$/) &&
          ((kid.kids.length < 3 && /^[^\n:]{2,45}(?:\n\d[^\n:]{0,20})?$/.test(kid.text)) ||
            isNumbered(kid)) &&
          !kid.control &&
          !kid.kids.some((deep) => deep.control),
      )
      .map((kid) => kid.top);
    for (const make of new Set(tops.map(tagOf))) {
      const same = tops.filter((top) => tagOf(top) === make);
      if (same.length < 3 || same.length < part.kids.length - 1) continue;
      yield;
      const steps = asSteps(part.el, same);
      if (steps) found.push(steps);
    }
  }
  yield* visit(root);
  for (const list of all(root.el, '[role="tablist"],[role="listbox"],[role="radiogroup"],nav')) {
    yield;
    if (!isShown(list)) continue;
    let kids = children(list);
    while (kids.length === 1 && kids[0]) kids = children(kids[0]);
    const tabs = all(list, '[role="tab"]');
    const [tab] = tabs;
    const steps =
      asSteps(list, kids.filter(isShown)) ??
      (tab && kids.length < 3 ? asSteps(parentOf(tab) ?? list, tabs.filter(isShown)) : undefined);
    if (steps) found.push(steps);
  }
  // A row of buttons may look like steps; one that is marked beats one that only looks so.
  return (
    found.find((steps) => steps.sure === true) ??
    found.find((steps) => steps.current !== undefined) ??
    found[0]
  );
}

const notNow =
  /(?:^|[^a-z])(?:set .* to|new (?=sta|phas)|days?|date|time|since|enter|chang|last|duration|next|previous|reason|forecast|pipeline(?! (?:stage|phase))|tage|datum|seit|grund|nachst|vorig|vorherig|dauer|jour|depuis|suivant|prochain|precedent|duree|raison|fecha|dias|motivo|siguiente|proxim|anterior|duracion)/;
/** Whether a label names the stage. */
export const isStageLabel = (label: string): boolean => stageRank(label) !== undefined;

/** The same in other languages, without accents: the word itself, and the status of anything. */
const stageElsewhere =
  /^(?:этап|стадия|estagio|etap(?: |$)|fas[ae](?: |$)|faz[ae](?: |$)|asama|giai doan|المرحلة|مرحله(?: |$))|(?:阶段|階段|フェース|단계)$/u;
const statusElsewhere =
  /^(?:статус|durum|stan$|stav(?: |$)|trang thai|الحالة)|(?:状态|狀態|ステータス|상태)$/u;

/** How well a label names the stage: 0 the word itself, 1 with words around it, 2 the status of a deal or lead, 3 any status;
 * undefined not at all. */
const stageRank = (label: string): number | undefined => {
  const said = plain(label);
  if (label.length > 40 || notNow.test(said)) return undefined;
  if (stageElsewhere.test(said)) return 0;
  if (statusElsewhere.test(said)) return 3;
  if (!stageWords.test(said)) return undefined;
  // "Lead status" tells more of a lead than "Status", which may be of its row in the table.
  if (/status|statut|estado|zustand/.test(said)) return objectIn(said) ? 2 : 3;
  return said.split(' ').length < 3 ? 0 : 1;
};

const isStep = (value: string): boolean => stepWords.test(plain(value)) || objectIn(value) !== undefined;

const chips = /(?:^|[\s_-])(?:badge|chip|pill|tag|label|status|indicator|state|stage)s?(?:$|[\s_-])/i;

/** A chip or a menu beside the name that holds the word of a step. */
const badgeOf = (root: Part, title: Part | undefined, pairs: readonly Pair[]): string | undefined => {
  const labels = new Set(pairs.map(({ labelPart }) => labelPart));
  const isWord = (part: Part): boolean =>
    part.text.length < 30 &&
    !aboves(part).some((up) => labels.has(up)) &&
    !/\n|\d{3}/.test(part.text) &&
    stepWords.test(plain(part.text)) &&
    !makingWords.test(plain(part.text));
  const isCalled = (part: Part): boolean =>
    part.text.length < 30 &&
    /^\p{L}[^\n\d@]*$/u.test(part.text) &&
    chain(part).some((el) => /(?:^|[\s_-])(?:stage|pipeline|milestone|phase)/i.test(classNames(el)));
  // "Won" that opens a menu is a way to close it.
  const isClosing = (leaf: Part): boolean =>
    endWords.test(plain(leaf.text)) &&
    closest(leaf.el, '[aria-haspopup],[data-toggle="dropdown"],[data-bs-toggle="dropdown"]') !== undefined;
  for (const up of title ? aboves(title).slice(1, 5) : []) {
    if (leavesOf(up).length > 20) break;
    const chip = leavesOf(up).find(
      (leaf) =>
        leaf !== title &&
        (isWord(leaf) || isCalled(leaf)) &&
        !leaf.control &&
        !isClosing(leaf) &&
        (!leaf.weak || closest(leaf.el, '[aria-haspopup]')) &&
        (leaf.weak || chain(leaf).some((el) => chips.test(classes(el)) || isPill(el))),
    );
    if (chip) return chip.text;
  }
  return leavesOf(root).find((leaf) => leaf.weak && closest(leaf.el, '[aria-haspopup]') && isWord(leaf))
    ?.text;
};

const onButton = /^(\p{L}[^:\n]{2,30}): (\p{L}[^:\n]{1,30})$/u;

/**
 * The record's stage as shown: the step that is marked, a field called so, the step that looks like the current one, or
 * the chip beside the name.
 */
export const stageOf = (
  root: Part,
  steps: Steps | undefined,
  pairs: readonly Pair[],
  title: Part | undefined,
): string | undefined => {
  if (steps?.current && steps.sure && !steps.isGuide) return steps.current;
  // What is said by yes or no ("Staff status") is no step.
  const rankOf = (labels: readonly string[], value: string): { value: string; rank: number }[] => {
    const rank = labels.map(stageRank).find((rank) => rank !== undefined);
    return rank === undefined || value === '' || value.includes('\n') || yesNo.test(value)
      ? []
      : [{ value, rank }];
  };
  const named = pairs
    .flatMap((pair) => rankOf(calledOf(pair), pair.value))
    // "Stage: Offer" on a button that changes it.
    .concat(
      partsOf(root).flatMap(({ text, weak }) => {
        const [, label = '', value = ''] = (weak && onButton.exec(text)) || [];
        return rankOf([label], value);
      }),
    )
    .sort((a, b) => a.rank - b.rank);
  // "State" is a part of an address, unless what it holds is a step.
  const state = pairs.find(({ label, value }) => plain(label) === 'state' && isStep(value));
  const onPath = named.find(({ value }) => steps?.names.includes(value));
  // A field that names the stage knows better than steps that may lead through anything.
  const known = steps?.isGuide ? named.find(({ rank }) => rank < 3) : undefined;
  return (
    onPath?.value ??
    known?.value ??
    steps?.current ??
    named[0]?.value ??
    state?.value ??
    badgeOf(root, title, pairs)
  );
};
