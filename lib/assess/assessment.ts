import type { Piece } from './heard-rows.ts';
import type { Unit } from './units.ts';

/**
 * The assessment: what the judgement says of one record. The keys `stage`, `elements`, `call`, `nextStep` and
 * `nextSteps` are the stable output of `npm run assess`; the rest serves the sidebar. Everything here is plain data
 * and a pure function of (record, criteria, language): the same input gives the same words, byte for byte.
 */

export type BuyerStage = 'awareness' | 'consideration' | 'readiness';
export type StageEstimateId = BuyerStage | 'unknown';
export type Status = 'evidenced' | 'asserted' | 'contradicted' | 'missing' | 'unseen';
export type Verdict = 'enable' | 'pursue' | 'release';
export const moves = [
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
] as const;
export type Move = (typeof moves)[number];

/** E0 nothing · E1 rep assertion · E2 attributed report · E3 buyer's own words · E4 buyer act or document. */
export type Grade = 0 | 1 | 2 | 3 | 4;
export type Side = 'buyer' | 'seller' | 'unknown';
/** What weakens a piece of evidence; shown beside the quote. */
export type Weakness =
  | 'hedged'
  | 'conditional'
  | 'reported'
  | 'hearsay'
  | 'stale'
  | 'contradicted'
  | 'quoted-mail'
  | 'auto-reply'
  | 'boilerplate'
  | 'past'
  | 'unsaved'
  | 'layers-disagree';

/** Where in the record a quote stands; `start` and `end` are UTF-16 offsets into that text. */
export interface Place {
  in: 'field' | 'person' | 'activity' | 'subject';
  /** Index into `record.fields`, `record.people` or `record.activities`. */
  index: number;
  start: number;
  end: number;
  /** The reader's pointer, if the record carries one. */
  where?: string | undefined;
}

export interface Evidence {
  /** A verbatim piece of the record. */
  quote: string;
  /** Where it stands, in words: "E-mail, Re: pricing", "Field Budget", "Contact role". */
  source: string;
  /** The speaker's name where known, else "buyer" or "seller" or "unknown". */
  speaker: string;
  side: Side;
  /** ISO 8601 date or date-time of the activity; absent for fields and people. */
  at?: string | undefined;
  /** `for`: it stands. `against`: the buyer says that it is absent or against. */
  polarity: 'for' | 'against';
  grade: Grade;
  weakens: Weakness[];
  place: Place;
  /** Which cue words or model features found it, in reading order, ready to show; where `AssessOptions.reasons` are wanted. */
  why: string[];
  /** How sure the two layers are that it says what it is taken for, 0 to 1; absent for fields and roles. */
  sure?: number;
  /** The same for the whole sentence, where a part of it is surer. */
  whole?: number | undefined;
  /** Odds that it denies whatever it is about, and (for `against`) that it does so about this criterion. */
  denies?: number | undefined;
  broad?: number | undefined;
  /** A cue phrase was found in it, unbent. */
  cued?: boolean | undefined;
  /** UTF-16 offsets into `quote` of the part that tells, so that a long quote can be cut around it; absent where all of it does. */
  telling?: { start: number; end: number } | undefined;
  /** Written down by the seller's side about the buyer (notes, minutes), not said in a mail of theirs. */
  told?: boolean | undefined;
}

export interface Finding {
  status: Status;
  /** Newest and strongest first. Only what carries the status; weaker hints are in `possible`. */
  evidence: Evidence[];
  /** "Possible: please check": too weak, hedged or disputed between the layers; never counted as evidenced. Surest first. */
  possible: Evidence[];
  /**
   * What the element asks of the rep: `none` (it stands) · `needed` (missing or only claimed or denied, and fair to ask now) ·
   * `too-early` (not yet fair to ask) · `stale` (stood once, has aged or was reopened) · `unseen`.
   */
  need: 'none' | 'needed' | 'too-early' | 'stale' | 'unseen';
  /** Age in days of the newest carrying evidence, counted back from `readAt`; absent without a date. */
  ageDays?: number;
  /** Odds that the buyer says so, and that the buyer says it is absent or against, 0 to 1; absent where only rules judged. */
  odds?: { for: number; against: number };
  /** One sentence for the list when there is no quote ("Nobody named yet", "The Activity tab was not open"). */
  note?: string;
}

/** One reason of a verdict, with the evidence that it rests on. */
export interface Reason {
  text: string;
  evidence: Evidence[];
}

export interface StageEstimate {
  estimate: StageEstimateId;
  /** 0 to 1; `sure` is the same in words. */
  confidence: number;
  sure: 'clearly' | 'fairly' | 'hint' | 'none';
  probabilities: Record<BuyerStage, number>;
  /** Strongest first: for the estimate, then what capped it. */
  reasons: Reason[];
  against: Reason[];
}

export interface Mismatch {
  /** `agrees` · `ahead`/`behind`: the CRM against the buyer · `cannot-confirm`: too little heard · `unmapped`: stage label not known · `none`: the page shows no stage. */
  state: 'agrees' | 'ahead' | 'behind' | 'cannot-confirm' | 'unmapped' | 'none';
  /** The CRM's own label as shown. */
  crmStage?: string;
  presumes?: BuyerStage;
  /** How many buyer stages apart (0 when it agrees). */
  steps: number;
  /** One calm line, empty when it agrees or there is nothing to say. */
  text: string;
  /** Elements that the CRM stage presumes and that the buyer has not shown. */
  lacking: string[];
}

export interface Call {
  verdict: Verdict;
  why: string;
  reasons: Reason[];
  /** What they said last sounds like the end, though all in all they are not let go: in words, for a person to look. */
  over?: string;
}

