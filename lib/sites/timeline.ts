import { isDateLine, kindOf } from './activity.ts';
import { addRow, addShaped, isOfActivities } from './activity-rows.ts';
import { authorsOf } from './author.ts';
import { attr, attributeNames, closest, one, tagOf } from './dom.ts';
import type { Draft } from './draft.ts';
import { strengthOf } from './drawn.ts';
import { furnitureOf } from './furniture.ts';
import { marksOf, readHappening } from './happening.ts';
import { chain, core, firmness, has, isAlike, isHeading, isKnown, labelText } from './label.ts';
import { type Part, signature } from './outline.ts';
import { holdsControl, isWithin, leavesOf, once, partsOf } from './parts.ts';
import { isName } from './people.ts';
import { type Steps, sift } from './reading.ts';
import { headOf } from './statement.ts';
import type { Table } from './table.ts';
import { perText, widthOf } from './text.ts';
import { dated, dayOf, type ReadWhen, type When } from './when.ts';
import { actionWords, listWords, makingWords, noticeWords, peopleWords, plain } from './words.ts';

/** A list of things that happened: repeated blocks, each with a date and words. */
export interface Timeline {
  part: Part;
  items: Part[];
  heading: string;
  /** The day over those that say none themselves. */
  days: ReadonlyMap<Part, When>;
}

/** So many parts are looked at in one step. */
const stepOf = 2;

const isLeaf = (part: Part): boolean => part.kids.length === 0;

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

/** The words of the tab that is open, of all where none is marked. */
const chosenOf = (tabs: Part): string => {
  const open = tabs.kids.filter((kid) =>
    chain(kid).some(
      (el) =>
        attr(el, 'aria-selected') === 'true' ||
        /(?:^|[\s_-])(?:active|selected|current)(?:$|[\s_-])/.test(attr(el, 'class')),
    ),
  );
  return open.length === 1 && open[0] ? open[0].text : tabs.text;
};

/** Whether a heading or the block's own attributes call it a list of happenings. */
const isNamed = (part: Part, heading: string): boolean =>
  listWords.test(plain(`${heading} ${calledOf(part)}`.replace(/[_-]/g, ' ')));
const calledOf = once((part: Part): string =>
  [...new Set([part.top, part.el])]
    .flatMap((el) =>
      attributeNames(el)
        .filter((name) => /^(?:class|id|aria-label|data-.*)$/.test(name))
        .map((name) =>
          attr(el, name)
            .slice(0, 80)
            .replace(/([a-z])([A-Z])/g, '$1 $2'),
        ),
    )
    .join(' '),
);

const kindClass = /mail|note|call|task|meeting|comment|event/i;
const stateClass = /^(?:is|has)-|(?:^|[_-])(?:active|selected|first|last|odd|even)(?:$|[_-])/i;
const namesIn = perText((said): string[] =>
  said
    .replace(/\d+/g, '')
    .split(/\s+/)
    .filter((name) => !stateClass.test(name)),
);
const namesOf = (el: Element): string[] => namesIn(attr(el, 'class'));

/** What siblings of one make share, whatever kind and state each of them shows: their first name, unless it tells a kind. */
const makesOf = (part: Part): ((kid: Part) => string) => {
  const count = new Map<string, number>();
  for (const kid of part.kids)
    for (const name of namesOf(kid.top)) count.set(name, (count.get(name) ?? 0) + 1);
  const isShared = (name: string): boolean => (count.get(name) ?? 0) > 1;
  return ({ top }) => {
    const [first = '', ...others] = namesOf(top);
    const isKind = (name: string): boolean => kindClass.test(name);
    const shared = others.find((name) => isShared(name) && !isKind(name));
    return `${tagOf(top)}.${isKind(first) ? (shared ?? '') : first}`;
  };
};

/** A field of a record on its card, no line of a mail's head. */
const isField = ({ text }: Part): boolean => {
  const label = plain(/^(\p{L}[^:\n]{1,40}):\s/u.exec(text)?.[1] ?? '');
  return (
    isKnown(label) &&
    !/^(?:subject|title|date|status|due|priorit|owner|assign|type)| (?:at|on|am|le|el)$/.test(label)
  );
};

