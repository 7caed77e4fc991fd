/**
 * The hosts that are read without asking: those with a reader of their own, and no other. Match patterns as the
 * manifest wants them; HubSpot's regions (`app-eu1`, `app-na2`, ...) cannot be written as a pattern, so its reader
 * checks the host again. Everything else is asked for by a click.
 */

const dynamicsRegions = ['crm', ...Array.from({ length: 21 }, (_, index) => `crm${index + 2}`)];
const zohoEnds = ['com', 'eu', 'in', 'com.au', 'com.cn', 'jp', 'sa', 'uk', 'ae'];

export const crmHosts: readonly string[] = [
  'https://*.lightning.force.com/*',
  'https://*.lightning.force.mil/*',
  'https://*.lightning.crmforce.mil/*',
  'https://*.lightning.force.com.mcas.ms/*',
  'https://*.hubspot.com/*',
  ...dynamicsRegions.map((region) => `https://*.${region}.dynamics.com/*`),
  'https://*.crm.dynamics.cn/*',
  'https://*.crm.microsoftdynamics.us/*',
  'https://*.crm.appsplatform.us/*',
  'https://*.pipedrive.com/*',
  ...zohoEnds.map((end) => `https://crm.zoho.${end}/*`),
  'https://crm.zohocloud.ca/*',
  ...zohoEnds.map((end) => `https://crmsandbox.zoho.${end}/*`),
];
