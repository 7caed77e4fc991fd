import { expect, it } from 'vitest';
import { inBothBrowsers, storedText } from './beside.ts';
import { crmPage, dealTitle } from './crm-page.ts';
import { until } from './until.ts';

inBothBrowsers('what changed since the last look', (at) => {
  const card = () => at.run<string>(`document.querySelector('.changes')?.innerText ?? ''`);

  it('says nothing the first time', async () => {
    await until('the look to be remembered', async () =>
      (await at.run<string>(storedText)).includes('"seen"'),
    );
    expect(await card()).toBe('');
  });

  it('stands on top when the record changed meanwhile', async () => {
    const changed = crmPage.replace(
      "budget of #' + n + '# is approved by our CFO.'",
      "there is no money for it this year.'",
    );
    expect(changed).not.toBe(crmPage);
    at.server().put(new URL(at.deal(1)).pathname, changed);
    await at.load('about:blank');
    await at.hides(dealTitle(1));
    await at.reload();
    await at.load(at.deal(1));
    await at.shows(dealTitle(1));
    expect(await until('the card', async () => (await card()) || undefined)).toMatch(/Since .*Budget/s);
  });

  it('stays until it is seen, also over a new start', async () => {
    await at.reload();
    await at.shows(dealTitle(1));
    expect(await until('the card', async () => (await card()) || undefined)).toMatch(/Budget/);
  });

  it('goes when it was seen, for good', async () => {
    await at.run(`document.querySelector('.changes .icon').click()`);
    await until('no card', async () => (await card()) === '');
    await until('that to be remembered', async () => {
      const all = await at.run<string>(storedText);
      return /"seen":\{[^}]*\}/.test(all);
    });
    await at.reload();
    await at.shows('Done when');
    expect(await card()).toBe('');
  });
});
