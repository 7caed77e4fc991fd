import { beforeAll, expect, test } from 'vitest';
import { readPackagedCriteria } from '../cli/packaged.ts';
import { type Compiled, compile } from '../criteria/compile.ts';
import type { CrmRecord } from '../record.ts';
import { doubtIn } from './about.ts';
import { findEvidence } from './evidence.ts';
import { gradeElements } from './grade.ts';
import { loadModel } from './model/load.ts';

let compiled: Compiled;
beforeAll(async () => {
  compiled = compile(readPackagedCriteria(), await loadModel());
});

const mail = (text: string): CrmRecord => ({
  crm: 'salesforce',
  object: 'opportunity',
  id: '1',
  url: 'https://x.example/1',
  title: 'Test',
  fields: [],
  people: [],
  activities: [{ kind: 'email', direction: 'inbound', author: 'Nora Quist', at: '2026-06-01', text }],
  readAt: '2026-11-01T00:00:00Z',
});

const shown = (record: CrmRecord): string[] =>
  Object.entries(gradeElements(findEvidence(record, compiled), record, compiled))
    .filter(([, { status }]) => status === 'evidenced')
    .map(([id]) => id);

const doubt = (record: CrmRecord): number =>
  doubtIn(compiled.model?.status?.about, findEvidence(record, compiled));

// Written for this test: in none of the sets.
const office = [
  'Hi team,\n\nThe canteen is closed on Thursday because the floor is being waxed. Sandwiches will be in the lobby from twelve. Please sign the sheet by Wednesday so that Petra knows how many to make.\n\nThanks\nNora',
  'Morning,\n\nmy badge stopped opening the bike shed again, third time this month. I have left the bike with reception until somebody from facilities has a look. No rush.\n\nNora',
  'Dear colleagues,\n\nthe five-a-side is on Friday at six. We are two short since Bram did his knee in. Last year we lost nine to nil, so expectations are manageable. Kit is in my car.\n\nNora',
];
const buying =
  'Hello,\n\nour dispatchers type every delivery note twice and we lose about 40 hours a month on it. The board has approved 60,000 for a replacement and we want to decide between you and one other vendor before the end of September. It has to be live by 1 November, when our season starts. Could you send us a quote for 25 users?\n\nNora Quist';

test('mail in which nobody buys anything shows nothing', () => {
  for (const text of office) expect(shown(mail(text))).toEqual([]);
});

test('a record that is plainly about a purchase loses nothing', () => {
  expect(doubt(mail(buying))).toBeCloseTo(0);
  expect(shown(mail(buying))).toEqual(expect.arrayContaining(['pain', 'budget', 'timeline']));
  for (const text of office) expect(doubt(mail(text))).toBeLessThan(-1);
});

test('a denial tells nothing of what the record is about', () => {
  const record = mail(buying);
  const denial = {
    kind: 'email' as const,
    direction: 'inbound' as const,
    author: 'Nora Quist',
    at: '2026-07-01',
    text: 'There is no budget for this any more.',
  };
  const before = findEvidence(record, compiled).purchase ?? [];
  const after = findEvidence({ ...record, activities: [...record.activities, denial] }, compiled).purchase;
  expect(after).toEqual(before);
});

test('what our side writes about tells as much of it, whoever of the two writes', () => {
  const record = mail(office[0] ?? '');
  const offer = {
    kind: 'email' as const,
    direction: 'outbound' as const,
    author: 'Gina Terrazas',
    at: '2026-07-01',
    text: 'Please find our offer for the 25 users attached, with the price that we agreed and the contract.',
  };
  const both = { ...record, activities: [...record.activities, offer] };
  expect(findEvidence(both, compiled).purchase).toHaveLength(
    (findEvidence(record, compiled).purchase ?? []).length + 1,
  );
  expect(doubt(both)).toBeGreaterThan(doubt(record));
});

test('a talk that our side logged is about the deal, in however few words', () => {
  const said = 'Priya Nambiar: bales go missing between the sheds, found 31 in the wrong stack at the count.';
  const people = [{ name: 'Priya Nambiar', side: 'buyer' as const }];
  const as = (kind: 'email' | 'call' | 'note'): CrmRecord => ({
    ...mail(''),
    people,
    activities: [{ kind, author: 'Tess Marlow', at: '2026-06-01', text: said }],
  });
  expect(doubt(as('call'))).toBeGreaterThan(doubt(as('email')));
  expect(doubt(as('note'))).toBeGreaterThan(doubt(as('email')));
  expect(shown(as('note'))).toContain('pain');
});

test('mail of more than one person is doubted less where much is said, whichever side they are on', () => {
  const by = (author: string, direction: 'inbound' | 'outbound', more = ''): CrmRecord => {
    const record = mail(`${office[0]}${more}`);
    const other = { kind: 'email' as const, direction, author, at: '2026-06-02', text: office[1] ?? '' };
    return { ...record, activities: [...record.activities, other] };
  };
  const much = `\n\n${office[1]}\n\n${office[2]}`;
  const alone = doubt(by('Nora Quist', 'inbound', much));
  expect(alone).toBeLessThan(-1);
  expect(doubt(by('Petra Holm', 'inbound', much))).toBeGreaterThan(alone);
  expect(doubt(by('Petra Holm', 'inbound'))).toBe(doubt(by('Nora Quist', 'inbound')));
  expect(findEvidence(by('Petra Holm', 'outbound'), compiled).isExchange).toBe(true);
  expect(findEvidence(by('Nora Quist', 'outbound'), compiled).isExchange).toBe(false);
});
