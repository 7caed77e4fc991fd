import type { CriteriaFile, PackagedName } from '../criteria/file.ts';
import { type JsonMistake, readJson } from '../criteria/json.ts';
import { limits } from '../criteria/limits.ts';
import { parseFile } from '../criteria/parse.ts';
import { currentFormat, upgradeFile } from '../criteria/upgrades.ts';
import { type Bytes, decodeText, type Subtle, sha256 } from './bytes.ts';
import type { Fetched, FetchRefusal } from './fetched.ts';
import { type Refusal, refuse } from './outcome.ts';

/** One file from outside: where it was, its exact text and the SHA-256 of its bytes. */
export interface OutsideFile {
  path: string;
  sha256: string;
  text: string;
}

export interface GatherPorts {
  subtle: Subtle;
  /** The packaged files of a name, lowest first. */
  packaged: (name: PackagedName) => Promise<unknown[]>;
  /** A file that another one names by path; its pinned SHA-256 is checked here. */
  child: (url: string, most: number) => Promise<Fetched | FetchRefusal>;
}

/** A file with everything that it extends, lowest first, ready for `resolve`. */
export interface Gathered {
  ok: true;
  /** From outside, topmost first. */
  files: OutsideFile[];
  chain: { value: unknown; name: string; outside: boolean }[];
  /** The topmost file, parsed; undefined when it is not valid (then `resolve` says why). */
  top: CriteriaFile | undefined;
}

export const mistakeText = (mistake: JsonMistake): string =>
  `Line ${mistake.line}, column ${mistake.column}: expected ${mistake.expected}, found ${mistake.found}. ${mistake.mend}`;

/**
 * A path in a file's own folder or below, as plain names: no "..", no escapes, no host, no leading slash. Undefined
 * for anything else.
 */
export const readChildUrl = (path: string, parent: string): string | undefined => {
  const names = path.replace(/^\.\//, '').split('/');
  const plain = names.every(
    (name) => /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,80}$/.test(name) && !name.includes('..'),
  );
  if (!plain || names.length > 5) return undefined;
  const folder = new URL('.', parent);
  folder.search = '';
  const url = new URL(names.join('/'), folder);
  return url.href.startsWith(folder.href) ? url.href : undefined;
};

const nameOf = (url: string): string => url.split(/[?#]/)[0]?.split('/').at(-1) ?? url;

/**
 * Follows `extends` from a file whose bytes were verified already. All or nothing: the first thing that is wrong
 * ends it. Each packaged set and each file is laid once, where it first appears.
 */
export const gather = async (url: string, bytes: Bytes, ports: GatherPorts): Promise<Gathered | Refusal> => {
  const files: OutsideFile[] = [];
  const chain: Gathered['chain'] = [];
  const laid = new Set<string>();
  let total = 0;

  const addPackaged = async (name: PackagedName) => {
    if (laid.has(name)) return;
    laid.add(name);
    if (name !== 'default') await addPackaged('default');
    for (const value of await ports.packaged(name))
      chain.push({ value, name: packagedName(name), outside: false });
  };

  const add = async (
    at: string,
    content: Bytes,
    above: readonly string[],
  ): Promise<{ ok: true; file: CriteriaFile | undefined } | Refusal> => {
    total += content.length;
    const name = nameOf(at);
    if (content.length > limits.fileBytes)
      return refuse('too-large', `${name} is ${content.length} bytes; at most ${limits.fileBytes}.`);
    if (total > limits.totalBytes)
      return refuse('too-large', `Together the files are over ${limits.totalBytes} bytes.`);
    if (files.length >= limits.files)
      return refuse('too-large', `More than ${limits.files} files; join some of them.`);
    const text = decodeText(content);
    if (text === undefined) return refuse('not-json', `${name} is not UTF-8 text; save it as UTF-8.`);
    if (text.startsWith('\ufeff'))
      return refuse('not-json', `${name} starts with a byte-order mark; save it as UTF-8 without BOM.`);
    const read = readJson(text);
    if (!read.ok) return refuse('not-json', `${name}: ${mistakeText(read.mistake)}`);
    const value = upgradeFile(read.value);
    if (value === 'too-new')
      return refuse(
        'too-new',
        `${name} has a later format; this version of Fairlead reads format ${currentFormat}. Update it.`,
      );
    files.push({ path: at, sha256: await sha256(content, ports.subtle), text });
    const parsed = parseFile(value, 0);
    const file = parsed.ok ? parsed.file : undefined;
    const named = file?.extends ?? 'default';
    for (const entry of Array.isArray(named) ? named : [named]) {
      if (entry === 'nothing') continue;
      if (typeof entry === 'string') {
        await addPackaged(entry);
        continue;
      }
      const child = readChildUrl(entry.path, at);
      if (child === undefined)
        return refuse(
          'invalid',
          `${name}: extends "${entry.path}": expected a path in this file's folder or below, like "teams/emea.json".`,
        );
      if ([...above, at].includes(child))
        return refuse('invalid', `${name}: extends "${entry.path}" in a circle.`);
      if (above.length + 1 > limits.depth)
        return refuse('invalid', `${name}: "extends" leads more than ${limits.depth} files down.`);
      if (laid.has(child)) continue;
      laid.add(child);
      const fetched = await ports.child(child, limits.fileBytes);
      if (!fetched.ok) return { ...fetched, detail: `${nameOf(child)}: ${fetched.detail}` };
      const found = await sha256(fetched.bytes, ports.subtle);
      if (found !== entry.sha256)
        return refuse(
          'bad-signature',
          `${nameOf(child)} is not the file that ${name} pins: expected SHA-256 ${entry.sha256}, found ${found}. ` +
            'If you changed it on purpose, write the new SHA-256 into "extends".',
        );
      const added = await add(child, fetched.bytes, [...above, at]);
      if (!added.ok) return added;
    }
    chain.push({ value, name, outside: true });
    return { ok: true, file };
  };

  const top = await add(url, bytes, []);
  return top.ok ? { ok: true, files, chain: offerTogether(chain), top: top.file } : top;
};

/**
 * A preset chooses frameworks by removing the others. Several of them together offer what any of them keeps: laid
 * plainly over each other, "bant" and "champ" would remove each other's and leave none.
 */
const offerTogether = (chain: Gathered['chain']): Gathered['chain'] => {
  type Preset = { frameworks?: Record<string, unknown> };
  const removedBy = chain
    .filter(({ name, outside }) => !outside && isPreset(name))
    .map(({ value }) => nullsOf((value as Preset).frameworks));
  if (removedBy.length < 2) return chain;
  const removedByAll = (framework: string) => removedBy.every((removed) => removed.has(framework));
  return chain.map((link) => {
    if (link.outside || !isPreset(link.name)) return link;
    const { frameworks, ...rest } = link.value as Preset;
    const kept = Object.entries(frameworks ?? {}).filter(([id, one]) => one !== null || removedByAll(id));
    return { ...link, value: { ...rest, frameworks: Object.fromEntries(kept) } };
  });
};

const packagedName = (name: PackagedName): string => `packaged ${name}`;
const isPreset = (name: string): boolean => name !== packagedName('default');
const nullsOf = (frameworks: Record<string, unknown> = {}): Set<string> =>
  new Set(Object.keys(frameworks).filter((id) => frameworks[id] === null));
