import type { Fragment } from './fragment.ts';

/**
 * More of Zoho CRM's two families of pages. Structure after public sources: the templates of its component library (header,
 * sections, tables of related records, radio lists), userscripts for a clinic's contacts, one that makes numbers callable,
 * page objects and suites for deals and leads, an exporter of boards. All names and values are invented.
 */
const potential = 'https://crm.zoho.eu/crm/org7/tab/Potentials/4150868000001234567';
const contact = 'https://crm.zoho.com/crm/org7/tab/Contacts/4150868000001234567';
const lead = 'https://crm.zoho.eu/crm/org7/tab/Leads/4150868000001234567';
const account = 'https://crm.zoho.com/crm/org7/tab/Accounts/4150868000001234567';

/** A row of a section of components. */
const row = (id: string, column: string, label: string, value: string, cls = '') =>
  `<div class="cxDvBcInfoFormRow ${cls}"><div class="cxDvInfoFormField " id="field_label_${id}" data-zcqa="dtVw_lbl_${column}"> ${label} </div><div id="field_${id}" class="dvValueContainer cxDvInfoValue"><div class="cxDvFieldWrap "><div class="cxDvCompParent cxFlex cxAlignItemCenter cxDvAjaxEdit"><crux-detailpage-field-details>${value}</crux-detailpage-field-details><span class="edit_icon_${id} cxDvFieldEditIcon cxCP cxEditIcon"><span class="zcicncss-editFilled"></span></span></div></div></div></div>`;
const section = (id: string, name: string, ...rows: string[]) =>
  `<crux-detailpage-sections><div id="section_name_${id}" class="cxDvSectionName"> ${name} </div><div class="cxDvInfoCont cxFlex"><div data-zcqa="secDiv_${name.replaceAll(' ', '_')}" class="cxDvFieldSectionContainer cxFlex"><div class="section_column_0 cxDvFchildContainer">${rows.join('')}</div></div></div></crux-detailpage-sections>`;
const said = (value: string) =>
  `<crux-text-component cx-prop-from="view" cx-prop-value="${value}"><span class="cxElemCompViewWrap"> ${value} </span></crux-text-component>`;
const radio = (label: string, value: string) =>
  `<crux-grouper-radio-component cx-prop-from="view"><span class="cxElemCompViewWrap"><span class="cxGroupRadioBtnViewTag" data-zcqa="${label}_selectedColorCode" style="background: #eee"><lyte-text lt-prop-value="${value}">${value}</lyte-text></span></span></crux-grouper-radio-component>`;
const money = (value: string) =>
  `<crux-number-component cx-prop-from="view"><div class="cxElemCompViewValue numberDivCurrencyView"> ${value} </div></crux-number-component>`;
const looked = (name: string, module: string, id: string) =>
  `<crux-lookup-component cx-prop-from="view" cx-prop-value="${name}" cx-prop-dynamic-params="[&quot;${module}&quot;, &quot;${id}&quot;]"><div class="cxElemCompViewValue"><link-to><a href="/crm/org7/tab/${module}/${id}" data-zcqa="${name}"><lyte-text lt-prop-value="${name}">${name}</lyte-text></a></link-to></div></crux-lookup-component>`;
const masked = (value: string) =>
  `<crux-phone-component cx-prop-from="view"><div class="phoneRtl cxElemCompViewValue"><span class="cxPhoneViewValue lvPhFld">${value}</span></div></crux-phone-component>`;
