import type { Fragment } from './fragment.ts';

const url = 'https://a.lightning.force.com/lightning/r/Opportunity/006Aa00000K3PxQIAV/view';
const leadUrl = 'https://a.lightning.force.com/lightning/r/Lead/00QAa00000K3PxQMAV/view';
const accountUrl = 'https://a.lightning.force.com/lightning/r/Account/001Aa00000H7uVwIAJ/view';

const lookup = (name: string, href: string, slot = 'output') =>
  `<force-lookup data-output-element-id="output-field" slot="${slot}"><div class="slds-grid"><!----><!----><records-hoverable-link class="slds-grow" data-navigation="enable" tabindex="-1"><!----><div class="slds-grid"><a href="${href}" data-navigation="enable"><span><slot><span><slot><span>${name}</span></slot></span></slot></span></a><!----><lightning-button-icon class="slds-button_icon hover-button-icon-element hide-hover-icon" variant="bare"><button class="slds-button slds-button_icon slds-button_icon-bare" title="Open ${name} Preview" type="button" part="button button-icon"><lightning-primitive-icon variant="bare"><svg focusable="false" aria-hidden="true" data-key="preview"><g><path d="M1"></path></g></svg></lightning-primitive-icon><span class="slds-assistive-text">Open ${name} Preview</span></button></lightning-button-icon><!----></div><!----></records-hoverable-link><!----></div></force-lookup>`;

/** A field as Dynamic Forms draw it, with help and pencil. */
const dynamic = (object: string, name: string, label: string, output: string, help = '') =>
  `<flexipage-field data-field-id="Record${name}Field"><slot><record_flexipage-record-field class="slds-grid slds-col slds-has-flexi-truncate" role="listitem"><div class="slds-grid slds-size_1-of-1 label-inline" data-target-selection-name="sfdc:RecordField.${object}.${name}"><!----><div class="slds-form-element slds-hint-parent test-id__output-root slds-form-element_edit slds-form-element_readonly slds-form-element_horizontal"><!----><div class="test-id__field-label-container slds-form-element__label"><span class="test-id__field-label">${label}</span>${help === '' ? '' : `<lightning-helptext><div class="slds-form-element__icon"><lightning-button-icon><button class="slds-button slds-button_icon" type="button"><lightning-primitive-icon><svg></svg></lightning-primitive-icon><span class="slds-assistive-text">Help</span></button></lightning-button-icon></div></lightning-helptext>`}</div><!----><div class="slds-form-element__control"><span class="test-id__field-value slds-form-element__static slds-grow word-break-ie11"><slot name="output">${output}</slot><slot></slot></span><!----><button class="test-id__inline-edit-trigger slds-shrink-none inline-edit-trigger slds-button slds-button_icon" title="Edit ${label}"><span aria-hidden="true" class="inline-edit-trigger-icon slds-button__icon slds-button__icon_hint"></span><span class="slds-assistive-text">Edit ${label}</span></button></div></div><!----></div></record_flexipage-record-field></slot></flexipage-field>`;
const out = (tag: string, inner: string) =>
  `<${tag} data-output-element-id="output-field" slot="output">${inner}</${tag}>`;

const highlight = (label: string, value: string, extra = '') =>
  `<records-highlights-details-item class="slds-page-header__detail-block"><div><p class="slds-text-title slds-truncate" title="${label}">${label}${extra}</p><p class="fieldComponent slds-text-body--regular slds-show_inline-block slds-truncate"><slot>${value}</slot></p></div></records-highlights-details-item>`;

const step = (name: string, marks: string, said = 'stage complete') =>
  `<li class="slds-path__item runtime_sales_pathassistantPathAssistantTab ${marks}" data-name="${name}" role="presentation"><a class="slds-path__link" role="option" tabindex="-1" aria-selected="${marks.includes('is-active')}"><span class="slds-path__stage"><svg class="slds-icon"></svg><span class="slds-assistive-text">${said}</span></span><span class="slds-path__title">${name}</span></a></li>`;

