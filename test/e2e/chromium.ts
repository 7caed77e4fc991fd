import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { chromiumId } from '../../lib/browser/identity.ts';
import { builtExtension } from './build.ts';
import { findChromium } from './find-browser.ts';
import { until } from './until.ts';

export const chromiumPath = findChromium();

/** The real side panel, or any other page of the extension, over the browser's debugging protocol. */
export interface Panel {
  /** Evaluates an expression in the panel; promises are awaited. Throws what it throws. */
  run<T>(expression: string): Promise<T>;
  /** Its visible text. */
  text(): Promise<string>;
  /** Waits until the visible text holds these words (or matches), and gives the text. */
  shows(words: string | RegExp): Promise<string>;
  /** Waits until it no longer holds them. */
  hides(words: string | RegExp): Promise<string>;
  /** Clicks the first button or link with this text, as a person's click. */
  click(selector: string): Promise<void>;
  send(method: string, params?: object): Promise<Record<string, unknown>>;
}

export interface Chromium {
  context: BrowserContext;
  browser: CDPSession;
  id: string;
  /** Clicks the extension's icon while this page's tab is in front. */
  clickIcon(page: Page): Promise<void>;
  /** Clicks the icon and attaches to the panel that opens. */
  openPanel(page: Page): Promise<Panel>;
  /** Attaches to a panel that is open already: the newest. */
  attachPanel(): Promise<Panel>;
  panelCount(): Promise<number>;
  /** Runs an expression in the extension's background worker. */
  inWorker<T>(expression: string): Promise<T>;
  /** Waits until the worker listens to the icon, after a start or a reload. */
  workerReady(): Promise<unknown>;
  close(): Promise<void>;
}

interface TargetInfo {
  targetId: string;
  type: string;
  url: string;
}

/** One attached target, spoken to through the browser's own session. */
const attach = async (browser: CDPSession, targetId: string): Promise<Panel> => {
  const { sessionId } = (await browser.send('Target.attachToTarget', { targetId, flatten: false })) as {
    sessionId: string;
  };
  let next = 0;
  const waiting = new Map<
    number,
    { done(result: Record<string, unknown>): void; fail(error: Error): void }
  >();
  browser.on('Target.receivedMessageFromTarget', (event: { sessionId: string; message: string }) => {
    if (event.sessionId !== sessionId) return;
    const message = JSON.parse(event.message);
    const call = waiting.get(message.id);
    if (call === undefined) return;
    waiting.delete(message.id);
    if (message.error) call.fail(new Error(message.error.message));
    else call.done(message.result);
  });
  browser.on('Target.detachedFromTarget', (event: { sessionId: string }) => {
    if (event.sessionId !== sessionId) return;
    for (const call of waiting.values()) call.fail(new Error('The panel has gone.'));
    waiting.clear();
  });
  const send = (method: string, params: object = {}): Promise<Record<string, unknown>> =>
    new Promise((done, fail) => {
      next += 1;
      // A page that goes away in the middle may never answer; whoever waits for a condition asks again.
      const lost = setTimeout(() => fail(new Error(`${method} was never answered.`)), 8000);
      waiting.set(next, {
        done: (result) => {
          clearTimeout(lost);
          done(result);
        },
        fail: (error) => {
          clearTimeout(lost);
          fail(error);
        },
      });
      browser
        .send('Target.sendMessageToTarget', {
          sessionId,
          message: JSON.stringify({ id: next, method, params }),
        })
        .catch(fail);
    });
  const run = async <T>(expression: string): Promise<T> => {
    const { result, exceptionDetails } = (await send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    })) as {
      result: { value: T };
      exceptionDetails?: { exception?: { description?: string }; text: string };
    };
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  // Which words stay on one line is no part of what is shown.
  const text = () => run<string>('(document.body?.innerText ?? "").replaceAll("\\u00a0", " ")');
  const holds = (body: string, words: string | RegExp) =>
    typeof words === 'string' ? body.includes(words) : words.test(body);
  const watch = async (words: string | RegExp, wanted: boolean): Promise<string> => {
    let body = '';
    try {
      return await until(`the panel ${wanted ? 'shows' : 'hides'} ${words}`, async () => {
        body = await text();
        return holds(body, words) === wanted ? `${body} ` : undefined;
      });
    } catch (error) {
      throw new Error(`${(error as Error).message}\nThe panel shows:\n${body}`);
    }
  };
  return {
    run,
    text,
    send,
    shows: (words) => watch(words, true),
    hides: (words) => watch(words, false),
    click: async (selector) => {
      await until(`${selector} in the panel`, () =>
        run<boolean>(`!!document.querySelector(${JSON.stringify(selector)})`),
      );
      await run(`document.querySelector(${JSON.stringify(selector)}).click()`);
    },
  };
};

