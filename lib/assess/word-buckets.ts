import { scan } from '../text/scan.ts';
import { Gap, newTokens } from '../text/tokens.ts';

const tokens = newTokens(256);

/** Mixes a hash so that its low bits depend on all of it. */
const mix = (hash: number): number => {
  let h = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return h ^ (h >>> 15);
};

/** Distinct buckets of the words and word pairs of a text, in reading order. */
export const bucketsOf = (text: string, mask: number): Int32Array => {
  scan(text, tokens);
  const seen = new Set<number>();
  let before = 0;
  for (let i = 0; i < tokens.count; i++) {
    const hash = tokens.hash[i] ?? 0;
    seen.add(mix(hash) & mask);
    if (i > 0 && (tokens.gap[i] ?? 0) < Gap.sentence) seen.add(mix(Math.imul(before, 31) ^ hash) & mask);
    before = hash;
  }
  return Int32Array.from(seen);
};
