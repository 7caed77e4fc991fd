import { defineContentScript } from 'wxt/utils/define-content-script';
import { pipedrive } from '../lib/sites/pipedrive.ts';
import { startPage } from './crm.content/start.ts';

export default defineContentScript({
  matches: [],
  registration: 'runtime',
  main: () => startPage(pipedrive),
});
