import { expect, test } from 'vitest';
import { unitOf } from '../../../test/unit.ts';
import {
  type Convolution,
  newWords,
  readWords,
  scoreWords,
  unpackConvolution,
} from '../../assess/model/convolution.ts';
import { wordAt } from '../../assess/model/features.ts';
import { scan } from '../../text/scan.ts';
import { newTokens } from '../../text/tokens.ts';
import { outputNames, random } from './fit.ts';
import { fitConvolution, wordsOf } from './fit-convolution.ts';
import { type Example, elements } from './labelled.ts';
import { packConvolution } from './pack-convolution.ts';

const exampleOf = (text: string, label: number): Example => ({
  unit: unitOf(text),
  source: 'T1',
  id: 'T1-1',
  labels: Int8Array.from(elements, (element) => (element === 'budget' ? label : 0)),
  backed: -1,
  purchase: -1,
  weight: 1,
  window: { start: 0, end: text.length, cues: [] },
  spans: [],
});

/** Two words mean the thing only side by side with one of their own kind: neither word tells by itself. */
const pairs = [
  ['seven', 'thousand', 1],
  ['twelve', 'crates', 0],
  ['seven', 'crates', 0],
  ['twelve', 'thousand', 0],
] as const;
const fillers = ['the', 'team', 'said', 'so', 'again', 'today', 'over', 'lunch'];

const examples = (() => {
  const next = random(3);
  const filler = (): string => fillers[Math.floor(next() * fillers.length)] as string;
  return Array.from({ length: 1200 }, (_, i) => {
    const [a, b, label] = pairs[i % pairs.length] as (typeof pairs)[number];
    return exampleOf(`${filler()} ${filler()} ${a} ${b} ${filler()} ${filler()}`, label);
  });
})();

const packed = packConvolution(fitConvolution(examples, wordsOf(examples), [...examples.keys()]));
const model: Convolution = unpackConvolution(packed);

const scoreOf = (text: string): number => {
  const tokens = scan(text, newTokens(64));
  const words = newWords();
  readWords(model, tokens.count, (i) => wordAt(tokens, i), words);
  const into = new Float64Array(outputNames.length);
  scoreWords(model, words, [], into);
  return into[outputNames.indexOf('budget:for')] as number;
};

test('it learns what only the company of two words tells', () => {
  const score = (a: string, b: string): number => scoreOf(`the team ${a} ${b} over lunch`);
  const said = score('seven', 'thousand');
  for (const [a, b, label] of pairs)
    if (label === 0) expect(said - score(a, b), `${a} ${b}`).toBeGreaterThan(2);
});

test('the same examples give the same numbers', () => {
  const again = packConvolution(fitConvolution(examples, wordsOf(examples), [...examples.keys()]));
  expect(again).toEqual(packed);
});

test('a part that was cut short is not used', () => {
  expect(() => unpackConvolution({ ...packed, data: packed.data.slice(0, -8) })).toThrow(
    /run "npm run train"/,
  );
});
