import * as browsers from '../browsers.ts';

const path = (found: browsers.FoundBrowser | undefined, name: 'chromium' | 'firefox'): string | undefined => {
  if (found === undefined && process.env.CI === 'true') {
    throw new Error(`No ${name} found. ${browsers.howToInstall(name)}`);
  }
  return found?.path;
};

/** Path of a Chromium, Chrome or Edge; undefined when there is none (an error where CI=true). */
export const findChromium = (): string | undefined => path(browsers.findChromium(), 'chromium');
/** Path of a Firefox; undefined when there is none (an error where CI=true). */
export const findFirefox = (): string | undefined => path(browsers.findFirefox(), 'firefox');
