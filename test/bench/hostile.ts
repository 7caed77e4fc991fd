import { join } from 'node:path';
import { crmUrl } from './crm-page.ts';
import { type Bench, type Figure, median } from './figure.ts';
import { hostileKinds, hostileNodes, hostilePage } from './hostile-page.ts';
import { bundle, openAt, openBrowser } from './in-page.ts';
import type { Went } from './read-entry.ts';

const rounds = 3;

/** First reads in slices, each on a fresh page: the longest slice of each. */
export const bench: Bench = {
  name: `Reading a record in slices beside ${hostileNodes.toLocaleString('en')} nodes that a page put there to slow it, in real Chromium`,
  run: async () => {
    const code = await bundle(join(import.meta.dirname, 'read-entry.ts'));
    const figures: Figure[] = [];
    for (const kind of Object.keys(hostileKinds)) {
      const html = hostilePage(kind);
      const browser = await openBrowser();
      const all: Pick<Went, 'total' | 'longest'>[] = [];
      for (let round = 0; round < rounds; round++) {
        const page = await openAt(browser, crmUrl, html);
        const found = await page.evaluate<Pick<Went, 'total' | 'longest'>>(
          `(async () => { ${code}; document.body.getBoundingClientRect(); const { total, longest, reading } = await Measured.readSliced(false, false); if (reading.status !== 'found') throw new Error(reading.reason); return { total, longest }; })()`,
        );
        all.push(found);
        await page.close();
      }
      await browser.close();
      const longest = all.map((one) => one.longest);
      const total = median(all.map((one) => one.total));
      figures.push(
        {
          what: `${kind}: longest slice, median (${total.toFixed(0)} ms together)`,
          figure: `${median(longest).toFixed(1)} ms`,
          goal: 'at most 8 ms',
          holds: median(longest) <= 8,
        },
        {
          what: `${kind}: longest task of all rounds`,
          figure: `${Math.max(...longest).toFixed(1)} ms`,
          goal: 'at most 50 ms',
          holds: Math.max(...longest) <= 50,
        },
      );
    }
    return figures;
  },
};
