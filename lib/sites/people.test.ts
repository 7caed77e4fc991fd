// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { readGeneric } from './generic.ts';

it('labels of fields below "Contact information" are nobody’s names', () => {
  const row = (label: string, value: string): string =>
    `<div class="r"><span class="n">${label}</span><span>${value}</span></div>`;
  document.title = 'Dock crane';
  document.body.innerHTML = `<main><h1>Dock crane</h1>
    <section><h3>Contact information</h3><div>${row('Email', 't.w@buyer.example')}${row('Phone', '+48 61 555 04 20')}</div></section>
    <section><h3>Details</h3><div>${row('Source', 'Trade fair')}${row('Score', '62')}</div></section></main>`;
  const url = 'https://crm.example.test/leads/4711';
  const reading = readGeneric({ document, url, readAt: '2026-11-09T08:00:00.000Z' });
  if (reading.status !== 'found') throw new Error(reading.reason);
  expect(reading.record.people).toEqual([]);
  expect(reading.record.fields.map(({ label, value }) => `${label}=${value}`)).toEqual([
    'Email=t.w@buyer.example',
    'Phone=+48 61 555 04 20',
    'Source=Trade fair',
    'Score=62',
  ]);
});
