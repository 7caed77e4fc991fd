import { Kind, kindOf } from './characters.ts';
import { markMoney } from './money.ts';
import { Gap, grow, newTokens, prime, Shape, seed, type Tokens } from './tokens.ts';

/**
 * What a character is to the scan, as bits; the low sixteen hold the letter that a word has there, in lower case. What stands between
 * words has one bit of its own for each kind of gap, the harder the higher.
 */
const letter = 0xffff;
const isUpper = 1 << 16;
const isLower = 1 << 17;
const isDigit = 1 << 18;
const isSign = 1 << 24;
/** A stop before it ends the sentence. */
const ends = 1 << 25;
/** What it is depends on what stands around it. */
const isOpen = 1 << 26;
/** Part of a word; so many places below the sign that a shift makes a mask of it. */
const isWord = 1 << 29;
const aboveWord = 2;
const gapShift = 18;
const gapBits = 31;

const gapOf = (kind: number): number => {
  if (kind === Kind.space) return Gap.space;
  if (kind === Kind.line) return Gap.line;
  return kind === Kind.clause ? Gap.clause : Gap.soft;
};
const gapUnit = (gap: number): number => 1 << (gapShift + gap);

/** A stop ends a sentence when white space, a quotation mark, a bracket or the end follows. */
const endsAfter = (kind: number): boolean =>
  kind === Kind.space ||
  kind === Kind.line ||
  kind === Kind.soft ||
  kind === Kind.stop ||
  kind === Kind.apostrophe;

const apostrophe = 39;
const comma = 44;
const point = 46;
const colon = 58;

/** By byte: one look-up tells everything. */
const units = Int32Array.from({ length: 256 }, (_, byte) => {
  if (byte >= 128) return isOpen;
  const kind = kindOf(byte);
  if (kind === Kind.lower) return byte | isLower | isWord;
  if (kind === Kind.upper) return (byte + 32) | isUpper | isWord;
  if (kind === Kind.digit) return byte | isDigit | isWord;
  if (kind === Kind.sign) return byte | isSign | isOpen;
  const open = kind === Kind.stop || kind === Kind.apostrophe || byte === comma || byte === colon;
  return (open ? isOpen : 0) | (endsAfter(kind) ? ends : 0) | gapUnit(gapOf(kind));
});

/**
 * The text as UTF-8, closed by a zero: the platform's encoder writes it several times faster than a script can ask a string
 * for its characters one by one.
 */
let bytes = new Uint8Array(1 << 14);
const encoder = new TextEncoder();
/** Until it has begun, so many characters are read. */
const short = 120;
const encode = (text: string): number => {
  if (bytes.length <= text.length * 3) bytes = new Uint8Array(text.length * 4);
  if (text.length <= short) {
    let at = 0;
    for (; at < text.length; at++) {
      const c = text.charCodeAt(at);
      if (c >= 128) break;
      bytes[at] = c;
    }
    if (at === text.length) {
      bytes[at] = 0;
      return at;
    }
  }
  const { written } = encoder.encodeInto(text, bytes);
  bytes[written] = 0;
  return written;
};

/** A text is cut piece by piece, so that what is written by the way stays at hand. */
const piece = 1 << 12;
/** By token of the piece: where it begins and ends, one after the other; its hash; its bits and those of the gap before it. */
const places = new Int32Array(2 * piece + 2);
const sums = new Int32Array(piece + 1);
const seen = new Int32Array(piece + 1);

/** The UTF-16 unit that two or three bytes stand for. */
const unitAt = (at: number): number => {
  const first = bytes[at] as number;
  const second = (bytes[at + 1] as number) & 63;
  if (first < 0xe0) return ((first & 31) << 6) | second;
  return ((first & 15) << 12) | (second << 6) | ((bytes[at + 2] as number) & 63);
};

const kindAt = (at: number): number => {
  const first = bytes[at] as number;
  if (first < 128) return kindOf(first);
  return first < 0xf0 ? kindOf(unitAt(at)) : Kind.lower;
};

