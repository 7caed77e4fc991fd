import { api, LightningElement } from 'lwc';

export default class Highlights2 extends LightningElement {
  @api entity = '';

  get icon() {
    return `entity-icon entity-${this.entity.toLowerCase()}`;
  }
}
