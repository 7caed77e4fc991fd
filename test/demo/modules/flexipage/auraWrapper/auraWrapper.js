import { drawPath } from 'demo/path';
import { drawTimeline } from 'demo/timeline';
import { api, LightningElement } from 'lwc';

const parts = { path: drawPath, timeline: drawTimeline };

/** Aura parts inside an LWC page are plain elements that the framework did not make; drawn by hand here too. */
export default class AuraWrapper extends LightningElement {
  @api drawing = 'path';
  shown;

  @api get record() {
    return this.shown;
  }
  set record(record) {
    this.shown = record;
    this.draw();
  }
  renderedCallback() {
    if (this.drawn !== this.shown) this.draw();
  }
  draw() {
    const host = this.template.querySelector('.aura-host');
    if (host === null || this.shown === undefined) return;
    this.drawn = this.shown;
    host.replaceChildren(...parts[this.drawing](this.shown));
  }
}
