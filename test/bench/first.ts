import { startChromium } from '../e2e/chromium.ts';
import { crmPage, dealId } from '../e2e/crm-page.ts';
import { startServer } from '../e2e/server.ts';
import { until } from '../e2e/until.ts';
import { longRecord } from './assess.ts';
import { type Bench, type Figure, median } from './figure.ts';

const rounds = 7;

/** Run as soon as the sidebar's page is there: when the verdict first stands (ms since the page began), and every long task. */
const watching = `(() => {
  globalThis.seen = { tasks: [] };
  new PerformanceObserver((list) => seen.tasks.push(...list.getEntries().map((one) => one.duration))).observe({ type: 'longtask', buffered: true });
  const look = () => { if (document.querySelector('.glance') === null) return; watch.disconnect(); seen.at = performance.now(); };
  const watch = new MutationObserver(look);
  watch.observe(document, { childList: true, subtree: true });
  look();
})()`;

/** The deal with 110 kB of mails and notes behind it: around so many the page has a timeline, not one item. */
const longPage = (): string => {
  const texts = longRecord().activities.map(({ text }) => text);
  return crmPage
    .replaceAll('runtime_sales_activitiesActivityTimelineFixedStencil', 'skip-timeline-wrapper')
    .replace(
      'line.append(item);',
      `line.append(item); for (const text of ${JSON.stringify(texts).replaceAll('<', '\\u003c')}) {
        const more = item.cloneNode(true);
        more.querySelector('.slds-timeline__item_details').textContent = text;
        line.append(more);
      }`,
    );
};

/** How many sentences of the buyer the verdict is about, as the sidebar says where it gives its reasons. */
const readHeard = `(() => {
  const said = document.querySelector('.why')?.textContent.match(/([\\d.,]+) sentences? from the buyer/);
  if (said) return Number(said[1].replace(/[.,]/g, ''));
  document.querySelector('.stage-words')?.click();
})()`;

/** One opening in a browser that was started for it, as on the first look of a day. */
const openOnce = async (
  html: string | undefined,
): Promise<{ at: number; longest: number; heard: number }> => {
  const server = await startServer();
  const browser = await startChromium(server.hostRules);
  try {
    if (html !== undefined) server.put(new URL(server.deal(dealId(1))).pathname, html);
    const page = await browser.context.newPage();
    await page.goto(server.deal(dealId(1)));
    // What the very first start of all stores is not what is measured.
    await until('the criteria', () =>
      browser.inWorker<boolean>("chrome.storage.local.get('criteria').then((all) => 'criteria' in all)"),
    );
    const panel = await browser.openPanel(page);
    await panel.run(watching);
    const { at, tasks } = await until('the verdict', () =>
      panel.run<{ at: number; tasks: number[] } | undefined>(
        // A little later, so that the task that drew it has ended and was told of.
        'seen.at === undefined ? undefined : new Promise((done) => setTimeout(() => done(seen), 150))',
      ),
    );
    const heard = await until('how much was heard', () => panel.run<number | undefined>(readHeard));
    return { at, longest: Math.max(0, ...tasks), heard };
  } finally {
    await browser.close();
    await server.close();
  }
};

/** @param least A verdict on fewer sentences than this is about another record than the one that is named. */
const measured = async (name: string, least: number, html?: string): Promise<Figure[]> => {
  const all: Awaited<ReturnType<typeof openOnce>>[] = [];
  for (let round = 0; round < rounds; round += 1) all.push(await openOnce(html));
  const heard = Math.min(...all.map((one) => one.heard));
  if (heard < least) throw new Error(`${name}: only ${heard} sentences were heard, not ${least}.`);
  const ms = (values: number[]) => `${median(values).toFixed(0)} ms`;
  const longest = all.map((one) => one.longest);
  return [
    {
      what: `${name}: the sidebar opens → the verdict stands, median`,
      figure: ms(all.map(({ at }) => at)),
      goal: '',
    },
    {
      what: '  longest task of the sidebar’s thread meanwhile, median (0: none over 50 ms)',
      figure: ms(longest),
      goal: 'at most 50 ms',
      holds: median(longest) <= 50,
    },
  ];
};

/** The built extension and its real side panel, opened beside a deal in a browser just started. */
export const bench: Bench = {
  name: 'How soon the first verdict stands (built extension, real side panel)',
  run: async () => [
    ...(await measured('a small deal', 1)),
    ...(await measured('a deal with 110 kB of mails and notes', 1000, longPage())),
  ],
};