/**
 * Starts the system's Chromium, headless, with the built extension as it is shipped. `hostRules` leads real host names to
 * the test's own server. `extensionFolder` is for tests that change the extension on disk.
 */
export const startChromium = async (
  hostRules: string,
  extensionFolder = builtExtension('chrome-mv3'),
): Promise<Chromium> => {
  const profile = mkdtempSync(join(tmpdir(), 'fairlead-chromium-'));
  // Without the developer mode an unpacked extension is not enabled again after a reload.
  mkdirSync(join(profile, 'Default'));
  writeFileSync(
    join(profile, 'Default', 'Preferences'),
    JSON.stringify({ extensions: { ui: { developer_mode: true } } }),
  );
  const context = await chromium.launchPersistentContext(profile, {
    ...(chromiumPath === undefined ? {} : { executablePath: chromiumPath }),
    headless: false,
    ignoreHTTPSErrors: true,
    viewport: null,
    // Playwright turns bfcache off, and extensions in a way that lets none come back from a reload; people have both.
    ignoreDefaultArgs: ['--disable-back-forward-cache', '--disable-extensions'],
    args: [
      '--headless=new',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--load-extension=${extensionFolder}`,
      `--host-resolver-rules=${hostRules}`,
      '--ignore-certificate-errors',
      '--enable-unsafe-extension-debugging',
      '--window-size=1280,900',
      '--lang=en-US',
    ],
  });
  const owner = context.browser();
  if (owner === null) throw new Error('Chromium gave no browser to talk to.');
  const browser = await owner.newBrowserCDPSession();
  const id = chromiumId;
  const targets = async (type: string): Promise<TargetInfo[]> => {
    const { targetInfos } = await browser.send('Target.getTargets', { filter: [{ type, exclude: false }] });
    return targetInfos;
  };
  const inWorker = async <T>(expression: string): Promise<T> => {
    const worker = (await targets('service_worker')).find(({ url }) =>
      url.startsWith(`chrome-extension://${id}/`),
    );
    if (worker === undefined) throw new Error('The background worker is not running.');
    return (await attach(browser, worker.targetId)).run<T>(expression);
  };
  /** A click on the icon is lost while the worker has not run for the first time. */
  const workerReady = () =>
    until('the background worker to listen', () =>
      inWorker<boolean>('chrome.action.onClicked.hasListeners()'),
    );
  await workerReady();

  const panels = async () =>
    (await targets('page')).filter(({ url }) => url.startsWith(`chrome-extension://${id}/sidepanel.html`));

  const clickIcon = async (page: Page): Promise<void> => {
    await page.bringToFront();
    const session = await context.newCDPSession(page);
    const { targetInfo } = await session.send('Target.getTargetInfo');
    await session.detach();
    // The icon belongs to a tab, and a tab holds the page: found by the page's address and title.
    const tab = await until('the page’s tab', async () => {
      const all = await targets('tab');
      return (
        all.find(
          (one) => one.url === targetInfo.url && (one as { title?: string }).title === targetInfo.title,
        ) ?? all.find((one) => one.url === targetInfo.url)
      );
    });
    await browser.send(
      'Extensions.triggerAction' as 'Browser.getVersion',
      { id, targetId: tab.targetId } as never,
    );
  };

  const attachPanel = async (): Promise<Panel> => {
    const target = await until('an open panel', async () => (await panels()).at(-1));
    const panel = await attach(browser, target.targetId);
    await until('the panel’s first drawing', () =>
      panel.run<boolean>('document.querySelector("#app") !== null'),
    );
    return panel;
  };

  return {
    context,
    browser,
    id,
    clickIcon,
    attachPanel,
    panelCount: async () => (await panels()).length,
    openPanel: async (page) => {
      const before = new Set((await panels()).map((one) => one.targetId));
      await clickIcon(page);
      const target = await until('the side panel', async () =>
        (await panels()).find((one) => !before.has(one.targetId)),
      );
      const panel = await attach(browser, target.targetId);
      await until('the panel’s page', () => panel.run<boolean>('document.querySelector("#app") !== null'));
      return panel;
    },
    inWorker,
    workerReady,
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
};

/** A copy of the built extension that a test may change. */
export const copyOfExtension = (target: 'chrome-mv3' | 'firefox-mv3'): string => {
  const folder = mkdtempSync(join(tmpdir(), 'fairlead-extension-'));
  cpSync(builtExtension(target), folder, { recursive: true });
  return folder;
};
