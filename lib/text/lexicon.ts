import { dateWords } from './dates.ts';
import { formsOf, type Item, parsePhrase, slots } from './phrase.ts';
import { hashWord } from './tokens.ts';

/** A phrase as data with what it stands for; `entry` is the caller's number, given back with each match. */
export interface Entry {
  phrase: string;
  language: string;
  entry: number;
}

/** Flags of words that bend a phrase near them. */
export const Bend = { negates: 1, hedges: 2, conditions: 4 } as const;

/** Further flags of a word: it names a date. */
export const isDate = 8;

/**
 * What a token is by its shape alone, as a number that stands where a word's hash would: nothing, a number, money, a name. 0 after the
 * beginning of a phrase says that whatever follows, it is worth a walk: it ends there, or goes on after a gap.
 */
export const Class = { none: 0, number: 1, money: 2, name: 3 } as const;
/** By slot, in the order of `slots`, the classes that fit it; dates are told by their words. */
const classesOf: readonly (readonly number[])[] = [
  [Class.money],
  [Class.number, Class.money],
  [],
  [Class.name],
];

/** What is known of each word, side by side: where its symbols are, and the states that it leads to from the root. */
export const Word = { symbols: 0, symbolsEnd: 1, roots: 2, rootsEnd: 3, shift: 2 } as const;

/** What is known of each state, side by side: one look at memory tells most states off. */
export const State = {
  /** Edges, by symbol, each two numbers: symbol and next state. */
  edges: 0,
  edgesEnd: 1,
  /** One bit for each symbol of an edge, by its low five bits. */
  bits: 2,
  /** Slots that may follow, one bit each. */
  slots: 3,
  /** The state after a gap, or 0. */
  gap: 4,
  entries: 5,
  entriesEnd: 6,
  /** Not 0 when something ends here, or a slot or a gap may follow. */
  busy: 7,
  shift: 3,
} as const;

/**
 * A trie over the symbols of tokens, in typed arrays. A symbol is a word, a word with its endings, one of several words, or a slot;
 * one token may be several of them.
 */
export interface Lexicon {
  /** Hash of a word and its number, in turn; open addressing, number 0 is free. */
  table: Int32Array;
  tableMask: number;
  /** By word: its flags, of `Bend` and `isDate`; `Word`. */
  flags: Uint8Array;
  words: Int32Array;
  symbols: Int32Array;
  roots: Int32Array;
  /** By slot: the state that it leads to from the root, or 0. */
  slotRoots: Int32Array;
  /** Slots that may come first, one bit each. */
  rootSlots: number;
  /**
   * What phrases begin with, two and three words far, by the hashes of the words or their `Class`: most tokens are told off by this
   * and never looked up.
   */
  heads: Bits;
  /** Which words go on from which state. */
  nexts: Bits;
  /** `State` by number; 0 is the root, whose edges are `roots`. */
  states: Int32Array;
  edges: Int32Array;
  entries: Int32Array;
}

const sizeFor = (count: number): number => {
  let size = 16;
  while (size < count * 2.5) size *= 2;
  return size;
};

const dateSlot = slots.indexOf('date');

/**
 * A set of pairs of numbers as bits, two for each pair in one word of memory: a pair that is in it has both; one that is not has both
 * once in a while.
 */
export interface Bits {
  bits: Int32Array;
  mask: number;
}

