import type { Fragment } from './fragment.ts';

/**
 * Where HubSpot shows a record's own properties. Structure after public sources: a userscript for its ticket pages with
 * style sheet and fixtures, an end-to-end suite of the deals pages, scrapers and timers of several years, an overlay that
 * names properties, a phone extension's copy of the oldest sidebar. All names and values are invented.
 */
const deal = 'https://app-eu1.hubspot.com/contacts/145766737/record/0-3/61538824405';
const contact = 'https://app.hubspot.com/contacts/145766737/record/0-1/828923682002/';

const hover =
  '<div data-test-id="hover-content-wrapper"><button type="button" data-action="details">Details</button></div>';
const caret = '<span data-test-id="dropdown-caret"><svg></svg></span>';
const tag = (text: string) =>
  `<span data-component-name="UITag" data-test-id="badge" class="StyledTag-sc"><span class="TagText">${text}</span></span>`;

/** A property of a sidebar card; `mode` is how far it is opened. */
const property = (
  name: string,
  label: string,
  inner: string,
  at: number,
  { mode = 'display', state = 'editable' }: { mode?: string; state?: string } = {},
) =>
  `<span data-test-id="${name}"><div data-deferred-property-input-root="true" data-deferred-property-input-state="${state}" data-deferred-property-input-mode="${mode}" class="Box-sc"><div class="FormControl__Wrapper"><div class="FormControl__LabelWrapper"><label id="FormControl-label${at}" for="FormControl-input${at}"><span><span>${label}</span></span></label>${hover}</div><div class="FormControl__Content">${inner}</div></div></div></span>`;
const shown = (name: string, label: string, value: string, at: number, state = 'editable') =>
  property(
    name,
    label,
    `<span data-selenium-test="property-input-${name}" id="FormControl-input${at}" aria-labelledby="FormControl-label${at}" role="button" tabindex="0">${value}</span>`,
    at,
    { state },
  );
const opened = (name: string, label: string, inner: string, at: number) =>
  property(name, label, `<div data-test-id="DisplayOptimizedFormControl">${inner}</div>`, at, {
    mode: 'input',
  });
const about = (rows: string[], title = 'About this deal') =>
  `<div data-test-id="card-wrapper-PROPERTIES_V3/0-3/DEFAULT" data-card-type="PROPERTIES_V3" data-card-id="48801"><div><header><h5>${title}</h5><div data-test-id="crm-card-actions"><button>Actions</button></div></header><div data-test-id="crm-card-content"><ul data-selenium-test="profile-properties-list">${rows.join('')}</ul></div></div></div>`;

/** A property of the strip: the label in the first part, the value in the second. */
const item = (name: string, label: string, inner: string) =>
  `<div data-test-id="highlight-property-item-${name}"><div class="Label-sc"><span>${label}</span></div><div>${inner}</div></div>`;
const displayed = (name: string, value: string) =>
  `<div data-test-id="highlight-property-display-${name}"><span>${value}</span></div>`;

/** A property of the oldest sidebar, whose icons are words in an icon font. */
const floating = (name: string, label: string, at: number, inner: string, link = '') =>
  `<div class="private-form__set private-form__set--floating floating-field-with-border" data-onboarding="sidebar-property-editor" data-profile-property="${name}"><label for="uid-ctrl-${at}" class="private-form__label private-form__label--floating"><span class="private-truncated-string private-truncated-string--is-flex"><span class="private-truncated-string__inner"><span><span aria-describedby="uiTooltip-1${at}" tabindex="0">${label}</span></span></span></span></label>${inner}<div class="private-form__control__overlay"><span aria-hidden="true" class="private-icon private-icon__low private-form__control-floating__edit-icon">edit</span>${link}</div></div>`;
const inSet = (inner: string) =>
  `<div class="private-form__set private-form__set--no-label"><div class="private-form__control-wrapper"><div class="private-form__label-wrapper"></div><div class="private-form__input-wrapper">${inner}</div><div class="private-form__meta"><div class="private-form__messages"></div></div></div></div>`;
const out = (href: string) =>
  `<a type="button" class="uiButton private-button private-button__link" href="${href}"><span aria-hidden="true" class="private-icon private-icon__low">externalLink</span></a>`;

