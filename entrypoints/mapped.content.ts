import { defineContentScript } from 'wxt/utils/define-content-script';
import { mapped } from '../lib/sites/mapped.ts';
import { startPage } from './crm.content/start.ts';

// A page that a field map of the criteria fits, where the person let it be read.
export const main = () => startPage(mapped);

export default defineContentScript({ matches: [], registration: 'runtime', main });
