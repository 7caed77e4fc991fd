import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, chromiumPath, type Panel, startChromium } from './chromium.ts';
import { dealId, dealTitle } from './crm-page.ts';
import { type PageServer, startServer } from './server.ts';

describe.skipIf(chromiumPath === undefined)('the sidebar follows the record (Chromium)', () => {
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
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('opens by the icon and shows the record', async () => {
    expect(await panel.shows(dealTitle(1))).toContain(dealTitle(1));
  });

  it('follows navigation inside the page', async () => {
    await page.evaluate('crm.go(2)');
    await panel.shows(dealTitle(2));
    expect(await panel.text()).not.toContain('#1#');
    await page.goBack();
    await panel.shows(dealTitle(1));
  });
});
