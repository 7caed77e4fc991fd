import { type Bits, fillTable, type Lexicon, State, Word } from './lexicon.ts';

/**
 * A lexicon as bytes, so that the packaged phrases need not be read again on every start: each array by its differences to what
 * stands some places before, in as many groups of seven bits as they need.
 */

const zigzag = (value: number): number => ((value << 1) ^ (value >> 31)) >>> 0;

/** Writes what `unpackLexicon` reads. */
export const packLexicon = (lexicon: Lexicon): Uint8Array => {
  const bytes: number[] = [];
  const number = (value: number): void => {
    let rest = zigzag(value);
    for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128);
    bytes.push(rest);
  };
  const array = (from: Int32Array | Uint8Array, apart: number): void => {
    number(from.length);
    from.forEach((value, at) => {
      number((value - (from[at - apart] ?? 0)) | 0);
    });
  };
  // The table holds hash and number in turn; words are numbered from 1.
  const { table } = lexicon;
  const hashes = new Int32Array(lexicon.flags.length);
  for (let at = 0; at < table.length; at += 2) hashes[table[at + 1] as number] = table[at] as number;
  array(hashes.subarray(1), Number.POSITIVE_INFINITY);
  array(lexicon.flags, 1);
  array(lexicon.words, 1 << Word.shift);
  array(lexicon.symbols, 1);
  array(lexicon.roots, 1);
  array(lexicon.slotRoots, 1);
  number(lexicon.rootSlots);
  array(lexicon.heads.bits, Number.POSITIVE_INFINITY);
  array(lexicon.nexts.bits, Number.POSITIVE_INFINITY);
  array(lexicon.states, 1 << State.shift);
  array(lexicon.edges, 2);
  array(lexicon.entries, 1);
  return Uint8Array.from(bytes);
};

/** Reads a lexicon back. Throws where the bytes are not those of one. */
export const unpackLexicon = (bytes: Uint8Array): Lexicon => {
  let at = 0;
  const number = (): number => {
    let rest = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] as number;
      rest |= (byte & 127) << shift;
      if (byte < 128) return (rest >>> 1) ^ -(rest & 1);
      if (at >= bytes.length) throw new Error('The packed lexicon is damaged: build the extension again.');
    }
  };
  const array = (apart: number): Int32Array => {
    const list = new Int32Array(number());
    for (let i = 0; i < list.length; i++) list[i] = number() + (i < apart ? 0 : (list[i - apart] as number));
    return list;
  };
  const bits = (): Bits => {
    const list = array(Number.POSITIVE_INFINITY);
    return { bits: list, mask: list.length - 1 };
  };
  return {
    ...fillTable(array(Number.POSITIVE_INFINITY)),
    flags: Uint8Array.from(array(1)),
    words: array(1 << Word.shift),
    symbols: array(1),
    roots: array(1),
    slotRoots: array(1),
    rootSlots: number(),
    heads: bits(),
    nexts: bits(),
    states: array(1 << State.shift),
    edges: array(2),
    entries: array(1),
  };
};
