import { describe, expect, it } from 'vitest';
import { besidePage, pressButton } from './beside.ts';
import { chromiumPath } from './chromium.ts';
import { otherHost } from './server.ts';
import { until } from './until.ts';

/** A record of a CRM that nobody knows: labels and values in a regular form. */
const unknownCrm = (
  name: string,
) => `<!doctype html><html lang="en"><head><title>${name} - Deals</title></head><body>
<nav><a href="/list">All deals</a></nav>
<main><h1>${name}</h1>
<dl><dt>Stage</dt><dd>Proposal</dd><dt>Amount</dt><dd>€ 48,000</dd><dt>Contact</dt><dd>Dana Okafor</dd>
<dt>Next step</dt><dd>Dana brings Tom to the review of ${name}</dd><dt>Close date</dt><dd>2026-12-18</dd></dl></main></body></html>`;

describe.skipIf(chromiumPath === undefined)('pages of hosts that are not listed (Chromium)', () => {
  const at = besidePage({
    pages: { '/deals/1': unknownCrm('Ravenna Foods'), '/deals/2': unknownCrm('Kestrel Marine') },
    address: () => 'about:blank',
  });

  it('are not read, nor even their address known, while nobody asked', async () => {
    await at.page.goto(at.server.other('/deals/1'));
    // The browser's own pages speak of "Read this site" as well, without a button.
    await at.panel.shows(/let me read this page/i);
    expect(await at.panel.text()).not.toContain('Ravenna');
    const [tab] = await at.browser.inWorker<{ url?: string }[]>('chrome.tabs.query({ active: true })');
    expect(tab?.url).toBeUndefined();
  });

  it('a person who asks is told to click the icon; the click alone reads this page once', async () => {
    await until('the button', () => at.panel.run<boolean>(pressButton(/read this/i)));
    await at.panel.shows(/icon/i);
    await at.browser.clickIcon(at.page);
    await at.panel.shows('Ravenna Foods');
    expect(
      await at.browser.inWorker('chrome.permissions.contains({ origins: ["https://deals.example.org/*"] })'),
    ).toBe(false);
  });

  it('another tab of the same host is not read by that click', async () => {
    const second = await at.browser.context.newPage();
    await second.goto(at.server.other('/deals/2'));
    await at.panel.shows(/read this/i);
    expect(await at.panel.text()).not.toMatch(/Ravenna|Kestrel/);
    await second.close();
    await at.page.bringToFront();
    await at.panel.shows('Ravenna Foods');
  });

  it('“read this site” asks the browser, and from then on every page of the host is read', async () => {
    // The browser's own question cannot be answered in a headless run: it is answered beforehand.
    const extensions = await at.browser.context.newPage();
    await extensions.goto('chrome://extensions');
    await extensions.evaluate(
      `new Promise((done) => chrome.developerPrivate.addHostPermission('${at.browser.id}', 'https://${otherHost}/*', done))`,
    );
    await extensions.close();
    await at.page.bringToFront();
    await at.panel.shows('Ravenna Foods');
    await at.panel.click('.head button[aria-haspopup]');
    await until('the menu’s entry', () => at.panel.run(pressButton(/always read/i, '.menu')));
    await until('the permission', () =>
      at.browser.inWorker<boolean>(`chrome.permissions.contains({ origins: ['https://${otherHost}/*'] })`),
    );
    const second = await at.browser.context.newPage();
    await second.goto(at.server.other('/deals/2'));
    await at.panel.shows('Kestrel Marine');
    await second.close();
  });
});
