import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Folder of the built extension. Throws with the command that makes it when it is not there. */
export const builtExtension = (target: 'chrome-mv3' | 'firefox-mv3'): string => {
  const folder = resolve(root, process.env.FAIRLEAD_OUT ?? '.output', target);
  if (!existsSync(resolve(folder, 'manifest.json'))) {
    throw new Error(
      `No built extension in ${folder}: run "npm run build" and "npm run build:firefox" first.`,
    );
  }
  return folder;
};
