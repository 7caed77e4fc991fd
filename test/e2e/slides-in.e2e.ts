import { readFileSync } from 'node:fs';
import { describe, it } from 'vitest';
import { besideUnknown } from './beside.ts';
import { chromiumPath } from './chromium.ts';

/** The client's panel waits beside the page and slides in; while it does, nothing in the document changes. */
const slides = `<style>
  .x-drawer { position: fixed; inset: 0 0 0 auto; width: 380px; background: white; transform: translateX(110%); }
  .x-drawer.shown { transform: none; transition: transform 3s step-end; }
</style>`;
const list = readFileSync(
  new URL('../pages/generic/panel-over-client-list/page.html', import.meta.url),
  'utf8',
)
  .replace('</head>', `${slides}</head>`)
  .replace('x-drawer-open', 'x-drawer-open shown');

describe.skipIf(chromiumPath === undefined)('a panel that slides in (Chromium)', () => {
  const at = besideUnknown('/customer', list, 'Tern Ice Cream Ltd');

  it('is read once it stands', async () => {
    const drawer = (change: 'add' | 'remove') =>
      at.page.evaluate(`document.querySelector('.x-drawer').classList.${change}('shown')`);
    await drawer('remove');
    await at.panel.shows('No record on this page');
    await drawer('add');
    await at.panel.shows('Tern Ice Cream Ltd');
  });
});