/** ICP fit: attributes as rules; unknown is not zero. Absent when the criteria hold no rules. */
export interface Fit {
  verdict: 'fits' | 'partly' | 'outside' | 'unknown';
  /** Share of rules that the record could answer, 0 to 1. */
  coverage: number;
  lines: { rule: string; text: string; result: 'yes' | 'no' | 'unknown'; gate: boolean; found?: string }[];
}

export interface LeadScore {
  fit: number;
  engagement: number;
  band: 'none' | 'mql' | 'sql';
  lines: { text: string; points: number; axis: 'fit' | 'engagement' }[];
}

export interface NextStep {
  move: Move;
  /** The buyer's small act, phrased as what it gives the buyer. */
  text: string;
  /** Why this one now. */
  why: string;
  /** Acceptance test as it stands after "Done when:": who on the buyer's side, by when, what yes looks like. */
  doneWhen: string;
  /** Open questions ready to say, two or three. */
  questions: string[];
  /** The buyer-side person whom it names; absent where nobody is known. */
  who?: string;
  /** The criterion it closes, when it closes one. */
  closes?: string;
  /** How to answer the open objection, when there is one. */
  answer?: string;
  /** Criteria not to ask about yet. */
  notYet: string[];
  evidence: Evidence[];
}

export interface Stall {
  kind:
    | 'silence'
    | 'status-quo'
    | 'indecision'
    | 'lost-consensus'
    | 'freeze'
    | 'put-off'
    | 'champion-gone'
    | 'regression';
  text: string;
  evidence: Evidence[];
}

/** A question or concern that the buyer raised. */
export interface OpenQuestion {
  text: string;
  evidence: Evidence;
  answered: boolean;
}

/** What one more answer would change: found by re-running the assessment with that gap filled. */
export interface Swing {
  criterion: string;
  text: string;
  stage: StageEstimateId;
  verdict: Verdict;
}

export interface Assessment {
  /** `recordKey` of the record that was judged: an answer for another record is dropped. */
  record: string;
  stage: StageEstimate;
  elements: Record<string, Finding>;
  call: Call;
  nextStep: NextStep;
  nextSteps: NextStep[];
  mismatch: Mismatch;
  stalls: Stall[];
  openQuestions: OpenQuestion[];
  swings: Swing[];
  fit?: Fit;
  score?: LeadScore;
  /** Language of the record's texts (ISO 639-1), and whether there are cues to judge it by. */
  language: { code: string; judged: boolean };
  /** How much of the buyer was heard. */
  heard: { sentences: number; people: string[]; last?: string };
  counts: Record<
    'evidenced' | 'possible' | 'asserted' | 'contradicted' | 'needed' | 'tooEarly' | 'stale' | 'unseen',
    number
  >;
}

/** Prep: one page for the next call, drawn and printed by the sidebar. */
export interface Prep {
  record: string;
  title: string;
  who: { name: string; title?: string; role?: string; side: Side; said: Evidence[] }[];
  stands: { criterion: string; name: string; evidence: Evidence[] }[];
  theirQuestions: OpenQuestion[];
  /** Three questions to ask, in order, each with the criterion it serves and how to probe a vague answer. */
  ask: { question: string; criterion: string; probe: string }[];
  objections: { text: string; answer: string; evidence: Evidence[] }[];
  doNotAsk: { criterion: string; name: string; why: string }[];
  agreeOn: NextStep;
}

/** One act of the buyer (never of the seller): what engagement and recency are counted from. */
export interface BuyerAct {
  kind: 'reply' | 'initiated' | 'meeting' | 'call' | 'form' | 'document' | 'introduced' | 'commitment';
  at?: string;
  who?: string;
  evidence: Evidence;
}

/**
 * Everything that was heard in one record, before any verdict: made by `findEvidence`, consumed by grading, stage,
 * call and next step. Every list is ordered by strength, then newest first, then place, so that it never depends on
 * the order of the activities in the record.
 */
export interface Heard {
  /** For each criterion every candidate, for and against, weak ones included. */
  candidates: Record<string, Evidence[]>;
  stageSignals: { stage: BuyerStage; evidence: Evidence }[];
  stallSignals: { kind: Stall['kind']; evidence: Evidence }[];
  /** What happened on their side; `who` is the person whom it is about, where that is known. */
  events: { event: string; evidence: Evidence; who?: string | undefined }[];
  objections: { objection: string; evidence: Evidence }[];
  questions: OpenQuestion[];
  acts: BuyerAct[];
  language: { code: string; judged: boolean };
  /** Buyer sentences heard, the buyer-side people who spoke, and the newest buyer date. */
  sentences: number;
  people: string[];
  last?: string;
  /** Every sentence with its speaker, in reading order: the judge's word model reads it. Absent: it is cut anew. */
  units?: readonly Unit[];
  /** The same, one list an activity and one for what was typed into fields: the same lists while nothing in them changed. */
  cut?: readonly (readonly Unit[])[];
  /** The buyer side's sentences, one piece an activity, as the judge hears them. */
  pieces?: readonly Piece[];
  /** Buyer sentences heard that deny nothing. */
  affirming?: number;
  /** Log-odds that it stands in talk about a purchase, of each sentence of either side that denies nothing; highest first. */
  purchase?: readonly number[];
  /** Whether our side has logged a talk, or noted what a buyer who is named said. */
  isKept?: boolean;
  /** Whether mail of more than one person stands on the record. */
  isExchange?: boolean;
  /** Log-odds that all that was said, taken together, is about a purchase. */
  talk?: number;
}
