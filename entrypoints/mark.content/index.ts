import { defineContentScript } from 'wxt/utils/define-content-script';
import type { World } from '../crm.content/start.ts';
import { mark, unmark } from './mark.ts';

// Put in by the sidebar when a person asks to be shown a place, beside the page script that is there: few ever ask.
export const main = () => (globalThis as World).fairlead?.borrow({ marker: { mark, unmark } });

export default defineContentScript({ matches: [], registration: 'runtime', main });
