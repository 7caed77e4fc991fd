import type { Fragment } from './fragment.ts';

/*
 * More of model-driven forms: records in panes with their headers and tabs, wrappers that have ids alone, grids whose first
 * columns stay while one scrolls, a process with its step open, Fluent boxes with hints below. After a userscript's tests for
 * a support desk, page objects of suites (EasyRepro, Playwright, Selenium) and AG Grid's own parts; names and values are ours.
 */
const record = (table: string) =>
  `https://org.crm4.dynamics.com/main.aspx?appid=7b3c&pagetype=entityrecord&etn=${table}&id=4f0e2c11-9a3b-ee11-8178-000d3ab2c3d4`;
const form = 'id-0f3a9c2e-5b1d-4e7a-8bcb-7c212a6cec39-12';

const head = (name: string, label: string, value: string, hidden = false) =>
  `<uci-header-control-list-item data-name="header_${name}" id="1" data-preview_orientation="column"><template shadowrootmode="open"><div class="control-container"><slot name="value"></slot><slot name="label"></slot></div></template><span slot="value" class="value-text"${hidden ? ' aria-hidden="true"' : ''}>${value}</span><span slot="label">${label}</span></uci-header-control-list-item>`;
const list = (items: string) =>
  `<uci-header-control-list><template shadowrootmode="open"><div role="list">${items}</div></template></uci-header-control-list>`;
/** A field whose wrapper has an id alone. */
const plain = (name: string, label: string, control: string, before = '') =>
  `<div id="${form}-${name}-FieldSectionItemContainer"><div><div>${before}<label id="${form}-${name}-field-label" for="${form}-${name}.fieldControl">${label}</label></div></div><div>${control}</div></div>`;
const locked = (name: string) =>
  `<div id="${form}-${name}-locked-icon" data-id="${name}-locked-icon" aria-label="Locked"><span class="symbolFont Lock-symbol"></span></div>`;
const box = (name: string, label: string, value: string, extra = '') =>
  `<input type="text" id="${form}-${name}.fieldControl-text-box-text" data-id="${name}.fieldControl-text-box-text" aria-label="${label}" title="${value}" value="${value}" ${extra}>`;
/** A field of the new look: a Fluent box with a hint or a message below. */
const fluent = (name: string, label: string, kind: string, inner: string, below = '') =>
  `<div data-id="${name}" data-control-name="${name}" role="presentation"><div data-id="${name}-FieldSectionItemContainer" data-lp-id="MscrmControls.Containers.FieldSectionItem|${name}|opportunity"><div><label id="${form}-${name}-field-label">${label}</label></div><div data-id="${name}.fieldControl_container"><div data-lp-id="PowerApps.CoreControls.${kind}|${name}.fieldControl|opportunity"><div class="fui-FluentProvider"><div class="fui-Field">${inner}${below}</div></div></div></div></div></div>`;
const section = (name: string, label: string, inner: string) =>
  `<section data-id="${name}" aria-label="${label}"><h2>${label}</h2>${inner}</section>`;

const crumb = 'MscrmControls.Containers.ProcessBreadCrumb';
const stage = (name: string, at: number, status = '') =>
  `<li id="${crumb}-processHeaderStage_${at}" role="presentation"><button type="button" aria-label="${name}"><div data-id="${crumb}-processHeaderStageName_${at}" title="${name}">${name}</div>${status === '' ? '' : `<div data-id="${crumb}-stageStatusLabel">${status}</div>`}</button></li>`;

/** A grid whose first columns stay to the left: each row stands in two halves. */
const pinned = (name: string, left: [string, string][], right: [string, string][], rows: string[][]) => {
  const heads = (columns: [string, string][], start: number) =>
    `<div role="row">${columns.map(([id, label], at) => `<div role="columnheader" col-id="${id}" aria-colindex="${start + at}"><label><span>${label}</span></label></div>`).join('')}</div>`;
  const cells = (columns: [string, string][], start: number, skip: number) =>
    rows
      .map(
        (row, at) =>
          `<div role="row" row-index="${at}" row-id="${name}${at}" class="ag-row">${columns.map(([id], nth) => `<div role="gridcell" col-id="${id}" aria-colindex="${start + nth}" class="ag-cell">${row[skip + nth]}</div>`).join('')}</div>`,
      )
      .join('');
  return `<div data-control-name="${name}" data-id="${name}"><div id="dataSetRoot_${name}" data-id="${name}-pcf_grid_control_container"><div class="ag-root" role="grid"><div class="ag-header"><div class="ag-pinned-left-header" role="rowgroup">${heads(left, 1)}</div><div class="ag-header-viewport" role="rowgroup">${heads(right, left.length + 1)}</div></div><div class="ag-body"><div class="ag-pinned-left-cols-container" role="rowgroup">${cells(left, 1, 0)}</div><div class="ag-center-cols-viewport"><div class="ag-center-cols-container" role="rowgroup">${cells(right, left.length + 1, left.length)}</div></div></div></div></div></div>`;
};
const link = (text: string) =>
  `<div class="ag-cell-wrapper"><a href="#" role="link" tabindex="-1"><span>${text}</span></a></div>`;
