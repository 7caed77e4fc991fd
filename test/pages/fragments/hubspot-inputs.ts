import type { Fragment } from './fragment.ts';

/**
 * HubSpot's inputs, headers and tables. Structure after public sources: the inputs and lists of its own front end as
 * published with source maps, a suite for deals of 2026, page objects for companies of two generations, userscripts for
 * line items, boards and tables, a scraper of Portuguese portals. All names and texts are invented.
 */
const deal = 'https://app-eu1.hubspot.com/contacts/145766737/record/0-3/61538824405';
const company = 'https://app.hubspot.com/contacts/145766737/company/9001/';
const contact = 'https://app.hubspot.com/contacts/145766737/contact/51/';

const truncated = (text: string) =>
  `<span class="private-truncated-string private-truncated-string--is-flex"><span class="private-truncated-string__inner"><span>${text}</span></span></span>`;
/** A field set of the profile form with its floating label. */
const set = (name: string, label: string, at: number, inner: string) =>
  `<div class="private-form__set private-form__set--floating floating-field-with-border" data-onboarding="sidebar-property-editor" data-profile-property="${name}"><label for="uid-ctrl-${at}" class="private-form__label private-form__label--floating">${truncated(`<span aria-describedby="uiTooltip-${at}" tabindex="0">${label}</span>`)}</label>${inner}<div class="private-form__control__overlay"><span aria-hidden="true" class="private-icon private-icon__low private-form__control-floating__edit-icon">edit</span></div></div>`;
const profile = (...sets: string[]) =>
  `<form data-selenium-test="profile-properties" class="private-form private-floating-form"><div class="is--module namespaced-hack-section">${sets.join('')}</div></form>`;
const input = (name: string, at: number, value: string, extra = '') =>
  `<div class="private-form__control-wrapper"><div class="private-form__input-wrapper"><input ${extra} type="text" value="${value}" id="uid-ctrl-${at}" data-field="${name}" data-selenium-test="property-input-${name}" autocomplete="off" class="form-control private-form__control private-form__control--inline isInline"></div><div class="private-form__meta"><div class="private-form__messages"></div></div></div>`;
/** The button of a list; one that is not chosen holds a mark without width. */
const list = (name: string, at: number, inner: string) =>
  `<button type="button" id="uid-ctrl-${at}" aria-haspopup="true" data-dropdown="true" data-field="${name}" data-selenium-test="property-input-${name}" class="uiButton private-button private-button__dropdown-opener uiDropdown__button private-dropdown"><span class="private-dropdown__button__contents uiDropdown__buttonContents"><span class="private-dropdown__button-label uiDropdown__buttonLabel">${inner}</span><span class="uiDropdown__buttonCaret private-dropdown__caret private-dropdown__caret--form"></span></span></button>`;

const hover =
  '<div data-test-id="hover-content-wrapper"><button type="button" data-action="details">Detalhes</button></div>';
const shown = (name: string, label: string, value: string, at = 1) =>
  `<span data-test-id="${name}"><div data-deferred-property-input-root="true" data-deferred-property-input-state="editable" data-deferred-property-input-mode="display"><div><div><label id="FormControl-label${at}" for="input-${at}"><span><span>${label}</span></span></label>${hover}</div><div class="FormControl__Content"><span data-selenium-test="property-input-${name}" id="input-${at}" aria-labelledby="FormControl-label${at}" role="button" tabindex="0">${value}</span></div></div></div></span>`;
const card = (title: string, rows: string) =>
  `<div data-card-type="PROPERTIES_V3" data-card-id="4773" data-test-id="card-wrapper-PROPERTIES_V3/4773"><div role="button" aria-expanded="true"><h5><span data-selenium-test="crm-card-title">${title}</span></h5></div><div data-test-id="crm-card-content"><ul data-selenium-test="profile-properties-list">${rows}</ul></div></div>`;
const tag = (text: string) =>
  `<span data-component-name="UITag" data-test-id="badge" class="StyledTag-sc"><span>${text}</span></span>`;

/** A property of the strip: what it is called, and a box that shows or takes it. */
const item = (name: string, label: string, inner: string) =>
  `<div data-test-id="highlight-property-item-${name}"><div><span>${label}</span></div><div>${inner}</div></div>`;
