// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readPage, readRecord, sites } from './index.ts';

const claimant = (url: string): string[] =>
  sites.filter((site) => site.claims(new URL(url))).map((site) => site.id);
const empty = (url: string) =>
  readPage({ document: new DOMParser().parseFromString('<p>nothing</p>', 'text/html'), url, readAt: '' });

describe('addresses', () => {
  it.each([
    ['https://a.lightning.force.com/lightning/r/Opportunity/006000000000001AAA/view', 'salesforce'],
    ['https://a--uat.sandbox.lightning.force.com/lightning/r/006000000000001/view', 'salesforce'],
    ['https://a.lightning.force.mil/x', 'salesforce'],
    ['https://a.lightning.crmforce.mil/x', 'salesforce'],
    ['https://a.lightning.force.com.mcas.ms/x', 'salesforce'],
    ['https://a.lightning.us-east.force.com/x', 'salesforce'],
    ['https://a.sfcrmapps.cn/lightning/r/Lead/00Q000000000001/view', 'salesforce'],
    ['https://app.hubspot.com/contacts/1/record/0-3/2', 'hubspot'],
    ['https://app-ap1.hubspot.com/contacts/1/record/0-1/2', 'hubspot'],
    ['https://o.crm.dynamics.com/main.aspx?etn=lead&id=1', 'dynamics'],
    ['https://o.crm12.dynamics.com/main.aspx', 'dynamics'],
    ['https://o.crm.microsoftdynamics.us/main.aspx', 'dynamics'],
    ['https://o.crm.dynamics.cn/main.aspx', 'dynamics'],
    ['https://o.crm.appsplatform.us/main.aspx', 'dynamics'],
    ['https://crm.company.example/org/main.aspx?pagetype=entityrecord&etn=lead&id=1', 'dynamics'],
    ['https://c.pipedrive.com/deal/1', 'pipedrive'],
    ['https://crm.zoho.com.au/crm/org1/tab/Leads/1', 'zoho'],
    ['https://crmsandbox.zoho.eu/crm/tab/Leads/1', 'zoho'],
    ['https://crm.zohocloud.ca/crm/tab/Leads/1', 'zoho'],
  ])('%s belongs to %s alone', (url, id) => {
    expect(claimant(url)).toEqual([id]);
  });

  it.each([
    'https://lightning.force.com.evil.example/lightning/r/Opportunity/006000000000001AAA/view',
    'https://notlightning.force.company.example/',
    'https://www.hubspot.com/products',
    'https://app.hubspot.com.evil.example/contacts/1/record/0-3/2',
    'https://xapp.hubspot.com/',
    'https://o.operations.dynamics.com/',
    'https://o.mkt.dynamics.com/',
    'https://www.pipedrive.com/en',
    'https://mail.zoho.com/',
    'https://crm.zoho.com.evil.example/',
  ])('%s belongs to none of them', (url) => {
    expect(claimant(url)).toEqual([]);
  });

  it.each([
    ['https://a.lightning.force.com/lightning/o/Opportunity/list?filterName=Recent', 'list-page'],
    ['https://a.lightning.force.com/lightning/o/Opportunity/new?backgroundContext=%2Fx', 'new-record'],
    [
      'https://a.lightning.force.com/lightning/r/Opportunity/006000000000001AAA/related/OpportunityContactRoles/view',
      'list-page',
    ],
    ['https://a.lightning.force.com/lightning/r/Opportunity/006000000000001AAA/edit', 'no-record'],
    ['https://a.lightning.force.com/lightning/r/Case/500000000000001AAA/view', 'no-record'],
    ['https://a.lightning.force.com/lightning/page/home', 'no-record'],
    ['https://app.hubspot.com/contacts/1/objects/0-3/views/all/list', 'list-page'],
    ['https://app.hubspot.com/contacts/1/record/0-5/22', 'no-record'],
    ['https://app.hubspot.com/contacts/1/record/2-77/22', 'no-record'],
    ['https://o.crm4.dynamics.com/main.aspx?pagetype=entitylist&etn=lead', 'list-page'],
    ['https://o.crm4.dynamics.com/main.aspx?pagetype=entityrecord&etn=lead', 'new-record'],
    ['https://c.pipedrive.com/pipeline/2', 'list-page'],
    ['https://crm.zoho.com/crm/org1/tab/Potentials', 'list-page'],
    ['https://crm.zoho.com/crm/org1/tab/Potentials/create', 'new-record'],
    ['not an address', 'no-record'],
    ['https://unknown.example/', 'no-record'],
  ])('%s shows no record: %s', (url, reason) => {
    expect(empty(url)).toEqual({ status: 'none', reason });
    expect(
      readRecord({ document: document.implementation.createHTMLDocument(), url, readAt: '' }),
    ).toBeNull();
  });

  it('takes a record by the key of its id, and the old address form', () => {
    const salesforce = sites.find(({ id }) => id === 'salesforce');
    const identify = (url: string) => salesforce?.identify?.(new URL(url));
    const host = 'https://a.lightning.force.com';
    expect(identify(`${host}/lightning/r/00Q000000000001/view`)).toEqual({
      object: 'lead',
      id: '00Q000000000001',
    });
    expect(identify(`${host}/one/one.app#/sObject/001000000000001AAA/view`)?.object).toBe('account');
    expect(identify(`${host}/lightning/r/Contact/%2F003000000000001AAA/view`)?.id).toBe('003000000000001AAA');
    expect(identify(`${host}/lightning/r/Contact/%zz/view`)).toBeUndefined();
  });

  it('takes the form that changes a record for that record, not the form of its copy', () => {
    const zoho = sites.find(({ id }) => id === 'zoho');
    const identify = (path: string) => zoho?.identify?.(new URL(`https://crm.zoho.com/crm/${path}`));
    const deal = { object: 'opportunity', id: '12' };
    expect(identify('org1/tab/Potentials/12/edit')).toEqual(deal);
    expect(identify('EditEntity.do?module=Potentials&id=12')).toEqual(deal);
    expect(identify('ShowEntityInfo.do?module=Potentials&id=12')).toEqual(deal);
    expect(identify('org1/tab/Potentials/12/clone')).toBeUndefined();
  });
});

