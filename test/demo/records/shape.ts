/**
 * What the demo CRM knows of one record. Days are counted from today (`-3` = three days ago) and texts carry
 * `{+24}` for a date in 24 days, so that the deals are as fresh next year as on the day they were written.
 */
export type DemoObject = 'Opportunity' | 'Lead' | 'Contact' | 'Account';

export type FieldType =
  | 'text'
  | 'long'
  | 'picklist'
  | 'currency'
  | 'number'
  | 'percent'
  | 'date'
  | 'moment'
  | 'email'
  | 'phone'
  | 'url'
  | 'name'
  | 'address'
  | 'rich'
  | 'checkbox'
  | 'lookup'
  | 'owner'
  | 'stamp';

export interface DemoField {
  /** The API name: `StageName`, `Pain_Points__c`. */
  name: string;
  label: string;
  type: FieldType;
  /** Text, a plain number, `true`/`false` for a checkbox, days from today for a date, a moment and a stamp. */
  value: string;
  /** Choices of a picklist. */
  options?: readonly string[];
  /** Where a lookup leads: `Account/001…`. Without it the lookup is plain text. */
  to?: string;
  readonly?: boolean;
}

export interface DemoSection {
  title: string;
  fields: readonly DemoField[];
}

export interface DemoPerson {
  name: string;
  title: string;
  role?: string;
  primary?: boolean;
  email?: string;
  /** Id of the contact's own record, when the demo has one. */
  contact?: string;
}

export interface DemoActivity {
  kind: 'Email' | 'Call' | 'Event' | 'Task' | 'Note';
  /** Days from today; negative is past. */
  day: number;
  time?: string;
  subject: string;
  /** Who did it: a name, or `you`. */
  from: string;
  to?: string;
  /** An e-mail from the buyer's side. */
  inbound?: boolean;
  text: string;
  /** Whether the item stands open when the page is shown. */
  open?: boolean;
}

export interface DemoRecord {
  object: DemoObject;
  /** 18 characters. */
  id: string;
  name: string;
  language: 'en' | 'de';
  /** How the fields are laid out: Salesforce has both at once in the wild. */
  layout: 'page' | 'dynamic';
  /** `columns` shows activities beside the details; `tabs` hides them behind a tab that is not open at first. */
  template: 'columns' | 'tabs';
  path?: { steps: readonly string[]; current: string; field: string };
  /** API names shown in the header. */
  highlights: readonly string[];
  sections: readonly DemoSection[];
  people: readonly DemoPerson[];
  activities: readonly DemoActivity[];
  /** What the buyer's side of this deal says as the page opens, for whoever tests with it. Deals only. */
  expected?: {
    buyer: 'awareness' | 'consideration' | 'readiness' | 'unknown';
    crm: 'ahead' | 'even' | 'behind';
  };
}

/** The seller's stages of the demo company, in order. */
export const stages = [
  'Prospecting',
  'Qualification',
  'Needs Analysis',
  'Value Proposition',
  'Proposal/Price Quote',
  'Negotiation/Review',
  'Closed Won',
  'Closed Lost',
] as const;

/** Fields that every deal of the demo company has; `more` adds or replaces by API name. */
export const dealFields = (deal: {
  name: string;
  account: string;
  accountId?: string;
  stage: string;
  amount: string;
  closeDay: number;
  probability: string;
  owner: string;
  nextStep: string;
  source: string;
}): DemoField[] => [
  { name: 'OwnerId', label: 'Opportunity Owner', type: 'owner', value: deal.owner, readonly: true },
  { name: 'Amount', label: 'Amount', type: 'currency', value: deal.amount },
  { name: 'Name', label: 'Opportunity Name', type: 'text', value: deal.name },
  { name: 'CloseDate', label: 'Close Date', type: 'date', value: String(deal.closeDay) },
  {
    name: 'AccountId',
    label: 'Account Name',
    type: 'lookup',
    value: deal.account,
    ...(deal.accountId === undefined ? {} : { to: `Account/${deal.accountId}` }),
  },
  { name: 'NextStep', label: 'Next Step', type: 'text', value: deal.nextStep },
  { name: 'StageName', label: 'Stage', type: 'picklist', value: deal.stage, options: stages },
  { name: 'Probability', label: 'Probability (%)', type: 'percent', value: deal.probability },
  {
    name: 'LeadSource',
    label: 'Lead Source',
    type: 'picklist',
    value: deal.source,
    options: ['Web', 'Referral', 'Trade fair', 'Partner', 'Outbound'],
  },
];

/** Who made the record and who touched it last. */
export const systemFields = (
  owner: string,
  created: number,
  modified: number,
  labels = {
    title: 'System Information',
    created: 'Created By',
    modified: 'Last Modified By',
    activity: 'Last Activity',
  },
): DemoSection => ({
  title: labels.title,
  fields: [
    {
      name: 'CreatedById',
      label: labels.created,
      type: 'stamp',
      value: `${owner}|${created}`,
      readonly: true,
    },
    {
      name: 'LastModifiedById',
      label: labels.modified,
      type: 'stamp',
      value: `${owner}|${modified}`,
      readonly: true,
    },
    {
      name: 'LastActivityDate',
      label: labels.activity,
      type: 'moment',
      value: String(modified),
      readonly: true,
    },
  ],
});
