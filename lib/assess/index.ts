import type { Compiled } from '../criteria/compile.ts';
import { type CrmRecord, recordKey } from '../record.ts';
import type { Texts } from '../texts/index.ts';
import { doubtIn } from './about.ts';
import type { Assessment, Finding } from './assessment.ts';
import { tellCall } from './call.ts';
import { decide } from './decide.ts';
import { findEvidence } from './evidence.ts';
import { judgeFit } from './fit.ts';
import { gradeElements } from './grade.ts';
import { compareStages } from './mismatch.ts';
import { weighNeeds } from './need.ts';
import { suggestNextSteps } from './next-step.ts';
import { judgeOf } from './plain-judge.ts';
import { type Band, scoreLead } from './score.ts';
import { explain } from './sentence.ts';
import { readSignals } from './signals.ts';
import { tellStage } from './stage.ts';
import { findStalls } from './stall.ts';
import { findSwings } from './swings.ts';
import { wordsIn } from './words.ts';

export interface AssessOptions {
  /** ISO 8601 date from which ages and due days count; the time of reading when left out. */
  today?: string;
  /** Language of the words (not of the quotes). */
  language?: string;
  /** The judge's texts in that language (`lib/texts/<language>/judge.json`); without them its own sentences are English. */
  texts?: Texts | undefined;
  /** The band of the last assessment: bands are left lower than they are entered. */
  previousBand?: Band;
  /**
   * Whether every quote says by which words the model found it (`Evidence.why`); it does when left out. The sidebar shows none of
   * them, and of a long record they take an eighth of the time.
   */
  reasons?: boolean;
}

/** How many findings there are of each kind. */
export const countOf = (elements: Readonly<Record<string, Finding>>): Assessment['counts'] => {
  const all = Object.values(elements);
  const count = (is: (finding: Finding) => boolean): number => all.filter(is).length;
  return {
    evidenced: count((one) => one.status === 'evidenced' && one.need !== 'stale'),
    possible: count((one) => one.status === 'missing' && one.possible.length > 0),
    asserted: count((one) => one.status === 'asserted'),
    contradicted: count((one) => one.status === 'contradicted'),
    needed: count((one) => one.need === 'needed'),
    tooEarly: count((one) => one.need === 'too-early'),
    stale: count((one) => one.need === 'stale'),
    unseen: count((one) => one.need === 'unseen'),
  };
};

/**
 * Judges one record: what was heard, what stands, where the buyer stands, what to do. A pure function of record,
 * criteria and options: the same input gives the same words, byte for byte; the order of the activities does not matter.
 */
export const assess = (record: CrmRecord, compiled: Compiled, options: AssessOptions = {}): Assessment => {
  const { criteria } = compiled;
  const today = options.today ?? record.readAt;
  const words = wordsIn(criteria, options.language, options.texts);
  const model = judgeOf(compiled);
  const heard = findEvidence(record, compiled);
  const graded = gradeElements(heard, record, compiled);
  if (compiled.model && options.reasons !== false)
    for (const [id, one] of Object.entries(graded))
      explain(compiled.model, heard.cut ?? [], id, [...one.evidence, ...one.possible]);
  const bare: Record<string, Finding> = {};
  for (const [id, one] of Object.entries(graded)) bare[id] = { ...one, need: 'none' };

  // Recency is counted back from the reading, so that the verdict of one reading never drifts by itself.
  const doubt = doubtIn(compiled.model?.status?.about, heard);
  const { units = [], pieces } = heard;
  const signals = readSignals({ record, heard, units, pieces, today: record.readAt, doubt }, model);
  const decision = decide(signals, bare, model);
  const stalls = findStalls(record, heard, signals, model, bare, today, words);
  const stage = tellStage(decision, signals, heard, bare, stalls, model, words);
  const elements = weighNeeds(graded, criteria, stage, heard, record, words);
  const fit = judgeFit(record, criteria, words);
  const call = tellCall(decision, stage, heard, elements, stalls, fit, words);
  const steps = suggestNextSteps(
    { record, heard, findings: elements, stage, verdict: call.verdict, decision, stalls, today },
    criteria,
    words,
  );
  const [nextStep] = steps;
  if (!nextStep)
    throw new Error('The criteria hold no next step: give "nextSteps" at least one template for every move.');
  return {
    record: recordKey(record),
    stage,
    elements,
    call,
    nextStep,
    nextSteps: steps,
    mismatch: compareStages(record, stage, elements, criteria, words),
    stalls,
    openQuestions: heard.questions,
    swings: findSwings(decision, signals, bare, model, criteria, words),
    ...(fit ? { fit } : {}),
    score: scoreLead(heard.acts, fit, elements, call.verdict, criteria, words, today, options.previousBand),
    language: heard.language,
    heard: {
      sentences: heard.sentences,
      people: heard.people,
      ...(heard.last === undefined ? {} : { last: heard.last }),
    },
    counts: countOf(elements),
  };
};
