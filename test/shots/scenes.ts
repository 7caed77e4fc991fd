import type { RecordView, Route, SidebarState } from '../../components/sidebar/props.ts';
import { resolve } from '../../lib/criteria/resolve.ts';
import packaged from '../../public/criteria/default.json' with { type: 'json' };
import { assessment, heard, prep, record } from './fixture.ts';

export interface Scene {
  state(language: string): SidebarState;
  route?: Route;
  paper?: boolean;
  /** The options page instead of the sidebar. */
  options?: boolean;
  /** Rows of the list to open before the picture is taken. */
  open?: string[];
  /** What is pressed after that, as CSS selectors. */
  press?: string[];
}

const resolved = resolve([packaged]);
if (!resolved.ok) throw new Error(resolved.problems.map((problem) => JSON.stringify(problem)).join('\n'));
const { criteria } = resolved;

const view = (language: string): RecordView => ({
  kind: 'record',
  record,
  assessment,
  criteria,
  framework: 'meddpicc',
  order: 'needed',
  reader: 'Salesforce',
  corrections: [],
  marks: {},
  note: { text: '', heard: [] },
  trail: [
    { at: '2026-10-28T10:00:00Z', stage: 'awareness', evidenced: 2, crmStage: 'Discovery', moved: [] },
    {
      at: '2026-11-04T10:00:00Z',
      stage: 'awareness',
      evidenced: 3,
      crmStage: 'Discovery',
      moved: [
        { criterion: 'goals', from: 'missing', to: 'evidenced', source: 'E-mail, Temperature in the trucks' },
      ],
    },
    {
      at: '2026-11-12T15:00:00Z',
      stage: 'consideration',
      evidenced: 8,
      crmStage: 'Proposal',
      moved: [
        {
          criterion: 'metrics',
          from: 'asserted',
          to: 'evidenced',
          source: 'E-mail, Re: spoilage numbers',
          quote: 'we lost $412k to spoilage last year',
        },
        {
          criterion: 'competition',
          from: 'missing',
          to: 'evidenced',
          source: 'E-mail, Re: spoilage numbers',
        },
      ],
    },
    {
      at: '2026-11-18T09:00:00Z',
      stage: 'consideration',
      evidenced: 7,
      crmStage: 'Proposal',
      moved: [
        { criterion: 'buying-group', from: 'evidenced', to: 'contradicted', source: 'Call, Call with Dana' },
      ],
    },
  ],
  prep: prep(criteria, language),
  stored: { bytes: 5300, items: 7 },
});

const withView =
  (more: Partial<RecordView>) =>
  (language: string): RecordView => ({ ...view(language), ...more });

const long =
  'Bundesvereinigung der Kühltransportunternehmen Norddeutschland e. V. · Rahmenvertrag Temperaturüberwachung 2026–2031 (Los 3, Nachtrag)';
const many = Array.from({ length: 40 }, (_, at) =>
  heard('we lost $412k to spoilage last year', {
    at: `2026-${String(11 - Math.floor(at / 8)).padStart(2, '0')}-12T14:20:00Z`,
    place: { in: 'activity', index: 0, start: at, end: at + 36, where: `x${at}` },
  }),
);

