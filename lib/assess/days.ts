/**
 * Days and their names, counted in UTC from the text of an ISO 8601 date: no clock, no time zone, no locale data, so
 * that the same record gives the same words on every machine.
 */

const iso = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?/;

/** Dates read last: a record names the same few over and over. */
const known = new Map<string, number | undefined>();
const mostKnown = 2000;

/** Minutes since 1970 in UTC; a date-time without an offset is taken as UTC. Undefined when it is no ISO date. */
export const minutesOf = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  if (known.has(text)) return known.get(text);
  if (known.size > mostKnown) known.clear();
  const minutes = readMinutes(text);
  known.set(text, minutes);
  return minutes;
};

const readMinutes = (text: string): number | undefined => {
  const match = iso.exec(text);
  if (!match) return undefined;
  const [, year, month, day, hour = '0', minute = '0', , zone = 'Z'] = match;
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute)) / 60_000;
  if (Number.isNaN(at)) return undefined;
  if (zone === 'Z') return at;
  const digits = zone.replace(':', '');
  const away = Number(digits.slice(1, 3)) * 60 + Number(digits.slice(3, 5));
  return zone.startsWith('-') ? at + away : at - away;
};

/** Whole days since 1970 in UTC. */
export const dayOf = (text: string | undefined): number | undefined => {
  const minutes = minutesOf(text);
  return minutes === undefined ? undefined : Math.floor(minutes / 1440);
};

/** Days from `from` to `to`, never negative; undefined when either is no date. */
export const daysBetween = (from: string | undefined, to: string | undefined): number | undefined => {
  const start = minutesOf(from);
  const end = minutesOf(to);
  return start === undefined || end === undefined ? undefined : Math.max(0, (end - start) / 1440);
};

/** 0 is Sunday. */
const weekday = (day: number): number => (((day + 4) % 7) + 7) % 7;

/** The first Friday that leaves at least `room` days from `day`: a week's end that people keep. */
export const dueDay = (day: number, room = 3): number => {
  let due = day + room;
  while (weekday(due) !== 5) due++;
  return due;
};

const names: Record<
  string,
  { days: string[]; months: string[]; form: (d: string, n: number, m: string) => string }
> = {
  en: {
    days: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
    months: 'January February March April May June July August September October November December'.split(
      ' ',
    ),
    form: (day, number, month) => `${day} ${number} ${month}`,
  },
  de: {
    days: 'Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag'.split(' '),
    months: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
    form: (day, number, month) => `${day}, ${number}. ${month}`,
  },
  fr: {
    days: 'dimanche lundi mardi mercredi jeudi vendredi samedi'.split(' '),
    months: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
    form: (day, number, month) => `${day} ${number === 1 ? '1er' : number} ${month}`,
  },
  es: {
    days: 'domingo lunes martes miércoles jueves viernes sábado'.split(' '),
    months: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(
      ' ',
    ),
    form: (day, number, month) => `${day} ${number} de ${month}`,
  },
};

/** "Friday 27 November", in the language's own order; languages without names here read English. */
export const sayDay = (day: number, language: string): string => {
  const words = names[language] ?? names.en;
  const date = new Date(day * 86_400_000);
  if (!words) return date.toISOString().slice(0, 10);
  const month = words.months[date.getUTCMonth()] ?? '';
  return words.form(words.days[weekday(day)] ?? '', date.getUTCDate(), month);
};
