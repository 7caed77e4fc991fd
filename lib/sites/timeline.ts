import type { ActivityKind } from '../record.ts';
import { directionOf, kindOf } from './activity.ts';
import { all, attr, attributeNames, closest, matches, one, parentOf, tagOf } from './dom.ts';
import type { Draft } from './draft.ts';
import { core, has, isHeading } from './label.ts';
import { type Part, signature } from './outline.ts';
import { readDate } from './parse-date.ts';
import { isWithin, once } from './parts.ts';
import { isName } from './people.ts';
import type { Steps } from './reading.ts';
import type { Table } from './table.ts';
import { actionWords, columnWords, listWords, plain } from './words.ts';

/** A list of things that happened: repeated blocks, each with a date and words. */
export interface Timeline {
  part: Part;
  items: Part[];
  heading: string;
}

interface When {
  part: Part;
  text: string;
  iso: string;
}

type ReadWhen = (text: string) => string | undefined;

/** Reads dates with this page's language and clock. */
export const whenReader =
  (locale: string, readAt = ''): ReadWhen =>
  (text) =>
    readDate(text, locale, readAt)?.value;

const leavesOf = once((part: Part): Part[] =>
  part.kids.length === 0 ? [part] : part.kids.flatMap((kid) => leavesOf(kid)),
);

/** Attributes that hold the moment that an element shows. */
const whenNames = ['datetime', 'data-timestamp', 'data-date', 'data-time', 'title', 'data-original-title'];
const hasWhen = whenNames.map((name) => `[${name}]`).join();

/** The date that a leaf says: in an attribute made for it, as its whole text, or at its end or start. */
const whenOf = (part: Part, read: ReadWhen): When | undefined => {
  if (part.text.length > 120 || part.control) return undefined;
  let el: Element | undefined = part.el;
  for (let up = 0; el && up < 3 && !(up > 0 && el === parentOf(part.top)); up++, el = parentOf(el)) {
    if (!matches(el, hasWhen)) continue;
    for (const name of whenNames) {
      const value = attr(el, name);
      const iso = value === '' || !/\d/.test(value) ? undefined : read(value);
      if (iso) return { part, text: part.text, iso };
    }
  }
  const bits = [part.text, ...part.text.split(/\s[·•|–-]\s|:\s|\n|, (?=\d)|\s(?:on|am|at|le|el)\s/)].filter(
    (bit) => /\d|day|tern|eut|hier|hoy|ayer|urd/.test(bit),
  );
  for (const bit of bits) {
    const iso = read(bit.trim().replace(/^(?:on|am|le|el|at)\s/i, ''));
    if (iso) return { part, text: bit.trim(), iso };
  }
  const inside =
    /(?:\d+ (?:minutes?|hours?|days?|weeks?) ago|vor \d+ \p{L}+|il y a \d+ \p{L}+|hace \d+ \p{L}+|\d{4}-\d\d-\d\d(?:[ T]\d\d:\d\d)?|\d{1,2}[./]\d{1,2}[./]\d{4}(?: \d\d?:\d\d(?: ?[AP]M)?)?)$/iu.exec(
      part.text,
    );
  const iso = inside ? read(inside[0]) : undefined;
  return inside && iso ? { part, text: inside[0], iso } : undefined;
};

const known = new WeakMap<Part, When | false>();
const dated = (item: Part, read: ReadWhen): When | undefined => {
  const before = known.get(item);
  if (before !== undefined) return before || undefined;
  let found: When | undefined;
  if (item.kids.length === 0) found = whenOf(item, read);
  else found = item.kids.map((kid) => dated(kid, read)).find((when) => when !== undefined);
  known.set(item, found ?? false);
  return found;
};

/** Rows below column heads are read by their heads. */
const inTable = (part: Part): boolean => {
  const table = closest(part.top, 'table') ?? part.top;
  return one(table, 'th') !== undefined;
};

