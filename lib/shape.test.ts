import { describe, expect, it } from 'vitest';
import { byType, dictionary, fields, flag, list, maybe, number, oneOf, type Shape, text } from './shape.ts';

const Person = fields({ name: text(10), age: maybe(number(0)), ok: flag });
const Note = byType({ said: fields({ by: Person, tags: list(text(), 2) }), none: fields({}) });
const whyOf = (shape: Shape<unknown>, raw: unknown): string => {
  const parsed = shape.safeParse(raw);
  return parsed.success
    ? 'taken'
    : `${parsed.error.issues[0]?.path.join('.')}: ${parsed.error.issues[0]?.message}`;
};

describe('a shape', () => {
  it('builds fresh objects of known keys, and leaves out what is left out', () => {
    const raw = { name: 'Dana', ok: true, admin: true, age: undefined };
    const parsed = Person.safeParse(raw);
    expect(parsed).toEqual({ success: true, data: { name: 'Dana', ok: true } });
    expect(parsed.success && Object.keys(parsed.data)).toEqual(['name', 'ok']);
  });

  it.each([
    [{ name: 'x'.repeat(11), ok: true }, 'name: Expected a text of at most 10'],
    [{ name: 'x', ok: true, age: -1 }, 'age: Expected a number from 0'],
    [{ name: 'x', ok: true, age: Number.NaN }, 'age: Expected a number from 0'],
    [{ name: 'x', ok: 1 }, 'ok: Expected true or false'],
    [{ ok: true }, 'name: Expected a text of at most 10'],
    [[], ': Expected an object'],
    [null, ': Expected an object'],
  ])('says where %o is not as it should be', (raw, why) => {
    expect(whyOf(Person, raw)).toBe(why);
  });

  it('names the place deep inside', () => {
    const by = { name: 'Dana', ok: true };
    expect(whyOf(Note, { type: 'said', by, tags: ['a', 1] })).toBe('tags.1: Expected a text');
    expect(whyOf(Note, { type: 'said', by, tags: ['a', 'b', 'c'] })).toBe('tags: Expected a list');
    expect(whyOf(Note, { type: 'toString' })).toBe('type: Expected one of said, none');
    expect(whyOf(oneOf(['a', 'b']), 'c')).toBe(': Expected one of a, b');
  });

  it('takes any key of a dictionary as a key like any other', () => {
    const raw = JSON.parse('{"__proto__": 1, "a": 2}');
    const parsed = dictionary(number()).safeParse(raw);
    expect(parsed.success && Object.entries(parsed.data)).toEqual([
      ['__proto__', 1],
      ['a', 2],
    ]);
    expect(({} as Record<string, unknown>).a).toBeUndefined();
  });

  it('lets errors of a hostile object through to whoever called', () => {
    const trap = {
      get name(): string {
        throw new Error('no');
      },
    };
    expect(() => Person.safeParse(trap)).toThrow('no');
  });
});
