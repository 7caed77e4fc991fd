import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, chromiumPath, type Panel, startChromium } from './chromium.ts';
import { type PageServer, startServer } from './server.ts';

const host = 'ninegrid.pipedrive.com';
const deal = readFileSync(new URL('../pages/pipedrive/deal-view/page.html', import.meta.url), 'utf8');

describe.skipIf(chromiumPath === undefined)('a site without marks for its timeline (Chromium)', () => {
  let server: PageServer;
  let browser: Chromium;
  let page: Page;
  let panel: Panel;

  beforeAll(async () => {
    server = await startServer();
    server.put('/deal/1844', deal);
    browser = await startChromium(`MAP ${host}:443 127.0.0.1:${server.port}, ${server.hostRules}`);
    page = await browser.context.newPage();
    await page.goto(`https://${host}/deal/1844`);
    panel = await browser.openPanel(page);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('reads fields by its own reader and the timeline by the one that is lent to it', async () => {
    await panel.shows('Bakehouse Nine: oven service');
    // Its key opens "What I read".
    for (const type of ['keyDown', 'keyUp'])
      await panel.send('Input.dispatchKeyEvent', { type, key: 'r', text: 'r' });
    expect(await panel.shows('Oven 5 is down again')).toContain('Ovens 2 and 5 fail on Fridays');
  });
});
