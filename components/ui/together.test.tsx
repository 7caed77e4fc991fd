// @vitest-environment happy-dom
import { render } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { splitTogether, Together } from './together.tsx';

const kept = (text: string, names?: string[]) =>
  splitTogether(text, names).filter((_, place) => place % 2 === 1);

describe('no line ends', () => {
  it('inside the name of somebody of the record', () =>
    expect(kept('Ask Ines Paz to bring Tom (finance) into the next meeting.', ['Ines Paz', 'Tom'])).toEqual([
      'Ines Paz',
      'next meeting.',
    ]));
  it('inside a name with a form of address', () =>
    expect(kept('Send Dr. Weber one page that names the conditions.', ['Dr. Weber'])).toEqual([
      'Dr. Weber',
      'the conditions.',
    ]));
  it('between a number and what it counts, or the month of its day', () => {
    expect(kept('Tom says by Friday 20 November whether the answer is right.')).toEqual([
      '20 November',
      'is right.',
    ]);
    expect(kept('Ilgner sagt bis Freitag, 16. Oktober, ob die Antwort genügt.')).toEqual([
      '16. Oktober,',
      'Antwort genügt.',
    ]);
  });
  it('before a sign that is written apart from its word', () =>
    expect(kept('« noir sur blanc ? » Oui, toujours et partout, sans exception')).toEqual([
      'blanc ? »',
      'sans exception',
    ]));
  it('before the last word, unless it or the one before is long', () => {
    expect(kept('that is a third of our tonnage.')).toEqual(['our tonnage.']);
    expect(kept('what they think of the reorganisation')).toEqual([]);
    expect(kept('https://example.com/a/very/long/path is')).toEqual([]);
    expect(kept('Lost.')).toEqual([]);
  });
});

it('a name that would fill a line of its own may be broken', () => {
  const name = 'Bundesvereinigung der Kühltransporteure';
  expect(kept(`Ask ${name} about everything.`, [name])).toEqual(['about everything.']);
});

it('the text stays as it is, letter by letter', () => {
  const text = 'Ask Ines Paz by Friday 20 November, and again, in two lines.';
  const { container } = render(<Together text={text} names={['Ines Paz']} />);
  expect(container.textContent).toBe(text);
});
