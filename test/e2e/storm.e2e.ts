import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, chromiumPath, type Panel, startChromium } from './chromium.ts';
import { dealId, dealTitle } from './crm-page.ts';
import { type PageServer, startServer } from './server.ts';

describe.skipIf(chromiumPath === undefined)('a page that never stands still (Chromium)', () => {
  let server: PageServer;
  let browser: Chromium;
  let page: Page;
  let panel: Panel;

  beforeAll(async () => {
    server = await startServer();
    browser = await startChromium(server.hostRules);
    page = await browser.context.newPage();
    await page.goto(server.deal(dealId(1)));
    // Five thousand writes a turn, for as long as the test runs: texts, nodes, classes, frames that come and go.
    await page.evaluate(`(() => {
      const yard = document.createElement('div');
      document.body.append(yard);
      window.turns = 0;
      const storm = () => {
        window.turns += 1;
        for (let write = 0; write < 5000; write += 1) yard.textContent = String(write);
        const host = document.createElement('x-gone');
        host.attachShadow({ mode: 'open' }).textContent = 'in and out';
        const frame = document.createElement('iframe');
        yard.append(host, frame);
        frame.remove();
        host.remove();
        yard.className = 'turn' + window.turns;
        setTimeout(storm, 16);
      };
      storm();
    })()`);
    panel = await browser.openPanel(page);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('is read all the same', async () => {
    await panel.shows(dealTitle(1));
  });

  it('is followed to another record, whole', async () => {
    await page.evaluate('crm.go(2)');
    expect(await panel.shows(dealTitle(2))).not.toContain('#1#');
  });

  it('is followed while something is typed', async () => {
    await panel.run('document.dispatchEvent(new KeyboardEvent("keydown", { key: "r", bubbles: true }))');
    await page.evaluate(`(() => {
      crm.edit();
      const input = crm.input('NextStep');
      input.value = 'typed in the storm';
      input.dispatchEvent(new Event('input', { bubbles: true }));
    })()`);
    await panel.shows('typed in the storm');
    expect(await page.evaluate<number>('window.turns')).toBeGreaterThan(10);
  });
});
