import { describe, expect, it } from 'vitest';
import { besideDeal } from './beside.ts';
import { chromiumPath } from './chromium.ts';
import { dealId, dealTitle } from './crm-page.ts';
import { until } from './until.ts';

describe.skipIf(chromiumPath === undefined)('the sidebar heals (Chromium)', () => {
  const errors: string[] = [];
  const at = besideDeal({
    prepare: async ({ page }) => {
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
      page.on('pageerror', (error) => errors.push(error.message));
      // What the page says as it loads counts too.
      await page.reload();
    },
  });
  /** Runs an expression in the page in front by the extension itself: Playwright loses a page that comes from bfcache. */
  const inTab = (expression: string) =>
    at.browser.inWorker(`chrome.tabs.query({ active: true, url: 'https://*.lightning.force.com/*' }).then(async ([tab]) =>
      (await chrome.scripting.executeScript({ target: { tabId: tab.id }, world: 'MAIN', args: [${JSON.stringify(expression)}],
        func: (expression) => { const made = document.createElement('script'); window.answer = undefined; made.textContent = 'window.answer = (' + expression + ')'; document.head.append(made); made.remove(); return window.answer; } }))[0].result)`);

  it('when the page is loaded again', async () => {
    await at.page.reload();
    await at.panel.shows(dealTitle(1));
    await at.page.evaluate('crm.go(3)');
    await at.panel.shows(dealTitle(3));
  });

  it('when another page of the CRM is loaded, and back through bfcache', async () => {
    await at.page.evaluate('addEventListener("pageshow", (event) => { window.cameBack = event.persisted; })');
    await at.page.goto(at.server.deal(dealId(4)));
    await at.panel.shows(dealTitle(4));
    await inTab('history.back()');
    await at.panel.shows(dealTitle(3));
    expect(await inTab('window.cameBack')).toBe(true);
    // And it is alive, not a picture of before.
    await inTab('crm.go(5)');
    await at.panel.shows(dealTitle(5));
    await inTab('history.back()');
    await at.panel.shows(dealTitle(3));
    await inTab('history.forward()');
    await at.panel.shows(dealTitle(5));
  });

  it('when the background worker died', async () => {
    const helper = await at.browser.context.newPage();
    await helper.goto(`chrome-extension://${at.browser.id}/options.html`).catch(() => undefined);
    const session = await at.browser.context.newCDPSession(helper);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await helper.close();
    await at.page.bringToFront();
    await at.page.goto(at.server.deal(dealId(5)));
    await at.panel.shows(dealTitle(5));
    await at.page.evaluate('crm.go(6)');
    await at.panel.shows(dealTitle(6));
    // A dead worker still answers the icon.
    await at.browser.clickIcon(at.page);
    await at.page.evaluate('crm.go(7)');
    await at.panel.shows(dealTitle(7));
  });

  it('when the extension is reloaded with twenty tabs open', async () => {
    const pages = [at.page];
    for (let tab = 1; tab < 20; tab += 1) {
      const other = await at.browser.context.newPage();
      other.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
      await other.goto(at.server.deal(dealId(100 + tab)));
      pages.push(other);
    }
    await at.page.bringToFront();
    await at.panel.shows(dealTitle(7));
    // The page's own listeners would see a script that talks through it.
    await at.page.evaluate('window.heard = 0; addEventListener("message", () => { window.heard += 1; })');
    await at.browser.inWorker('setTimeout(() => chrome.runtime.reload(), 0)');
    await until('the panel to close', async () => ((await at.browser.panelCount()) === 0 ? true : undefined));
    await at.browser.workerReady();
    at.panel = await at.browser.openPanel(at.page);
    await at.panel.shows(dealTitle(7));
    for (const [tab, other] of pages.slice(1).entries()) {
      await other.bringToFront();
      await at.panel.shows(dealTitle(101 + tab));
    }
    await at.page.bringToFront();
    await at.panel.shows(dealTitle(7));
    expect(await at.page.evaluate('window.heard')).toBe(0);
    expect(errors).toEqual([]);
  });
});
