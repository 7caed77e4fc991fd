import type { CrmRecord } from '../lib/record.ts';
import { forgetHosts } from '../lib/sites/dom.ts';
import { readGeneric } from '../lib/sites/generic.ts';

/** What the reader that knows no CRM makes of HTML in this document; throws where it finds no record. */
export const readHtml = (html: string, url = 'https://crm.example.test/deals/4711'): CrmRecord => {
  document.body.innerHTML = html;
  forgetHosts();
  const reading = readGeneric({ document, url, readAt: '2026-11-24T08:00:00.000Z' });
  if (reading.status !== 'found') throw new Error(`not found: ${JSON.stringify(reading)}`);
  return reading.record;
};
/** Its fields, as "label=value". */
export const pairsOf = (record: CrmRecord): string[] =>
  record.fields.map(({ label, value }) => `${label}=${value}`);
/** A field as a form marks it. */
export const labelRow = (label: string, value: string): string =>
  `<div class="f"><label>${label}</label><div class="v">${value}</div></div>`;
/** Three fields of a deal. */
export const dealSheet = [
  labelRow('Amount', '€5,000'),
  labelRow('Stage', 'Proposal'),
  labelRow('Close date', '10 Jan 2027'),
].join('');
