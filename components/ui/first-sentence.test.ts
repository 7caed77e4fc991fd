import { expect, it } from 'vitest';
import { splitFirstSentence } from './first-sentence.ts';

it('parts the first sentence from the rest', () => {
  expect(splitFirstSentence('Send Dana one fair page of the ways. They mark what is open.')).toEqual([
    'Send Dana one fair page of the ways.',
    'They mark what is open.',
  ]);
});

it('takes the stop of a title for no end', () => {
  expect(splitFirstSentence('Draft half a page with Dr. Alder: the problem. All hear it.')[0]).toBe(
    'Draft half a page with Dr. Alder: the problem.',
  );
  expect(splitFirstSentence('Ask Dana to bring in her colleague Fred. They agree.')[0]).toBe(
    'Ask Dana to bring in her colleague Fred.',
  );
});

it('leaves a single sentence whole', () => {
  expect(splitFirstSentence('Ask Dana to bring Tom.')).toEqual(['Ask Dana to bring Tom.', '']);
});

it('goes on behind a colon, unless a quotation follows', () => {
  const whole = 'Offer Dana a one-line worksheet: how often, how long, who.';
  expect(splitFirstSentence(`${whole} They get a number.`)).toEqual([whole, 'They get a number.']);
});

it('does not end at a title or inside a quotation', () => {
  const title = 'Ask Dr. Alder to mark the page.';
  expect(splitFirstSentence(title)).toEqual([title, '']);
  const [first, rest] = splitFirstSentence(
    'Answer Dana first, in two lines: “How do others handle it? We have none.”. Then ask whether that settles it.',
  );
  expect(first).toBe('Answer Dana first, in two lines:');
  expect(rest).toContain('Then ask');
  expect(
    splitFirstSentence('Antworten Sie Dana zuerst „Wie geht es? Gut.“ und danach. Dann fragen.')[1],
  ).toBe('Dann fragen.');
});
