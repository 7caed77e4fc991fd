import type { Fragment } from './fragment.ts';

const potential = 'https://crm.zoho.eu/crm/org7/tab/Potentials/4150868000001234567';
const contact = 'https://crm.zoho.com/crm/org7/tab/Contacts/4150868000001234567';
const account = 'https://crm.zoho.com/crm/org7/tab/Accounts/4150868000001234567';

/** A row of the classic detail page. */
const row = (column: string, label: string, value: string) =>
  `<div id="mouseArea__${column}" class="mB10 dvRow"><div class="dv_info_label">${label}</div><div class="dv_info_value"><div id="value_${column}"><span id="subvalue_${column}">${value}</span><span id="edit_icon_${column}" class="edit"></span></div><div id="ajaxEdit_${column}" class="hide"><span id="saveAjaxEdit_view_${column}">Save</span></div></div></div>`;
/** A row of the component page. */
const part = (id: number, column: string, label: string, value: string, info = '') =>
  `<div class="cxDvBcInfoFormRow"><div class="cxDvInfoFormField" id="field_label_${id}" data-zcqa="dtVw_lbl_${column}"> ${label} ${info === '' ? '' : `<span lt-prop-title="${info}" class="cxSprite cxInfoGrayBgIcon"></span>`}</div><div id="field_${id}" class="dvValueContainer cxDvInfoValue"><div class="cxDvFieldWrap"><div class="cxDvCompParent cxFlex cxDvAjaxEdit"><crux-detailpage-field-details>${value}</crux-detailpage-field-details><span class="edit_icon_${id} cxDvFieldEditIcon"><span class="zcicncss-editFilled"></span></span></div><span id="section_save_cancel_span_${id}" class="cxDvSaveCancelSection"><span id="saveAjaxEdit_${id}"></span><span id="cancelAjaxEdit_${id}"></span></span></div></div></div>`;

const note = (
  title: string,
  body: string,
  when: string,
  full: string,
  by: string,
  module = 'Deal',
  of = 'Hale: line 2',
) =>
  `<li class="cx_77 cxNotesLi" data-zcqa="note_0"><span class="cxNotesAddedUserImg"></span><div class="cxNotesContentWrap"><div id="noteMainDiv" class="cxNotesAddressWrapper">${title === '' ? '' : `<lyte-text class="cxNoteTitleSpan" lt-prop-value="${title}">${title}</lyte-text>`}<div class="cxNotesAddedContent notesAddedContent" data-zcqa="cruxNoteContent">${body}</div><div class="cxFlex cxNotesNoteActionDetails"><span class="notesModdet"><span class="cxNotesModuleName">${module}</span><span class="pL5 pR5">-</span><a class="cxNotesCommonLinkColor cxNotesModuleRecordName" href="/crm/EntityInfo.do?module=Potentials&id=4150868000001234567" lt-prop-title="${of}">${of}</a></span><span class="cxNotesListDot"></span><span data-zcqa="notesAdd" class="cxNotesAddAnotherNote">Add Note</span><span class="cxNotesListDot"></span><span class="cxNotesGreyColor cxNotesModifiedTimeInfo" data-title="${full}" lt-prop-title="${full}"><span class="timerIcon-notes"></span> ${when} </span><span class="cxNotesGreyColorWithoutHover">by</span><span class="cxNotesGreyColor cxNotesModifiedName" data-title="${by}"> ${by} </span></div><div class="addedNotesActionArea"><div data-zcqa="notesEdit"><span class="cxNoteEditIcon"></span></div></div></div></div></li>`;

const activity = (id: string, subject: string, when: string, owner: string, rows = '') =>
  `<li class="actColumnListEle" id="${id}"><div class="actSubject"><link-to><a class="link" href="/crm/org7/tab/Tasks/${id}">${subject}</a></link-to></div><div class="date_time">${when}</div><div class="jobSheetLevel"><span id="Activities_owner${id}"><span class="ellipsistext">${owner}</span></span></div>${rows}</li>`;
