import type { Fragment } from './fragment.ts';

const record = (table: string) =>
  `https://org.crm4.dynamics.com/main.aspx?appid=7b3c&pagetype=entityrecord&etn=${table}&id=4f0e2c11-9a3b-ee11-8178-000d3ab2c3d4`;
const form = 'id-6927649b-946e-4759-8c4f-ed77371c0134';

/** A field of a section as the form draws it: wrapper, label with icons, control. */
const field = (name: string, label: string, kind: string, control: string, icons = '') =>
  `<div data-id="${name}" data-control-name="${name}" class="pa-fc pa-b"><div id="${name}-${name}-FieldSectionItemContainer" data-id="${name}-FieldSectionItemContainer" data-lp-id="MscrmControls.Containers.FieldSectionItem|${name}|opportunity" data-fieldrequirement="0"><div class="pa-a"><div id="${form}-12-${name}-field-label-container">${icons}<label id="${form}-12-${name}-field-label" for="${form}-12-${name}-${name}.fieldControl-x">${label}</label></div></div><div data-id="${name}.fieldControl_container"><div data-lp-id="${kind}|${name}.fieldControl|opportunity">${control}</div></div></div></div>`;
const required = (name: string) =>
  `<span data-id="${name}-required-icon" role="presentation" aria-hidden="true">*</span>`;
const locked = (name: string) =>
  `<div data-id="${name}-locked-icon" role="img" aria-label="Locked"><span class="Lock-symbol"></span></div>`;
const text = (name: string, label: string, value: string, part = 'text-box-text', extra = '') =>
  `<div class="wrap"><input type="text" aria-label="${label}" data-id="${name}.fieldControl-${part}" id="${form}-12-${name}-${name}.fieldControl-${part}" title="${value || 'Select to enter data'}" placeholder="---" value="${value}" ${extra}></div>`;
const looked = (name: string, label: string, names: string[]) => {
  const stem = `${name}.fieldControl-LookupResultsDropdown_${name}`;
  return names.length === 0
    ? `<div class="lookup"><input type="text" aria-label="${label}, Lookup" aria-expanded="false" aria-haspopup="tree" data-id="${stem}_textInputBox_with_filter_new" placeholder="Look for ${label}" value=""><button type="button" aria-label="Search records for ${label}, Lookup field" data-id="${stem}_search"><span class="SearchButton-symbol"></span></button></div>`
    : `<ul data-id="${stem}_SelectedRecordList" aria-label="${label}">${names
        .map(
          (one) =>
            `<li data-id="${stem}_selected_tag"><div data-id="${stem}_selected_tag_type_image"><img alt="" src="data:,"></div><div role="link" tabindex="0" data-id="${stem}_selected_tag_text" title="${one}" aria-label="${one}">${one}</div><button data-id="${stem}_selected_tag_delete" aria-label="Delete ${one}" title="Delete ${one}"><span class="Cancel-symbol"></span></button></li>`,
        )
        .join(
          '',
        )}</ul><button type="button" aria-label="Search records for ${label}, Lookup field" data-id="${stem}_search"></button>`;
};
const combo = (name: string, label: string, value: string) =>
  `<button type="button" role="combobox" aria-expanded="false" aria-label="${label}" data-id="${name}.fieldControl-option-set-select" title="${value}" value="${value}" class="fui-Dropdown__button">${value}<span class="fui-Dropdown__expandIcon"><svg></svg></span></button>`;
const controls = 'MscrmControls.FieldControls';

const part = (name: string, id: string, inner: string, tag = 'div', extra = '') =>
  `<${tag} id="timeline_record_${name}${id}" data-id="notescontrol-timeline_record_${name}${id}" ${extra}>${inner}</${tag}>`;
