import { bytesOf } from '../../text/base64.ts';

/** Reads the packed parts of a model one after another; `isAtEnd` tells whether all was read and nothing beyond it. */
export interface PackedBytes {
  /** A whole number from 0 on, of variable length. */
  number: () => number;
  /** A byte, from -128 to 127. */
  byte: () => number;
  /** The next so many of them. */
  list: (count: number) => Int8Array;
  /** Whether nothing is left, and no more was read than there was. */
  isAtEnd: () => boolean;
}

export const packedBytes = (base64: string): PackedBytes => {
  const bytes = bytesOf(base64);
  let at = 0;
  return {
    number: () => {
      let value = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = bytes[at++] ?? 0;
        value |= (byte & 127) << shift;
        if (byte < 128) return value;
      }
    },
    byte: () => ((bytes[at++] ?? 0) << 24) >> 24,
    list: (count) => {
      const list = new Int8Array(bytes.slice(at, at + count).buffer);
      at += count;
      return list;
    },
    isAtEnd: () => at === bytes.length,
  };
};

/** What is said of a packed model that does not fit its head. */
export const damaged = 'The model file is damaged: run "npm run train" again.';
