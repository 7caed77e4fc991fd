import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, chromiumPath, copyOfExtension, startChromium } from './chromium.ts';
import { type Firefox, firefoxPath, startFirefox } from './firefox.ts';
import { until } from './until.ts';

/**
 * Whatever does not come (the script, the stylesheet, what is stored, the judgement), the sidebar is never a blank or a
 * black panel: from its first frame it has the theme's own surface and words on it.
 */
type Theme = 'light' | 'dark';
const themes: Theme[] = ['light', 'dark'];

/** A role's colour as the tokens give it: the first is light, the second dark. */
const token = (name: string, theme: Theme): string => {
  const css = readFileSync(join(import.meta.dirname, '../../components/ui/tokens.css'), 'utf8');
  const found = [...css.matchAll(new RegExp(`--${name}: (#[0-9a-f]{6});`, 'g'))].map(([, colour]) => colour);
  return found[theme === 'light' ? 0 : 1] ?? '';
};

/** The extension with its sidebar's page in three further copies, each of which something never reaches. */
const hampered = (target: 'chrome-mv3' | 'firefox-mv3'): string => {
  const folder = copyOfExtension(target);
  const page = readFileSync(join(folder, 'sidepanel.html'), 'utf8');
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  write('no-files.html', page.replaceAll('/chunks/', '/gone/').replaceAll('/assets/', '/gone/'));
  write('no-storage.html', page.replace('<script', '<script src="/hang.js"></script><script'));
  write(
    'hang.js',
    `for (const area of Object.values((globalThis.browser ?? chrome).storage))
       if (typeof area?.get === 'function') area.get = () => new Promise(() => {});`,
  );
  const thread = readdirSync(join(folder, 'assets')).find((name) => name.startsWith('thread-'));
  if (thread === undefined)
    throw new Error('The judgement’s thread has another name now: look at the build.');
  write('no-answer.html', page);
  write(`assets/${thread}`, "addEventListener('message', () => {});");
  return folder;
};

/** What was painted: the colour of each pixel as "#rrggbb", row by row, thinned out. */
const readPixels = `(image) => {
  const canvas = new OffscreenCanvas(image.width, image.height);
  const pen = canvas.getContext('2d');
  pen.drawImage(image, 0, 0);
  const { data } = pen.getImageData(0, 0, image.width, image.height);
  const seen = {};
  for (let at = 0; at < data.length; at += 4) {
    const colour = '#' + [0, 1, 2].map((part) => data[at + part].toString(16).padStart(2, '0')).join('') + (data[at + 3] < 255 ? ' unpainted' : '');
    seen[colour] = (seen[colour] ?? 0) + 1;
  }
  return seen;
}`;

