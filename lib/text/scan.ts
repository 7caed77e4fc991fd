import { Kind, kindOf } from './characters.ts';
import { markMoney } from './money.ts';
import { Gap, grow, newTokens, prime, Shape, seed, type Tokens } from './tokens.ts';

/** What the scan does with a byte, as bits; the low eight hold its letter in lower case. */
const isLower = 1 << 8;
const isUpper = 1 << 9;
const isDigit = 1 << 10;
const isWord = isLower | isUpper | isDigit;
const isSign = 1 << 11;
const isStop = 1 << 12;
const isApostrophe = 1 << 13;
/** First byte of a longer character. */
const isLong = 1 << 14;
/** A stop before it ends the sentence. */
const ends = 1 << 15;
const gapShift = 16;

const gapOf = (kind: number): number => {
  if (kind === Kind.space) return Gap.space;
  if (kind === Kind.line) return Gap.line;
  return kind === Kind.clause ? Gap.clause : Gap.soft;
};

/** A stop ends a sentence when white space, a quotation mark, a bracket or the end follows. */
const endsAfter = (kind: number): boolean =>
  kind === Kind.space ||
  kind === Kind.line ||
  kind === Kind.soft ||
  kind === Kind.stop ||
  kind === Kind.apostrophe;

/** By byte of UTF-8: one look-up tells everything. */
const units = Int32Array.from({ length: 256 }, (_, byte) => {
  if (byte >= 128) return isLong;
  const kind = kindOf(byte);
  if (kind === Kind.lower) return byte | isLower;
  if (kind === Kind.upper) return (byte + 32) | isUpper;
  if (kind === Kind.digit) return byte | isDigit;
  const after = endsAfter(kind) ? ends : 0;
  if (kind === Kind.sign) return isSign;
  if (kind === Kind.stop) return isStop | after;
  return (kind === Kind.apostrophe ? isApostrophe : 0) | after | (gapOf(kind) << gapShift);
});

/**
 * The text as UTF-8, closed by a zero: the platform's encoder writes it several times faster than a script can ask a string
 * for its characters one by one, which would be most of what a scan costs.
 */
let bytes = new Uint8Array(1 << 14);
const encoder = new TextEncoder();
const encode = (text: string): number => {
  if (bytes.length <= text.length * 3) bytes = new Uint8Array(text.length * 4);
  const { written } = encoder.encodeInto(text, bytes);
  bytes[written] = 0;
  return written;
};

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

/** Bytes of a character of two or three, less one. */
const extraOf = (first: number): number => (first < 0xe0 ? 1 : 2);

