import { defineContentScript } from 'wxt/utils/define-content-script';
import { readInSteps } from '../lib/sites/read-with.ts';
import { zoho } from '../lib/sites/zoho.ts';
import { startPage } from './crm.content/start.ts';

export default defineContentScript({
  matches: [],
  registration: 'runtime',
  main: () =>
    startPage('zoho', (page, maps, spare) => readInSteps(spare ? [zoho, spare] : [zoho], page, maps)),
});
