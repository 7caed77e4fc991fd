// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { FieldMap } from '../criteria/schema.ts';
import { generic } from './generic.ts';
import { fits, mapFor } from './map-for.ts';
import { faultsOf, mapped, readMapped } from './mapped.ts';
import { readWith } from './read-with.ts';
import { type Reading, type Site, whole } from './reading.ts';
import { patternOf, teachMap } from './teach.ts';

const url = 'https://crm.example/deals/4711/show';
const html = `
<aside><div data-name="amount">EUR 1</div></aside>
<main data-view="deal">
  <h2 data-part="name">Pump overhaul</h2>
  <div class="x9"><i>How much</i><u data-name="amount">EUR 12,500.00</u></div>
  <div class="x9"><i>Owner</i><u data-name="owner">Kim Abel</u></div>
  <p data-name="phase">Offer out</p>
  <input name="note" value="before summer"><input type="password" name="pin" value="CANARY">
  <ul data-list="people"><li><b>Lea Moser</b> <em>Decision maker</em></li></ul>
  <div data-list="log"><article><time>2026-11-02</time><b>Call</b><p>Lea wants two quotes.</p></article></div>
</main>`;
const map: FieldMap = {
  id: 'acme-crm',
  name: 'Acme CRM',
  url: 'crm.example/deals/*',
  object: 'opportunity',
  root: 'main[data-view="deal"]',
  title: 'h2[data-part="name"]',
  stage: 'p[data-name="phase"]',
  fields: [
    { label: 'Amount', name: 'amount', value: 'u[data-name="amount"]' },
    { label: 'Note', name: 'note', value: 'input[name="note"]' },
    { label: 'Pin', value: 'input[name="pin"]' },
    { label: 'Gone', value: 'u[data-name="gone"]' },
  ],
  people: { row: 'ul[data-list="people"] li', name: 'b', role: 'em' },
  activities: { row: 'article', kind: 'b', date: 'time', text: 'p' },
};

const page = { document, url, readAt: '' };

beforeEach(() => {
  document.body.innerHTML = html;
});

describe('field maps', () => {
  it('reads what the map says, inside its root, and no secret', () => {
    const reading = whole(readMapped(page, map));
    if (reading?.status !== 'found') throw new Error('not found');
    const { record } = reading;
    expect(record).toMatchObject({
      crm: 'acme-crm',
      object: 'opportunity',
      id: '4711',
      title: 'Pump overhaul',
      stage: 'Offer out',
    });
    expect(record.fields.map(({ label, value }) => [label, value])).toEqual([
      ['Amount', 'EUR 12,500.00'],
      ['Note', 'before summer'],
    ]);
    expect(record.people).toMatchObject([{ name: 'Lea Moser', role: 'Decision maker' }]);
    expect(record.activities).toMatchObject([
      { kind: 'call', atText: '2026-11-02', text: 'Lea wants two quotes.' },
    ]);
    expect(JSON.stringify(record)).not.toContain('CANARY');
  });

  it('reads the live value of an input', () => {
    const input = document.querySelector<HTMLInputElement>('input[name=note]');
    if (input) input.value = 'after summer';
    const reading = whole(readMapped(page, map));
    expect(reading?.status === 'found' && reading.record.fields[1]?.value).toBe('after summer');
  });

  it('wins over the generic reader for its address only, and gives way where it finds nothing', () => {
    expect(whole(generic.read(page, [map]))).toMatchObject({ record: { crm: 'acme-crm' } });
    const elsewhere = whole(generic.read({ ...page, url: 'https://other.example/deals/1' }, [map]));
    expect(elsewhere.status === 'found' ? elsewhere.record.crm : 'generic').toBe('generic');
    document.body.innerHTML = '<p>nothing</p>';
    expect(whole(readMapped(page, map))).toBeUndefined();
    expect(whole(generic.read(page, [map])).status).toBe('none');
  });

  it('leaves the page, where it finds nothing, to the reader that is lent to it, and asks for that one', () => {
    expect(readWith([mapped], page, [map])).toMatchObject({ status: 'found', record: { crm: 'acme-crm' } });
    expect(readWith([mapped], page, [])).toEqual({ status: 'none', reason: 'no-record', wants: true });
    const spare = (reading: Reading): Site => ({
      id: 'spare',
      claims: () => true,
      *read() {
        yield;
        return reading;
      },
    });
    const loading: Reading = { status: 'unready', reason: 'loading' };
    expect(readWith([mapped, spare(loading)], page, [])).toEqual(loading);
    const found = readWith([generic], page);
    expect(readWith([mapped, spare(found)], page, [])).toEqual(found);
  });

  it('names the place of a bad selector', () => {
    const bad: FieldMap = { ...map, root: 'main:has(h2)', fields: [{ label: 'A', value: 'div, p' }] };
    expect(faultsOf(bad).map(({ path, at }) => [path, at])).toEqual([
      ['root', 4],
      ['fields[0].value', 3],
    ]);
    expect(faultsOf(map)).toEqual([]);
  });
});

