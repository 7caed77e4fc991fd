import { api, LightningElement } from 'lwc';

export default class OutputStageName extends LightningElement {
  @api value = '';
}