export const hubspotProperties: Fragment[] = [
  {
    name: 'the header of a deal, and its small copy that stays while one scrolls',
    url: deal,
    html: `<div data-test-id="card-wrapper-OBJECT_HIGHLIGHT-FAS-0-3-1" data-card-type="OBJECT_HIGHLIGHT"><div><div data-test-id="mini-highlight-container"><span data-test-id="highlight-avatar-icon"><svg></svg></span><span data-test-id="mini-highlight-title">Corbel: roof survey</span><span>€19,300</span></div><div data-test-id="record-highlight-content"><a href="/contacts/145766737/objects/0-3">Deals</a><button>Actions</button><div data-test-id="record-highlight-main-content"><div class="Flex"><h2 data-test-id="highlight-record-label" data-selenium-test="highlightTitle"><span>Corbel: roof survey</span></h2><button aria-label="Edit deal name"><span>Edit</span></button></div>${item('amount', 'Amount:', displayed('amount', '€19,300'))}${item('closedate', 'Close Date:', displayed('closedate', '12/18/2026'))}${item('dealstage', 'Stage:', `<div data-test-id="property-input-dealstage"><button type="button" data-dropdown="true"><span>Survey booked</span>${caret}</button></div>`)}${item('pipeline', 'Pipeline:', displayed('pipeline', 'Roofs'))}</div></div><ul><li><button type="button"><span data-test-id="activity-button-icon-description">Note</span></button></li><li><button type="button"><span data-test-id="activity-button-icon-email">Email</span></button></li><li><button type="button"><span data-test-id="activity-button-icon-calling">Call</span></button></li></ul></div></div>`,
    title: 'Corbel: roof survey',
    stage: 'Survey booked',
    fields: [
      ['Amount', '€19,300'],
      ['Close Date', '12/18/2026'],
      ['Stage', 'Survey booked'],
      ['Pipeline', 'Roofs'],
    ],
  },
  {
    name: 'the oldest sidebar: icons in words, one value as mere text',
    url: 'https://app.hubspot.com/contacts/4411/contact/777/',
    html: `<div data-selenium-component="ProfileHighlightContainer"><h2><span data-selenium-test="highlightTitle"><span class="private-truncated-string"><span class="private-truncated-string__inner">Ana Brook</span></span></span></h2></div><ul data-selenium-test="sidebar" class="uiList private-list--unstyled"><li class="uiListItem private-list__item"><section><div class="is--module private-card" data-selenium-expanded="true" data-sidebar-key="Properties"><div class="private-card__section private-card__header"><h5 class="private-card__title"><span data-selenium="profile-properties-header"><i18n-string data-key="profileSidebarModule.aboutTitleContactfirstname">About Ana</i18n-string></span></h5></div><form data-selenium-test="profile-properties" class="private-form private-floating-form">${floating('firstname', 'First name', 3, inSet('<input readonly type="text" value="Ana" id="uid-ctrl-3" data-field="firstname" data-selenium-test="property-input-firstname" class="form-control private-form__control">'))}${floating('email', 'Email', 5, '<div class="p-x-0 col-xs-12"><div class="p-top-1">ana@corbel.example</div></div>', out('mailto:ana@corbel.example'))}${floating('phone', 'Phone number', 6, '<input readonly type="text" value="+44 161 496 0101" id="uid-ctrl-6" data-field="phone" data-selenium-test="property-input-phone" class="form-control private-form__control">', out('tel:+441614960101'))}</form></div></section></li></ul>`,
    title: 'Ana Brook',
    fields: [
      ['First name', 'Ana'],
      ['Email', 'ana@corbel.example'],
      ['Phone number', '+44 161 496 0101'],
    ],
    people: [{ name: 'Ana Brook', email: 'ana@corbel.example' }],
  },
  {
    name: 'the oldest deal: its name in a box that grows, a list and a day',
    url: 'https://app.hubspot.com/contacts/4411/deal/889/',
    html: `<div data-selenium-test="deal-highlight-details"><h2 class="m-bottom-0"><div class="private-expanding-text"><input class="private-expanding-text-input__input form-control private-form__control" value="Corbel: roof survey"></div></h2></div><form class="private-form private-floating-form">${floating('dealtype', 'Deal type', 8, inSet('<button type="button" id="uid-ctrl-8" class="uiDropdown__button private-dropdown" aria-haspopup="true"><span class="uiDropdown__buttonContents private-dropdown__button__contents"><span class="private-dropdown__button-label uiDropdown__buttonLabel"><!-- react-text: 91 -->New business<!-- /react-text --></span><span class="uiDropdown__buttonCaret private-dropdown__caret"></span></span></button>'))}${floating('contract_day', 'Contract day', 9, inSet('<span class="private-datepicker"><input type="text" id="uid-ctrl-9" data-field="contract_day" class="private-expanding-text-input__input private-datepicker__input" value="01/15/2027"></span>'))}</form><div class="is--module private-card" data-sidebar-key="Company"><div class="m-bottom-1 is--heading-7">Corbel Estates</div><a href="/contacts/4411/company/31">corbel.example</a></div>`,
    title: 'Corbel: roof survey',
    fields: [
      ['Deal type', 'New business'],
      ['Contract day', '01/15/2027'],
    ],
  },
  {
    name: 'addresses in boxes that unfold, and a property that cannot be changed',
    url: contact,
    html: about(
      [
        property(
          'address',
          'Street address',
          '<div class="private-expandable-text__container"><textarea rows="1" id="FormControl-input1" data-selenium-test="property-input-address"></textarea></div>',
          1,
          { mode: 'input' },
        ),
        property(
          'city',
          'City',
          '<div class="private-expandable-text__container"><textarea rows="1" id="FormControl-input2" data-selenium-test="property-input-city">Salford</textarea></div>',
          2,
          { mode: 'input' },
        ),
        shown('hs_email_domain', 'Email domain', '<span>corbel.example</span>', 3, 'readonly'),
        shown('hs_calculated_score', 'Score', '<span>--</span>', 4, 'readonly'),
      ],
      'About this contact',
    ),
    live: [{ at: '#FormControl-input1', value: '14 Quay Row\nUnit 3' }],
    title: '',
    fields: [
      ['Street address', '14 Quay Row\nUnit 3'],
      ['City', 'Salford'],
      ['Email domain', 'corbel.example'],
      ['Score', ''],
    ],
  },
  {
    name: 'properties opened one beside the other: a day, money, several choices, rich text',
    url: deal,
    html: about([
      opened(
        'closedate',
        'Close date',
        '<div class="UIDateInput"><input type="text" role="combobox" aria-haspopup="dialog" id="FormControl-input1" data-selenium-test="property-input-closedate" value="12/18/2026"><span><svg></svg></span></div>',
        1,
      ),
      opened(
        'amount',
        'Amount',
        '<div class="CurrencyInput"><span class="Addon">€</span><input type="text" inputmode="decimal" id="FormControl-input2" data-selenium-test="property-input-amount" value="19,300"></div>',
        2,
      ),
      opened(
        'regions',
        'Regions',
        `<div id="FormControl-input3" data-selenium-test="property-input-regions" role="group"><span data-component-name="UITag" data-test-id="badge"><span>North</span><button aria-label="Remove North"><svg></svg></button></span><span data-component-name="UITag" data-test-id="badge"><span>Wales</span><button aria-label="Remove Wales"><svg></svg></button></span><input type="text" role="combobox" aria-label="Search" value=""></div>`,
        3,
      ),
      opened(
        'why_now',
        'Why now',
        '<div class="RichTextEditor"><div role="toolbar"><button>Bold</button><button>Insert</button></div><div data-test-id="rte-content" class="ProseMirror" contenteditable="true" id="FormControl-input4" data-selenium-test="property-input-why_now"><p>The slates let water in.</p><p>The insurer asked for a survey.</p></div></div>',
        4,
      ),
      opened(
        'dealtype',
        'Deal type',
        `<button type="button" data-dropdown="true" aria-haspopup="listbox" id="FormControl-input5" data-selenium-test="property-input-dealtype"><span>Renewal</span>${caret}</button>`,
        5,
      ),
    ]).concat('<footer><button>Save</button><button>Cancel</button></footer>'),
    title: '',
    fields: [
      ['Close date', '12/18/2026'],
      ['Amount', '19,300'],
      ['Regions', 'North; Wales'],
      ['Why now', 'The slates let water in.\nThe insurer asked for a survey.'],
      ['Deal type', 'Renewal'],
    ],
  },
  {
    name: 'all properties, German: a switch and a search are none',
    url: deal,
    lang: 'de',
    html: `<div role="dialog" data-test-id="all-properties-panel"><header><h3>Alle Eigenschaften</h3></header><div><input type="search" placeholder="Eigenschaften suchen"><div class="Toggle"><input type="checkbox" id="hide-blank"><label for="hide-blank">Leere Eigenschaften ausblenden</label></div></div><div data-test-id="group-accordion-dealinformation"><div role="button" aria-expanded="true"><h4>Deal-Informationen</h4></div>${[
      `<div data-test-id="property-input-dealname"><div class="Flex"><label for="g1">Dealname</label>${hover}</div><textarea id="g1" rows="1">Corbel: Dachgutachten</textarea></div>`,
      `<div data-test-id="property-input-dealstage"><div class="Flex"><label for="g2">Deal-Phase</label>${hover}</div><button id="g2" type="button" data-dropdown="true" aria-haspopup="listbox"><span>Gutachten gebucht</span>${caret}</button></div>`,
      `<div data-test-id="property-input-hs_priority"><div class="Flex"><label for="g3">Priorität</label>${hover}</div><button id="g3" type="button" data-dropdown="true"><span>--</span>${caret}</button></div>`,
      `<div data-test-id="property-input-hubspot_owner_id"><div class="Flex"><label for="g4">Deal-Eigentümer</label>${hover}</div><div id="g4"><button type="button" data-dropdown="true"><span>Jan Osei</span>${caret}</button></div></div>`,
      `<div data-test-id="property-input-roof_kinds"><div class="Flex"><label for="g5">Dacharten</label>${hover}</div><button id="g5" type="button" data-dropdown="true"><span>${tag('Schiefer')}${tag('Blech')}</span>${caret}</button></div>`,
      '<div data-test-id="property-input-skeleton"><div class="SkeletonText-sc"></div></div>',
    ].join('')}</div></div>`,
    title: 'Corbel: Dachgutachten',
    stage: 'Gutachten gebucht',
    fields: [
      ['Dealname', 'Corbel: Dachgutachten'],
      ['Deal-Phase', 'Gutachten gebucht'],
      ['Priorität', ''],
      ['Deal-Eigentümer', 'Jan Osei'],
      ['Dacharten', 'Schiefer; Blech'],
    ],
  },
  {
    name: 'a panel over the board',
    url: 'https://app-eu1.hubspot.com/contacts/145766737/objects/0-3/views/all/board',
    html: `<main><div data-test-id="cdb-column"><h4>Survey booked</h4><div data-test-id="cdb-card"><a href="/contacts/145766737/record/0-3/700">Mill Lane: gutters</a><div><span>Amount:</span> <span>€4,100</span></div><div>Close date: 11/30/2026</div></div></div></main><div data-test-id="IndexPageInlineSidebar" role="dialog"><header><button aria-label="Close">×</button><a href="/contacts/145766737/record/0-3/61538824405">View record</a></header><div data-test-id="record-highlight-content"><h2 data-test-id="highlight-record-label"><span>Corbel: roof survey</span></h2>${item('amount', 'Amount:', displayed('amount', '€19,300'))}</div>${about([shown('dealstage', 'Deal stage', `${tag('Survey booked')}${caret}`, 1), shown('hubspot_owner_id', 'Deal owner', `<span>Jan Osei</span>${caret}`, 2)])}<div data-test-id="card-wrapper-ASSOCIATION_V3/0-1" data-card-type="ASSOCIATION_V3"><h5>Contacts (1)</h5><div data-test-id="associated-objects-card-content-0-1"><div data-test-id="chiclet-0-1-828" data-selenium-test="chicklet"><a data-test-id="contact-chicklet-title-link" href="/contacts/145766737/record/0-1/828">Ana Brook</a></div></div></div></div>`,
    title: 'Corbel: roof survey',
    stage: 'Survey booked',
    fields: [
      ['Amount', '€19,300'],
      ['Deal stage', 'Survey booked'],
      ['Deal owner', 'Jan Osei'],
    ],
    people: [{ name: 'Ana Brook' }],
  },
  {
    name: 'data highlights, French, beside a summary that a machine wrote',
    url: deal,
    lang: 'fr',
    html: `<div data-test-id="card-wrapper-DATA_HIGHLIGHTS/0-3" data-card-type="DATA_HIGHLIGHTS"><header><h5>Données clés</h5></header><div data-test-id="crm-card-content"><div data-test-id="crm-data-highlights-item"><p>Date de création</p><span>12 octobre 2026</span></div><div data-test-id="crm-data-highlights-item"><div><p>Phase du cycle de vie</p><p>${tag('Opportunité')}</p></div></div><div data-test-id="crm-data-highlights-item"><div><p>Dernière activité</p><div><span>--</span></div></div></div></div></div><div data-test-id="card-wrapper-AI_OBJECT_SUMMARY-FAS-1"><header data-test-id="copilot-preview-v2-header"><strong>Résumé de la fiche</strong></header><div data-test-id="preview-summary"><p>Budget : le client a validé 19 300 €.</p></div><button data-test-id="copy-button">Copier</button></div>`,
    title: '',
    fields: [
      ['Date de création', '12 octobre 2026'],
      ['Phase du cycle de vie', 'Opportunité'],
      ['Dernière activité', ''],
    ],
  },
  {
    name: 'long text that is cut, a web address, a mail, a number to call',
    url: contact,
    html: about(
      [
        shown(
          'notes_on_roof',
          'Notes on the roof',
          '<div class="ExpandableText__StyledContainer"><div class="ExpandableText__StyledTextWrapper"><span>Two leaks over the north stair, found after the storm in</span></div><button type="button">See more</button></div>',
          1,
        ),
        shown(
          'website',
          'Website URL',
          '<a href="https://corbel.example" target="_blank" rel="noopener">corbel.example<span class="ScreenReaderOnly-sc">Opens in a new tab</span></a>',
          2,
        ),
        shown(
          'email',
          'Email',
          '<span><a href="mailto:ana@corbel.example">ana@corbel.example</a></span><button aria-label="Copy"><svg></svg></button>',
          3,
        ),
        shown(
          'mobilephone',
          'Mobile phone number',
          '<a href="tel:+447700900123"><span>+44 7700 900123</span></a><span data-test-id="property-input-phone-button"><button>Call</button></span>',
          4,
        ),
        shown('hs_email_optout', 'Unsubscribed from all email', `<span>No</span>${caret}`, 5),
      ],
      'About this contact',
    ),
    title: '',
    fields: [
      ['Notes on the roof', 'Two leaks over the north stair, found after the storm in'],
      ['Website URL', 'corbel.example'],
      ['Email', 'ana@corbel.example'],
      ['Mobile phone number', '+44 7700 900123'],
      ['Unsubscribed from all email', 'No'],
    ],
  },
  {
    name: 'a lead of the sales workspace',
    url: 'https://app.hubspot.com/contacts/145766737/record/0-136/5550',
    html: `<div data-test-id="record-highlight-content"><h2 data-test-id="highlight-record-label"><span data-test-id="highlight-property-display-hs_lead_name">Corbel Estates: roof</span></h2>${item('hs_pipeline_stage', 'Stage:', `<div data-test-id="property-input-hs_pipeline_stage"><span>Attempting</span>${caret}</div>`)}${item('hs_lead_label', 'Lead label:', displayed('hs_lead_label', 'Warm'))}</div>`,
    title: 'Corbel Estates: roof',
    stage: 'Attempting',
    fields: [
      ['Stage', 'Attempting'],
      ['Lead label', 'Warm'],
    ],
  },
  {
    name: 'a card of plain pairs and one of rows that say their names in another way',
    url: deal,
    html: `<div data-test-id="card-wrapper-PROPERTIES_V3/0-3/0"><div><header><strong>About this deal</strong></header><div data-test-id="crm-card-content" class="properties"><div class="property"><label>Deal description</label><span>Survey of all roofs before the winter.</span></div><div class="property"><label>Deal owner</label><span>Jan Osei</span></div><div class="property"><label>Priority</label><span>High</span></div></div></div></div><div data-test-id="card-wrapper-PROPERTIES_V3/0-3/1"><div><header><strong>Decision</strong></header><div data-test-id="crm-card-content"><div data-test-id="property-row-economic_buyer"><label class="FormLabel__StyledLabel-sc">Economic buyer</label><div><span>Ana Brook</span></div></div><div data-test-id="property-row-decision_day"><label class="FormLabel__StyledLabel-sc">Decision day</label><div><span>12/18/2026</span></div></div></div></div></div>`,
    title: '',
    fields: [
      ['Deal description', 'Survey of all roofs before the winter.'],
      ['Deal owner', 'Jan Osei'],
      ['Priority', 'High'],
      ['Economic buyer', 'Ana Brook'],
      ['Decision day', '12/18/2026'],
    ],
  },
  {
    name: 'a company: its header tells values without labels, a deal beside it tells its own',
    url: 'https://app.hubspot.com/contacts/145766737/record/0-2/9001',
    html: `<div data-test-id="record-highlight-content"><h2 data-selenium-test="highlightTitle"><span>Corbel Estates</span></h2><a data-test-id="highlight-property-display-domain" href="https://corbel.example">corbel.example</a></div>${about([shown('industry', 'Industry', `<span>Property</span>${caret}`, 1)], 'About this company').replaceAll('0-3', '0-2')}<div data-test-id="card-wrapper-ASSOCIATION_V3/0-3" data-card-type="ASSOCIATION_V3"><h5>Deals (1)</h5><div data-test-id="chiclet-0-3-61538824405" data-selenium-test="chicklet"><a data-test-id="deal-chicklet-title-link" href="/contacts/145766737/record/0-3/61538824405">Corbel: roof survey</a><div><label>Amount</label><span>€19,300</span></div><div data-test-id="property-input-dealstage"><label>Stage</label><span>Survey booked</span></div></div></div>`,
    title: 'Corbel Estates',
    fields: [
      ['domain', 'corbel.example'],
      ['Industry', 'Property'],
    ],
  },
];
