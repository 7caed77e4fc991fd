import { expect, it } from 'vitest';
import { readPackagedCriteria } from '../cli/packaged.ts';
import { compile } from '../criteria/compile.ts';
import type { CrmRecord, RecordActivity } from '../record.ts';
import { assess } from './index.ts';
import { loadModel } from './model/load.ts';

it('says that only our side speaks where nobody else does, not where a talk with them was logged', async () => {
  const compiled = compile(readPackagedCriteria(), await loadModel());
  const againstIn = (activity: Partial<RecordActivity>): string[] => {
    const record: CrmRecord = {
      crm: 'hubspot',
      object: 'lead',
      id: '1',
      url: 'https://x.example/1',
      title: 'Harwick Hotel',
      fields: [],
      people: [{ name: 'Dana Okafor', side: 'buyer' }],
      activities: [{ kind: 'call', author: 'Lee Marsh', at: '2026-11-02', text: '', ...activity }],
      readAt: '2026-11-21',
    };
    const { estimate, against } = assess(record, compiled).stage;
    return [estimate, ...against.map(({ text }) => text)];
  };
  const talk =
    'She said thank you but no. The group tells every house what to use, it is not up to her any more.';
  expect(againstIn({ subject: 'Dana, 6 min', text: talk })).toEqual(['unknown']);
  expect(againstIn({ kind: 'email', direction: 'outbound', text: 'Shall we speak on Thursday?' })).toEqual([
    'unknown',
    'Only our side speaks in this record',
  ]);
});
