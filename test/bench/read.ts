import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { crmPage, crmUrl } from './crm-page.ts';
import { type Bench, type Figure, median } from './figure.ts';
import { bundle, openAt, openBrowser } from './in-page.ts';

const require = createRequire(import.meta.url);
const rounds = 7;

interface Timed {
  ten: number[];
  walk: number[];
  ours: number[];
  warm: number[];
  fields: number;
  activities: number;
  count: number;
}

/** Each round is a fresh page, so that every first call is cold, as a first read is. */
const measure = async (elements: number, shadow: boolean, code: string): Promise<Timed> => {
  const browser = await openBrowser();
  const all: Timed = { ten: [], walk: [], ours: [], warm: [], fields: 0, activities: 0, count: 0 };
  const html = crmPage(elements, shadow);
  for (let round = 0; round < rounds; round++) {
    for (const turn of ['ten', 'walk', 'ours'] as const) {
      const page = await openAt(browser, crmUrl, html);
      const got = (await page.evaluate(`(() => {
        ${code};
        document.body.getBoundingClientRect();
        const read = () => { Measured.forgetHosts(); return Measured.readGeneric({ document, url: location.href, readAt: '2026-11-09T08:00:00Z' }); };
        const run = { ten: Measured.tenQueries, walk: Measured.deepWalk, ours: read }['${turn}'];
        const start = performance.now();
        const reading = run();
        const time = performance.now() - start;
        let warm = [];
        if ('${turn}' === 'ours') for (let at = 0; at < 12; at++) { const from = performance.now(); read(); warm.push(performance.now() - from); }
        let count = 0;
        const walk = (root) => { for (const el of root.querySelectorAll('*')) { count++; if (el.shadowRoot) walk(el.shadowRoot); } };
        walk(document);
        return { time, warm: warm.sort((a, b) => a - b)[6] ?? 0, count, fields: reading?.record?.fields.length ?? 0, activities: reading?.record?.activities.length ?? 0 };
      })()`)) as { time: number; warm: number; count: number; fields: number; activities: number };
      all[turn].push(got.time);
      all.count = got.count;
      if (turn === 'ours') {
        all.warm.push(got.warm);
        all.fields = got.fields;
        all.activities = got.activities;
      }
      await page.close();
    }
  }
  await browser.close();
  return all;
};

/** The peers on the same page, once each: they are orders of magnitude away. */
const peers = async (elements: number, shadow: boolean): Promise<{ axe: number; readability: number }> => {
  const browser = await openBrowser();
  const page = await openAt(browser, crmUrl, crmPage(elements, shadow));
  await page.addScriptTag({ path: require.resolve('axe-core/axe.min.js') });
  await page.addScriptTag({ path: join(require.resolve('@mozilla/readability'), '../Readability.js') });
  const found = (await page.evaluate(`(async () => {
    let start = performance.now();
    new Readability(document.cloneNode(true)).parse();
    const readability = performance.now() - start;
    start = performance.now();
    await axe.run(document, { resultTypes: ['violations'] });
    return { readability, axe: performance.now() - start };
  })()`)) as { axe: number; readability: number };
  await browser.close();
  return found;
};

const times = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)}x`;
const ms = (value: number): string => `${value.toFixed(1)} ms`;

export const bench: Bench = {
  name: 'First read of a record page by the reader that knows no site, in real Chromium',
  run: async () => {
    const code = await bundle(join(import.meta.dirname, 'read-entry.ts'));
    readFileSync(require.resolve('axe-core/axe.min.js'));
    const figures: Figure[] = [];
    for (const elements of [3_000, 8_000, 30_000])
      for (const shadow of [false, true]) {
        const timed = await measure(elements, shadow, code);
        const [ten, walk, ours, warm] = [timed.ten, timed.walk, timed.ours, timed.warm].map(median) as [
          number,
          number,
          number,
          number,
        ];
        const base = shadow ? walk : ten;
        const page = `${timed.count} elements, ${shadow ? 'open shadow roots' : 'light'}`;
        const ratio = ours / base;
        figures.push({
          what: `${page}: read ${timed.fields} fields, ${timed.activities} activities`,
          figure: ms(ours),
          goal: 'no task over 50 ms',
          holds: ours <= 50,
        });
        figures.push({
          what: `${page}: beside ${shadow ? 'one deep walk' : 'ten bare queries'} (${ms(base)})`,
          figure: times(ratio),
          goal: 'at most 1.2x',
          holds: ratio <= 1.2,
        });
        figures.push({
          what: `${page}: read again, warm`,
          figure: ms(warm),
          goal: 'at most 8 ms a slice',
          holds: warm <= 8,
        });
        const { axe, readability } = await peers(elements, shadow);
        figures.push({ what: `${page}: axe-core beside our read`, figure: times(axe / ours), goal: '' });
        figures.push({
          what: `${page}: Readability beside our read`,
          figure: times(readability / ours),
          goal: '',
        });
      }
    return figures;
  },
};
