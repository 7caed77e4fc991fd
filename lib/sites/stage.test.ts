// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { rowsOf } from '../../test/rows.ts';
import { forgetHosts } from './dom.ts';
import { readGeneric } from './generic.ts';

const rows = rowsOf(
  [
    ['Amount', '$5,000'],
    ['Close date', '2027-01-10'],
    ['Owner', 'Kim Abel'],
  ],
  'span',
);
const names = ['Qualification', 'Needs', 'Proposal', 'Negotiation', 'Won', 'Lost'];
const classes: Record<string, string> = {
  d: 'bg-green text-green',
  c: 'bg-blue text-blue',
  t: 'bg-grey text-grey',
  p: 'bg-primary-400 text-primary-600 font-bold',
  w: 'bg-lime text-lime',
  l: 'bg-red text-red',
};

it('is told on a button that changes it, before the status of a lead', () => {
  document.body.innerHTML = `<h1>Meera Joshi</h1>${rows}${rowsOf([['Lead status', 'Follow up']], 'span')}<button><span>Current stage</span> : <span>Proposal</span></button>`;
  forgetHosts();
  const url = 'https://crm.example.test/leads/77';
  const reading = readGeneric({ document, url, readAt: '2026-11-09T08:00:00.000Z' });
  expect(reading.status === 'found' && reading.record.stage).toBe('Proposal');
});

it('is the last one filled of steps that are cut to arrows, in whatever words', () => {
  const arrow = (name: string, colour: string): string =>
    `<div style="clip-path: polygon(0 0, 100% 50%, 0 100%); background-color: ${colour}"><p>${name}</p></div>`;
  const bar = [
    'Estimation Created',
    'Estimation Sent',
    'Invoice Created',
    'Special Approval',
    'Project Started',
  ];
  document.body.innerHTML = `<h1>Dock crane</h1><div>${bar.map((name, at) => arrow(name, at < 2 ? 'blue' : 'grey')).join('')}</div>${rows}`;
  forgetHosts();
  const url = 'https://crm.example.test/deals/4711';
  const reading = readGeneric({ document, url, readAt: '2026-11-09T08:00:00.000Z' });
  expect(reading.status === 'found' && reading.record.stage).toBe('Estimation Sent');
});

/** The stage that is read of a bar whose steps are drawn so, one letter a step. */
const stageIn = (bar: string): string | undefined => {
  const steps = [...bar].map((letter, at) => `<li><div class="${classes[letter]}">${names[at]}</div></li>`);
  document.title = 'Dock crane';
  document.body.innerHTML = `<h1>Dock crane</h1><ul class="bar">${steps.join('')}</ul><div>${rows}</div>`;
  forgetHosts();
  const reading = readGeneric({
    document,
    url: 'https://crm.example.test/deals/4711',
    readAt: '2026-11-09T08:00:00.000Z',
  });
  if (reading.status !== 'found') throw new Error(JSON.stringify(reading));
  return reading.record.stage;
};

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('a bar whose ends have colours of their own', () => {
  it.each([
    ['ddcttp', 'Proposal'],
    ['dctttp', 'Needs'],
    ['dddctp', 'Negotiation'],
    ['ddctwl', 'Proposal'],
    ['cttttp', 'Qualification'],
    // The end is reached: all before it are done.
    ['dddddp', 'Lost'],
    // Two ways to say it: none is better than a wrong one.
    ['dddttp', undefined],
    ['ddddcp', undefined],
  ])('%s stands in %s', (bar, stage) => {
    expect(stageIn(bar)).toBe(stage);
  });
});

describe('the label of the stage in other languages', () => {
  it.each([
    ['Этап', 'Статус'],
    ['フェーズ', 'ステータス'],
    ['Etap', 'Stan'],
  ])('%s tells more than %s', (stage, status) => {
    const told = rowsOf(
      [
        [status, 'A-17'],
        [stage, 'B-4'],
      ],
      'span',
    );
    document.title = 'Dock crane';
    const read = (html: string): string | undefined => {
      document.body.innerHTML = `<h1>Dock crane</h1><div>${html}${rows}</div>`;
      forgetHosts();
      const reading = readGeneric({ document, url: 'https://crm.example.test/deals/4711', readAt: '' });
      return reading.status === 'found' ? reading.record.stage : undefined;
    };
    expect(read(told)).toBe('B-4');
    expect(read(rowsOf([[status, 'A-17']], 'span'))).toBe('A-17');
  });
});

describe('a menu to set the stage by', () => {
  it('does not say which it is now', () => {
    const menu = (label: string): string =>
      `<div class="m"><label for="m">${label}</label><select id="m"><option selected>Open</option></select></div>`;
    const stageBy = (label: string): string | undefined => {
      document.title = 'Dock crane';
      document.body.innerHTML = `<h1>Dock crane</h1>${rows}${menu(label)}`;
      forgetHosts();
      const reading = readGeneric({
        document,
        url: 'https://crm.example.test/deals/4711',
        readAt: '2026-11-09T08:00:00.000Z',
      });
      return reading.status === 'found' ? reading.record.stage : 'none';
    };
    expect(stageBy('Set status to')).toBeUndefined();
    expect(stageBy('New stage')).toBeUndefined();
    expect(stageBy('Deal status')).toBe('Open');
  });
});

