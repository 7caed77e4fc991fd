import { expect, test } from 'vitest';
import { headingLine, isTimeLine, markedName, metaBefore, stampBefore } from './stamps.ts';

test.each([
  '[03/11/2026, 10:03:12] ',
  '03.11.26, 10:03 - ',
  '11/3/26, 10:03 AM - ',
  '[10:03] ',
  '2026-11-03 10:03 ',
  '3 Nov 2026, 10:03 ',
  '(3 de noviembre de 2026, 10:03) ',
])('what a chat puts before a line is no part of it: %s', (stamp) => {
  expect(stampBefore(`${stamp}Dana Roy: by hand`)).toBe(stamp.length);
});

test.each([
  '10.000 parts a year',
  '12.5 to 13.0 percent',
  '3 pumps',
  '18 June: the board votes',
  'Dana Roy: by hand',
])('other lines have none: %s', (line) => {
  expect(stampBefore(line)).toBe(0);
});

test.each([
  'Dana Roy 10:03 AM',
  'Dana Roy · 10:03',
  'Dana Roy, 3 Nov 2026 at 10:03',
  '[10:03] Dana Roy',
  'Mail from Dana Roy, 3 Nov:',
  'Email received from Dana Roy on 3 Nov:',
  'Nachricht von Dana Roy (03.11.2026):',
  'Réponse de Dana Roy :',
  'Correo recibido de Dana Roy:',
])('a line over a message names whoever wrote it: %s', (line) => {
  expect(headingLine(line)?.name).toBe('Dana Roy');
});

test.each([
  'Dana Roy',
  'Dana Roy, 3 Nov',
  'Call Dana Roy at 10:03 about the pump',
  'Mail from Dana Roy: she agrees',
  '10:03',
])('other lines name nobody: %s', (line) => {
  expect(headingLine(line)).toBeUndefined();
});

test.each(['0:03 | Dana Roy', '@00:12 - Dana Roy', '10:03:12 From Dana Roy to Everyone:', '11:00 Lunch'])(
  'a mere time before a name: %s',
  (line) => {
    expect(headingLine(line)?.by).toBe('time');
  },
);

test.each([
  ['**Dana Roy:** by hand', false],
  ['- **Dana Roy**: by hand', false],
  ['<v Dana Roy>by hand</v>', true],
  ['[Dana Roy] by hand', false],
  ['<Dana Roy> by hand', false],
])('a name in the marks of minutes and exports: %s', (line, isSure) => {
  const marked = markedName(line);
  expect(marked).toMatchObject({ name: 'Dana Roy', isSure });
  expect(line.slice(marked?.body).startsWith('by hand')).toBe(true);
});

test('other marks hold no name', () => {
  for (const line of ['**by hand**', '[x]', '<br>', '[1] by hand', 'a < b > c'])
    expect(markedName(line)).toBeUndefined();
});

test('lines that hold a time alone', () => {
  for (const line of ['00:00:12.120 --> 00:00:15.400', '00:12', 'WEBVTT'])
    expect(isTimeLine(line)).toBe(true);
  for (const line of ['40000', '10:03 we start', '1. first']) expect(isTimeLine(line)).toBe(false);
});

test.each([
  'Dana Roy · 3 days ago\n',
  'Dana Roy\n12 Nov 2026 10:03\n\n',
  'vor 3 Tagen\n',
  'Dana Roy, hier à 10h03\n',
  '3d · edited\n',
])('who and when above a text is none of it: %s', (meta) => {
  expect(metaBefore(`${meta}We need 3 pumps.\nSoon.`, 'Dana Roy')).toBe(meta.length);
});

test.each([
  'Dana Roy',
  '12 Nov 2026',
  '15 March\nDana',
  '6 weeks\nThank you',
  'Today\nwe sign',
  'Dana Roy signs\non 3 June',
  'Bo Lind · 3 days ago\nWe need 3 pumps.',
])('the text itself is no such line: %s', (text) => {
  expect(metaBefore(text, 'Dana Roy')).toBe(0);
});

test('long lines cost nothing', () => {
  for (const line of ['1'.repeat(100_000), '[1.'.repeat(30_000), `${' '.repeat(100_000)}1:1`]) {
    expect(stampBefore(line)).toBe(0);
    expect(headingLine(line)).toBeUndefined();
    expect(markedName(line)).toBeUndefined();
    expect(metaBefore(`${line}\n`, 'Dana Roy')).toBe(0);
    expect(isTimeLine(line)).toBe(false);
  }
});