/** The head of the component page: one or two fields with a hyphen between them. */
const head = (first: string, second: string, mail = '') =>
  `<crux-detailpage-header><div class="cxDvHeaderParent cxFlex cxAlignItemCenter"><div class="cxFlex"><span data-zcqa="backOneLevel" id="backbutton"></span><div id="recordDetails" class="cxFlex"><span data-zcqa="detailViewLyteimgContainer" class="cxDvRecordUserImage"> ${/>\s*(\p{L})/u.exec(first)?.[1] ?? 'H'} </span><div class="cxDvRecordRight"><div class="cxDvRecordName cxFlex cxAlignItemCenter"><span id="recHeader1" class="cxDvRecordHeader1"><crux-detailpage-field-details>${first}</crux-detailpage-field-details></span>${second === '' ? '' : `<span id="headerHypen" class="cxDvRecordHeaderhypen">-</span><span id="recHeader2" class="cxDvRecordHeader2"><crux-detailpage-field-details>${second}</crux-detailpage-field-details></span>`}</div><div class="cxDvRecordEmail">${mail}</div><div class="cx_detail_record_tags" id="cx_detail_record_tags"><crux-detailpage-tags data-zcqa="detailViewLyteTag"><span class="zcicncss-tag tagsIconHolder"></span><div class="cxDvCompParent cxDvTagsParent"><crux-tag-component><span class="cxTag">ovens</span></crux-tag-component></div></crux-detailpage-tags></div></div></div></div><div class="recBtnSection"><lyte-button data-zcqa="edit"><button type="button">Edit</button></lyte-button><lyte-button data-zcqa="CustomizeTools" id="record_options"><button type="button"><span class="cxMoreIconHor"></span></button></lyte-button></div></div></crux-detailpage-header>`;

/** A row of the classic page. */
const classic = (column: string, label: string, value: string, after = '') =>
  `<div id="mouseArea__${column}" class="dvField"><div class="dv_info_label" id="labelTD_${column}">${label}</div><div class="dv_info_value"><span id="subvalue_${column}">${value}</span>${after}<span id="edit_icon_${column}" class="editIcon"><svg></svg></span></div></div>`;
const wrapped = (value: string) => `<span class="cxElemCompViewWrap">${value}</span>`;

/** A table of related records; its cells say their column, its first column only marks rows. */
const related = (module: string, title: string, heads: string[], rows: string[][], after = '') =>
  `<crux-related-list-table related-module="${module}"><div id="rl_header" class="cx_rl_header cxFlex"><span id="${module}__70001" class="rl_scroll_header cx_rl_scroll_header" data-zcqa="Related_List_Name_${title}">${title}</span><crux-related-list-actions><lyte-button><button>Assign</button></lyte-button></crux-related-list-actions></div><div id="70001"><crux-table-component cx-prop-module="${module}" data-zcqa="relatedListTable" class="lyteOuterTable cx_rl_table_component"><lyte-exptable><lyte-exptable-thead><lyte-exptable-tr id="listviewHeaderRow"><lyte-exptable-th class="CheckboxCol"><lyte-checkbox><input type="checkbox"></lyte-checkbox></lyte-exptable-th>${heads.map((name) => `<lyte-exptable-th><lyte-text lt-prop-value="${name}">${name}</lyte-text></lyte-exptable-th>`).join('')}</lyte-exptable-tr></lyte-exptable-thead><lyte-exptable-tbody id="rlTableBody">${rows.map((cells) => `<lyte-exptable-tr data-zcqa="detailView"><lyte-exptable-td class="CheckboxCol"><lyte-yield><lyte-checkbox><input type="checkbox"></lyte-checkbox></lyte-yield></lyte-exptable-td>${cells.map((one, at) => `<lyte-exptable-td class="sort cellWrap" aria-label="${heads[at]} All"><lyte-yield>${one}</lyte-yield></lyte-exptable-td>`).join('')}</lyte-exptable-tr>`).join('')}</lyte-exptable-tbody></lyte-exptable></crux-table-component></div>${after}</crux-related-list-table>`;