const endsSentence = (at: number, length: number): boolean => {
  if (at >= length) return true;
  const first = bytes[at] as number;
  return first < 128 ? ((units[first] as number) & ends) !== 0 : endsAfter(kindAt(at));
};

const isS = 115;
const isT = 116;
const isM = 109;
const isD = 100;
const isL = 108;
const isR = 114;
const isV = 118;
const isE = 101;
const isK = 107;

/** English short forms stay one word ("don't", "we're"); French elisions are two ("l'équipe"). */
const joins = (at: number): boolean => {
  const first = bytes[at] as number;
  const second = bytes[at + 1] as number;
  if (kindAt(at + 1) !== Kind.lower) return first === isS || first === isT || first === isM || first === isD;
  const pair = (first === isL && second === isL) || ((first === isR || first === isV) && second === isE);
  return pair && kindAt(at + 2) !== Kind.lower;
};

/** How many bytes more than units of UTF-16 the character takes that was asked for last. */
let extra = 0;

/** Bits of what means nothing by its first byte; `before` are those of the word that it follows on, 0 where it follows on none. */
const openAt = (at: number, length: number, before: number): number => {
  const first = bytes[at] as number;
  extra = 0;
  let kind: number = Kind.lower;
  let c = first;
  if (first < 128) kind = kindOf(first);
  else if (first >= 0xc0 && first < 0xf0) {
    extra = first < 0xe0 ? 1 : 2;
    c = unitAt(at);
    kind = kindOf(c);
  } else {
    // Beyond the basic plane: two units of UTF-16, each of two bytes here.
    extra = 1;
    const next = (bytes[at + 1] as number) & 63;
    const high = ((first & 7) << 18) | (next << 12) | (((bytes[at + 2] as number) & 63) << 6);
    c = first < 0xc0 ? 0xdc00 | ((first & 15) << 6) | next : 0xd800 + ((high - 0x10000) >> 10);
  }
  if (kind === Kind.lower) return c | isLower | isWord;
  if (kind === Kind.upper) return (c + 32) | isUpper | isWord;
  if (kind === Kind.sign) return c | isSign;
  if (kind === Kind.apostrophe)
    return before !== 0 && joins(at + extra + 1) ? apostrophe | isLower | isWord : gapUnit(Gap.soft);
  // "1,200", "1.5" and "08:30" stay one number.
  if ((before & isDigit) !== 0 && (c === comma || c === point || c === colon))
    if (((units[bytes[at + 1] as number] as number) & isDigit) !== 0) return c | isWord;
  if (kind !== Kind.stop) return gapUnit(gapOf(kind));
  return gapUnit(endsSentence(at + 1, length) ? Gap.sentence : Gap.soft);
};

/** UTF-8 has no such byte: it stands for what was found out about the one whose place it takes. */
const found = 255;

/** Where the scan that runs stands: in memory, for a function that holds all of it at once is too long to be built into another. */
const stand = new Int32Array(4);
/** Twice the number of the token, one more inside it. */
const next = 0;
/** All bits set inside a word. */
const inside = 1;
const hash = 2;
/** Bits of the token and of the gap before it. */
const marks = 3;

/**
 * Goes on until a byte that means nothing by itself; gives back where that stands. A processor that guesses where a word ends is wrong
 * at every second one, which costs more than all else: so each byte is written to the token that it may belong to, and by masks, not by
 * branches, it is settled whether the next one is written there too.
 *
 * @param shift Bytes so far less UTF-16 units so far.
 */
const run = (from: Uint8Array, start: number, to: number, shift: number): number => {
  const [first, times] = [seed, prime];
  let at = start;
  let slot = stand[next] as number;
  let before = stand[inside] as number;
  let sum = stand[hash] as number;
  let bits = stand[marks] as number;
  for (; at < to; at++) {
    const unit = units[from[at] as number] as number;
    if ((unit & isOpen) !== 0) break;
    const word = (unit << aboveWord) >> 31;
    places[slot] = (at - shift) | 0;
    slot = (slot + ((word ^ before) & 1)) | 0;
    const token = slot >> 1;
    sum = Math.imul(sum ^ ((unit & letter) ^ (first & ~before)), times & word);
    sums[token] = sum;
    bits = (bits & (word | ~before)) | unit;
    seen[token] = bits;
    before = word;
  }
  stand[next] = slot;
  stand[inside] = before;
  stand[hash] = sum;
  stand[marks] = bits;
  return at;
};

