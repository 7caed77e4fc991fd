import { type DemoRecord, dealFields, stages, systemFields } from './shape.ts';

/** Much activity, all of it ours: ticks, hopes and mails, and not one word from the buyer. Activities are behind a tab. */
export const mistral: DemoRecord = {
  object: 'Opportunity',
  id: '006Hs00001q8VnUIAU',
  name: 'Mistral Fresh Markets – 60 stores',
  language: 'en',
  layout: 'page',
  template: 'tabs',
  path: { steps: stages.slice(0, 6), current: 'Needs Analysis', field: 'StageName' },
  highlights: ['AccountId', 'CloseDate', 'Amount', 'OwnerId'],
  sections: [
    {
      title: 'Opportunity Information',
      fields: dealFields({
        name: 'Mistral Fresh Markets – 60 stores',
        account: 'Mistral Fresh Markets',
        stage: 'Needs Analysis',
        amount: '390000',
        closeDay: 40,
        probability: '40',
        owner: 'Tom Reyes',
        nextStep: 'Get hold of someone in store operations',
        source: 'Outbound',
      }),
    },
    {
      title: 'BANT',
      fields: [
        { name: 'Budget_Confirmed__c', label: 'Budget Confirmed', type: 'checkbox', value: 'true' },
        { name: 'Authority__c', label: 'Authority', type: 'text', value: 'VP Ops (tbc)' },
        {
          name: 'Need__c',
          label: 'Need',
          type: 'long',
          value: 'All grocers lose money on chilled shelves, 60 stores so should be huge',
        },
        {
          name: 'Timeline__c',
          label: 'Timeline',
          type: 'picklist',
          value: 'This quarter',
          options: ['This quarter', 'Next quarter', 'This year', 'Unknown'],
        },
      ],
    },
    systemFields('Tom Reyes', -33, -3),
  ],
  people: [{ name: 'Harriet Osei', title: 'VP Store Operations', role: 'Decision Maker', primary: true }],
  activities: [
    {
      kind: 'Call',
      day: -3,
      time: '16:05',
      subject: 'Call attempt',
      from: 'Tom Reyes',
      open: true,
      text: 'No answer, left a message with the switchboard.',
    },
    {
      kind: 'Email',
      day: -10,
      time: '09:00',
      subject: 'Cut waste in chilled by 30%',
      from: 'Tom Reyes',
      to: 'Harriet Osei',
      open: true,
      text: 'Dear Harriet, grocers like you lose up to 4% of chilled turnover. With Harbourline you see every shelf in real time. Do you have budget reserved for this quarter and who decides?',
    },
    {
      kind: 'Email',
      day: -17,
      time: '09:00',
      subject: 'Quick question',
      from: 'Tom Reyes',
      to: 'Harriet Osei',
      text: 'Dear Harriet, are you the right person for temperature monitoring?',
    },
    {
      kind: 'Task',
      day: -31,
      subject: 'Research account',
      from: 'Tom Reyes',
      text: '60 stores, annual report mentions "freshness". I think they have money.',
    },
  ],
  expected: { buyer: 'unknown', crm: 'even' },
};
