import { api, LightningElement } from 'lwc';

export default class OutputOpportunityAmount extends LightningElement {
  @api value = '';
}
