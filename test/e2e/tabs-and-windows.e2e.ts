import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, chromiumPath, type Panel, startChromium } from './chromium.ts';
import { dealId, dealTitle } from './crm-page.ts';
import { type PageServer, startServer } from './server.ts';
import { until } from './until.ts';

describe.skipIf(chromiumPath === undefined)('tabs and windows (Chromium)', () => {
  let server: PageServer;
  let browser: Chromium;
  let one: Page;
  let two: Page;
  let panel: Panel;

  beforeAll(async () => {
    server = await startServer();
    browser = await startChromium(server.hostRules);
    one = await browser.context.newPage();
    await one.goto(server.deal(dealId(1)));
    two = await browser.context.newPage();
    await two.goto(server.deal(dealId(2)));
    await one.bringToFront();
    panel = await browser.openPanel(one);
    await panel.shows(dealTitle(1));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('follows the tab in front, however quickly it changes', async () => {
    for (let turn = 0; turn < 15; turn += 1) {
      await two.bringToFront();
      await one.bringToFront();
    }
    await panel.shows(dealTitle(1));
    await two.bringToFront();
    await panel.shows(dealTitle(2));
    expect(await panel.text()).not.toContain('#1#');
  });

  it('says calmly that there is nothing to read on a page of the browser itself', async () => {
    const blank = await browser.context.newPage();
    await blank.goto('chrome://version');
    await panel.hides(dealTitle(2));
    const text = await panel.text();
    expect(text).not.toMatch(/error|undefined/i);
    await blank.close();
    await two.bringToFront();
    await panel.shows(dealTitle(2));
  });

  it('a tab closed in the middle of a reading leaves nothing behind', async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      const short = await browser.context.newPage();
      await short.goto(server.deal(dealId(30 + turn)));
      await short.evaluate(`crm.go(${40 + turn}, { gap: 30 })`);
      await short.close();
    }
    await one.bringToFront();
    await panel.shows(dealTitle(1));
    expect(await panel.text()).not.toMatch(/#[34]\d#/);
  });

  it('each window has its own sidebar, of its own tab', async () => {
    const opened = browser.context.waitForEvent('page');
    await browser.inWorker(
      `chrome.windows.create({ url: ${JSON.stringify(server.deal(dealId(8)))}, width: 900, height: 700 })`,
    );
    const other = await opened;
    await other.waitForFunction('document.title.includes("#8#")');
    const second = await browser.openPanel(other);
    await second.shows(dealTitle(8));
    await panel.shows(dealTitle(1));
    await other.evaluate('crm.go(9)');
    await second.shows(dealTitle(9));
    expect(await panel.text()).toContain(dealTitle(1));
    await other.close();
    await until('one panel is left', async () => ((await browser.panelCount()) === 1 ? true : undefined));
    await panel.shows(dealTitle(1));
  });
});
