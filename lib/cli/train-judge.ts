import {
  type Finding,
  type Heard,
  type Move,
  moves,
  type StageEstimateId,
  type Verdict,
} from '../assess/assessment.ts';
import { stageOrder, verdictWeight } from '../assess/decide.ts';
import { endingOf, wordLength } from '../assess/heeded.ts';
import { type JudgeModel, type LinearPart, softmax, sums, wordSums } from '../assess/judge-model.ts';
import { endingSignals } from '../assess/listening.ts';
import { isKindOfQuestion } from '../assess/question-kinds.ts';
import { findingSignals, readSignals, type Signals } from '../assess/signals.ts';
import type { Unit } from '../assess/units.ts';
import { bucketsOf } from '../assess/word-buckets.ts';
import type { CrmRecord } from '../record.ts';
import { trainEnding } from './train/ending.ts';
import { fitPart } from './train/linear.ts';

/** One labelled record with what the evidence layer heard in it: predicted, never the labels' own elements. */
export interface JudgeExample {
  record: CrmRecord;
  heard: Heard;
  units: readonly Unit[];
  findings: Record<string, Finding>;
  /** What findings lose because the record may not be about a purchase. */
  doubt: number;
  labels: { stage: StageEstimateId; call: Verdict; moves: readonly Move[] };
  /** For how many records it counts. */
  weight: number;
}

/** A passage whose stage is labelled. */
export interface StagePassage {
  text: string;
  stage: string;
}

const stageClasses: readonly StageEstimateId[] = ['unknown', 'awareness', 'consideration', 'readiness'];
const callClasses: readonly Verdict[] = ['enable', 'pursue', 'release'];
export const soundClasses = [
  'awareness',
  'consideration',
  'readiness',
  'stall',
  'regress',
  'ending',
  'other',
] as const;

const one = (classes: readonly string[], right: string): number[] =>
  classes.map((name) => (name === right ? 1 : 0));

/** Seller's claims say nothing of the buyer's stage or of the call. */
const withoutClaims = (dense: ReadonlyMap<string, number>): Map<string, number> =>
  new Map([...dense].filter(([name]) => !name.startsWith('claims:')));

/** What kind of question waits, and that it ended, tells what to do and not how far they had come. */
const forStage = (dense: ReadonlyMap<string, number>): Map<string, number> =>
  new Map(
    [...withoutClaims(dense)].filter(
      ([name]) => name !== 'cue:ending' && name !== 'new:ending' && !isKindOfQuestion(name),
    ),
  );

const withoutVerdicts = (dense: ReadonlyMap<string, number>): Map<string, number> =>
  new Map([...withoutClaims(dense)].filter(([name]) => !name.startsWith('stage:')));

/** How the parts are held back; chosen by cross-validation over authors. */
export interface JudgeSettings {
  /** Of what one sentence sounds like: with 4,096 so many words share one that half of what the passages teach is lost. */
  buckets: number;
  /** Of what all sentences of a record say together; a power of two as well, and no more than `buckets`. */
  recordBuckets: number;
  sentenceL2: number;
  endingL2: number;
  l2: number;
  wordL2: number;
  /**
   * First move among the labelled, cross-validated on four folds (all records; first records): .790; .825 where the moves shared what
   * is likely, by how far ahead each stands in the labels (0.5), each by itself .806; .917 with 1, .816; .908 with 3, .819; .933 with 10.
   */
  moveL2: number;
  moveWordL2: number;
  /**
   * How much a move counts as right that is labelled, but not as the best one: with 0.85 instead of 1 the best one comes first in .48
   * instead of .46 (first records .52 for .49), and one of the labelled as often; with 0.7 that, too, is lost.
   */
  nextBest: number;
  rounds: number;
}
export const judgeSettings: JudgeSettings = {
  buckets: 32_768,
  recordBuckets: 4096,
  sentenceL2: 0.1,
  endingL2: 0.5,
  l2: 1,
  wordL2: 2,
  moveL2: 10,
  moveWordL2: 5,
  nextBest: 0.85,
  rounds: 200,
};

/** The part that hears what one sentence sounds like; trained from passages alone. */
export const trainSentence = (passages: readonly StagePassage[], settings = judgeSettings): LinearPart =>
  fitPart({
    classes: soundClasses,
    rows: passages.map((passage) => {
      const words = bucketsOf(passage.text, settings.buckets - 1);
      return {
        dense: new Map(),
        words,
        each: wordLength / Math.sqrt(Math.max(1, words.length)),
        target: one(soundClasses, passage.stage),
      };
    }),
    buckets: settings.buckets,
    l2: settings.sentenceL2,
    wordL2: settings.sentenceL2,
    rounds: 100,
  });

