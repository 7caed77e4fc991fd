import { describe, expect, it } from 'vitest';
import { besideDeal, press } from './beside.ts';
import { chromiumPath } from './chromium.ts';
import { crmPage, dealId, dealTitle } from './crm-page.ts';

/**
 * Put before the page's own script: everything by which a page could notice an extension. Each probe notes what it saw;
 * the page compares with and without the sidebar.
 */
const probes = `
window.seen = [];
const note = (what) => window.seen.push(what);
const wrap = (owner, name) => {
  const real = owner[name];
  owner[name] = function (...given) { note('called ' + name); return real.apply(this, given); };
};
addEventListener('message', (event) => note('message ' + JSON.stringify(event.data)), true);
for (const name of ['addEventListener', 'removeEventListener', 'dispatchEvent']) wrap(EventTarget.prototype, name);
for (const name of ['querySelector', 'querySelectorAll', 'createTreeWalker', 'createRange', 'getSelection']) wrap(Document.prototype, name);
for (const name of ['getAttribute', 'setAttribute', 'checkVisibility', 'getBoundingClientRect', 'attachShadow', 'matches', 'closest']) wrap(Element.prototype, name);
for (const name of ['appendChild', 'insertBefore', 'removeChild', 'compareDocumentPosition']) wrap(Node.prototype, name);
wrap(window, 'getComputedStyle'); wrap(window, 'postMessage'); wrap(window, 'requestIdleCallback'); wrap(window, 'fetch');
const RealObserver = MutationObserver;
window.MutationObserver = class extends RealObserver { constructor(run) { super(run); note('MutationObserver made'); } };
wrap(history, 'pushState'); wrap(history, 'replaceState');
for (const type of ['securitypolicyviolation', 'error', 'selectionchange', 'focusin', 'scroll', 'fullscreenchange'])
  document.addEventListener(type, () => note('event ' + type), true);
for (const type of ['wxt:content-script-started', 'fairlead']) document.addEventListener(type, () => note('event ' + type), true);
new RealObserver((records) => { for (const one of records) note('mutation ' + one.type + ' ' + one.target.nodeName + ' ' + (one.attributeName ?? '')); })
  .observe(document, { childList: true, attributes: true, characterData: true, subtree: true });
window.globalsBefore = Object.getOwnPropertyNames(window).length;
`;

/** Twenty questions that a page may ask while the sidebar reads it; each must be answered with its harmless value. */
const questions = (id: string) => `(async () => {
  const load = (url) => new Promise((done) => { const image = new Image(); image.onload = () => done(true); image.onerror = () => done(false); image.src = url; });
  const get = (url) => fetch(url).then(() => true, () => false);
  const connect = () => { try { return typeof chrome.runtime?.connect === 'function'; } catch { return false; } };
  return {
    globals: Object.getOwnPropertyNames(window).length - window.globalsBefore,
    fairlead: Object.getOwnPropertyNames(window).filter((name) => /fairlead|wxt|browser$/i.test(name)).length,
    sheets: document.styleSheets.length,
    adopted: document.adoptedStyleSheets.length,
    highlights: CSS.highlights.size,
    highlightStyle: getComputedStyle(document.body, '::highlight(fairlead)').backgroundColor,
    attributes: document.documentElement.attributes.length,
    body: document.body.attributes.length,
    scripts: document.scripts.length,
    foreign: document.querySelectorAll('[class*="fairlead"],[id*="fairlead"],[data-wxt]').length,
    frames: window.length,
    icon: await load('chrome-extension://${id}/icons/icon-16.png'),
    panel: await get('chrome-extension://${id}/sidepanel.html'),
    script: await get('chrome-extension://${id}/content-scripts/salesforce.js'),
    manifest: await get('chrome-extension://${id}/manifest.json'),
    connect: connect(),
    resources: performance.getEntriesByType('resource').filter((one) => one.name.startsWith('chrome-extension')).length,
    selection: String(getSelection()),
    listeners: typeof window.onmessage,
    storage: Object.keys(localStorage).length + Object.keys(sessionStorage).length + document.cookie.length,
  };
})()`;

