import { wordsOf } from 'demo/words';
import { api, LightningElement } from 'lwc';

/** Tabs whose content does not exist before the first visit, and stays hidden afterwards, as in Lightning. */
export default class Tabset2 extends LightningElement {
  @api record;
  @api mode = 'view';
  /** Which tabs, in order: `detailTab`, `activityTab`, `relatedListsTab`. */
  @api tabs = ['detailTab'];
  picked;
  opened = {};

  get current() {
    return this.picked ?? this.tabs[0];
  }
  get dynamic() {
    return this.record.layout === 'dynamic';
  }
  get strip() {
    const words = wordsOf(this.record.language);
    const labels = { detailTab: words.details, activityTab: words.activity, relatedListsTab: words.related };
    return this.tabs.map((value) => {
      const active = value === this.current;
      return {
        value,
        label: labels[value],
        selected: String(active),
        opened: active || this.opened[value] === true,
        itemClass: active ? 'slds-tabs_default__item slds-is-active' : 'slds-tabs_default__item',
        panelClass: active ? 'slds-tabs_default__content slds-show' : 'slds-tabs_default__content slds-hide',
        details: value === 'detailTab',
        activity: value === 'activityTab',
        related: value === 'relatedListsTab',
      };
    });
  }
  pick(event) {
    this.opened = { ...this.opened, [this.current]: true };
    this.picked = event.currentTarget.dataset.tabValue;
  }
}
