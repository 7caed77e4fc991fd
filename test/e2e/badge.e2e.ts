import { describe, expect, it } from 'vitest';
import { geckoId } from '../../lib/browser/identity.ts';
import { besideDeal, besideDealInFirefox } from './beside.ts';
import { chromiumPath } from './chromium.ts';
import { dealId, dealTitle } from './crm-page.ts';
import { firefoxPath } from './firefox.ts';
import { until } from './until.ts';

/** What the quiet count of the list says is needed now, as an expression in the sidebar. */
const needed = `(document.querySelector('.count:has(.mark-needed)')?.textContent.match(/\\d+/)?.[0] ?? '')`;

describe.skipIf(chromiumPath === undefined)('the count on the icon (Chromium)', () => {
  const at = besideDeal();
  const badges = () =>
    at.browser.inWorker<
      Record<string, string>
    >(`chrome.tabs.query({}).then(async (tabs) => Object.fromEntries(
      await Promise.all(tabs.map(async ({ id, url }) => [url ?? '', await chrome.action.getBadgeText({ tabId: id })]))))`);
  const badge = async (deal: number) => (await badges())[at.server.deal(dealId(deal))] ?? '';

  it('is what the list says is needed now', async () => {
    const count = await until('a count', () => at.panel.run<string>(needed));
    expect(Number(count)).toBeGreaterThan(0);
    await until('the badge', async () => (await badge(1)) === count);
  });

  it('follows the framework, as the list does', async () => {
    await at.panel.run(`(() => {
      const select = document.querySelector('select.framework');
      select.value = [...select.options].find((one) => one.textContent === 'MEDDPICC').value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    })()`);
    await until('the list of the other framework', () =>
      at.panel.run<boolean>(`document.querySelector('.elements').ariaLabel.includes('MEDDPICC')`),
    );
    await until('the same count', async () => (await badge(1)) === (await at.panel.run<string>(needed)));
  });

  it('stands on the tab in front only, and goes with the sidebar', async () => {
    const other = await at.browser.context.newPage();
    await other.goto(at.server.deal(dealId(2)));
    await at.panel.shows(dealTitle(2));
    await until('the badge to have moved', async () => (await badge(2)) !== '' && (await badge(1)) === '');
    await at.panel.run('window.close()').catch(() => undefined);
    await until('no panel', async () => (await at.browser.panelCount()) === 0);
    await until('no badge', async () => Object.values(await badges()).every((text) => text === ''));
  });
});

describe.skipIf(firefoxPath === undefined)('the count on the icon (Firefox)', () => {
  const at = besideDealInFirefox();
  const badge = () =>
    at.firefox.inBrowser<string>(`
      const button = document.getElementById(${JSON.stringify(`${geckoId.toLowerCase().replace(/[^a-z0-9_-]/g, '_')}-BAP`)});
      return button.getAttribute('badge') ?? '';`);

  // Firefox gives a closing sidebar no last word, so a count would stay behind (lib/browser/platform.ts).
  it('is not shown, so that none is left behind', async () => {
    await until('a count in the list', () => at.firefox.inSidebar<string>(`return ${needed};`));
    expect(await badge()).toBe('');
    await at.firefox.closeSidebar();
    expect(await badge()).toBe('');
  });
});
