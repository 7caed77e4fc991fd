import { describe, expect, it } from 'vitest';
import type { CrmRecord } from '../record.ts';
import type { Reading } from '../sites/reading.ts';
import { createSettling, type Settling } from './settle.ts';

const recordOf = (id: string, more: Partial<CrmRecord> = {}): CrmRecord => ({
  crm: 'salesforce',
  object: 'opportunity',
  id,
  url: `https://x.lightning.force.com/lightning/r/Opportunity/${id}/view`,
  title: `Deal ${id}`,
  fields: [{ label: 'Next step', value: `of ${id}` }],
  people: [{ name: `Buyer ${id}` }],
  activities: [{ kind: 'note', text: `Note of ${id}` }],
  readAt: '',
  ...more,
});
/** A page whose address is one record's already while another still stands on it. */
const addressedTo = (id: string, { title, fields, people, activities }: CrmRecord): CrmRecord =>
  recordOf(id, { title, fields, people, activities });
const found = (record: CrmRecord): Reading => ({ status: 'found', record, anchors: new Map() });

/** Looks at a row of readings, `ms` apart, with the page quiet all the while. */
const walk = (settling: Settling, readings: [reading: Reading, url: string][], ms = 250, from = 0) => {
  let at = from;
  return readings.map(([reading, url]) => {
    at += ms;
    return settling.look({ reading, url, at, quiet: ms });
  });
};
const look = (record: CrmRecord): [Reading, string] => [found(record), record.url];

