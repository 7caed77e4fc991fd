import { beforeAll, describe, expect, it } from 'vitest';
import { besideDeal } from './beside.ts';
import { chromiumPath } from './chromium.ts';
import { dealTitle } from './crm-page.ts';
import { until } from './until.ts';

describe.skipIf(chromiumPath === undefined)('Teach Fairlead this page (Chromium)', () => {
  const at = besideDeal();

  const menu = async (words: string) => {
    await at.panel.click('button[aria-haspopup="menu"]');
    await at.panel.run(
      `[...document.querySelectorAll('[role=menuitem]')].find((item) => item.textContent.includes(${JSON.stringify(words)})).click()`,
    );
  };
  const json = () => at.panel.run<string>('document.querySelector("textarea.taught-map")?.value ?? ""');
  const type = (selector: string, text: string) =>
    at.panel.run(
      `{ const input = document.querySelector(${JSON.stringify(selector)}); input.value = ${JSON.stringify(text)}; input.dispatchEvent(new Event('input', { bubbles: true })); }`,
    );

  beforeAll(async () => {
    await menu('Teach');
    await at.panel.shows('Click a value on the page');
  });

  it('takes a click on the page as a pick, names it, and shows what the map reads there', async () => {
    const before = at.page.url();
    await at.page.locator('h1').first().click();
    await at.panel.shows('1 value pointed at');
    await at.panel.run(
      `{ const select = document.querySelector('.taught select'); select.value = 'title'; select.dispatchEvent(new Event('change', { bubbles: true })); }`,
    );
    await at.panel.shows(`Reads now: “${dealTitle(1)}”`);
    expect(at.page.url()).toBe(before);
    const map = JSON.parse(await json());
    expect(map.title).toBeTypeOf('string');
    expect(map.object).toBe('opportunity');
  });

  it('guesses the label of a field and keeps the name that it is given', async () => {
    await at.page.locator('[data-target-selection-name$=".NextStep"] .test-id__field-value').first().click();
    await at.panel.shows('2 values pointed at');
    expect(await at.panel.run<string>('document.querySelectorAll(".taught input")[1].value')).toContain(
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
    await at.page.evaluate(
      'window.clicks = 0; document.addEventListener("click", () => { window.clicks += 1; })',
    );
    await at.page.locator('h1').first().click();
    await at.panel.shows('3 values pointed at');
    expect(await at.page.evaluate('window.clicks')).toBe(0);
    await at.page.keyboard.press('Escape');
    await at.panel.hides('Click a value on the page');
    await at.page.locator('h1').first().click();
    expect(await at.page.evaluate('window.clicks')).toBe(1);
  });

  it('writes nothing into the page and gives the sidebar back', async () => {
    expect(
      await at.page.evaluate(
        'document.querySelectorAll("[class*=fairlead],[id*=fairlead],style[data-fairlead]").length',
      ),
    ).toBe(0);
    await at.panel.run(
      `[...document.querySelectorAll('button')].find((button) => button.textContent === 'Done').click()`,
    );
    await at.panel.shows(dealTitle(1));
  });
});
