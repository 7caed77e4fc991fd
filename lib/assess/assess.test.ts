import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPackagedCriteria } from '../cli/packaged.ts';
import { type Compiled, compile } from '../criteria/compile.ts';
import { languages } from '../criteria/schema.ts';
import { type CrmRecord, recordParts } from '../record.ts';
import type { Texts } from '../texts/index.ts';
import { assess } from './index.ts';
import { loadModel } from './model/load.ts';
import { suggestPrep } from './prep.ts';

const records = readFileSync(new URL('../../test/records/records-dev.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => (JSON.parse(line) as { record: CrmRecord }).record);
const some = records.filter((_, i) => i % 11 === 0);
const textsOf = (language: string): Texts =>
  JSON.parse(readFileSync(new URL(`../texts/${language}/judge.json`, import.meta.url), 'utf8')) as Texts;

let compiled: Compiled;
beforeAll(async () => {
  compiled = compile(readPackagedCriteria(), await loadModel());
});

/** A permutation of a list by sort keys. */
const shuffled = <T>(list: readonly T[], keys: readonly number[]): T[] =>
  list
    .map((item, i) => ({ item, key: keys[i % keys.length] ?? 0, i }))
    .sort((a, b) => a.key - b.key || a.i - b.i)
    .map(({ item }) => item);

/** Without the places, which name activities by their number in the list. */
const withoutPlaces = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'place' ? undefined : inner)));

