import type { Evidence } from './assessment.ts';
import { type Columns, columnsOf, Is } from './columns.ts';

/** Log-odds of nothing at all: what an absent candidate counts as. */
export const floor = -9;
export const logit = (p: number): number => Math.max(floor, Math.log((p + 1e-4) / (1 - p + 1e-4)));

/** Log-odds as odds. */
export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** Compares the days of two dates as their texts do; less than 0 where the first one is earlier. */
const compareDays = (a = '', b = ''): number => {
  for (let k = 0; k < 10; k++) {
    const x = k < a.length ? a.charCodeAt(k) : -1;
    const y = k < b.length ? b.charCodeAt(k) : -1;
    if (x !== y) return x - y;
    if (x < 0) return 0;
  }
  return 0;
};

const isLater = (a: Evidence, b: Evidence): boolean => {
  const days = a.at === b.at ? 0 : compareDays(a.at, b.at);
  if (days !== 0) return days > 0;
  return a.place.in === b.place.in && a.place.index === b.place.index && a.place.start > b.place.start;
};

/** Odds above which candidates are counted. */
export const countsFrom = [0.05, 0.1, 0.2, 0.4].map((from) => [from, `over ${from}`] as const);

/** What the candidates of one criterion say, whatever stands beside them. How sure of what is not there: 0. */
export interface Sides {
  /** The buyer's words for it: the surest, and how sure the second is. */
  top: Evidence | undefined;
  second: number;
  /** How surely one of them says it as a whole sentence; without the repeated ones, and with them. */
  whole: number;
  eachWhole: number;
  /** How many are surer than each of `countsFrom`; how many have a cue. */
  counts: readonly number[];
  cues: number;
  /** Log-odds that any of them holds. */
  any: number;
  /** Whether none of them was heard after the surest. */
  topIsNewest: boolean;
  /** The same of the words against it. */
  denial: Evidence | undefined;
  denied: number;
  broad: number;
  denialCues: number;
  /** How sure the surest is that was heard later than the surest of the other side. */
  forAfter: number;
  denialAfter: number;
  /** How surely a note says so, a mail or call of ours, and who knows who. */
  note: number;
  seller: number;
  third: number;
  field: boolean;
  role: boolean;
}

/** Rows by what they are to a criterion: the buyer's words for it (no denial, whatever words it uses) and against it, what our side tells. */
const sideBits = Is.heard | Is.for | Is.weighed | Is.auto;
const yesBits = Is.heard | Is.for | Is.weighed;
const noBits = Is.heard | Is.weighed;
const toldBits = Is.claimed | Is.for | Is.weighed;

/** Where rows are gathered: a list that grows is copied many times over. */
const gathered: number[] = [];

const rowsOf = ({ bits }: Columns, mask: number, want: number): number[] => {
  let many = 0;
  for (let at = 0; at < bits.length; at++) if (((bits[at] as number) & mask) === want) gathered[many++] = at;
  return gathered.slice(0, many);
};

/** By place in a table, of the list that is gone through: which of its distinct quotes stands there. */
let seenIn = new Int32Array(1 << 12);
let seen = new Int32Array(1 << 12);
let serial = 0;

/** Each sentence once, by its surest row: what was copied, quoted or noted again is no second word. */
const distinct = (all: readonly Evidence[], { quote, sure }: Columns, rows: readonly number[]): number[] => {
  if (seen.length < rows.length * 2) {
    seenIn = new Int32Array(2 << (32 - Math.clz32(rows.length * 2)));
    seen = new Int32Array(seenIn.length);
  }
  const mask = seen.length - 1;
  const each: number[] = [];
  serial = (serial + 1) | 0;
  let steps = rows.length * 8;
  for (const row of rows) {
    const hash = quote[row] as number;
    let at = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      // Texts made to be taken for each other: compared as such.
      if (steps-- === 0) return distinctTexts(all, sure, rows);
      if (seenIn[at] !== serial) {
        seenIn[at] = serial;
        seen[at] = each.length;
        each.push(row);
        break;
      }
      const before = each[seen[at] as number] as number;
      if (quote[before] === hash && all[before]?.quote === all[row]?.quote) {
        if ((sure[row] as number) > (sure[before] as number)) each[seen[at] as number] = row;
        break;
      }
      at = (at + 1) & mask;
    }
  }
  return each;
};

const distinctTexts = (all: readonly Evidence[], sure: Float64Array, rows: readonly number[]): number[] => {
  const known = new Map<string, number>();
  for (const row of rows) {
    const { quote } = all[row] as Evidence;
    const before = known.get(quote);
    if (before === undefined || (sure[row] as number) > (sure[before] as number)) known.set(quote, row);
  }
  return [...known.values()];
};