describe('address patterns', () => {
  it.each([
    ['crm.example/deals/*', url, true],
    ['crm.example/deals/*/show', url, true],
    ['crm.example/deals/*/edit', url, false],
    ['*.example/deals/*', url, true],
    ['crm.example/deals', url, false],
    ['crm.example/app#/deal/*', 'https://crm.example/app#/deal/9', true],
    ['crm.example/*', 'https://crm.example.evil.test/deals/1', false],
    ['crm.example/*', 'not a url', false],
  ])('%s over %s: %s', (pattern, address, expected) => {
    expect(fits({ url: pattern }, address)).toBe(expected);
  });
  it('takes the most exact map', () => {
    const wide = { ...map, id: 'wide', url: 'crm.example/*' };
    expect(mapFor([wide, map], url)?.id).toBe('acme-crm');
  });
});

describe('teaching by pointing', () => {
  it('makes a map from picks that then reads the same, on this page and on the next record', () => {
    const el = (selector: string): Element => {
      const found = document.querySelector(selector);
      if (!found) throw new Error(selector);
      return found;
    };
    const { map: taught, lost } = teachMap(
      { document, url },
      [
        { as: 'title', element: el('h2') },
        { as: 'stage', element: el('p[data-name=phase]') },
        { as: 'field', element: el('main u'), label: 'Amount' },
        { as: 'field', element: el('input[name=note]'), label: 'Note', name: 'note' },
      ],
      { id: 'taught', name: 'Taught' },
    );
    expect(lost).toEqual([]);
    expect(faultsOf(taught)).toEqual([]);
    expect(taught).toMatchObject({ url: 'crm.example/deals/*', object: 'opportunity' });
    expect(whole(readMapped(page, taught))).toMatchObject({
      record: {
        title: 'Pump overhaul',
        stage: 'Offer out',
        fields: [
          { label: 'Amount', value: 'EUR 12,500.00' },
          { label: 'Note', value: 'before summer' },
        ],
      },
    });
    document.body.innerHTML = html.replace('Pump overhaul', 'Crane lease').replace('12,500.00', '9,000.00');
    expect(whole(readMapped({ ...page, url: 'https://crm.example/deals/4712/show' }, taught))).toMatchObject({
      record: { id: '4712', title: 'Crane lease', fields: [{ value: 'EUR 9,000.00' }, {}] },
    });
  });
  it('says which picks it could not name', () => {
    const stray = document.createElement('p');
    const { lost } = teachMap({ document, url }, [{ as: 'field', element: stray, label: 'Stray' }], {
      id: 'x',
      name: 'X',
    });
    expect(lost).toHaveLength(1);
  });
  it('keeps routes in the hash', () => {
    expect(patternOf('https://crm.example/app#/deal/88', '88')).toBe('crm.example/app#/deal/*');
    expect(patternOf('https://crm.example/page', '')).toBe('crm.example/page*');
  });
});
