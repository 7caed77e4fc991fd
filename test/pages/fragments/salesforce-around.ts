import type { Fragment } from './fragment.ts';

/*
 * What stands around the fields: the timeline (the design system's own example and timelines made after it), the feed
 * with its replies (as an extension that reads support cases describes it), cards of related lists (Salesforce's page
 * objects, recorded paths). Names and texts are ours.
 */
const url = 'https://a.lightning.force.com/lightning/r/Opportunity/006Aa00000K3PxQIAV/view';
const accountUrl = 'https://a.lightning.force.com/lightning/r/Account/001Aa00000H7uVwIAJ/view';

const svg = '<svg class="slds-button__icon" aria-hidden="true"><use href="#x"></use></svg>';
/** An item as the design system's example draws it. */
const blue = (
  kind: string,
  icon: string,
  subject: string,
  when: string,
  sentence: string,
  details = '',
  open = true,
) =>
  `<li><div class="slds-timeline__item_expandable slds-timeline__item_${kind}${details !== '' && open ? ' slds-is-open' : ''}"><span class="slds-assistive-text">${kind}</span><div class="slds-media"><div class="slds-media__figure"><button class="slds-button slds-button_icon" title="Toggle details for ${subject}" aria-controls="${kind}-item" aria-expanded="${details !== '' && open}">${svg}<span class="slds-assistive-text">Toggle details for ${subject}</span></button><div class="slds-icon_container slds-icon-standard-${icon} slds-timeline__icon" title="${kind}">${svg}</div></div><div class="slds-media__body"><div class="slds-grid slds-grid_align-spread slds-timeline__trigger"><div class="slds-grid slds-grid_vertical-align-center slds-truncate_container_75 slds-no-space">${kind === 'task' ? `<div class="slds-checkbox"><input type="checkbox" id="done-${subject.length}"><label class="slds-checkbox__label"><span class="slds-checkbox_faux"></span><span class="slds-form-element__label slds-assistive-text">Mark ${subject} complete</span></label></div>` : ''}<h3 class="slds-truncate" title="${subject}"><a href="#"><strong>${subject}</strong></a></h3></div><div class="slds-timeline__actions slds-timeline__actions_inline"><p class="slds-timeline__date">${when}</p><button class="slds-button slds-button_icon slds-button_icon-border-filled slds-button_icon-x-small" aria-haspopup="true" title="More Options for this item">${svg}<span class="slds-assistive-text">More Options for this item</span></button></div></div><p class="slds-m-horizontal_xx-small">${sentence}</p>${details === '' ? '' : `<article class="slds-box slds-timeline__item_details slds-theme_shade slds-m-top_x-small slds-m-horizontal_xx-small slds-p-around_medium" id="${kind}-item" aria-hidden="${!open}"${open ? '' : ' style="display:none"'}>${details}</article>`}</div></div></div></li>`;
const pairs = (...list: [string, string][]) =>
  `<ul class="slds-list_horizontal slds-wrap">${list
    .map(
      ([label, value]) =>
        `<li class="slds-grid slds-grid_vertical slds-size_1-of-2 slds-p-bottom_small"><span class="slds-text-title slds-p-bottom_x-small">${label}</span><span class="slds-text-body_medium slds-truncate" title="${value}"><a href="#">${value}</a></span></li>`,
    )
    .join('')}</ul>`;
const told = (label: string, text: string) =>
  `<div><span class="slds-text-title">${label}</span><p class="slds-p-top_x-small">${text}</p></div>`;

/** A card of the newer related lists, its rows as cards. */
const listCard = (title: string, count: string, href: string, rows: string) =>
  `<lst-related-list-single-container><laf-progressive-container><slot><lst-related-list-single-app-builder-mapper><article class="slds-card slds-card_boundary" aria-label="${title}"><lst-related-list-view-manager><lst-common-list-internal><lst-list-view-manager-header><div class="slds-card__header slds-grid"><header class="slds-media slds-media_center"><div class="slds-media__body"><h2 class="slds-card__header-title"><a class="slds-card__header-link baseCard__header-title-container" href="${href}"><span class="slds-truncate slds-m-right--xx-small" title="${title}">${title}</span><span class="slds-shrink-none slds-m-right--xx-small" title="${count}">${count}</span></a></h2></div></header><div><button class="slds-button" title="New">New</button></div></div></lst-list-view-manager-header><div><div><lst-primary-display-manager><div><lst-primary-display><lst-primary-display-card><lst-customized-template-list><div>${rows}</div></lst-customized-template-list></lst-primary-display-card></lst-primary-display></div></lst-primary-display-manager></div></div></lst-common-list-internal></lst-related-list-view-manager><a class="slds-card__footer" href="${href}">View All<span class="slds-assistive-text">${title}</span></a></article></lst-related-list-single-app-builder-mapper></slot></laf-progressive-container></lst-related-list-single-container>`;