/** The surest row but one, or -1. */
const best = (all: readonly Evidence[], { sure }: Columns, rows: readonly number[], but = -1): number => {
  let top = -1;
  let most = -1;
  for (const row of rows) {
    const mine = sure[row] as number;
    if (mine < most || row === but) continue;
    if (mine === most && (all[row] as Evidence).quote >= (all[top] as Evidence).quote) continue;
    top = row;
    most = mine;
  }
  return top;
};

const most = (column: Float64Array, rows: readonly number[]): number => {
  let top = 0;
  for (const row of rows) top = Math.max(top, column[row] as number);
  return top;
};

const countOf = ({ bits }: Columns, rows: readonly number[], bit: number): number => {
  let count = 0;
  for (const row of rows) if (((bits[row] as number) & bit) !== 0) count++;
  return count;
};

/** Log-odds that any of them holds. */
const any = ({ sure }: Columns, rows: readonly number[]): number => {
  let rest = 1;
  for (const row of rows) rest *= 1 - (sure[row] as number);
  return logit(1 - rest);
};

/** How sure the surest is that was heard later than `last`. */
const mostAfter = (
  all: readonly Evidence[],
  { sure }: Columns,
  rows: readonly number[],
  last: Evidence | undefined,
): number => {
  let top = 0;
  if (last)
    for (const row of rows)
      if ((sure[row] as number) > top && isLater(all[row] as Evidence, last)) top = sure[row] as number;
  return top;
};

const countAbove = ({ sure }: Columns, rows: readonly number[], from: number): number => {
  let count = 0;
  for (const row of rows) if ((sure[row] as number) > from) count++;
  return count;
};

/** What the buyer's words for it say by themselves. */
type Yes = Pick<Sides, 'top' | 'second' | 'whole' | 'eachWhole' | 'counts' | 'cues' | 'any' | 'topIsNewest'>;

const readYes = (
  all: readonly Evidence[],
  columns: Columns,
  every: readonly number[],
  yes: readonly number[],
): Yes => {
  const topRow = best(all, columns, yes);
  const top = all[topRow];
  const second = best(all, columns, yes, topRow);
  return {
    top,
    second: second < 0 ? 0 : (columns.sure[second] as number),
    whole: most(columns.whole, yes),
    eachWhole: most(columns.whole, every),
    counts: countsFrom.map(([from]) => countAbove(columns, yes, from)),
    cues: countOf(columns, yes, Is.cued),
    any: any(columns, yes),
    topIsNewest:
      top !== undefined && yes.every((row) => row === topRow || !isLater(all[row] as Evidence, top)),
  };
};

/** Adds what is said against it and by our side; `without` names bits of rows that are left out. */
const readSides = (
  all: readonly Evidence[],
  columns: Columns,
  yes: readonly number[],
  ofYes: Yes,
  without: number,
): Sides => {
  const { sure, bits } = columns;
  const no = rowsOf(columns, sideBits | without, noBits);
  const told = rowsOf(columns, toldBits | Is.heard | without, toldBits);
  const denialRow = best(all, columns, no);
  const denial = all[denialRow];
  const claims = rowsOf(columns, Is.weighed | without, 0).map((row) => all[row]?.place.in);
  const toldBy = (mask: number, want: number): number => {
    let top = 0;
    for (const row of told)
      if (((bits[row] as number) & mask) === want) top = Math.max(top, sure[row] as number);
    return top;
  };
  return {
    ...ofYes,
    denial,
    denied: any(columns, no),
    broad: most(columns.broad, no),
    denialCues: countOf(columns, no, Is.cued),
    forAfter: mostAfter(all, columns, yes, denial),
    denialAfter: mostAfter(all, columns, no, ofYes.top),
    note: toldBy(Is.told | Is.nobodys, Is.told),
    seller: toldBy(Is.told | Is.nobodys, 0),
    third: toldBy(Is.nobodys, Is.nobodys),
    field: claims.includes('field'),
    role: claims.includes('person'),
  };
};

/** What a list of candidates says, and what it would without the sentences that deny something: the same where there are none. */
export interface BothSides {
  all: Sides;
  undenied: Sides;
}

const readBoth = (all: readonly Evidence[]): BothSides => {
  const columns = columnsOf(all);
  const every = rowsOf(columns, sideBits | Is.denial, yesBits);
  const yes = distinct(all, columns, every);
  const ofYes = readYes(all, columns, every, yes);
  const whole = readSides(all, columns, yes, ofYes, 0);
  let denies = false;
  for (let row = 0; row < all.length && !denies; row++)
    denies = ((columns.bits[row] as number) & Is.denial) !== 0;
  return { all: whole, undenied: denies ? readSides(all, columns, yes, ofYes, Is.denial) : whole };
};

const sides = new WeakMap<readonly Evidence[], BothSides>();

/** What a list of candidates says; read once for the same list. */
export const sidesOf = (all: readonly Evidence[]): BothSides => {
  let known = sides.get(all);
  if (!known) {
    known = readBoth(all);
    sides.set(all, known);
  }
  return known;
};
