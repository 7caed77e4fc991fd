import { attr, matches, parentOf } from './dom.ts';
import type { Part } from './outline.ts';
import { type DayFirst, readDate } from './parse-date.ts';

/** The date of something that happened, and where it stands. */
export interface When {
  part: Part;
  /** As worded. */
  text: string;
  /** ISO 8601 date or date-time. */
  iso: string;
}

export type ReadWhen = (text: string) => string | undefined;

/** What happened lies behind, but for what is planned in the next weeks. */
const mostAhead = 60;

/** Reads dates with this page's language, clock and order; every rule asks again of the same short texts. */
export const whenReader = (locale: string, readAt: string, order: DayFirst): ReadWhen => {
  const known = new Map<string, string | undefined>();
  return (text) => {
    if (!known.has(text)) known.set(text, readDate(text, locale, readAt, order, mostAhead)?.value);
    return known.get(text);
  };
};

const dateAttributes = [
  'datetime',
  'data-timestamp',
  'data-date',
  'data-time',
  'title',
  'data-original-title',
];
const hasDate = dateAttributes.map((name) => `[${name}]`).join();
const byTail = /[,|·•]?\s+(?:(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or)(?:\s.*|:?)|\(\p{Lu}\p{Ll}[^()\d/]*\):?)$/u;
const aside = /\s[·•|]\s\D*$/;
const before = /^\D*\s[·•|]\s/;
/** "02, Nov 2026" */
const dayComma = /\b(\d\d?), (?=\p{L})/u;
/** "November, 12" */
const monthComma = /^(\p{L}+), (?=\d\d?$)/u;
const cuts = /\s[·•|–-]\s|:\s|\n|, (?=\d(?!\d?\s+(?:at|um|à)\s))|\s(?:on|am|at|le|el)\s/;
const lead = /^(?:on|am|le|el|at)\s/i;
const tell = /\d|day|week|month|hour|minute|year|tern|eut|hier|hoy|ayer|urd|^(?:vor|il y a|hace) /i;
const atEnd =
  /(?:\d+ (?:[Mm]inutes?|[Hh]ours?|[Dd]ays?|[Ww]eeks?) [Aa]go|(?:[Vv]or|[Ii]l y a|[Hh]ace) \d+ \p{L}+|\d{4}-\d\d-\d\d(?:[ T]\d\d:\d\d)?|\d{1,2}[./]\d{1,2}[./]\d{4}(?: \d\d?:\d\d(?: ?[AaPp][Mm])?)?)$/u;
/** "On 19 Nov, Ann Lee wrote:" */
const quoteHead = /\d.*(?:wrote|schrieb|écrit|escribió)(?:\s\S+){0,2}\s?:$/i;
/** Words before a date: "Created 6 Nov 2026", "Erstellt am 6.11.2026". */
const wordBefore = /^\p{L}+:? (?=.*\d)/u;
/** When somebody was last seen is no day of anything that was said. */
const lastSeen = /^(?:last |letzte|zuletzt |derni[eè]re? |[uú]ltim[oa] )/i;
/** What a day is of that is not when it happened. */
const otherDay = /^(?:edit|modif|updat|chang|bearb|geänd|aktual|actual|due|fällig|éch|venc)/i;
const clockOnly = /^\d{1,2}[:h.]\d\d(?: ?[ap]\.?m\.?)?$/i;

const daysBetween = (one: string, other: string): number =>
  Math.abs(Date.parse(one.slice(0, 10)) - Date.parse(other.slice(0, 10))) / 86_400_000;

type Ranked = When & { rank: number };

/**
 * What a leaf says of a date and how surely that is the date of the whole: 3 by an attribute made for it, 2 as its
 * whole text, 1 as a piece of its text, 0 as a piece of a sentence.
 */
