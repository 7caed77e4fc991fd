import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dealId, dealTitle } from './crm-page.ts';
import { type Firefox, firefoxPath, startFirefox } from './firefox.ts';
import { crmHost, type PageServer, startServer } from './server.ts';

describe.skipIf(firefoxPath === undefined)('the sidebar follows the record (Firefox)', () => {
  let server: PageServer;
  let firefox: Firefox;
  const deal = (number: number) =>
    `https://${crmHost}:${server.port}/lightning/r/Opportunity/${dealId(number)}/view`;

  beforeAll(async () => {
    server = await startServer();
    firefox = await startFirefox([crmHost]);
    await firefox.go(deal(1));
    await firefox.openSidebar();
  });
  afterAll(async () => {
    await firefox?.close();
    await server?.close();
  });

  it('shows the record', async () => {
    expect(await firefox.shows(dealTitle(1))).toContain(dealTitle(1));
  });

  it('follows navigation inside the page', async () => {
    await firefox.inPage('window.wrappedJSObject ? window.wrappedJSObject.crm.go(2) : window.crm.go(2)');
    expect(await firefox.shows(dealTitle(2))).not.toContain('#1#');
  });
});
