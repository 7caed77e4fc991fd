import type { Fragment } from './fragment.ts';

/**
 * Still more of Lightning's pages: an account's form as a form filler keeps it among its samples (atskimura's
 * SalesforceDummyFill), the base components' own templates as published (path, accordion, radio buttons, two lists side by
 * side, day and time), the design system's examples of the narrow header and of the feed, and the activity timeline that
 * Salesforce's own labs publish for record pages (ActivityTimelineLWC). Names and texts are ours.
 */
const url = 'https://norden.lightning.force.com/lightning/r/Opportunity/006Aa00000AbCdEIAX/view';
const account = 'https://norden.lightning.force.com/lightning/r/Account/001Aa00000AbCdEIAX/view';

const icon = '<lightning-primitive-icon exportparts="icon" size="xx-small"></lightning-primitive-icon>';
const group = `<div class="slds-input__icon-group slds-input__icon-group_right"><lightning-icon class="slds-input__icon slds-icon-utility-down slds-icon_container" icon-name="utility:down"><span part="boundary">${icon}</span></lightning-icon></div>`;
/** An item of the form, as it stands in the saved account. */
const edited = (object: string, name: string, label: string, control: string) =>
  `<records-record-layout-item class="slds-form__item slds-no-space slds-size_1-of-2 item-left" field-label="${label}" lwc-2qpe2t0sbck-host=""><div class="slds-grid slds-size_1-of-1 label-inline" data-target-selection-name="sfdc:RecordField.${object}.${name}" role="listitem"><div></div><span class="test-id__field-value slds-size_1-of-1"><slot name="inputField">${control}</slot></span></div></records-record-layout-item>`;
const still = (object: string, name: string, label: string, value: string) =>
  `<records-record-layout-item class="slds-form__item slds-no-space" field-label="${label}"><div class="slds-grid slds-size_1-of-1 label-inline" data-target-selection-name="sfdc:RecordField.${object}.${name}" role="listitem"><div class="slds-form-element slds-hint-parent test-id__output-root slds-form-element_readonly slds-form-element_horizontal recordlayout_in_editing_mode"><div class="test-id__field-label-container slds-form-element__label no-utility-icon"><span class="test-id__field-label">${label}</span></div><div class="slds-form-element__control"><span class="test-id__field-value slds-form-element__static slds-grow word-break-ie11 is-read-only"><slot name="outputField">${value}</slot><slot></slot></span></div></div></div></records-record-layout-item>`;
const box = (name: string, label: string, attributes = '', mark = '') =>
  `<records-record-layout-base-input slot="inputField"><lightning-input variant="label-inline" class="slds-form-element slds-form-element_horizontal"><lightning-primitive-input-simple exportparts="input-text, label"><div populated=""><label class="slds-form-element__label slds-no-flex" for="in-${name}">${mark}${label}<slot name="label-end"><slot name="label-end" slot="label-end"></slot></slot></label><div class="slds-form-element__control slds-grow" type="text"><input class="slds-input" part="input" id="in-${name}" name="${name}" type="text" ${attributes}></div></div><div class="slds-form-element__help"></div></lightning-primitive-input-simple></lightning-input></records-record-layout-base-input>`;
const list = (label: string, value: string, after = '') =>
  `<records-record-picklist slot="inputField"><records-form-picklist><lightning-picklist><lightning-combobox class="slds-form-element slds-form-element_horizontal"><div part="combobox"><label class="slds-form-element__label">${label}</label><div class="slds-form-element__control"><lightning-base-combobox><div class="slds-combobox_container"><div class="slds-combobox slds-dropdown-trigger"><div class="slds-combobox__form-element slds-input-has-icon" role="none"><button class="slds-combobox__input slds-input_faux fix-slds-input_faux slds-combobox__input-value" type="button" role="combobox" aria-label="${label}" data-value="${value}"><span class="slds-truncate">${value}</span></button>${group}</div><div class="slds-listbox slds-listbox_vertical slds-dropdown" role="listbox"></div></div></div></lightning-base-combobox></div><div role="status"><div class="slds-form-element__help"></div></div></div></lightning-combobox></lightning-picklist>${after}</records-form-picklist></records-record-picklist>`;