/** "Created at", "Closing date". */
const isDay = (label: string): boolean =>
  / (?:at|on|date|am|le|el)$|^date |^datum /.test(plain(label)) || isKnown(label);

/** A known label and its value side by side; what kind of thing it was and its day are none. */
const isTwo = ({ kids: [name, value], kids }: Part): boolean =>
  kids.length === 2 &&
  name !== undefined &&
  value?.kids.length === 0 &&
  isKnown(labelText(name)) &&
  !(kindOf(name.text) !== 'other' && isDateLine(value.text));

/** Known labels, and little but their values. */
const isFieldSet = (leaves: readonly Part[]): boolean => {
  const labels = leaves.filter((leaf) => isKnown(labelText(leaf))).length;
  return labels > 3 && labels * 5 >= leaves.length * 2;
};

/** Rows of label and value, most of them with other labels: a sheet of fields, whatever dates it has. */
const isSheet = once((part: Part): boolean => {
  const rows = part.kids.filter(({ kids: [name, value], kids }) => kids.length === 2 && name && value);
  const labels = rows.flatMap(({ kids: [name] }) => (name ? labelText(name) || [] : []));
  return labels.length > 2 &&
    new Set(labels).size === labels.length &&
    labels.length * 3 >= part.kids.length * 2
    ? labels.filter(isDay).length * (labels.every(isName) ? 2 : labels.length) >= labels.length
    : part.kids.some(isSheet);
});

/** Begins with the kind of thing that happened: "Phone call - outbound". */
const opensWithKind = (item: Part): boolean => {
  const [{ text } = { text: '' }] = leavesOf(item);
  return kindOf(text) !== 'other' && headOf(text) !== undefined;
};

/** Drawn smaller or paler than the words before it: when they happened, no value of theirs. */
const isPale = ({ leaves: [name], when }: { leaves: readonly Part[]; when: When }): boolean => {
  const { size, ink } = name ? strengthOf(name.el, when.part.el) : { size: 0, ink: 0 };
  return size < -0.05 || ink < -0.1;
};

/** "Replied at" and a day, and nothing else but ways to change it. */
const isDated = ({ leaves, when }: { leaves: readonly Part[]; when: When }): boolean => {
  const [name, day, clock, ...rest] = leaves.filter(({ weak, text }) => !weak && text !== '');
  if (rest.length > 0 || !name || day !== when.part || (clock && !isClock.test(clock.text))) return false;
  const label = labelText(name);
  return label !== '' && label.split(' ').length < 4 && day.text === when.text && !isAlike(name, day);
};
const isClock = /^\d{1,2}[:.h]\d\d/;
/** Whether what is said of days is what they are called: by the words of one, or by the colons of all. */
const areDays = (names: readonly Part[]): boolean =>
  names.some((name) => isDay(labelText(name))) || names.every((name) => firmness(name) === 2);

/** So many labels with a value each make a sheet of fields, where there is little else. */
const fewestRows = 4;
/** Labels beside their values, in whatever words, and little else: one block of fields, though a day is among them. */
const isRows = (item: Part): boolean => {
  const rows = partsOf(item).flatMap(({ kids: [name, value, ...rest] }) =>
    name &&
    value &&
    rest.length === 0 &&
    name.kids.length === 0 &&
    labelText(name) !== '' &&
    !isAlike(name, value)
      ? [[labelText(name), leavesOf(value).length + 1] as const]
      : [],
  );
  const leaves = rows.reduce((sum, [, count]) => sum + count, 0);
  return (
    rows.length >= fewestRows &&
    new Set(rows.map(([label]) => label)).size === rows.length &&
    leaves * 5 >= leavesOf(item).length * 4
  );
};

const holdsHeading = once((part: Part): boolean => has(part, /^h[1-3]$/) || part.kids.some(holdsHeading));

/** Sections with headings of their own are a page's, not a happening's. */
const headingsIn = (part: Part): number => leavesOf(part).filter((leaf) => has(leaf, /^h[1-4]$/)).length;