/** A record of the timeline: icon, head line, subject, text, time. */
const entry = (
  id: string,
  icon: string,
  spoken: string,
  head: string,
  subject: string,
  time: string,
  inner: string,
) =>
  `<li aria-label="${spoken}"><div id="timeline_record_control${id}" data-id="notescontrol-timeline_record_control${id}"><div class="pa-i"><span class="symbolFont ${icon}-symbol"></span></div><div>${part('header_title', id, head, 'label')}${subject === '' ? '' : part('title_text', id, subject, 'label')}${inner}</div><div>${part('time', id, time, 'div', `title="Modified on: ${time}"`)}</div><div role="toolbar"><button aria-label="Reply"></button><button aria-label="View more">View more</button></div></div></li>`;
const inField = (name: string, id: string, label: string, value: string) =>
  `<div id="timeline_field_${name}${id}" data-id="notescontrol-timeline_field_${name}${id}" aria-label="${label}: ${value}"><label>${value}</label></div>`;

const gridCell = (col: string, at: number, inner: string) =>
  `<div role="gridcell" col-id="${col}" aria-colindex="${at}" class="ag-cell">${inner}</div>`;

export const dynamics: Fragment[] = [
  {
    name: 'a section with every control, new look',
    url: record('opportunity'),
    html: `<section data-id="Summary_section" aria-label="Opportunity"><h2 title="Opportunity">Opportunity</h2>${[
      field(
        'name',
        'Topic',
        `${controls}.TextBoxControl`,
        text('name', 'Topic', 'Hale: line 2'),
        required('name'),
      ),
      field(
        'parentaccountid',
        'Account',
        `${controls}.SimpleLookupControl`,
        looked('parentaccountid', 'Account', ['Hale & Stroud']),
      ),
      field(
        'parentcontactid',
        'Contact',
        `${controls}.SimpleLookupControl`,
        looked('parentcontactid', 'Contact', []),
      ),
      field(
        'rs_sites',
        'Sites',
        `${controls}.SimpleLookupControl`,
        looked('rs_sites', 'Sites', ['Leeds', 'Hull']),
      ),
      field(
        'purchasetimeframe',
        'Purchase Timeframe',
        `${controls}.OptionSet`,
        combo('purchasetimeframe', 'Purchase Timeframe', 'This Quarter'),
      ),
      field(
        'purchaseprocess',
        'Purchase Process',
        `${controls}.OptionSet`,
        combo('purchaseprocess', 'Purchase Process', '---'),
      ),
      field(
        'budgetamount',
        'Budget Amount',
        `${controls}.CurrencyControl`,
        `<div class="sym">€</div>${text('budgetamount', 'Budget Amount', '€48,200.00', 'currency-text-input')}`,
      ),
      field(
        'actualvalue',
        'Actual Revenue',
        `${controls}.CurrencyControl`,
        text('actualvalue', 'Actual Revenue', '---', 'currency-text-input', 'readonly'),
        locked('actualvalue'),
      ),
      field(
        'estimatedclosedate',
        'Est. close date',
        `${controls}.DateControl`,
        '<div data-id="estimatedclosedate.fieldControl-date-time-input-container"><input type="text" aria-label="Date of Est. close date" data-id="estimatedclosedate.fieldControl-date-time-input" value="2/26/2027" placeholder="---"><i role="button" aria-label="Calendar"></i></div>',
      ),
      field(
        'rs_submitted',
        'Submitted',
        `${controls}.DateTimeControl`,
        '<div data-id="rs_submitted.fieldControl-datetime-description_container"><span>11/02/2026</span> <span>9:41 AM</span></div>',
        locked('rs_submitted'),
      ),
      field(
        'decisionmaker',
        'Decision maker?',
        `${controls}.Toggle`,
        '<div class="fui-Switch"><input type="checkbox" role="switch" data-id="decisionmaker.fieldControl-checkbox-toggle" aria-label="Decision maker?" checked><div class="fui-Switch__indicator"></div><label class="fui-Switch__label">completed</label></div>',
      ),
      field(
        'rs_kinds',
        'Kinds',
        'MscrmControls.MultiSelectPicklist.UpdMSPicklistControl',
        '<div class="msos-container"><ul class="msos-selected-items"><li class="msos-selected-display-item"><span class="msos-selected-display-item-text">Pumps</span><button class="msos-quick-delete" aria-label="Remove Pumps"></button></li><li><span class="msos-selected-display-item-text">Valves</span></li></ul><input class="msos-input" aria-label="Kinds" value=""></div>',
      ),
      field(
        'description',
        'Description',
        `${controls}.TextBoxControl`,
        '<textarea data-id="description.fieldControl-text-box-text" aria-label="Description" id="d1"></textarea>',
      ),
      field(
        'telephone1',
        'Direct line',
        'PowerApps.CoreControls.PhoneNumber',
        `${text('telephone1', 'Direct line', '+44 113 2000', 'phone-text-input')}<button data-id="telephone1.fieldControl-phone-action-icon" aria-label="Call +44 113 2000"></button>`,
      ),
      field(
        'statuscode',
        'Status Reason',
        `${controls}.PicklistStatusControl`,
        '<div data-id="statuscode.fieldControl-pickliststatus-comboBox"><button role="combobox" aria-label="Status Reason" value="In Progress">In Progress<span><svg></svg></span></button></div>',
      ),
    ].join('')}</section>`,
    live: [{ at: '#d1', value: 'The licence ends in March.\nThe new line starts in May.' }],
    title: 'Hale: line 2',
    fields: [
      ['Topic', 'Hale: line 2'],
      ['Account', 'Hale & Stroud'],
      ['Contact', ''],
      ['Sites', 'Leeds; Hull'],
      ['Purchase Timeframe', 'This Quarter'],
      ['Purchase Process', ''],
      ['Budget Amount', '€48,200.00'],
      ['Actual Revenue', ''],
      ['Est. close date', '2/26/2027'],
      ['Submitted', '11/02/2026 9:41 AM'],
      ['Decision maker?', 'completed'],
      ['Kinds', 'Pumps; Valves'],
      ['Description', 'The licence ends in March.\nThe new line starts in May.'],
      ['Direct line', '+44 113 2000'],
      ['Status Reason', 'In Progress'],
    ],
  },
  {
    name: 'look-ups whose tag holds its text itself',
    url: record('opportunity'),
    html: ['Solution Family|rs_family|Government Solutions', 'Theme|rs_theme|Automation']
      .map((line) => line.split('|') as [string, string, string])
      .map(([label, name, value]) => {
        const stem = `${name}.fieldControl-LookupResultsDropdown_${name}`;
        return field(
          name,
          label,
          `${controls}.SimpleLookupControl`,
          `<div role="link" aria-label="${value}" title="${value}" data-id="${stem}_selected_tag">${value}</div><button role="button" aria-label="Delete ${value}" data-id="${stem}_selected_tag_delete">Delete ${value}</button><button role="button" aria-label="Expand selected records" data-id="${stem}_expandCollapse"></button><button aria-label="Search records for ${label}, Lookup field" data-id="${stem}_search"></button>`,
        );
      })
      .join(''),
    title: '',
    fields: [
      ['Solution Family', 'Government Solutions'],
      ['Theme', 'Automation'],
    ],
  },
  {
    name: 'composite name and address of a contact, German',
    url: record('contact'),
    lang: 'de-DE',
    html: `<section data-id="CONTACT_INFORMATION" aria-label="KONTAKTINFORMATIONEN">${[
      field(
        'fullname',
        'Vollständiger Name',
        `${controls}.CompositeControl`,
        text('fullname', 'Vollständiger Name', 'Nora Lindt', 'composite-text'),
      ),
      field(
        'address1_composite',
        'Adresse 1',
        `${controls}.CompositeControl`,
        '<textarea data-id="address1_composite.fieldControl-text-box-text" aria-label="Adresse 1" id="ad" readonly></textarea>',
      ),
      field(
        'emailaddress1',
        'E-Mail',
        `${controls}.EmailAddressControl`,
        `${text('emailaddress1', 'E-Mail', 'nora@hale.example', 'mail-text-input')}<button aria-label="E-Mail an nora@hale.example senden"></button>`,
      ),
      field(
        'preferredcontactmethodcode',
        'Bevorzugter Kontakt',
        `${controls}.OptionSet`,
        '<div data-id="preferredcontactmethodcode.fieldControl-option-set-container"><select data-id="preferredcontactmethodcode.fieldControl-option-set-select" aria-label="Bevorzugter Kontakt" title="Telefon"><option value="1">Beliebig</option><option value="3" selected>Telefon</option></select></div>',
      ),
    ].join(
      '',
    )}</section><section data-id="quick" aria-label="FIRMA"><div data-lp-id="MscrmControls.Containers.QuickForm|companyprofile|contact">${field('companyprofile.telephone1', 'Telefon', `${controls}.PhoneNumber`, text('companyprofile.telephone1', 'Telefon', '040 9', 'phone-text-input'))}</div></section>`,
    live: [{ at: '#ad', value: 'Mühlweg 4\n20095 Hamburg' }],
    title: 'Nora Lindt',
    fields: [
      ['Vollständiger Name', 'Nora Lindt'],
      ['Adresse 1', 'Mühlweg 4\n20095 Hamburg'],
      ['E-Mail', 'nora@hale.example'],
      ['Bevorzugter Kontakt', 'Telefon'],
    ],
    people: [{ name: 'Nora Lindt', email: 'nora@hale.example' }],
  },
  {
    name: 'the header alone, components with roots of their own',
    url: record('opportunity'),
    html: `<div data-id="form-header"><h1 data-id="header_title" id="formHeaderTitle_2" title="Hale: line 2">Hale: line 2<span data-id="header_saveStatus">- Saved</span></h1><span data-id="entity_name_span">Opportunity</span><span data-id="form-selector">Sales</span><uci-header-control-list><template shadowrootmode="open">${[
      ['estimatedclosedate', 'Est. close date', '<div slot="value" class="value-text">2/26/2027</div>'],
      ['estimatedvalue', 'Est. revenue', '<div slot="value" class="value-text">€48,200.00</div>'],
      ['statecode', 'Status', '<div slot="value" class="value-text">Open</div>'],
      ['ownerid', 'Owner', '<a slot="value" class="value-link" href="#">Rita Vale</a>'],
    ]
      .map(
        ([name, label, value]) =>
          `<uci-header-control-list-item data-name="header_${name}" data-preview_orientation="column"><template shadowrootmode="open"><slot name="owner-persona"></slot><div class="control-container"><slot name="control"></slot><slot name="value"></slot><slot name="label"></slot></div></template>${value}<div slot="label" class="label">${label}</div></uci-header-control-list-item>`,
      )
      .join(
        '',
      )}</template></uci-header-control-list><button data-id="header_overflowButton" aria-label="More Header Editable Fields"></button></div>`,
    title: 'Hale: line 2',
    fields: [
      ['Est. close date', '2/26/2027'],
      ['Est. revenue', '€48,200.00'],
      ['Status', 'Open'],
      ['Owner', 'Rita Vale'],
    ],
  },
  {
    name: 'the process flow alone',
    url: record('opportunity'),
    html: `<div id="bpfContainer"><div data-id="MscrmControls.Containers.ProcessBreadCrumb-processHeaderContainer"><div data-id="MscrmControls.Containers.ProcessBreadCrumb-processHeaderNameLabel">Opportunity Sales Process</div><ul id="MscrmControls.Containers.ProcessBreadCrumb-headerStageContainer">${[
      ['Qualify', false, ''],
      ['Develop', true, 'Active for 12 days'],
      ['Propose', false, ''],
    ]
      .map(
        ([name, active, status]) =>
          `<li id="MscrmControls.Containers.ProcessBreadCrumb-processHeaderStage_${name}" data-selected-stage="${active}"><button id="MscrmControls.Containers.ProcessBreadCrumb-processHeaderStageButton_${name}"><div data-id="MscrmControls.Containers.ProcessBreadCrumb-processHeaderStageName_${name}">${name}</div>${status === '' ? '' : `<label id="MscrmControls.Containers.ProcessBreadCrumb-stageStatusLabel" data-id="MscrmControls.Containers.ProcessBreadCrumb-stageStatusLabel">${status}</label>`}</button></li>`,
      )
      .join('')}</ul></div></div>`,
    title: '',
    stage: 'Develop',
    fields: [],
  },
  {
    name: 'the timeline alone',
    url: record('opportunity'),
    html: `<div data-id="notescontrol-timeline_wall_container"><div data-id="notescontrol-mainTimeline"><ul data-id="notescontrol-unPinnedAccordion-opportunity">${[
      entry(
        'a1',
        'EmailIncoming',
        'Email from Nora Lindt',
        'Email from: Nora Lindt',
        'Re: trial in Leeds',
        '11/6/2026 9:12 AM',
        `${inField('from', 'a1', 'From', 'Nora Lindt')}${inField('to', 'a1', 'To', 'Rita Vale')}${part('content', 'a1', '<div><p>Our board meets on 14 December.</p><p>Please send the figures before that.</p></div>')}`,
      ),
      entry(
        'a2',
        'EmailOutgoing',
        'Email from Rita Vale',
        'Email from: Rita Vale',
        'Trial in Leeds',
        '11/5/2026 4:02 PM',
        part('content', 'a2', part('content_preview', 'a2', 'Dear Nora, as agreed on the phone …')),
      ),
      entry(
        'a3',
        'PhoneCall',
        'Phone Call from Rita Vale',
        'Phone Call from: Rita Vale',
        'First call',
        '11/3/2026 11:00 AM',
        `${inField('description', 'a3', 'Description', 'She fears a stop of line 2.')}${inField('statecode', 'a3', 'Status', 'Completed')}`,
      ),
      entry(
        'a4',
        'Note',
        'Note modified by Rita Vale',
        'Note modified by Rita Vale',
        '',
        '10/28/2026 2:00 PM',
        part('content', 'a4', '<p>Walked line 2 with Nora.</p>'),
      ),
    ].join('')}</ul><div data-id="notescontrol-seeMoreRecords"><button>Load more</button></div></div></div>`,
    title: '',
    fields: [],
    activities: [
      {
        kind: 'email',
        direction: 'inbound',
        author: 'Nora Lindt',
        at: '2026-11-06T09:12:00',
        subject: 'Re: trial in Leeds',
        text: 'Our board meets on 14 December.\nPlease send the figures before that.',
      },
      {
        kind: 'email',
        direction: 'outbound',
        author: 'Rita Vale',
        at: '2026-11-05T16:02:00',
        subject: 'Trial in Leeds',
        text: 'Dear Nora, as agreed on the phone …',
      },
      {
        kind: 'call',
        author: 'Rita Vale',
        at: '2026-11-03T11:00:00',
        subject: 'First call',
        text: 'She fears a stop of line 2.',
      },
      {
        kind: 'note',
        author: 'Rita Vale',
        at: '2026-10-28T14:00:00',
        subject: 'Note modified by Rita Vale',
        text: 'Walked line 2 with Nora.',
      },
    ],
  },
  {
    name: 'a timeline whose time says what it sorts by',
    url: record('account'),
    html: `<div data-lp-id="MscrmControls.TimelineWallControl.TimelineWall|notescontrol|account-record-0"><ul><li aria-label="Appointment from Rita Vale"><div id="timeline_record_controlb1"><span class="Appointment-symbol"></span><label data-id="notescontrol-timeline_record_header_titleb1">Appointment from: Rita Vale</label><div title="Sort date: 10/28/2026 2:00 PM">Sort date: 10/28/2026 2:00 PM</div><label data-id="notescontrol-timeline_field_subjectb1">Site visit</label></div></li></ul></div>`,
    title: '',
    fields: [],
    activities: [
      {
        kind: 'meeting',
        author: 'Rita Vale',
        at: '2026-10-28T14:00:00',
        subject: 'Site visit',
        text: '',
      },
    ],
  },
  {
    name: 'stakeholders in a grid whose cells say themselves twice',
    url: record('opportunity'),
    html: `<section aria-label="Stakeholders"><h2>Stakeholders</h2><div data-control-name="Stakeholders"><div id="dataSetRoot_Stakeholders" data-id="Stakeholders-pcf_grid_control_container" data-lp-id="Microsoft.PowerApps.PowerAppsOneGrid"><div role="treegrid" aria-label="Stakeholders" aria-rowcount="3"><div role="row" class="ag-header-row"><div role="columnheader" col-id="__row_status" aria-colindex="1"></div><div role="columnheader" col-id="record2id" aria-colindex="2">Name</div><div role="columnheader" col-id="record2roleid" aria-colindex="3">Role</div></div><div class="ag-center-cols-viewport">${[
      ['Nora Lindt', 'Economic Buyer'],
      ['Piet van Aal', '---'],
    ]
      .map(
        ([name, role], at) =>
          `<div role="row" row-index="${at}" aria-rowindex="${at + 2}">${gridCell('__row_status', 1, '<div class="ms-Checkbox" role="checkbox" aria-label="Select row"></div>')}${gridCell('record2id', 2, `<a aria-label="${name}" href="#"><div class="ms-Persona" aria-hidden="true">${(name ?? '').slice(0, 1)}</div><span>${name}</span></a>`)}${gridCell('record2roleid', 3, `<label aria-label="${role}"><span>${role}</span></label>`)}</div>`,
      )
      .join('')}</div></div></div></div></section>`,
    title: '',
    fields: [],
    people: [{ name: 'Nora Lindt', role: 'Economic Buyer' }, { name: 'Piet van Aal' }],
  },
  {
    name: 'a won record that is read-only, dates of both looks, French',
    url: record('opportunity'),
    lang: 'fr-FR',
    html: `<div id="message-formReadOnlyNotification" role="alert"><span>Lecture seule Statut de cet enregistrement : Conclu</span></div><section data-id="S1" aria-label="Détails">${[
      field(
        'name',
        'Sujet',
        `${controls}.TextBoxControl`,
        text('name', 'Sujet', 'Hale : ligne 2', 'text-box-text', 'readonly disabled'),
        locked('name'),
      ),
      field(
        'actualclosedate',
        'Date de clôture réelle',
        `${controls}.DateControl`,
        '<div data-id="actualclosedate.fieldControl-datetime-description_container"><label for="none-1">Date de clôture réelle</label><input type="text" readonly aria-label="Date de Date de clôture réelle" value="26/02/2027"></div>',
        locked('actualclosedate'),
      ),
      field(
        'rs_call',
        'Rappel',
        `${controls}.DateTimeControl`,
        '<div data-id="rs_call.fieldControl-datetime-description_container"><div><input type="text" aria-label="Date de Rappel" value="01/03/2027"></div><div><label>Heure</label><input type="text" aria-label="Heure de Rappel" value="09:30"></div></div>',
      ),
      field(
        'rs_length',
        'Durée',
        `${controls}.Duration`,
        '<input type="text" role="combobox" aria-label="Durée" data-id="rs_length.fieldControl-duration-combobox-text" value="30 minutes"><button aria-label="Ouvrir"></button>',
      ),
      field(
        'websiteurl',
        'Site web',
        `${controls}.UrlControl`,
        `${text('websiteurl', 'Site web', 'https://hale.example', 'url-text-input')}<button data-id="websiteurl.fieldControl-url-action-icon" aria-label="Ouvrir https://hale.example"></button>`,
      ),
      field(
        'isrevenuesystemcalculated',
        'Revenus',
        `${controls}.TwoOptions`,
        '<select data-id="isrevenuesystemcalculated.fieldControl-checkbox-select" aria-label="Revenus"><option value="0" selected>Fournis par l’utilisateur</option><option value="1">Calculés par le système</option></select>',
      ),
    ].join('')}</section>`,
    title: 'Hale : ligne 2',
    fields: [
      ['Sujet', 'Hale : ligne 2'],
      ['Date de clôture réelle', '26/02/2027'],
      ['Rappel', '01/03/2027 09:30'],
      ['Durée', '30 minutes'],
      ['Site web', 'https://hale.example'],
      ['Revenus', 'Fournis par l’utilisateur'],
    ],
  },
  {
    name: 'the old header list and the flyout that stands open',
    url: record('lead'),
    html: `<div data-id="form-header"><h1 data-id="header_title" title="Nora Lindt">Nora Lindt<span data-id="header_saveStatus">- Saved</span></h1><div id="headerControlsList_4"><div data-preview_orientation="column"><div>Warm</div><div>Rating</div></div><div data-preview_orientation="column"><div><a href="#">Rita Vale</a></div><div>Owner</div></div></div><button id="headerFieldsExpandButton_4" aria-label="More Header Editable Fields"></button></div><div id="__flyoutRootNode"><div data-id="headerFieldsFlyout">${[
      ['header_leadqualitycode', 'Rating', combo('header_leadqualitycode', 'Rating', 'Warm')],
      ['header_statuscode', 'Status Reason', combo('header_statuscode', 'Status Reason', 'Contacted')],
    ]
      .map(([name = '', label = '', control = '']) => field(name, label, `${controls}.OptionSet`, control))
      .join('')}</div></div>`,
    title: 'Nora Lindt',
    stage: 'Contacted',
    fields: [
      ['Rating', 'Warm'],
      ['Owner', 'Rita Vale'],
      ['Status Reason', 'Contacted'],
    ],
    people: [{ name: 'Nora Lindt' }],
  },
  {
    name: 'the timeline in German',
    url: record('opportunity'),
    lang: 'de-DE',
    html: `<div data-id="notescontrol-timeline_wall_container"><ul>${[
      entry(
        'c1',
        'EmailIncoming',
        'E-Mail von Nora Lindt',
        'E-Mail von: Nora Lindt',
        'AW: Test in Leeds',
        '06.11.2026 09:12',
        part('content', 'c1', '<div>Der Vorstand tagt am 14. Dezember.</div>'),
      ).replace('Modified on:', 'Geändert am:'),
      entry(
        'c2',
        'Task',
        'Aufgabe von Rita Vale',
        'Aufgabe von: Rita Vale',
        'Vertrag senden',
        '20.11.2026 08:00',
        '',
      ).replace('Modified on:', 'Fällig am:'),
      entry(
        'c3',
        'Post',
        'Automatischer Beitrag',
        'Automatischer Beitrag zu Hale',
        '',
        '02.11.2026 07:00',
        part('content', 'c3', '<div>Verkaufschance erstellt von Rita Vale.</div>'),
      ).replace('Modified on:', 'Geändert am:'),
    ].join('')}</ul></div>`,
    title: '',
    fields: [],
    activities: [
      {
        kind: 'email',
        direction: 'inbound',
        author: 'Nora Lindt',
        at: '2026-11-06T09:12:00',
        subject: 'AW: Test in Leeds',
        text: 'Der Vorstand tagt am 14. Dezember.',
      },
      {
        kind: 'task',
        author: 'Rita Vale',
        at: '2026-11-20T08:00:00',
        subject: 'Vertrag senden',
        text: '',
      },
      {
        kind: 'other',
        at: '2026-11-02T07:00:00',
        subject: 'Automatischer Beitrag zu Hale',
        text: 'Verkaufschance erstellt von Rita Vale.',
      },
    ],
  },
];
