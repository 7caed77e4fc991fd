import { expect, it } from 'vitest';
import { FieldMap } from './criteria/schema.ts';
import { parseTeachMessage } from './teach-door.ts';

const map: FieldMap = {
  id: 'my-crm',
  name: 'My CRM',
  url: 'crm.example.com/deals/*',
  object: 'opportunity',
  root: 'main',
  title: 'h1',
  stage: '.stage',
  fields: [{ label: 'Budget', name: 'budget', labelSelector: 'dt', value: 'dd' }],
  rows: { row: '.row', label: '.l', value: '.v' },
  people: { row: '.p', name: '.n', title: '.t', role: '.r' },
  activities: { row: '.a', kind: '.k', author: '.w', date: '.d', subject: '.s', text: '.x' },
};
const taught = { type: 'taught', map, lost: [1], values: [{ id: 0, value: '80,000' }] };

it('takes what the teaching script says, with every key that a field map may have', () => {
  expect(Object.keys(map).sort()).toEqual(Object.keys(FieldMap.shape).sort());
  expect(parseTeachMessage(taught)).toEqual(taught);
  expect(parseTeachMessage({ type: 'pointing', on: true })).toEqual({ type: 'pointing', on: true });
  const picked = { type: 'picked', id: 3, as: 'field', label: 'Budget', name: '', value: '80,000' };
  expect(parseTeachMessage(picked)).toEqual(picked);
  const refused = { type: 'refused', why: 'secret' };
  expect(parseTeachMessage(refused)).toEqual(refused);
});

it('keeps known keys only', () => {
  expect(parseTeachMessage({ ...taught, evil: 1, map: { ...map, evil: 1 } })).toEqual(taught);
});

it.each([
  ['another verb', { type: 'set', on: true }],
  ['a selector that is too long', { ...taught, map: { ...map, root: 'x'.repeat(201) } }],
  ['a wrong type', { ...taught, map: { ...map, fields: 'dd' } }],
  ['a text', 'taught'],
])('refuses %s', (_, message) => {
  expect(parseTeachMessage(message)).toBeUndefined();
});
