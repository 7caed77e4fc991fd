import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { besidePage } from './beside.ts';
import { chromiumPath } from './chromium.ts';

const host = 'ninegrid.pipedrive.com';
const deal = readFileSync(new URL('../pages/pipedrive/deal-view/page.html', import.meta.url), 'utf8');

describe.skipIf(chromiumPath === undefined)('a site without marks for its timeline (Chromium)', () => {
  const at = besidePage({
    pages: { '/deal/1844': deal },
    host,
    address: () => `https://${host}/deal/1844`,
  });

  it('reads fields by its own reader and the timeline by the one that is lent to it', async () => {
    await at.panel.shows('Bakehouse Nine: oven service');
    // Its key opens "What I read".
    for (const type of ['keyDown', 'keyUp'])
      await at.panel.send('Input.dispatchKeyEvent', { type, key: 'r', text: 'r' });
    expect(await at.panel.shows('Oven 5 is down again')).toContain('Ovens 2 and 5 fail on Fridays');
  });
});