const form = (tag: string, items: string[]) =>
  `<records-lwc-detail-panel><records-base-record-form><div class="slds-clearfix detail-panel-root slds-card footer-visible"><div class="form-legend-desktop record-layout-inline-edit"><abbr class="slds-required">*</abbr> = 必須情報</div><div class="record-body-container"><div class="record-layout-container" data-target-selection-name="e749965136cc4d4d9fc02c6f9c4a08b7"><records-lwc-record-layout><${tag} class="forcegenerated-record-layout2" style="display: block;"><records-record-layout-block><slot><records-record-layout-section><div class="test-id__section slds-section slds-is-open slds-m-vertical_none"><div class="test-id__section-content slds-section__content section__content" aria-hidden="undefined"><div class="slds-form" role="list"><slot><records-record-layout-row class="slds-form__row"><slot class="slds-grid slds-size_1-of-1">${items.join('')}<records-record-layout-item class="slds-form__item slds-no-space"><div class="slds-grid" role="listitem"></div></records-record-layout-item></slot></records-record-layout-row></slot></div></div></div></records-record-layout-section></slot></records-record-layout-block></${tag}></records-lwc-record-layout></div></div></div><records-form-footer><runtime_platform_actions-actions-ribbon><ul><li data-target-selection-name="sfdc:StandardButton.Account.CancelEdit"><button name="CancelEdit">キャンセル</button></li></ul></runtime_platform_actions-actions-ribbon></records-form-footer></records-base-record-form></records-lwc-detail-panel>`;
const user = (name: string) =>
  `<force-lookup><div class="slds-grid"><records-hoverable-link class="slds-grow"><div class="slds-grid"><a href="/lightning/r/User/005Aa000003mNoPIAU/view"><span><slot><span><slot><span>${name}</span></slot></span></slot></span></a></div></records-hoverable-link></div></force-lookup>`;

/** An entry of the labs' timeline; it is open by its class, and its fold says so with an icon alone. */
const entry = (
  mark: string,
  subject: string,
  when: string,
  { under = '', said = '', body = '' }: { under?: string; said?: string; body?: string },
) =>
  `<li class="cardSpacing"><div class="slds-timeline__item_expandable${body === '' ? '' : ' slds-is-open'}"><span class="slds-assistive-text">${mark}</span><div class="slds-media"><div class="slds-media__figure"><lightning-button-icon class="slds-icon_container"><button class="slds-button slds-button_icon slds-button_icon-x-small" type="button">${icon}<span class="slds-assistive-text">Toggle details</span></button></lightning-button-icon><lightning-icon class="slds-icon-standard-${mark} slds-icon_container" icon-name="standard:${mark}">${icon}</lightning-icon></div><div class="slds-media__body"><div class="slds-grid slds-grid_align-spread slds-timeline__trigger"><div class="slds-grid slds-truncate_container_75 slds-no-space"><h3 class="slds-truncate" title="${subject}"><a><strong>${subject}</strong></a></h3></div><div class="slds-timeline__actions_inline"><p class="slds-timeline__date"><lightning-formatted-date-time>${when}</lightning-formatted-date-time></p></div></div>${under}${said === '' ? '' : `<p class="slds-var-m-horizontal_xx-small">${said}</p>`}${body === '' ? '' : `<div class="slds-box slds-theme_shade slds-var-m-top_x-small slds-var-p-around_medium">${body}</div>`}</div></div></div></li>`;
const beneath = (label: string, value: string) =>
  `<p class="slds-var-m-horizontal_xx-small slds-truncate" title="${value}"><span class="slds-text-title slds-var-p-right_xx-small"><b>${label}</b></span><lightning-formatted-rich-text><span part="formatted-rich-text">${value}</span></lightning-formatted-rich-text></p>`;
const told = (label: string, value: string) =>
  `<div class="slds-form-element"><span class="slds-form-element__label">${label}</span><div class="slds-form-element__control"><div class="slds-form-element__static" tabindex="0"><lightning-formatted-rich-text><span part="formatted-rich-text">${value}</span></lightning-formatted-rich-text></div></div></div>`;
const output = (label: string, value: string) =>
  `<lightning-output-field class="slds-form-element slds-form-element_stacked"><span class="slds-form-element__label">${label}</span><div class="slds-form-element__control"><div class="slds-form-element__static"><lightning-formatted-text>${value}</lightning-formatted-text></div></div></lightning-output-field>`;
