import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, chromiumPath, type Panel, startChromium } from './chromium.ts';
import { dealId, dealTitle } from './crm-page.ts';
import { crmHost, otherHost, type PageServer, startServer } from './server.ts';

/** Writes a policy under /etc: needs root and no other browser test beside it. On in CI; elsewhere with FAIRLEAD_POLICY=1. */
const wanted =
  process.getuid?.() === 0 && (process.env.CI !== undefined || process.env.FAIRLEAD_POLICY === '1');
const path = '/etc/chromium/policies/managed/fairlead-e2e-blocked.json';

describe.skipIf(!wanted || chromiumPath === undefined)(
  'a host that the administrator shut (Chromium)',
  () => {
    let server: PageServer;
    let browser: Chromium;
    let page: Page;
    let panel: Panel;
    let firstMade = '';

    beforeAll(async () => {
      if (existsSync(path)) throw new Error(`${path} is there already; this test leaves it alone.`);
      for (let folder = dirname(path); !existsSync(folder); folder = dirname(folder)) firstMade = folder;
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(
        path,
        JSON.stringify({
          ExtensionSettings: { '*': { runtime_blocked_hosts: [`*://${crmHost}`, `*://${otherHost}`] } },
        }),
      );
      server = await startServer();
      browser = await startChromium(server.hostRules);
      page = await browser.context.newPage();
      await page.goto(server.deal(dealId(1)));
    });
    afterAll(async () => {
      rmSync(firstMade === '' ? path : firstMade, { recursive: true, force: true });
      await browser?.close();
      await server?.close();
    });

    it('is named as such, calmly, and nothing of the page is read', async () => {
      panel = await browser.openPanel(page);
      const text = await panel.shows(/organi[sz]ation|administrator/i);
      expect(text).not.toContain(dealTitle(1));
    });
  },
);
