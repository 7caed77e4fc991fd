import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { besideDeal } from './beside.ts';
import { chromiumPath } from './chromium.ts';
import { until } from './until.ts';

describe.skipIf(chromiumPath === undefined)('one’s own settings as a file (Chromium)', () => {
  const at = besideDeal();
  let options: Page;
  let file = '';
  const framework = () => options.locator('select[name=framework]').inputValue();
  const shows = (words: string | RegExp) =>
    until(`the options page shows ${words}`, async () => {
      const text = await options.evaluate(() => document.body.innerText);
      return typeof words === 'string' ? text.includes(words) : words.test(text);
    });

  beforeAll(async () => {
    const opened = at.browser.context.waitForEvent('page');
    const url = `chrome-extension://${at.browser.id}/options.html`;
    await at.browser.browser.send('Target.createTarget', { url, newWindow: true });
    options = await opened;
    await options.waitForSelector('select[name=framework]');
  });

  it('saves choices and sites, and no record', async () => {
    await options.selectOption('select[name=framework]', 'spiced');
    await options.fill('input[name=block]', 'private.example.com');
    await options.click('text=Never read it');
    await shows('private.example.com');
    const download = options.waitForEvent('download');
    await options.click('text=Save as a file');
    file = readFileSync(await (await download).path(), 'utf8');
    expect((await download).suggestedFilename()).toBe('fairlead-settings.json');
    expect(JSON.parse(file)).toMatchObject({
      fairlead: 'settings',
      format: 1,
      settings: { framework: 'spiced', blockedHosts: ['private.example.com'] },
    });
    expect(file).not.toMatch(/Deal|006Aa/);
  });

  it('loads them again, and the open sidebar follows', async () => {
    await options.selectOption('select[name=framework]', 'bant');
    await at.panel.shows('BANT');
    await until('BANT in the sidebar', () =>
      at.panel.run<boolean>(`document.querySelector('.elements')?.ariaLabel.includes('BANT')`),
    );
    const buffer = Buffer.from(file);
    await options.setInputFiles('input[type=file]', {
      name: 'x.json',
      mimeType: 'application/json',
      buffer,
    });
    await until('the framework of the file', async () => (await framework()) === 'spiced');
    await until('SPICED in the sidebar', () =>
      at.panel.run<boolean>(`document.querySelector('.elements')?.ariaLabel.includes('SPICED')`),
    );
  });

  it.each([
    ['no JSON at all', '<!doctype html>', 'not JSON'],
    ['another file', '{"fairlead":"criteria"}', 'fairlead'],
    [
      'a setting that cannot be',
      '{"fairlead":"settings","format":1,"settings":{"framework":7,"order":"needed"}}',
      'settings.framework',
    ],
  ])('refuses %s, says where, and changes nothing', async (_, text, why) => {
    const buffer = Buffer.from(text);
    await options.setInputFiles('input[type=file]', {
      name: 'x.json',
      mimeType: 'application/json',
      buffer,
    });
    await shows(why);
    expect(await framework()).toBe('spiced');
  });
});
