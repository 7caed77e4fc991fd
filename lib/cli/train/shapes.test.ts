import { expect, test } from 'vitest';
import { CrmRecord } from '../../record.ts';
import { heldBackRecords } from './sets.ts';
import { shapes } from './shapes.ts';

const records = heldBackRecords().map(({ record }) => record);

test.each(Object.entries(shapes))('%s: another shape of whole records, and of no other', (name, reshape) => {
  const before = JSON.stringify(records);
  const made = records.map(reshape);
  for (const one of made) expect(CrmRecord.safeParse(one).success).toBe(true);
  expect(JSON.stringify(records)).toBe(before);
  expect(made.some((one, at) => JSON.stringify(one) !== JSON.stringify(records[at]))).toBe(
    name !== 'as labelled',
  );
  expect(made.map(({ activities }) => activities.length)).toEqual(
    records.map(({ activities }) => activities.length),
  );
});
