import { chromium } from 'playwright-core';
import { findChromium } from '../browsers.ts';
import type { Camera, Look } from './camera.ts';

export const openChromium = async ({ theme, language, contrast, forced }: Look): Promise<Camera> => {
  const path = findChromium()?.path;
  const browser = await chromium.launch(path === undefined ? {} : { executablePath: path });
  const context = await browser.newContext({
    colorScheme: theme,
    deviceScaleFactor: 2,
    locale: language,
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
    ...(contrast ? { contrast: 'more' as const } : {}),
    ...(forced ? { forcedColors: 'active' as const } : {}),
  });
  const page = await context.newPage();
  page.on('console', (message) => message.type() === 'error' && console.error(message.text()));
  page.on('pageerror', (error) => console.error(error.stack ?? error.message));
  return {
    open: async (url, width, height) => {
      await page.setViewportSize({ width, height });
      await page.goto(url);
    },
    run: (expression) => page.evaluate(expression),
    shoot: async (file, whole) => {
      await page.screenshot({ path: file, fullPage: whole });
    },
    print: async (file, format) => {
      await page.pdf({ path: file, format });
    },
    close: () => browser.close(),
  };
};
