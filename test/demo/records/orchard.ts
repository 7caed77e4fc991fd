import { type DemoRecord, dealFields, stages, systemFields } from './shape.ts';

/** A buyer who feels that something is wrong and looks for words for it; nobody compares anything yet. */
export const orchard: DemoRecord = {
  object: 'Opportunity',
  id: '006Hs00001nB4cRIAS',
  name: 'Orchard & Vale Dairy – rejected deliveries',
  language: 'en',
  layout: 'page',
  template: 'columns',
  path: { steps: stages.slice(0, 6), current: 'Qualification', field: 'StageName' },
  highlights: ['AccountId', 'CloseDate', 'Amount', 'OwnerId'],
  sections: [
    {
      title: 'Opportunity Information',
      fields: dealFields({
        name: 'Orchard & Vale Dairy – rejected deliveries',
        account: 'Orchard & Vale Dairy',
        stage: 'Qualification',
        amount: '45000',
        closeDay: 97,
        probability: '10',
        owner: 'Femi Adeyemi',
        nextStep: '',
        source: 'Web',
      }),
    },
    {
      title: 'Qualification',
      fields: [
        { name: 'Budget_Confirmed__c', label: 'Budget Confirmed', type: 'checkbox', value: 'false' },
        { name: 'Decision_Maker__c', label: 'Decision Maker', type: 'text', value: 'unknown' },
        { name: 'Pain_Points__c', label: 'Pain Points', type: 'long', value: '' },
      ],
    },
    systemFields('Femi Adeyemi', -19, -4),
  ],
  people: [
    {
      name: 'Gwen Pritchard',
      title: 'Transport Planner',
      role: 'Business User',
      primary: true,
      email: 'gwen@orchardvale.example',
    },
  ],
  activities: [
    {
      kind: 'Email',
      day: -4,
      time: '07:48',
      subject: 'Re: Your question about rejected loads',
      from: 'Gwen Pritchard',
      to: 'Femi Adeyemi',
      inbound: true,
      open: true,
      text: "Morning Femi,\n\nthanks for not sending a brochure. We had another two pallets sent back by the supermarket on Thursday, the driver swears the unit was on all the way, the store says nine degrees at the dock. It has been going on since the summer and honestly nobody here can say where it gets warm, on the lorry, on our ramp or on theirs.\n\nIs that normal? I keep wondering what other dairies do about it, or whether it is simply us. If you have something to read on how people find out where the cold is lost I'd be glad of it.\n\nGwen",
    },
    {
      kind: 'Email',
      day: -5,
      time: '15:30',
      subject: 'Your question about rejected loads',
      from: 'Femi Adeyemi',
      to: 'Gwen Pritchard',
      open: true,
      text: 'Hello Gwen, you downloaded our guide to dock temperatures. What made you look?',
    },
    {
      kind: 'Note',
      day: -19,
      subject: 'Web form',
      from: 'Femi Adeyemi',
      open: true,
      text: 'Form: "loads refused at retailer, trying to understand why". Plans transport for 22 lorries.',
    },
  ],
  expected: { buyer: 'awareness', crm: 'even' },
};
