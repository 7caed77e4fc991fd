import { api, LightningElement } from 'lwc';

export default class Lookup extends LightningElement {
  @api value = '';
  @api to = '';

  get href() {
    return this.to ? `/lightning/r/${this.to}/view` : '';
  }
  get preview() {
    return `Open ${this.value} Preview`;
  }
}
