import { readFileSync } from 'node:fs';
import { findCues } from '../../assess/cues.ts';
import { derivedIds, derivedSignals, mayTell } from '../../assess/derived.ts';
import { findEvidence } from '../../assess/evidence.ts';
import { gradeElements } from '../../assess/grade.ts';
import type { LinearPart } from '../../assess/judge-model.ts';
import { newScores, scoreUnit } from '../../assess/model/scoring.ts';
import { peopleOf } from '../../assess/record-people.ts';
import { type Unit, unitsOf } from '../../assess/units.ts';
import type { Held } from './cross.ts';
import { fitPart, type Row } from './linear.ts';

/** Cross-validated: 8,192 buckets gain .01 of average precision, 16,384 as much again; the weights that ship may have 2 MB in all. */
const settings = { buckets: 4096, l2: 6, wordL2: 6, rounds: 60 };

/**
 * Office mail is full of situations and of dated promises, and none is about a purchase; that is for the whole record to tell (`doubtIn`).
 * It counts for little, so that the same words are not unlearned.
 */
const officeWeight = 0.2;

/** What stands in which record on the criteria beside the fifteen: sentences, verbatim. */
type FurtherLabels = ReadonlyMap<string, Readonly<Record<string, readonly string[]>>>;

/** The labels of `test/records/further-labels.jsonl`: every sentence of a record that is listed there and not quoted says none of it. */
export const furtherLabels = (): FurtherLabels =>
  new Map(
    readFileSync(new URL('../../../test/records/further-labels.jsonl', import.meta.url), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => {
        const { id, quotes } = JSON.parse(line) as { id: string; quotes: Record<string, string[]> };
        return [id, quotes];
      }),
  );

/** One sentence of a record that a model heard that had not seen its author. */
interface Sentence {
  fold: number;
  record: string;
  unit: Unit;
  outputs: readonly string[];
  scores: Float64Array;
  weight: number;
  /** By criterion: whether it says it. */
  says: boolean[];
}

/** The sentences of labelled records, and of office mail, in which nobody buys anything. */
export const derivedSentences = (held: readonly Held[], labels: FurtherLabels): Sentence[] =>
  held.flatMap(({ labelled, fold, office, compiled }) => {
    const quotes = office ? {} : labels.get(labelled.id);
    const { model } = compiled;
    if (!quotes || !model) return [];
    const { record, id } = labelled;
    const known = peopleOf(record);
    const scores = newScores(model);
    return record.activities.flatMap((activity, index) =>
      unitsOf(activity, index, known)
        .filter(mayTell)
        .map((unit): Sentence => {
          scoreUnit(model, unit, findCues(compiled, unit.text), scores);
          const says = derivedIds.map((one) =>
            (quotes[one] ?? []).some((quote) => quote.includes(unit.text) || unit.text.includes(quote)),
          );
          return {
            fold,
            record: id,
            unit,
            outputs: model.outputs,
            scores: scores.whole.slice(),
            weight: office ? officeWeight : 1,
            says,
          };
        }),
    );
  });

/** What "yes" weighs more than "no", criterion by criterion, as one part with odds of its own for each. */
const asOne = (parts: readonly LinearPart[]): LinearPart => {
  const names = [...new Set(parts.flatMap(({ dense }) => Object.keys(dense)))].sort();
  const more = (line: readonly number[] = []): number => (line[1] ?? 0) - (line[0] ?? 0);
  const words = parts.map((part) => new Int8Array(Buffer.from(part.words, 'base64')));
  const buckets = settings.buckets;
  const weights = Float64Array.from({ length: buckets * parts.length }, (_, at) => {
    const k = at % parts.length;
    const base = Math.floor(at / parts.length) * 2;
    const mine = words[k] as Int8Array;
    return ((mine[base + 1] as number) - (mine[base] as number)) * (parts[k] as LinearPart).scale;
  });
  const most = weights.reduce((a, b) => Math.max(a, Math.abs(b)), 1e-9);
  return {
    classes: derivedIds,
    bias: parts.map(({ bias }) => more(bias)),
    dense: Object.fromEntries(
      names.map((name) => [name, parts.map(({ dense }) => Math.round(more(dense[name]) * 1000) / 1000)]),
    ),
    words: Buffer.from(Int8Array.from(weights, (one) => Math.round((one / most) * 127))).toString('base64'),
    scale: most / 127,
  };
};

/** Learns the criteria beside the fifteen. The same sentences give the same part. */
export const fitDerived = (sentences: readonly Sentence[]): LinearPart => {
  const rows = sentences.map(({ unit, outputs, scores }) => {
    const { dense, words, each } = derivedSignals(unit, outputs, scores);
    return { dense, words: words.slice(), each };
  });
  return asOne(
    derivedIds.map((_, k) =>
      fitPart({
        ...settings,
        classes: ['no', 'yes'],
        rows: rows.map((row, at): Row => {
          const { says = [], weight = 1 } = sentences[at] ?? {};
          return { ...row, target: says[k] ? [0, 1] : [1, 0], weight };
        }),
      }),
    ),
  );
};

/** Of one criterion: how many records were rightly and wrongly said to have it in the buyer's words, and how many more have it. */
export interface DerivedMeasure {
  id: string;
  right: number;
  wrong: number;
  missed: number;
}

/**
 * The criteria beside the fifteen in records whose author nothing was trained on, and how many of them were found in office mail, in which
 * there is none.
 *
 * @param graded What models heard that had not seen it, with status weights that had not either.
 */
export const measureDerived = (
  graded: readonly Held[],
  labels: FurtherLabels,
): { measures: DerivedMeasure[]; office: number; officeSentences: number } => {
  const sentences = derivedSentences(graded, labels);
  const measures = derivedIds.map((id): DerivedMeasure => ({ id, right: 0, wrong: 0, missed: 0 }));
  let office = 0;
  let officeSentences = 0;
  for (const fold of new Set(graded.map((one) => one.fold))) {
    const derived = fitDerived(sentences.filter((one) => one.fold !== fold));
    for (const one of graded) {
      const { model } = one.compiled;
      if (one.fold !== fold || !model) continue;
      const compiled = { ...one.compiled, model: { ...model, derived } };
      const { record, id } = one.labelled;
      const heard = findEvidence(record, compiled);
      const findings = gradeElements(heard, record, compiled);
      const quotes = labels.get(id);
      if (one.office) officeSentences += heard.units?.length ?? 0;
      for (const measure of measures) {
        const said = findings[measure.id]?.status === 'evidenced';
        if (one.office) office += said ? 1 : 0;
        else if (quotes) {
          const holds = (quotes[measure.id] ?? []).length > 0;
          if (said) measure[holds ? 'right' : 'wrong']++;
          else if (holds) measure.missed++;
        }
      }
    }
  }
  return { measures, office, officeSentences };
};