describe('a layout that the site’s own reader does not know', () => {
  it('is read by the page alone, under the ids of the address', () => {
    const html = `<title>Deal</title><main><h1>Quay repair</h1><dl>${[
      'Stage|Open',
      'Amount|$1,200',
      'Owner|Ada Quist',
      'Close date|Dec 18, 2026',
    ]
      .map((pair) => pair.split('|'))
      .map(([label, value]) => `<div><dt>${label}</dt><dd>${value}</dd></div>`)
      .join('')}</dl></main>`;
    const page = {
      document: new DOMParser().parseFromString(html, 'text/html'),
      url: 'https://crm.zoho.com/crm/org1/tab/Potentials/12345',
      readAt: '',
    };
    const record = readRecord(page);
    expect(record).toMatchObject({ crm: 'zoho', object: 'opportunity', id: '12345' });
    expect(record?.fields.map(({ label, value }) => `${label}: ${value}`)).toContain('Amount: $1,200');
  });
});

describe('unsaved', () => {
  const page = (inner: string) =>
    `<div data-testid="header-title">Deal</div><div><div data-testid="field-name">Value</div>${inner}</div><div><div data-testid="field-name">Label</div><span>Hot</span></div>`;
  const unsavedOf = (id: number) =>
    readRecord({ document, url: `https://c.pipedrive.com/deal/${id}`, readAt: '' })?.fields.find(
      ({ label }) => label === 'Value',
    )?.unsaved;

  it('marks an open input that differs from what was last seen saved, and no other', () => {
    document.body.innerHTML = page('<span>€1,500.00</span>');
    expect(unsavedOf(31)).toBeUndefined();
    document.body.innerHTML = page('<input value="1500">');
    expect(unsavedOf(31)).toBeUndefined();
    document.body.innerHTML = page('<input value="1800">');
    expect(unsavedOf(31)).toBe(true);
  });

  it('marks every open input when it never saw the record saved', () => {
    document.body.innerHTML = page('<input value="1500">');
    expect(unsavedOf(32)).toBe(true);
  });
});

describe('unsaved amounts', () => {
  it('knows an amount again that its input writes without separators and currency', () => {
    const page = (inner: string) =>
      `<div data-testid="header-title">Deal</div><div><div data-testid="field-name">Value</div>${inner}</div><div><div data-testid="field-name">Label</div><span>Hot</span></div>`;
    const unsavedOf = () =>
      readRecord({ document, url: 'https://c.pipedrive.com/deal/41', readAt: '' })?.fields.find(
        ({ label }) => label === 'Value',
      )?.unsaved;
    document.body.innerHTML = page('<span>USD 1,500,000.00</span>');
    expect(unsavedOf()).toBeUndefined();
    document.body.innerHTML = page('<input value="1500000">');
    expect(unsavedOf()).toBeUndefined();
    document.body.innerHTML = page('<input value="150000">');
    expect(unsavedOf()).toBe(true);
  });
});
