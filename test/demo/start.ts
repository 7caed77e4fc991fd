import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import {
  type FoundBrowser,
  findChromium,
  howToInstall,
  installPackage,
  isSnap,
  mayInstall,
  WrongPath,
} from '../browsers.ts';
import { type Browser, DevtoolsError, launchBrowser } from './devtools.ts';
import { readOptions, type StartOptions, usage, WrongOption } from './options.ts';
import { assessmentShown, loadExtension, openDeal, openPanel } from './panel.ts';
import { deals } from './records/index.ts';
import { type Demo, startDemo } from './server.ts';
import { prepareShot, takeShot } from './shot.ts';

/**
 * `npm start`: builds the extension, opens the person's own browser with it beside a deal of the demo CRM, and stays
 * until it is stopped. The person's own profile is never touched: the browser runs with a new, empty one.
 */
const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const say = (text: string): void => console.log(text);

/** Something is in the way that the person can mend; the text says how. Ends with status 1 and no stack. */
class Obstacle extends Error {}

const browserOf = (): FoundBrowser => {
  const found = findChromium();
  if (found !== undefined) return found;
  if (!mayInstall())
    throw new Obstacle(`No Chrome, Chromium or Edge was found here. ${howToInstall('chromium')}`);
  say(
    "No Chrome, Chromium or Edge was found here: installing Debian's own chromium package (apt-get install chromium).",
  );
  installPackage('chromium');
  const installed = findChromium();
  if (installed === undefined) throw new Obstacle(`That did not work. ${howToInstall('chromium')}`);
  return installed;
};

/** Builds the extension just as it is shipped and returns its folder. */
const buildExtension = (): string => {
  const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs');
  const built = spawnSync(process.execPath, [wxt, 'build', '-b', 'chrome', '--mv3'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1', CI: '1' },
  });
  if (built.status !== 0) {
    const lines = stripVTControlCharacters(`${built.stdout}${built.stderr}`)
      .split('\n')
      .filter((line) => line.trim() !== '' && !/Preparing/.test(line))
      .map((line) => line.slice(0, 200));
    throw new Obstacle(`The extension could not be built:\n${lines.slice(0, 12).join('\n')}`);
  }
  const folder = join(resolve(root, process.env.FAIRLEAD_OUT ?? '.output'), 'chrome-mv3');
  if (!existsSync(join(folder, 'manifest.json'))) throw new Obstacle(`The build left nothing in ${folder}.`);
  return folder;
};

/** A new, empty profile. A browser from a snap sees only its own folder and what is not hidden at home. */
const newProfile = (browser: FoundBrowser): string => {
  const place = isSnap(browser.path) ? join(homedir(), 'snap/chromium/common') : tmpdir();
  mkdirSync(place, { recursive: true });
  return mkdtempSync(join(place, 'fairlead-demo-'));
};

const browserArgs = (options: StartOptions, demo: Demo, profile: string): string[] => [
  `--user-data-dir=${profile}`,
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-sync',
  '--disable-search-engine-choice-screen',
  '--password-store=basic',
  '--use-mock-keychain',
  '--enable-unsafe-extension-debugging',
  // No bar about the two flags below: the text in the terminal says what they do.
  '--test-type',
  `--host-resolver-rules=${demo.hostRules}`,
  // Trusts the demo's throw-away key and nothing else; only in this profile.
  `--ignore-certificate-errors-spki-list=${demo.certificateKey}`,
  `--window-size=${options.size.width},${options.size.height}`,
  ...(options.headless ? ['--headless=new'] : []),
  ...(options.shot === undefined ? [] : ['--hide-scrollbars']),
  ...(options.dark ? ['--force-dark-mode'] : []),
  // Chromium refuses to sandbox when run as root; the demo loads pages of this machine only.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  'about:blank',
];

const needsDisplay = (options: StartOptions): boolean =>
  !options.headless &&
  process.platform === 'linux' &&
  (process.env.DISPLAY ?? '') === '' &&
  (process.env.WAYLAND_DISPLAY ?? '') === '';

/** Runs the demo to its end; everything that was opened is closed again, whatever happens. */
const run = async (options: StartOptions, stopped: Promise<void>): Promise<void> => {
  const deal = deals[options.deal - 1];
  if (deal === undefined) throw new WrongOption(`There is no deal ${options.deal}.`);
  if (needsDisplay(options)) {
    throw new Obstacle(
      'There is no display here to open a window on (DISPLAY is not set). Run it on a desktop, or take a picture without a window: npm start -- --headless --shot fairlead.png',
    );
  }
  const found = browserOf();
  say('Building the extension as it is shipped …');
  const extension = buildExtension();
  say('Starting the demo CRM (the first time takes some seconds longer: its page is bundled) …');
  const demo = await startDemo();
  const profile = newProfile(found);
  let browser: Browser | undefined;
  try {
    say(`Opening ${found.path} with a new, empty profile …`);
    browser = launchBrowser(found.path, browserArgs(options, demo, profile));
    const id = await loadExtension(browser, extension);
    const { page, tabId } = await openDeal(browser, demo.dealUrls[options.deal - 1] ?? demo.url);
    const panel = await openPanel(browser, id, tabId);
    if (options.shot !== undefined) {
      const plan = { ...options.size, panelWidth: options.width, scale: options.scale, dark: options.dark };
      await prepareShot(page, panel, plan);
      await assessmentShown(panel, deal.name);
      const file = resolve(options.shot);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, await takeShot(browser, page, panel, plan));
      say(`The sidebar shows its assessment of "${deal.name}". The picture of page and sidebar is ${file}.`);
      return;
    }
    say(
      [
        '',
        `Fairlead is open beside the demo deal "${deal.name}".`,
        `  The deal: ${demo.dealUrls[options.deal - 1]}`,
        `  That host name leads to this machine (port ${demo.port}) in this browser only; nothing goes to the internet.`,
        `  The extension: ${extension}, unmodified.`,
        'Try: press Edit and type into a field, open another deal under Opportunities, or close and open the sidebar with its button.',
        'Stop with Ctrl-C here or by closing the browser; the profile is then removed.',
      ].join('\n'),
    );
    await Promise.race([stopped, browser.ended]);
  } catch (error) {
    const said = browser?.said() ?? '';
    if (error instanceof DevtoolsError && said !== '')
      throw new Error(`${error.message}\nThe browser said:\n${said}`);
    throw error;
  } finally {
    await browser?.end();
    await demo.close();
    // Some systems hold files of a browser that has just ended for a moment.
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
};

const main = async (): Promise<number> => {
  try {
    const options = readOptions(process.argv.slice(2), deals.length);
    if (options.help) {
      say(usage.replace('{deals}', String(deals.length)));
      return 0;
    }
    const stopped = new Promise<void>((stop) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop());
    });
    await run(options, stopped);
    if (options.shot === undefined) say('Closed; the throw-away profile is removed.');
    return 0;
  } catch (error) {
    const plain = error instanceof Obstacle || error instanceof WrongOption || error instanceof WrongPath;
    console.error(plain ? (error as Error).message : error instanceof DevtoolsError ? error.message : error);
    if (error instanceof WrongOption) console.error(`\n${usage.replace('{deals}', String(deals.length))}`);
    return 1;
  }
};

process.exitCode = await main();
