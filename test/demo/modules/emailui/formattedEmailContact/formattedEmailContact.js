import { api, LightningElement } from 'lwc';

export default class FormattedEmailContact extends LightningElement {
  @api value = '';
}