const detail = (label: string, value: string) =>
  `<div class="actSplit"><span class="actSplitLabel">${label}</span> : <span class="actSplitValue date_time"><crux-text-component cx-prop-value="${value}">${value}</crux-text-component></span></div>`;

const cell = (label: string, inner: string) =>
  `<lyte-td data-zcqa="value_listviewtable_${label}">${inner}</lyte-td>`;
const looked = (name: string, module: string, id: string) =>
  `<crux-lookup-component cx-prop-value="${name}" cx-prop-dynamic-params="[&quot;${module}&quot;, &quot;${id}&quot;]"><link-to><a href="/crm/org7/tab/${module}/${id}"><lyte-text lt-prop-value="${name}">${name}</lyte-text></a></link-to></crux-lookup-component>`;

export const zoho: Fragment[] = [
  {
    name: 'rows of the classic page',
    url: potential,
    html: `<div class="crmFormSubHeader">Potential Information</div>${[
      row(
        'SMOWNERID',
        'Potential Owner',
        '<crux-user-component name="Rita Vale"><div class="cxElemCompViewValue cxViewUserValueWrap"><span class="lv_data_user"><lyte-text lt-prop-value="Rita Vale">Rita Vale</lyte-text></span><span class="cxViewUserTimestamp"></span></div></crux-user-component>',
      ),
      row(
        'AMOUNT',
        'Amount',
        '<crux-number-component><span class="cxElementViewValue">€ 48.200,00</span></crux-number-component>',
      ),
      row(
        'STAGE',
        'Stage',
        '<crux-picklist-component cx-prop-value="Trial agreed" view-value="Trial agreed" cx-prop-zcqa="Stage"><lyte-text class="cxElemCompViewValue" lt-prop-value="Trial agreed">Trial agreed</lyte-text></crux-picklist-component>',
      ),
      row('ACCOUNTID', 'Account Name', looked('Hale & Stroud', 'Accounts', '41508')),
      row(
        'LEADSOURCE',
        'Lead Source',
        '<crux-picklist-component cx-prop-value="-None-"><lyte-text lt-prop-value="-None-">-None-</lyte-text></crux-picklist-component>',
      ),
      row(
        'DESCRIPTION',
        'Description',
        '<pre class="cxTextareaViewMode" style="white-space: pre-wrap">The licence ends in March.\nThe new line starts in May.</pre>',
      ),
    ].join('')}`,
    title: '',
    stage: 'Trial agreed',
    fields: [
      ['Potential Owner', 'Rita Vale'],
      ['Amount', '€ 48.200,00'],
      ['Stage', 'Trial agreed'],
      ['Account Name', 'Hale & Stroud'],
      ['Lead Source', ''],
      ['Description', 'The licence ends in March.\nThe new line starts in May.'],
    ],
  },
  {
    name: 'the component page: header, card, section',
    url: contact,
    html: `<crux-detailpage-wrapper><crux-detailpage-header><div class="cxDvHeaderParent cxFlex"><div id="recordDetails"><span class="cxDvRecordUserImage">N</span><div class="cxDvRecordRight"><div class="cxDvRecordName cxFlex"><span id="recHeader1" class="cxDvRecordHeader1"><crux-detailpage-field-details><crux-text-component cx-prop-value="Nora Lindt">Nora Lindt</crux-text-component></crux-detailpage-field-details></span><span id="headerHypen" class="cxDvRecordHeaderhypen">-</span><span id="recHeader2" class="cxDvRecordHeader2"><crux-detailpage-field-details><crux-lookup-component cx-prop-value="Hale & Stroud">Hale &amp; Stroud</crux-lookup-component></crux-detailpage-field-details></span></div><div class="cxDvRecordEmail">nora@hale.example</div><crux-detailpage-tags><span class="tagsIconHolder"></span><crux-tag-component>Add tags</crux-tag-component></crux-detailpage-tags></div></div><div class="recBtnSection"><lyte-button data-zcqa="edit"><button>Edit</button></lyte-button></div></div></crux-detailpage-header><crux-detailpage-sections><div><div data-zcqa="secDiv_Business_Card" class="cxFlex"><div class="cxDvBcInfoFormField" id="bc_field_label_3" data-zcqa="bc_dtVw_lbl_EMAIL">Email</div><div id="bc_field_3" class="dvValueContainer cxDvInfoValue"><crux-detailpage-field-details><crux-email-component><a class="cxEmailViewLink" href="mailto:nora@hale.example">nora@hale.example</a></crux-email-component></crux-detailpage-field-details></div></div></div></crux-detailpage-sections><crux-detailpage-sections><div id="section_name_8" class="cxDvSectionName"> Contact Information </div><div class="cxDvInfoCont cxFlex"><div data-zcqa="secDiv_Contact_Information" class="cxDvFieldSectionContainer"><div class="section_column_0">${[
      part(
        3,
        'EMAIL',
        'Email',
        '<crux-email-component><a class="cxEmailViewLink cxElemCompViewValue" href="mailto:nora@hale.example"> nora@hale.example </a></crux-email-component>',
      ),
      part(
        4,
        'PHONE',
        'Phone',
        '<crux-phone-component><div class="phoneRtl cxElemCompViewValue"><span class="cxPhoneViewValue lvPhFld">+44 113 2000</span><span class="cxCalliconOuter"><span class="cxPhoneViewCallLabel">Call</span></span></div></crux-phone-component>',
      ),
      part(
        5,
        'EMAILOPTOUT',
        'Email Opt Out',
        '<crux-boolean-component></crux-boolean-component>',
        'No more mails',
      ),
      part(
        6,
        'TITLE',
        'Title',
        '<crux-text-component cx-prop-value="Head of Plants">Head of Plants</crux-text-component>',
      ),
      part(
        7,
        'SMCREATORID',
        'Created By',
        '<crux-user-component><div class="cxElemCompViewValue cxViewUserValueWrap"><span class="lv_data_user"><lyte-text lt-prop-value="Rita Vale">Rita Vale</lyte-text></span><span class="cxViewUserTimestamp">Mon, 2 Nov 2026 09:41 AM</span></div></crux-user-component>',
      ),
    ].join('')}</div></div></div></crux-detailpage-sections></crux-detailpage-wrapper>`,
    title: 'Nora Lindt',
    fields: [
      ['Email', 'nora@hale.example'],
      ['Phone', '+44 113 2000'],
      ['Email Opt Out', 'No'],
      ['Title', 'Head of Plants'],
      ['Created By', 'Rita Vale Mon, 2 Nov 2026 09:41 AM'],
    ],
    people: [{ name: 'Nora Lindt', title: 'Head of Plants', email: 'nora@hale.example' }],
  },
  {
    name: 'notes alone, one of them cut',
    url: potential,
    html: `<crux-note><div class="cxNoteNewUI cruxNotesCompWrap"><div class="cxNoteHeadingSection"><div class="ntit cxNoteHeading showHideCruxNote"> Notes <span class="cxNoteCount">5</span></div><lyte-dropdown><lyte-drop-button><span> Recent First </span></lyte-drop-button></lyte-dropdown></div><div class="cruxNotes"><crux-note-editor><lyte-input><input placeholder="Add a note"></lyte-input></crux-note-editor><ul class="cruxNotesList cxNotesUl">${note('After the visit', 'Our board meets on 14 December.<br>Please send the figures before that.', 'Nov 6', 'Fri, 6 Nov 2026 09:12 AM', 'Rita Vale')}${note('', 'She fears a stop of line 2 during the ... <span class="cruxNoteSeeMore cxNotesCommonLinkColor">Show More <span class="zcicn"></span></span>', 'Nov 3', 'Tue, 3 Nov 2026 11:00 AM', 'Tom Reyes')}</ul><div class="cxShowMoreNotes"><div class="cxNotesMoreLink">View previous notes</div><div class="cxShowMoreNotesCountWrap"><span class="displayedNotesCount">2</span><span>of</span><span class="cxTotalNotesCount">5</span></div></div></div></div></crux-note>`,
    title: '',
    fields: [],
    activities: [
      {
        kind: 'note',
        author: 'Rita Vale',
        at: '2026-11-06T09:12:00',
        subject: 'After the visit',
        text: 'Our board meets on 14 December.\nPlease send the figures before that.',
      },
      {
        kind: 'note',
        author: 'Tom Reyes',
        at: '2026-11-03T11:00:00',
        text: 'She fears a stop of line 2 during the ...',
      },
    ],
  },
  {
    name: 'open and closed activities',
    url: account,
    html: `<crm-activity-rel-wrapper id="Activities"><div class="rlHeader"><span>Open Activities</span></div>${[
      ['Tasks', activity('901', 'Send the trial contract', 'Nov 20, 2026', 'Rita Vale')],
      [
        'Events',
        activity('902', 'Board meeting', 'Dec 14, 2026 10:00 AM', 'Rita Vale', detail('Location', 'Leeds')),
      ],
      ['Calls', '<li class="actColumnListEle"><span class="crmNotFoundColor">No records found</span></li>'],
    ]
      .map(
        ([module, items]) =>
          `<crm-activity-rel-list module="${module}"><div class="actColumnHeader">${module}</div><ul class="actColumnList">${items}</ul></crm-activity-rel-list>`,
      )
      .join(
        '',
      )}</crm-activity-rel-wrapper><crm-activity-rel-wrapper id="Activities_History"><crm-activity-rel-list module="Calls"><div class="actColumnHeader">Calls</div><ul class="actColumnList">${activity('903', 'First call', 'Nov 3, 2026 11:00 AM', 'Tom Reyes', detail('Closed Time', 'Nov 3, 2026'))}</ul></crm-activity-rel-list></crm-activity-rel-wrapper>`,
    title: '',
    fields: [],
    activities: [
      { kind: 'task', author: 'Rita Vale', at: '2026-11-20', subject: 'Send the trial contract', text: '' },
      {
        kind: 'meeting',
        author: 'Rita Vale',
        at: '2026-12-14T10:00:00',
        subject: 'Board meeting',
        text: 'Location: Leeds',
      },
      {
        kind: 'call',
        author: 'Tom Reyes',
        at: '2026-11-03T11:00:00',
        subject: 'First call',
        text: 'Closed Time: Nov 3, 2026',
      },
    ],
  },
  {
    name: 'contact roles in the list of the classic page',
    url: potential,
    html: `<crm-related-list-view-header related-module="Contacts"><div class="rl_header"><span class="rl_scroll_header">Contact Roles</span></div><lyte-table><lyte-thead><lyte-tr><lyte-th data-zcqa="Contact Name">Contact Name</lyte-th><lyte-th data-zcqa="Email">Email</lyte-th><lyte-th data-zcqa="Role Name">Role Name</lyte-th></lyte-tr></lyte-thead><lyte-tbody><lyte-tr id="1">${cell('undefined', '<span class="editDeleteIcons"></span>')}${cell('Contact Name', looked('Nora Lindt', 'Contacts', '41509'))}${cell('Email', '<crux-email-component><a href="mailto:nora@hale.example">nora@hale.example</a></crux-email-component>')}${cell('Role Name', '<lyte-text lt-prop-value="Economic decision maker">Economic decision maker</lyte-text>')}</lyte-tr><lyte-tr id="2">${cell('Contact Name', looked('Piet van Aal', 'Contacts', '41510'))}${cell('Email', '')}${cell('Role Name', '-')}</lyte-tr></lyte-tbody></lyte-table></crm-related-list-view-header><crm-related-list-view-header related-module="Products"><div class="rl_header"><span>Products</span></div><lyte-table><lyte-tbody><lyte-tr>${cell('Product Name', looked('Pump 4', 'Products', '51'))}</lyte-tr></lyte-tbody></lyte-table></crm-related-list-view-header>`,
    title: '',
    fields: [],
    people: [
      { name: 'Nora Lindt', role: 'Economic decision maker', email: 'nora@hale.example' },
      { name: 'Piet van Aal' },
    ],
  },
  {
    name: 'related lists of the component page',
    url: account,
    html: `<crm-relatedlist><crux-related-list-wrapper><div class="cx_detail_rl_container"><div id="Notes__1" class="rl_scroll_header"><crux-note><div class="cxNoteHeading"> Notes <span class="cxNoteCount">0</span></div></crux-note></div></div><div class="cx_detail_rl_container"><crux-related-list-table id="rl_2" data-zcqa="Related_list_Div_Contacts"><div id="rl_header" class="cx_rl_header cxFlex"><span id="Contacts__2" class="rl_scroll_header cx_rl_scroll_header" data-zcqa="Related_List_Name_Contacts">Contacts</span></div><div id="2"><crux-table-component cx-prop-module="Contacts" data-zcqa="relatedListTable"><lyte-exptable><lyte-exptable-thead><lyte-exptable-tr><lyte-exptable-th>Contact Name</lyte-exptable-th><lyte-exptable-th>Title</lyte-exptable-th><lyte-exptable-th>Email</lyte-exptable-th></lyte-exptable-tr></lyte-exptable-thead><lyte-exptable-tbody><lyte-exptable-tr data-zcqa="detailView"><lyte-exptable-td>${looked('Nora Lindt', 'Contacts', '41509')}</lyte-exptable-td><lyte-exptable-td>Head of Plants</lyte-exptable-td><lyte-exptable-td><a href="mailto:nora@hale.example">nora@hale.example</a></lyte-exptable-td></lyte-exptable-tr></lyte-exptable-tbody></lyte-exptable></crux-table-component></div></crux-related-list-table></div><div class="cx_detail_rl_container"><crux-related-list-table id="rl_3" data-zcqa="Related_list_Div_Deals"><span data-zcqa="Related_List_Name_Deals" class="rl_scroll_header">Deals</span><crux-table-component><lyte-exptable-tr><lyte-exptable-td>${looked('Line 2', 'Potentials', '77')}</lyte-exptable-td><lyte-exptable-td>${looked('Ulla Henn', 'Contacts', '78')}</lyte-exptable-td></lyte-exptable-tr></crux-table-component></crux-related-list-table></div></crux-related-list-wrapper></crm-relatedlist>`,
    title: '',
    fields: [],
    people: [{ name: 'Nora Lindt', title: 'Head of Plants', email: 'nora@hale.example' }],
  },
  {
    name: 'cells of the oldest page, the label in the cell before',
    url: 'https://crm.zoho.com/crm/EntityInfo.do?module=Potentials&id=4150868000001234567',
    html: `<table class="secContent"><tbody><tr><td class="label" id="Potential Name">Potential Name :</td><td id="mouseArea__Potential Name" class="element"><span id="value_Potential Name">Hale: line 2</span></td><td class="label" id="Stage">Stage :</td><td id="mouseArea__Stage" class="element">Trial agreed</td></tr><tr><td class="label" id="Amount">Amount :</td><td id="mouseArea__Amount" class="element">$48,200.00</td><td class="label" id="Closing Date">Closing Date :</td><td id="mouseArea__Closing Date" class="element">02/26/2027</td></tr></tbody></table>`,
    title: 'Hale: line 2',
    stage: 'Trial agreed',
    fields: [
      ['Potential Name', 'Hale: line 2'],
      ['Stage', 'Trial agreed'],
      ['Amount', '$48,200.00'],
      ['Closing Date', '02/26/2027'],
    ],
  },
];
