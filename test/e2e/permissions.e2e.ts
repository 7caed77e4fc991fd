import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, chromiumPath, type Panel, startChromium } from './chromium.ts';
import { otherHost, type PageServer, startServer } from './server.ts';
import { until } from './until.ts';

/** A record of a CRM that nobody knows: labels and values in a regular form. */
const unknownCrm = (
  name: string,
) => `<!doctype html><html lang="en"><head><title>${name} - Deals</title></head><body>
<nav><a href="/list">All deals</a></nav>
<main><h1>${name}</h1>
<dl><dt>Stage</dt><dd>Proposal</dd><dt>Amount</dt><dd>€ 48,000</dd><dt>Contact</dt><dd>Dana Okafor</dd>
<dt>Next step</dt><dd>Dana brings Tom to the review of ${name}</dd><dt>Close date</dt><dd>2026-12-18</dd></dl></main></body></html>`;

describe.skipIf(chromiumPath === undefined)('pages of hosts that are not listed (Chromium)', () => {
  let server: PageServer;
  let browser: Chromium;
  let page: Page;
  let panel: Panel;

  beforeAll(async () => {
    server = await startServer();
    server.put('/deals/1', unknownCrm('Ravenna Foods'));
    server.put('/deals/2', unknownCrm('Kestrel Marine'));
    browser = await startChromium(server.hostRules);
    page = await browser.context.newPage();
    await page.goto('about:blank');
    panel = await browser.openPanel(page);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('are not read, nor even their address known, while nobody asked', async () => {
    await page.goto(server.other('/deals/1'));
    await panel.shows(/read this/i);
    expect(await panel.text()).not.toContain('Ravenna');
    const [tab] = await browser.inWorker<{ url?: string }[]>('chrome.tabs.query({ active: true })');
    expect(tab?.url).toBeUndefined();
  });

  it('a person who asks is told to click the icon; the click alone reads this page once', async () => {
    await panel.run(
      `[...document.querySelectorAll('button')].find((one) => /read this/i.test(one.textContent)).click()`,
    );
    await panel.shows(/icon/i);
    await browser.clickIcon(page);
    await panel.shows('Ravenna Foods');
    expect(
      await browser.inWorker('chrome.permissions.contains({ origins: ["https://deals.example.org/*"] })'),
    ).toBe(false);
  });

  it('another tab of the same host is not read by that click', async () => {
    const second = await browser.context.newPage();
    await second.goto(server.other('/deals/2'));
    await panel.shows(/read this/i);
    expect(await panel.text()).not.toMatch(/Ravenna|Kestrel/);
    await second.close();
    await page.bringToFront();
    await panel.shows('Ravenna Foods');
  });

  it('“read this site” asks the browser, and from then on every page of the host is read', async () => {
    // The browser's own question cannot be answered in a headless run: it is answered beforehand.
    const extensions = await browser.context.newPage();
    await extensions.goto('chrome://extensions');
    await extensions.evaluate(
      `new Promise((done) => chrome.developerPrivate.addHostPermission('${browser.id}', 'https://${otherHost}/*', done))`,
    );
    await extensions.close();
    await page.bringToFront();
    await panel.shows('Ravenna Foods');
    await panel.click('.head button[aria-haspopup]');
    await until('the menu’s entry', () =>
      panel.run(
        `(() => { const item = [...document.querySelectorAll('[role="menuitem"], .menu button')].find((one) => /always read/i.test(one.textContent)); item?.click(); return !!item; })()`,
      ),
    );
    await until('the permission', () =>
      browser.inWorker<boolean>(`chrome.permissions.contains({ origins: ['https://${otherHost}/*'] })`),
    );
    const second = await browser.context.newPage();
    await second.goto(server.other('/deals/2'));
    await panel.shows('Kestrel Marine');
    await second.close();
  });
});
