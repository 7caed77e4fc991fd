import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson } from './json.ts';

const mistake = (text: string) => {
  const read = readJson(text);
  if (read.ok) throw new Error(`was read: ${text}`);
  return read.mistake;
};

describe('readJson', () => {
  it('reads whatever JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom(undefined, 2, '\t'), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        fc.pre(!/"(__proto__|constructor|prototype)"/.test(text));
        const read = readJson(text);
        expect(read.ok && JSON.stringify(read.value)).toBe(JSON.stringify(JSON.parse(text)));
      }),
      { numRuns: 500 },
    );
  });

  it('refuses what JSON.parse refuses', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 4 }),
        fc.nat(),
        fc.constantFrom('', ',', '}', '"', '\\', "'", 'x', '\n'),
        (value, seed, put) => {
          const text = JSON.stringify(value);
          const at = seed % (text.length + 1);
          const mutant = text.slice(0, at) + put + text.slice(at + 1);
          let parsed = true;
          try {
            JSON.parse(mutant);
          } catch {
            parsed = false;
          }
          if (!parsed) expect(readJson(mutant).ok).toBe(false);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['{"a": 1,\n "b": 2,\n}', 2, 8, 'Remove this comma.'],
    ['{"a": 1 "b": 2}', 1, 9, 'Put a comma between the two.'],
    ["{'a': 1}", 1, 2, 'straight double quotation marks'],
    ['{“a”: 1}', 1, 2, 'straight double quotation marks'],
    ['{a: 1}', 1, 2, 'in double quotation marks'],
    ['{\n// note\n"a": 1}', 2, 1, 'no comments'],
    ['{"a": 1', 1, 8, 'cut off'],
    ['{"a": "x\ny"}', 1, 9, 'on its line'],
    ['{"a": 1} {}', 1, 10, 'Remove what follows'],
    ['{"a": 1, "a": 2}', 1, 10, 'Join the two entries'],
    ['{"__proto__": {}}', 1, 2, 'never allowed'],
    ['{"a": 2026-01-01}', 1, 7, 'quotation marks'],
    ['<!doctype html>', 1, 1, 'web page'],
    ['', 1, 1, 'cut off'],
    ['{"a": "C:\\q"}', 1, 10, 'backslash'],
  ])('says where %j is wrong and how to mend it', (text, line, column, mend) => {
    const said = mistake(text);
    expect([said.line, said.column]).toEqual([line, column]);
    expect(said.mend).toContain(mend);
  });

  it('stops at bounds while reading, without recursion', () => {
    expect(mistake('['.repeat(1_000_000)).expected).toContain('levels');
    expect(mistake(`[${'1,'.repeat(1_000_000)}1]`).expected).toContain('values');
    const keys = Array.from({ length: 100_000 }, (_, index) => `"k${index}":1`).join(',');
    expect(mistake(`{${keys}}`).expected).toContain('values');
  });

  it('builds objects without a prototype and touches none', () => {
    const read = readJson('{"a": {"b": {}}}');
    const value = (read.ok && read.value) as Record<string, Record<string, unknown>>;
    expect(Object.getPrototypeOf(value)).toBeNull();
    expect(Object.getPrototypeOf(value.a?.b)).toBeNull();
    for (const key of ['__proto__', 'constructor', 'prototype'])
      expect(mistake(`{"criteria": {"budget": {"${key}": {"polluted": true}}}}`).found).toContain(key);
    expect(mistake('{"\\u005f_proto__": 1}').found).toContain('__proto__');
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});
