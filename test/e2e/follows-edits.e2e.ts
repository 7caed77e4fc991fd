import { beforeAll, describe, expect, it } from 'vitest';
import { besideDeal } from './beside.ts';
import { chromiumPath } from './chromium.ts';

describe.skipIf(chromiumPath === undefined)('an edit is followed before it is saved (Chromium)', () => {
  const at = besideDeal();

  beforeAll(async () => {
    await at.panel.run('document.dispatchEvent(new KeyboardEvent("keydown", { key: "r", bubbles: true }))');
    await at.panel.shows('Next Step');
  });

  it('keystroke by keystroke, by real keys', async () => {
    await at.page.evaluate('crm.edit(); crm.input("NextStep").focus(); crm.input("NextStep").value = ""');
    await at.page.keyboard.type('Dana brings Tom');
    await at.panel.shows('Dana brings Tom');
    await at.page.keyboard.press('Backspace');
    await at.page.keyboard.press('Backspace');
    await at.page.keyboard.press('Backspace');
    await at.page.keyboard.type('the CFO');
    await at.panel.shows('Dana brings the CFO');
  });

  it('when a script sets the value without any event', async () => {
    await at.page.evaluate('crm.input("LeadSource").value = "Trade fair in Lyon"');
    await at.panel.shows('Trade fair in Lyon');
  });

  it('inside an open shadow root that comes later', async () => {
    await at.page.evaluate(`{
      const host = document.createElement('x-late');
      document.querySelector('records-lwc-detail-panel').append(host);
      const root = host.attachShadow({ mode: 'open' });
      const p = document.createElement('p');
      p.className = 'inner';
      p.textContent = 'x';
      root.append(p);
    }`);
    // Nothing of the record stands there: it must simply not disturb what is followed.
    await at.page.evaluate('crm.input("LeadSource").value = "Referral by Ines"');
    await at.panel.shows('Referral by Ines');
  });

  it('writes nothing into the page', async () => {
    const changed = await at.page.evaluate(`new Promise((done) => {
      let changes = 0;
      const observer = new MutationObserver((records) => { changes += records.length; });
      observer.observe(document, { childList: true, attributes: true, characterData: true, subtree: true });
      const input = crm.input('NextStep');
      input.value = 'still unsaved';
      input.dispatchEvent(new Event('input', { bubbles: true }));
      setTimeout(() => { observer.disconnect(); done(changes); }, 1500);
    })`);
    await at.panel.shows('still unsaved');
    expect(changed).toBe(0);
  });
});
