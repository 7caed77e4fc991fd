import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { readPackagedCriteria } from '../cli/packaged.ts';
import { allRecords } from '../cli/train/sets.ts';
import { type Compiled, compile } from '../criteria/compile.ts';
import type { CrmRecord } from '../record.ts';
import { people } from '../text/speakers.ts';
import { findEvidence } from './evidence.ts';
import { assess } from './index.ts';
import { loadModel } from './model/load.ts';
import { judgeSentence } from './sentence.ts';
import { unitsOf } from './units.ts';

let compiled: Compiled;
beforeAll(async () => {
  compiled = compile(readPackagedCriteria(), await loadModel());
});

const records = allRecords()
  .map(({ record }) => record)
  .filter((record) => record.activities.length > 0);

const tail = records
  .flatMap(({ activities }) => activities)
  .filter(({ text }) => text.length > 40 && text.length < 250)
  .slice(0, 9);

/** A record with so many activities behind its own that one more or less is a small part of it. */
const longer = (record: CrmRecord): CrmRecord => ({
  ...record,
  activities: [...record.activities, ...tail],
});

type Edit = [kind: number, record: number, at: number, cut: number];

/** Another record, or one activity less, more, twice, longer or shorter. */
const edited = (record: CrmRecord, [kind, which, place, cut]: Edit): CrmRecord => {
  const other = records[which % records.length] as CrmRecord;
  const next = structuredClone(kind === 0 ? longer(other) : record);
  const activity = structuredClone(other.activities[0]) as CrmRecord['activities'][number];
  const at = place % (next.activities.length + 1);
  const mine = next.activities[at];
  if (kind === 1) next.activities.splice(at, 1);
  else if (kind === 2) next.activities.splice(at, 0, activity);
  else if (kind === 3 && mine) next.activities.push(structuredClone(mine));
  else if (kind === 4 && mine) mine.text += ` ${activity.text.slice(0, 200)}`;
  else if (kind === 5 && mine) mine.text = mine.text.slice(0, cut % (mine.text.length + 1));
  return next;
};

/** The same criteria and model in other objects: nothing is remembered of them yet. */
const afresh = (): Compiled => {
  const { model } = compiled;
  if (!model?.judge) throw new Error('There is no trained judge: run "npm run train".');
  return { ...compiled, model: { ...model, judge: { ...model.judge } } };
};

test('what is remembered between two readings changes no answer', () => {
  const edit = fc.tuple(fc.nat(5), fc.nat(5000), fc.nat(50), fc.nat(5000));
  fc.assert(
    fc.property(fc.array(edit, { minLength: 3, maxLength: 8 }), (edits) => {
      let record = longer(records[0] as CrmRecord);
      for (const one of edits) {
        record = edited(record, one as Edit);
        expect(JSON.stringify(assess(record, compiled))).toBe(JSON.stringify(assess(record, afresh())));
      }
    }),
    { numRuns: 8 },
  );
});

test('a record that did not change is heard as it was, without being read again', () => {
  const record = records[1] as CrmRecord;
  expect(findEvidence(structuredClone(record), compiled)).toBe(findEvidence(record, compiled));
});

test('a note that is heard in between, again and again, does not make the record be heard anew', () => {
  const record = records[1] as CrmRecord;
  const before = findEvidence(record, compiled);
  for (const text of ['The budget is', 'The budget is there, says Denise.']) {
    findEvidence({ ...record, fields: [], activities: [{ kind: 'note', text, unsaved: true }] }, compiled);
    expect(findEvidence(structuredClone(record), compiled)).toBe(before);
  }
});

test('reasons are there for everything that is shown', () => {
  for (const record of records.slice(0, 20)) {
    const { elements } = assess(record, compiled);
    const shown = Object.values(elements).flatMap((finding) => [...finding.evidence, ...finding.possible]);
    const surely = shown.filter((one) => one.place.in === 'activity' && (one.sure ?? 0) > 0.1);
    expect(surely.filter((one) => one.why.length === 0)).toEqual([]);
  }
});

test('no buyer stands behind what the writer of a note guesses, however much it sounds like one', () => {
  const text = 'I imagine the drivers are fed up with it, three left in March.';
  const units = unitsOf({ kind: 'note', author: 'Gina Terrazas', text }, 0, people([]));
  expect(units.map((unit) => judgeSentence(compiled, unit).backed)).toEqual([0]);
});

test('what is denied in another clause does not take back what one clause says', () => {
  const known = people([]);
  let spared = 0;
  for (const { activities } of records.slice(0, 60))
    for (const [index, activity] of activities.entries())
      for (const unit of unitsOf(activity, index, known)) {
        const { denies, sayings } = judgeSentence(compiled, unit);
        for (const saying of sayings) {
          if (saying.polarity === 'against') expect(saying.denies).toBe(denies);
          else expect(saying.denies).toBeLessThanOrEqual(denies);
          if (denies >= 0.6 && saying.denies < 0.6) spared++;
        }
      }
  expect(spared).toBeGreaterThan(0);
});

test('a part of a long sentence that tells is named, so that the quote can be cut around it', () => {
  const text =
    'Thanks for the offer you sent on Monday and for the demo with the whole team, it takes us 6 days to close the month and the target is 2.';
  const record: CrmRecord = {
    ...(records[0] as CrmRecord),
    fields: [],
    people: [{ name: 'Dana Okafor', side: 'buyer' }],
    activities: [
      {
        kind: 'email',
        direction: 'inbound',
        author: 'Dana Okafor',
        text: `We are comparing your offer with two other vendors. ${text}`,
      },
    ],
  };
  const found = assess(record, compiled, { today: '2026-11-18' }).elements.metrics?.evidence[0];
  expect(found?.quote).toBe(text);
  expect(text.slice(found?.telling?.start, found?.telling?.end)).toMatch(/^it takes us 6 days/);
});
