const dayMs = 86_400_000;
/** English dates are written day first, as the steps write them ("Friday 27 November"). */
export const localeOf = (language: string): string => (language === 'en' ? 'en-GB' : language);
const dateOnly = /^\d{4}-\d{2}-\d{2}$/;

/** A date in people's words: "12 Nov", with the year when it is not this one; the text itself when it is no date. */
export const readDay = (iso: string, now: string, language: string): string => {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const sameYear = date.getUTCFullYear() === new Date(now).getUTCFullYear();
  return new Intl.DateTimeFormat(localeOf(language), {
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
    ...(dateOnly.test(iso) ? { timeZone: 'UTC' } : {}),
  }).format(date);
};

/** Which day it is where the reader is, as a number that grows by one a day; what names a day alone is that day everywhere. */
const dayOf = (iso: string): number => {
  const date = new Date(iso);
  return dateOnly.test(iso)
    ? date.getTime() / dayMs
    : Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / dayMs;
};

/** The time within the day, "Tuesday" within the last six, else the day. */
export const readSince = (iso: string, now: string, language: string): string => {
  const date = new Date(iso);
  const days = dayOf(now) - dayOf(iso);
  if (!(days >= 0 && days <= 6)) return readDay(iso, now, language);
  if (days === 0)
    return new Intl.DateTimeFormat(localeOf(language), { hour: 'numeric', minute: '2-digit' }).format(date);
  return new Intl.DateTimeFormat(language, { weekday: 'long' }).format(date);
};

const units = [
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** Nobody counts more days than these: longer ago is told in months of 365.25 / 12 days. */
const mostDays = 60;
const monthMs = 30.4375 * dayMs;

/**
 * How long ago, short: "2 hr ago", "3 days ago", "9 months ago"; under a minute is "now". Days are counted as people do, from date
 * to date: what was said a week ago in the afternoon is seven days old in the morning as well.
 */
export const readAge = (iso: string, now: string, language: string): string => {
  const past = Date.parse(now) - Date.parse(iso);
  const inWords = (style: 'short' | 'long') =>
    new Intl.RelativeTimeFormat(localeOf(language), { style, numeric: 'auto' });
  // A month is not shortened: "il y a 9 m." says nothing.
  if (past > mostDays * dayMs) return inWords('long').format(-Math.floor(past / monthMs), 'month');
  const format = inWords('short');
  const days = dayOf(now) - dayOf(iso);
  if (past >= dayMs || dateOnly.test(iso)) return format.format(-Math.max(0, days), 'day');
  for (const [unit, length] of units)
    if (past >= length) return format.format(-Math.floor(past / length), unit);
  return format.format(0, 'second');
};
