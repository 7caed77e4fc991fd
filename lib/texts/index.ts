/** All words that a person reads, one folder a language, one file a room; every language has the same keys. */
export type Texts = Readonly<Record<string, string>>;
export type Slots = Readonly<Record<string, string | number>>;

const plurals = new Map<string, Intl.PluralRules>();

/** The plural rule of a language; made once, which takes longer than the sentence. */
const pluralOf = (language: string): Intl.PluralRules => {
  const rules = plurals.get(language) ?? new Intl.PluralRules(language);
  plurals.set(language, rules);
  return rules;
};

/**
 * Fills a text's `{slots}`. A key with `#` forms ("row#one", "row#other") is chosen by the plural rule of `language`
 * for the slot `n`. A missing key throws: a text that nobody wrote is a bug, never an empty label.
 */
export const say = (texts: Texts, key: string, slots: Slots = {}, language = 'en'): string => {
  const plural = typeof slots.n === 'number' ? pluralOf(language).select(slots.n) : undefined;
  const text =
    (plural === undefined ? undefined : (texts[`${key}#${plural}`] ?? texts[`${key}#other`])) ?? texts[key];
  if (text === undefined) throw new Error(`No text for "${key}": add it to lib/texts/*/ in every language.`);
  return text.replace(/\{([a-zA-Z]+)\}/g, (whole, slot: string) => {
    const value = slots[slot];
    if (value === undefined) return whole;
    return typeof value === 'number' ? value.toLocaleString(language) : value;
  });
};
