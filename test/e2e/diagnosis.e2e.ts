import { describe, expect, it } from 'vitest';
import { besideDeal, press, typeInto } from './beside.ts';
import { chromiumPath } from './chromium.ts';
import { until } from './until.ts';

describe.skipIf(chromiumPath === undefined)('the diagnosis (Chromium)', () => {
  const at = besideDeal();

  it('is copied whole, tells an administrator what is in force, and holds nothing of a record', async () => {
    await at.panel.run(press('t'));
    await until('the note', () => at.panel.run<boolean>('!!document.querySelector("textarea")'));
    await at.panel.run(typeInto('textarea', 'Buyer1 fears the audit.'));
    const options = await at.browser.context.newPage();
    await options.goto(`chrome-extension://${at.browser.id}/options.html`);
    await until('the note to be counted', async () =>
      /[1-9]\d* records? with notes/.test(await options.evaluate(() => document.body.innerText)),
    );
    await options.evaluate(() => {
      navigator.clipboard.writeText = async (text) => {
        document.title = text;
      };
    });
    await options.locator('#part-diagnosis ~ div >> text=Copy').first().click();
    const copied = await until('the copy', async () => {
      const text = await options.evaluate(() => document.title);
      return text.includes('Fairlead') && text.includes('Criteria:') ? text : undefined;
    });
    expect(copied).toMatch(/Policy: none/);
    expect(copied).toMatch(/Criteria: Fairlead, .*packaged/);
    expect(copied).toMatch(/records 1/);
    expect(copied).not.toMatch(/Deal|Buyer1|006Aa|lightning|audit/);
    await options.close();
  });
});