/** Whether a line of the item says who did what. */
const isTold = (leaves: readonly Part[]): boolean =>
  leaves.slice(0, 8).some((leaf) => leaf.text.length < 80 && headOf(leaf.text)?.deed === true);

/** "Call · 5d ago": what kind of thing it was, beside when. */
const isKinded = (when: When): boolean => {
  const rest = when.part.text.replace(when.text, '').replace(/^[\s·•|,–-]+|[\s·•|,:–-]+$/g, '');
  return rest !== '' && kindOf(rest) !== 'other' && headOf(rest)?.deed === false;
};

const reader = /^(?:you|sie|du|vous|tu|usted)(?:$|\s)/i;
/** An entry without a date: a line that says who did what, over what was said; below a day, a name or a kind will do. */
function* isEntry(item: Part, isBelowDay: boolean): Steps<boolean> {
  const leaves = leavesOf(item);
  if (leaves.length > 60 || headingsIn(item) > 2 || holdsControl([item]) || isFieldSet(leaves)) return false;
  yield;
  if (leaves.filter(isField).length > 1) return false;
  const first = leaves.slice(0, 8);
  const heads = first.map(({ text }) => headOf(text));
  yield;
  const isWho = ({ text }: Part): boolean => isName(text) || (text.length < 110 && reader.test(text));
  const tells = first.some(
    ({ text }, at) =>
      text.length < 110 && heads[at]?.deed === true && (heads[at]?.who !== undefined || first.some(isWho)),
  );
  const isSentence = ({ text }: Part): boolean => widthOf(text) > 25 && /[.!?…。！？]$/.test(text);
  const names =
    isBelowDay &&
    (heads.some((head) => head?.deed === false) ||
      (first.some(({ text }) => isName(text)) && leaves.some(isSentence)));
  if (!tells && !names) return false;
  // What was said: some words that are neither who nor what.
  return leaves.some(
    ({ text, weak }) =>
      !weak && (text.match(/\p{L}{2,}/gu) ?? []).length > 2 && headOf(text) === undefined && !isName(text),
  );
}

/** A card of somebody: address and telephone number, each of its own. */
const isContactCard = (leaves: readonly Part[]): boolean =>
  leaves.some(({ text }) => /^\S+@\S+\.\S+$/.test(text)) &&
  leaves.some(({ text }) => /^\+?[\d\s()/.-]{8,20}$/.test(text) && (text.match(/\d/g) ?? []).length > 7);

/** Columns of a form with dates in them are no happenings. */
function* isForm(item: Part, leaves: readonly Part[]): Steps<boolean> {
  if (leaves.length > 250 || leaves.filter((leaf) => has(leaf, /^(?:label|dt)$/)).length > 2) return true;
  yield;
  if (leaves.filter(isField).length > 1 || item.kids.filter(isTwo).length > 1) return true;
  yield;
  if (isSheet(item) || headingsIn(item) > 2) return true;
  yield;
  return isFieldSet(leaves) || isContactCard(leaves);
}

/** Entries without dates of their own, where most siblings of the make are such. */
function* entriesOf(
  kids: readonly (readonly [Part, When | undefined])[],
  part: Part,
): Steps<Part[] | undefined> {
  const isNear = (day: When | undefined): boolean =>
    day !== undefined && (day.part.up === part || day.part.up === part.up);
  const entries: Part[] = [];
  // A long list that is none is left as soon as too few of it can be.
  const most = Math.floor(kids.length * 0.4);
  for (const [at, [kid, on]] of kids.entries()) {
    if (kid.kids.length > 1 && (yield* isEntry(kid, isNear(on)))) entries.push(kid);
    if (at + 1 - entries.length > most) return undefined;
  }
  const isAlone = kids.length === 1 && isNear(kids[0]?.[1]);
  return entries.length > (isAlone ? 0 : 1) ? entries : undefined;
}