/** Every view and state of the sidebar, by name. */
export const scenes: Record<string, Scene> = {
  record: { state: view },
  letters: { state: withView({ order: 'letters' }) },
  bant: { state: withView({ framework: 'bant' }) },
  changes: {
    state: withView({
      changes: {
        since: '2026-11-17T09:00:00Z',
        list: [
          { kind: 'element', criterion: 'budget', from: 'evidenced', to: 'contradicted' },
          { kind: 'element', criterion: 'metrics', from: 'asserted', to: 'evidenced' },
        ],
      },
    }),
  },
  behind: {
    state: withView({
      assessment: {
        ...assessment,
        stage: { ...assessment.stage, estimate: 'readiness', sure: 'clearly' },
        mismatch: {
          ...assessment.mismatch,
          state: 'behind',
          crmStage: 'Qualification',
          presumes: 'awareness',
          steps: 2,
          text: 'The buyer is further along than the CRM says. Heard from them already: Budget, Authority and Timeline.',
          lacking: [],
        },
      },
    }),
  },
  agrees: {
    state: withView({
      assessment: {
        ...assessment,
        mismatch: {
          state: 'agrees',
          crmStage: 'Discovery',
          presumes: 'consideration',
          steps: 0,
          text: '',
          lacking: [],
        },
      },
    }),
  },
  menu: { state: view, press: ['.home .menu > .button'] },
  filtered: { state: view, press: ['.count:has(.mark-evidenced)'] },
  'this-is-wrong': { state: view, open: ['authority'], press: ['.doubt'] },
  'what-counts': { state: view, open: ['authority'], press: ['summary'] },
  opened: { state: view, open: ['decision-criteria', 'authority'] },
  'opened-possible': { state: view, open: ['decision-process'] },
  corrected: {
    state: withView({
      corrections: [
        {
          criterion: 'authority',
          reason: 'happened-elsewhere',
          text: 'Tom said so at the fair, and Dana nodded.',
          at: '2026-11-18T10:00:00Z',
        },
      ],
    }),
    open: ['authority'],
  },
  sample: { state: withView({ sample: true, trail: [] }) },
  'long-names': {
    state: withView({
      record: { ...record, title: long },
      assessment: {
        ...assessment,
        mismatch: {
          ...assessment.mismatch,
          crmStage: 'Angebot abgegeben und in Verhandlung (intern freigegeben)',
        },
        nextStep: { ...assessment.nextStep, text: `${assessment.nextStep.text} ${assessment.nextStep.text}` },
        nextSteps: [
          { ...assessment.nextStep, text: `${assessment.nextStep.text} ${assessment.nextStep.text}` },
        ],
      },
    }),
  },
  'forty-quotes': {
    state: withView({
      assessment: {
        ...assessment,
        elements: {
          ...assessment.elements,
          metrics: { status: 'evidenced', evidence: many, possible: [], need: 'none' },
        },
      },
    }),
    open: ['metrics'],
  },
  'no-quotes': {
    state: withView({
      assessment: {
        ...assessment,
        stage: { ...assessment.stage, estimate: 'unknown', sure: 'none', reasons: [], against: [] },
        mismatch: {
          ...assessment.mismatch,
          state: 'cannot-confirm',
          text: 'The buyer has said nothing here yet that could confirm the stage.',
        },
        elements: Object.fromEntries(
          Object.keys(assessment.elements).map((id) => [
            id,
            {
              status: 'missing' as const,
              evidence: [],
              possible: [],
              need:
                id === 'pain' || id === 'goals' || id === 'consequences'
                  ? ('needed' as const)
                  : ('too-early' as const),
              ...(id === 'pain' ? { note: 'No trouble named yet' } : {}),
            },
          ]),
        ),
      },
    }),
  },
  next: { state: withView({ marks: { [assessment.nextStep.questions[0] ?? '']: 'asked' } }), route: 'next' },
  prep: { state: view, route: 'prep' },
  'prep-paper': { state: view, route: 'prep', paper: true },
  notes: {
    state: withView({
      note: {
        text: 'Dana: Tom signs everything above 50k, he wants to see payback within a year.\nShe would bring him in.',
        heard: [
          {
            criterion: 'authority',
            status: 'evidenced',
            evidence: [heard('Tom Reyes', { quote: 'Tom signs everything above 50k', speaker: 'Dana' })],
          },
          {
            criterion: 'metrics',
            status: 'evidenced',
            evidence: [
              heard('Tom Reyes', { quote: 'he wants to see payback within a year', speaker: 'Dana' }),
            ],
          },
        ],
      },
    }),
    route: 'notes',
  },
  'notes-empty': { state: view, route: 'notes' },
  trail: { state: view, route: 'trail' },
  'trail-empty': { state: withView({ trail: [] }), route: 'trail' },
  read: { state: view, route: 'read' },
  why: { state: view, route: 'why' },
  keys: { state: view, route: 'keys' },
  loading: { state: () => ({ kind: 'loading' }) },
  reading: { state: () => ({ kind: 'reading', read: 12400 }) },
  'empty-first': { state: () => ({ kind: 'empty', reason: 'not-a-crm' }) },
  'empty-list': { state: () => ({ kind: 'empty', reason: 'list-page' }) },
  permission: { state: () => ({ kind: 'permission', host: 'crm.example.com' }) },
  'blocked-policy': { state: () => ({ kind: 'blocked', host: 'crm.example.com', by: 'policy' }) },
  'blocked-person': { state: () => ({ kind: 'blocked', host: 'crm.example.com', by: 'person' }) },
  'unready-ambiguous': { state: () => ({ kind: 'unready', reason: 'ambiguous' }) },
  'unready-too-large': { state: () => ({ kind: 'unready', reason: 'too-large' }) },
  'unready-failed': { state: () => ({ kind: 'unready', reason: 'failed' }) },
  broken: { state: () => ({ kind: 'broken', detail: 'TypeError in assess/stage (0.1.0)' }) },
};
