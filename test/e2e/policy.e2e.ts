import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { chromiumId, geckoId } from '../../lib/browser/identity.ts';
import { makePolicies } from '../../lib/cli/criteria-policy.ts';
import { acmeFile } from '../sync/world.ts';
import { type Chromium, chromiumPath, startChromium } from './chromium.ts';
import { type CriteriaHost, startCriteriaHost } from './criteria-host.ts';
import { dealId } from './crm-page.ts';
import { type Firefox, firefoxPath, startFirefox } from './firefox.ts';
import { type PageServer, startServer } from './server.ts';
import { until } from './until.ts';

/**
 * Policies as an administrator sets them: files under /etc, so this needs root and must not run beside other browser
 * tests. On in CI; elsewhere with FAIRLEAD_POLICY=1. The files come from `npm run criteria -- policy`.
 */
const wanted =
  process.getuid?.() === 0 && (process.env.CI !== undefined || process.env.FAIRLEAD_POLICY === '1');

const ids = { chromeId: chromiumId, edgeId: chromiumId, firefoxId: geckoId };
const made = new Set<string>();

/** Writes a policy file, and remembers what has to be removed again: never a file that was there before. */
const put = (path: string, text: string) => {
  if (existsSync(path) && !made.has(path))
    throw new Error(`${path} is there already; this test leaves it alone.`);
  for (let folder = dirname(path); !existsSync(folder); folder = dirname(folder)) made.add(folder);
  mkdirSync(dirname(path), { recursive: true });
  made.add(path);
  writeFileSync(path, text);
};
const clear = () => {
  for (const path of [...made].sort((a, b) => b.length - a.length))
    rmSync(path, { recursive: true, force: true });
  made.clear();
};
const fileFor = (path: string, values: Parameters<typeof makePolicies>[0]): string =>
  makePolicies(values, ids).find((file) => file.path === path)?.text ?? '';

describe.skipIf(!wanted || chromiumPath === undefined)('policy in Chromium', () => {
  const path = '/etc/chromium/policies/managed/fairlead-e2e.json';
  const policy = (values: Parameters<typeof makePolicies>[0]) =>
    fileFor('chrome/linux/fairlead.json', values);
  let host: CriteriaHost;
  let browser: Chromium;
  let options: Page;
  let pages: PageServer;
  const shows = (words: string) =>
    until(`the options page shows ${words}`, async () =>
      (await options.evaluate(() => document.body.innerText)).includes(words),
    );

  beforeAll(async () => {
    host = await startCriteriaHost();
    host.body = JSON.stringify(acmeFile(1, { version: 'by-policy' }));
    put(path, policy({ checkHours: 12 }));
    pages = await startServer();
    browser = await startChromium(pages.hostRules);
    options = await browser.context.newPage();
    await options.goto(`chrome-extension://${browser.id}/options.html`);
  });
  afterAll(async () => {
    clear();
    await browser?.close();
    await host?.close();
    await pages?.close();
  });

  it('is read and shown as locked', async () => {
    await shows('checkHours');
    expect(await options.locator('#part-policy + div input').count()).toBe(0);
  });

  it('is followed live when the file changes: the address appears and is used', async () => {
    host.body = JSON.stringify(
      acmeFile(1, {
        version: 'by-policy',
        links: [
          { name: { en: 'Playbook' }, url: 'https://wiki.acme.example/playbook' },
          { name: { en: 'Elsewhere' }, url: 'https://evil.example/' },
        ],
      }),
    );
    put(path, policy({ criteriaUrl: host.url, linkHosts: ['wiki.acme.example'] }));
    const written = performance.now();
    await shows(host.url);
    // Chromium itself waits some five seconds after a policy file has changed; ours is what comes on top.
    expect(performance.now() - written).toBeLessThan(12_000);
    await options.click('text=Check now');
    await shows('by-policy');
    await shows('Your organisation has set the address');
    await shows('wiki.acme.example');
    expect(
      await options.locator('a[href]').evaluateAll((all) => all.map((one) => one.getAttribute('href'))),
    ).toEqual([host.url, 'https://wiki.acme.example/playbook']);
    await shows('Elsewhere');
  });

  it('requires signatures from the moment it says so, and drops what has none', async () => {
    put(
      path,
      policy({ criteriaUrl: host.url, requireSignature: true, lockSettings: true, allowUserCriteria: false }),
    );
    await shows('Settings locked');
    await shows('Came with Fairlead');
  });

  it('leaves out what breaks the schema and keeps the rest', async () => {
    put(path, policy({ checkHours: 'six', linkHosts: ['ok.example.com'] } as never));
    await shows('ok.example.com');
    expect(await options.evaluate(() => document.body.innerText)).not.toContain('six');
  });

  it('says so when the administrator shuts a host (T35)', async () => {
    const shut = { runtime_blocked_hosts: ['*://*.lightning.force.com'] };
    put(path, JSON.stringify({ ExtensionSettings: { [chromiumId]: shut } }));
    // The same file took our own keys away: when they are gone, the browser has read it.
    await shows('Your organisation has fixed nothing.');
    const page = await browser.context.newPage();
    await page.goto(pages.deal(dealId(1)));
    const panel = await browser.openPanel(page);
    await panel.shows('Your organisation keeps me off');
    await page.close();
  });

  it('goes with its file', async () => {
    rmSync(path);
    await shows('Your organisation has fixed nothing.');
  });
});

describe.skipIf(!wanted || firefoxPath === undefined)('policy in Firefox', () => {
  let firefox: Firefox | undefined;
  afterEach(async () => {
    await firefox?.close();
    clear();
  });
  const policies = (values: Parameters<typeof makePolicies>[0]) =>
    put('/etc/firefox/policies/policies.json', fileFor('firefox/linux/policies.json', values));
  const open = async () => {
    const started = await startFirefox([]);
    firefox = started;
    const uuid = await started.inBrowser<string>(
      `return WebExtensionPolicy.getByID(${JSON.stringify(geckoId)}).mozExtensionHostname;`,
    );
    await started.go(`moz-extension://${uuid}/options.html`);
    return (words: string) =>
      until(`the options page shows ${words}`, async () =>
        (await started.inPage<string>('return document.body.innerText;')).includes(words),
      );
  };

  it('is read and shown as locked, and what cannot be used closes what it governs', async () => {
    policies({
      criteriaUrl: 'https://static.acme.example/criteria.json',
      allowUserCriteria: 'maybe',
      checkHours: 'six',
      somethingElse: 1,
    } as never);
    const shows = await open();
    await shows('https://static.acme.example/criteria.json');
    await shows('Your organisation has set the address');
    await shows('closed: allowUserCriteria, checkHours');
    await shows('Not known to this version: somethingElse');
  });

  it('forbids an own address', async () => {
    policies({ allowUserCriteria: false });
    const shows = await open();
    await shows('Your organisation does not let an own address be set.');
  });
});
