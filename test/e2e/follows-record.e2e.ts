import { describe, expect, it } from 'vitest';
import { besideDeal } from './beside.ts';
import { chromiumPath } from './chromium.ts';
import { dealId, dealTitle } from './crm-page.ts';
import { watchHeads } from './watch-heads.ts';

describe.skipIf(chromiumPath === undefined)('the sidebar follows the record (Chromium)', () => {
  const at = besideDeal();

  it('opens by the icon and shows the record', async () => {
    expect(await at.panel.shows(dealTitle(1))).toContain(dealTitle(1));
  });

  it('follows navigation inside the page', async () => {
    await at.page.evaluate('crm.go(2)');
    await at.panel.shows(dealTitle(2));
    expect(await at.panel.text()).not.toContain('#1#');
    await at.page.goBack();
    await at.panel.shows(dealTitle(1));
  });

  it('says between two records that one is read, and not its own name', async () => {
    await at.panel.run(watchHeads);
    await at.page.evaluate('crm.go(3)');
    await at.panel.shows(dealTitle(3));
    await at.page.goto(at.server.deal(dealId(4)));
    await at.panel.shows(dealTitle(4));
    const heads = await at.panel.run<string[]>('window.heads');
    expect(heads).toContain('Reading …');
    expect(heads).not.toContain('Fairlead');
    expect(heads.at(-1)).toBe(dealTitle(4));
  });
});