const previewCard = (name: string, href: string, ...list: [string, string][]) =>
  `<lst-template-list-item-factory><lst-related-preview-card><article class="slds-tile"><div class="slds-grid"><div><h3 class="slds-tile__title slds-truncate"><lst-template-list-field><lst-output-lookup><force-lookup><div><records-hoverable-link><div class="slds-grid"><a href="${href}"><span><slot><span>${name}</span></slot></span></a><lightning-button-icon><button title="Open ${name} Preview"><span class="slds-assistive-text">Open ${name} Preview</span></button></lightning-button-icon></div></records-hoverable-link></div></force-lookup></lst-output-lookup></lst-template-list-field></h3><div class="slds-tile__detail"><dl class="slds-list_horizontal slds-wrap">${list
    .map(
      ([label, value]) =>
        `<dt class="slds-item_label slds-text-color_weak slds-truncate" title="${label}:">${label}:</dt><dd class="slds-item_detail slds-truncate"><lst-template-list-field><lst-formatted-text>${value}</lst-formatted-text></lst-template-list-field></dd>`,
    )
    .join(
      '',
    )}</dl></div></div><lst-list-view-row-level-action><a role="button" title="Show more actions"><span class="slds-assistive-text">Show Actions for ${name}</span></a></lst-list-view-row-level-action></div></article></lst-related-preview-card></lst-template-list-item-factory>`;