const picker = (name: string, value: string) =>
  `<div data-test-id="property-input-${name}"><button type="button" data-dropdown="true" aria-haspopup="listbox" aria-expanded="false"><span><span>${value}</span></span><span data-test-id="dropdown-caret"><svg></svg></span></button></div>`;

/** A cell of the table of records; it says of which object, property and record it is. */
const cell = (object: string, name: string, id: string, inner: string) =>
  `<td data-test-id="cell-${object}-${name}-${id}"><div class="Cell-sc">${inner}</div></td>`;
const table = (heads: string[], rows: [string, string][]) =>
  `<div data-test-id="framework-data-table-container"><div data-test-id="fdt-scroll-window"><table data-test-id="framework-data-table"><thead><tr><th><input type="checkbox" aria-label="All"></th>${heads.map((head) => `<th><div><span>${head}</span></div></th>`).join('')}</tr></thead><tbody>${rows.map(([id, cells]) => `<tr data-test-id="row-${id}"><td><input type="checkbox" aria-label="Select"></td>${cells}</tr>`).join('')}</tbody></table></div></div>`;

/** An event of the accordion, open; what its controls say stands beside what was written. */
const event = (type: string, head: string, when: string, body: string, beside = '') =>
  `<div data-event-type="${type}"><div data-selenium-test="timeline-card" data-selenium-event-type="${type}"><div data-test-id="collapsible-event-accordion"><div role="button" tabindex="0" aria-expanded="true"><svg></svg></div><div class="Flex"><div data-test-id="header-message"><span>${head}</span></div><div data-test-id="timeline-header-actions"><button>Ações</button></div><div data-test-id="event-timestamp"><span>${when}</span></div></div>${beside}${body === '' ? '' : `<div data-selenium-test="timeline-editable-section"><div class="SanitizedText__StyledText-sc">${body}</div></div>`}<div class="Footer"><button type="button">Fixar</button><button type="button">Copiar link</button><a data-test-id="add-comment" role="button">Adicionar comentário</a><button data-test-id="associations-dropdown">1 associação</button></div></div></div></div>`;
const timeline = (...events: string[]) =>
  `<div data-test-id="crm-events-viz-timeline">${events.join('')}</div>`;

