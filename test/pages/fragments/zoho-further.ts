import type { Fragment } from './fragment.ts';

/**
 * More components of Zoho CRM's newer page, after the templates of its own library as published (time, social, tag, user,
 * look-up, related lists on their way) and a reader of deals' labels and values. Names and values are invented.
 */
const potential = 'https://crm.zoho.eu/crm/org7/tab/Potentials/4150868000001234567';
const contact = 'https://crm.zoho.com/crm/org7/tab/Contacts/4150868000001234567';

const row = (id: string, column: string, label: string, value: string) =>
  `<div class="cxDvBcInfoFormRow "><div class="cxDvInfoFormField " id="field_label_${id}" data-zcqa="dtVw_lbl_${column}"> ${label} </div><div id="field_${id}" class="dvValueContainer cxDvInfoValue"><div class="cxDvFieldWrap "><div class="cxDvCompParent cxFlex cxAlignItemCenter cxDvAjaxEdit"><crux-detailpage-field-details>${value}</crux-detailpage-field-details><span class="edit_icon_${id} cxDvFieldEditIcon cxCP cxEditIcon"><span class="zcicncss-editFilled"></span></span></div></div></div></div>`;
const section = (id: string, name: string, rows: string[]) =>
  `<crux-detailpage-sections><div id="section_name_${id}" class="cxDvSectionName"> ${name} </div><div class="cxDvInfoCont cxFlex"><div data-zcqa="secDiv_${name.replaceAll(' ', '_')}" class="cxDvFieldSectionContainer cxFlex"><div class="section_column_0 cxDvFchildContainer">${rows.join('')}</div></div></div></crux-detailpage-sections>`;
/** What stands for a component until it is scrolled to: its value as the page keeps it, be that an object. */
const later = (kind: string, value: string) =>
  `<crux-${kind}-component><dummy-port-element></dummy-port-element><div id="cruxLoadingElem" class="cxLoadOnViewElement" tabindex="0"><div class="cxLoadOnViewValue"> ${value} <div class="cxLoadOnViewLoader"></div></div></div><dummy-port-element></dummy-port-element></crux-${kind}-component>`;
const hint =
  '<crux-view-info-tooltip><span class="cxInfoIcon"></span><span>Asked for by the notary</span></crux-view-info-tooltip>';

export const zohoFurther: Fragment[] = [
  {
    name: 'a time, a mask, tags and a page of a social network',
    url: contact,
    html: section('4', 'Contact Information', [
      row(
        '61',
        'CONTACTCF7',
        'Best time to call',
        `<crux-time-component cx-prop-from="view"><span id="t61" class="cxElementViewValue"> 09:30 AM ${hint} </span></crux-time-component>`,
      ),
      row(
        '62',
        'SMOWNERID',
        'Contact Owner',
        '<crux-user-component name="Rita Vale"><lyte-yield class="cxElemCompPrefixVwDiv" yield-name="prefixYield"></lyte-yield> R*** V*** </crux-user-component>',
      ),
      row(
        '63',
        'TWITTER',
        'Twitter',
        '<crux-twitter-component cx-prop-from="view"><span class="cxElemCompViewWrap"><a class="cxLink" href="https://twitter.com/corbelroofs" target="_blank"><span class="cxElemCompViewValue">corbelroofs</span></a></span></crux-twitter-component>',
      ),
      row(
        '64',
        'CONTACTCF9',
        'Site plan',
        '<crux-text-component cx-prop-from="view"><span class="cxElemCompViewWrap">—</span></crux-text-component>',
      ),
    ]),
    title: '',
    fields: [
      ['Best time to call', '09:30 AM'],
      ['Contact Owner', 'R*** V***'],
      ['Twitter', 'corbelroofs'],
      ['Site plan', ''],
    ],
  },
  {
    name: 'an owner and an account that were not scrolled to yet: nothing of them stands there',
    url: potential,
    html: section('5', 'Deal Information', [
      row('71', 'AMOUNT', 'Amount', later('number', '19300')),
      row('72', 'SMOWNERID', 'Deal Owner', later('user', '[object Object]')),
      row('73', 'ACCOUNTID', 'Account Name', later('lookup', '[object Object]')),
    ]),
    title: '',
    fields: [['Amount', '19300']],
  },
  {
    name: 'a canvas: an admin’s own arrangement of labels and values, notes below it',
    url: potential,
    html: `<crm-detailview-canvas><div class="canvasWrap"><h1>Brackwater: second press</h1><div class="cell"><div class="caption">Amount</div><div class="content"><crux-number-component cx-prop-from="view"><div class="cxElemCompViewValue"> € 84.000,00 </div></crux-number-component></div></div><div class="cell"><div class="caption">Stage</div><div class="content"><crux-picklist-component cx-prop-from="view"><lyte-text lt-prop-value="Trial agreed">Trial agreed</lyte-text></crux-picklist-component></div></div><div class="cell"><div class="caption">Closing Date</div><div class="content"><crux-date-component cx-prop-from="view"><span class="cxElementViewValue">18 Dec 2026</span></crux-date-component></div></div><div class="cell"><div class="caption">Account Name</div><div class="content"><crux-lookup-component cx-prop-from="view"><a href="/crm/org7/tab/Accounts/51"><lyte-text lt-prop-value="Brackwater Pulp">Brackwater Pulp</lyte-text></a></crux-lookup-component></div></div></div></crm-detailview-canvas><ul><li class="cxNotesLi"><div class="cxNotesContentWrap"><div class="cxNotesAddedContent">She fears a stop of line 2.</div><span class="cxNotesModifiedTimeInfo" data-title="Nov 3, 2026 11:00 AM"> 3 Nov </span><span>by</span><span class="cxNotesModifiedName" data-title="Rita Vale"> Rita Vale </span></div></li></ul>`,
    title: 'Brackwater: second press',
    stage: 'Trial agreed',
    fields: [
      ['Amount', '€ 84.000,00'],
      ['Stage', 'Trial agreed'],
      ['Closing Date', '18 Dec 2026'],
      ['Account Name', 'Brackwater Pulp'],
    ],
    activities: [
      { kind: 'note', author: 'Rita Vale', at: '2026-11-03T11:00:00', text: 'She fears a stop of line 2.' },
    ],
  },
];
