import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { readPackagedCriteria } from '../cli/packaged.ts';
import { type Compiled, compile } from '../criteria/compile.ts';
import type { CrmRecord, RecordActivity, RecordField } from '../record.ts';
import type { Evidence, Status } from './assessment.ts';
import { findEvidence } from './evidence.ts';
import { type Graded, gradeElements } from './grade.ts';
import { loadModel } from './model/load.ts';

let compiled: Compiled;
beforeAll(async () => {
  compiled = compile(readPackagedCriteria(), await loadModel());
});

const record = (activities: RecordActivity[], fields: RecordField[] = []): CrmRecord => ({
  crm: 'salesforce',
  object: 'opportunity',
  id: '1',
  url: 'https://x.example/1',
  title: 'Test',
  fields,
  people: [
    { name: 'Denise Farrow', title: 'Director', side: 'buyer' },
    { name: 'Gina Terrazas', side: 'seller' },
  ],
  activities,
  readAt: '2026-11-01T00:00:00Z',
});

const grade = (of: CrmRecord): Record<string, Graded> =>
  gradeElements(findEvidence(of, compiled), of, compiled);
const status = (of: CrmRecord, id: string): Status | undefined => grade(of)[id]?.status;

const mail = (text: string, at: string, direction: 'inbound' | 'outbound' = 'inbound'): RecordActivity => ({
  kind: 'email',
  direction,
  author: direction === 'inbound' ? 'Denise Farrow' : 'Gina Terrazas',
  at,
  text,
});

/** What a buyer says of one thing, and how they take it back. */
const said: [string, string, string][] = [
  ['budget', 'The board approved 74k for it in June.', 'There is no budget for this any more.'],
  ['timeline', 'It has to be live before 1 November.', 'There is no date for it any more.'],
  ['authority', 'I sign for anything up to 100k myself.', 'It is not my decision any more, I cannot sign.'],
  ['competition', 'We are also looking at two other vendors.', 'We are not looking at anyone else.'],
  ['priority', 'This is the number one project for our CEO.', 'It is no longer a priority this year.'],
];

const rank: Record<Status, number> = { evidenced: 3, asserted: 2, missing: 1, unseen: 1, contradicted: 0 };

test('beside what our side says plainly, a fainter word of the buyer is no evidence, however likely the sum makes it', () => {
  const of = record([
    mail('We want to start after the summer.', '2026-10-01'),
    { kind: 'note', author: 'Gina Terrazas', at: '2026-10-02', text: 'They want to be live in January.' },
  ]);
  const heard = findEvidence(of, compiled);
  const { model } = compiled;
  if (model?.status === undefined) throw new Error('The judgement has no trained step.');
  // Any likelihood is enough here: what is left is which of the two said it.
  const status = { ...model.status, evidencedFrom: 0, claimCost: 0 };
  const lenient = { ...compiled, model: { ...model, status } };
  const said = (heard.candidates.timeline ?? []).filter(({ polarity }) => polarity === 'for');
  const timeline = (word: number, claim: number) =>
    gradeElements(
      {
        ...heard,
        candidates: {
          ...heard.candidates,
          timeline: said.map((one) => ({ ...one, sure: one.side === 'buyer' ? word : claim })),
        },
      },
      of,
      lenient,
    ).timeline?.status;
  expect(timeline(0.45, 0.9)).toBe('asserted');
  expect(timeline(0.45, 0.42)).toBe('evidenced');
  expect(timeline(0.6, 0.9)).toBe('evidenced');
  expect(timeline(0.45, 0.3)).toBe('evidenced');
});

