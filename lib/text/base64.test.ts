import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

const bytes = fc.uint8Array({ maxLength: 40 });

test('what was packed is read back, of whatever length', async () => {
  const { bytesOf } = await import('./base64.ts');
  fc.assert(
    fc.property(bytes, (list) => {
      expect([...bytesOf(Buffer.from(list).toString('base64'))]).toEqual([...list]);
    }),
  );
});

test('a platform that can read it itself is asked to', async () => {
  class Able extends Uint8Array {
    static fromBase64 = vi.fn(() => Uint8Array.of(1, 2, 3));
  }
  vi.stubGlobal('Uint8Array', Able);
  const { bytesOf } = await import('./base64.ts');
  expect([...bytesOf('AQID')]).toEqual([1, 2, 3]);
  expect(Able.fromBase64).toHaveBeenCalled();
});
