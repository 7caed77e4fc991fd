import type { RecordPart } from '../../../lib/record.ts';

/** A piece of a page that is on its way, or shut: what it will hold was not seen. */
export interface HalfLoaded {
  name: string;
  url: string;
  html: string;
  part: RecordPart['part'];
  /** How many fields stand there already. */
  fields: number;
}

const deal = 'https://norden.lightning.force.com/lightning/r/Opportunity/006Aa00000AbCdEIAX/view';
const heading =
  '<div class="slds-page-header"><h1><slot><lightning-formatted-text slot="primaryField">Brackwater: second press</lightning-formatted-text></slot></h1></div>';
const item = (name: string, label: string, value: string) =>
  `<records-record-layout-item field-label="${label}"><div data-target-selection-name="sfdc:RecordField.Opportunity.${name}"><div class="slds-form-element test-id__output-root"><span class="test-id__field-label">${label}</span><span class="test-id__field-value"><slot name="outputField"><lightning-formatted-text data-output-element-id="output-field" slot="outputField">${value}</lightning-formatted-text></slot></span></div></div></records-record-layout-item>`;

const hubspotDeal = 'https://app.hubspot.com/contacts/145766737/record/0-3/61538824405';
const hubspotHead = '<h2 data-selenium-test="highlightTitle"><span>Brackwater: second press</span></h2>';
const zohoDeal = 'https://crm.zoho.eu/crm/org7/tab/Potentials/4150868000001234567';
const zohoField =
  '<div id="mouseArea__AMOUNT"><div class="dv_info_label">Amount</div><div id="subvalue_AMOUNT">€ 84.000,00</div></div>';
const dynamicsDeal =
  'https://contoso.crm4.dynamics.com/main.aspx?pagetype=entityrecord&etn=opportunity&id=0a1b2c3d-0000-4000-8000-00000000beef';
const dynamicsForm = (inner: string) =>
  `<h1 data-id="header_title" title="Brackwater: second press">Brackwater: second press</h1><div data-id="editFormRoot"><div data-id="name-FieldSectionItemContainer"><label id="id-1-name-field-label">Topic</label><input data-id="name.fieldControl-text-box-text" value="Brackwater: second press"></div>${inner}</div>`;
const ring = '<div class="indeterminateProgressRing" role="presentation"></div>';

export const halfLoaded: HalfLoaded[] = [
  {
    name: 'salesforce: the labs’ timeline while it turns',
    url: deal,
    html: `${heading}${item('NextStep', 'Next Step', 'Send the figures')}<c-activity-timeline><div class="slds-card"><article class="slds-card__header"><ul class="slds-timeline"><lightning-spinner><div class="slds-spinner_container"><div role="status" class="slds-spinner"><span class="slds-assistive-text">Loading</span></div></div></lightning-spinner></ul></article></div></c-activity-timeline>`,
    part: 'activities',
    fields: 1,
  },
  {
    name: 'salesforce: fields in an accordion that is shut',
    url: deal,
    html: `${heading}${item('NextStep', 'Next Step', 'Send the figures')}<lightning-accordion><lightning-accordion-section><div class="slds-accordion__list-item"><section class="slds-accordion__section"><div class="slds-accordion__summary"><h2 class="slds-accordion__summary-heading"><button class="section-control slds-button slds-button_reset slds-accordion__summary-action" type="button" aria-expanded="false"><span class="slds-accordion__summary-content" title="Need">Need</span></button></h2></div><div hidden aria-hidden="true" class="slds-accordion__content"><slot>${item('Pain__c', 'Pain', 'The press stands still at night')}</slot></div></section></div></lightning-accordion-section></lightning-accordion>`,
    part: 'fields',
    fields: 1,
  },
  {
    name: 'hubspot: events that are lines without words yet',
    url: hubspotDeal,
    html: `${hubspotHead}<div data-test-id="crm-events-viz-timeline"><article data-test-id="timeline-preview-event"><div class="SkeletonText-sc-1"></div><div class="SkeletonText-sc-1"></div></article></div>`,
    part: 'activities',
    fields: 0,
  },
  {
    name: 'hubspot: no call yet in the tab of calls, the others not open',
    url: hubspotDeal,
    html: `${hubspotHead}<div role="tablist"><a role="tab" data-test-id="timeline-tab-filter-activity" aria-selected="false">Activity</a><a role="tab" data-test-id="timeline-tab-filter-emails" aria-selected="false">Emails</a><a role="tab" data-test-id="timeline-tab-filter-calls" aria-selected="true">Calls</a></div><div data-test-id="crm-events-viz-timeline"><p>No calls are associated with this record.</p></div>`,
    part: 'activities',
    fields: 0,
  },
  {
    name: 'zoho: related lists that turn',
    url: zohoDeal,
    html: `<div id="recHeader1">Brackwater: second press</div>${zohoField}<crm-relatedlist><dummy-port-element></dummy-port-element><div class="cxDetailLoadingDiv"><div class="cxSpinloader cxLvLoader"></div></div><dummy-port-element></dummy-port-element></crm-relatedlist>`,
    part: 'people',
    fields: 1,
  },
  {
    name: 'zoho: an owner that was not scrolled to',
    url: zohoDeal,
    html: `<div id="recHeader1">Brackwater: second press</div>${zohoField}<div class="cxDvBcInfoFormRow"><div id="field_label_9" data-zcqa="dtVw_lbl_SMOWNERID">Deal Owner</div><div id="field_9" class="cxDvInfoValue"><crux-user-component><div id="cruxLoadingElem" class="cxLoadOnViewElement"><div class="cxLoadOnViewValue"> [object Object] <div class="cxLoadOnViewLoader"></div></div></div></crux-user-component></div></div>`,
    part: 'fields',
    fields: 1,
  },
  {
    name: 'dynamics: a timeline that turns',
    url: dynamicsDeal,
    html: dynamicsForm(
      `<div data-lp-id="MscrmControls.TimelineWallControl.TimelineWall|notescontrol|opportunity-record-0"><div data-id="notescontrol-mainTimeline">${ring}</div></div>`,
    ),
    part: 'activities',
    fields: 1,
  },
  {
    name: 'dynamics: stakeholders whose rows are on their way',
    url: dynamicsDeal,
    html: dynamicsForm(
      '<section aria-label="Stakeholders"><div data-control-name="Stakeholders"><div data-id="Stakeholders-pcf_grid_control_container"><div role="treegrid"><div role="row"><div role="columnheader" aria-colindex="1">Name</div></div></div><div class="ms-Shimmer-container"></div></div></div></section>',
    ),
    part: 'people',
    fields: 1,
  },
  {
    name: 'zoho: a canvas that turns, a note below it',
    url: zohoDeal,
    html: '<crm-detailview-canvas><div class="cxDetailLoadingDiv"><div class="cxSpinloader cxLvLoader"></div></div></crm-detailview-canvas><ul><li class="cxNotesLi"><div class="cxNotesAddedContent">She fears a stop of line 2.</div><span class="cxNotesModifiedName" data-title="Rita Vale"> Rita Vale </span></li></ul>',
    part: 'fields',
    fields: 0,
  },
];