test('a sentence that is unsure in its surest part, and as a whole hardly says it, is no evidence, however likely the sum makes it', () => {
  const of = record([mail('We want to start after the summer.', '2026-10-01')]);
  const heard = findEvidence(of, compiled);
  const { model } = compiled;
  if (model?.status === undefined) throw new Error('The judgement has no trained step.');
  const lenient = {
    ...compiled,
    model: { ...model, status: { ...model.status, evidencedFrom: 0, claimCost: 0 } },
  };
  const said = (heard.candidates.timeline ?? []).filter(({ polarity }) => polarity === 'for');
  const timeline = (sure: number, whole: number) => {
    const candidates = { ...heard.candidates, timeline: said.map((one) => ({ ...one, sure, whole })) };
    return gradeElements({ ...heard, candidates }, of, lenient).timeline?.status;
  };
  expect(timeline(0.3, 0.05)).not.toBe('evidenced');
  expect(timeline(0.3, 0.2)).toBe('evidenced');
  expect(timeline(0.6, 0.05)).toBe('evidenced');
});

test('what our side plainly notes stands as its claim, what it asks or writes to the buyer does not', () => {
  const first = mail('Every week we lose two orders because the stock list is wrong.', '2026-10-01');
  const noted = (text: string) =>
    grade(record([first, { kind: 'note', author: 'Gina Terrazas', at: '2026-10-02', text }])).budget;
  const claim = noted('Budget 120k confirmed.');
  expect(claim?.status).toBe('asserted');
  expect(claim?.evidence.map(({ quote, grade }) => [quote, grade])).toEqual([['Budget 120k confirmed.', 1]]);
  expect(noted('Is the budget of 120k confirmed?')?.status).toBe('missing');
  const pitch = mail('The board has approved your budget of 120k, I hear.', '2026-10-02', 'outbound');
  expect(grade(record([first, pitch])).budget?.status).toBe('missing');
});

test('a buyer’s plain words are evidence, with a verbatim quote and its speaker', () => {
  const of = record([mail('The board approved 74k for it in June.', '2026-06-19')]);
  const { budget } = grade(of);
  expect(budget?.status).toBe('evidenced');
  expect(budget?.evidence[0]).toMatchObject({
    speaker: 'Denise Farrow',
    side: 'buyer',
    grade: 3,
    at: '2026-06-19',
  });
  expect(of.activities[0]?.text).toContain(budget?.evidence[0]?.quote);
  expect(budget?.evidence[0]?.why.length).toBeGreaterThan(0);
});

test('a short answer is evidence for what was asked, and denies by its own words alone', () => {
  const call = (text: string) =>
    grade(record([{ kind: 'call', author: 'Gina Terrazas', at: '2026-06-19', text }]));
  const signs = call('Gina: Who signs this off?\nDenise: That would be me, anything under fifty thousand.');
  expect(signs.authority?.status).toBe('evidenced');
  expect(signs.authority?.evidence[0]?.quote).toBe('That would be me, anything under fifty thousand.');
  const worst = call('Gina: What happens if nothing changes?\nDenise: Then we close the second gym.');
  expect(worst.consequences?.status).not.toBe('contradicted');
  const asked = call('Gina: Who signs this off?\nDenise: Good question.');
  expect(asked.authority?.status).toBe('missing');
});

test('words that fit far worse than the best ones are offered as possible, not as what carries', () => {
  const of = record([mail('The board approved 74k for it in June.', '2026-06-19')]);
  const cuesOnly = compile(readPackagedCriteria());
  const heard = findEvidence(of, compiled);
  const best = heard.candidates.budget?.[0];
  if (!best) throw new Error('the sentence is a candidate');
  const faint = { ...best, quote: 'Thanks for the pages.', sure: 0.2, at: '2026-06-25' };
  const candidates = { ...heard.candidates, budget: [{ ...best, sure: 0.9 }, faint] };
  const { budget } = gradeElements({ ...heard, candidates }, of, cuesOnly);
  expect(budget?.status).toBe('evidenced');
  expect(budget?.evidence.map((one) => one.quote)).toEqual([best.quote]);
  expect(budget?.possible.map((one) => one.quote)).toEqual([faint.quote]);
});

