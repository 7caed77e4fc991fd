import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, chromiumPath, type Panel, startChromium } from './chromium.ts';
import { dealId, dealTitle } from './crm-page.ts';
import { type PageServer, startServer } from './server.ts';
import { until } from './until.ts';
import { chanceOf, orders, spokenOf, watchMixtures } from './walk.ts';

/** Steps of the random walk: many more where FAIRLEAD_WALKS says so (1,000 before a release). */
const steps = Number(process.env.FAIRLEAD_WALKS ?? 150);
const seed = Number(process.env.FAIRLEAD_SEED ?? 20261121);

describe.skipIf(chromiumPath === undefined)('two records are never mixed (Chromium)', () => {
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
    // Every state that is ever drawn is looked at, not only those at which the test happens to look.
    await panel.run(watchMixtures());
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it(
    `in ${steps} random steps (seed ${seed})`,
    async () => {
      const chance = chanceOf(seed);
      let last = 1;
      for (let step = 0; step < steps; step += 1) {
        const next = 1 + Math.floor(chance() * 40);
        const order = orders[Math.floor(chance() * orders.length)];
        const gap = [0, 0, 30, 120, 300][Math.floor(chance() * 5)] ?? 0;
        const fresh = chance() < 0.4;
        await page.evaluate(`crm.go(${next}, ${JSON.stringify({ order, gap, fresh })})`);
        last = next;
        // Often the next step comes before the sidebar had time for the last one.
        if (chance() < 0.25) {
          await panel.shows(dealTitle(next));
          // It may be reading again by now (the same deal in a new container), but it speaks of no other.
          const others = (await panel.run<string[]>(spokenOf)).filter((one) => one !== `#${next}#`);
          expect(others).toEqual([]);
        }
      }
      await panel.shows(dealTitle(last));
      await until('nothing but the last deal is spoken of', async () =>
        (await panel.run<string[]>(spokenOf)).join() === `#${last}#` ? true : undefined,
      );
      expect(await panel.run('window.mixtures')).toEqual([]);
    },
    steps * 4000,
  );

  it('back and forward through history', async () => {
    await page.evaluate('crm.go(51)');
    await panel.shows(dealTitle(51));
    await page.evaluate('crm.go(52)');
    await panel.shows(dealTitle(52));
    await page.goBack();
    await panel.shows(dealTitle(51));
    await page.goForward();
    await panel.shows(dealTitle(52));
    expect(await panel.run('window.mixtures')).toEqual([]);
  });
});
