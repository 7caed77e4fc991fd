import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, chromiumPath, type Panel, startChromium } from './chromium.ts';
import { dealId, dealTitle } from './crm-page.ts';
import { type Firefox, firefoxPath, startFirefox } from './firefox.ts';
import { crmHost, type PageServer, startServer } from './server.ts';
import { until } from './until.ts';

/** Pushes the record far below the fold and notes every change that the page could notice. */
const prepare = `(() => {
  const tall = document.createElement('div');
  tall.style.height = '4000px';
  document.body.prepend(tall);
  scrollTo(0, 0);
  window.changes = [];
  new MutationObserver((records) => { for (const one of records) window.changes.push(one.type + ' ' + one.target.nodeName); })
    .observe(document, { childList: true, attributes: true, characterData: true, subtree: true });
})()`;

/** The stretch that is marked, and what of the page was changed for it. */
const marked = `({
  top: Math.round(document.querySelector('.slds-timeline__item_details').getBoundingClientRect().top),
  inside: innerHeight,
  text: [...CSS.highlights].flatMap(([, highlight]) => [...highlight]).map(String).join('|') || String(getSelection()),
  sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
  changes: window.changes,
})`;

/** Presses "show" in the line of what the buyer wrote; false when there is no such line. */
const clickShow = `(() => {
  const show = [...document.querySelectorAll('button')].find(
    (one) => /^show/i.test(one.getAttribute('aria-label') ?? '') && one.closest('li')?.textContent.includes('approved'),
  );
  show?.click();
  return show !== undefined;
})()`;

const press = (key: string) =>
  `document.dispatchEvent(new KeyboardEvent('keydown', { key: ${JSON.stringify(key)}, bubbles: true }))`;

interface Marked {
  top: number;
  inside: number;
  text: string;
  sheets: number;
  changes: string[];
}

describe.skipIf(chromiumPath === undefined)('“show me” scrolls to the place and marks it (Chromium)', () => {
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
    await page.evaluate(prepare);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('with no node, attribute or sheet of the page changed', async () => {
    const sheets = await page.evaluate<number>(
      'document.styleSheets.length + document.adoptedStyleSheets.length',
    );
    await panel.run(press('r'));
    await panel.shows('approved by our CFO');
    expect(await panel.run(clickShow)).toBe(true);
    const seen = await until('the mark', async () => {
      const now = await page.evaluate<Marked>(marked);
      return now.text !== '' && now.top > 0 && now.top < now.inside ? now : undefined;
    });
    expect(seen.text).toContain('approved by our CFO');
    expect(seen.changes).toEqual([]);
    expect(seen.sheets).toBe(sheets);
    // And it can be seen: the browser's own style for the mark is there.
    expect(
      await page.evaluate(
        'getComputedStyle(document.querySelector(".slds-timeline__item_details"), "::highlight(fairlead)").backgroundColor',
      ),
    ).toBe('rgb(255, 215, 106)');
  });

  it('and the mark goes when the sidebar goes to another record', async () => {
    await page.evaluate('crm.go(2)');
    await panel.shows(dealTitle(2));
    expect(await page.evaluate('CSS.highlights.size')).toBe(0);
  });
});

describe.skipIf(firefoxPath === undefined)('“show me” scrolls to the place and marks it (Firefox)', () => {
  let server: PageServer;
  let firefox: Firefox;

  beforeAll(async () => {
    server = await startServer();
    firefox = await startFirefox([crmHost]);
    await firefox.go(`https://${crmHost}:${server.port}/lightning/r/Opportunity/${dealId(1)}/view`);
    await firefox.openSidebar();
    await firefox.shows(dealTitle(1));
  });
  afterAll(async () => {
    await firefox?.close();
    await server?.close();
  });

  it('with no node, attribute or sheet of the page changed', async () => {
    const inWorld = (expression: string) =>
      `return (window.wrappedJSObject ?? window).eval(${JSON.stringify(`JSON.stringify(${expression})`)});`;
    await firefox.inPage(inWorld(prepare));
    const before = JSON.parse(await firefox.inPage<string>(inWorld(marked))) as Marked;
    await firefox.inSidebar(press('r'));
    await firefox.shows('approved by our CFO');
    expect(await firefox.inSidebar(`return ${clickShow}`)).toBe(true);
    const seen = await until('the mark', async () => {
      const now = JSON.parse(await firefox.inPage<string>(inWorld(marked))) as Marked;
      return now.text !== '' && now.top > 0 && now.top < now.inside ? now : undefined;
    });
    expect(seen.text).toContain('approved by our CFO');
    expect(seen.changes).toEqual([]);
    expect(seen.sheets).toBe(before.sheets);
  });
});
