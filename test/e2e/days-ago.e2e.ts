import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { besideUnknown } from './beside.ts';
import { chromiumPath } from './chromium.ts';

/** Its note says "2 days ago", its mail "Nov 17": days only for whoever knows when the page was read. */
const deal = readFileSync(new URL('../pages/generic/lists-with-tools/page.html', import.meta.url), 'utf8');

describe.skipIf(chromiumPath === undefined)('entries dated by what passed since (Chromium)', () => {
  const at = besideUnknown('/opportunities/27', deal, 'Brewery label line');

  it('are read as what happened, by the page script that ships', async () => {
    for (const type of ['keyDown', 'keyUp'])
      await at.panel.send('Input.dispatchKeyEvent', { type, key: 'r', text: 'r' });
    const read = await at.panel.shows('Otto measured 4% waste on the old line');
    expect(read).toContain('The board asked for a lease instead of a purchase');
  });
});