/** Siblings of one make, each with a date or who did what; undefined where they are no list of things that happened. */
function* groupOf(
  part: Part,
  heading: string,
  day: When | undefined,
  read: ReadWhen,
): Steps<{ items: Part[]; days?: ReadonlyMap<Part, When> } | undefined> {
  const byMake = new Map<string, [Part, When | undefined][]>();
  const makeOf = makesOf(part);
  let today = day;
  let looked = 0;
  for (const kid of part.kids) {
    if (++looked % stepOf === 0) yield;
    today = dayOf(kid, read) ?? today;
    if (kid.weak || kid.control || kid.bare || inTable(kid)) continue;
    const make = makeOf(kid);
    const kids = byMake.get(make);
    if (kids) kids.push([kid, today]);
    else byMake.set(make, [[kid, today]]);
  }
  // What the app tells whoever reads is of no record.
  if (noticeWords.test(plain(heading))) return undefined;
  // A section that is called so holds fields, unless each of several blocks says what kind of thing it tells of.
  const isOfFields = /(?:information|details|angaben|informations|informacion)$/.test(plain(heading));
  for (const kids of byMake.values()) {
    if (isOfFields && !(kids.length > 1 && kids.every(([kid]) => opensWithKind(kid)))) continue;
    const found: { item: Part; leaves: readonly Part[]; when: When }[] = [];
    for (const [item, on] of kids) {
      if (item.kids.length === 0) continue;
      yield;
      const when = dated(item, read, on?.iso);
      if (!when) continue;
      yield;
      const leaves = leavesOf(item);
      if (!(yield* isForm(item, leaves))) found.push({ item, leaves, when });
    }
    yield;
    // One among them with a heading of its own is what they are about.
    const named = (): boolean => isNamed(part, heading);
    const headed = found.filter(({ item }) => holdsHeading(item));
    if (headed.length * 2 < found.length || (headed.length * 2 === found.length && !named()))
      for (const one of headed) found.splice(found.indexOf(one), 1);
    if (
      found.length > 1 &&
      found.every(isDated) &&
      !(listWords.test(plain(heading)) && found.every(isPale)) &&
      areDays(found.flatMap(({ leaves }) => leaves.find(({ weak }) => !weak) ?? []))
    )
      continue;
    if (found.length * 10 < kids.length * 6) {
      const items = named() ? yield* entriesOf(kids, part) : undefined;
      if (items)
        return { items, days: new Map(kids.flatMap(([kid, on]) => (on ? [[kid, on] as const] : []))) };
    }
    if (found.length === 0 || found.length * 10 < kids.length * 6) continue;
    type Entry = (typeof found)[number];
    function* share(test: (one: Entry) => boolean): Steps<number> {
      return (yield* sift(found, test)).length / found.length;
    }
    const rich = yield* share(
      ({ item, leaves, when }) =>
        leaves.length >= 3 || item.text.length > when.text.length + 25 || isKinded(when),
    );
    const items = found.map(({ item }) => item);
    // Below a heading that says what they are, a few words each will do.
    if (rich < 0.5 && !(items.length > 1 && listWords.test(plain(heading)))) continue;
    yield;
    function* told(): Steps<boolean> {
      return (yield* share(({ leaves, when }) => isTold(leaves) || isKinded(when))) >= 0.5;
    }
    if (items.length > 1) {
      const long = (yield* share(({ leaves }) => leaves.some((leaf) => widthOf(leaf.text) > 30))) >= 0.5;
      if (!((rich === 1 && long) || (yield* told()) || named())) continue;
      // One among them whose date is worded in a way that is not known is one of them all the same.
      const known = new Set(items);
      const all = kids.flatMap(([kid]) =>
        known.has(kid) || (kid.text.length > 40 && isTold(leavesOf(kid)) && !holdsControl([kid]))
          ? [kid]
          : [],
      );
      return { items: all };
    }
    if (items.some(isRows)) continue;
    // One alone must say something besides who and when.
    const says = yield* share(({ leaves, when }) =>
      leaves.some(
        (leaf) =>
          leaf !== when.part &&
          !leaf.weak &&
          /\p{L}{2}/u.test(leaf.text) &&
          !isName(leaf.text) &&
          headOf(leaf.text) === undefined,
      ),
    );
    if (says === 0) continue;
    const others = part.kids.filter((kid) => !items.includes(kid));
    const alone = others.every(
      (kid) =>
        !has(kid, /^(?:label|dt|th)$/) &&
        (kid.weak ||
          isHeading(kid) ||
          /^.{0,24}(?<![.!?])$/.test(kid.text) ||
          isTabs(kid) ||
          holdsControl([kid])),
    );
    yield;
    // Among other things, what the page calls a comment and who made it are both said.
    const isCalled = items.every((item) => isNamed(item, ''));
    if (!(alone && named()) && !((alone || isCalled) && (yield* told()))) continue;
    yield;
    // One dated block full of known labels is a form.
    if ((found[0]?.leaves ?? []).filter((leaf) => isKnown(labelText(leaf))).length < 3) return { items };
  }
  return undefined;
}

