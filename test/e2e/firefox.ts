import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { geckoId } from '../../lib/browser/identity.ts';
import { builtExtension } from './build.ts';
import { findFirefox } from './find-browser.ts';
import { Marionette } from './marionette.ts';
import { until } from './until.ts';

export const firefoxPath = findFirefox();

const uuid = '6f1b7c1e-3d0a-4b58-9a55-7a4f3c2d1e90';
const widgetId = geckoId.toLowerCase().replace(/[^a-z0-9_-]/g, '_');
const sidebarId = `${widgetId}-sidebar-action`;

export interface Firefox {
  /** Opens an address in the tab in front. */
  go(url: string): Promise<void>;
  /** Runs a function body in the page in front; `return` gives the value. */
  inPage<T>(body: string): Promise<T>;
  /** Runs a function body with the browser's own rights (`gBrowser`, `WebExtensionPolicy`, ...); may await. */
  inBrowser<T>(body: string): Promise<T>;
  /** Shows the real sidebar and waits for its page. */
  openSidebar(): Promise<void>;
  closeSidebar(): Promise<void>;
  /** Clicks the extension's button in the toolbar. */
  clickIcon(): Promise<void>;
  /** Runs a function body inside the sidebar's page; may await. */
  inSidebar<T>(body: string): Promise<T>;
  shows(words: string | RegExp): Promise<string>;
  newTab(url: string): Promise<void>;
  /** Closes the tab in front and goes on in the first of those left. */
  closeTab(): Promise<void>;
  close(): Promise<void>;
}

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

/** Starts the system's Firefox, headless, with the built extension as a temporary add-on. `hosts` lead to this machine. */
export const startFirefox = async (hosts: string[]): Promise<Firefox> => {
  const profile = mkdtempSync(join(tmpdir(), 'fairlead-firefox-'));
  const port = await freePort();
  const prefs: Record<string, string | number | boolean> = {
    'marionette.port': port,
    'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: uuid }),
    'network.dns.localDomains': hosts.join(','),
    'browser.shell.checkDefaultBrowser': false,
    'browser.aboutwelcome.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'app.update.disabledForTesting': true,
    'browser.startup.page': 0,
    'intl.locale.requested': 'en-US',
  };
  writeFileSync(
    join(profile, 'user.js'),
    Object.entries(prefs)
      .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
      .join(''),
  );
  const firefox = spawn(
    firefoxPath ?? 'firefox',
    ['--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile, '--headless'],
    { stdio: 'ignore' },
  );
  const gone = new Promise<void>((done) => firefox.once('exit', () => done()));
  const client = await until('Firefox to listen', () => Marionette.connect(port), { within: 60_000 });
  await client.send('WebDriver:NewSession', { acceptInsecureCerts: true });
  await client.send('Addon:Install', { path: builtExtension('firefox-mv3'), temporary: true });

  const inContext = async <T>(context: 'chrome' | 'content', body: string): Promise<T> => {
    await client.send('Marionette:SetContext', { value: context });
    const script = `const done = arguments[arguments.length - 1];
      (async () => { ${body} })().then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const { value } = await client.send<{ value: { value: T; error?: string } }>(
      'WebDriver:ExecuteAsyncScript',
      {
        script,
        args: [],
      },
    );
    if (value.error !== undefined) throw new Error(value.error);
    return value.value;
  };
  const inBrowser = <T>(body: string) => inContext<T>('chrome', body);

  /**
   * The sidebar's page lives in the extension's process and forbids `eval`: a frame script makes a sandbox over its window
   * and runs the code there.
   */
  const inSidebar = async <T>(body: string): Promise<T> => {
    const name = `fairlead-e2e-${Math.random()}`;
    const frameScript = `(async () => {
      let answer;
      try {
        const sandbox = new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
        const code = ${JSON.stringify(`(async () => JSON.stringify({ value: await (async () => { ${body} })() }))()`)};
        answer = await Cu.evalInSandbox(code, sandbox);
      } catch (error) {
        answer = JSON.stringify({ error: String(error) });
      }
      sendAsyncMessage(${JSON.stringify(name)}, answer);
    })();`;
    const text = await inBrowser<string>(`
      const panel = document.getElementById('sidebar').contentDocument.getElementById('webext-panels-browser');
      const { messageManager } = panel;
      return await new Promise((answer) => {
        const listener = { receiveMessage: ({ data }) => {
          messageManager.removeMessageListener(${JSON.stringify(name)}, listener);
          answer(data);
        } };
        messageManager.addMessageListener(${JSON.stringify(name)}, listener);
        messageManager.loadFrameScript('data:,' + encodeURIComponent(${JSON.stringify(frameScript)}), false);
      });`);
    const answer = JSON.parse(text) as { value: T; error?: string };
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer.value;
  };
  const holds = (text: string, words: string | RegExp) =>
    typeof words === 'string' ? text.includes(words) : words.test(text);

  return {
    go: async (url) => {
      await client.send('Marionette:SetContext', { value: 'content' });
      await client.send('WebDriver:Navigate', { url });
    },
    inPage: (body) => inContext('content', body),
    inBrowser,
    inSidebar,
    openSidebar: async () => {
      await inBrowser(`await window.SidebarController.show(${JSON.stringify(sidebarId)});`);
      await until('the sidebar’s page', () => inSidebar<boolean>('return !!document.querySelector("#app");'));
    },
    clickIcon: async () => {
      await inBrowser(`document.getElementById(${JSON.stringify(`${widgetId}-BAP`)}).click();`);
    },
    closeSidebar: async () => {
      await inBrowser('await window.SidebarController.hide();');
    },
    shows: async (words) => {
      let text = '';
      try {
        return await until(`the sidebar shows ${words}`, async () => {
          text = await inSidebar<string>('return document.body.innerText;');
          return holds(text, words) ? text : undefined;
        });
      } catch (error) {
        throw new Error(`${(error as Error).message}\nThe sidebar shows:\n${text}`);
      }
    },
    newTab: async (url) => {
      await client.send('Marionette:SetContext', { value: 'content' });
      const { handle } = await client.send<{ handle: string }>('WebDriver:NewWindow', { type: 'tab' });
      await client.send('WebDriver:SwitchToWindow', { handle, focus: true });
      await client.send('WebDriver:Navigate', { url });
    },
    closeTab: async () => {
      await client.send('Marionette:SetContext', { value: 'content' });
      const [first] = await client.send<string[]>('WebDriver:CloseWindow');
      await client.send('WebDriver:SwitchToWindow', { handle: first, focus: true });
    },
    close: async () => {
      await client.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
      client.close();
      const kill = setTimeout(() => firefox.kill('SIGKILL'), 5000);
      await gone;
      clearTimeout(kill);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
};
