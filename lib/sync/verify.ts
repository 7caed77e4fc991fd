import * as z from 'zod/mini';
import { readJson } from '../criteria/json.ts';
import { type Bytes, decodeBase64, decodeText, hex, type Subtle } from './bytes.ts';

/**
 * Ed25519 over the exact bytes of a criteria file, before anything in them is parsed. The signatures stand in a file
 * beside it (`criteria.json.sig`) or around it (an envelope that carries the bytes as base64). Several signatures are
 * several keys, for rotation. Which keys count is never read from the file.
 */

const Signature = z.object({
  /** The key's id, to find it quickly; proves nothing. */
  key: z.string().check(z.maxLength(64)),
  /** 64 bytes as base64. */
  signature: z.string().check(z.maxLength(120)),
});
export type Signature = z.infer<typeof Signature>;

const Signatures = z.object({ signatures: z.array(Signature).check(z.minLength(1), z.maxLength(8)) });
const Envelope = z.object({
  envelope: z.literal(1),
  payload: z.string(),
  signatures: z.array(Signature).check(z.minLength(1), z.maxLength(8)),
});

/** A public key: `id` is the first 16 hexadecimal digits of the SHA-256 of its 32 bytes. */
export interface PublicKey {
  id: string;
  bytes: Bytes;
}

/** Reads a public key as `keygen` prints it: 32 bytes as base64, with or without "ed25519:" before it. */
export const readPublicKey = async (text: string, subtle: Subtle): Promise<PublicKey | undefined> => {
  const bytes = decodeBase64(text.trim().replace(/^ed25519:/, ''));
  if (bytes === undefined || bytes.length !== 32) return undefined;
  return { id: hex(new Uint8Array(await subtle.digest('SHA-256', bytes))).slice(0, 16), bytes };
};

/** What an envelope holds, or undefined when these bytes are no envelope; `broken` when it says that it is one and is not. */
export const openEnvelope = (
  bytes: Bytes,
): { payload: Bytes; signatures: Signature[] } | 'broken' | undefined => {
  const text = decodeText(bytes.subarray(0, 200));
  const start = text ?? decodeText(bytes);
  if (start === undefined || !/^\s*\{\s*"envelope"\s*:/.test(start)) return undefined;
  const whole = decodeText(bytes);
  const read = whole === undefined ? undefined : readJson(whole, { depth: 4, values: 40 });
  const parsed = read?.ok ? Envelope.safeParse(read.value) : undefined;
  const payload = parsed?.success ? decodeBase64(parsed.data.payload) : undefined;
  if (!parsed?.success || payload === undefined) return 'broken';
  return { payload, signatures: parsed.data.signatures };
};

/** The signatures of a detached `.sig` file; undefined when it is none. */
export const readSignatures = (bytes: Bytes): Signature[] | undefined => {
  const text = decodeText(bytes);
  const read = text === undefined ? undefined : readJson(text, { depth: 4, values: 40 });
  const parsed = read?.ok ? Signatures.safeParse(read.value) : undefined;
  return parsed?.success ? parsed.data.signatures : undefined;
};

/**
 * Ids of the trusted keys that signed these bytes, in the order of `keys`. A signature that names no trusted key is
 * passed over; one that names a trusted key and does not verify counts for nothing.
 */
export const findSigners = async (
  bytes: Bytes,
  signatures: readonly Signature[],
  keys: readonly PublicKey[],
  subtle: Subtle,
): Promise<string[]> => {
  const signers: string[] = [];
  for (const key of keys) {
    for (const entry of signatures) {
      const signature = decodeBase64(entry.signature);
      if (entry.key !== key.id || signature === undefined || signature.length !== 64) continue;
      const imported = await subtle.importKey('raw', key.bytes, { name: 'Ed25519' }, false, ['verify']);
      if (await subtle.verify({ name: 'Ed25519' }, imported, signature, bytes)) {
        signers.push(key.id);
        break;
      }
    }
  }
  return signers;
};
