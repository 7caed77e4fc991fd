import type { Fragment } from './fragment.ts';

/*
 * Fields of model-driven forms, after what public page objects (EasyRepro, PowerPlaywright's strategy for each control,
 * suites of Playwright and Selenium) and userscripts say of wrappers and controls; names and values are ours.
 */
const record = (table: string) =>
  `https://org.crm4.dynamics.com/main.aspx?appid=7b3c&pagetype=entityrecord&etn=${table}&id=4f0e2c11-9a3b-ee11-8178-000d3ab2c3d4`;
const form = 'id-0f3a9c2e-5b1d-4e7a-8bcb-7c212a6cec39-9';

/** A field with its wrapper, label and control, the table named in the control's own mark. */
const field = (table: string, name: string, label: string, kind: string, control: string, need = 0) =>
  `<div data-id="${name}" data-control-name="${name}" role="presentation"><div id="${form}-${name}-${name}-FieldSectionItemContainer" data-id="${name}-FieldSectionItemContainer" data-lp-id="MscrmControls.Containers.FieldSectionItem|${name}|${table}" data-fieldrequirement="${need}" role="presentation"><div role="presentation"><div id="${form}-${name}-field-label-container"><label id="${form}-${name}-field-label" data-attribute="${name}" for="${form}-${name}.fieldControl">${label}${need > 0 ? `<span data-id="${name}-required-icon" aria-hidden="true">*</span>` : ''}</label></div></div><div data-id="${name}.fieldControl_container" role="presentation"><div data-lp-id="${kind}|${name}.fieldControl|${table}" class="customControl">${control}</div></div></div></div>`;
/** A Fluent input of the new look: a span around the input, no data-id on either. */
const fluent = (label: string, value: string, extra = '', role = '') =>
  `<div class="fui-FluentProvider"><span class="fui-Input r1abc"><input class="fui-Input__input" type="text" ${role} aria-label="${label}" value="${value}" ${extra}></span></div>`;
const section = (name: string, label: string, inner: string) =>
  `<section data-id="${name}" aria-label="${label}"><div><h2 title="${label}">${label}</h2></div>${inner}</section>`;
const kinds = 'MscrmControls.FieldControls';
const core = 'PowerApps.CoreControls';
const tag = (name: string, text: string, at = 0) =>
  `<li aria-label="${text}" data-id="${name}.fieldControl-LookupResultsDropdown_${name}_${at}_SelectedRecord" role="listitem"><div data-id="${name}.fieldControl-LookupResultsDropdown_${name}_selected_tag" role="presentation"><div role="link" aria-label="${text}" title="${text}" data-id="${name}.fieldControl-LookupResultsDropdown_${name}_selected_tag_text"><div class="fui-Persona"><span aria-hidden="true">${text.slice(0, 2).toUpperCase()}</span></div><span>${text}</span></div><button data-id="${name}.fieldControl-LookupResultsDropdown_${name}_selected_tag_delete" aria-label="Delete ${text}">x</button></div></li>`;
const looked = (name: string, label: string, texts: string[], rest = '') =>
  `<div data-id="${name}.fieldControl-Lookup_${name}"><ul data-id="${name}.fieldControl-LookupResultsDropdown_${name}_SelectedRecordList" title="${texts[0]}" aria-label="${label}">${texts.map((text, at) => tag(name, text, at)).join('')}</ul>${rest === '' ? '' : `<button data-id="${name}.fieldControl-LookupResultsDropdown_${name}_expandCollapse" aria-label="Expand selected records">${rest}</button>`}<input type="text" aria-label="${label}, Multiple Selection Lookup" data-id="${name}.fieldControl-LookupResultsDropdown_${name}_textInputBox_with_filter_new" value="" placeholder="Look for ${label}"></div>`;

