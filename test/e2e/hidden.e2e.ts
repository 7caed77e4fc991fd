import { describe, expect, it } from 'vitest';
import { besideDeal, press } from './beside.ts';
import { chromiumPath } from './chromium.ts';
import { dealTitle } from './crm-page.ts';
import { until } from './until.ts';

/** Counts the ports that the sidebar holds open, from its first line on. */
const countPorts = `(() => {
  const connect = chrome.tabs.connect.bind(chrome.tabs);
  window.openPorts = new Set();
  chrome.tabs.connect = (...about) => {
    const port = connect(...about);
    window.openPorts.add(port);
    const close = port.disconnect.bind(port);
    port.disconnect = () => { window.openPorts.delete(port); close(); };
    port.onDisconnect.addListener(() => window.openPorts.delete(port));
    return port;
  };
})()`;
const becomes = (state: 'hidden' | 'visible') => `(() => {
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => '${state}' });
  document.dispatchEvent(new Event('visibilitychange'));
})()`;

describe.skipIf(chromiumPath === undefined)('a sidebar that nobody sees (Chromium)', () => {
  const at = besideDeal();
  const ports = () => at.panel.run<number>('window.openPorts.size');
  const edit = (word: string) =>
    at.page.evaluate(`(() => {
      const input = crm.input('NextStep');
      input.value = ${JSON.stringify(word)};
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    })()`);

  it('lets go of the page: no port, so nothing is read', async () => {
    await at.panel.send('Page.enable');
    await at.panel.send('Page.addScriptToEvaluateOnNewDocument', { source: countPorts });
    await at.panel.send('Page.reload');
    await until('the new start', () => at.panel.run<boolean>('window.openPorts?.size === 1'));
    await at.panel.shows(dealTitle(1));
    await at.panel.run(press('r'));
    await at.page.evaluate('crm.edit()');
    await edit('seen by the sidebar');
    await at.panel.shows('seen by the sidebar');
    expect(await ports()).toBe(1);
    await at.panel.run(becomes('hidden'));
    await until('the port to close', async () => (await ports()) === 0);
    await edit('typed while nobody looked');
    // Another record in the page opens no port either.
    await at.page.evaluate('crm.go(2)');
    expect(await ports()).toBe(0);
    expect(await at.panel.text()).not.toContain('typed while nobody looked');
  });

  it('looks anew when it is seen again', async () => {
    await at.panel.run(becomes('visible'));
    await at.panel.shows(dealTitle(2));
    expect(await ports()).toBe(1);
  });
});
