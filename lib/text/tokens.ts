/**
 * One scan over the character codes of a text: words with a rolling hash (no substring is made), their offsets, their
 * shape and what stands before them. Everything that reads text here (phrases, features, sentences) starts from this.
 */

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
  /** A number that ends in k, m or bn, or stands beside a currency sign or code. */
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
}

export const newTokens = (room = 64): Tokens => ({
  count: 0,
  start: new Int32Array(room),
  end: new Int32Array(room),
  hash: new Int32Array(room),
  shape: new Uint8Array(room),
  gap: new Uint8Array(room),
});

const other = 0;
const lower = 1;
const upper = 2;
const digit = 3;
const sign = 4;
const space = 5;
const line = 6;
const soft = 7;
const clause = 8;
const stop = 9;
const apostrophe = 10;

/** Class of every UTF-16 unit below 0x2100; above it, letters. Built once. */
const classes = ((): Uint8Array => {
  const table = new Uint8Array(0x2100).fill(lower);
  table.fill(other, 0, 0xc0);
  for (let c = 97; c <= 122; c++) table[c] = lower;
  for (let c = 65; c <= 90; c++) table[c] = upper;
  for (let c = 48; c <= 57; c++) table[c] = digit;
  for (let c = 0xc0; c <= 0xde; c++) table[c] = upper;
  table[0xd7] = other;
  table[0xf7] = other;
  table.fill(other, 0x2000, 0x2100);
  for (let c = 0x2000; c <= 0x200f; c++) table[c] = space;
  for (const c of [32, 9, 0xa0, 0x202f, 0x205f, 0xad]) table[c] = space;
  for (const c of [10, 13, 0x2028, 0x2029]) table[c] = line;
  for (const text of ['$', '£', '€', '%', '¥', '&']) table[text.charCodeAt(0)] = sign;
  for (const text of [
    ',',
    '(',
    ')',
    '"',
    '/',
    '-',
    '–',
    '—',
    '[',
    ']',
    '«',
    '»',
    '“',
    '”',
    '„',
    '*',
    '+',
    '~',
  ])
    table[text.charCodeAt(0)] = soft;
  for (const text of [';', ':', '…', '|', '•', '·', '>', '¿', '¡', '=', '<'])
    table[text.charCodeAt(0)] = clause;
  for (const text of ['.', '!', '?']) table[text.charCodeAt(0)] = stop;
  for (const text of ["'", '’', '‘', '`']) table[text.charCodeAt(0)] = apostrophe;
  table[0xaa] = lower;
  table[0xba] = lower;
  table[0xdf] = lower;
  return table;
})();

const classOf = (c: number): number => (c < 0x2100 ? (classes[c] ?? other) : lower);

/** FNV-1a over 32 bits; the same function hashes phrases when they are compiled. */
const seed = 0x811c9dc5 | 0;
const prime = 0x01000193;

/** Hash of a word as the scan makes it: lower case, typographic apostrophe as the plain one. */
export const hashWord = (word: string): number => {
  let hash = seed;
  for (let i = 0; i < word.length; i++) {
    let c = word.charCodeAt(i);
    const kind = classOf(c);
    if (kind === upper) c += 32;
    else if (kind === apostrophe) c = 39;
    hash = Math.imul(hash ^ c, prime);
  }
  return hash;
};

const grow = (tokens: Tokens): void => {
  const room = tokens.start.length * 2;
  const wide = (from: Int32Array): Int32Array => {
    const to = new Int32Array(room);
    to.set(from);
    return to;
  };
  const thin = (from: Uint8Array): Uint8Array => {
    const to = new Uint8Array(room);
    to.set(from);
    return to;
  };
  tokens.start = wide(tokens.start);
  tokens.end = wide(tokens.end);
  tokens.hash = wide(tokens.hash);
  tokens.shape = thin(tokens.shape);
  tokens.gap = thin(tokens.gap);
};

/** English short forms stay one word ("don't", "we're"); French elisions are two ("l'équipe"). */
const joins = (text: string, at: number, length: number): boolean => {
  let end = at;
  while (end < length && end - at < 3 && classOf(text.charCodeAt(end)) === lower) end++;
  const size = end - at;
  if (size === 0 || size > 2) return false;
  const first = text.charCodeAt(at);
  if (size === 1) return first === 115 || first === 116 || first === 109 || first === 100;
  const second = text.charCodeAt(at + 1);
  return (
    (first === 108 && second === 108) ||
    (first === 114 && second === 101) ||
    (first === 118 && second === 101)
  );
};

