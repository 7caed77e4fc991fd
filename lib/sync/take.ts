import type { Grammars } from '../criteria/content.ts';
import type { CriteriaFile } from '../criteria/file.ts';
import type { Notice, Problem } from '../criteria/problem.ts';
import { resolve } from '../criteria/resolve.ts';
import type { Criteria } from '../criteria/schema.ts';
import { type Bytes, encodeText, sha256 } from './bytes.ts';
import { type GatherPorts, gather } from './gather.ts';
import { type Refusal, refuse } from './outcome.ts';
import type { Blob, Generation, Source } from './state.ts';
import { findSigners, openEnvelope, type PublicKey, readPublicKey, type Signature } from './verify.ts';

/** Which keys are trusted, ready for use. */
export interface Trust {
  keys: readonly PublicKey[];
  required: boolean;
  /** The keys' ids joined: changes when a key is added or removed. */
  keyset: string;
}

export const readTrust = async (
  keys: readonly string[],
  required: boolean,
  subtle: GatherPorts['subtle'],
): Promise<Trust> => {
  const read = await Promise.all(keys.map((key) => readPublicKey(key, subtle)));
  const good = read.filter((key) => key !== undefined);
  return {
    keys: good,
    required: required || keys.length > 0,
    keyset: good.map((key) => key.id).join(' '),
  };
};

export interface TakePorts extends GatherPorts {
  grammars: Grammars;
  /** Version of the extension, to resolve again when it brings another packaged set. */
  extensionVersion: string;
}

/** A file that was verified, read and resolved: everything but the decision to use it. */
export interface Taken {
  ok: true;
  generation: Generation;
  blob: Blob;
  criteria: Criteria;
  top: CriteriaFile;
  notices: Notice[];
  /** Names of the files in `notices` and problems, by index. */
  names: string[];
}

export const problemText = (problem: Problem, names: readonly string[]): string => {
  const where = [names[problem.file], problem.path].filter((part) => part !== undefined && part !== '');
  return `${where.join(': ')}: expected ${problem.expected}, found ${problem.found}. ${problem.mend}`;
};

/** Opens an envelope if the bytes are one; `signatures` are those beside the file otherwise. */
export const unwrap = (
  bytes: Bytes,
): { ok: true; payload: Bytes; signatures: Signature[]; enveloped: boolean } | Refusal => {
  const envelope = openEnvelope(bytes);
  if (envelope === 'broken') return refuse('bad-signature', 'The envelope is damaged; sign the file again.');
  if (envelope === undefined) return { ok: true, payload: bytes, signatures: [], enveloped: false };
  return { ok: true, ...envelope, enveloped: true };
};

/**
 * Verifies exact bytes, then reads and resolves them. In this order: signature, text, JSON, format, `extends`, values.
 * Nothing is stored here.
 */
export const take = async (
  from: { source: Source; url: string; payload: Bytes; signatures: readonly Signature[] },
  trust: Trust,
  now: number,
  ports: TakePorts,
): Promise<Taken | Refusal> => {
  const signers = await findSigners(from.payload, from.signatures, trust.keys, ports.subtle);
  if (trust.required && signers.length === 0) {
    if (from.signatures.length === 0)
      return refuse(
        'unsigned',
        'A signature is required and there is none (neither an envelope nor a .sig file).',
      );
    const named = from.signatures.map((signature) => signature.key).join(', ');
    const trusted = trust.keys.map((key) => key.id).join(', ');
    return refuse(
      'bad-signature',
      `No signature of a trusted key fits these bytes. Signed by: ${named}. Trusted: ${trusted === '' ? 'none' : trusted}.`,
    );
  }
  const gathered = await gather(from.url, from.payload, ports);
  if (!gathered.ok) return gathered;
  const names = gathered.chain.map((link) => link.name);
  const outside = new Set(gathered.chain.flatMap((link, index) => (link.outside ? [index] : [])));
  const resolved = resolve(
    gathered.chain.map((link) => link.value),
    { files: outside, grammars: ports.grammars },
  );
  if (!resolved.ok) {
    const lines = resolved.problems.slice(0, 8).map((problem) => problemText(problem, names));
    const rest = resolved.problems.length > 8 ? [`And ${resolved.problems.length - 8} more.`] : [];
    return refuse('invalid', [...lines, ...rest].join('\n'));
  }
  const top = gathered.top;
  if (top === undefined) return refuse('invalid', 'The file is not valid.');
  if (trust.required && top.sequence === undefined)
    return refuse('invalid', 'sequence: expected a whole number, found nothing. A signed file needs one.');
  const { criteria } = resolved;
  const text = JSON.stringify(criteria);
  const file = gathered.files[0]?.sha256 ?? '';
  return {
    ok: true,
    top,
    criteria,
    notices: resolved.notices,
    names,
    blob: { resolved: text, files: gathered.files, signatures: [...from.signatures] },
    generation: {
      blob: await sha256(encodeText(text), ports.subtle),
      source: from.source,
      url: from.url,
      organisation: criteria.organisation,
      version: criteria.version,
      ...(top.sequence === undefined ? {} : { sequence: top.sequence }),
      ...(top.published === undefined ? {} : { published: top.published }),
      ...(top.expires === undefined ? {} : { expires: top.expires }),
      ...(top.reviewBy === undefined ? {} : { reviewBy: top.reviewBy }),
      ...(top.changeNote === undefined ? {} : { changeNote: top.changeNote }),
      file,
      signers,
      keyset: trust.keyset,
      resolvedBy: ports.extensionVersion,
      takenAt: now,
    },
  };
};

/** The packaged set as a generation of its own: the last place, and no special case for whoever reads it. */
export const takePackaged = async (now: number, ports: TakePorts): Promise<Taken> => {
  const files = await ports.packaged('default');
  const resolved = resolve(files);
  if (!resolved.ok)
    throw new Error(
      `The packaged criteria do not hold: ${resolved.problems.map((problem) => problemText(problem, [])).join(' ')}`,
    );
  const { criteria } = resolved;
  const text = JSON.stringify(criteria);
  const blob = await sha256(encodeText(text), ports.subtle);
  return {
    ok: true,
    criteria,
    top: { format: 1 },
    notices: resolved.notices,
    names: [],
    blob: { resolved: text, files: [], signatures: [] },
    generation: {
      blob,
      source: 'packaged',
      organisation: criteria.organisation,
      version: criteria.version,
      file: blob,
      signers: [],
      keyset: '',
      resolvedBy: ports.extensionVersion,
      takenAt: now,
    },
  };
};

/** Reads the criteria of a blob after checking that its text is what its name says; undefined when it was changed. */
export const openBlob = async (
  blob: Blob | undefined,
  name: string,
  subtle: GatherPorts['subtle'],
): Promise<Criteria | undefined> => {
  if (blob === undefined) return undefined;
  if ((await sha256(encodeText(blob.resolved), subtle)) !== name) return undefined;
  return JSON.parse(blob.resolved) as Criteria;
};
