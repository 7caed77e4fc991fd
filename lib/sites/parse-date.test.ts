import { describe, expect, it } from 'vitest';
import { orderOf, readDate } from './parse-date.ts';

const now = '2026-11-21T12:00:00Z';

describe('readDate', () => {
  it.each([
    ['12/18/2026', 'en-US', '2026-12-18'],
    ['25/03/2026', 'en', '2026-03-25'],
    ['03.04.2026', 'de', '2026-04-03'],
    ['03.04.2026', 'en', '2026-04-03'],
    ['03/04/2026', 'fr', '2026-04-03'],
    ['3/4/26', 'es', '2026-04-03'],
    ['2026-03-04', 'en', '2026-03-04'],
    ['2026-03-04T10:00:00Z', '', '2026-03-04T10:00:00Z'],
    ['2026/03/04', 'ja', '2026-03-04'],
    ['2026年3月4日', 'ja', '2026-03-04'],
    ['2026년 3월 4일', 'ko', '2026-03-04'],
    ['11月18日 09:20', 'zh', '2026-11-18T09:20:00'],
    ['1月12日', 'ja', '2027-01-12'],
    ['10 sept. 2026 à 11:53 GMT+2', 'fr', '2026-09-10T11:53:00+02:00'],
    ['Nov 6, 2026 at 9:12 AM GMT', 'en', '2026-11-06T09:12:00Z'],
    ['15. März 2026, 14:30', 'de', '2026-03-15T14:30:00'],
    ['15. März 2026 14:30 Uhr', 'de', '2026-03-15T14:30:00'],
    ['Nov 3, 2026 at 9:12 AM EST', 'en', '2026-11-03T09:12:00'],
    ['11/20/2026, 12:05 AM', 'en-US', '2026-11-20T00:05:00'],
    ['Tuesday, June 3, 2026', 'en', '2026-06-03'],
    ['12 de marzo de 2026', 'es', '2026-03-12'],
    ['1er août 2026', 'fr', '2026-08-01'],
    ['3-Mar-2026', 'en', '2026-03-03'],
    ['14 maart 2026', 'nl', '2026-03-14'],
    ['20. Oktober 2026', 'en-US', '2026-10-20'],
    ['last Thursday at 3:20 PM', 'en', '2026-11-19T15:20:00'],
    ['Saturday at 9:05 AM', 'en', '2026-11-14T09:05:00'],
    ['Yesterday', 'en', '2026-11-20'],
    ['4:42 PM | Nov 19, 2026', 'en-US', '2026-11-19T16:42:00'],
    ['10:17 | 18. Nov. 2026', 'de', '2026-11-18T10:17:00'],
    ['10:00 AM | Today', 'en-US', '2026-11-21T10:00:00'],
    ['Today 4:00 PM', 'en', '2026-11-21T16:00:00'],
    ['vor 3 Tagen', 'de', '2026-11-18'],
    ['il y a 2 semaines', 'fr', '2026-11-07'],
    ['3 days ago', 'en', '2026-11-18'],
    ['2 months ago', 'en', '2026-09-22'],
    ['vor 2 Monaten', 'de', '2026-09-22'],
    ['about 3 hours ago', 'en', '2026-11-21'],
    ['last week', 'en', '2026-11-14'],
  ])('%s (%s) is %s', (text, language, value) => {
    expect(readDate(text, language, now)?.value).toBe(value);
  });

  it.each([
    ['03/04/2026', 'en'],
    ['03/04/2026', 'en-GB'],
    ['3/4/2026', ''],
    ['Dec 12', 'en'],
  ])('%s (%s) can be read in two ways', (text, language) => {
    expect(readDate(text, language, now)?.ambiguous).toBe(true);
  });

  it('settles the order of day and month by the page’s other dates', () => {
    expect(orderOf(['n/a', '03/04/2026', '25/03/2026'])).toBe(true);
    expect(orderOf(['12/18/2026'])).toBe(false);
    expect(orderOf(['03/04/2026'])).toBeUndefined();
    expect(readDate('03/04/2026', 'en', now, true)).toEqual({ value: '2026-04-03', ambiguous: false });
  });

  it('takes the nearest year where none is written', () => {
    expect(readDate('Jan 5', 'en', now)?.value).toBe('2027-01-05');
    expect(readDate('Dec 28', 'en', '2026-01-04T00:00:00Z')?.value).toBe('2025-12-28');
  });

  it.each([
    '31/02/2026',
    '13/13/2026',
    'Overdue',
    'May',
    '007',
    '1 000',
    'Sales 3 March 2026',
    '3.5',
    'Plan 12',
    '12:30',
    'Q3 2026',
    '12 months',
    '+49 30 12',
  ])('%s is no date', (text) => {
    expect(readDate(text, 'en', now)).toBeUndefined();
  });

  it.each('en-US en-GB en-AU en-IN de de-AT de-CH fr fr-BE fr-CH es es-ES es-MX'.split(' '))(
    'knows months and order of %s as the browser’s own tables do',
    (tag) => {
      for (const style of ['long', 'short'] as const)
        for (let month = 0; month < 12; month++) {
          const day = new Date(Date.UTC(2024, month, 15));
          const parts = new Intl.DateTimeFormat(tag, {
            month: style,
            day: 'numeric',
            timeZone: 'UTC',
          }).formatToParts(day);
          const name = parts.find(({ type }) => type === 'month')?.value ?? '';
          expect(readDate(`15 ${name} 2024`, tag)?.value, name).toBe(day.toISOString().slice(0, 10));
        }
      const numeric = new Intl.DateTimeFormat(tag, { timeZone: 'UTC' }).formatToParts(0);
      const isDayFirst = numeric.findIndex(({ type }) => type === 'day') === 0;
      expect(readDate('04/03/2026', tag)?.value).toBe(isDayFirst ? '2026-03-04' : '2026-04-03');
    },
  );

  it('bears a language that is none, and any text', () => {
    expect(readDate('3 March 2026', '***', now)?.value).toBe('2026-03-03');
    expect(readDate('03/04/2026', 'xx-invalid-tag-very-long', now)).toBeDefined();
    expect(readDate('9'.repeat(60), 'en', now)).toBeUndefined();
  });
});
