import { writeFileSync } from 'node:fs';
import { launchFirefox } from '../e2e/firefox-process.ts';
import type { Camera, Look } from './camera.ts';

/** The same pictures in the system's Firefox; the colours and motion are asked for by its preferences. */
export const openFirefox = async ({ theme, language, forced }: Look): Promise<Camera> => {
  const { client, inContext, close } = await launchFirefox({
    'layout.css.prefers-color-scheme.content-override': theme === 'dark' ? 0 : 1,
    'browser.display.document_color_use': forced ? 2 : 1,
    'ui.prefersReducedMotion': 1,
    'layout.css.devPixelsPerPx': '2.0',
    'intl.accept_languages': language,
  });
  return {
    open: async (url, width, height) => {
      // A window has a least width, a page in it none.
      await inContext(
        'chrome',
        `const { style } = gBrowser.selectedBrowser;
         style.cssText = 'flex: none; min-width: 0; width: ${width}px; height: ${height}px';`,
      );
      await client.send('Marionette:SetContext', { value: 'content' });
      await client.send('WebDriver:Navigate', { url });
    },
    run: (expression) => inContext('content', `return await (${expression});`),
    shoot: async (file, whole) => {
      await client.send('Marionette:SetContext', { value: 'content' });
      const { value } = await client.send<{ value: string }>('WebDriver:TakeScreenshot', { full: whole });
      writeFileSync(file, Buffer.from(value, 'base64'));
    },
    close,
  };
};
