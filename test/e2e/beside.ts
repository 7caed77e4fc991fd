import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { type Chromium, chromiumPath, type Panel, startChromium } from './chromium.ts';
import { dealId, dealTitle } from './crm-page.ts';
import { type Firefox, firefoxPath, startFirefox } from './firefox.ts';
import { crmHost, type PageServer, startServer } from './server.ts';
import { until } from './until.ts';

/** A Chromium with the real sidebar open beside a page. Its parts are there once the tests run. */
export interface Beside {
  server: PageServer;
  browser: Chromium;
  page: Page;
  /** May be replaced by a test that reloads it. */
  panel: Panel;
}

/** How the page comes to stand there. */
export interface Start {
  /** Pages that the server is to have, by path. */
  pages?: Record<string, string>;
  /** A further host that leads to the server. */
  host?: string;
  /** Makes the folder of a changed extension; the built one when left out. */
  extension?: () => string;
  address: (server: PageServer) => string;
  /** Done once the page stands, before the sidebar opens. */
  prepare?: (beside: Omit<Beside, 'panel'>) => Promise<unknown>;
}

/** Sets it up before the tests of this `describe` and takes it down after them. */
export const besidePage = ({ pages = {}, host, extension, address, prepare }: Start): Beside => {
  const beside = {} as Beside;
  beforeAll(async () => {
    const server = await startServer();
    beside.server = server;
    for (const [path, html] of Object.entries(pages)) server.put(path, html);
    const mapped = host === undefined ? '' : `MAP ${host}:443 127.0.0.1:${server.port}, `;
    beside.browser = await startChromium(mapped + server.hostRules, extension?.());
    beside.page = await beside.browser.context.newPage();
    await beside.page.goto(address(server));
    await prepare?.(beside);
    beside.panel = await beside.browser.openPanel(beside.page);
  });
  afterAll(async () => {
    await beside.browser?.close();
    await beside.server?.close();
  });
  return beside;
};

/** Opens the sidebar's page anew: nothing but what is stored is left. */
export const reloadPanel = async (at: Beside): Promise<void> => {
  await at.panel.run('location.reload()').catch(() => undefined);
  at.panel = await at.browser.attachPanel();
};

/** Beside a page of a site that nobody knows, which a click on the icon let it read; it shows the `title` of its record. */
export const besideUnknown = (path: string, html: string, title: string): Beside => {
  const beside = besidePage({ pages: { [path]: html }, address: () => 'about:blank' });
  beforeAll(async () => {
    await beside.page.goto(beside.server.other(path));
    await beside.panel.shows(/read this/i);
    await beside.browser.clickIcon(beside.page);
    await beside.panel.shows(title);
  });
  return beside;
};

/** Beside deal 1, which it shows. */
export const besideDeal = (start: Partial<Start> = {}): Beside => {
  const beside = besidePage({ address: (server) => server.deal(dealId(1)), ...start });
  beforeAll(async () => {
    await beside.panel.shows(dealTitle(1));
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

/** The sidebar and the page beside it, whichever browser they stand in. */
export interface Sidebar {
  /** Evaluates an expression in the sidebar; promises are awaited. */
  run<T>(expression: string): Promise<T>;
  /** Evaluates an expression in the page's own world; the result must be plain data. */
  inPage<T>(expression: string): Promise<T>;
  shows(words: string | RegExp): Promise<string>;
  /** Waits until the sidebar no longer shows these words. */
  hides(words: string): Promise<void>;
  /** Opens the sidebar's page anew: nothing but what is stored is left. */
  reload(): Promise<void>;
  /** Loads an address in the tab beside it. */
  load(url: string): Promise<void>;
  server(): PageServer;
  /** Address of a deal, by its number. */
  deal(number: number): string;
}

/** The same tests in real Chromium and in real Firefox, each beside deal 1. */
export const inBothBrowsers = (name: string, tests: (sidebar: Sidebar) => void): void => {
  describe.skipIf(chromiumPath === undefined)(`${name} (Chromium)`, () => {
    const at = besideDeal();
    tests({
      run: (expression) => at.panel.run(expression),
      inPage: (expression) => at.page.evaluate(expression),
      shows: (words) => at.panel.shows(words),
      hides: async (words) => void (await at.panel.hides(words)),
      reload: () => reloadPanel(at),
      load: async (url) => void (await at.page.goto(url)),
      server: () => at.server,
      deal: (number) => at.server.deal(dealId(number)),
    });
  });
  describe.skipIf(firefoxPath === undefined)(`${name} (Firefox)`, () => {
    const at = besideDealInFirefox();
    const run = <T>(expression: string) => at.firefox.inSidebar<T>(`return await (${expression});`);
    tests({
      run,
      // Marionette runs scripts in a world of its own; the page's is reached through its own `eval`.
      inPage: async (expression) =>
        JSON.parse(
          await at.firefox.inPage<string>(
            `return String((window.wrappedJSObject ?? window).eval(${JSON.stringify(`JSON.stringify(${expression}) ?? 'null'`)}));`,
          ),
        ),
      shows: (words) => at.firefox.shows(words),
      hides: async (words) => {
        await until(
          `the sidebar hides ${words}`,
          async () =>
            !(await run<string>('document.body.innerText.replaceAll("\\u00a0", " ")')).includes(words),
        );
      },
      reload: async () => {
        await run('(window.before = true, location.reload())').catch(() => undefined);
        await until('the new start', () =>
          run<boolean>('window.before === undefined && document.querySelector("#app") !== null'),
        );
      },
      load: (url) => at.firefox.go(url),
      server: () => at.server,
      deal: (number) => at.deal(number),
    });
  });
};

/** Everything that the extension stores, as text. An expression for the sidebar's page, in either browser. */
export const storedText =
  '(globalThis.browser ?? chrome).storage.local.get(null).then((all) => JSON.stringify(all))';

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
