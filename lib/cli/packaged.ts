import { readdirSync, readFileSync } from 'node:fs';
import type { PackagedName } from '../criteria/file.ts';
import { resolve } from '../criteria/resolve.ts';
import type { Criteria } from '../criteria/schema.ts';

const folder = new URL('../../public/criteria/', import.meta.url);

const readJson = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));

/** The packaged files of one name, lowest first: what the extension reads from its own folder. */
export const readPackaged = async (name: PackagedName): Promise<unknown[]> =>
  name === 'default' ? readPackagedFiles() : [readJson(`${name}.json`)];

/** The files of the packaged set in the order in which they are laid over each other. */
export const readPackagedFiles = (): unknown[] => {
  const cues = readdirSync(folder)
    .filter((name) => /^cues-[a-z]{2}\.json$/.test(name))
    .sort();
  return ['default.json', ...cues].map(readJson);
};

/** The packaged criteria for tests, benches and the command line. Throws with every problem if they do not resolve. */
export const readPackagedCriteria = (): Criteria => {
  const resolved = resolve(readPackagedFiles());
  if (resolved.ok) return resolved.criteria;
  const lines = resolved.problems.map(
    (problem) => `${problem.path}: expected ${problem.expected}. ${problem.mend}`,
  );
  throw new Error(`The packaged criteria do not hold:\n${lines.join('\n')}`);
};
