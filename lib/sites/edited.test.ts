// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { generic } from './generic.ts';
import { readWith } from './read-with.ts';
import type { Found, Page } from './reading.ts';

const url = 'https://crm.example.test/deals/4711';

/** Reads the page; `edited` names the input that was typed into since the last reading, and what it held. */
const read = (edited?: Page['edited']): Found => {
  const found = readWith([generic], { document, url, readAt: '2026-11-09T08:00:00.000Z', edited });
  if (found.status !== 'found') throw new Error(JSON.stringify(found));
  return found;
};

const input = (name: string): HTMLInputElement => {
  const found = document.querySelector<HTMLInputElement>(`[name="${name}"]`);
  if (!found) throw new Error(name);
  return found;
};

/** Types into an input and reads once as after any change, so that it is known to be edited. */
const begin = (name: string, text: string): Found => {
  input(name).value = text;
  return read();
};

/** Types on, and reads with nothing else said to have changed. */
const typeOn = (name: string, text: string): Found => {
  const control = input(name);
  const before = control.value;
  control.value = text;
  return read({ control, before });
};

const fieldOf = ({ record }: Found, label: string) => record.fields.find((field) => field.label === label);

beforeEach(() => {
  document.title = 'Dock crane';
  document.body.innerHTML = `<main><h1>Dock crane</h1><form>${[
    ['Amount', 'amount', '5000'],
    ['Stage', 'stage', 'Proposal'],
    ['Industry', 'industry', 'Ports'],
    ['Next step', 'next_step', 'Send the offer'],
    ['Owner', 'owner', 'Kim Abel'],
    ['Lead source', 'source', 'Fair'],
  ]
    .map(
      ([label, name, value]) => `<div><label>${label} <input name="${name}" value="${value}"></label></div>`,
    )
    .join('')}</form></main>`;
});

describe('a keystroke in a field', () => {
  it('is followed without the page being read, and the same as a whole reading says', () => {
    read();
    begin('next_step', 'Send the offer to');
    const after = typeOn('next_step', 'Send the offer to Ann');
    expect(after.again).toBeGreaterThan(0);
    expect(fieldOf(after, 'Next step')).toMatchObject({ value: 'Send the offer to Ann', unsaved: true });
    const whole = read();
    expect(whole.again).toBeUndefined();
    expect(after.record).toEqual(whole.record);
  });

  it('is told back to saved where the saved words stand again', () => {
    read();
    begin('industry', 'Port');
    const after = typeOn('industry', 'Ports');
    expect(after.again).toBeGreaterThan(0);
    expect(fieldOf(after, 'Industry')?.unsaved).toBeUndefined();
    expect(after.record).toEqual(read().record);
  });

  it('is read with the whole page where it is the first in its field', () => {
    read();
    expect(typeOn('next_step', 'Send the offer to Ann').again).toBeUndefined();
  });

  it('is read with the whole page in fields that tell more than themselves', () => {
    read();
    begin('stage', 'Negotiatio');
    const after = typeOn('stage', 'Negotiation');
    expect(after.again).toBeUndefined();
    expect(after.record.stage).toBe('Negotiation');
    begin('owner', 'Kim Abe');
    expect(typeOn('owner', 'Kim Abel').again).toBeUndefined();
  });

  it('is read with the whole page where the field did not hold what its control held', () => {
    read();
    begin('next_step', 'Send the offer to');
    const control = input('next_step');
    control.value = 'Another record';
    expect(read({ control, before: 'Words of the record before' }).again).toBeUndefined();
  });

  it('is read with the whole page at another address', () => {
    read();
    begin('next_step', 'Send the offer to');
    const control = input('next_step');
    control.value = 'Call';
    const found = readWith([generic], {
      document,
      url: 'https://crm.example.test/deals/4712',
      readAt: '',
      edited: { control, before: 'Send the offer to' },
    });
    expect(found.again).toBeUndefined();
    expect(found.status === 'found' && found.record.id).toBe('4712');
  });
});
