import { expect, test } from 'vitest';
import { readPackagedCriteria } from '../cli/packaged.ts';
import { makeReadyLexicon } from '../cli/ready-lexicon.ts';
import { compile } from '../criteria/compile.ts';
import { bytesOf } from './base64.ts';
import { compileLexicon } from './lexicon.ts';
import { packLexicon, unpackLexicon } from './lexicon-pack.ts';

const criteria = readPackagedCriteria();
const { lexicon } = compile(criteria);

test('a lexicon is the same after it was packed', () => {
  expect(unpackLexicon(packLexicon(lexicon))).toEqual(lexicon);
  const small = compileLexicon([{ phrase: 'set aside {money}', language: 'en', entry: 0 }]);
  expect(unpackLexicon(packLexicon(small))).toEqual(small);
  const empty = compileLexicon([]);
  expect(unpackLexicon(packLexicon(empty))).toEqual(empty);
});

test('a damaged one is refused', () => {
  expect(() => unpackLexicon(packLexicon(lexicon).subarray(0, 5000))).toThrow('damaged');
});

test('what the build makes ready is taken for the packaged phrases, and for no others', () => {
  const ready = makeReadyLexicon();
  expect(compile(criteria, undefined, ready).lexicon).toEqual(lexicon);
  const [id = ''] = Object.keys(criteria.stalls);
  const stall = criteria.stalls[id];
  if (!stall) throw new Error('The packaged criteria name no stall.');
  const own = {
    ...criteria,
    stalls: { ...criteria.stalls, [id]: { ...stall, cues: { en: ['gone fishing'] } } },
  };
  expect(compile(own, undefined, ready).lexicon).toEqual(compile(own).lexicon);
  // Taken, not compiled again: what is ready is believed.
  const other = { ...ready, data: Buffer.from(packLexicon(compileLexicon([]))).toString('base64') };
  expect(compile(criteria, undefined, other).lexicon.entries).toHaveLength(0);
});

test('base64 is read as everybody reads it', () => {
  for (let length = 0; length < 70; length++) {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * 37 + length * 11) & 255);
    expect(bytesOf(Buffer.from(bytes).toString('base64'))).toEqual(bytes);
  }
});