/** A strip of words for kinds of activity over the list. */
const isTabs = (part: Part): boolean =>
  part.kids.length > 1 &&
  part.text.length < 120 &&
  part.kids.every((kid) => kid.kids.length === 0 && kid.text.length < 25) &&
  part.kids.filter((kid) => listWords.test(plain(kid.text))).length > 1;

/** Whether a heading or the block's own attributes call it a list of happenings. */
const isNamed = (part: Part, heading: string): boolean => {
  const words = [part.top, part.el].map((el) =>
    attributeNames(el)
      .filter((name) => /^(?:class|id|aria-label|data-.*)$/.test(name))
      .map((name) =>
        attr(el, name)
          .slice(0, 80)
          .replace(/([a-z])([A-Z])/g, '$1 $2'),
      )
      .join(' '),
  );
  return listWords.test(plain(`${heading} ${words.join(' ')}`.replace(/[_-]/g, ' ')));
};

/** Dated siblings of one make; undefined where they are no list of things that happened. */
const groupOf = (part: Part, heading: string, read: ReadWhen): Part[] | undefined => {
  const byMake = new Map<string, Part[]>();
  for (const kid of part.kids) {
    if (kid.weak || kid.control || kid.bare || inTable(kid)) continue;
    const make = signature(kid.top).replace(/\.[^.]*(?:mail|note|call|task|meeting|comment|event)[^.]*/g, '');
    byMake.set(make, [...(byMake.get(make) ?? []), kid]);
  }
  for (const kids of byMake.values()) {
    const items = kids.filter(
      (kid) =>
        kid.kids.length > 0 &&
        dated(kid, read) &&
        leavesOf(kid).length <= 40 &&
        // Columns of a form with dates in them are no happenings.
        leavesOf(kid).filter((leaf) => has(leaf, /^(?:label|dt)$/)).length < 3,
    );
    if (items.length === 0 || items.length * 10 < kids.length * 6) continue;
    const rich = items.filter(
      (item) => leavesOf(item).length >= 3 || item.text.length > (dated(item, read)?.text.length ?? 0) + 25,
    );
    if (rich.length < items.length) continue;
    const long = items.filter((item) => leavesOf(item).some((leaf) => leaf.text.length > 30)).length;
    const others = part.kids.filter((kid) => !items.includes(kid));
    const alone = others.every((kid) => kid.weak || isHeading(kid) || kid.text.length < 25 || isTabs(kid));
    const named = (): boolean => isNamed(part, heading);
    if (items.length > 1 ? long * 2 >= items.length || named() : alone && named()) return items;
  }
  return undefined;
};

/** So many parts are looked at in one step. */
const stepOf = 16;

/** Finds the timelines of a block, before its fields are read, so that neither is taken for the other. */
export function* findTimelines(root: Part, read: ReadWhen): Steps<Timeline[]> {
  let visited = 0;
  function* visit(part: Part, heading: string): Steps<Timeline[]> {
    if (++visited % stepOf === 0) yield;
    let inner = heading;
    const found: Timeline[] = [];
    for (const kid of part.kids) {
      if (
        isTabs(kid) ||
        (kid.text.length < 60 &&
          (isHeading(kid) || (core(kid).kids.length === 0 && listWords.test(plain(kid.text)))))
      )
        inner = kid.text;
      found.push(...(yield* visit(kid, inner)));
    }
    const items = groupOf(part, inner, read);
    if (!items) return found;
    // The deepest list counts; replies inside an item do not make it one.
    const plainItems = items.filter((item) => !found.some((deep) => isWithin(deep.part, item)));
    // The head of an item (who, when) is no list of its own where the words stand beside it.
    const isHeadOnly =
      items.length > 1 &&
      found.every((deep) => deep.items.length === 1) &&
      items.some((item) =>
        leavesOf(item).some(
          (leaf) =>
            leaf.text.length > 30 && !isHeading(leaf) && !found.some((deep) => isWithin(leaf, deep.part)),
        ),
      );
    if (found.length > 0 && plainItems.length < 2 && !isHeadOnly) return found;
    return [
      ...found.filter((deep) => !items.some((item) => isWithin(deep.part, item))),
      { part, items, heading },
    ];
  }
  return yield* visit(root, '');
}

