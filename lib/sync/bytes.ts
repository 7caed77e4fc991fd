/** The digest and signature part of WebCrypto, handed in so that nothing here reads a global. */
export type Subtle = Pick<SubtleCrypto, 'digest' | 'importKey' | 'verify'>;

/** Bytes that WebCrypto and fetch agree on. */
export type Bytes = Uint8Array<ArrayBuffer>;

export const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** SHA-256 of bytes, in hexadecimal. */
export const sha256 = async (bytes: Bytes, subtle: Subtle): Promise<string> =>
  hex(new Uint8Array(await subtle.digest('SHA-256', bytes)));

export const encodeText = (text: string): Bytes => new TextEncoder().encode(text);

/** The text of UTF-8 bytes; undefined when they are no UTF-8. A byte-order mark stays in the text (and is refused later). */
export const decodeText = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** Bytes of base64 or base64url text, padded or not; undefined when it is neither. */
export const decodeBase64 = (text: string): Bytes | undefined => {
  const plain = text.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '');
  if (!/^[A-Za-z0-9+/]*$/.test(plain) || plain.length % 4 === 1) return undefined;
  const binary = atob(plain);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index);
  return bytes;
};

export const encodeBase64 = (bytes: Uint8Array): string => {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
};
