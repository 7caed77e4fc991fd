import { api, LightningElement } from 'lwc';

export default class RecordLayoutLookup extends LightningElement {
  @api label = '';
  @api name = '';
  @api value = '';

  changed(event) {
    this.dispatchEvent(
      new CustomEvent('fieldchange', {
        bubbles: true,
        composed: true,
        detail: { name: this.name, value: event.target.value },
      }),
    );
  }
}
