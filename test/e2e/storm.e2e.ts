import { describe, expect, it } from 'vitest';
import { besidePage, press } from './beside.ts';
import { chromiumPath } from './chromium.ts';
import { dealId, dealTitle } from './crm-page.ts';

/** Five thousand writes a turn, for as long as the test runs: texts, nodes, classes, frames that come and go. */
const storm = `(() => {
  const yard = document.createElement('div');
  document.body.append(yard);
  window.turns = 0;
  const storm = () => {
    window.turns += 1;
    for (let write = 0; write < 5000; write += 1) yard.textContent = String(write);
    const host = document.createElement('x-gone');
    host.attachShadow({ mode: 'open' }).textContent = 'in and out';
    const frame = document.createElement('iframe');
    yard.append(host, frame);
    frame.remove();
    host.remove();
    yard.className = 'turn' + window.turns;
    setTimeout(storm, 16);
  };
  storm();
})()`;

describe.skipIf(chromiumPath === undefined)('a page that never stands still (Chromium)', () => {
  const at = besidePage({
    address: (server) => server.deal(dealId(1)),
    prepare: ({ page }) => page.evaluate(storm),
  });

  it('is read all the same', async () => {
    await at.panel.shows(dealTitle(1));
  });

  it('is followed to another record, whole', async () => {
    await at.page.evaluate('crm.go(2)');
    expect(await at.panel.shows(dealTitle(2))).not.toContain('#1#');
  });

  it('is followed while something is typed', async () => {
    await at.panel.run(press('r'));
    await at.page.evaluate(`(() => {
      crm.edit();
      const input = crm.input('NextStep');
      input.value = 'typed in the storm';
      input.dispatchEvent(new Event('input', { bubbles: true }));
    })()`);
    await at.panel.shows('typed in the storm');
    expect(await at.page.evaluate<number>('window.turns')).toBeGreaterThan(10);
  });
});