/** One record as the parts see it. */
interface Labelled {
  dense: Map<string, number>;
  words: Iterable<number>;
  each: number;
  labels: JudgeExample['labels'];
  weight: number;
  /** Buckets of each sentence of the buyer side, with the sentence. */
  sentences: Int32Array[];
  units: Unit[];
  last: string | undefined;
}

const innerFolds = 5;

const blank: LinearPart = { classes: [], bias: [], dense: {}, words: '', scale: 0 };

/**
 * Trains the judge from labelled records, as the evidence layer hears them, and passages with a stage. The same input
 * gives the same weights. In cross-validation the findings must come from a model that has not seen the record.
 */
export const trainJudge = (
  examples: readonly JudgeExample[],
  passages: readonly StagePassage[],
  settings = judgeSettings,
  sentence = trainSentence(passages, settings),
): JudgeModel => {
  const base: JudgeModel = {
    buckets: settings.buckets,
    sentence,
    stage: blank,
    call: blank,
    move: blank,
  };
  const rows = examples.map((example): Labelled => {
    const { record, heard, units, doubt, labels, weight } = example;
    const signals: Signals = readSignals({ record, heard, units, today: record.readAt, doubt }, base);
    const dense = new Map(signals.dense);
    findingSignals(example.findings, dense);
    return {
      dense,
      words: signals.words,
      each: signals.each,
      labels,
      weight,
      sentences: signals.rows.sentences.map(({ buckets }) => buckets),
      units: signals.rows.sentences.map(({ unit }) => unit),
      last: signals.last,
    };
  });
  for (let fold = 0; fold < innerFolds; fold++) {
    const part = trainEnding(
      passages,
      rows.filter((_, i) => i % innerFolds !== fold),
      settings,
    );
    rows.forEach(({ sentences, units, last, dense }, i) => {
      if (i % innerFolds !== fold) return;
      const ends = units.map((unit, j) => ({
        unit,
        ends: endingOf(part, sentences[j] ?? new Int32Array()),
      }));
      endingSignals(ends, last, dense);
    });
  }
  const ending = trainEnding(passages, rows, settings);
  const shared = {
    buckets: settings.recordBuckets,
    l2: settings.l2,
    wordL2: settings.wordL2,
    rounds: settings.rounds,
  };
  const fitStage = (use: readonly Labelled[]): LinearPart =>
    fitPart({
      ...shared,
      classes: stageClasses,
      rows: use.map((row) => ({
        ...row,
        dense: forStage(row.dense),
        target: one(stageClasses, row.labels.stage),
      })),
      rising: {
        order: stageClasses.map((name) => stageOrder[name]),
        has: (name) =>
          name.startsWith('says:') || name.startsWith('hints:') || name === 'stands' || name === 'late',
      },
    });
  const fitCall = (use: readonly Labelled[]): LinearPart =>
    fitPart({
      ...shared,
      classes: callClasses,
      rows: use.map((row) => ({
        ...row,
        dense: withoutVerdicts(row.dense),
        target: one(callClasses, row.labels.call),
      })),
    });
  // What follows leans on the verdicts before it, as they will be: said by a model that has not seen the record.
  const lean = (from: readonly Labelled[], fitOne: typeof fitStage, name: string): Labelled[] => {
    const leaning = from.map((row) => ({ ...row, dense: new Map(row.dense) }));
    for (let fold = 0; fold < innerFolds; fold++) {
      const part = fitOne(from.filter((_, i) => i % innerFolds !== fold));
      leaning.forEach((row, i) => {
        if (i % innerFolds !== fold) return;
        const p = softmax(sums(part, row.dense, wordSums(part, row.words, row.each)));
        part.classes.forEach((id, k) => {
          row.dense.set(`${name}:${id}`, verdictWeight * (p[k] ?? 0));
        });
      });
    }
    return leaning;
  };
  const stage = fitStage(rows);
  const staged = lean(rows, fitStage, 'stage');
  const call = fitCall(rows);
  const called = lean(staged, fitCall, 'call');
  const move = fitPart({
    ...shared,
    l2: settings.moveL2,
    wordL2: settings.moveWordL2,
    classes: moves,
    // Several moves may be right: what counts is how likely each is among them.
    apart: true,
    rows: called.map((row) => ({
      ...row,
      target: moves.map((name) => {
        const place = row.labels.moves.indexOf(name);
        return place === 0 ? 1 : place > 0 ? settings.nextBest : 0;
      }),
    })),
  });
  return { ...base, ending, stage, call, move };
};