const byBehind = /^(.*?)[\s,|·–-]+(?:by|von|par|por):?$/i;
const doing = /^(.{3,40}) (?:commented|posted|replied|wrote|added a (?:note|comment))[.:]?$/;
const changing = /^(?:updated|changed|created|added|posted|logged|sent|removed|deleted) /i;
const to = /^(?:to|cc|bcc|an|à|para):?$/i;
const byAlone = /^(?:(?:created|posted|added|logged|written|sent) )?(?:by|from|von|de|par|por):?$/i;
const byWords = /^(?:by|from|von|de|par|por|created by|posted by|logged by|added by)[:\s]+/i;

const markNames = 'class data-type data-kind data-activity-type title aria-label alt href data-icon'.split(
  ' ',
);
/** What an item's markup says of its kind: icons, classes and data attributes, then its first words. */
const kindOfItem = (item: Part, head: string, heading: string): ActivityKind => {
  if (/(?:^|\s)(?:updated|changed|hat .* geändert|a modifié|cambió)\s/.test(head)) return 'other';
  const said = kindOf(head);
  if (said !== 'other') return said;
  const signs = all(item.top, 'i,svg,use,[class*="icon"],img,a,[data-type],[data-kind]').slice(0, 6);
  const marks = [item.top, item.el, ...signs]
    .flatMap((el) => markNames.map((name) => attr(el, name)))
    .join(' ')
    .replace(/[_-]/g, ' ');
  for (const words of [marks, heading, item.text.slice(0, 80)]) {
    const kind = kindOf(words);
    if (kind !== 'other') return kind;
  }
  return 'other';
};

const addItem = (item: Part, heading: string, read: ReadWhen, draft: Draft): void => {
  const when = dated(item, read);
  const leaves = leavesOf(item).filter(
    (leaf, at, every) =>
      !leaf.weak &&
      leaf.text !== '' &&
      !actionWords.test(plain(leaf.text)) &&
      // Letters of an avatar, and to whom a mail went.
      !/^(?:\p{Lu}{1,2}|<\S+@\S+>|[.·])$/u.test(leaf.text) &&
      !to.test(leaf.text) &&
      !(to.test(every[at - 1]?.text ?? '') && /^\S+@\S+$/.test(leaf.text)),
  );
  let author: string | undefined;
  let subject: string | undefined;
  const rest: Part[] = [];
  const heads: string[] = [];
  let named = false;
  for (const leaf of leaves) {
    if (
      leaf.text.length < 50 &&
      /^(?:has )?(?:commented|posted|created|added|wrote|logged|sent|updated|changed)(?: |$)/.test(leaf.text)
    ) {
      heads.push(leaf.text);
      continue;
    }
    const who = leaf.text.length < 60 ? doing.exec(leaf.text)?.[1] : undefined;
    if (!author && who && isName(who)) {
      author = who;
      heads.push(leaf.text.slice(who.length + 1));
      continue;
    }
    const behind = leaf.text.length < 60 ? byBehind.exec(leaf.text)?.[1] : undefined;
    if (behind && (leaf === when?.part || read(behind))) {
      named = true;
      continue;
    }
    if (leaf === when?.part) {
      const bare = leaf.text.replace(when.text, '').replace(/^[\s·•|,–-]+|[\s·•|,–-]+$/g, '');
      if (bare.length > 1) heads.push(bare);
      if (!author && isName(bare.replace(byWords, ''))) author = bare.replace(byWords, '');
      continue;
    }
    if (byAlone.test(leaf.text)) {
      named = true;
      continue;
    }
    if (named && !author && isName(leaf.text)) {
      author = leaf.text;
      continue;
    }
    const bare = leaf.text.replace(byWords, '');
    if (
      !author &&
      rest.length < 2 &&
      isName(bare) &&
      !changing.test(bare) &&
      (/\s/.test(bare) || /^(?:a|b|strong)$/.test(tagOf(leaf.el)) || byWords.test(leaf.text)) &&
      leaf.text.length < 50 &&
      !(isHeading(leaf) && !leaves.some((other) => other !== leaf && isName(other.text)))
    ) {
      author = bare;
      continue;
    }
    rest.push(leaf);
  }
  const titled = rest.find((leaf) => isHeading(leaf) || /^(?:strong|b|a)$/.test(tagOf(leaf.el)));
  const longest = rest.reduce<Part | undefined>(
    (most, leaf) => (!most || leaf.text.length > most.text.length ? leaf : most),
    undefined,
  );
  if (titled && titled !== longest && titled.text.length < 150) subject = titled.text;
  else if (rest.length > 1 && rest[0] && rest[0] !== longest && rest[0].text.length < 100)
    subject = rest[0].text;
  const said = heads.join(' ');
  const words = `${said} ${leaves
    .filter((leaf) => leaf !== longest)
    .map((leaf) => leaf.text)
    .join(' ')}`;
  const body = rest.filter((leaf) => leaf.text !== subject);
  const text = body.reduce(
    (out, leaf) =>
      out + (out === '' ? '' : leaf.gap === '\n' || leaf.gap === '' ? '\n' : leaf.gap) + leaf.text,
    '',
  );
  draft.activity({
    kind: kindOfItem(item, words, heading),
    direction: directionOf(words),
    author,
    at: when?.iso,
    atText: when?.text,
    subject,
    text: text || (subject ?? ''),
    bodyShown: text === '' ? false : undefined,
    unsaved: undefined,
    el: item.top,
  });
};

