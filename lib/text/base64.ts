const base64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Decodes base64 without any platform function, so that panel, worker and Node do the same. */
export const bytesOf = (text: string): Uint8Array => {
  const table = new Uint8Array(128);
  for (let i = 0; i < 64; i++) table[base64.charCodeAt(i)] = i;
  const bare = text.endsWith('==') ? text.length - 2 : text.endsWith('=') ? text.length - 1 : text.length;
  const bytes = new Uint8Array((bare * 3) >> 2);
  const at = (i: number): number => table[text.charCodeAt(i) & 127] as number;
  let to = 0;
  let i = 0;
  for (; i + 4 <= bare; i += 4) {
    const four = (at(i) << 18) | (at(i + 1) << 12) | (at(i + 2) << 6) | at(i + 3);
    bytes[to++] = four >> 16;
    bytes[to++] = four >> 8;
    bytes[to++] = four;
  }
  if (i + 1 < bare) bytes[to++] = (at(i) << 2) | (at(i + 1) >> 4);
  if (i + 2 < bare) bytes[to] = (at(i + 1) << 4) | (at(i + 2) >> 2);
  return bytes;
};
