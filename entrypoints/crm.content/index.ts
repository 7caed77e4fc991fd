import { defineContentScript } from 'wxt/utils/define-content-script';
import type { FieldMap } from '../../lib/criteria/schema.ts';
import { generic } from '../../lib/sites/generic.ts';
import { readInSteps } from '../../lib/sites/read-with.ts';
import type { Page } from '../../lib/sites/reading.ts';
import { startPage } from './start.ts';

// Every page that no other page script knows, where the person let it be read. `matches` stays empty here and in the
// other page scripts: the sidebar puts them in by lib/browser/hosts.ts.
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  main: () => {
    const read = (page: Page, maps: readonly FieldMap[]) => readInSteps([generic], page, maps);
    startPage('crm', read, { ...generic, read });
  },
});
