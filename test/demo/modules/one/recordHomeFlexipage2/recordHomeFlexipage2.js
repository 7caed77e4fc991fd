import { api, LightningElement } from 'lwc';

/** One record's page: header, path, tabs, and beside them activities and contact roles. */
export default class RecordHomeFlexipage2 extends LightningElement {
  @api record;
  mode = 'view';
  /** What the inputs say while editing, by API name. */
  edits = {};

  connectedCallback() {
    this.addEventListener('editrecord', () => {
      this.edits = {};
      this.base = this.record;
      this.mode = 'edit';
    });
    this.addEventListener('canceledit', () => {
      this.mode = 'view';
    });
    this.addEventListener('fieldchange', (event) => {
      this.edits[event.detail.name] = event.detail.value;
    });
    this.addEventListener('saverecord', () => {
      this.mode = 'view';
      this.dispatchEvent(
        new CustomEvent('savefields', { bubbles: true, composed: true, detail: { ...this.edits } }),
      );
    });
  }
  get shown() {
    return this.mode === 'edit' ? this.base : this.record;
  }
  get columns() {
    return this.record.template === 'columns';
  }
  get peopled() {
    return this.record.people.length > 0;
  }
  get frame() {
    return this.columns ? 'record-home two-columns' : 'record-home one-column';
  }
  get mainTabs() {
    return this.columns ? ['detailTab'] : ['detailTab', 'activityTab', 'relatedListsTab'];
  }
  get sideTabs() {
    return ['activityTab'];
  }
}
