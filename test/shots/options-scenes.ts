import type { OptionsView } from '../../components/options/props.ts';
import { noPolicy, readPolicy } from '../../lib/sync/policy.ts';

const at = Date.parse('2026-11-19T09:00:00Z');
const sha = 'f7c3'.repeat(16);
const generation = {
  blob: sha,
  source: 'policy' as const,
  url: 'https://criteria.acme.example/fairlead/criteria.json',
  organisation: 'Acme',
  version: '2026-11',
  sequence: 12,
  published: '2026-11-12',
  expires: '2027-02-01',
  changeNote: { en: 'Budget evidence ages after 60 days. New: security review.' },
  file: sha,
  signers: ['k-2026a'],
  keyset: 'k-2026a',
  resolvedBy: '0.1.0',
  takenAt: at,
};

const base: OptionsView = {
  policy: noPolicy,
  inForce: {
    generation: {
      blob: sha,
      source: 'packaged',
      organisation: 'Fairlead',
      version: '1',
      file: sha,
      signers: [],
      keyset: '',
      resolvedBy: '0.1.0',
      takenAt: at,
    },
    history: [],
    links: [],
  },
  checking: false,
  address: { kind: 'quiet' },
  sites: {
    known: ['Salesforce', 'HubSpot', 'Dynamics 365', 'Pipedrive', 'Zoho CRM'],
    added: [],
    blocked: [],
  },
  kept: { bytes: 402_000, quota: 10_485_760, criteriaBytes: 398_000, records: [] },
  choices: {
    frameworks: [
      { id: 'meddpicc', name: 'MEDDPICC' },
      { id: 'bant', name: 'BANT' },
    ],
    framework: 'meddpicc',
    language: 'auto',
    languages: [
      { id: 'en', name: 'English' },
      { id: 'de', name: 'Deutsch' },
    ],
  },
  news: '',
  diagnosis: 'Fairlead 0.1.0, 2026-11-19T11:05:00.000Z',
  version: '0.1.0',
};

/** The options page as a person and as an organisation's member sees it. */
export const optionsScenes: Record<string, OptionsView> = {
  'options-first': base,
  'options-policy': {
    ...base,
    policy: readPolicy({
      criteriaUrl: generation.url,
      criteriaKeys: ['MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbL'.slice(0, 43).concat('=')],
      requireSignature: true,
      lockSettings: true,
      checkHours: 900,
    }),
    inForce: {
      generation,
      checkedAt: '2026-11-19T09:00:00Z',
      nextAt: '2026-11-19T15:12:00Z',
      previous: { ...generation, version: '2026-10', sequence: 11 },
      history: [
        { at, outcome: 'updated', url: generation.url },
        {
          at: at - 21_600_000,
          outcome: 'bad-signature',
          detail: 'Signed by no key of the policy.',
          url: generation.url,
        },
      ],
      links: [
        {
          name: 'Deal desk',
          url: 'https://wiki.acme.example/deals',
          href: 'https://wiki.acme.example/deals',
        },
        { name: 'Elsewhere', url: 'https://elsewhere.example/' },
      ],
      address: { url: generation.url, by: 'policy' },
    },
    sites: { ...base.sites, added: ['https://crm.own.example/*'], blocked: ['private.example.com'] },
    kept: {
      ...base.kept,
      records: ['006Aa0000012345', '006Aa0000054321'].map((id, turn) => ({
        recordKey: `salesforce:opportunity:${id}`,
        bytes: 5300 - turn * 900,
        at: '2026-11-18T09:00:00Z',
      })),
    },
    news: 'The criteria are up to date.',
  },
  'options-refused': {
    ...base,
    address: {
      kind: 'refused',
      outcome: 'not-json',
      detail: 'Line 14, column 3: expected a comma, found "}". Add the comma.',
      mayAllow: false,
      url: 'https://criteria.acme.example/fairlead/criteria.json',
      key: '',
    },
  },
};