const labs = (inner: string) =>
  `<c-activity-timeline><div class="slds-card"><div class="slds-card__header slds-grid"><header class="slds-media"><h2 class="slds-card__header-title"><a href="#" class="slds-card__header-link" title="What happened"><span>What happened</span></a></h2></header></div><article class="slds-card__header"><ul class="slds-timeline remove-margin-top">${inner}</ul></article></div></c-activity-timeline>`;
const month = (name: string, entries: string[]) =>
  `<c-timeline-month><div class="slds-section slds-is-open"><h3 class="slds-section__title"><button aria-controls="${name}" aria-expanded="true" class="slds-button slds-section__title-action"><lightning-icon icon-name="utility:switch"></lightning-icon><span class="slds-col_bump-right timelineMonthTitle">${name}</span><span class="timelineMonthTitle">This month</span></button></h3><div class="slds-section__content" id="${name}">${entries.join('')}</div></div></c-timeline-month>`;

/** A step of a path that a component of the company's own draws. */
const step = (state: string, label: string, before = '') =>
  `<lightning-progress-step class="slds-path__item ${state}" role="presentation"><a aria-selected="false" class="slds-path__link" href="javascript:void(0);" role="option"><span class="slds-path__stage"><lightning-primitive-icon></lightning-primitive-icon>${before}</span><span data-label="${label}" class="slds-path__title">${label}</span></a></lightning-progress-step>`;

/** A field of the narrow header. */
const narrow = (label: string, value: string, said = value) =>
  `<li class="slds-page-header__detail-item"><div class="slds-text-title" title="${label.replace(/<.*/s, '')}">${label}</div><div title="${said.replace(/<[^>]*>/g, '')}">${value}</div></li>`;
/** A post as the design system draws it. */
const post = (who: string, where: string, when: string, body: string, after = '', below = '') =>
  `<li class="slds-feed__item"><article class="slds-post"><header class="slds-post__header slds-media"><div class="slds-media__figure"><a href="#" class="slds-avatar slds-avatar_circle slds-avatar_large"><img alt="${who}" src="a.jpg" title="${who} avatar"></a></div><div class="slds-media__body"><div class="slds-grid slds-grid_align-spread slds-has-flexi-truncate"><p><a href="#" title="${who}">${who}</a> — <a href="#" title="${where}">${where}</a></p><button class="slds-button slds-button_icon" title="More Options"><span class="slds-assistive-text">More Options</span></button></div><p class="slds-text-body_small"><a href="#" title="Click for single-item view of this post" class="slds-text-link_reset">${when}</a></p></div></header><div class="slds-post__content slds-text-longform">${body}</div>${after}<footer class="slds-post__footer"><ul class="slds-post__footer-actions-list slds-list_horizontal"><li class="slds-item"><button title="Like this item" class="slds-button_reset slds-post__footer-action">Like</button></li></ul><ul class="slds-post__footer-meta-list slds-list_horizontal slds-has-dividers_right slds-text-title"><li class="slds-item">20 shares</li><li class="slds-item">259 views</li></ul></footer></article>${below}</li>`;
const answer = (who: string, when: string, body: string) =>
  `<li><article class="slds-comment slds-media slds-hint-parent"><div class="slds-media__figure"><a href="#" class="slds-avatar"><img alt="${who}" title="${who} avatar"></a></div><div class="slds-media__body"><header class="slds-media slds-media_center"><div class="slds-grid slds-has-flexi-truncate"><p class="slds-truncate" title="${who}"><a href="#">${who}</a></p><button class="slds-button" title="More Options"><span class="slds-assistive-text">More Options</span></button></div></header><div class="slds-comment__content slds-text-longform">${body}</div><footer><ul class="slds-list_horizontal slds-has-dividers_right slds-text-body_small"><li class="slds-item"><button class="slds-button_reset slds-text-color_weak" title="Like this item">Like</button></li><li class="slds-item">${when}</li></ul></footer></div></article></li>`;
const feed = (...posts: string[]) =>
  `<div class="slds-feed"><ul class="slds-feed__list">${posts.join('')}</ul></div>`;

