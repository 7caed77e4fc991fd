import type { Localised, LocalisedList } from '../../lib/criteria/schema.ts';

/** One text of several languages: the one asked for, else English, else the first given, else nothing. */
export const pick = (texts: Localised | undefined, language: string): string =>
  texts?.[language] ?? texts?.en ?? Object.values(texts ?? {})[0] ?? '';

/** A criterion's name in this language; its id where the criteria have it no more. */
export const readName = (
  { criteria }: { criteria: Readonly<Record<string, { name: Localised } | undefined>> },
  id: string,
  language: string,
): string => pick(criteria[id]?.name, language) || id;

/** One list of several languages, by the same order of preference. */
export const pickList = (lists: LocalisedList | undefined, language: string): string[] =>
  lists?.[language] ?? lists?.en ?? Object.values(lists ?? {})[0] ?? [];
