import { beforeAll, describe, expect, it } from 'vitest';
import { axeFaults } from './axe.ts';
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
    expect(await at.panel.run<string>('document.activeElement.textContent')).toContain('Teach Fairlead');
  });

  it('takes a click on the page as a pick, names it, and shows what the map reads there', async () => {
    const before = at.page.url();
    await at.page.locator('h1').first().click();
    await at.panel.shows('1 value pointed at');
    await at.panel.shows(`“${dealTitle(1)}”`);
    expect(at.page.url()).toBe(before);
    // Nobody had to say that it is the record's name.
    expect(await at.panel.run<string>('document.querySelector(".taught select").value')).toBe('title');
    const map = await until('the map with a name', async () => {
      const text = await json();
      return text.includes('"title"') ? JSON.parse(text) : undefined;
    });
    expect(map.title).toBeTypeOf('string');
    expect(map.object).toBe('opportunity');
  });

  it('guesses the label of a field and keeps the name that it is given', async () => {
    await at.page.locator('[data-target-selection-name$=".NextStep"] .test-id__field-value').first().click();
    await at.panel.shows('2 values pointed at');
    expect(await at.panel.run<string>('document.querySelector(".taught input").value')).toContain(
      'Next Step',
    );
    await type('.taught:nth-of-type(2) input', 'Agreed step');
    const map = await until('the map by the new name', async () => {
      const text = await json();
      return text.includes('Agreed step') ? JSON.parse(text) : undefined;
    });
    expect(map.fields).toMatchObject([{ label: 'Agreed step' }]);
  });

  it('says what is missing: a name, or another one than its neighbour has', async () => {
    await type('.taught:nth-of-type(2) input', '');
    await at.panel.shows('Give it a name');
    await until('the map without it', async () => !(await json()).includes('Agreed step'));
    await type('.taught:nth-of-type(2) input', 'Agreed step');
    await until('the map with it', async () => (await json()).includes('Agreed step'));
    await at.page
      .locator('[data-target-selection-name$=".Description"] .test-id__field-value')
      .first()
      .click();
    await at.panel.shows('3 values pointed at');
    await type('.taught:nth-of-type(3) input', 'Agreed step');
    await at.panel.shows('Another one has this name already');
    expect(JSON.parse(await json()).fields).toHaveLength(1);
    expect(await axeFaults((expression) => at.panel.run(expression))).toEqual([]);
  });

  it('takes a wrong pick back, and the focus stays in the list', async () => {
    await at.panel.run('document.querySelector(".taught:nth-of-type(3) .icon").focus()');
    await at.panel.click('.taught:nth-of-type(3) .icon');
    await at.panel.shows('2 values pointed at');
    expect(await at.panel.run<string>('document.activeElement.localName')).not.toBe('body');
  });

  it('says why a click is no pick: a password, and what is one already', async () => {
    await at.page.evaluate(
      `document.querySelector('h1').after(Object.assign(document.createElement('input'), { type: 'password', id: 'secret', value: 'hunter2' }))`,
    );
    await at.page.locator('#secret').click();
    await at.panel.shows('That is never read');
    expect(await at.panel.run<string>('document.body.innerHTML')).not.toContain('hunter2');
    await at.page.locator('h1').first().click();
    await at.panel.shows('You have pointed at that one already');
    await at.page.evaluate('document.querySelector("#secret").remove()');
  });

  it('takes what has the focus on Enter, so that a pick needs no mouse', async () => {
    await at.page.evaluate(
      `{ const link = Object.assign(document.createElement('a'), { id: 'link', href: '#gone', textContent: 'Order 4711' }); document.querySelector('h1').after(link); link.focus(); }`,
    );
    await at.page.keyboard.press('Enter');
    await at.panel.shows('“Order 4711”');
    expect(at.page.url()).not.toContain('#gone');
    await at.panel.click('.taught:nth-of-type(3) .icon');
    await at.page.evaluate('document.querySelector("#link").remove()');
    await at.panel.shows('2 values pointed at');
  });

  it('lets no click through to the page while pointing, and all of them afterwards', async () => {
    await at.page.evaluate(
      'window.clicks = 0; document.addEventListener("click", () => { window.clicks += 1; })',
    );
    await at.page.locator('h1').first().click();
    await at.panel.shows('You have pointed at that one already');
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
    expect(await at.panel.run<string>('document.activeElement.textContent')).toBe(dealTitle(1));
  });

  it('asks for no name once the page was left', async () => {
    await menu('Teach');
    await at.panel.shows('Click a value on the page');
    await at.page.locator('[data-target-selection-name$=".NextStep"] .test-id__field-value').first().click();
    await at.panel.shows('1 value pointed at');
    await type('.taught input', '');
    await at.panel.shows('Give it a name');
    await at.page.goto('about:blank');
    await at.panel.shows('The page was left');
    await at.panel.hides('Give it a name');
    await at.panel.shows('Not in the map: it has no name of its own');
    expect(await axeFaults((expression) => at.panel.run(expression))).toEqual([]);
  });
});
