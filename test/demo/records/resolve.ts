import type { DemoActivity, DemoField, DemoPerson, DemoRecord } from './shape.ts';

/** A record with every day turned into a date; what the page gets from the server. */
export interface ShownRecord extends Omit<DemoRecord, 'sections' | 'activities' | 'people'> {
  sections: { title: string; fields: DemoField[] }[];
  people: DemoPerson[];
  activities: (Omit<DemoActivity, 'day'> & { id: string; at: string; upcoming: boolean })[];
}

/** A date `days` from `today`, moved to Monday when it falls on a weekend in the future (nobody meets then). */
const dateAt = (today: Date, days: number): Date => {
  const date = new Date(Date.UTC(today.getFullYear(), today.getMonth(), today.getDate() + days));
  const weekday = date.getUTCDay();
  if (days > 0 && (weekday === 6 || weekday === 0))
    date.setUTCDate(date.getUTCDate() + (weekday === 6 ? 2 : 1));
  return date;
};

/** ISO 8601 date. */
const isoDay = (today: Date, days: number): string => dateAt(today, days).toISOString().slice(0, 10);

const spoken = (today: Date, language: 'en' | 'de', days: number): string =>
  dateAt(today, days).toLocaleDateString(language === 'de' ? 'de-DE' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });

/** Turns the days of a demo record into dates around `today`. */
export const resolveRecord = (record: DemoRecord, today: Date): ShownRecord => {
  const words = (text: string): string =>
    text.replace(/\{([+-]\d+)\}/g, (_, days: string) => spoken(today, record.language, Number(days)));
  const field = (one: DemoField): DemoField => {
    if (one.type === 'date' || one.type === 'moment')
      return { ...one, value: one.value === '' ? '' : isoDay(today, Number(one.value)) };
    if (one.type !== 'stamp') return { ...one, value: words(one.value) };
    const [who = '', day = '0'] = one.value.split('|');
    return { ...one, value: `${who}|${isoDay(today, Number(day))}` };
  };
  return {
    ...record,
    sections: record.sections.map(({ title, fields }) => ({ title, fields: fields.map(field) })),
    people: [...record.people],
    activities: record.activities.map(({ day, ...activity }, index) => ({
      ...activity,
      id: `${record.id}-${index}`,
      text: words(activity.text),
      subject: words(activity.subject),
      at: `${isoDay(today, day)}T${activity.time ?? '09:00'}`,
      upcoming: day > 0,
    })),
  };
};
