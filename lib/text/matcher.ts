import { formsOf, type Item, parsePhrase, type Slot, slots } from './phrase.ts';
import { Gap, hashWord, Shape, type Tokens } from './tokens.ts';

/** A phrase as data with what it stands for; `entry` is the caller's number, given back with each match. */
export interface Entry {
  phrase: string;
  language: string;
  entry: number;
}

/** Flags of words that bend a phrase near them. */
export const Bend = { negates: 1, hedges: 2, conditions: 4 } as const;

/**
 * A trie over token symbols in typed arrays. A symbol is a word, a word with its endings, or a slot; a token may be several of
 * them. `edges` is an open-addressed table: key `state * symbols + symbol + 1`.
 */
export interface Lexicon {
  symbols: number;
  /** Word hash → its place in `lists`; open addressing, 0 is free. */
  wordKeys: Int32Array;
  wordAt: Int32Array;
  /** Runs of symbols, each closed by -1; the first number of a run is the word's bend flags. */
  lists: Int32Array;
  rootNext: Int32Array;
  edgeKeys: Float64Array;
  edgeNext: Int32Array;
  /** For each place in `lists`: start of the states that the word leads to from the root, in `rootStates`, closed by -1. */
  rootAt: Int32Array;
  rootStates: Int32Array;
  /** One bit for each symbol (by its low five bits) that may follow a state: most look-ups end here. */
  edgeBits: Int32Array;
  /** Which slots may follow each state, as bits: most states take none, so most look-ups never happen. */
  slotMask: Uint8Array;
  /** State after a gap that may open here, or 0. */
  gapNext: Int32Array;
  /** Start of each state's entries in `entryList`, closed by the next state's start. */
  entryAt: Int32Array;
  entryList: Int32Array;
  wordMask: number;
  edgeMask: number;
}

const sizeFor = (count: number): number => {
  let size = 16;
  while (size < count * 2.5) size *= 2;
  return size;
};

const slotSymbol = (slot: Slot): number => slots.indexOf(slot);

