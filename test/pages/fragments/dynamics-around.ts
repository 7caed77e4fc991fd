import type { Fragment } from './fragment.ts';

/*
 * What stands around the fields of a model-driven form: header old and new, process, timeline, grids. After tests of an
 * extension that reads the header's open roots, page objects of the process and its flyout, an exporter of timelines and
 * suites that click through grids old and new; names and values are ours.
 */
const record = (table: string) =>
  `https://org.crm4.dynamics.com/main.aspx?appid=7b3c&pagetype=entityrecord&etn=${table}&id=4f0e2c11-9a3b-ee11-8178-000d3ab2c3d4`;

const headerItem = (name: string, label: string, value: string, before = '') =>
  `<uci-header-control-list-item data-name="${name}" id="1" data-preview_orientation="column" data-0="value-text" data-label="label" data-divider="divider"><template shadowrootmode="open"><style>.label{}</style><slot name="owner-persona"></slot><div class="control-container" role="presentation"><slot name="inline-label"></slot><slot name="control"></slot><slot name="value"></slot><slot name="label"></slot><slot name="divider"></slot></div></template>${before}${value}<div slot="label" class="label">${label}</div><div slot="divider" class="divider"></div></uci-header-control-list-item>`;

const crumb = 'MscrmControls.Containers.ProcessBreadCrumb';
/** A stage of the process: its name in a `div` or a `label`, the words about time marked by id alone or by both. */
const stage = (name: string, selected: boolean, status: string, tag = 'div', marks = 'id') =>
  `<li id="${crumb}-processHeaderStage_${name.length}" role="presentation" data-selected-stage="${selected}"><button type="button" id="${crumb}-processHeaderStageButton_${name.length}" aria-label="${name} ${status}" aria-expanded="false"><div role="presentation"><span class="symbolFont ${selected ? 'Flag' : 'CheckMark'}-symbol"></span></div><${tag} id="${crumb}-processHeaderStageName_${name.length}" data-id="${crumb}-processHeaderStageName_${name.length}" title="${name}">${name}</${tag}>${status === '' ? '' : `<label ${marks}="${crumb}-stageStatusLabel">${status}</label>`}</button></li>`;
const process = (title: string, stages: string, beside = '') =>
  `<div id="bpfContainer" role="region"><div data-id="${crumb}-processHeaderContainer"><div id="${crumb}-processHeader"><div data-id="${crumb}-processHeaderNameLabel">${title}</div>${beside}</div><ul role="tablist" id="${crumb}-headerStageContainer">${stages}</ul></div></div>`;

/** An entry of the timeline as the newer control draws it: ids end in the activity's own and the control's name. */
const entry = (
  id: string,
  icon: string,
  label: string,
  head: string,
  subject: string,
  time: string,
  inner: string,
) =>
  `<li aria-label="${label}" tabindex="-1"><div id="timeline_record_control_${id}notescontrol" data-id="timeline_record_control_${id}notescontrol" role="group"><div role="img" aria-label="${label}"><span class="symbolFont ${icon}-symbol"></span></div><div id="timeline_record_header_${id}notescontrol"><div id="timeline_record_header_title_${id}notescontrol">${head}</div></div>${subject === '' ? '' : `<div id="timeline_record_title_text_${id}notescontrol" role="heading" aria-level="4">${subject}</div>`}${inner}<div id="timeline_record_time_${id}notescontrol" title="${time}">${time.replace(/^[^:]*: /, '')}</div><div role="toolbar"><a role="button" aria-label="Open Record">Open Record</a><button aria-label="More commands">…</button></div></div></li>`;
const part = (name: string, id: string, label: string, value: string) =>
  `<div id="timeline_field_${name}_${id}notescontrol" data-id="timeline_field_${name}_${id}notescontrol" aria-label="${label}: ${value}"><span>${label}: </span><label>${value}</label></div>`;
const text = (id: string, inner: string) =>
  `<div id="timeline_record_content_${id}notescontrol" data-id="timeline_record_content_${id}notescontrol">${inner}</div>`;
const wall = (table: string, inner: string) =>
  `<div data-id="notescontrol" data-control-name="notescontrol"><div data-lp-id="MscrmControls.TimelineWallControl.TimelineWall|notescontrol|${table}-record-0"><div role="toolbar"><button aria-label="Create a timeline record">+</button></div><input type="text" aria-label="Search timeline" placeholder="Search timeline" value=""><div data-id="notescontrol-mainTimeline"><ul data-id="notescontrol-unPinnedAccordion-${table}">${inner}</ul></div></div></div>`;

