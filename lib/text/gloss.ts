import { scan } from './scan.ts';
import { hashWord, newTokens, prime, seed, type Tokens } from './tokens.ts';

/**
 * German, French and Spanish words by the English word that says the same: what was learnt from thousands of English sentences
 * holds in the other three, of which there are few. A language is a list of lines: the English word, then the forms it is known for,
 * `+` before the endings that a stem takes ("unser+e+er").
 */
export type Glosses = readonly (readonly string[])[];

/** German, French and Spanish. */
const many = 3;

/**
 * What each form means, by its hash and open addressing: `means` holds a number for each language at a place (0: none of its words).
 * A table of numbers is ready ten times sooner than a map of as many.
 */
const places = 1 << 16;
const keys = new Int32Array(places);
const means = new Int32Array(places * many);
/** By place: whether it is itself an English word. */
const isEnglish = new Uint8Array(places);

/** The place of a hash, or the free one where it would stand; 0 is no hash of a word. */
const placeOf = (hash: number): number => {
  let at = (hash ^ (hash >>> 16)) & (places - 1);
  while (keys[at] !== hash && keys[at] !== 0) at = (at + 1) & (places - 1);
  return at;
};

const blank = 32;
const plus = 43;

/** Hands over the hash of every form of a line, the English word first; the files hold lower case only, so nothing is folded. */
const eachForm = (line: string, tell: (hash: number, isFirst: boolean) => void): void => {
  let hash = seed;
  let stem = 0;
  let isFirst = true;
  for (let at = 0; at <= line.length; at++) {
    const c = at < line.length ? line.charCodeAt(at) : blank;
    if (c !== blank && c !== plus) {
      hash = Math.imul(hash ^ c, prime);
      continue;
    }
    tell(hash, isFirst);
    isFirst = false;
    stem ||= c === plus ? hash : 0;
    if (c === blank) stem = 0;
    hash = stem || seed;
  }
};

let isReady = false;

/** Takes the glosses in, once, before any sentence is read with them (`gloss/load.ts`). */
export const takeGlosses = (languages: Glosses): void => {
  if (isReady) return;
  isReady = true;
  languages.forEach((lines, language) => {
    let meaning = 0;
    for (const line of lines)
      eachForm(line, (hash, isFirst) => {
        const at = placeOf(hash);
        keys[at] = hash;
        if (isFirst) {
          meaning = hash;
          isEnglish[at] = 1;
        } else means[at * many + language] ||= meaning;
      });
  });
};

/** By token of the text read last: its place. */
let placesOfTokens = new Int32Array(256);

/** Finds the place of each token, and returns the language that most tokens are words of; -1 where English has as many. */
const findPlaces = (tokens: Tokens): number => {
  if (placesOfTokens.length < tokens.count) placesOfTokens = new Int32Array(tokens.count * 2);
  const votes = [0, 0, 0];
  let ofEnglish = 0;
  for (let i = 0; i < tokens.count; i++) {
    const place = placeOf(tokens.hash[i] as number);
    placesOfTokens[i] = place;
    ofEnglish += isEnglish[place] as number;
    for (let k = 0; k < votes.length; k++)
      if (means[place * votes.length + k] !== 0) votes[k] = (votes[k] as number) + 1;
  }
  const most = Math.max(...votes);
  return most > ofEnglish ? votes.indexOf(most) : -1;
};

const meaningOf = (place: number, language: number): number => means[place * many + language] as number;

const german = 0;
const es = /['’]s$/i;

/** "gibt's", "wenn's": what a German word means without the "es" that is drawn to it. */
const withoutEs = (text: string, tokens: Tokens, i: number): number => {
  const word = text.slice(tokens.start[i], tokens.end[i]);
  return es.test(word) ? meaningOf(placeOf(hashWord(word.slice(0, -2))), german) : 0;
};

const whole = newTokens(256);
let lastText = '';
let lastLanguage = -1;

/**
 * Fills in `tokens.english` for the tokens of `text`: 0 for all of them where the sentence is English, or in none of the languages.
 * Where `text` is a piece of a `sentence`, the sentence tells the language.
 * Until glosses were taken in no word is known, as where the model they serve could not be loaded.
 */
export const gloss = (text: string, tokens: Tokens, sentence = text): void => {
  if (sentence !== text && sentence !== lastText) {
    lastLanguage = findPlaces(scan(sentence, whole));
    lastText = sentence;
  }
  const language = sentence === text ? findPlaces(tokens) : lastLanguage;
  if (language < 0) {
    tokens.english.fill(0, 0, tokens.count);
    return;
  }
  // Of a piece only the language is known yet.
  if (sentence !== text) findPlaces(tokens);
  for (let i = 0; i < tokens.count; i++) {
    const meaning = meaningOf(placesOfTokens[i] as number, language);
    tokens.english[i] = meaning === 0 && language === german ? withoutEs(text, tokens, i) : meaning;
  }
};
