import { beforeAll, describe, expect, it } from 'vitest';
import { besideDeal } from './beside.ts';
import { chromiumPath } from './chromium.ts';
import { dealTitle } from './crm-page.ts';
import { until } from './until.ts';
import { chanceOf, orders, spokenOf, watchMixtures } from './walk.ts';

/** Steps of the random walk: many more where FAIRLEAD_WALKS says so (1,000 before a release). */
const steps = Number(process.env.FAIRLEAD_WALKS ?? 150);
const seed = Number(process.env.FAIRLEAD_SEED ?? 20261121);

describe.skipIf(chromiumPath === undefined)('two records are never mixed (Chromium)', () => {
  const at = besideDeal();

  beforeAll(async () => {
    // Every state that is ever drawn is looked at, not only those at which the test happens to look.
    await at.panel.run(watchMixtures());
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
        await at.page.evaluate(`crm.go(${next}, ${JSON.stringify({ order, gap, fresh })})`);
        last = next;
        // Often the next step comes before the sidebar had time for the last one.
        if (chance() < 0.25) {
          await at.panel.shows(dealTitle(next));
          // It may be reading again by now (the same deal in a new container), but it speaks of no other.
          const others = (await at.panel.run<string[]>(spokenOf)).filter((one) => one !== `#${next}#`);
          expect(others).toEqual([]);
        }
      }
      await at.panel.shows(dealTitle(last));
      await until('nothing but the last deal is spoken of', async () =>
        (await at.panel.run<string[]>(spokenOf)).join() === `#${last}#` ? true : undefined,
      );
      expect(await at.panel.run('window.mixtures')).toEqual([]);
    },
    steps * 4000,
  );

  it('back to the deal that is shown, whose page never stood still on the way to another', async () => {
    // A page that never stands still is read every two seconds all the same: once with the other deal's activity still there,
    // when all else is the shown deal's again.
    for (const begin of [900, 975, 1050]) {
      await at.page.evaluate('crm.go(61)');
      await at.panel.shows(dealTitle(61));
      await at.page.evaluate(`new Promise((done) => {
        const bar = document.querySelector('one-app-nav-bar');
        const ticks = setInterval(() => { bar.textContent = String(performance.now()); }, 50);
        setTimeout(() => crm.go(62, { order: ['body', 'line', 'head', 'url'], gap: 230 }), ${begin});
        setTimeout(() => crm.go(61, { order: ['url', 'head', 'body', 'line'], gap: 230 }), ${begin + 345});
        setTimeout(() => { clearInterval(ticks); done(); }, 2600);
      })`);
      await at.page.evaluate('crm.go(63)');
      await at.panel.shows(dealTitle(63));
      expect(await at.panel.run('window.mixtures')).toEqual([]);
    }
  });

  it('back and forward through history', async () => {
    await at.page.evaluate('crm.go(51)');
    await at.panel.shows(dealTitle(51));
    await at.page.evaluate('crm.go(52)');
    await at.panel.shows(dealTitle(52));
    await at.page.goBack();
    await at.panel.shows(dealTitle(51));
    await at.page.goForward();
    await at.panel.shows(dealTitle(52));
    expect(await at.panel.run('window.mixtures')).toEqual([]);
  });
});