/**
 * Scans a text into `into` (reused: the arrays only grow), or into new arrays. Linear in the length of the text
 * whatever it holds.
 */
export const scan = (text: string, into: Tokens = newTokens((text.length >> 2) + 16)): Tokens => {
  const length = text.length;
  let at = 0;
  let gap = Gap.line as number;
  let count = 0;
  while (at < length) {
    let c = text.charCodeAt(at);
    let kind = classOf(c);
    if (kind === lower || kind === upper || kind === digit) {
      const from = at;
      let hash = seed;
      let shape = kind === upper ? Shape.capital | Shape.shout : 0;
      for (;;) {
        if (kind === upper) c += 32;
        else if (kind === lower) shape &= ~Shape.shout;
        else shape |= Shape.number;
        hash = Math.imul(hash ^ c, prime);
        at++;
        if (at >= length) break;
        c = text.charCodeAt(at);
        kind = classOf(c);
        if (kind === lower || kind === upper || kind === digit) continue;
        if (kind === apostrophe && joins(text, at + 1, length)) {
          c = 39;
          kind = lower;
          continue;
        }
        // 1,200 · 1.5 · 08:30 · 12/15 stay one number.
        if (
          (shape & Shape.number) !== 0 &&
          (c === 46 || c === 44 || c === 58) &&
          at + 1 < length &&
          classOf(text.charCodeAt(at + 1)) === digit
        ) {
          kind = digit;
          continue;
        }
        break;
      }
      if (at - from < 2) shape &= ~Shape.shout;
      if (count >= into.start.length) grow(into);
      into.start[count] = from;
      into.end[count] = at;
      into.hash[count] = hash;
      into.shape[count] = shape;
      into.gap[count] = gap;
      count++;
      gap = Gap.none;
      continue;
    }
    if (kind === sign) {
      if (count >= into.start.length) grow(into);
      into.start[count] = at;
      into.end[count] = at + 1;
      into.hash[count] = Math.imul(seed ^ c, prime);
      into.shape[count] = Shape.sign;
      into.gap[count] = gap;
      count++;
      gap = Gap.none;
    } else if (kind === line) gap = Gap.line;
    else {
      let next: number = Gap.soft;
      if (kind === space) next = Gap.space;
      else if (kind === clause) next = Gap.clause;
      else if (kind === stop) next = endsSentence(text, at, length) ? Gap.sentence : Gap.soft;
      if (next > gap) gap = next;
    }
    at++;
  }
  into.count = count;
  markMoney(text, into);
  return into;
};

/** A stop ends a sentence when white space, a quotation mark, a bracket or the end follows. */
const endsSentence = (text: string, at: number, length: number): boolean => {
  if (at + 1 >= length) return true;
  const next = text.charCodeAt(at + 1);
  const kind = classOf(next);
  return kind === space || kind === line || kind === soft || kind === stop || kind === apostrophe;
};

const currencies = new Set(
  [
    '$',
    '£',
    '€',
    '¥',
    'eur',
    'usd',
    'gbp',
    'chf',
    'euro',
    'euros',
    'dollars',
    'pounds',
    'sek',
    'nok',
    'dkk',
    'pln',
    'kr',
    'francs',
    'tsd',
  ].map(hashWord),
);

/** Ends in k, K, m, M, bn or "mio" after digits, or stands beside a currency. */
const markMoney = (text: string, tokens: Tokens): void => {
  const { count, shape, end, start, hash, gap } = tokens;
  for (let i = 0; i < count; i++) {
    if (((shape[i] ?? 0) & Shape.number) === 0) continue;
    const last = text.charCodeAt((end[i] ?? 1) - 1) | 32;
    const first = classOf(text.charCodeAt(start[i] ?? 0));
    const suffix = first === digit && (end[i] ?? 0) - (start[i] ?? 0) > 1 && (last === 107 || last === 109);
    const before = i > 0 && (gap[i] ?? 0) <= Gap.space && currencies.has(hash[i - 1] ?? 0);
    const after = i + 1 < count && (gap[i + 1] ?? 0) <= Gap.space && currencies.has(hash[i + 1] ?? 0);
    if (suffix || before || after) shape[i] = (shape[i] ?? 0) | Shape.money;
  }
};
