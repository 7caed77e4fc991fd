import { geckoId } from '../../lib/browser/identity.ts';
import { builtExtension } from './build.ts';
import { firefoxPath, launchFirefox } from './firefox-process.ts';
import { until } from './until.ts';

export { firefoxPath };

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
  /** Goes to the tab that was opened last, by whomever. */
  newestTab(): Promise<void>;
  /** The page in front as a PDF of this paper's size (cm), margins as the page asks for. */
  print(paper: { width: number; height: number }): Promise<Buffer>;
  close(): Promise<void>;
}

/**
 * Starts the system's Firefox, headless, with the built extension as a temporary add-on. `hosts` lead to this machine.
 * `extensionFolder` is for tests that change the extension on disk.
 */
export const startFirefox = async (
  hosts: string[],
  extensionFolder = builtExtension('firefox-mv3'),
): Promise<Firefox> => {
  const { client, inContext, close } = await launchFirefox({
    'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: uuid }),
    'network.dns.localDomains': hosts.join(','),
  });
  await client.send('Addon:Install', { path: extensionFolder, temporary: true });

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
          text = await inSidebar<string>('return document.body.innerText.replaceAll("\\u00a0", " ");');
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
    newestTab: async () => {
      await client.send('Marionette:SetContext', { value: 'content' });
      const handles = await client.send<string[]>('WebDriver:GetWindowHandles');
      await client.send('WebDriver:SwitchToWindow', { handle: handles.at(-1), focus: true });
    },
    print: async (paper) => {
      await client.send('Marionette:SetContext', { value: 'content' });
      // The harness has half an inch of margin unless told otherwise; the page's own rule of 14 mm says so here.
      const margin = { top: 1.4, bottom: 1.4, left: 1.4, right: 1.4 };
      const { value } = await client.send<{ value: string }>('WebDriver:Print', {
        page: paper,
        margin,
        shrinkToFit: false,
      });
      return Buffer.from(value, 'base64');
    },
    closeTab: async () => {
      await client.send('Marionette:SetContext', { value: 'content' });
      const [first] = await client.send<string[]>('WebDriver:CloseWindow');
      await client.send('WebDriver:SwitchToWindow', { handle: first, focus: true });
    },
    close,
  };
};
