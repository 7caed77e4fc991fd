import type { NoteHeard } from '../../components/sidebar/props.ts';
import type { Assessment, Prep } from '../../lib/assess/assessment.ts';
import { assess } from '../../lib/assess/index.ts';
import type { Model } from '../../lib/assess/model/model.ts';
import { suggestPrep } from '../../lib/assess/prep.ts';
import { compile } from '../../lib/criteria/compile.ts';
import type { Criteria } from '../../lib/criteria/schema.ts';
import type { CrmRecord } from '../../lib/record.ts';
import type { Texts } from '../../lib/texts/index.ts';

/** The judgement with its criteria compiled in. */
export interface Judge {
  /** `today` is an ISO 8601 date. */
  assess(record: CrmRecord, today: string): Assessment;
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
    assess: (record, today) => assess(record, compiled, { today, ...words }),
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
