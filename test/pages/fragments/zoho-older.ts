import type { Fragment } from './fragment.ts';

/**
 * Zoho CRM's detail pages and forms of several years. Structure after public sources: page objects of test suites (the
 * oldest cells, the forms with their ids), a copy of the page of 2021 made into another product's templates, userscripts for
 * a clinic's records of 2026, a messaging extension. All names and values are invented.
 */
const potential = 'https://crm.zoho.eu/crm/org7/tab/Potentials/4150868000001234567';
const contact = 'https://crm.zoho.com/crm/org7/tab/Contacts/4150868000001234567';
const lead = 'https://crm.zoho.com/crm/org7/tab/Leads/4150868000001234567';
const account = 'https://crm.zoho.com/crm/org7/tab/Accounts/4150868000001234567';

/** A row of today's page: the label has an id of its own and no class that says so. */
const row = (column: string, label: string, value: string) =>
  `<div id="mouseArea__${column}" class="mB10 clearfix"><div id="labelTD_${column}" class="dvLabel lh20">${label}</div><div class="dvValue" id="value_${column}">${value}<span id="edit_icon_${column}" class="edit"></span></div></div>`;
/** A row of the classic page. */
const classic = (column: string, label: string, value: string, start = '') =>
  `<div id="${start}mouseArea__${column}" class="mB10 dvRow"><div class="dv_info_label">${label}</div><div class="dv_info_value">${value}</div></div>`;
const wrapped = (value: string) =>
  `<crux-text-component class="w100per"><span class="cxElemCompViewWrap">${value}</span></crux-text-component>`;
const picked = (column: string, label: string, value: string) =>
  `<crux-picklist-component id="subvalue_${column}" cx-prop-zcqa="${label}" data-zcqa="value_${label}" cx-prop-value="${value}" view-value="${value}"><lyte-text class="cxElemCompViewValue" lt-prop-value="${value}">${value}</lyte-text></crux-picklist-component>`;

/** A row of the page of 2021: a span for the label, the next for the value, no area around them. */
const tab = (column: string, label: string, value: string, kind = 1) =>
  `<div class="tabdiv pR uitype_${kind}"><div class="tabDiv pR dblClk"><span ${column === '' ? '' : `id="labelTD_${column}" `}class="columnCal1 labelTab" style="width: 137.6px;">${label}
</span><span class="labelVal crm-font-regular mL45 formatLtr"><span>${value}</span></span></div></div>`;

const td = (name: string, value: string) =>
  `<td class="label" id="${name}">${name} :</td><td class="element" id="mouseArea__${name}">${value}</td>`;

/** A row of the form with lists that a script draws. */
const fieldRow = (module: string, column: string, label: string, inner: string, must = false) =>
  `<div id="${module}_fldRow_${column}" class="${must ? 'mandatory ' : ''}fldRow"><div class="fldLbl" id="Crm_${module}_${column}_label">${label}</div><div class="fldVal"><div>${inner}</div></div></div>`;
const drawn = (id: string, chosen: string, ...options: string[]) =>
  `<select id="${id}" class="select2-hidden-accessible" tabindex="-1" aria-hidden="true" style="display:none">${options.map((one) => `<option value="${one}"${one === chosen ? ' selected' : ''}>${one}</option>`).join('')}</select><span class="select2 select2-container"><span class="selection"><span class="select2-selection select2-selection--single" role="combobox" aria-labelledby="select2-${id}-container"><span class="select2-selection__rendered" id="select2-${id}-container" title="${chosen}"><span>${chosen}</span></span><span class="select2-selection__arrow"></span></span></span></span>`;

