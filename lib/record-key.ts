import type { CrmRecord } from './record.ts';

/** Names one record across messages, storage and tabs: two readings of one record share it, two records never do. */
export const recordKey = (record: Pick<CrmRecord, 'crm' | 'object' | 'id' | 'url'>): string => {
  if (record.id !== '') return `${record.crm}:${record.object}:${record.id}`;
  return `${record.crm}:${record.object}:${record.url}`;
};
