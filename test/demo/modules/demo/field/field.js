import { wordsOf } from 'demo/words';
import { api, LightningElement } from 'lwc';

/** One field of a record, as both renderings have it: label and value boxes in view mode, the input alone in edit mode. */
export default class Field extends LightningElement {
  @api target = '';
  @api language = 'en';
  @api locked = false;
  @api mode = 'view';
  label = '';

  @api get fieldLabel() {
    return this.label;
  }
  set fieldLabel(text) {
    this.label = text;
  }

  get editing() {
    return this.mode === 'edit' && !this.locked;
  }
  get editable() {
    return !this.locked;
  }
  get root() {
    const state = this.locked ? 'slds-form-element_readonly' : 'slds-form-element_edit';
    const mode = this.mode === 'edit' ? 'recordlayout_in_editing_mode' : 'is-stacked-not-editing';
    return `slds-form-element slds-form-element_stacked test-id__output-root label-stacked slds-hint-parent ${state} ${mode}`;
  }
  get pencil() {
    return `${wordsOf(this.language).edit} ${this.label}`;
  }
  edit() {
    this.dispatchEvent(new CustomEvent('editrecord', { bubbles: true, composed: true }));
  }
}