const said = (text: string) => `<div class="ag-cell-wrapper"><label>${text}</label></div>`;

const entry = (id: string, control: string, icon: string, title: string, time: string, text: string) =>
  `<li aria-label="${title}" tabindex="-1"><div id="timeline_record_control_${id}${control}" data-id="timeline_record_control_${id}${control}" role="group"><div role="img"><span class="symbolFont ${icon}-symbol"></span></div><div id="timeline_record_header_title_${id}${control}">${title}</div><div id="timeline_record_content_${id}${control}" data-id="timeline_record_content_${id}${control}"><div>${text}</div></div><div id="timeline_record_time_${id}${control}" title="${time}">${time.replace(/^[^:]*: /, '')}</div><div role="toolbar"><button aria-label="View less Collapse">View less</button></div></div></li>`;

export const dynamicsLater: Fragment[] = [
  {
    name: 'a record in its pane: values for the eye alone, the pane of another one hidden beside it',
    url: record('opportunity'),
    html: `<main role="main"><div id="record-1" role="tabpanel" style="display: none">${list(head('estimatedvalue', 'Est. revenue', '€1.00'))}</div><div id="record-2" role="tabpanel">${list(`${head('estimatedvalue', 'Est. revenue', '€48,200.00', true)}${head('estimatedclosedate', 'Est. close date', '2/26/2027')}${head('ownerid', 'Owner', '<a class="value-link">Rita Vale</a>')}`)}<ul role="tablist"><li role="tab" aria-selected="true" aria-label="Summary">Summary<div aria-hidden="true">Summary</div></li></ul><div role="tabpanel" aria-label="Summary">${section('general', 'General', plain('name', 'Topic', box('name', 'Topic', 'Hale: line 2')))}</div></div></main>`,
    title: 'Hale: line 2',
    fields: [
      ['Est. revenue', '€48,200.00'],
      ['Est. close date', '2/26/2027'],
      ['Owner', 'Rita Vale'],
      ['Topic', 'Hale: line 2'],
    ],
  },
  {
    name: 'wrappers with ids alone, locks before their labels, a plain list with a space after its name',
    url: record('opportunity'),
    html: section(
      'terms',
      'Terms',
      `${plain('name', 'Topic', box('name', 'Topic', 'Hale: line 2', 'readonly'), locked('name'))}${plain('new_confirmed', 'Trial confirmed? ', '<select id="x" data-id="new_confirmed.fieldControl-checkbox-select" aria-label="Trial confirmed? " title="Yes"><option value="0">No</option><option value="1" selected>Yes</option></select>')}${plain('customerneed', 'Customer need', box('customerneed', 'Customer need', '---', 'placeholder="---"').replace('title="---"', 'title="Select to enter data"'))}${plain('budgetamount', 'Budget', '<input type="text" data-id="budgetamount.fieldControl-currency-text-input" aria-label="Budget" value="€50,000.00" readonly aria-readonly="true">', locked('budgetamount'))}`,
    ),
    title: 'Hale: line 2',
    fields: [
      ['Topic', 'Hale: line 2'],
      ['Trial confirmed?', 'Yes'],
      ['Customer need', ''],
      ['Budget', '€50,000.00'],
    ],
  },
  {
    name: 'stakeholders in a grid whose names stay to the left',
    url: record('opportunity'),
    html: pinned(
      'Stakeholders',
      [['record2id', 'Name']],
      [
        ['record2roleid', 'Role'],
        ['emailaddress1', 'Email'],
      ],
      [
        [link('Nora Lindt'), said('Decision Maker'), said('nora@hale.example')],
        [link('Piet van Aal'), said('Technical Buyer'), said('')],
      ],
    ),
    title: '',
    fields: [],
    people: [
      { name: 'Nora Lindt', role: 'Decision Maker', email: 'nora@hale.example' },
      { name: 'Piet van Aal', role: 'Technical Buyer' },
    ],
  },
  {
    name: 'a timeline of another name, one note pinned above the rest',
    url: record('opportunity'),
    html: `<div data-id="Timeline" data-control-name="Timeline"><div data-lp-id="MscrmControls.TimelineWallControl.TimelineWall|Timeline|opportunity-record-0"><div data-id="Timeline-mainTimeline"><div data-id="Timeline-pinnedSection"><h3>Pinned</h3><ul data-id="Timeline-pinnedAccordion-opportunity">${entry('a1', 'Timeline', 'Note', 'Note by Rita Vale', 'Modified on: 11/5/2026 4:02 PM', 'She fears a stop of line 2.')}</ul></div><ul data-id="Timeline-unPinnedAccordion-opportunity">${entry('a2', 'Timeline', 'PhoneCall', 'Phone Call from Nora Lindt', 'Modified on: 11/3/2026 11:00 AM', 'Asked for two dates.')}${entry('a3', 'Timeline', 'Note', 'Note by Rita Vale', 'Modified on: 10/28/2026 2:00 PM', 'Walked line 2 with Nora.')}</ul></div></div></div>`,
    title: '',
    fields: [],
    activities: [
      {
        kind: 'note',
        author: 'Rita Vale',
        at: '2026-11-05T16:02:00',
        subject: 'Note by Rita Vale',
        text: 'She fears a stop of line 2.',
      },
      {
        kind: 'call',
        author: 'Nora Lindt',
        at: '2026-11-03T11:00:00',
        subject: 'Phone Call from Nora Lindt',
        text: 'Asked for two dates.',
      },
      {
        kind: 'note',
        author: 'Rita Vale',
        at: '2026-10-28T14:00:00',
        subject: 'Note by Rita Vale',
        text: 'Walked line 2 with Nora.',
      },
    ],
  },
  {
    name: 'the process with one of its steps open',
    url: record('opportunity'),
    html: `<div id="bpfContainer"><div data-id="${crumb}-processHeaderContainer"><ul id="${crumb}-headerStageContainer">${stage('Qualify', 1)}${stage('Develop', 2, 'Active for 12 days')}${stage('Propose', 3)}</ul></div></div><div data-id="MscrmControls.Containers.ProcessStageControl-processHeaderStageFlyoutContainer_2"><div role="dialog" aria-label="Develop"><div data-id="header_process_identifycustomercontacts-FieldSectionItemContainer"><label id="${form}-header_process_identifycustomercontacts-field-label">Identify Stakeholders</label><select data-id="header_process_identifycustomercontacts.fieldControl-checkbox-select" aria-label="Identify Stakeholders"><option selected>Completed</option><option>Mark Complete</option></select></div><div data-id="header_process_customerneed-FieldSectionItemContainer"><label id="${form}-header_process_customerneed-field-label">Customer Need</label><textarea data-id="header_process_customerneed.fieldControl-text-box-text" aria-label="Customer Need">Two ovens before March.</textarea></div><button>Next Stage</button></div></div>`,
    title: '',
    stage: 'Develop',
    fields: [
      ['Identify Stakeholders', 'Completed'],
      ['Customer Need', 'Two ovens before March.'],
    ],
  },
  {
    name: 'Fluent boxes with hints, a counter and a dial beside them, Portuguese',
    url: record('opportunity'),
    lang: 'pt-br',
    html: `<h1 data-id="header_title" id="formHeaderTitle_4">Hale: linha 2<span>- Não salvo</span></h1>${section(
      'geral',
      'Geral',
      [
        fluent(
          'description',
          'Descrição',
          'TextArea',
          '<span class="fui-Textarea"><textarea class="fui-Textarea__textarea" aria-label="Descrição">Dois fornos.\nAntes de março.</textarea></span>',
          '<div class="fui-Field__hint">29/2000</div>',
        ),
        fluent(
          'new_phone',
          'Telefone da obra',
          'PhoneNumber',
          '<span class="fui-Input"><input class="fui-Input__input" type="tel" aria-label="Telefone da obra" value="+55 11 4000"><span class="fui-Input__contentAfter"><button aria-label="Discar"><svg></svg></button></span></span>',
        ),
        fluent(
          'estimatedclosedate',
          'Data de fechamento',
          'DateTime',
          '<div><input class="fui-Input__input" role="combobox" aria-label="Data de Data de fechamento" value="26/02/2027"><button aria-label="Abrir calendário"><svg></svg></button></div>',
          '<div role="alert" class="fui-Field__validationMessage">No futuro</div>',
        ),
        fluent(
          'new_fit',
          'Aderência',
          'OptionSet',
          '<div class="fui-Dropdown"><button type="button" role="combobox" aria-label="Aderência" class="fui-Dropdown__button" value="Alta">Alta<span class="fui-Dropdown__expandIcon"></span></button></div>',
        ),
      ].join(''),
    )}`,
    title: 'Hale: linha 2',
    fields: [
      ['Descrição', 'Dois fornos.\nAntes de março.'],
      ['Telefone da obra', '+55 11 4000'],
      ['Data de fechamento', '26/02/2027'],
      ['Aderência', 'Alta'],
    ],
  },
  {
    name: 'a tab that stays in the page while another one is open',
    url: record('account'),
    html: `<h1 data-id="header_title" title="Hale &amp; Stroud">Hale &amp; Stroud<span>- Saved</span></h1><ul id="tablist"><li role="tab" data-id="tablist-SUMMARY_TAB" aria-selected="true" title="Summary">Summary</li><li role="tab" data-id="tablist-DETAILS_TAB" aria-selected="false" title="Details">Details</li></ul><div data-id="tabpanel-SUMMARY_TAB" role="tabpanel">${section('info', 'Account information', `${plain('name', 'Account Name', box('name', 'Account Name', 'Hale &amp; Stroud'))}${plain('telephone1', 'Phone', '<input type="tel" data-id="telephone1.fieldControl-phone-text-input" aria-label="Phone" value="+44 113 2000"><button aria-label="Dial">Dial</button>')}`)}</div><div data-id="tabpanel-DETAILS_TAB" role="tabpanel" hidden>${section('firm', 'Company profile', plain('industrycode', 'Industry', box('industrycode', 'Industry', 'Food')))}</div>`,
    title: 'Hale & Stroud',
    fields: [
      ['Account Name', 'Hale & Stroud'],
      ['Phone', '+44 113 2000'],
    ],
  },
  {
    name: 'products of a deal in a grid that may be written: nobody, no field of the deal',
    url: record('opportunity'),
    html: `${section('general', 'General', plain('name', 'Topic', box('name', 'Topic', 'Hale: line 2')))}${pinned(
      'opportunityproductsGrid',
      [['productid', 'Name']],
      [
        ['priceperunit', 'Price per unit'],
        ['ownerid', 'Owner'],
      ],
      [
        [
          link('Oven, two decks'),
          '<input type="text" aria-label="Price per unit" data-id="priceperunit.fieldControl-currency-text-input" value="€4,500.00">',
          link('Rita Vale'),
        ],
      ],
    )}`,
    title: 'Hale: line 2',
    fields: [['Topic', 'Hale: line 2']],
  },
  {
    name: 'contacts of an account in a grid, Dutch, mail and job to the right of the names',
    url: record('account'),
    lang: 'nl',
    html: pinned(
      'Contacts',
      [['fullname', 'Volledige naam']],
      [
        ['jobtitle', 'Functie'],
        ['emailaddress1', 'E-mail'],
        ['telephone1', 'Telefoon'],
      ],
      [
        [link('Nora Lindt'), said('Hoofd fabrieken'), link('nora@hale.example'), said('+31 20 200')],
        [link('Piet van Aal'), said('---'), said(''), said('')],
      ],
    ),
    title: '',
    fields: [],
    people: [
      { name: 'Nora Lindt', title: 'Hoofd fabrieken', email: 'nora@hale.example' },
      { name: 'Piet van Aal' },
    ],
  },
  {
    name: 'a lead whose header tells its status, the same field again in the form',
    url: record('lead'),
    html: `<h1 data-id="header_title" title="Nora Lindt">Nora Lindt<span>- Saved</span></h1><span data-id="entity_name_span">Lead</span>${list(`${head('leadqualitycode', 'Rating', 'Warm')}${head('statuscode', 'Status reason', 'Contacted')}`)}${section('contact', 'Contact', `${plain('subject', 'Topic', box('subject', 'Topic', 'Ovens for Leeds'))}${plain('jobtitle', 'Job Title', box('jobtitle', 'Job Title', 'Head of Plants'))}${plain('emailaddress1', 'Email', '<input type="email" data-id="emailaddress1.fieldControl-mail-text-input" aria-label="Email" value="nora@hale.example">')}${plain('statuscode', 'Status Reason', '<div data-id="statuscode.fieldControl-pickliststatus-comboBox"><button>Contacted</button></div>')}`)}`,
    title: 'Nora Lindt',
    stage: 'Contacted',
    fields: [
      ['Rating', 'Warm'],
      ['Topic', 'Ovens for Leeds'],
      ['Job Title', 'Head of Plants'],
      ['Email', 'nora@hale.example'],
      ['Status Reason', 'Contacted'],
    ],
    people: [{ name: 'Nora Lindt', title: 'Head of Plants', email: 'nora@hale.example' }],
  },
];