/** Where the bits of one pair are, before the mask; beside a third number it stands for the pair. */
export const pairHash = (from: number, word: number): number => {
  const mixed = Math.imul(from ^ Math.imul(word, 0x9e3779b1), 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
};

/** Whether a pair is in a set, by its hash: 1 or 0, so that several answers can be put together without a branch. */
export const hasPair = (bits: Int32Array, mask: number, hash: number): number => {
  const word = bits[hash & mask] as number;
  return (word >> (hash >>> 27)) & (word >> (hash >>> 22)) & 1;
};

const bitsFor = (hashes: ReadonlySet<number>, room: number): Bits => {
  let size = 2;
  while (size * 32 < hashes.size * room) size *= 2;
  const bits = new Int32Array(size);
  for (const hash of hashes) {
    const at = hash & (size - 1);
    bits[at] = (bits[at] as number) | (1 << (hash >>> 27)) | (1 << (hash >>> 22));
  }
  return { bits, mask: size - 1 };
};

interface Build {
  symbolOf: Map<string, number>;
  /** Words by hash, in the order in which they came, with their symbols. */
  words: Map<number, number[]>;
  next: Map<number, number>[];
  gap: number[];
  entries: number[][];
}

const addState = (build: Build): number => {
  build.next.push(new Map());
  build.gap.push(0);
  build.entries.push([]);
  return build.next.length - 1;
};

const formsFor = (item: Item, language: string): string[] => {
  if (item.kind === 'stem') return formsOf(item.text, language);
  if (item.kind === 'word') return [item.text];
  if (item.kind === 'any') return item.words.flatMap((word) => formsFor(word, language));
  return [];
};

const wordOf = (build: Build, hash: number): number[] => {
  const known = build.words.get(hash);
  if (known) return known;
  const symbols: number[] = [];
  build.words.set(hash, symbols);
  return symbols;
};

const symbolFor = (build: Build, item: Item, language: string): number => {
  if (item.kind === 'slot') return slots.indexOf(item.text);
  const text = item.kind === 'gap' ? '' : item.text;
  const key = item.kind === 'word' ? text : `${language}${item.kind === 'stem' ? '~' : '|'}${text}`;
  const known = build.symbolOf.get(key);
  if (known !== undefined) return known;
  const symbol = slots.length + build.symbolOf.size;
  build.symbolOf.set(key, symbol);
  for (const form of formsFor(item, language)) {
    const symbols = wordOf(build, hashWord(form));
    if (symbols[symbols.length - 1] !== symbol) symbols.push(symbol);
  }
  return symbol;
};

const insert = (build: Build, items: readonly Item[], language: string, entry: number): void => {
  let state = 0;
  for (const item of items) {
    if (item.kind === 'gap') {
      if (build.gap[state] === 0) build.gap[state] = addState(build);
      state = build.gap[state] as number;
      continue;
    }
    const symbol = symbolFor(build, item, language);
    const edges = build.next[state] as Map<number, number>;
    let next = edges.get(symbol);
    if (next === undefined) {
      next = addState(build);
      edges.set(symbol, next);
    }
    state = next;
  }
  const list = build.entries[state] as number[];
  if (!list.includes(entry)) list.push(entry);
};

/**
 * Compiles phrases into a lexicon. Phrases that do not parse are left out and told through `onError`: one bad cue in a
 * company's file must not cost the others.
 */
export const compileLexicon = (
  entries: readonly Entry[],
  bends: Readonly<Record<number, readonly string[]>> = {},
  onError: (entry: Entry, error: unknown) => void = () => {},
): Lexicon => {
  const build: Build = { symbolOf: new Map(), words: new Map(), next: [], gap: [], entries: [] };
  addState(build);
  for (const entry of entries) {
    try {
      for (const items of parsePhrase(entry.phrase)) insert(build, items, entry.language, entry.entry);
    } catch (error) {
      onError(entry, error);
    }
  }
  const flags = new Map<number, number>();
  const flag = (word: string, bits: number): void => {
    const hash = hashWord(word);
    wordOf(build, hash);
    flags.set(hash, (flags.get(hash) ?? 0) | bits);
  };
  for (const [bits, words] of Object.entries(bends)) for (const word of words) flag(word, Number(bits));
  for (const word of dateWords) flag(word, isDate);
  return freeze(build, flags);
};

const symbolBits = (symbols: Iterable<number>): number => {
  let bits = 0;
  for (const symbol of symbols) bits |= 1 << (symbol & 31);
  return bits;
};

/** The table of words by their hashes; the first has number 1. */
export const fillTable = (
  hashes: Iterable<number> & { readonly length: number },
): Pick<Lexicon, 'table' | 'tableMask'> => {
  const size = sizeFor(hashes.length);
  const table = new Int32Array(size * 2);
  let number = 0;
  for (const hash of hashes) {
    let at = hash & (size - 1);
    while (table[2 * at + 1] !== 0) at = (at + 1) & (size - 1);
    table[2 * at] = hash;
    table[2 * at + 1] = ++number;
  }
  return { table, tableMask: size - 1 };
};

const freeze = (build: Build, flagged: ReadonlyMap<number, number>): Lexicon => {
  const words = new Int32Array((build.words.size + 1) << Word.shift);
  const flags = new Uint8Array(build.words.size + 1);
  const root = build.next[0] as Map<number, number>;
  const symbols: number[] = [];
  const roots: number[] = [];
  let number = 0;
  for (const [hash, mine] of build.words) {
    number++;
    const base = number << Word.shift;
    words[base + Word.symbols] = symbols.length;
    words[base + Word.roots] = roots.length;
    for (const symbol of mine) {
      symbols.push(symbol);
      const state = root.get(symbol);
      if (state !== undefined) roots.push(state);
    }
    words[base + Word.symbolsEnd] = symbols.length;
    words[base + Word.rootsEnd] = roots.length;
    flags[number] = flagged.get(hash) ?? 0;
  }
  const slotRoots = Int32Array.from(slots, (_, slot) => root.get(slot) ?? 0);
  return {
    ...fillTable([...build.words.keys()]),
    flags,
    words,
    symbols: Int32Array.from(symbols),
    roots: Int32Array.from(roots),
    slotRoots,
    rootSlots: slotsAfter(root),
    ...filtersOf(build, flagged),
    ...statesOf(build),
  };
};

const slotsAfter = (next: ReadonlyMap<number, number>): number => {
  let mask = 0;
  for (let slot = 0; slot < slots.length; slot++) if (next.has(slot)) mask |= 1 << slot;
  return mask;
};

const statesOf = ({ next, gap, entries }: Build): Pick<Lexicon, 'states' | 'edges' | 'entries'> => {
  const states = new Int32Array(next.length << State.shift);
  const edges: number[] = [];
  const ending: number[] = [];
  next.forEach((of, state) => {
    const base = state << State.shift;
    const mine = entries[state] as number[];
    const mask = slotsAfter(of);
    states[base + State.edges] = edges.length;
    if (state !== 0) for (const [symbol, to] of [...of].sort((a, b) => a[0] - b[0])) edges.push(symbol, to);
    states[base + State.edgesEnd] = edges.length;
    states[base + State.bits] = symbolBits(of.keys());
    states[base + State.slots] = mask;
    states[base + State.gap] = gap[state] as number;
    states[base + State.entries] = ending.length;
    ending.push(...mine);
    states[base + State.entriesEnd] = ending.length;
    states[base + State.busy] = mine.length > 0 || mask !== 0 || gap[state] !== 0 ? 1 : 0;
  });
  return { states, edges: Int32Array.from(edges), entries: Int32Array.from(ending) };
};

/** By symbol: the words that are it. */
const wordsBySymbol = ({ words }: Build): number[][] => {
  const of: number[][] = [];
  let word = 0;
  for (const symbols of words.values()) {
    word++;
    for (const symbol of symbols) {
      const list = of[symbol];
      if (list) list.push(word);
      else of[symbol] = [word];
    }
  }
  return of;
};

/** What tells most tokens off: `heads` and `nexts`. */
const filtersOf = (build: Build, flagged: ReadonlyMap<number, number>): Pick<Lexicon, 'heads' | 'nexts'> => {
  const wordsOf = wordsBySymbol(build);
  const hashes = [0, ...build.words.keys()];
  const dates = [...flagged].filter(([, flags]) => (flags & isDate) !== 0).map(([hash]) => hash);
  /** What a symbol is in a text: hashes of its words. */
  const partsOf = (symbol: number): number[] =>
    symbol === dateSlot ? dates : (wordsOf[symbol] ?? []).map((word) => hashes[word] as number);
  const heads = new Set<number>();
  const begin = (from: number, state: number, depth: number): void => {
    if ((build.entries[state] as number[]).length > 0 || build.gap[state] !== 0)
      heads.add(pairHash(from, Class.none));
    for (const [symbol, next] of build.next[state] as Map<number, number>) {
      for (const fits of classesOf[symbol] ?? []) heads.add(pairHash(from, fits));
      for (const part of partsOf(symbol)) {
        const pair = pairHash(from, part);
        heads.add(pair);
        if (depth === 1) begin(pair, next, 2);
      }
    }
  };
  const nexts = new Set<number>();
  for (const [symbol, state] of build.next[0] as Map<number, number>)
    for (const from of [...(classesOf[symbol] ?? []), ...partsOf(symbol)]) begin(from, state, 1);
  for (let state = 1; state < build.next.length; state++)
    for (const symbol of (build.next[state] as Map<number, number>).keys())
      for (const word of wordsOf[symbol] ?? []) nexts.add(pairHash(state, word));
  return { heads: bitsFor(heads, 12), nexts: bitsFor(nexts, 8) };
};
