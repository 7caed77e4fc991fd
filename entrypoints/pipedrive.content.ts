import { defineContentScript } from 'wxt/utils/define-content-script';
import { pipedrive } from '../lib/sites/pipedrive.ts';
import { readWith } from '../lib/sites/read-with.ts';
import { startPage } from './crm.content/start.ts';

export default defineContentScript({
  matches: [],
  registration: 'runtime',
  main: () =>
    startPage('pipedrive', (page, maps, spare) =>
      readWith(spare ? [pipedrive, spare] : [pipedrive], page, maps),
    ),
});
