// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { rowsOf } from '../../test/rows.ts';
import type { CrmRecord } from '../record.ts';
import { forgetHosts } from './dom.ts';
import { readGeneric } from './generic.ts';

const plainRows = rowsOf([
  ['Amount', '$5,000'],
  ['Close date', '2027-01-10'],
  ['Owner', 'Kim Abel'],
]);
const ofRows = ['Amount=$5,000', 'Close date=2027-01-10', 'Owner=Kim Abel'];

const readPage = (html: string, title = 'Dock crane'): CrmRecord => {
  document.title = title;
  document.body.innerHTML = html;
  forgetHosts();
  const url = 'https://crm.example.test/deals/4711';
  const reading = readGeneric({ document, url, readAt: '2026-11-09T08:00:00.000Z' });
  if (reading.status !== 'found') throw new Error(`not found: ${JSON.stringify(reading)}`);
  return reading.record;
};
const said = ({ fields }: CrmRecord): string[] => fields.map(({ label, value }) => `${label}=${value}`);
const fieldsOf = (html: string): string[] => said(readPage(`<main><h1>Dock crane</h1>${html}</main>`));
const box = (label: string, value: string): string =>
  `<div class="item"><label for="${label}">${label}</label><div><input id="${label}" value="${value}"></div></div>`;

beforeEach(() => {
  document.documentElement.lang = 'en';
});

describe('a drawn gauge', () => {
  const bar = (now: string, beside = ''): string =>
    `<dl><dt>Probability</dt><dd><div><div aria-hidden="true">40%</div>${beside}<div role="progressbar" aria-valuemin="0" aria-valuemax="100" ${now}><i></i></div></div></dd></dl>`;

  it('is read as far as it is filled', () => {
    expect(fieldsOf(plainRows + bar('aria-valuenow="40"'))).toEqual([...ofRows, 'Probability=40%']);
  });

  it('says nothing twice, and nothing where it only moves', () => {
    expect(fieldsOf(plainRows + bar('aria-valuenow="40"', '<b>40 %</b>'))).toContain('Probability=40 %');
    expect(fieldsOf(plainRows + bar(''))).toContain('Probability=');
  });

  it('is read as it is set in a form, and not where it plays a recording', () => {
    const knob = `<div role="slider" aria-valuemin="0" aria-valuemax="100" aria-valuenow="70"><i></i></div>`;
    const form = `<form>${box('Amount', '5000')}${box('Owner', 'Kim Abel')}${box('Source', 'Fair')}<div class="item"><label>Probability</label><div>${knob}</div></div></form>`;
    expect(fieldsOf(form)).toContain('Probability=70');
    const dialog = `<div role="dialog" aria-modal="true">${form.replaceAll('form>', 'section>')}</div>`;
    expect(said(readPage(dialog))).toContain('Probability=70');
    expect(fieldsOf(`${plainRows}<dl><dt>Recording</dt><dd>${knob}</dd></dl>`)).toContain('Recording=');
  });

  it('may lie over a knob of the browser that nobody sees', () => {
    const range = `<x-slider><div class="track"></div><input type="range" style="opacity: 0" value="35"></x-slider>`;
    const form = `<form>${box('Amount', '5000')}${box('Owner', 'Kim Abel')}${box('Source', 'Fair')}<div class="item"><label>Probability</label><div>${range}</div></div></form>`;
    expect(fieldsOf(form)).toContain('Probability=35');
  });
});
