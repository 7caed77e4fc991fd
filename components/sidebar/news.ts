import type { RecordView, Tell } from './props.ts';
import { readRows } from './rows.ts';
import { readMove } from './stage-words.ts';

/** What changed between two drawings of one record, in one short line; empty when nothing did or the record is another. */
export const readNews = (before: RecordView, after: RecordView, tell: Tell, language: string): string => {
  if (before.assessment.record !== after.assessment.record)
    return tell('news.record', { title: after.record.title });
  if (before.assessment === after.assessment) return '';
  const kindsBefore = new Map(readRows(before, language).map(({ id, kind }) => [id, kind]));
  const moved = readRows(after, language).filter(
    ({ id, kind }) => kindsBefore.has(id) && kindsBefore.get(id) !== kind,
  );
  const parts = moved
    .slice(0, 2)
    .map(({ name, kind }) => tell('news.element', { name, to: tell(`kind.${kind}`) }));
  if (moved.length > 2) parts.push(tell('change.more', { n: moved.length - 2 }));
  const stage = after.assessment.stage.estimate;
  if (before.assessment.stage.estimate !== stage) parts.unshift(readMove(stage, tell));
  return parts.join('. ');
};
