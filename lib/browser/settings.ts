import { fields, flag, list, maybe, oneOf, type Shaped, text } from '../shape.ts';
import type { Item } from './storage.ts';

/** The person's own choices in the sidebar. A framework that the criteria in force do not have is kept, and not used. */
export const Settings = fields({
  framework: text(),
  order: oneOf(['needed', 'letters']),
  /** Language of the interface; absent follows the browser. */
  language: maybe(oneOf(['en', 'de', 'fr', 'es'])),
  /** False when single-letter keys are switched off (for people who steer by voice); absent means on. */
  letterKeys: maybe(flag),
  /** Hosts that the person does not want read, as host names. */
  blockedHosts: maybe(list(text(253), 200)),
});
export type Settings = Shaped<typeof Settings>;

export const settingsItem: Item<Settings> = {
  area: 'local',
  key: 'settings',
  schema: Settings,
  fallback: { framework: '', order: 'needed' },
};
