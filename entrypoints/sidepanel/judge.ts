import type { NoteHeard } from '../../components/sidebar/props.ts';
import type { Assessment, Prep } from '../../lib/assess/assessment.ts';
import { assess } from '../../lib/assess/index.ts';
import type { Model } from '../../lib/assess/model/model.ts';
import { suggestPrep } from '../../lib/assess/prep.ts';
import { wordsIn } from '../../lib/assess/words.ts';
import { compile } from '../../lib/criteria/compile.ts';
import type { Criteria } from '../../lib/criteria/schema.ts';
import { applyCorrections, type Corrected } from '../../lib/memory/corrections.ts';
import type { Correction } from '../../lib/memory/record-memory.ts';
import type { CrmRecord } from '../../lib/record.ts';
import { interpret } from '../../lib/sites/interpret.ts';
import type { Texts } from '../../lib/texts/index.ts';

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
  words: { language: string; texts?: Texts },
): Judge => {
  const compiled = compile(criteria, model);
  return {
    read: interpret,
    assess: (record, today) => assess(record, compiled, { today, ...words }),
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
      const { elements } = assess(only, compiled, { today: at.slice(0, 10), ...words });
      return Object.keys(criteria.criteria).flatMap((criterion) => {
        const finding = elements[criterion];
        const evidence = finding ? [...finding.evidence, ...finding.possible] : [];
        return finding && evidence.some((one) => one.place.in === 'activity')
          ? [{ criterion, status: finding.status, evidence }]
          : [];
      });
    },
  };
};
