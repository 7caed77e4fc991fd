import { gloss } from './gloss.ts';
import { scan } from './scan.ts';
import { newTokens, type Tokens } from './tokens.ts';

/**
 * The sentence that was read last: its cue phrases, the model and the judge ask for the words of the same one, one after the other.
 * What is given back holds until another sentence is asked for.
 */
export const lastRead = newTokens(600);
let last: string | undefined;
let isGlossed = false;

/** The tokens of a sentence. */
export const tokensOf = (sentence: string): Tokens => {
  if (sentence === last) return lastRead;
  scan(sentence, lastRead);
  last = sentence;
  isGlossed = false;
  return lastRead;
};

/** The tokens of a sentence with the English words for those of other languages. */
export const glossedTokensOf = (sentence: string): Tokens => {
  tokensOf(sentence);
  if (!isGlossed) gloss(sentence, lastRead);
  isGlossed = true;
  return lastRead;
};
