import { findChromium as anyChromium, findFirefox as anyFirefox, howToInstall } from '../browsers.ts';

const orFail = (path: string | undefined, name: 'chromium' | 'firefox'): string | undefined => {
  if (path === undefined && process.env.CI === 'true') {
    throw new Error(`These tests need ${name} and found none. ${howToInstall(name)}`);
  }
  return path;
};

/** Path of a Chromium, Chrome or Edge; undefined when there is none (an error where CI=true). */
export const findChromium = (): string | undefined => orFail(anyChromium()?.path, 'chromium');
/** Path of a Firefox; undefined when there is none (an error where CI=true). */
export const findFirefox = (): string | undefined => orFail(anyFirefox()?.path, 'firefox');