describe('createSettling', () => {
  it('shows a record after two looks that agree', () => {
    const [first, second, third] = walk(createSettling(0), [
      look(recordOf('A')),
      look(recordOf('A')),
      look(recordOf('A')),
    ]);
    expect(first?.message?.type).toBe('reading');
    expect(first?.again).toBeGreaterThan(0);
    expect(second?.message).toMatchObject({ type: 'record', key: 'salesforce:opportunity:A', version: 1 });
    expect(third).toEqual({});
  });

  it('hands each first look ahead, with which another must agree, and no look at what is shown', () => {
    const [a, other, edited] = [
      recordOf('A'),
      recordOf('A', { activities: [] }),
      recordOf('A', { people: [] }),
    ];
    const steps = walk(createSettling(0), [look(a), look(other), look(other), look(edited)]);
    expect(steps.map(({ ahead, message }) => [ahead, message?.type])).toEqual([
      [a, 'reading'],
      [other, undefined],
      [undefined, 'record'],
      [undefined, 'record'],
    ]);
  });

  it('asks once more when the second look differs', () => {
    const steps = walk(createSettling(0), [
      look(recordOf('A', { activities: [] })),
      look(recordOf('A')),
      look(recordOf('A')),
    ]);
    expect(steps.map((step) => step.message?.type)).toEqual(['reading', undefined, 'record']);
  });

  it('follows an edit of the shown record at once', () => {
    const settling = createSettling(0);
    walk(settling, [look(recordOf('A')), look(recordOf('A'))]);
    const edited = recordOf('A', { fields: [{ label: 'Next step', value: 'call Tom', unsaved: true }] });
    const [step] = walk(settling, [look(edited)], 250, 500);
    expect(step?.message).toMatchObject({ type: 'record', version: 2, record: edited });
  });

  it('does not take what stands on a page that still changes for the shown record’s own: it may be on its way back', () => {
    const settling = createSettling(0);
    const a = recordOf('A');
    walk(settling, [look(a), look(a)]);
    const { activities } = recordOf('B');
    const mixed = { reading: found({ ...a, activities }), url: a.url };
    expect(settling.look({ ...mixed, at: 700, quiet: 20 })).toEqual({ again: 250 });
    expect(settling.look({ reading: found(a), url: a.url, at: 950, quiet: 130 })).toEqual({});
    // What is typed into a field is followed also while the page changes, and a new note once the page is quiet.
    const typed = recordOf('A', { fields: [{ label: 'Next step', value: 'of A and' }] });
    expect(settling.look({ reading: found(typed), url: a.url, at: 1200, quiet: 20 }).message?.type).toBe(
      'record',
    );
    const noted = { ...typed, activities: [...a.activities, { kind: 'note' as const, text: 'New' }] };
    expect(settling.look({ reading: found(noted), url: a.url, at: 1500, quiet: 250 }).message?.type).toBe(
      'record',
    );
  });

  it('leaves the old record at once when another is in front', () => {
    const settling = createSettling(0);
    walk(settling, [look(recordOf('A')), look(recordOf('A'))]);
    const [step] = walk(settling, [look(recordOf('B'))], 1, 600);
    expect(step?.message).toEqual({ type: 'reading', url: recordOf('B').url });
    expect(settling.shown?.key).toBeUndefined();
    expect(settling.shown?.anchors).toBeUndefined();
  });

  it('waits for parts that still read like the record before', () => {
    const settling = createSettling(0);
    walk(settling, [look(recordOf('A')), look(recordOf('A'))]);
    // The address and the title are B's, the activities are still A's.
    const mixed = recordOf('B', { activities: recordOf('A').activities });
    const steps = walk(settling, [look(mixed), look(mixed), look(mixed)], 250, 600);
    expect(steps.every((step) => step.message?.type !== 'record')).toBe(true);
    const after = walk(settling, [look(recordOf('B')), look(recordOf('B'))], 250, 1400);
    expect(after.map((step) => step.message?.type)).toEqual([undefined, 'record']);
    expect(after[1]?.message).toMatchObject({ record: { activities: [{ text: 'Note of B' }] } });
  });

  it('waits for parts of a record that was passed through too quickly to be looked at', () => {
    const settling = createSettling(0);
    walk(settling, [look(recordOf('A')), look(recordOf('A'))]);
    // B's address comes while A stands there; B is drawn, and C's address comes before anybody looked.
    walk(settling, [look(addressedTo('B', recordOf('A')))], 1, 600);
    const first = addressedTo('C', recordOf('B'));
    const mixed = recordOf('C', { activities: recordOf('B').activities });
    const steps = walk(settling, [look(first), look(mixed), look(mixed), look(mixed)], 250, 700);
    expect(steps.every((step) => step.message?.type !== 'record')).toBe(true);
    const after = walk(settling, [look(recordOf('C')), look(recordOf('C'))], 250, 1700);
    expect(after[1]?.message).toMatchObject({ record: { activities: [{ text: 'Note of C' }] } });
  });

  it('does not wait for one whose own address was empty once while it loaded', () => {
    const settling = createSettling(0);
    const loading: Reading = { status: 'unready', reason: 'loading' };
    walk(settling, [look(recordOf('A')), look(recordOf('A'))]);
    const steps = walk(
      settling,
      [[loading, recordOf('B').url], look(recordOf('B')), look(recordOf('B'))],
      250,
      600,
    );
    expect(steps.map((step) => step.message?.type)).toEqual(['reading', undefined, 'record']);
  });

  it('waits where the address that was empty was another one’s, or followed on one that had not settled', () => {
    const loading: Reading = { status: 'unready', reason: 'loading' };
    const mixed = recordOf('C', { activities: recordOf('B').activities });
    for (const between of [
      [[loading, recordOf('B').url]],
      [look(addressedTo('B', recordOf('A'))), [loading, recordOf('C').url]],
    ] satisfies [Reading, string][][]) {
      const settling = createSettling(0);
      walk(settling, [look(recordOf('A')), look(recordOf('A'))]);
      const steps = walk(settling, [...between, look(mixed), look(mixed), look(mixed)], 250, 600);
      expect(steps.every((step) => step.message?.type !== 'record')).toBe(true);
    }
  });

  it('knows after a rest what stood on the page: a sidebar may come back while the next record is being drawn', () => {
    const settling = createSettling(0);
    walk(settling, [look(recordOf('A')), look(recordOf('A'))]);
    settling.rest();
    expect(settling.shown?.anchors).toBeUndefined();
    const mixed = recordOf('B', { activities: recordOf('A').activities });
    const steps = walk(settling, [look(mixed), look(mixed), look(mixed)], 250, 9000);
    expect(steps.every((step) => step.message?.type !== 'record')).toBe(true);
    const after = walk(settling, [look(recordOf('B')), look(recordOf('B'))], 250, 9750);
    expect(after[1]?.message?.type).toBe('record');
  });

  it('tells the same record anew after a rest', () => {
    const settling = createSettling(0);
    walk(settling, [look(recordOf('A')), look(recordOf('A'))]);
    settling.rest();
    const steps = walk(settling, [look(recordOf('A')), look(recordOf('A'))], 250, 9000);
    expect(steps.map((step) => step.message?.type)).toEqual(['reading', 'record']);
  });

  it('shows a record opened from a list without that wait', () => {
    const settling = createSettling(0);
    const none: Reading = { status: 'none', reason: 'list-page' };
    walk(settling, [look(recordOf('A')), look(recordOf('A'))]);
    walk(
      settling,
      [
        [none, 'https://x/list'],
        [none, 'https://x/list'],
      ],
      250,
      600,
    );
    const steps = walk(settling, [look(recordOf('B')), look(recordOf('B'))], 250, 1100);
    expect(steps[1]?.message?.type).toBe('record');
  });

  it('shows two records that truly share a part, after patience', () => {
    const settling = createSettling(0);
    walk(settling, [look(recordOf('A')), look(recordOf('A'))]);
    const alike = recordOf('B', { people: recordOf('A').people });
    let at = 600;
    let quiet = 0;
    for (let step = 0; step < 12; step += 1) {
      at += 250;
      quiet += 250;
      const { message } = settling.look({ reading: found(alike), url: alike.url, at, quiet });
      if (message?.type === 'record') {
        expect(message.key).toBe('salesforce:opportunity:B');
        expect(quiet).toBeGreaterThanOrEqual(1500);
        return;
      }
    }
    expect.unreachable('the record was never shown');
  });

  it('shows a page that never stands still in the end, of one record', () => {
    const settling = createSettling(0);
    for (let step = 1; step <= 10; step += 1) {
      const ticking = recordOf('A', { fields: [{ label: 'Clock', value: String(step) }] });
      const { message } = settling.look({
        reading: found(ticking),
        url: ticking.url,
        at: step * 2000,
        quiet: 0,
      });
      if (message?.type === 'record') return expect(step).toBeLessThanOrEqual(4);
    }
    return expect.unreachable('the record was never shown');
  });

  it('says that there is none after two looks, with the reason', () => {
    const url = 'https://x/list';
    const none: Reading = { status: 'none', reason: 'list-page' };
    const steps = walk(createSettling(0), [
      [none, url],
      [none, url],
      [none, url],
    ]);
    expect(steps.map((step) => step.message)).toEqual([
      { type: 'reading', url },
      { type: 'none', url, reason: 'list-page' },
      undefined,
    ]);
  });

  it('keeps the record through one odd look while its own page redraws', () => {
    const settling = createSettling(0);
    const { url } = recordOf('A');
    walk(settling, [look(recordOf('A')), look(recordOf('A'))]);
    const steps = walk(
      settling,
      [[{ status: 'unready', reason: 'loading' }, url], look(recordOf('A'))],
      250,
      600,
    );
    expect(steps.map((step) => step.message)).toEqual([undefined, undefined]);
    expect(settling.shown?.key).toBe('salesforce:opportunity:A');
  });

  it('does not keep it when the address has changed', () => {
    const settling = createSettling(0);
    walk(settling, [look(recordOf('A')), look(recordOf('A'))]);
    const [step] = walk(settling, [[{ status: 'unready', reason: 'loading' }, 'https://x/other']], 250, 600);
    expect(step?.message).toEqual({ type: 'reading', url: 'https://x/other' });
  });

  it('tells of a page that stays half loaded, and still asks again', () => {
    const settling = createSettling(0);
    const loading: Reading = { status: 'unready', reason: 'loading' };
    const steps = walk(
      settling,
      Array.from({ length: 30 }, () => [loading, 'https://x/1'] as [Reading, string]),
    );
    expect(steps.filter((step) => step.message?.type === 'unready')).toHaveLength(1);
    expect(steps[1]?.again).toBeGreaterThan(0);
  });

  it('says everything again when asked', () => {
    const settling = createSettling(0);
    walk(settling, [look(recordOf('A')), look(recordOf('A'))]);
    settling.renew();
    const [step] = walk(settling, [look(recordOf('A'))], 250, 600);
    expect(step?.message).toMatchObject({ type: 'record', version: 2 });
  });

  it('two records without ids are told apart by their addresses', () => {
    const settling = createSettling(0);
    const one = recordOf('', { url: 'https://x/1', title: 'One' });
    const two = recordOf('', {
      url: 'https://x/2',
      title: 'Two',
      fields: [{ label: 'a', value: 'b' }],
      people: [],
      activities: [],
    });
    walk(settling, [look(one), look(one)]);
    const steps = walk(settling, [look(two), look(two)], 250, 600);
    expect(steps.map((step) => step.message?.type)).toEqual(['reading', 'record']);
  });

  it('knows the parts of a record that it passed without ever showing it', () => {
    const settling = createSettling(0);
    walk(settling, [look(recordOf('A')), look(recordOf('A'))]);
    // One look at B on the way to C, whose body is still B's when it comes.
    walk(settling, [look(recordOf('B'))], 250, 600);
    const mixed = recordOf('C', { fields: recordOf('B').fields });
    const steps = walk(settling, [look(mixed), look(mixed), look(mixed)], 250, 900);
    expect(steps.every((step) => step.message?.type !== 'record')).toBe(true);
  });

  it('does not take a title or body that changes before the address for an edit', () => {
    const settling = createSettling(0);
    walk(settling, [look(recordOf('A')), look(recordOf('A'))]);
    const early = recordOf('A', { title: 'Deal B' });
    const steps = walk(settling, [look(early), look(early)], 250, 600);
    expect(steps.map((step) => step.message)).toEqual([undefined, undefined]);
    const after = walk(settling, [look(recordOf('B')), look(recordOf('B'))], 250, 1200);
    expect(after.map((step) => step.message?.type)).toEqual(['reading', 'record']);
  });

  it('shows a new title in the end when the address stays', () => {
    const settling = createSettling(0);
    walk(settling, [look(recordOf('A')), look(recordOf('A'))]);
    const renamed = recordOf('A', { title: 'Deal A, renamed' });
    const types = [250, 500, 750, 1000, 1250, 1500, 1750].map(
      (quiet) =>
        settling.look({ reading: found(renamed), url: renamed.url, at: 1000 + quiet, quiet }).message?.type,
    );
    expect(types).toEqual([...Array(5).fill(undefined), 'record', undefined]);
  });

  it('going into edit mode, where every value is only written otherwise, is followed at once', () => {
    const settling = createSettling(0);
    const fields = (values: string[]) => values.map((value, index) => ({ label: `L${index}`, value }));
    const view = recordOf('A', { fields: fields(['€84,000', 'Dana Okafor', '50%', 'Web']) });
    const edit = recordOf('A', { fields: fields(['84000.00', 'Dana Okafor', '50', 'Web']) });
    walk(settling, [look(view), look(view)]);
    const [step] = walk(settling, [look(edit)], 250, 600);
    expect(step?.message).toMatchObject({ type: 'record', version: 2 });
  });

  it('many quick steps in a row never make it impatient', () => {
    const settling = createSettling(0);
    let at = 0;
    for (let step = 0; step < 40; step += 1) {
      at += 250;
      const mixed = recordOf(`R${step}`, { activities: recordOf(`R${step - 1}`).activities });
      const { message } = settling.look({ reading: found(mixed), url: mixed.url, at, quiet: 250 });
      expect(message?.type).not.toBe('record');
    }
  });

  it('never believes what stands on a page that sleeps, nor at once when it wakes', () => {
    const settling = createSettling(0);
    walk(settling, [look(recordOf('A')), look(recordOf('A'))]);
    // Its address went on, and without frames it drew nothing: for ten minutes, and frozen for an hour after that.
    const stale = { reading: found(addressedTo('B', recordOf('A'))), url: recordOf('B').url };
    let at = 500;
    const asleep = Array.from({ length: 600 }, () => {
      at += 1000;
      return settling.look({ ...stale, at, quiet: -1 }).message?.type;
    });
    expect(asleep).toEqual(['reading', ...Array.from({ length: 599 })]);
    at += 3_600_000;
    for (const wait of [0, 250, 250]) {
      at += wait;
      expect(settling.look({ ...stale, at, quiet: at }).message).toBeUndefined();
    }
    const drawn = [look(recordOf('B')), look(recordOf('B'))];
    const [, shown] = walk(settling, drawn, 250, at);
    expect(shown?.message).toMatchObject({ type: 'record', record: { title: 'Deal B' } });
  });

  it('shows a record that a sleeping page has drawn without frames', () => {
    const settling = createSettling(0);
    walk(settling, [look(recordOf('A')), look(recordOf('A'))]);
    const own = { reading: found(recordOf('B')), url: recordOf('B').url, quiet: -1 };
    const steps = [1000, 2000].map((at) => settling.look({ ...own, at }).message?.type);
    expect(steps).toEqual(['reading', 'record']);
  });

  it('is not made impatient by a machine that stood still', () => {
    const settling = createSettling(0);
    walk(settling, [look(recordOf('A')), look(recordOf('A'))]);
    const mixed = recordOf('B', { fields: recordOf('A').fields });
    let at = 1000;
    for (const stall of [10, 20_000, 10, 30_000]) {
      at += stall;
      const { message } = settling.look({ reading: found(mixed), url: mixed.url, at, quiet: stall });
      expect(message?.type).not.toBe('record');
    }
  });

  it('comes back to a record at once whose parts it knows to be its own', () => {
    const settling = createSettling(0);
    const shared = { people: [{ name: 'Dana Okafor' }] };
    const [a, b] = [recordOf('A', shared), recordOf('B', shared)];
    walk(settling, [look(a), look(a)]);
    for (let ms = 250; ms <= 2000; ms += 250) {
      settling.look({ reading: found(b), url: b.url, at: 500 + ms, quiet: ms });
    }
    expect(settling.shown?.key).toContain(':B');
    const back = walk(settling, [look(a), look(a)], 250, 5000);
    expect(back.map((step) => step.message?.type)).toEqual(['reading', 'record']);
  });
});
