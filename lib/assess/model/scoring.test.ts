import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { unitOf } from '../../../test/unit.ts';
import { readPackagedCriteria } from '../../cli/packaged.ts';
import { allRecords } from '../../cli/train/sets.ts';
import { type Compiled, compile } from '../../criteria/compile.ts';
import { windows } from '../../text/clauses.ts';
import { asRead, cuesAsRead } from '../brief.ts';
import { findCues } from '../cues.ts';
import { peopleOf } from '../record-people.ts';
import { type Unit, unitsOf } from '../units.ts';
import { loadModel } from './load.ts';
import { type Model, outputOf } from './model.ts';
import { newScores, scoreUnit, scoreWindow } from './scoring.ts';

let model: Model;
let compiled: Compiled;
beforeAll(async () => {
  // What the windows share is blended in at the end; the windows themselves are told apart by the linear part.
  const { convolution: _, ...linear } = await loadModel();
  model = linear;
  compiled = compile(readPackagedCriteria(), model);
});

/** Every window read by itself. */
const oneByOne = (said: Unit) => {
  const unit = asRead(said);
  const cues = cuesAsRead(unit, findCues(compiled, said.text));
  const bySeller = unit.how === 'said' && unit.side !== 'buyer';
  const into = newScores(model);
  const scratch = into.best.slice();
  windows(unit.text).forEach((window, at) => {
    if ((bySeller || unit !== said) && at > 0) return;
    scoreWindow(model, unit, window, cues, scratch);
    if (at === 0) into.whole.set(scratch);
    scratch.forEach((score, k) => {
      if (at > 0 && score <= (into.best[k] as number)) return;
      into.best[k] = score;
      into.window[k] = at > 0 ? window : { start: 0, end: said.text.length };
      into.denied[k] = scratch[outputOf(model, 'denies')] ?? 0;
    });
  });
  return into;
};

const expectSame = (unit: Unit): void => {
  const scores = newScores(model);
  scoreUnit(model, unit, findCues(compiled, unit.text), scores);
  expect(scores, unit.text).toEqual(oneByOne(unit));
};

test('a unit read once for all of its windows scores as each window does by itself', () => {
  for (const { record } of allRecords().slice(0, 60)) {
    const known = peopleOf(record);
    record.activities.forEach((activity, index) => {
      for (const unit of unitsOf(activity, index, known)) expectSame(unit);
    });
  }
});

test('whatever stands at the edges of its windows', () => {
  const word = fc.constantFrom(
    ...[
      'we',
      'have',
      'set',
      'aside',
      'Denise',
      'CFO',
      'and',
      'but',
      'because',
      '40',
      '40k',
      '€',
      'EUR',
      'signs',
    ],
    ...['l’équipe', 'don’t', '1,200.50', '-', 'x'.repeat(29), '😀', 'ÄRGER', 'budget', '30', '%', 'Mio'],
  );
  const sentence = fc
    .array(fc.tuple(word, fc.constantFrom(' ', ' ', ' ', ', ', ' – ', ': ', '. ', ' (', '')), {
      maxLength: 160,
    })
    .map((pieces) => pieces.flat().join(''));
  fc.assert(
    fc.property(sentence, fc.boolean(), fc.option(sentence), (text, told, question) => {
      expectSame(
        unitOf(text, {
          ...(told ? { how: 'told', side: 'seller', tie: 'here' } : {}),
          ...(question === null ? {} : { answers: unitOf(question, { side: 'seller' }) }),
        }),
      );
    }),
    { numRuns: 300 },
  );
});

test('a text of more words or runs than there is room for', () => {
  for (const text of ['a b, '.repeat(400), `${'abcdefghijklmnopqrstuvwxyzabc'.repeat(1)}q `.repeat(200), ''])
    expectSame(unitOf(text));
  const many = Array.from(
    { length: 200 },
    (_, i) => `${String.fromCharCode(97 + (i % 26))}word${i * 7919}xyzabcdefghijkl`,
  );
  expectSame(unitOf(many.join(' ').replace(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)))));
});
