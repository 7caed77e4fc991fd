import type { Criteria, Localised, LocalisedList } from '../criteria/schema.ts';
import en from '../texts/en/judge.json' with { type: 'json' };
import { type Slots, say, type Texts } from '../texts/index.ts';
import { sayDay } from './days.ts';

/** The judgement's words in one language: its own sentences, the criteria's names, lists and days. */
export interface Words {
  language: string;
  say(key: string, slots?: Slots): string;
  /** One text of the criteria in this language, else English, else the first there is. */
  of(text: Localised | undefined): string;
  lines(text: LocalisedList | undefined): string[];
  /** A criterion's name, or its id where it has none. */
  name(id: string): string;
  list(items: readonly string[]): string;
  day(day: number): string;
}

/**
 * @param texts The judge's texts of `language` (`lib/texts/<language>/judge.json`); without them English is said.
 * Sentences that the criteria override (`criteria.texts`) win.
 */
export const wordsIn = (criteria: Criteria, language = 'en', texts?: Texts): Words => {
  const own: Texts = texts ?? en;
  const tongue = texts ? language : 'en';
  const pick = <T>(text: Readonly<Record<string, T>> | undefined): T | undefined =>
    text === undefined ? undefined : (text[language] ?? text.en ?? Object.values(text)[0]);
  return {
    language,
    say: (key, slots = {}) => {
      const override = pick(criteria.texts[key]);
      return override === undefined
        ? say(own, key, slots, tongue)
        : say({ [key]: override }, key, slots, tongue);
    },
    of: (text) => pick(text) ?? '',
    lines: (text) => pick(text) ?? [],
    name: (id) => pick(criteria.criteria[id]?.name) ?? id,
    list: (items) => {
      if (items.length < 2) return items[0] ?? '';
      return `${items.slice(0, -1).join(', ')}${say(own, 'list.and')}${items[items.length - 1] ?? ''}`;
    },
    day: (day) => sayDay(day, language),
  };
};

/** Fills a template's `{slots}`; what is not given stays. */
export const fill = (template: string, slots: Slots): string =>
  template.replace(/\{([a-z]+)\}/g, (whole, slot: string) => String(slots[slot] ?? whole));
