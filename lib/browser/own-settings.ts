import * as z from 'zod/mini';
import { readCriteriaUrl } from '../sync/fetched.ts';
import { UserSource } from '../sync/policy.ts';
import { Settings } from './settings.ts';

/** The person's own settings as a file, for another browser: choices and the criteria address, no records. */
const OwnSettings = z.object({
  fairlead: z.literal('settings'),
  format: z.literal(1),
  settings: z.optional(z.unknown()),
  criteria: z.optional(UserSource),
});
export type OwnSettings = Omit<z.infer<typeof OwnSettings>, 'settings'> & { settings?: Settings };

export const writeOwnSettings = (settings: Settings, criteria: UserSource): string =>
  `${JSON.stringify({ fairlead: 'settings', format: 1, settings, criteria } satisfies OwnSettings, null, 2)}\n`;

/** Longest file that is looked at, in characters. */
const longest = 100_000;

/** Reads such a file; a text says what is wrong with it. The address in it still has to be looked at and accepted. */
export const readOwnSettings = (text: string): OwnSettings | string => {
  if (text.length > longest) return 'it is too long';
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return 'it is not JSON';
  }
  const parsed = OwnSettings.safeParse(raw);
  if (!parsed.success) return parsed.error.issues[0]?.path.join('.') || 'it holds something else';
  const { settings, ...rest } = parsed.data;
  const { url } = rest.criteria ?? {};
  if (url !== undefined && readCriteriaUrl(url) === undefined) return 'criteria.url';
  if (settings === undefined) return rest;
  const choices = Settings.safeParse(settings);
  if (choices.success) return { ...rest, settings: choices.data };
  return ['settings', ...(choices.error.issues[0]?.path ?? [])].join('.');
};
