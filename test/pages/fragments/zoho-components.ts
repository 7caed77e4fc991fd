import type { Fragment } from './fragment.ts';

/**
 * Zoho CRM's pages of components ("crux", "lyte"). Structure after the component library's own templates as published and
 * after userscripts for a clinic's records. All names and values are invented.
 */
const potential = 'https://crm.zoho.eu/crm/org7/tab/Potentials/4150868000001234567';
const contact = 'https://crm.zoho.com/crm/org7/tab/Contacts/4150868000001234567';
const lead = 'https://crm.zoho.eu/crm/org7/tab/Leads/4150868000001234567';
const account = 'https://crm.zoho.com/crm/org7/tab/Accounts/4150868000001234567';

const saving = (id: string) =>
  `<span id="section_save_cancel_span_${id}" class="cxDvSaveCancelSection"><span id="saveAjaxEdit_${id}" class="zcicncss-tick-filled-rounded"></span><span id="cancelAjaxEdit_${id}" class="zcicncss-close-rounded"></span></span>`;
/** A row of a section: the label's id and the value's differ in a word. */
const row = (id: string, column: string, label: string, value: string, after = '') =>
  `<div class="cxDvBcInfoFormRow "><div class="cxDvInfoFormField " id="field_label_${id}" data-zcqa="dtVw_lbl_${column}"> ${label} </div><div id="field_${id}" class="dvValueContainer cxDvInfoValue"><div class="cxDvFieldWrap "><div class="cxDvCompParent cxFlex cxAlignItemCenter cxDvAjaxEdit"><crux-detailpage-field-details>${value}</crux-detailpage-field-details>${after}<span class="edit_icon_${id} cxDvFieldEditIcon cxCP cxEditIcon"><span class="zcicncss-editFilled"></span></span></div>${saving(id)}</div></div></div>`;
const section = (id: string, name: string, rows: string[]) =>
  `<crux-detailpage-sections><div id="section_name_${id}" class="cxDvSectionName"> ${name} </div><div class="cxDvInfoCont cxFlex"><div data-zcqa="secDiv_${name.replaceAll(' ', '_')}" class="cxDvFieldSectionContainer cxFlex"><div class="section_column_0 cxDvFchildContainer">${rows.join('')}</div></div></div></crux-detailpage-sections>`;

const said = (value: string) =>
  `<crux-text-component cx-prop-from="view" cx-prop-value="${value}"><span class="cxElemCompViewWrap"> ${value} </span></crux-text-component>`;
const picked = (value: string) =>
  `<crux-picklist-component cx-prop-from="view" cx-prop-value="${value}"><lyte-text lt-prop-value="${value}" class="cxElemCompViewValue"><span class="lyteTextEllipsisNode">${value}</span></lyte-text></crux-picklist-component>`;
const counted = (value: string, kind = 'Number') =>
  `<crux-number-component cx-prop-from="view"><div class="cxElemCompViewValue numberDiv${kind}View"> ${value} </div></crux-number-component>`;
const dated = (value: string) =>
  `<crux-date-component cx-prop-from="view" cx-prop-value="${value}"><span class="cxElementViewValue cxElemCompViewValue">${value}</span></crux-date-component>`;
const looked = (name: string, module: string, id: string) =>
  `<crux-lookup-component cx-prop-from="view" cx-prop-value="${name}"><div class="cxElemCompViewValue"><link-to><a href="/crm/org7/tab/${module}/${id}"><lyte-text lt-prop-value="${name}">${name}</lyte-text></a></link-to></div></crux-lookup-component>`;
const user = (name: string, stamp = '') =>
  `<crux-user-component name="${name}"><div class="cxElemCompViewValue cxViewUserValueWrap"><span class="lv_data_user cxViewUserValue"><lyte-text lt-prop-value="${name}">${name}</lyte-text></span> <span class="cxViewUserTimestamp">${stamp}</span></div></crux-user-component>`;

