import { defineContentScript } from 'wxt/utils/define-content-script';
import { hubspot } from '../lib/sites/hubspot.ts';
import { startPage } from './crm.content/start.ts';

export const main = () => startPage(hubspot);

export default defineContentScript({ matches: [], registration: 'runtime', main });
