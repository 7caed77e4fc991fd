import { beforeAll, describe, expect, it } from 'vitest';
import { besideDeal, besideUnknown } from './beside.ts';
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

/** A form of a CRM that nobody knows, whose own script answers an edit elsewhere in the page. */
const form = `<!doctype html><html lang="en"><head><title>Dock crane - CRM</title></head><body><main><h1>Dock crane</h1>
  <form>${['Amount', 'Stage', 'Industry', 'Next step', 'Lead source', 'Campaign']
    .map((label) => `<p><label>${label} <input name="${label}" value="${label} as saved"></label></p>`)
    .join('')}</form><dl><dt>Last change</dt><dd id="echo">none yet</dd></dl></main></body></html>`;

describe.skipIf(chromiumPath === undefined)('an edit on a site that nobody knows (Chromium)', () => {
  const at = besideUnknown('/deals/1', form, 'Dock crane');

  beforeAll(async () => {
    await at.panel.run('document.dispatchEvent(new KeyboardEvent("keydown", { key: "r", bubbles: true }))');
    await at.panel.shows('Next step as saved');
  });

  it('is followed in its field, word by word', async () => {
    await at.page.focus('[name="Next step"]');
    await at.page.keyboard.press('End');
    for (const word of [' Dana', ' brings', ' the CFO']) {
      await at.page.keyboard.type(word);
      await at.panel.shows(`${word}`.trim());
    }
    await at.panel.shows('Next step as saved Dana brings the CFO');
  });

  it('and what the page answers elsewhere is followed too', async () => {
    await at.page.keyboard.type(' on Friday');
    await at.page.evaluate('document.getElementById("echo").textContent = "a moment ago by Kim"');
    await at.panel.shows('brings the CFO on Friday');
    await at.panel.shows('a moment ago by Kim');
  });

  it('and what is typed elsewhere does not undo it', async () => {
    await at.page.focus('[name="Campaign"]');
    await at.page.keyboard.press('End');
    await at.page.keyboard.type(' twice');
    await at.panel.shows('Campaign as saved twice');
    await at.panel.shows('brings the CFO on Friday');
  });
});
