import Field from 'demo/field';
import { api } from 'lwc';

/** One field of a page layout. */
export default class RecordLayoutItem extends Field {
  @api get fieldLabel() {
    return super.fieldLabel;
  }
  set fieldLabel(text) {
    super.fieldLabel = text;
    // Lightning shows the label as an attribute of the host too: in edit mode it is the only plain copy.
    this.setAttribute('field-label', text);
  }
}
