import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acmeFile, createPublisher, dropMost, envelopeOf, type Publisher } from '../sync/world.ts';
import { type Chromium, chromiumPath, type Panel, startChromium } from './chromium.ts';
import {
  ageLastLook,
  type CriteriaHost,
  changeSync,
  encode,
  misbehaviour,
  outcomeSince,
  startCriteriaHost,
} from './criteria-host.ts';
import { dealId, dealTitle } from './crm-page.ts';
import { crmHost, type PageServer, startServer } from './server.ts';
import { until } from './until.ts';

/** The extension's own API inside its pages, as far as these tests look at storage. */
declare const chrome: {
  alarms: {
    get(name: string): Promise<{ scheduledTime: number } | undefined>;
  };
  storage: {
    local: {
      get(key: string | null): Promise<Record<string, unknown>>;
      set(values: Record<string, unknown>): Promise<void>;
    };
  };
};

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const thirteen = acmeFile(2, { version: 'thirteen', changeNote: { en: 'Budget ages sooner.' } });

describe.skipIf(chromiumPath === undefined)('shared criteria in the browser (Chromium)', () => {
  let server: PageServer;
  let host: CriteriaHost;
  let browser: Chromium;
  let options: Page;
  let panel: Panel;
  let publisher: Publisher;
  const text = () => options.evaluate(() => document.body.innerText);
  const shows = (words: string | RegExp) =>
    until(`the options page shows ${words}`, async () => {
      const body = await text();
      return typeof words === 'string' ? body.includes(words) : words.test(body);
    });
  const stored = <T>(key: string) =>
    options.evaluate(
      async (name) => (await chrome.storage.local.get(name))[name] as { data: unknown },
      key,
    ) as Promise<{ data: T } | undefined>;
  const outcomes = async () =>
    (await stored<{ history: { outcome: string }[] }>('criteria-sync'))?.data.history.map(
      (one) => one.outcome,
    ) ?? [];
  const checkNow = async (): Promise<string> => {
    const before = await options.evaluate<number>(`(async () => { ${ageLastLook} })()`);
    await options.click('text=Check now');
    return until('the look to end', () =>
      options.evaluate<string | undefined>(`(async () => { ${outcomeSince(before)} })()`),
    );
  };

  beforeAll(async () => {
    server = await startServer();
    host = await startCriteriaHost();
    publisher = await createPublisher();
    browser = await startChromium(server.hostRules);
    const page = await browser.context.newPage();
    await page.goto(server.deal(dealId(1)));
    panel = await browser.openPanel(page);
    await panel.shows(dealTitle(1));
    // In a window of its own: the sidebar follows the tab in front of its own window.
    const opened = browser.context.waitForEvent('page');
    const url = `chrome-extension://${browser.id}/options.html`;
    await browser.browser.send('Target.createTarget', { url, newWindow: true });
    options = await opened;
    await shows('Criteria in force');
  });
  afterAll(async () => {
    await browser?.close();
    await host?.close();
    await server?.close();
  });

  it('starts on the packaged set and asks nobody', async () => {
    await shows('Came with Fairlead');
    expect(host.asked).toEqual([]);
  });

  it('shows first what an address would change, and changes nothing by looking', async () => {
    host.body = JSON.stringify(acmeFile(1, { organisation: 'Acme', version: 'twelve' }));
    await options.fill('input[name=address]', host.url);
    await options.press('input[name=address]', 'Enter');
    await shows('This is what you would get');
    await shows('out of date after days: “90” becomes “31”');
    expect(await text()).toContain('Came with Fairlead');
    expect(await panel.text()).not.toContain('Acme');
  });

  it('takes it by a second click; the open sidebar follows without a reload', async () => {
    await panel.run('window.stillHere = true');
    await options.click('text=Use these criteria');
    await shows('These criteria are in force now.');
    await panel.shows(/Acme/);
    await panel.shows(/criteria twelve.+not signed/);
    expect(await panel.run('window.stillHere')).toBe(true);
    expect(await options.locator('.facts a').getAttribute('href')).toBe(host.url);
  });

  it('follows the next publication when asked, within ten seconds', async () => {
    host.body = JSON.stringify(thirteen);
    const started = performance.now();
    expect(await checkNow()).toBe('updated');
    await panel.shows(/thirteen/);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('shows the change note once', async () => {
    await panel.shows('Budget ages sooner.');
    await panel.click('.changes button');
    await panel.hides('Budget ages sooner.');
    await panel.run('location.reload()').catch(() => undefined);
    panel = await browser.attachPanel();
    await panel.shows(dealTitle(1));
    await panel.shows(/thirteen/);
    expect(await panel.text()).not.toContain('Budget ages sooner.');
  });

  it.each(misbehaviour)('a host that is %s is named %s and changes nothing', async (mode, outcome) => {
    host.mode = mode;
    host.body = JSON.stringify(acmeFile(3, { version: `bad-${mode}` }));
    expect(await checkNow()).toBe(outcome);
    expect(await text()).toContain('thirteen');
    expect(await panel.text()).toContain('thirteen');
    host.mode = 'file';
  });

  it('a transfer that is cut leaves the last good standing', async () => {
    host.mode = 'cut';
    expect(['offline', 'not-json']).toContain(await checkNow());
    expect(await text()).toContain('thirteen');
    host.mode = 'file';
  });

  it('an older file is refused, and one step back is one click', async () => {
    host.body = JSON.stringify(acmeFile(1, { version: 'old' }));
    expect(await checkNow()).toBe('older');
    await options.click('text=/Use previous/');
    await shows('The previous criteria are in force again.');
    await panel.shows(/twelve/);
    host.body = JSON.stringify(thirteen);
    expect(await checkNow()).toBe('held');
    host.body = JSON.stringify(acmeFile(4, { version: 'fourteen' }));
    expect(await checkNow()).toBe('updated');
    await panel.shows(/fourteen/);
  });

  it('asks with plain GETs: no preflight, one request a look', async () => {
    host.asked.length = 0;
    expect(await checkNow()).toBe('unchanged');
    expect(host.asked).toEqual(['GET /criteria.json']);
  });

  it('with a key, an unsigned file is refused and a signed one is taken', async () => {
    await options.click('text=Stop using it');
    await shows('Came with Fairlead');
    const look = async () => {
      await options.fill('input[name=address]', host.url);
      await options.evaluate(() => {
        for (const fold of document.querySelectorAll('form details'))
          (fold as HTMLDetailsElement).open = true;
      });
      await options.fill('input[name=key]', publisher.publicKey);
      await options.click('text="See what would change"');
    };
    host.body = JSON.stringify(acmeFile(5, { version: 'signed' }));
    await look();
    await shows('The new file is not signed');
    host.body = Buffer.from(await envelopeOf(encode(acmeFile(5, { version: 'signed' })), [publisher]));
    await look();
    await shows(`Signed by key ${publisher.id}`);
    await options.click('text=Use these criteria');
    await panel.shows(/criteria signed.+signed/);
  });

  it('puts right what was changed in storage by hand (T33)', async () => {
    await options.evaluate(async () => {
      const all = await chrome.storage.local.get(null);
      for (const [key, value] of Object.entries(all)) {
        if (!key.startsWith('criteria-blob ')) continue;
        const box = value as { data: { resolved: string } };
        box.data.resolved = box.data.resolved.replace('"Acme"', '"Evil"');
        await chrome.storage.local.set({ [key]: box });
      }
      await chrome.storage.local.set({ 'criteria-heal': Date.now() });
    });
    await until('the blobs to be whole again', async () => {
      const all = await options.evaluate(async () => JSON.stringify(await chrome.storage.local.get(null)));
      return !all.includes('\\"Evil\\"');
    });
    await shows('Acme');
  });

  it('survives the death of the worker', async () => {
    const session = await browser.context.newCDPSession(options);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await session.detach();
    expect(await checkNow()).toBe('unchanged');
    await options.evaluate(() => chrome.storage.local.set({ 'criteria-heal': Date.now() }));
    await until('the worker to be back', () => browser.inWorker<boolean>('true').catch(() => false));
  });

  it('looks by itself when its time has come, and sets the next time', async () => {
    host.asked.length = 0;
    const makeDue = () =>
      options.evaluate(
        `(async () => { ${changeSync(`
          state.nextAt = Date.now() - 1;
          await store();
          await alarms.create('criteria', { when: Date.now() });`)} })()`,
      );
    await makeDue();
    await until('the background to ask', async () => {
      if (host.asked.length > 0) return true;
      // The worker that came back just now may still set its alarm by the time that it read before this one was due.
      const alarm = await options.evaluate(() => chrome.alarms.get('criteria'));
      if (alarm !== undefined && alarm.scheduledTime > Date.now() + 60_000) await makeDue();
      return false;
    });
    const next = await until('the next time', async () => {
      const at = (await stored<{ nextAt: number }>('criteria-sync'))?.data.nextAt ?? 0;
      return at > Date.now() ? at : undefined;
    });
    expect(next - Date.now()).toBeGreaterThan(4.7 * 3_600_000);
    expect(next - Date.now()).toBeLessThan(7.3 * 3_600_000);
    const alarm = await until('the alarm for it', async () => {
      const set = await options.evaluate(() => chrome.alarms.get('criteria'));
      return set !== undefined && Math.abs(set.scheduledTime - next) < 5_000 ? set : undefined;
    });
    expect(alarm.scheduledTime).toBeGreaterThan(Date.now());
  });

  it('holds what would drop most criteria, and takes it by a click', async () => {
    const bare = acmeFile(6, { ...dropMost(), version: 'bare' });
    host.body = Buffer.from(await envelopeOf(encode(bare), [publisher]));
    expect(await checkNow()).toBe('held');
    await shows('A new version waits for you');
    await options.click('text=Use it');
    await shows('The new version is in force.');
    await panel.shows(/bare/);
  });

  it('keeps off a host that the person does not want read, and speaks the language chosen', async () => {
    await options.fill('input[name=block]', crmHost);
    await options.press('input[name=block]', 'Enter');
    await panel.shows(`You keep me off ${crmHost}`);
    await options.click('text=Allow again');
    await panel.shows(dealTitle(1));
    await options.selectOption('select[name=language]', 'de');
    await shows('Geltende Kriterien');
    panel = await until('the sidebar in German', async () => {
      const now = await browser.attachPanel();
      return (await now.run<string>('document.documentElement.lang')) === 'de' ? now : undefined;
    });
    await options.selectOption('select[name=language]', 'auto');
    await shows('Criteria in force');
  });

  it('asks for the host by a click where it is not open to extensions, and then reads it', async () => {
    await options.click('text=Stop using it');
    await shows('Came with Fairlead');
    host.mode = 'no-cors';
    host.body = JSON.stringify(acmeFile(20, { version: 'closed-host' }));
    await options.fill('input[name=address]', host.url);
    await options.fill('input[name=key]', '');
    await options.click('text="See what would change"');
    await shows('The address could not be reached');
    // Headless shows no prompt: the browser is told beforehand what the person would answer.
    const extensions = await browser.context.newPage();
    await extensions.goto('chrome://extensions');
    await extensions.evaluate(
      (id) =>
        new Promise<void>((done) => {
          const { developerPrivate } = chrome as unknown as {
            developerPrivate: { addHostPermission(id: string, origin: string, then: () => void): void };
          };
          developerPrivate.addHostPermission(id, 'http://127.0.0.1/*', () => done());
        }),
      browser.id,
    );
    await extensions.close();
    await options.click('text=Allow this host and try again');
    await shows('This is what you would get');
    await shows('closed-host');
    await options.click('text=Leave it');
    await shows('http://127.0.0.1/*');
    await options.click('[aria-label="Remove: http://127.0.0.1/*"]');
    await shows('None. “Read this site” in the sidebar adds one.');
    host.mode = 'file';
  });

  it('erases everything and stands on the packaged set again', async () => {
    await options.click('text=Erase everything');
    await options.click('fieldset button:text-is("Erase")');
    await shows('Came with Fairlead');
    // The packaged set may have stood there before: what was stored must have gone too.
    await until('no outcome is left', async () => ((await outcomes()).length === 0 ? true : undefined));
  });

  it.each([
    [280, 'light'],
    [480, 'dark'],
    [1100, 'light'],
  ] as const)('is clean for axe and does not overflow at %i px, %s', async (width, colorScheme) => {
    await options.emulateMedia({ colorScheme });
    await options.setViewportSize({ width, height: 900 });
    await options.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
    });
    await options.evaluate(axeSource);
    const violations = (await options.evaluate(
      '(async () => (await axe.run(document)).violations.map((one) => one.id + ": " + one.nodes.map((node) => node.html).join(" ")))()',
    )) as string[];
    expect(violations).toEqual([]);
    expect(
      await options.evaluate(
        () => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
      ),
    ).toBe(true);
  });

  it('is whole by keyboard: every control can be reached, in the order of the page', async () => {
    await options.reload();
    await shows('Criteria in force');
    const seen: string[] = [];
    const count = await options.evaluate(
      () =>
        [...document.querySelectorAll('button, input, select, summary, a[href]')].filter((one) =>
          (one as HTMLElement).checkVisibility(),
        ).length,
    );
    for (let step = 0; step < count; step++) {
      await options.keyboard.press('Tab');
      seen.push(
        await options.evaluate(() => {
          const all = [...document.querySelectorAll('button, input, select, summary, a[href]')];
          return String(all.indexOf(document.activeElement as HTMLElement));
        }),
      );
    }
    const order = seen.map(Number);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(new Set(order).size).toBe(count);
    expect(order).not.toContain(-1);
  });
});
