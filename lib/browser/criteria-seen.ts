import * as z from 'zod/mini';
import type { Item } from './storage.ts';

/** The criteria (by their blob's name) whose change note this person has seen; it is shown once. */
export const criteriaSeenItem: Item<string> = {
  area: 'local',
  key: 'criteria-seen',
  schema: z.string().check(z.maxLength(64)),
  fallback: '',
};
