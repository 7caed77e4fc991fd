import type { Finding, Heard, Move, StageEstimateId, Verdict } from '../assess/assessment.ts';
import { stageOrder, verdictWeight } from '../assess/decide.ts';
import { type JudgeModel, type LinearPart, softmax, sums, wordSums } from '../assess/judge-model.ts';
import {
  endingOf,
  endingSignals,
  findingSignals,
  readSignals,
  type Signals,
  sentenceLength,
  shortness,
  wordLength,
} from '../assess/signals.ts';
import type { Unit } from '../assess/units.ts';
import { bucketsOf } from '../assess/word-buckets.ts';
import type { CrmRecord } from '../record.ts';

/** One labelled record with what the evidence layer heard in it: predicted, never the labels' own elements. */
export interface JudgeExample {
  record: CrmRecord;
  heard: Heard;
  units: readonly Unit[];
  findings: Record<string, Finding>;
  labels: { stage: StageEstimateId; call: Verdict; moves: readonly Move[] };
}

/** A passage whose stage is labelled. */
export interface StagePassage {
  text: string;
  stage: string;
}

interface Row {
  dense: ReadonlyMap<string, number>;
  words: Iterable<number>;
  each: number;
  /** Classes that count as right, and how much each is wanted. */
  target: number[];
}

interface Fit {
  classes: readonly string[];
  rows: Row[];
  buckets: number;
  l2: number;
  wordL2: number;
  epochs: number;
  /** Named signals whose weights must not fall from class to class, in the order given. */
  rising?: { order: readonly number[]; has: (name: string) => boolean };
}

/** Pools neighbours until the sequence does not fall. */
const rise = (values: number[]): number[] => {
  const blocks: { sum: number; n: number }[] = [];
  for (const value of values) {
    blocks.push({ sum: value, n: 1 });
    for (;;) {
      const last = blocks[blocks.length - 1];
      const before = blocks[blocks.length - 2];
      if (!last || !before || before.sum / before.n <= last.sum / last.n) break;
      blocks.splice(-2, 2, { sum: before.sum + last.sum, n: before.n + last.n });
    }
  }
  return blocks.flatMap((block) => Array<number>(block.n).fill(block.sum / block.n));
};

/** Softmax regression, full batch with a step size per weight; starts from nothing, so that it is the same every time. */
const fitPart = ({ classes, rows, buckets, l2, wordL2, epochs, rising }: Fit): LinearPart => {
  const size = classes.length;
  const names = [...new Set(rows.flatMap((row) => [...row.dense.keys()]))].sort();
  const column = new Map(names.map((name, i) => [name, i]));
  const used = [...new Set(rows.flatMap((row) => [...row.words]))].sort((a, b) => a - b);
  const slot = new Map(used.map((bucket, i) => [bucket, names.length + i]));
  const width = names.length + used.length + 1;
  const weights = new Float64Array(width * size);
  const squares = new Float64Array(width * size).fill(1e-6);
  const slope = new Float64Array(width * size);
  const data = rows.map((row) => {
    const at: number[] = [];
    const value: number[] = [];
    for (const [name, v] of row.dense) {
      at.push(column.get(name) ?? 0);
      value.push(v);
    }
    for (const bucket of row.words) {
      at.push(slot.get(bucket) ?? 0);
      value.push(row.each);
    }
    at.push(width - 1);
    value.push(1);
    return { at, value, target: row.target };
  });
  const p = new Float64Array(size);
  for (let epoch = 0; epoch < epochs; epoch++) {
    slope.fill(0);
    for (const { at, value, target } of data) {
      p.fill(0);
      for (let j = 0; j < at.length; j++) {
        const base = (at[j] ?? 0) * size;
        const v = value[j] ?? 0;
        for (let k = 0; k < size; k++) p[k] = (p[k] ?? 0) + (weights[base + k] ?? 0) * v;
      }
      const top = Math.max(...p);
      let all = 0;
      for (let k = 0; k < size; k++) {
        p[k] = Math.exp((p[k] ?? 0) - top);
        all += p[k] ?? 0;
      }
      for (let j = 0; j < at.length; j++) {
        const base = (at[j] ?? 0) * size;
        const v = (value[j] ?? 0) / data.length;
        for (let k = 0; k < size; k++)
          slope[base + k] = (slope[base + k] ?? 0) + ((p[k] ?? 0) / all - (target[k] ?? 0)) * v;
      }
    }
    for (let q = 0; q < weights.length; q++) {
      const row = Math.floor(q / size);
      const pull = row === width - 1 ? 0 : row < names.length ? l2 : wordL2;
      const g = (slope[q] ?? 0) + (pull * (weights[q] ?? 0)) / data.length;
      squares[q] = (squares[q] ?? 0) + g * g;
      weights[q] = (weights[q] ?? 0) - (0.3 * g) / Math.sqrt(squares[q] ?? 1);
    }
    if (rising)
      names.forEach((name, i) => {
        if (!rising.has(name)) return;
        const now = rising.order.map((k) => weights[i * size + k] ?? 0);
        const risen = rise(now);
        rising.order.forEach((k, j) => {
          weights[i * size + k] = risen[j] ?? 0;
        });
      });
  }
  const round = (value: number): number => Math.round(value * 1000) / 1000;
  const dense: Record<string, number[]> = {};
  names.forEach((name, i) => {
    const line = classes.map((_, k) => round(weights[i * size + k] ?? 0));
    if (line.some((value) => value !== 0)) dense[name] = line;
  });
  let most = 1e-9;
  for (let q = names.length * size; q < (width - 1) * size; q++)
    most = Math.max(most, Math.abs(weights[q] ?? 0));
  const bytes = Buffer.alloc(used.length > 0 ? buckets * size : 0);
  used.forEach((bucket, i) => {
    for (let k = 0; k < size; k++)
      bytes.writeInt8(
        Math.round(((weights[(names.length + i) * size + k] ?? 0) / most) * 127),
        bucket * size + k,
      );
  });
  return {
    classes,
    bias: classes.map((_, k) => round(weights[(width - 1) * size + k] ?? 0)),
    dense,
    words: bytes.toString('base64'),
    scale: most / 127,
  };
};

