/** So many texts are remembered of each question, none longer than this; a page has fewer. */
const mostKnown = 4000;
const longestKnown = 200;
/** Remembers what is found of a short text: the pages of a day have few words, and every rule asks again. */
/* @__NO_SIDE_EFFECTS__ */
export const perText = <V>(find: (text: string) => V): ((text: string) => V) => {
  const known = new Map<string, V>();
  return (text) => {
    if (text.length > longestKnown) return find(text);
    let value = known.get(text);
    if (value === undefined) {
      if (known.size > mostKnown) known.clear();
      value = find(text);
      known.set(text, value);
    }
    return value;
  };
};

// Control and format characters (soft hyphen, bidi controls, zero-width spaces, tags), and the private letters that icon
// fonts draw with: nothing that a person reads.
const unseen = /(?!\n)\p{Cc}|(?![\u200c\u200d])\p{Cf}|\p{Co}/gu;
// Joiners mean something in Arabic, Indic scripts and emoji; after Latin letters, digits and marks they only hide a word.
const joiners = /(?<=^|[\p{Script=Latin}\p{N}\p{P}\s])[\u200c\u200d]+/gu;
const markPile = /(\p{M}{3})\p{M}+/gu;

/** Longest text kept of one field or activity, in characters (a 200 kB e-mail fits whole). */
export const longest = 262_144;

/**
 * The one cleaning that every text from a page goes through: what nobody sees is taken out (controls, bidi and
 * zero-width tricks, piles of marks), NFC, plain spaces, lines trimmed, at most one empty line in a row.
 */
export const clean = (text: string): string => {
  // Words of plain ASCII with single spaces between them: nearly every text of a page.
  if (text.length <= longest && /^[!-~]*(?: [!-~]+)*$/.test(text)) return text.trim();
  let out = text;
  // Plain ASCII without controls needs none of it.
  if (/[^\n -~]/.test(out)) {
    out = out
      .slice(0, longest)
      .replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
      .replace(/\t/g, ' ')
      .replace(unseen, '')
      .replace(joiners, '')
      .normalize('NFC')
      .replace(markPile, '$1');
  }
  return out
    .slice(0, longest)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
};

/** The same on one line: for labels, names and titles. */
export const cleanLine = (text: string): string => clean(text).replace(/\s+/g, ' ');

/** Letters and digits alone, in lower case: equal for two ways of writing the same. */
export const bareKey = (text: string): string => {
  const lower = text.toLowerCase();
  return lower.replace(/[^ -~]/.test(lower) ? /[^\p{L}\p{N}]+/gu : /[\W_]+/g, '');
};

/** True for what CRMs show where there is no value: `-`, `--`, `---`, a dash, `-None-` and its like. */
export const isPlaceholder = (text: string): boolean =>
  // Asked of every value of a page: nearly none begins so.
  /^[-–—_sc]/i.test(text) &&
  /^(?:[-–—_]{1,4}|-+\s?\p{L}+\s?-+|(?:[Ss]elect|[Cc]hoose) an [Oo]ption(?:…|\.{3})?)$/u.test(text);

const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
/** How much a text says, counted in letters: a Chinese, Japanese or Korean character stands for two. */
export const widthOf = (text: string): number =>
  text.length + (/[\u2e80-\uffff]/.test(text) ? (text.match(wide)?.length ?? 0) : 0);