/** The timeline's item as the standard panel draws it. */
const item = (
  type: string,
  icon: string,
  subject: string,
  when: string,
  sentence: string,
  details = '',
  extra = '',
) =>
  `<li class="row ${type} runtime_sales_activitiesActivityTimelineFixedStencil"><div class="slds-timeline__item_expandable slds-timeline__item_${icon}${details === '' ? '' : ' slds-is-open'}"><span class="slds-assistive-text">${type}</span><div class="slds-media"><div class="slds-media__figure"><button class="slds-button slds-button_icon timelineCollapseIcon" title="Details for ${subject}" aria-expanded="${details !== ''}"><span class="slds-assistive-text">Details for ${subject}</span></button><div class="slds-icon_container slds-icon-standard-${icon} slds-timeline__icon" title="${type}"><svg></svg></div></div><div class="slds-media__body"><div class="slds-grid slds-grid_align-spread slds-timeline__trigger"><div class="slds-grid slds-size_1-of-1">${extra}<div class="slds-col slds-truncate timelineGridItemLeft"><a class="subjectLink slds-truncate" title="${subject}" href="/lightning/r/00TAa00000AbCdE${subject.length}AV/view">${subject}</a></div></div><div class="slds-timeline__actions slds-timeline__actions_inline timelineGridItemRight"><div class="dueDate slds-timeline__date"><span class="uiOutputDate">${when}</span></div><div class="uiMenu"><a role="button" class="slds-button" title="Show more actions"><span class="slds-assistive-text">Show more actions</span></a></div></div></div><p class="slds-m-horizontal_xx-small slds-text-body_small">${sentence}</p>${details}</div></div></div></li>`;
const detailItem = (label: string, value: string) =>
  `<li class="slds-grid slds-grid_vertical slds-size_1-of-2 slds-p-bottom_small"><span class="slds-text-title slds-p-bottom_x-small slds-item--label">${label}</span><span class="slds-text-body_medium slds-truncate slds-item--detail">${value}</span></li>`;
const box = (pairs: string, label: string, text: string) =>
  `<article class="slds-box slds-timeline__item_details slds-theme_shade slds-m-top_x-small" aria-hidden="false"><ul class="slds-list_horizontal slds-wrap">${pairs}</ul><div><span class="slds-text-title">${label}</span><p class="slds-p-top_x-small">${text}</p></div></article>`;
const person = (name: string, id = '003Aa00000Q1aBcIAJ') =>
  `<a href="/lightning/r/Contact/${id}/view">${name}</a>`;

const cell = (label: string, inner: string, tag = 'td') =>
  `<${tag} data-label="${label}" role="gridcell" tabindex="-1"><lightning-primitive-cell-factory><span class="slds-grid slds-grid_align-spread"><div class="slds-truncate">${inner}</div></span></lightning-primitive-cell-factory></${tag}>`;
const custom = (inner: string) =>
  `<lightning-primitive-custom-cell>${inner}</lightning-primitive-custom-cell>`;

