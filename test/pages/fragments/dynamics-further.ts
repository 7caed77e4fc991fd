import type { Fragment } from './fragment.ts';

/**
 * More of model-driven forms: choices whose control draws its words alone, after suites of a public body that read cases
 * by their wrappers; an older timeline whose parts are plain blocks, after the page objects of a maker of medical devices;
 * the panel that looks a record up, as somebody has copied it into an app of his own.
 * Names and values are ours.
 */
const record = (table: string) =>
  `https://contoso.crm4.dynamics.com/main.aspx?appid=11111111-2222-3333-4444-555555555555&pagetype=entityrecord&etn=${table}&id=0a1b2c3d-0000-4000-8000-00000000beef`;

const field = (name: string, label: string, control: string) =>
  `<div data-id="${name}-FieldSectionItemContainer" role="presentation"><div role="presentation"><label id="id-7-${name}-field-label">${label}</label></div><div data-id="${name}.fieldControl-pcf-container-id"><div class="customControl">${control}</div></div></div>`;
const entry = (id: string, head: string, subject: string, content: string, when: string) =>
  `<div id="timeline_record_control_${id}"><div><div id="timeline_record_header_${id}"><div id="timeline_record_header_title_${id}">${head}</div></div>${subject === '' ? '' : `<div id="timeline_record_title_text_${id}">${subject}</div>`}<div id="timeline_record_content_${id}">${content}</div><div id="timeline_record_time_${id}">${when}</div><div role="toolbar"><button>Open</button></div></div></div>`;

export const dynamicsFurther: Fragment[] = [
  {
    name: 'choices whose control draws its words alone, one of them a coloured mark',
    url: record('opportunity'),
    html: `<section data-id="sum" aria-label="Summary">${field(
      'purchasetimeframe',
      'Purchase timeframe',
      '<div class="fui-FluentProvider"><button type="button" role="combobox" aria-expanded="false" class="fui-Dropdown__button" value="This quarter">This quarter<span class="fui-Dropdown__expandIcon"><svg></svg></span></button></div>',
    )}${field('budgetstatus', 'Budget', '<div class="fui-FluentProvider"><div class="fui-Badge" style="background:#fde">May buy</div></div>')}${field('customerneed', 'Need', '<div class="fui-FluentProvider"><div class="fui-Text"><span>A second press</span><br><span>before May</span></div></div>')}${field('decisionmaker', 'Decision maker?', '<div class="fui-FluentProvider"><div class="fui-Switch"><input type="checkbox" role="switch" id="dm"><label class="fui-Switch__label" for="dm">Yes</label></div></div>')}</section>`,
    live: [{ at: '#dm', checked: true }],
    title: '',
    fields: [
      ['Purchase timeframe', 'This quarter'],
      ['Budget', 'May buy'],
      ['Need', 'A second press\nbefore May'],
      ['Decision maker?', 'Yes'],
    ],
  },
  {
    name: 'an older timeline: plain blocks, times that are shown and not said',
    url: record('account'),
    html: `<div id="TimelineGroupsMainContainer"><div>${entry('b1', 'Phone Call from Rita Vale', 'First call', '<div>She fears a stop of line 2.</div>', '11/3/2026 11:00 AM')}${entry('b2', 'Note by Tom Reyes', '', '<p>They want the figures before the board meets.</p>', '11/4/2026 9:20 AM')}</div></div>`,
    title: '',
    fields: [],
    activities: [
      {
        kind: 'call',
        author: 'Rita Vale',
        at: '2026-11-03T11:00:00',
        subject: 'First call',
        text: 'She fears a stop of line 2.',
      },
      {
        kind: 'note',
        author: 'Tom Reyes',
        at: '2026-11-04T09:20:00',
        subject: 'Note by Tom Reyes',
        text: 'They want the figures before the board meets.',
      },
    ],
  },
  {
    name: 'the panel that looks up records, over the form',
    url: record('opportunity'),
    html: `<div data-id="editFormRoot">${field('name', 'Topic', '<input type="text" data-id="name.fieldControl-text-box-text" value="Brackwater: second press">')}</div><div role="dialog" data-id="lookupDialogRoot"><section><div id="lookupDialogHeaderContainer"><h1 id="lookupDialogTitle">Lookup Records</h1><h2 id="lookupDialogSubTitle">Select record</h2></div><div id="lookupDialogContainer" role="presentation"><div id="lookupDialogLookup" role="presentation" data-lp-id="MscrmControls.FieldControls.SimpleLookupControl|MscrmControls.FieldControls.SimpleLookupControl|null"><div data-id="MscrmControls.FieldControls.SimpleLookupControl-LookupResultsPopup_falseBoundLookup" role="presentation"><input aria-label="Select record, Lookup" role="searchbox" data-id="MscrmControls.FieldControls.SimpleLookupControl-LookupResultsPopup_falseBoundLookup_textInputBox_with_filter_new" placeholder="Look for records" type="text" value="brack"><ul role="tree"><li role="treeitem" aria-label="Brackwater Pulp, Hull"><span>Brackwater Pulp</span><span>Hull</span></li></ul></div></div><label id="lookupDialogView-field-label">Change view</label><select aria-label="Change view"><option selected>Active Accounts</option></select></div></section></div>`,
    title: 'Brackwater: second press',
    fields: [['Topic', 'Brackwater: second press']],
  },
];
