import { defineContentScript } from 'wxt/utils/define-content-script';
import { salesforce } from '../lib/sites/salesforce.ts';
import { startPage } from './crm.content/start.ts';

export const main = () => startPage(salesforce);

export default defineContentScript({ matches: [], registration: 'runtime', main });
