import { describe, expect, it } from 'vitest';
import { readAge, readDay, readSince } from './when.ts';

process.env.TZ = 'UTC';
const now = '2026-11-19T11:00:00Z';

describe('dates', () => {
  it('names the year only when it is another', () => {
    expect(readDay('2026-11-12', now, 'en')).toBe('12 Nov');
    expect(readDay('2025-11-12', now, 'en-GB')).toBe('12 Nov 2025');
    expect(readDay('2026-11-12', now, 'de')).toBe('12. Nov.');
  });
  it('keeps a calendar date on its day everywhere', () => {
    expect(readDay('2026-11-01', now, 'en-GB')).toBe('1 Nov');
  });
  it('shows what is no date as it is', () => expect(readDay('soon', now, 'en')).toBe('soon'));
  it('says the weekday of the last days', () => {
    expect(readSince('2026-11-17T08:00:00Z', now, 'en')).toBe('Tuesday');
    expect(readSince('2026-11-13T08:00:00Z', now, 'en')).toBe('Friday');
    expect(readSince('2026-10-17T08:00:00Z', now, 'en')).toBe('17 Oct');
  });
  it('says the time of today alone: yesterday evening is no time, but a day', () => {
    expect(readSince('2026-11-19T09:30:00Z', now, 'en')).toBe('9:30');
    expect(readSince('2026-11-18T20:00:00Z', now, 'en')).toBe('Wednesday');
  });
  it('says how long ago', () => {
    expect(readAge('2026-11-19T09:00:00Z', now, 'en')).toBe('2 hr ago');
    expect(readAge('2026-11-16T09:00:00Z', now, 'en')).toBe('3 days ago');
    expect(readAge('2026-11-19T10:59:50Z', now, 'en')).toBe('now');
  });
  it('counts days from date to date, and no hours where only the day is known', () => {
    expect(readAge('2026-11-12T14:20:00Z', now, 'en')).toBe('7 days ago');
    expect(readAge('2026-11-12', now, 'en')).toBe('7 days ago');
    expect(readAge('2026-11-17T23:50:00Z', now, 'en')).toBe('2 days ago');
    expect(readAge('2026-11-19', now, 'en')).toBe('today');
    expect(readAge('2026-11-18', now, 'en')).toBe('yesterday');
  });
  it('counts no more days than people do', () => {
    expect(readAge('2026-09-21', now, 'en')).toBe('59 days ago');
    expect(readAge('2026-02-16', now, 'en')).toBe('9 months ago');
    expect(readAge('2026-02-16', now, 'fr')).toBe('il y a 9 mois');
    expect(readAge('2024-11-01', now, 'de')).toBe('vor 24 Monaten');
  });
});
