import { outputOf, unpack } from '../../assess/model/model.ts';
import { newScores, scoreUnit } from '../../assess/model/scoring.ts';
import { fitFirst, type Ground } from './cross.ts';
import { type Entry, type Example, elements } from './labelled.ts';

/** What the first step says of sentences from one set of passages that it has not seen. */
export interface SetMeasure {
  set: string;
  /** Passages that have sentences, and labelled elements in them. */
  passages: number;
  labelled: number;
  precision: number;
  recall: number;
}

/** From these odds on a sentence counts as heard, for or against, when sets are measured. */
const heardFrom = 0.5;

/** Sets are held out in so many groups: each fit leaves out every sixth. */
const groups = 6;

const setOf = (entry: Entry): string => entry.source;

/** Whole sentences, with what is known of them: clauses of the same sentence are read by the model itself. */
const isWhole = ({ window, unit }: Example): boolean => window.start === 0 && window.end === unit.text.length;

/** Labelled passages by the file and author set they were written in, each judged by a model that was trained without it. */
export const measureSets = (ground: Ground): SetMeasure[] => {
  const records = new Set(ground.records.map(({ id }) => id));
  const passages = ground.examples.filter((example) => !records.has(example.id) && isWhole(example));
  const sets = [...new Set(passages.map(setOf))].sort();
  return Array.from({ length: groups }, (_, group) => sets.filter((_, i) => i % groups === group))
    .filter((mine) => mine.length > 0)
    .flatMap((mine) => {
      const model = unpack(
        fitFirst(ground, (example) => records.has(example.id) || !mine.includes(setOf(example))),
      );
      const scores = newScores(model);
      const outputs = elements.map((element) => outputOf(model, `${element}:for`));
      return mine.map((set): SetMeasure => {
        const here = passages.filter((example) => setOf(example) === set);
        let labelled = 0;
        let said = 0;
        let right = 0;
        for (const example of here) {
          scoreUnit(model, example.unit, example.window.cues, scores);
          outputs.forEach((output, e) => {
            const label = example.labels[e] ?? 0;
            if (label < 0) return;
            for (const side of [0, 1]) {
              const is = label === side + 1;
              const heard = 1 / (1 + Math.exp(-(scores.best[output + side] ?? 0))) >= heardFrom;
              if (is) labelled++;
              if (heard) said++;
              if (is && heard) right++;
            }
          });
        }
        return {
          set,
          passages: new Set(here.map(({ id }) => id)).size,
          labelled,
          precision: said === 0 ? 0 : right / said,
          recall: labelled === 0 ? 0 : right / labelled,
        };
      });
    })
    .sort((a, b) => (a.set < b.set ? -1 : 1));
};
