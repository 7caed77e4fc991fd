import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routes } from '../../components/sidebar/props.ts';
import { axeExpression } from './axe.ts';
import { type Chromium, chromiumPath, type Panel, startChromium } from './chromium.ts';
import { dealId, dealTitle } from './crm-page.ts';
import { type Firefox, firefoxPath, startFirefox } from './firefox.ts';
import { crmHost, type PageServer, startServer } from './server.ts';

const keyOf: Record<string, string> = {
  next: 'n',
  prep: 'p',
  notes: 't',
  trail: 'h',
  why: 'w',
  read: 'r',
  keys: '?',
};
const press = (key: string) =>
  `document.dispatchEvent(new KeyboardEvent('keydown', { key: ${JSON.stringify(key)}, bubbles: true }))`;
/** The view that is drawn: 'home', or one of the others once its own part has been loaded. */
const drawn = `(document.querySelector('.view')?.className.match(/view-(\\w+)/)?.[1] ?? 'home')`;

describe.skipIf(chromiumPath === undefined)('axe finds nothing serious in any view (Chromium)', () => {
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
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  for (const scheme of ['light', 'dark']) {
    it.each(routes)(`%s, ${scheme}`, async (route) => {
      await panel.send('Emulation.setEmulatedMedia', {
        features: [{ name: 'prefers-color-scheme', value: scheme }],
      });
      await panel.run(press('Escape'));
      if (route !== 'home') await panel.run(press(keyOf[route] ?? ''));
      await panel.shows(/\S/);
      expect(await panel.run(drawn)).toBe(route);
      await panel.run('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
      expect(await panel.run(axeExpression)).toEqual([]);
    });
  }

  it('with no record in front', async () => {
    await panel.run(press('Escape'));
    await page.goto('about:blank');
    await panel.hides(dealTitle(1));
    expect(await panel.run(axeExpression)).toEqual([]);
  });

  it('the options page', async () => {
    await page.goto(`chrome-extension://${browser.id}/options.html`);
    await page.waitForSelector('h1, h2');
    expect(await page.evaluate(axeExpression)).toEqual([]);
  });
});

describe.skipIf(firefoxPath === undefined)('axe finds nothing serious in any view (Firefox)', () => {
  let server: PageServer;
  let firefox: Firefox;

  beforeAll(async () => {
    server = await startServer();
    firefox = await startFirefox([crmHost]);
    await firefox.go(`https://${crmHost}:${server.port}/lightning/r/Opportunity/${dealId(1)}/view`);
    await firefox.openSidebar();
    await firefox.shows(dealTitle(1));
  });
  afterAll(async () => {
    await firefox?.close();
    await server?.close();
  });

  it.each(routes)('%s', async (route) => {
    await firefox.inSidebar(press('Escape'));
    if (route !== 'home') await firefox.inSidebar(press(keyOf[route] ?? ''));
    await firefox.shows(/\S/);
    expect(await firefox.inSidebar(`return ${drawn}`)).toBe(route);
    expect(await firefox.inSidebar(`return await ${axeExpression}`)).toEqual([]);
  });
});
