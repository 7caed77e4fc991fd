import type { Fragment } from './fragment.ts';

/*
 * Headers, fields and forms, after what public page objects (Salesforce's own in UTAM, recorded paths of Provar and
 * Selenium suites) and extensions' selector lists say of the structure; names and values are ours.
 */
const url = 'https://a.lightning.force.com/lightning/r/Opportunity/006Aa00000K3PxQIAV/view';
const leadUrl = 'https://a.lightning.force.com/lightning/r/Lead/00QAa00000K3PxQMAV/view';
const contactUrl = 'https://a.lightning.force.com/lightning/r/Contact/003Aa00000Q1aBcIAJ/view';
const accountUrl = 'https://a.lightning.force.com/lightning/r/Account/001Aa00000H7uVwIAJ/view';

const icon =
  '<lightning-primitive-icon exportparts="icon"><svg class="slds-button__icon" aria-hidden="true"><g><path d="M1"></path></g></svg></lightning-primitive-icon>';
const help = (label: string) =>
  `<lightning-helptext><div class="slds-form-element__icon slds-align-middle"><button class="slds-button slds-button_icon" type="button" part="button button-icon">${icon}<span class="slds-assistive-text">Help ${label}</span></button></div></lightning-helptext>`;
const abbr = '<abbr class="slds-required" title="required" part="required">*</abbr>';

/** An item of a page layout that is being edited, as recorded paths go: item, row, span, slot, control. */
const edited = (object: string, name: string, label: string, control: string) =>
  `<records-record-layout-item class="slds-form__item slds-no-space" field-label="${label}"><div class="slds-grid slds-size_1-of-1 label-stacked" data-target-selection-name="sfdc:RecordField.${object}.${name}" role="listitem"><span class="slds-grow recordlayout_in_editing_mode"><slot name="inputField">${control}</slot></span></div></records-record-layout-item>`;
const input = (name: string, label: string, attributes: string, mark = '', extra = '') =>
  `<records-record-layout-base-input slot="inputField"><lightning-input class="slds-form-element"><lightning-primitive-input-simple exportparts="input-text"><div class="slds-form-element" part="input-text"><label class="slds-form-element__label slds-no-flex" for="input-${name}" part="label">${mark}${label}</label>${extra}<div class="slds-form-element__control slds-grow" part="input-container"><input type="text" id="input-${name}" name="${name}" class="slds-input" part="input" ${attributes}></div></div></lightning-primitive-input-simple></lightning-input></records-record-layout-base-input>`;
const picklist = (name: string, label: string, shown: string, value = shown, mark = '', list = '') =>
  `<records-record-picklist slot="inputField"><records-form-picklist><lightning-picklist><lightning-combobox class="slds-form-element"><div part="combobox"><label class="slds-form-element__label" for="combobox-${name}">${mark}${label}</label><div class="slds-form-element__control"><lightning-base-combobox><div class="slds-combobox_container"><div class="slds-combobox slds-dropdown-trigger slds-dropdown-trigger_click"><div class="slds-combobox__form-element slds-input-has-icon slds-input-has-icon_right" role="none"><button role="combobox" type="button" id="combobox-${name}" class="slds-combobox__input slds-input_faux fix-slds-input_faux slds-combobox__input-value" aria-label="${label}" aria-haspopup="listbox" aria-expanded="${list !== ''}" data-value="${value}"><span class="slds-truncate">${shown}</span></button><div class="slds-input__icon-group slds-input__icon-group_right">${icon}</div></div><div role="listbox" aria-label="${label}" class="slds-listbox slds-listbox_vertical slds-dropdown">${list}</div></div></div></lightning-base-combobox></div></div></lightning-combobox></lightning-picklist></records-form-picklist></records-record-picklist>`;
const choice = (text: string, checked = false) =>
  `<lightning-base-combobox-item role="option" class="slds-media slds-listbox__option" data-value="${text}" aria-checked="${checked}"><span class="slds-media__figure slds-listbox__option-icon">${checked ? icon : ''}</span><span class="slds-media__body"><span class="slds-truncate" title="${text}">${text}</span></span></lightning-base-combobox-item>`;