/** The only words of a line, whatever counts and buttons stand beside them. */
const wordsIn = (part: Part): Part => {
  const [only, ...others] = leavesOf(part).filter((leaf) => !leaf.weak && /\p{L}/u.test(leaf.text));
  return only && others.length === 0 ? only : core(part);
};

const headingWords = (said: string): boolean =>
  (listWords.test(said) || peopleWords.test(said)) && !actionWords.test(said) && !makingWords.test(said);

/**
 * Lists beside one that was found, each below a day of its own, whose entries are made as its are: theirs are entries too,
 * however they word their time.
 */
const likeFound = (
  part: Part,
  found: readonly Timeline[],
  heading: string,
  days: ReadonlyMap<Part, When>,
): Timeline[] => {
  const beside = found.find((one) => one.part.up === part && one.items.length > 1);
  const made = beside?.items[0] ? signature(beside.items[0].top) : '';
  if (!made.includes('.') || !beside?.items.every(({ top }) => signature(top) === made)) return [];
  const isMade = (one: Part): boolean => chain(one).some((el) => signature(el) === made);
  return part.kids.flatMap((kid) => {
    const day = days.get(kid);
    const items = isMade(kid) ? [kid] : kid.kids;
    if (!day || items.length === 0 || found.some((one) => one.part === kid) || !items.every(isMade))
      return [];
    return [
      { part: kid, items: [...items], heading, days: new Map(items.map((item) => [item, day] as const)) },
    ];
  });
};

/** Finds the timelines of a block, before its fields are read, so that neither is taken for the other. */
export function* findTimelines(root: Part, read: ReadWhen): Steps<Timeline[]> {
  let visited = 0;
  function* visit(part: Part, heading: string, day?: When): Steps<Timeline[]> {
    if (++visited % stepOf === 0) yield;
    let inner = heading;
    let today = day;
    const days = new Map<Part, When>();
    const found: Timeline[] = [];
    // What happened is told in several pieces; among leaves alone, most of all that there is, no day stands over anything.
    if (part.kids.every(isLeaf)) return found;
    for (const kid of part.kids) {
      if (++visited % stepOf === 0) yield;
      const on = dayOf(kid, read);
      if (on) today = on;
      else if (isTabs(kid)) inner = chosenOf(kid);
      else if (kid.text.length < 60 && !holdsControl([kid])) {
        const head = isHeading(kid) ? kid : wordsIn(kid);
        if (isHeading(head) || (head.kids.length === 0 && headingWords(plain(head.text)))) inner = head.text;
      }
      if (today) days.set(kid, today);
      if (!isLeaf(kid)) found.push(...(yield* visit(kid, inner, today)));
    }
    found.push(...likeFound(part, found, heading, days));
    const group = yield* groupOf(part, inner, day, read);
    if (!group) return found;
    yield;
    const { items, days: dayOver = new Map<Part, When>() } = group;
    // The deepest list counts; replies inside an item do not make it one.
    const plainItems = items.filter((item) => !found.some((deep) => isWithin(deep.part, item)));
    // One thing in each of several blocks: each block is one, with what else it says of it.
    const isOneEach =
      found.length > 1 &&
      found.length * 2 >= items.length &&
      found.every((deep) => deep.items.length === 1) &&
      items.every((item) => found.filter((deep) => isWithin(deep.part, item)).length < 2) &&
      // … unless a block begins with what its list is called.
      !found.some(
        ({ heading: own }) =>
          own !== heading && headingWords(plain(own)) && items.some(({ text }) => text.startsWith(own)),
      );
    // The same few lines with dates in each of several blocks ("4 days ago", "Scheduled: …"): each block is one.
    const [first, ...others] = items.map((item) =>
      found
        .filter((deep) => isWithin(deep.part, item))
        .flatMap((deep) => deep.items.map(({ top }) => signature(top))),
    );
    const isSameEach =
      first !== undefined &&
      first.length > 1 &&
      new Set(first).size === first.length &&
      others.length > 0 &&
      others.every((each) => each.join() === first.join());
    // One alone below its day, among days of more.
    const isLone = found.length > 0 && plainItems.length === 1 && group.days !== undefined;
    if (isLone) return [...found, { part, items: plainItems, heading, days: dayOver }];
    if (found.length > 0 && plainItems.length < 2 && !isOneEach && !isSameEach) return found;
    return [
      ...found.filter((deep) => !items.some((item) => isWithin(deep.part, item))),
      { part, items, heading, days: dayOver },
    ];
  }
  return yield* visit(root, '');
}

