import { api, LightningElement } from 'lwc';

export default class RecordLayoutBaseInput extends LightningElement {
  @api type = 'text';
  @api formatter;
  @api label = '';
  @api name = '';
  @api value = '';

  get checked() {
    return this.type === 'checkbox' && this.value === 'true';
  }
  changed(event) {
    const value = this.type === 'checkbox' ? String(event.detail.checked) : String(event.detail.value ?? '');
    this.dispatchEvent(
      new CustomEvent('fieldchange', { bubbles: true, composed: true, detail: { name: this.name, value } }),
    );
  }
}