test('of two words that fit as well the buyer’s own stands in front of what our side reports, though it is older', () => {
  const of = record([mail('The board approved 74k for it in June.', '2026-06-19')]);
  const heard = findEvidence(of, compiled);
  const best = heard.candidates.budget?.[0];
  if (!best) throw new Error('the sentence is a candidate');
  const told: Evidence = { ...best, quote: 'Says money is there.', grade: 2, at: '2026-06-25' };
  // Which quote stands in front hangs on no trained odds.
  const { model: _, ...untrained } = compiled;
  for (const sure of [0.2, 0.5]) {
    const candidates = {
      ...heard.candidates,
      budget: [
        { ...best, sure },
        { ...told, sure: sure * 1.1 },
      ],
    };
    const { budget } = gradeElements({ ...heard, candidates }, of, untrained);
    expect(budget?.status).toBe('evidenced');
    expect(budget?.evidence[0]?.quote).toBe(best.quote);
  }
});

test('a plain denial that is about the criterion is one, though nothing like it was ever labelled', () => {
  const of = record([mail('There is no budget for this any more.', '2026-06-19')]);
  const heard = findEvidence(of, compiled);
  const denial = heard.candidates.budget?.find((one) => one.polarity === 'against');
  if (!denial) throw new Error('the sentence is a candidate');
  const told = (broad: number): Status | undefined => {
    const quiet = heard.candidates.budget?.map((one) =>
      one === denial ? { ...one, sure: 0.07, broad } : one,
    );
    const candidates = { ...heard.candidates, budget: quiet ?? [] };
    const { status: trained } = compiled.model ?? {};
    if (!trained || !compiled.model) throw new Error('the model weighs statuses');
    const sooner = { ...compiled.model, status: { ...trained, contradictedFrom: 0 } };
    return gradeElements({ ...heard, candidates }, of, { ...compiled, model: sooner }).budget?.status;
  };
  expect(told(0.9)).toBe('contradicted');
  expect(told(0.01)).not.toBe('contradicted');
});

test('many faint words are neither evidence nor a denial: one must tell', () => {
  const of = record([mail('The board approved 74k for it in June.', '2026-06-19')]);
  const heard = findEvidence(of, compiled);
  const best = heard.candidates.budget?.[0];
  if (!best) throw new Error('the sentence is a candidate');
  for (const polarity of ['for', 'against'] as const) {
    const faint = Array.from({ length: 12 }, (_, i): Evidence => {
      const words = { ...best, polarity, sure: 0.07, quote: `Word ${i}.`, denies: 0 };
      return { ...words, place: { ...best.place, start: i * 9 } };
    });
    const candidates = { ...heard.candidates, budget: faint };
    expect(gradeElements({ ...heard, candidates }, of, compiled).budget?.status).toBe('missing');
  }
});

test('however likely it is of all words together, evidence needs one sentence worth showing', () => {
  const of = record([mail('The board approved 74k for it in June.', '2026-06-19')]);
  const heard = findEvidence(of, compiled);
  const best = heard.candidates.budget?.[0];
  const { model } = compiled;
  if (!best || !model?.status) throw new Error('the sentence is a candidate and the model weighs statuses');
  const eager = {
    ...compiled,
    model: { ...model, status: { ...model.status, evidencedFrom: 0, claimCost: 0 } },
  };
  const told = (sure: number) =>
    gradeElements({ ...heard, candidates: { ...heard.candidates, budget: [{ ...best, sure }] } }, of, eager);
  expect(told(0.15).budget?.status).toBe('missing');
  expect(told(0.3).budget?.status).toBe('evidenced');
});

test('what our side says with hardly a tie to a criterion is no hint', () => {
  const of = record([mail('The board approved 74k for it in June.', '2026-06-19')]);
  const heard = findEvidence(of, compiled);
  const best = heard.candidates.budget?.[0];
  if (!best) throw new Error('the sentence is a candidate');
  const ours: Evidence = {
    ...best,
    side: 'seller',
    grade: 1,
    sure: 0.1,
    quote: 'It pays for itself in a year.',
  };
  const possible = (one: Evidence) =>
    gradeElements({ ...heard, candidates: { ...heard.candidates, authority: [one] } }, of, compiled).authority
      ?.possible;
  expect(possible(ours)).toEqual([]);
  expect(possible({ ...ours, side: 'buyer', grade: 3 })?.map((one) => one.quote)).toEqual([ours.quote]);
});

