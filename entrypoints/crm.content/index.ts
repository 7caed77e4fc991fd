import { defineContentScript } from 'wxt/utils/define-content-script';
import { generic } from '../../lib/sites/generic.ts';
import { mapped } from '../../lib/sites/mapped.ts';
import { readWith } from '../../lib/sites/read-with.ts';
import { lend } from './lend.ts';
import { startPage, type World } from './start.ts';

// Every page that no other page script knows, where the person let it be read. `matches` stays empty here and in the
// other page scripts: the sidebar puts them in by lib/browser/hosts.ts.
export const main = () => {
  (globalThis as World).fairleadGeneral = (page, map) =>
    map ? readWith([mapped], page, [map]) : readWith([generic], page);
  // Beside a reader that is there it does not take over: it is lent to that one.
  if (!lend(generic)) startPage(generic);
};

export default defineContentScript({ matches: [], registration: 'runtime', main });
