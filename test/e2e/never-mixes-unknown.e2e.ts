import { beforeAll, describe, expect, it } from 'vitest';
import { besideUnknown } from './beside.ts';
import { chromiumPath } from './chromium.ts';
import { until } from './until.ts';
import { chanceOf, spokenOf, watchMixtures } from './walk.ts';

const steps = Number(process.env.FAIRLEAD_WALKS ?? 40);
const patience = Math.max(240_000, steps * 600);
const titleOf = (deal: number): string => `Deal crane #${deal}#`;
const labels = 'Amount Stage Owner Source Region Budget Competitor Priority Campaign Product'.split(' ');

/**
 * Two deals of a CRM that nobody knows, both in the document; which one is shown is a matter of inline styles alone,
 * which nobody watches while nothing is read. Forty fields each: the reading takes several slices.
 * Two looks that agree stand behind the slices' own guard here; that guard alone is tried in lib/live/slices.test.ts.
 */
const twoDeals = (): string => {
  const deal = (id: number): string =>
    `<section id="deal${id}" style="display:none"><h1>${titleOf(id)}</h1><dl>${Array.from(
      { length: 40 },
      (_, at) => `<div><dt>${labels[at % 10]} ${at}</dt><dd>words #${id}# of ${at}</dd></div>`,
    ).join('')}</dl></section>`;
  return `<!doctype html><html lang="en"><head><title>CRM</title></head><body><main>${deal(1)}${deal(2)}</main><script>
    const go = (id) => {
      history.replaceState(null, '', '/deals/' + id);
      for (const one of [1, 2]) document.getElementById('deal' + one).style.display = one === id ? '' : 'none';
    };
    go(1);
  </script></body></html>`;
};

describe.skipIf(chromiumPath === undefined)('two records that styles alone tell apart (Chromium)', () => {
  const at = besideUnknown('/deals/1', twoDeals(), titleOf(1));

  beforeAll(async () => {
    await at.panel.run(watchMixtures());
  });

  it(
    `are never mixed, not even when they change under a reading (${steps} steps)`,
    async () => {
      const chance = chanceOf(5);
      let last = 1;
      for (let step = 0; step < steps; step += 1) {
        last = chance() < 0.5 ? 1 : 2;
        // Falls before, into and after the slices of the reading that the step before has asked for.
        const pauses = [0, 8, 20, 250, 262, 275, 290, 310, 340];
        const pause = pauses[Math.floor(chance() * pauses.length)] ?? 0;
        await at.page.evaluate(`new Promise((done) => setTimeout(() => { go(${last}); done(); }, ${pause}))`);
      }
      await at.panel.shows(titleOf(last));
      await until('nothing but the last deal is spoken of', async () =>
        (await at.panel.run<string[]>(spokenOf)).join() === `#${last}#` ? true : undefined,
      );
      expect(await at.panel.run('window.mixtures')).toEqual([]);
    },
    patience,
  );
});
