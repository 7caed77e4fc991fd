import { describe, expect, it } from 'vitest';
import { readPackagedCriteria } from '../cli/packaged.ts';
import type { CrmRecord } from '../record.ts';
import de from '../texts/de/judge.json' with { type: 'json' };
import {
  type Evidence,
  type Finding,
  type Heard,
  type Move,
  moves,
  type StageEstimate,
  type Stall,
} from './assessment.ts';
import { type StepInput, suggestNextSteps } from './next-step.ts';
import { wordsIn } from './words.ts';

const criteria = readPackagedCriteria();
const words = wordsIn(criteria);

const evidence: Evidence = {
  quote: 'Does it run without a network?',
  source: 'Email',
  speaker: 'Dana Okafor',
  side: 'buyer',
  at: '2026-11-19',
  polarity: 'for',
  grade: 3,
  weakens: [],
  place: { in: 'activity', index: 0, start: 0, end: 30 },
  why: [],
};

const record: CrmRecord = {
  crm: 'hubspot',
  object: 'opportunity',
  id: '1',
  url: 'https://x.example/1',
  title: 'Harwick',
  fields: [],
  people: [{ name: 'Dana Okafor', side: 'buyer' }],
  activities: [],
  readAt: '2026-11-21T09:00:00Z',
};

const quiet: Heard = {
  candidates: {},
  stageSignals: [],
  stallSignals: [],
  events: [],
  objections: [],
  questions: [],
  acts: [],
  language: { code: 'en', judged: true },
  sentences: 3,
  people: ['Dana Okafor'],
};

const stage = (estimate: StageEstimate['estimate']): StageEstimate => ({
  estimate,
  confidence: 0.8,
  sure: 'clearly',
  probabilities: { awareness: 0.1, consideration: 0.8, readiness: 0.1 },
  reasons: [],
  against: [],
});

const needed: Finding = { status: 'missing', evidence: [], possible: [], need: 'needed' };
const findings = Object.fromEntries(Object.keys(criteria.criteria).map((id) => [id, needed]));

const ranked = (...first: Move[]): { move: Move; weight: number }[] =>
  [...first, ...moves.filter((move) => !first.includes(move))].map((move, i) => ({
    move,
    weight: 1 / (i + 1),
  }));

const input = (over: Partial<StepInput>): StepInput => ({
  record,
  heard: quiet,
  findings,
  stage: stage('consideration'),
  verdict: 'pursue',
  decision: { moves: ranked('shape-criteria') },
  stalls: [],
  today: '2026-11-21',
  ...over,
});

