import { expect, test } from 'vitest';
import { readPackagedCriteria } from '../cli/packaged.ts';
import { makeReadyLexicon } from '../cli/ready-lexicon.ts';
import { compile } from '../criteria/compile.ts';
import { bytesOf } from './base64.ts';
import { compileLexicon } from './lexicon.ts';
import { packLexicon, unpackLexicon } from './lexicon-pack.ts';

/** The same with its arrays as text: compared number by number they take most of a minute on a busy machine. */
const plain = (value: unknown): unknown => {
  if (ArrayBuffer.isView(value))
    return `${value.constructor.name} ${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64')}`;
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, plain(one)]))
    : value;
};

const criteria = readPackagedCriteria();
const { lexicon } = compile(criteria);

test('a lexicon is the same after it was packed', () => {
  expect(plain(unpackLexicon(packLexicon(lexicon)))).toEqual(plain(lexicon));
  const small = compileLexicon([{ phrase: 'set aside {money}', language: 'en', entry: 0 }]);
  expect(plain(unpackLexicon(packLexicon(small)))).toEqual(plain(small));
  const empty = compileLexicon([]);
  expect(plain(unpackLexicon(packLexicon(empty)))).toEqual(plain(empty));
});

test('a damaged one is refused', () => {
  expect(() => unpackLexicon(packLexicon(lexicon).subarray(0, 5000))).toThrow('damaged');
});

test('what the build makes ready is taken for the packaged phrases, and for no others', () => {
  const ready = makeReadyLexicon();
  expect(plain(compile(criteria, undefined, ready).lexicon)).toEqual(plain(lexicon));
  const [id = ''] = Object.keys(criteria.stalls);
  const stall = criteria.stalls[id];
  if (!stall) throw new Error('The packaged criteria name no stall.');
  const own = {
    ...criteria,
    stalls: { ...criteria.stalls, [id]: { ...stall, cues: { en: ['gone fishing'] } } },
  };
  expect(plain(compile(own, undefined, ready).lexicon)).toEqual(plain(compile(own).lexicon));
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
