// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { dealSheet, labelRow, pairsOf, readHtml } from '../../test/read-html.ts';

beforeEach(() => {
  document.title = 'Dock crane';
});

describe('what happened', () => {
  const entry = (day: string, text: string): string =>
    `<div class="entry"><h4>Exchange: ${day}<label><input type="checkbox">Delete</label></h4><div class="in">${labelRow('Type', '<select><option>Call</option></select>')}${labelRow('Date', `<input value="${day}"><span><a href="#">Today</a></span><span>Note: your clock is an hour before that of the server, by and large.</span>`)}${labelRow('Author', '<input value="Ann Lee">')}${labelRow('Text', `<textarea>${text}</textarea>`)}</div></div>`;
  it('may be written as a form in the form, with hints beside its boxes; none of it is being composed', () => {
    const record = readHtml(
      `<h1>Dock crane</h1>${dealSheet}<div><h2>Exchanges</h2><div>${entry('2026-11-05', 'They ask for our papers.')}${entry('2026-11-03', 'The board said yes.')}</div></div>`,
    );
    expect(record.activities.map(({ kind, at, author, text }) => [kind, at, author, text])).toEqual([
      ['call', '2026-11-05', 'Ann Lee', 'They ask for our papers.'],
      ['call', '2026-11-03', 'Ann Lee', 'The board said yes.'],
    ]);
    expect(pairsOf(record)).toEqual(['Amount=€5,000', 'Stage=Proposal', 'Close date=10 Jan 2027']);
  });

  it('is no column of sheets with days in them', () => {
    const line = (label: string, value: string): string =>
      `<div class="r"><div class="k">${label}:</div><div>${value}</div></div>`;
    const box = (head: string, inner: string): string =>
      `<div class="box"><div><a href="/x">${head}</a></div><div>${inner}</div></div>`;
    const day = 'Tue Nov 24 00:02:46 2026';
    const rows = (labels: string, value: string): string =>
      labels
        .split(' ')
        .map((label) => line(label, value))
        .join('');
    const record = readHtml(
      `<h1>#7: Dock crane</h1><div><span>Ticket metadata</span><div><div class="half">${box('The basics', rows('Id Status Worked Queue', '15'))}${box('Own fields', rows('Amount Due Account', '18 Dec 2026'))}${box('Those around', rows('Owner Requestors Cc', 'Tom Hale of Northmoor Castings'))}</div><div class="half">${box('Reminders', `<div>New reminder:</div>${rows('Subject Owner', '<input>')}`)}${box('Dates', rows('Created Starts Told Started Closed', day))}${box('Links', '<div><div><a href="/a">Depends on:</a> (<a href="/b">Create</a>)</div><div><a href="/c">Parents:</a> (<a href="/b">Create</a>)</div></div>')}</div></div></div>`,
    );
    expect(pairsOf(record)).toEqual(expect.arrayContaining(['Id=15', 'Amount=18 Dec 2026', `Told=${day}`]));
    expect(record.activities).toEqual([]);
  });

  it('is not that another record was added, nor what a machine put down', () => {
    const line = (head: string, text = ''): string =>
      `<div class="e"><div><span>${head}</span> <span>12 Nov 2026</span></div>${text}</div>`;
    const record = readHtml(
      `<h1>Northmoor Castings</h1>${dealSheet}<section><h2>Activity</h2><div>${line('You added a note about deal <a href="/deals/9">Spare part portal</a>', '<p>They want it before spring.</p>')}${line('You added deal <a href="/deals/9">Spare part portal</a>')}<div class="e"><span>12 Nov 2026</span><span><b>The mail system itself</b> - Outgoing email recorded</span></div></div></section>`,
      'https://crm.example.test/companies/4711',
    );
    expect(record.activities.map(({ text }) => text)).toEqual(['They want it before spring.']);
  });
});
