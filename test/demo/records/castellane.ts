import { type DemoRecord, dealFields, stages, systemFields } from './shape.ts';

/** The buyer is choosing, with names and dates; the CRM still says "prospecting". */
export const castellane: DemoRecord = {
  object: 'Opportunity',
  id: '006Hs00001pL9xEIAS',
  name: 'Castellane Traiteur – central kitchen',
  language: 'en',
  layout: 'page',
  template: 'columns',
  path: { steps: stages.slice(0, 6), current: 'Prospecting', field: 'StageName' },
  highlights: ['AccountId', 'CloseDate', 'Amount', 'OwnerId'],
  sections: [
    {
      title: 'Opportunity Information',
      fields: dealFields({
        name: 'Castellane Traiteur – central kitchen',
        account: 'Castellane Traiteur',
        stage: 'Prospecting',
        amount: '',
        closeDay: 120,
        probability: '10',
        owner: 'Femi Adeyemi',
        nextStep: 'Intro call',
        source: 'Partner',
      }),
    },
    {
      title: 'Qualification',
      fields: [
        { name: 'Budget_Confirmed__c', label: 'Budget Confirmed', type: 'checkbox', value: 'false' },
        { name: 'Economic_Buyer__c', label: 'Economic Buyer', type: 'text', value: '' },
        { name: 'Decision_Process__c', label: 'Decision Process', type: 'long', value: '' },
      ],
    },
    systemFields('Femi Adeyemi', -12, -1),
  ],
  people: [
    {
      name: 'Élodie Marchetti',
      title: 'Operations Director',
      primary: true,
      email: 'elodie.marchetti@castellane.example',
    },
    { name: 'Bruno Salles', title: 'Managing Director', email: 'bruno.salles@castellane.example' },
    { name: 'Nadia Ferhat', title: 'Food Safety Officer' },
  ],
  activities: [
    {
      kind: 'Email',
      day: -1,
      time: '18:12',
      subject: 'Quotation before our committee',
      from: 'Élodie Marchetti',
      to: 'Femi Adeyemi',
      inbound: true,
      open: true,
      text: "Dear Femi,\n\nyour partner gave me your address, so I come to the point. The veterinary office gave us until {+62} to show continuous temperature records for the new kitchen; without them we may not open it, and the school contract starts there.\n\nWe have looked at four suppliers and kept two: you and Polarlog. What counts for us is an alarm within five minutes, records the inspector accepts without discussion, and somebody who installs it on a Sunday. Nadia has made a table, I attach it.\n\nBruno signs. He has set aside 60,000 euros for it in this year's works budget. The committee meets on {+9} and takes one of the two. Could you send the quotation and your general terms by {+5}, so that our lawyer can read them before?\n\nÉlodie Marchetti",
    },
    {
      kind: 'Call',
      day: -3,
      time: '10:00',
      subject: 'Short call, Nadia Ferhat',
      from: 'Femi Adeyemi',
      open: true,
      text: 'Nadia asked whether the sensors come with a calibration certificate each and how long delivery takes. She has seen Polarlog on site last week.',
    },
    {
      kind: 'Note',
      day: -12,
      subject: 'From partner',
      from: 'Femi Adeyemi',
      text: 'Kitchen fitter says they are building in the east of the city. Worth a call some time.',
    },
  ],
  expected: { buyer: 'readiness', crm: 'behind' },
};
