import { outputOf } from 'demo/fields';
import { wordsOf } from 'demo/words';
import { api, LightningElement } from 'lwc';

/** The header of a record: its name and a few fields, cut where they do not fit. */
export default class LwcHighlightsPanel extends LightningElement {
  @api record;

  get words() {
    return wordsOf(this.record.language);
  }
  get entity() {
    return this.words.entity[this.record.object];
  }
  get editTarget() {
    return `sfdc:StandardButton.${this.record.object}.Edit`;
  }
  get details() {
    const fields = this.record.sections.flatMap((section) => section.fields);
    return this.record.highlights.flatMap((name) => {
      const field = fields.find((one) => one.name === name);
      return field === undefined ? [] : [{ label: field.label, ...outputOf(field, this.record.language) }];
    });
  }
  edit() {
    this.dispatchEvent(new CustomEvent('editrecord', { bubbles: true, composed: true }));
  }
}
