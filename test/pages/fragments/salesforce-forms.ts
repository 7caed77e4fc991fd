import type { Fragment } from './fragment.ts';

/*
 * Older and rarer drawings of a Lightning page: Aura forms while they are edited (recorded paths of Selenium suites),
 * sections that are field sets, forms with native roots, cards that lie over the page, lists that hold no people. Names
 * and values are ours.
 */
const url = 'https://a.lightning.force.com/lightning/r/Opportunity/006Aa00000K3PxQIAV/view';
const leadUrl = 'https://a.lightning.force.com/lightning/r/Lead/00QAa00000K3PxQMAV/view';
const contactUrl = 'https://a.lightning.force.com/lightning/r/Contact/003Aa00000Q1aBcIAJ/view';
const accountUrl = 'https://a.lightning.force.com/lightning/r/Account/001Aa00000H7uVwIAJ/view';

/** An item of an Aura form that is being edited. */
const auraEdit = (label: string, control: string, kind: string, needed = false) =>
  `<div class="slds-has-flexi-truncate slds-p-horizontal_medium full forcePageBlockItem forcePageBlockItemEdit" data-aura-class="forcePageBlockItem forcePageBlockItemEdit"><div class="slds-form-element slds-form-element_edit slds-hint-parent slds-p-vertical_xx-small"><div class="slds-form-element__control"><div class="uiInput ${kind} uiInput--default uiInput--input" data-aura-class="uiInput">${control.replace('LABEL', `<label class="label inputLabel uiLabel-left form-element__label uiLabel" data-aura-class="uiLabel"><span>${label}</span>${needed ? '<span class="required">*</span>' : ''}</label>`)}</div></div></div></div>`;
/** An item as it is shown, each generated attribute and comment beside it, as in a saved page. */
const saved = (object: string, name: string, label: string, inner: string) =>
  `<!----><records-record-layout-item lwc-2qpe2t0sbck-host="" class="slds-form__item slds-no-space" field-label="${label}"><!----><div lwc-2qpe2t0sbck="" class="slds-grid slds-size_1-of-1 label-inline" data-target-selection-name="sfdc:RecordField.${object}.${name}" role="listitem"><!----><div lwc-2qpe2t0sbck="" class="slds-form-element slds-hint-parent test-id__output-root slds-form-element_edit slds-form-element_readonly slds-form-element_horizontal"><!----><div class="test-id__field-label-container slds-form-element__label no-utility-icon" lwc-2qpe2t0sbck=""><span class="test-id__field-label" lwc-2qpe2t0sbck="">${label}</span><!----></div><!----><div lwc-2qpe2t0sbck="" class="slds-form-element__control"><span lwc-2qpe2t0sbck="" class="test-id__field-value slds-form-element__static slds-grow word-break-ie11"><slot lwc-2qpe2t0sbck="" name="outputField">${inner}</slot><slot></slot></span><!----><button lwc-2qpe2t0sbck="" class="test-id__inline-edit-trigger slds-shrink-none inline-edit-trigger slds-button slds-button_icon-bare" title="Edit ${label}"><span aria-hidden="true" class="inline-edit-trigger-icon slds-button__icon"></span><span class="slds-assistive-text">Edit ${label}</span></button></div><!----></div></div></records-record-layout-item>`;
const text = (value: string) =>
  `<lightning-formatted-text lwc-x="" data-output-element-id="output-field" slot="outputField">${value}</lightning-formatted-text>`;