/** A list that is open, and the options it offers. */
const list = (inner: string, options: string[]) =>
  `<crux-picklist-component cx-prop-from="create"><div class="cxElementValue cxYieldObserverElemComp"><lyte-dropdown class="cxBoxDropdown">${inner}<lyte-drop-box class="cxDropbox"><lyte-drop-header><lyte-search><input type="text" placeholder="Search"></lyte-search></lyte-drop-header><lyte-drop-body>${options.map((one) => `<lyte-drop-item class="picklist_values" data-value="${one}">${one}</lyte-drop-item>`).join('')}</lyte-drop-body></lyte-drop-box></lyte-dropdown></div></crux-picklist-component>`;
const chosen = (value: string, ...options: string[]) =>
  list(
    `<lyte-drop-button class="DropButtons"><span class="lyteMarginRight lyteDropdownLabel">${value}</span><lyte-icon class="dropdown"></lyte-icon></lyte-drop-button>`,
    options,
  );
const several = (values: string[], ...options: string[]) =>
  list(
    `<lyte-drop-button><ul class="lyteMultipleSelect">${values.map((one) => `<li data-value="${one}"><span class="lyteDropdownVisible">${one}</span><lyte-drop-remove class="lyteCloseIcon"></lyte-drop-remove></li>`).join('')}<li class="lyteMultiselectInput"><lyte-search class="cxW100Per"><input type="text" value=""></lyte-search></li></ul></lyte-drop-button>`,
    options,
  );
const box = (id: string, value: string, kind = 'text') =>
  `<crux-${kind}-component cx-prop-from="create"><div class="cxElementValue"><lyte-input class="cxBoxInput"><div class="lyteField"><input type="text" id="${id}" value="${value}"></div></lyte-input></div></crux-${kind}-component>`;

/** A field of a form: the API name on the element, a star before the label where it must be filled. */
const formRow = (name: string, label: string, inner: string, must = false) =>
  `<crux-create-field data-cy="${name}"><div class="cruxFormFieldParentContainer"><div id="${name}_FValue"><div class="cxElementLabel">${must ? '<span class="cxMandatoryType">*</span> ' : ''}${label}</div>${inner}</div></div></crux-create-field>`;

/** What stands for a field until it is scrolled to. */
const later = (kind: string, value: string) =>
  `<crux-${kind}-component><dummy-port-element></dummy-port-element><div id="cruxLoadingElem" class="cxLoadOnViewElement" tabindex="0"><div class="cxLoadOnViewValue"> ${value} <div class="cxLoadOnViewLoader"></div></div></div><dummy-port-element></dummy-port-element></crux-${kind}-component>`;

const note = (body: string, when: string, by: string, title = '') =>
  `<li class="cxNotesLi" data-zcqa="note_1"><div class="cxNotesContentWrap">${title === '' ? '' : `<lyte-text class="cxNoteTitleSpan" lt-prop-value="${title}">${title}</lyte-text>`}<div class="cxNotesAddedContent notesAddedContent" data-zcqa="cruxNoteContent">${body}</div><div class="cxFlex cxNotesNoteActionDetails"><span class="cxNotesModuleName">Deal</span> - <a class="cxNotesModuleRecordName" href="/crm/EntityInfo.do?module=Potentials&id=4150868000001234567">Corbel roof</a><span data-zcqa="notesAdd">Add Note</span><span class="cxNotesModifiedTimeInfo" data-title="${when}"> ${when.slice(5, 10)} </span><span>by</span><span class="cxNotesModifiedName" data-title="${by}"> ${by} </span></div></div></li>`;

const cell = (label: string, inner: string) =>
  `<lyte-td data-zcqa="value_listviewtable_${label}">${inner}</lyte-td>`;

