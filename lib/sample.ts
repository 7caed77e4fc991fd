import type { CrmRecord } from './record.ts';

/**
 * A made-up deal to look at before there is a real one. It is judged like any other record and never stored among
 * them: its CRM is `sample`. The buyer has named the trouble and what it costs and compares two ways; who signs is
 * not known, and the CRM is one step ahead.
 */
export const sampleRecord: CrmRecord = {
  crm: 'sample',
  object: 'opportunity',
  id: 'sample-harwick',
  url: '',
  title: 'Harwick Foods · Fleet telematics',
  stage: 'Proposal',
  fields: [
    { label: 'Stage', value: 'Proposal' },
    { label: 'Amount', value: '$ 96,000' },
    { label: 'Close date', value: '2026-12-18' },
    { label: 'Economic buyer', value: 'Tom Reyes' },
    { label: 'Budget confirmed', value: 'Yes' },
    { label: 'Competitors', value: '' },
    { label: 'Next step', value: 'Send proposal' },
  ],
  people: [
    { name: 'Dana Okafor', title: 'Head of Cold Chain', role: 'Evaluator', side: 'buyer' },
    { name: 'Tom Reyes', title: 'Finance', role: 'Economic Buyer', side: 'buyer' },
    { name: 'Priya Nair', title: 'Account Executive', side: 'seller' },
  ],
  activities: [
    {
      kind: 'email',
      direction: 'inbound',
      author: 'Dana Okafor',
      at: '2026-11-12T14:20:00Z',
      subject: 'Re: spoilage numbers',
      text: 'Hi Priya,\n\nwe lost $412k to spoilage last year. Nobody notices that a trailer is warming up until it arrives.\n\nWe are comparing two ways: sensors in every truck, or stricter loading rules. It has to report every five minutes and run on our old trailers too, those two are a must.\n\nHow do other fleets handle trailers without power?\n\nDana',
    },
    {
      kind: 'call',
      author: 'Priya Nair',
      at: '2026-11-10T10:00:00Z',
      subject: 'Call with Dana',
      text: 'Dana said there is some kind of panel for purchases like this. She said they would need it running before the season starts in June. Tom sounds open, should be fine with the money I think.',
    },
    {
      kind: 'email',
      direction: 'outbound',
      author: 'Priya Nair',
      at: '2026-11-09T08:30:00Z',
      subject: 'Our talk on Tuesday',
      text: 'Hi Dana,\n\nthank you for the time. Would it help if I bring the numbers of a fleet of your size?\n\nPriya',
    },
    {
      kind: 'email',
      direction: 'inbound',
      author: 'Dana Okafor',
      at: '2026-10-28T09:05:00Z',
      subject: 'Temperature in the trucks',
      text: 'Hello,\n\nat the moment our drivers write temperatures on paper. Our aim is to get spoilage under one percent.\n\nCould you tell me what others do?\n\nDana Okafor\nHarwick Foods',
    },
  ],
  readAt: '2026-11-19T09:00:00Z',
};
