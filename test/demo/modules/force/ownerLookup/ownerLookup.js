import { api, LightningElement } from 'lwc';

export default class OwnerLookup extends LightningElement {
  @api value = '';

  get to() {
    return 'User/005Hs00000DEMO1IAP';
  }
}
