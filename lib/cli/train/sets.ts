import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type LabelledRecord, type Passage, readLabelled, readPassages } from './labelled.ts';

const folder = new URL('../../../test/records/', import.meta.url);
const named = (pattern: RegExp): string[] =>
  readdirSync(folder)
    .filter((name) => pattern.test(name))
    .sort()
    .map((name) => fileURLToPath(new URL(name, folder)));

/** Every labelled passage of the project: `passages*.jsonl`, `own-passages*.jsonl`. */
export const allPassages = (): Passage[] => named(/^(?:own-)?passages.*\.jsonl$/).flatMap(readPassages);
/** Every labelled record of the project: `records-*.jsonl`, `own-records*.jsonl`. */
export const allRecords = (): LabelledRecord[] => named(/^(?:own-)?records.*\.jsonl$/).flatMap(readLabelled);

/**
 * Records by hands that nothing is trained on or chosen by, to see how the packaged model does on them: `npm run -s evaluate -- --held-back`.
 * Whoever trains on them writes others first.
 */
export const heldBackRecords = (): LabelledRecord[] =>
  named(/^held-back-records\.jsonl$/).flatMap(readLabelled);
