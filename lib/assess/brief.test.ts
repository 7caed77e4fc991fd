import { expect, test } from 'vitest';
import { unitOf } from '../../test/unit.ts';
import { asRead, cuesAsRead, mayDeny } from './brief.ts';

const question = unitOf('Who signs?', { side: 'seller', asks: true });

test('a buyer’s short answer is read with its question, which ends where the answer begins', () => {
  const read = asRead(unitOf('That would be me.', { answers: question }));
  expect(read.text).toBe('Who signs? That would be me.');
  expect(read.text.slice(read.joinedAt)).toBe('That would be me.');
  expect(asRead(read)).toBe(read);
});

test.each([
  ['no answer', unitOf('That would be me.')],
  ['the seller’s', unitOf('That would be me.', { answers: question, side: 'seller' })],
  ['whose side nobody knows', unitOf('That would be me.', { answers: question, side: 'unknown' })],
  ['a question back', unitOf('Why do you ask?', { answers: question, asks: true })],
  [
    'long enough to stand alone',
    unitOf('I sign for all that stays below fifty thousand a year here.', { answers: question }),
  ],
  [
    'to a question as long as a letter',
    unitOf('Me.', { answers: unitOf(`${'And so on '.repeat(30)}who signs?`, { side: 'seller' }) }),
  ],
])('read as it stands: %s', (_, unit) => {
  expect(asRead(unit)).toBe(unit);
});

test('cues of the answer stand where it stands, those of the question are the other side’s', () => {
  const read = asRead(unitOf('I sign.', { answers: question }));
  const cue = { start: 0, end: 6 } as Parameters<typeof cuesAsRead>[1][number];
  const [moved] = cuesAsRead(read, [cue]);
  expect(read.text.slice(moved?.start, moved?.end)).toBe('I sign');
});

test('an answer denies by its own words, not by those of the question', () => {
  const worst = unitOf('What happens if nothing changes?', { side: 'seller', asks: true });
  expect(mayDeny(unitOf('Then we close the second gym.', { answers: worst }))).toBe(false);
  expect(mayDeny(unitOf('Not a thing.', { answers: worst }))).toBe(true);
  expect(mayDeny(unitOf('Nope.', { answers: worst }))).toBe(true);
  expect(mayDeny(unitOf('We parked it.'))).toBe(true);
});
