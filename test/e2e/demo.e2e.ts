import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deals, pathOf, records } from '../demo/records/index.ts';
import { quayside } from '../demo/records/quayside.ts';
import { type Demo, demoHost, startDemo } from '../demo/server.ts';
import { type Chromium, chromiumPath, type Panel, startChromium } from './chromium.ts';
import { type Firefox, firefoxPath, startFirefox } from './firefox.ts';
import { until } from './until.ts';

/** The glance's words for the buyer's stage, with how sure: the path above it names every stage without that. */
const stageWords = {
  awareness: /making sense of it, /,
  consideration: /comparing ways, /,
  readiness: /is deciding, /,
  unknown: /Not enough from the buyer yet/,
};

// The demo CRM runs Salesforce's published components under synthetic shadow: what no page written by hand can prove.
describe.skipIf(chromiumPath === undefined)('the sidebar beside published Lightning components', () => {
  let demo: Demo;
  let browser: Chromium;
  let page: Page;
  let panel: Panel;
  const shown = (path: string) =>
    page.locator(`.lafPageHost.active >> [data-output-element-id]`).filter({ hasText: path });

  beforeAll(async () => {
    demo = await startDemo({ today: new Date(2026, 10, 20) });
    browser = await startChromium(demo.hostRules);
    page = await browser.context.newPage();
    await page.goto(demo.url);
    panel = await browser.openPanel(page);
    await panel.shows('Brightwater');
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.close();
  });

  it('the page hides its labels from its own scripts, and the reader finds them', async () => {
    expect(await page.evaluate('document.querySelectorAll(".test-id__field-label").length')).toBe(0);
    expect(await page.locator('.test-id__field-label').count()).toBeGreaterThan(10);
  });

  it.each(records.map((record) => [record.name, pathOf(record)] as const))(
    'names %s after navigation inside the page',
    async (name, path) => {
      await page.evaluate(`{
        const link = document.createElement('a');
        link.href = ${JSON.stringify(path)};
        document.body.append(link);
        link.click();
        link.remove();
      }`);
      await panel.shows(name.slice(0, 14));
    },
  );

  it.each(deals.map((deal) => [deal.name, deal] as const))(
    'says where the buyer stands in %s',
    async (name, deal) => {
      await page.goto(`${demo.origin}${pathOf(deal)}`);
      await panel.shows(name.slice(0, 14));
      await panel.shows(stageWords[deal.expected?.buyer ?? 'unknown']);
    },
  );

  it('hears that they turned it down once the tab is open in which they say so', async () => {
    await page.goto(`${demo.origin}${pathOf(quayside)}`);
    await panel.shows('Quayside');
    await panel.shows(stageWords.unknown);
    await page.getByRole('tab', { name: 'Activity' }).click();
    await panel.shows('To close');
  });

  it('follows an inline edit of real inputs before it is saved, and the saved value after', async () => {
    await page.goto(demo.dealUrls[0] ?? demo.url);
    await panel.shows('Brightwater');
    await panel.run('document.dispatchEvent(new KeyboardEvent("keydown", { key: "r", bubbles: true }))');
    await page.locator('button[name="Edit"]').click();
    const input = page.locator('input[name="NextStep"]');
    await input.fill('');
    await input.pressSequentially('Dana brings Tom');
    await panel.shows('Dana brings Tom');
    await page.locator('button[name="SaveEdit"]').click();
    await shown('Dana brings Tom').waitFor();
    await panel.shows('Dana brings Tom');
  });

  it('forgets an edit that is cancelled', async () => {
    await page.locator('button[name="Edit"]').click();
    await page.locator('input[name="Economic_Buyer__c"]').fill('Nobody yet at all');
    await panel.shows('Nobody yet at all');
    await page.locator('button[name="CancelEdit"]').click();
    await panel.hides('Nobody yet at all');
  });

  it('reads a mail and a call note while they are written', async () => {
    await page.locator('button[title="Email"]').click();
    await page.locator('.editor').fill('Dear Dana, when does Tom see the numbers?');
    await panel.shows('when does Tom see the numbers');
    await page.locator('button[title="Log a Call"]').click();
    await page.locator('.composer-form textarea').fill('Marek says the night shift has no phones.');
    await panel.shows('the night shift has no phones');
  });

  it('reads the record of the tab in front in a console app', async () => {
    await page.locator('.app-switch').click();
    await panel.shows('Brightwater');
    await page.goto(demo.dealUrls[2] ?? demo.url);
    await panel.shows(deals[2]?.name.slice(0, 12) ?? '');
    await page.goBack();
    await panel.shows('Brightwater');
  });
});

/** The page's own scripts see an element in synthetic shadow only by going through every simulated root. */
const find = `const find = (root, selector) => {
  const hit = root.querySelector(selector);
  if (hit) return hit;
  for (const host of root.querySelectorAll('*')) {
    const found = host.shadowRoot && find(host.shadowRoot, selector);
    if (found) return found;
  }
  return null;
}`;

describe.skipIf(firefoxPath === undefined)(
  'the sidebar beside published Lightning components (Firefox)',
  () => {
    let demo: Demo;
    let firefox: Firefox;

    beforeAll(async () => {
      demo = await startDemo({ today: new Date(2026, 10, 20) });
      firefox = await startFirefox([demoHost]);
      await firefox.go(demo.url);
      await firefox.openSidebar();
    });
    afterAll(async () => {
      await firefox?.close();
      await demo?.close();
    });

    it('reads through synthetic shadow and follows navigation inside the page', async () => {
      await firefox.shows('Brightwater');
      await firefox.inPage(`history.pushState({}, '', ${JSON.stringify(pathOf(deals[2] ?? records[0] ?? { object: 'Opportunity', id: '' }))});
      window.dispatchEvent(new PopStateEvent('popstate'));`);
      await firefox.shows('Nordkap');
    });

    it('follows an inline edit of real inputs before it is saved', async () => {
      await firefox.inSidebar(
        `document.dispatchEvent(new KeyboardEvent('keydown', { key: 'r', bubbles: true }))`,
      );
      await firefox.inPage(
        `${find}; find(document.querySelector('.lafPageHost.active'), 'button[name="Edit"]').click();`,
      );
      const input = `find(document.querySelector('.lafPageHost.active'), 'input[name="MEDDPICC_Champion__c"]')`;
      await until('the input', () => firefox.inPage<boolean>(`${find}; return ${input} !== null;`));
      await firefox.inPage(`${find}; const input = ${input};
      input.value = 'Priya and Henrik'; input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));`);
      await firefox.shows('Priya and Henrik');
    });
  },
);
