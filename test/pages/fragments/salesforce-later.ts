import type { Fragment } from './fragment.ts';

/*
 * More of Lightning's pages: what an agent that reads support cases recorded of fields, feed and files, terms of Dynamic
 * Forms as Selenium suites spell them, a flow beside the record, questions of the feed as scrapers of a community read them,
 * paths, tables and leads of page objects. Names and texts are ours.
 */
const url = 'https://a.lightning.force.com/lightning/r/Opportunity/006Aa00000K3PxQIAV/view';
const contactUrl = 'https://a.lightning.force.com/lightning/r/Contact/003Aa00000B2mKpIAJ/view';
const accountUrl = 'https://a.lightning.force.com/lightning/r/Account/001Aa00000H7uVwIAJ/view';
const leadUrl = 'https://a.lightning.force.com/lightning/r/Lead/00QAa00000L9zYxMAJ/view';

const svg = '<svg class="slds-button__icon" aria-hidden="true"><use href="#x"></use></svg>';
const help = (label: string, words: string) =>
  `<lightning-helptext class="slds-m-left_xx-small"><button class="slds-button slds-button_icon slds-button_icon-small" aria-describedby="help-1" type="button"><lightning-primitive-icon>${svg}</lightning-primitive-icon><span class="slds-assistive-text">Help ${label}</span></button><div class="slds-popover slds-popover_tooltip slds-fall-into-ground" id="help-1" role="tooltip"><div class="slds-popover__body">${words}</div></div></lightning-helptext>`;
/** A field of the older rendering: the pen stands inside the control, the help inside the label's own box. */
const hint = (label: string, value: string, more = '') =>
  `<div class="slds-form-element slds-hint-parent">${more === '' ? `<span class="test-id__field-label slds-form-element__label">${label}</span>` : `<div class="slds-form-element__label-container slds-grow"><label class="slds-form-element__label" for="input-1"><span>${label}</span></label>${more}</div>`}<div class="slds-form-element__control slds-grid itemBody"><span class="test-id__field-value slds-form-element__static slds-grow word-break-ie11 is-read-only">${value}</span><button class="slds-button slds-button_icon test-id__inline-edit-trigger inline-edit-trigger" title="Edit ${label}" type="button"><lightning-primitive-icon>${svg}</lightning-primitive-icon><span class="slds-assistive-text">Edit ${label}</span></button></div></div>`;

const lookup = (object: string, id: string, name: string) =>
  `<force-lookup><div><records-hoverable-link><div class="slds-grid"><a href="/lightning/r/${object}/${id}/view"><slot><slot><span>${name}</span></slot></slot></a></div></records-hoverable-link></div></force-lookup>`;
/** A field of Dynamic Forms as a term and what it says. */
const term = (object: string, field: string, label: string, value: string) =>
  `<flexipage-field data-field-id="Record${field}Field"><slot><record_flexipage-record-field><div class="slds-form-element" data-target-selection-name="sfdc:RecordField.${object}.${field}"><div><dl><dt><div class="test-id__field-label-container slds-form-element__label"><span class="test-id__field-label">${label}</span></div></dt><dd><div class="slds-form-element__control"><span class="test-id__field-value slds-form-element__static"><slot name="outputField">${value}</slot></span></div><button class="test-id__inline-edit-trigger" title="${label} bearbeiten">${svg}<span class="slds-assistive-text">${label} bearbeiten</span></button></dd></dl></div></div></record_flexipage-record-field></slot></flexipage-field>`;
const layout = (object: string, field: string, label: string, value: string) =>
  `<records-record-layout-item field-label="${label}"><div data-target-selection-name="sfdc:RecordField.${object}.${field}" class="slds-form-element"><div class="test-id__field-label-container slds-form-element__label"><span class="test-id__field-label">${label}</span></div><div class="slds-form-element__control"><span class="test-id__field-value slds-form-element__static"><slot name="outputField">${value}</slot></span></div></div></records-record-layout-item>`;
