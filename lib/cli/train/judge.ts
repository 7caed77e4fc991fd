import { doubtIn } from '../../assess/about.ts';
import type { Finding, Move, StageEstimateId, Verdict } from '../../assess/assessment.ts';
import { gradeElements } from '../../assess/grade.ts';
import { peopleOf } from '../../assess/record-people.ts';
import { unitsOf } from '../../assess/units.ts';
import type { JudgeExample } from '../train-judge.ts';
import { type Held, isReference } from './cross.ts';
import { officeKind } from './office.ts';

/**
 * Of the mails in which nobody buys one in 12 or so, and of those that come several in a record one in 5: with more of them a short
 * record is taken for nothing too soon, with few a mail is taken for a purchase.
 */
const isLesson = ({ office, labelled }: Held): boolean => {
  if (!office) return true;
  const place = Number(/\d+$/.exec(labelled.id));
  const kind = officeKind(labelled);
  return (kind === 'mail' && place % 12 === 0) || (kind === 'thread' && place % 5 === 1);
};

/**
 * How much more the first records count for the judge. Stage right, too high and first move of A to H, cross-validated: .919, .019
 * and .869 where all count the same, .925, .025 and .881 with three, .912, .031 and .875 with six.
 */
const referenceWeight = 3;

/** What the judge learns from: records as a model heard and graded them that had not seen their author. */
export const judgeExamples = (held: readonly Held[]): JudgeExample[] =>
  held.filter(isLesson).map(({ labelled, heard, compiled }) => {
    const { record, labels } = labelled;
    const findings: Record<string, Finding> = {};
    for (const [id, graded] of Object.entries(gradeElements(heard, record, compiled)))
      findings[id] = { ...graded, need: 'none' };
    const known = peopleOf(record);
    return {
      record,
      heard,
      units: heard.units ?? record.activities.flatMap((activity, index) => unitsOf(activity, index, known)),
      findings,
      doubt: doubtIn(compiled.model?.status?.about, heard),
      labels: {
        stage: labels.stage as StageEstimateId,
        call: labels.call as Verdict,
        moves: labels.moves as Move[],
      },
      weight: isReference(labelled) ? referenceWeight : 1,
    };
  });
