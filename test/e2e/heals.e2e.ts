import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, chromiumPath, type Panel, startChromium } from './chromium.ts';
import { dealId, dealTitle } from './crm-page.ts';
import { type PageServer, startServer } from './server.ts';
import { until } from './until.ts';

describe.skipIf(chromiumPath === undefined)('the sidebar heals (Chromium)', () => {
  let server: PageServer;
  let browser: Chromium;
  let page: Page;
  let panel: Panel;
  const errors: string[] = [];

  beforeAll(async () => {
    server = await startServer();
    browser = await startChromium(server.hostRules);
    page = await browser.context.newPage();
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(server.deal(dealId(1)));
    panel = await browser.openPanel(page);
    await panel.shows(dealTitle(1));
  });
  /** Runs an expression in the page in front by the extension itself: Playwright loses a page that comes from bfcache. */
  const inTab = (expression: string) =>
    browser.inWorker(`chrome.tabs.query({ active: true, url: 'https://*.lightning.force.com/*' }).then(async ([tab]) =>
      (await chrome.scripting.executeScript({ target: { tabId: tab.id }, world: 'MAIN', args: [${JSON.stringify(expression)}],
        func: (expression) => { const made = document.createElement('script'); window.answer = undefined; made.textContent = 'window.answer = (' + expression + ')'; document.head.append(made); made.remove(); return window.answer; } }))[0].result)`);

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('when the page is loaded again', async () => {
    await page.reload();
    await panel.shows(dealTitle(1));
    await page.evaluate('crm.go(3)');
    await panel.shows(dealTitle(3));
  });

  it('when another page of the CRM is loaded, and back through bfcache', async () => {
    await page.evaluate('addEventListener("pageshow", (event) => { window.cameBack = event.persisted; })');
    await page.goto(server.deal(dealId(4)));
    await panel.shows(dealTitle(4));
    await inTab('history.back()');
    await panel.shows(dealTitle(3));
    expect(await inTab('window.cameBack')).toBe(true);
    // And it is alive, not a picture of before.
    await inTab('crm.go(5)');
    await panel.shows(dealTitle(5));
    await inTab('history.back()');
    await panel.shows(dealTitle(3));
    await inTab('history.forward()');
    await panel.shows(dealTitle(5));
  });

  it('when the background worker died', async () => {
    const helper = await browser.context.newPage();
    await helper.goto(`chrome-extension://${browser.id}/options.html`).catch(() => undefined);
    const session = await browser.context.newCDPSession(helper);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await helper.close();
    await page.bringToFront();
    await page.goto(server.deal(dealId(5)));
    await panel.shows(dealTitle(5));
    await page.evaluate('crm.go(6)');
    await panel.shows(dealTitle(6));
    // A dead worker still answers the icon.
    await browser.clickIcon(page);
    await page.evaluate('crm.go(7)');
    await panel.shows(dealTitle(7));
  });

  it('when the extension is reloaded with twenty tabs open', async () => {
    const pages = [page];
    for (let tab = 1; tab < 20; tab += 1) {
      const other = await browser.context.newPage();
      other.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
      await other.goto(server.deal(dealId(100 + tab)));
      pages.push(other);
    }
    await page.bringToFront();
    await panel.shows(dealTitle(7));
    // The page's own listeners would see a script that talks through it.
    await page.evaluate('window.heard = 0; addEventListener("message", () => { window.heard += 1; })');
    await browser.inWorker('setTimeout(() => chrome.runtime.reload(), 0)');
    await until('the panel to close', async () => ((await browser.panelCount()) === 0 ? true : undefined));
    await browser.workerReady();
    panel = await browser.openPanel(page);
    await panel.shows(dealTitle(7));
    for (const [tab, other] of pages.slice(1).entries()) {
      await other.bringToFront();
      await panel.shows(dealTitle(101 + tab));
    }
    await page.bringToFront();
    await panel.shows(dealTitle(7));
    expect(await page.evaluate('window.heard')).toBe(0);
    expect(errors).toEqual([]);
  });
});
