import { expect, test } from 'vitest';
import { sentences } from './sentences.ts';
import { wrapWidth } from './wrapped.ts';

const wrap = (text: string, width: number): string => {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines.join('\n');
};
const cut = (text: string): string[] =>
  sentences(text).map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '));

const german =
  'Der Vorstand hat am Montag die neue Linie für das Werk in Bremen freigegeben und dem Einkauf die Mittel zugesagt. ' +
  'Bis zum Sommer soll die Anlage laufen, weil der Vertrag mit dem Lieferanten im Herbst endet. Frau Koch zeichnet alles über 20.000 Euro.';

test.each([60, 72, 78])(
  'lines that a program wrapped at %i are one sentence, whatever they begin with',
  (width) => {
    const text = wrap(german, width);
    expect(text.split('\n').length).toBeGreaterThan(3);
    expect(cut(`Guten Tag,\n\n${text}`).slice(1)).toEqual(cut(german));
  },
);

test('lines that their writer broke stay apart', () => {
  const notes =
    'Olaf wants two quotes before the board meets\nBudget of 40k is approved for next year they say\nWife of the owner signs\nCompares us with Dutch firm, cheaper by a third';
  expect(wrapWidth(notes, 0, notes.length)).toBe(0);
  expect(cut(notes)).toHaveLength(4);
  const list =
    'We need for the new line in the plant at Bremen:\n1) Pumps\n2) Valves\n3) Somebody who knows the old ones';
  expect(cut(list)).toHaveLength(4);
});

test('a long line that ends with an article goes on below', () => {
  expect(cut('Le budget pour la nouvelle ligne est-il validé par Mme\nLavergne ?')).toHaveLength(1);
});
