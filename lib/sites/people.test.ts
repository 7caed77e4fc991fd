// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { rowsOf } from '../../test/rows.ts';
import type { CrmRecord } from '../record.ts';
import { forgetHosts } from './dom.ts';
import { readGeneric } from './generic.ts';

const read = (html: string, kind: string): CrmRecord => {
  document.body.innerHTML = `<main><h1>Dock crane</h1>${html}</main>`;
  forgetHosts();
  const url = `https://crm.example.test/${kind}/4711`;
  const reading = readGeneric({ document, url, readAt: '2026-11-09T08:00:00.000Z' });
  if (reading.status !== 'found') throw new Error(reading.reason);
  return reading.record;
};

beforeEach(() => {
  document.title = 'Dock crane';
});

it('labels of fields below "Contact information" are nobody’s names', () => {
  const row = (label: string, value: string): string =>
    `<div class="r"><span class="n">${label}</span><span>${value}</span></div>`;
  const record = read(
    `<section><h3>Contact information</h3><div>${row('Email', 't.w@buyer.example')}${row('Phone', '+48 61 555 04 20')}</div></section>
    <section><h3>Details</h3><div>${row('Source', 'Trade fair')}${row('Score', '62')}</div></section>`,
    'leads',
  );
  expect(record.people).toEqual([]);
  expect(record.fields.map(({ label, value }) => `${label}=${value}`)).toEqual([
    'Email=t.w@buyer.example',
    'Phone=+48 61 555 04 20',
    'Source=Trade fair',
    'Score=62',
  ]);
});

it('the seller’s own people are not the record’s, whichever of their names comes first', () => {
  const rows = rowsOf([
    ['Amount', '$5,000'],
    ['Stage', 'Proposal'],
    ['Owner', 'Kim Abel'],
  ]);
  const card = (name: string): string => `<li><a href="/people/7">${name}</a><span>Works here</span></li>`;
  const list = `<h3>People</h3><ul>${card('Abel, Kim')}${card('Lee, Ann')}</ul>`;
  expect(read(rows + list, 'deals').people.map(({ name }) => name)).toEqual(['Lee, Ann']);
});

it('a form below somebody’s name on the page of a company is theirs, and the company’s have none of its fields', () => {
  const field = (label: string, value: string): string =>
    `<div><label>${label}:</label> <input value="${value}"></div>`;
  const own =
    field('Company name', 'Dock crane') + field('Email', 'office@dock.example') + field('Source', 'Fair');
  const theirs = `<div class="inline"><h3><b>Contact person:</b> <span>Theresa Moser, Dock crane</span></h3><fieldset>${field('First name', 'Theresa')}${field('Last name', 'Moser')}${field('Title', 'Head of procurement')}${field('Email', 't.moser@dock.example')}${field('Source', '')}</fieldset></div>`;
  const html = `<form><fieldset>${own}</fieldset><div><h2>Contact persons</h2>${theirs}</div></form>`;
  const record = read(html, 'companies');
  expect(record.fields.map(({ label, value }) => `${label}=${value}`)).toEqual([
    'Company name=Dock crane',
    'Email=office@dock.example',
    'Source=Fair',
  ]);
  expect(record.people).toMatchObject([{ name: 'Theresa Moser', title: 'Head of procurement' }]);
});

it('places to go to are nobody, below "Contacts" in the menu of the app', () => {
  document.title = 'Dock crane';
  const links = ['Contacts', 'Get Pro', 'Forms'].map(
    (text, at) => `<li class="m${at}"><a href="https://maker.example/${at}">${text}</a></li>`,
  );
  document.body.innerHTML = `<div><ul>${links.join('')}</ul><h1>Dock crane</h1>${['Amount', 'Stage', 'Source']
    .map((label) => `<div class="r"><span class="n">${label}:</span><span>12</span></div>`)
    .join('')}</div>`;
  const url = 'https://crm.example.test/deals/4711';
  const reading = readGeneric({ document, url, readAt: '2026-11-09T08:00:00.000Z' });
  expect(reading.status === 'found' && reading.record.people).toEqual([]);
});

it('everybody has a card of labels and values in a list that is called by a label of its own', () => {
  const row = (label: string, value: string): string =>
    `<div class="e"><div><dt>${label}</dt></div><div><dd>${value}</dd></div></div>`;
  const card = (name: string, job: string): string =>
    `<li><div>${row('Name', name)}${row('Job title', job)}${row('Email', `${name.slice(0, 3)}@buyer.example`)}</div></li>`;
  const own = row('Amount', '5,000 €') + row('Stage', 'Offer') + row('Source', 'Fair');
  const list = `<section><header><h2>Contacts</h2></header><div><dt>Contacts</dt><div><ul>${card('Ines Vaz', 'CFO')}${card('Tomas Leal', 'Plant manager')}</ul></div></div></section>`;
  const record = read(`<section>${own}</section>${list}`, 'deals');
  expect(record.people).toMatchObject([
    { name: 'Ines Vaz', title: 'CFO' },
    { name: 'Tomas Leal', title: 'Plant manager' },
  ]);
  expect(record.fields.map(({ label }) => label)).toEqual(['Amount', 'Stage', 'Source']);
});
