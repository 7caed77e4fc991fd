import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

/**
 * Bundles the demo page. `lightning-base-components`, `@lwc/engine-dom` and `@lwc/synthetic-shadow` are the parts
 * that Salesforce publishes and run here unchanged; the record page, the detail panel, highlights, path and timeline
 * are not published, so `modules/` rebuilds their element names and nesting from what public page objects show.
 */
const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../..');

const sources = (): string[] =>
  ['modules', 'page'].flatMap((folder) =>
    readdirSync(join(here, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(js|html|css)$/.test(name))
      .map((name) => join(here, folder, name))
      .sort(),
  );

/** Names the bundle after everything that goes into it, so that a kept one is used only while nothing changed. */
const fingerprint = (): string => {
  const hash = createHash('sha256');
  for (const file of [...sources(), fileURLToPath(import.meta.url), join(root, 'package-lock.json')]) {
    hash.update(file.slice(root.length)).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
};

/** The folder with the page's script and its parts; built when it is not there yet (some 10 s), else at once. */
export const bundlePage = async (): Promise<string> => {
  const kept = join(root, 'node_modules/.cache/fairlead-demo');
  const folder = join(kept, fingerprint());
  if (existsSync(join(folder, 'main.js'))) return folder;
  rmSync(kept, { recursive: true, force: true });
  const building = `${folder}.${process.pid}`;
  // Loaded only when needed: the compiler takes a second to load.
  const { default: lwc } = await import('@lwc/rollup-plugin');
  const bundle = await rolldown({
    input: join(here, 'page/main.js'),
    cwd: root,
    // The compiler turns templates and style sheets into JavaScript; the bundler must not read them as such.
    moduleTypes: { '.css': 'js', '.html': 'js' },
    checks: { bundlerTimings: false, pluginTimings: false },
    transform: { define: { 'process.env.NODE_ENV': '"production"', 'import.meta.env.SSR': 'false' } },
    // The published components warn about their own templates; nothing here can mend that.
    onLog: (level, log, report) => {
      if (level === 'warn' && `${log.message}${log.id}`.includes('lightning-base-components')) return;
      report(level, log);
    },
    plugins: [
      {
        // Icon sets that the page never asks for: 3000 templates, and most of the building time.
        name: 'leave-out-icons',
        resolveId: (id: string) =>
          /^lightning\/iconSvgTemplates(?!Utility$)/.test(id) ? { id: '\0no-icons' } : undefined,
        load: (id: string) => (id === '\0no-icons' ? 'export default {};' : undefined),
      },
      lwc({
        rootDir: here,
        modules: [{ dir: join(here, 'modules') }, { npm: 'lightning-base-components' }],
        enableDynamicComponents: true,
        enableSyntheticElementInternals: true,
      }),
    ],
  });
  await bundle.write({ dir: building, format: 'esm', minify: true });
  await bundle.close();
  writeFileSync(join(building, 'README'), 'Built by test/demo/bundle.ts; may be removed at any time.\n');
  if (!existsSync(folder)) renameSync(building, folder);
  return folder;
};
