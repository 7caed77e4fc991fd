import { type DemoRecord, dealFields, stages, systemFields } from './shape.ts';

/** A long record behind tabs: more activities than are shown at once, and a buyer who has said no. */
export const quayside: DemoRecord = {
  object: 'Opportunity',
  id: '006Hs00001eT6bHIAS',
  name: 'Quayside Breweries – keg stores',
  language: 'en',
  layout: 'page',
  template: 'tabs',
  path: { steps: stages.slice(0, 6), current: 'Negotiation/Review', field: 'StageName' },
  highlights: ['AccountId', 'CloseDate', 'Amount', 'OwnerId'],
  sections: [
    {
      title: 'Opportunity Information',
      fields: dealFields({
        name: 'Quayside Breweries – keg stores',
        account: 'Quayside Breweries',
        stage: 'Negotiation/Review',
        amount: '128000',
        closeDay: 5,
        probability: '80',
        owner: 'Tom Reyes',
        nextStep: 'Contract out for signature',
        source: 'Referral',
      }),
    },
    {
      title: 'Qualification',
      fields: [
        { name: 'Budget_Confirmed__c', label: 'Budget Confirmed', type: 'checkbox', value: 'true' },
        { name: 'Champion__c', label: 'Champion', type: 'text', value: 'Rowan' },
        {
          name: 'Description',
          label: 'Description',
          type: 'rich',
          value: '<p>14 keg stores, <b>two</b> of them unheated. Rowan runs all of them.</p>',
        },
      ],
    },
    systemFields('Tom Reyes', -190, -1),
  ],
  people: [
    {
      name: 'Rowan Fitch',
      title: 'Head of Distribution',
      role: 'Champion',
      primary: true,
      email: 'rowan.fitch@quayside.example',
    },
    { name: 'Amara Nwosu', title: 'Finance Director', role: 'Economic Buyer' },
  ],
  activities: [
    {
      kind: 'Email',
      day: -4,
      time: '09:55',
      subject: 'Keg stores: our decision',
      from: 'Rowan Fitch',
      to: 'Tom Reyes',
      inbound: true,
      open: true,
      text: "Tom,\n\nI promised you a straight answer. Amara turned it down on Wednesday. Our own controls team put thermometers on the glycol lines for next to nothing, that covers twelve of the fourteen stores, and for the other two we are giving up the lease in spring.\n\nSo please don't send the contract, there is nothing here for you to sell us. It was a pleasure all the same.\n\nRowan",
    },
    {
      kind: 'Email',
      day: -9,
      time: '11:00',
      subject: 'Contract',
      from: 'Tom Reyes',
      to: 'Rowan Fitch',
      text: 'Rowan, the contract is with our legal team and will be with you on Monday.',
    },
    ...Array.from({ length: 11 }, (_, index) => ({
      kind: 'Call' as const,
      day: -15 - index * 9,
      time: '17:00',
      subject: `Weekly call ${11 - index}`,
      from: 'Tom Reyes',
      text:
        index % 3 === 0
          ? 'Rowan is positive, everything on track.'
          : 'Short one. Rowan busy with the summer season, will look at the numbers.',
    })),
    {
      kind: 'Event',
      day: -130,
      time: '09:30',
      subject: 'Visit, keg store 3',
      from: 'Tom Reyes',
      text: 'Rowan: beer over 14 degrees comes back flat from the pubs, in July that was every tenth keg of store 3.',
    },
  ],
  expected: { buyer: 'unknown', crm: 'ahead' },
};
