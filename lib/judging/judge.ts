import type { Assessment, Prep } from '../assess/assessment.ts';
import { assess } from '../assess/index.ts';
import type { Model } from '../assess/model/model.ts';
import { suggestPrep } from '../assess/prep.ts';
import { wordsIn } from '../assess/words.ts';
import { compile } from '../criteria/compile.ts';
import type { ReadyLexicon } from '../criteria/ready.ts';
import type { Criteria } from '../criteria/schema.ts';
import { applyCorrections, type Corrected } from '../memory/corrections.ts';
import type { Correction } from '../memory/record-memory.ts';
import type { CrmRecord } from '../record.ts';
import { interpret } from '../sites/interpret.ts';
import { isAnswer } from './guess.ts';
import type { JudgeWords, NoteHeard } from './question.ts';

/** The judgement with its criteria compiled in. */
export interface Judge {
  /** The record with its dates and amounts parsed, which page scripts leave to the sidebar. */
  read(record: CrmRecord): CrmRecord;
  /** `today` is an ISO 8601 date. */
  assess(record: CrmRecord, today: string): Assessment;
  /** The same with the rep's own corrections counted. */
  correct(assessment: Assessment, corrections: readonly Correction[]): Corrected;
  prepare(record: CrmRecord, assessment: Assessment, today: string): Prep;
  /** What a note says, judged like a note on this record, one entry a criterion that it speaks of. */
  hearNote(record: CrmRecord, note: string, at: string): NoteHeard[];
}

export const createJudge = (
  criteria: Criteria,
  model: Model | undefined,
  words: JudgeWords,
  ready?: ReadyLexicon,
): Judge => {
  const compiled = compile(criteria, model, ready);
  return {
    read: interpret,
    assess: (record, today) => assess(record, compiled, { today, ...words, reasons: false }),
    correct: (assessment, corrections) =>
      applyCorrections(assessment, corrections, criteria, wordsIn(criteria, words.language, words.texts)),
    prepare: (record, assessment, today) => suggestPrep(record, assessment, compiled, { today, ...words }),
    hearNote: (record, note, at) => {
      const only: CrmRecord = {
        ...record,
        fields: [],
        activities: [{ kind: 'note', at, text: note, unsaved: true }],
        readAt: at,
        parts: [],
      };
      const { elements } = assess(only, compiled, { today: at.slice(0, 10), ...words, reasons: false });
      return Object.keys(criteria.criteria).flatMap((criterion) => {
        const finding = elements[criterion];
        const evidence = finding ? [...finding.evidence, ...finding.possible] : [];
        if (!finding || !evidence.some((one) => one.place.in === 'activity')) return [];
        const isGuess = finding.status === 'evidenced' && !finding.evidence.some(isAnswer);
        return [{ criterion, status: isGuess ? 'missing' : finding.status, evidence }];
      });
    },
  };
};
