import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { builtExtension } from '../e2e/build.ts';
import type { Bench } from './figure.ts';

const most = 14.1;

export const bench: Bench = {
  name: 'Script injected into a page, gzip (built extension)',
  run: async () => {
    const folder = join(builtExtension('chrome-mv3'), 'content-scripts');
    return readdirSync(folder).map((file) => {
      const size = gzipSync(readFileSync(join(folder, file)), { level: 9 }).length / 1000;
      return {
        what: file.replace('.js', ''),
        figure: `${size.toFixed(1)} kB`,
        goal: `at most ${most} kB`,
        holds: size <= most,
      };
    });
  },
};
