import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestMessage, parsePageMessage } from './door.ts';
import type { CrmRecord } from './record.ts';

const record: CrmRecord = {
  crm: 'salesforce',
  object: 'opportunity',
  id: '006Aa',
  url: 'https://x.lightning.force.com/lightning/r/Opportunity/006Aa/view',
  title: 'Harwick',
  fields: [{ label: 'Amount', value: '€84,000', parsed: { kind: 'amount', value: '84000', currency: '€' } }],
  people: [],
  activities: [],
  readAt: '2026-11-14T10:00:00Z',
};
const good = { type: 'record', key: 'salesforce:opportunity:006Aa', version: 1, record };

describe('parsePageMessage', () => {
  it('takes each kind of message', () => {
    expect(parsePageMessage(good)).toEqual(good);
    for (const message of [
      { type: 'reading', url: 'https://x/' },
      { type: 'ahead', record },
      { type: 'none', url: 'https://x/', reason: 'list-page' },
      { type: 'unready', url: 'https://x/', reason: 'too-large' },
      { type: 'lend' },
      { type: 'shown', key: 'a', where: 'f1', found: true },
    ]) {
      expect(parsePageMessage(message)).toEqual(message);
    }
  });

  it('keeps known keys only, on fresh objects', () => {
    const parsed = parsePageMessage({ ...good, fetch: 'https://evil', record: { ...record, admin: true } });
    expect(parsed).toEqual(good);
    expect(parsed).not.toBe(good);
  });

  it.each([
    ['a verb that a page may not use', { type: 'set', key: 'criteriaUrl', value: 'https://evil' }],
    ['a record under another key', { ...good, key: 'salesforce:opportunity:other' }],
    ['a record without a title', { ...good, record: { ...record, title: undefined } }],
    ['a wrong type deep inside', { ...good, record: { ...record, fields: [{ label: 1, value: 'x' }] } }],
    ['an address that is too long', { type: 'reading', url: 'x'.repeat(5000) }],
    ['nothing', undefined],
    ['null', null],
    ['a text', 'reading'],
    ['a list', [good]],
  ])('refuses %s', (_, message) => {
    expect(parsePageMessage(message)).toBeUndefined();
  });

  it('refuses what is too large', () => {
    const huge = { ...record, activities: [{ kind: 'note', text: 'x'.repeat(longestMessage) }] };
    expect(parsePageMessage({ ...good, record: huge })).toBeUndefined();
  });

  it('takes a record with an e-mail of 200 kB', () => {
    const long = { ...record, activities: [{ kind: 'email' as const, text: 'x'.repeat(200_000) }] };
    expect(parsePageMessage({ ...good, record: long })).toBeDefined();
  });

  it('survives cycles and throwing getters', () => {
    const cycle: Record<string, unknown> = { type: 'reading' };
    cycle.self = cycle;
    expect(parsePageMessage(cycle)).toBeUndefined();
    const trap = {
      get type(): string {
        throw new Error('no');
      },
    };
    expect(parsePageMessage(trap)).toBeUndefined();
  });

  it('never throws, whatever comes, and does not reach prototypes', () => {
    const types = fc.constantFrom(
      'reading',
      'ahead',
      'record',
      'none',
      'unready',
      'shown',
      'set',
      '__proto__',
    );
    const message = fc.oneof(
      fc.anything(),
      fc.record({ type: types, url: fc.anything(), key: fc.anything(), record: fc.anything() }),
      fc.record({
        type: fc.constant('record'),
        key: fc.string(),
        version: fc.anything(),
        record: fc.anything(),
      }),
    );
    fc.assert(
      fc.property(message, (raw) => {
        const parsed = parsePageMessage(raw);
        return parsed === undefined || typeof parsed.type === 'string';
      }),
      { numRuns: 5000 },
    );
    expect(({} as Record<string, unknown>).admin).toBeUndefined();
  });
});
