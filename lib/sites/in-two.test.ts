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

describe('labels of components', () => {
  it('are those of a term that explains itself on a button', () => {
    const term = (label: string): string =>
      `<dt><div><span class="list__text m-help-text" role="button" tabindex="0">${label}</span></div></dt>`;
    expect(fieldsOf(`${plainRows}<dl><div>${term('Forecast')}<dd>Best case</dd></div></dl>`)).toEqual([
      ...ofRows,
      'Forecast=Best case',
    ]);
  });

  it('stand before the choices of a group, each in a row of its own', () => {
    const row = (words: string, on: boolean): string =>
      `<div class="row"><x-radio role="radio" aria-checked="${on}">${words}</x-radio></div>`;
    const group = `<div role="radiogroup"><div class="list-header">Financing plan</div>${row('Purchase', false)}${row('Leasing', true)}</div>`;
    const form = `<form>${box('Amount', '5000')}${box('Owner', 'Kim Abel')}${box('Source', 'Fair')}${group}</form>`;
    expect(fieldsOf(form)).toEqual([
      'Amount=5000',
      'Owner=Kim Abel',
      'Source=Fair',
      'Financing plan=Leasing',
    ]);
  });

  it('are the legend over several boxes to tick, which say together what holds', () => {
    const tick = (words: string, on: boolean): string =>
      `<div class="check"><input type="checkbox" id="${words}" ${on ? 'checked' : ''}><label for="${words}">${words}</label></div>`;
    const group = (legend: string, ticks: string): string =>
      `<fieldset><legend>${legend}</legend><div><div role="group">${ticks}</div></div></fieldset>`;
    const groups =
      group('Interests', tick('Dryer', true) + tick('Silo', false) + tick('Auger', true)) +
      group('Services', tick('Training', false) + tick('Repair', true));
    const boxes = box('Amount', '5000') + box('Owner', 'Kim Abel') + box('Source', 'Fair');
    expect(fieldsOf(`<form>${boxes}${groups}</form>`)).toEqual([
      'Amount=5000',
      'Owner=Kim Abel',
      'Source=Fair',
      'Interests=Dryer, Auger',
      'Services=Repair',
    ]);
  });

  it('are small headings on cards, in the words of other languages too', () => {
    const card = (label: string, value: string): string =>
      `<div class="card-block"><div class="card-title">${label}</div><div class="card-text">${value}</div></div>`;
    const cards =
      card('Problem', 'Der alte Filter setzt sich alle zehn Tage zu.') + card('Entscheider', 'Gerda Huber');
    expect(
      fieldsOf(`${plainRows}<div>${cards}${card('Nächster Schritt', 'Probelauf am 1. Dezember')}</div>`),
    ).toEqual([
      ...ofRows,
      'Problem=Der alte Filter setzt sich alle zehn Tage zu.',
      'Entscheider=Gerda Huber',
      'Nächster Schritt=Probelauf am 1. Dezember',
    ]);
  });

  it('stand around what a box would hold that is not there', () => {
    const field = (label: string, value: string): string =>
      `<label class="field" for="f_${label}"><div><div class="label">${label}</div><div><div tabindex="0">${value}</div></div></div></label>`;
    expect(
      fieldsOf(`${plainRows}<div>${field('Language', 'French')}${field('Region', 'South')}</div>`),
    ).toEqual([...ofRows, 'Language=French', 'Region=South']);
  });

  it('are not the hint below an empty box in the same label', () => {
    const field = (label: string, value: string, hint = ''): string =>
      `<label class="field" for="f_${label}"><div><div><div class="label">${label}</div><input id="f_${label}" value="${value}"></div>${hint && `<div class="bottom"><div>${hint}</div></div>`}</div></label>`;
    const form = field('Amount', '5000') + field('Owner', 'Kim Abel') + field('Source', 'Fair');
    expect(fieldsOf(`<form>${form}${field('Next step', '', 'Agreed with the buyer')}</form>`)).toEqual([
      'Amount=5000',
      'Owner=Kim Abel',
      'Source=Fair',
      'Next step=',
    ]);
  });
});