const parts = (colour: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** Letters are drawn with soft edges: a pixel that is nearly of this colour counts. */
const near = (colour: string, other: string): boolean =>
  parts(colour).every((part, at) => Math.abs(part - (parts(other)[at] ?? 0)) < 64);

interface Screen {
  open(file: string, theme: Theme): Promise<void>;
  run<T>(expression: string): Promise<T>;
  /** How many pixels have each colour. */
  pixels(): Promise<Record<string, number>>;
}

const expectSurface = async (screen: Screen, theme: Theme) => {
  const surface = token('surface', theme);
  const ink = token('ink', theme);
  await until(`words on the surface of the ${theme} theme`, async () => {
    const seen = await screen.pixels();
    const all = Object.values(seen).reduce((sum, count) => sum + count, 0);
    const most = Object.entries(seen).sort(([, a], [, b]) => b - a)[0];
    // Beside the surface itself something is drawn in the colour of words.
    const words = Object.entries(seen).reduce(
      (sum, [colour, count]) => sum + (near(colour, ink) ? count : 0),
      0,
    );
    return most?.[0] === surface && most[1] > all / 2 && words > 20
      ? true
      : Promise.reject(new Error(JSON.stringify(Object.entries(seen).slice(0, 6))));
  });
};

/** What to do about it comes by the stylesheet alone, after seconds: that it waits, how long, and what comes then. */
const expectAdvice = async (screen: Screen) => {
  const waits = await until('what waits', async () => {
    const all = await screen.run<number[]>(
      `document.getAnimations().filter(({ animationName }) => animationName === 'appear-late').map(({ effect }) => effect.getTiming().delay)`,
    );
    return all.length > 0 && all;
  });
  expect(waits).toEqual([5000]);
  expect(await text(screen)).not.toContain('close the sidebar');
  await screen.run('document.getAnimations().forEach((one) => one.finish())');
  await until('what to do about it', async () => (await text(screen)).includes('close the sidebar'));
};

const text = (screen: Screen) => screen.run<string>('document.body.innerText');

const tests = (screen: Screen) => {
  for (const theme of themes) {
    it(`stands where neither script nor stylesheet arrives (${theme})`, async () => {
      await screen.open('no-files.html', theme);
      await expectSurface(screen, theme);
      expect(await screen.pixels()).toHaveProperty(token('surface-raised', theme));
      expect(await text(screen)).toMatch(/^Fairlead/);
      await expectAdvice(screen);
      const tongues = `[...document.querySelectorAll('.very-late [lang]')].map(({ lang }) => lang).join()`;
      expect(await screen.run<string>(tongues)).toBe('en,de,fr,es');
    });

    it(`stands where nothing stored is ever read (${theme})`, async () => {
      await screen.open('no-storage.html', theme);
      await expectSurface(screen, theme);
      await expectAdvice(screen);
    });

    it(`says that it reads while the judgement never answers (${theme})`, async () => {
      await screen.open('no-answer.html?sample', theme);
      await expectSurface(screen, theme);
      await until('the words', async () => (await text(screen)).includes('Reading this page'));
      await until('a way out', () => screen.run<boolean>('document.querySelector(".state button") !== null'));
    });
  }
};

describe.skipIf(chromiumPath === undefined)('a sidebar that is never blank (Chromium)', () => {
  const folder = chromiumPath === undefined ? '' : hampered('chrome-mv3');
  let browser: Chromium;
  let page: Page;
  let table: Page;
  beforeAll(async () => {
    browser = await startChromium('MAP nowhere.invalid 127.0.0.1', folder);
    page = await browser.context.newPage();
    table = await browser.context.newPage();
    await page.bringToFront();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const address = (file: string) => `chrome-extension://${browser.id}/${file}`;

  tests({
    open: async (file, theme) => {
      await page.emulateMedia({ colorScheme: theme });
      await page.setViewportSize({ width: 360, height: 640 });
      await page.goto(address(file));
    },
    run: (expression) => page.evaluate(expression),
    pixels: async () => {
      const picture = (await page.screenshot()).toString('base64');
      return table.evaluate<Record<string, number>>(
        `fetch('data:image/png;base64,${picture}').then((file) => file.blob()).then(createImageBitmap).then(${readPixels})`,
      );
    },
  });

  it('is painted before its script draws anything', async () => {
    await page.addInitScript(`addEventListener('DOMContentLoaded', () => {
      new MutationObserver(() => { globalThis.drawn ??= performance.now(); })
        .observe(document.getElementById('app'), { childList: true, subtree: true });
    })`);
    await page.goto(address('sidepanel.html?sample'));
    const drawn = await until('the first drawing', () =>
      page.evaluate<number | undefined>('globalThis.drawn'),
    );
    // The browser tells of a paint some time after it.
    const painted = await until('the first paint', () =>
      page.evaluate<number | undefined>(
        "performance.getEntriesByName('first-contentful-paint')[0]?.startTime",
      ),
    );
    expect(painted).toBeLessThanOrEqual(drawn);
  });
});

describe.skipIf(firefoxPath === undefined)('a sidebar that is never blank (Firefox)', () => {
  const folder = firefoxPath === undefined ? '' : hampered('firefox-mv3');
  let firefox: Firefox;
  beforeAll(async () => {
    firefox = await startFirefox([], folder);
    await firefox.openSidebar();
  });
  afterAll(async () => {
    await firefox?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const panel =
    "const panel = document.getElementById('sidebar').contentDocument.getElementById('webext-panels-browser');";
  const run = <T>(expression: string) => firefox.inSidebar<T>(`return await (${expression});`);

  tests({
    open: async (file, theme) => {
      await run(`void (location.href = '/${file}')`).catch(() => undefined);
      await until(file, () =>
        run<boolean>(`location.href.endsWith('/${file}') && document.readyState === 'complete'`),
      );
      await firefox.inBrowser(
        `${panel} panel.browsingContext.top.prefersColorSchemeOverride = ${JSON.stringify(theme)};`,
      );
    },
    run,
    pixels: () =>
      firefox.inBrowser(`${panel}
        const image = await panel.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'transparent');
        return (${readPixels})(image);`),
  });
});
