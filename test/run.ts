import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type FoundBrowser,
  findChromium,
  findFirefox,
  howToInstall,
  installPackage,
  mayInstall,
} from './browsers.ts';

/**
 * `npm test`: types, lint, unit tests with golden pages and the house, the three builds, and the built extension in
 * real browsers. Every step runs even when an earlier one failed, so that one run tells everything; the last line
 * counts the tests, where a step that is no test suite (types, lint, build) counts only when it fails.
 */
const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const results = join(root, '.output/results');
const ci = process.env.CI === 'true';
const counts = { passed: 0, failed: 0, skipped: 0 };
const notes: string[] = [];

const say = (text: string): void => console.log(text);

/**
 * Runs a command of the project's own packages; true when it ended well. What it prints is shown as it comes, or,
 * for the talkative ones, only when it failed.
 */
const ran = (
  command: string,
  args: string[],
  env: NodeJS.ProcessEnv = process.env,
  show: 'always' | 'on failure' = 'always',
): boolean => {
  const bins: Record<string, string> = {
    wxt: 'wxt/bin/wxt.mjs',
    tsc: 'typescript/bin/tsc',
    biome: '@biomejs/biome/bin/biome',
    vitest: 'vitest/vitest.mjs',
  };
  const program = join(root, 'node_modules', bins[command] ?? command);
  const flow = show === 'always' ? 'inherit' : 'pipe';
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: root,
    env,
    stdio: ['ignore', flow, flow],
  });
  if (status !== 0 && show === 'on failure') {
    process.stdout.write(stdout);
    process.stderr.write(stderr);
  }
  return status === 0;
};

/** Runs one named step and says how long it took. */
const step = (name: string, work: () => boolean): boolean => {
  say(`\n== ${name}`);
  const start = Date.now();
  const well = work();
  const time = `${((Date.now() - start) / 1000).toFixed(1)} s`;
  if (!well) notes.push(`${name} failed`);
  say(`== ${name}: ${well ? 'well' : 'FAILED'} (${time})`);
  return well;
};

/** A step that is not a test suite: it adds to the counts only when it fails. */
const check = (name: string, work: () => boolean): boolean => {
  const well = step(name, work);
  if (!well) counts.failed += 1;
  return well;
};

interface SuiteResult {
  success: boolean;
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
}

/** A vitest run, counted by the report that vitest writes beside what it prints. */
const suite = (name: string, args: string[], env: NodeJS.ProcessEnv = process.env): boolean =>
  step(name, () => {
    const file = join(results, `${name.replace(/\W+/g, '-')}.json`);
    rmSync(file, { force: true });
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const well = ran('vitest', ['run', ...args, ...reporters], env);
    try {
      const found = JSON.parse(readFileSync(file, 'utf8')) as SuiteResult;
      counts.passed += found.numPassedTests;
      counts.skipped += found.numPendingTests + found.numTodoTests;
      // A file that could not be loaded fails the run without being a failed test.
      counts.failed += well ? found.numFailedTests : Math.max(1, found.numFailedTests);
    } catch {
      counts.failed += 1;
      notes.push(`${name} left no report`);
      return false;
    }
    return well;
  });

/** Finds a browser, installs it where that may be done (said first), else notes what is left out and why. */
const browser = (
  name: 'Chromium' | 'Firefox',
  packaged: 'chromium' | 'firefox-esr',
  find: () => FoundBrowser | undefined,
): string | undefined => {
  let found = find();
  if (found === undefined && mayInstall()) {
    say(`No ${name} was found here: installing Debian's ${packaged} package.`);
    installPackage(packaged);
    found = find();
  }
  if (found !== undefined) return found.path;
  const advice = howToInstall(name === 'Chromium' ? 'chromium' : 'firefox');
  if (ci) counts.failed += 1;
  notes.push(`${ci ? 'FAILED' : 'skipped'}: the tests in real ${name}, which was not found. ${advice}`);
  return undefined;
};

const main = (): number => {
  mkdirSync(results, { recursive: true });
  check('types', () => ran('wxt', ['prepare']) && ran('tsc', ['--noEmit']));
  check('lint', () => ran('biome', ['ci', ...(process.stdout.isTTY ? [] : ['--colors=off']), '.']));
  suite('unit', []);
  const built = check('build', () =>
    ['chrome', 'edge', 'firefox'].every((target) =>
      ran('wxt', ['build', '-b', target, '--mv3'], process.env, 'on failure'),
    ),
  );
  if (built) {
    const chromium = browser('Chromium', 'chromium', findChromium);
    const firefox = browser('Firefox', 'firefox-esr', findFirefox);
    if (chromium !== undefined || firefox !== undefined) {
      suite('real browsers', ['-c', 'test/e2e/vitest.config.ts'], {
        ...process.env,
        CHROME_PATH: chromium ?? '',
        FIREFOX_PATH: firefox ?? '',
      });
    }
  } else notes.push('the tests in real browsers were not run: there is nothing built to run them on');
  if (notes.length > 0) say(`\n${notes.map((note) => `- ${note}`).join('\n')}`);
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
  say(`\n${counts.passed} passed, ${counts.failed} failed${skipped}`);
  return counts.failed === 0 ? 0 : 1;
};

process.exitCode = main();
