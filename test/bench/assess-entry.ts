import { assess } from '../../lib/assess/index.ts';
import type { JudgeModel } from '../../lib/assess/judge-model.ts';
import { type Packed, unpack } from '../../lib/assess/model/model.ts';
import { compile } from '../../lib/criteria/compile.ts';
import type { ReadyLexicon } from '../../lib/criteria/ready.ts';
import type { Criteria } from '../../lib/criteria/schema.ts';
import type { CrmRecord } from '../../lib/record.ts';
import { type Glosses, takeGlosses } from '../../lib/text/gloss.ts';
import { compileLexicon, type Entry } from '../../lib/text/lexicon.ts';
import { bendsNear, match } from '../../lib/text/matcher.ts';
import { scan } from '../../lib/text/scan.ts';
import { newTokens } from '../../lib/text/tokens.ts';

const once = <T>(run: () => T): [T, number] => {
  const from = performance.now();
  const got = run();
  return [got, performance.now() - from];
};

const median = (times: number[]): number => times.sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
const rounds = (many: number, run: (round: number) => unknown): number =>
  median(Array.from({ length: many }, (_, round) => once(() => run(round))[1]));

/** The judgement as the sidebar runs it: first use, then warm; times in ms. */
export const judged = (
  weights: Packed,
  glosses: Glosses,
  judge: JudgeModel,
  criteria: Criteria,
  record: CrmRecord,
  ready: ReadyLexicon,
) => {
  const [model, unpacked] = once(() => {
    takeGlosses(glosses);
    return { ...unpack(weights), judge };
  });
  const [compiled, compiledIn] = once(() => compile(criteria, model, ready));
  // Every sentence with a full stop is another one each time.
  const fresh = (round: number): CrmRecord => ({
    ...record,
    activities: record.activities.map((one) => ({
      ...one,
      text: one.text.replace(/[a-z](?=\.)/g, `$&${round}`),
    })),
  });
  const texts = Array.from({ length: 30 }, (_, round) => fresh(round));
  // As `lib/judging` asks: nobody is shown by which words the model found a quote.
  const told = { reasons: false };
  const first = once(() => assess(texts[0] as CrmRecord, compiled, told))[1];
  const anew = rounds(29, (round) => assess(texts[round + 1] as CrmRecord, compiled, told));
  const again = Array.from({ length: 30 }, (_, at) => ({
    ...structuredClone(record),
    readAt: `2026-11-09T08:${10 + at}:00Z`,
  }));
  const same = rounds(30, (round) => assess(again[round] as CrmRecord, compiled, told));
  const edit = rounds(30, (round) => {
    const [head, ...rest] = record.activities;
    const text = `${head?.text.slice(0, 390)} ${round} more`;
    assess({ ...record, activities: head ? [{ ...head, text }, ...rest] : [] }, compiled, told);
  });
  return { unpacked, compiledIn, first, anew, same, edit };
};

/** All evidence of a lexicon in a text beside one prefix-tree expression and one pass over the characters. */
export const matched = (entries: Entry[], text: string, tree: string) => {
  const lexicon = compileLexicon(entries);
  const tokens = newTokens(300_000);
  let found = 0;
  const ours = rounds(25, () => {
    scan(text, tokens);
    match(lexicon, tokens, (_, from, to) => {
      found += bendsNear(lexicon, tokens, from, to) + 1;
    });
  });
  const pattern = new RegExp(tree, 'gi');
  const bare = rounds(9, () => text.match(pattern)?.length);
  const pass = rounds(25, () => {
    let sum = 0;
    for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i);
    found += sum & 1;
  });
  return { ours, bare, pass, found };
};
