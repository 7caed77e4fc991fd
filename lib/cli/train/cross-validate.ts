import { gradeElements } from '../../assess/grade.ts';
import { assess } from '../../assess/index.ts';
import { readPackagedCriteria } from '../packaged.ts';
import { stagePassages } from '../stage-passages.ts';
import { trainJudge } from '../train-judge.ts';
import { measureSets } from './by-set.ts';
import { type Ground, type Held, hearHeldOut, prepare, withStatus } from './cross.ts';
import { furtherLabels, measureDerived } from './derived.ts';
import { judgeExamples } from './judge.ts';
import { type Entry, elements, isMail } from './labelled.ts';
import { type Judged, type Measures, measure, tellMeasures } from './measure.ts';
import { officeKind } from './office.ts';
import { allPassages, allRecords } from './sets.ts';

/** Judges each held record, and office mail with both layers, with a judge that was fitted without its author as well. */
const judgeHeld = (graded: readonly Held[], layers: 'both' | 'cues'): Judged[] => {
  const records = graded.filter((one) => !one.office);
  if (layers === 'cues')
    return records.map(({ labelled, compiled }) => {
      const { model: _, ...cuesOnly } = compiled;
      return { labelled, assessment: assess(labelled.record, cuesOnly) };
    });
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

const share = (counts: Readonly<Record<string, number>> = {}, key: string, of: number): string =>
  ((counts[key] ?? 0) / Math.max(1, of)).toFixed(3);

const brief = (measures: Measures): string => {
  const { evidenced, contradicted } = measures.statuses;
  const figures = [evidenced.precision, evidenced.recall, contradicted.precision, contradicted.recall];
  return figures.map((figure) => figure.toFixed(3)).join('  ');
};

/** A share of the passages, the same one each time, whole passages only; records and office mail stay. */
const sample =
  (share: number, records: ReadonlySet<string>) =>
  ({ id }: Entry): boolean => {
    if (records.has(id) || isMail(id)) return true;
    let hash = 7;
    for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
    return (hash >>> 8) % 1000 < share * 1000;
  };

/** Elements alone, as models and status weights say that have seen none of it. */
const elementsOf = (held: readonly Held[]): Judged[] =>
  withStatus(held)
    .filter((one) => !one.office)
    .map(({ labelled, heard, compiled }) => ({
      labelled,
      assessment: {
        elements: Object.fromEntries(
          Object.entries(gradeElements(heard, labelled.record, compiled)).map(([id, graded]) => [
            id,
            { ...graded, need: 'none' as const },
          ]),
        ),
      },
    }));

const wholeGround = (): Ground => prepare(allPassages(), allRecords(), readPackagedCriteria());

/** Elements as held-out models find them that were trained on a growing share of the passages. */
export const learningCurve = ({ json }: { json: boolean }): void => {
  const criteria = readPackagedCriteria();
  const ground = wholeGround();
  const records = new Set(ground.records.map(({ id }) => id));
  if (!json)
    console.log('share of the passages, then evidenced precision, recall, contradicted precision, recall');
  const curve = [0.125, 0.25, 0.5, 1].map((share) => {
    const measures = measure(elementsOf(hearHeldOut(ground, criteria, { use: sample(share, records) })));
    if (!json) console.log(`  ${String(share).padEnd(6)} ${brief(measures)}`);
    return { share, ...measures.statuses };
  });
  if (json) console.log(JSON.stringify({ curve }));
};

/** The sets of passages one by one, judged sentence by sentence by a model trained without them. */
export const bySet = ({ json }: { json: boolean }): void => {
  const sets = measureSets(wholeGround());
  if (json) console.log(JSON.stringify({ sets }));
  else
    for (const { set, passages, labelled, precision, recall } of sets)
      console.log(
        `  ${set.padEnd(4)} ${String(passages).padStart(5)} passages ${String(labelled).padStart(5)} labels  precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}`,
      );
};

type HeardMail = Pick<Held, 'labelled' | 'heard' | 'compiled'>;

interface OfficeMeasure {
  sentences: number;
  perThousand: number;
}

/**
 * Confident findings (evidenced or contradicted; every one of them false) in a thousand sentences of office mail that the
 * model has not seen: whole mails, each a record, several of one person's in a record, and passages of ordinary matter, five to a mail.
 */
export const measureOffice = (
  office: readonly HeardMail[],
): Record<'mails' | 'threads' | 'passages', OfficeMeasure> => {
  const count = (mine: readonly HeardMail[]): OfficeMeasure => {
    const sentences = mine.reduce((sum, { heard }) => sum + (heard.units?.length ?? 0), 0);
    const findings = mine.flatMap(({ heard, labelled, compiled }) => {
      const graded = gradeElements(heard, labelled.record, compiled);
      return elements.filter((id) => ['evidenced', 'contradicted'].includes(graded[id]?.status ?? ''));
    }).length;
    return { sentences, perThousand: sentences === 0 ? 0 : (findings * 1000) / sentences };
  };
  const of = (kind: ReturnType<typeof officeKind>): OfficeMeasure =>
    count(office.filter(({ labelled }) => officeKind(labelled) === kind));
  return { mails: of('mail'), threads: of('thread'), passages: of('passages') };
};

/** What was found in office mail, as lines; of what there is none of, nothing. */
export const tellOffice = ({ mails, threads, passages }: ReturnType<typeof measureOffice>): string[] => [
  'Office mail: confident false findings in 1,000 sentences (floor 10, goal 3)',
  ...(
    [
      ['whole mails', mails],
      ['several in a record', threads],
      ['ordinary passages', passages],
    ] as const
  ).flatMap(([name, { sentences, perThousand }]) =>
    sentences === 0 ? [] : [`  ${name.padEnd(19)} ${perThousand.toFixed(1)} (of ${sentences})`],
  ),
];

/** The same measures by the language of the record. */
const byLanguage = (held: readonly Held[], judged: readonly Judged[]): Record<string, Measures> => {
  const codes = new Map(held.map(({ labelled, heard }) => [labelled.id, heard.language.code]));
  const all = [...new Set(codes.values())].sort();
  const mine = all.map((code) => judged.filter(({ labelled }) => codes.get(labelled.id) === code));
  return Object.fromEntries(
    all.flatMap((code, at) => (mine[at]?.length ? [[code, measure(mine[at] ?? [])]] : [])),
  );
};

/**
 * What cross-validation says: the measures of all records, of the first set alone, what each layer adds, and office mail. `graded`
 * is what models heard that had not seen it, with status weights that had not either (`withStatus`).
 */
export const report = (graded: readonly Held[], { json }: { json: boolean }): void => {
  const everything = judgeHeld(graded, 'both');
  const isOffice = new Set(graded.filter((one) => one.office).map(({ labelled }) => labelled.id));
  const judged = everything.filter(({ labelled }) => !isOffice.has(labelled.id));
  const idle = measure(everything.filter(({ labelled }) => isOffice.has(labelled.id)));
  const all = measure(judged);
  const first = measure(judged.filter(({ labelled }) => /^[A-H]\d/.test(labelled.id)));
  const cues = measure(judgeHeld(graded, 'cues'));
  const office = measureOffice(graded.filter((one) => one.office));
  const languages = byLanguage(graded, judged);
  const derived = measureDerived(graded, furtherLabels());
  if (json) {
    console.log(JSON.stringify({ all, first, cues, languages, derived, office }));
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
  say('By language: evidenced precision, recall, contradicted precision, recall, stage right');
  for (const [code, measures] of Object.entries(languages))
    say(
      `  ${code.padEnd(4)} ${String(measures.records).padStart(4)} records  ${brief(measures)}  ${(measures.stage?.right ?? 0).toFixed(3)}`,
    );
  say('');
  say('Criteria beside the fifteen: precision, recall of evidenced');
  for (const { id, right, wrong, missed } of derived.measures)
    say(
      `  ${id.padEnd(16)} ${(right / Math.max(1, right + wrong)).toFixed(3)}  ${(right / Math.max(1, right + missed)).toFixed(3)}  (of ${right + missed})`,
    );
  say(
    `  in office mail   ${((1000 * derived.office) / Math.max(1, derived.officeSentences)).toFixed(1)} in 1,000 sentences`,
  );
  say('');
  for (const line of tellOffice(office)) say(line);
  say(`  stage right         ${(idle.stage?.right ?? 0).toFixed(3)} (not enough from a buyer)`);
  say(`  "deciding"          ${share(idle.stage?.confusion, 'unknown > readiness', idle.records)}`);
  say(`  "pursue"            ${share(idle.call?.confusion, 'enable > pursue', idle.records)}`);
};

/** Cross-validation grouped by author: every record is judged by parts that were all trained without its author's records. */
export const crossValidate = (options: { json: boolean }): void => {
  const held = hearHeldOut(wholeGround(), readPackagedCriteria(), {
    onFold: (authors) => console.error(`trained without ${authors.join(' ')}`),
  });
  report(withStatus(held), options);
};
