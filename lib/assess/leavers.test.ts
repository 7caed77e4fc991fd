import { describe, expect, it } from 'vitest';
import { readPackagedCriteria } from '../cli/packaged.ts';
import { compile } from '../criteria/compile.ts';
import type { CrmRecord, RecordActivity } from '../record.ts';
import { findEvidence } from './evidence.ts';
import { assess } from './index.ts';
import { isDeserted, leaversIn } from './leavers.ts';
import { loadModel } from './model/load.ts';

const compiled = compile(readPackagedCriteria(), await loadModel());

const mail = (author: string, at: string, text: string): RecordActivity => ({
  kind: 'email',
  direction: 'inbound',
  author,
  at,
  text,
});
const note = (at: string, text: string): RecordActivity => ({ kind: 'note', author: 'Kim Roe', at, text });
const recordOf = (...activities: RecordActivity[]): CrmRecord => ({
  crm: 'x',
  object: 'opportunity',
  id: '1',
  url: 'https://x.example/1',
  title: 'Council',
  stage: 'Demo',
  fields: [],
  people: [{ name: 'Helen Voss', side: 'buyer' }],
  activities,
  readAt: '2026-11-20',
});
const deciding = mail(
  'Helen Voss',
  '2026-10-01',
  'I have £30k in my line for this and I can approve up to 50 myself. The panel meets on the first Tuesday each month. We need it live before the April year end.',
);
const heardIn = (...activities: RecordActivity[]) => findEvidence(recordOf(...activities), compiled);

describe('people who have left', () => {
  it.each([
    'Helen left the council on Friday.',
    'Called reception: Helen Voss no longer works there.',
    'Ms Voss has sadly left.',
  ])('knows them where our own note says so: %s', (text) => {
    const heard = heardIn(deciding, note('2026-11-02', text));
    expect([...leaversIn(heard)]).toEqual(['Helen Voss']);
    expect(isDeserted(heard)).toBe(true);
  });

  it.each([
    'Helen left a message with reception.',
    'Helen is leaving at the end of the month.',
    'Helen says the old caretaker has left the council.',
    'Has Helen left the council?',
  ])('does not take for it: %s', (text) => {
    expect(isDeserted(heardIn(deciding, note('2026-11-02', text)))).toBe(false);
  });

  it('does not call gone who is to leave some day and writes on', () => {
    const leaves = note(
      '2026-11-02',
      'Helen Voss says that in June she takes her leave: “my last day is the 4th”.',
    );
    const kinds = (...activities: RecordActivity[]) =>
      assess(recordOf(deciding, ...activities), compiled).stalls.map(({ kind }) => kind);
    expect(kinds(leaves)).toContain('champion-gone');
    const goesOn = mail('Helen Voss', '2026-11-06', 'I have read the case study, it is not much like ours.');
    expect(kinds(leaves, goesOn)).not.toContain('champion-gone');
  });

  it('does not take who tells of it for who left', () => {
    const heard = heardIn(deciding, mail('Joan Bright', '2026-11-02', 'Helen Voss has left the council.'));
    expect([...leaversIn(heard)]).toEqual(['Helen Voss']);
    expect(isDeserted(heard)).toBe(false);
  });

  it('pursues nothing with people who are gone, and asks nothing of them', () => {
    const before = assess(recordOf(deciding), compiled);
    expect(before.stage.estimate).toBe('readiness');
    expect(before.call.verdict).toBe('pursue');
    const after = assess(
      recordOf(deciding, note('2026-11-02', 'Helen left the council on Friday.')),
      compiled,
    );
    expect(after.stage.estimate).not.toBe('readiness');
    expect(after.call.verdict).not.toBe('pursue');
    expect(after.nextSteps.map(({ text }) => text).join(' ')).not.toContain('Helen');
    expect(after.stalls.map(({ kind }) => kind)).toContain('champion-gone');
    expect(after.elements.authority?.need).toBe('stale');
  });

  it('hears no buyer in what a mail system sends back', () => {
    const bounced: RecordActivity = {
      ...mail(
        'postmaster',
        '2026-11-09',
        'Your message to helen.voss@council.example could not be delivered.',
      ),
      subject: 'Undeliverable',
    };
    const heard = heardIn(deciding, bounced);
    expect(heard.people).toEqual(['Helen Voss']);
    expect(heard.last).toBe('2026-10-01');
  });
});
