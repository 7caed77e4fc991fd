import { api, LightningElement } from 'lwc';

export default class RecordLayoutTextArea extends LightningElement {
  @api label = '';
  @api name = '';
  @api value = '';

  changed(event) {
    const value = event.detail?.value ?? event.target.value;
    this.dispatchEvent(
      new CustomEvent('fieldchange', { bubbles: true, composed: true, detail: { name: this.name, value } }),
    );
  }
}
