import { describe, expect, it } from 'vitest';
import { pick, pickList } from './pick.ts';

describe('pick', () => {
  it('prefers the language, then English, then the first', () => {
    expect(pick({ en: 'a', de: 'b' }, 'de')).toBe('b');
    expect(pick({ en: 'a', de: 'b' }, 'fr')).toBe('a');
    expect(pick({ it: 'c' }, 'fr')).toBe('c');
    expect(pick(undefined, 'fr')).toBe('');
    expect(pickList({ en: ['x'] }, 'fr')).toEqual(['x']);
  });
});