it('a word for the end that opens a menu is a way to close it, no stage', () => {
  document.title = 'Dock crane';
  const menu =
    '<div class="dropdown"><a href="#" class="badge bg-success" data-bs-toggle="dropdown">Won</a></div>';
  document.body.innerHTML = `<main><div><h1>Dock crane</h1>${menu}</div><div>${rows}</div></main>`;
  forgetHosts();
  const reading = readGeneric({ document, url: 'https://crm.example.test/deals/4711', readAt: '' });
  expect(reading.status === 'found' && reading.record.stage).toBeUndefined();
});

it('a row that only its class calls steps tells the stage where no field does', () => {
  document.title = 'Dock crane';
  const step = (name: string, at: number): string =>
    `<div class="x-step${at === 1 ? ' x-step-active' : ''}"><span>${at + 1}</span><span>${name}</span></div>`;
  const stageWith = (more: string): string | undefined => {
    const steps = ['Samples', 'Trial', 'Award'].map(step).join('');
    document.body.innerHTML = `<main><h1>Dock crane</h1><div class="x-steps">${steps}</div><div>${rows}${more}</div></main>`;
    forgetHosts();
    const reading = readGeneric({ document, url: 'https://crm.example.test/deals/4711', readAt: '' });
    return reading.status === 'found' ? reading.record.stage : 'none';
  };
  expect(stageWith('')).toBe('Trial');
  expect(stageWith(rowsOf([['Stage', 'Offer']], 'span'))).toBe('Offer');
});

it('is not what a list with heads over its columns says of another record', () => {
  document.title = 'Kim Abel';
  const cell = (text: string, look = ''): string => `<td><span class="${look}">${text}</span></td>`;
  const list = `<table><thead><tr><th>Name</th><th>Stage</th><th>Role</th></tr></thead><tbody><tr>${cell('<a href="/deals/9">Dock crane</a>')}${cell('Proposal', 'text-primary')}${cell('Decision Maker')}</tr></tbody></table>`;
  const fields = rowsOf(
    [
      ['Email', 'kim@buyer.example'],
      ['Phone', '+44 117 4960200'],
      ['City', 'Bristol'],
    ],
    'span',
  );
  document.body.innerHTML = `<main><h1>Kim Abel</h1>${fields}<h3>Deals</h3>${list}</main>`;
  forgetHosts();
  const url = 'https://crm.example.test/contacts/31';
  const reading = readGeneric({ document, url, readAt: '' });
  expect(reading.status === 'found' && [reading.record.title, reading.record.stage]).toEqual([
    'Kim Abel',
    undefined,
  ]);
});

it('is a field called "Pipeline stage", and no "Pipeline"', () => {
  document.title = 'Dock crane';
  const stageWith = (label: string): string | undefined => {
    document.body.innerHTML = `<main><h1>Dock crane</h1>${rows}${rowsOf([[label, 'Proposal']], 'span')}</main>`;
    forgetHosts();
    const reading = readGeneric({ document, url: 'https://crm.example.test/deals/4711', readAt: '' });
    return reading.status === 'found' ? reading.record.stage : 'none';
  };
  expect([stageWith('Pipeline stage'), stageWith('Pipeline')]).toEqual(['Proposal', undefined]);
});

it('is nothing that a yes or no says', () => {
  const box = (label: string, value: string, id: string): string =>
    `<div><label for="${id}">${label}:</label><input id="${id}" value="${value}"></div>`;
  document.body.innerHTML = `<h1>Change user</h1><h2>Meera Joshi</h2><form>${box('First name', 'Meera', 'f')}${box('Last name', 'Joshi', 'l')}${box('Email', 'meera@tern.example', 'e')}<div><input type="checkbox" id="a" checked><label for="a">Active</label></div><div><input type="checkbox" id="b" checked><label for="b">Staff status</label></div></form>`;
  forgetHosts();
  const url = 'https://crm.example.test/contacts/77';
  const reading = readGeneric({ document, url, readAt: '2026-11-09T08:00:00.000Z' });
  expect(reading.status === 'found' && reading.record.stage).toBe(undefined);
});

it('is not what a list is narrowed to', () => {
  const filter = ['All', 'Qualification', 'Proposal', 'Negotiation']
    .map((name, at) => `<li class="${at === 0 ? 'selected' : ''}"><a href="?stage=${at}">${name}</a></li>`)
    .join('');
  document.body.innerHTML = `<h1>Dock crane</h1>${rows}<div><h2>Filter</h2><h3>By stage</h3><ul>${filter}</ul></div>`;
  forgetHosts();
  const url = 'https://crm.example.test/deals/77';
  const reading = readGeneric({ document, url, readAt: '2026-11-09T08:00:00.000Z' });
  expect(reading.status === 'found' && reading.record.stage).toBe(undefined);
});
