import type { Fragment } from './fragment.ts';

const deal = 'https://hale.pipedrive.com/deal/4711';
const lead = 'https://hale.pipedrive.com/leads/inbox/0b0c2f10-5d0c-11ee-8c99-0242ac120002';
const personUrl = 'https://hale.pipedrive.com/person/815';

/** A row of a section: label, value, pencil that only a hand over it shows. */
const row = (label: string, value: string) =>
  `<div class="ff_v912__FieldRow__row__k2A"><div data-testid="field-name" class="ff_v912__FieldRow__label__p1"><span class="cui5-text">${label}</span></div><div class="ff_v912__FieldRow__value__q8"><div>${value}</div><div class="cui5-button-group"><button class="cui5-button" aria-label="Edit ${label}"><svg></svg></button></div></div></div>`;
const step = (name: string, on: boolean, days: string) =>
  `<button class="cui5-button cui5-stage-selector__stage" role="tab" aria-selected="${on}"><span>${on ? `${days} · ${name}` : days}</span></button>`;

export const pipedrive: Fragment[] = [
  {
    name: 'the summary section of a deal',
    url: deal,
    html: `<section data-testid="summary-section"><h3>Summary</h3>${[
      row('Value', '<span>€48,200</span>'),
      row('Products', '-'),
      row('Expected close date', '<time datetime="2027-02-26">February 26, 2027</time>'),
      row('Label', '<span class="cui5-badge">HOT</span><span class="cui5-badge">PLANT</span>'),
      row('Person', '<a href="/person/815">Nora Lindt</a>'),
      row('Organization', '<a href="/organization/16">Hale &amp; Stroud</a>'),
      row('Why now', '<p>The licence ends in March.</p><p>The new line starts in May.</p>'),
    ].join('')}</section>`,
    title: '',
    fields: [
      ['Value', '€48,200'],
      ['Products', ''],
      ['Expected close date', 'February 26, 2027'],
      ['Label', 'HOT; PLANT'],
      ['Person', 'Nora Lindt'],
      ['Organization', 'Hale & Stroud'],
      ['Why now', 'The licence ends in March.\nThe new line starts in May.'],
    ],
    people: [{ name: 'Nora Lindt' }],
  },
  {
    name: 'the header of a deal with its stages, German',
    url: deal,
    lang: 'de',
    html: `<header><div data-testid="header-title"><span class="cui5-editable-text__input" role="textbox">Hale: Linie 2</span><button aria-label="Bearbeiten"><svg></svg></button></div><div data-testid="deal-actions"><button data-testid="won-button">Gewonnen</button><button>Verloren</button></div></header><div class="cui5-stage-selector" role="tablist">${step('Qualifiziert', false, '2 T')}${step('Test vereinbart', true, '12 T')}${step('Angebot', false, '0 T')}</div>`,
    title: 'Hale: Linie 2',
    stage: 'Test vereinbart',
    fields: [],
  },
  {
    name: 'a lead in its panel over the inbox',
    url: lead,
    html: `<table><tbody><tr><td><a href="/leads/inbox/1">Other lead</a></td><td>€10</td></tr></tbody></table><div class="panel"><div data-testid="SidebarLeadTitle">Hale lead</div><div>${row('Value', '<span>€10,000</span>')}${row('Owner', '<span>Rita Vale</span>')}${row('Source', '<button class="cui5-button">Web forms</button>')}</div></div>`,
    title: 'Hale lead',
    fields: [
      ['Value', '€10,000'],
      ['Owner', 'Rita Vale'],
      ['Source', 'Web forms'],
    ],
  },
  {
    name: 'a person with several mails and phones',
    url: personUrl,
    html: `<div data-testid="header-title"><input class="cui5-editable-text__input" value="Nora Lindt"></div><section data-testid="details-section"><h3>Details</h3>${[
      row(
        'Phone',
        '<div><a href="tel:+441132000">+44 113 2000</a> <span>(Work)</span></div><div><a href="tel:+4477">+44 77</a> <span>(Mobile)</span></div>',
      ),
      row('Email', '<div><a href="mailto:nora@hale.example">nora@hale.example</a> <span>(Work)</span></div>'),
      row('Organization', '<a href="/organization/16">Hale &amp; Stroud</a>'),
    ].join('')}</section>`,
    title: 'Nora Lindt',
    fields: [
      ['Phone', '+44 113 2000 (Work)\n+44 77 (Mobile)'],
      ['Email', 'nora@hale.example (Work)'],
      ['Organization', 'Hale & Stroud'],
    ],
    people: [{ name: 'Nora Lindt' }],
  },
];
