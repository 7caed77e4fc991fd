import { api, LightningElement } from 'lwc';

export default class RecordPicklist extends LightningElement {
  @api label = '';
  @api name = '';
  @api value = '';
  @api options = [];

  get choices() {
    return this.options.map((text) => ({ label: text, value: text }));
  }
  get wrapper() {
    return this.name === 'StageName' ? 'sfa-input-stage-name' : 'picklist';
  }
  changed(event) {
    this.dispatchEvent(
      new CustomEvent('fieldchange', {
        bubbles: true,
        composed: true,
        detail: { name: this.name, value: event.detail.value },
      }),
    );
  }
}
