import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Where browsers stand on this machine, and how to get one where that may be done without asking. */
export type BrowserKind = 'chrome' | 'chromium' | 'edge' | 'firefox';

export interface FoundBrowser {
  kind: BrowserKind;
  path: string;
}

/** What the search looks at; handed in so that it can be tried for every system. */
export interface Machine {
  platform: NodeJS.Platform;
  env: Record<string, string | undefined>;
  home: string;
  exists(path: string): boolean;
}

const thisMachine = (): Machine => ({
  platform: process.platform,
  env: process.env,
  home: homedir(),
  exists: existsSync,
});

const linuxNames: [BrowserKind, string[]][] = [
  ['chrome', ['google-chrome-stable', 'google-chrome']],
  ['chromium', ['chromium', 'chromium-browser']],
  ['edge', ['microsoft-edge-stable', 'microsoft-edge']],
  ['firefox', ['firefox-esr', 'firefox']],
];
const linuxPaths: [BrowserKind, string][] = [
  ['chrome', '/opt/google/chrome/chrome'],
  ['edge', '/opt/microsoft/msedge/msedge'],
  ['chromium', '/snap/bin/chromium'],
  ['firefox', '/snap/bin/firefox'],
];
const macApps: [BrowserKind, string][] = [
  ['chrome', 'Google Chrome.app/Contents/MacOS/Google Chrome'],
  ['chromium', 'Chromium.app/Contents/MacOS/Chromium'],
  ['edge', 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
  ['firefox', 'Firefox.app/Contents/MacOS/firefox'],
];
const windowsPaths: [BrowserKind, string][] = [
  ['chrome', 'Google\\Chrome\\Application\\chrome.exe'],
  ['chromium', 'Chromium\\Application\\chrome.exe'],
  ['edge', 'Microsoft\\Edge\\Application\\msedge.exe'],
  ['firefox', 'Mozilla Firefox\\firefox.exe'],
];

/** Every place where a browser may stand on this kind of system, best first. */
export const browserPaths = (machine: Machine): FoundBrowser[] => {
  const { platform, env, home } = machine;
  if (platform === 'darwin') {
    return ['/Applications', `${home}/Applications`].flatMap((folder) =>
      macApps.map(([kind, app]) => ({ kind, path: `${folder}/${app}` })),
    );
  }
  if (platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => env[name] ?? []);
    return windowsPaths.flatMap(([kind, path]) =>
      folders.map((folder) => ({ kind, path: `${folder}\\${path}` })),
    );
  }
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return [
    ...linuxNames.flatMap(([kind, names]) =>
      names.flatMap((name) => folders.map((folder) => ({ kind, path: join(folder, name) }))),
    ),
    ...linuxPaths.map(([kind, path]) => ({ kind, path })),
  ];
};

/** Which browser a path that a person gave most likely is. */
const kindOf = (path: string): BrowserKind =>
  /firefox/i.test(path)
    ? 'firefox'
    : /edge/i.test(path)
      ? 'edge'
      : /chromium/i.test(path)
        ? 'chromium'
        : 'chrome';

/** Thrown when CHROME_PATH or FIREFOX_PATH points to nothing: a wrong hint must not be silently passed over. */
export class WrongPath extends Error {}

const given = (name: 'CHROME_PATH' | 'FIREFOX_PATH', machine: Machine): FoundBrowser | undefined => {
  const path = machine.env[name];
  if (path === undefined || path === '') return undefined;
  if (!machine.exists(path)) {
    throw new WrongPath(
      `${name} is ${path}, but nothing is there. Correct it, or unset it to let Fairlead search.`,
    );
  }
  return { kind: name === 'FIREFOX_PATH' ? 'firefox' : kindOf(path), path };
};

/**
 * The Chrome, Chromium or Edge of this machine: CHROME_PATH first, then the usual places.
 * @throws WrongPath when CHROME_PATH points to nothing.
 */
export const findChromium = (machine: Machine = thisMachine()): FoundBrowser | undefined =>
  given('CHROME_PATH', machine) ??
  browserPaths(machine).find(({ kind, path }) => kind !== 'firefox' && machine.exists(path));

/**
 * The Firefox of this machine: FIREFOX_PATH first, then the usual places.
 * @throws WrongPath when FIREFOX_PATH points to nothing.
 */
export const findFirefox = (machine: Machine = thisMachine()): FoundBrowser | undefined =>
  given('FIREFOX_PATH', machine) ??
  browserPaths(machine).find(({ kind, path }) => kind === 'firefox' && machine.exists(path));

/** True for a browser from a snap, which sees no hidden folder and no /tmp of ours. */
export const isSnap = (path: string): boolean => {
  try {
    return /^\/snap\//.test(path) || /\/snap(\/|$)/.test(realpathSync(path));
  } catch {
    return false;
  }
};

/** True on Debian and what is made from it (Ubuntu's own chromium package is only a door to a snap). */
export const isDebian = (release: string): boolean => /^ID(_LIKE)?=.*\bdebian\b/m.test(release);

const releaseFile = (): string => {
  try {
    return readFileSync('/etc/os-release', 'utf8');
  } catch {
    return '';
  }
};

/** True when a package may be installed without asking anybody: Debian's family, as root. */
export const mayInstall = (): boolean =>
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  isDebian(releaseFile()) &&
  existsSync('/usr/bin/apt-get');

/**
 * Installs one of Debian's browser packages, which are signed by Debian and need no download of ours.
 * The caller says so first. Returns whether it worked; what apt says goes to this terminal.
 */
export const installPackage = (name: 'chromium' | 'firefox-esr'): boolean => {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...args: string[]): boolean =>
    spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  return run('update') && run('install', '-y', '--no-install-recommends', name);
};

/** What a person without a fitting browser should do, for this system. */
export const howToInstall = (
  browser: 'chromium' | 'firefox',
  platform: NodeJS.Platform = process.platform,
): string => {
  const hint = browser === 'chromium' ? 'CHROME_PATH' : 'FIREFOX_PATH';
  const byHand = `If it is installed elsewhere, set ${hint} to its program file.`;
  const chromium: Partial<Record<NodeJS.Platform, string>> = {
    darwin:
      'Install Google Chrome from google.com/chrome, or with Homebrew: brew install --cask google-chrome',
    win32: 'Install Google Chrome from google.com/chrome, or: winget install Google.Chrome',
  };
  const firefox: Partial<Record<NodeJS.Platform, string>> = {
    darwin: 'Install Firefox from firefox.com, or with Homebrew: brew install --cask firefox',
    win32: 'Install Firefox from firefox.com, or: winget install Mozilla.Firefox',
  };
  const known = (browser === 'chromium' ? chromium : firefox)[platform];
  const linux =
    browser === 'chromium'
      ? 'Install Chromium (Debian: sudo apt-get install chromium; Fedora: sudo dnf install chromium) or Google Chrome from google.com/chrome.'
      : 'Install Firefox (Debian: sudo apt-get install firefox-esr; Fedora: sudo dnf install firefox).';
  return `${known ?? linux} ${byHand}`;
};
