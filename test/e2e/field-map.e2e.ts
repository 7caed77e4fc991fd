import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FieldMap } from '../../lib/criteria/schema.ts';
import { besidePage } from './beside.ts';
import { chromiumPath, copyOfExtension } from './chromium.ts';
import { otherHost } from './server.ts';
import { until } from './until.ts';

const map: FieldMap = {
  id: 'acme-crm',
  name: 'Acme CRM',
  url: `${otherHost}/mapped/*`,
  object: 'opportunity',
  title: 'h1',
  fields: [{ label: 'Next step', value: '[data-part="next"]' }],
};

/** The packaged criteria with a map: what an organisation's own file would bring. */
const withMap = (): string => {
  const folder = copyOfExtension('chrome-mv3');
  const file = join(folder, 'criteria/default.json');
  const criteria = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...criteria, fieldMaps: [map] }));
  return folder;
};

/** A deal that a map fits; `go` leads to one that none fits, without another document. */
const page = `<!doctype html><html lang="en"><head><title>CRM</title></head><body><main>
  <h1>Quay crane overhaul</h1>
  <dl>
    <div><dt>Stage</dt><dd>Offer out</dd></div>
    <div><dt>Next step</dt><dd data-part="next">Survey on 4 December</dd></div>
    <div><dt>Owner</dt><dd>Kim Abel</dd></div>
    <div><dt>Amount</dt><dd>EUR 12,500.00</dd></div>
  </dl>
</main><script>
  const go = () => {
    history.pushState(null, '', '/deals/2');
    document.querySelector('h1').textContent = 'Dry dock gate';
    const told = ['Quoted', 'Visit in spring', 'Ann Lee', 'EUR 90,000.00'];
    document.querySelectorAll('dd').forEach((dd, at) => { dd.textContent = told[at]; });
  };
</script></body></html>`;

describe.skipIf(chromiumPath === undefined)('a page that a field map fits (Chromium)', () => {
  const at = besidePage({ pages: { '/mapped/1': page }, extension: withMap, address: () => 'about:blank' });

  /** The reader that serves the page, and whether the general one has been put in. */
  const there = () =>
    at.browser.inWorker<string>(
      `chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(async ([tab]) => {
        const func = () => globalThis.fairlead.version.split(' ')[0] + (globalThis.fairleadGeneral ? ' and general' : '');
        return (await chrome.scripting.executeScript({ target: { tabId: tab.id }, func }))[0].result;
      })`,
    );
  const read = async (): Promise<string> => {
    for (const type of ['keyDown', 'keyUp'])
      await at.panel.send('Input.dispatchKeyEvent', { type, key: 'r', text: 'r' });
    return at.panel.text();
  };

  beforeAll(async () => {
    await until('the criteria', () =>
      at.browser.inWorker<boolean>("chrome.storage.local.get('criteria').then((all) => 'criteria' in all)"),
    );
    await at.page.goto(at.server.other('/mapped/1'));
    await at.panel.shows(/read this/i);
    await at.browser.clickIcon(at.page);
  });

  it('is read by the map alone: nothing else is put into it', async () => {
    await at.panel.shows('Quay crane overhaul');
    await read();
    expect(await at.panel.shows('Survey on 4 December')).not.toContain('Kim Abel');
    expect(await there()).toBe('mapped');
  });

  it('has the general reader lent to it once no map fits, and its record is the one read', async () => {
    await at.page.evaluate('go()');
    expect(await at.panel.shows('Ann Lee')).not.toContain('Quay crane');
    await at.panel.shows('Dry dock gate');
    expect(await there()).toBe('mapped and general');
  });

  it('is read by the map again when it comes back', async () => {
    await at.page.goBack();
    await at.page.reload();
    await at.panel.shows('Survey on 4 December');
    await until('the map alone', async () => !(await at.panel.text()).includes('Kim Abel'));
    expect(await there()).toBe('mapped');
  });
});
