import { findEvidence } from '../../assess/evidence.ts';
import { gradeElements } from '../../assess/grade.ts';
import { assess } from '../../assess/index.ts';
import { compile } from '../../criteria/compile.ts';
import type { CrmRecord } from '../../record.ts';
import { readPackagedCriteria } from '../packaged.ts';
import { stagePassages } from '../stage-passages.ts';
import { trainJudge } from '../train-judge.ts';
import {
  fitFirst,
  foldsOf,
  type Ground,
  type Held,
  hearHeldOut,
  modelFrom,
  prepare,
  withStatus,
} from './cross.ts';
import { judgeExamples } from './judge.ts';
import { type Example, elements, type Passage } from './labelled.ts';
import { type Judged, type Measures, measure, tellMeasures } from './measure.ts';
import { allPassages, allRecords } from './sets.ts';
import { fitStatus } from './status.ts';

/** Judges each held record with status weights and a judge that were fitted without its author as well. */
const judgeHeld = (held: readonly Held[], layers: 'both' | 'cues'): Judged[] => {
  if (layers === 'cues')
    return held.map(({ labelled, compiled }) => {
      const { model: _, ...cuesOnly } = compiled;
      return { labelled, assessment: assess(labelled.record, cuesOnly) };
    });
  const graded = withStatus(held);
  const judged: Judged[] = [];
  for (const fold of foldsOf(graded.map((one) => one.labelled))) {
    const judge = trainJudge(
      judgeExamples(graded.filter((one) => !fold.includes(one.author))),
      stagePassages(),
    );
    for (const { author, labelled, compiled } of graded) {
      if (!fold.includes(author) || !compiled.model) continue;
      judged.push({
        labelled,
        assessment: assess(labelled.record, { ...compiled, model: { ...compiled.model, judge } }),
      });
    }
  }
  return judged;
};

const brief = (measures: Measures): string => {
  const { evidenced, contradicted } = measures.statuses;
  const figures = [evidenced.precision, evidenced.recall, contradicted.precision, contradicted.recall];
  return figures.map((figure) => figure.toFixed(3)).join('  ');
};

/** A share of the passages, the same one each time, whole passages only. */
const sample =
  (share: number) =>
  (example: Example): boolean => {
    if (example.id.length < 5) return true;
    let hash = 7;
    for (let i = 0; i < example.id.length; i++) hash = Math.imul(hash ^ example.id.charCodeAt(i), 0x01000193);
    return (hash >>> 8) % 1000 < share * 1000;
  };

const tellCurve = (ground: Ground, say: (line: string) => void): void => {
  const criteria = readPackagedCriteria();
  say(
    'Learning curve: share of the passages, then evidenced precision, recall, contradicted precision, recall',
  );
  for (const share of [0.125, 0.25, 0.5, 1]) {
    const held = hearHeldOut(ground, criteria, { use: sample(share) });
    say(`  ${String(share).padEnd(6)} ${brief(measure(judgeHeld(held, 'both')))}`);
  }
};

/** Ordinary office mail: passages of the set that was written for it, without any label, five to a mail. */
const officeMails = (passages: readonly Passage[]): CrmRecord[] => {
  const plain = passages.filter(
    (one) =>
      one.id.startsWith('S6') &&
      one.labels.length === 0 &&
      one.stage === undefined &&
      one.context === 'email-buyer',
  );
  const mails: CrmRecord[] = [];
  for (let at = 0; at < plain.length; at += 5)
    mails.push({
      crm: 'office',
      object: 'opportunity',
      id: String(at),
      url: 'https://office.example/',
      title: 'Office mail',
      fields: [],
      people: [],
      activities: [
        {
          kind: 'email',
          direction: 'inbound',
          author: 'Office Person',
          at: '2026-05-04',
          text: plain
            .slice(at, at + 5)
            .map((one) => one.text)
            .join('\n\n'),
        },
      ],
      readAt: '2026-05-05T00:00:00Z',
    });
  return mails;
};

/** Confident false findings in a thousand sentences of office mail, by a model that has not seen any of that set. */
const measureOffice = (
  ground: Ground,
  held: readonly Held[],
  passages: readonly Passage[],
): { sentences: number; perThousand: number } => {
  const model = modelFrom(fitFirst(ground, (example) => !example.id.startsWith('S6')));
  const compiled = compile(readPackagedCriteria(), {
    ...model,
    status: fitStatus(held.flatMap((one) => one.rows)),
  });
  let sentences = 0;
  let findings = 0;
  for (const record of officeMails(passages)) {
    const heard = findEvidence(record, compiled);
    sentences += heard.sentences;
    const graded = gradeElements(heard, record, compiled);
    for (const element of elements)
      if (graded[element]?.status === 'evidenced' || graded[element]?.status === 'contradicted') findings++;
  }
  return { sentences, perThousand: sentences === 0 ? 0 : (findings * 1000) / sentences };
};

/**
 * Cross-validation grouped by author: every record is judged by parts that were all trained without its author's records.
 * Prints the measures of all records, of the first set alone, and what each layer adds.
 */
export const crossValidate = ({ json, curve }: { json: boolean; curve: boolean }): void => {
  const records = allRecords();
  const criteria = readPackagedCriteria();
  const passages = allPassages();
  const ground = prepare(passages, records, criteria);
  const held = hearHeldOut(ground, criteria, {
    onFold: (authors) => console.error(`trained without ${authors.join(' ')}`),
  });
  const judged = judgeHeld(held, 'both');
  const all = measure(judged);
  const first = measure(judged.filter(({ labelled }) => /^[A-H]\d/.test(labelled.id)));
  const cues = measure(judgeHeld(held, 'cues'));
  const office = measureOffice(ground, held, passages);
  if (json) {
    console.log(JSON.stringify({ all, first, cues, office }));
    return;
  }
  const say = (line: string): void => console.log(line);
  say('Cross-validation, grouped by author');
  for (const line of tellMeasures(all)) say(line);
  say('');
  say('The first set alone (authors A to H)');
  for (const line of tellMeasures(first)) say(line);
  say('');
  say('What each layer adds: evidenced precision, recall, contradicted precision, recall');
  say(`  cues alone          ${brief(cues)}`);
  say(`  cues and model      ${brief(all)}`);
  say('');
  say(
    `Ordinary office mail: ${office.perThousand.toFixed(1)} confident false findings in 1,000 sentences (of ${office.sentences}; floor 10, goal 3)`,
  );
  if (curve) tellCurve(ground, say);
};