export const salesforceForms: Fragment[] = [
  {
    name: 'an Aura form while it is edited: text, list, date, look-up, area',
    url,
    html: `<div class="actionBody"><div class="forceDetailPanelDesktop"><fieldset class="test-id__section slds-section full forcePageBlockSection forcePageBlockSectionEdit"><legend><h3 class="slds-section__title"><span class="test-id__section-header-title">Opportunity Information</span></h3></legend><div class="test-id__section-content slds-section__content section__content"><div class="slds-form slds-form_stacked slds-is-editing">${[
      auraEdit(
        'Opportunity Name',
        'LABEL<input type="text" class="input" maxlength="120" aria-required="true" value="Quarry Lane: belt">',
        'uiInputText',
        true,
      ),
      auraEdit(
        'Stage',
        '<span class="label inputLabel uiPicklistLabel-left"><span>Stage</span><span class="required">*</span></span><div class="uiMenu"><div class="uiPopupTrigger"><div><a class="select" role="button" aria-haspopup="true" href="javascript:void(0);">Value Proposition</a></div></div></div>',
        'uiInputSelect forceInputPicklist',
      ),
      auraEdit(
        'Type',
        '<span class="label inputLabel uiPicklistLabel-left"><span>Type</span></span><div class="uiMenu"><div class="uiPopupTrigger"><div><a class="select" role="button" aria-haspopup="true" href="javascript:void(0);">--None--</a></div></div></div>',
        'uiInputSelect forceInputPicklist',
      ),
      auraEdit(
        'Close Date',
        'LABEL<div class="form-element"><input type="text" class="input" value="4/9/2027"><a class="datePicker-openIcon display" role="button"><span class="assistiveText">Date Picker</span></a></div>',
        'uiInputDate',
        true,
      ),
      auraEdit(
        'Account Name',
        'LABEL<div class="autocompleteWrapper slds-grow"><ul class="slds-pill_container uiPillContainer"><li class="pill uiPill focused"><a class="pillText" href="javascript:void(0);"><img alt="Account" src="data:,"><span class="pillText">Quarry Lane Stone</span></a><a class="deleteAction" role="button"><span class="deleteIcon"></span><span class="assistiveText">Press Delete to Remove</span></a></li></ul></div>',
        'uiInputText forceSearchInputLookupDesktop forceSearchInputEntitySelector',
      ),
      auraEdit('Next Step', 'LABEL<input type="text" class="input" value="">', 'uiInputText'),
      auraEdit(
        'Description',
        'LABEL<textarea class="textarea" role="textbox" id="d9"></textarea>',
        'uiInputTextArea',
      ),
    ].join('')}</div></div></fieldset></div></div>`,
    live: [{ at: '#d9', value: 'The belt tears every spring.' }],
    title: '',
    stage: 'Value Proposition',
    fields: [
      ['Opportunity Name', 'Quarry Lane: belt'],
      ['Stage', 'Value Proposition'],
      ['Type', ''],
      ['Close Date', '4/9/2027'],
      ['Account Name', 'Quarry Lane Stone'],
      ['Next Step', ''],
      ['Description', 'The belt tears every spring.'],
    ],
  },
  {
    name: 'a saved page with all its generated attributes, Japanese',
    url: accountUrl,
    lang: 'ja',
    html: `<records-record-layout-block><slot><records-record-layout-section><div class="test-id__section slds-section slds-is-open"><h3 class="slds-section__title"><button class="slds-button slds-section__title-action" aria-expanded="true"><span class="test-id__section-header-title">取引先情報</span></button></h3><div class="test-id__section-content slds-section__content"><slot><records-record-layout-row><slot>${saved(
      'Account',
      'Name',
      '取引先名',
      '<sfa-output-name-with-hierarchy-icon-account data-output-element-id="output-field" slot="outputField"><sfa-output-name-with-hierarchy-icon-wrapper><force-aura-action-wrapper><div><slot><lightning-formatted-text>株式会社 浜松機械</lightning-formatted-text></slot><button title="取引先階層を表示"><span class="slds-assistive-text">取引先階層を表示</span></button></div></force-aura-action-wrapper></sfa-output-name-with-hierarchy-icon-wrapper></sfa-output-name-with-hierarchy-icon-account>',
    )}${saved('Account', 'Industry', '業種', text('製造'))}</slot></records-record-layout-row><records-record-layout-row><slot>${saved('Account', 'AnnualRevenue', '年間売上', text('￥120,000,000'))}<records-record-layout-item class="slds-form__item"></records-record-layout-item></slot></records-record-layout-row></slot></div></div></records-record-layout-section></slot></records-record-layout-block>`,
    title: '株式会社 浜松機械',
    fields: [
      ['取引先名', '株式会社 浜松機械'],
      ['業種', '製造'],
      ['年間売上', '￥120,000,000'],
    ],
  },
  {
    name: 'Dynamic Forms while they are edited, one field with its error',
    url: leadUrl,
    html: `<flexipage-field-section2><div class="slds-section slds-is-open"><div class="slds-section__content"><flexipage-column2><slot>${[
      [
        'Company',
        'Company',
        '<records-record-layout-base-input slot="input"><lightning-input class="slds-has-error"><lightning-primitive-input-simple><div class="slds-form-element"><label class="slds-form-element__label"><abbr title="required" class="slds-required">*</abbr>Company</label><div class="slds-form-element__control"><input type="text" name="Company" value="" required></div><div class="slds-form-element__help" role="alert">Complete this field.</div></div></lightning-primitive-input-simple></lightning-input></records-record-layout-base-input>',
      ],
      [
        'Status',
        'Lead Status',
        '<records-record-picklist slot="input"><lightning-picklist><lightning-combobox><label class="slds-form-element__label"><abbr title="required" class="slds-required">*</abbr>Lead Status</label><div><lightning-base-combobox><button role="combobox" aria-haspopup="listbox" aria-label="Lead Status" data-value="Working - Contacted"><span class="slds-truncate">Working - Contacted</span></button></lightning-base-combobox></div></lightning-combobox></lightning-picklist></records-record-picklist>',
      ],
      [
        'Rating',
        'Rating',
        '<records-record-picklist slot="input"><lightning-picklist><lightning-combobox><label class="slds-form-element__label">Rating</label><div><lightning-base-combobox><button role="combobox" aria-haspopup="listbox" aria-label="Rating" data-value=""><span class="slds-truncate">--None--</span></button></lightning-base-combobox></div></lightning-combobox></lightning-picklist></records-record-picklist>',
      ],
    ]
      .map(
        ([name, , control]) =>
          `<flexipage-field data-field-id="Record${name}Field"><slot><record_flexipage-record-field class="slds-grid slds-col"><div class="slds-grid slds-size_1-of-1 label-stacked" data-target-selection-name="sfdc:RecordField.Lead.${name}"><span class="slds-grow"><slot name="input">${control}</slot></span></div></record_flexipage-record-field></slot></flexipage-field>`,
      )
      .join('')}</slot></flexipage-column2></div></div></flexipage-field-section2>`,
    title: '',
    stage: 'Working - Contacted',
    fields: [
      ['Company', ''],
      ['Lead Status', 'Working - Contacted'],
      ['Rating', ''],
    ],
  },
  {
    name: 'fields of Dynamic Forms with native roots',
    url,
    html: ['NextStep|Next Step|Drive to the quarry', 'Belt__c|Belt|B-1200']
      .map((line) => line.split('|'))
      .map(
        ([name, label, value]) =>
          `<flexipage-field data-field-id="Record${name}Field" data-render-mode="shadow"><template shadowrootmode="open"><record_flexipage-record-field><template shadowrootmode="open"><div data-target-selection-name="sfdc:RecordField.Opportunity.${name}"><div class="slds-form-element test-id__output-root"><div class="test-id__field-label-container"><span class="test-id__field-label">${label}</span></div><div class="slds-form-element__control"><span class="test-id__field-value"><lightning-formatted-text data-output-element-id="output-field"><template shadowrootmode="open">${value}</template></lightning-formatted-text></span><button title="Edit ${label}"><span class="slds-assistive-text">Edit ${label}</span></button></div></div></div></template></record_flexipage-record-field></template></flexipage-field>`,
      )
      .join(''),
    title: '',
    fields: [
      ['Next Step', 'Drive to the quarry'],
      ['Belt', 'B-1200'],
    ],
  },
  {
    name: "the account's card that lies over the deal while one points at its link",
    url,
    html: `${saved('Opportunity', 'NextStep', 'Next Step', text('Drive to the quarry'))}<section class="slds-popover slds-popover_large forceHoverPanel" role="dialog" aria-label="Account preview"><div class="slds-popover__body"><div class="forceRecordLayout"><h2 class="primaryField highlightsH2"><span class="uiOutputText">Quarry Lane Stone</span></h2><ul class="slds-page-header__detail-row"><li class="slds-page-header__detail-block"><p class="slds-text-title" title="Phone">Phone</p><p class="fieldComponent">+44 1629 5</p></li></ul><div class="slds-form-element"><span class="test-id__field-label">Industry</span><span class="test-id__field-value">Mining</span></div></div></div></section>`,
    title: '',
    fields: [['Next Step', 'Drive to the quarry']],
  },
  {
    name: 'the composer of a call in the activity panel: no field of the deal',
    url,
    html: `${saved('Opportunity', 'NextStep', 'Next Step', text('Drive to the quarry'))}<runtime_sales_activities-activity-panel-composer><lightning-button-group data-target-selection-name="LogACall"><button value="LogACall">Log a Call</button></lightning-button-group></runtime_sales_activities-activity-panel-composer><div class="slds-docked-composer slds-is-open" role="dialog"><header class="slds-docked-composer__header"><h2>Log a Call</h2></header><div class="slds-docked-composer__body"><div class="slds-form-element"><label class="slds-form-element__label">Subject</label><div class="slds-form-element__control"><input role="combobox" class="slds-input" value="Call"></div></div><div class="slds-form-element"><label class="slds-form-element__label">Comments</label><div class="slds-form-element__control"><textarea aria-label="Comments" id="cm"></textarea></div></div></div></div>`,
    live: [{ at: '#cm', value: 'He asks for a spare drum.' }],
    title: '',
    fields: [['Next Step', 'Drive to the quarry']],
    activities: [{ kind: 'note', text: 'He asks for a spare drum.' }],
  },
  {
    name: 'a panel of the related account, the deal beside it',
    url,
    html: `<div class="windowViewMode-normal oneContent active lafPageHost"><a href="/lightning/r/Opportunity/006Aa00000K3PxQIAV/related/OpportunityContactRoles/view">Contact Roles</a>${saved('Opportunity', 'Amount', 'Amount', '<sfa-output-opportunity-amount data-output-element-id="output-field" slot="outputField"><lightning-formatted-text>£18,300.00</lightning-formatted-text></sfa-output-opportunity-amount>')}<force-related-record-card><article class="slds-card"><h2><span>Quarry Lane Stone</span></h2>${saved('Account', 'Phone', 'Phone', text('+44 1629 5'))}${saved('Account', 'Type', 'Type', text('Customer'))}</article></force-related-record-card></div>`,
    title: '',
    fields: [['Amount', '£18,300.00']],
  },
  {
    name: 'a contact: name with its salutation, a person it reports to, a box to tick in Aura',
    url: contactUrl,
    html: `${saved('Contact', 'Name', 'Name', '<lightning-formatted-name data-output-element-id="output-field" slot="outputField">Mr. Ned Harrow</lightning-formatted-name>')}${saved('Contact', 'ReportsToId', 'Reports To', '<force-lookup data-output-element-id="output-field" slot="outputField"><div class="slds-grid"><records-hoverable-link><div class="slds-grid"><a href="/lightning/r/Contact/003Aa00000Q1aBdIAJ/view"><span><slot><span>Ivy Marsh</span></slot></span></a><lightning-button-icon><button title="Open Ivy Marsh Preview"><span class="slds-assistive-text">Open Ivy Marsh Preview</span></button></lightning-button-icon></div></records-hoverable-link></div></force-lookup>')}${saved('Contact', 'Title', 'Title', text('Quarry Manager'))}${saved('Contact', 'Email', 'Email', '<emailui-formatted-email-contact data-output-element-id="output-field" slot="outputField"><emailui-formatted-email-wrapper><force-aura-action-wrapper><span class="slds-assistive-text">Email</span><a class="emailuiFormattedEmail" href="mailto:ned@quarry.example">ned@quarry.example</a></force-aura-action-wrapper></emailui-formatted-email-wrapper></emailui-formatted-email-contact>')}${saved('Contact', 'MobilePhone', 'Mobile', '<records-output-phone data-output-element-id="output-field" slot="outputField"><lightning-click-to-dial><a href="tel:+447700">+44 7700</a></lightning-click-to-dial></records-output-phone>')}<div class="forcePageBlockItem forcePageBlockItemView"><div class="test-id__field-label-container"><span class="test-id__field-label">Do Not Call</span></div><div class="slds-form-element__control"><span class="test-id__field-value"><span class="uiImage uiOutputCheckbox"><img class="unchecked" alt="False" src="data:,"></span></span></div></div>`,
    title: 'Mr. Ned Harrow',
    fields: [
      ['Name', 'Mr. Ned Harrow'],
      ['Reports To', 'Ivy Marsh'],
      ['Title', 'Quarry Manager'],
      ['Email', 'ned@quarry.example'],
      ['Mobile', '+44 7700'],
      ['Do Not Call', 'No'],
    ],
    people: [{ name: 'Mr. Ned Harrow', title: 'Quarry Manager', email: 'ned@quarry.example' }],
  },
  {
    name: 'products, quotes and the team of a deal: nobody of the buyer',
    url,
    html: `${[
      ['Products', 'OpportunityLineItems', 'Belt B-1200', 'Quantity', '2'],
      ['Quotes', 'Quotes', 'Q-77 Quarry Lane', 'Status', 'Draft'],
      ['Opportunity Team', 'OpportunityTeamMembers', 'Dana Whitlock', 'Team Role', 'Account Manager'],
      ['Partners', 'OpportunityPartnersFrom', 'Stone & Sons', 'Role', 'Reseller'],
    ]
      .map(
        ([title, relation, name, label, value]) =>
          `<lst-related-list-single-container><article class="slds-card" aria-label="${title}"><div class="slds-card__header"><h2 class="slds-card__header-title"><a href="/lightning/r/006Aa00000K3PxQIAV/related/${relation}/view"><span title="${title}">${title}</span><span title="(1)">(1)</span></a></h2></div><div><table role="grid"><thead><tr><th title="Name">Name</th><th title="${label}">${label}</th></tr></thead><tbody><tr><th data-label="Name"><a href="/lightning/r/00kAa00000AbC/view">${name}</a></th><td data-label="${label}"><lst-formatted-text>${value}</lst-formatted-text></td></tr></tbody></table></div></article></lst-related-list-single-container>`,
      )
      .join('')}${saved('Opportunity', 'NextStep', 'Next Step', text('Drive to the quarry'))}`,
    title: '',
    fields: [['Next Step', 'Drive to the quarry']],
  },
  {
    name: 'an activity panel with nothing done yet, one task ahead',
    url,
    html: `<div class="slds-timeline-wrapper skip-timeline-wrapper"><div class="standardTimelineUpcomingActivities"><h3><button aria-expanded="true">Upcoming &amp; Overdue</button></h3><ul class="slds-timeline"><li class="row Task runtime_sales_activitiesActivityTimelineFixedStencil"><div class="slds-timeline__item_expandable slds-timeline__item_task"><span class="slds-assistive-text">Task</span><div class="slds-media"><div class="slds-media__figure"><button class="timelineCollapseIcon" aria-expanded="false" title="Details for Call Ned"><span class="slds-assistive-text">Details</span></button><div class="slds-icon_container slds-icon-standard-task"><svg></svg></div></div><div class="slds-media__body"><div class="slds-timeline__trigger"><div><span class="slds-checkbox"><input type="checkbox"><label><span class="slds-assistive-text">Select Item to complete</span></label></span><a class="subjectLink" href="/lightning/r/Task/00TAa00000AbCdEIAV/view">Call Ned</a></div><div class="dueDate overdue"><span>Yesterday</span></div></div><p class="slds-text-body_small">You have an upcoming task with <a href="/lightning/r/Contact/003Aa00000Q1aBcIAJ/view">Ned Harrow</a> and 1 other</p></div></div></div></li></ul></div><div class="pastActivities"><div class="emptyListContent"><p>No past activity. Past meetings and tasks marked as done show up here.</p></div></div></div>`,
    title: '',
    fields: [],
    activities: [{ kind: 'task', at: '2026-11-08', subject: 'Call Ned', text: '' }],
  },
  {
    name: 'labels beside values in a legend and a list of terms, help between them',
    url: accountUrl,
    html: `<div class="slds-form-element test-id__output-root"><dl class="slds-dl_horizontal"><dt class="test-id__field-label-container slds-form-element__label"><span class="test-id__field-label">Plan</span><lightning-helptext><div><button><span class="slds-assistive-text">Help Plan</span></button></div></lightning-helptext></dt><dd class="slds-form-element__control"><span class="test-id__field-value slds-form-element__static"><slot name="outputField">${text('Gold;Service')}</slot></span></dd></dl></div><fieldset class="slds-form-element forcePageBlockItem forcePageBlockItemView"><legend class="slds-form-element__legend slds-form-element__label">Contact by</legend><div class="slds-form-element__control"><span class="slds-form-element__static">Phone</span></div></fieldset>`,
    title: '',
    fields: [
      ['Plan', 'Gold;Service'],
      ['Contact by', 'Phone'],
    ],
  },
  {
    name: 'an event and a call of the feed of activities, Spanish, folded and open by class alone',
    url,
    lang: 'es',
    html: `<ul class="slds-timeline"><li><div class="slds-timeline__item_expandable slds-timeline__item_event slds-is-open"><div class="slds-media"><div class="slds-media__figure"><div class="slds-icon_container slds-icon-standard-event slds-timeline__icon"><svg></svg></div></div><div class="slds-media__body"><div class="slds-timeline__trigger"><h3><a href="/lightning/r/Event/00UAa00000AbCdEIAV/view">Visita a la cantera</a></h3><p class="slds-timeline__date">3 nov 2026</p></div><p><a href="/lightning/r/User/005Aa000003mNoPIAU/view">Dana Whitlock</a> tuvo un evento con <a href="/lightning/r/Contact/003Aa00000Q1aBcIAJ/view">Ned Harrow</a></p><article class="slds-timeline__item_details"><ul><li><span class="slds-text-title">Ubicación</span><span class="slds-text-body_medium">Matlock</span></li></ul><div><span class="slds-text-title">Descripción</span><p>La cinta se rompe cada primavera.</p></div></article></div></div></div></li><li><div class="slds-timeline__item_expandable slds-timeline__item_call"><div class="slds-media"><div class="slds-media__figure"><div class="slds-icon_container slds-icon-standard-log-a-call"><svg></svg></div></div><div class="slds-media__body"><div class="slds-timeline__trigger"><h3><a href="/lightning/r/Task/00TAa00000AbCdEIAV/view">Llamada</a></h3><p class="slds-timeline__date">28 oct 2026</p></div><p>Usted registró una llamada</p><article class="slds-timeline__item_details" style="display:none"><span class="slds-text-title">Comentarios</span><p>Sin texto</p></article></div></div></div></li></ul>`,
    title: '',
    fields: [],
    activities: [
      {
        kind: 'meeting',
        author: 'Dana Whitlock',
        at: '2026-11-03',
        subject: 'Visita a la cantera',
        text: 'La cinta se rompe cada primavera.',
      },
      { kind: 'call', at: '2026-10-28', subject: 'Llamada', text: '' },
    ],
  },
];
