import { api, LightningElement } from 'lwc';

export default class Modstamp extends LightningElement {
  @api who = '';
  @api when = '';
  // A template would trim the blank.
  comma = ', ';
}
