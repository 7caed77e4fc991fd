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
let found = new Int32Array(512);

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
  const tokens = glossedTokensOf(text);
  if (seenIn.length <= mask) seenIn = new Int32Array(mask + 1);
  if (found.length < tokens.count * 2) found = new Int32Array(tokens.count * 2);
  serial = (serial + 1) | 0;
  let count = 0;
  const see = (bucket: number): void => {
    if (seenIn[bucket] === serial) return;
    seenIn[bucket] = serial;
    found[count++] = bucket;
  };
  let before = 0;
  for (let i = 0; i < tokens.count; i++) {
    const hash = (tokens.english[i] as number) || (tokens.hash[i] as number);
    see(mix(hash) & mask);
    if (i > 0 && (tokens.gap[i] as number) < Gap.sentence) see(mix(Math.imul(before, 31) ^ hash) & mask);
    before = hash;
  }
  return found.slice(0, count);
};
