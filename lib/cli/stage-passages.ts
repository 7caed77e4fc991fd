import { readFileSync } from 'node:fs';
import type { StagePassage } from './train-judge.ts';

const folder = new URL('../../test/records/', import.meta.url);

interface Line {
  id: string;
  text: string;
  stage?: string;
}

const linesOf = (name: string): Line[] =>
  readFileSync(new URL(name, folder), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);

/**
 * Passages that show a stage, a stall, a step back or an ending, and ordinary matter that shows none (`other`): the set S6
 * was written for this, so what it leaves without a stage has none.
 */
export const stagePassages = (): StagePassage[] =>
  [...linesOf('passages.jsonl'), ...linesOf('stage-passages.jsonl')].flatMap(({ id, text, stage }) => {
    if (stage !== undefined) return [{ text, stage }];
    return id.startsWith('S6-') ? [{ text, stage: 'other' }] : [];
  });
