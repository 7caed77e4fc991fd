import type { CrmRecord } from '../../lib/record.ts';

/** A made-up deal for the first look: nobody in it exists, and it is never stored among real ones. */
export const sampleRecord: CrmRecord = {
  crm: 'sample',
  object: 'opportunity',
  id: 'sample',
  url: 'https://crm.example/deal/sample',
  title: 'Harwick · Fleet telematics',
  stage: 'Proposal',
  fields: [
    { label: 'Account', value: 'Harwick Cold Logistics' },
    { label: 'Amount', value: '€84,000' },
    { label: 'Close Date', value: '30 Nov 2026' },
    { label: 'Stage', value: 'Proposal' },
    { label: 'Budget confirmed', value: 'Yes' },
  ],
  people: [
    { name: 'Dana Okafor', title: 'Head of Operations', side: 'buyer' },
    { name: 'Tom Reyes', title: 'Finance Director', side: 'buyer' },
    { name: 'Ines Keller', title: 'Account Executive', side: 'seller' },
  ],
  activities: [
    {
      kind: 'email',
      direction: 'inbound',
      author: 'Dana Okafor',
      at: '2026-11-12T09:14:00Z',
      subject: 'Re: spoilage numbers',
      text: 'Hi Ines, we checked again: we lost $412k to spoilage last year because nobody sees a reefer warming up until it arrives. If we do nothing, we will lose the Norbeck contract in the spring. Tom will want to see how you got to the savings before he looks at anything else. Dana',
    },
    {
      kind: 'call',
      author: 'Ines Keller',
      at: '2026-11-06T15:00:00Z',
      subject: 'Call with Dana',
      text: 'Dana said they are comparing us with Trackwell and with doing it on their own gateway. Some kind of panel will look at it, she does not know yet who signs. I think they have the money.',
    },
    {
      kind: 'email',
      direction: 'inbound',
      author: 'Dana Okafor',
      at: '2026-10-28T11:40:00Z',
      subject: 'Cold chain visibility',
      text: 'Hello, we are looking into ways to see temperatures on the road in real time. It has to work without new hardware in the trailers, that is a must for us. Could you send something I can share with my drivers’ lead?',
    },
  ],
  readAt: '2026-11-14T10:00:00Z',
};
