import type { Fragment } from './fragment.ts';

/*
 * Older and rarer drawings of model-driven forms: read-only values that are no inputs, links, lists of people, notes that
 * are being written, panes beside the form. After suites of Selenium page objects, EasyRepro's issues and userscripts;
 * names and values are ours.
 */
const record = (table: string) =>
  `https://org.crm.dynamics.com/main.aspx?appid=7b3c&forceUCI=1&pagetype=entityrecord&etn=${table}&id=4f0e2c11-9a3b-ee11-8178-000d3ab2c3d4`;
const kinds = 'MscrmControls.FieldControls';

/** A field as the older look draws it: label and value side by side in boxes of generated classes. */
const field = (
  table: string,
  name: string,
  label: string,
  control: string,
  kind = `${kinds}.TextBoxControl`,
) =>
  `<div class="pa-bn pa-bo flexbox" data-id="${name}" data-control-name="${name}"><div class="pa-gw flexbox" id="${name}-${name}-FieldSectionItemContainer" data-id="${name}-FieldSectionItemContainer" data-lp-id="MscrmControls.Containers.FieldSectionItem|${name}|${table}"><div class="pa-cv flexbox"><div class="pa-cw" id="id-5e-12-${name}-field-label-div"><label class="pa-dz" id="id-5e-12-${name}-field-label" title="${label}">${label}</label></div></div><div class="pa-ae flexbox" data-id="${name}.fieldControl_container"><div data-lp-id="${kind}|${name}.fieldControl|${table}" id="id-5e-12-${name}.fieldControl-container">${control}</div></div></div></div>`;
const section = (label: string, inner: string) =>
  `<section class="pa-ck" data-id="s_${label.length}" aria-label="${label}"><div role="presentation"><h2 title="${label}" aria-hidden="false">${label}</h2></div>${inner}</section>`;
const item = (id: string, icon: string, spoken: string, inner: string) =>
  `<li aria-label="${spoken}"><div id="timeline_record_control${id}" class="pa-pf"><div class="pa-pg"><span class="symbolFont ${icon}-symbol pa-ph" role="img"></span></div>${inner}</div></li>`;
const piece = (name: string, id: string, inner: string, extra = '') =>
  `<div id="timeline_record_${name}${id}" data-id="notescontrol-timeline_record_${name}${id}" ${extra}>${inner}</div>`;

