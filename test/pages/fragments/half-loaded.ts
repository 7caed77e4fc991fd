import type { RecordPart } from '../../../lib/record.ts';

/** A piece of a page that is on its way, or shut: what it will hold was not seen. */
export interface HalfLoaded {
  name: string;
  url: string;
  html: string;
  part: RecordPart['part'];
}

const deal = 'https://norden.lightning.force.com/lightning/r/Opportunity/006Aa00000AbCdEIAX/view';
const heading =
  '<div class="slds-page-header"><h1><slot><lightning-formatted-text slot="primaryField">Brackwater: second press</lightning-formatted-text></slot></h1></div>';
const item = (name: string, label: string, value: string) =>
  `<records-record-layout-item field-label="${label}"><div data-target-selection-name="sfdc:RecordField.Opportunity.${name}"><div class="slds-form-element test-id__output-root"><span class="test-id__field-label">${label}</span><span class="test-id__field-value"><slot name="outputField"><lightning-formatted-text data-output-element-id="output-field" slot="outputField">${value}</lightning-formatted-text></slot></span></div></div></records-record-layout-item>`;

export const halfLoaded: HalfLoaded[] = [
  {
    name: 'salesforce: the labs’ timeline while it turns',
    url: deal,
    html: `${heading}${item('NextStep', 'Next Step', 'Send the figures')}<c-activity-timeline><div class="slds-card"><article class="slds-card__header"><ul class="slds-timeline"><lightning-spinner><div class="slds-spinner_container"><div role="status" class="slds-spinner"><span class="slds-assistive-text">Loading</span></div></div></lightning-spinner></ul></article></div></c-activity-timeline>`,
    part: 'activities',
  },
  {
    name: 'salesforce: fields in an accordion that is shut',
    url: deal,
    html: `${heading}${item('NextStep', 'Next Step', 'Send the figures')}<lightning-accordion><lightning-accordion-section><div class="slds-accordion__list-item"><section class="slds-accordion__section"><div class="slds-accordion__summary"><h2 class="slds-accordion__summary-heading"><button class="section-control slds-button slds-button_reset slds-accordion__summary-action" type="button" aria-expanded="false"><span class="slds-accordion__summary-content" title="Need">Need</span></button></h2></div><div hidden aria-hidden="true" class="slds-accordion__content"><slot>${item('Pain__c', 'Pain', 'The press stands still at night')}</slot></div></section></div></lightning-accordion-section></lightning-accordion>`,
    part: 'fields',
  },
];
