/**
 * Draws `public/icons/*.png` from `icon.svg` with Chromium: `npx tsx test/shots/icons.ts`. The results are committed;
 * run it again only when the drawing changes. The `-dark` set is for dark toolbars.
 */
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const folder = new URL('../../public/icons/', import.meta.url);
const light = readFileSync(new URL('icon.svg', folder), 'utf8');
const dark = light.replace('#0b5f6e', '#7fdbe6').replace('#12a3b4', '#ffffff');
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium' });
const page = await browser.newPage();
for (const [suffix, svg] of [
  ['', light],
  ['-dark', dark],
] as const) {
  for (const size of [16, 32, 48, 128]) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>html,body{margin:0;background:transparent}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    await page.screenshot({
      path: new URL(`icon${suffix}-${size}.png`, folder).pathname,
      omitBackground: true,
    });
  }
}
await browser.close();
console.log('public/icons: 16, 32, 48 and 128 px, light and dark');
