import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, chromiumPath, type Panel, startChromium } from './chromium.ts';
import { dealId, dealTitle } from './crm-page.ts';
import { type PageServer, startServer } from './server.ts';
import { until } from './until.ts';

describe.skipIf(chromiumPath === undefined)('Teach Fairlead this page (Chromium)', () => {
  let server: PageServer;
  let browser: Chromium;
  let page: Page;
  let panel: Panel;

  const menu = async (words: string) => {
    await panel.click('button[aria-haspopup="menu"]');
    await panel.run(
      `[...document.querySelectorAll('[role=menuitem]')].find((item) => item.textContent.includes(${JSON.stringify(words)})).click()`,
    );
  };
  const json = () => panel.run<string>('document.querySelector("textarea.taught-map")?.value ?? ""');
  const type = (selector: string, text: string) =>
    panel.run(
      `{ const input = document.querySelector(${JSON.stringify(selector)}); input.value = ${JSON.stringify(text)}; input.dispatchEvent(new Event('input', { bubbles: true })); }`,
    );

  beforeAll(async () => {
    server = await startServer();
    browser = await startChromium(server.hostRules);
    page = await browser.context.newPage();
    await page.goto(server.deal(dealId(1)));
    panel = await browser.openPanel(page);
    await panel.shows(dealTitle(1));
    await menu('Teach');
    await panel.shows('Click a value on the page');
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('takes a click on the page as a pick, names it, and shows what the map reads there', async () => {
    const before = page.url();
    await page.locator('h1').first().click();
    await panel.shows('1 value pointed at');
    await panel.run(
      `{ const select = document.querySelector('.taught select'); select.value = 'title'; select.dispatchEvent(new Event('change', { bubbles: true })); }`,
    );
    await panel.shows(`Reads now: “${dealTitle(1)}”`);
    expect(page.url()).toBe(before);
    const map = JSON.parse(await json());
    expect(map.title).toBeTypeOf('string');
    expect(map.object).toBe('opportunity');
  });

  it('guesses the label of a field and keeps the name that it is given', async () => {
    await page.locator('[data-target-selection-name$=".NextStep"] .test-id__field-value').first().click();
    await panel.shows('2 values pointed at');
    expect(await panel.run<string>('document.querySelectorAll(".taught input")[1].value')).toContain(
      'Next Step',
    );
    await type('.taught:nth-of-type(2) input', 'Agreed step');
    const map = await until('the map by the new name', async () => {
      const text = await json();
      return text.includes('Agreed step') ? JSON.parse(text) : undefined;
    });
    expect(map.fields).toMatchObject([{ label: 'Agreed step' }]);
  });

  it('lets no click through to the page while pointing, and all of them afterwards', async () => {
    await page.evaluate(
      'window.clicks = 0; document.addEventListener("click", () => { window.clicks += 1; })',
    );
    await page.locator('h1').first().click();
    await panel.shows('3 values pointed at');
    expect(await page.evaluate('window.clicks')).toBe(0);
    await page.keyboard.press('Escape');
    await panel.hides('Click a value on the page');
    await page.locator('h1').first().click();
    expect(await page.evaluate('window.clicks')).toBe(1);
  });

  it('writes nothing into the page and gives the sidebar back', async () => {
    expect(
      await page.evaluate(
        'document.querySelectorAll("[class*=fairlead],[id*=fairlead],style[data-fairlead]").length',
      ),
    ).toBe(0);
    await panel.run(
      `[...document.querySelectorAll('button')].find((button) => button.textContent === 'Done').click()`,
    );
    await panel.shows(dealTitle(1));
  });
});