/** Reads the byte at `at` as what was found out. */
const runAs = (unit: number, from: Uint8Array, at: number, shift: number): void => {
  from[at] = found;
  units[found] = unit;
  run(from, at, at + 1, shift);
};

/** Where the next piece begins, and `shift` there. */
let reached = 0;
let shifted = 0;

/** Cuts the next piece into `places`, `sums` and `seen`; gives back how many tokens it has. */
const cut = (length: number): number => {
  const from = bytes;
  let at = reached;
  let shift = shifted;
  let to = Math.min(at + piece, length + 1);
  stand[next] = 0;
  for (;;) {
    at = run(from, at, to, shift);
    if (at < to) {
      const unit = openAt(at, length, (stand[marks] as number) & (stand[inside] as number));
      at += extra;
      shift += extra;
      from[at] = found;
      units[found] = unit;
      if ((unit & isSign) === 0) continue;
      // A token of its own, whatever stands beside it.
      runAs(0, from, at, shift);
      runAs(unit | isWord, from, at, shift);
      runAs(0, from, at, shift - 1);
      at++;
    } else if (stand[inside] === 0) break;
    // No word is cut in two; behind the last one stands the zero.
    else to++;
  }
  reached = at;
  shifted = shift;
  return (stand[next] as number) >> 1;
};

/** Shape of a token that is more than small letters. */
const shapeOf = (text: string, start: number, end: number, bits: number): number => {
  if ((bits & isSign) !== 0) return Shape.sign;
  const first = text.charCodeAt(start);
  let shape = 0;
  if (kindOf(first) === Kind.upper)
    shape = (bits & isLower) === 0 && end - start > 1 ? Shape.capital | Shape.shout : Shape.capital;
  if ((bits & isDigit) === 0) return shape;
  const last = text.charCodeAt(end - 1) | 32;
  const isAmount = kindOf(first) === Kind.digit && (last === isK || last === isM);
  return shape | Shape.number | (isAmount ? Shape.money : 0);
};

/** Tokens that hold a digit, of the scan that runs: the only ones that can be money. */
let numbers = new Int32Array(256);
let many = 0;
const note = (token: number): void => {
  if (many >= numbers.length) {
    const wider = new Int32Array(many * 2);
    wider.set(numbers);
    numbers = wider;
  }
  numbers[many++] = token;
};

/** Adds the tokens of a piece to those before it. */
const add = (text: string, count: number, into: Tokens): void => {
  const first = into.count;
  into.count += count;
  while (into.count > into.start.length) grow(into);
  const { start, end, hash, shape, gap } = into;
  for (let i = 0; i < count; i++) {
    const token = first + i;
    const bits = seen[i] as number;
    const from = places[2 * i] as number;
    const to = places[2 * i + 1] as number;
    start[token] = from;
    end[token] = to;
    hash[token] = sums[i] as number;
    gap[token] = 32 - Math.clz32((bits >> (gapShift + 1)) & gapBits);
    shape[token] = 0;
    if ((bits & (isUpper | isDigit | isSign)) === 0) continue;
    shape[token] = shapeOf(text, from, to, bits);
    if ((bits & isDigit) !== 0) note(token);
  }
};

/**
 * One scan over a text: words with a rolling hash (no substring is made), their offsets, their shape and what stands before
 * them. Everything that reads text here (phrases, features, clauses) starts from this.
 *
 * Writes into `into` (reused: the arrays only grow), or into new arrays. Linear in the length of the text whatever it holds.
 */
export const scan = (text: string, into: Tokens = newTokens((text.length >> 2) + 16)): Tokens => {
  const length = encode(text);
  reached = 0;
  shifted = 0;
  stand[marks] = gapUnit(Gap.line);
  many = 0;
  into.count = 0;
  while (reached <= length) add(text, cut(length), into);
  if (many > 0) markMoney(into, numbers, many);
  return into;
};
