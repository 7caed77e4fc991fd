import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Bench, Figure } from './figure.ts';
import { bundle } from './in-page.ts';

const most = 14.1;
const scripts = [
  'crm.content/index',
  'mapped.content',
  'salesforce.content',
  'hubspot.content',
  'dynamics.content',
  'pipedrive.content',
  'zoho.content',
  'mark.content/index',
  'teach.content/index',
];

export const bench: Bench = {
  name: 'Script injected into a page, minified, gzip',
  run: async () => {
    const figures: Figure[] = [];
    for (const script of scripts) {
      const code = await bundle(join(import.meta.dirname, '../../entrypoints', `${script}.ts`));
      const size = gzipSync(code, { level: 9 }).length / 1000;
      figures.push({
        what: script.replace(/\.content.*/, ''),
        figure: `${size.toFixed(1)} kB`,
        goal: `at most ${most} kB`,
        holds: size <= most,
      });
    }
    return figures;
  },
};
