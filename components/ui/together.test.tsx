// @vitest-environment happy-dom
import { render } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { keepTogether, Together } from './together.tsx';

/** What is kept on one line, written with "_" where it would else be parted. */
const kept = (text: string, names?: string[]) =>
  keepTogether(text, names)
    .replaceAll('\u00a0', '_')
    .split(' ')
    .filter((piece) => piece.includes('_'));

describe('no line ends', () => {
  it('inside the name of somebody of the record', () => {
    expect(kept('Ask Ines Paz to bring Tom (finance) into the next meeting.', ['Ines Paz', 'Tom'])).toEqual([
      'Ines_Paz',
      'next_meeting.',
    ]);
    expect(kept('Send Dr. Weber one page that names the conditions.', ['Dr. Weber'])).toEqual(['Dr._Weber']);
  });
  it('between a number and what it counts or the month of its day', () => {
    expect(kept('Tom says by Friday 20 November whether the answer is right.')).toEqual([
      '20_November',
      'is_right.',
    ]);
    expect(kept('Ilgner sagt bis Freitag, 16. Oktober, ob die Antwort genügt.')).toEqual(['16._Oktober,']);
  });
  it('before a sign that is written apart from its word', () =>
    expect(kept('« noir sur blanc ? » Oui, toujours et partout, sans exception')).toEqual(['blanc_?_»']));
  it('before the last word, unless it or the one before is more than a few letters', () => {
    expect(kept('that is a third of our tonnage.')).toEqual(['our_tonnage.']);
    expect(kept('a look at the spoilage numbers.')).toEqual([]);
    expect(kept('what they think of the reorganisation')).toEqual([]);
    expect(kept('https://example.com/a/very/long/path is')).toEqual([]);
    expect(kept('Lost.')).toEqual([]);
  });
});

it('a name that would fill a line of its own may be broken', () => {
  const name = 'Bundesvereinigung der Kühltransporteure';
  expect(kept(`Ask ${name} about everything.`, [name])).toEqual([]);
});

it('is one piece of text, which a screen reader reads in one go', () => {
  const { container } = render(<Together text="Ask Ines Paz by Friday 20 November." names={['Ines Paz']} />);
  expect(container.querySelector('bdi')?.childNodes).toHaveLength(1);
});
