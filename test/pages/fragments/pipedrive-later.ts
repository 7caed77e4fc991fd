import type { Fragment } from './fragment.ts';

/**
 * More of Pipedrive's pages. Structure after public sources: a reader of German deals that looks for a partner among its
 * people, suites that add leads and win deals, scripts that fill fields. All names and values are invented.
 */
const deal = 'https://corbel.pipedrive.com/deal/4711';
const person = 'https://corbel.pipedrive.com/person/815';
const organization = 'https://corbel.pipedrive.com/organization/16';
const lead = 'https://corbel.pipedrive.com/leads/inbox/3f2b7c10-9a1e-4c55-8f0d-1a2b3c4d5e6f';

const row = (label: string, value: string) =>
  `<div class="ff_v923__FieldRow"><div data-testid="field-name" class="ff_v923__name">${label}</div><div class="ff_v923__components"><div>${value}</div><button type="button" class="cui5-button" aria-label="Edit"><svg></svg></button></div></div>`;
const section = (title: string, rows: string) =>
  `<section data-testid="detail-block"><div><button type="button" data-testid="block-collapse" class="cui5-button" aria-expanded="true"><span class="cui5-button__label">${title}</span></button></div><div>${rows}</div></section>`;
const stages = (names: string[], at: number, days: string) =>
  `<div role="tablist" class="cui5-stage-selector">${names.map((name, nth) => `<button type="button" role="tab" class="cui5-stage-selector__stage" aria-selected="${nth === at}"><span>${nth <= at ? `${days} · ${name}` : name}</span></button>`).join('')}</div>`;
const header = (title: string, inner = '') =>
  `<header data-testid="deal-header"><div data-testid="header-title"><div class="cui5-editable-text"><h1 class="cui5-editable-text__input">${title}</h1></div></div>${inner}<div data-testid="deal-actions"><button data-testid="won-button" class="cui5-button"><span class="cui5-button__label">Gewonnen</span></button><button data-testid="lost-button" class="cui5-button"><span class="cui5-button__label">Verloren</span></button></div></header>`;

