import type { Assessment, Evidence, Finding, NextStep, Place, Prep } from '../../lib/assess/assessment.ts';
import type { Criteria } from '../../lib/criteria/schema.ts';
import type { CrmRecord } from '../../lib/record.ts';
import json from '../../lib/sample.json' with { type: 'json' };

const sample = json as CrmRecord;

/** Anchors so that "show me" is drawn, as on a real page. */
export const record: CrmRecord = {
  ...sample,
  crm: 'salesforce',
  fields: sample.fields.map((field, at) => ({ ...field, where: `f${at}` })),
  people: sample.people.map((person, at) => ({ ...person, where: `p${at}` })),
  activities: sample.activities.map((activity, at) => ({ ...activity, where: `a${at}` })),
  parts: [
    { part: 'header', state: 'open' },
    { part: 'fields', state: 'open' },
    { part: 'people', state: 'counted', label: 'Contact Roles', listed: 5, read: 3 },
    { part: 'activities', state: 'shut', label: 'Activity' },
  ],
};

/** The place of a quote in the record; a quote that is not there is a mistake in the fixture. */
const placeOf = (quote: string): { place: Place; speaker: string; at?: string } => {
  for (const [index, { text, author, at, where }] of record.activities.entries()) {
    const start = text.indexOf(quote);
    if (start >= 0)
      return {
        place: { in: 'activity', index, start, end: start + quote.length, ...(where ? { where } : {}) },
        speaker: author ?? 'unknown',
        ...(at ? { at } : {}),
      };
  }
  for (const [index, { value, where }] of record.fields.entries())
    if (value === quote)
      return {
        place: { in: 'field', index, start: 0, end: quote.length, ...(where ? { where } : {}) },
        speaker: 'seller',
      };
  throw new Error(`The fixture quotes "${quote}", which is not in the record.`);
};

export const heard = (quote: string, more: Partial<Evidence> = {}): Evidence => ({
  quote,
  source: 'E-mail, Re: spoilage numbers',
  side: 'buyer',
  polarity: 'for',
  grade: 3,
  weakens: [],
  why: ['lost {amount} to'],
  ...placeOf(quote),
  ...more,
});

const found = (
  status: Finding['status'],
  need: Finding['need'],
  evidence: Evidence[],
  note?: string,
): Finding => ({
  status,
  evidence,
  possible: [],
  need,
  ...(note ? { note } : {}),
});

const cost = heard('we lost $412k to spoilage last year');
const blind = heard('Nobody notices that a trailer is warming up until it arrives', {
  why: ['nobody notices'],
});
const panel = heard('there is some kind of panel for purchases like this', {
  side: 'buyer',
  speaker: 'Dana Okafor',
  grade: 2,
  weakens: ['hedged', 'reported'],
  why: ['panel for'],
});

export const step: NextStep = {
  move: 'build-consensus',
  text: 'Ask Dana to bring Tom (finance) into a 25-minute look at the spoilage numbers.',
  why: 'Dana carries this alone, and the number is hers: with Tom in the room it becomes theirs.',
  doneWhen: 'Tom accepts the invitation by Friday.',
  questions: [
    'Who else lives with the result?',
    'Who could object, and about what?',
    'What would Tom need to see to take this further?',
  ],
  closes: 'buying-group',
  notYet: ['paper-process', 'budget'],
  evidence: [cost],
};