export const zohoComponents: Fragment[] = [
  {
    name: 'a deal: header, card and a section with fields of every kind',
    url: potential,
    html: `<crux-detailpage-wrapper><crux-detailpage-header><div class="cxDvHeaderParent cxFlex"><div id="recordDetails" class="cxFlex"><span class="cxDvRecordUserImage">C</span><div class="cxDvRecordRight"><div class="cxDvRecordName cxFlex"><span id="recHeader1" class="cxDvRecordHeader1"><crux-detailpage-field-details>${said('Corbel roof survey')}</crux-detailpage-field-details></span><span id="headerHypen" class="cxDvRecordHeaderhypen">-</span><span id="recHeader2" class="cxDvRecordHeader2"><crux-detailpage-field-details>${counted('€ 19.300,00', 'Currency')}</crux-detailpage-field-details></span></div><div class="cxDvRecordEmail"></div></div></div><lyte-button data-zcqa="edit"><button>Edit</button></lyte-button></div></crux-detailpage-header><crux-detailpage-sections><div><div data-zcqa="secDiv_Business_Card" class="cxFlex"><div class="cxDvBcInfoFormField" id="bc_field_label_31" data-zcqa="bc_dtVw_lbl_STAGE"> Stage </div><div id="bc_field_31" class="dvValueContainer cxDvInfoValue"><div class="cxFlex"><crux-detailpage-field-details>${picked('Survey booked')}</crux-detailpage-field-details></div></div></div></div></crux-detailpage-sections>${section(
      '9',
      'Deal Information',
      [
        row('31', 'STAGE', 'Stage', picked('Survey booked')),
        row('32', 'CLOSINGDATE', 'Closing Date', dated('18 Dec 2026')),
        row('33', 'AMOUNT', 'Amount', counted('€ 19.300,00', 'Currency')),
        row('34', 'PROBABILITY', 'Probability (%)', counted('40')),
        row('35', 'ACCOUNTID', 'Account Name', looked('Corbel Estates', 'Accounts', '51')),
        row('36', 'POTENTIALCF11', 'Regions', picked('North;Wales')),
        row(
          '37',
          'NEXTSTEP',
          'Next Step',
          '<crux-text-component cx-prop-from="view"><span class="cxElemCompViewWrap">—</span></crux-text-component>',
        ),
        row(
          '38',
          'WEBSITE',
          'Website',
          '<crux-website-component><a class="cxLink cxElemCompViewValue" href="http://corbel.example" target="_blank"> corbel.example</a></crux-website-component>',
        ),
        row(
          '39',
          'DESCRIPTION',
          'Description',
          '<crux-text-area-component cx-prop-value="The slates let water in and the insurer asked for a survey before the winter."><div class="cxW100Per"><pre class="cxTextareaViewMode">The slates let water in and the insurer... <a href="#" data-zcqa="cxTextAreaShowMoreText" class="cxTextareaShowMore">Show More</a></pre></div></crux-text-area-component>',
        ),
        row('40', 'SMOWNERID', 'Deal Owner', user('Jan Osei')),
        row(
          '41',
          'MODIFIEDBY',
          'Modified By',
          user('Jan Osei', 'Mon, 2 Nov 2026 09:41 AM'),
          '<span class="cxDvReadOnlyWrap"><span class="cxReadOnlyIcon"></span></span>',
        ),
      ],
    )}</crux-detailpage-wrapper>`,
    title: 'Corbel roof survey',
    stage: 'Survey booked',
    fields: [
      ['Stage', 'Survey booked'],
      ['Closing Date', '18 Dec 2026'],
      ['Amount', '€ 19.300,00'],
      ['Probability (%)', '40'],
      ['Account Name', 'Corbel Estates'],
      ['Regions', 'North;Wales'],
      ['Next Step', ''],
      ['Website', 'corbel.example'],
      ['Description', 'The slates let water in and the insurer...'],
      ['Deal Owner', 'Jan Osei'],
      ['Modified By', 'Jan Osei Mon, 2 Nov 2026 09:41 AM'],
    ],
  },
  {
    name: 'fields that were not scrolled to yet',
    url: contact,
    html: section('8', 'Contact Information', [
      row('51', 'EMAIL', 'Email', later('email', 'ana@corbel.example')),
      row('52', 'TITLE', 'Title', later('text', 'Head of Estates')),
      row('53', 'DEPARTMENT', 'Department', later('text', '')),
    ]),
    title: '',
    fields: [
      ['Email', 'ana@corbel.example'],
      ['Title', 'Head of Estates'],
      ['Department', ''],
    ],
  },
  {
    name: 'line items with their sums below',
    url: potential,
    html: `<crux-detailpage-sections><div class="cxGroupedSubformWrap"><div class="cxGroupedSubformBlock"><div id="section_name_70" class="cxDvSectionName"> Line Items </div><crux-subform data-zcqa="secDiv_Line_Items"><div class="cxSubform"><crux-table-component><lyte-exptable><lyte-exptable-thead><lyte-exptable-tr><lyte-exptable-th>S.No</lyte-exptable-th><lyte-exptable-th>Item</lyte-exptable-th><lyte-exptable-th>Total</lyte-exptable-th></lyte-exptable-tr></lyte-exptable-thead><lyte-exptable-tbody><lyte-exptable-tr><lyte-exptable-td>1</lyte-exptable-td><lyte-exptable-td>Drone flight</lyte-exptable-td><lyte-exptable-td>€ 4.000,00</lyte-exptable-td></lyte-exptable-tr></lyte-exptable-tbody></lyte-exptable></crux-table-component></div></crux-subform></div><div class="cxDvInfoCont cxFlex cxGroupedSubformFooter"><div data-zcqa="secDiv_Line_Items" class="cxDvFieldSectionContainer cxFlex"><div class="section_column_0 cxDvFchildContainer">${row('71', 'SUBTOTAL', 'Sub Total:', counted('€ 4.000,00', 'Currency'))}${row('72', 'GRANDTOTAL', 'Grand Total:', counted('€ 4.800,00', 'Currency'))}</div></div></div></div></crux-detailpage-sections>`,
    title: '',
    fields: [
      ['Sub Total', '€ 4.000,00'],
      ['Grand Total', '€ 4.800,00'],
    ],
  },
  {
    name: 'rows opened for editing: one of a list, several, a day, a person, long text',
    url: potential,
    html: section('9', 'Deal Information', [
      row(
        '31',
        'STAGE',
        'Stage',
        chosen('Negotiation', '-None-', 'Survey booked', 'Negotiation', 'Closed Won'),
      ),
      row('36', 'POTENTIALCF11', 'Regions', several(['North', 'Wales'], 'North', 'Wales', 'South')),
      row('32', 'CLOSINGDATE', 'Closing Date', box('closing', '18 Dec 2026', 'date')),
      row(
        '40',
        'SMOWNERID',
        'Deal Owner',
        '<crux-user-component cx-prop-from="create"><div class="cxElementValue"><div class="cxUserComponent"><div class="cxBoxLeftContent"><crux-user-dropdown><lyte-dropdown><lyte-drop-button><span class="lyteMarginRight lyteDropdownLabel">Jan Osei</span></lyte-drop-button></lyte-dropdown></crux-user-dropdown></div><div class="cxBoxRightIcon" data-zcqa="img_lookup_Owner"><div class="cxUserCompIcon"></div></div></div></div></crux-user-component>',
      ),
      row(
        '39',
        'DESCRIPTION',
        'Description',
        '<crux-text-area-component cx-prop-from="create"><div class="cxElementValue"><lyte-input class="cxTextarea"><div class="lyteField"><textarea id="descr"></textarea></div></lyte-input></div></crux-text-area-component>',
      ),
      row(
        '42',
        'POTENTIALCF20',
        'Scaffold needed',
        '<crux-boolean-component cx-prop-from="create"><div class="cxElementValue"><lyte-checkbox class="cxBooleanCompCheckbox"><label class="lyteCheckbox"><input type="checkbox" id="scaffold"><span></span></label></lyte-checkbox></div></crux-boolean-component>',
      ),
    ]),
    live: [
      { at: '#descr', value: 'Water comes in.\nThe insurer waits.' },
      { at: '#scaffold', checked: true },
    ],
    title: '',
    stage: 'Negotiation',
    fields: [
      ['Stage', 'Negotiation'],
      ['Regions', 'North; Wales'],
      ['Closing Date', '18 Dec 2026'],
      ['Deal Owner', 'Jan Osei'],
      ['Description', 'Water comes in.\nThe insurer waits.'],
      ['Scaffold needed', 'Yes'],
    ],
  },
  {
    name: 'the form that edits a deal',
    url: 'https://crm.zoho.eu/crm/org7/tab/Potentials/4150868000001234567/edit',
    html: `<crux-createform><div class="cruxFormComponent cruxCreateFormComponent"><form method="POST"><input type="submit" style="left: -2000px;position: absolute;visibility: hidden;"><crux-create-layout-header><div class="cxCreateHeader">Edit Deal</div><lyte-button data-zcqa="save"><button>Save</button></lyte-button></crux-create-layout-header><crux-create-layout-content><div class="cxcreateSectionsCont"><crux-create-section><div class="cxcreateSectionInnerCont"><div class="cxCreateSectionName">Deal Information</div><div class="cxCreateSectionDetailsContainer">${[
      formRow('Deal_Name', 'Deal Name', box('dn', 'Corbel roof survey'), true),
      formRow('Stage', 'Stage', chosen('Survey booked', 'Survey booked', 'Negotiation'), true),
      formRow('Amount', 'Amount', box('am', '19300', 'number')),
      formRow('Regions', 'Regions', several(['North', 'Wales'], 'North', 'Wales', 'South')),
      formRow(
        'Account_Name',
        'Account Name',
        '<crux-lookup-component cx-prop-from="create"><div class="cxElementValue"><div class="cxLookupComp"><lyte-input><input type="text" id="ac" value="Corbel Estates"></lyte-input><div class="cxBoxRightIcon"></div></div></div></crux-lookup-component>',
      ),
      formRow('Next_Step', 'Next Step', box('ns', '')),
      formRow('Pin', 'Pin', '<div class="cxElementValue"><input type="password" value="4411"></div>'),
    ].join(
      '',
    )}</div></div></crux-create-section></div></crux-create-layout-content></form></div></crux-createform>`,
    title: 'Corbel roof survey',
    stage: 'Survey booked',
    fields: [
      ['Deal Name', 'Corbel roof survey'],
      ['Stage', 'Survey booked'],
      ['Amount', '19300'],
      ['Regions', 'North; Wales'],
      ['Account Name', 'Corbel Estates'],
      ['Next Step', ''],
    ],
  },
  {
    name: 'a lead, German, some of its values masked, some ticked',
    url: lead,
    lang: 'de',
    html: `<crux-detailpage-header><div class="cxDvRecordName"><span id="recHeader1" class="cxDvRecordHeader1"> Ana Brook </span><span id="headerHypen">-</span><span id="recHeader2" class="cxDvRecordHeader2"><crux-detailpage-field-details>${said('Corbel Estates')}</crux-detailpage-field-details></span></div></crux-detailpage-header>${section(
      '5',
      'Lead-Informationen',
      [
        row('61', 'COMPANY', 'Firma', said('Corbel Estates')),
        row('62', 'DESIGNATION', 'Position', said('Leiterin Gebäude')),
        row('63', 'STATUS', 'Lead-Status', picked('Kontaktiert')),
        row(
          '64',
          'MOBILE',
          'Handy',
          '<crux-phone-component><div class="phoneRtl cxPhoneViewOutbound cxElemCompViewValue"><span class="cxPhoneViewValue lvPhFld">********23</span> <span class="cxCalliconOuter"><span class="cxCallIcon"></span> <span id="calllabel1" class="cxPhoneViewCallLabel">Anrufen</span></span></div></crux-phone-component>',
        ),
        row(
          '65',
          'EMAILOPTOUT',
          'Keine E-Mails',
          '<crux-boolean-component><span class="criteria-yes cxElemCompViewValue"></span></crux-boolean-component>',
        ),
        row('66', 'LEADCF3', 'Gerüst nötig', '<crux-boolean-component></crux-boolean-component>'),
      ],
    )}`,
    title: 'Ana Brook',
    stage: 'Kontaktiert',
    fields: [
      ['Firma', 'Corbel Estates'],
      ['Position', 'Leiterin Gebäude'],
      ['Lead-Status', 'Kontaktiert'],
      ['Handy', '********23'],
      ['Keine E-Mails', 'Yes'],
      ['Gerüst nötig', 'No'],
    ],
    people: [{ name: 'Ana Brook', title: 'Leiterin Gebäude' }],
  },
  {
    name: 'notes unfolded and rich, one being written',
    url: potential,
    html: `<div id="Notes__1" class="rl_scroll_header"><crux-note><div class="cxNoteHeading"> Notes <span class="cxNoteCount">2</span></div><div class="cruxNotes"><crux-note-editor><lyte-input><textarea id="draft" placeholder="Add a note"></textarea></lyte-input></crux-note-editor><ul class="cruxNotesList cxNotesUl">${note('<div><b>Leaks</b> over the stair.</div><ul><li>north</li><li>west</li></ul><span class="cruxNoteSeeLess cxNotesCommonLinkColor">Show Less</span>', 'Fri, 6 Nov 2026 09:12 AM', 'Jan Osei', 'After the visit')}${note('Ana signs up to 20k alone.', 'Tue, 3 Nov 2026 11:00 AM', 'Tom Reyes')}</ul></div></crux-note></div>`,
    live: [{ at: '#draft', value: 'Ask for the insurer' }],
    title: '',
    fields: [],
    activities: [
      {
        kind: 'note',
        author: 'Jan Osei',
        at: '2026-11-06T09:12:00',
        subject: 'After the visit',
        text: 'Leaks over the stair.\nnorth\nwest',
      },
      { kind: 'note', author: 'Tom Reyes', at: '2026-11-03T11:00:00', text: 'Ana signs up to 20k alone.' },
      { kind: 'note', text: 'Ask for the insurer' },
    ],
  },
  {
    name: 'related lists: contacts, German, and a module of the firm’s own that names people',
    url: account,
    lang: 'de',
    html: `<crm-related-list-view-header related-module="Contacts"><div class="rl_header"><span class="rl_scroll_header">Kontakte</span></div><lyte-table><lyte-thead><lyte-tr><lyte-th data-zcqa="Kontaktname">Kontaktname</lyte-th><lyte-th data-zcqa="Titel">Titel</lyte-th><lyte-th data-zcqa="E-Mail">E-Mail</lyte-th></lyte-tr></lyte-thead><lyte-tbody><lyte-tr id="61">${cell('undefined', '<span class="editDeleteIcons">Bearbeiten</span>')}${cell('Kontaktname', looked('Ana Brook', 'Contacts', '61'))}${cell('Titel', '<crux-text-component cx-prop-value="Leiterin Gebäude">Leiterin Gebäude</crux-text-component>')}${cell('E-Mail', '<crux-email-component><a href="mailto:ana@corbel.example">ana@corbel.example</a></crux-email-component>')}</lyte-tr></lyte-tbody></lyte-table></crm-related-list-view-header><crm-related-list-view-header related-module="CustomModule27"><div class="rl_header"><span class="rl_scroll_header">Besichtigungen</span></div><lyte-table><lyte-tbody><lyte-tr id="81">${cell('Datum', '<lyte-text class="newDTField" lt-prop-value="12. Aug. 2026">12. Aug. 2026</lyte-text>')}${cell('Kontakt', looked('Luc Perrin', 'Contacts', '62'))}</lyte-tr></lyte-tbody></lyte-table></crm-related-list-view-header>`,
    title: '',
    fields: [],
    people: [{ name: 'Ana Brook', title: 'Leiterin Gebäude', email: 'ana@corbel.example' }],
  },
  {
    name: 'a card about another record, drawn over the page',
    url: potential,
    html: `${section('9', 'Deal Information', [row('35', 'ACCOUNTID', 'Account Name', looked('Corbel Estates', 'Accounts', '51')), row('31', 'STAGE', 'Stage', picked('Survey booked'))])}<crux-lookup-view-popup><lyte-popover class="cxBusinessCardPopover"><lyte-popover-content><div data-zcqa="bc"><div class="cxLookupViewTopSection"><span>Corbel Estates</span></div><div class="cxDvBcInfoFormRow"><div class="cxDvInfoFormField" id="field_label_77" data-zcqa="dtVw_lbl_PHONE">Phone</div><div id="field_77" class="cxDvInfoValue">+44 161 496 0000</div></div></div></lyte-popover-content></lyte-popover></crux-lookup-view-popup>`,
    title: '',
    stage: 'Survey booked',
    fields: [
      ['Account Name', 'Corbel Estates'],
      ['Stage', 'Survey booked'],
    ],
  },
];
