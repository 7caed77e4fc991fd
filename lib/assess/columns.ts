import type { Evidence } from './assessment.ts';

/**
 * The candidates of a criterion as weighing sees them: what it asks of each, side by side in the order of the list. There are
 * thousands of candidates, and numbers in a row are gone through many times as fast as objects.
 */
export interface Columns {
  /** `Is`, added up. */
  bits: Uint16Array;
  /** 0 where it is absent. */
  sure: Float64Array;
  whole: Float64Array;
  broad: Float64Array;
  /** Equal for equal quotes, and for equal places; hardly ever for others. */
  quote: Int32Array;
  place: Int32Array;
}

export const Is = {
  /** Grade 2 or more: the buyer's side says so. */
  heard: 1,
  /** Grade 1: ours claims it. */
  claimed: 2,
  for: 4,
  denial: 8,
  auto: 16,
  /** It was weighed how sure it is: no field and no role. */
  weighed: 32,
  cued: 64,
  /** Written down by our side. */
  told: 128,
  /** Nobody knows whose word it is. */
  nobodys: 256,
} as const;

/** From these odds on a sentence counts as a denial of whatever it is about. */
const deniesFrom = 0.6;
export const isDenial = (one: Pick<Evidence, 'denies'>): boolean => (one.denies ?? 0) >= deniesFrom;

/** A number for a place; `place.in` is left out. */
export const placeHash = ({ index, start }: Evidence['place']): number =>
  Math.imul(index + 1, 0x9e3779b1) ^ start;

/** A few of its characters are enough: who finds two alike compares them. */
const quoteHash = (quote: string): number => {
  const { length } = quote;
  let hash = length;
  for (let k = 1; k < 8; k++) hash = Math.imul(hash, 31) + quote.charCodeAt((length * k) >> 3);
  return hash | 0;
};

const bitsOf = (one: Evidence): number =>
  (one.grade >= 2 ? Is.heard : one.grade === 1 ? Is.claimed : 0) |
  (one.polarity === 'for' ? Is.for : 0) |
  (isDenial(one) ? Is.denial : 0) |
  (one.weakens.length > 0 && one.weakens.includes('auto-reply') ? Is.auto : 0) |
  (one.sure === undefined ? 0 : Is.weighed) |
  (one.cued ? Is.cued : 0) |
  (one.told === true ? Is.told : 0) |
  (one.side === 'unknown' ? Is.nobodys : 0);

const newColumns = (room: number): Columns => ({
  bits: new Uint16Array(room),
  sure: new Float64Array(room),
  whole: new Float64Array(room),
  broad: new Float64Array(room),
  quote: new Int32Array(room),
  place: new Int32Array(room),
});

const put = (columns: Columns, at: number, one: Evidence): void => {
  columns.bits[at] = bitsOf(one);
  columns.sure[at] = one.sure ?? 0;
  columns.whole[at] = one.whole ?? one.sure ?? 0;
  columns.broad[at] = one.broad ?? 0;
  columns.quote[at] = quoteHash(one.quote);
  columns.place[at] = placeHash(one.place);
};

/** Copies rows from one place on up to another. */
const copy = (from: Columns, at: number, end: number, into: Columns, to: number): void => {
  into.bits.set(from.bits.subarray(at, end), to);
  into.sure.set(from.sure.subarray(at, end), to);
  into.whole.set(from.whole.subarray(at, end), to);
  into.broad.set(from.broad.subarray(at, end), to);
  into.quote.set(from.quote.subarray(at, end), to);
  into.place.set(from.place.subarray(at, end), to);
};

const made = new WeakMap<readonly Evidence[], Columns>();

/** The columns of a list; made once for the same list. */
export const columnsOf = (list: readonly Evidence[]): Columns => {
  let columns = made.get(list);
  if (!columns) {
    columns = newColumns(list.length);
    for (let at = 0; at < list.length; at++) put(columns, at, list[at] as Evidence);
    made.set(list, columns);
  }
  return columns;
};

/** More than the strongest has: twice its grade, and how sure it is. */
const mostStrength = 16;

/**
 * A list put in order, its columns with it: numbers alone are put in order many times as fast as objects. Strength and row are one whole
 * number; what is as strong as another, as far as such a number tells, `order` puts in order.
 *
 * @param order By grade first, then by how sure, both the highest first.
 */
export const ordered = (
  list: readonly Evidence[],
  order: (a: Evidence, b: Evidence) => number,
): Evidence[] => {
  const rows = 2 ** (32 - Math.clz32(list.length));
  const steps = 2 ** 48 / rows;
  const keys = new Float64Array(list.length);
  for (let row = 0; row < list.length; row++) {
    const { grade, sure = 0 } = list[row] as Evidence;
    keys[row] = Math.floor((mostStrength - 2 * grade - sure) * steps) * rows + row;
  }
  keys.sort();
  const strengthAt = (at: number): number => Math.floor((keys[at] as number) / rows);
  const oneOf = (key: number): Evidence => list[key % rows] as Evidence;
  for (let at = 0, end = 1; at < list.length; at = end++) {
    const strength = strengthAt(at);
    while (end < list.length && strengthAt(end) === strength) end++;
    if (end - at > 1) keys.subarray(at, end).sort((a, b) => order(oneOf(a), oneOf(b)) || a - b);
  }
  const next = Array.from(keys, oneOf);
  columnsOf(next);
  return next;
};

/** Where the first one stands in an ordered list that comes after `one`. */
const after = (
  list: readonly Evidence[],
  one: Evidence,
  order: (a: Evidence, b: Evidence) => number,
): number => {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (order(list[middle] as Evidence, one) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
};

/**
 * An ordered list without some that it holds and with others; its columns come along.
 *
 * @param came In order.
 */
export const exchanged = (
  list: readonly Evidence[],
  left: readonly Evidence[],
  came: readonly Evidence[],
  order: (a: Evidence, b: Evidence) => number,
): Evidence[] => {
  const columns = columnsOf(list);
  const gone = left.map((one) => list.indexOf(one)).sort((a, b) => a - b);
  const length = list.length - gone.length + came.length;
  const next: Evidence[] = [];
  const mine = newColumns(length);
  let from = 0;
  let lost = 0;
  const keepTo = (to: number): void => {
    while (from < to) {
      const end = Math.min(to, gone[lost] ?? to);
      copy(columns, from, end, mine, next.length);
      for (; from < end; from++) next.push(list[from] as Evidence);
      if (from === to) return;
      from++;
      lost++;
    }
  };
  for (const one of came) {
    keepTo(after(list, one, order));
    put(mine, next.length, one);
    next.push(one);
  }
  keepTo(list.length);
  made.set(next, mine);
  return next;
};