export const dynamicsAround: Fragment[] = [
  {
    name: 'the old header list without a number, values inside two boxes',
    url: record('opportunity'),
    html: `<div data-id="form-header"><h1 data-id="header_title" title="Tessin Bakery: oven line">Tessin Bakery: oven line<span>- Saved</span></h1><div id="headerControlsList" role="presentation">${[
      ['Warm', 'Rating'],
      ['CHF 61’500.00', 'Est. Revenue'],
      ['---', 'Est. Close Date'],
      ['<a href="#" role="link" title="Lea Brand">Lea Brand</a>', 'Owner'],
    ]
      .map(
        ([value, label]) =>
          `<div role="presentation"><div><div>${value}</div></div><div>${label}</div></div>`,
      )
      .join('')}</div></div>`,
    title: 'Tessin Bakery: oven line',
    fields: [
      ['Rating', 'Warm'],
      ['Est. Revenue', 'CHF 61’500.00'],
      ['Est. Close Date', ''],
      ['Owner', 'Lea Brand'],
    ],
  },
  {
    name: 'the new header, French: a person before the owner, a list inside another component',
    url: record('opportunity'),
    lang: 'fr-FR',
    html: `<div data-id="form-header"><h1 data-id="header_title" title="Four à pain">Four à pain<span data-id="header_saveStatus">- Non enregistré</span></h1><uci-header-control-list><template shadowrootmode="open"><style>:host{}</style><uci-header-box><template shadowrootmode="open">${[
      headerItem(
        'header_estimatedclosedate',
        'Date de clôture estimée',
        '<div slot="value" class="value-text" data-id="0">12/03/2027</div>',
      ),
      headerItem(
        'header_statuscode',
        'Raison du statut',
        '<div slot="value" class="value-text" data-id="0">En cours</div>',
      ),
      headerItem(
        'header_ownerid',
        'Propriétaire',
        '<a slot="value" class="value-link" href="#" data-id="0">Lea Brand</a>',
        '<div slot="owner-persona" class="persona" aria-hidden="true">LB</div>',
      ),
    ].join('')}</template></uci-header-box></template></uci-header-control-list></div>`,
    title: 'Four à pain',
    fields: [
      ['Date de clôture estimée', '12/03/2027'],
      ['Raison du statut', 'En cours'],
      ['Propriétaire', 'Lea Brand'],
    ],
  },
  {
    name: "the header's flyout open: read-only drop-downs and a look-up",
    url: record('opportunity'),
    html: `<div data-id="form-header"><h1 data-id="header_title" title="Tessin Bakery: oven line">Tessin Bakery: oven line</h1><button data-id="header_overflowButton" aria-expanded="true" aria-label="More Header Editable Fields"></button></div><div id="__flyoutRootNode"><div data-id="headerFieldsFlyout" role="dialog">${[
      [
        'header_opportunityratingcode',
        'Rating',
        '<div data-lp-id="PowerApps.CoreControls.OptionSetControl|header_opportunityratingcode.fieldControl|opportunity"><span class="fui-Input"><input readonly aria-label="Rating" value="Warm"></span></div>',
      ],
      [
        'header_ownerid',
        'Owner',
        '<ul data-id="header_ownerid.fieldControl-LookupResultsDropdown_header_ownerid_SelectedRecordList"><li><div data-id="header_ownerid.fieldControl-LookupResultsDropdown_header_ownerid_selected_tag_text" role="link">Lea Brand</div></li></ul>',
      ],
      [
        'header_estimatedclosedate',
        'Est. Close Date',
        '<input data-id="header_estimatedclosedate.fieldControl-date-time-input" aria-label="Date of Est. Close Date" value="3/12/2027">',
      ],
    ]
      .map(
        ([name, label, control]) =>
          `<div data-control-name="${name}" data-id="${name}"><div><label for="x-${name}">${label}</label></div><div data-id="${name}.fieldControl_container">${control}</div></div>`,
      )
      .join('')}</div></div>`,
    title: 'Tessin Bakery: oven line',
    fields: [
      ['Rating', 'Warm'],
      ['Owner', 'Lea Brand'],
      ['Est. Close Date', '3/12/2027'],
    ],
  },
  {
    name: 'the process, Arabic: names in labels, another stage clicked',
    url: record('opportunity'),
    lang: 'ar-SA',
    html: process(
      'عملية البيع',
      [
        stage('تأهيل', false, '', 'label'),
        stage('تطوير الفرصة', false, 'نشط لمدة 12 يومًا', 'label'),
        stage('عرض', true, '', 'label'),
      ].join(''),
    ),
    title: '',
    stage: 'تطوير الفرصة',
    fields: [],
  },
  {
    name: 'a process whose active stage is known by its selection alone, beside the time of the whole',
    url: record('opportunity'),
    html: process(
      'Opportunity Sales Process',
      [
        stage('Qualify', false, ''),
        stage('Develop', false, ''),
        stage('Close', true, '(< 1 Min)', 'div', 'data-id'),
      ].join(''),
      `<label data-id="${crumb}-processStatusLabel">Active for 3 months</label>`,
    ),
    title: '',
    stage: 'Close',
    fields: [],
  },
  {
    name: "a stage's flyout with its steps",
    url: record('lead'),
    html: `${process('Lead to Opportunity', [stage('Qualify', true, 'Active for 2 days'), stage('Develop and close', false, '')].join(''))}<div id="__flyoutRootNode"><div data-id="MscrmControls.Containers.ProcessStageControl-processHeaderStageFlyoutContainer_1"><div id="MscrmControls.Containers.ProcessStageControl-processHeaderStageFlyoutInnerContainer"><div id="MscrmControls.Containers.ProcessStageControl-processStageStageNameContainer">Qualify</div><div data-id="header_process_budgetamount"><div data-id="header_process_budgetamount-FieldSectionItemContainer" data-lp-id="MscrmControls.Containers.FieldSectionItem|header_process_budgetamount|lead"><label id="header_process_budgetamount-field-label">Estimated Budget</label><div><input data-id="header_process_budgetamount.fieldControl-currency-text-input" aria-label="Estimated Budget" value="CHF 60’000.00"></div></div></div><div data-id="header_process_decisionmaker"><div data-id="header_process_decisionmaker-FieldSectionItemContainer" data-lp-id="MscrmControls.Containers.FieldSectionItem|header_process_decisionmaker|lead"><label id="header_process_decisionmaker-field-label">Identify Decision Maker</label><div><select data-id="header_process_decisionmaker.fieldControl-checkbox-select" aria-label="Identify Decision Maker"><option value="0">mark complete</option><option value="1" selected>completed</option></select></div></div></div><button id="MscrmControls.Containers.ProcessStageControl-nextButtonContainer" aria-label="Next Stage"><label>Next Stage</label></button></div></div></div>`,
    title: '',
    stage: 'Qualify',
    fields: [
      ['Estimated Budget', 'CHF 60’000.00'],
      ['Identify Decision Maker', 'completed'],
    ],
  },
  {
    name: 'the newer timeline: from and to of a mail, an appointment, a post',
    url: record('opportunity'),
    html: wall(
      'opportunity',
      [
        entry(
          'aa1',
          'EmailIncoming',
          'Received Email from Aldo Pini',
          'Email from Aldo Pini',
          'Oven in May?',
          'Received: 11/6/2026 9:12 AM',
          part('from', 'aa1', 'From', 'Aldo Pini') +
            part('to', 'aa1', 'To', 'Lea Brand') +
            text('aa1', '<div><p>Can you deliver in May?</p><p>My brother decides with me.</p></div>'),
        ),
        entry(
          'aa2',
          'Appointment',
          'Appointment from Lea Brand',
          'Appointment from Lea Brand',
          'Visit of the bakery',
          'Actual end: 11/3/2026 4:00 PM',
          part('description', 'aa2', 'Description', 'Saw both ovens. The older one leaks heat.') +
            part('statecode', 'aa2', 'Status', 'Completed'),
        ),
        entry(
          'aa3',
          'Post',
          'Post by Lea Brand',
          'Lea Brand',
          '',
          'Posted on: 11/1/2026 8:00 AM',
          text('aa3', '<span>Their lease ends in June.</span>'),
        ),
      ].join(''),
    ),
    title: '',
    fields: [],
    activities: [
      {
        kind: 'email',
        direction: 'inbound',
        author: 'Aldo Pini',
        at: '2026-11-06T09:12:00',
        subject: 'Oven in May?',
        text: 'Can you deliver in May?\nMy brother decides with me.',
      },
      {
        kind: 'meeting',
        author: 'Lea Brand',
        at: '2026-11-03T16:00:00',
        subject: 'Visit of the bakery',
        text: 'Saw both ovens. The older one leaks heat.',
      },
      {
        kind: 'other',
        author: 'Lea Brand',
        at: '2026-11-01T08:00:00',
        text: 'Their lease ends in June.',
      },
    ],
  },
  {
    name: 'the timeline in Spanish, a call without a name, a note with a preview',
    url: record('account'),
    lang: 'es-ES',
    html: wall(
      'account',
      [
        entry(
          'bb1',
          'PhoneCall',
          'Llamada de teléfono de ',
          'Llamada de teléfono de ',
          'Primera llamada',
          'Fin real: 02/11/2026 11:00',
          part('description', 'bb1', 'Descripción', 'Quiere un horno más pequeño.'),
        ),
        entry(
          'bb2',
          'Note',
          'Nota modificada por Lea Brand',
          'Nota modificada por Lea Brand',
          'Visita',
          'Modificado el: 30/10/2026 9:30',
          text(
            'bb2',
            '<div id="timeline_record_content_preview_bb2notescontrol">El hermano también firma…</div>',
          ),
        ),
      ].join(''),
    ),
    title: '',
    fields: [],
    activities: [
      {
        kind: 'call',
        at: '2026-11-02T11:00:00',
        subject: 'Primera llamada',
        text: 'Quiere un horno más pequeño.',
      },
      {
        kind: 'note',
        author: 'Lea Brand',
        at: '2026-10-30T09:30:00',
        subject: 'Visita',
        text: 'El hermano también firma…',
      },
    ],
  },
  {
    name: 'stakeholders in an old read-only grid, a word of each cell in its title',
    url: record('opportunity'),
    html: `<section data-id="stakeholders" aria-label="STAKEHOLDERS"><h2>STAKEHOLDERS</h2><div data-control-name="Stakeholders" data-id="Stakeholders"><div id="dataSetRoot_Stakeholders" data-id="dataSetRoot_Stakeholders"><div data-lp-id="MscrmControls.Grid.ReadOnlyGrid|Stakeholders|opportunity|4f0e|connection|cc-grid" role="grid" aria-label="Stakeholders" aria-rowcount="3"><div role="row" class="wj-row"><div role="columnheader" aria-colindex="1" class="wj-cell"></div><div role="columnheader" aria-colindex="2" title="Name"><span>Name</span></div><div role="columnheader" aria-colindex="3" title="Role (To)"><span>Role (To)</span></div></div>${[
      ['Aldo Pini', 'Decision Maker'],
      ['Rosa Pini', 'Stakeholder'],
    ]
      .map(
        ([name, role], at) =>
          `<div role="row" class="wj-row" aria-label="Data" aria-rowindex="${at + 2}"><div role="gridcell" aria-colindex="1"><input type="checkbox" aria-label="Select row"></div><div role="gridcell" aria-colindex="2" data-lp-id="MscrmControls.Grid.ReadOnlyGrid|Stakeholders|opportunity|4f0e|connection|cc-grid|cc-grid-cell|cell-${at}-2" title="${name}"><a href="#" title="${name}"><span>${name}</span></a></div><div role="gridcell" aria-colindex="3" title="${role}"><span>${role}</span></div></div>`,
      )
      .join('')}</div></div></div></section>`,
    title: '',
    fields: [],
    people: [
      { name: 'Aldo Pini', role: 'Decision Maker' },
      { name: 'Rosa Pini', role: 'Stakeholder' },
    ],
  },
  {
    name: 'contacts of an account in the new grid, job and mail in columns',
    url: record('account'),
    html: `<section data-id="contacts" aria-label="Contacts"><div data-id="Contacts" data-control-name="Contacts"><div data-id="Contacts-pcf_grid_control_container"><div data-lp-id="Microsoft.PowerApps.PowerAppsOneGrid|Contacts|account"><div role="treegrid" aria-label="Contacts" class="ag-root" aria-rowcount="3"><div class="ag-header" role="rowgroup"><div role="row" class="ag-header-row"><div role="columnheader" col-id="__row_status" aria-colindex="1"></div>${[
      ['fullname', 'Full Name'],
      ['jobtitle', 'Job Title'],
      ['emailaddress1', 'Email'],
      ['telephone1', 'Business Phone'],
    ]
      .map(
        ([id, label], at) =>
          `<div role="columnheader" col-id="${id}" aria-colindex="${at + 2}"><div class="ag-header-cell-label"><div data-testid="columnHeader"><label aria-hidden="true">${label}</label></div><i data-icon-name="ChevronDown"></i></div></div>`,
      )
      .join(
        '',
      )}</div></div><div class="ag-body"><div class="ag-pinned-left-cols-container"></div><div class="ag-center-cols-viewport"><div class="ag-center-cols-container" role="rowgroup">${[
      ['Aldo Pini', 'Owner', 'aldo@tessin.example', '091 555 01'],
      ['Rosa Pini', '', 'rosa@tessin.example', ''],
    ]
      .map(
        ([name, job, mail, phone], at) =>
          `<div role="row" row-index="${at}" row-id="${at}"><div role="gridcell" col-id="__row_status" aria-colindex="1"><div role="checkbox" aria-label="Select or deselect the row"></div></div><div role="gridcell" col-id="fullname" aria-colindex="2"><div class="ms-FocusZone"><a href="#" aria-label="${name}"><div class="fui-Avatar" aria-hidden="true"><span>${name?.slice(0, 2).toUpperCase()}</span></div><span>${name}</span></a></div></div><div role="gridcell" col-id="jobtitle" aria-colindex="3"><label class="ms-Label" aria-label="${job}"><div>${job}</div></label></div><div role="gridcell" col-id="emailaddress1" aria-colindex="4"><a href="mailto:${mail}">${mail}</a></div><div role="gridcell" col-id="telephone1" aria-colindex="5"><a href="tel:${phone}">${phone}</a></div></div>`,
      )
      .join('')}</div></div></div></div><div role="status">Rows: 2</div></div></div></div></section>`,
    title: '',
    fields: [],
    people: [
      { name: 'Aldo Pini', title: 'Owner', email: 'aldo@tessin.example' },
      { name: 'Rosa Pini', email: 'rosa@tessin.example' },
    ],
  },
  {
    name: 'opportunities of an account and a sales team: only the team are people',
    url: record('account'),
    html: `<div data-control-name="Subgrid_opps"><div id="dataSetRoot_Subgrid_opps" aria-label="Opportunities"><div role="grid"><div role="row"><div role="columnheader" col-id="name" aria-colindex="1">Topic</div></div><div role="row" row-index="0"><div role="gridcell" col-id="name" aria-colindex="1"><a href="#">Oven line</a></div></div></div></div></div><section aria-label="Sales Team"><h2>Sales Team</h2><div data-control-name="SalesTeam"><div data-id="DataSetHostContainer" id="dataSetRoot_SalesTeam"><div role="grid" aria-rowcount="2"><div role="row"><div role="columnheader" col-id="record2id" aria-colindex="1">Name</div><div role="columnheader" col-id="record2roleid" aria-colindex="2">Role</div></div><div role="row" row-index="0"><div role="gridcell" col-id="record2id" aria-colindex="1"><a href="#">Lea Brand</a></div><div role="gridcell" col-id="record2roleid" aria-colindex="2">Account Manager</div></div></div></div></div></section>`,
    title: '',
    fields: [],
    people: [{ name: 'Lea Brand', role: 'Account Manager' }],
  },
  {
    name: 'contacts drawn as cards, German',
    url: record('account'),
    lang: 'de-DE',
    html: `<section aria-label="Kontakte"><h2 title="Kontakte">Kontakte</h2><div data-control-name="Kontakte"><div data-id="Kontakte-pcf_grid_control_container"><div data-lp-id="MscrmControls.CardFeedContainer.CardFeed|Kontakte|account"><ul role="list">${[
      ['Aldo Pini', 'Inhaber', 'aldo@tessin.example'],
      ['Rosa Pini', 'Buchhaltung', 'rosa@tessin.example'],
    ]
      .map(
        ([name, job, mail], at) =>
          `<li role="listitem" data-list-index="${at}"><div data-automationid="ListCell"><div class="card" role="link" tabindex="0" aria-label="${name}"><div class="initials" aria-hidden="true">${name?.slice(0, 2).toUpperCase()}</div><div><div class="primary"><span title="${name}">${name}</span></div><div><span title="${job}">${job}</span></div><div><a href="mailto:${mail}">${mail}</a></div></div></div></div></li>`,
      )
      .join('')}</ul></div></div></div></section>`,
    title: '',
    fields: [],
    people: [
      { name: 'Aldo Pini', email: 'aldo@tessin.example' },
      { name: 'Rosa Pini', email: 'rosa@tessin.example' },
    ],
  },
];
