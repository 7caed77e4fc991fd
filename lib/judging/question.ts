import type { Assessment, Evidence, Prep, Status } from '../assess/assessment.ts';
import type { Criteria } from '../criteria/schema.ts';
import type { Correction } from '../memory/record-memory.ts';
import type { CrmRecord } from '../record.ts';
import type { Texts } from '../texts/index.ts';

/**
 * What the sidebar and the judgement say to each other. The judgement runs on a thread of its own, so that the sidebar
 * never stands still; every question and answer carries the record's key and a serial number.
 */

/** The language of the judgement's own words, and its texts in it (English is built in). */
export interface JudgeWords {
  language: string;
  texts?: Texts | undefined;
}

/** All that one drawing of a record needs to be judged. */
export interface Question {
  /** `recordKey` of the record. */
  key: string;
  /** As the page side posted it. */
  record: CrmRecord;
  /** ISO 8601 date from which ages and due days count. */
  day: string;
  criteria: Criteria;
  /** The same as long as the criteria are. */
  words: JudgeWords;
  /** The rep's own, counted in `Verdict.corrected`. */
  corrections: readonly Correction[];
  /** The rep's note on this record, and when it is heard (ISO 8601). */
  note?: { text: string; at: string } | undefined;
  /** Whether the brief for the next call is wanted. */
  prep: boolean;
}

/** What a note says of one criterion. */
export interface NoteHeard {
  criterion: string;
  status: Status;
  evidence: Evidence[];
}

export interface Verdict {
  /** The record with its dates and amounts parsed, which page scripts leave to the judgement. */
  record: CrmRecord;
  assessment: Assessment;
  /** The same with the rep's own corrections counted. */
  corrected: Assessment;
  /** Quotes that corrections took away, by criterion. */
  setAside: Record<string, Evidence[]>;
  /** One entry a criterion that the note speaks of, in the order of the criteria. */
  heard: NoteHeard[];
  prep?: Prep | undefined;
}

/** Sidebar to judgement. */
export type ToJudge =
  /** Judge by these from now on. */
  | { type: 'criteria'; criteria: Criteria; words: JudgeWords }
  /** A question about this record may follow: nothing is answered. */
  | ({ type: 'ahead' } & Pick<Question, 'record' | 'day'>)
  | { type: 'ask'; serial: number; key: string; question: Omit<Question, 'key' | 'criteria' | 'words'> };

/** Judgement to sidebar. */
export type FromJudge =
  | { type: 'verdict'; serial: number; key: string; verdict: Verdict }
  /** `detail` is an error's name and words, never a stack that might carry record text. */
  | { type: 'failed'; serial: number; key: string; detail: string };

/** An error in short: its name and words, at most 200 characters. */
export const briefly = (error: unknown): string =>
  (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(0, 200);
