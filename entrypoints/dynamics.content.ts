import { defineContentScript } from 'wxt/utils/define-content-script';
import { dynamics } from '../lib/sites/dynamics.ts';
import { startPage } from './crm.content/start.ts';

export default defineContentScript({
  matches: [],
  registration: 'runtime',
  main: () => startPage(dynamics),
});
