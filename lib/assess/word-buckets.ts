import { glossedTokensOf } from '../text/last-read.ts';
import { Gap } from '../text/tokens.ts';

/** Mixes a hash so that its low bits depend on all of it. */
const mix = (hash: number): number => {
  let h = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return h ^ (h >>> 15);
};

/** By bucket: the text that it was seen in last. */
let seenIn = new Int32Array(4096);
let serial = 0;

/** Lists stand in it one after the other: a piece of memory for each of thousands of sentences takes longer than filling it. */
let shelf = new Int32Array(0);
let taken = 0;
const shelfRoom = 1 << 13;

/** What was read last: several ask for the words of the same sentence, one after the other. */
let last: { text: string; mask: number; buckets: Int32Array } | undefined;

/**
 * Distinct buckets of the words and word pairs of a text, in reading order; a word of another language counts as the English one for
 * it. The list is shared: nobody writes to it.
 */
export const bucketsOf = (text: string, mask: number): Int32Array => {
  if (last?.text !== text || last.mask !== mask) last = { text, mask, buckets: findBuckets(text, mask) };
  return last.buckets;
};

const findBuckets = (text: string, mask: number): Int32Array => {
  const { count, english, hash, gap } = glossedTokensOf(text);
  if (seenIn.length <= mask) seenIn = new Int32Array(mask + 1);
  if (taken + count * 2 > shelf.length) {
    shelf = new Int32Array(Math.max(shelfRoom, count * 2));
    taken = 0;
  }
  serial = (serial + 1) | 0;
  const from = taken;
  const see = (bucket: number): void => {
    shelf[taken] = bucket;
    taken += seenIn[bucket] === serial ? 0 : 1;
    seenIn[bucket] = serial;
  };
  let before = 0;
  for (let i = 0; i < count; i++) {
    const word = (english[i] as number) || (hash[i] as number);
    see(mix(word) & mask);
    if (i > 0 && (gap[i] as number) < Gap.sentence) see(mix(Math.imul(before, 31) ^ word) & mask);
    before = word;
  }
  return shelf.subarray(from, taken);
};
