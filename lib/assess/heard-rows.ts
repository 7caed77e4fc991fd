import type { Changed } from './changed.ts';
import type { Heeded } from './heeded.ts';
import type { JudgeModel } from './judge-model.ts';

/** The sentences of one activity, said at one time. */
export interface Piece {
  at: string | undefined;
  sentences: readonly Heeded[];
  /** Whether somebody of the buyer side was heard in it: in their own words, or named by ours. */
  named: boolean;
  /** Who spoke in their own words. */
  speakers: readonly string[];
}

/** How a sentence was said, as bits: in the buyer side's own words; these, or told of a buyer who is named; long enough for a sound. */
export const Voice = { said: 1, named: 2, sounds: 4 } as const;

/**
 * The sentences of a record, one piece after the other. What is asked of every one of them stands side by side: thousands of objects
 * all over the memory take many times as long to go through.
 */
export interface Rows {
  pieces: readonly Piece[];
  /** Where the sentences of each piece begin, and where those of the last end. */
  begins: Int32Array;
  sentences: readonly Heeded[];
  /** By sentence: `Voice`, and how sure it is that it ends the matter. */
  voice: Uint8Array;
  ends: Float64Array;
  /** A number for each class of the sentence model, of sentence by sentence: what it sounds like; 0 where it has no sound. */
  sounds: Float64Array;
  /** A number for each class of the stage: its words' weights, in steps. */
  stage: Float64Array;
}

/** Where nobody was heard. */
export const noRows: Rows = {
  pieces: [],
  begins: new Int32Array(1),
  sentences: [],
  voice: new Uint8Array(),
  ends: new Float64Array(),
  sounds: new Float64Array(),
  stage: new Float64Array(),
};

const voiceOf = ({ unit, sound }: Heeded): number =>
  (unit.how === 'said' ? Voice.said : 0) |
  (unit.how === 'said' || unit.tie !== 'none' ? Voice.named : 0) |
  (sound.length > 0 ? Voice.sounds : 0);

/** The rows of some pieces, one sentence after the other: their arrays have exactly the room for it. */
const fill = (
  rows: Rows,
  from: number,
  sentences: readonly Heeded[],
  classes: number,
  stages: number,
): void => {
  sentences.forEach((one, k) => {
    const at = from + k;
    rows.voice[at] = voiceOf(one);
    rows.ends[at] = one.ends;
    rows.sounds.set(one.sound, at * classes);
    rows.stage.set(one.stage, at * stages);
  });
};

/**
 * The rows of some pieces.
 *
 * @param before Rows of other pieces, and how these differ from them: what is the same at head and tail is taken over.
 */
export const rowsOf = (
  { sentence, stage }: JudgeModel,
  pieces: readonly Piece[],
  before: { rows: Rows; change: Pick<Changed<Piece>, 'head' | 'tail'> } = {
    rows: noRows,
    change: { head: 0, tail: 0 },
  },
): Rows => {
  const { rows: old, change } = before;
  const { head, tail } = change;
  const begins = new Int32Array(pieces.length + 1);
  begins.set(old.begins.subarray(0, head + 1));
  const tailPiece = pieces.length - tail;
  for (let at = head; at < tailPiece; at++)
    begins[at + 1] = (begins[at] as number) + (pieces[at] as Piece).sentences.length;
  for (let at = tailPiece; at < pieces.length; at++) {
    const was = at + old.pieces.length - pieces.length;
    begins[at + 1] = (begins[at] as number) + (old.begins[was + 1] as number) - (old.begins[was] as number);
  }
  const middle = pieces.slice(head, pieces.length - tail).flatMap((piece) => piece.sentences);
  const many = begins[pieces.length] as number;
  const headRows = begins[head] as number;
  const tailFrom = old.begins[old.pieces.length - tail] as number;
  const [classes, stages] = [sentence.classes.length, stage.classes.length];
  const taken = <T extends Float64Array | Uint8Array>(from: T, into: T, width: number): T => {
    into.set(from.subarray(0, headRows * width));
    into.set(from.subarray(tailFrom * width), (headRows + middle.length) * width);
    return into;
  };
  const rows: Rows = {
    pieces,
    begins,
    sentences: [...old.sentences.slice(0, headRows), ...middle, ...old.sentences.slice(tailFrom)],
    voice: taken(old.voice, new Uint8Array(many), 1),
    ends: taken(old.ends, new Float64Array(many), 1),
    sounds: taken(old.sounds, new Float64Array(many * classes), classes),
    stage: taken(old.stage, new Float64Array(many * stages), stages),
  };
  fill(rows, headRows, middle, classes, stages);
  return rows;
};
