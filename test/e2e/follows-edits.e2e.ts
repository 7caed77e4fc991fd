import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, chromiumPath, type Panel, startChromium } from './chromium.ts';
import { dealId, dealTitle } from './crm-page.ts';
import { type PageServer, startServer } from './server.ts';

describe.skipIf(chromiumPath === undefined)('an edit is followed before it is saved (Chromium)', () => {
  let server: PageServer;
  let browser: Chromium;
  let page: Page;
  let panel: Panel;

  beforeAll(async () => {
    server = await startServer();
    browser = await startChromium(server.hostRules);
    page = await browser.context.newPage();
    await page.goto(server.deal(dealId(1)));
    panel = await browser.openPanel(page);
    await panel.shows(dealTitle(1));
    await panel.run('document.dispatchEvent(new KeyboardEvent("keydown", { key: "r", bubbles: true }))');
    await panel.shows('Next Step');
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('keystroke by keystroke, by real keys', async () => {
    await page.evaluate('crm.edit(); crm.input("NextStep").focus(); crm.input("NextStep").value = ""');
    await page.keyboard.type('Dana brings Tom');
    await panel.shows('Dana brings Tom');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('the CFO');
    await panel.shows('Dana brings the CFO');
  });

  it('when a script sets the value without any event', async () => {
    await page.evaluate('crm.input("LeadSource").value = "Trade fair in Lyon"');
    await panel.shows('Trade fair in Lyon');
  });

  it('inside an open shadow root that comes later', async () => {
    await page.evaluate(`{
      const host = document.createElement('x-late');
      document.querySelector('records-lwc-detail-panel').append(host);
      const root = host.attachShadow({ mode: 'open' });
      const p = document.createElement('p');
      p.className = 'inner';
      p.textContent = 'x';
      root.append(p);
    }`);
    // Nothing of the record stands there: it must simply not disturb what is followed.
    await page.evaluate('crm.input("LeadSource").value = "Referral by Ines"');
    await panel.shows('Referral by Ines');
  });

  it('writes nothing into the page', async () => {
    const changed = await page.evaluate(`new Promise((done) => {
      let changes = 0;
      const observer = new MutationObserver((records) => { changes += records.length; });
      observer.observe(document, { childList: true, attributes: true, characterData: true, subtree: true });
      const input = crm.input('NextStep');
      input.value = 'still unsaved';
      input.dispatchEvent(new Event('input', { bubbles: true }));
      setTimeout(() => { observer.disconnect(); done(changes); }, 1500);
    })`);
    await panel.shows('still unsaved');
    expect(changed).toBe(0);
  });
});
