/**
 * Pictures of every view: `npm run shots` draws each scene at 320, 360 and 480 px, light and dark, into
 * `test/shots/out/` (not committed). Choose fewer with `npm run shots -- record,why 360 dark de`: scenes, widths,
 * themes and languages in any order, `real-C03` for a labelled record by its id and `real-C03-prep` for its brief on paper; `firefox` draws them in Firefox, `rtl` mirrors, `contrast` and `forced` switch
 * those modes on, `zoom` doubles the text, `tall` draws twice the height instead of the first 640 px, `axe` checks each
 * scene against WCAG 2.2 AA as well.
 */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';
import { axeFaults } from '../e2e/axe.ts';
import { until } from '../e2e/until.ts';
import type { Camera } from './camera.ts';
import { openChromium } from './chromium-camera.ts';
import { openFirefox } from './firefox-camera.ts';
import type { Scene } from './scenes.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const out = new URL('out/', import.meta.url);
mkdirSync(out, { recursive: true });
const words = process.argv.slice(2).map((word) => word.replace(/^--/, ''));
const has = (word: string): boolean => words.includes(word);
const pickFrom = (all: string[]): string[] => {
  const chosen = all.filter(has);
  return chosen.length > 0 ? chosen : all;
};
const widths = words.filter((word) => /^\d+$/.test(word)).map(Number);
const themes = pickFrom(['light', 'dark']) as ('light' | 'dark')[];
const languages = ['en', 'de', 'fr', 'es'].filter(has);
const switches = ['firefox', 'rtl', 'contrast', 'forced', 'zoom', 'tall', 'axe', 'light', 'dark'];
const modes = new Set([...switches, ...languages]);
const wanted = words
  .filter((word) => !modes.has(word) && !/^\d+$/.test(word))
  .flatMap((word) => word.split(','));

/** Labelled records that are asked for by name; the page draws no others but its own few. */
const ids = wanted.flatMap((name) => /^real-([A-Za-z]\d+)(?:-prep)?$/.exec(name)?.[1] ?? []).join(',');
const withIds = ids === '' ? '' : `&ids=${ids}`;

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
const site = `http://localhost:${address.port}/`;

/** The page itself says which scenes there are; the judged ones only when they are asked for. */
const listScenes = async (camera: Camera) => {
  const judged = wanted.length === 0 || wanted.some((name) => name.startsWith('real-'));
  await camera.open(`${site}?list=${judged ? 'all' : 'made'}${withIds}`, 360, 640);
  const all = await until('the list of scenes', () =>
    camera.run<Record<string, Omit<Scene, 'state'>> | undefined>('window.scenes'),
  );
  const unknown = wanted.filter((name) => !Object.hasOwn(all, name));
  if (unknown.length > 0) throw new Error(`No scene ${unknown.join(', ')}: ${Object.keys(all).join(', ')}`);
  return Object.entries(all).filter(([name]) => wanted.length === 0 || wanted.includes(name));
};

const press = async (camera: Camera, selector: string) => {
  await until(`${selector} to press`, () =>
    camera.run<boolean>(`(() => {
      const found = document.querySelector(${JSON.stringify(selector)});
      found?.click();
      return found !== null;
    })()`),
  );
};

const set = async (
  camera: Camera,
  name: string,
  scene: Omit<Scene, 'state'>,
  width: number,
  language: string,
) => {
  const { paper, options, route, open = [] } = scene;
  const url = `${site}?scene=${name}&lang=${language}${has('rtl') ? '&dir=rtl' : ''}${withIds}`;
  await camera.open(url, paper ? Math.max(width, 800) : width, paper ? 1100 : has('tall') ? 1300 : 640);
  const ready = options ? '.options' : route ? '.reading' : '.fl';
  await until(name, () => camera.run<boolean>(`document.querySelector(${JSON.stringify(ready)}) !== null`));
  if (has('zoom')) await camera.run(`void (document.documentElement.style.fontSize = '200%')`);
  for (const id of open) {
    await press(camera, `[data-row="${id}"] .row-head`);
    await until(`${id} opened`, () =>
      camera.run<boolean>(`document.querySelector('[data-row="${id}"] .detail') !== null`),
    );
  }
  if (open[0] !== undefined)
    await camera.run(`document.querySelector('[data-row="${open[0]}"]').scrollIntoView({ block: 'start' })`);
  for (const selector of scene.press ?? []) await press(camera, selector);
  // What was pressed is drawn in the next frame.
  await camera.run('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
};

let taken = 0;
let faultsFound = 0;
for (const theme of themes) {
  const [language = 'en'] = languages;
  const look = { theme, language, contrast: has('contrast'), forced: has('forced') };
  const camera = await (has('firefox') ? openFirefox(look) : openChromium(look));
  const extra = ['rtl', 'contrast', 'forced', 'zoom', 'firefox']
    .filter(has)
    .map((mode) => `-${mode}`)
    .join('');
  const file = (name: string) => fileURLToPath(new URL(name, out));
  for (const [name, scene] of await listScenes(camera))
    for (const width of widths.length > 0 ? widths : [320, 360, 480])
      for (const tongue of languages.length > 0 ? languages : ['en']) {
        await set(camera, name, scene, width, tongue);
        const whole = has('tall') || scene.paper === true || scene.options === true;
        const base = `${name}-${width}-${theme}${tongue === 'en' ? '' : `-${tongue}`}${extra}`;
        await camera.shoot(file(`${base}.png`), whole);
        taken += 1;
        if (scene.paper && camera.print)
          for (const format of ['A4', 'Letter'] as const)
            await camera.print(file(`${name}-${format}.pdf`), format);
        if (!has('axe')) continue;
        const faults = await axeFaults((expression) => camera.run(expression));
        for (const fault of faults) console.log(`${name} ${width} ${theme}: ${fault}`);
        faultsFound += faults.length;
      }
  await camera.close();
}
await server.close();
console.log(`${taken} pictures in test/shots/out${has('axe') ? `, ${faultsFound} faults found by axe` : ''}`);
if (faultsFound > 0) process.exitCode = 1;
