import type { Fragment } from './fragment.ts';

/**
 * Pipedrive's side panel of blocks and groups. Structure after public sources: an extension that hides its fields, one that
 * opens a customer's number elsewhere, scripts that fill fields by label. All names and values are invented.
 */
const deal = 'https://corbel.pipedrive.com/deal/4711';
const personUrl = 'https://corbel.pipedrive.com/person/815';
const organization = 'https://corbel.pipedrive.com/organization/16';

/** A row of the list, which is drawn as one scrolls. */
const row = (label: string, value: string, at: number) =>
  `<div data-index="${at}"><div data-testid="fields-list-row" class="ff_v912__FieldRow"><div data-testid="field-name" class="ff_v912__name">${label}</div><div data-testid="fields-list-row-field-components" class="ff_v912__components"><div>${value}</div><div class="cui5-button-group"><button type="button" class="cui5-button" aria-label="Edit"><svg></svg></button></div></div></div></div>`;
const block = (kind: string, title: string, inner: string) =>
  `<section data-testid="${kind}-block"><div class="Header-sc"><button type="button" data-testid="block-collapse" class="cui5-button" aria-expanded="true"><span class="cui5-button__label">${title}</span></button><button class="cui5-button" aria-label="Filter"></button></div><div data-testid="virtuoso-scroller" data-virtuoso-scroller="true">${inner}</div></section>`;
const group = (title: string, inner: string) =>
  `<div data-testid="fields-list-group"><div class="cui5-accordion__item"><button data-test="accordion_header" class="cui5-accordion__item-header" aria-expanded="true"><span class="cui5-accordion__item-header-content"><span>${title}</span></span></button><div>${inner}</div></div></div>`;

export const pipedriveBlocks: Fragment[] = [
  {
    name: 'the block of details, Ukrainian, with a group in it',
    url: deal,
    lang: 'uk',
    html: block(
      'detail',
      'Докладні дані',
      `${row('Вартість', '<span>19 300 €</span>', 0)}${row('Джерело', '-', 1)}<div data-index="2">${group('Рішення', `${row('Хто вирішує', '<span>Анна Брук</span>', 0)}${row('Коли', '<span>18.12.2026</span>', 1)}`)}</div>`,
    ),
    title: '',
    fields: [
      ['Вартість', '19 300 €'],
      ['Джерело', ''],
      ['Хто вирішує', 'Анна Брук'],
      ['Коли', '18.12.2026'],
    ],
  },
  {
    name: 'blocks of the person and the organization beside the deal: their fields are not the deal’s',
    url: deal,
    html: `${block('detail', 'Details', row('Value', '<span>€19,300</span>', 0))}${block('person', 'Person', `<a href="/person/815">Ana Brook</a>${row('Phone', '<button type="button" data-test="phone-number-button" class="cui5-button"><span>+44 161 496 0101</span></button> <span>(Work)</span>', 0)}${row('Email', '<a href="mailto:ana@corbel.example">ana@corbel.example</a> <span>(Work)</span>', 1)}`)}${block('organization', 'Organization', `<a href="/organization/16">Corbel Estates</a>${row('Address', '<span>14 Quay Row, Salford</span>', 0)}`)}`,
    title: '',
    fields: [['Value', '€19,300']],
    people: [{ name: 'Ana Brook', email: 'ana@corbel.example' }],
  },
  {
    name: 'the name in a box of its own, the stages, Portuguese',
    url: deal,
    lang: 'pt',
    html: `<div data-testid="header-title"><h1 class="cui5-editable-text__box"><textarea class="cui5-editable-text__input" rows="1" id="name"></textarea></h1></div><div class="cui5-stage-selector"><button class="cui5-stage-selector__stage" role="option" aria-selected="false"><span>4 dias · Contato</span></button><button class="cui5-stage-selector__stage" role="option" aria-selected="true"><span>2 dias · Vistoria marcada</span></button><button class="cui5-stage-selector__stage" role="option" aria-selected="false"><span>0 dias · Proposta</span></button></div>${block('detail', 'Detalhes', row('CNPJ', '<span>12.345.678/0001-90</span>', 0))}`,
    live: [{ at: '#name', value: 'Corbel: vistoria do telhado' }],
    title: 'Corbel: vistoria do telhado',
    stage: 'Vistoria marcada',
    fields: [['CNPJ', '12.345.678/0001-90']],
  },
  {
    name: 'a row opened for editing, German, with a list and its buttons',
    url: deal,
    lang: 'de',
    html: block(
      'detail',
      'Details',
      `<div data-index="0"><div data-testid="fields-list-row"><div data-testid="field-name">Quelle</div><div data-testid="fields-list-row-field-components"><div data-testid="compound-input"><div class="cui5-input"><input id="downshift-3-input" role="combobox" value="Webformular"></div></div><div class="cui5-button-group"><button class="cui5-button">Abbrechen</button><button class="cui5-button cui5-button--green">Speichern</button></div></div></div></div>${row('Dacharten', '<span class="cui5-badge">Schiefer</span><span class="cui5-badge">Blech</span>', 1)}${row('Eigentümer', '<button class="cui5-button"><span class="cui5-button__label">Jan Osei</span></button>', 2)}`,
    ),
    title: '',
    fields: [
      ['Quelle', 'Webformular'],
      ['Dacharten', 'Schiefer; Blech'],
      ['Eigentümer', 'Jan Osei'],
    ],
  },
  {
    name: 'rows of the older panel, which say their keys',
    url: organization,
    html: `<div data-testid="header-title"><h1><span class="cui4-editable-text__input">Corbel Estates</span></h1></div><section><h3>Details</h3><div class="ComponentState__sidebarField__3xT" data-field-key="address"><div class="ComponentState__name__k1A">Address</div><div class="ComponentState__value__p2"><span>14 Quay Row, Salford</span></div></div><div class="ComponentState__sidebarField__3xT" data-field-key="b7c1"><div class="ComponentState__name__k1A">Roofs</div><div class="ComponentState__value__p2"><span>9</span></div></div></section>`,
    title: 'Corbel Estates',
    fields: [
      ['Address', '14 Quay Row, Salford'],
      ['Roofs', '9'],
    ],
  },
  {
    name: 'a person: deals and the organization beside are none of their fields',
    url: personUrl,
    html: `<div data-testid="header-title"><h1 class="cui5-editable-text__box"><textarea class="cui5-editable-text__input" id="who"></textarea></h1></div>${block('detail', 'Details', `${row('Phone', '<button type="button" data-test="phone-number-button" class="cui5-button"><span>+44 161 496 0101</span></button>', 0)}${row('Email', '<a href="mailto:ana@corbel.example">ana@corbel.example</a>', 1)}${row('Job title', '<span>Head of Estates</span>', 2)}`)}${block('organization', 'Organization', `<a href="/organization/16">Corbel Estates</a>${row('Address', '<span>14 Quay Row, Salford</span>', 0)}`)}${block('deal', 'Deals', `<a href="/deal/4711">Corbel: roof survey</a>${row('Value', '<span>€19,300</span>', 0)}`)}`,
    live: [{ at: '#who', value: 'Ana Brook' }],
    title: 'Ana Brook',
    fields: [
      ['Phone', '+44 161 496 0101'],
      ['Email', 'ana@corbel.example'],
      ['Job title', 'Head of Estates'],
    ],
    people: [{ name: 'Ana Brook' }],
  },
];