const endsSentence = (at: number, length: number): boolean => {
  if (at >= length) return true;
  const unit = units[bytes[at] as number] as number;
  return (unit & ends) !== 0 || ((unit & isLong) !== 0 && endsAfter(kindAt(at)));
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

/** "1,200", "1.5" and "08:30" stay one number. */
const continues = (at: number): boolean => {
  const c = bytes[at] as number;
  return (c === 46 || c === 44 || c === 58) && ((units[bytes[at + 1] as number] as number) & isDigit) !== 0;
};

/** Tokens that hold a digit, of the scan that runs: the only ones that can be money. */
let numbers = new Int32Array(256);
const note = (many: number, token: number): void => {
  if (many >= numbers.length) {
    const wider = new Int32Array(many * 2);
    wider.set(numbers);
    numbers = wider;
  }
  numbers[many] = token;
};

/**
 * One scan over a text: words with a rolling hash (no substring is made), their offsets, their shape and what stands before
 * them. Everything that reads text here (phrases, features, clauses) starts from this.
 *
 * Writes into `into` (reused: the arrays only grow), or into new arrays. Linear in the length of the text whatever it holds.
 */
export const scan = (text: string, into: Tokens = newTokens((text.length >> 2) + 16)): Tokens => {
  const length = encode(text);
  const from = bytes;
  const table = units;
  let { start, end, hash, shape, gap } = into;
  let room = start.length;
  let many = 0;
  let count = 0;
  let at = 0;
  /** Bytes so far less UTF-16 units so far. */
  let shift = 0;
  let before: number = Gap.line;
  while (at < length) {
    let unit = table[from[at] as number] as number;
    if (unit >= Gap.space << gapShift) {
      // What stands between words: the hardest of it counts.
      const next = unit >> gapShift;
      if (next > before) before = next;
      at++;
      continue;
    }
    if ((unit & isStop) !== 0) {
      const next = endsSentence(at + 1, length) ? Gap.sentence : Gap.soft;
      if (next > before) before = next;
      at++;
      continue;
    }
    const kind = (unit & isLong) === 0 ? Kind.lower : kindAt(at);
    if (kind > Kind.sign || kind === Kind.other) {
      const next = gapOf(kind);
      if (next > before) before = next;
      const extra = extraOf(from[at] as number);
      at += extra + 1;
      shift += extra;
      continue;
    }
    if (count >= room) {
      grow(into);
      ({ start, end, hash, shape, gap } = into);
      room = start.length;
    }
    const first = at - shift;
    let shaped = 0;
    let sum = seed;
    if ((unit & isSign) !== 0 || kind === Kind.sign) {
      const extra = (unit & isSign) !== 0 ? 0 : extraOf(from[at] as number);
      sum = Math.imul(sum ^ (extra === 0 ? (from[at] as number) : unitAt(at)), prime);
      at += extra + 1;
      shift += extra;
      shaped = Shape.sign;
    } else {
      const begins = unit;
      let seen = 0;
      for (;;) {
        while ((unit & isWord) !== 0) {
          seen |= unit;
          sum = Math.imul(sum ^ (unit & 255), prime);
          unit = table[from[++at] as number] as number;
        }
        // Nearly every word ends here.
        if (((unit & (isLong | isApostrophe)) | (seen & isDigit)) === 0) break;
        if ((unit & isLong) !== 0) {
          const byte = from[at] as number;
          if (byte >= 0xf0) {
            // Beyond the basic plane: two units of UTF-16.
            const low = (((from[at + 2] as number) & 63) << 6) | ((from[at + 3] as number) & 63);
            const high = ((byte & 7) << 18) | (((from[at + 1] as number) & 63) << 12);
            sum = Math.imul(sum ^ (0xd800 + (((high | low) - 0x10000) >> 10)), prime);
            sum = Math.imul(sum ^ (0xdc00 + (low & 0x3ff)), prime);
            seen |= isLower;
            at += 4;
            shift += 2;
          } else {
            const c = unitAt(at);
            const extra = extraOf(byte);
            const what = kindOf(c);
            const joint = what === Kind.apostrophe && joins(at + extra + 1);
            if (what !== Kind.lower && what !== Kind.upper && !joint) break;
            sum = Math.imul(sum ^ (joint ? 39 : what === Kind.upper ? c + 32 : c), prime);
            seen |= what === Kind.upper ? isUpper : isLower;
            at += extra + 1;
            shift += extra;
          }
        } else if ((unit & isApostrophe) !== 0) {
          if (!joins(at + 1)) break;
          sum = Math.imul(sum ^ 39, prime);
          seen |= isLower;
          at++;
        } else {
          if (!continues(at)) break;
          sum = Math.imul(sum ^ (from[at] as number), prime);
          at++;
        }
        unit = table[from[at] as number] as number;
      }
      if ((begins & isUpper) !== 0 || kind === Kind.upper)
        shaped =
          (seen & isLower) === 0 && at - shift - first > 1 ? Shape.capital | Shape.shout : Shape.capital;
      if ((seen & isDigit) !== 0) {
        shaped |= Shape.number;
        const last = (from[at - 1] as number) | 32;
        if ((begins & isDigit) !== 0 && (last === isK || last === isM)) shaped |= Shape.money;
        note(many++, count);
      }
    }
    start[count] = first;
    end[count] = at - shift;
    hash[count] = sum;
    shape[count] = shaped;
    gap[count] = before;
    count++;
    before = Gap.none;
  }
  into.count = count;
  if (many > 0) markMoney(into, numbers, many);
  return into;
};
