import { sectionsOf } from 'demo/fields';
import { wordsOf } from 'demo/words';
import { api, LightningElement } from 'lwc';

/** The details of a record, as both renderings have them. */
export default class Details extends LightningElement {
  @api record;
  @api mode = 'view';

  get words() {
    return wordsOf(this.record.language);
  }
  get editing() {
    return this.mode === 'edit';
  }
  get sections() {
    return sectionsOf(this.record, this.mode).map((section) => ({
      ...section,
      fields: section.fields.map((field) => ({
        ...field,
        className: field.wide ? 'slds-form__item is-wide' : 'slds-form__item',
      })),
    }));
  }
  save() {
    this.dispatchEvent(new CustomEvent('saverecord', { bubbles: true, composed: true }));
  }
  cancel() {
    this.dispatchEvent(new CustomEvent('canceledit', { bubbles: true, composed: true }));
  }
}
