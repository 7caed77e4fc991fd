import { beforeAll, expect, test } from 'vitest';
import { scan } from '../../text/scan.ts';
import { newTokens } from '../../text/tokens.ts';
import {
  addGains,
  type Convolution,
  newWords,
  readWords,
  scoreWords,
  type WordsRead,
} from './convolution.ts';
import { wordAt } from './features.ts';
import { loadModel } from './load.ts';

let model: Convolution;
let budget: number;
let width: number;
beforeAll(async () => {
  const { convolution, outputs } = await loadModel();
  if (!convolution) throw new Error('weights.json has no convolution');
  model = convolution;
  budget = outputs.indexOf('budget:for');
  width = outputs.length;
});

const texts = [
  'We have set 80,000 aside for this.',
  'Nobody here has any money for that before spring, I am afraid.',
  'ok',
  'Lunch is at one.',
];

/** The scores worked out from their meaning: filters over three points, the strongest answers, the mean of the points. */
const plainScores = (words: ArrayLike<number>): Float64Array => {
  const { dimensions: all, groups, filters, points, kernel, kernelBias, out, outBias } = model;
  const d = all / groups;
  const many = words.length;
  const pointAt = (at: number, i: number): number =>
    at < 0 || at >= many ? 0 : (points[(words[at] as number) * all + i] as number);
  const inputs: number[] = [];
  for (let f = 0; f < filters; f++) {
    let top = 0;
    const from = Math.floor((f * groups) / filters) * d;
    for (let at = 0; at < many; at++) {
      let sum = kernelBias[f] as number;
      for (let place = 0; place < 3; place++)
        for (let i = 0; i < d; i++)
          sum += (kernel[(f * 3 + place) * d + i] as number) * pointAt(at + place - 1, from + i);
      top = Math.max(top, sum);
    }
    inputs.push(top);
  }
  for (let i = 0; i < all; i++) {
    let sum = 0;
    for (let at = 0; at < many; at++) sum += pointAt(at, i);
    inputs.push(sum / Math.sqrt(many));
  }
  return Float64Array.from({ length: width }, (_, k) =>
    inputs.reduce((sum, value, i) => sum + value * (out[i * width + k] as number), outBias[k] as number),
  );
};

const wordsIn = (text: string): WordsRead => {
  const tokens = scan(text, newTokens(64));
  const words = newWords();
  readWords(model, tokens.count, (i) => wordAt(tokens, i), words);
  return words;
};

test('a sentence scores as filters, strongest answers and the mean of its words say, and as its context adds', () => {
  const [bucket, weights] = [...model.around][0] as [number, Float64Array];
  for (const text of texts) {
    const words = wordsIn(text);
    const into = new Float64Array(width);
    scoreWords(model, words, [bucket], into);
    plainScores(words.rows.slice(0, words.count)).forEach((score, k) => {
      expect(into[k], `${text} ${k}`).toBeCloseTo(score + (weights[k] as number), 6);
    });
  }
});

test('the gains of the words add up to what the words bring beside the empty text', () => {
  for (const text of texts) {
    const words = wordsIn(text);
    const gain = new Float64Array(words.count);
    addGains(model, words, budget, gain);
    const brought =
      (plainScores(words.rows.slice(0, words.count))[budget] as number) - (model.outBias[budget] as number);
    // What a filter answers without any word (its bias) is no word's doing.
    const { filters, kernelBias, out } = model;
    const most = Array.from({ length: filters }, (_, f) =>
      Math.abs((kernelBias[f] as number) * (out[f * width + budget] as number)),
    ).reduce((a, b) => a + b, 0);
    const total = gain.reduce((a, b) => a + b, 0) / model.share;
    expect(Math.abs(total - brought), text).toBeLessThanOrEqual(most + 1e-3);
  }
});