const lookedUp = (name: string, label: string, chosen: string, hint: string, mark = '') =>
  `<records-record-layout-lookup slot="inputField"><lightning-lookup><lightning-lookup-desktop><lightning-grouped-combobox class="slds-form-element"><label class="slds-form-element__label" for="combobox-${name}">${mark}${label}</label><div class="slds-form-element__control"><div class="slds-combobox-group"><lightning-base-combobox><div class="slds-combobox_container${chosen === '' ? '' : ' slds-has-selection'}"><div class="slds-combobox"><div class="slds-combobox__form-element slds-input-has-icon">${chosen === '' ? '' : icon}<input type="text" role="combobox" id="combobox-${name}" class="slds-combobox__input slds-input${chosen === '' ? '' : ' slds-combobox__input-value'}" placeholder="${chosen || hint}" ${chosen === '' ? '' : `data-value="${chosen}" readonly`} aria-label="${label}">${chosen === '' ? '' : `<div class="slds-input__icon-group"><button type="button" class="slds-button slds-button_icon" title="Clear ${label} Selection">${icon}<span class="slds-assistive-text">Clear ${label} Selection</span></button></div>`}</div></div></div></lightning-base-combobox></div></div></lightning-grouped-combobox></lightning-lookup-desktop></lightning-lookup></records-record-layout-lookup>`;

/** An item of a page layout as it is shown. */
const shown = (object: string, name: string, label: string, value: string) =>
  `<records-record-layout-item class="slds-form__item slds-no-space" field-label="${label}"><div class="slds-grid slds-size_1-of-1 label-stacked" data-target-selection-name="sfdc:RecordField.${object}.${name}" role="listitem"><div class="slds-form-element slds-hint-parent test-id__output-root slds-form-element_readonly is-stacked"><div class="test-id__field-label-container slds-form-element__label no-utility-icon"><span class="test-id__field-label">${label}</span></div><div class="slds-form-element__control"><span class="test-id__field-value slds-form-element__static slds-grow word-break-ie11 is-read-only"><slot name="outputField">${value}</slot><slot></slot></span></div></div></div></records-record-layout-item>`;
const out = (tag: string, inner: string) =>
  `<${tag} data-output-element-id="output-field" slot="outputField">${inner}</${tag}>`;

const headline = (label: string, value: string) =>
  `<records-highlights-details-item class="slds-page-header__detail-block"><div><p class="slds-text-title slds-truncate" title="${label}">${label}</p><p class="fieldComponent slds-text-body--regular slds-show_inline-block slds-truncate"><slot>${value}</slot></p></div></records-highlights-details-item>`;
const auraBlock = (label: string, value: string) =>
  `<li class="slds-page-header__detail-block forceHighlightsDesktopListRecordItem" data-aura-class="forceHighlightsDesktopListRecordItem"><span class="slds-text-title slds-truncate" title="${label}">${label}</span><div class="slds-text-body--regular slds-truncate"><div class="slds-truncate">${value}</div></div></li>`;

