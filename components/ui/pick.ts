import type { Localised, LocalisedList } from '../../lib/criteria/schema.ts';

/** One text of several languages: the one asked for, else English, else the first given, else nothing. */
export const pick = (texts: Localised | undefined, language: string): string =>
  texts?.[language] ?? texts?.en ?? Object.values(texts ?? {})[0] ?? '';

/** One list of several languages, by the same order of preference. */
export const pickList = (lists: LocalisedList | undefined, language: string): string[] =>
  lists?.[language] ?? lists?.en ?? Object.values(lists ?? {})[0] ?? [];
