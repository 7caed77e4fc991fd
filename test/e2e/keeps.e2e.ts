import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, chromiumPath, type Panel, startChromium } from './chromium.ts';
import { dealId, dealTitle } from './crm-page.ts';
import { type PageServer, startServer } from './server.ts';
import { until } from './until.ts';

const press = (key: string) =>
  `document.dispatchEvent(new KeyboardEvent('keydown', { key: ${JSON.stringify(key)}, bubbles: true }))`;
/** Types into the note as a person does: the whole text, one event. */
const note = (text: string) => `(() => {
  const area = document.querySelector('textarea');
  area.value = ${JSON.stringify(text)};
  area.dispatchEvent(new Event('input', { bubbles: true }));
})()`;

describe.skipIf(chromiumPath === undefined)('what the sidebar keeps, and for whom (Chromium)', () => {
  let server: PageServer;
  let browser: Chromium;
  let page: Page;
  let panel: Panel;
  const stored = () =>
    browser
      .inWorker<Record<string, unknown>>('chrome.storage.local.get(null)')
      .then((all) => JSON.stringify(all));
  const reopen = async () => {
    await panel.run('location.reload()').catch(() => undefined);
    panel = await browser.attachPanel();
    await panel.shows(dealTitle(1));
  };

  beforeAll(async () => {
    server = await startServer();
    browser = await startChromium(server.hostRules);
    page = await browser.context.newPage();
    await page.goto('about:blank');
    panel = await browser.openPanel(page);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('shows the sample without storing it', async () => {
    await panel.shows(/sample/i);
    await panel.run(
      `[...document.querySelectorAll('button')].find((one) => /sample/i.test(one.textContent)).click()`,
    );
    await panel.shows(/Harwick/);
    await panel.run(press('t'));
    await until('the note', () => panel.run<boolean>('!!document.querySelector("textarea")'));
    await panel.run(note('never stored'));
    await page.goto(server.deal(dealId(1)));
    expect(await stored()).not.toMatch(/never stored|Harwick/);
    await panel.run(press('Escape'));
    await panel.run(
      `[...document.querySelectorAll('button')].find((one) => /leave/i.test(one.textContent)).click()`,
    );
    await panel.shows(dealTitle(1));
  });

  it('remembers the framework', async () => {
    const chosen = () =>
      panel.run<string>('document.querySelector("select.framework").selectedOptions[0].textContent');
    const before = await chosen();
    const next = await panel.run<string>(`(() => {
      const select = document.querySelector('select.framework');
      const other = [...select.options].find((one) => !one.selected && /MEDDPICC|MEDDICC|CHAMP/.test(one.textContent));
      select.value = other.value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      return other.textContent;
    })()`);
    expect(next).not.toBe(before);
    await until('the choice to be stored', async () => (await stored()).includes('framework'));
    await reopen();
    expect(await chosen()).toBe(next);
  });

  it('keeps a note with its record, and shows it beside no other', async () => {
    await panel.run(press('t'));
    await until('the note', () => panel.run<boolean>('!!document.querySelector("textarea")'));
    await panel.run(note('Buyer1 said: our CFO signs above 50k and we must decide by March.'));
    await until('the note to be stored', async () => (await stored()).includes('our CFO signs'));
    await panel.run(press('Escape'));
    await page.evaluate('crm.go(2)');
    await panel.shows(dealTitle(2));
    await panel.run(press('t'));
    await until(
      'an empty note',
      async () => (await panel.run<string>('document.querySelector("textarea")?.value ?? "none"')) === '',
    );
    await panel.run(press('Escape'));
    await page.evaluate('crm.go(1)');
    await reopen();
    await panel.run(press('t'));
    await until('the note again', async () =>
      (await panel.run<string>('document.querySelector("textarea")?.value ?? ""')).includes('our CFO signs'),
    );
  });

  it('opens the prep on a page of its own, of the same record', async () => {
    await panel.run(press('Escape'));
    await panel.run(press('p'));
    await panel.shows(/\S/);
    const opened = browser.context.waitForEvent('page');
    await until('the button', () =>
      panel.run<boolean>(
        `(() => { const button = [...document.querySelectorAll('.view-prep button')].find((one) => /open/i.test(one.textContent)); button?.click(); return !!button; })()`,
      ),
    );
    const paper = await opened;
    await until('the brief', async () =>
      (await paper.evaluate<string>('document.body.innerText')).includes(dealTitle(1)),
    );
    // It follows its record's tab though that is not in front.
    await page.evaluate('crm.go(3)');
    await until('the brief of what that tab shows now', async () =>
      (await paper.evaluate<string>('document.body.innerText')).includes(dealTitle(3)),
    );
    await paper.close();
    await page.bringToFront();
    await panel.shows(dealTitle(3));
  });

  it('sends nothing anywhere while all this happens', async () => {
    expect(server.asked.filter((path) => !path.startsWith('/lightning/') && path !== '/favicon.ico')).toEqual(
      [],
    );
  });

  it('keeps no text of a record beyond what the person wrote and the quotes that moved it', async () => {
    const all = await stored();
    expect(all).not.toContain('NextStep of #');
    expect(all).not.toContain('Description of #');
  });
});
