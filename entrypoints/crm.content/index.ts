import { defineContentScript } from 'wxt/utils/define-content-script';
import { generic } from '../../lib/sites/generic.ts';
import { startPage } from './start.ts';

// Every page that no other page script knows, where the person let it be read. `matches` stays empty here and in the
// other page scripts: the sidebar puts them in by lib/browser/hosts.ts.
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  main: () => startPage(generic, true),
});