test('a field with a real value is asserted, an empty one nothing, the forecast fields nothing', () => {
  expect(status(record([], [{ label: 'Economic Buyer', value: 'M. Alder' }]), 'authority')).toBe('asserted');
  for (const value of ['', '--', 'TBD', 'n/a', 'n/a (tender)', 'unknown', 'not started'])
    expect(status(record([], [{ label: 'Economic Buyer', value }]), 'authority')).toBe('missing');
  const forecast = grade(
    record(
      [],
      [
        { label: 'Amount', value: '€40,000' },
        { label: 'Close Date', value: '1/3/2027' },
      ],
    ),
  );
  expect(forecast.budget?.status).toBe('missing');
  expect(forecast.timeline?.status).toBe('missing');
});

test('a field that gives somebody a role claims what the role claims, and a ranked need claims a rank', () => {
  const claims = (label: string, value: string): string[] =>
    Object.entries(grade(record([], [{ label, value }])))
      .filter(([, one]) => one.status === 'asserted')
      .map(([id]) => id);
  expect(claims('Buying role', 'Decision Maker')).toEqual(['authority']);
  expect(claims('Rolle', 'Entscheider')).toEqual(['authority']);
  expect(claims('Rol de compra', 'Ana Sáenz: Responsable del presupuesto')).toEqual(['budget']);
  expect(claims('Need', 'Must have')).toEqual(['priority']);
  expect(claims('Need', 'Scrap is too high')).toEqual(['pain']);
  expect(claims('Pain (rep)', 'empty caravans')).toEqual(['pain']);
});

test('what is quoted from the seller’s mail is not the buyer’s', () => {
  const text = 'Thanks, noted.\n\nOn 3 June Gina Terrazas wrote:\n> The board approved 74k for it in June.';
  expect(status(record([mail(text, '2026-06-19')]), 'budget')).not.toBe('evidenced');
});

test('ticking a box never makes "evidenced"', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(
        'Budget confirmed',
        'Economic Buyer',
        'Champion',
        'Decision Criteria',
        'Pain',
        'Metrics',
        'Timeline',
      ),
      fc.constantFrom('Yes', 'true', 'confirmed', '74k approved by the board', 'M. Alder', 'strong'),
      (label, value) => {
        for (const one of Object.values(grade(record([], [{ label, value }]))))
          expect(one.status).not.toBe('evidenced');
      },
    ),
    { numRuns: 42 },
  );
});

test('adding a buyer’s negation never raises a status', () => {
  fc.assert(
    fc.property(fc.subarray(said, { minLength: 1 }), fc.constantFrom(...said), (spoken, [id, , denial]) => {
      const before = spoken.map(([, text], i) => mail(text, `2026-06-${10 + i}`));
      const plain = status(record(before), id) ?? 'missing';
      const denied = status(record([...before, mail(denial, '2026-07-01')]), id) ?? 'missing';
      expect(rank[denied]).toBeLessThanOrEqual(rank[plain]);
    }),
    { numRuns: 40 },
  );
});

test('the order of the activities in the list does not matter, their dates do', () => {
  const activities = said.flatMap(([, yes, no], i) => [
    mail(yes, `2026-06-1${i}`),
    mail(no, `2026-07-1${i}`),
  ]);
  const brief = (of: CrmRecord): string =>
    JSON.stringify(
      Object.entries(grade(of)).map(([id, one]) => [id, one.status, one.evidence.map((e) => e.quote)]),
    );
  const straight = brief(record(activities));
  fc.assert(
    fc.property(fc.shuffledSubarray(activities, { minLength: activities.length }), (shuffled) => {
      expect(brief(record(shuffled))).toBe(straight);
    }),
    { numRuns: 30 },
  );
});

