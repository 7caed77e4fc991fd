import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { readPage } from '../../lib/sites/index.ts';
import type { Reading } from '../../lib/sites/reading.ts';
import { type GoldenPage, goldenPages, openPage } from './load.ts';

/** What a page must be read as: the record, or the answer without one (`{ "status": "none", "reason": … }`). */
export const answerOf = (reading: Reading): unknown =>
  reading.status === 'found' ? reading.record : reading;

export const readGolden = (golden: GoldenPage): unknown =>
  answerOf(readPage(openPage(golden.html, golden.url, golden.live), golden.maps));

export const expected = (golden: GoldenPage): unknown => {
  const path = join(golden.path, 'record.json');
  if (!existsSync(path))
    throw new Error(`${path} is missing: run "npm run pages -- --write" and read what it wrote`);
  return JSON.parse(readFileSync(path, 'utf8'));
};

/** `npm run pages`: names the pages that read differently; `--write` writes what is read now (the diff is the review). */
const main = (): void => {
  const write = process.argv.includes('--write');
  let changed = 0;
  for (const golden of goldenPages()) {
    const path = join(golden.path, 'record.json');
    const read = readGolden(golden);
    const text = `${JSON.stringify(read, null, 2)}\n`;
    if (existsSync(path) && isDeepStrictEqual(JSON.parse(text), JSON.parse(readFileSync(path, 'utf8'))))
      continue;
    changed++;
    console.log(`${write ? 'written' : 'differs'}: ${golden.site}/${golden.slug}`);
    if (write) writeFileSync(path, text);
  }
  console.log(changed === 0 ? 'All golden pages read as recorded.' : `${changed} pages differ.`);
  if (changed > 0 && !write) process.exitCode = 1;
};
if (process.argv[1]?.endsWith('golden.ts')) main();
