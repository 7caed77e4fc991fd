import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { besideDeal } from './beside.ts';
import { chromiumPath } from './chromium.ts';
import { dealId, dealTitle } from './crm-page.ts';
import { until } from './until.ts';

describe.skipIf(chromiumPath === undefined)('tabs and windows (Chromium)', () => {
  const at = besideDeal();
  let two: Page;

  beforeAll(async () => {
    two = await at.browser.context.newPage();
    await two.goto(at.server.deal(dealId(2)));
    await at.page.bringToFront();
    await at.panel.shows(dealTitle(1));
  });

  it('follows the tab in front, however quickly it changes', async () => {
    for (let turn = 0; turn < 15; turn += 1) {
      await two.bringToFront();
      await at.page.bringToFront();
    }
    await at.panel.shows(dealTitle(1));
    await two.bringToFront();
    await at.panel.shows(dealTitle(2));
    expect(await at.panel.text()).not.toContain('#1#');
  });

  it('says calmly that there is nothing to read on a page of the browser itself', async () => {
    const blank = await at.browser.context.newPage();
    await blank.goto('chrome://version');
    await at.panel.hides(dealTitle(2));
    const text = await at.panel.text();
    expect(text).not.toMatch(/error|undefined/i);
    await blank.close();
    await two.bringToFront();
    await at.panel.shows(dealTitle(2));
  });

  it('a tab closed in the middle of a reading leaves nothing behind', async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      const short = await at.browser.context.newPage();
      await short.goto(at.server.deal(dealId(30 + turn)));
      await short.evaluate(`crm.go(${40 + turn}, { gap: 30 })`);
      await short.close();
    }
    await at.page.bringToFront();
    await at.panel.shows(dealTitle(1));
    expect(await at.panel.text()).not.toMatch(/#[34]\d#/);
  });

  it('each window has its own sidebar, of its own tab', async () => {
    const opened = at.browser.context.waitForEvent('page');
    await at.browser.inWorker(
      `chrome.windows.create({ url: ${JSON.stringify(at.server.deal(dealId(8)))}, width: 900, height: 700 })`,
    );
    const other = await opened;
    await other.waitForFunction('document.title.includes("#8#")');
    const second = await at.browser.openPanel(other);
    await second.shows(dealTitle(8));
    await at.panel.shows(dealTitle(1));
    await other.evaluate('crm.go(9)');
    await second.shows(dealTitle(9));
    expect(await at.panel.text()).toContain(dealTitle(1));
    await other.close();
    await until('one panel is left', async () => ((await at.browser.panelCount()) === 1 ? true : undefined));
    await at.panel.shows(dealTitle(1));
  });
});