export const salesforceAround: Fragment[] = [
  {
    name: 'a timeline as the design system draws it: a call open, its clock before its day',
    url,
    html: `<ul class="slds-timeline">${[
      blue(
        'task',
        'task',
        'Send the layout of hall 3',
        '9:00am | 11/20/26',
        'You created a task with <a href="#">Petra Osten</a>',
      ),
      blue(
        'call',
        'log-a-call',
        'Call on Monday',
        '10:00am | 11/2/26',
        'You logged a call with <a href="#">Petra Osten</a>',
        pairs(['Name', 'Petra Osten'], ['Related To', 'Brackwater: second press']) +
          told('Description', 'The press stands still at night because nobody is there to clean it.'),
      ),
      blue(
        'email',
        'email',
        'Plan of the hall',
        '1:40pm | 10/29/26',
        '<a href="#">You</a> emailed <a href="#">Petra Osten</a>',
        pairs(['Name', 'Petra Osten'], ['To Address', 'petra@brackwater.example']) +
          told('Text Body', 'Dear Petra, here is the plan.<br>When may we come?'),
        false,
      ),
    ].join('')}</ul>`,
    title: '',
    fields: [],
    activities: [
      { kind: 'task', at: '2026-11-20T09:00:00', subject: 'Send the layout of hall 3', text: '' },
      {
        kind: 'call',
        at: '2026-11-02T10:00:00',
        subject: 'Call on Monday',
        text: 'The press stands still at night because nobody is there to clean it.',
      },
      {
        kind: 'email',
        direction: 'outbound',
        at: '2026-10-29T13:40:00',
        subject: 'Plan of the hall',
        text: '',
      },
    ],
  },
  {
    name: 'an event with place and guests, and a task that is late, German',
    url,
    lang: 'de',
    html: `<div class="skip-timeline-wrapper"><ul class="slds-timeline">${[
      blue(
        'event',
        'event',
        'Rundgang durch Halle 3',
        '10. Nov. 2026',
        '<a href="/lightning/r/User/005Aa000003mNoPIAU/view">Dana Whitlock</a> hatte ein Ereignis mit <a href="/lightning/r/Contact/003Aa00000Q1aBcIAJ/view">Petra Osten</a>',
        pairs(['Ort', 'Bremen'], ['Teilnehmer', 'Petra Osten']) +
          told('Beschreibung', 'Frau Osten zeigt uns die Presse und nennt den Termin der Revision.'),
      ),
      blue(
        'task',
        'task',
        'Angebot nachfassen',
        '5. Nov. 2026',
        'Sie haben eine überfällige Aufgabe mit <a href="/lightning/r/Contact/003Aa00000Q1aBcIAJ/view">Petra Osten</a>',
        told('Kommentare', 'Sie wollte bis Ende Oktober antworten.'),
      ),
    ].join('')}</ul><button class="slds-button showMoreButton">Weitere anzeigen</button></div>`,
    title: '',
    fields: [],
    activities: [
      {
        kind: 'meeting',
        author: 'Dana Whitlock',
        at: '2026-11-10',
        subject: 'Rundgang durch Halle 3',
        text: 'Frau Osten zeigt uns die Presse und nennt den Termin der Revision.',
      },
      {
        kind: 'task',
        at: '2026-11-05',
        subject: 'Angebot nachfassen',
        text: 'Sie wollte bis Ende Oktober antworten.',
      },
    ],
  },
  {
    name: 'an e-mail that is unfolded, its body a rich text with the quoted mail below',
    url,
    html: `<div class="pastActivities"><ul class="activityHistories slds-timeline"><li class="row Email runtime_sales_activitiesActivityTimelineFixedStencil"><div class="slds-timeline__item_expandable slds-is-open slds-timeline__item_email"><div class="slds-media"><div class="slds-media__figure"><button class="timelineCollapseIcon" aria-expanded="true" title="Details for Re: Plan of the hall">${svg}</button><div class="slds-icon_container slds-icon-standard-email slds-timeline__icon">${svg}</div></div><div class="slds-media__body"><div class="slds-timeline__trigger"><a class="subjectLink" href="/lightning/r/EmailMessage/02sAa00000B1cDeIAJ/view">Re: Plan of the hall</a><div class="dueDate"><span class="uiOutputDateTime">11:14 AM | Nov 5, 2026</span></div></div><p class="slds-text-body_small"><a href="/lightning/r/Contact/003Aa00000Q1aBcIAJ/view">Petra Osten</a> sent an email to <a href="/lightning/r/User/005Aa000003mNoPIAU/view">you</a></p><div class="timelineItemDetail emailDetail"><div class="slds-grid slds-wrap"><div class="slds-size_1-of-2"><span class="slds-text-title">From Address</span><div><a href="mailto:petra@brackwater.example">petra@brackwater.example</a></div></div><div class="slds-size_1-of-2"><span class="slds-text-title">To Address</span><div><a href="mailto:dana@us.example">dana@us.example</a></div></div></div><div class="slds-size_1-of-1"><span class="slds-text-title">Text Body</span><div class="emailMessageBody"><emailui-rich-text-output><div><p>Come on the 18th, our plant manager has to see it.</p><p>Petra</p><blockquote>On Nov 4 Dana Whitlock wrote:<br>When may we come?</blockquote></div></emailui-rich-text-output></div></div></div><div class="slds-button-group"><button>Reply</button><button>Reply All</button></div></div></div></div></li></ul></div>`,
    title: '',
    fields: [],
    activities: [
      {
        kind: 'email',
        direction: 'inbound',
        author: 'Petra Osten',
        at: '2026-11-05T11:14:00',
        subject: 'Re: Plan of the hall',
        text: 'Come on the 18th, our plant manager has to see it.\nPetra\nOn Nov 4 Dana Whitlock wrote:\nWhen may we come?',
      },
    ],
  },
  {
    name: 'a timeline of a custom component, Italian',
    url,
    lang: 'it',
    html: `<article class="slds-card"><div class="slds-card__header"><h2 class="slds-card__header-title">Storico attività</h2></div><ul class="slds-timeline">${[
      ['Visita', 'event', 'Visita allo stabilimento', '03/11/2026', 'La pressa è ferma di notte.'],
      [
        'Telefonata',
        'log-a-call',
        'Telefonata con la signora Osten',
        '28/10/2026',
        'Vuole una prova a gennaio.',
      ],
    ]
      .map(
        ([said, icon, subject, when, text]) =>
          `<li data-recordid="00TAa00000AbCdEIAV"><div class="slds-timeline__item_expandable slds-is-open"><div class="slds-media"><div class="slds-media__figure"><div class="slds-icon_container slds-icon-standard-${icon}" title="${said}">${svg}</div></div><div class="slds-media__body"><div class="slds-grid slds-timeline__trigger"><h3 class="slds-truncate" title="${subject}">${subject}</h3><div class="slds-timeline__actions"><p class="slds-timeline__date">${when}</p></div></div><article class="slds-box slds-timeline__item_details"><div><span class="slds-text-title">Descrizione</span><p class="slds-p-top_x-small">${text}</p></div></article></div></div></div></li>`,
      )
      .join('')}</ul></article>`,
    title: '',
    fields: [],
    activities: [
      {
        kind: 'meeting',
        at: '2026-11-03',
        subject: 'Visita allo stabilimento',
        text: 'La pressa è ferma di notte.',
      },
      {
        kind: 'call',
        at: '2026-10-28',
        subject: 'Telefonata con la signora Osten',
        text: 'Vuole una prova a gennaio.',
      },
    ],
  },
  {
    name: 'a post of the feed, its replies in a block beside it, the name outside its paragraph',
    url,
    html: `<div class="forceChatterFeed"><div class="cuf-feed"><div class="cuf-feedItemContainer"><article class="cuf-feedItem slds-feed__item forceChatterFeedItem"><div class="slds-post"><header class="cuf-feedElementHeader forceChatterFeedItemHeader"><div class="cuf-entityLink"><a class="cuf-entityLink" data-id="005Aa000003mNoPIAU" href="/lightning/r/User/005Aa000003mNoPIAU/view"><span class="uiOutputText">Dana Whitlock</span></a></div><a class="cuf-timestamp" href="/lightning/r/0D5Aa00000AbC/view" title="November 4, 2026 at 3:20 PM">5 days ago</a></header><div class="cuf-body forceChatterMessageBody"><div class="feedBodyInner Desktop oneApp"><span class="uiOutputText">Plant manager joins on the 18th.</span><a class="cuf-more hidden">Expand Post</a></div></div><ul class="cuf-actionsBar"><li><button>Like</button></li><li><button>Comment</button></li></ul></div></article><div class="cuf-compactFeedBack cuf-feedback has-comments"><ul><li class="cuf-commentLi"><article class="cuf-commentItem forceChatterComment slds-comment"><div class="cuf-commentAvatarWrapper"><img class="cuf-smallActorImage" title="Omar Feld" alt="Omar Feld" src="data:,"></div><p class="cuf-commentNameLink"></p><div class="cuf-preamble"><span class="uiOutputText">Omar Feld</span></div><p></p><feeds_timestamping-comment-creation class="cuf-commentAge" title="5 Nov 2026, 08:10"><time datetime="2026-11-05T08:10:00">4 days ago</time></feeds_timestamping-comment-creation><div class="slds-comment__content"><div class="cuf-feedBodyText forceChatterMessageBody"><div class="feedBodyInner">He signs up to 50,000 himself.</div></div></div><button class="cuf-commentActionButton">Like</button></article></li></ul></div></div></div></div>`,
    title: '',
    fields: [],
    activities: [
      {
        kind: 'note',
        author: 'Dana Whitlock',
        at: '2026-11-04T15:20:00',
        text: 'Plant manager joins on the 18th.',
      },
      {
        kind: 'note',
        author: 'Omar Feld',
        at: '2026-11-05T08:10:00',
        text: 'He signs up to 50,000 himself.',
      },
    ],
  },
  {
    name: 'an e-mail in the feed, and a change of the record that nobody wrote',
    url,
    html: `<div class="forceChatterFeed"><div class="cuf-feed"><article class="cuf-feedItem forceChatterFeedItem supportCompactFeedItem"><header class="forceChatterFeedItemHeader"><a class="cuf-entityLink" href="/lightning/r/User/005Aa000003mNoPIAU/view">Dana Whitlock</a> <span>updated this record.</span><a class="cuf-timestamp" title="November 6, 2026 at 9:00 AM">3 days ago</a></header><div class="forceChatterFeedAuxBody cuf-auxBody"><div class="cuf-feedTrackedChange">Stage</div><div>Prospecting to Needs Analysis</div></div></article><article class="cuf-feedItem forceChatterFeedItem supportCompactFeedItem"><header class="forceChatterFeedItemHeader"><a class="cuf-entityLink" href="/lightning/r/Contact/003Aa00000Q1aBcIAJ/view"><span class="uiOutputText">Petra Osten</span></a><span class="slds-assistive-text">email</span><a class="cuf-timestamp" title="November 5, 2026 at 11:14 AM">4 days ago</a></header><div class="forceChatterFeedAuxBody emailMessageAuxBody"><a class="emailMessageSubject" href="/lightning/r/EmailMessage/02sAa00000B1cDeIAJ/view">Re: Plan of the hall</a><div class="emailMessageBody uiOutputText forceChatterFeedAuxBodyText">Come on the 18th, our plant manager has to see it.</div></div></article></div></div>`,
    title: '',
    fields: [],
    activities: [
      {
        kind: 'email',
        author: 'Petra Osten',
        at: '2026-11-05T11:14:00',
        subject: 'Re: Plan of the hall',
        text: 'Come on the 18th, our plant manager has to see it.',
      },
    ],
  },
  {
    name: 'contact roles as preview cards',
    url,
    html: listCard(
      'Contact Roles',
      '(3+)',
      '/lightning/r/Opportunity/006Aa00000K3PxQIAV/related/OpportunityContactRoles/view',
      [
        previewCard(
          'Petra Osten',
          '/lightning/r/003Aa00000Q1aBcIAJ/view',
          ['Role', 'Business User'],
          ['Title', 'Head of Production'],
          ['Primary', 'true'],
        ),
        previewCard(
          'Karl Imhof',
          '/lightning/r/003Aa00000Q1aBdIAJ/view',
          ['Role', 'Economic Buyer'],
          ['Title', ''],
        ),
      ].join(''),
    ),
    title: '',
    fields: [],
    people: [
      { name: 'Petra Osten', role: 'Business User', title: 'Head of Production' },
      { name: 'Karl Imhof', role: 'Economic Buyer' },
    ],
  },
  {
    name: 'contact roles in an Aura table whose cells bear no label',
    url,
    html: `<article class="slds-card forceRelatedListCardDesktop" data-aura-class="forceRelatedListCardDesktop"><div class="slds-card__header"><h2><a class="slds-card__header-link baseCard__header-title-container" href="/lightning/r/006Aa00000K3PxQIAV/related/OpportunityContactRoles/view"><span class="slds-card__header-title slds-truncate" title="Contact Roles">Contact Roles</span><span class="slds-card__header-title" title="(2)">(2)</span></a></h2></div><div class="listViewContent"><table class="slds-table forceRecordLayout uiVirtualDataTable" data-aura-class="uiVirtualDataTable" role="grid"><thead><tr><th scope="col" title="Item Number"><span class="slds-assistive-text">Item Number</span></th><th scope="col" title="Contact Name" aria-label="Contact Name"><a class="toggle slds-th__action"><span class="slds-assistive-text">Sort</span><span class="slds-truncate" title="Contact Name">Contact Name</span></a></th><th scope="col" title="Role" aria-label="Role"><span class="slds-truncate" title="Role">Role</span></th><th scope="col" title="Title" aria-label="Title"><span class="slds-truncate" title="Title">Title</span></th></tr></thead><tbody>${[
      ['Petra Osten', '003Aa00000Q1aBcIAJ', 'Business User', 'Head of Production'],
      ['Karl Imhof', '003Aa00000Q1aBdIAJ', 'Economic Buyer', ''],
    ]
      .map(
        ([name, id, role, title], at) =>
          `<tr><td class="slds-cell-edit errorColumn"><span><span class="slds-row-number">${at + 1}</span></span></td><th scope="row" class="slds-cell-edit"><span class="slds-grid slds-grid--align-spread"><a class="slds-truncate outputLookupLink forceOutputLookup" data-refid="recordId" data-recordid="${id}" href="/lightning/r/${id}/view" title="${name}">${name}</a></span></th><td role="gridcell" class="slds-cell-edit"><span class="slds-grid"><span class="slds-truncate uiOutputText" data-aura-class="uiOutputText">${role}</span></span></td><td role="gridcell"><span class="slds-grid"><span class="uiOutputText">${title}</span></span></td></tr>`,
      )
      .join('')}</tbody></table></div></article>`,
    title: '',
    fields: [],
    people: [
      { name: 'Petra Osten', role: 'Business User', title: 'Head of Production' },
      { name: 'Karl Imhof', role: 'Economic Buyer' },
    ],
  },
  {
    name: 'contacts of an account in a small preview, each a list item',
    url: accountUrl,
    html: `<article class="slds-card forceRelatedListCardDesktop"><div class="slds-card__header"><h2><a class="slds-card__header-link" href="/lightning/r/001Aa00000H7uVwIAJ/related/Contacts/view"><span class="slds-card__header-title" title="Contacts">Contacts</span><span title="(2)">(2)</span></a></h2></div><div class="previewMode SMALL forceRelatedListPreview"><ul>${[
      ['Petra Osten', '003Aa00000Q1aBcIAJ', 'Head of Production', 'petra@brackwater.example'],
      ['Karl Imhof', '003Aa00000Q1aBdIAJ', 'Managing Director', 'karl@brackwater.example'],
    ]
      .map(
        ([name, id, title, mail]) =>
          `<li><article class="listItemBody withActions slds-media"><div class="slds-media__body"><h3 class="primaryField slds-tile__title slds-truncate"><div class="outputLookupContainer forceOutputLookupWithPreview"><a class="textUnderline outputLookupLink" href="/lightning/r/${id}/view">${name}</a></div></h3><div class="slds-tile__detail"><ul class="tileItems"><li class="slds-list__item"><div class="slds-item--label slds-text-color_weak" title="Title:">Title:</div><div class="slds-item--detail"><span class="uiOutputText">${title}</span></div></li><li><div class="slds-item--label" title="Email:">Email:</div><div class="slds-item--detail"><a class="emailuiFormattedEmail" href="mailto:${mail}">${mail}</a></div></li></ul></div></div></article></li>`,
      )
      .join('')}</ul></div></article>`,
    title: '',
    fields: [],
    people: [
      { name: 'Petra Osten', title: 'Head of Production', email: 'petra@brackwater.example' },
      { name: 'Karl Imhof', title: 'Managing Director', email: 'karl@brackwater.example' },
    ],
  },
  {
    name: 'related contacts of an account with their roles, French, beside open activities',
    url: accountUrl,
    lang: 'fr',
    html: `${listCard(
      'Contacts associés',
      '(1)',
      '/lightning/r/Account/001Aa00000H7uVwIAJ/related/AccountContactRelations/view',
      previewCard(
        'Luc Ferrand',
        '/lightning/r/Contact/003Aa00000Q1aBeIAJ/view',
        ['Rôles', 'Décideur'],
        ['Titre', 'Directeur du site'],
      ),
    )}${listCard(
      'Activités ouvertes',
      '(2)',
      '/lightning/r/Account/001Aa00000H7uVwIAJ/related/OpenActivities/view',
      previewCard('Envoyer le plan', '/lightning/r/Task/00TAa00000AbCdEIAV/view', ['Nom', 'Luc Ferrand']),
    )}`,
    title: '',
    fields: [],
    people: [{ name: 'Luc Ferrand', role: 'Décideur', title: 'Directeur du site' }],
  },
  {
    name: 'the timeline of the newer panel: items as web components, one open',
    url,
    html: `<runtime_sales_activities-activity-panel><div class="slds-timeline-wrapper"><section class="slds-m-top_small"><h3 class="slds-section__title"><button aria-expanded="true">November • 2026</button></h3><ul class="slds-timeline">${[
      [
        'email',
        'Question about the drying time',
        'Petra Osten sent an email to Dana Whitlock',
        'Nov 7',
        'How long does the coat dry at 15 degrees?',
      ],
      ['log_a_call', 'Second call', 'Dana Whitlock logged a call with Petra Osten', 'Nov 2', ''],
    ]
      .map(
        ([icon, subject, sentence, when, text]) =>
          `<li><runtime_sales_activities-activity-timeline-item><div class="slds-timeline__item_expandable${text === '' ? '' : ' slds-is-open'}"><div class="slds-media"><div class="slds-media__figure"><lightning-button-icon><button aria-expanded="${text !== ''}" title="Details">${svg}</button></lightning-button-icon><lightning-icon icon-name="standard:${icon}" class="slds-icon-standard-${icon?.replace(/_/g, '-')} slds-timeline__icon slds-icon_container">${svg}</lightning-icon></div><div class="slds-media__body"><div class="slds-timeline__trigger"><h3 class="slds-truncate"><a href="/lightning/r/Task/00TAa00000AbCdEIAV/view">${subject}</a></h3><div class="slds-timeline__actions"><p class="slds-timeline__date">${when}</p></div></div><p class="slds-m-horizontal_xx-small">${sentence}</p>${text === '' ? '' : `<div class="slds-timeline__item_details"><div class="slds-form-element"><span class="slds-form-element__label">Text Body</span><div class="slds-form-element__static">${text}</div></div></div>`}</div></div></div></runtime_sales_activities-activity-timeline-item></li>`,
      )
      .join('')}</ul></section></div></runtime_sales_activities-activity-panel>`,
    title: '',
    fields: [],
    activities: [
      {
        kind: 'email',
        author: 'Petra Osten',
        at: '2026-11-07',
        subject: 'Question about the drying time',
        text: 'How long does the coat dry at 15 degrees?',
      },
      { kind: 'call', author: 'Dana Whitlock', at: '2026-11-02', subject: 'Second call', text: '' },
    ],
  },
];