export const salesforce: Fragment[] = [
  {
    name: 'one lookup field of a page layout',
    url: leadUrl,
    lang: 'es',
    html: `<records-record-layout-item class="slds-form__item slds-no-space slds-size_1-of-2 item-left" field-label="Producto de interés"><div class="slds-grid slds-size_1-of-1 label-stacked" data-target-selection-name="sfdc:RecordField.Lead.Producto__c" role="listitem"><div class="slds-form-element slds-hint-parent test-id__output-root slds-form-element_edit slds-form-element_readonly is-stacked is-stacked-not-editing"><div class="test-id__field-label-container slds-form-element__label no-utility-icon"><span class="test-id__field-label">Producto de interés</span></div><div class="slds-form-element__control"><span class="test-id__field-value slds-form-element__static slds-grow word-break-ie11"><slot name="outputField">${lookup('BOMBA SERIE 4', '/lightning/r/Product2/01tAa00000N9xVAAAY/view', 'outputField')}</slot></span></div></div></div></records-record-layout-item>`,
    title: '',
    fields: [['Producto de interés', 'BOMBA SERIE 4']],
  },
  {
    name: 'output roots cut out of their items',
    url,
    html: ['Customer number|61-NRT-204', 'Region|North']
      .map((pair) => pair.split('|'))
      .map(
        ([label, value]) =>
          `<div class="slds-form-element slds-hint-parent test-id__output-root slds-form-element_readonly is-stacked is-stacked-not-editing"><div class="test-id__field-label-container slds-form-element__label no-utility-icon"><span class="test-id__field-label">${label}</span></div><div class="slds-form-element__control"><span class="test-id__field-value slds-form-element__static slds-grow word-break-ie11 is-read-only"><slot name="outputField"><records-formula-output data-output-element-id="output-field" slot="outputField"><slot><lightning-formatted-text>${value}</lightning-formatted-text></slot></records-formula-output></slot><slot></slot></span></div></div>`,
      )
      .join(''),
    title: '',
    fields: [
      ['Customer number', '61-NRT-204'],
      ['Region', 'North'],
    ],
  },
  {
    name: 'a section of Dynamic Forms with every kind of field',
    url,
    html: `<flexipage-field-section2><div class="slds-section slds-is-open"><h3 class="slds-section__title"><button class="slds-button slds-section__title-action" aria-expanded="true"><lightning-primitive-icon><svg></svg></lightning-primitive-icon><span class="slds-truncate test-id__section-header-title" title="Commercial">Commercial</span></button></h3><div class="slds-section__content"><flexipage-column2><div><slot>${[
      dynamic(
        'Opportunity',
        'AccountId',
        'Account Name',
        lookup('Hale &amp; Stroud GmbH', '/lightning/r/Account/001Aa00000H7uVwIAJ/view'),
        'help',
      ),
      dynamic(
        'Opportunity',
        'Amount',
        'Amount',
        out('lightning-formatted-text', 'EUR 48,200.00 (USD 52,130.77)'),
      ),
      dynamic('Opportunity', 'Probability', 'Probability (%)', out('lightning-formatted-number', '60%')),
      dynamic('Opportunity', 'CloseDate', 'Close Date', out('lightning-formatted-text', '2/26/2027')),
      dynamic('Opportunity', 'StageName', 'Stage', out('lightning-formatted-text', 'Value Proposition')),
      dynamic(
        'Opportunity',
        'IsPrivate',
        'Private',
        '<lightning-input data-output-element-id="output-field" slot="output"><lightning-primitive-input-checkbox><div class="slds-form-element"><div class="slds-form-element__control"><span class="slds-checkbox"><input type="checkbox" disabled name="IsPrivate"><label class="slds-checkbox__label"><span class="slds-checkbox_faux"></span><span class="slds-form-element__label slds-assistive-text">Private</span></label></span></div></div></lightning-primitive-input-checkbox></lightning-input>',
      ),
      dynamic(
        'Opportunity',
        'Trial__c',
        'Trial agreed',
        '<lightning-input data-output-element-id="output-field" slot="output"><lightning-primitive-input-checkbox><span class="slds-checkbox"><input type="checkbox" disabled checked name="Trial__c"><label class="slds-checkbox__label"><span class="slds-checkbox_faux"></span></label></span></lightning-primitive-input-checkbox></lightning-input>',
      ),
      dynamic('Opportunity', 'Sites__c', 'Sites', out('lightning-formatted-text', 'Leeds;Hull;York')),
      dynamic(
        'Opportunity',
        'Reason__c',
        'Why now',
        out('lightning-formatted-text', 'The licence ends in March.<br>The new line starts in May.'),
        'help',
      ),
      dynamic(
        'Opportunity',
        'Notes__c',
        'Handover',
        out(
          'lightning-formatted-rich-text',
          '<span part="formatted-rich-text"><p>Agreed so far:</p><ul><li>pilot on line 2</li><li>review in week 9</li></ul></span>',
        ),
      ),
      dynamic(
        'Opportunity',
        'Health__c',
        'Health',
        '<records-formula-output data-output-element-id="output-field" slot="output"><slot><formula-output-formula-html><lightning-formatted-rich-text><span part="formatted-rich-text"><img src="/img/green.gif" alt="Green" style="height:15px"></span></lightning-formatted-rich-text></formula-output-formula-html></slot></records-formula-output>',
      ),
      dynamic(
        'Opportunity',
        'Site__c',
        'Website',
        out(
          'lightning-formatted-url',
          '<a target="_blank" href="https://hale.example">https://hale.example</a>',
        ),
      ),
      dynamic(
        'Opportunity',
        'Mail__c',
        'Billing mail',
        out(
          'emailui-formatted-email-wrapper',
          '<force-aura-action-wrapper><a class="emailuiFormattedEmail" href="mailto:pay@hale.example">pay@hale.example</a></force-aura-action-wrapper>',
        ),
      ),
      dynamic(
        'Opportunity',
        'Phone__c',
        'Direct line',
        out(
          'records-output-phone',
          '<lightning-formatted-phone><a href="tel:+441132000">+44 113 2000</a></lightning-formatted-phone>',
        ),
      ),
      dynamic(
        'Opportunity',
        'Plant__c',
        'Plant address',
        out(
          'records-output-address',
          '<lightning-formatted-address><a href="https://www.google.com/maps?q=x" target="_blank"><div class="slds-truncate">4 Mill Lane</div><div class="slds-truncate">Leeds, LS1 4AP</div><div class="slds-truncate">United Kingdom</div></a></lightning-formatted-address>',
        ),
      ),
      dynamic(
        'Opportunity',
        'CreatedById',
        'Created By',
        `<div class="slds-grid" data-output-element-id="output-field" slot="output">${lookup('Rita Vale', '/lightning/r/User/005Aa000003mNoPIAU/view').replace(' data-output-element-id="output-field" slot="output"', '')}, <records-modstamp><lightning-formatted-text>11/2/2026, 9:41 AM</lightning-formatted-text></records-modstamp></div>`,
      ),
      dynamic('Opportunity', 'Partner__c', 'Partner', out('force-lookup', '<div class="slds-grid"></div>')),
    ].join('')}</slot></div></flexipage-column2></div></div></flexipage-field-section2>`,
    title: '',
    stage: 'Value Proposition',
    fields: [
      ['Account Name', 'Hale & Stroud GmbH'],
      ['Amount', 'EUR 48,200.00 (USD 52,130.77)'],
      ['Probability (%)', '60%'],
      ['Close Date', '2/26/2027'],
      ['Stage', 'Value Proposition'],
      ['Private', 'No'],
      ['Trial agreed', 'Yes'],
      ['Sites', 'Leeds;Hull;York'],
      ['Why now', 'The licence ends in March.\nThe new line starts in May.'],
      ['Handover', 'Agreed so far:\npilot on line 2\nreview in week 9'],
      ['Health', 'Green'],
      ['Website', 'https://hale.example'],
      ['Billing mail', 'pay@hale.example'],
      ['Direct line', '+44 113 2000'],
      ['Plant address', '4 Mill Lane\nLeeds, LS1 4AP\nUnited Kingdom'],
      ['Created By', 'Rita Vale, 11/2/2026, 9:41 AM'],
      ['Partner', ''],
    ],
  },
  {
    name: 'the highlights panel alone',
    url: leadUrl,
    html: `<records-lwc-highlights-panel><records-lwc-record-layout><forcegenerated-highlightspanel_lead___012000000000000aaa___compact___view___recordlayout2 class="forcegenerated-record-layout2"><records-highlights2><div class="highlights slds-clearfix slds-page-header slds-page-header_record-home"><div class="slds-grid primaryFieldRow"><div class="slds-media__figure slds-icon-standard-lead"><img src="data:," title="Lead"></div><div class="slds-media__body"><h1><div class="entityNameTitle slds-line-height--reset"><slot name="entityLabel"><records-entity-label>Lead</records-entity-label></slot></div><slot name="primaryField"><lightning-formatted-name slot="primaryField">Ms. Ines Falkner</lightning-formatted-name></slot><button class="slds-button" title="Show hierarchy"><span class="slds-assistive-text">View hierarchy</span></button></h1></div><div class="actionsContainer"><runtime_platform_actions-actions-ribbon><ul class="slds-button-group-list"><li data-target-selection-name="sfdc:StandardButton.Lead.Follow"><button>Follow</button></li><li><button>Convert</button></li></ul></runtime_platform_actions-actions-ribbon></div></div><div class="secondaryFields">${[
      highlight('Title', '<lightning-formatted-text>Head of Plants</lightning-formatted-text>'),
      highlight('Company', '<lightning-formatted-text>Norden Glas AG</lightning-formatted-text>'),
      highlight(
        'Phone (2)',
        '<records-output-phone><lightning-formatted-phone><a href="tel:0412000">041 2000</a></lightning-formatted-phone></records-output-phone>',
        '<lightning-button-menu><button class="slds-button" aria-haspopup="true"><span class="slds-assistive-text">More Phone numbers</span></button></lightning-button-menu>',
      ),
      highlight(
        'Email',
        '<emailui-formatted-email-wrapper><a href="mailto:ines.falkner@norden.example">ines.falkner@norden.example</a></emailui-formatted-email-wrapper>',
      ),
      highlight('Lead Owner', lookup('Rita Vale', '/lightning/r/User/005Aa000003mNoPIAU/view')),
    ].join(
      '',
    )}</div></div></records-highlights2></forcegenerated-highlightspanel_lead___012000000000000aaa___compact___view___recordlayout2></records-lwc-record-layout></records-lwc-highlights-panel>`,
    title: 'Ms. Ines Falkner',
    fields: [
      ['Title', 'Head of Plants'],
      ['Company', 'Norden Glas AG'],
      ['Phone (2)', '041 2000'],
      ['Email', 'ines.falkner@norden.example'],
      ['Lead Owner', 'Rita Vale'],
    ],
    people: [{ name: 'Ms. Ines Falkner', title: 'Head of Plants', email: 'ines.falkner@norden.example' }],
  },
  {
    name: 'the path alone, one step clicked',
    url,
    html: `<article class="runtime_sales_pathassistantPathAssistant"><div class="slds-path"><div class="slds-grid slds-path__track"><div class="slds-grid slds-path__scroller-container"><div class="slds-path__scroller" role="application"><div class="slds-path__scroller_inner"><ul class="slds-path__nav" role="listbox" aria-orientation="horizontal">${step('Prospecting', 'slds-is-complete')}${step('Qualification', 'slds-is-current', 'current stage')}${step('Proposal', 'slds-is-incomplete slds-is-active', '')}${step('Closed', 'slds-is-incomplete', '')}</ul></div></div></div><div class="slds-grid slds-path__action"><span class="slds-path__stage-name">Stage: Proposal</span><button class="slds-button slds-button_brand slds-path__mark-complete">Mark as Current Stage</button></div></div></div></article>`,
    title: '',
    stage: 'Qualification',
    fields: [],
  },
  {
    name: 'the timeline alone, open and shut items of every kind',
    url,
    html: `<div class="skip-timeline-wrapper"><div class="standardTimelineUpcomingActivities"><div class="slds-section slds-is-open"><h3 class="slds-section__title slds-theme_shade"><button aria-expanded="true" class="slds-button slds-section__title-action"><span class="slds-truncate">Upcoming &amp; Overdue</span></button></h3><ul class="slds-timeline slds-section__content">${item('Task', 'task', 'Send the trial contract', 'Nov 20', `You have an upcoming task with ${person('Nora Lindt')}`, '', '<div class="taskStatusCheckbox slds-media__figure"><label><input type="checkbox"><span class="slds-assistive-text">Select Item</span></label></div>')}</ul></div></div><past-activity-groups><div class="pastActivities"><h3 class="slds-section__title"><button aria-expanded="true"><span>November • 2026</span></button><span>This Month</span></h3><ul class="activityHistories slds-timeline">${[
      item(
        'Email',
        'email',
        'Re: trial in Leeds',
        'Nov 6',
        `${person('Nora Lindt')} sent an email to you`,
        box(
          detailItem('From Address', '<a href="mailto:nora@hale.example">nora@hale.example</a>') +
            detailItem('To Address', '<a href="mailto:rita@us.example">rita@us.example</a>'),
          'Text Body',
          'Our board meets on 14 December.<br>Please send the figures before that.',
        ),
      ),
      item(
        'Email',
        'email',
        'Trial in Leeds',
        'Nov 5',
        `You sent an email to ${person('Nora Lindt')} and 2 others`,
      ),
      item(
        'Call',
        'log-a-call',
        'First call',
        'Nov 3',
        `You logged a call with ${person('Nora Lindt')}`,
        box(
          detailItem('Name', person('Nora Lindt')) +
            detailItem(
              'Related To',
              '<a href="/lightning/r/Opportunity/006Aa00000K3PxQIAV/view">Hale pilot</a>',
            ),
          'Comments',
          'She fears a stop of line 2 during the change.',
        ),
      ),
      item(
        'Event',
        'event',
        'Site visit',
        'Oct 28',
        `<a href="/lightning/r/User/005Aa000003mNoPIAU/view">Rita Vale</a> had an event with ${person('Nora Lindt')}`,
      ),
      item('ListEmail', 'email', 'Autumn news', 'Oct 2', 'You sent a list email'),
    ].join('')}</ul></div></past-activity-groups></div>`,
    title: '',
    fields: [],
    activities: [
      { kind: 'task', at: '2026-11-20', subject: 'Send the trial contract', text: '' },
      {
        kind: 'email',
        direction: 'inbound',
        author: 'Nora Lindt',
        at: '2026-11-06',
        subject: 'Re: trial in Leeds',
        text: 'Our board meets on 14 December.\nPlease send the figures before that.',
      },
      { kind: 'email', direction: 'outbound', at: '2026-11-05', subject: 'Trial in Leeds', text: '' },
      {
        kind: 'call',
        at: '2026-11-03',
        subject: 'First call',
        text: 'She fears a stop of line 2 during the change.',
      },
      { kind: 'meeting', author: 'Rita Vale', at: '2026-10-28', subject: 'Site visit', text: '' },
      { kind: 'email', direction: 'outbound', at: '2026-10-02', subject: 'Autumn news', text: '' },
    ],
  },
  {
    name: 'contact roles as a table',
    url,
    html: `<lst-related-list-single-container><laf-progressive-container><slot><lst-related-list-single-app-builder-mapper><article class="slds-card slds-card_boundary related_list_themed"><lst-related-list-view-manager><lst-common-list-internal><lst-list-view-manager-header><div class="slds-card__header slds-grid"><header class="slds-media"><div class="slds-media__body"><h2 class="slds-card__header-title"><a class="slds-card__header-link baseCard__header-title-container" href="/lightning/r/Opportunity/006Aa00000K3PxQIAV/related/OpportunityContactRoles/view"><span class="slds-truncate slds-m-right--xx-small" title="Contact Roles">Contact Roles</span><span title="(2)" class="slds-shrink-none slds-m-right--xx-small">(2)</span></a></h2></div></header><lst-list-view-row-level-action><a role="button" title="Show more actions"><span class="slds-assistive-text">Show more actions</span></a></lst-list-view-row-level-action></div></lst-list-view-manager-header><lst-primary-display-manager><lst-customized-datatable><table role="grid" class="slds-table"><thead><tr><th aria-label="Contact Name"><span class="slds-truncate" title="Contact Name">Contact Name</span></th><th aria-label="Role"><span title="Role">Role</span></th><th aria-label="Primary"><span title="Primary">Primary</span></th></tr></thead><tbody><tr data-row-key-value="00K1">${cell('Contact Name', custom(lookup('Nora Lindt', '/lightning/r/003Aa00000Q1aBcIAJ/view')), 'th')}${cell('Role', '<lst-formatted-text>Economic Decision Maker</lst-formatted-text>')}${cell('Primary', '<lightning-primitive-cell-checkbox><input type="checkbox" disabled checked></lightning-primitive-cell-checkbox>')}</tr><tr data-row-key-value="00K2">${cell('Contact Name', custom(lookup('Piet van Aal', '/lightning/r/003Aa00000Q1aBdIAJ/view')), 'th')}${cell('Role', '<lst-formatted-text></lst-formatted-text>')}${cell('Primary', '<lightning-primitive-cell-checkbox><input type="checkbox" disabled></lightning-primitive-cell-checkbox>')}</tr></tbody></table></lst-customized-datatable></lst-primary-display-manager></lst-common-list-internal></lst-related-list-view-manager><a class="slds-card__footer" href="/lightning/r/Opportunity/006Aa00000K3PxQIAV/related/OpportunityContactRoles/view">View All<span class="slds-assistive-text">Contact Roles</span></a></article></lst-related-list-single-app-builder-mapper></slot></laf-progressive-container></lst-related-list-single-container>`,
    title: '',
    fields: [],
    people: [{ name: 'Nora Lindt', role: 'Economic Decision Maker' }, { name: 'Piet van Aal' }],
  },
  {
    name: 'contacts of an account in the older card, German',
    url: accountUrl,
    lang: 'de',
    html: `<div class="forceRelatedListSingleContainer"><article class="slds-card forceRelatedListCardDesktop"><div class="slds-card__header slds-grid"><header class="slds-media"><div class="slds-media__body"><h2><a class="slds-card__header-link baseCard__header-title-container" href="/lightning/r/001Aa00000H7uVwIAJ/related/Contacts/view"><span class="slds-card__header-title slds-truncate" title="Kontakte">Kontakte</span><span class="slds-card__header-title slds-shrink-none" title="(3+)">(3+)</span></a></h2></div></header></div><div class="slds-card__body"><ul class="uiAbstractList"><li class="slds-size_1-of-2"><div class="forceListRecord forceRecordLayout"><div class="slds-tile"><h3 class="primaryField slds-tile__title slds-truncate"><div class="outputLookupContainer"><a class="textUnderline outputLookupLink slds-truncate" href="/lightning/r/003Aa00000Q1aBcIAJ/view">Gerd Maurer</a></div></h3><div class="slds-tile__detail"><ul class="tileItems"><li class="slds-item_detail"><div class="slds-item--label slds-text-color--weak" title="Titel:">Titel:</div><div class="slds-item--detail slds-truncate"><span class="uiOutputText">Werkleiter</span></div></li><li><div class="slds-item--label" title="E-Mail:">E-Mail:</div><div class="slds-item--detail"><a class="emailuiFormattedEmail" href="mailto:g.maurer@stroud.example">g.maurer@stroud.example</a></div></li></ul></div></div></div></li><li class="slds-size_1-of-2"><div class="forceListRecord forceRecordLayout"><div class="slds-tile"><h3 class="primaryField slds-tile__title slds-truncate"><a class="textUnderline outputLookupLink" href="/lightning/r/003Aa00000Q1aBdIAJ/view">Ulla Henn</a></h3><div class="slds-tile__detail"><ul class="tileItems"><li><div class="slds-item--label" title="Titel:">Titel:</div><div class="slds-item--detail"><span class="uiOutputText">Einkauf</span></div></li></ul></div></div></div></li></ul></div><a class="slds-card__footer" href="/lightning/r/001Aa00000H7uVwIAJ/related/Contacts/view">Alle anzeigen</a></article></div>`,
    title: '',
    fields: [],
    people: [
      { name: 'Gerd Maurer', title: 'Werkleiter', email: 'g.maurer@stroud.example' },
      { name: 'Ulla Henn', title: 'Einkauf' },
    ],
  },
  {
    name: 'the older Aura detail section, French',
    url,
    lang: 'fr',
    html: `<div class="record-layout-container"><div class="forcePageBlockSection forcePageBlockSectionView"><div class="test-id__section slds-section slds-is-open"><h3 class="slds-section__title"><button class="slds-button slds-section__title-action" aria-expanded="true"><span class="slds-truncate test-id__section-header-title">Informations</span></button></h3><div class="slds-section__content">${[
      [
        'Compte',
        '<div class="outputLookupContainer forceOutputLookup"><a class="textUnderline outputLookupLink slds-truncate" data-refid="recordId" data-recordid="001" href="/lightning/r/001Aa00000H7uVwIAJ/view">Verrerie du Lac</a></div>',
      ],
      ['Montant', '<span class="forceOutputCurrency">48 200,00 €</span>'],
      ['Date de clôture', '<span class="uiOutputDate">26/02/2027</span>'],
      [
        'Privée',
        '<span class="uiImage uiOutputCheckbox"><img class="checked" src="/auraFW/resources/aura/images/checkbox_checked.png" alt="True"></span>',
      ],
      [
        'Adresse',
        '<div class="uiOutputAddress"><div class="street">2 quai Nord</div><div><span class="locality">Annecy</span> <span class="postal-code">74000</span></div></div>',
      ],
      ['Étape suivante', '<span class="uiOutputText">Visite du site</span>'],
    ]
      .map(
        ([label, value]) =>
          `<div class="slds-form-element slds-form-element_readonly slds-hint-parent full forcePageBlockItem forcePageBlockItemView"><div class="slds-form-element slds-form-element_readonly slds-grow slds-hint-parent override--slds-form-element"><div class="test-id__field-label-container slds-form-element__label"><span class="test-id__field-label">${label}</span></div><div class="slds-form-element__control slds-grid itemBody"><span class="test-id__field-value slds-form-element__static slds-grow is-read-only">${value}</span><button class="test-id__inline-edit-trigger slds-button" title="Modifier ${label}"><span class="slds-assistive-text">Modifier ${label}</span></button></div></div></div>`,
      )
      .join('')}</div></div></div></div>`,
    title: '',
    fields: [
      ['Compte', 'Verrerie du Lac'],
      ['Montant', '48 200,00 €'],
      ['Date de clôture', '26/02/2027'],
      ['Privée', 'Yes'],
      ['Adresse', '2 quai Nord\nAnnecy 74000'],
      ['Étape suivante', 'Visite du site'],
    ],
  },
  {
    name: 'a record view form of a custom component',
    url,
    html: `<lightning-record-view-form><form class="slds-form"><slot>${[
      ['Amount', 'Amount', '<lightning-formatted-number>$1,200.00</lightning-formatted-number>'],
      ['CloseDate', 'Close Date', '<lightning-formatted-text>1/29/2027</lightning-formatted-text>'],
      ['NextStep', 'Next Step', '<lightning-formatted-text>Call after the fair</lightning-formatted-text>'],
    ]
      .map(
        ([name, label, value]) =>
          `<lightning-output-field data-field="${name}" class="slds-form-element slds-form-element_stacked"><div class="slds-form-element slds-form-element_readonly slds-form-element_stacked"><span class="slds-form-element__label">${label}</span><div class="slds-form-element__control"><div class="slds-form-element__static">${value}</div></div></div></lightning-output-field>`,
      )
      .join('')}</slot></form></lightning-record-view-form>`,
    title: '',
    fields: [
      ['Amount', '$1,200.00'],
      ['Close Date', '1/29/2027'],
      ['Next Step', 'Call after the fair'],
    ],
  },
  {
    name: 'layout items with roots of their own',
    url,
    html: [
      ['Customer project', 'Line 2'],
      ['Problem', 'The pump loses pressure after a stop.'],
    ]
      .map(
        ([label, value]) =>
          `<records-record-layout-item><template shadowrootmode="open"><div class="slds-form-element"><span class="test-id__field-label slds-form-element__label">${label}</span><div class="slds-form-element__control"><lightning-formatted-text>${value}</lightning-formatted-text></div></div></template></records-record-layout-item>`,
      )
      .concat(
        '<records-record-layout-item><template shadowrootmode="open"><records-record-layout-base-input><template shadowrootmode="open"><div class="slds-form-element"><label class="slds-form-element__label">Priority</label><div class="slds-form-element__control"><lightning-formatted-text>High</lightning-formatted-text></div></div></template></records-record-layout-base-input></template></records-record-layout-item>',
      )
      .join(''),
    title: '',
    fields: [
      ['Customer project', 'Line 2'],
      ['Problem', 'The pump loses pressure after a stop.'],
      ['Priority', 'High'],
    ],
  },
  {
    name: 'items without the wrappers, a highlight without its slot',
    url: accountUrl,
    html: `<records-highlights2><lightning-formatted-text>Hale &amp; Stroud</lightning-formatted-text></records-highlights2><records-entity-label>Account</records-entity-label>${[
      ['Account Name', 'Hale &amp; Stroud'],
      ['  Billing   City ', '  West   Leeds '],
      ['Industry', ''],
    ]
      .map(
        ([label, value]) =>
          `<records-record-layout-item>\n  <span class="test-id__field-label">${label}</span>\n  <span class="test-id__field-value">${value}</span>\n</records-record-layout-item>`,
      )
      .join('\n')}`,
    title: 'Hale & Stroud',
    fields: [
      ['Account Name', 'Hale & Stroud'],
      ['Billing City', 'West Leeds'],
      ['Industry', ''],
    ],
  },
  {
    name: 'output fields in a section with a divided title, help beside a label',
    url,
    html: `<force-record-layout-section><h3 class="slds-section__title slds-section__title--divider" title="Commercial">Commercial</h3>${[
      ['Stage', 'Prospecting'],
      ['Amount', '$1,200.00'],
    ]
      .map(
        ([label, value]) =>
          `<lightning-output-field field-name="x"><label class="slds-form-element__label">${label}</label><div class="slds-form-element__control">${value}</div></lightning-output-field>`,
      )
      .join(
        '',
      )}<div class="slds-form-element slds-hint-parent"><div class="slds-form-element__label-container"><span class="test-id__field-label"><span>Partner</span></span><lightning-helptext><button><span class="slds-assistive-text">Help Partner</span></button></lightning-helptext></div><div class="slds-form-element__control slds-grid itemBody"><span class="test-id__field-value slds-form-element__static"></span><button class="test-id__inline-edit-trigger" title="Edit Partner"><span class="slds-assistive-text">Edit Partner</span></button></div></div></force-record-layout-section>`,
    title: '',
    stage: 'Prospecting',
    fields: [
      ['Stage', 'Prospecting'],
      ['Amount', '$1,200.00'],
      ['Partner', ''],
    ],
  },
  {
    name: 'a won deal: the path and the strip, German',
    url,
    lang: 'de',
    html: `<div class="slds-path"><ul class="slds-path__nav" role="listbox">${step('Qualifizierung', 'slds-is-complete', 'Phase abgeschlossen')}${step('Angebot', 'slds-is-complete', 'Phase abgeschlossen')}${step('Geschlossen: gewonnen', 'slds-is-current slds-is-active slds-is-won', 'Aktuelle Phase')}</ul></div><ul class="slds-page-header__detail-row">${[
      ['Betrag', '48.200,00 €'],
      ['Schlusstermin', '26.02.2027'],
    ]
      .map(
        ([label, value]) =>
          `<li class="slds-page-header__detail-block"><div class="slds-text-title slds-truncate" title="${label}">${label}</div><div class="slds-truncate" title="${value}">${value}</div></li>`,
      )
      .join('')}</ul>`,
    title: '',
    stage: 'Geschlossen: gewonnen',
    fields: [
      ['Betrag', '48.200,00 €'],
      ['Schlusstermin', '26.02.2027'],
    ],
  },
  {
    name: 'posts of the feed',
    url,
    html: `<div class="forceChatterFeed"><div class="cuf-feed"><article class="cuf-feedItem slds-card" id="post1"><div class="cuf-feedElementHeader"><a class="cuf-actorName cuf-entityLink" href="/lightning/r/User/005Aa000003mNoPIAU/view">Rita Vale</a><span class="cuf-timestamp uiOutputDateTime" title="November 5, 2026 at 4:02 PM"><a class="cuf-timestamp">November 5, 2026 at 4:02 PM</a></span></div><div class="cuf-body feedBodyInner"><span>She fears a stop of line 2.</span></div><div class="cuf-feedItemActions"><button>Like</button><button>Comment</button></div><ul class="cuf-replies"><li class="cuf-reply"><article class="cuf-comment cuf-feedItem" id="reply1"><a class="cuf-actorName">Tom Reyes</a><span class="cuf-timestamp uiOutputDateTime"><a class="cuf-timestamp">November 6, 2026 at 9:12 AM</a></span><div class="feedBodyInner">Then we offer a night shift.</div></article></li></ul></article></div></div>`,
    title: '',
    fields: [],
    activities: [
      { kind: 'note', author: 'Rita Vale', at: '2026-11-05T16:02:00', text: 'She fears a stop of line 2.' },
      { kind: 'note', author: 'Tom Reyes', at: '2026-11-06T09:12:00', text: 'Then we offer a night shift.' },
    ],
  },
];
