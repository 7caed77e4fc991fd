import { defineContentScript } from 'wxt/utils/define-content-script';
import { readInSteps } from '../lib/sites/read-with.ts';
import { salesforce } from '../lib/sites/salesforce.ts';
import { startPage } from './crm.content/start.ts';

export default defineContentScript({
  matches: [],
  registration: 'runtime',
  main: () =>
    startPage('salesforce', (page, maps, spare) =>
      readInSteps(spare ? [salesforce, spare] : [salesforce], page, maps),
    ),
});