describe('values of components', () => {
  it('are no words that ask to choose one', () => {
    const pick = (label: string, value: string): string =>
      `<div class="item"><label id="l-${label}">${label}</label><div><button role="combobox" aria-haspopup="listbox" aria-labelledby="l-${label}"><span>${value}</span></button></div></div>`;
    const boxes = box('Amount', '5000') + box('Owner', 'Kim Abel') + box('Source', 'Fair');
    expect(
      fieldsOf(`<form>${boxes}${pick('Lose', 'Lose wählen')}${pick('Plan', 'Select Plus')}</form>`),
    ).toEqual(['Amount=5000', 'Owner=Kim Abel', 'Source=Fair', 'Lose=', 'Plan=Select Plus']);
  });

  it('are a text that was opened below its heading', () => {
    const fold = (head: string, text: string, open = true): string =>
      `<li><button aria-expanded="${open}" aria-controls="x"><div>${head}</div></button>${open ? `<div><div>${text}</div></div>` : ''}</li>`;
    const list = `<ul>${fold('Payment terms', '30 % with the order, the rest on acceptance.')}${fold('Delivery', '', false)}</ul>`;
    expect(fieldsOf(plainRows + list)).toEqual([
      ...ofRows,
      'Payment terms=30 % with the order, the rest on acceptance.',
    ]);
  });
});

describe('what stands around a value', () => {
  it('is its label below it, in a list whose words steps are called by too', () => {
    const item = (value: string, label: string): string =>
      `<x-item class="item"><span><span class="item-title">${value}</span><span class="item-line">${label}</span></span></x-item>`;
    const list = `<div class="list">${item('£96,400', 'Amount')}${item('14 May 2027', 'Close date')}${item('Oscar Pembury', 'Owner')}${item('Evaluation', 'Stage')}${item('Web enquiry', 'Lead source')}</div>`;
    expect(fieldsOf(list)).toEqual([
      'Amount=£96,400',
      'Close date=14 May 2027',
      'Owner=Oscar Pembury',
      'Stage=Evaluation',
      'Lead source=Web enquiry',
    ]);
  });

  it('is a title over a figure and a note on that', () => {
    const stat = (title: string, figure: string, note: string): string =>
      `<div class="stat"><div class="stat-title">${title}</div><div class="stat-value">${figure}</div><div class="stat-desc">${note}</div></div>`;
    const stats =
      stat('Total', '46.700 €', 'without mounting') + stat('Probability', '55 %', 'since October');
    expect(fieldsOf(`${plainRows}<div class="stats">${stats}</div>`)).toEqual([
      ...ofRows,
      'Total=46.700 €',
      'Probability=55 %',
    ]);
  });

  it('is what a choice is called that has no words on the page', () => {
    const choice = (name: string, on: string): string =>
      `<fieldset><legend>${name}</legend><div>${['Purchase', 'Lease']
        .map(
          (words) =>
            `<input type="radio" name="${name}" aria-label="${words}"${words === on ? ' checked' : ''}>`,
        )
        .join('')}</div></fieldset>`;
    const boxes = box('Amount', '5000') + box('Owner', 'Kim Abel') + box('Source', 'Fair');
    expect(
      fieldsOf(`<form>${boxes}${choice('Type', 'Purchase')}${choice('Product type', 'Lease')}</form>`),
    ).toEqual(['Amount=5000', 'Owner=Kim Abel', 'Source=Fair', 'Type=Purchase', 'Product type=Lease']);
  });
});

