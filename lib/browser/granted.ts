import type { Browser } from 'webextension-polyfill';
import { native } from './native.ts';
import { listen } from './platform.ts';

// Outside of an extension nothing here can be called.
const { permissions } = native<Browser>() ?? ({} as Browser);

/** What people let be read beside the hosts that need no asking: looked over on the options page. */
export const granted = {
  origins: async (): Promise<string[]> => (await permissions.getAll()).origins ?? [],
  remove: (origins: string[]): Promise<boolean> => permissions.remove({ origins }),
  onChanged: (handler: () => void, signal: AbortSignal): void => {
    listen(permissions.onAdded, handler, signal);
    listen(permissions.onRemoved, handler, signal);
  },
};
