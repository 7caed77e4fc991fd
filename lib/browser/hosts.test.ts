import { describe, expect, it } from 'vitest';
import type { FieldMap } from '../criteria/schema.ts';
import { crmHosts, hostOf, isCovered, originPattern, scriptFor } from './hosts.ts';

describe('the hosts that are read without asking', () => {
  it.each([
    ['https://acme.lightning.force.com/lightning/r/Opportunity/006Aa0000012345/view', 'salesforce'],
    ['https://acme--dev.sandbox.lightning.force.com/', 'salesforce'],
    ['https://app-eu1.hubspot.com/contacts/1/record/0-3/2', 'hubspot'],
    ['https://contoso.crm4.dynamics.com/main.aspx', 'dynamics'],
    ['https://acme.pipedrive.com/deal/1', 'pipedrive'],
    ['https://crm.zoho.eu/crm/org1/tab/Potentials/1', 'zoho'],
    ['https://crm.zohocloud.ca/crm/org1/tab/Potentials/1', 'zoho'],
  ])('%s is read by %s', (url, script) => {
    expect(scriptFor(url, [])).toBe(script);
    expect(isCovered(crmHosts, url)).toBe(true);
  });

  it.each([
    'http://acme.lightning.force.com/',
    'https://lightning.force.com.evil.example/',
    'https://evilhubspot.com/',
    'https://acme.operations.dynamics.com/',
    'https://mail.zoho.com/',
    'https://deals.example.org/',
    'about:blank',
    '',
    'not an address',
  ])('%s is not covered, and is left to the reader that knows no CRM', (url) => {
    expect(isCovered(crmHosts, url)).toBe(false);
    expect(scriptFor(url, [])).toBe('crm');
  });
});

describe('field maps', () => {
  const maps = (url: string): FieldMap[] => [
    { id: 'acme', name: 'Acme', url, object: 'opportunity', fields: [] },
  ];

  it('have a script of their own, which no site with a reader of its own is left to', () => {
    expect(scriptFor('https://deals.example.org/deals/1', maps('deals.example.org/deals/*'))).toBe('mapped');
    expect(scriptFor('https://deals.example.org/mail/1', maps('deals.example.org/deals/*'))).toBe('crm');
    expect(scriptFor('https://acme.pipedrive.com/deal/1', maps('acme.pipedrive.com/*'))).toBe('pipedrive');
    expect(scriptFor('', maps('*'))).toBe('crm');
  });
});

describe('originPattern', () => {
  it('asks for one host and scheme, any path and port', () => {
    expect(originPattern('https://deals.example.org:8443/x?y#z')).toBe('https://deals.example.org/*');
    expect(isCovered([originPattern('http://crm.local/a')], 'http://crm.local:8080/b')).toBe(true);
    expect(isCovered([originPattern('https://a.example/')], 'https://b.a.example/')).toBe(false);
  });
});

describe('hostOf', () => {
  it('names web hosts only', () => {
    expect(hostOf('https://a.example:8443/x')).toBe('a.example:8443');
    for (const url of ['chrome://extensions', 'about:blank', 'file:///x', '', undefined]) {
      expect(hostOf(url)).toBeUndefined();
    }
  });
});
