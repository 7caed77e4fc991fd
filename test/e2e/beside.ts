import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { type Chromium, type Panel, startChromium } from './chromium.ts';
import { dealId, dealTitle } from './crm-page.ts';
import { type Firefox, startFirefox } from './firefox.ts';
import { crmHost, type PageServer, startServer } from './server.ts';

/** A Chromium with the real sidebar open beside deal 1. Its parts are there once the tests run. */
export interface Beside {
  server: PageServer;
  browser: Chromium;
  page: Page;
  /** May be replaced by a test that reloads it. */
  panel: Panel;
}

/** Sets it up before the tests of this `describe` and takes it down after them. */
export const besideDeal = (): Beside => {
  const beside = {} as Beside;
  beforeAll(async () => {
    beside.server = await startServer();
    beside.browser = await startChromium(beside.server.hostRules);
    beside.page = await beside.browser.context.newPage();
    await beside.page.goto(beside.server.deal(dealId(1)));
    beside.panel = await beside.browser.openPanel(beside.page);
    await beside.panel.shows(dealTitle(1));
  });
  afterAll(async () => {
    await beside.browser?.close();
    await beside.server?.close();
  });
  return beside;
};

/** The same in Firefox. */
export interface BesideInFirefox {
  server: PageServer;
  firefox: Firefox;
  /** Address of a deal, by its number. */
  deal(number: number): string;
}

export const besideDealInFirefox = (hosts: string[] = [crmHost]): BesideInFirefox => {
  const beside = {
    deal: (number: number) =>
      `https://${crmHost}:${beside.server.port}/lightning/r/Opportunity/${dealId(number)}/view`,
  } as BesideInFirefox;
  beforeAll(async () => {
    beside.server = await startServer();
    beside.firefox = await startFirefox(hosts);
    await beside.firefox.go(beside.deal(1));
    await beside.firefox.openSidebar();
    await beside.firefox.shows(dealTitle(1));
  });
  afterAll(async () => {
    await beside.firefox?.close();
    await beside.server?.close();
  });
  return beside;
};

/** A key pressed on the sidebar's page, as an expression. */
export const press = (key: string): string =>
  `document.dispatchEvent(new KeyboardEvent('keydown', { key: ${JSON.stringify(key)}, bubbles: true }))`;

/** Types into a field of the sidebar as a person does: the whole text, one event. As an expression. */
export const typeInto = (selector: string, text: string): string => `(() => {
  const area = document.querySelector(${JSON.stringify(selector)});
  area.value = ${JSON.stringify(text)};
  area.dispatchEvent(new Event('input', { bubbles: true }));
})()`;

/** Presses the first button whose text matches; true when there was one. As an expression. */
export const pressButton = (words: RegExp, within = 'body'): string =>
  `(() => {
    const button = [...document.querySelectorAll(${JSON.stringify(`${within} button`)})]
      .find((one) => ${words}.test(one.textContent));
    button?.click();
    return button !== undefined;
  })()`;
