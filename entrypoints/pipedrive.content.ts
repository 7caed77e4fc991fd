import { defineContentScript } from 'wxt/utils/define-content-script';
import { pipedrive } from '../lib/sites/pipedrive.ts';
import { startPage } from './crm.content/start.ts';

export const main = () => startPage(pipedrive);

export default defineContentScript({ matches: [], registration: 'runtime', main });