export const salesforceRecord: Fragment[] = [
  {
    name: 'the Aura highlights: labels and values in spans, the title in a div',
    url,
    html: `<div class="slds-page-header s1FixedTop forceHighlightsStencilDesktop forceRecordLayout"><div class="slds-grid primaryFieldRow"><div class="slds-media"><div class="slds-media__body"><h1 class="slds-page-header__title"><div class="entityNameTitle slds-line-height--reset">Opportunity</div><div class="slds-page-header__title slds-m-right--small slds-truncate slds-align-middle"><span class="uiOutputText" data-aura-class="uiOutputText">Brackwater: second press</span></div></h1></div></div><div class="slds-no-flex"><button class="slds-button slds-button_neutral">Follow</button></div></div><ul class="slds-grid slds-page-header__detail-row">${[
      auraBlock(
        'Account Name',
        '<div class="outputLookupContainer forceOutputLookupWithPreview" data-aura-class="forceOutputLookupWithPreview"><a class="textUnderline outputLookupLink slds-truncate forceOutputLookup" data-refid="recordId" data-recordid="001" href="/lightning/r/001Aa00000H7uVwIAJ/view">Brackwater Pulp</a></div>',
      ),
      auraBlock('Close Date', '<span class="uiOutputDate" data-aura-class="uiOutputDate">3/12/2027</span>'),
      auraBlock('Amount', '<span class="forceOutputCurrency">$84,000.00</span>'),
      auraBlock(
        'Opportunity Owner',
        '<div class="ownerName"><div class="outputLookupContainer forceOutputLookup"><a class="outputLookupLink" href="/lightning/r/005Aa000003mNoPIAU/view">Dana Whitlock</a></div></div>',
      ),
    ].join('')}</ul></div>`,
    title: 'Brackwater: second press',
    fields: [
      ['Account Name', 'Brackwater Pulp'],
      ['Close Date', '3/12/2027'],
      ['Amount', '$84,000.00'],
      ['Opportunity Owner', 'Dana Whitlock'],
    ],
  },
  {
    name: 'highlights whose name is a formula and whose owner has a root of its own',
    url,
    html: `<records-lwc-highlights-panel><records-lwc-record-layout><div class="forcegenerated-record-layout2" style="display: block"><records-highlights2><div class="highlights slds-clearfix slds-page-header slds-page-header_record-home"><div class="slds-grid primaryFieldRow"><h1><div class="entityNameTitle slds-line-height--reset"><slot name="entityLabel"><records-entity-label slot="entityLabel">Opportunity</records-entity-label></slot></div><slot name="primaryField" class="slds-page-header__title slds-m-right--small slds-align-middle clip-text slds-line-clamp"><records-formula-output slot="primaryField"><slot><lightning-formatted-text>OP-2041 Brackwater</lightning-formatted-text></slot></records-formula-output></slot></h1></div><div class="slds-grid secondaryFields"><slot name="secondaryFields" class="slds-grid slds-page-header__detail-row">${[
      headline('Amount', '<lightning-formatted-text>$84,000.00</lightning-formatted-text>'),
      headline(
        'Opportunity Owner',
        '<force-owner-lookup><template shadowrootmode="open"><div class="slds-grid"><span class="forceInlineOwner"><a href="/lightning/r/User/005Aa000003mNoPIAU/view">Dana Whitlock</a><lightning-button-icon><button title="Change Owner"><span class="slds-assistive-text">Change Owner</span></button></lightning-button-icon></span></div></template></force-owner-lookup>',
      ),
      headline('Next Step', '<lightning-formatted-text></lightning-formatted-text>'),
    ].join(
      '',
    )}</slot></div></div></records-highlights2></div></records-lwc-record-layout></records-lwc-highlights-panel>`,
    title: 'OP-2041 Brackwater',
    fields: [
      ['Amount', '$84,000.00'],
      ['Opportunity Owner', 'Dana Whitlock'],
      ['Next Step', ''],
    ],
  },
  {
    name: 'dynamic highlights of a lead, Spanish',
    url: leadUrl,
    lang: 'es',
    html: `<record_flexipage-dynamic-highlights2><div class="slds-page-header slds-page-header_record-home"><record_flexipage-highlights-primary-row><div class="slds-grid primaryFieldRow"><h1><div class="entityNameTitle"><span slot="entityLabel">Candidato</span></div><slot name="primaryField"><lightning-formatted-name slot="primaryField">Sra. Inés Robledo</lightning-formatted-name></slot></h1><ul class="slds-button-group-list"><li class="visible"><lightning-button><button name="Convert">Convertir</button></lightning-button></li></ul></div></record_flexipage-highlights-primary-row><div class="slds-grid slds-wrap">${[
      ['Company', 'Compañía', 'Vidrios del Norte'],
      ['Phone', 'Teléfono', '91 555 01 04'],
      ['Status', 'Estado', 'En contacto'],
    ]
      .map(
        ([name, label, value]) =>
          `<flexipage-field data-field-id="Record${name}Field"><slot><record_flexipage-record-field><div class="slds-grid slds-size_1-of-1 label-stacked" data-target-selection-name="sfdc:RecordField.Lead.${name}"><div class="slds-form-element slds-hint-parent test-id__output-root slds-form-element_readonly"><dt class="test-id__field-label-container slds-form-element__label"><span class="test-id__field-label">${label}</span></dt><dd class="slds-form-element__control"><span class="test-id__field-value slds-form-element__static"><slot name="output"><lightning-formatted-text data-output-element-id="output-field" slot="output">${value}</lightning-formatted-text></slot></span></dd></div></div></record_flexipage-record-field></slot></flexipage-field>`,
      )
      .join('')}</div></div></record_flexipage-dynamic-highlights2>`,
    title: 'Sra. Inés Robledo',
    stage: 'En contacto',
    fields: [
      ['Compañía', 'Vidrios del Norte'],
      ['Teléfono', '91 555 01 04'],
      ['Estado', 'En contacto'],
    ],
    people: [{ name: 'Sra. Inés Robledo' }],
  },
  {
    name: 'a page layout that is being edited, one list open',
    url,
    html: `<records-lwc-detail-panel><records-base-record-form><div class="record-body-container"><records-lwc-record-layout><records-record-layout-section><div class="test-id__section slds-section slds-is-open"><h3 class="label slds-section__title"><span class="test-id__section-header-title slds-truncate">Deal</span></h3><div class="test-id__section-content slds-section__content">${[
      edited(
        'Opportunity',
        'Name',
        'Opportunity Name',
        input('Name', 'Opportunity Name', 'required value="Brackwater: second press"', abbr),
      ),
      edited(
        'Opportunity',
        'AccountId',
        'Account Name',
        lookedUp('AccountId', 'Account Name', 'Brackwater Pulp', 'Search Accounts...'),
      ),
      edited(
        'Opportunity',
        'CampaignId',
        'Primary Campaign Source',
        lookedUp('CampaignId', 'Primary Campaign Source', '', 'Search Campaigns...'),
      ),
      edited(
        'Opportunity',
        'StageName',
        'Stage',
        `<sfa-input-stage-name slot="inputField">${picklist('StageName', 'Stage', 'Needs Analysis', 'Needs Analysis', abbr, [choice('--None--'), choice('Qualification'), choice('Needs Analysis', true)].join(''))}</sfa-input-stage-name>`,
      ),
      edited('Opportunity', 'LeadSource', 'Lead Source', picklist('LeadSource', 'Lead Source', '--None--')),
      edited(
        'Opportunity',
        'CloseDate',
        'Close Date',
        `<records-record-layout-base-input slot="inputField"><lightning-input><lightning-datepicker><div class="slds-form-element slds-dropdown-trigger"><label class="slds-form-element__label" for="input-cd">${abbr}Close Date</label><div class="slds-form-element__control slds-input-has-icon"><input type="text" name="CloseDate" id="input-cd" class="slds-input" autocomplete="off" value="3/12/2027"><lightning-button-icon><button title="Select a date for Close Date">${icon}<span class="slds-assistive-text">Select a date for Close Date</span></button></lightning-button-icon></div><div class="slds-form-element__help" id="fmt" data-date-format="">Format: 12/31/2026</div></div></lightning-datepicker></lightning-input></records-record-layout-base-input>`,
      ),
      edited(
        'Opportunity',
        'Amount',
        'Amount',
        input('Amount', 'Amount', 'value="84000" inputmode="decimal"', '', help('Amount')),
      ),
      edited(
        'Opportunity',
        'IsPrivate',
        'Private',
        '<records-record-layout-checkbox slot="inputField"><lightning-input><lightning-primitive-input-checkbox><div class="slds-form-element"><label class="slds-form-element__label slds-assistive-text">Private</label><div class="slds-form-element__control"><span class="slds-checkbox slds-checkbox_standalone"><input type="checkbox" name="IsPrivate" id="pv"><span class="slds-checkbox_faux"></span></span></div></div></lightning-primitive-input-checkbox></lightning-input></records-record-layout-checkbox>',
      ),
      edited(
        'Opportunity',
        'Description',
        'Description',
        '<records-record-layout-text-area slot="inputField"><lightning-textarea><label class="slds-form-element__label" for="ta">Description</label><div class="slds-form-element__control"><textarea id="ta" class="slds-textarea" maxlength="32000"></textarea></div></lightning-textarea></records-record-layout-text-area>',
      ),
      `<records-record-layout-item class="slds-form__item" field-label="Created By"><div data-target-selection-name="sfdc:RecordField.Opportunity.CreatedById"><div class="slds-form-element slds-form-element_readonly recordlayout_in_editing_mode test-id__output-root"><div class="test-id__field-label-container slds-form-element__label"><span class="test-id__field-label">Created By</span></div><div class="slds-form-element__control"><span class="test-id__field-value slds-form-element__static"><slot name="outputField"><div class="slds-grid" data-output-element-id="output-field" slot="outputField"><force-lookup><records-hoverable-link><div><a href="/lightning/r/User/005Aa000003mNoPIAU/view">Dana Whitlock</a></div></records-hoverable-link></force-lookup>, <records-modstamp><lightning-formatted-text>10/2/2026, 9:05 AM</lightning-formatted-text></records-modstamp></div></slot></span></div></div></div></records-record-layout-item>`,
    ].join(
      '',
    )}</div></div></records-record-layout-section></records-lwc-record-layout></div><records-form-footer><button name="CancelEdit">Cancel</button><button name="SaveEdit">Save</button></records-form-footer></records-base-record-form></records-lwc-detail-panel>`,
    live: [
      { at: '#pv', checked: true },
      { at: '#ta', value: 'They run two shifts.\nThe press stands still at night.' },
    ],
    title: 'Brackwater: second press',
    stage: 'Needs Analysis',
    fields: [
      ['Opportunity Name', 'Brackwater: second press'],
      ['Account Name', 'Brackwater Pulp'],
      ['Primary Campaign Source', ''],
      ['Stage', 'Needs Analysis'],
      ['Lead Source', ''],
      ['Close Date', '3/12/2027'],
      ['Amount', '84000'],
      ['Private', 'Yes'],
      ['Description', 'They run two shifts.\nThe press stands still at night.'],
      ['Created By', 'Dana Whitlock, 10/2/2026, 9:05 AM'],
    ],
  },
  {
    name: 'a compound name, an address and two lists side by side that are being edited',
    url: contactUrl,
    html: `<records-base-record-form>${[
      edited(
        'Contact',
        'Name',
        'Name',
        `<records-record-layout-input-name slot="inputField"><lightning-input-name><fieldset class="slds-form-element slds-form-element_compound"><legend class="slds-form-element__legend slds-form-element__label">Name</legend><div class="slds-form-element__control"><div class="slds-form-element__row"><lightning-combobox><label class="slds-form-element__label">Salutation</label><div><button role="combobox" name="salutation" aria-label="Salutation" data-value="Ms." aria-haspopup="listbox"><span class="slds-truncate">Ms.</span></button></div></lightning-combobox></div><div class="slds-form-element__row"><lightning-input><label class="slds-form-element__label">First Name</label><div><input type="text" name="firstName" value="Petra"></div></lightning-input></div><div class="slds-form-element__row"><lightning-input><label class="slds-form-element__label">${abbr}Last Name</label><div><input type="text" name="lastName" value="Osten"></div></lightning-input></div></div></fieldset></lightning-input-name></records-record-layout-input-name>`,
      ),
      edited(
        'Contact',
        'MailingAddress',
        'Mailing Address',
        `<records-record-layout-input-address slot="inputField"><lightning-input-address><fieldset class="slds-form-element_address slds-form-element_compound"><legend class="slds-form-element__label">Mailing Address</legend><div><lightning-lookup-address><label class="slds-form-element__label">Search Address</label><div><input role="combobox" type="text" placeholder="Search Address" aria-label="Search Address" class="slds-combobox__input slds-input"></div></lightning-lookup-address><lightning-textarea><label>Mailing Street</label><textarea name="street" id="st"></textarea></lightning-textarea><lightning-input><label>Mailing City</label><input name="city" value="Bremen"></lightning-input><lightning-input><label>Mailing Zip/Postal Code</label><input name="postalCode" value="28195"></lightning-input><lightning-picklist><lightning-combobox><label>Mailing Country</label><div><button role="combobox" name="country" aria-label="Mailing Country" data-value="DE" aria-haspopup="listbox"><span class="slds-truncate">Germany</span></button></div></lightning-combobox></lightning-picklist></div></fieldset></lightning-input-address></records-record-layout-input-address>`,
      ),
      edited(
        'Contact',
        'Topics__c',
        'Topics',
        `<records-record-layout-dual-listbox slot="inputField"><lightning-dual-listbox><div class="slds-form-element" role="group"><div class="slds-form-element__label slds-form-element__legend">Topics</div><div class="slds-form-element__control"><div class="slds-dueling-list"><div class="slds-dueling-list__column"><span id="source-list-9">Available</span><div class="slds-dueling-list__options"><ul role="listbox" id="source-list-10"><li><div role="option" class="slds-listbox__option" data-value="Price"><span class="slds-media__body"><span class="slds-truncate" title="Price">Price</span></span></div></li></ul></div></div><div class="slds-dueling-list__column"><button title="Move selection to Chosen">${icon}</button></div><div class="slds-dueling-list__column"><span id="selected-list-11">Chosen</span><div class="slds-dueling-list__options"><ul role="listbox" id="selected-list-12"><li><div role="option" class="slds-listbox__option" data-value="Safety"><span class="slds-media__body"><span class="slds-truncate" title="Safety">Safety</span></span></div></li><li><div role="option" class="slds-listbox__option" data-value="Noise"><span class="slds-media__body"><span class="slds-truncate" title="Noise">Noise</span></span></div></li></ul></div></div></div></div></div></lightning-dual-listbox></records-record-layout-dual-listbox>`,
      ),
      edited(
        'Contact',
        'NextCall__c',
        'Next call',
        '<records-record-layout-base-input slot="inputField"><lightning-input><lightning-datetimepicker><fieldset class="slds-form-element slds-form-element_compound"><legend class="slds-form-element__label">Next call</legend><div class="slds-form-element__row"><lightning-datepicker><label>Date</label><div><input type="text" name="NextCall__c" value="11/30/2026"></div><div class="slds-form-element__help">Format: 12/31/2026</div></lightning-datepicker><lightning-timepicker><lightning-base-combobox><label>Time</label><div><input type="text" role="combobox" name="NextCall__c" value="10:30 AM"></div></lightning-base-combobox></lightning-timepicker></div></fieldset></lightning-datetimepicker></lightning-input></records-record-layout-base-input>',
      ),
    ].join('')}</records-base-record-form>`,
    live: [{ at: '#st', value: 'Hafenweg 12' }],
    title: 'Ms. Petra Osten',
    fields: [
      ['Name', 'Ms. Petra Osten'],
      ['Mailing Address', 'Hafenweg 12\nBremen\n28195\nGermany'],
      ['Topics', 'Safety; Noise'],
      ['Next call', '11/30/2026 10:30 AM'],
    ],
    people: [{ name: 'Ms. Petra Osten' }],
  },
  {
    name: 'shown values of rarer kinds: place, time, link formula, long text, map beside an address',
    url: accountUrl,
    html: [
      shown(
        'Account',
        'BillingAddress',
        'Billing Address',
        `${out('lightning-formatted-address', '<a href="https://maps.example/?q=a" target="_blank"><div class="slds-truncate">Dock Road 7</div><div class="slds-truncate">Hull HU1 2AB</div><div class="slds-truncate">United Kingdom</div></a>')}<lightning-static-map><a href="https://maps.example/?q=a"><img class="slds-map" alt="Map of Dock Road 7" src="data:,"></a></lightning-static-map>`,
      ),
      shown('Account', 'Plant__c', 'Plant position', out('lightning-formatted-location', '53.74,-0.33')),
      shown('Account', 'Opens__c', 'Gate opens', out('lightning-formatted-time', '6:30 AM')),
      shown(
        'Account',
        'Quote__c',
        'Quote sheet',
        '<records-formula-output data-output-element-id="output-field" slot="outputField"><slot><formula-output-formula-html><lightning-formatted-rich-text class="slds-rich-text-editor__output"><span part="formatted-rich-text"><a href="https://files.example/q/7" target="_blank">Open sheet 7</a></span></lightning-formatted-rich-text></formula-output-formula-html></slot></records-formula-output>',
      ),
      shown('Account', 'Rate__c', 'Win rate', out('lightning-formatted-number', '42%')),
      shown(
        'Account',
        'Score__c',
        'Fit',
        '<records-formula-output data-output-element-id="output-field" slot="outputField"><slot><formula-output-formula-html><lightning-formatted-rich-text><span part="formatted-rich-text"><img src="/img/s1.gif" alt="4 stars"> good fit</span></lightning-formatted-rich-text></formula-output-formula-html></slot></records-formula-output>',
      ),
      shown(
        'Account',
        'Description',
        'Description',
        out(
          'lightning-formatted-text',
          'Two presses, one of 1998.<br><br>Ask <a href="mailto:plant@brackwater.example">plant@brackwater.example</a> for the plan.',
        ),
      ),
      shown(
        'Account',
        'Website',
        'Website',
        out(
          'lightning-formatted-url',
          '<a href="https://brackwater.example" target="_blank">brackwater.example</a>',
        ),
      ),
      shown(
        'Account',
        'RecordTypeId',
        'Account Record Type',
        out(
          'records-record-type',
          '<div class="slds-grid"><div class="recordTypeName slds-grow slds-truncate"><span>Customer</span></div><lightning-button-icon><button title="Change Record Type"><span class="slds-assistive-text">Change Record Type</span></button></lightning-button-icon></div>',
        ),
      ),
    ].join(''),
    title: '',
    fields: [
      ['Billing Address', 'Dock Road 7\nHull HU1 2AB\nUnited Kingdom'],
      ['Plant position', '53.74,-0.33'],
      ['Gate opens', '6:30 AM'],
      ['Quote sheet', 'Open sheet 7'],
      ['Win rate', '42%'],
      ['Fit', '4 stars good fit'],
      ['Description', 'Two presses, one of 1998.\n\nAsk plant@brackwater.example for the plan.'],
      ['Website', 'brackwater.example'],
      ['Account Record Type', 'Customer'],
    ],
  },
  {
    name: 'a record edit form of a custom component',
    url,
    html: `<lightning-record-edit-form><lightning-record-edit-form-edit><form class="slds-form"><slot><slot><lightning-input-field data-field="NextStep" class="slds-form-element slds-form-element_stacked"><lightning-input class="slds-form-element"><label class="slds-form-element__label" for="n1">Next Step</label><div class="slds-form-element__control"><input id="n1" type="text" name="NextStep" class="slds-input" value="Send the plan"></div></lightning-input></lightning-input-field><lightning-input-field data-field="Loss__c" class="slds-form-element slds-form-element_stacked"><lightning-picklist><lightning-combobox><label class="slds-form-element__label">${abbr}Loss reason</label><div class="slds-form-element__control"><lightning-base-combobox><button role="combobox" type="button" aria-label="Loss reason" data-value="Price" aria-haspopup="listbox"><span class="slds-truncate">Price</span></button></lightning-base-combobox></div></lightning-combobox></lightning-picklist></lightning-input-field><lightning-input-field data-field="Comment__c" class="slds-form-element"><lightning-textarea><label class="slds-form-element__label">Comment</label><div class="slds-form-element__control"><textarea class="slds-textarea"></textarea></div></lightning-textarea></lightning-input-field></slot></slot><lightning-button><button name="save">Save</button></lightning-button></form></lightning-record-edit-form-edit></lightning-record-edit-form>`,
    title: '',
    fields: [
      ['Next Step', 'Send the plan'],
      ['Loss reason', 'Price'],
      ['Comment', ''],
    ],
  },
  {
    name: 'a dialog for a new contact over the record: not the record',
    url,
    html: `<div class="windowViewMode-normal oneContent active lafPageHost"><one-record-home-flexipage2>${shown('Opportunity', 'NextStep', 'Next Step', out('lightning-formatted-text', 'Visit in week 3'))}${shown('Opportunity', 'StageName', 'Stage', out('sfa-output-stage-name', '<lightning-formatted-text>Proposal</lightning-formatted-text>'))}<a href="/lightning/r/006Aa00000K3PxQIAV/related/OpportunityContactRoles/view">View All</a></one-record-home-flexipage2></div><div class="DESKTOP uiContainerManager"><div class="modal-glass slds-backdrop slds-backdrop_open"></div><div class="panel slds-modal slds-fade-in-open" role="dialog" aria-modal="true"><div class="modal-container slds-modal__container"><h2 class="slds-modal__title">New Contact</h2><div class="modal-body slds-modal__content"><records-modal-lwc-detail-panel-wrapper>${edited('Contact', 'Email', 'Email', input('Email', 'Email', 'value="nobody@brackwater.example"'))}</records-modal-lwc-detail-panel-wrapper></div></div></div></div>`,
    title: '',
    stage: 'Proposal',
    fields: [
      ['Next Step', 'Visit in week 3'],
      ['Stage', 'Proposal'],
    ],
  },
  {
    name: 'plain read-only elements of the design system, without a mark of their own',
    url,
    html: `<article class="slds-card"><div class="slds-card__header"><h2 class="slds-card__header-title">Renewal</h2></div><div class="slds-card__body slds-card__body_inner"><div class="slds-form" role="list"><div class="slds-form__row"><div class="slds-form__item" role="listitem"><div class="slds-form-element slds-form-element_stacked slds-form-element_readonly slds-hint-parent"><span class="slds-form-element__label">Renewal date</span><div class="slds-form-element__control"><div class="slds-form-element__static">6/30/2027</div></div></div></div><div class="slds-form__item" role="listitem"><div class="slds-form-element slds-form-element_stacked slds-form-element_readonly"><span class="slds-form-element__label">Seats</span><div class="slds-form-element__control"><div class="slds-form-element__static"><p>120</p></div></div></div></div></div></div></div></article>${shown('Opportunity', 'NextStep', 'Next Step', out('lightning-formatted-text', 'Visit in week 3'))}`,
    title: '',
    fields: [
      ['Renewal date', '6/30/2027'],
      ['Seats', '120'],
      ['Next Step', 'Visit in week 3'],
    ],
  },
  {
    name: 'the path as a web component, French, with its key fields open',
    url,
    lang: 'fr',
    html: `<runtime_sales_pathassistant-path><div class="slds-path slds-path_has-coaching slds-is-expanded"><div class="slds-grid slds-path__track slds-has-overflow"><ul class="slds-path__nav" role="listbox" aria-label="Options du parcours">${[
      ['Prospection', 'slds-is-complete', 'Étape terminée'],
      ['Analyse des besoins', 'slds-is-current slds-is-active', 'Étape actuelle'],
      ['Négociation', 'slds-is-incomplete', ''],
    ]
      .map(
        ([name, marks, said]) =>
          `<li class="slds-path__item ${marks}" role="presentation"><a class="slds-path__link" role="option" href="javascript:void(0);" aria-selected="${marks?.includes('active')}"><span class="slds-path__stage">${icon}<span class="slds-assistive-text">${said}</span></span><span class="slds-path__title">${name}</span></a></li>`,
      )
      .join(
        '',
      )}</ul><div class="slds-grid slds-path__action"><button class="slds-button slds-button_brand slds-path__mark-complete">Marquer l'étape comme terminée</button></div></div><div class="slds-path__content"><div class="slds-path__coach slds-grid"><div class="slds-path__keys"><div class="slds-grid slds-grid_align-spread slds-path__coach-title"><h2>Champs clés</h2><button class="slds-path__coach-edit">Modifier</button></div>${shown('Opportunity', 'Budget__c', 'Budget confirmé', '<lightning-input data-output-element-id="output-field" slot="outputField"><lightning-primitive-input-checkbox><input type="checkbox" disabled></lightning-primitive-input-checkbox></lightning-input>')}</div><div class="slds-path__guidance"><h2>Conseils</h2><div class="slds-text-longform"><p>Demandez qui signe.</p></div></div></div></div></div></runtime_sales_pathassistant-path>`,
    title: '',
    stage: 'Analyse des besoins',
    fields: [['Budget confirmé', 'No']],
  },
  {
    name: 'a lost deal whose path has no title on its last step',
    url,
    html: `<div class="runtime_sales_pathassistantPathAssistantHeader"><ul class="uiTabBar slds-path__nav">${[
      ['Qualification', 'slds-is-incomplete'],
      ['Closed Lost', 'slds-is-lost slds-is-active'],
    ]
      .map(
        ([name, marks]) =>
          `<li class="slds-path__item runtime_sales_pathassistantPathAssistantTab uiTabItem ${marks}" data-name="${name}"><a class="slds-path__link tabHeader" title="${name}" aria-selected="false"><span class="slds-path__stage"><span class="slds-assistive-text">stage</span></span><span class="title slds-path__title">${name}</span></a></li>`,
      )
      .join(
        '',
      )}</ul></div>${shown('Opportunity', 'StageName', 'Stage', out('sfa-output-stage-name', '<lightning-formatted-text>Closed Lost</lightning-formatted-text>'))}${shown('Opportunity', 'Loss_Reason__c', 'Loss Reason', out('lightning-formatted-text', 'No decision'))}`,
    title: '',
    stage: 'Closed Lost',
    fields: [
      ['Stage', 'Closed Lost'],
      ['Loss Reason', 'No decision'],
    ],
  },
  {
    name: 'the Aura details of the console, labels and values as terms, a hidden tab beside them',
    url,
    html: `<section class="tabContent oneConsoleTab" style="display:none"><div class="windowViewMode-maximized lafPageHost"><div class="forcePageBlockItem"><span class="test-id__field-label">Stage</span><span class="test-id__field-value">Other deal</span></div></div></section><div class="split-right"><section class="tabContent active oneConsoleTab"><div class="windowViewMode-maximized active lafPageHost"><div class="slds-grid slds-page-header forceHighlightsPanel"><h1><span class="uiOutputText">Brackwater: second press</span></h1></div><div class="forceDetailPanelDesktop"><div class="slds-form slds-form_stacked">${[
      ['Next Step', '<span class="uiOutputText" data-aura-class="uiOutputText">Visit in week 3</span>'],
      ['Order Stage', '<span data-aura-class="uiOutputText" class="uiOutputText">Open</span>'],
      ['Rebate', '<span class="uiOutputPercent">7,5 %</span>'],
      [
        'Contact Email',
        '<a class="emailuiFormattedEmail" data-aura-class="emailuiFormattedEmail" href="mailto:plant@brackwater.example">plant@brackwater.example</a>',
      ],
      ['Fax', '<span class="forceOutputPhone" dir="ltr">+44 1482 555</span>'],
      [
        'Mailing Address',
        '<a class="forceOutputAddress" href="https://maps.example"><div class="slds-truncate forceOutputAddressText">Dock Road 7</div><div class="slds-truncate forceOutputAddressText">Hull HU1 2AB</div></a>',
      ],
    ]
      .map(
        ([label, value]) =>
          `<div class="slds-form-element slds-hint-parent forcePageBlockItem forcePageBlockItemView"><dt class="test-id__field-label-container slds-form-element__label"><span class="test-id__field-label">${label}</span></dt><dd class="slds-form-element__control slds-grid itemBody"><span class="test-id__field-value slds-form-element__static slds-grow">${value}</span></dd></div>`,
      )
      .join('')}</div></div></div></section></div>`,
    title: 'Brackwater: second press',
    fields: [
      ['Next Step', 'Visit in week 3'],
      ['Order Stage', 'Open'],
      ['Rebate', '7,5 %'],
      ['Contact Email', 'plant@brackwater.example'],
      ['Fax', '+44 1482 555'],
      ['Mailing Address', 'Dock Road 7\nHull HU1 2AB'],
    ],
  },
  {
    name: 'the list of a split view beside the record',
    url,
    html: `<div class="navexSplitViewWrapper"><div class="slds-split-view_container"><article class="slds-split-view slds-grid"><header class="slds-split-view__header"><h1 class="slds-var-p-right_xx-small"><span class="slds-page-header__title slds-truncate" title="My Opportunities">My Opportunities</span></h1></header><ul class="slds-split-view__list" role="listbox"><li class="slds-split-view__list-item"><a class="slds-split-view__list-item-action" href="/lightning/r/006Aa00000K3PxZIAV/view"><div class="slds-grid slds-wrap"><span class="slds-truncate" title="Other deal">Other deal</span><span class="slds-truncate">Closed Won</span></div></a></li></ul></article></div></div><div class="windowViewMode-maximized active lafPageHost"><records-highlights2><h1><records-entity-label>Opportunity</records-entity-label><slot name="primaryField"><lightning-formatted-text slot="primaryField">Brackwater: second press</lightning-formatted-text></slot></h1></records-highlights2>${shown('Opportunity', 'Amount', 'Amount', out('sfa-output-opportunity-amount', '<lightning-formatted-text>$84,000.00</lightning-formatted-text>'))}</div>`,
    title: 'Brackwater: second press',
    fields: [['Amount', '$84,000.00']],
  },
];