export const pipedriveLater: Fragment[] = [
  {
    name: 'a deal with a partner beside its customer, German, days before the stage',
    url: deal,
    lang: 'de',
    html: `${header('Dach: Hof Lindt')}${stages(['Anfrage', 'Angebot', 'Auftrag'], 1, '3 T')}${section('Details', `${row('Wert', '<span>48.200 €</span>')}${row('Vertriebspartner', '<a href="/person/31"><span>Jan Osei</span></a>')}${row('Angebotsnummer (sevdesk)', '<span>AN-1207</span>')}${row('Auftragsnummer', '-')}`)}<section data-testid="person-block"><div><button data-testid="block-collapse" class="cui5-button"><span>Person</span></button></div><a href="/person/815"><span>Ana Brook</span></a>${row('E-Mail', '<a href="mailto:ana@corbel.example">ana@corbel.example</a>')}</section><button data-testid="filter-button-files" aria-pressed="false">Dateien</button>`,
    title: 'Dach: Hof Lindt',
    stage: 'Angebot',
    fields: [
      ['Wert', '48.200 €'],
      ['Vertriebspartner', 'Jan Osei'],
      ['Angebotsnummer (sevdesk)', 'AN-1207'],
      ['Auftragsnummer', ''],
    ],
    people: [{ name: 'Ana Brook', email: 'ana@corbel.example' }, { name: 'Jan Osei' }],
  },
  {
    name: 'a deal while a new lead is written over it',
    url: deal,
    html: `${header('Corbel: roof')}${section('Details', row('Value', '<span>€19,300</span>'))}<div data-test="add-modal" role="dialog" class="cui5-modal"><div class="cui5-modal__header"><h3>Add lead</h3></div><div><div data-test-key="title"><div>Title</div><div><input type="text" id="downshift-0-input" value="Hale lead"></div></div><div><div data-testid="field-name">Value</div><div data-testid="compound-input"><input type="text" value="500"></div></div></div></div>`,
    title: 'Corbel: roof',
    fields: [['Value', '€19,300']],
  },
  {
    name: 'a person with work and home, French, an organization as a link',
    url: person,
    lang: 'fr',
    html: `<div data-testid="header-title"><div class="cui5-editable-text"><input class="cui5-editable-text__input" value="Ana Brook"></div></div>${section('Détails', `${row('Téléphone', '<div><span>+33 1 200</span> <span>(Travail)</span></div><div><span>+33 6 300</span> <span>(Domicile)</span></div>')}${row('E-mail', '<div><a href="mailto:ana@corbel.example">ana@corbel.example</a> <span>(Travail)</span></div>')}${row('Organisation', '<a href="/organization/16"><span>Corbel Estates</span></a>')}${row('Étiquettes', '<span class="cui5-badge">Client</span><span class="cui5-badge">VIP</span>')}`)}`,
    title: 'Ana Brook',
    fields: [
      ['Téléphone', '+33 1 200 (Travail)\n+33 6 300 (Domicile)'],
      ['E-mail', 'ana@corbel.example (Travail)'],
      ['Organisation', 'Corbel Estates'],
      ['Étiquettes', 'Client; VIP'],
    ],
    people: [{ name: 'Ana Brook' }],
  },
  {
    name: 'an organization with an address and a map, people of it below',
    url: organization,
    html: `<div data-testid="header-title"><div class="cui5-editable-text"><h1 class="cui5-editable-text__input">Corbel Estates</h1></div></div>${section('Details', `${row('Address', '<div>14 Quay Row, Salford</div><div role="button" class="map"><span>Open map</span></div>')}${row('Employees', '<span>240</span>')}`)}<section data-testid="person-block"><div><button data-testid="block-collapse" class="cui5-button"><span>People (2)</span></button></div><ul><li><a href="/person/815"><span>Ana Brook</span></a></li><li><a href="/person/816"><span>Jan Osei</span></a></li></ul></section>`,
    title: 'Corbel Estates',
    fields: [
      ['Address', '14 Quay Row, Salford'],
      ['Employees', '240'],
    ],
    people: [{ name: 'Ana Brook' }, { name: 'Jan Osei' }],
  },
  {
    name: 'a lead with its labels, over a list that names other leads',
    url: lead,
    html: `<table><tbody><tr><td data-testid="field-name">Corbel lead</td><td>€1</td></tr></tbody></table><aside><div data-testid="SidebarLeadTitle"><span>Hale: line 2</span></div><div>${row('Labels', '<span class="cui5-badge">Hot</span>')}${row('Expected close date', '<span>12/18/2026</span>')}${row('Contact person', '<a href="/person/51"><span>Nora Lindt</span></a>')}</div></aside>`,
    title: 'Hale: line 2',
    fields: [
      ['Labels', 'Hot'],
      ['Expected close date', '12/18/2026'],
      ['Contact person', 'Nora Lindt'],
    ],
    people: [{ name: 'Nora Lindt' }],
  },
  {
    name: 'a deal that was won: no step is marked, its title in the older header',
    url: deal,
    html: `<div class="header"><div data-test="title-label"><span>Corbel: roof</span></div><span class="cui5-badge">Won</span></div>${section('Summary', `${row('Value', '<button type="button" class="cui5-button"><span>€19,300</span></button>')}${row('Won time', '<span>November 5, 2026 4:02 PM</span>')}${row('Products', '<a href="#">2 products</a>')}`)}<div class="AddProducts__addProducts--x"><label>Product</label><input value="Tiles"></div>`,
    title: 'Corbel: roof',
    badge: 'Won',
    fields: [
      ['Value', '€19,300'],
      ['Won time', 'November 5, 2026 4:02 PM'],
      ['Products', '2 products'],
    ],
  },
];