export const zohoLater: Fragment[] = [
  {
    name: 'a deal whose header tells its name and its account, choices as coloured marks',
    url: potential,
    html: `${head(said('Hale: line 2'), looked('Hale &amp; Stroud', 'Accounts', '4150868000000000009'))}${section('100', 'Deal Information', row('11', 'STAGE', 'Stage', radio('Stage', 'Trial agreed')), row('12', 'AMOUNT', 'Amount', money('€ 48.200,00')), row('13', 'ACCOUNTID', 'Account Name <span lt-prop-title="Who pays" class="cxSprite cxInfoGrayBgIcon"></span>', looked('Hale &amp; Stroud', 'Accounts', '4150868000000000009')), row('14', 'POTENTIALCF165', 'Fit', radio('Fit', 'Good')), row('15', 'POTENTIALCF166', 'Reason for loss', said(''), 'cxDn" style="display: none'))}`,
    title: 'Hale: line 2',
    stage: 'Trial agreed',
    fields: [
      ['Stage', 'Trial agreed'],
      ['Amount', '€ 48.200,00'],
      ['Account Name', 'Hale & Stroud'],
      ['Fit', 'Good'],
    ],
  },
  {
    name: 'a contact whose header says how she is addressed, German',
    url: contact,
    lang: 'de',
    html: `${head('Frau Nora Lindt', looked('Hale &amp; Stroud', 'Accounts', '4150868000000000009'), 'nora@hale.example')}${section('100', 'Kontaktinformationen', row('21', 'FIRSTNAME', 'Vorname', said('Nora')), row('22', 'LASTNAME', 'Nachname', said('Lindt')), row('23', 'TITLE', 'Position', said('Leiterin Werke')), row('24', 'EMAIL', 'E-Mail', '<crux-email-component cx-prop-from="view"><a class="cxLink cxElemCompViewValue" href="mailto:nora@hale.example">nora@hale.example</a></crux-email-component>'), row('25', 'MOBILE', 'Mobil', '<crux-phone-component><div class="phoneRtl cxPhoneViewOutbound cxElemCompViewValue"><span class="cxPhoneViewValue lvPhFld">+49 40 2000</span><span class="cxCalliconOuter"><span class="cxCallIcon"></span><span id="calllabel1" class="cxPhoneViewCallLabel">Anrufen</span></span></div></crux-phone-component>'))}`,
    title: 'Frau Nora Lindt',
    fields: [
      ['Vorname', 'Nora'],
      ['Nachname', 'Lindt'],
      ['Position', 'Leiterin Werke'],
      ['E-Mail', 'nora@hale.example'],
      ['Mobil', '+49 40 2000'],
    ],
    people: [{ name: 'Nora Lindt', title: 'Leiterin Werke', email: 'nora@hale.example' }],
  },
  {
    name: 'contacts of an account in a table whose first column marks rows, Spanish',
    url: account,
    lang: 'es',
    html: related(
      'Contacts',
      'Contactos',
      ['Nombre de contacto', 'Cargo', 'Correo electrónico', 'Teléfono'],
      [
        [
          looked('Ana Brook', 'Contacts', '4150868000000000021'),
          said('Jefa de obra'),
          '<crux-email-component><a href="mailto:ana@corbel.example">ana@corbel.example</a></crux-email-component>',
          masked('+34 91 200'),
        ],
        [looked('Jon Ruiz', 'Contacts', '4150868000000000022'), said(''), said(''), masked('')],
      ],
      '<lyte-navigator><div class="lyteNavigatorMidPoint"> 1 <span class="lyteNavigatorText">-</span> 2 </div></lyte-navigator>',
    ),
    title: '',
    fields: [],
    people: [{ name: 'Ana Brook', title: 'Jefa de obra', email: 'ana@corbel.example' }, { name: 'Jon Ruiz' }],
  },
  {
    name: 'how the stage went, and the contacts of a deal with their roles',
    url: potential,
    html: `${section('100', 'Deal Information', row('11', 'STAGE', 'Stage', radio('Stage', 'Negotiation')), row('12', 'AMOUNT', 'Amount', money('$ 12,500.00')))}${related(
      'Stage_History',
      'Stage History',
      ['Stage', 'Amount', 'Probability (%)', 'Modified By'],
      [
        [said('Qualification'), money('$ 9,000.00'), said('10'), said('Rita Vale')],
        [said('Negotiation'), money('$ 12,500.00'), said('60'), said('Rita Vale')],
      ],
    )}${related(
      'Contact_Roles',
      'Contact Roles',
      ['Contact Name', 'Role Name', 'Email'],
      [
        [
          looked('Nora Lindt', 'Contacts', '4150868000000000031'),
          'Decision Maker',
          '<crux-email-component><a href="mailto:nora@hale.example">nora@hale.example</a></crux-email-component>',
        ],
      ],
    )}`,
    title: '',
    stage: 'Negotiation',
    fields: [
      ['Stage', 'Negotiation'],
      ['Amount', '$ 12,500.00'],
    ],
    people: [{ name: 'Nora Lindt', role: 'Decision Maker', email: 'nora@hale.example' }],
  },
  {
    name: 'the classic header: the deal and its account in one line, numbers that call',
    url: potential,
    html: `<table><tbody><tr id="detailViewButtonLayerMainTableRow"><td id="dv_title"><div id="topSectionTitle"><span id="headervalue_POTENTIALNAME"><span id="subvalue_POTENTIALNAME">Hale: line 2</span></span><span class="dvTitleSep"> - </span><span id="headervalue_ACCOUNTID"><a href="/crm/org7/tab/Accounts/4150868000000000009">Hale &amp; Stroud</a></span></div></td><td><button id="editRecordbtn">Edit</button></td></tr></tbody></table>${classic('POTENTIALNAME', 'Deal Name', 'Hale: line 2')}${classic('ACCOUNTID', 'Account Name', '<a href="/crm/org7/tab/Accounts/4150868000000000009">Hale &amp; Stroud</a>')}${classic('STAGE', 'Stage', 'Value Proposition')}${classic('CLOSINGDATE', 'Closing Date', '05/16/2027')}${classic('POTENTIALCF12', 'Site phone', '<a href="skype:+441132000?call">+44 113 2000</a>')}`,
    title: 'Hale: line 2',
    stage: 'Value Proposition',
    fields: [
      ['Deal Name', 'Hale: line 2'],
      ['Account Name', 'Hale & Stroud'],
      ['Stage', 'Value Proposition'],
      ['Closing Date', '05/16/2027'],
      ['Site phone', '+44 113 2000'],
    ],
  },
  {
    name: 'the page of 2013: cells that say in words which field they are',
    url: 'https://crm.zoho.com/crm/EntityInfo.do?module=Contacts&id=4150868000001234567',
    html: `<table class="secContent"><tbody>${[
      ['First Name', 'Ana', 'Phone', '<a href="skype:+44 161 496?call">+44 161 496</a>'],
      ['Last Name', 'Brook', 'Mobile', '<a href="skype:+44 7700 900?call">+44 7700 900</a>'],
      ['Title', 'Head of Estates', 'Email', '<a href="mailto:ana@corbel.example">ana@corbel.example</a>'],
    ]
      .map(
        ([a, x, b, y]) =>
          `<tr><td class="label">${a}</td><td class="element" id="value_${a}"><span id="subvalue_${a}">${x}</span></td><td class="label">${b}</td><td class="element" id="value_${b}"><span id="subvalue_${b}">${y}</span></td></tr>`,
      )
      .join('')}</tbody></table>`,
    title: 'Ana Brook',
    fields: [
      ['First Name', 'Ana'],
      ['Phone', '+44 161 496'],
      ['Last Name', 'Brook'],
      ['Mobile', '+44 7700 900'],
      ['Title', 'Head of Estates'],
      ['Email', 'ana@corbel.example'],
    ],
    people: [{ name: 'Ana Brook', title: 'Head of Estates', email: 'ana@corbel.example' }],
  },
  {
    name: 'an address of three lines, a day, and lists that a panel only counts',
    url: contact,
    html: `<div id="leftPanel"><ul>${[
      ['Notes', '3'],
      ['Emails', '5'],
      ['Open Activities', '1'],
    ]
      .map(
        ([name, count], at) =>
          `<li><div class="dummyForLeftPanel" data-relid="370827500003061099${at}"><span class="relName">${name}</span><span class="relCount">${count}</span></div></li>`,
      )
      .join(
        '',
      )}</ul></div>${classic('LASTNAME', 'Last Name', wrapped('Brook'))}${classic('MAILINGSTREET', 'Mailing Street', '<crux-text-area-component class="cxElemCompViewWrap">14 Quay Row<br>Salford<br>M3 4LZ</crux-text-area-component>')}${classic('CONTACTCF186', 'Patient since', '<crux-date-component><span class="cxElementViewValue cxElemCompViewValue">Nov 3, 2024</span></crux-date-component>')}${classic('PHONE', 'Phone', masked('+44 161 496'))}`,
    title: 'Brook',
    fields: [
      ['Last Name', 'Brook'],
      ['Mailing Street', '14 Quay Row\nSalford\nM3 4LZ'],
      ['Patient since', 'Nov 3, 2024'],
      ['Phone', '+44 161 496'],
    ],
    people: [{ name: 'Brook' }],
  },
  {
    name: 'the form of a lead whose boxes have no names but ids',
    url: `${lead}/edit`,
    html: `<div class="crmCreateForm">${[
      ['FIRSTNAME', 'First Name', 'Ana'],
      ['LASTNAME', 'Last Name', 'Brook'],
      ['COMPANY', 'Company', 'Corbel Estates'],
      ['DESIGNATION', 'Title', 'Head of Estates'],
    ]
      .map(
        ([column, label, value]) =>
          `<div class="createFieldRow"><div class="crmFormLabel" id="Crm_Leads_${column}_label"> ${label}   </div><div class="crmFormValue"><lyte-input id="Crm_Leads_${column}"><div class="lyteField"><input type="text" id="Crm_Leads_${column}_LInput" value="${value}"></div></lyte-input></div></div>`,
      )
      .join(
        '',
      )}<div class="createFieldRow"><div class="crmFormLabel" id="Crm_Leads_STATUS_label"> Lead Status   </div><div class="crmFormValue"><lyte-dropdown id="Crm_Leads_STATUS"><lyte-drop-button><span class="lyteMarginRight lyteDropdownLabel">Contacted</span><lyte-icon class="dropdown"></lyte-icon></lyte-drop-button><lyte-drop-box><lyte-drop-item>-None-</lyte-drop-item><lyte-drop-item>Contacted</lyte-drop-item></lyte-drop-box></lyte-dropdown></div></div></div>`,
    title: 'Ana Brook',
    stage: 'Contacted',
    fields: [
      ['First Name', 'Ana'],
      ['Last Name', 'Brook'],
      ['Company', 'Corbel Estates'],
      ['Title', 'Head of Estates'],
      ['Lead Status', 'Contacted'],
    ],
    people: [{ name: 'Ana Brook', title: 'Head of Estates' }],
  },
  {
    name: 'the page before, hidden, behind the lead that is open',
    url: lead,
    html: `<div style="display: none">${head(said('Corbel: roof'), '')}${section('90', 'Lead Information', row('91', 'COMPANY', 'Company', said('Corbel Estates')))}</div><div>${head(said('Nora Lindt'), said('Hale'))}${section('100', 'Lead Information', row('11', 'COMPANY', 'Company', said('Hale')), row('12', 'STATUS', 'Lead Status', radio('Lead Status', 'Contacted')), row('13', 'EMAIL', 'Email', said('nora@hale.example')))}</div>`,
    title: 'Nora Lindt',
    stage: 'Contacted',
    fields: [
      ['Company', 'Hale'],
      ['Lead Status', 'Contacted'],
      ['Email', 'nora@hale.example'],
    ],
    people: [{ name: 'Nora Lindt', email: 'nora@hale.example' }],
  },
  {
    name: 'a table of line items between two sections',
    url: potential,
    html: `${section('100', 'Deal Information', row('11', 'POTENTIALNAME', 'Deal Name', said('Hale: line 2')))}<crux-detailpage-sections><div id="section_name_200" class="cxDvSectionName"> Ovens </div><div class=" "><crux-subform data-zcqa="secDiv_Ovens" cx-prop-type="view"><div class="cxSubform cxSubformWrapMode cxSubformViewMode"><crux-table-component id="subform_1_2" cx-prop-table-id="Ovens"><lyte-exptable-tr id="headerRow"><lyte-exptable-th>Oven</lyte-exptable-th><lyte-exptable-th>Quantity</lyte-exptable-th></lyte-exptable-tr><lyte-exptable-tr><lyte-exptable-td><div id="field_label_77" data-zcqa="dtVw_lbl_OVEN">Oven</div><div id="field_77">${said('Two decks')}</div></lyte-exptable-td><lyte-exptable-td>${money('2')}</lyte-exptable-td></lyte-exptable-tr></crux-table-component></div></crux-subform></div></crux-detailpage-sections>${section('300', 'Description Information', row('31', 'DESCRIPTION', 'Description', '<crux-text-area-component class="cxElemCompViewWrap"><span>They fear a stop.<br>The licence ends in March.</span></crux-text-area-component>'))}`,
    title: 'Hale: line 2',
    fields: [
      ['Deal Name', 'Hale: line 2'],
      ['Description', 'They fear a stop.\nThe licence ends in March.'],
    ],
  },
  {
    name: 'a lead open for its day alone, the calendar over it',
    url: lead,
    html: `${section('100', 'Lead Information', row('11', 'COMPANY', 'Company', said('Hale')), row('12', 'LEADCF7', 'Trial on', '<crux-date-component cx-prop-from="create"><div class="cxElementValue"><lyte-input class="cxBorderBottom"><div class="lyteField"><input type="text" value="12/18/2026" placeholder="MM/DD/YYYY"></div></lyte-input><lyte-calendar><div class="lyteCalsHeader"><span>December</span><input type="text" value="2026"></div><table><tbody><tr><td>18</td></tr></tbody></table></lyte-calendar></div></crux-date-component>'), row('13', 'ANNUALREVENUE', 'Annual Revenue', money('€ 2.000.000,00')))}`,
    title: '',
    fields: [
      ['Company', 'Hale'],
      ['Trial on', '12/18/2026'],
      ['Annual Revenue', '€ 2.000.000,00'],
    ],
  },
  {
    name: 'notes of the component page, one edited later, a file on the other, French',
    url: potential,
    lang: 'fr',
    html: `<crux-note><div class="cxNoteNewUI cruxNotesCompWrap"><div class="cxNotesHead">Notes <span class="cxTotalNotesCount">2</span></div><ul>${[
      [
        'Visite',
        'La ligne 2 les inquiète.<br>Le conseil se réunit le 14.',
        'Rita Vale',
        '5 nov. 2026 16:02',
        '',
      ],
      [
        '',
        'Plan envoyé.',
        'Tom Reyes',
        '6 nov. 2026 09:12',
        '<div class="cxNotesAttachments"><span class="cxNoteAttachName">plan.pdf</span></div>',
      ],
    ]
      .map(
        ([title, text, who, when, file]) =>
          `<li class="cxNotesLi"><div class="cxNotesUserImg"></div><div class="cxNotesRight">${title === '' ? '' : `<span class="cxNoteTitleSpan" data-title="${title}">${title}</span>`}<div class="cxNotesAddedContent"><lyte-text>${text}</lyte-text></div>${file}<div class="cxNotesModInfo"><span class="cxNotesModifiedTimeInfo" data-title="${when}">${when}</span> par <span class="cxNotesModifiedName" data-title="${who}">${who}</span></div></div></li>`,
      )
      .join('')}</ul></div></crux-note>`,
    title: '',
    fields: [],
    activities: [
      {
        kind: 'note',
        author: 'Rita Vale',
        at: '2026-11-05T16:02:00',
        subject: 'Visite',
        text: 'La ligne 2 les inquiète.\nLe conseil se réunit le 14.',
      },
      { kind: 'note', author: 'Tom Reyes', at: '2026-11-06T09:12:00', text: 'Plan envoyé.' },
    ],
  },
];