export const dynamicsForm: Fragment[] = [
  {
    name: 'the new look: Fluent inputs and drop-downs without a mark of their own',
    url: record('opportunity'),
    html: section(
      'general_section',
      'General',
      [
        field(
          'opportunity',
          'name',
          'Topic',
          `${core}.TextInput`,
          fluent('Topic', 'Tessin Bakery: oven line'),
          2,
        ),
        field(
          'opportunity',
          'estimatedvalue',
          'Est. Revenue',
          `${core}.CurrencyInput`,
          fluent('Est. Revenue', 'CHF 61’500.00', 'inputmode="decimal"'),
        ),
        field(
          'opportunity',
          'closeprobability',
          'Probability',
          `${core}.NumericInput`,
          fluent('Probability', '40'),
        ),
        field(
          'opportunity',
          'emailaddress',
          'Email',
          `${core}.ActionInput`,
          `<div><span class="fui-Input"><input data-id="emailaddress.fieldControl-mail-text-input" aria-label="Email" value="einkauf@tessin.example"></span><button aria-label="Send email to einkauf@tessin.example" class="fui-Button"><span class="fui-Button__icon"></span></button></div>`,
        ),
        field(
          'opportunity',
          'rs_ticker',
          'Ticker',
          `${core}.ActionInput`,
          `<span class="fui-Input"><input data-id="rs_ticker.fieldControl-ticker-text-input" aria-label="Ticker" value="---"></span>`,
        ),
        field(
          'opportunity',
          'opportunityratingcode',
          'Rating',
          `${core}.OptionSetControl`,
          fluent('Rating', 'Warm', 'aria-expanded="false"', 'role="combobox"'),
        ),
        field(
          'opportunity',
          'msdyn_forecastcategory',
          'Forecast category',
          `${core}.OptionSetControl`,
          `<button type="button" role="combobox" aria-label="Forecast category" aria-expanded="false" class="fui-Dropdown__button" value="Best case">Best case<span class="fui-Dropdown__expandIcon"></span></button>`,
        ),
        field(
          'opportunity',
          'timezone',
          'Time Zone',
          `${core}.OptionSetControl`,
          fluent('Time Zone', '(GMT+01:00) Bern', 'readonly', 'role="textbox"'),
        ),
        field(
          'opportunity',
          'description',
          'Current Situation',
          `${core}.TextInput`,
          '<span class="fui-Textarea"><textarea class="fui-Textarea__textarea" aria-label="Current Situation" id="cs"></textarea></span>',
        ),
        field(
          'opportunity',
          'rs_pilot',
          'Pilot',
          `${core}.Toggle`,
          '<div class="fui-Switch"><input role="switch" type="checkbox" aria-label="Pilot" id="sw" checked><div class="fui-Switch__indicator"></div><label class="fui-Switch__label" for="sw">Agreed</label></div>',
        ),
      ].join(''),
    ),
    live: [{ at: '#cs', value: 'Two ovens of 1999.\nOne of them is leased.' }],
    title: 'Tessin Bakery: oven line',
    fields: [
      ['Topic', 'Tessin Bakery: oven line'],
      ['Est. Revenue', 'CHF 61’500.00'],
      ['Probability', '40'],
      ['Email', 'einkauf@tessin.example'],
      ['Ticker', ''],
      ['Rating', 'Warm'],
      ['Forecast category', 'Best case'],
      ['Time Zone', '(GMT+01:00) Bern'],
      ['Current Situation', 'Two ovens of 1999.\nOne of them is leased.'],
      ['Pilot', 'Agreed'],
    ],
  },
  {
    name: 'choices whose box only says what is selected',
    url: record('opportunity'),
    html: section(
      'choices',
      'Choices',
      [
        field(
          'opportunity',
          'rs_sites',
          'Sites',
          'MscrmControls.MultiSelectPicklist.UpdMSPicklistControl',
          '<div role="combobox" aria-expanded="false" class="msos-container"><input role="textbox" class="msos-input" aria-label="Sites. Selected: Lugano, Chur" value=""><button aria-label="Toggle menu" class="msos-caret-button"></button></div>',
        ),
        field(
          'opportunity',
          'rs_risks',
          'Risks',
          'MscrmControls.MultiSelectPicklist.UpdMSPicklistControl',
          '<div class="msos-container"><div class="msos-selection-container"><div class="msos-viewmode-text" title="Staff, Permit">Staff, Permit</div></div></div>',
        ),
        field(
          'opportunity',
          'rs_other',
          'Other',
          'MscrmControls.MultiSelectPicklist.UpdMSPicklistControl',
          '<div role="combobox" class="msos-container"><input role="textbox" class="msos-input" aria-label="Other" placeholder="---" value=""><button aria-label="Toggle menu"></button></div>',
        ),
      ].join(''),
    ),
    title: '',
    fields: [
      ['Sites', 'Lugano, Chur'],
      ['Risks', 'Staff, Permit'],
      ['Other', ''],
    ],
  },
  {
    name: 'two options of every drawing',
    url: record('account'),
    html: section(
      'flags',
      'Flags',
      [
        field(
          'account',
          'creditonhold',
          'Credit Hold',
          `${kinds}.TwoOptionsControl`,
          '<div data-id="creditonhold.fieldControl-checkbox-container" role="radiogroup" aria-label="Credit Hold"><div data-id="creditonhold.fieldControl-checkbox-containercheckbox-inner-first" role="radio" aria-checked="true" title="No">No</div><div data-id="creditonhold.fieldControl-checkbox-containercheckbox-inner-second" role="radio" aria-checked="false" title="Yes">Yes</div></div>',
        ),
        field(
          'account',
          'donotphone',
          'Phone',
          `${kinds}.TwoOptionsControl`,
          '<div role="button" tabindex="0" data-id="donotphone.fieldControl-checkbox-container" aria-label="Phone: Do Not Allow"><label data-id="donotphone.fieldControl-checkbox-label">Do Not Allow</label></div>',
        ),
        field(
          'account',
          'donotemail',
          'Email allowed',
          `${kinds}.TwoOptionsControl`,
          '<div data-id="donotemail.fieldControl-checkbox-container"><input type="checkbox" data-id="donotemail.fieldControl-checkbox-toggle" aria-label="Email allowed" id="em"></div>',
        ),
        field(
          'account',
          'rs_member',
          'Member',
          `${kinds}.ToggleControl`,
          '<div data-id="rs_member.fieldControl-toggle-container"><div class="ms-Toggle"><div><button role="switch" aria-checked="true" aria-label="Member" class="ms-Toggle-background"><span class="ms-Toggle-thumb"></span></button><label class="ms-Toggle-stateText" id="Toggle3-stateText">Yes, since 2019</label></div></div></div>',
        ),
        field(
          'account',
          'participatesinworkflow',
          'Workflow',
          `${kinds}.TwoOptionsControl`,
          '<select data-id="participatesinworkflow.fieldControl-checkbox-select" aria-label="Workflow" title="No"><option value="0" selected>No</option><option value="1">Yes</option></select>',
        ),
      ].join(''),
    ),
    live: [{ at: '#em', checked: true }],
    title: '',
    fields: [
      ['Credit Hold', 'No'],
      ['Phone', 'Do Not Allow'],
      ['Email allowed', 'Yes'],
      ['Member', 'Yes, since 2019'],
      ['Workflow', 'No'],
    ],
  },
  {
    name: 'look-ups of several records, one of them folded',
    url: record('opportunity'),
    html: section(
      'people',
      'People',
      [
        field(
          'opportunity',
          'customerid',
          'Customer',
          `${kinds}.SimpleLookupControl`,
          looked('customerid', 'Customer', ['Tessin Bakery']),
        ),
        field(
          'opportunity',
          'rs_team',
          'Team',
          'MscrmControls.FieldControls.PartyListControl',
          looked('rs_team', 'Team', ['Lea Brand', 'Aldo Pini']),
        ),
        field(
          'opportunity',
          'rs_partners',
          'Partners',
          'MscrmControls.FieldControls.PartyListControl',
          looked('rs_partners', 'Partners', ['Forni Rossi'], '+2'),
        ),
        field(
          'opportunity',
          'pricelevelid',
          'Price List',
          `${kinds}.SimpleLookupControl`,
          '<div data-id="pricelevelid.fieldControl-Lookup_pricelevelid"><input type="text" role="combobox" aria-label="Price List, Lookup" data-id="pricelevelid.fieldControl-LookupResultsDropdown_pricelevelid_textInputBox_with_filter_new" placeholder="Look for Price List" value=""></div>',
        ),
        field(
          'opportunity',
          'transactioncurrencyid',
          'Currency',
          `${kinds}.SimpleLookupControl`,
          '<div role="link" tabindex="0" data-id="transactioncurrencyid.fieldControl-LookupResultsDropdown_transactioncurrencyid_selected_tag" aria-label="Swiss Franc"><span data-id="transactioncurrencyid.fieldControl-LookupResultsDropdown_transactioncurrencyid_selected_tag_text">Swiss Franc</span></div>',
        ),
      ].join(''),
    ),
    title: '',
    fields: [
      ['Customer', 'Tessin Bakery'],
      ['Team', 'Lea Brand; Aldo Pini'],
      ['Partners', 'Forni Rossi; +2'],
      ['Price List', ''],
      ['Currency', 'Swiss Franc'],
    ],
  },
  {
    name: 'the parts of a name in their flyout, beside the composite one',
    url: record('contact'),
    html: `${section('c', 'CONTACT INFORMATION', field('contact', 'fullname', 'Full Name', `${kinds}.CompositeControl`, '<input type="text" readonly data-id="fullname.fieldControl-composite-text" aria-label="Full Name" value="Lea Brand"><button aria-label="Expand Full Name" data-id="fullname.fieldControl-composite-button"></button>', 2))}<div id="__flyoutRootNode"><div role="dialog" data-id="fullname_compositionLinkControl_flyout">${[
      ['firstname', 'First Name', 'Lea'],
      ['lastname', 'Last Name', 'Brand'],
    ]
      .map(([name, label, value]) => {
        const full = `fullname_compositionLinkControl_${name}`;
        return `<div data-id="${full}" data-control-name="${full}"><div data-id="${full}-FieldSectionItemContainer" data-lp-id="MscrmControls.Containers.FieldSectionItem|${full}|contact"><label id="${form}-${full}-field-label">${label}</label><div data-id="${full}.fieldControl_container"><input type="text" data-id="${full}.fieldControl-text-box-text" aria-label="${label}" value="${value}"></div></div></div>`;
      })
      .join('')}<button>Done</button></div></div>`,
    title: 'Lea Brand',
    fields: [
      ['Full Name', 'Lea Brand'],
      ['First Name', 'Lea'],
      ['Last Name', 'Brand'],
    ],
    people: [{ name: 'Lea Brand' }],
  },
  {
    name: 'old dates with a clock, a length, numbers of three kinds, Dutch',
    url: record('lead'),
    lang: 'nl-NL',
    html: section(
      'cijfers',
      'Cijfers',
      [
        field(
          'lead',
          'rs_visit',
          'Bezoek',
          `${kinds}.DateTimeControl`,
          '<div data-id="rs_visit.fieldControl-date-time-container"><div data-id="rs_visit.fieldControl-date-time-input-container"><input type="text" aria-label="Datum van Bezoek" data-id="rs_visit.fieldControl-date-time-input" value="30-11-2026" placeholder="---"><i role="button" aria-label="Kalender" data-icon-name="Calendar"></i></div><div data-id="rs_visit.fieldControl._timecontrol-datetime-container"><div><input type="text" role="combobox" aria-label="Tijd van Bezoek" value="10:30"><button aria-label="Tijd openen"></button></div></div></div>',
        ),
        field(
          'lead',
          'rs_length',
          'Duur',
          `${kinds}.DurationControl`,
          '<div role="combobox" aria-label="Duur"><input type="text" data-id="rs_length.fieldControl-duration-combobox-text" aria-label="Duur" value="1,5 uur"></div>',
        ),
        field(
          'lead',
          'numberofemployees',
          'Medewerkers',
          `${kinds}.IntegerControl`,
          '<input type="text" data-id="numberofemployees.fieldControl-whole-number-text-input" aria-label="Medewerkers" value="85">',
        ),
        field(
          'lead',
          'rs_share',
          'Aandeel',
          `${kinds}.DecimalControl`,
          '<input type="text" data-id="rs_share.fieldControl-decimal-number-text-input" aria-label="Aandeel" value="12,50">',
        ),
        field(
          'lead',
          'rs_temp',
          'Temperatuur',
          `${kinds}.FloatingPointControl`,
          '<input type="text" data-id="rs_temp.fieldControl-floating-point-text-input" aria-label="Temperatuur" value="220,00">',
        ),
        field(
          'lead',
          'statuscode',
          'Reden van status',
          `${kinds}.PicklistStatusControl`,
          '<div data-id="statuscode.fieldControl-pickliststatus-container"><div data-id="statuscode.fieldControl-pickliststatus-comboBox" role="combobox" aria-label="Reden van status" tabindex="0"><div data-id="statuscode.fieldControl-pickliststatus-comboBox_text-value">Gecontacteerd</div><div class="caret"></div></div></div>',
        ),
      ].join(''),
    ),
    title: '',
    stage: 'Gecontacteerd',
    fields: [
      ['Bezoek', '30-11-2026 10:30'],
      ['Duur', '1,5 uur'],
      ['Medewerkers', '85'],
      ['Aandeel', '12,50'],
      ['Temperatuur', '220,00'],
      ['Reden van status', 'Gecontacteerd'],
    ],
  },
  {
    name: 'controls of other makers: a slider, stars, a bare input, a label that only shows',
    url: record('opportunity'),
    html: section(
      'pcf',
      'Fit',
      [
        field(
          'opportunity',
          'rs_fit',
          'Fit',
          'Acme.Slider',
          '<div><input type="range" aria-label="Fit" min="0" max="10" value="7"></div>',
        ),
        field(
          'opportunity',
          'rs_stars',
          'Rating',
          'Acme.Stars',
          '<div role="slider" aria-label="Rating" aria-valuenow="4" aria-valuetext="4 of 5"><span aria-hidden="true">★★★★☆</span></div>',
        ),
        field(
          'opportunity',
          'rs_iban',
          'Cost centre',
          'Acme.Masked',
          '<div class="box"><input class="x1" value="KST-4471"></div>',
        ),
        field(
          'opportunity',
          'rs_sla',
          'First answer in',
          'MscrmControls.SLATimer',
          '<div><label data-id="rs_sla.fieldControl-timer">23h 10m</label></div>',
        ),
        field(
          'opportunity',
          'rs_pin',
          'Door code',
          `${kinds}.TextBoxControl`,
          '<input type="password" data-id="rs_pin.fieldControl-text-box-text" aria-label="Door code" value="4711">',
        ),
      ].join(''),
    ),
    title: '',
    fields: [
      ['Fit', '7'],
      ['Rating', '4 of 5'],
      ['Cost centre', 'KST-4471'],
      ['First answer in', '23h 10m'],
    ],
  },
  {
    name: 'a view of the account and its card: another record',
    url: record('opportunity'),
    html: `${section('s', 'Deal', field('opportunity', 'rs_next', 'Next step', `${kinds}.TextBoxControl`, '<input data-id="rs_next.fieldControl-text-box-text" aria-label="Next step" value="Send samples">'))}<div data-id="qv_account" data-control-name="qv_account"><div data-lp-id="MscrmControls.Containers.QuickForm|qv_account|opportunity|61e151b3"><section data-id="qv_account.card" aria-label="Account">${field('account', 'qv_account.telephone1', 'Main Phone', `${kinds}.PhoneNumber`, '<input data-id="qv_account.telephone1.fieldControl-phone-text-input" aria-label="Main Phone" value="091 555">')}</section></div></div><div data-lp-id="MscrmControls.Containers.QuickFormCardControl|qv_contact|opportunity"><div data-id="qv_contact.fullname-FieldSectionItemContainer" data-lp-id="MscrmControls.Containers.FieldSectionItem|qv_contact.fullname|contact"><label>Contact name</label><div>Aldo Pini</div></div></div>`,
    title: '',
    fields: [['Next step', 'Send samples']],
  },
  {
    name: 'a form in Arabic, read-only, with a locked field',
    url: record('lead'),
    lang: 'ar-SA',
    html: `<div role="main" dir="rtl"><div data-id="editFormRoot" role="form"><h1 data-id="header_title" id="formHeaderTitle_5" title="مخبز النور">مخبز النور<span data-id="header_saveStatus">- محفوظ</span></h1>${section(
      'عام',
      'عام',
      [
        field(
          'lead',
          'subject',
          'الموضوع',
          `${kinds}.TextBoxControl`,
          '<input type="text" readonly data-id="subject.fieldControl-text-box-text" aria-label="الموضوع" value="خط أفران">',
          2,
        ),
        field(
          'lead',
          'companyname',
          'الشركة',
          `${kinds}.TextBoxControl`,
          '<div data-id="companyname-locked-icon" role="img" aria-label="مقفل"></div><input type="text" disabled data-id="companyname.fieldControl-text-box-text" aria-label="الشركة" value="مخبز النور">',
        ),
        field(
          'lead',
          'leadsourcecode',
          'المصدر',
          `${kinds}.OptionSet`,
          '<select data-id="leadsourcecode.fieldControl-option-set-select" aria-label="المصدر" title="---"><option value="-1" selected>---</option><option value="1">معرض</option></select>',
        ),
      ].join(''),
    )}</div></div>`,
    title: 'مخبز النور',
    fields: [
      ['الموضوع', 'خط أفران'],
      ['الشركة', 'مخبز النور'],
      ['المصدر', ''],
    ],
    people: [{ name: 'مخبز النور' }],
  },
  {
    name: 'quick create open beside the form',
    url: record('account'),
    html: `<div data-id="editFormRoot" role="form"><h1 data-id="header_title" title="Tessin Bakery">Tessin Bakery</h1>${section('s', 'Account', field('account', 'name', 'Account Name', `${kinds}.TextBoxControl`, '<input data-id="name.fieldControl-text-box-text" aria-label="Account Name" value="Tessin Bakery">', 1))}</div><section data-id="quickCreateRoot" role="dialog" aria-label="Quick Create: Contact"><h2 data-id="header_title">Quick Create: Contact</h2>${field('contact', 'lastname', 'Last Name', `${kinds}.TextBoxControl`, '<input data-id="lastname.fieldControl-text-box-text" aria-label="Last Name" value="Nobody">', 2)}<textarea aria-label="Note">half a note</textarea></section>`,
    title: 'Tessin Bakery',
    fields: [['Account Name', 'Tessin Bakery']],
  },
  {
    name: 'rich text in an editor of its own, and long text that may not be written',
    url: record('opportunity'),
    html: section(
      'texts',
      'Texts',
      [
        field(
          'opportunity',
          'rs_notes',
          'Meeting notes',
          'MscrmControls.RichTextEditor.RichTextEditorControl',
          '<div data-id="rs_notes.fieldControl-rich-text-editor"><div class="ck ck-editor"><div role="toolbar" aria-label="Editor toolbar"><button>Bold</button><button>Italic</button></div><div class="ck-content" contenteditable="true" role="textbox" aria-label="Rich Text Editor Meeting notes"><p>Their baker fears the weekend.</p><ul><li>trial in May</li></ul></div></div></div>',
        ),
        field(
          'opportunity',
          'customerneed',
          'Customer Need',
          `${kinds}.TextBoxControl`,
          '<textarea readonly aria-readonly="true" data-id="customerneed.fieldControl-text-box-text" aria-label="Customer Need" id="need"></textarea>',
        ),
        field(
          'opportunity',
          'rs_summary',
          'Summary',
          'MscrmControls.RichTextEditor.RichTextEditorControl',
          '<div data-id="rs_summary.fieldControl-rich-text-editor-readonly" class="ck-content" aria-label="Summary" role="document"><p>Wants one line in <b>May</b>.</p></div>',
        ),
      ].join(''),
    ),
    live: [{ at: '#need', value: 'Less night work.' }],
    title: '',
    fields: [
      ['Meeting notes', 'Their baker fears the weekend.\ntrial in May'],
      ['Customer Need', 'Less night work.'],
      ['Summary', 'Wants one line in May.'],
    ],
  },
  {
    name: 'a field that is hidden and one whose message stands below it',
    url: record('opportunity'),
    html: section(
      's',
      'Deal',
      [
        `<div style="display:none">${field('opportunity', 'rs_secret', 'Margin', `${kinds}.TextBoxControl`, '<input data-id="rs_secret.fieldControl-text-box-text" aria-label="Margin" value="31">')}</div>`,
        field(
          'opportunity',
          'name',
          'Topic',
          `${kinds}.TextBoxControl`,
          '<input data-id="name.fieldControl-text-box-text" aria-label="Topic" aria-invalid="true" value=""><div data-id="name-error-message" role="alert"><span>Topic: Required fields must be filled in.</span></div>',
          2,
        ),
        field(
          'opportunity',
          'rs_next',
          'Next step',
          `${kinds}.TextBoxControl`,
          '<div class="ms-TooltipHost"><input data-id="rs_next.fieldControl-text-box-text" aria-label="Next step" aria-describedby="tip" title="Send samples" value="Send samples"><span id="tip" role="tooltip" hidden>What comes next</span></div>',
        ),
      ].join(''),
    ),
    title: '',
    fields: [
      ['Topic', ''],
      ['Next step', 'Send samples'],
    ],
  },
];
