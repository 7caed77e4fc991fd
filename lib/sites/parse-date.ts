import { type Steps, whole } from './reading.ts';

/** A date as the page words it, read by the page's language. */
export interface ParsedDate {
  /** ISO 8601 date, or date-time (without an offset when the page shows none). */
  value: string;
  ambiguous: boolean;
}

/** What the other dates of the same page prove about the order of day and month. */
export type DayFirst = boolean | undefined;

const monthTables = new Map<string, Map<string, number>>();
const bare = (word: string): string => {
  const lower = word.toLowerCase();
  return /^[a-z]*$/.test(lower) ? lower : lower.normalize('NFD').replace(/\p{M}|\./gu, '');
};

/**
 * Month names of the languages that are judged, long and short, of all their regions (CLDR, without accents and dots).
 * They stand here because the browser's own tables take 25 ms to load for the first question in a page.
 */
const written: Partial<Record<string, string>> = {
  en: 'january jan,february feb,march mar,april apr,may,june jun,july jul,august aug,september sep sept,october oct,november nov,december dec',
  de: 'januar jan janner,februar feb,marz mar,april apr,mai,juni jun,juli jul,august aug,september sep sept,oktober okt,november nov,dezember dez',
  fr: 'janvier janv,fevrier fevr,mars,avril avr,mai,juin,juillet juil juill,aout,septembre sept,octobre oct,novembre nov,decembre dec',
  es: 'enero ene,febrero feb,marzo mar,abril abr,mayo may,junio jun,julio jul,agosto ago,septiembre sept sep setiembre set,octubre oct,noviembre nov,diciembre dic',
};

/**
 * Month names of a language, from the browser's own tables where none are written here; English always beside it, and
 * the long names of the others: a page may say that it is in one language and be in another.
 */
const monthsOf = (language: string): Map<string, number> => {
  let table = monthTables.get(language);
  if (table !== undefined) return table;
  table = new Map();
  for (const names of Object.values(written))
    for (const [at, month] of (names ?? '').split(',').entries()) table.set(month.replace(/ .*/, ''), at + 1);
  for (const tag of new Set(['en', language])) {
    const months = written[/^[a-z]{2}(?=-|$)/i.exec(tag)?.[0].toLowerCase() ?? '']?.split(',');
    for (let month = 1; months && month <= 12; month++)
      for (const name of (months[month - 1] ?? '').split(' ')) table.set(name, month);
    if (!months) addMonths(table, tag);
  }
  monthTables.set(language, table);
  return table;
};
const addMonths = (table: Map<string, number>, tag: string): void => {
  for (const month of ['long', 'short'] as const) {
    for (const style of [{ month }, { month, day: 'numeric' }] as const) {
      try {
        const format = new Intl.DateTimeFormat(tag, { ...style, timeZone: 'UTC' });
        for (let index = 0; index < 12; index++) {
          const parts = format.formatToParts(new Date(Date.UTC(2024, index, 15)));
          const name = parts.find((part) => part.type === 'month')?.value ?? '';
          if (/\p{L}{2}/u.test(name)) table.set(bare(name), index + 1);
        }
      } catch {
        // not a language tag: English alone
      }
    }
  }
};

const two = (number: number): string => String(number).padStart(2, '0');
const isDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();

