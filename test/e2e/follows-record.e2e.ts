import { describe, expect, it } from 'vitest';
import { besideDeal } from './beside.ts';
import { chromiumPath } from './chromium.ts';
import { dealTitle } from './crm-page.ts';

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
});
