import { gradeElements } from '../../assess/grade.ts';
import { assess } from '../../assess/index.ts';
import { readPackagedCriteria } from '../packaged.ts';
import { stagePassages } from '../stage-passages.ts';
import { trainJudge } from '../train-judge.ts';
import { type Ground, type Held, hearHeldOut, prepare, withStatus } from './cross.ts';
import { judgeExamples } from './judge.ts';
import { type Example, elements } from './labelled.ts';
import { type Judged, type Measures, measure, tellMeasures } from './measure.ts';
import { allPassages, allRecords } from './sets.ts';

/** Judges each held record with status weights and a judge that were fitted without its author as well. */
const judgeHeld = (held: readonly Held[], layers: 'both' | 'cues'): Judged[] => {
  const records = held.filter((one) => !one.office);
  if (layers === 'cues')
    return records.map(({ labelled, compiled }) => {
      const { model: _, ...cuesOnly } = compiled;
      return { labelled, assessment: assess(labelled.record, cuesOnly) };
    });
  const graded = withStatus(held).filter((one) => !one.office);
  return [...new Set(graded.map((one) => one.fold))].flatMap((fold) => {
    const judge = trainJudge(judgeExamples(graded.filter((one) => one.fold !== fold)), stagePassages());
    return graded.flatMap(({ fold: mine, labelled, compiled }) =>
      mine === fold && compiled.model
        ? [
            {
              labelled,
              assessment: assess(labelled.record, { ...compiled, model: { ...compiled.model, judge } }),
            },
          ]
        : [],
    );
  });
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

/** Confident false findings in a thousand sentences of office mail that the model has not seen. */
const measureOffice = (held: readonly Held[]): { sentences: number; perThousand: number } => {
  let sentences = 0;
  let findings = 0;
  for (const { heard, labelled, compiled } of withStatus(held).filter((one) => one.office)) {
    sentences += heard.sentences;
    const graded = gradeElements(heard, labelled.record, compiled);
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
  const ground = prepare(allPassages(), records, criteria);
  const held = hearHeldOut(ground, criteria, {
    onFold: (authors) => console.error(`trained without ${authors.join(' ')}`),
  });
  const judged = judgeHeld(held, 'both');
  const all = measure(judged);
  const first = measure(judged.filter(({ labelled }) => /^[A-H]\d/.test(labelled.id)));
  const cues = measure(judgeHeld(held, 'cues'));
  const office = measureOffice(held);
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