describe('assess', () => {
  it('says the same whatever order the activities stand in', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...some),
        fc.array(fc.integer(), { minLength: 7, maxLength: 13 }),
        (record, keys) => {
          const dated = { ...record, activities: record.activities.filter((one) => one.at !== undefined) };
          const other = { ...dated, activities: shuffled(dated.activities, keys) };
          expect(withoutPlaces(assess(other, compiled))).toEqual(withoutPlaces(assess(dated, compiled)));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('heeds the dates: a no that is older than a yes weighs less than one that is newer', () => {
    const mail = (at: string, text: string): CrmRecord['activities'][number] => ({
      kind: 'email',
      direction: 'inbound',
      author: 'Dana Okafor',
      at,
      subject: 'Budget',
      text,
    });
    const yes = 'The board has approved a budget of 120k for this project.';
    const no = 'We have no budget for this, it was cut completely.';
    // Words that nobody takes for office mail stand before them.
    const before = mail(
      '2026-09-20',
      'Every week we lose two orders because the stock list is wrong. Could you show us how your software would keep it right?',
    );
    const base = records[0] as CrmRecord;
    const status = (first: string, second: string): string | undefined =>
      assess(
        { ...base, fields: [], activities: [before, mail('2026-10-01', first), mail('2026-11-01', second)] },
        compiled,
      ).elements.budget?.status;
    expect(status(no, yes)).toBe('evidenced');
    expect(status(yes, no)).toBe('contradicted');
  });

  it('takes nothing for denied that no sentence denies, nor by a no that is older than a yes', () => {
    const base = { ...(records[0] as CrmRecord), fields: [] };
    const budget = (...texts: string[]): string | undefined =>
      assess(
        {
          ...base,
          activities: texts.map((text, month) => ({
            kind: 'email',
            direction: 'inbound',
            author: 'Dana Okafor',
            at: `2026-1${month}-01`,
            text,
          })),
        },
        compiled,
      ).elements.budget?.status;
    const yes = 'The board has approved a budget of 120k for this project.';
    expect(budget(yes)).not.toBe('contradicted');
    expect(budget('We have no budget for this, it was cut completely.', yes)).not.toBe('contradicted');
  });

  it('shows what a partner says as second hand, never as given', () => {
    const budget = (text: string) => {
      const base = { ...(records[0] as CrmRecord), fields: [] };
      const activities: CrmRecord['activities'] = [
        {
          kind: 'email',
          direction: 'inbound',
          author: 'Dana Okafor',
          at: '2026-10-20',
          text: 'Every week we lose two orders because the stock list is wrong. Could you show us how your software would keep it right?',
        },
        { kind: 'note', author: 'Priya Nair', at: '2026-11-01', text },
      ];
      const people = [{ name: 'Dana Okafor', side: 'buyer' as const }];
      return assess({ ...base, people, activities }, compiled).elements.budget;
    };
    const said = 'the board has approved a budget of 120k for this project.';
    expect(budget(`Dana told me on the phone ${said}`)?.evidence[0]?.weakens).toEqual(['reported']);
    const hearsay = budget(`Our reseller told me on the phone ${said}`);
    expect(hearsay?.status).toBe('asserted');
    expect(hearsay?.evidence[0]).toMatchObject({ grade: 1, side: 'seller', weakens: ['hearsay'] });
  });

  it('hears no denial where only the words of denials stand', () => {
    const base = { ...(records[0] as CrmRecord), fields: [], people: [] };
    const status = (id: string, text: string): string | undefined =>
      assess(
        {
          ...base,
          activities: [
            {
              kind: 'email',
              direction: 'inbound',
              author: 'Ann Lee',
              at: '2026-11-12',
              subject: 'Re: your offer',
              text,
            },
          ],
        },
        compiled,
      ).elements[id]?.status;
    expect(status('budget', 'Finance has set aside 60k for a new system.')).not.toBe('contradicted');
    const paper = 'You have to be registered as a supplier before we can send a purchase order.';
    expect(status('paper-process', paper)).not.toBe('contradicted');
    expect(status('budget', 'There is no money for it this year.')).toBe('contradicted');
  });

  it('does not take one word of money for a decision, nor goes on where they ended it', () => {
    const mail = (at: string, text: string): CrmRecord['activities'][number] => ({
      kind: 'email',
      direction: 'inbound',
      author: 'Dana Okafor',
      at,
      subject: 'Re: sensors',
      text,
    });
    const base = { ...(records[0] as CrmRecord), fields: [], readAt: '2026-11-21T00:00:00Z' };
    const told = (...activities: CrmRecord['activities']) => assess({ ...base, activities }, compiled);
    const approved = mail(
      '2026-11-01',
      'Hello, the CFO has approved the budget of 120k for this. Best, Dana',
    );
    expect(told(approved).stage.estimate).not.toBe('readiness');
    const no = 'We signed with another supplier yesterday, so please close your file. Thank you, Dana';
    const ended = told(approved, mail('2026-11-15', no));
    expect(ended.call.verdict).toBe('release');
    expect(ended.nextSteps.map((step) => step.move)).toEqual(['release']);
    expect(ended.swings.every((swing) => swing.verdict !== 'release')).toBe(true);
    const prep = suggestPrep({ ...base, activities: [approved] }, ended, compiled);
    expect([prep.ask, prep.objections, prep.doNotAsk]).toEqual([[], [], []]);
  });

  it('counts the days from what they said, not from an automatic reply', () => {
    const mail = (at: string, subject: string, text: string): CrmRecord['activities'][number] => ({
      kind: 'email',
      direction: 'inbound',
      author: 'Dana Okafor',
      at,
      subject,
      text,
    });
    const asks =
      'We compare you with two others and have to choose a way of doing it by spring. How do you differ?';
    const away = 'I am out of the office until 14 November and read no mail.';
    const { stage } = assess(
      {
        ...(records[0] as CrmRecord),
        fields: [],
        activities: [
          mail('2026-10-06', 'Re: sensors', asks),
          mail('2026-11-02', 'Automatic reply: sensors', away),
        ],
        readAt: '2026-11-21T00:00:00Z',
      },
      compiled,
    );
    expect(stage.reasons.map(({ text }) => text).join('\n')).toContain('6 October');
  });

  it('says when they were heard last from what they said, not from what we noted about them', () => {
    const activity = (kind: 'email' | 'note', at: string, author: string, text: string) =>
      ({ kind, at, author, text, ...(kind === 'email' ? { direction: 'inbound' as const } : {}) }) as const;
    const { stage } = assess(
      {
        ...(records[0] as CrmRecord),
        fields: [],
        people: [
          { name: 'Dana Okafor', side: 'buyer' },
          { name: 'Lee Marsh', side: 'seller' },
        ],
        activities: [
          activity(
            'email',
            '2026-10-06',
            'Dana Okafor',
            'We compare you with two others and have to choose a way of doing it by spring. How do you differ?',
          ),
          activity('note', '2026-10-07', 'Lee Marsh', 'Dana very keen, will carry us. Follow up in week 43.'),
        ],
        readAt: '2026-11-21T00:00:00Z',
      },
      compiled,
    );
    expect(stage.reasons.map(({ text }) => text).join('\n')).toContain('6 October');
  });

  it('never makes a gap of what was not seen', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...some),
        fc.constantFrom('shut', 'loading', 'counted'),
        (record, state) => {
          const parts = recordParts.map((part) => ({ part, state: state as 'shut' }));
          const { elements } = assess({ ...record, parts }, compiled);
          for (const [id, finding] of Object.entries(elements))
            if (finding.status === 'unseen') expect([id, finding.need]).toEqual([id, 'unseen']);
          expect(Object.values(elements).some((one) => one.status === 'missing')).toBe(false);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('says the same in every time zone', () => {
    const script = `
      import { readFileSync } from 'node:fs';
      import { assess } from './lib/assess/index.ts';
      import { loadModel } from './lib/assess/model/load.ts';
      import { readPackagedCriteria } from './lib/cli/packaged.ts';
      import { compile } from './lib/criteria/compile.ts';
      const lines = readFileSync('test/records/records-dev.jsonl', 'utf8').split('\\n').slice(0, 3);
      const compiled = compile(readPackagedCriteria(), await loadModel());
      for (const line of lines) console.log(JSON.stringify(assess(JSON.parse(line).record, compiled)));
    `;
    const run = (zone: string): string =>
      execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
        cwd: new URL('../..', import.meta.url),
        env: { ...process.env, TZ: zone },
        encoding: 'utf8',
      });
    const here = run('UTC');
    expect(here.length).toBeGreaterThan(1000);
    expect(run('Pacific/Kiritimati')).toBe(here);
    expect(run('America/St_Johns')).toBe(here);
  }, 120_000);

  it('knows a language that is not judged, also by its script, and none by a few words', () => {
    const judged = (text: string) => {
      const [record] = some as [CrmRecord];
      const activities = [{ kind: 'note' as const, text }];
      return assess({ ...record, activities }, compiled).language.judged;
    };
    expect(judged('Il budget per il 2027 è approvato dal titolare, che però non firma da solo.')).toBe(false);
    expect(
      judged('先週お話しした件ですが、予算は来年一月に承認される予定です。部長の田中が決裁します。'),
    ).toBe(false);
    expect(judged('Бюджет на следующий год утверждён, договор подписывает директор.')).toBe(false);
    expect(judged('Called Tom. Left voicemail. Sent pricing (Ω series) to 田中.')).toBe(true);
    expect(judged('We have the budget for it, and the board signs in June.')).toBe(true);
  });

  it.each(languages)('speaks %s throughout, leaves quotes alone, and never shouts', (language) => {
    for (const record of some) {
      const told = assess(record, compiled, { language, texts: textsOf(language) });
      const english = assess(record, compiled);
      expect(told.stage.estimate).toBe(english.stage.estimate);
      expect(told.call.verdict).toBe(english.call.verdict);
      expect(told.nextSteps.map((step) => step.move)).toEqual(english.nextSteps.map((step) => step.move));
      expect(told.elements.pain?.evidence).toEqual(english.elements.pain?.evidence);
      if (language !== 'en') expect(told.nextStep.why).not.toBe(english.nextStep.why);
      const own = [
        told.call.why,
        told.mismatch.text,
        ...told.stage.reasons.map((reason) => reason.text),
        ...told.stage.against.map((reason) => reason.text),
        ...told.swings.map((swing) => swing.text),
        ...told.nextSteps.map((step) => step.why),
      ];
      for (const text of own) expect(text).not.toMatch(/[!{}]|\bundefined\b/);
      for (const step of told.nextSteps) expect(step.doneWhen).not.toMatch(/[{}]/);
    }
  });

  it('names for what an answer would speak where it moves no verdict', () => {
    const { stage, swings } = assess({ ...(some[0] as CrmRecord), activities: [], fields: [] }, compiled);
    expect(stage.estimate).toBe('unknown');
    const still = swings.filter((swing) => swing.stage === 'unknown');
    expect(still.length).toBeGreaterThan(0);
    for (const { text } of still)
      expect(text).toMatch(/would (?:point to|change the call to|make this surer)/);
    expect(still.map(({ text }) => text).join(' ')).toContain('point to');
  });

  it('waits for no other answer where their no is one', () => {
    let answered = 0;
    for (const record of records) {
      const { elements, swings } = assess(record, compiled);
      for (const [id, { status, need }] of Object.entries(elements)) {
        if (status !== 'contradicted' || need !== 'none') continue;
        answered += 1;
        expect(
          swings.map(({ criterion }) => criterion),
          record.title,
        ).not.toContain(id);
      }
    }
    expect(answered).toBeGreaterThan(10);
  });

  it('shows for a stage what is evidence of it before what only sounds like it', () => {
    const text =
      'Hello Gina,\n\nthank you, the demo landed well with everybody here. Our clerks type each delivery note twice and lose about 40 hours a month. We are looking at three things: yours, the module of our ERP, and one more clerk. What counts is that it works offline and that the drivers need no training.\n\nNora';
    const record: CrmRecord = {
      ...(some[0] as CrmRecord),
      fields: [],
      people: [{ name: 'Nora Quist', side: 'buyer' }],
      activities: [
        {
          kind: 'email',
          direction: 'inbound',
          author: 'Nora Quist',
          at: '2026-06-01',
          subject: 'Re: demo',
          text,
        },
      ],
      readAt: '2026-06-03T00:00:00Z',
    };
    const { stage } = assess(record, compiled);
    expect(stage.estimate).toBe('consideration');
    const quotes = stage.reasons[0]?.evidence.map(({ quote }) => quote) ?? [];
    expect(quotes[0]).toContain('We are looking at three things');
    expect(quotes.join(' ')).toContain('What counts is');
  });

  it('quotes of the last thing they wrote a sentence, not the name above it', () => {
    const record: CrmRecord = {
      ...(some[0] as CrmRecord),
      people: [{ name: 'Nora Quist', side: 'buyer' }],
      activities: [
        {
          kind: 'email',
          direction: 'inbound',
          author: 'Nora Quist',
          at: '2026-03-01',
          subject: 'Re: demo',
          text: 'Gina\nthe module of our ERP cannot do it either, we asked them.',
        },
      ],
      readAt: '2026-06-03T00:00:00Z',
    };
    const silence = assess(record, compiled).stalls.find(({ kind }) => kind === 'silence');
    expect(silence?.evidence[0]?.quote).toContain('cannot do it either');
  });

  it('gives every record a whole answer whose quotes stand in the record', () => {
    for (const record of some) {
      const told = assess(record, compiled);
      const everything = JSON.stringify([record.fields, record.people, record.activities]);
      expect(told.nextSteps.length).toBeGreaterThan(0);
      expect(told.nextStep).toEqual(told.nextSteps[0]);
      expect(told.call.verdict === 'release').toBe(told.nextStep.move === 'release');
      expect(told.swings.length).toBeLessThanOrEqual(3);
      const total = told.stage.probabilities;
      expect(total.awareness + total.consideration + total.readiness).toBeCloseTo(1, 2);
      for (const reason of [...told.stage.reasons, ...told.call.reasons])
        for (const { quote } of reason.evidence)
          expect(everything).toContain(JSON.stringify(quote).slice(1, -1));
    }
  });

  it('answers an empty record calmly', () => {
    const empty: CrmRecord = {
      crm: 'any',
      object: 'lead',
      id: '',
      url: 'https://x.example/',
      title: '',
      fields: [],
      people: [],
      activities: [],
      readAt: '2026-11-21',
    };
    const told = assess(empty, compiled);
    expect(told.stage.estimate).toBe('unknown');
    expect(told.mismatch.state).toBe('none');
    expect(told.nextStep.text).not.toBe('');
    const prep = suggestPrep(empty, told, compiled);
    expect(prep).toMatchObject({ who: [], stands: [], theirQuestions: [] });
    expect(prep.ask.length).toBe(3);
  });

  it('prepares a call: who, what stands, what to ask and what not, and the act to agree on', () => {
    for (const record of some) {
      const told = assess(record, compiled);
      const prep = suggestPrep(record, told, compiled);
      expect(prep.who.length).toBeGreaterThanOrEqual(record.people.length);
      expect(prep.agreeOn).toEqual(told.nextStep);
      expect(prep.ask.length).toBeLessThanOrEqual(3);
      const early = new Set(prep.doNotAsk.map((one) => one.criterion));
      for (const { criterion, probe } of prep.ask) {
        if (criterion !== told.nextStep.closes) expect(early.has(criterion)).toBe(false);
        expect(probe).not.toContain('{');
      }
    }
  });
});
