import { describe, expect, it } from 'vitest';
import { readPackagedCriteria } from '../cli/packaged.ts';
import { compile } from '../criteria/compile.ts';
import type { CrmRecord, RecordActivity } from '../record.ts';
import { assess } from './index.ts';
import { loadModel } from './model/load.ts';

const compiled = compile(readPackagedCriteria());
const mail = (at: string, text: string): RecordActivity => ({
  kind: 'email',
  direction: 'inbound',
  author: 'Dana Okafor',
  at,
  subject: 'Re: numbers',
  text,
});
const recordOf = (today: string, ...activities: RecordActivity[]): CrmRecord => ({
  crm: 'hubspot',
  object: 'opportunity',
  id: '1',
  url: 'https://x.example/1',
  title: 'x',
  fields: [],
  people: [{ name: 'Dana Okafor', side: 'buyer' }],
  activities,
  readAt: today,
});
const judge = (today: string, ...activities: RecordActivity[]) =>
  assess(recordOf(today, ...activities), compiled).stalls;
const hello = 'We looked at the numbers and they seem about right to us.';

describe('stalls', () => {
  it('calls nothing silence that we noted them to have said', async () => {
    const judged = compile(readPackagedCriteria(), await loadModel());
    const note: RecordActivity = {
      kind: 'note',
      at: '2026-10-19',
      author: 'Lee Marsh',
      text: 'Met Dana at the fair. Dana said that they lose 40 pallets a week because of wrong labels.',
    };
    const weekly = [mail('2026-09-01', hello), mail('2026-09-08', hello), mail('2026-09-15', hello)];
    const at = (today: string) =>
      assess(recordOf(today, ...weekly, note), judged).stalls.filter(({ kind }) => kind === 'silence');
    expect(at('2026-10-30')).toEqual([]);
    expect(at('2027-01-30')[0]?.text).toContain('Monday 19 October');
    expect(at('2027-01-30')[0]?.evidence[0]?.quote).toContain('40 pallets');
  });

  it('calls it silence only at twice their own usual gap', () => {
    const weekly = [mail('2026-09-01', hello), mail('2026-09-08', hello), mail('2026-09-15', hello)];
    expect(judge('2026-09-25', ...weekly)).toEqual([]);
    const late = judge('2026-10-20', ...weekly);
    expect(late[0]).toMatchObject({ kind: 'silence' });
    expect(late[0]?.text).toContain('Tuesday 15 September');
    const monthly = [mail('2026-07-01', hello), mail('2026-08-01', hello), mail('2026-09-01', hello)];
    expect(judge('2026-10-20', ...monthly)).toEqual([]);
  });

  it('does not say that they used to answer sooner of whoever was heard once', () => {
    const ours = {
      ...mail('2026-09-20', 'Any news on the numbers?'),
      direction: 'outbound' as const,
      author: 'Priya Nair',
    };
    const [once] = judge('2026-10-20', mail('2026-09-01', hello), ours);
    expect(once?.text).toBe('Nothing from them since Tuesday 1 September.');
    const [twice] = judge('2026-10-20', mail('2026-08-25', hello), mail('2026-09-01', hello), ours);
    expect(twice?.text).toContain('they used to answer sooner');
  });

  it('says that nobody here wrote either, where nobody did', () => {
    const theirs = [mail('2026-08-25', hello), mail('2026-09-01', hello)];
    const note: RecordActivity = { kind: 'note', at: '2026-09-20', author: 'Priya Nair', text: 'Keep warm.' };
    const textOf = (...more: RecordActivity[]) => judge('2026-10-20', ...theirs, ...more)[0]?.text;
    const none = 'Nothing from them since Tuesday 1 September, nor anything of ours on this page since then.';
    expect(textOf()).toBe(none);
    expect(textOf(note)).toBe(none);
    const ours = (at: string): RecordActivity => ({
      ...mail(at, 'Shall we speak on Thursday?'),
      direction: 'outbound',
      author: 'Priya Nair',
    });
    expect(textOf(ours('2026-08-28'))).toBe(none);
    // Of one day nobody can tell which came first.
    expect(textOf(ours('2026-09-01'))).toBe('Nothing from them since Tuesday 1 September.');
    expect(textOf(ours('2026-09-20'))).toContain('they used to answer sooner');
  });

  it('names a freeze with its words, until they speak of something else', () => {
    const frozen = mail('2026-09-01', 'There is a budget freeze, everything is on hold.');
    const [stall] = judge('2026-09-05', frozen);
    expect(stall).toMatchObject({ kind: 'freeze' });
    expect(stall?.evidence[0]?.quote).toContain('budget freeze');
    expect(judge('2026-11-05', frozen, mail('2026-11-01', hello)).map(({ kind }) => kind)).not.toContain(
      'freeze',
    );
  });

  it('hears nothing in what our side says', () => {
    const ours: RecordActivity = {
      ...mail('2026-09-01', 'Is it on hold, or is there a budget freeze?'),
      direction: 'outbound',
      author: 'Priya Nair',
    };
    expect(judge('2026-09-05', ours)).toEqual([]);
  });
});

describe('put off', () => {
  const kinds = (text: string): string[] =>
    judge('2026-09-05', mail('2026-09-01', text)).map(({ kind }) => kind);

  it.each([
    'We are going to sit on this for a while.',
    'Let it rest until the dust has settled here.',
    'Das lassen wir liegen, bis die neue Chefin da ist.',
    'On laisse de côté le sujet jusqu’à nouvel ordre.',
    'Lo dejamos para más adelante.',
  ])('names it with its words: %s', (text) => {
    expect(kinds(text)).toEqual(['put-off']);
  });

  it('hears it in words that no cue knows, and not in a decision', async () => {
    const trained = compile(readPackagedCriteria(), await loadModel());
    const heard = (text: string): string[] =>
      assess(recordOf('2026-09-05', mail('2026-09-01', text)), trained).stalls.map(({ kind }) => kind);
    expect(heard('Ask me when the holidays are over, nobody here wants to start it now.')).toEqual([
      'put-off',
    ]);
    expect(heard('The committee said yes, so please send the contract and we sign it on Friday.')).toEqual(
      [],
    );
  });
});

describe('words that stall elsewhere', () => {
  it.each([
    'Is there parking at the pier for the two vans that bring the equipment?',
    'The support of the old controller ends next year in September, so somebody has to patch it.',
    'I have left the telephone at home and ride along the coast until the end of the month.',
    'My predecessor put the rota on a spreadsheet, and we lost the January one twice.',
    'Please come to the side door, the front one is frozen shut and nobody has the key.',
  ])('are no stall in a sentence that does not sound like one: %s', async (text) => {
    const trained = compile(readPackagedCriteria(), await loadModel());
    expect(assess(recordOf('2026-09-05', mail('2026-09-01', text)), trained).stalls).toEqual([]);
  });

  it('are none in what a machine answers', () => {
    const said = mail('2026-09-01', 'Everything is on hold until the 14th.');
    expect(judge('2026-09-05', { ...said, subject: 'Automatic reply: Re: numbers' })).toEqual([]);
    expect(judge('2026-09-05', said).map(({ kind }) => kind)).toEqual(['freeze']);
  });
});
