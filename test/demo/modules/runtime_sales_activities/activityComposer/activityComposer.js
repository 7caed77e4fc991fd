import { wordsOf } from 'demo/words';
import { api, LightningElement } from 'lwc';

/** Writes an e-mail or logs a call: what is typed here is not saved until the button is pressed. */
export default class ActivityComposer extends LightningElement {
  @api record;
  kind = '';

  get words() {
    return wordsOf(this.record.language);
  }
  get mail() {
    return this.kind === 'Email';
  }
  get title() {
    return this.mail ? this.words.mail : this.words.note;
  }
  get action() {
    return this.mail ? this.words.send : this.words.save;
  }
  get to() {
    return this.record.people[0]?.email ?? '';
  }
  open(event) {
    this.kind = event.currentTarget.dataset.kind;
  }
  close() {
    this.kind = '';
  }
  done() {
    const text = this.mail
      ? this.template.querySelector('.editor').innerText
      : (this.template.querySelector('lightning-textarea').value ?? '');
    const subject = [...this.template.querySelectorAll('lightning-input')].find(
      (one) => one.name === 'subject',
    ).value;
    const detail = {
      kind: this.kind,
      subject: subject || this.title,
      text,
      to: this.record.people[0]?.name ?? '',
    };
    this.dispatchEvent(new CustomEvent('logactivity', { bubbles: true, composed: true, detail }));
    this.kind = '';
  }
}
