import type { Fragment } from './fragment.ts';

/**
 * HubSpot's timeline and lists of associated records. Structure after public sources: a userscript for its ticket pages
 * with fixtures, tests of one for calls on a French portal, an importer of tickets with their comments, scrapers and timers
 * of several years. All names and texts are invented.
 */
const deal = 'https://app-eu1.hubspot.com/contacts/145766737/record/0-3/61538824405';
const contact = 'https://app.hubspot.com/contacts/145766737/record/0-1/828923682002/';

const tag = (text: string) =>
  `<span data-component-name="UITag" data-test-id="badge" class="StyledTag-sc"><span>${text}</span></span>`;

/** An event that says what it is in words alone. */
const preview = (head: string, when: string, body: string, note = false) =>
  `<article data-test-id="timeline-preview-event">${note ? '<div data-test-id="timeline-note-event">' : ''}<div class="event-head"><strong>${head}</strong><span data-test-id="event-timestamp">${when}</span></div><div class="SanitizedText__StyledText-sc">${body}</div>${note ? '</div>' : ''}</article>`;
/** An event of the accordion. */
const card = (type: string, head: string, when: string, body: string) =>
  `<div data-event-type="${type}"><div data-selenium-test="timeline-card" data-selenium-event-type="${type}"><div data-test-id="collapsible-event-accordion"><div class="head" role="button" tabindex="0" aria-expanded="${body !== ''}"><svg></svg></div><div class="Flex"><div data-test-id="header-message"><span>${head}</span></div><div data-test-id="timeline-header-actions"><button>Actions</button></div><div data-test-id="event-timestamp"><span>${when}</span></div></div>${body}</div></div></div>`;
const text = (body: string) =>
  `<div data-selenium-test="timeline-editable-section" data-test-id="editable-body-button" role="button" tabindex="0"><div class="SanitizedText__StyledText-sc">${body}</div></div>`;
/** A field of the activity itself: what it was, how it went. */
const choice = (label: string, value: string, id: string) =>
  `<div class="field"><label>${label}</label><div class="private-select"><button aria-haspopup="listbox" data-test-id="${id}">${value}</button></div></div>`;
const call = (outcome: string, phone: string, when: string) =>
  `<div data-test-id="collapsible-event-accordion" class="accordion"><span role="presentation"><button class="toggle" aria-expanded="false" aria-label="Développer"></button><div class="flex"><div data-test-id="timeline-preview-event"><h4><span data-test-id="generic-preview-event-header"><span data-content="true"><span>Appel - ${outcome} passé par Ulysse Marin</span></span></span></h4></div><div class="with">avec ${phone}</div><div class="when">${when}</div></div></span><div class="body"></div></div>`;
const timeline = (...cards: string[]) =>
  `<div data-test-id="crm-events-viz-timeline">${cards.join('')}</div>`;

const chicklet = (id: string, name: string, more: string) =>
  `<div data-test-id="chicklet-${id}" class="UITile__Tile-sc"><div><div class="Flex"><span data-test-id="contact-chicklet-title"><a href="/contacts/145766737/record/0-1/${id}"><span>${name}</span></a></span><button aria-label="Preview"><span>Preview</span></button></div>${more}</div></div>`;

