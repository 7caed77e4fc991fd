import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPackagedCriteria } from '../../lib/cli/packaged.ts';
import { makeReadyLexicon } from '../../lib/cli/ready-lexicon.ts';
import { allRecords } from '../../lib/cli/train/sets.ts';
import { compile } from '../../lib/criteria/compile.ts';
import type { CrmRecord } from '../../lib/record.ts';
import type { judged, matched } from './assess-entry.ts';
import type { Bench, Figure } from './figure.ts';
import { bundle, openAt, openBrowser } from './in-page.ts';
import { corpus, plainParts, prefixTree, statedLexicon } from './text.ts';

/** One record of 110 kB: the activities of the labelled records one after another. */
export const longRecord = (): CrmRecord => {
  const activities: CrmRecord['activities'] = [];
  let size = 0;
  for (const activity of allRecords().flatMap(({ record }) => record.activities)) {
    if (size > 110_000) break;
    activities.push(activity);
    size += activity.text.length;
  }
  return { ...(allRecords()[0] as { record: CrmRecord }).record, activities };
};

const readModel = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../../lib/assess/model', name), 'utf8');

const run = async (): Promise<Figure[]> => {
  const code = await bundle(join(import.meta.dirname, 'assess-entry.ts'));
  const criteria = readPackagedCriteria();
  const browser = await openBrowser();
  const page = await openAt(browser, 'https://bench.example/', '<!doctype html><title>bench</title>');
  await page.evaluate(code.replace(/^\s*(?:var|const|let) Measured\s*=/, 'globalThis.Measured ='));
  const call = <T>(name: string, ...values: string[]): Promise<T> =>
    page.evaluate(`Measured.${name}(${values.join(', ')})`) as Promise<T>;
  const stated = statedLexicon(compile(criteria));
  const { source } = prefixTree(plainParts(stated));
  const text = await call<ReturnType<typeof matched>>(
    'matched',
    ...[stated, corpus(1_000_000), source].map((value) => JSON.stringify(value)),
  );
  const told = await call<ReturnType<typeof judged>>(
    'judged',
    readModel('weights.json'),
    `[${['de', 'fr', 'es'].map((language) => readModel(`../../text/gloss/${language}.json`)).join(', ')}]`,
    readModel('judge.json'),
    JSON.stringify(criteria),
    JSON.stringify(longRecord()),
    JSON.stringify(makeReadyLexicon()),
  );
  await browser.close();
  const ms = (value: number): string => `${value.toFixed(1)} ms`;
  const most = (what: string, value: number, limit: number): Figure => ({
    what,
    figure: ms(value),
    goal: `at most ${limit} ms`,
    holds: value <= limit,
  });
  return [
    {
      what: `${stated.length} phrases in 1 MB beside one prefix-tree RegExp (which takes ${(text.bare / text.pass).toFixed(1)} passes)`,
      figure: `${(text.ours / text.bare).toFixed(2)}x`,
      goal: 'at most 1x',
      holds: text.ours <= text.bare,
    },
    { what: '  in charCode passes', figure: `${(text.ours / text.pass).toFixed(1)}x`, goal: '' },
    most('weights unpacked, in one task', told.unpacked, 50),
    most('criteria compiled, first use', told.compiledIn, 50),
    { what: 'a record of 110 kB assessed, first use', figure: ms(told.first), goal: '' },
    most('the same, every sentence new', told.anew, 10),
    most('the same, nothing new', told.same, 10),
    most('the same, one activity edited', told.edit, 10),
  ];
};

export const bench: Bench = { name: 'Judgement in real Chromium', run };