describe('a page of nothing but texts that were opened', () => {
  it('is no record', () => {
    const fold = (head: string, text: string): string =>
      `<details open><summary>${head}</summary><p>${text}</p></details>`;
    const folds = [
      fold('Billing', 'You can pay by card or by bank transfer at any time.'),
      fold('Getting started', 'Install the app and sign in with your work account.'),
      fold('Returns', 'Send the parcel back within thirty days of delivery.'),
    ].join('');
    expect(() => readPage(`<main><h1>Help centre</h1>${folds}</main>`)).toThrow('no-record');
  });
});

describe('rows under heads', () => {
  const row = (cells: readonly string[], role = 'cell'): string =>
    `<div role="row">${cells.map((cell) => `<div role="${role}">${cell}</div>`).join('')}</div>`;

  it('are fields where they begin with what fields are called', () => {
    const sheet = `<div role="table"><div role="rowgroup">${row(['Detail', 'Content'], 'columnheader')}</div><div role="rowgroup">${[
      ['Customer', 'Lenau Paper'],
      ['Region', 'South'],
      ['Pain', 'Two presses stand still.'],
      ['Next meeting', 'On 2 December'],
    ]
      .map((cells) => row(cells))
      .join('')}</div></div>`;
    expect(fieldsOf(plainRows + sheet)).toEqual([
      ...ofRows,
      'Customer=Lenau Paper',
      'Region=South',
      'Pain=Two presses stand still.',
      'Next meeting=On 2 December',
    ]);
  });

  it('are a list where the heads stand in a table of their own, as many as there are rows', () => {
    const heads = `<div><table><thead><tr>${['Deal', 'Stage', 'Amount'].map((head) => `<th><div>${head}</div></th>`).join('')}</tr></thead></table></div>`;
    const rows = [
      ['Quay doors', 'Offer', '$1'],
      ['Narrow store', 'Contact', '$2'],
      ['Market gates', 'Contract', '$3'],
    ].map((cells) => `<tr>${cells.map((cell) => `<td><div>${cell}</div></td>`).join('')}</tr>`);
    const body = `<div><table><tbody>${rows.join('')}</tbody></table></div>`;
    expect(fieldsOf(`${plainRows}<section><h2>More</h2><div>${heads}${body}</div></section>`)).toEqual(
      ofRows,
    );
  });
});

describe('a form over a list', () => {
  it('is alone read where its dialog lies in a wrapper, and is called by what it holds as the name of its kind', () => {
    const rows = ['Affaire', 'Étape', 'Montant'].map(
      (label, at) => `<dt>${label}</dt><dd>Entrepôt ${at}</dd>`,
    );
    const form = `<form>${box('Nom de l’affaire', 'Quais de Béziers')}${box('Montant', '148500')}${box('Étape', 'Proposition')}${box('Origine', 'Salon')}</form>`;
    const record = readPage(
      `<main><h2>Affaires</h2><dl>${rows.slice(0, 2).join('')}</dl></main><div class="overlay is-drawer"><div role="dialog" aria-modal="true" class="drawer open"><header><span role="heading">Modifier l’affaire</span></header>${form}</div></div>`,
      'Affaires · Comptoir',
    );
    expect(record.title).toBe('Quais de Béziers');
    expect(said(record)).toEqual([
      'Nom de l’affaire=Quais de Béziers',
      'Montant=148500',
      'Étape=Proposition',
      'Origine=Salon',
    ]);
  });
});

describe('the current step', () => {
  it('is its own words, without how long it lasts and what only screen readers get', () => {
    const step = (name: string, state: string, note = ''): string =>
      `<li class="step step--${state}"><button><div class="text"><span class="label">${name}</span>${note && `<span class="optional">${note}</span>`}</div><span class="assistive-text">${state}</span><span class="line"></span></button></li>`;
    const path = `<ul class="progress">${step('Qualified', 'complete')}${step('Proposal', 'complete')}${step('Negotiation', 'current', 'for 9 days')}${step('Won', 'incomplete')}</ul>`;
    expect(readPage(`<main><h1>Dock crane</h1>${path}${plainRows}</main>`).stage).toBe('Negotiation');
  });
});
