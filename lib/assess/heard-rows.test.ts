import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changed } from './changed.ts';
import { noRows, type Piece, type Rows, rowsOf } from './heard-rows.ts';
import type { Heeded } from './heeded.ts';
import { plainJudge } from './plain-judge.ts';

const judge = { ...plainJudge, sentence: { ...plainJudge.sentence, classes: ['a', 'b', 'c'] } };

let made = 0;
const heeded = (): Heeded => {
  made++;
  return {
    unit: { how: made % 3 === 0 ? 'told' : 'said', tie: made % 2 === 0 ? 'none' : 'here' },
    sound: made % 4 === 0 ? [] : [made, made / 2, made / 3],
    ends: 1 / made,
    stage: Float64Array.of(made, 0, -made, 1),
  } as unknown as Heeded;
};
const all: Piece[] = Array.from({ length: 12 }, (_, many) => ({
  at: `2026-01-${10 + many}`,
  sentences: Array.from({ length: many % 4 }, heeded),
  named: true,
  speakers: [],
}));

test('rows that go on from those of other pieces are the rows made from nothing', () => {
  const pieces = fc.shuffledSubarray(all);
  // A few places exchanged, so that head and tail stay.
  const exchange = fc.array(fc.tuple(fc.nat(12), fc.nat(2), fc.subarray(all, { maxLength: 2 })), {
    maxLength: 5,
  });
  fc.assert(
    fc.property(pieces, exchange, (first, exchanges) => {
      let list = first;
      let rows: Rows = rowsOf(judge, list, { rows: noRows, change: changed([], list) });
      for (const [at, gone, others] of exchanges) {
        list = list.toSpliced(at, gone, ...others);
        rows = rowsOf(judge, list, { rows, change: changed(rows.pieces, list) });
        expect(rows).toEqual(rowsOf(judge, list));
      }
    }),
  );
});

test('what left and what came is told, and how much of head and tail is the same', () => {
  const [a, b, c, d] = all as [Piece, Piece, Piece, Piece];
  expect(changed([a, b, c], [a, d, c])).toEqual({ head: 1, tail: 1, left: [b], came: [d] });
  expect(changed([a, b], [b, a])).toEqual({ head: 0, tail: 0, left: [], came: [] });
  expect(changed([a], [a])).toEqual({ head: 1, tail: 0, left: [], came: [] });
});
