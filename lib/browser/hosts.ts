import type { FieldMap } from '../criteria/schema.ts';
import { mapFor } from '../sites/map-for.ts';

/**
 * The hosts that are read without asking: those with a reader of their own, and no other. Match patterns as the
 * manifest wants them; HubSpot's regions (`app-eu1`, `app-na2`, ...) cannot be written as a pattern, so its reader
 * checks the host again. Everything else is asked for by a click.
 */

const dynamicsRegions = ['crm', ...Array.from({ length: 21 }, (_, index) => `crm${index + 2}`)];
const zohoEnds = ['com', 'eu', 'in', 'com.au', 'com.cn', 'jp', 'sa', 'uk', 'ae'];

/** A CRM with a reader of its own: the page script that holds it, and where that one is used. */
export interface CrmHosts {
  /** Name of the page script, `entrypoints/<script>.content.ts`. */
  script: string;
  patterns: readonly string[];
}

export const crms: readonly CrmHosts[] = [
  {
    script: 'salesforce',
    patterns: [
      'https://*.lightning.force.com/*',
      'https://*.lightning.force.mil/*',
      'https://*.lightning.crmforce.mil/*',
      'https://*.lightning.force.com.mcas.ms/*',
    ],
  },
  { script: 'hubspot', patterns: ['https://*.hubspot.com/*'] },
  {
    script: 'dynamics',
    patterns: [
      ...dynamicsRegions.map((region) => `https://*.${region}.dynamics.com/*`),
      'https://*.crm.dynamics.cn/*',
      'https://*.crm.microsoftdynamics.us/*',
      'https://*.crm.appsplatform.us/*',
    ],
  },
  { script: 'pipedrive', patterns: ['https://*.pipedrive.com/*'] },
  {
    script: 'zoho',
    patterns: [
      ...zohoEnds.map((end) => `https://crm.zoho.${end}/*`),
      'https://crm.zohocloud.ca/*',
      ...zohoEnds.map((end) => `https://crmsandbox.zoho.${end}/*`),
    ],
  },
];

/** The page script for a page that one of the criteria's field maps fits. */
const mappedScript = 'mapped';

/** The page script for every other page, and for what a site's own reader or a map does not find: the reader that knows no CRM. */
export const anyScript = 'crm';

/** The page script that scrolls to a place and marks it, put in when a person asks for it. */
export const markScript = 'mark';

export const crmHosts: readonly string[] = crms.flatMap((crm) => crm.patterns);

/** Name of the page script that reads a page at this address, with these field maps. */
export const scriptFor = (url: string, maps: readonly FieldMap[]): string =>
  crms.find((crm) => isCovered(crm.patterns, url))?.script ?? (mapFor(maps, url) ? mappedScript : anyScript);

/** The host of a web address as people know it; undefined for a browser's own pages, files and what is no address. */
export const hostOf = (url: string | undefined): string | undefined => {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, host } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? host : undefined;
};

/** Whether an address is covered by one of these match patterns (scheme, `*.` before the host, `/*` as path). */
export const isCovered = (patterns: readonly string[], url: string): boolean => {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return patterns.some((pattern) => {
    const [scheme = '', rest = ''] = pattern.split('://');
    const host = (rest.split('/')[0] ?? '').replace(/:\*$/, '');
    if (`${scheme}:` !== protocol) return false;
    if (!host.startsWith('*.')) return host === hostname;
    return hostname === host.slice(2) || hostname.endsWith(host.slice(1));
  });
};

/** The pattern that is asked for when a person lets a whole site be read: this host and scheme, any path and port. */
export const originPattern = (url: string): string => {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
};
