import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { geckoId } from '../../lib/browser/identity.ts';
import { acmeFile, createPublisher, envelopeOf, type Publisher } from '../sync/world.ts';
import {
  ageLastLook,
  type CriteriaHost,
  encode,
  misbehaviour,
  outcomeSince,
  startCriteriaHost,
} from './criteria-host.ts';
import { dealId, dealTitle } from './crm-page.ts';
import { type Firefox, firefoxPath, startFirefox } from './firefox.ts';
import { crmHost, type PageServer, startServer } from './server.ts';
import { until } from './until.ts';

describe.skipIf(firefoxPath === undefined)('shared criteria in the browser (Firefox)', () => {
  let server: PageServer;
  let host: CriteriaHost;
  let firefox: Firefox;
  let publisher: Publisher;

  /** The page under test runs in the front tab; its window is reached past the wrapper that Marionette puts around it. */
  const shows = (words: string) =>
    until(`the options page shows ${words}`, async () =>
      (await firefox.inPage<string>('return document.body.innerText;')).includes(words),
    );
  const click = (words: string) =>
    until(`a button ${words}`, () =>
      firefox.inPage<boolean>(`
        const button = [...document.querySelectorAll('button')].find((one) => one.textContent.trim().startsWith(${JSON.stringify(words)}));
        button?.click();
        return button !== undefined;`),
    );
  const fill = (name: string, value: string) =>
    firefox.inPage(`
      const input = document.querySelector('input[name=${name}]');
      input.value = ${JSON.stringify(value)};
      input.dispatchEvent(new Event('input', { bubbles: true }));`);
  const checkNow = async (): Promise<string> => {
    const before = await firefox.inPage<number>(ageLastLook);
    await click('Check now');
    return until('the look to end', () => firefox.inPage<string | undefined>(outcomeSince(before)));
  };

  beforeAll(async () => {
    server = await startServer();
    host = await startCriteriaHost();
    publisher = await createPublisher();
    firefox = await startFirefox([crmHost]);
    const uuid = await firefox.inBrowser<string>(
      `return WebExtensionPolicy.getByID(${JSON.stringify(geckoId)}).mozExtensionHostname;`,
    );
    await firefox.go(`https://${crmHost}:${server.port}/lightning/r/Opportunity/${dealId(1)}/view`);
    await firefox.openSidebar();
    await firefox.shows(dealTitle(1));
    await firefox.go(`moz-extension://${uuid}/options.html`);
    await shows('Criteria in force');
  });
  afterAll(async () => {
    await firefox?.close();
    await host?.close();
    await server?.close();
  });

  it('knows that there is no policy, where Firefox rejects the question', async () => {
    await shows('Your organisation has fixed nothing.');
    await shows('Came with Fairlead');
    expect(host.asked).toEqual([]);
  });

  it('looks first, then takes by a second click', async () => {
    host.body = JSON.stringify(acmeFile(1, { version: 'twelve' }));
    await fill('address', host.url);
    await click('See what would change');
    await shows('out of date after days: “90” becomes “31”');
    await shows('Came with Fairlead');
    await click('Use these criteria');
    await shows('These criteria are in force now.');
    expect(host.asked.filter((line) => line.startsWith('OPTIONS'))).toEqual([]);
  });

  it.each(misbehaviour)('a host that is %s is named %s and changes nothing', async (mode, outcome) => {
    host.mode = mode;
    host.body = JSON.stringify(acmeFile(3, { version: `bad-${mode}` }));
    expect(await checkNow()).toBe(outcome);
    await shows('twelve');
    host.mode = 'file';
  });

  it('follows a newer file and refuses an older one', async () => {
    host.body = JSON.stringify(acmeFile(2, { version: 'thirteen' }));
    expect(await checkNow()).toBe('updated');
    await shows('thirteen');
    host.body = JSON.stringify(acmeFile(1, { version: 'twelve' }));
    expect(await checkNow()).toBe('older');
    await shows('thirteen');
  });

  it('verifies signatures', async () => {
    await click('Stop using it');
    await shows('Came with Fairlead');
    const look = async () => {
      await fill('address', host.url);
      await fill('key', publisher.publicKey);
      await click('See what would change');
    };
    host.body = JSON.stringify(acmeFile(5, { version: 'signed' }));
    await look();
    await shows('The new file is not signed');
    host.body = Buffer.from(await envelopeOf(encode(acmeFile(5, { version: 'signed' })), [publisher]));
    await look();
    await shows(`Signed by key ${publisher.id}`);
  });

  it('puts right what was changed in storage, also after the background was put to sleep', async () => {
    await firefox.inBrowser(
      `await WebExtensionPolicy.getByID(${JSON.stringify(geckoId)}).extension.terminateBackground({});`,
    );
    await firefox.inPage(`
      for (const [key, value] of Object.entries(await browser.storage.local.get(null))) {
        if (!key.startsWith('criteria-blob ')) continue;
        value.data.resolved = value.data.resolved.replace('"Fairlead"', '"Evil"');
        await browser.storage.local.set({ [key]: value });
      }
      await browser.storage.local.set({ 'criteria-heal': Date.now() });`);
    await until('the blobs to be whole again', () =>
      firefox.inPage<boolean>(
        `return !JSON.stringify(await browser.storage.local.get(null)).includes('\\\\"Evil\\\\"');`,
      ),
    );
  });
});
