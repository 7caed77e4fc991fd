import * as z from 'zod/mini';
import type { Item } from './storage.ts';

/** The person's own choices in the sidebar. A framework that the criteria in force do not have is kept, and not used. */
export const Settings = z.object({
  framework: z.string(),
  order: z.enum(['needed', 'letters']),
  /** Language of the interface; absent follows the browser. */
  language: z.optional(z.enum(['en', 'de', 'fr', 'es'])),
  /** False when single-letter keys are switched off (for people who steer by voice); absent means on. */
  letterKeys: z.optional(z.boolean()),
  /** Hosts that the person does not want read, as host names. */
  blockedHosts: z.optional(z.array(z.string().check(z.maxLength(253))).check(z.maxLength(200))),
});
export type Settings = z.infer<typeof Settings>;

export const settingsItem: Item<Settings> = {
  area: 'local',
  key: 'settings',
  schema: Settings,
  fallback: { framework: '', order: 'needed' },
};