export const salesforceFurther: Fragment[] = [
  {
    name: 'an account that is being edited, Japanese: a list that hangs on another one, a formula that waits for saving',
    url: account,
    lang: 'ja',
    html: form('forcegenerated-detailpanel_account___012000000000000aaa___full___view___recordlayout2', [
      still(
        'Account',
        'OwnerId',
        '取引先 所有者',
        `<force-owner-lookup data-output-element-id="output-field" slot="outputField">${user('青木 葵')}</force-owner-lookup>`,
      ),
      edited('Account', 'Rating', '評価', list('評価', '見込みあり')),
      edited(
        'Account',
        'Name',
        '取引先名',
        box(
          'Name',
          '取引先名',
          'required="" value="ノルデン製作所"',
          '<abbr class="slds-required" title="必須">*</abbr>',
        ),
      ),
      edited(
        'Account',
        'ParentId',
        '親取引先',
        `<records-record-layout-lookup slot="inputField"><lightning-lookup class="slds-form-element"><lightning-lookup-desktop><lightning-grouped-combobox class="slds-form-element"><label class="slds-form-element__label">親取引先</label><div class="slds-form-element__control"><div><lightning-base-combobox class="slds-combobox_container"><div class="slds-combobox_container"><div class="slds-combobox"><div class="slds-combobox__form-element slds-input-has-icon" role="none"><div><div><input class="slds-combobox__input slds-input" type="text" role="combobox" data-value="" placeholder="取引先を検索..."></div></div>${group}</div><div class="slds-listbox slds-dropdown" role="listbox"></div></div></div></lightning-base-combobox></div></div><div class="slds-form-element__help" role="status"></div></lightning-grouped-combobox></lightning-lookup-desktop><lightning-lookup-data-source></lightning-lookup-data-source></lightning-lookup></records-record-layout-lookup>`,
      ),
      edited(
        'Account',
        'Ownership',
        '会社形態',
        list(
          '会社形態',
          '非公開',
          '<div class="dep-trigger-container"><div class="dep-trigger label-inline"><lightning-button variant="base"><button class="slds-button" type="button">連動関係にあるすべての項目を参照</button></lightning-button></div></div>',
        ),
      ),
      still(
        'Account',
        'Mark__c',
        '数式',
        '<records-formula-output data-output-element-id="output-field" slot="outputField"><slot><formula-output-formula-html><lightning-formatted-rich-text class="slds-rich-text-editor__output"><!----><span>ノルデン<br>非公開</span><!----></lightning-formatted-rich-text></formula-output-formula-html></slot><div class="calculate-on-save-msg slds-text-body_small">この項目は保存時に計算されます</div></records-formula-output>',
      ),
      edited(
        'Account',
        'Void__c',
        '無効フラグ',
        '<records-record-layout-checkbox slot="inputField"><lightning-input class="slds-form-element"><lightning-primitive-input-checkbox><label class="slds-checkbox__label" for="void"><span class="slds-form-element__label">無効フラグ</span></label><div class="slds-form-element__control slds-grow"><span class="slds-checkbox slds-checkbox_standalone"><input type="checkbox" id="void" name="Void__c" value=""><span class="slds-checkbox_faux"></span></span></div><div class="slds-form-element__help"></div></lightning-primitive-input-checkbox></lightning-input></records-record-layout-checkbox>',
      ),
      edited(
        'Account',
        'SlaEnd__c',
        'SLA の期限',
        '<lightning-input slot="inputField" class="slds-form-element"><lightning-datepicker><div class="slds-dropdown-trigger" role="group"><label class="slds-form-element__label" for="sla">SLA の期限</label><div class="slds-form-element__control slds-input-has-icon"><input class="slds-input" type="text" id="sla" name="SlaEnd__c" value="2027/03/31"><lightning-button-icon class="slds-input__icon"><button class="slds-button slds-button_icon" title="SLA の期限 の日付を選択" type="button"><span class="slds-assistive-text">SLA の期限 の日付を選択</span></button></lightning-button-icon></div></div><div class="slds-form-element__help slds-assistive-text">形式: 2024/12/31</div></lightning-datepicker></lightning-input>',
      ),
      still(
        'Account',
        'CreatedById',
        '作成者',
        `<records-modstamp slot="outputField"><div>${user('青木 葵').replace('<force-lookup>', '<force-lookup data-output-element-id="output-field" slot="outputField">')}</div>, <lightning-formatted-text data-output-element-id="output-field" slot="outputField">2026/02/27 20:37</lightning-formatted-text></records-modstamp>`,
      ),
    ]),
    title: 'ノルデン製作所',
    fields: [
      ['取引先 所有者', '青木 葵'],
      ['評価', '見込みあり'],
      ['取引先名', 'ノルデン製作所'],
      ['親取引先', ''],
      ['会社形態', '非公開'],
      ['数式', 'ノルデン\n非公開'],
      ['無効フラグ', 'No'],
      ['SLA の期限', '2027/03/31'],
      ['作成者', '青木 葵, 2026/02/27 20:37'],
    ],
  },
  {
    name: 'controls of the base components that are being edited: radio buttons, a switch, two lists, day and time',
    url,
    html: form('forcegenerated-detailpanel_opportunity___012000000000000aaa___full___view___recordlayout2', [
      edited(
        'Opportunity',
        'Pilot__c',
        'Pilot agreed',
        '<lightning-radio-group slot="inputField" class="slds-form-element"><fieldset role="radiogroup"><legend class="slds-form-element__legend slds-form-element__label">Pilot agreed</legend><div class="slds-form-element__control"><span class="slds-radio"><input type="radio" name="pilot" id="r1" value="y"><label class="slds-radio__label" for="r1"><span class="slds-radio_faux"></span><span class="slds-form-element__label">In writing</span></label></span><span class="slds-radio"><input type="radio" name="pilot" id="r2" value="n"><label class="slds-radio__label" for="r2"><span class="slds-radio_faux"></span><span class="slds-form-element__label">By word</span></label></span></div></fieldset></lightning-radio-group>',
      ),
      edited(
        'Opportunity',
        'Board__c',
        'Board informed',
        '<lightning-input slot="inputField" class="slds-form-element"><lightning-primitive-input-toggle><div class="slds-form-element__control"><label class="slds-checkbox_toggle slds-grid" for="tg"><span class="slds-form-element__label slds-m-bottom_none">Board informed</span><input type="checkbox" id="tg" role="switch"><span class="slds-checkbox_faux_container"><span class="slds-checkbox_faux"></span><span class="slds-checkbox_on">Active</span><span class="slds-checkbox_off">Inactive</span></span></label></div></lightning-primitive-input-toggle></lightning-input>',
      ),
      edited(
        'Opportunity',
        'Sites__c',
        'Sites',
        '<lightning-dual-listbox slot="inputField" class="slds-form-element"><div role="group"><div id="group-label-7" class="slds-form-element__label slds-form-element__legend">Sites</div><div class="slds-form-element__control"><div class="slds-dueling-list"><div class="slds-assistive-text" aria-live="assertive"></div><div class="slds-dueling-list__column slds-dueling-list__column_responsive"><span class="slds-form-element__label" id="source-list-label-7">Available</span><div class="slds-dueling-list__options"><ul id="source-list-7" role="listbox" class="slds-listbox"><li role="presentation" class="slds-listbox__item"><div class="slds-listbox__option" role="option" data-value="Hull"><span class="slds-media__body"><span class="slds-truncate" title="Hull">Hull</span></span></div></li></ul></div></div><div class="slds-dueling-list__column"><lightning-button-icon><button class="slds-button" title="Move selection to Chosen"><span class="slds-assistive-text">Move selection to Chosen</span></button></lightning-button-icon></div><div class="slds-dueling-list__column slds-dueling-list__column_responsive"><span class="slds-form-element__label" id="selected-list-label-7">Chosen</span><div class="slds-dueling-list__options"><ul id="selected-list-7" role="listbox" class="slds-listbox"><li role="presentation" class="slds-listbox__item"><div class="slds-listbox__option" role="option" data-value="Leeds"><span class="slds-media__body"><span class="slds-truncate" title="Leeds">Leeds</span></span></div></li><li role="presentation" class="slds-listbox__item"><div class="slds-listbox__option" role="option" data-value="York"><span class="slds-media__body"><span class="slds-truncate" title="York">York</span></span></div></li></ul></div></div></div></div></div></lightning-dual-listbox>',
      ),
      edited(
        'Opportunity',
        'Visit__c',
        'Site visit',
        '<lightning-input slot="inputField" class="slds-form-element"><lightning-datetimepicker><div><fieldset class="slds-form-element slds-form-element_compound"><legend class="slds-form-element__label slds-form-element__legend">Site visit</legend><div class="slds-form-element__control"><div class="slds-form-element__group"><div class="slds-form-element__row"><lightning-datepicker class="slds-form-element"><div><label class="slds-form-element__label" for="vd">Date</label><div class="slds-form-element__control"><input class="slds-input" id="vd" name="Visit__c" type="text" value="Dec 2, 2026"><button class="slds-button" title="Select a date for Date"><span class="slds-assistive-text">Select a date for Date</span></button></div></div></lightning-datepicker><lightning-timepicker class="slds-form-element"><div><label class="slds-form-element__label" for="vt">Time</label><div class="slds-form-element__control"><lightning-base-combobox><div class="slds-combobox_container"><input class="slds-input slds-combobox__input" id="vt" type="text" role="combobox" value="9:30 AM"><div role="listbox" class="slds-dropdown"><lightning-base-combobox-item role="option"><span class="slds-truncate">9:30 AM</span></lightning-base-combobox-item></div></div></lightning-base-combobox></div></div></lightning-timepicker></div></div></div></fieldset></div></lightning-datetimepicker></lightning-input>',
      ),
    ]),
    live: [
      { at: '#r2', checked: true },
      { at: '#tg', checked: true },
    ],
    title: '',
    fields: [
      ['Pilot agreed', 'By word'],
      ['Board informed', 'Yes'],
      ['Sites', 'Leeds; York'],
      ['Site visit', 'Dec 2, 2026 9:30 AM'],
    ],
  },
  {
    name: 'a path of the company’s own component: its steps are elements of their own',
    url,
    html: `<c-deal-path><lightning-progress-indicator><div class="slds-path"><div class="slds-grid slds-path__track"><div class="slds-grid slds-path__scroller-container"><div class="slds-path__scroller"><div class="slds-path__scroller_inner"><ul class="slds-path__nav" role="listbox"><slot>${step('slds-is-complete', 'Contacted', '<span class="slds-assistive-text">Stage Complete</span>')}${step('slds-is-current slds-is-active', 'Trial agreed', '<span class="slds-assistive-text">Current Stage</span>')}${step('slds-is-incomplete', 'Papers')}</slot></ul></div></div></div><div class="slds-grid"><span class="slds-path__stage-name" data-label="Trial agreed">Trial agreed</span></div></div></div></lightning-progress-indicator></c-deal-path>`,
    title: '',
    stage: 'Trial agreed',
    fields: [],
  },
  {
    name: 'the narrow header: fields below one another, a label with a menu',
    url,
    html: `<div class="slds-page-header slds-page-header_vertical"><div class="slds-page-header__col-title"><div class="slds-media"><div class="slds-media__figure"><span class="slds-icon_container slds-icon-standard-opportunity" title="opportunity"><svg></svg></span></div><div class="slds-media__body"><div class="slds-page-header__name"><div class="slds-page-header__name-title"><h1><span class="slds-page-header__title" title="Brackwater: second press">Brackwater: second press</span></h1></div></div></div></div></div><div class="slds-page-header__controls"><button class="slds-button">Edit</button></div><ul class="slds-page-header__detail-list">${narrow('Account Name', '<a href="#">Brackwater Pulp</a>')}${narrow('Address (2) <div class="slds-dropdown-trigger"><button class="slds-button slds-button_icon" title="More Actions"><span class="slds-assistive-text">More Actions</span></button></div>', '<div>4 Mill Lane</div><div>Hull HU1 2AB</div>', 'Multiple Values')}${narrow('Close Date', '12/3/2026')}${narrow('Opportunity Owner', '<div class="slds-media slds-media_small"><div class="slds-media__figure"><span class="slds-avatar slds-avatar_circle"><img alt="Person name" title="User avatar"></span></div><div class="slds-media__body"><a href="#">Rita Vale</a></div></div>', 'Hyperlink')}${narrow('Amount', '$84,000.00')}</ul></div>`,
    title: 'Brackwater: second press',
    fields: [
      ['Account Name', 'Brackwater Pulp'],
      ['Address (2)', '4 Mill Lane\nHull HU1 2AB'],
      ['Close Date', '12/3/2026'],
      ['Opportunity Owner', 'Rita Vale'],
      ['Amount', '$84,000.00'],
    ],
  },
  {
    name: 'posts as the design system draws them: answers below, a question, files',
    url,
    html: feed(
      post(
        'Rita Vale',
        'Brackwater: second press',
        'November 5, 2026 at 4:02 PM',
        '<p>She fears a stop of line 2, <a href="#" title="Tom Reyes">@Tom Reyes</a>, please help.</p>',
        '',
        `<div class="slds-feed__item-comments"><ul>${answer('Tom Reyes', 'November 6, 2026 at 9:12 AM', 'Then we offer a night shift.')}${answer('Dana Whitlock', 'November 6, 2026 at 9:40 AM', 'The board will ask for a price.')}</ul><div class="slds-media slds-comment slds-hint-parent"><div class="slds-publisher slds-publisher_comment"><label class="slds-publisher__toggle-visibility slds-assistive-text" for="c1">Write a comment</label><textarea id="c1" class="slds-publisher__input slds-textarea" placeholder="Write a comment…"></textarea></div></div></div>`,
      ),
      post(
        'Dana Whitlock',
        'Brackwater: second press',
        'November 3, 2026 at 11:00 AM',
        '<h3 class="slds-text-heading_small">Which press first?</h3><p>They have two in mind.</p>',
        '<div class="slds-post__payload"><div class="slds-attachments"><a href="#"><h3 title="Floor plan">Floor plan</h3></a></div></div>',
      ),
    ),
    title: '',
    fields: [],
    activities: [
      {
        kind: 'note',
        author: 'Rita Vale',
        at: '2026-11-05T16:02:00',
        text: 'She fears a stop of line 2, @Tom Reyes, please help.',
      },
      { kind: 'note', author: 'Tom Reyes', at: '2026-11-06T09:12:00', text: 'Then we offer a night shift.' },
      {
        kind: 'note',
        author: 'Dana Whitlock',
        at: '2026-11-06T09:40:00',
        text: 'The board will ask for a price.',
      },
      {
        kind: 'note',
        author: 'Dana Whitlock',
        at: '2026-11-03T11:00:00',
        text: 'Which press first?\nThey have two in mind.',
      },
    ],
  },
  {
    name: 'the labs’ timeline: a call shut, a mail and a note open, a line below the subject',
    url,
    html: labs(
      month('November 2026', [
        entry('log-a-call', 'First call', '11/3/2026', {
          under: beneath('Status', 'Completed'),
          said: '<a>Rita Vale</a><span> logged a call with&nbsp;</span><a>Nora Lindt</a>',
        }),
        entry('email', 'Re: trial in Leeds', '11/6/2026', {
          said: '<a>Rita Vale</a><span> sent an email to </span><a>Nora Lindt</a>',
          body: `${told('Subject', 'Re: trial in Leeds')}${told('Description', 'Thank you, we start on 14 December.')}`,
        }),
        entry('note', 'After the call', '11/4/2026', {
          body: '<div class="slds-form-element"><div class="slds-form-element__control"><lightning-formatted-rich-text style="white-space: pre-line"><span part="formatted-rich-text">They want the figures before the board meets.</span></lightning-formatted-rich-text></div></div><div class="slds-form-element"><span class="slds-form-element__label">Created By</span><div class="slds-form-element__control">Tom Reyes</div></div><div class="slds-form-element"><span class="slds-form-element__label">Id</span><div class="slds-form-element__control">069Aa000003mNoPIAU</div></div>',
        }),
      ]),
    ),
    title: '',
    fields: [],
    activities: [
      { kind: 'call', author: 'Rita Vale', at: '2026-11-03', subject: 'First call', text: '' },
      {
        kind: 'email',
        direction: 'outbound',
        author: 'Rita Vale',
        at: '2026-11-06',
        subject: 'Re: trial in Leeds',
        text: 'Thank you, we start on 14 December.',
      },
      {
        kind: 'note',
        at: '2026-11-04',
        subject: 'After the call',
        text: 'They want the figures before the board meets.',
      },
    ],
  },
  {
    name: 'an event of the labs’ timeline with its fields open beside the deal’s own',
    url,
    html: `${still('Opportunity', 'NextStep', 'Next Step', '<lightning-formatted-text data-output-element-id="output-field" slot="outputField">Send the figures</lightning-formatted-text>')}${labs(
      month('November 2026', [
        entry('event', 'Site visit', '11/2/2026', {
          body: `<lightning-record-view-form><form>${output('Location', 'Leeds')}${output('Description', 'They showed us line 2.')}</form></lightning-record-view-form>`,
        }),
      ]),
    )}`,
    title: '',
    fields: [['Next Step', 'Send the figures']],
    activities: [
      { kind: 'meeting', at: '2026-11-02', subject: 'Site visit', text: 'They showed us line 2.' },
    ],
  },
];
