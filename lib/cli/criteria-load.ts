import { readFileSync } from 'node:fs';
import { resolve as resolvePath } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { grammars } from '../criteria/grammars.ts';
import { limits } from '../criteria/limits.ts';
import type { Bytes } from '../sync/bytes.ts';
import { refuseNoJson } from '../sync/fetched.ts';
import type { Refusal } from '../sync/outcome.ts';
import { refuse } from '../sync/outcome.ts';
import { type Taken, type TakePorts, take, takePackaged, unwrap } from '../sync/take.ts';
import { readPackaged } from './packaged.ts';

/** A mistake of the person at the terminal, told without a stack. `code` is the exit status. */
export class CliError extends Error {
  constructor(
    message: string,
    readonly code = 2,
  ) {
    super(message);
  }
}

/** Reads a file or ends with the reason. */
export const readBytes = (path: string): Bytes => {
  try {
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new CliError(`${path}: there is no such file.`);
    if (code === 'EISDIR') throw new CliError(`${path} is a folder; name the file.`);
    throw new CliError(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
};

/** The client's own reading of a file, from disk instead of the network. */
export const filePorts: TakePorts = {
  subtle: crypto.subtle,
  packaged: readPackaged,
  child: async (url) => {
    const path = fileURLToPath(url);
    try {
      return { ok: true, bytes: new Uint8Array(readFileSync(path)) };
    } catch {
      return refuse('not-found', `${path} is not there.`);
    }
  },
  grammars,
  extensionVersion: 'command line',
};

/** Reads, verifies and resolves a criteria file exactly as a sidebar does, apart from its age and its signature. */
export const loadFile = async (path: string): Promise<Taken | Refusal> => {
  const bytes = readBytes(path);
  const wrong = refuseNoJson(bytes, '');
  if (wrong !== undefined) return wrong;
  const opened = unwrap(bytes);
  if (!opened.ok) return opened;
  if (opened.payload.length > limits.fileBytes)
    return refuse('too-large', `It is ${opened.payload.length} bytes; at most ${limits.fileBytes}.`);
  return take(
    {
      source: 'file',
      url: pathToFileURL(resolvePath(path)).href,
      payload: opened.payload,
      signatures: opened.signatures,
    },
    { keys: [], required: false, keyset: '' },
    Date.now(),
    filePorts,
  );
};

/** The packaged set as a sidebar holds it. */
export const loadPackaged = (): Promise<Taken> => takePackaged(Date.now(), filePorts);