describe.skipIf(chromiumPath === undefined)('a page can neither tell nor kill the reader (Chromium)', () => {
  let before: Record<string, unknown>;
  const at = besideDeal({
    pages: {
      [`/lightning/r/Opportunity/${dealId(1)}/view`]: crmPage.replace(
        '<body>',
        () => `<body><script>${probes}</script>`,
      ),
    },
    prepare: async ({ browser, page }) => {
      before = await page.evaluate(questions(browser.id));
      await page.evaluate('window.seen.length = 0');
    },
  });

  it('being read leaves no trace in the page’s own world', async () => {
    await at.panel.click('button[aria-haspopup]').catch(() => undefined);
    expect(await at.page.evaluate('window.seen')).toEqual([]);
  });

  it('twenty probes answer as without the sidebar', async () => {
    const after = await at.page.evaluate<Record<string, unknown>>(questions(at.browser.id));
    expect(Object.keys(after)).toHaveLength(20);
    expect(after).toEqual(before);
    expect(after).toMatchObject({
      fairlead: 0,
      adopted: 0,
      highlights: 0,
      icon: false,
      panel: false,
      connect: false,
    });
  });

  it('a thousand forged events neither stop it nor are answered', async () => {
    await at.page.evaluate(`(() => {
      window.seen.length = 0;
      const id = ${JSON.stringify(at.browser.id)};
      const names = [id + ':crm:wxt:content-script-started', id + ':salesforce:wxt:content-script-started', 'wxt:content-script-started', 'wxt:locationchange'];
      for (let turn = 0; turn < 250; turn += 1) {
        for (const name of names) {
          document.dispatchEvent(new CustomEvent(name, { detail: { contentScriptName: 'salesforce', messageId: String(turn) } }));
          window.postMessage({ type: name, contentScriptName: 'salesforce', messageId: String(turn) }, '*');
        }
      }
      for (const type of ['pagehide', 'pageshow', 'beforeunload', 'unload', 'visibilitychange', 'popstate', 'hashchange', 'freeze', 'input'])
        { window.dispatchEvent(new Event(type)); document.dispatchEvent(new Event(type)); }
    })()`);
    await at.page.evaluate('crm.go(2)');
    await at.panel.shows(dealTitle(2));
    const heard = (await at.page.evaluate<string[]>('window.seen')).filter((one) =>
      one.startsWith('message'),
    );
    expect(heard.filter((one) => !one.includes('wxt:'))).toEqual([]);
    expect(heard).toHaveLength(1000);
  });

  it('stopping every event at the window does not blind it', async () => {
    await at.page.evaluate(`(() => {
      for (const type of ['input', 'change', 'click', 'popstate', 'hashchange'])
        window.addEventListener(type, (event) => event.stopImmediatePropagation(), true);
      crm.edit();
      const input = crm.input('NextStep');
      input.value = 'said with no event heard';
      input.dispatchEvent(new Event('input', { bubbles: true }));
    })()`);
    await at.panel.run(press('r'));
    await at.panel.shows('said with no event heard');
  });

  it('a form whose inputs are called after DOM members does not fool it', async () => {
    await at.page.evaluate(`(() => {
      const form = document.createElement('form');
      for (const name of ['textContent', 'children', 'childNodes', 'parentNode', 'nodeType', 'querySelectorAll', 'getAttribute', 'attributes', 'matches', 'closest', 'shadowRoot', 'isConnected', 'ownerDocument', 'localName', 'tagName', 'firstChild', 'nextSibling', 'innerText', 'value', 'type']) {
        const input = document.createElement('input');
        input.name = name;
        form.appendChild(input);
      }
      document.querySelector('records-lwc-detail-panel').append(form);
      crm.input('LeadSource').value = 'after the clobbering form';
    })()`);
    await at.panel.shows('after the clobbering form');
  });
});

describe.skipIf(chromiumPath === undefined)('nobody else may talk to the extension (Chromium)', () => {
  const at = besideDeal();

  it('a hacked page process gets no answer to any verb, and nothing is stored', async () => {
    const stored = () =>
      at.browser.inWorker<string>(
        'chrome.storage.local.get(null).then((all) => JSON.stringify(all["criteria"]))',
      );
    const before = await stored();
    // The isolated world is what a hacked renderer holds: every message that it can send is sent from there.
    const answers = await at.browser.inWorker<
      string[]
    >(`chrome.tabs.query({ active: true, url: 'https://*.lightning.force.com/*' }).then(async ([tab]) => {
      const [{ result }] = await chrome.scripting.executeScript({ target: { tabId: tab.id }, func: async () => {
        const verbs = ['set', 'get', 'fetch', 'open', 'check', 'settings', 'criteria', 'register', 'erase', 'record', 'start', 'clicked', 'heal', 'policy'];
        const answers = [];
        for (const type of verbs) answers.push(await chrome.runtime.sendMessage({ type, key: 'criteriaUrl', url: 'https://evil.example/', value: 1 }).then((answer) => 'answered ' + JSON.stringify(answer), (error) => error.message));
        const port = chrome.runtime.connect({ name: 'fairlead-page-1' });
        answers.push(await new Promise((done) => { port.onMessage.addListener((message) => done('answered ' + JSON.stringify(message))); port.onDisconnect.addListener(() => done('closed')); port.postMessage({ type: 'record' }); }));
        answers.push(await Promise.resolve().then(() => chrome.storage.local.set({ criteria: 1 })).then(() => 'stored', () => 'refused'));
        return answers;
      } });
      return result;
    })`);
    expect(answers.filter((answer) => answer.startsWith('answered') || answer === 'stored')).toEqual([]);
    expect(answers).toHaveLength(16);
    expect(await stored()).toBe(before);
    await at.panel.shows(dealTitle(1));
  });

  it('the manifest lets no page and no other extension connect, and shows pages nothing', async () => {
    const manifest = await at.browser.inWorker<Record<string, unknown>>('chrome.runtime.getManifest()');
    expect(manifest.externally_connectable).toEqual({ ids: [] });
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    expect(manifest.content_scripts ?? []).toEqual([]);
    expect(manifest.incognito).toBe('not_allowed');
    expect((manifest.permissions as string[]).sort()).toEqual([
      'activeTab',
      'alarms',
      'scripting',
      'sidePanel',
      'storage',
    ]);
    expect(JSON.stringify(manifest.content_security_policy)).not.toMatch(/unsafe|\*:\/\/|http:\/\/\*/);
  });
});