const addRow = (table: Table, row: Part[], read: ReadWhen, draft: Draft): void => {
  const cell = (words: RegExp): Part | undefined =>
    row[table.heads.findIndex((head) => words.test(plain(head)))];
  const subject = cell(columnWords.subject)?.text;
  const text = table.heads.reduce((out, head, at) => {
    const body = row[at]?.text ?? '';
    return columnWords.text.test(plain(head)) && body !== subject && body.length > out.length ? body : out;
  }, '');
  const at = table.heads
    .map((head, index) => (columnWords.at.test(plain(head)) ? row[index] : undefined))
    .find((part) => part && read(part.text));
  const kind = cell(columnWords.kind)?.text ?? '';
  const all_ = row.map((part) => part.text).join(' ');
  const first = row[0];
  if (!first || (!subject && text === '')) return;
  const known = kindOf(kind);
  draft.activity({
    kind:
      known !== 'other'
        ? known
        : kindOf(
            `${table.heading} ${attr(first.top, 'class')} ${all(first.top.parentElement ?? first.top, 'a,i')
              .map((el) => attr(el, 'href') + attr(el, 'class'))
              .join(' ')}`,
          ),
    direction: directionOf(all_),
    author: cell(columnWords.author)?.text || undefined,
    at: at ? read(at.text) : undefined,
    atText: at?.text,
    subject: subject || undefined,
    text: text || (subject ?? ''),
    bodyShown: text === '' ? false : undefined,
    unsaved: undefined,
    el: first.top,
  });
};

/** Reads timelines and tables of activities into the draft. */
export function* readTimelines(
  timelines: readonly Timeline[],
  tables: readonly Table[],
  read: ReadWhen,
  draft: Draft,
): Steps<void> {
  let count = 0;
  for (const { items, heading } of timelines)
    for (const item of items) {
      addItem(item, heading, read, draft);
      if (++count % 4 === 0) yield;
    }
  for (const table of tables) {
    const heads = table.heads.map(plain);
    const hasDate = heads.some((head) => columnWords.at.test(head));
    if (
      !listWords.test(plain(table.heading)) &&
      !(hasDate && heads.some((head) => columnWords.kind.test(head)))
    )
      continue;
    for (const row of table.rows) {
      addRow(table, row, read, draft);
      if (++count % 4 === 0) yield;
    }
  }
  draft.part({ part: 'activities', state: count > 0 ? 'open' : 'absent', read: count });
}