const words = (text: string) =>
  `<lightning-formatted-text data-output-element-id="output-field">${text}</lightning-formatted-text>`;

/** A post of the feed, with files below what was written and answers inside it. */
const post = (who: string, when: string, body: string, files = '', replies = '') =>
  `<article class="cuf-feedItem cuf-feedItemBody cuf-feedItemWrap slds-card" data-feed-item-id="0D5Aa01"><div class="feeditemuserandtimestamp slds-media__body">${who}<span class="cuf-timestamp uiOutputDateTime" title="${when}"><a class="cuf-timestamp" href="#">${when}</a></span></div><div class="feedBodyInner">${body}</div>${files}<div class="cuf-feedItemFooter"><button>Like</button><button>Comment</button></div>${replies}</article>`;
const reply = (who: string, when: string, body: string) =>
  `<li class="cuf-reply"><article class="cuf-comment cuf-feedItem" data-comment-id="0D7Aa01"><div class="cuf-commentHeader slds-media__body"><a class="cuf-actorName" href="#">${who}</a><span class="cuf-timestamp uiOutputDateTime"><a class="cuf-timestamp" href="javascript:void(0);">${when}</a></span></div><div class="feedBodyInner">${body}</div></article></li>`;
const file = (name: string) =>
  `<div class="cuf-feedItemAttachments slds-post__content"><div class="cuf-attachment slds-file slds-file_card"><figure><a class="slds-file__crop" title="${name}"><span class="slds-assistive-text">${name}</span></a></figure><div class="slds-file__title"><a class="slds-file__text" title="${name}"><span class="slds-file__text-title" title="${name}">${name}</span></a></div></div></div>`;
const feed = (...items: string[]) =>
  `<div class="forceChatterFeedInner slds-card-wrapper"><span role="status">${items.length} Chatter Feed Items</span><div class="cuf-feedElementIterator">${items.map((one) => `<div class="cuf-feedElement">${one}</div>`).join('')}</div></div>`;

/** A cell of the table of records. */
const cell = (label: string, inner: string, tag = 'td') =>
  `<${tag} data-label="${label}" role="${tag === 'th' ? 'rowheader' : 'gridcell'}"><lightning-primitive-cell-factory data-label="${label}"><span class="slds-grid"><div class="slds-truncate">${inner}</div><lightning-primitive-cell-actions></lightning-primitive-cell-actions></span></lightning-primitive-cell-factory></${tag}>`;

