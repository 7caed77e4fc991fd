import { bytesOf } from '../text/base64.ts';
import type { Entry, Lexicon } from '../text/lexicon.ts';
import { unpackLexicon } from '../text/lexicon-pack.ts';

/** A lexicon that was compiled when the extension was built, for the criteria that most have: the packaged ones. */
export interface ReadyLexicon {
  /** `phrasesKey` of the phrases that it was compiled from. */
  key: string;
  /** Base64 of `packLexicon`. */
  data: string;
}

/** The same for the same phrases in the same order: two hashes of all that they are made of. */
export const phrasesKey = (entries: readonly Entry[]): string => {
  let a = 0x811c9dc5;
  let b = 0x2545f491;
  const add = (text: string): void => {
    for (let i = 0; i <= text.length; i++) {
      // Between two texts stands what is in none.
      const c = i < text.length ? text.charCodeAt(i) : 0x10000;
      a = Math.imul(a ^ c, 0x01000193);
      b = Math.imul(b ^ c, 0x5bd1e995) ^ (b >>> 13);
    }
  };
  for (const { phrase, language } of entries) {
    add(language);
    add(phrase);
  }
  return [entries.length, a >>> 0, b >>> 0].join('-');
};

/** The lexicon of these phrases where it is the one that is ready. */
export const readyFor = (entries: readonly Entry[], ready: ReadyLexicon | undefined): Lexicon | undefined =>
  ready && ready.key === phrasesKey(entries) ? unpackLexicon(bytesOf(ready.data)) : undefined;
