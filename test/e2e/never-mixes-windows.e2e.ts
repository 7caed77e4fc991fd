import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, chromiumPath, type Panel, startChromium } from './chromium.ts';
import { dealId, dealTitle } from './crm-page.ts';
import { type PageServer, startServer } from './server.ts';
import { until } from './until.ts';
import { chanceOf, orders, spokenOf, watchMixtures } from './walk.ts';

/** Steps over all windows: many more where FAIRLEAD_WALKS says so (600, 200 a window, before a release). */
const steps = Math.min(Number(process.env.FAIRLEAD_WALKS ?? 45), 600);
const seed = Number(process.env.FAIRLEAD_SEED ?? 20261122);

/** One window with its sidebar; its deals are numbered from `first`, so that a deal of another window can be told. */
interface Walked {
  first: number;
  tabs: Page[];
  front: number;
  panel: Panel;
}

/** Waits until the sidebar speaks of the deal in front and of nothing else; the page may still be on its way. */
const arrives = ({ tabs, front, panel }: Walked): Promise<true> =>
  until('the deal in front, alone, in its window’s sidebar', async () => {
    const deal = dealOf(tabs[front]?.url() ?? '');
    const spoken = await panel.run<string[]>(spokenOf);
    return spoken.join() === `#${deal}#` && (await panel.text()).includes(dealTitle(deal)) ? true : undefined;
  });

const dealOf = (address: string): number => Number(/006Aa0000(\d{6})/.exec(address)?.[1]);

describe.skipIf(chromiumPath === undefined)(
  'three windows walked at once never show each other (Chromium)',
  () => {
    let server: PageServer;
    let browser: Chromium;
    const windows: Walked[] = [];

    beforeAll(async () => {
      server = await startServer();
      browser = await startChromium(server.hostRules);
      for (const first of [100, 200, 300]) {
        const opened = browser.context.waitForEvent('page');
        await browser.inWorker(
          `chrome.windows.create({ url: ${JSON.stringify(server.deal(dealId(first)))}, width: 900, height: 700 })`,
        );
        const page = await opened;
        await page.waitForFunction(`document.title.includes('#${first}#')`);
        const panel = await browser.openPanel(page);
        await panel.shows(dealTitle(first));
        await panel.run(watchMixtures(`${first / 100}\\d\\d`));
        // A second tab of the same window, opened by the page itself so that it stands in this window.
        const second = browser.context.waitForEvent('page');
        await page.evaluate((address) => void open(address), server.deal(dealId(first + 50)));
        const other = await second;
        await other.waitForFunction(`document.title.includes('#${first + 50}#')`);
        await page.bringToFront();
        windows.push({ first, tabs: [page, other], front: 0, panel });
      }
    });
    afterAll(async () => {
      await browser?.close();
      await server?.close();
    });

    it(
      `in ${steps} random steps (seed ${seed})`,
      async () => {
        const chance = chanceOf(seed);
        const pick = (most: number): number => Math.floor(chance() * most);
        for (let step = 0; step < steps; step += 1) {
          const walked = windows[pick(3)];
          const page = walked?.tabs[walked.front];
          if (!walked || !page) throw new Error('no window');
          const next = walked.first + pick(90);
          const act = pick(10);
          if (act < 5)
            await page.evaluate(
              `crm.go(${next}, ${JSON.stringify({ order: orders[pick(orders.length)], gap: [0, 30, 120][pick(3)], fresh: chance() < 0.4 })})`,
            );
          else if (act === 5) await page.goto(server.deal(dealId(next)));
          else if (act === 6) await page.reload();
          else if (act === 7) await page.goBack({ waitUntil: 'domcontentloaded' });
          else if (act === 8) await page.goForward({ waitUntil: 'domcontentloaded' });
          else {
            walked.front = 1 - walked.front;
            await walked.tabs[walked.front]?.bringToFront();
          }
          if (chance() < 0.15) await arrives(walked);
        }
        for (const walked of windows) {
          await arrives(walked);
          expect(await walked.panel.run('window.mixtures')).toEqual([]);
        }
      },
      steps * 6000,
    );
  },
);
