import { describe, expect, it } from 'vitest';
import texts from '../../lib/texts/en/sidebar.json' with { type: 'json' };
import { say } from '../../lib/texts/index.ts';
import { heard } from '../../test/shots/fixture.ts';
import { scenes } from '../../test/shots/scenes.ts';
import type { RecordView, Tell } from './props.ts';
import { readWho } from './who.ts';

// Dates of the fixture are read where they were written.
process.env.TZ = 'UTC';

const tell: Tell = (key, slots) => say(texts, key, slots, 'en');
const view = scenes.record?.state('en') as RecordView;

describe('who, how, when', () => {
  const context = { view, tell, now: '2026-11-19T11:00:00Z', language: 'en' };
  it('stands always in this order', () => {
    expect(readWho(heard('we lost $412k to spoilage last year'), context)).toEqual([
      'Dana Okafor',
      'mail',
      '12 Nov',
    ]);
  });
  it('names the subject when there is room for it', () => {
    const [, how] = readWho(heard('we lost $412k to spoilage last year'), context, true);
    expect(how).toBe('mail, Re: spoilage numbers');
  });
  it('names the field for what a field claims', () => {
    expect(readWho(heard('Tom Reyes', { side: 'seller' }), context)).toEqual([
      'our side',
      'field Economic buyer',
    ]);
  });
});
