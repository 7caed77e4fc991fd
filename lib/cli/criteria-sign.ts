import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { decodeBase64, encodeBase64, hex } from '../sync/bytes.ts';
import { readTime } from '../sync/judge.ts';
import { unwrap } from '../sync/take.ts';
import type { Signature } from '../sync/verify.ts';
import { loadOrFail } from './criteria-check.ts';
import { CliError, readBytes } from './criteria-load.ts';

const algorithm = { name: 'Ed25519' };

const idOf = async (raw: Uint8Array<ArrayBuffer>): Promise<string> =>
  hex(new Uint8Array(await crypto.subtle.digest('SHA-256', raw))).slice(0, 16);

const writeNew = (path: string, text: string, mode: number): void => {
  if (existsSync(path)) throw new CliError(`${path} is there already; name another file or remove it first.`);
  writeFileSync(path, text, { mode });
  chmodSync(path, mode);
};

/** `keygen FILE`: a new key pair; the private key goes into FILE, the public one is printed. */
export const makeKey = async (path: string): Promise<number> => {
  const pair = (await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])) as CryptoKeyPair;
  const secret = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
  const open = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const body = encodeBase64(secret).replace(/(.{64})/g, '$1\n');
  writeNew(path, `-----BEGIN PRIVATE KEY-----\n${body.trimEnd()}\n-----END PRIVATE KEY-----\n`, 0o600);
  const id = await idOf(open);
  console.log(
    `Private key written to ${path}: keep it where only the publisher of the criteria can read it.`,
  );
  console.log(`Key id      ${id}`);
  console.log(`Public key  ${encodeBase64(open)}`);
  console.log('Put the public key into the policy as one of "criteriaKeys".');
  return 0;
};

/** A private key file with its id. */
const readKey = async (
  path: string,
): Promise<{ id: string; sign: (bytes: Uint8Array<ArrayBuffer>) => Promise<string> }> => {
  const text = new TextDecoder().decode(readBytes(path));
  const body = /-----BEGIN PRIVATE KEY-----([\s\S]*?)-----END PRIVATE KEY-----/.exec(text)?.[1];
  const der = body === undefined ? undefined : decodeBase64(body.replace(/\s/g, ''));
  if (der === undefined)
    throw new CliError(`${path} is no private key as "npm run criteria -- keygen" writes it.`);
  let key: CryptoKey;
  try {
    key = await crypto.subtle.importKey('pkcs8', der, algorithm, true, ['sign']);
  } catch {
    throw new CliError(
      `${path} is a private key of another kind; Ed25519 is needed ("npm run criteria -- keygen FILE").`,
    );
  }
  const jwk = await crypto.subtle.exportKey('jwk', key);
  const open = decodeBase64(jwk.x ?? '');
  if (open === undefined || open.length !== 32) throw new CliError(`${path} holds no Ed25519 key.`);
  return {
    id: await idOf(open),
    sign: async (bytes) => encodeBase64(new Uint8Array(await crypto.subtle.sign(algorithm, key, bytes))),
  };
};

/** `sign FILE --key KEY… [--envelope OUT]`: FILE.sig beside it, or one file that carries bytes and signatures. */
export const signFile = async (
  path: string,
  keyPaths: readonly string[],
  envelope: string | undefined,
): Promise<number> => {
  if (keyPaths.length === 0)
    throw new CliError('Name the private key: --key FILE. A new one: npm run criteria -- keygen FILE.');
  const bytes = readBytes(path);
  const opened = unwrap(bytes);
  if (opened.ok && opened.enveloped)
    throw new CliError(`${path} is an envelope already; sign the plain file that it was made from.`);
  const taken = await loadOrFail(path);
  if (taken.top.sequence === undefined)
    throw new CliError(
      `${path}: a signed file needs a "sequence", a whole number that grows. Add "sequence": 1.`,
      1,
    );
  const { published, expires } = taken.top;
  if (published !== undefined && readTime(published) > Date.now() + 86_400_000)
    throw new CliError(
      `${path}: "published" lies ahead (${published}); sidebars would believe that date. Mend it.`,
      1,
    );
  if (expires !== undefined && readTime(expires, true) <= Date.now())
    throw new CliError(
      `${path}: it expired on ${expires}; sidebars would refuse it. Give a later "expires".`,
      1,
    );
  const signatures: Signature[] = [];
  for (const keyPath of keyPaths) {
    const key = await readKey(keyPath);
    signatures.push({ key: key.id, signature: await key.sign(bytes) });
  }
  const by = signatures.map((signature) => signature.key).join(', ');
  if (envelope === undefined) {
    writeFileSync(`${path}.sig`, `${JSON.stringify({ signatures }, null, 1)}\n`);
    console.log(`Signed by ${by}. Publish ${path} and ${path}.sig together, byte for byte as they are.`);
  } else {
    writeFileSync(envelope, `${JSON.stringify({ envelope: 1, payload: encodeBase64(bytes), signatures })}\n`);
    console.log(`Signed by ${by}. Publish ${envelope} alone; it holds the criteria and the signature.`);
  }
  return 0;
};