export const assessment: Assessment = {
  record: 'salesforce:opportunity:sample-harwick',
  stage: {
    estimate: 'consideration',
    confidence: 0.74,
    sure: 'fairly',
    probabilities: { awareness: 0.16, consideration: 0.74, readiness: 0.1 },
    reasons: [
      {
        text: 'Dana compares two ways.',
        evidence: [heard('We are comparing two ways: sensors in every truck, or stricter loading rules')],
      },
      {
        text: 'The buyer shapes what any option must do.',
        evidence: [heard('It has to report every five minutes and run on our old trailers too')],
      },
    ],
    against: [{ text: 'Nobody who decides has spoken, and no steps have dates.', evidence: [panel] }],
  },
  elements: {
    pain: found('evidenced', 'none', [blind]),
    consequences: found('evidenced', 'none', [cost]),
    metrics: found('evidenced', 'none', [cost]),
    goals: found('evidenced', 'none', [heard('Our aim is to get spoilage under one percent')]),
    'decision-criteria': found('evidenced', 'none', [
      heard('It has to report every five minutes and run on our old trailers too, those two are a must'),
    ]),
    competition: found('evidenced', 'none', [heard('sensors in every truck, or stricter loading rules')]),
    'critical-event': found('evidenced', 'none', [
      heard('they would need it running before the season starts in June'),
    ]),
    situation: found('evidenced', 'stale', [heard('at the moment our drivers write temperatures on paper')]),
    timeline: found('evidenced', 'none', [
      heard('they would need it running before the season starts in June', {
        speaker: 'Dana Okafor',
        grade: 2,
      }),
    ]),
    authority: found(
      'asserted',
      'needed',
      [heard('Tom Reyes', { side: 'seller', grade: 1, why: ['field Economic buyer'] })],
      'Nobody from their side has named who signs.',
    ),
    budget: found('asserted', 'too-early', [
      heard('Yes', { side: 'seller', grade: 1, why: ['field Budget confirmed'] }),
    ]),
    'decision-process': { ...found('missing', 'needed', []), possible: [panel] },
    champion: found('missing', 'needed', [], 'Nobody acts for us inside yet'),
    'buying-group': found('contradicted', 'needed', [
      heard('there is some kind of panel for purchases like this', {
        polarity: 'against',
        speaker: 'Dana Okafor',
        grade: 2,
      }),
    ]),
    'paper-process': found('missing', 'too-early', [], 'Too early to ask'),
    priority: found('unseen', 'unseen', [], 'The Activity tab was not open'),
    implications: found('missing', 'too-early', []),
    plans: found('missing', 'too-early', []),
  },
  call: {
    verdict: 'pursue',
    why: 'The trouble is named, priced and dated by an outside event.',
    reasons: [],
  },
  nextStep: step,
  nextSteps: [
    step,
    {
      ...step,
      move: 'plan-the-decision',
      text: 'Offer Dana a one-page list of steps that such panels usually take, for her to mark up.',
      doneWhen: 'Dana sends the list back by 27 Nov.',
      closes: 'decision-process',
      questions: ['What happens next, step by step, if you like one way?'],
    },
    {
      ...step,
      move: 'answer-open-question',
      text: 'Answer Dana first, in two lines: how other fleets handle trailers without power.',
      doneWhen: 'Dana says whether that settles it by Thursday.',
      questions: [],
    },
  ],
  mismatch: {
    state: 'ahead',
    crmStage: 'Proposal',
    presumes: 'readiness',
    steps: 1,
    text: 'The CRM is one step ahead: nobody has named who signs, or by what steps.',
    lacking: ['authority', 'decision-process'],
  },
  stalls: [],
  openQuestions: [
    {
      text: 'How do other fleets handle trailers without power?',
      evidence: heard('How do other fleets handle trailers without power?'),
      answered: false,
    },
  ],
  swings: [
    {
      criterion: 'authority',
      text: 'If Tom says that he signs, the buyer is deciding.',
      stage: 'readiness',
      verdict: 'pursue',
    },
  ],
  language: { code: 'en', judged: true },
  heard: { sentences: 14, people: ['Dana Okafor'], last: '2026-11-12T14:20:00Z' },
  counts: {
    evidenced: 8,
    possible: 1,
    asserted: 2,
    contradicted: 1,
    needed: 4,
    tooEarly: 3,
    stale: 1,
    unseen: 1,
  },
};

export const prep = (criteria: Criteria, language: string): Prep => ({
  record: assessment.record,
  title: record.title,
  who: [
    { name: 'Dana Okafor', title: 'Head of Cold Chain', role: 'Evaluator', side: 'buyer', said: [cost] },
    { name: 'Tom Reyes', title: 'Finance', role: 'Economic Buyer', side: 'buyer', said: [] },
    { name: 'Priya Nair', title: 'Account Executive', side: 'seller', said: [] },
  ],
  stands: ['pain', 'metrics', 'decision-criteria', 'critical-event'].map((criterion) => ({
    criterion,
    name: criteria.criteria[criterion]?.name[language] ?? criterion,
    evidence: assessment.elements[criterion]?.evidence ?? [],
  })),
  theirQuestions: assessment.openQuestions,
  ask: [
    {
      question: 'Who else lives with the result?',
      criterion: 'buying-group',
      probe: 'Who has not been asked yet?',
    },
    {
      question: 'Suppose you like one option: what happens next, step by step?',
      criterion: 'decision-process',
      probe: 'Where did the last purchase slow down?',
    },
    {
      question: 'How would you explain it in the meeting I am not in?',
      criterion: 'champion',
      probe: 'Could you bring Tom in?',
    },
  ],
  objections: [
    {
      text: 'Stricter loading rules may be enough',
      answer: 'Ask what the rules would have caught of last year’s $412k.',
      evidence: [heard('or stricter loading rules')],
    },
  ],
  doNotAsk: [
    { criterion: 'paper-process', name: 'Paper process', why: 'nobody decides yet' },
    { criterion: 'budget', name: 'Budget', why: 'an amount now would be a guess' },
  ],
  agreeOn: step,
});
