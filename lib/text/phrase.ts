import type { Language } from '../criteria/schema.ts';

/**
 * The phrase grammar of cue files. Words separated by spaces, matched without regard to case:
 *
 * - `word` itself · `word~` with its usual endings in the phrase's language
 * - `(set aside|earmarked)` one of several · `[the]` may be missing
 * - `..` up to three words between
 * - `{money}` `{number}` `{date}` `{name}` a token of that shape
 *
 * No regular expressions: a phrase becomes a few sequences of symbols, and matching is linear in the text.
 */
export type Item =
  | { kind: 'word'; text: string }
  | { kind: 'stem'; text: string }
  | { kind: 'slot'; text: Slot }
  | { kind: 'any'; text: string; words: readonly { kind: 'word' | 'stem'; text: string }[] }
  | { kind: 'gap' };

export const slots = ['money', 'number', 'date', 'name'] as const;
export type Slot = (typeof slots)[number];

/** More alternatives than this make one phrase into a lexicon: refused. */
export const mostSequences = 64;

/** A phrase that does not parse; `place` is the offset in the phrase. */
export class PhraseError extends Error {
  readonly place: number;
  constructor(message: string, place: number) {
    super(message);
    this.name = 'PhraseError';
    this.place = place;
  }
}

/** Every reading on the left followed by every one on the right. Those on the left are used up: mostly there is one way on. */
const product = (left: Item[][], right: readonly (readonly Item[])[], at: number): Item[][] => {
  if (left.length * right.length > mostSequences)
    throw new PhraseError(`more than ${mostSequences} readings: split it into several phrases`, at);
  const [only] = right;
  if (only && right.length === 1) {
    for (const items of left) items.push(...only);
    return left;
  }
  return left.flatMap((a) => right.map((b) => [...a, ...b]));
};

/** Thousands of phrases are read at first use: an expression for each character is most of what that costs. */
const isSpace = (c: number): boolean =>
  c === 32 || (c >= 9 && c <= 13) || (c >= 0xa0 && /\s/.test(String.fromCharCode(c)));
const isMark = (c: number): boolean =>
  c === 40 || c === 41 || c === 124 || c === 91 || c === 93 || c === 123 || c === 125;
const plainWord = /^[a-z]+$/;

/** Parses one phrase into the sequences that it stands for. Throws `PhraseError` naming the place. */
export const parsePhrase = (phrase: string): Item[][] => {
  let at = 0;
  const skip = (): void => {
    while (at < phrase.length && isSpace(phrase.charCodeAt(at))) at++;
  };
  const alternatives = (close: string): Item[][] => {
    const from = at;
    let all: Item[][] = [];
    for (;;) {
      all = [...all, ...sequence(`|${close}`)];
      const c = phrase.charAt(at);
      if (c === '|') {
        at++;
        continue;
      }
      if (c !== close) throw new PhraseError(`"${close}" is missing`, from);
      at++;
      return joined(all);
    }
  };
  const sequence = (ends: string): Item[][] => {
    let found: Item[][] = [[]];
    for (;;) {
      skip();
      if (at >= phrase.length) return found;
      const c = phrase.charAt(at);
      if (ends.includes(c)) return found;
      const from = at;
      if (c === '(') {
        at++;
        found = product(found, alternatives(')'), from);
      } else if (c === '[') {
        at++;
        found = product(found, [[], ...alternatives(']')], from);
      } else if (c === '{') {
        const close = phrase.indexOf('}', at);
        const name = phrase.slice(at + 1, close < 0 ? undefined : close);
        const slot = slots.find((one) => one === name);
        if (close < 0 || !slot)
          throw new PhraseError(`unknown slot "{${name}}": use {${slots.join('}, {')}}`, from);
        at = close + 1;
        found = product(found, [[{ kind: 'slot', text: slot }]], from);
      } else if (phrase.startsWith('..', at)) {
        while (phrase.charAt(at) === '.') at++;
        found = product(found, [[{ kind: 'gap' }]], from);
      } else if (')]|}'.includes(c)) {
        throw new PhraseError(`"${c}" without its opening`, at);
      } else {
        while (at < phrase.length && !isSpace(phrase.charCodeAt(at)) && !isMark(phrase.charCodeAt(at))) at++;
        found = product(found, [wordItems(phrase.slice(from, at))], from);
      }
    }
  };
  const parsed = sequence('');
  if (at < phrase.length) throw new PhraseError(`"${phrase.charAt(at)}" without its opening`, at);
  const solid = parsed.map(trimGaps).filter((items) => items.some((item) => item.kind !== 'gap'));
  if (solid.length === 0) throw new PhraseError('the phrase has no word', 0);
  return solid;
};

/** Alternatives of one word each become one item, so that choices in a row do not multiply. */
const joined = (all: Item[][]): Item[][] => {
  const words: { kind: 'word' | 'stem'; text: string }[] = [];
  const rest: Item[][] = [];
  for (const items of all) {
    const [only] = items;
    if (items.length === 1 && only && (only.kind === 'word' || only.kind === 'stem')) words.push(only);
    else rest.push(items);
  }
  if (words.length < 2) return all;
  const text = words.map((word) => (word.kind === 'stem' ? `${word.text}~` : word.text)).join('|');
  return [[{ kind: 'any', text, words }], ...rest];
};

const wordItems = (written: string): Item[] => {
  if (plainWord.test(written)) return [{ kind: 'word', text: written }];
  const stem = written.endsWith('~');
  const bare = stem ? written.slice(0, -1) : written;
  // Hyphens and slashes separate words in texts, so they do here.
  const words = bare
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .split(/[-/,.]+/)
    .filter((word) => word !== '');
  return words.map((text, i): Item => ({ kind: stem && i === words.length - 1 ? 'stem' : 'word', text }));
};

const trimGaps = (items: Item[]): Item[] => {
  let from = 0;
  let to = items.length;
  while (from < to && items[from]?.kind === 'gap') from++;
  while (to > from && items[to - 1]?.kind === 'gap') to--;
  return items.slice(from, to).filter((item, i, all) => item.kind !== 'gap' || all[i - 1]?.kind !== 'gap');
};

const endings: Record<Language, string[]> = {
  en: ['', 's', 'es', 'd', 'ed', 'ing', "'s"],
  de: ['', 'e', 'en', 'er', 'em', 'es', 's', 'n', 't', 'te', 'ten', 'st', 'et'],
  fr: ['', 's', 'e', 'es', 'x', 'er', 'ée', 'é', 'és', 'ées', 'ons', 'ez', 'ent', 'ait', 'ons', 'era', 'nt'],
  es: [
    '',
    's',
    'es',
    'a',
    'as',
    'o',
    'os',
    'an',
    'en',
    'amos',
    'emos',
    'imos',
    'ado',
    'ada',
    'ados',
    'adas',
    'ar',
    'er',
    'ir',
    'n',
    'mos',
  ],
};

/** The forms that `word~` stands for. Generous: a form that no text uses costs nothing. */
export const formsOf = (word: string, language: string): string[] => {
  const forms = new Set<string>();
  const list = endings[language as Language] ?? endings.en;
  for (const ending of list) forms.add(word + ending);
  if (language === 'en' || !(language in endings)) {
    const last = word.slice(-1);
    if (last === 'e') for (const ending of ['ing', 'ed']) forms.add(word.slice(0, -1) + ending);
    if (last === 'y') for (const ending of ['ies', 'ied']) forms.add(word.slice(0, -1) + ending);
    if (/[bdglmnprt]$/.test(word)) for (const ending of ['ing', 'ed']) forms.add(word + last + ending);
  }
  return [...forms];
};