export const zohoOlder: Fragment[] = [
  {
    name: 'rows whose labels have ids alone',
    url: potential,
    html: [
      row('STAGE', 'Stage', picked('STAGE', 'Stage', 'Survey booked')),
      row('POTENTIALCF12', 'Budget holder', wrapped('Ana Brook')),
      row(
        'AMOUNT',
        'Amount',
        '<crux-number-component id="subvalue_AMOUNT"><div class="cxElemCompViewValue numberDivCurrencyView">€ 19.300,00</div></crux-number-component>',
      ),
      row(
        'PHONE',
        'Phone',
        '<crux-phone-component><div class="phoneRtl cxElemCompViewValue"><span class="cxPhoneViewValue lvPhFld">+44 161 496 0101</span><span class="cxCalliconOuter"><span class="cxPhoneViewCallLabel">Call</span></span></div></crux-phone-component>',
      ),
      row('NEXTSTEP', 'Next Step', wrapped('—')),
    ].join(''),
    title: '',
    stage: 'Survey booked',
    fields: [
      ['Stage', 'Survey booked'],
      ['Budget holder', 'Ana Brook'],
      ['Amount', '€ 19.300,00'],
      ['Phone', '+44 161 496 0101'],
      ['Next Step', ''],
    ],
  },
  {
    name: 'the page of 2021: an account with its notes',
    url: account,
    html: `<table id="detailViewButtonLayerMainTable"><tbody><tr><td><a id="backArrowDV" data-cid="backOneLevel"><span class="backtoIcon" lt-prop-title="Back"></span></a></td><td id="dv_title"><div id="topSectionTitle" class="sectionTitle"><span id="headervalue_ACCOUNTNAME" class="dvTitle crm-font-bold f20"><span class="busniess_card_Hover"><span class="bCardHover">Corbel Estates</span></span></span></div></td><td><button name="Edit" id="editRecordbtn">Edit</button></td></tr></tbody></table><div id="showhideDetailsDiv"><span>Hide Details</span></div><div id="fullInfoDiv"><div class="viewParentSection mT18" id="secDiv_Account_Information"><div class="mB5"><div class="contHeadInfo color_5 sum crm-font-bold p0">Account Information</div></div><div class="contInfoTab_0 floatL dobColLayout">${tab('SMOWNERID', 'Account Owner', '<lyte-text class="wsnormal vam">Jan Osei</lyte-text>', 8)}${tab('PHONE', 'Phone', '<span class="formatLtr">+44 161 496 0000</span>', 33)}</div><div class="contInfoTab_1 floatL dobColLayout">${tab('INDUSTRY', 'Industry', 'Property', 2)}${tab('', 'Employees', '240', 32)}${tab('WEBSITE', 'Website', '<a href="http://corbel.example">corbel.example</a>', 21)}</div></div></div><div id="noteDetails" class="relatedlist-bg"><div class="ntit feedsTextclr cP"> Notes </div><div id="fullInfoNoteDiv"><div class="actnotes"><div class="singleNoteBorder addedNotesList"><table class="w100p"><tbody><tr><td><div class="feedchatDesEle"><div id="ntitle_396265000000500003" class="bold dispAddNotesTitle">After the visit</div><pre id="ncontent_396265000000500003" class="pre f14">Two leaks over the stair.
The insurer waits.</pre><div class="mT5 notesBtmDet"><span class="notesModdet fL"><span class="notesgray ellipsistext" title="Account">Account</span><span class="pL5 pR5">-</span>Corbel Estates</span><span class="notesDot">•</span><span class="fL pR5 notesgray dIB"><span class="timerIcon-notes"></span>Nov 3, 2026 11:00 AM</span><span class="fL pR5 notesgray dIB">by</span><span class="fL pR5 notesgray dIB">Tom Reyes</span><span id="noteOper_396265000000500003" style="visibility: hidden">Edit</span></div></div></td></tr></tbody></table></div></div></div></div>`,
    title: 'Corbel Estates',
    fields: [
      ['Account Owner', 'Jan Osei'],
      ['Phone', '+44 161 496 0000'],
      ['Industry', 'Property'],
      ['Employees', '240'],
      ['Website', 'corbel.example'],
    ],
    activities: [
      {
        kind: 'note',
        author: 'Tom Reyes',
        at: '2026-11-03T11:00:00',
        subject: 'After the visit',
        text: 'Two leaks over the stair.\nThe insurer waits.',
      },
    ],
  },
  {
    name: 'the oldest cells: a lead',
    url: 'https://crm.zoho.com/crm/ShowEntityInfo.do?module=Leads&id=4150868000001234567',
    html: `<table class="secHead"><tbody><tr><td>Lead Information</td></tr></tbody></table><table class="secContent"><tbody><tr>${td('First Name', 'Ana')}${td('Last Name', 'Brook')}</tr><tr>${td('Company', 'Corbel Estates')}${td('Lead Status', 'Contacted')}</tr><tr>${td('Email', '<a href="mailto:ana@corbel.example">ana@corbel.example</a>')}${td('Title', 'Head of Estates')}</tr><tr>${td('Fax', '&nbsp;')}${td('Email Opt Out', '<img src="data:," alt="">')}</tr><tr><td class="label" id="Description">Description :</td><td class="element" id="mouseArea__Description" colspan="3">Two leaks over the stair.<br>The insurer waits.</td></tr></tbody></table>`,
    title: 'Ana Brook',
    stage: 'Contacted',
    fields: [
      ['First Name', 'Ana'],
      ['Last Name', 'Brook'],
      ['Company', 'Corbel Estates'],
      ['Lead Status', 'Contacted'],
      ['Email', 'ana@corbel.example'],
      ['Title', 'Head of Estates'],
      ['Fax', ''],
      ['Email Opt Out', ''],
      ['Description', 'Two leaks over the stair.\nThe insurer waits.'],
    ],
    people: [{ name: 'Ana Brook', title: 'Head of Estates', email: 'ana@corbel.example' }],
  },
  {
    name: 'the oldest form',
    url: 'https://crm.zoho.com/crm/EditEntity.do?module=Potentials&id=4150868000001234567',
    html: `<table class="title"><tbody><tr><td>Edit Potential</td><td><input type="button" name="Button" value="Save"><input type="button" value="Cancel"></td></tr></tbody></table><table class="secContent"><tbody><tr><td class="label"><font color="red">*</font> Potential Name :</td><td><input type="text" name="property(Potential Name)" value="Corbel roof survey"></td><td class="label">Amount :</td><td><input type="text" name="property(Amount)" value="19300"></td></tr><tr><td class="label">Account Name :</td><td><input type="text" name="property(Account Name)" value="Corbel Estates"><img title="Account Name Lookup" alt="" src="data:,"></td><td class="label">Closing Date :</td><td><input type="text" name="property(Closing Date)" value="12/18/2026"></td></tr><tr><td class="label">Stage :</td><td><select name="property(Stage)"><option value="-None-">-None-</option><option value="Survey booked" selected>Survey booked</option><option value="Closed Won">Closed Won</option></select></td><td class="label">Lead Source :</td><td><select name="property(Lead Source)"><option value="-None-" selected>-None-</option><option>Web</option></select></td></tr><tr><td class="label">Description :</td><td colspan="3"><textarea name="property(Description)">Two leaks.</textarea></td></tr></tbody></table>`,
    title: 'Corbel roof survey',
    stage: 'Survey booked',
    fields: [
      ['Potential Name', 'Corbel roof survey'],
      ['Amount', '19300'],
      ['Account Name', 'Corbel Estates'],
      ['Closing Date', '12/18/2026'],
      ['Stage', 'Survey booked'],
      ['Lead Source', ''],
      ['Description', 'Two leaks.'],
    ],
  },
  {
    name: 'the form whose lists a script draws',
    url: 'https://crm.zoho.com/crm/org7/tab/Potentials/4150868000001234567/edit',
    html: `<div class="editHead"><span>Edit Deal</span><input type="button" id="savePotentialsBtn" value="Save"></div><div class="crmFormSubHeader">Deal Information</div>${[
      fieldRow(
        'Potentials',
        'POTENTIALNAME',
        'Deal Name',
        '<input type="text" id="Crm_Potentials_POTENTIALNAME" name="property(Potential Name)" value="Corbel roof survey">',
        true,
      ),
      fieldRow(
        'Potentials',
        'STAGE',
        'Stage',
        drawn('Crm_Potentials_STAGE', 'Survey booked', '-None-', 'Survey booked', 'Closed Won'),
        true,
      ),
      fieldRow(
        'Potentials',
        'AMOUNT',
        'Amount',
        '<span class="curSym">€</span><input type="text" id="Crm_Potentials_AMOUNT" value="19300">',
      ),
      fieldRow(
        'Potentials',
        'LEADSOURCE',
        'Lead Source',
        drawn('Crm_Potentials_LEADSOURCE', '-None-', '-None-', 'Web'),
      ),
      fieldRow(
        'Potentials',
        'CONTACTID',
        'Contact Name',
        '<input type="text" id="Crm_Potentials_CONTACTID" value="Ana Brook"><img id="Crm_Potentials_CONTACTID_img" title="Contact Name Lookup" alt="" src="data:,">',
      ),
    ].join('')}`,
    title: 'Corbel roof survey',
    stage: 'Survey booked',
    fields: [
      ['Deal Name', 'Corbel roof survey'],
      ['Stage', 'Survey booked'],
      ['Amount', '19300'],
      ['Lead Source', ''],
      ['Contact Name', 'Ana Brook'],
    ],
  },
  {
    name: 'the form of today: boxes and lists with ids',
    url: 'https://crm.zoho.com/crm/org7/tab/Leads/4150868000001234567/edit',
    html: `<div class="crmFormSubHeader">Lead Information</div>${[
      fieldRow(
        'Leads',
        'FIRSTNAME',
        'First Name',
        '<crux-picklist-component id="Crm_Leads_FIRSTNAME_SALUTATION"><lyte-dropdown><lyte-drop-button><span class="lyteDropdownLabel">Ms.</span></lyte-drop-button></lyte-dropdown></crux-picklist-component><lyte-input id="Crm_Leads_FIRSTNAME"><input type="text" id="Crm_Leads_FIRSTNAME_LInput" value="Ana"></lyte-input>',
      ),
      fieldRow(
        'Leads',
        'LASTNAME',
        'Last Name',
        '<lyte-input id="Crm_Leads_LASTNAME"><input type="text" id="Crm_Leads_LASTNAME_LInput" value="Brook"></lyte-input>',
        true,
      ),
      fieldRow(
        'Leads',
        'COMPANY',
        'Company',
        '<crux-text-component id="Crm_Leads_COMPANY"><lyte-input><input type="text" id="inputId" value="Corbel Estates"></lyte-input></crux-text-component>',
        true,
      ),
      fieldRow(
        'Leads',
        'STATUS',
        'Lead Status',
        '<crux-picklist-component id="Crm_Leads_STATUS"><lyte-dropdown><lyte-drop-button class="DropButtons"><span class="lyteMarginRight lyteDropdownLabel">Contacted</span></lyte-drop-button><lyte-drop-box><lyte-drop-item data-value="Contacted">Contacted</lyte-drop-item><lyte-drop-item data-value="Lost">Lost</lyte-drop-item></lyte-drop-box></lyte-dropdown></crux-picklist-component>',
      ),
      fieldRow(
        'Leads',
        'EMAILOPTOUT',
        'Email Opt Out',
        '<lyte-checkbox><label class="lyteCheckbox" id="lyte-checkbox-label-64"><input type="checkbox" id="Crm_Leads_EMAILOPTOUT"><span></span></label></lyte-checkbox>',
      ),
    ].join('')}`,
    title: 'Ana Brook',
    stage: 'Contacted',
    fields: [
      ['First Name', 'Ana'],
      ['Last Name', 'Brook'],
      ['Company', 'Corbel Estates'],
      ['Lead Status', 'Contacted'],
      ['Email Opt Out', 'No'],
    ],
    people: [{ name: 'Ana Brook' }],
  },
  {
    name: 'the business card alone',
    url: contact,
    html: `<div id="widget_businessCard" class="widget_businessCardDiv">${classic('SMOWNERID', 'Contact Owner', '<crux-user-component name="Jan Osei"><div class="cxElemCompViewValue cxViewUserValueWrap"><span class="lv_data_user"><lyte-text lt-prop-value="Jan Osei">Jan Osei</lyte-text></span><span class="cxViewUserTimestamp"></span></div></crux-user-component>', 'bc_')}${classic('MOBILE', 'Mobile', '<crux-phone-component><div class="phoneRtl cxElemCompViewValue"><span class="cxPhoneViewValue lvPhFld">+44 7700 900123</span><span class="cxCalliconOuter"><span class="cxPhoneViewCallLabel">Call</span></span></div></crux-phone-component>', 'bc_')}${classic('EMAIL', 'Email', '<crux-email-component><a href="mailto:ana@corbel.example" class="cxElemCompViewValue">ana@corbel.example</a></crux-email-component>', 'bc_')}</div>`,
    title: '',
    fields: [
      ['Contact Owner', 'Jan Osei'],
      ['Mobile', '+44 7700 900123'],
      ['Email', 'ana@corbel.example'],
    ],
  },
  {
    name: 'an account, Spanish, with two addresses and nothing in some fields',
    url: account,
    lang: 'es',
    html: `<div id="dv_title"><div id="topSectionTitle"><span id="headervalue_ACCOUNTNAME"><span id="subvalue_ACCOUNTNAME">Corbel Fincas</span></span></div></div><span class="crmFormSubHeader">Información de la cuenta</span>${classic('ACCOUNTNAME', 'Nombre de cuenta', `<span id="subvalue_ACCOUNTNAME">${wrapped('Corbel Fincas')}</span>`)}${classic('ACCOUNTTYPE', 'Tipo de cuenta', picked('ACCOUNTTYPE', 'Tipo de cuenta', '-Ninguno-'))}${classic('ANNUALREVENUE', 'Ingresos anuales', '<crux-number-component id="subvalue_ANNUALREVENUE"><div class="cxElemCompViewValue numberDivCurrencyView">—</div></crux-number-component>')}<span class="crmFormSubHeader">Dirección</span>${classic('BILLINGSTREET', 'Calle de facturación', `<span id="subvalue_BILLINGSTREET">${wrapped('Calle Mayor 4')}</span>`)}${classic('SHIPPINGSTREET', 'Calle de envío', `<span id="subvalue_SHIPPINGSTREET">${wrapped('Calle Mayor 4')}</span>`)}`,
    title: 'Corbel Fincas',
    fields: [
      ['Nombre de cuenta', 'Corbel Fincas'],
      ['Tipo de cuenta', ''],
      ['Ingresos anuales', ''],
      ['Calle de facturación', 'Calle Mayor 4'],
      ['Calle de envío', 'Calle Mayor 4'],
    ],
  },
  {
    name: 'a lead of the classic page: the title card says the name',
    url: lead,
    html: `<div id="tc_mouseArea__FULLNAME"><crux-text-component id="titlecard_FULLNAME" cx-prop-value="Ms. Ana Brook"><span class="cxElemCompViewWrap">Ms. Ana Brook</span></crux-text-component></div>${classic('COMPANY', 'Company', wrapped('Corbel Estates'))}${classic('DESIGNATION', 'Title', wrapped('Head of Estates'))}${classic('LEADSTATUS', 'Lead Status', picked('LEADSTATUS', 'Lead Status', 'Contacted'))}${classic('EMAIL', 'Email', '<crux-email-component id="subvalue_EMAIL"><a href="mailto:ana@corbel.example">ana@corbel.example</a></crux-email-component>')}${classic('ADDN_EMAIL', 'Secondary Email', '<a id="subvalue_ADDN_EMAIL" href="mailto:office@corbel.example">office@corbel.example</a>')}${classic('TWITTER', 'Twitter', '<a id="subvalue_TWITTER" href="https://x.example/corbel">corbel</a>')}`,
    title: 'Ms. Ana Brook',
    stage: 'Contacted',
    fields: [
      ['Company', 'Corbel Estates'],
      ['Title', 'Head of Estates'],
      ['Lead Status', 'Contacted'],
      ['Email', 'ana@corbel.example'],
      ['Secondary Email', 'office@corbel.example'],
      ['Twitter', 'corbel'],
    ],
    people: [{ name: 'Ms. Ana Brook', title: 'Head of Estates', email: 'ana@corbel.example' }],
  },
];