const clock =
  /(?:^|[\s,T(])(\d{1,2})(?::|h|\s?Uhr\s?|\.(?=\d\d(?:\s|$)))(\d{2})?(?::\d{2}(?:\.\d+)?)?\s*([ap])?\.?\s?(?:m\b\.?)?\s*(Z\b|(?:GMT|UTC)?\s?[+-]\d{1,2}(?::?\d{2})?|(?:GMT|UTC)\b)?/i;

const timeIn = (text: string): string => {
  const found = clock.exec(text) ?? /(?:^|[\s,])(\d{1,2})()\s?([ap])\.?m\b/i.exec(text);
  if (!found) return '';
  let hour = Number(found[1]);
  if (found[3]) hour = (hour % 12) + (found[3].toLowerCase() === 'p' ? 12 : 0);
  if (hour > 23) return '';
  const zone = /^(?:Z|GMT|UTC)$/i.test(found[4] ?? '')
    ? ['Z', '', '', '']
    : /([+-])(\d{1,2}):?(\d{2})?/.exec(found[4] ?? '');
  const offset = !zone ? '' : zone[0] === 'Z' ? 'Z' : `${zone[1]}${two(Number(zone[2]))}:${zone[3] ?? '00'}`;
  return `T${two(hour)}:${found[2] || '00'}:00${offset}`;
};

const dayFirstIn = (language: string): DayFirst => {
  if (language === '' || /^en$/i.test(language)) return undefined;
  if (/^en-us$/i.test(language)) return false;
  // As the browser's tables say, without their being loaded.
  if (/^(?:en-(?:gb|au|nz|ie|in)|(?:de|fr|es)(?:-(?:de|at|ch|fr|be|es|mx))?)$/i.test(language)) return true;
  try {
    const parts = new Intl.DateTimeFormat(language, { timeZone: 'UTC' }).formatToParts(new Date(0));
    const order = parts.map((part) => part.type);
    return order.indexOf('day') < order.indexOf('month');
  } catch {
    return undefined;
  }
};

const relative: [RegExp, number][] = [
  [/^(?:today|heute|aujourd.hui|hoy|oggi|hoje|vandaag)\b/i, 0],
  [/^(?:yesterday|gestern|hier|ayer|ieri|ontem|gisteren)\b/i, -1],
  [/^(?:tomorrow|morgen|demain|mañana|domani|amanhã)\b/i, 1],
  [/^(?:just now|now|gerade eben|à l.instant|ahora mismo|(?:a few|\d+) seconds ago)$/i, 0],
  [/^(?:last week|letzte woche|la semaine derni[eè]re|la semana pasada)$/i, -7],
  [/^(?:last month|letzten monat|le mois dernier|el mes pasado)$/i, -30],
];
const agoUnits: [RegExp, number][] = [
  [/^(?:m$|min)/i, 1 / 1440],
  [/^(?:h$|hr|hour|stund|std|heure|hora)/i, 1 / 24],
  [/^(?:d$|day|tag|jour|d[ií]a)/i, 1],
  [/^(?:w$|wk|week|woche|semaine|semana)/i, 7],
  [/^(?:mo|mois|mes)/i, 30],
  [/^(?:y|jahr|an|año)/i, 365],
];
const ago =
  /^(?:(?:vor|il y a|hace)\s+)?(?:(?:about|almost|over|etwa|ca\.|rund|environ|unos?|unas?)\s+)?(\d{1,3}|an?|eine[mr]?|une?)\s?(minut\w*|min|m|h|hrs?|hours?|stunden?|std|heures?|horas?|d|days?|tag\w*|jours?|d[ií]as?|w|wks?|weeks?|wochen?|semaines?|semanas?)\.?(?:\s+ago)?$/i;
/** How a date without a digit begins; nearly every short text of a page is refused by it at once. */
const wordOfDate =
  /^(?:last |on |(?:sun|mon|tues|wednes|thurs|fri|satur)day|to(?:day|mor)|heut|auj|ho[yj]|ogg|vand|yest|g[ei]st|hier|aye|ieri|ont|morg|dem|mañ|dom|ama|just|now|gera|à l|aho|an? |l[ae]|el |vor|il y|hac|about|alm|over|etw|ca\.|rund|env|un|eine)/i;
const weekdays = ['sun', 'mon', 'tues', 'wednes', 'thurs', 'fri', 'satur'];
const onWeekday = new RegExp(`^(?:last |on )?(${weekdays.join('|')})day(?=$| at \\d)`, 'i');
/** "in 3 days", "Due in 2 weeks:" */
const ahead =
  /^(?:(?:due|fällig)\s+)?(?:in|dans|en|dentro de)\s+(\d{1,3}|an?|eine[mr]?|une?)\s(minut\w*|hours?|stunden?|heures?|horas?|days?|tag\w*|jours?|d[ií]as?|weeks?|wochen?|semaines?|semanas?):?$/i;
/** A span of months or years alone is a term, not a date: the word for the past must stand with it. */
const longAgo =
  /^(?:(?:about|almost|over)\s+)?(\d{1,2}|an?)\s?(months?|mos?|years?|yrs?|y)\s+ago$|^(?:vor|il y a|hace)\s+(?:(?:etwa|ca\.|rund|environ|unos?)\s+)?(\d{1,2}|eine[mr]?|une?)\s(monat\w*|jahr\w*|mois|ans?|mes(?:es)?|años?)$/i;

/**
 * Reads a date that is the whole of `text` (a weekday before it and a time after it may stand along).
 *
 * @param language BCP 47 tag of the page; '' when unknown.
 * @param readAt ISO 8601 moment of reading, for "yesterday", "3 days ago" and dates without a year; '' when unknown.
 * @param known What other dates of the page prove about the order; it settles 03/04 without a mark.
 * @param mostAhead So many days ahead a day without a year may lie; else it is one of the year before.
 * @returns undefined when the text is not a date.
 */
export const readDate = (
  text: string,
  language: string,
  readAt = '',
  known: DayFirst = undefined,
  mostAhead = 183,
): ParsedDate | undefined => {
  if (text.length > 60 || text.length < 3 || !(/\d/.test(text) || wordOfDate.test(text))) return undefined;
  // Timelines put the time first: "4:42 PM | Nov 19, 2026", "15:30 | Heute".
  const early =
    /^(\d{1,2}[:h]\d{2}(?:\s?[ap]\.?m\.?)?)(?:\sUhr)?(?:\s?[|•·,]\s?|\s)(?!\d{1,2}[:h]\d)(.+)$/i.exec(text);
  if (early) return readDate(`${early[2]} ${early[1]}`, language, readAt, known, mostAhead);
  const iso = /^(\d{4})[-/.年년]\s?(\d{1,2})[-/.月월]\s?(\d{1,2})(?=$|[T\s,日일])/.exec(text);
  const answer = (year: number, month: number, day: number, rest: string, ambiguous = false) =>
    isDay(year, month, day)
      ? { value: `${year}-${two(month)}-${two(day)}${timeIn(rest)}`, ambiguous }
      : undefined;
  if (iso) return answer(Number(iso[1]), Number(iso[2]), Number(iso[3]), text.slice(iso[0].length));

  const numeric = /^(?:\p{L}{2,12}\.?,?\s)?(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?=$|[\s,])/u.exec(
    text,
  );
  if (numeric) {
    const [whole, first, mark, second, last] = numeric;
    const a = Number(first);
    const b = Number(second);
    const year = Number(last) + (last?.length === 2 ? 2000 : 0);
    // Dots stand day first everywhere; elsewhere the page's other dates, then its language tell.
    const order = mark === '.' ? true : (known ?? dayFirstIn(language));
    const dayFirst = a > 12 ? true : b > 12 ? false : (order ?? false);
    // English pages are used with British, Australian and American formats alike, whatever their tag says.
    const open = a <= 12 && b <= 12 && a !== b && mark !== '.' && known === undefined;
    const ambiguous = open && (order === undefined || /^en/i.test(language));
    return answer(year, dayFirst ? b : a, dayFirst ? a : b, text.slice(whole.length), ambiguous);
  }

  const now = /^(\d{4})-(\d{2})-(\d{2})/.exec(readAt);
  // Without a year: the one nearest to the moment of reading, said to be open.
  const nearest = (month: number, day: number): number => {
    const year = Number(now?.[1]);
    const days = (Date.UTC(year, month - 1, day) - Date.parse(readAt)) / 86_400_000;
    return year + (days > mostAhead ? -1 : days < mostAhead - 366 ? 1 : 0);
  };
  // "11月18日"
  const [eastern, monthOf, dayOf] = /^(\d{1,2})[月월]\s?(\d{1,2})[日일](?=$|\s)/.exec(text) ?? [];
  if (eastern && now) {
    const [month, day] = [Number(monthOf), Number(dayOf)];
    return answer(nearest(month, day), month, day, text.slice(eastern.length), true);
  }
  const worded =
    /^(?:\p{L}{2,12}\.?,?\s)??(?:(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?\s(?:de\s|of\s)?(\p{L}{3,12})\.?|(\p{L}{3,12})\.?\s(\d{1,2})(?:st|nd|rd|th)?)(?:,?\s(?:de\s|del\s)?(\d{4}))?(?=$|[\s,|•·])/u.exec(
      text,
    );
  if (worded) {
    const [whole, dayA, monthA, monthB, dayB, written] = worded;
    const month = monthsOf(language || 'en').get(bare(monthA ?? monthB ?? ''));
    if (month !== undefined && (written || now)) {
      const rest = text.slice(whole.length);
      const day = Number(dayA ?? dayB);
      const year = written ? Number(written) : nearest(month, day);
      if (rest.length < 40) return answer(year, month, day, rest, !written);
    }
  }
  const hyphen = /^(\d{1,2})-(\p{L}{3,9})\.?-(\d{4})(?=$|[\s,])/u.exec(text);
  if (hyphen) {
    const month = monthsOf(language || 'en').get(bare(hyphen[2] ?? ''));
    if (month) return answer(Number(hyphen[3]), month, Number(hyphen[1]), text.slice(hyphen[0].length));
  }
  if (!now) return undefined;
  const shifted = (days: number, rest: string) => {
    const day = new Date(Date.parse(readAt) + days * 86_400_000).toISOString().slice(0, 10);
    return { value: day + timeIn(rest), ambiguous: false };
  };
  // A weekday alone may be any; "last Thursday" and "Thursday at 3:20 PM" are behind.
  const [, weekday = ''] = onWeekday.exec(text) ?? [];
  if (weekday !== '' && /^last | at /i.test(text)) {
    const at = weekdays.indexOf(weekday.toLowerCase());
    return shifted(-((new Date(readAt).getUTCDay() - at + 6) % 7) - 1, text);
  }
  for (const [word, days] of relative) if (word.test(text)) return shifted(days, text);
  const back = ago.exec(text) ?? longAgo.exec(text)?.filter((part) => part !== undefined);
  const unit = agoUnits.find(([word]) => word.test(back?.[2] ?? ''));
  if (back && unit) return shifted(-(Number(back[1]) || 1) * unit[1], '');
  const next = ahead.exec(text);
  const step = agoUnits.find(([word]) => word.test(next?.[2] ?? ''));
  return next && step ? shifted((Number(next[1]) || 1) * step[1], '') : undefined;
};

/** What a list of worded dates proves: true when one can only be day first, false when one can only be month first. */
export const orderOf = (texts: readonly string[]): DayFirst => whole(orderIn(texts));

/** The same in steps. */
export function* orderIn(texts: readonly string[]): Steps<DayFirst> {
  let inside: DayFirst;
  for (const [at, text] of texts.entries()) {
    if (at % 128 === 127) yield;
    const found = /(?<![\d/.-])(\d{1,2})([-/])(\d{1,2})\2(?:\d{4}|\d\d)(?![\d/-])/.exec(text);
    if (!found) continue;
    const order = Number(found[1]) > 12 ? true : Number(found[3]) > 12 ? false : undefined;
    // A date among words proves less than one that is all of a text, or begins it.
    if (order !== undefined && found.index === 0) return order;
    inside ??= order;
  }
  return inside;
}