const moreWords =
  /^(?:(?:show|load|view|see|read) )?(?:all |the )?(\d+ )?(?:more|older|earlier|previous)(?:$|\s)|^(?:mehr|weitere|ältere|voir plus|afficher plus|ver más|mostrar más)/i;
/** A button below a list that stands for what it does not show: its words. */
const moreOf = (list: Part): string | undefined => {
  for (const up of [list, list.up, list.up?.up])
    for (const kid of up?.kids ?? []) {
      const [leaf, ...rest] = leavesOf(kid);
      if (leaf?.weak && rest.length === 0 && moreWords.test(leaf.text)) return leaf.text;
    }
  return undefined;
};

/**
 * Reads timelines and tables of activities into the draft, and says how many of them show no text.
 * @param title the record's own name
 * @param sellers names of the seller's own people
 */
export function* readTimelines(
  timelines: readonly Timeline[],
  tables: readonly Table[],
  read: ReadWhen,
  title: string,
  sellers: ReadonlySet<string>,
  draft: Draft,
): Steps<void> {
  let count = 0;
  const isBuyer = (name: string): boolean =>
    draft.people.some((person) => person.name === name && person.side === 'buyer');
  const isKnown = (name: string): boolean =>
    sellers.has(name) || draft.people.some((person) => person.name === name);
  const nameOf = (address: string): string | undefined =>
    draft.people.find(({ email }) => email !== undefined && email === address)?.name;
  const before = draft.activities.length;
  for (const { items, heading, part, days } of timelines) {
    const marks: Set<string>[] = [];
    for (const item of items) {
      marks.push(new Set(marksOf(item)));
      if (marks.length % 4 === 0) yield;
    }
    const shared = new Set(
      [...(marks[0] ?? [])].filter((mark) => items.length > 1 && marks.every((own) => own.has(mark))),
    );
    yield;
    const furniture = yield* furnitureOf(items);
    yield;
    const authors = yield* authorsOf(items);
    const around = {
      heading,
      title,
      read,
      shared,
      furniture,
      authors,
      isBuyer,
      isKnown,
      nameOf,
    };
    for (const item of items) {
      yield;
      const found = yield* readHappening(item, dated(item, read) ?? days.get(item), around);
      if (found) draft.activity(found);
      count++;
    }
    const label = moreOf(part);
    if (label) draft.part({ part: 'activities', state: 'counted', label });
  }
  for (const table of tables)
    if (!isOfActivities(table) && addShaped(table, read, draft)) count += table.rows.length;
  for (const table of tables.filter(isOfActivities))
    for (const row of table.rows) {
      addRow(table, row, read, draft);
      if (++count % 4 === 0) yield;
    }
  const added = draft.activities.slice(before);
  const listed = added.filter(({ kind }) => kind !== 'task').length;
  const unseen = added.filter(({ kind, bodyShown }) => kind !== 'task' && bodyShown === false).length;
  if (unseen > 0) draft.part({ part: 'activities', state: 'counted', listed, read: listed - unseen });
  else draft.part({ part: 'activities', state: count > 0 ? 'open' : 'absent', read: added.length });
}
