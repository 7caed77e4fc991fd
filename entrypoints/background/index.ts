import { defineBackground } from 'wxt/utils/define-background';
import { tendBadges } from '../../lib/browser/badge.ts';
import { forever, panel } from '../../lib/browser/platform.ts';
import { startSync } from '../../lib/browser/sync-runner.ts';
import { closeStorageToPages, panels, starts } from '../../lib/browser/worker.ts';

// The worker opens the panel and (through `sync`) keeps the criteria fresh; the sidebar talks to pages itself. It
// hears from nobody but a sidebar of ours, and of that only which count stands on the icon: a hacked page has nothing to
// ask it for.
export default defineBackground(() => {
  startSync();
  panel.onClick((tab) => {
    // Straight in the handler, before anything is awaited: the browser wants the person's click.
    if (tab.windowId !== undefined) panels.open(tab.windowId);
  }, forever);

  tendBadges();

  const prepare = () => {
    panels.openByClickHandler();
    closeStorageToPages();
  };
  starts.onInstalled(prepare);
  starts.onStartup(prepare);
});
