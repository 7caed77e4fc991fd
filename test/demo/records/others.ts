import { type DemoRecord, systemFields } from './shape.ts';

/** A lead, with the words that somebody typed into a form. */
export const lead: DemoRecord = {
  object: 'Lead',
  id: '00QHs00002aCd7PMAS',
  name: 'Matteo Brindisi',
  language: 'en',
  layout: 'page',
  template: 'columns',
  path: { steps: ['New', 'Contacted', 'Nurturing', 'Converted'], current: 'Contacted', field: 'Status' },
  highlights: ['Title', 'Company', 'Phone', 'Email'],
  sections: [
    {
      title: 'Lead Information',
      fields: [
        { name: 'OwnerId', label: 'Lead Owner', type: 'owner', value: 'Femi Adeyemi', readonly: true },
        { name: 'Phone', label: 'Phone', type: 'phone', value: '+39 010 555 0134' },
        { name: 'Name', label: 'Name', type: 'name', value: 'Matteo Brindisi', readonly: true },
        { name: 'Email', label: 'Email', type: 'email', value: 'm.brindisi@rivagelato.example' },
        { name: 'Company', label: 'Company', type: 'text', value: 'Riva Gelato' },
        { name: 'Website', label: 'Website', type: 'url', value: 'https://rivagelato.example' },
        { name: 'Title', label: 'Title', type: 'text', value: 'Production Manager' },
        {
          name: 'Status',
          label: 'Lead Status',
          type: 'picklist',
          value: 'Contacted',
          options: ['New', 'Contacted', 'Nurturing', 'Converted'],
        },
        { name: 'NumberOfEmployees', label: 'No. of Employees', type: 'number', value: '140' },
        { name: 'Address', label: 'Address', type: 'address', value: 'Via del Molo 12|Genova||16126|Italy' },
      ],
    },
    {
      title: 'Additional Information',
      fields: [
        {
          name: 'Description',
          label: 'Description',
          type: 'long',
          value:
            'Form text: "Two freezers failed over the long weekend and we only saw it on Tuesday, 3 tonnes gone. Looking for ways to be warned by phone. What do such things cost roughly?"',
        },
      ],
    },
    systemFields('Femi Adeyemi', -8, -2),
  ],
  people: [],
  activities: [
    {
      kind: 'Call',
      day: -2,
      time: '11:20',
      subject: 'First call',
      from: 'Femi Adeyemi',
      open: true,
      text: 'Matteo says insurance paid for half of it and asked him what he will do so that it does not happen again. He is looking at two or three alarm boxes from the electrician and at systems like ours. His sister runs the money side, he would take something simple to her after the season.',
    },
  ],
};

/** A contact of the first deal. */
export const contact: DemoRecord = {
  object: 'Contact',
  id: '003Hs00005pRt8wIAC',
  name: 'Dana Okafor',
  language: 'en',
  layout: 'dynamic',
  template: 'columns',
  highlights: ['Title', 'AccountId', 'Phone', 'Email'],
  sections: [
    {
      title: 'Contact Information',
      fields: [
        { name: 'OwnerId', label: 'Contact Owner', type: 'owner', value: 'Ines Calloway', readonly: true },
        { name: 'Phone', label: 'Phone', type: 'phone', value: '+31 10 555 0177' },
        { name: 'Name', label: 'Name', type: 'name', value: 'Dana Okafor', readonly: true },
        { name: 'Email', label: 'Email', type: 'email', value: 'dana.okafor@brightwater.example' },
        {
          name: 'AccountId',
          label: 'Account Name',
          type: 'lookup',
          value: 'Brightwater Foods',
          to: 'Account/001Hs00003xWq0nIAC',
        },
        { name: 'Title', label: 'Title', type: 'text', value: 'Quality Manager' },
      ],
    },
    {
      title: 'Additional Information',
      fields: [
        {
          name: 'Description',
          label: 'Description',
          type: 'long',
          value: 'Answers at once when it is about audits, never before ten.',
        },
      ],
    },
    systemFields('Ines Calloway', -70, -13),
  ],
  people: [],
  activities: [
    {
      kind: 'Email',
      day: -2,
      time: '16:42',
      subject: 'Re: Cold rooms – where we are',
      from: 'Dana Okafor',
      to: 'Ines Calloway',
      inbound: true,
      open: true,
      text: 'Tom from finance wants to understand the spoilage figures before anybody talks about a price.',
    },
  ],
};

/** The account of the first deal. */
export const account: DemoRecord = {
  object: 'Account',
  id: '001Hs00003xWq0nIAC',
  name: 'Brightwater Foods',
  language: 'en',
  layout: 'page',
  template: 'tabs',
  highlights: ['Type', 'Phone', 'Website', 'Industry'],
  sections: [
    {
      title: 'Account Information',
      fields: [
        { name: 'OwnerId', label: 'Account Owner', type: 'owner', value: 'Ines Calloway', readonly: true },
        { name: 'Phone', label: 'Phone', type: 'phone', value: '+31 10 555 0100' },
        { name: 'Name', label: 'Account Name', type: 'text', value: 'Brightwater Foods' },
        { name: 'Website', label: 'Website', type: 'url', value: 'https://brightwater.example' },
        {
          name: 'Type',
          label: 'Type',
          type: 'picklist',
          value: 'Prospect',
          options: ['Prospect', 'Customer', 'Partner'],
        },
        {
          name: 'Industry',
          label: 'Industry',
          type: 'picklist',
          value: 'Food & Beverage',
          options: ['Food & Beverage', 'Pharma', 'Retail'],
        },
        { name: 'AnnualRevenue', label: 'Annual Revenue', type: 'currency', value: '87000000' },
        { name: 'NumberOfEmployees', label: 'Employees', type: 'number', value: '620' },
        {
          name: 'BillingAddress',
          label: 'Billing Address',
          type: 'address',
          value: 'Waalkade 8|Rotterdam||3089|Netherlands',
        },
      ],
    },
    systemFields('Ines Calloway', -71, -30),
  ],
  people: [
    {
      name: 'Dana Okafor',
      title: 'Quality Manager',
      email: 'dana.okafor@brightwater.example',
      contact: '003Hs00005pRt8wIAC',
    },
    { name: 'Tom Lindqvist', title: 'Finance Business Partner', email: 'tom.lindqvist@brightwater.example' },
  ],
  activities: [],
};
