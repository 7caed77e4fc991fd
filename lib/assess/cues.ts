import type { Compiled, Meaning } from '../criteria/compile.ts';
import { tokensOf } from '../text/last-read.ts';
import { Bend } from '../text/lexicon.ts';
import { bendsNear, match } from '../text/matcher.ts';
import type { Span } from '../text/sentences.ts';

/** A cue phrase found in a sentence, with the words near it that bend it. Offsets are in the sentence. */
export interface CueHit extends Span {
  meaning: Meaning;
  /** Bits of `Bend`. */
  bends: number;
}

/** Every cue phrase of the criteria in one sentence, overlaps included. */
export const findCues = (compiled: Pick<Compiled, 'lexicon' | 'meanings'>, sentence: string): CueHit[] => {
  const tokens = tokensOf(sentence);
  const found: { meaning: Meaning; from: number; to: number }[] = [];
  match(compiled.lexicon, tokens, (entry, from, to) => {
    const meaning = compiled.meanings[entry];
    if (meaning) found.push({ meaning, from, to });
  });
  return found.map(({ meaning, from, to }) => ({
    meaning,
    start: tokens.start[from] ?? 0,
    end: tokens.end[to] ?? 0,
    bends: bendsNear(compiled.lexicon, tokens, from, to),
  }));
};

/** True when nothing near a cue turns it around; a denial is not turned by its own "no". */
export const isStraight = (cue: CueHit): boolean =>
  cue.meaning.of === 'criterion' && cue.meaning.polarity === 'against'
    ? true
    : (cue.bends & Bend.negates) === 0;