test('turning the speaker from buyer to seller never raises a grade', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray(
        said.flatMap(([, yes, no]) => [yes, no]),
        { minLength: 1, maxLength: 5 },
      ),
      (texts) => {
        const buyer = grade(record(texts.map((text, i) => mail(text, `2026-06-1${i}`))));
        const seller = grade(record(texts.map((text, i) => mail(text, `2026-06-1${i}`, 'outbound'))));
        for (const [id, one] of Object.entries(seller)) {
          expect(['evidenced', 'contradicted']).not.toContain(one.status);
          const best = (all: Graded | undefined): number =>
            Math.max(0, ...[...(all?.evidence ?? []), ...(all?.possible ?? [])].map((e) => e.grade));
          if (one.evidence.length > 0 && (buyer[id]?.evidence.length ?? 0) > 0)
            expect(best(one)).toBeLessThanOrEqual(best(buyer[id]));
        }
      },
    ),
    { numRuns: 40 },
  );
});

test('a part that was not open makes "unseen", never a gap', () => {
  const of = { ...record([]), parts: [{ part: 'activities' as const, state: 'shut' as const }] };
  for (const [id, one] of Object.entries(grade(of)))
    if (compiled.criteria.criteria[id]?.standsIn.includes('activities')) expect(one.status).toBe('unseen');
});

test('a criterion of the company’s own is judged by its cues alone', () => {
  const criteria = readPackagedCriteria();
  const like = criteria.criteria.pain;
  if (!like) throw new Error('The packaged criteria lost "pain": put it back, or choose another here.');
  criteria.criteria.trees = {
    ...like,
    fields: ['trees'],
    cues: { en: { for: ['plant~ trees'], against: ['no trees'], weak: [] } },
  };
  const own = compile(criteria, compiled.model);
  const judge = (text: string): Status | undefined => {
    const of = record([mail(text, '2026-06-19')]);
    return gradeElements(findEvidence(of, own), of, own).trees?.status;
  };
  expect(judge('We planted trees.')).toBe('evidenced');
  expect(judge('We never planted trees.')).not.toBe('evidenced');
  expect(judge('There are no trees.')).toBe('contradicted');
  expect(judge('Hello.')).toBe('missing');
});

test('what was graded once is graded anew where a part opens, and its age where the day turns', () => {
  const of = record([mail('The board approved 74k for it in June.', '2026-06-19')]);
  const shut = { ...of, parts: [{ part: 'activities' as const, state: 'shut' as const }] };
  const heard = findEvidence(of, compiled);
  const unseen = (graded: Record<string, Graded>): number =>
    Object.values(graded).filter((one) => one.status === 'unseen').length;
  expect(unseen(gradeElements(heard, of, compiled))).toBe(0);
  expect(unseen(gradeElements(heard, shut, compiled))).toBeGreaterThan(0);
  expect(gradeElements(heard, of, compiled)).toEqual(gradeElements(heard, of, { ...compiled }));
  const later = gradeElements(heard, { ...of, readAt: '2026-11-03T00:00:00Z' }, compiled);
  expect(later.budget?.ageDays).toBe((grade(of).budget?.ageDays ?? 0) + 2);
});

test('what is said in a language that is not judged is evidence of nothing; what was typed into a field stays a claim', () => {
  const of = record(
    [
      mail(
        'Buongiorno, il consiglio decide il 12 dicembre e il budget di 40.000 euro è stato approvato. Abbiamo perso tre ordini questo mese e non possiamo andare avanti così.',
        '2026-06-19',
      ),
    ],
    [{ label: 'Decision Process', name: 'Decision_Process__c', value: 'Il consiglio decide' }],
  );
  const graded = grade(of);
  expect(findEvidence(of, compiled).language).toEqual({ code: 'it', judged: false });
  expect(Object.values(graded).map((one) => one.status)).not.toContain('evidenced');
  expect(Object.values(graded).map((one) => one.status)).not.toContain('contradicted');
  expect(graded['decision-process']?.status).toBe('asserted');
});
