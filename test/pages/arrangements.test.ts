import { describe, expect, it } from 'vitest';
import { readPage } from '../../lib/sites/index.ts';
import { arrangements, told } from './arrangements.ts';
import { openPage } from './load.ts';

const fields = [
  ['Amount', '€120,000'],
  ['Close date', '15 Dec 2026'],
  ['Owner', 'Mara Voss'],
  ['Account', 'Northmoor Castings'],
];
const page = (heading: string, list: string): string =>
  `<html lang="en"><head><title>Press line</title></head><body><main><h1>Press line</h1><dl>${fields
    .map(([label, value]) => `<dt>${label}</dt><dd>${value}</dd>`)
    .join(
      '',
    )}</dl><section><h2>Contacts</h2><ul><li><a href="/contacts/4">Ines Calder</a> <span>Head of Production</span></li><li><a href="/contacts/5">Tobias Renner</a> <span>Maintenance</span></li></ul></section><section><h2>${heading}</h2>${list}</section></main></body></html>`;

describe('what happened, in the arrangements of many makers', () => {
  it.each(Object.entries(arrangements))('%s', (_, { heading, shows, kind, draw }) => {
    const reading = readPage(openPage(page(heading, draw(told)), 'https://crm.example.test/deals/17'));
    if (reading.status !== 'found') throw new Error(`no record: ${reading.reason}`);
    const { activities, fields: read } = reading.record;
    const has = (what: (typeof shows)[number]): boolean => shows.includes(what);
    expect(
      activities.map((one) => ({
        ...(has('kind') || kind ? { kind: one.kind } : {}),
        author: one.author,
        day: one.at?.slice(0, 10),
        subject: one.subject,
        text: one.text,
      })),
    ).toEqual(
      told.map((one) => ({
        ...(has('kind') || kind ? { kind: kind ?? one.kind } : {}),
        author: one.author,
        day: one.at.slice(0, 10),
        subject: has('subject') ? one.subject : undefined,
        text: has('text') ? one.text : one.subject,
      })),
    );
    expect(read.map(({ label, value }) => [label, value])).toEqual(fields);
  });
});
