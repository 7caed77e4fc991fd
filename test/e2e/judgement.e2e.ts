import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, chromiumPath, startChromium } from './chromium.ts';
import { until } from './until.ts';

describe.skipIf(chromiumPath === undefined)('the judgement’s thread', () => {
  let browser: Chromium;
  let page: Page;
  beforeAll(async () => {
    browser = await startChromium('MAP nowhere.invalid 127.0.0.1');
    page = await browser.context.newPage();
    // What the sidebar says from its first moment on.
    await page.addInitScript(
      `globalThis.said = new Set(); new MutationObserver(() => { for (const one of document.querySelectorAll('[role=status]')) said.add(one.textContent); }).observe(document, { childList: true, subtree: true, characterData: true });`,
    );
    await page.goto(`chrome-extension://${browser.id}/sidepanel.html?paper=prep&sample=1`);
    await page.getByText('Harwick').first().waitFor();
  });
  afterAll(() => browser?.close());

  const thread = () =>
    until('one thread', async () => (page.workers().length === 1 ? page.workers()[0] : undefined));

  it('can reach nothing: whatever makes a connection is gone', async () => {
    const left = await (await thread()).evaluate(`
      ['fetch', 'XMLHttpRequest', 'WebSocket', 'WebTransport', 'EventSource', 'importScripts', 'caches', 'Worker',
        'RTCPeerConnection', 'BroadcastChannel', 'postMessage'].filter((name) => name in globalThis)`);
    // Talking to the sidebar is all that it is for; a channel reaches no further than the extension's own pages.
    expect(left).toEqual(['BroadcastChannel', 'postMessage']);
    const script = (await thread()).evaluate(
      `import('https://nowhere.invalid/x.js').then(() => 'ran', (error) => error.name)`,
    );
    expect(await script).toBe('TypeError');
  });

  it('is started again when it dies, says so, and judges on', async () => {
    const first = await thread();
    await first.evaluate(`void setTimeout(() => { throw new Error('killed by the test'); })`);
    await until('another thread', async () => page.workers().length === 1 && page.workers()[0] !== first);
    await until('what is said', () =>
      page.evaluate<boolean>(
        `[...said].some((text) => /judgement stopped and has been started again/.test(text))`,
      ),
    );
    await page.getByText('Harwick').first().waitFor();
    expect(await page.getByText('judgement stopped').count()).toBe(0);
  });
});
