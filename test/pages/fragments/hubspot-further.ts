import type { Fragment } from './fragment.ts';

/**
 * HubSpot's record pages once more: notes that are drawn without an accordion, in an editor or as text to click, with what
 * colleagues said of them; the heading by its newer mark; one kind of activity alone. Structure after an importer of notes
 * that says which of the two it found, a style sheet for record pages and scripts that open the tab of notes. Names and
 * texts are ours.
 */
const deal = 'https://app.hubspot.com/contacts/145766737/record/0-3/61538824405';
const contact = 'https://app-eu1.hubspot.com/contacts/145766737/record/0-1/828923682002';

const comment = (id: string, who: string, when: string, body: string) =>
  `<div data-test-id="comment-${id}"><div class="Flex"><div data-test-id="compact-comment-header"><strong>${who}</strong></div><span>${when}</span></div><div data-test-id="comments-messageContainer"><div class="SanitizedText__StyledText-sc"><p>${body}</p></div><a data-test-id="comments-replyButton">Reply</a></div></div>`;
/** A note as it stands where nothing can be folded. */
const note = (head: string, when: string, body: string, comments = '') =>
  `<article data-test-id="timeline-preview-event"><div data-test-id="timeline-note-event"><div class="Overhang__StyledOverhang-sc"></div><div class="Flex"><div data-test-id="generic-preview-event-header"><strong>${head}</strong></div><div data-test-id="timeline-header-actions"><button>Actions</button><button data-test-id="pin-button">Pin</button></div><span data-test-id="event-timestamp">${when}</span></div>${body}${comments === '' ? '' : `<div data-test-id="callComments-container">${comments}<button>Add comment</button></div>`}</div></article>`;
const clicked = (body: string) =>
  `<div data-test-id="editable-body-button" role="button" tabindex="0"><div class="SanitizedText__StyledText-sc">${body}</div></div>`;
const written = (body: string) =>
  `<div class="ProseMirror-wrap"><div data-test-id="rte-content" class="ProseMirror" contenteditable="true">${body}</div></div>`;
const timeline = (inner: string, before = '') =>
  `${before}<div data-test-id="crm-events-viz-timeline">${inner}</div>`;
const filters = (chosen: string) =>
  `<div role="tablist" data-test-id="timeline-tabs">${['activity', 'notes', 'emails', 'calls']
    .map(
      (name) =>
        `<a role="tab" data-test-id="timeline-tab-filter-${name}" aria-selected="${name === chosen}">${name}</a>`,
    )
    .join('')}</div>`;
const own = (name: string, label: string, value: string) =>
  `<span data-test-id="${name}"><div data-deferred-property-input-root="true" data-deferred-property-input-state="editable" data-deferred-property-input-mode="display"><label id="l-${name}" for="i-${name}">${label}</label><div data-test-id="hover-content-wrapper"><button>Details</button></div><span data-selenium-test="property-input-${name}" id="i-${name}" aria-labelledby="l-${name}">${value}</span></div></span>`;

export const hubspotFurther: Fragment[] = [
  {
    name: 'notes without an accordion: one to click, one in its editor, colleagues below',
    url: deal,
    html: timeline(
      `<div data-test-id="pinned-activity-section">${note('Note by Tom Reyes', 'Nov 6, 2026 at 9:12 AM EST', clicked('<p>They want the figures before the board meets.</p><p>Two mills, one order.</p>'), comment('71', 'Rita Vale', '6 Nov 2026 at 10:02 AM', 'I send them tonight.'))}</div>${note('Note by Rita Vale', 'Nov 3, 2026 at 4:40 PM EST', written('<p>She fears a stop of line 2.</p>'))}`,
    ),
    title: '',
    fields: [],
    activities: [
      {
        kind: 'note',
        author: 'Tom Reyes',
        at: '2026-11-06T09:12:00',
        subject: 'Note by Tom Reyes',
        text: 'They want the figures before the board meets.\nTwo mills, one order.',
      },
      {
        kind: 'note',
        author: 'Rita Vale',
        at: '2026-11-03T16:40:00',
        subject: 'Note by Rita Vale',
        text: 'She fears a stop of line 2.',
      },
    ],
  },
  {
    name: 'a heading of the newer mark, a description that is empty',
    url: deal,
    html: `<div data-test-id="left-sidebar"><div data-card-type="OBJECT_HIGHLIGHT"><div data-test-id="record-highlight-content"><div data-test-id="record-highlight-main-content"><h2 data-test-id="record-highlight-title"><span>Brackwater: second press</span><button aria-label="Edit name"></button></h2></div></div></div><div data-card-type="PROPERTIES_V3"><ul data-selenium-test="profile-properties-list">${own('amount', 'Amount', '$84,000')}${own('description', 'Deal summary', '--')}</ul></div></div>`,
    title: 'Brackwater: second press',
    fields: [
      ['Amount', '$84,000'],
      ['Deal summary', ''],
    ],
  },
  {
    name: 'a contact whose heading is marked in the newer way',
    url: contact,
    html: `<div data-test-id="left-sidebar"><h2 data-test-id="record-highlight-title"><span>Nora Lindt</span></h2><div data-card-type="PROPERTIES_V3"><ul data-selenium-test="profile-properties-list">${own('jobtitle', 'Job Title', 'Head of Plants')}${own('email', 'Email', 'nora@brackwater.example')}</ul></div></div>`,
    title: 'Nora Lindt',
    fields: [
      ['Job Title', 'Head of Plants'],
      ['Email', 'nora@brackwater.example'],
    ],
    people: [{ name: 'Nora Lindt', title: 'Head of Plants', email: 'nora@brackwater.example' }],
  },
  {
    name: 'notes alone, chosen by their tab',
    url: deal,
    html: timeline(
      note('Note by Rita Vale', 'Nov 3, 2026 at 4:40 PM EST', clicked('<p>She fears a stop of line 2.</p>')),
      filters('notes'),
    ),
    title: '',
    fields: [],
    activities: [
      {
        kind: 'note',
        author: 'Rita Vale',
        at: '2026-11-03T16:40:00',
        subject: 'Note by Rita Vale',
        text: 'She fears a stop of line 2.',
      },
    ],
  },
];