const whenOf = (part: Part, read: ReadWhen, day: string): Ranked | undefined => {
  if (part.text.length > 120 || part.control) return undefined;
  let el: Element | undefined = part.el;
  for (let up = 0; el && up < 3 && !(up > 0 && el === parentOf(part.top)); up++, el = parentOf(el)) {
    if (!matches(el, hasDate)) continue;
    for (const name of dateAttributes) {
      const value = attr(el, name);
      const iso = value === '' || !/\d/.test(value) ? undefined : read(value);
      if (!iso) continue;
      // A template's date that nobody filled in: what is shown is of another year.
      const shown = read(part.text);
      const isOff =
        shown !== undefined && shown.slice(0, 4) !== iso.slice(0, 4) && daysBetween(shown, iso) > 60;
      return { part, text: part.text, iso: isOff ? shown : iso, rank: 3 };
    }
  }
  // Most texts say nothing of any day; what begins a quoted mail tells of that one.
  if (!tell.test(part.text) || quoteHead.test(part.text)) return undefined;
  // What somebody says of a day is no date of its own.
  const rank = /[\p{L}\d]{2}[.!?]$/u.test(part.text) && part.text.length > 40 ? 0 : 1;
  // "19 Nov 2026, 9:00, by Ann"
  const said = part.text.replace(/^[·•|]\s*/, '').replace(byTail, '');
  // "19 Nov 2026 · Ann": what has no digit is not the date, where the rest is one.
  const rest = said.replace(aside, '').replace(before, '');
  const whole = rest !== said && rest.split(' ').length < 7 && read(rest) ? rest : said;
  // "Ann Lee (19 Nov 2026, 9:00):"
  const bracketed = /\(([^()]*\d[^()]*)\):$/.exec(part.text)?.[1] ?? '';
  const bits = [whole, bracketed, ...part.text.split(cuts)].filter(
    (bit) => bit.length < 45 && tell.test(bit),
  );
  for (const bit of bits) {
    const text = bit.trim().replace(/^[([]|[)\]]$/g, '');
    const iso = read(text.replace(lead, '').replace(dayComma, '$1 ').replace(monthComma, '$1 '));
    // A sentence may begin with a date.
    if (iso) return { part, text, iso, rank: bit === whole && text.split(' ').length < 7 ? 2 : rank };
  }
  let after = part.text.length < 45 && !lastSeen.test(said) ? said : '';
  for (let count = 0; count < 3 && wordBefore.test(after); count++) {
    after = after.replace(wordBefore, '');
    const iso = read(after);
    if (iso) return { part, text: part.text, iso, rank: otherDay.test(said) ? 0 : rank };
  }
  const inside = /\d/.test(part.text) ? atEnd.exec(part.text)?.[0] : undefined;
  const ended = inside === undefined ? undefined : read(inside);
  if (inside && ended) return { part, text: inside, iso: ended, rank };
  // A clock time under a heading that says the day.
  return day !== '' && clockOnly.test(part.text)
    ? { part, text: part.text, iso: read(`${day} ${part.text}`) ?? day, rank: 1 }
    : undefined;
};

/** A day in several pieces, one below the other: "30", "Oct 2026". */
const inPieces = (part: Part, read: ReadWhen): Ranked | undefined => {
  const isShort = part.kids.length > 1 && part.text.length < 28 && /\d/.test(part.text);
  if (!isShort || part.kids.some(({ kids, control }) => kids.length > 0 || control)) return undefined;
  const text = part.text.replace(/\s+/g, ' ');
  const iso = read(text);
  return iso === undefined ? undefined : { part, text, iso, rank: 2 };
};

const known = new WeakMap<Part, Ranked | false>();
const best = (item: Part, read: ReadWhen, day: string): Ranked | undefined => {
  const before = known.get(item);
  if (before !== undefined) return before || undefined;
  let found: Ranked | undefined;
  if (item.kids.length === 0) found = whenOf(item, read, day);
  else
    for (const kid of item.kids) {
      const one = best(kid, read, day);
      if (one && (!found || one.rank > found.rank)) found = one;
    }
  found ??= inPieces(item, read);
  known.set(item, found ?? false);
  return found;
};

/**
 * The date of an item: the leaf that says it most surely, the first of equals.
 * @param day the day that a heading over the item says, ISO 8601; '' for none
 */
export const dated = (item: Part, read: ReadWhen, day = ''): When | undefined => best(item, read, day);

/** The day that a part says and nothing else: a heading over what happened on it. */
export const dayOf = (part: Part, read: ReadWhen): When | undefined => {
  if (part.kids.length > 0 || part.text.length >= 45 || part.control || part.weak) return undefined;
  const iso = read(part.text)?.slice(0, 10);
  return iso ? { part, text: part.text, iso } : undefined;
};
