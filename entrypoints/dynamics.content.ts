import { defineContentScript } from 'wxt/utils/define-content-script';
import { dynamics } from '../lib/sites/dynamics.ts';
import { startPage } from './crm.content/start.ts';

export const main = () => startPage(dynamics);

export default defineContentScript({ matches: [], registration: 'runtime', main });
