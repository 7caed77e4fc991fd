import { brightwater } from './brightwater.ts';
import { nordkap } from './nordkap.ts';
import type { DemoRecord } from './shape.ts';

/** The deals in the order in which `npm start -- --deal N` counts them, from 1. */
export const deals: readonly DemoRecord[] = [brightwater, nordkap];

/** Every record of the demo CRM. */
export const records: readonly DemoRecord[] = [...deals];

/** The path of a record's page, as Lightning writes it. */
export const pathOf = (record: Pick<DemoRecord, 'object' | 'id'>): string =>
  `/lightning/r/${record.object}/${record.id}/view`;
