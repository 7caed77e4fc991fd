import { ahrens } from './ahrens.ts';
import { brightwater } from './brightwater.ts';
import { castellane } from './castellane.ts';
import { mistral } from './mistral.ts';
import { nordkap } from './nordkap.ts';
import { orchard } from './orchard.ts';
import { account, contact, lead } from './others.ts';
import { pellworm } from './pellworm.ts';
import { quayside } from './quayside.ts';
import type { DemoRecord } from './shape.ts';

/** The deals in the order in which `npm start -- --deal N` counts them, from 1. */
export const deals: readonly DemoRecord[] = [
  brightwater,
  orchard,
  nordkap,
  castellane,
  pellworm,
  mistral,
  ahrens,
  quayside,
];

/** Every record of the demo CRM. */
export const records: readonly DemoRecord[] = [...deals, lead, contact, account];

/** The path of a record's page, as Lightning writes it. */
export const pathOf = (record: Pick<DemoRecord, 'object' | 'id'>): string =>
  `/lightning/r/${record.object}/${record.id}/view`;
