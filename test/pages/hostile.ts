/** Pages that try to mislead or to harm the reader: one Lightning opportunity with room for whatever a test puts in. */
export const hostileUrl = 'https://harm.lightning.force.com/lightning/r/Opportunity/006Aa00000K3PxQIAV/view';

const field = (name: string, label: string, value: string): string =>
  `<records-record-layout-item field-label="${label}"><div data-target-selection-name="sfdc:RecordField.Opportunity.${name}" class="slds-form-element test-id__output-root"><span class="test-id__field-label">${label}</span><span class="test-id__field-value"><slot name="outputField"><lightning-formatted-text data-output-element-id="output-field" slot="outputField">${value}</lightning-formatted-text></slot></span></div></records-record-layout-item>`;

const mail = (text: string): string =>
  `<div class="skip-timeline-wrapper"><ul><li class="row Email runtime_sales_activitiesActivityTimelineFixedStencil"><div class="slds-is-open"><button aria-expanded="true">Details</button><a class="subjectLink" href="/lightning/r/EmailMessage/02s/view">Re: line 4</a><div class="dueDate">Nov 5, 2026</div><p class="descriptionText">Dana Pike sent an email to you</p><div class="slds-timeline__item_details">${text}</div></div></li></ul></div>`;

/** The page; `around` wraps the record's body, `pain` is one field's HTML, `body` a mail's. */
export const hostilePage = ({
  around = (inner: string) => inner,
  pain = 'Line 4 stops twice a week',
  body = '<p>We lose a shift per stop.</p>',
  extra = '',
} = {}): string =>
  `<html lang="en-US"><head><title>Line 4 | Opportunity | Salesforce</title></head><body>
<div class="windowViewMode-normal active lafPageHost">${around(
    `<h1><lightning-formatted-text slot="primaryField">Line 4 downtime</lightning-formatted-text></h1>${field('StageName', 'Stage', 'Needs Analysis')}${field('Pain__c', 'Pain', pain)}${field('Amount', 'Amount', 'USD 1,000.00')}${mail(body)}`,
  )}</div>${extra}</body></html>`;

/** Members that a form's inputs can put themselves before. */
export const clobbered =
  'textContent children childNodes parentNode parentElement firstChild lastChild nextSibling previousSibling ownerDocument nodeType nodeName nodeValue innerText innerHTML outerHTML attributes id className classList localName tagName shadowRoot assignedSlot slot title hidden style dataset value checked type name elements length action method target getAttribute hasAttribute setAttribute querySelector querySelectorAll getElementsByTagName closest matches contains compareDocumentPosition checkVisibility getClientRects getBoundingClientRect isConnected getRootNode addEventListener remove append firstElementChild lastElementChild nextElementSibling previousElementSibling childElementCount namespaceURI prefix'.split(
    ' ',
  );

const secret = 'canary-secret';
/** Twenty places where something stands that must never be read. */
export const secretPlaces = [
  `<input type="password" value="${secret}">`,
  `<input type="hidden" value="${secret}">`,
  `<input autocomplete="cc-number" value="${secret}">`,
  `<input autocomplete="section-a billing cc-csc" value="${secret}">`,
  `<input autocomplete="one-time-code" value="${secret}">`,
  `<input autocomplete="current-password" value="${secret}">`,
  `<input name="card_number" value="${secret}">`,
  `<input id="cvv" value="${secret}">`,
  `<input name="csrf_token" value="${secret}">`,
  `<input name="api_secret" value="${secret}">`,
  `<script type="text/plain">${secret}</script>`,
  `<style>/* ${secret} */</style>`,
  `<template>${secret}</template>`,
  `<noscript>${secret}</noscript>`,
  `<!-- ${secret} -->`,
  `<span hidden>${secret}</span>`,
  `<span style="display:none">${secret}</span>`,
  `<span data-note="${secret}"></span>`,
  `<textarea name="password_hint">${secret}</textarea>`,
  `<img alt="${secret}" src="data:,">`,
];

/** Ways to put words into a mail that nobody sees, and one that everybody does. */
export const unseenWords = [
  'style="display:none"',
  'style="visibility:hidden"',
  'style="opacity:0"',
  'style="font-size:0"',
  'style="font-size:1px"',
  'style="color:#ffffff"',
  'style="color:rgb(255, 255, 255)"',
  'style="color:transparent"',
  'style="position:absolute;left:-9999px"',
  'style="position:absolute;width:1px;height:1px;overflow:hidden"',
  'hidden',
];
