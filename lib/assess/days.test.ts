import { describe, expect, it } from 'vitest';
import { dayOf, daysBetween, dueDay, minutesOf, sayDay } from './days.ts';

describe('days', () => {
  it('reads dates and date-times in UTC, whatever offset they carry', () => {
    expect(dayOf('1970-01-02')).toBe(1);
    expect(minutesOf('2026-03-01T00:30:00+02:00')).toBe(minutesOf('2026-02-28T22:30:00Z'));
    expect(minutesOf('2026-03-01T09:30:00')).toBe(minutesOf('2026-03-01T09:30:00Z'));
    expect(minutesOf('yesterday')).toBeUndefined();
    expect(dayOf(undefined)).toBeUndefined();
  });

  it('never counts below nothing', () => {
    expect(daysBetween('2026-03-03', '2026-03-01')).toBe(0);
    expect(daysBetween('2026-03-01', '2026-03-03T12:00:00Z')).toBe(2.5);
  });

  it('gives a Friday that leaves at least three days', () => {
    for (let day = 20_000; day < 20_014; day++) {
      const due = dueDay(day);
      expect(due - day).toBeGreaterThanOrEqual(3);
      expect(due - day).toBeLessThan(10);
      expect(sayDay(due, 'en')).toMatch(/^Friday /);
    }
  });

  it('says a day in four languages, and in English where it has no names', () => {
    const day = dayOf('2026-11-27') ?? 0;
    expect(sayDay(day, 'en')).toBe('Friday 27 November');
    expect(sayDay(day, 'de')).toBe('Freitag, 27. November');
    expect(sayDay(day, 'fr')).toBe('vendredi 27 novembre');
    expect(sayDay(day, 'es')).toBe('viernes 27 de noviembre');
    expect(sayDay(day, 'pl')).toBe('Friday 27 November');
  });
});