const stageClasses: readonly StageEstimateId[] = ['unknown', 'awareness', 'consideration', 'readiness'];
const callClasses: readonly Verdict[] = ['enable', 'pursue', 'release'];
const moveClasses: readonly Move[] = [
  'name-the-problem',
  'quantify-impact',
  'build-consensus',
  'shape-criteria',
  'answer-open-question',
  'reach-economic-buyer',
  'plan-the-decision',
  'confirm-and-commit',
  'nurture',
  'release',
];
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

const withoutVerdicts = (dense: ReadonlyMap<string, number>): Map<string, number> =>
  new Map([...withoutClaims(dense)].filter(([name]) => !name.startsWith('stage:')));

/** How the parts are held back; chosen by cross-validation over authors. */
export interface JudgeSettings {
  buckets: number;
  sentenceL2: number;
  endingL2: number;
  l2: number;
  wordL2: number;
  moveL2: number;
  /** Weight of the first labelled move against the others together. */
  firstMove: number;
  epochs: number;
}
export const judgeSettings: JudgeSettings = {
  buckets: 4096,
  sentenceL2: 0.3,
  endingL2: 0.5,
  l2: 1,
  wordL2: 1,
  moveL2: 0.5,
  firstMove: 0.5,
  epochs: 200,
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
    epochs: 150,
  });

/** One record as the parts see it. */
interface Labelled {
  dense: Map<string, number>;
  words: Iterable<number>;
  each: number;
  labels: JudgeExample['labels'];
  /** Buckets of each sentence of the buyer side, with the sentence. */
  sentences: Int32Array[];
  units: Unit[];
  last: string | undefined;
}

const innerFolds = 5;

const endingClasses = ['no', 'yes'] as const;

/** Passages that end it are few beside all that does not: they count as if there were more. */
const endingWeight = 3;

/**
 * The part that hears an ending: passages labelled `ending` against all others and against every sentence of records that
 * go on. Then once more with the surest sentence of each record that was let go.
 */
const trainEnding = (
  passages: readonly StagePassage[],
  records: readonly Labelled[],
  settings: JudgeSettings,
): LinearPart => {
  const mask = settings.buckets - 1;
  const row = (words: Int32Array, yes: boolean): Row => ({
    dense: new Map(),
    words,
    each: sentenceLength / Math.sqrt(words.length + shortness),
    target: yes ? [0, 1] : [1, 0],
  });
  const labelled = passages.flatMap((passage) => {
    const yes = passage.stage === 'ending';
    return Array.from({ length: yes ? endingWeight : 1 }, () => row(bucketsOf(passage.text, mask), yes));
  });
  const going = records
    .filter(({ labels }) => labels.call !== 'release')
    .flatMap(({ sentences }) => sentences.map((words) => row(words, false)));
  const shared = {
    classes: endingClasses,
    buckets: settings.buckets,
    l2: settings.endingL2,
    wordL2: settings.endingL2,
    epochs: 100,
  };
  const first = fitPart({ ...shared, rows: [...labelled, ...going] });
  const surest = records
    .filter(({ labels }) => labels.call === 'release')
    .flatMap(({ sentences }) => {
      const scored = sentences.map((words) => {
        const each = sentenceLength / Math.sqrt(words.length + shortness);
        return { words, p: softmax(sums(first, new Map(), wordSums(first, words, each)))[1] ?? 0 };
      });
      const top = scored.reduce((a, b) => (b.p > a.p ? b : a), { words: new Int32Array(), p: 0 });
      return top.p > 0.1 ? [row(top.words, true), row(top.words, true)] : [];
    });
  return fitPart({ ...shared, rows: [...labelled, ...going, ...surest] });
};

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
    const { record, heard, units, labels } = example;
    const signals: Signals = readSignals({ record, heard, units, today: record.readAt }, base);
    const dense = new Map(signals.dense);
    findingSignals(example.findings, dense);
    return {
      dense,
      words: signals.words,
      each: signals.each,
      labels,
      sentences: signals.sentences.map(({ buckets }) => buckets),
      units: signals.sentences.map(({ unit }) => unit),
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
        p: endingOf(part, sentences[j] ?? new Int32Array()),
      }));
      endingSignals(ends, last, dense);
    });
  }
  const ending = trainEnding(passages, rows, settings);
  const shared = {
    buckets: settings.buckets,
    l2: settings.l2,
    wordL2: settings.wordL2,
    epochs: settings.epochs,
  };
  const fitStage = (use: readonly Labelled[]): LinearPart =>
    fitPart({
      ...shared,
      classes: stageClasses,
      rows: use.map((row) => ({
        ...row,
        dense: withoutClaims(row.dense),
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
    classes: moveClasses,
    rows: called.map((row) => {
      const rest = row.labels.moves.length - 1;
      const first = rest === 0 ? 1 : settings.firstMove;
      const target = moveClasses.map((name) => {
        const place = row.labels.moves.indexOf(name);
        return place === 0 ? first : place > 0 ? (1 - first) / rest : 0;
      });
      return { ...row, target };
    }),
  });
  return { ...base, ending, stage, call, move };
};