interface Build {
  symbolOf: Map<string, number>;
  words: Map<number, Set<number>>;
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

const symbolFor = (build: Build, item: Item, language: string): number => {
  if (item.kind === 'slot') return slotSymbol(item.text);
  const text = item.kind === 'gap' ? '' : item.text;
  const key = item.kind === 'word' ? text : `${language}${item.kind === 'stem' ? '~' : '|'}${text}`;
  const known = build.symbolOf.get(key);
  if (known !== undefined) return known;
  const symbol = slots.length + build.symbolOf.size;
  build.symbolOf.set(key, symbol);
  for (const form of formsFor(item, language)) {
    const hash = hashWord(form);
    const set = build.words.get(hash) ?? new Set();
    set.add(symbol);
    build.words.set(hash, set);
  }
  return symbol;
};

const insert = (build: Build, items: readonly Item[], language: string, entry: number): void => {
  let state = 0;
  for (const item of items) {
    if (item.kind === 'gap') {
      if ((build.gap[state] ?? 0) === 0) build.gap[state] = addState(build);
      state = build.gap[state] ?? 0;
      continue;
    }
    const symbol = symbolFor(build, item, language);
    const edges = build.next[state];
    let next = edges?.get(symbol);
    if (next === undefined) {
      next = addState(build);
      edges?.set(symbol, next);
    }
    state = next;
  }
  const list = build.entries[state];
  if (list && !list.includes(entry)) list.push(entry);
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
  for (const [flag, words] of Object.entries(bends))
    for (const word of words) {
      const hash = hashWord(word);
      flags.set(hash, (flags.get(hash) ?? 0) | Number(flag));
      if (!build.words.has(hash)) build.words.set(hash, new Set());
    }
  return freeze(build, flags);
};

const freeze = (build: Build, flags: ReadonlyMap<number, number>): Lexicon => {
  const symbols = slots.length + build.symbolOf.size + 1;
  const wordSize = sizeFor(build.words.size);
  const wordKeys = new Int32Array(wordSize);
  const wordAt = new Int32Array(wordSize);
  const lists: number[] = [0];
  for (const [hash, set] of build.words) {
    let at = hash & (wordSize - 1);
    while (wordAt[at] !== 0) at = (at + 1) & (wordSize - 1);
    wordKeys[at] = hash;
    wordAt[at] = lists.length;
    lists.push(flags.get(hash) ?? 0, ...set, -1);
  }
  const rootNext = new Int32Array(symbols);
  const total = build.next.reduce((sum, edges) => sum + edges.size, 0);
  const edgeSize = sizeFor(total);
  const edgeKeys = new Float64Array(edgeSize);
  const edgeNext = new Int32Array(edgeSize);
  const slotMask = new Uint8Array(build.next.length);
  const edgeBits = new Int32Array(build.next.length);
  build.next.forEach((edges, state) => {
    for (const [symbol, next] of edges) {
      edgeBits[state] = (edgeBits[state] as number) | (1 << (symbol & 31));
      if (symbol < slots.length) slotMask[state] = (slotMask[state] as number) | (1 << symbol);
      if (state === 0) {
        rootNext[symbol] = next;
        continue;
      }
      const key = state * symbols + symbol + 1;
      let at = edgeHash(key) & (edgeSize - 1);
      while (edgeKeys[at] !== 0) at = (at + 1) & (edgeSize - 1);
      edgeKeys[at] = key;
      edgeNext[at] = next;
    }
  });
  const rootAt = new Int32Array(lists.length);
  const rootStates: number[] = [-1];
  for (let place = 1; place < lists.length; place++) {
    const start = place;
    const from = rootStates.length;
    // A run: flags, then symbols, then -1.
    for (place++; (lists[place] ?? -1) >= 0; place++) {
      const next = rootNext[lists[place] ?? 0] ?? 0;
      if (next !== 0) rootStates.push(next);
    }
    if (rootStates.length > from) {
      rootStates.push(-1);
      rootAt[start] = from;
    }
  }
  const entryAt = new Int32Array(build.entries.length + 1);
  const entryList: number[] = [];
  build.entries.forEach((list, state) => {
    entryAt[state] = entryList.length;
    entryList.push(...list);
  });
  entryAt[build.entries.length] = entryList.length;
  return {
    symbols,
    wordKeys,
    wordAt,
    lists: Int32Array.from(lists),
    rootNext,
    edgeKeys,
    edgeNext,
    slotMask,
    edgeBits,
    rootAt,
    rootStates: Int32Array.from(rootStates),
    gapNext: Int32Array.from(build.gap),
    entryAt,
    entryList: Int32Array.from(entryList),
    wordMask: wordSize - 1,
    edgeMask: edgeSize - 1,
  };
};

const edgeHash = (key: number): number => {
  const low = key | 0;
  return Math.imul(low ^ (low >>> 15), 0x2c1b3c6d) >>> 7;
};

const follow = (lexicon: Lexicon, state: number, symbol: number): number => {
  if (state === 0) return lexicon.rootNext[symbol] ?? 0;
  const key = state * lexicon.symbols + symbol + 1;
  let at = edgeHash(key) & lexicon.edgeMask;
  for (;;) {
    const found = lexicon.edgeKeys[at] ?? 0;
    if (found === key) return lexicon.edgeNext[at] ?? 0;
    if (found === 0) return 0;
    at = (at + 1) & lexicon.edgeMask;
  }
};

/** Longest gap in tokens; a walk never looks further, which keeps hostile text linear. */
const longestGap = 3;
/** At most so many steps from one start: a bound for lexicons with many gaps. */
const mostSteps = 200;

/** One match: the entry and the tokens that it covers, both ends included. */
export type OnMatch = (entry: number, from: number, to: number) => void;

/** Reused marks of the text that is being matched. */
let marks = new Int32Array(1024);

/** Looks each token up once; 0 where no phrase knows the word. */
const look = (lexicon: Lexicon, tokens: Tokens): Int32Array => {
  if (marks.length < tokens.count) marks = new Int32Array(tokens.count * 2);
  const { wordKeys, wordAt, wordMask } = lexicon;
  for (let i = 0; i < tokens.count; i++) {
    const hash = tokens.hash[i] ?? 0;
    let at = hash & wordMask;
    let found = 0;
    for (;;) {
      const list = wordAt[at] ?? 0;
      if (list === 0) break;
      if (wordKeys[at] === hash) {
        found = list;
        break;
      }
      at = (at + 1) & wordMask;
    }
    marks[i] = found;
  }
  return marks;
};

const isDate = (tokens: Tokens, i: number): boolean =>
  dateWords.has(tokens.hash[i] ?? 0) || isYear(tokens, i);
const isYear = (tokens: Tokens, i: number): boolean => years.has(tokens.hash[i] ?? 0);

const years = new Set(Array.from({ length: 30 }, (_, i) => hashWord(String(2015 + i))));
const dateWords = new Set(
  (
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec ' +
    'monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri q1 q2 q3 q4 h1 h2 easter christmas summer spring autumn winter fall ramadan ' +
    'januar februar märz mai juni juli oktober dezember montag dienstag mittwoch donnerstag freitag ostern weihnachten sommer herbst frühjahr frühling jahresende ' +
    'janvier février mars avril juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi noël pâques été hiver printemps automne rentrée ' +
    'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miércoles jueves viernes navidad verano otoño invierno primavera'
  )
    .split(' ')
    .map(hashWord),
);

/** Whether token `i` fits a slot. */
const fits = (tokens: Tokens, i: number, slot: number): boolean => {
  const shape = tokens.shape[i] ?? 0;
  if (slot === 0) return (shape & Shape.money) !== 0;
  if (slot === 1) return (shape & Shape.number) !== 0;
  if (slot === 2) return isDate(tokens, i);
  return (
    (shape & (Shape.capital | Shape.number)) === Shape.capital && i > 0 && (tokens.gap[i] ?? 0) < Gap.sentence
  );
};

interface Walk {
  lexicon: Lexicon;
  tokens: Tokens;
  seen: Int32Array;
  first: number;
  steps: number;
  on: OnMatch;
}

const emit = (walk: Walk, state: number, last: number): void => {
  const { entryAt, entryList } = walk.lexicon;
  const end = entryAt[state + 1] ?? 0;
  for (let e = entryAt[state] ?? 0; e < end; e++) walk.on(entryList[e] ?? 0, walk.first, last);
};

/** Follows everything that token `i` can be from `state`. */
const step = (walk: Walk, state: number, i: number): void => {
  const { lexicon, tokens, seen } = walk;
  const list = seen[i] as number;
  if (list !== 0) {
    const { lists } = lexicon;
    const bits = lexicon.edgeBits[state] as number;
    for (let at = list + 1; ; at++) {
      const symbol = lists[at] as number;
      if (symbol < 0) break;
      if ((bits & (1 << (symbol & 31))) === 0) continue;
      const next = follow(lexicon, state, symbol);
      if (next !== 0) enter(walk, next, i);
    }
  }
  const mask = lexicon.slotMask[state] as number;
  if (mask !== 0) slotStep(walk, state, mask, tokens, i);
};

const slotStep = (walk: Walk, state: number, mask: number, tokens: Tokens, i: number): void => {
  for (let slot = 0; slot < slots.length; slot++) {
    if ((mask & (1 << slot)) === 0 || !fits(tokens, i, slot)) continue;
    const next = follow(walk.lexicon, state, slot);
    if (next !== 0) enter(walk, next, i);
  }
};

/** The first step of every phrase that may begin with token `i`: its states are laid out beforehand. */
const begin = (walk: Walk, i: number): void => {
  const { lexicon, tokens, seen } = walk;
  const from = lexicon.rootAt[seen[i] as number] as number;
  if (from !== 0)
    for (let at = from; (lexicon.rootStates[at] as number) >= 0; at++)
      enter(walk, lexicon.rootStates[at] as number, i);
  const mask = lexicon.slotMask[0] as number;
  if (mask !== 0) slotStep(walk, 0, mask, tokens, i);
};

const enter = (walk: Walk, state: number, i: number): void => {
  if (++walk.steps > mostSteps) return;
  emit(walk, state, i);
  const { tokens, lexicon } = walk;
  const next = i + 1;
  if (next >= tokens.count || (tokens.gap[next] ?? 0) >= Gap.clause) return;
  step(walk, state, next);
  const gap = lexicon.gapNext[state] ?? 0;
  if (gap === 0) return;
  for (let skip = 0; skip <= longestGap; skip++) {
    const at = next + skip;
    if (at >= tokens.count || (tokens.gap[at] ?? 0) >= Gap.clause) return;
    step(walk, gap, at);
  }
};

/** Finds every phrase of the lexicon in a scanned text, overlaps included, in the order of their first tokens. */
export const match = (lexicon: Lexicon, tokens: Tokens, on: OnMatch): void => {
  const seen = look(lexicon, tokens);
  const walk: Walk = { lexicon, tokens, seen, first: 0, steps: 0, on };
  for (let i = 0; i < tokens.count; i++) {
    walk.first = i;
    walk.steps = 0;
    begin(walk, i);
  }
};

/** Bend flags of the words near a match: up to `before` tokens ahead of it in the same clause, and inside it. */
export const bendsNear = (lexicon: Lexicon, tokens: Tokens, from: number, to: number, before = 5): number => {
  let flags = 0;
  const flagAt = (i: number): number => {
    const hash = tokens.hash[i] ?? 0;
    let at = hash & lexicon.wordMask;
    for (;;) {
      const list = lexicon.wordAt[at] ?? 0;
      if (list === 0) return 0;
      if (lexicon.wordKeys[at] === hash) return lexicon.lists[list] ?? 0;
      at = (at + 1) & lexicon.wordMask;
    }
  };
  for (let i = from; i <= to; i++) flags |= flagAt(i) & ~Bend.negates;
  for (let i = from; i > 0 && from - i < before; i--) {
    if ((tokens.gap[i] ?? 0) >= Gap.clause) break;
    flags |= flagAt(i - 1);
  }
  return flags;
};
