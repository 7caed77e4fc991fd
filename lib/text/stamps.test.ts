import { expect, test } from 'vitest';
import { headingLine, stampBefore } from './stamps.ts';

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
  expect(headingLine(line)).toBe('Dana Roy');
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

test('long lines cost nothing', () => {
  for (const line of ['1'.repeat(100_000), '[1.'.repeat(30_000), `${' '.repeat(100_000)}1:1`]) {
    expect(stampBefore(line)).toBe(0);
    expect(headingLine(line)).toBeUndefined();
  }
});