export const salesforceLater: Fragment[] = [
  {
    name: 'the older fields: the pen inside the control, help with its words inside the label, nothing in one',
    url,
    html: `<div class="full forcePageBlockSectionRow">${hint('Stage', '<span class="uiOutputText">Trial agreed</span>')}${hint('Related tenders', '', help('Related tenders', 'Numbers of tenders this deal takes part in'))}${hint('Next step', '<span class="uiOutputText">Board on 14 December</span>', help('Next step', 'What the buyer does next'))}</div>`,
    title: '',
    stage: 'Trial agreed',
    fields: [
      ['Stage', 'Trial agreed'],
      ['Related tenders', ''],
      ['Next step', 'Board on 14 December'],
    ],
  },
  {
    name: 'Dynamic Forms as lists of terms, German',
    url: contactUrl,
    lang: 'de',
    html: `<flexipage-field-section2><div class="test-id__section"><h3 class="slds-section__title"><span>Angaben</span></h3><div><laf-progressive-container><slot><flexipage-column2><div>${term('Contact', 'Name', 'Kontaktname', '<lightning-formatted-name>Frau Nora Lindt</lightning-formatted-name>')}${term('Contact', 'AccountId', 'Accountname', lookup('Account', '001Aa00000H7uVwIAJ', 'Hale &amp; Stroud'))}${term('Contact', 'Email', 'E-Mail', '<emailui-formatted-email-contact><lightning-formatted-email><a href="mailto:nora@hale.example">nora@hale.example</a></lightning-formatted-email></emailui-formatted-email-contact>')}${term('Contact', 'Title', 'Position', words('Leiterin Werke'))}${term('Contact', 'Birthdate', 'Geburtsdatum', words(''))}</div></flexipage-column2></slot></laf-progressive-container></div></div></flexipage-field-section2>`,
    title: 'Frau Nora Lindt',
    fields: [
      ['Kontaktname', 'Frau Nora Lindt'],
      ['Accountname', 'Hale & Stroud'],
      ['E-Mail', 'nora@hale.example'],
      ['Position', 'Leiterin Werke'],
      ['Geburtsdatum', ''],
    ],
    people: [{ name: 'Frau Nora Lindt', title: 'Leiterin Werke', email: 'nora@hale.example' }],
  },
  {
    name: 'rich text in its own part, a formula that is a link, who made it and when',
    url,
    html: `<records-record-layout-section class="test-id__section"><h3><button><span class="slds-section__title">Details</span></button></h3>${layout('Opportunity', 'Why__c', 'Why now', '<records-formatted-rich-text><lightning-formatted-rich-text data-output-element-id="output-field"><span part="formatted-rich-text"><p>The licence ends in <b>March</b>.</p><ul><li>Line 1</li><li>Line 2</li></ul></span></lightning-formatted-rich-text></records-formatted-rich-text>')}${layout('Opportunity', 'Docs__c', 'Documents', '<records-formula-output><slot><formula-output-formula-html><lightning-formatted-rich-text><span part="formatted-rich-text"><a href="https://docs.example/1" target="_blank">Folder of this deal</a></span></lightning-formatted-rich-text></formula-output-formula-html></slot></records-formula-output>')}${layout('Opportunity', 'CreatedById', 'Created By', `<records-modstamp>${lookup('User', '005Aa00000U1', 'Rita Vale')}<span class="slds-p-left_xx-small">, </span><lightning-formatted-text data-output-element-id="output-field">11/5/2026, 4:02 PM</lightning-formatted-text></records-modstamp>`)}</records-record-layout-section>`,
    title: '',
    fields: [
      ['Why now', 'The licence ends in March.\nLine 1\nLine 2'],
      ['Documents', 'Folder of this deal'],
      ['Created By', 'Rita Vale, 11/5/2026, 4:02 PM'],
    ],
  },
  {
    name: 'posts with files and answers, their time in words',
    url,
    html: feed(
      post(
        '<a class="cuf-actorName" href="#">Rita Vale</a>',
        'November 5, 2026 at 4:02 PM',
        '<p>She fears a stop of line 2.</p><p>See the plan.</p>',
        file('plan.pdf'),
        `<ul class="cuf-replies slds-p-horizontal_small">${reply('Tom Reyes', '3 days ago', 'The plan holds for two weeks.')}</ul>`,
      ),
    ),
    title: '',
    fields: [],
    activities: [
      {
        kind: 'note',
        author: 'Rita Vale',
        at: '2026-11-05T16:02:00',
        text: 'She fears a stop of line 2.\nSee the plan.',
      },
      { kind: 'note', author: 'Tom Reyes', at: '2026-11-06', text: 'The plan holds for two weeks.' },
    ],
  },
  {
    name: 'posts whose authors are no links: names in plain words before what they did',
    url,
    html: feed(
      post(
        '<span class="cuf-actorName"><span class="uiOutputText">Nora Lindt</span></span><span class="slds-assistive-text">Customer</span>',
        'November 6, 2026 at 9:12 AM',
        '<span class="uiOutputRichText" dir="ltr"><p>Our board meets on 14 December.</p></span>',
      ),
      `<article class="cuf-feedItem slds-card"><div class="cuf-feedItemHeader"><div class="cuf-preamble slds-grid slds-grid--align-spread slds-has-flexi-truncate"><p><span><strong>Rita Vale</strong> asked a question</span></p></div><div class="cuf-subPreamble slds-text-body--small"><a class="cuf-timestamp" title="November 4, 2026 at 10:00 AM">November 4, 2026 at 10:00 AM</a></div></div><div class="cuf-body cuf-questionTitle forceChatterFeedBodyQuestionWithoutAnswer">Who signs at Hale?</div><div class="cuf-body cuf-questionBody forceChatterFeedBodyQuestionWithoutAnswer"><p>Nora or the board?</p></div><ul><li class="slds-item cuf-viewCount qe-viewCount">3 views</li><li class="slds-item qe-commentCount">1 answer</li></ul></article>`,
    ),
    title: '',
    fields: [],
    activities: [
      {
        kind: 'note',
        author: 'Nora Lindt',
        at: '2026-11-06T09:12:00',
        text: 'Our board meets on 14 December.',
      },
      {
        kind: 'note',
        author: 'Rita Vale',
        at: '2026-11-04T10:00:00',
        subject: 'Who signs at Hale?',
        text: 'Nora or the board?',
      },
    ],
  },
  {
    name: 'a flow beside the record asks for fields of a new one',
    url,
    html: `<flexipage-component2>${layout('Opportunity', 'StageName', 'Stage', '<sfa-output-stage-name><lightning-formatted-text>Negotiation</lightning-formatted-text></sfa-output-stage-name>')}${layout('Opportunity', 'Amount', 'Amount', '<sfa-output-opportunity-amount><lightning-formatted-text>EUR 48,200.00</lightning-formatted-text></sfa-output-opportunity-amount>')}</flexipage-component2><flexipage-component2><flowruntime-flow><article class="slds-card"><h2 class="slds-text-heading_medium">New visit</h2><flowruntime-lwc-body><flowruntime-list-container><flowruntime-base-section><flowruntime-screen-field><flowruntime-record-field><flowruntime-record-field-impl><record_flexipage-record-field><div class="slds-form-element" data-target-selection-name="sfdc:RecordField.Visit__c.Place__c"><label class="slds-form-element__label">Place</label><span><slot><records-record-layout-base-input><lightning-input><div><input type="text" name="Place__c" value="Leeds"></div></lightning-input></records-record-layout-base-input></slot></span></div></record_flexipage-record-field></flowruntime-record-field-impl></flowruntime-record-field></flowruntime-screen-field><flowruntime-screen-field><flowruntime-input-wrapper2><lightning-input><label class="slds-form-element__label">Visit on</label><div class="slds-form-element__control"><input type="text" value="12/18/2026"></div></lightning-input></flowruntime-input-wrapper2></flowruntime-screen-field></flowruntime-base-section></flowruntime-list-container></flowruntime-lwc-body><flowruntime-navigation-bar><button>Next</button></flowruntime-navigation-bar></article></flowruntime-flow></flexipage-component2>`,
    title: '',
    stage: 'Negotiation',
    fields: [
      ['Stage', 'Negotiation'],
      ['Amount', 'EUR 48,200.00'],
    ],
  },
  {
    name: 'a path whose steps are links with words alone',
    url: leadUrl,
    html: `<div class="slds-path"><div class="slds-path__track"><div class="slds-path__scroller-container"><ul class="slds-path__nav" role="listbox" aria-label="Path Options" aria-orientation="horizontal">${[
      ['New', 'slds-is-complete', 'Stage Complete'],
      ['Working', 'slds-is-current slds-is-active', 'Current Stage:'],
      ['Converted', 'slds-is-incomplete', ''],
    ]
      .map(
        ([name, cls, said]) =>
          `<li class="slds-path__item ${cls}" role="presentation"><a aria-selected="${cls?.includes('active')}" class="slds-path__link" role="option" href="#"><span class="slds-path__stage">${svg}${said === '' ? '' : `<span class="slds-assistive-text">${said}</span>`}</span><span class="slds-path__title">${name}</span></a></li>`,
      )
      .join(
        '',
      )}</ul></div></div><button class="slds-button slds-path__mark-complete"><span>Mark Status as Complete</span></button></div>${layout('Lead', 'Company', 'Company', words('Hale &amp; Stroud'))}`,
    title: '',
    stage: 'Working',
    fields: [['Company', 'Hale & Stroud']],
  },
  {
    name: 'contact roles in a table of cells with labels, Portuguese',
    url,
    lang: 'pt-br',
    html: `<lst-related-list-single-container><article class="slds-card" aria-label="Funções do contato"><div class="slds-card__header"><h2 class="slds-card__header-title"><a href="/lightning/r/006Aa00000K3PxQIAV/related/OpportunityContactRoles/view"><span title="Funções do contato">Funções do contato</span><span title="(2)">(2)</span></a></h2></div><lst-common-list-internal><lightning-datatable><table class="slds-table" role="grid"><thead><tr><th aria-label="Nome do contato">Nome do contato</th><th aria-label="Função">Função</th><th aria-label="Cargo">Cargo</th><th aria-label="Principal">Principal</th></tr></thead><tbody>${[
      ['003Aa00000B2mKpIAJ', 'Nora Lindt', 'Tomador de decisões', 'Diretora de fábricas'],
      ['003Aa00000B2mKqIAJ', 'Piet van Aal', 'Avaliador', ''],
    ]
      .map(
        ([id, name, role, job]) =>
          `<tr data-row-key-value="${id}">${cell('Nome do contato', `<lst-formatted-lookup><a href="/lightning/r/Contact/${id}/view"><span>${name}</span></a></lst-formatted-lookup>`, 'th')}${cell('Função', `<lightning-base-formatted-text>${role}</lightning-base-formatted-text>`)}${cell('Cargo', `<lightning-base-formatted-text>${job}</lightning-base-formatted-text>`)}${cell('Principal', '<lightning-primitive-icon></lightning-primitive-icon>')}</tr>`,
      )
      .join(
        '',
      )}</tbody></table></lightning-datatable></lst-common-list-internal></article></lst-related-list-single-container>`,
    title: '',
    fields: [],
    people: [
      { name: 'Nora Lindt', role: 'Tomador de decisões', title: 'Diretora de fábricas' },
      { name: 'Piet van Aal', role: 'Avaliador' },
    ],
  },
  {
    name: 'an account: its name beside the mark of a hierarchy, phone that dials, an insight beside it',
    url: accountUrl,
    html: `<records-highlights2><div class="highlights slds-page-header"><h1><div class="entityNameTitle">Account</div><slot name="primaryField"><sfa-output-name-with-hierarchy-icon-account slot="primaryField"><sfa-output-name-with-hierarchy-icon-wrapper><force-aura-action-wrapper><div><lightning-formatted-text>Hale &amp; Stroud</lightning-formatted-text><button title="View Account Hierarchy">${svg}<span class="slds-assistive-text">View Account Hierarchy</span></button></div></force-aura-action-wrapper></sfa-output-name-with-hierarchy-icon-wrapper></sfa-output-name-with-hierarchy-icon-account></slot></h1><slot name="secondaryFields"><records-highlights-details-item class="slds-page-header__detail-block"><div><p class="slds-text-title slds-truncate" title="Phone">Phone</p><p class="fieldComponent slds-text-body--regular"><slot><records-output-phone><lightning-click-to-dial><a class="tel" href="javascript:void(0)">+44 113 2000</a><span class="slds-assistive-text">Click to dial disabled</span></lightning-click-to-dial></records-output-phone></slot></p></div></records-highlights-details-item></slot></div></records-highlights2><div class="runtime_sales_insightsAccountInsights"><article class="slds-card"><h2 class="slds-card__header-title">Key Insights</h2><ul><li class="slds-tile"><h3 class="slds-tile__title">Expansion in Hull</h3><dl class="slds-list_horizontal"><dt class="slds-item_label">Source:</dt><dd class="slds-item_detail">Press</dd></dl></li></ul></article></div>${layout('Account', 'Industry', 'Industry', words('Food'))}`,
    title: 'Hale & Stroud',
    fields: [
      ['Phone', '+44 113 2000'],
      ['Industry', 'Food'],
    ],
  },
  {
    name: 'a lead, Spanish: a name of three parts, an address as a map, a score drawn as stars',
    url: leadUrl,
    lang: 'es',
    html: `${layout('Lead', 'Name', 'Nombre', '<lightning-formatted-name data-output-element-id="output-field">Sra. Ana Ruiz</lightning-formatted-name>')}${layout('Lead', 'Status', 'Estado de candidato', words('En curso'))}${layout('Lead', 'Address', 'Dirección', '<lightning-formatted-address><a href="https://maps.example/?q=Salford"><div>14 Quay Row</div><div>Salford M3 4LZ</div><div>Reino Unido</div></a><lightning-static-map><iframe title="mapa"></iframe></lightning-static-map></lightning-formatted-address>')}${layout('Lead', 'Fit__c', 'Encaje', '<records-formula-output><slot><formula-output-formula-html><lightning-formatted-rich-text><span part="formatted-rich-text"><img src="data:," alt="4 estrellas"></span></lightning-formatted-rich-text></formula-output-formula-html></slot></records-formula-output>')}${layout('Lead', 'DoNotCall', 'No llamar', '<lightning-input><lightning-primitive-input-checkbox><input type="checkbox" disabled><label><span class="slds-checkbox_faux"></span><span class="slds-form-element__label slds-assistive-text">No llamar</span></label></lightning-primitive-input-checkbox></lightning-input>')}`,
    title: 'Sra. Ana Ruiz',
    stage: 'En curso',
    fields: [
      ['Nombre', 'Sra. Ana Ruiz'],
      ['Estado de candidato', 'En curso'],
      ['Dirección', '14 Quay Row\nSalford M3 4LZ\nReino Unido'],
      ['Encaje', '4 estrellas'],
      ['No llamar', 'No'],
    ],
    people: [{ name: 'Sra. Ana Ruiz' }],
  },
  {
    name: 'tasks of the panel with boxes to tick, due in words',
    url,
    html: `<div id="activityPanelContainer"><div class="skip-timeline-wrapper"><ul class="standardTimelineUpcomingActivities">${[
      ['00TAa01', 'Send the contract', 'Nov 20, 2026', 'You have an upcoming task with'],
      ['00TAa02', 'Book the van', 'Nov 23, 2026', 'Tom Reyes has an upcoming task with'],
    ]
      .map(
        ([id, subject, due, sentence]) =>
          `<li class="row Task runtime_sales_activitiesActivityTimelineFixedStencil"><div class="timelineGridItemLeft"><lightning-icon icon-name="standard:task" class="slds-icon-standard-task"><span class="slds-assistive-text">Task</span></lightning-icon></div><div class="slds-media__body"><div class="slds-grid"><div class="checkbox"><input type="checkbox" id="${id}"><label for="${id}"><span class="slds-assistive-text">Mark ${subject} complete</span></label></div><h3 class="primaryField"><a class="subjectLink slds-text-link--reset" href="/lightning/r/Task/${id}/view" title="${subject}">${subject}</a></h3><div class="dueDate"><span>${due}</span></div></div><p class="timelineSubtitle">${sentence} <a href="/lightning/r/Contact/003Aa00000B2mKpIAJ/view">Nora Lindt</a></p></div></li>`,
      )
      .join('')}</ul></div></div>`,
    title: '',
    fields: [],
    activities: [
      { kind: 'task', at: '2026-11-20', subject: 'Send the contract', text: '' },
      { kind: 'task', author: 'Tom Reyes', at: '2026-11-23', subject: 'Book the van', text: '' },
    ],
  },
];
