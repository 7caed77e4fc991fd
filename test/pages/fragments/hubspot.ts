import type { Fragment } from './fragment.ts';

const deal = 'https://app-eu1.hubspot.com/contacts/145766737/record/0-3/61538824405';
const contact = 'https://app.hubspot.com/contacts/145766737/record/0-1/828923682002/';

const hover =
  '<div data-test-id="hover-content-wrapper"><button type="button" data-action="details">Details</button></div>';
/** A property of a sidebar card, as shown. */
const shown = (name: string, label: string, value: string, at = 1) =>
  `<span data-test-id="${name}"><div data-deferred-property-input-root="true" data-deferred-property-input-state="editable" data-deferred-property-input-mode="display" class="Box-sc-1"><div class="FormControl__Wrapper-sc"><div class="Flex-sc"><label id="FormControl-label${at}" for="input-${at}"><span><span>${label}</span></span></label>${hover}</div><div class="FormControl__Content"><span data-selenium-test="property-input-${name}" id="input-${at}" aria-labelledby="FormControl-label${at}" role="button" tabindex="0">${value}</span></div></div></div></span>`;
const tag = (text: string) =>
  `<span data-component-name="UITag" data-test-id="badge" class="StyledTag"><span>${text}</span></span>`;
const caret = '<span data-test-id="dropdown-caret"><svg></svg></span>';

const tile = (
  id: string,
  name: string,
  {
    job = '',
    mail = '',
    label = '',
    phone = '',
  }: { job?: string; mail?: string; label?: string; phone?: string },
) =>
  `<div data-test-id="chiclet-0-1-${id}" data-selenium-test="chicklet" class="Tile"><div class="Flex"><div class="avatar"><img alt="" src="data:,"></div><div><div class="Flex"><a data-test-id="contact-chicklet-title-link" data-selenium-test="contact-chicklet-title-link" href="/contacts/145766737/record/0-1/${id}"><span>${name}</span></a>${label === '' ? '' : tag(label)}</div>${job === '' ? '' : `<div data-test-id="contact-chicklet-job-title" data-selenium-test="contact-chicklet-job-title"><span>${job}</span></div>`}${mail === '' ? '' : `<div data-selenium-test="contact-chicklet-email"><span><a data-test-id="contact-chicklet-email" href="mailto:${mail}">${mail}</a></span><button aria-label="Copy">Copy</button></div>`}${phone === '' ? '' : `<div data-selenium-test="contact-chicklet-phone"><a href="tel:${phone}"><span>${phone}</span></a></div>`}</div><div class="actions"><button data-test-id="chiclet-actions">More</button></div></div></div>`;

/** A card of the timeline, unfolded when it has a body. */
const card = (type: string, head: string, when: string, body = '', hidden = 'Edit the following text:') =>
  `<div data-event-type="${type}"><div data-selenium-test="timeline-card" data-selenium-event-type="${type}"><div data-test-id="collapsible-event-accordion"><div class="head" role="button" tabindex="0" aria-expanded="${body !== ''}"><span class="VisuallyHidden-sc-1a">This activity is fully expanded. Click to collapse it.</span><svg></svg></div><div class="Flex"><div data-test-id="header-message"><span>${head}</span></div><div data-test-id="timeline-header-actions"><button>Actions</button></div><div data-test-id="event-timestamp"><span>${when}</span></div></div>${body === '' ? '' : `<div data-selenium-test="timeline-editable-section" role="button" tabindex="0"><span class="VisuallyHidden-sc-1a">${hidden}</span><div class="body">${body}</div></div><div data-test-id="timeline-comments"><a>Add comment</a></div><div data-test-id="associations-dropdown"><button>2 associations</button></div>`}</div></div></div>`;