export const hubspotLists: Fragment[] = [
  {
    name: 'previews whose heads are words, of today and of other days',
    url: deal,
    html: timeline(
      preview('Internal note', 'Today at 7:26 AM', 'Confirm the scaffold before the survey.', true),
      preview('Outgoing email', 'Nov 6 at 1:22 PM', 'We will send two dates for the survey.'),
      preview(
        'Incoming email',
        'Nov 6, 2026 at 1:21 PM',
        'The board wants the survey before 18 December.<br>Please name two dates.',
      ),
      preview('Call logged', 'Aug 21 at 4:10 PM', 'Went through the two leaks.'),
    ),
    title: '',
    fields: [],
    activities: [
      {
        kind: 'note',
        at: '2026-11-09T07:26:00',
        subject: 'Internal note',
        text: 'Confirm the scaffold before the survey.',
      },
      {
        kind: 'email',
        direction: 'outbound',
        at: '2026-11-06T13:22:00',
        subject: 'Outgoing email',
        text: 'We will send two dates for the survey.',
      },
      {
        kind: 'email',
        direction: 'inbound',
        at: '2026-11-06T13:21:00',
        subject: 'Incoming email',
        text: 'The board wants the survey before 18 December.\nPlease name two dates.',
      },
      {
        kind: 'call',
        at: '2026-08-21T16:10:00',
        subject: 'Call logged',
        text: 'Went through the two leaks.',
      },
    ],
  },
  {
    name: 'calls folded up, French, without a mark on the list',
    url: contact,
    lang: 'fr',
    html: `<section class="timeline">${call('Connecté', '+33 5 58 00 87 63', '10 sept. 2026 à 11:53 GMT+2')}${call('Répondeur/Pas de réponse', '05 58 00 87 63', '9 sept. 2026 à 09:20 GMT+2')}</section>`,
    title: '',
    fields: [],
    activities: [
      {
        kind: 'call',
        author: 'Ulysse Marin',
        at: '2026-09-10T11:53:00+02:00',
        subject: 'Appel - Connecté passé par Ulysse Marin',
        text: '',
      },
      {
        kind: 'call',
        author: 'Ulysse Marin',
        at: '2026-09-09T09:20:00+02:00',
        subject: 'Appel - Répondeur/Pas de réponse passé par Ulysse Marin',
        text: '',
      },
    ],
  },
  {
    name: 'a mail with what colleagues said of it below',
    url: deal,
    html: timeline(
      card(
        'INCOMING_EMAIL',
        '<strong>Email</strong> - Two dates from Ana Brook',
        'Nov 6, 2026 at 9:12 AM GMT',
        `${text('<div>Either Tuesday or Friday suits us.</div><div>Ana</div>')}<div data-test-id="callComments-container"><div data-test-id="comment-991"><div data-test-id="compact-comment-header">Tom Reyes</div><span>6 Nov 2026 10:02 AM</span><div data-test-id="comments-messageContainer"><div class="SanitizedText__StyledText-sc">Take Friday, the crane is here then.</div><a data-test-id="comments-replyButton">Reply</a></div></div></div>`,
      ),
    ),
    title: '',
    fields: [],
    activities: [
      {
        kind: 'email',
        direction: 'inbound',
        author: 'Ana Brook',
        at: '2026-11-06T09:12:00Z',
        subject: 'Email - Two dates from Ana Brook',
        text: 'Either Tuesday or Friday suits us.\nAna',
      },
    ],
  },
  {
    name: 'a call unfolded, whose own choices are nothing of the record',
    url: deal,
    html: timeline(
      card(
        'CALL',
        '<strong>Call</strong> - Connected made by Jan Osei',
        'Nov 5, 2026 at 3:00 PM GMT',
        `<div class="fields">${choice('Call type', 'Discovery', 'call-type-select')}${choice('Outcome', 'Connected', 'call-outcome-select')}</div>${text('<p>They pay from the repair fund.</p>')}<div data-test-id="associations-dropdown"><button>2 associations</button></div>`,
      ),
    ),
    title: '',
    fields: [],
    activities: [
      {
        kind: 'call',
        author: 'Jan Osei',
        at: '2026-11-05T15:00:00Z',
        subject: 'Call - Connected made by Jan Osei',
        text: 'They pay from the repair fund.',
      },
    ],
  },
  {
    name: 'a note that is pinned and stands in the list as well',
    url: deal,
    html: `<div data-test-id="crm-events-viz-timeline"><div data-test-id="pinned-activity-section"><h5>Pinned</h5>${card('NOTE', '<strong>Note</strong> by Jan Osei', 'Nov 4, 2026 at 8:30 AM GMT', text('<p>Ana signs up to 20k alone.</p>'))}</div><h4>November 2026</h4>${card('NOTE', '<strong>Note</strong> by Jan Osei', 'Nov 4, 2026 at 8:30 AM GMT', text('<p>Ana signs up to 20k alone.</p>'))}<div data-test-id="timeline-event-container-loading-state"><span class="SkeletonText-sc"></span></div></div>`,
    title: '',
    fields: [],
    activities: [
      {
        kind: 'note',
        author: 'Jan Osei',
        at: '2026-11-04T08:30:00Z',
        subject: 'Note by Jan Osei',
        text: 'Ana signs up to 20k alone.',
      },
    ],
  },
  {
    name: 'a form that was sent, a sequence, a change of stage',
    url: contact,
    html: timeline(
      card(
        'FORM_SUBMISSION',
        '<strong>Form submission</strong>',
        'Nov 2, 2026 at 6:41 PM GMT',
        '<div class="SanitizedText__StyledText-sc"><p>Ana Brook submitted Quote request on Contact us</p><p>Message: We need a survey before winter.</p></div><button>View details</button>',
      ),
      card(
        'SEQUENCE_ENROLLMENT',
        '<strong>Sequence</strong> - Ana Brook was enrolled in Roofs by Jan Osei',
        'Nov 3, 2026 at 8:00 AM GMT',
        '',
      ),
      card(
        'LIFECYCLE_STAGE',
        '<strong>Lifecycle change</strong>',
        'Nov 3, 2026 at 8:01 AM GMT',
        '<div><span>The lifecycle stage for this contact was updated to Opportunity.</span></div>',
      ),
    ),
    title: '',
    fields: [],
    activities: [
      {
        kind: 'other',
        at: '2026-11-02T18:41:00Z',
        subject: 'Form submission',
        text: 'Ana Brook submitted Quote request on Contact us\nMessage: We need a survey before winter.',
      },
      {
        kind: 'other',
        author: 'Jan Osei',
        at: '2026-11-03T08:00:00Z',
        subject: 'Sequence - Ana Brook was enrolled in Roofs by Jan Osei',
        text: '',
      },
      {
        kind: 'other',
        at: '2026-11-03T08:01:00Z',
        subject: 'Lifecycle change',
        text: 'The lifecycle stage for this contact was updated to Opportunity.',
      },
    ],
  },
  {
    name: 'a meeting and a task, German, each with a title and choices of its own',
    url: deal,
    lang: 'de',
    html: timeline(
      card(
        'MEETING',
        '<strong>Meeting</strong> - Vor-Ort-Termin von Jan Osei',
        '28. Okt. 2026 um 14:00 MEZ',
        `${choice('Ergebnis', 'Abgeschlossen', 'meeting-outcome-select')}${text('<p>Beide Lecks gesehen.</p>')}`,
      ),
      card(
        'TASK',
        '<strong>Aufgabe</strong> zugewiesen an Jan Osei',
        '20. Nov. 2026 um 8:00 MEZ',
        `<h5 data-selenium-test="timeline-editable-title">Gerüst bestellen</h5>${choice('Priorität', 'Hoch', 'task-priority-select')}${choice('Typ', 'To-do', 'task-type-select')}`,
      ),
    ),
    title: '',
    fields: [],
    activities: [
      {
        kind: 'meeting',
        author: 'Jan Osei',
        at: '2026-10-28T14:00:00',
        subject: 'Meeting - Vor-Ort-Termin von Jan Osei',
        text: 'Beide Lecks gesehen.',
      },
      { kind: 'task', at: '2026-11-20T08:00:00', subject: 'Gerüst bestellen', text: '' },
    ],
  },
  {
    name: 'contacts in tiles that are called otherwise, one with two labels',
    url: deal,
    html: `<div data-test-id="card-wrapper-ASSOCIATION_V3/0-1"><div><header><strong>Contacts (2)</strong></header><div data-test-id="associated-objects-card-content-0-1">${chicklet('828', 'Ana Brook', `${tag('Decision maker')}${tag('Billing contact')}<div data-selenium-test="contact-chicklet-job-title">Head of Estates</div><a data-selenium-test="contact-chicklet-email" href="mailto:ana@corbel.example">ana@corbel.example</a>`)}${chicklet('829', 'Luc Perrin', '')}</div></div></div><div data-test-id="card-wrapper-ASSOCIATION_V3/0-2"><div><header><strong>Companies (1)</strong></header><div data-test-id="associated-objects-card-content-0-2"><div class="association"><strong>Corbel Estates</strong><div>Property</div></div></div></div></div>`,
    title: '',
    fields: [],
    people: [
      {
        name: 'Ana Brook',
        title: 'Head of Estates',
        email: 'ana@corbel.example',
        role: 'Decision maker; Billing contact',
      },
      { name: 'Luc Perrin' },
    ],
  },
  {
    name: 'contacts without a link, each with lines below the name',
    url: deal,
    html: '<div data-test-id="records-right-sidebar"><div data-test-id="card-wrapper-ASSOCIATION_V3/0-1"><div><header><strong>Contacts (1)</strong></header><div data-test-id="associated-objects-card-content-0-1"><div class="association"><strong>Ana Brook</strong><div>Corbel Estates</div><div>ana@corbel.example</div></div></div></div></div><div data-test-id="card-wrapper-ASSOCIATION_V3/0-5"><div><header><strong>Tickets (1)</strong></header><div data-test-id="associated-objects-card-content-0-5"><div class="association"><strong>Leak over the stair</strong><div>Status: Waiting on us</div></div></div></div></div></div>',
    title: '',
    fields: [],
    people: [{ name: 'Ana Brook', email: 'ana@corbel.example' }],
  },
  {
    name: 'a table of contacts, Spanish, with a column of boxes before it',
    url: deal,
    lang: 'es',
    html: `<div data-test-id="card-wrapper-ASSOCIATION_TABLE/0-1" data-card-type="ASSOCIATION_TABLE"><h4>Contactos</h4><table><thead><tr><th role="columnheader"><label><input type="checkbox"></label></th><th role="columnheader" data-test-id="header-0-1-name"><div data-test-id="drag-header-name"><div data-test-id="truncated-object-label">Nombre</div><button>Ordenar</button></div></th><th role="columnheader"><div data-test-id="truncated-object-label">Puesto</div></th><th role="columnheader"><div data-test-id="truncated-object-label">Correo</div></th><th role="columnheader"><div data-test-id="truncated-object-label">Etiquetas de asociación</div></th></tr></thead><tbody><tr data-test-id="row-828"><td><label><input type="checkbox"></label></td><td data-test-id="cell-0-1-name-828"><a href="/contacts/145766737/record/0-1/828">Ana Brook</a></td><td>Jefa de inmuebles</td><td><a href="mailto:ana@corbel.example">ana@corbel.example</a></td><td>${tag('Decisora')}</td></tr></tbody></table></div>`,
    title: '',
    fields: [],
    people: [
      { name: 'Ana Brook', title: 'Jefa de inmuebles', email: 'ana@corbel.example', role: 'Decisora' },
    ],
  },
  {
    name: 'a note whose text stands in an editor that is always open',
    url: deal,
    html: timeline(
      '<div data-event-type="NOTE"><div data-selenium-test="timeline-card"><div data-test-id="header-message"><span>Note by Ulf Marin</span></div><div data-test-id="event-timestamp">Nov 6, 2026 at 1:21 PM GMT</div><div class="rte-content ProseMirror" contenteditable="true" role="textbox" aria-multiline="true" aria-label="Note"><p>The board wants two dates.</p></div></div></div>',
    ),
    title: '',
    fields: [],
    activities: [
      {
        kind: 'note',
        author: 'Ulf Marin',
        at: '2026-11-06T13:21:00Z',
        subject: 'Note by Ulf Marin',
        text: 'The board wants two dates.',
      },
    ],
  },
];