export const dynamicsOlder: Fragment[] = [
  {
    name: 'values that are no inputs: plain boxes, links to mail, phone and page',
    url: record('account'),
    html: section(
      'Account',
      [
        field(
          'account',
          'name',
          'Account Name',
          '<div data-id="name.fieldControl-text-box-text" title="Fjord Salmon" class="pa-ee">Fjord Salmon</div>',
        ),
        field(
          'account',
          'emailaddress1',
          'Email',
          '<a data-id="emailaddress1.fieldControl-mail-text-link" href="mailto:post@fjord.example" title="post@fjord.example">post@fjord.example</a>',
          `${kinds}.EmailAddressControl`,
        ),
        field(
          'account',
          'telephone1',
          'Phone',
          '<a href="tel:+47555" data-id="telephone1.fieldControl-phone-text-link">+47 555</a><button aria-label="Call +47 555"><span class="Phone-symbol"></span></button>',
          `${kinds}.PhoneNumberControl`,
        ),
        field(
          'account',
          'websiteurl',
          'Website',
          '<input type="text" readonly data-id="websiteurl.fieldControl-url-text-input" aria-label="Website" value="https://fjord.example"><a href="https://fjord.example" aria-label="Open Website"><span class="Globe-symbol"></span></a>',
          `${kinds}.UrlControl`,
        ),
        field(
          'account',
          'description',
          'Description',
          '<textarea data-id="description.fieldControl-text-box-text" aria-label="Description" placeholder="---" id="dd"></textarea>',
        ),
        field(
          'account',
          'industrycode',
          'Industry',
          '<div data-id="industrycode.fieldControl-option-set-container"><select data-id="industrycode.fieldControl-option-set-select" aria-label="Industry" title="Fishing" disabled><option value="-1">---</option><option value="5" selected>Fishing</option></select></div>',
          `${kinds}.OptionSet`,
        ),
      ].join(''),
    ),
    live: [{ at: '#dd', value: '---' }],
    title: 'Fjord Salmon',
    fields: [
      ['Account Name', 'Fjord Salmon'],
      ['Email', 'post@fjord.example'],
      ['Phone', '+47 555'],
      ['Website', 'https://fjord.example'],
      ['Description', ''],
      ['Industry', 'Fishing'],
    ],
  },
  {
    name: 'look-ups as lists of links, one with a picture, one of them the owner',
    url: record('lead'),
    html: section(
      'Lead',
      [
        field(
          'lead',
          'parentaccountid',
          'Parent Account',
          '<ul data-id="parentaccountid.fieldControl-LookupResultsDropdown_parentaccountid_SelectedRecordList" title="Fjord Salmon"><li><div><img alt="Account" src="data:,"></div><a href="#" aria-label="Fjord Salmon">Fjord Salmon</a></li></ul><button aria-label="Search records for Parent Account, Lookup field"></button>',
          `${kinds}.SimpleLookupControl`,
        ),
        field(
          'lead',
          'ownerid',
          'Owner',
          '<ul data-id="ownerid.fieldControl-LookupResultsDropdown_ownerid_SelectedRecordList" title="Ola Nes"><li><div data-id="ownerid.fieldControl-LookupResultsDropdown_ownerid_selected_tag"><span class="pa-xx"><img alt="" src="data:,"></span><div data-id="ownerid.fieldControl-LookupResultsDropdown_ownerid_selected_tag_text" aria-label="Ola Nes">Ola Nes</div><button aria-label="Delete Ola Nes" data-id="ownerid.fieldControl-LookupResultsDropdown_ownerid_selected_tag_delete"></button></div></li></ul>',
          `${kinds}.SimpleLookupControl`,
        ),
        field(
          'lead',
          'campaignid',
          'Source Campaign',
          '<div><input type="text" aria-label="Source Campaign, Lookup" data-id="campaignid.fieldControl-LookupResultsDropdown_campaignid_textInputBox_with_filter_new" placeholder="Look for Source Campaign" title="Select to enter data" value=""></div>',
          `${kinds}.SimpleLookupControl`,
        ),
      ].join(''),
    ),
    title: '',
    fields: [
      ['Parent Account', 'Fjord Salmon'],
      ['Owner', 'Ola Nes'],
      ['Source Campaign', ''],
    ],
  },
  {
    name: 'the title in a heading with other marks, the tabs, a notice above the form',
    url: record('opportunity'),
    html: `<div role="main"><div data-id="form-header"><div data-id="formHeaderTitle" id="formHeaderContainer_2"><h1 id="formHeaderTitle_2" data-id="header_title" title="Fjord: smoke line" aria-label="Fjord: smoke line">Fjord: smoke line<span data-id="header_saveStatus">- Unsaved</span></h1><span data-id="entity_name_span">Opportunity</span></div><ul role="tablist" id="tablist_2" data-id="tablist"><li role="tab" data-id="tablist-Summary" aria-selected="true" aria-label="Summary" title="Summary">Summary</li><li role="tab" data-id="tablist-tab_related" aria-selected="false" title="Related">Related</li></ul></div><div data-id="warningNotification" role="alert"><span>This record is shared with your team.</span></div><div data-id="editFormRoot" role="form"><div data-id="tabpanel-Summary" role="tabpanel">${section('Opportunity', field('opportunity', 'customerneed', 'Customer Need', '<textarea data-id="customerneed.fieldControl-text-box-text" aria-label="Customer Need" id="cn"></textarea>'))}</div></div></div>`,
    live: [{ at: '#cn', value: 'Less waste at the filleting.' }],
    title: 'Fjord: smoke line',
    fields: [['Customer Need', 'Less waste at the filleting.']],
  },
  {
    name: 'the older timeline: titles of dates in words, kinds in labels',
    url: record('opportunity'),
    html: `<div data-lp-id="MscrmControls.TimelineWallControl.TimelineWall|notescontrol|opportunity-record-0"><ul>${[
      item(
        'c1',
        'Task',
        'Task Send the drawing',
        `${piece('header_title', 'c1', '<label>Task modified by Ola Nes</label>')}${piece('title_text', 'c1', 'Send the drawing')}${piece('content', 'c1', '<div>With the new smoke chamber.</div>')}<div title="Due: 11/20/2026 8:00 AM">Due: 11/20/2026 8:00 AM</div>`,
      ),
      item(
        'c2',
        'EmailOutgoing',
        'Email Smoke line',
        `${piece('header_title', 'c2', '<label>Email from Ola Nes</label>')}${piece('title_text', 'c2', 'Smoke line')}${piece('content', 'c2', '<div>Dear Kari, the drawing is attached.<br>When can we come?</div><div id="timeline_record_content_previewc2" style="display:none">Dear Kari, the</div>')}<div id="timeline_record_timec2" title="Sent: 11/4/2026 1:30 PM">1:30 PM</div>`,
      ),
      item(
        'c3',
        'PhoneCall',
        'Phone Call from Ola Nes',
        `${piece('header_title', 'c3', '<label>Phone Call from Ola Nes</label>')}<div id="timeline_field_subjectc3"><label>Call with Kari</label></div><div id="timeline_field_descriptionc3"><label>Her chef wants to taste first.</label></div><div id="timeline_field_actualendc3" title="Actual end: 11/2/2026 10:15 AM">11/2/2026 10:15 AM</div>`,
      ),
    ].join('')}</ul></div>`,
    title: '',
    fields: [],
    activities: [
      {
        kind: 'task',
        author: 'Ola Nes',
        at: '2026-11-20T08:00:00',
        subject: 'Send the drawing',
        text: 'With the new smoke chamber.',
      },
      {
        kind: 'email',
        direction: 'outbound',
        author: 'Ola Nes',
        at: '2026-11-04T13:30:00',
        subject: 'Smoke line',
        text: 'Dear Kari, the drawing is attached.\nWhen can we come?',
      },
      {
        kind: 'call',
        author: 'Ola Nes',
        at: '2026-11-02T10:15:00',
        subject: 'Call with Kari',
        text: 'Her chef wants to taste first.',
      },
    ],
  },
  {
    name: 'a note that is being written over the timeline',
    url: record('opportunity'),
    html: `<div data-id="notescontrol-timeline_wall_container"><div data-id="notescontrol-createNote"><input type="text" aria-label="Create a Note title" data-id="notescontrol-note_title" value="Tasting"><textarea aria-label="Create a Note text" data-id="notescontrol-note_text" id="nt"></textarea><button>Add note and close</button></div><ul>${item('d1', 'Note', 'Note by Ola Nes', `${piece('header_title', 'd1', 'Note by Ola Nes')}${piece('content', 'd1', 'Kari decides with the cook.')}<div id="timeline_record_timed1" title="Created on: 11/1/2026 9:00 AM">11/1/2026 9:00 AM</div>`)}</ul></div>`,
    live: [{ at: '#nt', value: 'They like it cold.' }],
    title: '',
    fields: [],
    activities: [
      {
        kind: 'note',
        author: 'Ola Nes',
        at: '2026-11-01T09:00:00',
        subject: 'Note by Ola Nes',
        text: 'Kari decides with the cook.',
      },
      { kind: 'note', text: 'They like it cold.' },
    ],
  },
  {
    name: 'connections with the columns of the standard view',
    url: record('opportunity'),
    html: `<section aria-label="STAKEHOLDERS"><h2>STAKEHOLDERS</h2><div data-control-name="Stakeholders"><div id="dataSetRoot_Stakeholders"><div role="grid" aria-label="Editable Grid" aria-rowcount="3"><div role="row"><div role="columnheader" aria-colindex="1" title="Select">Select</div><div role="columnheader" aria-colindex="2"><div title="Connected To">Connected To</div></div><div role="columnheader" aria-colindex="3"><div title="Role (To)">Role (To)</div></div><div role="columnheader" aria-colindex="4"><div title="Description">Description</div></div></div>${[
      ['Kari Lund', 'Decision Maker', 'signs to 1 million'],
      ['Per Lund', 'Influencer', ''],
    ]
      .map(
        ([name, role, more]) =>
          `<div role="row"><div role="gridcell" aria-colindex="1"><input type="checkbox"></div><div role="gridcell" aria-colindex="2"><div><a href="#" title="${name}">${name}</a></div></div><div role="gridcell" aria-colindex="3"><div title="${role}">${role}</div></div><div role="gridcell" aria-colindex="4"><div>${more}</div></div></div>`,
      )
      .join('')}</div></div></div></section>`,
    title: '',
    fields: [],
    people: [
      { name: 'Kari Lund', role: 'Decision Maker' },
      { name: 'Per Lund', role: 'Influencer' },
    ],
  },
  {
    name: 'panes beside the form: a summary by the machine, what is up next',
    url: record('lead'),
    html: `<div data-id="editFormRoot" role="form">${section('Lead', field('lead', 'subject', 'Topic', '<input data-id="subject.fieldControl-text-box-text" aria-label="Topic" value="Smoke line">'))}<div data-control-name="upnext" data-id="upnext"><div data-lp-id="Microsoft.SalesAccelerator.UpNext|upnext|lead"><div class="card"><h3>Up next</h3><div aria-label="Step 1">Call the lead</div><button>Mark complete</button></div></div></div></div><div id="AppSidePane_MscrmControls.CSIntelligence" role="complementary"><div data-id="copilot"><label>Summary</label><textarea aria-label="Ask a question">Who decides?</textarea></div></div>`,
    title: 'Smoke line',
    fields: [['Topic', 'Smoke line']],
  },
  {
    name: 'header values with initials and a list inside, the process behind it',
    url: record('opportunity'),
    html: `<div data-id="form-header"><h1 data-id="header_title" title="Fjord: smoke line">Fjord: smoke line</h1><div id="headerControlsList_7">${[
      ['<div><div role="presentation">In Progress</div></div>', 'Status Reason'],
      [
        '<div><a href="#"><div class="ms-Persona-initials" aria-hidden="true">ON</div><div>Ola Nes</div></a></div>',
        'Owner',
      ],
      ['<div>kr 940 000,00</div>', 'Est. Revenue'],
    ]
      .map(
        ([value, label]) =>
          `<div data-preview_orientation="column" role="presentation">${value}<div class="pa-label">${label}</div></div>`,
      )
      .join(
        '',
      )}</div></div><div id="bpfContainer"><ul id="MscrmControls.Containers.ProcessBreadCrumb-headerStageContainer"><li id="MscrmControls.Containers.ProcessBreadCrumb-processHeaderStage_1" data-selected-stage="false"><div id="MscrmControls.Containers.ProcessBreadCrumb-processHeaderStageName_1" title="Qualify">Qualify</div></li><li id="MscrmControls.Containers.ProcessBreadCrumb-processHeaderStage_2" data-selected-stage="true"><div id="MscrmControls.Containers.ProcessBreadCrumb-processHeaderStageName_2" title="Taste">Taste</div></li></ul></div>`,
    title: 'Fjord: smoke line',
    stage: 'Taste',
    fields: [
      ['Status Reason', 'In Progress'],
      ['Owner', 'Ola Nes'],
      ['Est. Revenue', 'kr 940 000,00'],
    ],
  },
  {
    name: 'an address in parts on the form, Japanese',
    url: record('contact'),
    lang: 'ja-JP',
    html: section(
      '住所',
      [
        ['address1_postalcode', '郵便番号', '430-0901'],
        ['address1_stateorprovince', '都道府県', '静岡県'],
        ['address1_city', '市区町村', '浜松市'],
        ['address1_line1', '町名番地', '中央区曳馬 1-2'],
        ['jobtitle', '役職', '工場長'],
      ]
        .map(([name = '', label = '', value]) =>
          field(
            'contact',
            name,
            label,
            `<input type="text" data-id="${name}.fieldControl-text-box-text" aria-label="${label}" title="${value}" value="${value}">`,
          ),
        )
        .join(''),
    ),
    title: '',
    fields: [
      ['郵便番号', '430-0901'],
      ['都道府県', '静岡県'],
      ['市区町村', '浜松市'],
      ['町名番地', '中央区曳馬 1-2'],
      ['役職', '工場長'],
    ],
  },
  {
    name: 'a dialog of another record over the form',
    url: record('account'),
    html: `<div data-id="editFormRoot" role="form"><h1 data-id="header_title" title="Fjord Salmon">Fjord Salmon</h1>${section('Account', field('account', 'name', 'Account Name', '<input data-id="name.fieldControl-text-box-text" aria-label="Account Name" value="Fjord Salmon">'))}</div><div id="dialogPageContainer_1" role="dialog" aria-modal="true"><div data-id="editFormRoot" role="form"><h2 data-id="header_title" title="Kari Lund">Kari Lund</h2>${section('Contact', field('contact', 'jobtitle', 'Job Title', '<input data-id="jobtitle.fieldControl-text-box-text" aria-label="Job Title" value="Chef">'))}</div></div>`,
    title: 'Fjord Salmon',
    fields: [['Account Name', 'Fjord Salmon']],
  },
  {
    name: 'radio buttons, a check box with words and a list of two in Fluent',
    url: record('opportunity'),
    html: section(
      'Questions',
      [
        field(
          'opportunity',
          'rs_cold',
          'Cold smoke',
          '<div role="radiogroup" aria-label="Cold smoke" class="fui-RadioGroup"><span class="fui-Radio"><input type="radio" name="r1" value="0" id="ra"><label for="ra">Hot only</label></span><span class="fui-Radio"><input type="radio" name="r1" value="1" id="rb" checked><label for="rb">Cold too</label></span></div>',
          'PowerApps.CoreControls.Radio',
        ),
        field(
          'opportunity',
          'rs_taste',
          'Tasting',
          '<span class="fui-Checkbox"><input type="checkbox" id="ck" aria-label="Tasting" checked><div class="fui-Checkbox__indicator"></div></span>',
          'PowerApps.CoreControls.Checkbox',
        ),
        field(
          'opportunity',
          'rs_kind',
          'Kind',
          '<button role="combobox" type="button" class="fui-Dropdown__button" aria-label="Kind" aria-expanded="true">New line<span class="fui-Dropdown__expandIcon"></span></button><div role="listbox" aria-label="Kind"><div role="option" aria-selected="true">New line</div><div role="option" aria-selected="false">Repair</div></div>',
          'PowerApps.CoreControls.OptionSetControl',
        ),
      ].join(''),
    ),
    title: '',
    fields: [
      ['Cold smoke', 'Cold too'],
      ['Tasting', 'Yes'],
      ['Kind', 'New line'],
    ],
  },
  {
    name: 'a part of the form that is shut and one whose label is hidden',
    url: record('opportunity'),
    html: `<section data-id="s_shut" aria-label="Later"><h2><button aria-expanded="false">Later</button></h2></section>${section('Now', `<div data-id="rs_next" data-control-name="rs_next"><div data-id="rs_next-FieldSectionItemContainer" data-lp-id="MscrmControls.Containers.FieldSectionItem|rs_next|opportunity"><div data-id="rs_next.fieldControl_container"><div data-lp-id="${kinds}.TextBoxControl|rs_next.fieldControl|opportunity"><textarea aria-label="Next step" data-id="rs_next.fieldControl-text-box-text" id="ns"></textarea></div></div></div></div>`)}`,
    live: [{ at: '#ns', value: 'Send a sample.\nCall on Friday.' }],
    title: '',
    fields: [['Next step', 'Send a sample.\nCall on Friday.']],
  },
];
