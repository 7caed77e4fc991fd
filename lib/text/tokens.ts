import { Kind, kindOf } from './characters.ts';

/** What stands between a token and the one before it; the larger, the harder. */
export const Gap = { none: 0, space: 1, soft: 2, clause: 3, sentence: 4, line: 5 } as const;

/** Shape of a token, as bits. */
export const Shape = {
  /** Starts with an upper-case letter. */
  capital: 1,
  /** Holds a digit. */
  number: 2,
  /** A single sign: currency, per cent. */
  sign: 4,
  /** Upper case only, at least two letters ("CFO"). */
  shout: 8,
  /** A number that ends in k or m, or stands beside a currency sign or code. */
  money: 16,
} as const;

/** Tokens of one text, as parallel arrays of which the first `count` entries are valid; offsets are UTF-16. */
export interface Tokens {
  count: number;
  start: Int32Array;
  end: Int32Array;
  hash: Int32Array;
  shape: Uint8Array;
  gap: Uint8Array;
  /** Hash of the English word that each token of another language is known under, 0 for none; filled by `gloss`. */
  english: Int32Array;
}

export const newTokens = (room = 64): Tokens => ({
  count: 0,
  start: new Int32Array(room),
  end: new Int32Array(room),
  hash: new Int32Array(room),
  shape: new Uint8Array(room),
  gap: new Uint8Array(room),
  english: new Int32Array(room),
});

/** FNV-1a over 32 bits; the same function hashes phrases when they are compiled. */
export const seed = 0x811c9dc5 | 0;
export const prime = 0x01000193;

/** Hash of a word as the scan makes it: lower case, typographic apostrophe as the plain one. */
export const hashWord = (word: string): number => {
  let hash = seed;
  for (let i = 0; i < word.length; i++) {
    let c = word.charCodeAt(i);
    const kind = kindOf(c);
    if (kind === Kind.upper) c += 32;
    else if (kind === Kind.apostrophe) c = 39;
    hash = Math.imul(hash ^ c, prime);
  }
  return hash;
};

/** Doubles the room; what is there stays. */
export const grow = (tokens: Tokens): void => {
  const room = tokens.start.length * 2;
  const wider = <T extends Int32Array | Uint8Array>(from: T, to: T): T => {
    to.set(from);
    return to;
  };
  tokens.start = wider(tokens.start, new Int32Array(room));
  tokens.end = wider(tokens.end, new Int32Array(room));
  tokens.hash = wider(tokens.hash, new Int32Array(room));
  tokens.shape = wider(tokens.shape, new Uint8Array(room));
  tokens.gap = wider(tokens.gap, new Uint8Array(room));
  tokens.english = new Int32Array(room);
};
