import { existsSync } from 'node:fs';

const chromiumPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const firefoxPaths = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

const find = (name: string, fromEnv: string | undefined, paths: string[]): string | undefined => {
  const found = [...(fromEnv ? [fromEnv] : []), ...paths].find((path) => existsSync(path));
  if (found === undefined && process.env.CI === 'true') {
    throw new Error(
      `No ${name} found. Install it, or name it in ${name === 'Firefox' ? 'FIREFOX_PATH' : 'CHROME_PATH'}.`,
    );
  }
  return found;
};

/** Path of a Chromium, Chrome or Edge; undefined when there is none (an error where CI=true). */
export const findChromium = (): string | undefined =>
  find('Chromium', process.env.CHROME_PATH, chromiumPaths);
/** Path of a Firefox; undefined when there is none (an error where CI=true). */
export const findFirefox = (): string | undefined => find('Firefox', process.env.FIREFOX_PATH, firefoxPaths);