describe('next steps', () => {
  it('are each one act of a named buyer, by a day, with a yes or a no', () => {
    for (const step of suggestNextSteps(input({}), criteria, words)) {
      expect(step.text).toContain('Dana Okafor');
      expect(step.doneWhen).toContain('Friday 27 November');
      expect(step.why).not.toBe('');
      expect(step.questions.length).toBeGreaterThanOrEqual(2);
    }
  });

  it('say by when they are done in other words than what they ask for and bring', () => {
    const stems = (text = '') =>
      (
        text
          .toLowerCase()
          .replace(/\{\w+\}/g, '')
          .match(/\p{L}{4,}/gu) ?? []
      ).map((word) => word.slice(0, 5));
    const said = criteria.nextSteps.flatMap(({ text, doneWhen }) =>
      Object.keys(text).flatMap((language) => {
        const test = stems(doneWhen[language]);
        return (text[language]?.split(/(?<=[.?!:]) /) ?? []).slice(1).filter((sentence) => {
          const words = stems(sentence);
          return words.length > 1 && words.filter((word) => test.includes(word)).length > words.length / 2;
        });
      }),
    );
    expect(said).toEqual([]);
  });

  it('name a contact whose side is not told before a word that stands for no person', () => {
    const form = { ...evidence, speaker: 'Form', side: 'unknown' as const };
    const heard = { ...quiet, acts: [{ kind: 'form' as const, who: 'Form', evidence: form }] };
    const people = [{ name: 'Jannik Osterhus' }, { name: 'Priya Nair', side: 'seller' as const }];
    const said = (over: Partial<CrmRecord>) =>
      suggestNextSteps(
        input({ heard, verdict: 'release', record: { ...record, ...over } }),
        criteria,
        words,
      )[0]?.who;
    expect(said({ people })).toBe('Jannik Osterhus');
    expect(said({ people: [] })).toBe('Form');
  });

  it('have the way to close it well at hand where what they said last sounds like the end', () => {
    const signed = { ...evidence, quote: 'We signed with the other bidder this morning.' };
    const over = { ...quiet, events: [{ event: 'chose-other', evidence: signed }], last: signed.at };
    const [first, second] = suggestNextSteps(input({ heard: over as Heard }), criteria, words);
    expect(first?.move).not.toBe('release');
    expect(second?.text).toContain('wish them well with their choice');
    const open = suggestNextSteps(input({}), criteria, words);
    expect(open.some(({ move }) => move === 'release')).toBe(false);
  });

  it('put a waiting question of theirs before any gap of ours, and one told in a note before all but one', () => {
    const asked = { ...quiet, questions: [{ text: evidence.quote, evidence, answered: false }] };
    const order = ranked('shape-criteria', 'quantify-impact', 'build-consensus', 'nurture');
    const steps = suggestNextSteps(input({ heard: asked, decision: { moves: order } }), criteria, words);
    expect(steps.findIndex((step) => step.move === 'answer-open-question')).toBe(0);
    expect(steps[0]?.text).toContain(evidence.quote);
    const told = { ...evidence, grade: 2 as const };
    const noted = { ...quiet, questions: [{ text: evidence.quote, evidence: told, answered: false }] };
    const after = suggestNextSteps(input({ heard: noted, decision: { moves: order } }), criteria, words);
    expect(after.findIndex((step) => step.move === 'answer-open-question')).toBe(1);
    const first = input({ heard: asked, decision: { moves: ranked('answer-open-question') } });
    expect(suggestNextSteps(first, criteria, words)[0]?.evidence).toEqual([evidence]);
  });

  it('let the problem be named as the answer to a question asked to understand it', () => {
    const asked = { ...quiet, questions: [{ text: evidence.quote, evidence, answered: false }] };
    const given = {
      heard: asked,
      stage: stage('awareness'),
      decision: { moves: ranked('name-the-problem') },
    };
    const [first, second] = suggestNextSteps(input(given), criteria, words);
    expect([first?.move, second?.move]).toEqual(['name-the-problem', 'answer-open-question']);
    expect(first?.text).toContain(evidence.quote);
    expect(first?.evidence).toEqual([evidence]);
    const [plain] = suggestNextSteps(input({ ...given, heard: quiet }), criteria, words);
    expect(plain?.text).not.toContain('“');
  });

  it('answer the one who asked, without the greeting that the question began with', () => {
    const both = { ...record, people: [...record.people, { name: 'Stefan Kuhl', side: 'buyer' as const }] };
    const quote = 'Hello Ms Nair, does it write back as well?';
    const asked = { ...evidence, quote, speaker: 'Stefan Kuhl' };
    const heard: Heard = {
      ...quiet,
      acts: [{ kind: 'reply', at: '2026-11-20', who: 'Dana Okafor', evidence }],
      questions: [{ text: quote, evidence: asked, answered: false }],
    };
    const [step, next] = suggestNextSteps(input({ record: both, heard }), criteria, words);
    expect(step?.text).toMatch(
      /^Reply first, in two lines, to this from Stefan Kuhl: “Does it write back as well\?”$/,
    );
    expect(step?.doneWhen).toContain('Stefan Kuhl');
    expect(step?.who).toBe('Stefan Kuhl');
    expect(next?.text).toContain('Dana Okafor');
  });

  it('ask to answer only what waits for an answer: else what they said is taken up, or whether we have answered is asked', () => {
    const given = (heard: Heard): string =>
      suggestNextSteps(
        input({ heard, decision: { moves: ranked('answer-open-question') } }),
        criteria,
        words,
      )[0]?.text ?? '';
    const freeze = { ...evidence, quote: 'Everything is frozen from 15 October.' };
    const answered = [{ text: evidence.quote, evidence, answered: true }];
    const objections = [{ objection: 'timing', evidence: freeze }];
    expect(given({ ...quiet, questions: answered, objections })).toMatch(
      /^Take up what Dana Okafor said, in two lines: “Everything is frozen from 15 October”/,
    );
    const talked = input({ heard: { ...quiet, questions: answered } });
    const call = { kind: 'call' as const, at: '2026-11-19', text: evidence.quote };
    const inTalk = { ...talked, record: { ...record, activities: [call] } };
    const moves = { decision: { moves: ranked('answer-open-question') } };
    expect(suggestNextSteps({ ...inTalk, ...moves }, criteria, words).map(({ move }) => move)).not.toContain(
      'answer-open-question',
    );
    expect(given({ ...quiet, questions: answered })).toMatch(/^Ask Dana Okafor whether this is answered: “/);
    expect(
      given({ ...quiet, questions: [{ text: evidence.quote, evidence, answered: false }], objections }),
    ).toMatch(/^Reply first, in two lines, to this from Dana Okafor: “/);
  });

  it('say how to answer what they object to where the step takes it up, and nowhere else', () => {
    const objections = [{ objection: 'timing', evidence }];
    const order = ranked('answer-open-question', 'shape-criteria');
    const steps = suggestNextSteps(
      input({ heard: { ...quiet, objections }, decision: { moves: order } }),
      criteria,
      words,
    );
    expect(steps.map(({ answer }) => answer !== undefined)).toEqual([true, false, false]);
    const questions = [{ text: evidence.quote, evidence, answered: false }];
    const asked = suggestNextSteps(
      input({ heard: { ...quiet, objections, questions }, decision: { moves: order } }),
      criteria,
      words,
    );
    expect(asked.some(({ answer }) => answer !== undefined)).toBe(false);
  });

  it('take no words of a message of ours for an objection of theirs', () => {
    const ours = { ...evidence, quote: 'No internet is no problem, all is buffered.' };
    const objections = [{ objection: 'status-quo', evidence: ours }];
    const sent = {
      kind: 'other' as const,
      direction: 'outbound' as const,
      at: '2026-11-19',
      text: ours.quote,
    };
    const step = (activities: CrmRecord['activities']) =>
      suggestNextSteps(
        input({
          record: { ...record, activities },
          heard: { ...quiet, objections },
          decision: { moves: ranked('answer-open-question') },
        }),
        criteria,
        words,
      )[0];
    expect(step([{ ...sent, direction: 'inbound' }])?.move).toBe('answer-open-question');
    expect(step([sent])?.move).not.toBe('answer-open-question');
    // A call of ours in which they said it is another matter.
    expect(step([{ ...sent, kind: 'call' }])?.move).toBe('answer-open-question');
  });

  it('name no problem by a question where nothing tells of any', () => {
    const quote = 'Are you the stand with the coffee?';
    const questions = [{ text: quote, evidence: { ...evidence, quote }, answered: false }];
    const naming = (over: Partial<StepInput>) =>
      suggestNextSteps(
        input({
          heard: { ...quiet, questions },
          stage: stage('unknown'),
          verdict: 'enable',
          decision: { moves: ranked('name-the-problem') },
          ...over,
        }),
        criteria,
        words,
      )[0]?.text;
    expect(naming({})).toMatch(/^Offer Dana Okafor twenty minutes/);
    const hinted = { ...findings, pain: { ...needed, possible: [evidence] } };
    expect(naming({ findings: hinted })).toContain(quote);
    expect(naming({ stage: stage('awareness') })).toContain(quote);
  });

  it('call no problem named that may not be, and nobody a learner who was not heard', () => {
    const moves = ranked('quantify-impact', 'nurture');
    for (const of of ['awareness', 'unknown'] as const)
      for (const { why } of suggestNextSteps(
        input({ stage: stage(of), decision: { moves } }),
        criteria,
        words,
      ))
        expect(why).not.toMatch(/problem is named|are learning/);
  });

  it('call nothing unknown that was said, were it long ago, and offer beside the first nothing that closes no gap', () => {
    const old: Finding = { ...needed, status: 'evidenced', evidence: [evidence], need: 'stale' };
    const first = (over: Partial<StepInput>) => suggestNextSteps(input(over), criteria, words)[0];
    const money = { decision: { moves: ranked('reach-economic-buyer') } };
    expect(first(money)?.closes).toBe('budget');
    const paid = { ...findings, budget: old, authority: old };
    expect(first({ ...money, findings: paid })?.why).not.toMatch(/not known|been heard/);
    const early = { ...findings, consequences: { ...needed, need: 'too-early' as const } };
    const steps = suggestNextSteps(
      input({
        findings: early,
        stage: stage('awareness'),
        decision: { moves: ranked('nurture', 'quantify-impact') },
      }),
      criteria,
      words,
    );
    expect(steps.map(({ closes }) => closes)).not.toContain('consequences');
  });

  it('ask nothing of somebody who took their leave', () => {
    const both = { ...record, people: [...record.people, { name: 'Stefan Kuhl', side: 'buyer' as const }] };
    const leave = { ...evidence, quote: 'Today is my last day here.' };
    const heard: Heard = {
      ...quiet,
      acts: [{ kind: 'reply', at: '2026-11-20', who: 'Dana Okafor', evidence: leave }],
      events: [{ event: 'champion-left', evidence: leave }],
    };
    for (const { text, doneWhen } of suggestNextSteps(input({ record: both, heard }), criteria, words))
      expect(text + doneWhen).not.toContain('Dana Okafor');
  });

  it('ask for no second person where several speak, and no cost where they said that there is none', () => {
    const first = (move: Move, over: Partial<StepInput>): string | undefined =>
      suggestNextSteps(input({ decision: { moves: ranked(move) }, ...over }), criteria, words)[0]?.closes;
    const alone = { findings: { ...findings, champion: { ...needed, need: 'none' as const } } };
    expect(first('build-consensus', alone)).toBe('buying-group');
    const several = { ...quiet, people: ['Dana Okafor', 'Stefan Kuhl'] };
    expect(first('build-consensus', { ...alone, heard: several })).not.toBe('buying-group');
    const denied = {
      ...findings,
      consequences: { ...needed, status: 'contradicted' as const, need: 'none' as const },
    };
    expect(first('quantify-impact', {})).toBe('consequences');
    expect(first('quantify-impact', { findings: denied })).not.toBe('consequences');
    const broke = { ...findings, budget: { ...needed, status: 'contradicted' as const } };
    expect(first('reach-economic-buyer', { findings: broke })).toBe('budget');
  });

  it('name nobody by an initial in a transcript', () => {
    const heard: Heard = { ...quiet, acts: [{ kind: 'reply', at: '2026-11-20', who: 'R', evidence }] };
    const [step] = suggestNextSteps(input({ record: { ...record, people: [] }, heard }), criteria, words);
    expect(step?.doneWhen).toMatch(/^the buyer /);
  });

  it('say after a colon what is waited for: a small letter, but a name’s own, and in German a capital', () => {
    const heard = { ...quiet, questions: [{ text: evidence.quote, evidence, answered: false }] };
    const starts = (language: string) => {
      const said = wordsIn(criteria, language, language === 'de' ? de : undefined);
      return criteria.nextSteps.map((template) => {
        const move = template.move as Move;
        const verdict = move === 'release' ? 'release' : 'pursue';
        const unnamed = { ...record, people: [] };
        const one = input({ record: unnamed, heard, verdict, decision: { moves: ranked(move) } });
        const { when: _when, stall: _stall, ...fits } = { ...template, stages: [one.stage.estimate] };
        const steps = suggestNextSteps(one, { ...criteria, nextSteps: [fits] }, said);
        return steps.find((step) => step.move === move)?.doneWhen.charAt(0) ?? '?';
      });
    };
    for (const language of ['en', 'fr', 'es'])
      expect(
        starts(language).filter((letter) => !/\p{Ll}/u.test(letter)),
        language,
      ).toEqual([]);
    expect(starts('de').filter((letter) => !/\p{Lu}/u.test(letter))).toEqual([]);
  });

  it('speak of what matters to them only where they said it, and ask for it as fits their stage where they did not', () => {
    const said = (estimate: 'awareness' | 'consideration' | 'readiness', criterion: Finding) =>
      suggestNextSteps(
        input({ stage: stage(estimate), findings: { ...findings, 'decision-criteria': criterion } }),
        criteria,
        words,
      )[0]?.text;
    const heard: Finding = { ...needed, status: 'evidenced', evidence: [evidence], need: 'none' };
    const early: Finding = { ...needed, need: 'too-early' };
    for (const estimate of ['consideration', 'readiness'] as const) {
      expect(said(estimate, needed), estimate).toContain('write down five must-haves');
      expect(said(estimate, early), estimate).not.toContain('their must-haves');
    }
    expect(said('awareness', early)).toContain('what would be different if this were solved');
    const known = { ...findings, 'decision-criteria': heard, competition: heard };
    const [step] = suggestNextSteps(input({ findings: known }), criteria, words);
    expect(step?.text).toContain('against their must-haves');
  });

  it('ask nothing that they call too early to ask', () => {
    const early: Finding = { ...needed, need: 'too-early' };
    const steps = suggestNextSteps(
      input({
        findings: { ...findings, 'decision-process': early },
        decision: { moves: ranked('plan-the-decision') },
      }),
      criteria,
      words,
    );
    expect(steps[0]?.move).toBe('plan-the-decision');
    expect(steps[0]?.questions).toEqual([]);
    expect(steps[1]?.questions).not.toEqual([]);
  });

  it('offer no second step that fits nothing of what was heard', () => {
    const order = ranked('nurture', 'confirm-and-commit');
    const beside = (estimate: 'consideration' | 'readiness') =>
      suggestNextSteps(input({ stage: stage(estimate), decision: { moves: order } }), criteria, words).map(
        ({ move }) => move,
      );
    expect(beside('readiness')).toContain('confirm-and-commit');
    expect(beside('consideration')).not.toContain('confirm-and-commit');
  });

  it('ask for a first word of whoever has not been heard, and speak of the last time with whoever has', () => {
    const given = (heard: Heard) =>
      suggestNextSteps(
        input({ heard, stage: stage('unknown'), decision: { moves: ranked('name-the-problem') } }),
        criteria,
        words,
      )[0];
    expect(given({ ...quiet, sentences: 0, people: [] })?.why).toBe('Nothing of theirs has been heard yet.');
    expect(given(quiet)?.text).toContain('walk through the last time');
  });

  it('ask whether it is over where only what they said last sounds so', () => {
    const said = { ...evidence, quote: 'We are stopping this for now.' };
    const heard: Heard = { ...quiet, events: [{ event: 'cancelled', evidence: said }] };
    const [, second] = suggestNextSteps(input({ heard }), criteria, words);
    expect(second).toMatchObject({ move: 'release', evidence: [{ quote: said.quote }] });
    expect(second?.text).toMatch(/^Ask Dana Okafor in two lines whether this is over/);
    const [closed] = suggestNextSteps(input({ heard, verdict: 'release' }), criteria, words);
    expect(closed?.text).toMatch(/^Thank Dana Okafor and confirm/);
  });

  it('ask to look over a number only where they gave one', () => {
    const order = ranked('quantify-impact');
    const step = (metrics: Finding): string | undefined => {
      const given = { ...findings, consequences: { ...needed, need: 'too-early' as const }, metrics };
      const over = { findings: given, stage: stage('awareness'), decision: { moves: order } };
      return suggestNextSteps(input(over), criteria, words)[0]?.text;
    };
    expect(step({ ...needed, status: 'contradicted' })).toContain('worksheet');
    expect(step({ ...needed, status: 'evidenced', need: 'none' })).toContain('Read the number back');
  });

  it('offer no answer where nothing was asked, and no release to those worth helping', () => {
    const order = ranked('release', 'answer-open-question', 'nurture');
    const steps = suggestNextSteps(input({ decision: { moves: order } }), criteria, words);
    expect(steps[0]?.move).toBe('nurture');
    expect(steps.map((step) => step.move)).not.toContain('release');
  });

  it('let go first when the verdict is to let go', () => {
    const steps = suggestNextSteps(input({ verdict: 'release' }), criteria, words);
    expect(steps[0]?.move).toBe('release');
    expect(steps[0]?.questions).toEqual([]);
    expect(steps).toHaveLength(1);
    expect(steps[0]?.notYet).toEqual([]);
  });

  it.each([
    ['stop-contact', /nothing more to Dana Okafor/],
    ['company-gone', /nobody left here/],
    ['chose-other', /what decided it/],
    ['too-small', /not made for/],
    ['declined', /Thank Dana Okafor/],
  ])('let go in the way that suits how it ended (%s)', (event, said) => {
    const heard = { ...quiet, events: [{ event, evidence: { ...evidence, quote: 'It is over.' } }] };
    const [step] = suggestNextSteps(input({ verdict: 'release', heard }), criteria, words);
    expect(step?.text).toMatch(said);
    const [other] = suggestNextSteps(input({ verdict: 'enable', heard }), criteria, words);
    expect(other?.move).not.toBe('release');
  });

  it('answer a stall with the step made for it', () => {
    const frozen: Stall = { kind: 'freeze', text: 'x', evidence: [evidence] };
    const order = ranked('nurture');
    const [step] = suggestNextSteps(input({ stalls: [frozen], decision: { moves: order } }), criteria, words);
    expect(step?.text).toContain('one sign to start again');
    expect(step?.evidence).toEqual([evidence]);
  });

  it('close the heaviest gap of their move, and say what not to ask yet', () => {
    const early: Finding = { ...needed, need: 'too-early' };
    const order = ranked('reach-economic-buyer');
    const some = { ...findings, budget: early };
    const [step] = suggestNextSteps(input({ findings: some, decision: { moves: order } }), criteria, words);
    expect(step?.closes).toBe('authority');
    expect(step?.notYet).toEqual(['budget']);
  });

  it('have a template for every move at every stage', () => {
    for (const move of moves)
      for (const estimate of ['unknown', 'awareness', 'consideration', 'readiness'] as const) {
        const asked = { ...quiet, questions: [{ text: evidence.quote, evidence, answered: false }] };
        const heard = move === 'answer-open-question' ? asked : quiet;
        const verdict = move === 'release' ? 'release' : 'enable';
        const given = input({ heard, verdict, stage: stage(estimate), decision: { moves: ranked(move) } });
        expect(suggestNextSteps(given, criteria, words)[0]?.move).toBe(move);
      }
  });
});
