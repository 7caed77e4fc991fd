/**
 * Pictures of every view: `npm run shots` draws each scene at 320, 360 and 480 px, light and dark, into
 * `test/shots/out/` (not committed). Choose fewer with `npm run shots -- record,why 360 dark de`: scenes, widths,
 * themes and languages in any order; `rtl` mirrors, `contrast` and `forced` switch those modes on, `zoom` doubles the
 * text, `tall` takes the whole page instead of the first 640 px, `axe` checks each scene against WCAG 2.2 AA as well.
 */
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { build, preview } from 'vite';
import type { Scene } from './scenes.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const out = new URL('out/', import.meta.url);
mkdirSync(out, { recursive: true });
const words = process.argv.slice(2);
const has = (word: string): boolean => words.includes(word);
const pickFrom = (all: string[]): string[] => {
  const chosen = all.filter(has);
  return chosen.length > 0 ? chosen : all;
};
const widths = words.filter((word) => /^\d+$/.test(word)).map(Number);
const themes = pickFrom(['light', 'dark']) as ('light' | 'dark')[];
const languages = ['en', 'de', 'fr', 'es'].filter(has);
const modes = new Set(['rtl', 'contrast', 'forced', 'zoom', 'tall', 'axe', 'light', 'dark', ...languages]);
const wanted = words
  .filter((word) => !modes.has(word) && !/^\d+$/.test(word))
  .flatMap((word) => word.split(','));

// Built once and served as files: two hundred pages from a development server would take minutes.
const jsx = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const;
const outDir = fileURLToPath(new URL('out/.site', import.meta.url));
await build({
  root: here,
  base: './',
  configFile: false,
  logLevel: 'error',
  oxc: jsx,
  build: { outDir, emptyOutDir: true, target: 'esnext', chunkSizeWarningLimit: 10_000 },
});
const server = await preview({
  root: here,
  configFile: false,
  logLevel: 'error',
  build: { outDir },
  preview: { port: 0 },
});
const address = server.httpServer.address();
if (address === null || typeof address !== 'object') throw new Error('The picture server has no port.');

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium' });
const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
// The page itself says which scenes there are; the judged ones only when they are asked for.
const judged = wanted.length === 0 || wanted.some((name) => name.startsWith('real-'));
const lister = await browser.newPage();
await lister.goto(`http://localhost:${address.port}/?list=${judged ? 'all' : 'made'}`);
await lister.waitForFunction(() => 'scenes' in window, undefined, { timeout: 60_000 });
const scenes = await lister.evaluate(
  () => (window as unknown as { scenes: Record<string, Omit<Scene, 'state'>> }).scenes,
);
await lister.close();
let taken = 0;
let faultsFound = 0;
for (const theme of themes) {
  const context = await browser.newContext({
    colorScheme: theme,
    deviceScaleFactor: 2,
    locale: languages[0] ?? 'en',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
    ...(has('contrast') ? { contrast: 'more' as const } : {}),
    ...(has('forced') ? { forcedColors: 'active' as const } : {}),
  });
  const page = await context.newPage();
  page.on('console', (message) => message.type() === 'error' && console.error(message.text()));
  page.on('pageerror', (error) => console.error(error.stack ?? error.message));
  for (const width of widths.length > 0 ? widths : [320, 360, 480])
    for (const [name, scene] of Object.entries(scenes)) {
      if (wanted.length > 0 && !wanted.includes(name)) continue;
      for (const language of languages.length > 0 ? languages : ['en']) {
        await page.setViewportSize(scene.paper ? { width: 800, height: 1100 } : { width, height: 640 });
        await page.goto(
          `http://localhost:${address.port}/?scene=${name}&lang=${language}${has('rtl') ? '&dir=rtl' : ''}`,
        );
        await page.waitForSelector('.fl', { timeout: 60_000 });
        if (has('zoom')) await page.addStyleTag({ content: 'html{font-size:200%}' });
        if (scene.route) await page.waitForSelector('.reading');
        for (const id of scene.open ?? []) await page.click(`[data-row="${id}"] .row-head`);
        const open = scene.open?.[0];
        if (open)
          await page
            .locator(`[data-row="${open}"]`)
            .evaluate((row) => row.scrollIntoView({ block: 'start' }));
        for (const selector of scene.press ?? []) await page.locator(selector).first().click();
        const extra = ['rtl', 'contrast', 'forced', 'zoom']
          .filter(has)
          .map((mode) => `-${mode}`)
          .join('');
        await page.screenshot({
          path: fileURLToPath(
            new URL(`${name}-${width}-${theme}${language === 'en' ? '' : `-${language}`}${extra}.png`, out),
          ),
          fullPage: has('tall') || scene.paper === true,
        });
        taken += 1;
        if (scene.paper)
          for (const format of ['A4', 'Letter'] as const) {
            await page.emulateMedia({ media: 'print' });
            await page.pdf({
              path: fileURLToPath(new URL(`${name}-${format}.pdf`, out)),
              format,
              preferCSSPageSize: false,
            });
            await page.setViewportSize({ width: 688, height: 1000 });
            await page.screenshot({ path: fileURLToPath(new URL(`${name}-print.png`, out)) });
            await page.emulateMedia({ media: 'screen' });
          }
        if (!has('axe')) continue;
        await page.addScriptTag({ path: axePath });
        const faults = await page.evaluate(async () => {
          const { axe } = window as unknown as { axe: typeof import('axe-core') };
          const result = await axe.run({
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
          });
          return result.violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join('\n    ')}`,
          );
        });
        for (const fault of faults) console.log(`${name} ${width} ${theme}: ${fault}`);
        faultsFound += faults.length;
      }
    }
  await context.close();
}
await browser.close();
await server.close();
console.log(`${taken} pictures in test/shots/out${has('axe') ? `, ${faultsFound} faults found by axe` : ''}`);
if (faultsFound > 0) process.exitCode = 1;
