import { defineBackground } from 'wxt/utils/define-background';
import { extension, forever, panel, store, tabs } from '../../lib/browser/platform.ts';
import { startSync } from '../../lib/browser/sync-runner.ts';

// The worker opens the panel and (through `sync`) keeps the criteria fresh; the sidebar talks to pages itself. It
// listens to no message, from a page or from another extension: a hacked page has nothing to ask it for.
export default defineBackground(() => {
  startSync();
  panel.onClick((tab) => {
    // Straight in the handler, before anything is awaited: the browser wants the person's click.
    if (tab.windowId !== undefined) panel.open(tab.windowId);
  }, forever);

  // The count on the icon goes with the sidebar.
  panel.onClosed(async (windowId) => {
    for (const { id } of await tabs.all(windowId)) if (id !== undefined) await panel.badge(id, '');
  });

  const prepare = () => {
    panel.openByClickHandler();
    store.closeToPages();
  };
  extension.onInstalled(prepare);
  extension.onStartup(prepare);
});