export const hubspot: Fragment[] = [
  {
    name: 'the About card of a deal',
    url: deal,
    html: `<div data-card-type="PROPERTIES_V3" data-card-id="PROPERTIES_V3/0-3/DEFAULT" data-test-id="card-wrapper-PROPERTIES_V3/0-3/DEFAULT"><div role="button" aria-expanded="true"><h5>About this deal</h5></div><button>Actions</button><ul data-selenium-test="profile-properties-list">${[
      shown('hubspot_owner_id', 'Deal owner', `<span>Rita Vale</span>${caret}`, 1),
      shown('amount', 'Amount', '<span data-selenium-test="currency-component-loaded">€48,200</span>', 2),
      shown('dealstage', 'Deal stage', `${tag('Trial agreed')}${caret}`, 3),
      shown('closedate', 'Close date', '<span>02/26/2027</span>', 4),
      shown('dealtype', 'Deal type', `<span>--</span>${caret}`, 5),
      shown('sites', 'Sites', `${tag('Leeds')}${tag('Hull')}${caret}`, 6),
      shown(
        'why_now',
        'Why now',
        '<div><p>The licence ends in March.</p><p>The new line starts in May.</p></div>',
        7,
      ),
      shown(
        'phone',
        'Direct line',
        '<span>+44 113 2000</span><span data-test-id="property-input-phone-button"><button>Call</button></span>',
        8,
      ),
    ].join(
      '',
    )}</ul><a href="/contacts/145766737/record/0-3/61538824405/properties">View all properties</a><a>View property history</a></div>`,
    title: '',
    stage: 'Trial agreed',
    fields: [
      ['Deal owner', 'Rita Vale'],
      ['Amount', '€48,200'],
      ['Deal stage', 'Trial agreed'],
      ['Close date', '02/26/2027'],
      ['Deal type', ''],
      ['Sites', 'Leeds; Hull'],
      ['Why now', 'The licence ends in March.\nThe new line starts in May.'],
      ['Direct line', '+44 113 2000'],
    ],
  },
  {
    name: 'the older profile list with inputs always open',
    url: contact,
    html: `<div data-selenium-test="contact-highlight-details"><h2 data-selenium-test="highlightTitle"><span>Nora Lindt</span></h2><div data-unit-test="highlightSubtitle">Head of Plants at Hale</div></div><ul class="private-list--unstyled" data-selenium-test="profile-properties-list">${[
      '<li><div class="private-form__set private-form__set--no-padding private-form__set--floating" data-profile-property="firstname"><label class="private-form__label private-form__label--floating" for="uid-1"><span class="private-truncated-string"><span>First name</span></span></label><div class="private-form__input-wrapper"><textarea id="uid-1" data-selenium-test="property-input-firstname" class="private-form__control" rows="1"></textarea></div></div></li>',
      '<li><div class="private-form__set" data-profile-property="email"><label class="private-form__label" for="uid-2"><span>Email</span></label><div class="private-form__input-wrapper"><input id="uid-2" type="email" data-selenium-test="property-input-email" class="private-form__control" value="nora@hale.example"></div></div></li>',
      '<li><div class="private-form__set" data-profile-property="lifecyclestage"><label class="private-form__label" for="uid-3"><span>Lifecycle stage</span></label><div class="private-form__input-wrapper"><button id="uid-3" type="button" data-dropdown="true" aria-haspopup="true" data-selenium-test="property-input-lifecyclestage" class="uiDropdown__button private-dropdown"><span class="private-dropdown__button-label"><span class="private-dropdown__item__label">Opportunity</span></span><span class="private-dropdown__caret"></span></button></div></div></li>',
      '<li><div class="private-form__set" data-profile-property="hubspot_owner_id"><label class="private-form__label"><span>Contact owner</span></label><div class="private-form__input-wrapper"><div data-selenium-test="property-input-hubspot_owner_id"><button type="button" data-dropdown="true" class="private-dropdown"><span class="private-dropdown__button-label"><span class="private-dropdown__item__label">Rita Vale</span></span></button></div></div></div></li>',
    ].join('')}</ul>`,
    live: [{ at: '#uid-1', value: 'Nora' }],
    title: 'Nora Lindt',
    fields: [
      ['First name', 'Nora'],
      ['Email', 'nora@hale.example'],
      ['Lifecycle stage', 'Opportunity'],
      ['Contact owner', 'Rita Vale'],
    ],
    people: [{ name: 'Nora Lindt', email: 'nora@hale.example' }],
  },
  {
    name: 'contacts of a deal with labels, cut',
    url: deal,
    html: `<div data-test-id="card-wrapper-ASSOCIATION_V3/0-1" data-card-type="ASSOCIATION_V3" data-card-id="ASSOCIATION_V3/0-1/DEFAULT"><div role="button" aria-expanded="true" tabindex="0"><h5>Contacts (3)</h5></div><button>+ Add</button><div>${tile('828923682002', 'Nora Lindt', { job: 'Head of Plants', mail: 'nora@hale.example', label: 'Decision maker', phone: '+441132000' })}${tile('828923682003', 'Piet van Aal', { mail: 'piet@hale.example' })}</div><a href="/contacts/145766737/record/0-3/61538824405/associations">View associated Contacts</a></div><div data-test-id="card-wrapper-ASSOCIATION_V3/0-2" data-card-type="ASSOCIATION_V3"><h5>Companies (1)</h5><div data-test-id="chiclet-0-2-9001" data-selenium-test="chicklet"><a data-test-id="company-chicklet-title-link" href="/contacts/145766737/record/0-2/9001">Hale &amp; Stroud</a><span data-test-id="name"><div data-deferred-property-input-root="true"><label>Phone</label><span>+44 000</span></div></span></div></div>`,
    title: '',
    fields: [],
    people: [
      { name: 'Nora Lindt', title: 'Head of Plants', email: 'nora@hale.example', role: 'Decision maker' },
      { name: 'Piet van Aal', email: 'piet@hale.example' },
    ],
  },
  {
    name: 'the timeline alone, unfolded cards',
    url: deal,
    html: `<div data-test-id="crm-events-viz-timeline"><div data-test-id="pinned-activity-section"></div><h4>November 2026</h4>${[
      card(
        'ENGAGEMENT_EMAIL_INCOMING',
        '<strong>Email</strong> - Re: trial in Leeds from Nora Lindt to Rita Vale',
        'Nov 6, 2026 at 9:12 AM GMT+1',
        '<div>Our board meets on 14 December.</div><div>Please send the figures before that.</div>',
      ),
      card(
        'ENGAGEMENT_NOTE',
        '<strong>Note</strong> by Rita Vale',
        'Nov 5, 2026 at 4:02 PM GMT+1',
        '<p>She fears a stop of line 2.</p>',
      ),
      card(
        'ENGAGEMENT_CALL',
        '<strong>Call</strong> - Connected made by Rita Vale',
        'Nov 3, 2026 at 11:00 AM GMT+1',
      ),
      card(
        'ENGAGEMENT_MEETING',
        '<strong>Meeting</strong> - Site visit by Rita Vale',
        'Oct 28, 2026 at 2:00 PM GMT+1',
        '<p>Walked line 2 with Nora.</p>',
      ),
    ].join('')}</div>`,
    title: '',
    fields: [],
    activities: [
      {
        kind: 'email',
        direction: 'inbound',
        author: 'Nora Lindt',
        at: '2026-11-06T09:12:00+01:00',
        subject: 'Email - Re: trial in Leeds from Nora Lindt to Rita Vale',
        text: 'Our board meets on 14 December.\nPlease send the figures before that.',
      },
      {
        kind: 'note',
        author: 'Rita Vale',
        at: '2026-11-05T16:02:00+01:00',
        subject: 'Note by Rita Vale',
        text: 'She fears a stop of line 2.',
      },
      {
        kind: 'call',
        author: 'Rita Vale',
        at: '2026-11-03T11:00:00+01:00',
        subject: 'Call - Connected made by Rita Vale',
        text: '',
      },
      {
        kind: 'meeting',
        author: 'Rita Vale',
        at: '2026-10-28T14:00:00+01:00',
        subject: 'Meeting - Site visit by Rita Vale',
        text: 'Walked line 2 with Nora.',
      },
    ],
  },
  {
    name: 'older timeline cards with a title of their own, Spanish',
    url: deal,
    lang: 'es',
    html: `<div data-test-id="crm-events-viz-timeline">${[
      ['ENGAGEMENT_TASK', 'Tarea asignada a Rita Vale', '20 nov 2026', 'Enviar el contrato de prueba', ''],
      [
        'ENGAGEMENT_NOTE',
        'Nota creada por Rita Vale',
        '5 nov 2026 a las 16:02 GMT+1',
        '',
        'Temen una parada de la línea 2.',
      ],
    ]
      .map(
        ([type, head, when, title, body]) =>
          `<div data-selenium-test="timeline-card" data-selenium-event-type="${type}"><div class="header"><span data-test-id="header-message">${head}</span><span data-selenium-test="timeline-header-actions" data-selenium-id="77"><button>Acciones</button></span><span data-test-id="event-timestamp">${when}</span></div>${title === '' ? '' : `<h5 data-selenium-test="timeline-editable-title">${title}</h5>`}${body === '' ? '' : `<div data-selenium-test="timeline-editable-section"><p>${body}</p></div>`}</div>`,
      )
      .join('')}</div>`,
    title: '',
    fields: [],
    activities: [
      {
        kind: 'task',
        at: '2026-11-20',
        subject: 'Enviar el contrato de prueba',
        text: '',
      },
      {
        kind: 'note',
        author: 'Rita Vale',
        at: '2026-11-05T16:02:00+01:00',
        subject: 'Nota creada por Rita Vale',
        text: 'Temen una parada de la línea 2.',
      },
    ],
  },
  {
    name: 'the panel of all properties',
    url: deal,
    lang: 'fr',
    html: `<div role="dialog" data-test-id="all-properties-panel"><header><h3>Toutes les propriétés</h3></header><input type="search" placeholder="Rechercher des propriétés"><div data-test-id="group-accordion-dealinformation"><div role="button" aria-expanded="true"><h4>Informations</h4></div>${[
      '<div data-test-id="property-input-dealname"><label for="a1">Nom de la transaction</label><div data-test-id="hover-content-wrapper"><button>Détails</button></div><textarea id="a1" data-selenium-test="property-input-dealname"></textarea></div>',
      '<div data-test-id="property-input-amount"><label for="a2">Montant</label><input id="a2" data-selenium-test="property-input-amount" value="48 200"></div>',
      '<div data-test-id="property-input-dealstage"><label for="a3">Phase de la transaction</label><button id="a3" data-dropdown="true" data-selenium-test="property-input-dealstage"><span>Essai convenu</span><span data-test-id="dropdown-caret"><svg></svg></span></button></div>',
      '<div data-test-id="property-input-skeleton"><div class="shape"></div></div>',
    ].join(
      '',
    )}</div><div data-test-id="group-accordion-conversation"><div role="button" aria-expanded="false"><h4>Conversation</h4></div></div></div>`,
    live: [{ at: '#a1', value: 'Hale: ligne 2' }],
    title: 'Hale: ligne 2',
    stage: 'Essai convenu',
    fields: [
      ['Nom de la transaction', 'Hale: ligne 2'],
      ['Montant', '48 200'],
      ['Phase de la transaction', 'Essai convenu'],
    ],
  },
  {
    name: 'the highlight card and data highlights',
    url: deal,
    html: `<div data-card-type="OBJECT_HIGHLIGHT" data-card-id="OBJECT_HIGHLIGHT-FAS-0-3-1"><div data-test-id="record-highlight-content"><h2 data-selenium-test="highlightTitle" data-test-id="highlight-record-label"><span data-test-id="highlight-property-display-dealname">Hale: line 2</span><button aria-label="Edit"><svg></svg></button></h2><div data-test-id="highlight-property-item-amount"><span>Amount:</span> <span data-test-id="highlight-property-display-amount">€48,200</span></div><div data-test-id="highlight-property-item-closedate"><span>Close Date:</span> <span data-test-id="highlight-property-display-closedate">02/26/2027</span></div><div data-test-id="highlight-property-item-dealstage"><span>Stage:</span><div data-test-id="deal-stage-select"><button data-dropdown="true"><span>Trial agreed</span><span data-test-id="dropdown-caret"><svg></svg></span></button></div></div><div data-test-id="highlight-property-item-pipeline"><span>Pipeline:</span> <span data-test-id="highlight-property-display-pipeline">Plants</span></div></div><ul><li><button>Note</button></li><li><button>Email</button></li></ul></div><div data-card-type="DATA_HIGHLIGHTS"><h4>Data highlights</h4><div data-test-id="crm-data-highlights-item"><div><p>Create date</p><p>10/12/2026 3:10 PM GMT+1</p></div></div><div data-test-id="crm-data-highlights-item"><div><p>Last activity date</p><p>--</p></div></div></div>`,
    title: 'Hale: line 2',
    stage: 'Trial agreed',
    fields: [
      ['Amount', '€48,200'],
      ['Close Date', '02/26/2027'],
      ['Stage', 'Trial agreed'],
      ['Pipeline', 'Plants'],
      ['Create date', '10/12/2026 3:10 PM GMT+1'],
      ['Last activity date', ''],
    ],
  },
  {
    name: 'contacts as a table with labels',
    url: deal,
    html: `<div id="card-wrapper-ASSOCIATION_TABLE/0-1" data-test-id="card-wrapper-ASSOCIATION_TABLE/0-1" data-card-type="ASSOCIATION_TABLE"><h4>Contacts</h4><table><thead><tr><th role="columnheader"><div data-test-id="drag-header-name"><div>Name</div></div></th><th role="columnheader"><div>Email</div></th><th role="columnheader"><div>Job Title</div></th><th role="columnheader"><div>Association labels</div></th></tr></thead><tbody><tr><td><a href="/contacts/145766737/record/0-1/828923682002"><span>Nora Lindt</span></a><button>Preview</button></td><td><a href="mailto:nora@hale.example">nora@hale.example</a></td><td><span>Head of Plants</span></td><td>${tag('Decision maker')}</td></tr><tr><td><a href="/contacts/145766737/record/0-1/828923682003"><span>Piet van Aal</span></a></td><td>--</td><td>--</td><td>--</td></tr></tbody></table></div>`,
    title: '',
    fields: [],
    people: [
      { name: 'Nora Lindt', title: 'Head of Plants', email: 'nora@hale.example', role: 'Decision maker' },
      { name: 'Piet van Aal' },
    ],
  },
  {
    name: 'the profile card, whose rows do not say their names',
    url: contact,
    html: `<div data-card-type="PROPERTIES_LIST" data-card-id="204938"><h4>Contact profile</h4>${[
      [
        'Job Title',
        '<span id="v1" aria-labelledby="FormControl-label18" role="button" tabindex="0">Head of Plants</span>',
        18,
      ],
      ['Persona', `<span id="v2" role="button" tabindex="0">${tag('Engineer')}${caret}</span>`, 19],
      ['City', '<span>--</span>', 20],
    ]
      .map(
        ([label, value, at]) =>
          `<div data-test-id="crm-property-list-item"><div class="FormControl${at}"><div class="Flex"><label id="FormControl-label${at}"><span>${label}</span></label>${hover}</div><div>${value}</div></div></div>`,
      )
      .join('')}</div>`,
    title: '',
    fields: [
      ['Job Title', 'Head of Plants'],
      ['Persona', 'Engineer'],
      ['City', ''],
    ],
  },
  {
    name: 'an opened mail with the thread below it, German',
    url: deal,
    lang: 'de',
    html: `<div data-test-id="crm-events-viz-timeline">${card('ENGAGEMENT_EMAIL', 'E-Mail - Angebot von Rita Vale an Nora Lindt', '5. Nov. 2026 um 16:02 MEZ', '<div>Guten Tag Frau Lindt,</div><div>anbei das Angebot.</div><br><div>Am 3. Nov. 2026 um 11:00 schrieb Nora Lindt:</div><blockquote><div>Bitte senden Sie ein Angebot.</div></blockquote>', 'Folgenden Text bearbeiten:')}</div>`,
    title: '',
    fields: [],
    activities: [
      {
        kind: 'email',
        author: 'Rita Vale',
        at: '2026-11-05T16:02:00',
        subject: 'E-Mail - Angebot von Rita Vale an Nora Lindt',
        text: 'Guten Tag Frau Lindt,\nanbei das Angebot.\nAm 3. Nov. 2026 um 11:00 schrieb Nora Lindt:\nBitte senden Sie ein Angebot.',
      },
    ],
  },
];
