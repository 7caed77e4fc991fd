import { defineContentScript } from 'wxt/utils/define-content-script';
import { zoho } from '../lib/sites/zoho.ts';
import { startPage } from './crm.content/start.ts';

export const main = () => startPage(zoho);

export default defineContentScript({ matches: [], registration: 'runtime', main });
