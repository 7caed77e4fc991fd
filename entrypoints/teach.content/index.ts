import { defineContentScript } from 'wxt/utils/define-content-script';
import { onPanelPort, ownVersion } from '../../lib/browser/page-door.ts';
import { teachPortName } from '../../lib/protocol.ts';
import { teach } from './session.ts';

// Put in by the sidebar when a person chose "Teach Fairlead this page", and by nothing else.
export const main = () => {
  const world = globalThis as { fairleadTeach?: { version: string; end: AbortController } };
  const version = ownVersion();
  if (version === undefined || world.fairleadTeach?.version === version) return;
  world.fairleadTeach?.end.abort();
  const end = new AbortController();
  world.fairleadTeach = { version, end };
  onPanelPort(teachPortName, (port) => teach(port, window, end.signal), end.signal);
};

export default defineContentScript({ matches: [], registration: 'runtime', main });
