import { text } from '../shape.ts';
import type { Item } from './storage.ts';

/** The criteria (by their blob's name) whose change note this person has seen; it is shown once. */
export const criteriaSeenItem: Item<string> = {
  area: 'local',
  key: 'criteria-seen',
  schema: text(64),
  fallback: '',
};
