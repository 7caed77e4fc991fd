import { expect, test } from 'vitest';
import { peopleOf } from '../../assess/record-people.ts';
import { addTalk, talkOdds } from '../../assess/talk.ts';
import { unitsOf } from '../../assess/units.ts';
import type { LabelledRecord } from './labelled.ts';
import { mailRecord, type OfficeMail } from './office.ts';
import { fitTalk } from './talk.ts';

const mail = (id: string, text: string): OfficeMail => ({
  id,
  context: 'email-buyer',
  subject: 'Note',
  text,
  labels: [],
});
const deal = (id: string, text: string): LabelledRecord => mailRecord(mail(id, text));

const rota = ['The rota for Monday is on the board.', 'Lunch is cold on Monday, bring bread.'];
const scanner = ['We want to see the scanner before we buy.', 'What does the scanner cost us a year?'];
const records = scanner.map((text, i) => deal(`a0${i}`, text));
const mails = rota.map((text, i) => mail(`OM-A-00${i}`, text));

const oddsOf = (part: ReturnType<typeof fitTalk>, { record }: LabelledRecord): number => {
  const said = { steps: 0, many: 0 };
  const known = peopleOf(record);
  for (const [index, activity] of record.activities.entries())
    for (const unit of unitsOf(activity, index, known)) addTalk(part, unit, said);
  return talkOdds(part, said);
};

test('what talk goes on about tells whether somebody buys', () => {
  const part = fitTalk(records, mails, () => true);
  expect(oddsOf(part, deal('x', 'Can the scanner cost less?'))).toBeGreaterThan(0.5);
  expect(oddsOf(part, deal('x', 'The board for lunch on Monday.'))).toBeLessThan(-0.5);
  expect(talkOdds(part, { steps: 0, many: 0 })).toBe(0);
});

test('what is held out is not learned from', () => {
  const part = fitTalk(records, mails, ({ id }) => id !== 'OM-A-000');
  expect(part).toEqual(fitTalk(records, mails.slice(1), () => true));
  expect(part).not.toEqual(fitTalk(records, mails, () => true));
});

test('a record and its mails alone are told by their author, mails by their set', () => {
  const sources = new Set<string>();
  fitTalk(records, mails, ({ source }) => sources.add(source) !== undefined);
  expect([...sources].sort()).toEqual(['OM', 'a']);
});