export const hubspotInputs: Fragment[] = [
  {
    name: 'domains in words, long text that may not be changed, a number that only shows',
    url: company,
    html: profile(
      set(
        'domain',
        'Company domain name',
        1,
        `<div class="p-x-0 col-xs-12"><span><div data-test-id="domain-input" class="p-top-1">${truncated('hale.example, and stroud.example')}</div></span></div>`,
      ),
      set(
        'about_us',
        'About us',
        2,
        '<div class="private-expandable-text"><div><textarea readonly id="uid-ctrl-2" class="form-control private-form__control private-text-area" data-field="about_us" data-selenium-test="property-input-about_us">Makes ovens for bakeries.\nFounded in 1971.</textarea></div><button type="button" class="uiButton private-button private-button--link"><span>Show more</span></button></div>',
      ),
      set('numberofemployees', 'Number of employees', 3, input('numberofemployees', 3, '148', 'readonly')),
      set(
        'hs_time_since',
        'Time since last visit',
        4,
        '<span id="uid-ctrl-4" data-field="hs_time_since">3 days</span>',
      ),
    ),
    title: '',
    fields: [
      ['Company domain name', 'hale.example, and stroud.example'],
      ['About us', 'Makes ovens for bakeries.\nFounded in 1971.'],
      ['Number of employees', '148'],
      ['Time since last visit', '3 days'],
    ],
  },
  {
    name: 'lists with a dot before the choice, one of them without a choice',
    url: 'https://app.hubspot.com/contacts/145766737/deal/61538824405/',
    html: profile(
      set('dealstage', 'Deal stage', 1, list('dealstage', 1, '<span>Contract sent</span>')),
      set(
        'hs_priority',
        'Priority',
        2,
        list('hs_priority', 2, '<div title="High"><span class="UIStatusDot__Dot-sc"></span>High</div>'),
      ),
      set('dealtype', 'Deal type', 3, list('dealtype', 3, '\u200B')),
      set('amount', 'Amount', 4, input('amount', 4, '48,200')),
      set(
        'hubspot_owner_id',
        'Deal owner',
        5,
        `<div data-field="hubspot_owner_id" data-selenium-test="property-input-hubspot_owner_id">${list('owner', 5, '<span class="private-dropdown__item__label">Rita Vale</span>').replace(' data-selenium-test="property-input-owner"', '')}</div>`,
      ),
    ),
    title: '',
    stage: 'Contract sent',
    fields: [
      ['Deal stage', 'Contract sent'],
      ['Priority', 'High'],
      ['Deal type', ''],
      ['Amount', '48,200'],
      ['Deal owner', 'Rita Vale'],
    ],
  },
  {
    name: 'the e-mail of a contact, all its addresses open in a bubble',
    url: contact,
    html: `${profile(set('firstname', 'First name', 1, input('firstname', 1, 'Nora')), set('lastname', 'Last name', 2, input('lastname', 2, 'Lindt')), set('email', 'Email', 3, '<div class="p-x-0 col-xs-12"><div class="p-top-1">nora@hale.example</div></div>'))}<div class="private-popover" role="dialog" aria-label="Email"><div class="private-popover__body"><ul class="uiList"><li><div class="Grid"><div><h6 data-selenium-test="email-input-primary-heading" class="m-bottom-0">Primary</h6></div><div><div class="private-form__set private-form__set--no-label">${input('email', 31, 'nora@hale.example')}</div></div><div><button disabled><span>Delete</span></button></div></div></li><li><div class="Grid"><div><div class="private-form__set private-form__set--no-label">${input('email', 32, 'lindt@stroud.example')}</div></div><div><button><span>Delete</span></button><button><span>Make primary</span></button></div></div></li></ul></div></div>`,
    title: 'Nora Lindt',
    fields: [
      ['First name', 'Nora'],
      ['Last name', 'Lindt'],
      ['Email', 'nora@hale.example'],
    ],
    people: [{ name: 'Nora Lindt', email: 'nora@hale.example' }],
  },
  {
    name: 'the header of a deal of 2026: an amount that only shows, a day in a box, stage and pipeline in buttons',
    url: deal,
    html: `<div data-card-type="OBJECT_HIGHLIGHT" data-test-id="card-wrapper-OBJECT_HIGHLIGHT-FAS-0-3-1"><div data-test-id="record-highlight-content"><a href="/contacts/145766737/objects/0-3/views/all/list">Deals</a><button type="button"><span>Actions</span></button><div data-test-id="record-highlight-main-content"><h2 data-test-id="highlight-record-label" data-selenium-test="highlightTitle"><span data-test-id="highlight-property-display-dealname"><span>Hale: line 2</span></span></h2><button type="button" aria-label="Edit deal name" data-test-id="highlight-editor-icon"><svg></svg></button></div>${item('amount', 'Amount:', '<span data-test-id="highlight-property-display-amount"><span data-selenium-test="currency-component-loaded">$12,500</span></span>')}${item('closedate', 'Close Date:', '<div data-test-id="property-input-closedate"><input type="text" aria-label="Close Date" data-selenium-test="property-input-closedate" value="12/31/2026"></div>')}${item('dealstage', 'Deal Stage:', picker('dealstage', 'Qualified To Buy'))}${item('pipeline', 'Pipeline:', picker('pipeline', 'Sales Pipeline'))}<div class="activity-actions"><button type="button"><span data-test-id="activity-button-icon-description">Note</span></button><button type="button"><span data-test-id="activity-button-icon-email">Email</span></button></div></div></div>`,
    title: 'Hale: line 2',
    stage: 'Qualified To Buy',
    fields: [
      ['Amount', '$12,500'],
      ['Close Date', '12/31/2026'],
      ['Deal Stage', 'Qualified To Buy'],
      ['Pipeline', 'Sales Pipeline'],
    ],
  },
  {
    name: 'line items beside a card of properties: what is sold is no property',
    url: deal,
    html: `${card('Scope', `${shown('sites', 'Sites', `${tag('Leeds')}${tag('Hull')}`, 1)}${shown('start', 'Start', '<span>03/01/2027</span>', 2)}`)}<div data-card-type="LINE_ITEMS" data-test-id="card-wrapper-LINE_ITEMS/0-3"><div><h5><span data-selenium-test="crm-card-title">Line items (2)</span></h5><span data-selenium-test="crm-card-actions"><a data-test-id="line-items-card-action-edit">Edit</a></span></div><div>${[
      ['Oven, two decks', 'x 2', '$9,000'],
      ['Fitting', 'x 1', '$3,500'],
    ]
      .map(
        ([name, count, price]) =>
          `<div data-test-id="line-items-card-line-item"><div data-test-id="line-items-card-line-item-name-quantity"><p><span class="TruncateString__TruncateStringInner-sc"><span>${name}</span></span></p><span data-test-id="line-items-card-line-item-quantity">${count}</span></div><label>Net price</label><span data-test-id="line-items-card-line-item-price">${price}</span></div>`,
      )
      .join('')}<div><strong>Amount: </strong><span>$12,500</span></div></div></div>`,
    title: '',
    fields: [
      ['Sites', 'Leeds; Hull'],
      ['Start', '03/01/2027'],
    ],
  },
  {
    name: 'a company of 2019: its name in a measured box, a contact as a heading with a link around it',
    url: company,
    html: `<div data-selenium-component="ProfileHighlightContainer" class="private-card"><div class="highlightTitleWidthMeasurementWrapper"><h2>${truncated('Hale &amp; Stroud')}</h2></div><button data-selenium-test="profile-settings-actions-btn"><span>Actions</span></button></div>${profile(set('city', 'City', 1, input('city', 1, 'Leeds')), set('phone', 'Phone number', 2, input('phone', 2, '+44 113 2000')))}<div class="is--module private-card private-card__wrapper private-card--compact" data-sidebar-key="Contacts" data-selenium-expanded="true"><div class="private-card__header"><h5 class="private-card__title"><i18n-string data-locale-at-render="en-us" data-key="customerDataSidebar.CONTACTS.title">Contacts (1)</i18n-string></h5><button><span>Add contact</span></button></div><div class="private-card__section"><div class="private-flex p-top-2"><div class="private-avatar"></div><div><a href="/contacts/145766737/contact/51/"><div class="m-bottom-1 is--heading-7">Nora Lindt</div></a><div>Head of Plants</div><a href="mailto:nora@hale.example">nora@hale.example</a></div></div></div></div>`,
    title: 'Hale & Stroud',
    fields: [
      ['City', 'Leeds'],
      ['Phone number', '+44 113 2000'],
    ],
    people: [{ name: 'Nora Lindt', title: 'Head of Plants', email: 'nora@hale.example' }],
  },
  {
    name: 'a deal of 2021 whose name stands in a span of its own make',
    url: 'https://app.hubspot.com/contacts/145766737/deal/61538824405/',
    html: `<div class="private-card customer-data-sidebar--highlight"><a href="/contacts/145766737/deals">Deals</a><h2><span class="DealTicketEditableTitle__StyledTitle-sc-1x">Hale: line 2</span><span data-selenium-test="highlight-editor-icon"><svg></svg></span></h2></div>${profile(set('amount', 'Amount', 1, input('amount', 1, '12,500')), set('dealstage', 'Deal stage', 2, list('dealstage', 2, '<span>Appointment scheduled</span>')))}`,
    title: 'Hale: line 2',
    stage: 'Appointment scheduled',
    fields: [
      ['Amount', '12,500'],
      ['Deal stage', 'Appointment scheduled'],
    ],
  },
  {
    name: 'two records side by side in a dialog that makes one of them',
    url: 'https://app.hubspot.com/contacts/145766737/record/0-1/51',
    html: `${card('About this contact', `${shown('email', 'Email', '<span>nora@hale.example</span>', 1)}${shown('jobtitle', 'Job title', '<span>Head of Plants</span>', 2)}`)}<div class="private-modal" role="dialog" aria-modal="true"><header><h2>Merge contacts</h2></header><div class="private-modal__body">${[
      ['Nora Lindt', 'nora@hale.example', '3'],
      ['N. Lindt', 'lindt@stroud.example', '1'],
    ]
      .map(
        ([name, mail, count]) =>
          `<div class="private-tile"><h4>${truncated(name ?? '')}</h4><dl><dt>Email</dt><dd>${truncated(mail ?? '')}</dd><dt>Number of Associated Contacts</dt><dd>${truncated(count ?? '')}</dd></dl></div>`,
      )
      .join(
        '',
      )}<div class="private-form__set"><label>Keep</label><button data-dropdown="true"><span>Nora Lindt</span></button></div></div></div>`,
    title: '',
    fields: [
      ['Email', 'nora@hale.example'],
      ['Job title', 'Head of Plants'],
    ],
    people: [],
  },
  {
    name: 'a mail whose sender and receivers stand below its head',
    url: deal,
    html: timeline(
      event(
        'ENGAGEMENT_EMAIL_INCOMING',
        '<strong>Email</strong> - Dates for the survey',
        'Nov 6, 2026 at 9:12 AM GMT+1',
        '<div>The 14th suits our board.</div><div>Please send the figures first.</div>',
        '<div class="Participants"><div data-test-id="email-sender"><strong>Nora Lindt</strong></div><div data-measured-element="timeline-participant-details-right-content"><span>to Rita Vale</span></div></div>',
      ),
      event(
        'ENGAGEMENT_EMAIL',
        '<strong>Email</strong> - Figures',
        'Nov 6, 2026 at 2:30 PM GMT+1',
        '<div>Attached as asked.</div>',
        '<div class="Participants"><div data-test-id="email-sender"><strong>Rita Vale</strong></div><div data-measured-element="timeline-participant-details-right-content"><span>to Nora Lindt</span></div></div>',
      ),
    ),
    title: '',
    fields: [],
    activities: [
      {
        kind: 'email',
        direction: 'inbound',
        author: 'Nora Lindt',
        at: '2026-11-06T09:12:00+01:00',
        subject: 'Email - Dates for the survey',
        text: 'The 14th suits our board.\nPlease send the figures first.',
      },
      {
        kind: 'email',
        author: 'Rita Vale',
        at: '2026-11-06T14:30:00+01:00',
        subject: 'Email - Figures',
        text: 'Attached as asked.',
      },
    ],
  },
  {
    name: 'contacts in a table whose cells say their property, Italian',
    url: deal,
    lang: 'it',
    html: `<div data-card-type="ASSOCIATION_TABLE" id="card-wrapper-ASSOCIATION_TABLE/0-1" data-test-id="card-wrapper-ASSOCIATION_TABLE/0-1"><h5>Contatti (2)</h5>${table(
      ['Nome', 'Qualifica', 'Indirizzo e-mail', 'Etichette di associazione'],
      [
        [
          '51',
          `${cell('0-1', 'hs_full_name_or_email', '51', '<a href="/contacts/145766737/record/0-1/51">Nora Lindt</a><button><span>Anteprima</span></button>')}${cell('0-1', 'jobtitle', '51', '<span>Responsabile impianti</span>')}${cell('0-1', 'email', '51', '<a href="mailto:nora@hale.example">nora@hale.example</a>')}${cell('0-1', 'associationLabels', '51', tag('Decisore'))}`,
        ],
        [
          '52',
          `${cell('0-1', 'hs_full_name_or_email', '52', '<a href="/contacts/145766737/record/0-1/52">Piet van Aal</a><button><span>Anteprima</span></button>')}${cell('0-1', 'jobtitle', '52', '<span>--</span>')}${cell('0-1', 'email', '52', '<a href="mailto:piet@hale.example">piet@hale.example</a>')}${cell('0-1', 'associationLabels', '52', '<span>--</span>')}`,
        ],
      ],
    )}</div>`,
    title: '',
    fields: [],
    people: [
      {
        name: 'Nora Lindt',
        title: 'Responsabile impianti',
        email: 'nora@hale.example',
        role: 'Decisore',
      },
      { name: 'Piet van Aal', email: 'piet@hale.example' },
    ],
  },
  {
    name: 'deals of a company in a table: nobody, and no fields of the company',
    url: 'https://app.hubspot.com/contacts/145766737/record/0-2/9001',
    html: `${card('About this company', `${shown('domain', 'Company domain name', '<span>hale.example</span>', 1)}${shown('city', 'City', '<span>Leeds</span>', 2)}`)}<div data-card-type="ASSOCIATION_TABLE" data-test-id="card-wrapper-ASSOCIATION_TABLE/0-3"><h5>Deals (1)</h5>${table(
      ['Deal Name', 'Amount', 'Deal Stage', 'Contact'],
      [
        [
          '77',
          `${cell('0-3', 'dealname', '77', '<a href="/contacts/145766737/record/0-3/77">Hale: line 2</a>')}${cell('0-3', 'amount', '77', '<span data-selenium-test="property-input-amount">$12,500</span>')}${cell('0-3', 'dealstage', '77', '<span data-test-id="property-input-dealstage">Contract sent</span>')}${cell('0-3', 'contact', '77', '<a href="/contacts/145766737/record/0-1/51">Nora Lindt</a>')}`,
        ],
      ],
    )}</div>`,
    title: '',
    fields: [
      ['Company domain name', 'hale.example'],
      ['City', 'Leeds'],
    ],
  },
  {
    name: 'the timeline, Portuguese, with the words of its controls',
    url: deal,
    lang: 'pt-br',
    html: timeline(
      event(
        'ENGAGEMENT_NOTE',
        '<strong>Observação</strong> de Rita Vale',
        '5 nov 2026 às 16:02 GMT-3',
        '<p>Eles temem uma parada da linha 2.</p>',
        '<span class="VisuallyHidden-sc">Esta atividade é totalmente expandida. Clique para recolher esta atividade.</span>',
      ),
      event(
        'ENGAGEMENT_EMAIL_INCOMING',
        '<strong>E-mail</strong> - Re: teste de Nora Lindt para Rita Vale',
        '6 nov 2026 às 09:12 GMT-3',
        '<div>A diretoria se reúne no dia 14.</div>',
      ),
      event(
        'ENGAGEMENT_TASK',
        '<strong>Tarefa</strong> atribuída a Rita Vale',
        '20 nov 2026',
        '<p>Enviar o contrato.</p>',
        '<h5 data-selenium-test="timeline-editable-title">Contrato de teste</h5>',
      ),
    ),
    title: '',
    fields: [],
    activities: [
      {
        kind: 'note',
        author: 'Rita Vale',
        at: '2026-11-05T16:02:00-03:00',
        subject: 'Observação de Rita Vale',
        text: 'Eles temem uma parada da linha 2.',
      },
      {
        kind: 'email',
        direction: 'inbound',
        author: 'Nora Lindt',
        at: '2026-11-06T09:12:00-03:00',
        subject: 'E-mail - Re: teste de Nora Lindt para Rita Vale',
        text: 'A diretoria se reúne no dia 14.',
      },
      {
        kind: 'task',
        at: '2026-11-20',
        subject: 'Contrato de teste',
        text: 'Enviar o contrato.',
      },
    ],
  },
  {
    name: 'a deal, Portuguese: an owner without a mark, an associated company',
    url: deal,
    lang: 'pt-br',
    html: card(
      'Sobre este negócio',
      `${shown('dealstage', 'Etapa do negócio', `${tag('Em diagnóstico')}<span data-test-id="dropdown-caret"></span>`, 1)}${shown('amount', 'Valor', '<span data-selenium-test="currency-component-loaded">R$ 48.200,00</span>', 2)}<span data-test-id="hubspot_owner_id"><div data-deferred-property-input-root="true" data-deferred-property-input-state="editable" data-deferred-property-input-mode="display"><div><div><label id="FormControl-label3"><span><span>Proprietário do negócio</span></span></label>${hover}</div><div class="FormControl__Content"><div role="button" tabindex="0"><span>Rita Vale</span><span data-test-id="dropdown-caret"><svg></svg></span></div></div></div></div></span>${shown('notes_last_contacted', 'Último contato', '<span>06/11/2026 09:12 GMT-3</span>', 4)}<span data-test-id="associatedcompanyid"><div data-deferred-property-input-root="true" data-deferred-property-input-state="readonly" data-deferred-property-input-mode="display"><div><div><label id="FormControl-label5"><span><span>Empresa</span></span></label>${hover}</div><div class="FormControl__Content"><a href="/contacts/145766737/record/0-2/9001"><span>Hale &amp; Stroud</span></a></div></div></div></span>`,
    ),
    title: '',
    stage: 'Em diagnóstico',
    fields: [
      ['Etapa do negócio', 'Em diagnóstico'],
      ['Valor', 'R$ 48.200,00'],
      ['Proprietário do negócio', 'Rita Vale'],
      ['Último contato', '06/11/2026 09:12 GMT-3'],
      ['Empresa', 'Hale & Stroud'],
    ],
  },
  {
    name: 'boxes of the page of all properties, each set with a wrapper for its label',
    url: deal,
    html: `<div data-test-id="all-properties-panel">${[
      [
        'dealname',
        'Deal name',
        '<textarea id="UIFormControl-1" data-test-id="property-input-dealname" rows="1">Hale: line 2</textarea>',
        true,
      ],
      [
        'amount',
        'Amount',
        '<div><input id="UIFormControl-2" data-test-id="property-input-amount" value="12,500"><span class="private-form__addon">USD</span></div>',
        false,
      ],
      [
        'closedate',
        'Close date',
        '<input id="UIFormControl-3" data-test-id="property-input-closedate" value="12/31/2026"><div role="listbox" style="display: none"><span>December 2026</span></div>',
        false,
      ],
    ]
      .map(
        ([, label, control, isRequired], at) =>
          `<div class="private-form__set"><div class="private-form__control-wrapper"><div class="UIFormControl__LabelWrapper-sc-1cnyvh8-1 private-form__label-wrapper"><label for="UIFormControl-${at + 1}" id="UIFormControl-label-${at + 1}" class="private-form__label"><span class="UIFormControl__StyledSpan-sc-1cnyvh8-2">${label}</span>${isRequired ? '<span class="private-form__required" aria-hidden="true">*</span>' : ''}</label><div class="private-form__help">Shown to all</div></div><div class="private-form__input-wrapper">${control}</div><div class="private-form__meta"><div class="private-form__messages"></div></div></div></div>`,
      )
      .join('')}</div>`,
    title: 'Hale: line 2',
    fields: [
      ['Deal name', 'Hale: line 2'],
      ['Amount', '12,500'],
      ['Close date', '12/31/2026'],
    ],
  },
  {
    name: 'the record before, hidden, and a preview of another one over the page',
    url: deal,
    html: `<div style="display: none"><h2 data-selenium-test="highlightTitle"><span>Corbel: roof</span></h2>${card('About this deal', shown('amount', 'Amount', '<span>$1</span>', 11))}</div><div><h2 data-selenium-test="highlightTitle" data-test-id="highlight-record-label"><span>Hale: line 2</span></h2>${card('About this deal', `${shown('amount', 'Amount', '<span>$12,500</span>', 1)}${shown('dealstage', 'Deal stage', tag('Contract sent'), 2)}`)}</div><div data-test-id="preview-sidebar" data-crm-location="CRM_OBJECT_PREVIEW" role="dialog"><h2 data-selenium-test="highlightTitle"><span>Nora Lindt</span></h2><a href="/contacts/145766737/record/0-1/51">View record</a>${card('About this contact', shown('email', 'Email', '<span>nora@hale.example</span>', 21))}</div>`,
    title: 'Hale: line 2',
    stage: 'Contract sent',
    fields: [
      ['Amount', '$12,500'],
      ['Deal stage', 'Contract sent'],
    ],
  },
  {
    name: 'contacts on the page of 2021: names beside what they do, one more behind a link',
    url: 'https://app.hubspot.com/contacts/145766737/deal/61538824405/',
    html: `<div data-selenium-test="sidebar"><div class="private-card" data-sidebar-key="Contacts" data-sidebar-card-association-object-type-id="0-1"><h5><i18n-string data-key="customerDataSidebar.CONTACTS.title">Contacts (3)</i18n-string></h5>${[
      ['51', 'Nora Lindt', 'Head of Plants', 'nora@hale.example'],
      ['52', 'Piet van Aal', '', 'piet@hale.example'],
    ]
      .map(
        ([id, name, job, mail]) =>
          `<div data-selenium-test="chicklet" class="private-tile"><a data-selenium-test="contact-chicklet-title-link" href="/contacts/145766737/contact/${id}/">${truncated(name ?? '')}</a>${job ? `<div data-selenium-test="contact-chicklet-job-title">${truncated(job)}</div>` : ''}<a data-selenium-test="contact-chicklet-email" href="mailto:${mail}">${truncated(mail ?? '')}</a></div>`,
      )
      .join('')}<a>View 1 more</a></div></div>`,
    title: '',
    fields: [],
    people: [
      { name: 'Nora Lindt', title: 'Head of Plants', email: 'nora@hale.example' },
      { name: 'Piet van Aal', email: 'piet@hale.example' },
    ],
  },
];
