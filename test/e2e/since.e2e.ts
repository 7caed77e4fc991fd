import { describe, expect, it } from 'vitest';
import { besideDeal } from './beside.ts';
import { chromiumPath } from './chromium.ts';
import { crmPage, dealId, dealTitle } from './crm-page.ts';
import { until } from './until.ts';

describe.skipIf(chromiumPath === undefined)('what changed since the last look (Chromium)', () => {
  const at = besideDeal();
  /** The sidebar is opened anew: nothing but what is stored is left of the last look. */
  const reload = async () => {
    await at.panel.run('location.reload()').catch(() => undefined);
    at.panel = await at.browser.attachPanel();
  };
  const card = () => at.panel.run<string>(`document.querySelector('.changes')?.innerText ?? ''`);

  it('says nothing the first time', async () => {
    await until('the look to be remembered', async () =>
      JSON.stringify(await at.browser.inWorker('chrome.storage.local.get(null)')).includes('"seen"'),
    );
    expect(await card()).toBe('');
  });

  it('stands on top when the record changed meanwhile', async () => {
    const changed = crmPage.replace(
      "budget of #' + n + '# is approved by our CFO.'",
      "we have no budget before July.'",
    );
    expect(changed).not.toBe(crmPage);
    at.server.put(new URL(at.server.deal(dealId(1))).pathname, changed);
    await at.page.goto('about:blank');
    await at.panel.hides(dealTitle(1));
    await reload();
    await at.page.goto(at.server.deal(dealId(1)));
    await at.panel.shows(dealTitle(1));
    expect(await until('the card', card)).toMatch(/Since .*Budget/s);
  });

  it('stays until it is seen, also over a new start', async () => {
    await reload();
    await at.panel.shows(dealTitle(1));
    expect(await until('the card', card)).toMatch(/Budget/);
  });

  it('goes when it was seen, for good', async () => {
    await at.panel.click('.changes button');
    await until('no card', async () => (await card()) === '');
    await until('that to be remembered', async () => {
      const all = JSON.stringify(await at.browser.inWorker('chrome.storage.local.get(null)'));
      return /"seen":\{[^}]*\}/.test(all);
    });
    await reload();
    await at.panel.shows('Next for them');
    expect(await card()).toBe('');
  });
});
